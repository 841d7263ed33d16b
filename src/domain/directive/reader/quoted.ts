import type { DocumentCode } from '../directive.js';
import { findCodes } from '../document-code.js';
import type { Source } from './source.js';

export type Quoted = {
  readonly code: DocumentCode;
  readonly span: { readonly start: number; readonly end: number };
  readonly kind: string | null;
  readonly issuer: string | null;
  readonly subject: string | null;
};

const ISSUED =
  /(?:da ky ban hanh|vua ky ban hanh|vua ban hanh|ban hanh|da co|vua co|ky) (?:van ban |)(cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh)(?: so)? ?$/;
const KINDS: ReadonlyMap<string, string> = new Map([
  ['cong van', 'công văn'],
  ['chi thi', 'chỉ thị'],
  ['cong dien', 'công điện'],
  ['ke hoach', 'kế hoạch'],
  ['thong bao', 'thông báo'],
  ['quyet dinh', 'quyết định'],
]);

/** A press text that reports a directive: "… đã ký ban hành Công văn số 4730/UBND-NC về việc …" in its first sentences. */
export function quotedDocument(source: Source): Quoted | null {
  const head = source.text.slice(0, 900).replace(/\n/g, ' ');
  const folded = source.folded.slice(0, 900).replace(/\n/g, ' ');
  for (const found of findCodes(head)) {
    const issued = ISSUED.exec(folded.slice(0, found.start));
    if (issued === null) continue;
    const about = /^,? ?(?:ngày [\d/.-]+ )?(?:về việc|về) ([^.]{8,220})/u.exec(head.slice(found.end));
    const words = source.words(0, found.start);
    let issuer: string | null = null;
    for (let at = 0; at < words.length && issuer === null; at += 1) {
      const list = source.names(words, at);
      if (list !== null) issuer = list.names[0]!.name;
    }
    return {
      code: found.code,
      span: { start: found.start, end: found.end },
      kind: KINDS.get(issued[1]!) ?? null,
      issuer,
      subject: about === null ? null : about[1]!.trim(),
    };
  }
  return null;
}
