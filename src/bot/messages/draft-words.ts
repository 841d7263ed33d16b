import type { Deadline, DraftQuestion, Recurrence, Urgency } from '../../domain/directive/directive.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { englishQuestion } from './english/draft-questions.js';
import { englishDate } from './english/words.js';
import { date, dateWithWeekday, list } from './format.js';
import type { InLanguage } from './in-language.js';
import { rhythmWords } from './rhythm-words.js';

/** Sentences of the reader that say where something was read, and not what. */
const SAYS_WHERE = /^(?:Đọc từ|Trang không có) /u;

const VI_FIELDS: Readonly<Record<DraftQuestion['field'], string>> = {
  number: 'Số, ký hiệu',
  date: 'Ngày ban hành',
  issuer: 'Cơ quan ban hành',
  kind: 'Loại văn bản',
  subject: 'Trích yếu',
  lead: 'Chủ trì',
  deadline: 'Thời hạn',
  unit: 'Đơn vị',
  task: 'Nhiệm vụ',
  text: 'Nội dung',
};

/** The question with what it is about, where its words leave that open or it is about several things. */
function named(asked: readonly DraftQuestion[]): string {
  const text = asked[0]?.text ?? '';
  if (asked.length < 2 && !SAYS_WHERE.test(text)) return text;
  const fields = [...new Set(asked.map(({ field }) => VI_FIELDS[field]))];
  return `${list(fields)}: ${text.charAt(0).toLowerCase()}${text.slice(1)}`;
}

const vi = {
  list: (names: readonly string[], most: number) => list(names, most),
  day: dateWithWeekday,
  title: (kind: string | null, code: string | null) => `Bản đọc: ${kind ?? 'văn bản'} ${code ?? ''}`.trim(),
  page: (page: number, pages: number) => ` (trang ${page}/${pages})`,
  pageHint: 'Gõ “tiếp”, “trước”, hoặc “mở việc 7” để xem cả việc.',
  related: (name: string, recalls: boolean) => `↪️ Văn bản này ${recalls ? 'thu hồi' : 'thay thế'} ${name}.`,
  read: 'Đã đọc được',
  code: (code: string | null, notation: string | null) =>
    `Số, ký hiệu: ${code ?? (notation === null ? '— (chưa có số)' : `…/${notation} (chưa có số)`)}`,
  kind: (kind: string | null, day: LocalDate | null, urgency: Urgency) =>
    `Loại: ${kind ?? '—'} · Ngày: ${day === null ? '—' : date(day)} · Độ khẩn: ${urgency}`,
  issuer: (issuer: string | null) => `Cơ quan ban hành: ${issuer ?? '—'}`,
  subject: (subject: string | null) => `Trích yếu: ${subject ?? '—'}`,
  noTask: 'Không thấy nhiệm vụ nào giao cho đơn vị.',
  tasks: (count: number, dated: number) => `${count} nhiệm vụ, ${dated} có thời hạn`,
  correct:
    'Sửa bằng lời, ví dụ: “số 24”, “ngày 20/11/2026”, “hạn việc 3 là 20/12”, “bỏ Sở Y tế ở việc 2”, “thêm Sở Xây dựng phối hợp việc 1”, “bỏ việc 4”, “sửa việc 2: …”, “thêm việc: …”, “hoàn tác”.',

  toSettle: (count: number) => `Cần anh/chị xem lại (${count}):`,
  question: (asked: readonly DraftQuestion[]) =>
    `❓ ${asked[0]?.taskIndex === undefined ? '' : `Việc ${asked[0].taskIndex + 1}: `}${named(asked)}`,
  ofTask: (asked: readonly DraftQuestion[]) => `❓ ${named(asked)}`,
  moreQuestions: (count: number) => `… và ${count} câu hỏi nữa, hiện ra sau khi trả lời các câu trên.`,
  option: (label: string) => label,
  task: (number: number) => `Việc ${number}`,

  preview: 'Xem trước & ban hành',
  recall: (code: string | null) => `Thu hồi ${code ?? 'văn bản cũ'}`,
  previous: '◀ Trước',
  next: 'Tiếp ▶',
  dropGeneric: (count: number) => `Bỏ ${count} mục chung`,
  undo: 'Hoàn tác',
  discard: 'Hủy bản này',

  taskTitle: (number: number, of: number, numbering: string | null) =>
    `Việc ${number}/${of}${numbering === null ? '' : ` (mục ${numbering})`}`,
  lead: 'Chủ trì',
  leadUnclear: 'Chủ trì: ❓ chưa rõ',
  cooperate: 'Phối hợp',
  monitor: 'Theo dõi',
  reportTo: 'Báo cáo về',
  reportVia: 'Gửi qua',
  due: (words: string) => `Hạn: ${words}`,
  correctTask: (number: number) =>
    `Sửa: “hạn việc ${number} là 20/12”, “chủ trì việc ${number} là Sở Y tế”, “sửa việc ${number}: …”, “bỏ việc ${number}”.`,
  back: 'Quay lại bản đọc',

  noLead: '❓ chưa rõ đơn vị chủ trì',
  cooperating: (names: string) => ` (phối hợp: ${names})`,
  collective: (name: string, count: number) => `${name} [${count} đơn vị]`,
  abolished: (name: string) => `${name} (đã sắp xếp lại) ❓`,
  outside: (name: string) => `${name} (ngoài danh bạ)`,
  noDeadline: 'không ghi thời hạn',
  rhythm: (recurrence: Recurrence, op: Deadline['op']) => rhythmWords(recurrence, op),
};

const FIELDS: Readonly<Record<DraftQuestion['field'], string>> = {
  number: 'number',
  date: 'date',
  issuer: 'issuer',
  kind: 'kind',
  subject: 'subject',
  lead: 'lead',
  deadline: 'limit',
  unit: 'unit',
  task: 'is it a task',
  text: 'text',
};

const URGENCIES: Readonly<Record<Urgency, string>> = {
  thường: 'normal',
  khẩn: 'urgent',
  'thượng khẩn': 'very urgent',
  'hỏa tốc': 'immediate',
  'hỏa tốc hẹn giờ': 'immediate, at a set time',
};

/** A sentence of an older reader, stored with its draft, stands as it was written behind what it is about. */
function asked(questions: readonly DraftQuestion[]): string {
  const text = questions[0]?.text ?? '';
  const fields = [...new Set(questions.map(({ field }) => FIELDS[field]))].join(', ');
  const english = englishQuestion(text);
  if (english === null) return `${fields}: ${text}`;
  return questions.length > 1 || SAYS_WHERE.test(text) ? `${fields}: ${english}` : english;
}

const en: typeof vi = {
  list: (names, most) =>
    names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', '),
  day: englishDate,
  title: (kind, code) => `Reading: ${kind ?? 'document'} ${code ?? ''}`.trim(),
  page: (page, pages) => ` (page ${page}/${pages})`,
  pageHint: 'Type “tiếp” (next), “trước” (back), or “mở việc 7” to see a whole task.',
  related: (name, recalls) => `↪️ This document ${recalls ? 'recalls' : 'replaces'} ${name}.`,
  read: 'What was read',
  code: (code, notation) =>
    `Number and symbol: ${code ?? (notation === null ? '— (no number)' : `…/${notation} (no number)`)}`,
  kind: (kind, day, urgency) =>
    `Kind: ${kind ?? '—'} · Date: ${day === null ? '—' : englishDate(day)} · Urgency: ${URGENCIES[urgency]}`,
  issuer: (issuer) => `Issued by: ${issuer ?? '—'}`,
  subject: (subject) => `Subject: ${subject ?? '—'}`,
  noTask: 'No task for a unit was found.',
  tasks: (count, dated) => `${count} task${count === 1 ? '' : 's'}, ${dated} with a limit`,
  correct:
    'Correct in words, e.g. “số 24”, “ngày 20/11/2026”, “hạn việc 3 là 20/12”, “bỏ Sở Y tế ở việc 2”, “thêm Sở Xây dựng phối hợp việc 1”, “bỏ việc 4”, “sửa việc 2: …”, “thêm việc: …”, “hoàn tác” (undo).',

  toSettle: (count) => `For you to settle (${count}):`,
  question: (questions) =>
    `❓ ${questions[0]?.taskIndex === undefined ? '' : `Task ${questions[0].taskIndex + 1}: `}${asked(questions)}`,
  ofTask: (questions) => `❓ ${asked(questions)}`,
  moreQuestions: (count) => `… and ${count} more, shown once those above are answered.`,
  option: (label) =>
    label
      .replace(/^Đúng: số /u, 'Correct: number ')
      .replace(/^Đúng: /u, 'Correct: ')
      .replace(/^Trích yếu đúng$/u, 'The subject is correct')
      .replace(/^Giữ việc (?=\d)/u, 'Keep task ')
      .replace(/^Bỏ việc (?=\d)/u, 'Drop task '),
  task: (number) => `Task ${number}`,

  preview: 'Preview and issue',
  recall: (code) => `Recall ${code ?? 'the old one'}`,
  previous: '◀ Back',
  next: 'Next ▶',
  dropGeneric: (count) => `Drop ${count} general item${count === 1 ? '' : 's'}`,
  undo: 'Undo',
  discard: 'Discard this',

  taskTitle: (number, of, numbering) => `Task ${number}/${of}${numbering === null ? '' : ` (item ${numbering})`}`,
  lead: 'Lead',
  leadUnclear: 'Lead: ❓ not clear',
  cooperate: 'Cooperating',
  monitor: 'Monitoring',
  reportTo: 'Report to',
  reportVia: 'Sent through',
  due: (words) => `Limit: ${words}`,
  correctTask: (number) =>
    `To correct: “hạn việc ${number} là 20/12”, “chủ trì việc ${number} là Sở Y tế”, “sửa việc ${number}: …”, “bỏ việc ${number}”.`,
  back: 'Back to the reading',

  noLead: '❓ leading unit not clear',
  cooperating: (names) => ` (cooperating: ${names})`,
  collective: (name, count) => `${name} [${count} units]`,
  abolished: (name) => `${name} (reorganised) ❓`,
  outside: (name) => `${name} (not in the directory)`,
  noDeadline: 'none given',
  rhythm: (recurrence, op) => rhythmWords(recurrence, op, 'en'),
};

export type DraftWords = typeof vi;

/** The reading of a document, for the clerk. */
export const DRAFT: InLanguage<DraftWords> = { vi, en };
