import type { LocalDate } from '../../domain/calendar/local-date.js';
import { englishDate } from './english/words.js';
import { date, dateWithWeekday, list } from './format.js';
import type { InLanguage } from './in-language.js';

const REPEAT = 'Chưa sửa gì trong bản đọc.';

const vi = {
  changed: (lines: readonly string[]) => `Đã sửa: ${lines.join('; ')}.`,
  nothingChanged: 'Bản đọc đã ghi đúng như vậy, không có gì thay đổi.',
  task: (number: number) => `việc ${number}`,
  tasks: (numbers: readonly number[]) => `việc ${list(numbers.map(String), 30)}`,
  day: dateWithWeekday,
  before: (day: string) => `trước ${day}`,
  limit: (task: number, words: string) => `hạn việc ${task} → ${words}`,
  noLimit: (task: number) => `bỏ hạn việc ${task}`,
  roles: { lead: 'chủ trì', cooperate: 'phối hợp', monitor: 'theo dõi' },
  led: (task: number, names: string) => `chủ trì việc ${task} → ${names}`,
  added: (names: string, role: string, task: number) => `thêm ${names} ${role} việc ${task}`,
  cut: (names: string, task: number) => `bỏ ${names} khỏi việc ${task}`,
  moved: (names: string, role: string, task: number) => `${names} chuyển sang ${role} việc ${task}`,
  shrunk: (name: string, lost: number, left: number, task: number) =>
    `nhóm “${name}” ở việc ${task} bớt ${lost} đơn vị, còn ${left}`,
  nobody: (task: number) => `việc ${task} chưa có đơn vị chủ trì`,
  text: (task: number) => `nội dung việc ${task}`,
  dropped: (tasks: readonly number[]) => `bỏ việc ${list(tasks.map(String), 30)}`,
  merged: (tasks: readonly number[]) => `gộp việc ${list(tasks.map(String), 30)}`,
  addedTask: (task: number) => `thêm việc ${task}`,
  sure: (task: number) => `giữ việc ${task}`,
  header: {
    code: (value: string) => `số, ký hiệu → ${value}`,
    date: (day: LocalDate) => `ngày ban hành → ${date(day)}`,
    kind: (value: string) => `loại → ${value}`,
    issuer: (value: string) => `cơ quan ban hành → ${value}`,
    subject: (value: string) => `trích yếu → “${value}”`,
    urgency: (value: string) => `độ khẩn → ${value}`,
  },

  problems: {
    'not-understood': (words: string) => `Chưa hiểu phần “${words}”. ${REPEAT}`,
    'unknown-unit': (words: string) =>
      `Không tìm thấy đơn vị “${words}” trong danh bạ. Gõ đủ tên, ví dụ “Sở Y tế”, “UBND phường Tây Hồ”. ${REPEAT}`,
    'unclear-deadline': (words: string) =>
      `Chưa hiểu thời hạn “${words}”. Ví dụ: “20/12/2026”, “trước 15h ngày 5/12”, “thứ Sáu”, “10 ngày nữa”. ${REPEAT}`,
    'unclear-date': (words: string) => `Chưa hiểu ngày “${words}”. Ví dụ: “20/11/2026”. ${REPEAT}`,
    'unclear-code': (words: string) => `Chưa hiểu số, ký hiệu “${words}”. Ví dụ: “24/CT-UBND”, “1575/ĐKTCV”. ${REPEAT}`,
    'no-such-task': (words: string) => `Bản đọc không có “${words}”. ${REPEAT}`,
    'no-such-item': (words: string) =>
      `Không có việc nào thuộc “${words}” của văn bản. Nếu ý anh/chị là thứ tự trong bản đọc, gõ “việc …”. ${REPEAT}`,
    'unit-not-there': (words: string) => `Không có “${words}” trong việc nào như vậy. ${REPEAT}`,
    'merge-alone': (words: string) => `Đề nghị gộp việc bằng một tin nhắn riêng: “${words}”. ${REPEAT}`,
  },
  whichTask: (words: string) => `“${words}”: anh/chị muốn sửa ở việc nào?`,
  ofItem: (task: number, text: string) => `• Việc ${task}: ${text}`,
  chooseTask: (task: number) => (task === 0 ? 'Tất cả' : `Việc ${task}`),
  moreTasks: (count: number) => `… và ${count} việc nữa: gõ thêm “ở việc …” vào cuối câu.`,
  whichUnit: (words: string) => `“${words}” là đơn vị nào?`,
  past: (words: string, day: LocalDate, today: LocalDate) =>
    `“${words}” là ${dateWithWeekday(day)}, không còn sau hôm nay (${date(today)}). Anh/chị vẫn đặt hạn này?`,
  nextYear: (words: string, day: LocalDate) =>
    `“${words}” của năm nay đã qua. Anh/chị muốn đặt hạn là ${dateWithWeekday(day)}?`,
  set: (day: LocalDate) => `Đặt hạn ${date(day)}`,

  whichDraft: (words: string) => `“${words}” là sửa bản đọc nào?`,
  oneDraft: (words: string, name: string) => `Chưa mở bản đọc nào. Sửa “${words}” vào bản đọc ${name}?`,
  inDraft: (name: string) => `Sửa vào ${name}`,
  noDocument: (code: string) => `Không có văn bản nào số ${code}.`,
  notDraft: {
    issued: (name: string, code: string) =>
      `${name} đã ban hành nên không sửa bản đọc được nữa. Đổi hạn của việc đã giao: “đặt hạn <số việc> là 20/12”; thu hồi: “thu hồi văn bản ${code}”.`,
    superseded: (name: string) => `${name} đã được thay thế nên không sửa được.`,
    recalled: (name: string) => `${name} đã được thu hồi nên không sửa được.`,
    discarded: (name: string) => `Bản đọc ${name} đã hủy nên không sửa được.`,
    copy: (name: string) => `${name} đang chờ anh/chị trả lời về bản trùng nên chưa sửa được.`,
  },
};

const NOTHING = 'Nothing was corrected in the reading.';

const en: typeof vi = {
  changed: (lines) => `Corrected: ${lines.join('; ')}.`,
  nothingChanged: 'The reading says so already; nothing changed.',
  task: (number) => `task ${number}`,
  tasks: (numbers) => `task${numbers.length === 1 ? '' : 's'} ${numbers.join(', ')}`,
  day: englishDate,
  before: (day) => `before ${day}`,
  limit: (task, words) => `limit of task ${task} → ${words}`,
  noLimit: (task) => `limit of task ${task} removed`,
  roles: { lead: 'lead', cooperate: 'cooperating', monitor: 'monitoring' },
  led: (task, names) => `lead of task ${task} → ${names}`,
  added: (names, role, task) => `${names} added to task ${task} (${role})`,
  cut: (names, task) => `${names} taken out of task ${task}`,
  moved: (names, role, task) => `${names} now ${role} in task ${task}`,
  shrunk: (name, lost, left, task) => `the group “${name}” of task ${task} has ${lost} fewer, ${left} left`,
  nobody: (task) => `task ${task} has no lead now`,
  text: (task) => `text of task ${task}`,
  dropped: (tasks) => `task${tasks.length === 1 ? '' : 's'} ${tasks.join(', ')} dropped`,
  merged: (tasks) => `tasks ${tasks.join(', ')} merged`,
  addedTask: (task) => `task ${task} added`,
  sure: (task) => `task ${task} kept`,
  header: {
    code: (value) => `number and symbol → ${value}`,
    date: (day) => `date → ${englishDate(day)}`,
    kind: (value) => `kind → “${value}”`,
    issuer: (value) => `issuer → ${value}`,
    subject: (value) => `subject → “${value}”`,
    urgency: (value) => `urgency → “${value}”`,
  },

  problems: {
    'not-understood': (words) => `“${words}” was not understood. ${NOTHING}`,
    'unknown-unit': (words) =>
      `There is no unit “${words}” in the directory. Type the full name, e.g. “Sở Y tế”, “UBND phường Tây Hồ”. ${NOTHING}`,
    'unclear-deadline': (words) =>
      `The limit “${words}” is not clear. Examples: “20/12/2026”, “trước 15h ngày 5/12”, “thứ Sáu”, “10 ngày nữa”. ${NOTHING}`,
    'unclear-date': (words) => `The date “${words}” is not clear. Example: “20/11/2026”. ${NOTHING}`,
    'unclear-code': (words) =>
      `The number and symbol “${words}” are not clear. Examples: “24/CT-UBND”, “1575/ĐKTCV”. ${NOTHING}`,
    'no-such-task': (words) => `There is no “${words}” in the reading. ${NOTHING}`,
    'no-such-item': (words) =>
      `No task is of “${words}” of the document. If you mean the place in the list, type “việc …”. ${NOTHING}`,
    'unit-not-there': (words) => `“${words}” is in no such task. ${NOTHING}`,
    'merge-alone': (words) => `Please merge tasks in a message of its own: “${words}”. ${NOTHING}`,
  },
  whichTask: (words) => `“${words}”: in which task?`,
  ofItem: (task, text) => `• Task ${task}: ${text}`,
  chooseTask: (task) => (task === 0 ? 'All' : `Task ${task}`),
  moreTasks: (count) => `… and ${count} more: add “ở việc …” to the end of the sentence.`,
  whichUnit: (words) => `Which unit is “${words}”?`,
  past: (words, day, today) =>
    `“${words}” is ${englishDate(day)}, not after today (${englishDate(today)}). Set this limit all the same?`,
  nextYear: (words, day) => `“${words}” of this year is over. Set the limit to ${englishDate(day)}?`,
  set: (day) => `Set ${englishDate(day)}`,

  whichDraft: (words) => `Which reading is “${words}” about?`,
  oneDraft: (words, name) => `No reading is open. Correct “${words}” in the reading ${name}?`,
  inDraft: (name) => `Correct ${name}`,
  noDocument: (code) => `There is no document number ${code}.`,
  notDraft: {
    issued: (name, code) =>
      `${name} was issued, so its reading can no longer be corrected. To move the limit of a task: “đặt hạn <number> là 20/12”; to recall it: “thu hồi văn bản ${code}”.`,
    superseded: (name) => `${name} was replaced and cannot be corrected.`,
    recalled: (name) => `${name} was recalled and cannot be corrected.`,
    discarded: (name) => `The reading ${name} was discarded and cannot be corrected.`,
    copy: (name) => `${name} waits for your answer about the copy and cannot be corrected yet.`,
  },
};

export type CorrectionWords = typeof vi;

/** What is answered to a correction in words. */
export const CORRECTION: InLanguage<CorrectionWords> = { vi, en };
