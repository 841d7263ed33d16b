import { fold } from '../../unit/fold.js';
import type { Line } from './lines.js';

const LABELS: readonly (readonly [RegExp, keyof Particulars])[] = [
  [/^(?:so(?: ky)? hieu(?: van ban)?|so ?[,/-] ?ky hieu|ky hieu|so van ban|van ban so)$/, 'code'],
  [/^(?:loai|the loai|hinh thuc)(?: van ban)?$/, 'kind'],
  [/^(?:co quan|noi|don vi) (?:ban hanh|phat hanh|ra van ban)$/, 'issuer'],
  [/^ngay(?: (?:ban hanh|van ban|phat hanh|ky|ky ban hanh))?$/, 'date'],
  [/^(?:trich yeu(?: noi dung)?|ve viec|ten van ban)$/, 'subject'],
];

/** What an information table above a pasted text says: "Số hiệu | 46/CĐ-TTg", "Ngày ban hành: 09/07/2026". */
export type Particulars = { code?: string; kind?: string; issuer?: string; date?: string; subject?: string };

const DATE = /^(\d{1,2})(?:[/.-]| tháng )(\d{1,2})(?:[/.-]| năm )(\d{4})/;

/** What a site writes where it knows nothing. */
const UNKNOWN = /^(?:đang cập nhật|chưa (?:rõ|có|xác định)|không (?:rõ|có|xác định)|n\/a|[-–—.…]+)$/iu;

/** "Cơ quan ban hành: X · Ngày: 5/3/2026": several on one line, parted by dots. */
const PARTS = / [·•] /;

export function particularsOf(lines: readonly Line[]): Particulars {
  const found: Particulars = {};
  for (const { text } of lines.slice(0, 60)) {
    if (!text.includes(':') && !text.includes('|')) continue;
    for (const part of PARTS.test(text) && !text.startsWith('|') ? text.split(PARTS) : [text]) {
      const match = /^(?:\||[-+•*] )? *([\p{L}, /-]{4,28}?) *[|:] *([^|]{2,400}?) *\|?$/u.exec(part);
      const field = match === null ? undefined : LABELS.find(([label]) => label.test(fold(match[1]!)))?.[1];
      if (field !== undefined && found[field] === undefined && !UNKNOWN.test(match![2]!)) found[field] = match![2]!;
    }
  }
  const day = DATE.exec(found.date ?? '');
  if (day === null) delete found.date;
  else found.date = `${day[3]}-${day[2]!.padStart(2, '0')}-${day[1]!.padStart(2, '0')}`;
  return found;
}
