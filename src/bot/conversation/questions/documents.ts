import { KIND_OF_ABBREVIATION } from '../../../domain/directive/document-code.js';
import { fold } from '../../../domain/unit/fold.js';
import { replace, take, type Token } from './tokens.js';

const KINDS =
  'chi thi|ct|cong van|cv|van ban|vb|vbcd|ke hoach|kh|thong bao|tb|quyet dinh|qd|nghi quyet|nq|cong dien|cd|ket luan|kl|thong bao ket luan|tbkl|huong dan|to trinh|chuong trinh|de an|directive|document|letter|official letter|plan|decision|notice|resolution|conclusion|dispatch';
const CODE =
  /^(?:\d{1,6}[a-z]?\/(?:\d{4}\/)?[a-zđ][a-zđ&\d]*(?:-[a-zđ&\d]+)*|\d{1,4}-(?:nq|ct|qđi|qd|qc|kl|tb|hd|cv|bc|kh|ctr|ttr|tt)\/[a-z]+)$/;
/** "kế hoạch 6 tháng cuối năm" is of six months, "chỉ thị 24 tuần qua" of directive 24. */
const STRETCH = '(?:(?:\\d|1[0-2]) (?:thang|tuan)|\\d{1,2} ngay) (?:dau|cuoi|qua|gan|nua|vua)';
const AFTER_KIND = new RegExp(
  `(?<![a-z])(?:${KINDS})(?: (?:hoa toc|thuong khan|khan|moi|cu))?(?: so| number| no)? (?!${STRETCH})(\\d{1,6}[a-z]?)(?![\\d/%.-])`,
);
/** "kế hoạch phòng cháy số 88": what it is about stands before its number. */
const ABOUT = new RegExp(
  `(?<![a-z])(?:${KINDS})(?: (?!nao|gi|may|ai|chua|co|so)[a-z]+){1,5} so (\\d{1,6}[a-z]?)(?![\\d/%.-])|(?<![a-z])(?:to|giay) so (\\d{1,6})(?![\\d/%.-])`,
);
const SIGNED_ON =
  /DOC (?:nam 20\d\d(?!\S)|(?:ky |ban hanh |phat hanh )?(?:hom |ngay )+\d{1,2}[/.-]\d{1,2}(?:[/.-]\d{4})?(?!\S))/;
const TASK =
  /(?<![a-z])(?:viec|nhiem vu|cong viec|(?<!(?:vi|o|do) )dau viec|ma(?: viec| nhiem vu)?|task|assignment|item)(?: so| number| no)? #?(\d{1,9})(?![\d/%.-])(?! (?:thang|ngay|tuan|quy|nam)(?: (?:dau|cuoi|qua|gan|nua|vua|toi|nay|sap|tro)(?![a-z])|$))|(?<!\S)#(\d{1,9})(?!\S)/;
/** "số 41 của Thành ủy": only directives have somebody who issued them. */
const OF_ISSUER =
  /(?<![a-z])(?:so |van ban )(\d{1,6}[a-z]?)(?= cua (?:thanh uy|tinh uy|ubnd thanh pho|thanh pho|hdnd|hoi dong nhan dan|chinh phu|thu tuong|trung uong|bo |chu tich))/;
const NUMBER = /(?<!\S)(?:so )?([1-9]\d{0,8}[a-z]?)(?!\S)/;
const COUNT =
  /(?<![\w/])(?:(?<=top )(\d{1,3})|(?<=(?:sanh|giua) )(\d)(?= (?:UNIT|GROUP))|(?<!\S)[2-9](?= UNIT (?:va|voi|,) UNIT)|(\d{1,3}) (?:don vi|co quan|so|phuong|xa|viec|nhiem vu|nguoi|lan|ngay|units?|tasks?|heads?|thu truong|lanh dao|dong chi)|(?<![a-z])(?:hai|ba|bon|muoi) (?:don vi|co quan|so(?! voi)|phuong|xa|lanh dao|dong chi)(?= (?!UNIT)))(?![\w/])/;

const ACCENTED = new Map([...KIND_OF_ABBREVIATION.keys()].map((kind) => [fold(kind), kind.toUpperCase()]));

/** `24/ct-ubnd` → `24/CT-UBND`, `12/qd-ubnd` → `12/QĐ-UBND`: the kind's letters have one spelling, the rest is kept. */
function normalCode(typed: string): string {
  const party = /^(\d+)-(.+)$/u.exec(typed);
  const [head = '', ...rest] = typed.toUpperCase().split('/');
  const fix = (part: string): string =>
    part
      .split('-')
      .map((piece) => (/^[\dA-Z]+$/.test(piece) ? (SPELLING.get(piece) ?? piece) : piece))
      .join('-');
  if (party !== null && rest.length > 0) return `${fix(head)}/${rest.join('/')}`;
  return [head, ...rest.map(fix)].join('/');
}

const SPELLING: ReadonlyMap<string, string> = new Map([
  ...['QD', 'ND', 'TTR', 'CD'].flatMap((key): [string, string][] => {
    const kind = ACCENTED.get(key.toLowerCase());
    return kind === undefined ? [] : [[key, key === 'TTR' ? 'TTr' : kind]];
  }),
  ['DKTCV', 'ĐKTCV'],
]);

export type FoundNumbers = { readonly document: string | null; readonly number: string | null };

/** Codes, "chỉ thị 24", "việc 142", "1575": taken out of the sentence in this order. */
export function takeNumbers(tokens: Token[]): FoundNumbers {
  let document: string | null = null;
  let number: string | null = null;
  const at = tokens.findIndex((token) => CODE.test(token.key));
  const found = tokens[at];
  if (found !== undefined) {
    document = normalCode(found.raw);
    replace(tokens, at, 1, 'DOC');
    take(tokens, new RegExp(`(?<![a-z])(?:${KINDS})(?: so)? DOC`), 'DOC');
  }
  const issued = document === null ? take(tokens, OF_ISSUER, 'DOC') : null;
  document ??= issued?.match[1] ?? null;
  const task = take(tokens, TASK, 'NUM');
  if (task !== null) number = task.match[1] ?? task.match[2] ?? null;
  if (document === null) {
    const kind = take(tokens, AFTER_KIND, 'DOC');
    document = kind?.match[1] ?? null;
    const about = document === null && task === null ? take(tokens, ABOUT, 'DOC') : null;
    document ??= about?.match[1] ?? about?.match[2] ?? null;
  }
  // "công văn 4012 ngày 10/11": the day it was signed.
  if (document !== null) take(tokens, SIGNED_ON, 'DOC');
  return { document, number };
}

/** What digits are left once periods are gone: "top 5" counts, a single number names something. */
export function takeBareNumber(tokens: Token[]): string | null {
  take(tokens, COUNT, 'COUNT');
  return take(tokens, NUMBER, 'BARE')?.match[1] ?? null;
}
