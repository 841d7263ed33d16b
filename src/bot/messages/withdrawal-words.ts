import type { WithdrawResult } from '../../app/directive/recall-directive.js';
import { list } from './format.js';
import type { InLanguage } from './in-language.js';

type Failure = Extract<WithdrawResult, { ok: false }>['reason'];

const vi = {
  some: 'văn bản',
  Some: 'Văn bản',
  replaceTitle: (code: string) => `Thay thế ${code}?`,
  recallTitle: (code: string) => `Thu hồi ${code}?`,
  replacedBy: (old: string, by: string) => `${old} được thay thế bởi ${by}.`,
  senderRecalls: (name: string) => `Bên gửi thu hồi ${name}.`,
  willRecall: (name: string) => `Sẽ thu hồi ${name}.`,
  noneOpen: 'Không còn việc nào đang mở.',
  willStop: (open: number, units: readonly string[]) =>
    `${open} việc đang mở của ${units.length} đơn vị sẽ dừng, không nhắc nữa: ${list(units, 8)}.`,
  doneStays: (done: number) => `${done} việc đã hoàn thành giữ nguyên kết quả.`,
  oldStays: 'Văn bản cũ vẫn tra cứu được.',
  textGoes: 'Nội dung và tệp của văn bản bị gỡ khỏi hệ thống; chỉ giữ số, ngày, nhật ký.',
  replaceButton: (open: number) => `Thay thế (dừng ${open} việc)`,
  recallButton: (open: number) => `Thu hồi (dừng ${open} việc)`,
  refuseButton: 'Không đồng ý thu hồi',
  drop: 'Thôi',

  recalledTitle: (code: string) => `${code} đã được thu hồi`,
  replacedTitle: (code: string) => `${code} đã được thay thế`,
  recalled: (name: string) => `${name} đã được thu hồi.`,
  needNot: (unit: string, numbers: readonly number[]) =>
    `${unit} không phải làm tiếp việc số ${numbers.join(', ')}; trợ lý không nhắc nữa.`,
  deleteCopies: 'Nếu đã tải văn bản về, đề nghị xóa bản đã tải (Điều 18 Nghị định 30/2020/NĐ-CP).',

  newOne: 'Văn bản mới',
  oldOne: 'văn bản cũ',
  proposeReplace: (by: string, old: string) => `${by} thay thế ${old}?`,
  saysRecall: (name: string) => `Văn bản vừa gửi nói thu hồi ${name}.`,
  saysReplace: (by: string, old: string) => `${by} nói thay thế ${old}.`,
  oldHasNone: 'Văn bản cũ không còn việc nào đang mở.',
  oldHas: (open: number, units: number) => `Văn bản cũ còn ${open} việc đang mở của ${units} đơn vị.`,
  seeRecall: 'Xem và thu hồi',
  seeReplace: 'Xem và thay thế',
  leave: 'Để nguyên',

  noneIssued: (code: string) => `Không tìm thấy văn bản “${code}” đã ban hành trong phạm vi của anh/chị.`,
  several: (count: number, code: string) => `Có ${count} văn bản “${code}”. Văn bản nào?`,
  didRecall: 'Đã thu hồi',
  didReplace: 'Đã ghi thay thế',
  outcome: (did: string, name: string, stopped: number, told: number, done: number) =>
    `${did} ${name}: dừng ${stopped} việc${told > 0 ? `, ${told} đơn vị được báo` : ''}${done > 0 ? `; ${done} việc đã hoàn thành giữ nguyên` : ''}.`,
  recallRefused: (name: string) => `Đã trả lời bên gửi: không đồng ý thu hồi ${name}. Việc vẫn tiếp tục.`,
  failures: {
    'not-found': 'Không tìm thấy văn bản này trong phạm vi của anh/chị.',
    'not-allowed': 'Chỉ văn thư của đơn vị ban hành được thu hồi hoặc thay thế văn bản.',
    'not-issued': 'Văn bản này không còn hiệu lực trên hệ thống, hoặc chưa được ban hành.',
    changed: 'Văn bản vừa thay đổi. Đề nghị gõ lại để xem số liệu mới.',
  } as Readonly<Record<Failure, string>>,
};

const tasks = (count: number): string => `${count} task${count === 1 ? '' : 's'}`;
const units = (count: number): string => `${count} unit${count === 1 ? '' : 's'}`;

const en: typeof vi = {
  some: 'the directive',
  Some: 'The directive',
  replaceTitle: (code) => `Replace ${code}?`,
  recallTitle: (code) => `Recall ${code}?`,
  replacedBy: (old, by) => `${old} is replaced by ${by}.`,
  senderRecalls: (name) => `The sender recalls ${name}.`,
  willRecall: (name) => `${name} will be recalled.`,
  noneOpen: 'No task of it is open.',
  willStop: (open, names) =>
    `${tasks(open)} of ${units(names.length)} will stop, without further reminders: ${names.length > 8 ? `${names.slice(0, 8).join(', ')} and ${names.length - 8} more` : names.join(', ')}.`,
  doneStays: (done) => `${tasks(done)} completed before ${done === 1 ? 'keeps its result' : 'keep their results'}.`,
  oldStays: 'The old directive can still be looked up.',
  textGoes: 'Its words and file are removed from the system; number, date and log are kept.',
  replaceButton: (open) => `Replace (stops ${tasks(open)})`,
  recallButton: (open) => `Recall (stops ${tasks(open)})`,
  refuseButton: 'Refuse the recall',
  drop: 'Cancel',

  recalledTitle: (code) => `${code} was recalled`,
  replacedTitle: (code) => `${code} was replaced`,
  recalled: (name) => `${name} was recalled.`,
  needNot: (unit, numbers) =>
    `${unit} need not go on with task ${numbers.join(', ')}; there will be no more reminders.`,
  deleteCopies: 'If you downloaded it, please delete your copy (Article 18 of Decree 30/2020/NĐ-CP).',

  newOne: 'The new directive',
  oldOne: 'the old one',
  proposeReplace: (by, old) => `Does ${by} replace ${old}?`,
  saysRecall: (name) => `The document just sent recalls ${name}.`,
  saysReplace: (by, old) => `${by} says that it replaces ${old}.`,
  oldHasNone: 'The old directive has no open task.',
  oldHas: (open, count) => `The old directive has ${tasks(open)} open at ${units(count)}.`,
  seeRecall: 'See and recall',
  seeReplace: 'See and replace',
  leave: 'Leave as it is',

  noneIssued: (code) => `There is no issued directive “${code}” within your sight.`,
  several: (count, code) => `There are ${count} directives “${code}”. Which one?`,
  didRecall: 'Recalled',
  didReplace: 'Recorded as replaced',
  outcome: (did, name, stopped, told, done) =>
    `${did}: ${name}. ${tasks(stopped)} stopped${told > 0 ? `, ${units(told)} told` : ''}${done > 0 ? `; ${done} completed before stay as they are` : ''}.`,
  recallRefused: (name) => `The sender was answered: the recall of ${name} is refused. The tasks go on.`,
  failures: {
    'not-found': 'There is no such directive within your sight.',
    'not-allowed': 'Only the clerk of the issuing unit may recall or replace a directive.',
    'not-issued': 'This directive is no longer in force here, or was not issued.',
    changed: 'The directive has just changed. Please type it again to see the new figures.',
  },
};

export type WithdrawalWords = typeof vi;

/** What is said when a directive is recalled or replaced. */
export const WITHDRAWAL: InLanguage<WithdrawalWords> = { vi, en };
