import { Paragraph, type Table } from 'docx';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { centred, left, rule, run, twoColumns } from './letter-parts.js';

export type Issuer = {
  /** The organ above, left out when the issuer has none (UBND Thành phố itself). */
  readonly superior: string | null;
  readonly name: string;
};

export type LetterDate = {
  readonly place: string;
  /** The day stays blank: the clerk writes it with the number, when the letter is signed. */
  readonly month: LocalDate;
};

const LEFT = 66;
const RIGHT = 99;

/** Quốc hiệu, issuer, number, place and date (NĐ 30/2020, Annex I, parts 1–4). The number is left to the clerk. Minutes carry no date here. */
export function letterhead(
  issuer: Issuer,
  notation: string | null,
  dated: LetterDate | null,
  subject: readonly string[] = [],
): Table {
  return twoColumns(
    [
      ...(issuer.superior === null ? [] : organ(issuer.superior, false)),
      ...organ(issuer.name, true),
      // A third to a half of the words above it.
      rule(LEFT, 20),
      ...(notation === null ? [] : [centred(`Số:          /${notation}`, { size: 13 })]),
      ...subject.map((line, index) => centred(line, { size: 12, before: index === 0 ? 6 : 0 })),
    ],
    LEFT,
    [
      centred('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', { size: 12, bold: true }),
      centred('Độc lập - Tự do - Hạnh phúc', { size: 13, bold: true }),
      rule(RIGHT, 55),
      ...(dated === null ? [] : [dateLine(dated)]),
    ],
    RIGHT,
  );
}

const dateLine = ({ place, month }: LetterDate): Paragraph =>
  centred(`${place}, ngày        tháng ${monthWords(month)}`, { size: 13, italics: true });

/** "ỦY BAN NHÂN DÂN" stands on a line of its own above the place, as everybody sets it. */
const organ = (name: string, bold: boolean): readonly Paragraph[] =>
  capitals(name)
    .replace(/^(ỦY BAN NHÂN DÂN|HỘI ĐỒNG NHÂN DÂN) /u, '$1\n')
    // The second half of a double name is not torn apart: "VĂN MIẾU - QUỐC TỬ GIÁM".
    .replace(/(?<= - )\S+(?: \S+){1,2}$/u, (half) => half.replaceAll(' ', '\u{A0}'))
    .split('\n')
    .map((line) => centred(line, { size: 12, bold }));

/** Months 1 and 2 carry a zero, the others none. */
function monthWords(day: LocalDate): string {
  const [year = '', month = ''] = day.split('-');
  return `${Number(month) <= 2 ? month : String(Number(month))} năm ${year}`;
}

const capitals = (text: string): string => text.toLocaleUpperCase('vi');

export type Signature = {
  /** From the top: "TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH". */
  readonly authority: readonly string[];
  /** null: the place stays empty. */
  readonly signer: string | null;
};

/** "Nơi nhận" at the left, the signature at the right with room for hand and seal. */
export function signatureBlock(recipients: readonly string[], { authority, signer }: Signature): Table {
  const listed = recipients.map((name, index) =>
    left(`- ${name.replace(/[;.]\s*$/u, '')}${index === recipients.length - 1 ? '.' : ';'}`, { size: 11 }),
  );
  return twoColumns(
    recipients.length === 0
      ? [new Paragraph({ children: [] })]
      : [left('Nơi nhận:', { size: 12, bold: true, italics: true }), ...listed],
    80,
    [
      ...authority.map((line) => centred(capitals(line), { size: 14, bold: true })),
      ...Array.from({ length: 4 }, () => centred('')),
      centred(signer ?? '', { size: 14, bold: true }),
    ],
    85,
  );
}

/** One addressee stands on the line itself; several stand below it with dashes, ended by semicolons and a full stop. */
export function addressed(names: readonly string[]): readonly Paragraph[] {
  if (names.length <= 1)
    return [
      new Paragraph({
        spacing: { before: 240, after: 120 },
        alignment: 'center',
        children: [run(`Kính gửi: ${names[0] ?? ''}`)],
      }),
    ];
  return [
    new Paragraph({ spacing: { before: 240 }, indent: { left: 1600 }, children: [run('Kính gửi:')] }),
    ...names.map(
      (name, index) =>
        new Paragraph({
          indent: { left: 2600, hanging: 200 },
          children: [run(`- ${name}${index === names.length - 1 ? '.' : ';'}`)],
        }),
    ),
    new Paragraph({ children: [] }),
  ];
}
