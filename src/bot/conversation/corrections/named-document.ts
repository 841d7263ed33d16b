import { plain } from '../words.js';

const KIND = '(?:van ban|vb|cong van|chi thi|ke hoach|thong bao|quyet dinh|cong dien|ban doc)';
const CODE = '(?:so )?\\S*\\d\\S*';
const INSIDE = new RegExp(`(?:^| )(?:cua|trong|o|tai|thuoc) ${KIND} ${CODE}(?= |$)`, 'u');
const IN_FRONT = new RegExp(`^${KIND} ${CODE}[:,] `, 'u');

/** "sửa hạn việc 2 của văn bản 318 thành 30/12": the document that a correction names, as typed, and the words without it; null when it names none. */
export function namedDocument(text: string): { readonly code: string; readonly rest: string } | null {
  if (text.length > 500) return null;
  const typed = text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => plain(word) !== '');
  const folded = typed.map(plain).join(' ');
  // Words of a task may name any document; they are no address.
  if (
    /^(?:(?:sua|doi)(?: noi dung)? (?:viec|muc|nhiem vu) \S+ ?:|them (?:viec|nhiem vu) ?:|(?:sua )?trich yeu)/u.test(
      folded,
    )
  )
    return null;
  const found = INSIDE.exec(folded) ?? IN_FRONT.exec(folded);
  if (found === null) return null;
  const start = found.index + (found[0].startsWith(' ') ? 1 : 0);
  const from = start === 0 ? 0 : folded.slice(0, start).trim().split(' ').length;
  const count = found[0].trim().split(' ').length;
  const code = (typed[from + count - 1] ?? '').replace(/[,:;.]+$/u, '');
  return { code, rest: [...typed.slice(0, from), ...typed.slice(from + count)].join(' ') };
}
