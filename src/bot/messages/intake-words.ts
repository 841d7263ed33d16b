import type { DirectiveIntake } from '../../app/ports/intake.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { englishDate } from './english/words.js';
import { date } from './format.js';
import type { InLanguage } from './in-language.js';

type Business = NonNullable<DirectiveIntake['exchange']>['business'];

const vi = {
  blurred: (pages: string) => `⚠️ Trang ${pages} mờ, nhận dạng chưa chắc: đề nghị đối chiếu với bản gốc.`,
  confidence: (page: number, percent: number) => `${page} (độ tin cậy ${percent}%)`,
  unread: (pages: string) =>
    `⚠️ Trang ${pages} là ảnh và chưa đọc được; tệp gốc không được lưu. Đề nghị gửi bản có chữ, hoặc ảnh rõ hơn.`,
  blank: (pages: string) => `Trang ${pages} trắng.`,
  stamped: (page: number, text: string) => `🔖 Thấy số đóng dấu ở trang ${page}: “${text}”. Đề nghị xác nhận số, ngày.`,
  onlyFirst: (read: number, pages: number) =>
    `⚠️ Chỉ đọc ${read} trang đầu trong ${pages} trang; tệp gốc không được lưu vì phần còn lại chưa đọc.`,
  encoding: (encoding: string) => `Văn bản dùng bảng mã cũ (${encoding}), đã chuyển sang Unicode: đề nghị xem lại dấu.`,
  cutOff:
    '⚠️ Văn bản dán có vẻ bị cắt giữa chừng (không thấy nơi nhận, chữ ký). Dán tiếp phần còn lại: trợ lý nối vào và đọc lại; hoặc gửi tệp.',
  attachmentUnread: (name: string) => `⚠️ Tệp kèm ${name} chưa đọc được và không được lưu.`,
  cellProblems: {
    'no-lead': 'chưa có đơn vị chủ trì',
    'no-content': 'chưa có nội dung',
    'cell-error': 'ô báo lỗi công thức',
    'no-value': 'công thức chưa có giá trị',
  } as Readonly<Record<string, string>>,
  otherCellProblem: 'chưa đọc được',
  cell: (sheet: string, row: number, column: string, problem: string) =>
    `⚠️ ${sheet === '' ? 'Bảng' : `Trang tính “${sheet}”`}, dòng ${row}, cột “${column}”: ${problem}.`,
  moreCells: (count: number) => `⚠️ … và ${count} ô nữa.`,
  business: {
    new: null,
    update: 'Bên gửi báo đây là bản cập nhật.',
    replace: 'Bên gửi báo đây là bản thay thế.',
    recall: 'Bên gửi thu hồi văn bản này.',
  } as Readonly<Record<Business, string | null>>,
  from: (organ: string) => `Nhận qua trục liên thông từ ${organ}.`,
  reason: (reason: string) => ` Lý do: ${reason}.`,
  dueHint: (day: LocalDate) => `Bên gửi ghi hạn chung ${date(day)} (chỉ để tham khảo; hạn từng việc lấy theo văn bản).`,
  attachments: (names: string) => `Tệp kèm: ${names}.`,
};

const en: typeof vi = {
  blurred: (pages) => `⚠️ Page ${pages} is blurred and read with doubt: please compare with the original.`,
  confidence: (page, percent) => `${page} (confidence ${percent}%)`,
  unread: (pages) =>
    `⚠️ Page ${pages} is a picture and could not be read; the file was not kept. Please send one with text, or a clearer picture.`,
  blank: (pages) => `Page ${pages} is blank.`,
  stamped: (page, text) => `🔖 A stamped number stands on page ${page}: “${text}”. Please confirm number and date.`,
  onlyFirst: (read, pages) =>
    `⚠️ Only the first ${read} of ${pages} pages were read; the file was not kept, since the rest is unread.`,
  encoding: (encoding) =>
    `The text used an old encoding (${encoding}) and was turned into Unicode: please look over the accents.`,
  cutOff:
    '⚠️ The pasted text seems cut off (no recipients, no signature). Paste the rest: it is joined and read again; or send a file.',
  attachmentUnread: (name) => `⚠️ The attached file ${name} could not be read and was not kept.`,
  cellProblems: {
    'no-lead': 'no leading unit',
    'no-content': 'no content',
    'cell-error': 'the formula reports an error',
    'no-value': 'the formula has no value',
  },
  otherCellProblem: 'could not be read',
  cell: (sheet, row, column, problem) =>
    `⚠️ ${sheet === '' ? 'Table' : `Sheet “${sheet}”`}, row ${row}, column “${column}”: ${problem}.`,
  moreCells: (count) => `⚠️ … and ${count} more cell${count === 1 ? '' : 's'}.`,
  business: {
    new: null,
    update: 'The sender says that this is an update.',
    replace: 'The sender says that this is a replacement.',
    recall: 'The sender recalls this document.',
  },
  from: (organ) => `Received by the document exchange from ${organ}.`,
  reason: (reason) => ` Reason: “${reason}”.`,
  dueHint: (day) =>
    `The sender gives ${englishDate(day)} as a general limit (for information; limits of tasks are taken from the document).`,
  attachments: (names) => `Attached: ${names}.`,
};

export type IntakeWords = typeof vi;

/** What the reading was not sure of, in words. */
export const INTAKE: InLanguage<IntakeWords> = { vi, en };
