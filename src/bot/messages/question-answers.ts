import { counted, englishList } from './english/counts.js';
import type { InLanguage } from './in-language.js';

/** A list of work by what it holds: its title, what stands behind the number, and what is said when there is nothing. */
type ListWords = { readonly title: string; readonly counted: (count: number) => string; readonly empty: string };

const vi = {
  other: 'Khác',
  unit: 'Đơn vị',
  status: 'Tình hình',
  periodAhead: 'Kỳ này chưa tới, chưa có việc nào được giao. Để xem việc sẽ đến hạn, hỏi “đến hạn …”.',
  nothingInPeriod: 'Không có việc nào được giao trong kỳ này, trong phạm vi của anh/chị.',
  unitOpen: (name: string, open: number, done: number) => `${name}: ${open} việc đang mở, ${done} đã xong`,
  unitTotal: (name: string, total: number) => `${name}: ${total} việc`,
  noneOpen: '🟢 Không còn việc nào mở.',
  notGivenTo: (unit: string | null) => `Văn bản này không giao việc cho ${unit ?? 'đơn vị đó'}.`,

  lists: {
    overdue: {
      title: 'Việc quá hạn',
      counted: (count) => `${count} việc quá hạn`,
      empty: '🟢 Không có việc nào quá hạn.',
    },
    overdueOfPeriod: {
      title: 'Việc có hạn trong kỳ, đến nay quá hạn',
      counted: (count) => `${count} việc quá hạn`,
      empty: '🟢 Không có việc nào quá hạn.',
    },
    due: {
      title: 'Việc đến hạn',
      counted: (count) => `${count} việc đến hạn`,
      empty: '🟢 Không có việc nào đến hạn trong thời gian này.',
    },
    dueSoon: {
      title: 'Việc đến hạn trong 7 ngày tới',
      counted: (count) => `${count} việc đến hạn trong 7 ngày tới`,
      empty: '🟢 Không có việc nào đến hạn trong thời gian này.',
    },
    waiting: {
      title: 'Chờ xác nhận hoàn thành',
      counted: (count) => `${count} báo cáo hoàn thành chờ xác nhận`,
      empty: '🟢 Không có báo cáo hoàn thành nào đang chờ.',
    },
    extensions: {
      title: 'Đang xin gia hạn',
      counted: (count) => `${count} đề nghị gia hạn chờ quyết định`,
      empty: '🟢 Không có đề nghị gia hạn nào đang chờ.',
    },
    returned: {
      title: 'Việc đơn vị trả lại',
      counted: (count) => `${count} việc đơn vị trả lại, chờ văn thư giao lại`,
      empty: '🟢 Không có việc nào đang bị trả lại.',
    },
    returnedOfPeriod: {
      title: 'Việc giao trong kỳ, đơn vị trả lại',
      counted: (count) => `${count} việc đơn vị trả lại, chờ văn thư giao lại`,
      empty: '🟢 Trong số việc giao trong kỳ không có việc nào đang bị trả lại.',
    },
  } satisfies Record<string, ListWords>,

  silentTitle: 'Chưa xác nhận đã nhận',
  noneSilent: '✅ Tất cả đơn vị đã xác nhận đã nhận.',
  silent: (units: number, tasks: number) => `${units} đơn vị chưa xác nhận đã nhận ${tasks} việc.`,
  silentUnit: (unit: string, numbers: readonly number[], more: number) =>
    `⏳ ${unit}: ${numbers.map((number) => `việc ${number}`).join(', ')}${more > 0 ? ` và ${more} việc khác` : ''}`,
  moreUnits: (count: number) => `… và ${count} đơn vị nữa.`,

  byDocument: 'Theo văn bản',
  noneByDocument: '🟢 Không còn văn bản nào có việc mở.',
  otherDocument: 'Văn bản khác',
  documents: (documents: number, late: number, overdue: number) =>
    `${documents} văn bản còn việc mở, ${late} văn bản có việc quá hạn (${overdue} việc).`,
  overdue: (count: number) => `${count} quá hạn`,
  notAcknowledged: (count: number) => `${count} chưa nhận`,
  open: (count: number) => `${count} việc mở`,
  moreDocuments: (count: number) => `… và ${count} văn bản nữa.`,

  myTasks: (count: number) => `Việc của tôi (${count})`,
  nothingWaits: '🟢 Không có việc nào đang chờ anh/chị.',
  noneSuch: 'Không có việc nào như vậy của anh/chị.',

  noInspection: 'Không có thông tin về cuộc kiểm tra nào trong phạm vi của anh/chị.',
  noTask: (number: string) => `Không tìm thấy việc số ${number} trong phạm vi của anh/chị.`,
  nothingInSight: 'Chưa có việc nào trong phạm vi của anh/chị.',
  noUnit: (words: string) => `Không tìm thấy đơn vị “${words}” trong phạm vi của anh/chị.`,
  noPerson: (words: string) => `Không tìm thấy “${words}” trong phạm vi của anh/chị.`,
  noDocument: (words: string) => `Không tìm thấy văn bản “${words}” trong phạm vi của anh/chị.`,
  whichUnit: (words: string) => `“${words}” là đơn vị nào?`,
  whichHistory: 'Lịch sử của việc nào? Chọn một việc, hoặc gõ “lịch sử” kèm số việc.',
  historyByNumber: 'Lịch sử của việc nào? Gõ “lịch sử” kèm số việc, ví dụ “lịch sử 142”.',

  understood: (words: string, doubtful: boolean) => `Hiểu là: ${words}${doubtful ? ' (tên đơn vị đọc gần đúng)' : ''}.`,
  unsure: 'Chưa chắc hiểu đúng ý anh/chị. Có phải anh/chị hỏi:',
  wholeScope: 'Toàn bộ phạm vi',

  nothingToReport: 'Không có số liệu nào để lập trong phạm vi của anh/chị.',
  longList: (total: number) => `Danh sách dài ${total} việc, đang lập; xong sẽ gửi ngay tại đây.`,
  taken: (done: number, total: number) => `Đã lấy ${done}/${total} việc.`,
  letterDrafted: (units: number, tasks: number) =>
    `Dự thảo công văn đôn đốc: ${units} đơn vị, ${tasks} việc quá hạn. Số, ngày, đơn vị soạn thảo và chữ ký để văn thư điền.`,
  pointsMean:
    'Điểm tiến độ theo NĐ 335/2025/NĐ-CP: mỗi lần chậm trừ 25%, trừ khi lãnh đạo đã xác nhận nguyên nhân khách quan.',
  drawing: 'Đang vẽ, vài giây nữa sẽ có hình.',
  writingFile: 'Đang lập tệp, xong sẽ gửi ngay tại đây.',
  writingLetter: 'Đang soạn dự thảo công văn đôn đốc, xong sẽ gửi ngay tại đây.',
};

const en: typeof vi = {
  other: 'Other',
  unit: 'The unit',
  status: 'Status',
  periodAhead: 'That period lies ahead and no task has been given in it. For what will be due, ask “đến hạn …”.',
  nothingInPeriod: 'No task within your sight was given in that period.',
  unitOpen: (name, open, done) => `${name}: ${counted(open, 'open task')}, ${done} completed`,
  unitTotal: (name, total) => `${name}: ${counted(total, 'task')}`,
  noneOpen: '🟢 No task is open.',
  notGivenTo: (unit) => `That directive gives no task to ${unit === null ? 'that unit' : `“${unit}”`}.`,

  lists: {
    overdue: {
      title: 'Overdue tasks',
      counted: (count) => counted(count, 'overdue task'),
      empty: '🟢 No task is overdue.',
    },
    overdueOfPeriod: {
      title: 'Tasks due in the period, overdue today',
      counted: (count) => counted(count, 'overdue task'),
      empty: '🟢 No task is overdue.',
    },
    due: {
      title: 'Tasks due',
      counted: (count) => `${counted(count, 'task')} due`,
      empty: '🟢 No task is due in that time.',
    },
    dueSoon: {
      title: 'Tasks due in the next 7 days',
      counted: (count) => `${counted(count, 'task')} due in the next 7 days`,
      empty: '🟢 No task is due in that time.',
    },
    waiting: {
      title: 'Awaiting confirmation of completion',
      counted: (count) => `${counted(count, 'report')} of completion to be confirmed`,
      empty: '🟢 No report of completion waits.',
    },
    extensions: {
      title: 'Extensions asked',
      counted: (count) => `${counted(count, 'request')} for more time to be decided`,
      empty: '🟢 No request for more time waits.',
    },
    returned: {
      title: 'Tasks returned by units',
      counted: (count) => `${counted(count, 'returned task')} to be given again`,
      empty: '🟢 No task is returned.',
    },
    returnedOfPeriod: {
      title: 'Tasks given in the period and returned by units',
      counted: (count) => `${counted(count, 'returned task')} to be given again`,
      empty: '🟢 No task given in that period is returned.',
    },
  },

  silentTitle: 'Not acknowledged',
  noneSilent: '✅ All units have acknowledged.',
  silent: (units, tasks) => `${counted(units, 'unit has', 'units have')} not acknowledged ${counted(tasks, 'task')}.`,
  silentUnit: (unit, numbers, more) =>
    `⏳ ${unit}: ${numbers.length > 1 ? 'tasks' : 'task'} ${more > 0 ? `${numbers.join(', ')} and ${more} more` : englishList(numbers.map(String))}`,
  moreUnits: (count) => `… and ${counted(count, 'more unit')}.`,

  byDocument: 'By document',
  noneByDocument: '🟢 No document has open tasks.',
  otherDocument: 'Another document',
  documents: (documents, late, overdue) =>
    `${counted(documents, 'document')} with open tasks, ${late} with overdue ones (${counted(overdue, 'task')}).`,
  overdue: (count) => `${count} overdue`,
  notAcknowledged: (count) => `${count} not acknowledged`,
  open: (count) => `${count} open`,
  moreDocuments: (count) => `… and ${counted(count, 'more document')}.`,

  myTasks: (count) => `My tasks (${count})`,
  nothingWaits: '🟢 Nothing waits for you.',
  noneSuch: 'You have no such task.',

  noInspection: 'There is no information on any inspection within your sight.',
  noTask: (number) => `There is no task ${number} within your sight.`,
  nothingInSight: 'There is no task within your sight yet.',
  noUnit: (words) => `There is no unit “${words}” within your sight.`,
  noPerson: (words) => `There is nobody called “${words}” within your sight.`,
  noDocument: (words) => `There is no document “${words}” within your sight.`,
  whichUnit: (words) => `Which unit is “${words}”?`,
  whichHistory: 'The history of which task? Choose one, or type “history” and its number.',
  historyByNumber: 'The history of which task? Type “history” and its number, as in “history 142”.',

  understood: (words, doubtful) =>
    `Understood as: ${words}${doubtful ? ' (name of the unit read approximately)' : ''}.`,
  unsure: 'It is not certain what you mean. Do you ask for:',
  wholeScope: 'All within sight',

  nothingToReport: 'There are no figures within your sight to make it of.',
  longList: (total) => `The list is long (${counted(total, 'task')}) and is being made; it will be sent here.`,
  taken: (done, total) => `${done}/${total} tasks taken so far.`,
  letterDrafted: (units, tasks) =>
    `Draft of an urging letter: ${counted(units, 'unit')}, ${counted(tasks, 'overdue task')}. The clerk fills in number, date, drafting unit and signature.`,
  pointsMean:
    'Points for progress under Decree 335/2025/NĐ-CP: each delay takes 25%, unless a leader accepted that its cause was beyond the unit.',
  drawing: 'Being drawn; the picture comes in a few seconds.',
  writingFile: 'The file, in Vietnamese, is being made and will be sent here.',
  writingLetter: 'The draft of an urging letter, in Vietnamese, is being written and will be sent here.',
};

/** What is answered to a question about work, and about one that cannot be answered. */
export const QUESTIONS: InLanguage<typeof vi> = { vi, en };
export type QuestionAnswers = typeof vi;
