import type { Difference } from '../../domain/directive/compare-drafts.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { englishDate, englishInstant } from './english/words.js';
import { date, instant } from './format.js';
import type { InLanguage } from './in-language.js';

type Field = Exclude<Difference['field'], 'task-count' | 'task-deadline' | 'task-lead' | 'task-new' | 'task-missing'>;

const vi = {
  date,
  empty: '(trống)',
  same: 'Nội dung đọc được giống nhau.',
  differs: 'Bản vừa gửi khác ở:',
  more: (count: number) => `… và ${count} điểm khác nữa.`,
  similarTitle: 'Văn bản này giống một văn bản đã có',
  similar: (name: string, issued: boolean) =>
    `Gần giống ${name}${issued ? ', đã ban hành' : ', đang chờ duyệt'}. Có phải cùng một văn bản?`,
  issuedTitle: 'Văn bản này đã có',
  issued: (name: string, at: Date | null) =>
    `${name} đã được ban hành trên hệ thống${at === null ? '' : ` lúc ${instant(at)}`}. Không tạo bản thứ hai.`,
  waitsTitle: 'Văn bản này đang chờ duyệt',
  waits: (name: string) => `${name} đã được đọc trước đó và chưa ban hành.`,
  untouched: 'Chưa thay đổi gì cho đến khi anh/chị chọn.',

  whoReceived: 'Ai đã nhận, ai chưa',
  openReading: 'Mở bản đọc',
  fill: 'Bổ sung chỗ còn trống',
  replace: 'Dùng bản mới',
  separate: 'Là văn bản khác',
  sameIgnore: 'Cùng một văn bản, bỏ qua',
  keepOld: 'Giữ bản cũ',

  fields: {
    code: 'Số, ký hiệu',
    date: 'Ngày ban hành',
    kind: 'Loại',
    issuer: 'Cơ quan ban hành',
    subject: 'Trích yếu',
    urgency: 'Độ khẩn',
  } as Readonly<Record<Field, string>>,
  taskCount: (had: number, has: number) => `Số việc: ${had} → ${has}`,
  taskDeadline: (task: number, had: string, has: string) => `Hạn việc ${task}: ${had} → ${has}`,
  taskLead: (task: number, had: string, has: string) => `Chủ trì việc ${task}: ${had} → ${has}`,
  taskNew: (text: string) => `Việc mới: “${text}”`,
  taskMissing: (task: number, text: string) => `Không còn việc ${task}: “${text}”`,
};

const en: typeof vi = {
  date: (day: LocalDate) => englishDate(day),
  empty: '(empty)',
  same: 'What was read is the same.',
  differs: 'The document just sent differs in:',
  more: (count) => `… and ${count} more differences.`,
  similarTitle: 'This document resembles one that is here',
  similar: (name, issued) =>
    `It is close to ${name}${issued ? ', which was issued' : ', which waits for review'}. Is it the same document?`,
  issuedTitle: 'This document is here already',
  issued: (name, at) =>
    `${name} was issued here${at === null ? '' : ` at ${englishInstant(at)}`}. No second one is made.`,
  waitsTitle: 'This document waits for review',
  waits: (name) => `${name} was read before and is not issued.`,
  untouched: 'Nothing changes until you choose.',

  whoReceived: 'Who acknowledged',
  openReading: 'Open the reading',
  fill: 'Fill in what is missing',
  replace: 'Use the new one',
  separate: 'It is another document',
  sameIgnore: 'The same, ignore it',
  keepOld: 'Keep the old one',

  fields: {
    code: 'Number and symbol',
    date: 'Date',
    kind: 'Kind',
    issuer: 'Issued by',
    subject: 'Subject',
    urgency: 'Urgency',
  },
  taskCount: (had, has) => `Number of tasks: ${had} → ${has}`,
  taskDeadline: (task, had, has) => `Limit of task ${task}: ${had} → ${has}`,
  taskLead: (task, had, has) => `Lead of task ${task}: ${had} → ${has}`,
  taskNew: (text) => `New task: “${text}”`,
  taskMissing: (task, text) => `Task ${task} is gone: “${text}”`,
};

export type KnownDocumentWords = typeof vi;

/** What is said when a document that is here already comes again. */
export const KNOWN_DOCUMENT: InLanguage<KnownDocumentWords> = { vi, en };
