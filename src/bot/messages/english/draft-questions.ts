import { localDate } from '../../../domain/calendar/local-date.js';
import { REASONS } from './reader-reasons.js';
import { englishDate } from './words.js';

/**
 * What the reader asks, in English; null for a sentence that it never says. Its sentences are stored with the draft and name the buttons that
 * answer them, therefore they are translated when they are shown; names and words of the document stay in their quotation marks.
 */
export function englishQuestion(asked: string): string | null {
  const whole = QUESTIONS.get(asked);
  if (whole !== undefined) return whole;
  // Before the bare reasons: one that ends in names would swallow the question behind it.
  for (const [form, said] of FORMS) {
    const match = form.exec(asked);
    const words = match === null ? null : said(match.slice(1).map((part) => part ?? ''));
    if (words !== null) return words;
  }
  const reason = reasonWords(asked.replace(/\.$/u, ''));
  return reason === null ? null : `${reason}.`;
}

const QUESTIONS: ReadonlyMap<string, string> = new Map([
  [
    'Không thấy số, ký hiệu. Số, ký hiệu của văn bản là gì?',
    'No number or symbol was found. What are the number and symbol of the document?',
  ],
  ['Văn bản không ghi ngày ban hành. Ngày ban hành là ngày nào?', 'The document gives no date of issue. Which is it?'],
  ['Không thấy cơ quan ban hành. Văn bản của cơ quan nào?', 'No issuer was found. Which body issued the document?'],
  ['Đây là loại văn bản gì?', 'What kind of document is this?'],
  ['Không thấy trích yếu. Trích yếu của văn bản là gì?', 'No subject was found. What is the subject of the document?'],
]);

type Form = readonly [form: RegExp, said: (parts: readonly string[]) => string | null];

const after =
  (ask: (reason: string, rest: string) => string) =>
  ([reason = '', rest = '']: readonly string[]): string | null => {
    const words = reasonWords(reason);
    return words === null ? null : ask(words, rest);
  };

const FIELDS: Readonly<Record<string, string>> = { 'Cơ quan ban hành': 'Issuer', 'Trích yếu': 'Subject' };

/** Sentences about something of this document. */
const FORMS: readonly Form[] = [
  [
    /^(Cơ quan ban hành|Trích yếu) (“.*”): (\p{Ll}.+)\.$/su,
    ([field = '', value = '', doubt = '']) => {
      const reason = reasonWords(`${doubt.charAt(0).toUpperCase()}${doubt.slice(1)}`);
      return reason === null
        ? null
        : `${FIELDS[field] ?? field} ${value}: ${reason.charAt(0).toLowerCase()}${reason.slice(1)}.`;
    },
  ],
  [
    /^Văn bản chưa có số \(ký hiệu (.+)\)\. Số của văn bản là bao nhiêu\?$/u,
    ([notation]) => `The document has no number yet (symbol ${notation ?? ''}). What is its number?`,
  ],
  [
    /^Văn bản chỉ ghi tháng (\d+)\/(\d+)\. Ngày ban hành là ngày nào\?$/u,
    ([month, year]) => `The document gives only ${month ?? ''}/${year ?? ''}. On which day was it issued?`,
  ],
  [/^"(.+)" có đúng không\?$/su, ([name]) => `Is “${name ?? ''}” right?`],
  [/^Ai chủ trì: (.+)\?$/su, ([task]) => `Who leads: ${task ?? ''}?`],
  [/^(.+)\. Chọn đơn vị nào\?$/su, after((reason) => `${reason}. Which unit?`)],
  [/^(.+)\. Giao cho đơn vị nào tiếp nhận\?$/su, after((reason) => `${reason}. Which unit takes it over?`)],
  [
    /^([^"]+): "(.*)"\. Hạn đúng là ngày nào\?$/su,
    after((reason, written) => `${reason}: “${written}”. Which day is the limit?`),
  ],
  [/^([^“]+): (“.*”)\. Giữ lại\?$/su, after((reason, task) => `${reason}: ${task}. Keep it?`)],
  [/^(.+)\. Giữ lại\?$/su, after((reason) => `${reason}. Keep it?`)],
];

/** Reasons that name a unit, a number or a day. */
const NAMED: readonly Form[] = [
  [
    /^Số "(.+)" đọc từ ảnh, cần xác nhận$/u,
    ([number]) => `The number “${number ?? ''}” was read from a picture, please confirm`,
  ],
  [
    /^"(.+)" đọc là "(.+)", cần xác nhận$/su,
    ([written, name]) => `“${written ?? ''}” was read as “${name ?? ''}”, please confirm`,
  ],
  // The names of the candidates follow as the directory writes them.
  [/^"(.+)" có thể là: (.+)$/su, ([written, names]) => `“${written ?? ''}” may be: ${names ?? ''}`],
  [
    /^(.+) không còn tồn tại từ sau ngày (\d{2})\/(\d{1,2})\/(\d{4})$/su,
    ([name, day = '', month = '', year = '']) =>
      `${name ?? ''} ceased to exist after ${englishDate(localDate(`${year}-${month.padStart(2, '0')}-${day}`))}`,
  ],
];

function reasonWords(reason: string): string | null {
  const fixed = REASONS.get(reason);
  if (fixed !== undefined) return fixed;
  for (const [form, said] of NAMED) {
    const match = form.exec(reason);
    if (match !== null) return said(match.slice(1).map((part) => part ?? ''));
  }
  return null;
}
