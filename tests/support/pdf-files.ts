/** Text in the appearance of a signature field, as clerks' software puts number and day onto a page. */
type Stamp = { readonly x: number; readonly y: number; readonly text: string };

/** What one page shows: lines of ASCII text, raw operators, or a JPEG that fills it. */
export type PdfPage =
  | { readonly lines: readonly string[] }
  /** Operators as they stand in a content stream; the font is F1. */
  | { readonly content: string; readonly stamps?: readonly Stamp[] }
  | { readonly jpeg: Buffer; readonly width: number; readonly height: number };

/** A PDF built object by object, so that tests can have any number of pages, pictures and flaws. */
export function pdf(pages: readonly PdfPage[], options: { readonly encrypted?: boolean } = {}): Buffer {
  const objects: Buffer[] = [];
  const add = (...parts: (string | Buffer)[]): number =>
    objects.push(Buffer.concat(parts.map((part) => Buffer.from(part))));
  const font = add('<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>');
  const kids: number[] = [];
  // Known in advance: the catalog and the page tree come after all pages, each page is three objects, and two for each stamp.
  const stampCount = pages.reduce((sum, page) => sum + ('stamps' in page ? (page.stamps?.length ?? 0) : 0), 0);
  const tree = 2 + pages.length * 3 + stampCount * 2;
  for (const page of pages) {
    let resources: string;
    let content: string;
    if ('jpeg' in page) {
      const dictionary = `<< /Type /XObject /Subtype /Image /Width ${String(page.width)} /Height ${String(page.height)} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode /Length ${String(page.jpeg.length)} >>\nstream\n`;
      const image = add(dictionary, page.jpeg, '\nendstream');
      resources = `/XObject << /Im0 ${String(image)} 0 R >>`;
      content = 'q 595 0 0 842 0 0 cm /Im0 Do Q';
    } else if ('content' in page) {
      add('null');
      resources = `/Font << /F1 ${String(font)} 0 R >>`;
      content = page.content;
    } else {
      add('null');
      resources = `/Font << /F1 ${String(font)} 0 R >>`;
      const escaped = page.lines.map((line) => `(${line.replace(/[\\()]/g, '\\$&')}) Tj 0 -20 Td`);
      content = `BT /F1 13 Tf 80 760 Td ${escaped.join(' ')} ET`;
    }
    const stream = add(`<< /Length ${String(content.length)} >>\nstream\n${content}\nendstream`);
    const annotations = ('stamps' in page ? (page.stamps ?? []) : []).map(({ x, y, text }) => {
      const shown = `BT /F1 13 Tf 1 0 0 1 2 5 Tm (${text}) Tj ET`;
      const look = add(
        `<< /Type /XObject /Subtype /Form /BBox [0 0 120 30] /Resources << /Font << /F1 ${String(font)} 0 R >> >> /Length ${String(shown.length)} >>\nstream\n${shown}\nendstream`,
      );
      return add(
        `<< /Type /Annot /Subtype /Widget /FT /Sig /T (s) /F 4 /Rect [${String(x)} ${String(y)} ${String(x + 120)} ${String(y + 30)}] /AP << /N ${String(look)} 0 R >> >>`,
      );
    });
    const pinned =
      annotations.length === 0 ? '' : ` /Annots [${annotations.map((id) => `${String(id)} 0 R`).join(' ')}]`;
    kids.push(
      add(
        `<< /Type /Page /Parent ${String(tree)} 0 R /MediaBox [0 0 595 842] /Resources << ${resources} >> /Contents ${String(stream)} 0 R${pinned} >>`,
      ),
    );
  }
  add(`<< /Type /Pages /Count ${String(kids.length)} /Kids [${kids.map((kid) => `${String(kid)} 0 R`).join(' ')}] >>`);
  const catalog = add(`<< /Type /Catalog /Pages ${String(tree)} 0 R >>`);
  const key = '<'.concat('41'.repeat(32), '>');
  const encrypt = options.encrypted === true ? add(`<< /Filter /Standard /V 1 /R 2 /O ${key} /U ${key} /P -44 >>`) : 0;
  return assemble(objects, catalog, encrypt);
}

function assemble(objects: readonly Buffer[], catalog: number, encrypt: number): Buffer {
  const parts: Buffer[] = [Buffer.from('%PDF-1.4\n%\u00e2\u00e3\n', 'latin1')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const push = (part: Buffer): void => {
    parts.push(part);
    length += part.length;
  };
  objects.forEach((object, index) => {
    offsets.push(length);
    push(Buffer.concat([Buffer.from(`${String(index + 1)} 0 obj\n`), object, Buffer.from('\nendobj\n')]));
  });
  const start = length;
  const rows = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  const secured = encrypt === 0 ? '' : ` /Encrypt ${String(encrypt)} 0 R /ID [<00><00>]`;
  const size = String(objects.length + 1);
  push(
    Buffer.from(
      `xref\n0 ${size}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${size} /Root ${String(catalog)} 0 R${secured} >>\nstartxref\n${String(start)}\n%%EOF\n`,
    ),
  );
  return Buffer.concat(parts);
}
