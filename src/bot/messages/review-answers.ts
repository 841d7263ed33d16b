import type { CorrectResult } from '../../app/directive/correct-draft.js';
import type { MergeHow } from '../../app/directive/merge-copy.js';
import type { InLanguage } from './in-language.js';

const vi = {
  gone: 'Bản đọc này không còn nữa.',
  undone: 'Đã hoàn tác.',
  lastPage: 'Đây là trang cuối của bản đọc.',
  firstPage: 'Đây là trang đầu của bản đọc.',
  pages: (count: number) => `Bản đọc có ${count} trang.`,
  drawing: 'Đang vẽ trang tổng quan …',
  noTask: (tasks: number, asked: number) => `Bản đọc có ${tasks} việc, không có việc ${asked}.`,
  open: 'Mở bản đọc',
  itemHas: (item: string, tasks: readonly number[]) =>
    `Bản đọc có ${tasks.length} việc của ${item}: ${tasks.join(', ')}. Gõ “mở việc ${tasks[0] ?? 1}”.`,
  onlyClerkBrings: 'Chỉ văn thư được đưa văn bản vào.',
  discardedToast: 'Đã hủy.',
  discarded: 'Đã hủy bản đọc. Không đơn vị nào được giao việc.',

  merged: {
    fill: 'Đã bổ sung những chỗ còn trống từ bản mới.',
    replace: 'Đã dùng bản mới thay cho bản đọc cũ.',
    drop: 'Đã bỏ bản vừa gửi, giữ bản đã có.',
    separate: 'Đã ghi là văn bản khác.',
  } as Readonly<Record<MergeHow, string>>,
  notMerged: {
    gone: 'Bản này đã được xử lý trước đó.',
    'not-allowed': 'Chỉ văn thư của đơn vị được làm việc này.',
    'already-issued': 'Bản đọc đã được ban hành; không sửa được nữa.',
    'changed-meanwhile': 'Bản đọc vừa được người khác sửa. Đề nghị thử lại.',
  },

  corrected: 'Đã sửa.',
  notCorrected: {
    gone: 'Bản đọc này không còn ở trạng thái chờ ban hành.',
    'not-allowed': 'Chỉ văn thư của đơn vị được sửa bản đọc này.',
    'changed-meanwhile': 'Bản đọc vừa được người khác sửa. Đề nghị thử lại.',
    'no-such-task': 'Không có việc mang số đó trong bản đọc.',
    'unit-not-there': 'Đơn vị đó không có trong việc này.',
    'no-notation': 'Chưa có ký hiệu. Gõ cả số và ký hiệu, ví dụ “số 24/CT-UBND”.',
    'nothing-generic': 'Không có mục chung nào để bỏ.',
    'nothing-to-undo': 'Không còn gì để hoàn tác.',
    'deadlines-differ':
      'Các việc đó có thời hạn khác nhau nên chưa gộp. Đề nghị đặt cùng một thời hạn trước, ví dụ “hạn việc 2 và 3 là 20/12”, rồi gộp lại.',
  } as Readonly<Record<Extract<CorrectResult, { ok: false }>['reason'], string>>,
  notUnderstood:
    'Chưa hiểu chỗ cần sửa trong bản đọc. Thử: “hạn việc 3 là 20/12”, “thêm Sở Xây dựng phối hợp việc 1”, “bỏ Sở Y tế ở việc 2”, “chủ trì việc 2 là Sở Y tế”, “bỏ việc 4”, “sửa việc 2: …”.',
  answered: 'Câu hỏi này đã được trả lời.',
  noLongerFits: 'Lựa chọn này không còn phù hợp với bản đọc hiện tại.',
};

const en: typeof vi = {
  gone: 'This reading is no longer there.',
  undone: 'Undone.',
  lastPage: 'This is the last page of the reading.',
  firstPage: 'This is the first page of the reading.',
  pages: (count) => `The reading has ${count} page${count === 1 ? '' : 's'}.`,
  drawing: 'The overview is being drawn …',
  noTask: (tasks, asked) => `The reading has ${tasks} task${tasks === 1 ? '' : 's'}; there is no task ${asked}.`,
  open: 'Open the reading',
  itemHas: (item, tasks) =>
    `${tasks.length} tasks of the reading are of “${item}”: ${tasks.join(', ')}. Type “mở việc ${tasks[0] ?? 1}”.`,
  onlyClerkBrings: 'Only the clerk brings documents in.',
  discardedToast: 'Discarded.',
  discarded: 'The reading is discarded. No unit was given a task.',

  merged: {
    fill: 'What was missing was filled in from the new one.',
    replace: 'The new one replaces the old reading.',
    drop: 'The document just sent is dropped; the old one stays.',
    separate: 'Recorded as another document.',
  },
  notMerged: {
    gone: 'This was settled before.',
    'not-allowed': 'Only the clerk of the unit may do this.',
    'already-issued': 'The reading was issued and can no longer be changed.',
    'changed-meanwhile': 'Somebody else has just changed the reading. Please try again.',
  },

  corrected: 'Corrected.',
  notCorrected: {
    gone: 'This reading no longer waits to be issued.',
    'not-allowed': 'Only the clerk of the unit may correct this reading.',
    'changed-meanwhile': 'Somebody else has just changed the reading. Please try again.',
    'no-such-task': 'There is no task of that number in the reading.',
    'unit-not-there': 'That unit is not in this task.',
    'no-notation': 'The symbol is missing. Type number and symbol, e.g. “số 24/CT-UBND”.',
    'nothing-generic': 'There are no general items to drop.',
    'nothing-to-undo': 'There is nothing to undo.',
    'deadlines-differ':
      'Those tasks have different limits and were not merged. Give them the same limit first, e.g. “hạn việc 2 và 3 là 20/12”, then merge.',
  },
  notUnderstood:
    'It is not clear what to correct in the reading. Try “hạn việc 3 là 20/12”, “thêm Sở Xây dựng phối hợp việc 1”, “bỏ Sở Y tế ở việc 2”, “chủ trì việc 2 là Sở Y tế”, “bỏ việc 4”, “sửa việc 2: …”.',
  answered: 'This question was answered.',
  noLongerFits: 'This choice no longer fits the reading.',
};

export type ReviewAnswers = typeof vi;

/** What is answered while a clerk reviews a reading. */
export const REVIEW: InLanguage<ReviewAnswers> = { vi, en };
