import type { LocalDate } from '../../domain/calendar/local-date.js';
import { date, dateWithWeekday, weekdayDate } from './format.js';

/** The reason-taking acts of whoever gave the work. */
export type ReasonedAct = 'redo' | 'suspend' | 'refuse-extension';

/**
 * What the assistant answers to a person's own acts on the daily path of heads and leaders: questions it asks, and what it recorded. Every one of these
 * exists in English too (english/answers.ts), for readers who chose it.
 */
export const VIETNAMESE = {
  // buttons
  drop: 'Thôi',
  sendReport: 'Gửi báo cáo',
  yesCompletion: 'Đúng, hoàn thành',
  takeBack: 'Lấy lại',
  task: (number: number) => `Việc ${number}`,
  extendTo: (day: LocalDate) => `Gia hạn đến ${date(day)}`,
  myTasks: 'Việc của tôi',

  // the conversation
  nothingOpen: 'Không có gì đang dở.',
  dropped: 'Đã thôi, chưa ghi gì.',
  droppedToast: 'Đã thôi.',
  noSuchChoice: 'Không có lựa chọn mang số đó. Gõ “việc” để xem việc đang chờ, “trợ giúp” để xem cách dùng.',
  oldButton: 'Nút này đã cũ. Gõ “việc” để xem tình trạng hiện tại.',
  notYourButton: 'Nút này đã cũ hoặc dành cho người khác. Gõ “việc” để xem tình trạng hiện tại.',
  pressStored: 'Đã lưu thao tác, đang xử lý. Kết quả sẽ hiện khi xong.',
  answeredInPrivate: 'Đã trả lời ở khung chat riêng của anh/chị.',
  whichTask: 'Việc nào?',
  moreTasks: (count: number) => `… và ${count} việc nữa: gõ “việc” để xem đủ.`,
  chooseOrType: (example: string) => `Chọn một việc, hoặc gõ lại kèm số, ví dụ “${example}”.`,
  noTask: 'Không tìm thấy việc này trong phạm vi của anh/chị.',
  noTaskNumbered: (numbers: readonly number[]) =>
    `Không tìm thấy việc số ${numbers.join(', ')} trong phạm vi của anh/chị. Gõ “việc” để xem việc đang chờ.`,
  nothingFits: 'Không có việc nào phù hợp đang chờ anh/chị. Gõ “việc” để xem danh sách.',
  acknowledgeFirst: (numbers: readonly number[]) =>
    `Việc ${numbers.slice(0, 5).join(', ')}${numbers.length > 5 ? ' …' : ''} chưa xác nhận đã nhận. Gõ “đã nhận” hoặc “nhận ${numbers[0] ?? ''}” trước, rồi làm lại.`,
  nothingToDecide: 'Không có việc nào đang chờ quyết định này. Gõ kèm số việc nếu cần.',
  notUnderstood:
    'Chưa hiểu ý anh/chị. Thử: “việc”, “tình hình”, “quá hạn”, “văn bản 24”, “báo cáo 142 60% đã xong rà soát”, hoặc “trợ giúp”.',
  questionUnclear: 'Chưa hiểu câu hỏi. Thử: “tình hình”, “quá hạn”, “văn bản 24 ai chưa nhận”, “tuần này đến hạn gì”.',

  // what is no acknowledgement
  edited: 'Tin nhắn sửa sau khi gửi không được ghi nhận. Nếu cần thay đổi, đề nghị gửi tin mới.',
  sticker:
    'Nhãn dán chưa được tính là xác nhận. Để xác nhận đã nhận việc, trả lời “đã nhận”; gõ “việc” để xem việc đang chờ.',
  voice:
    'Trợ lý chưa nghe được tin thoại. Đề nghị gõ chữ, hoặc gửi ảnh, tệp. Ví dụ: “báo cáo 142 60% đã xong rà soát”.',
  unreadable: 'Trợ lý đọc được chữ, ảnh và tệp (PDF, DOCX, XLSX, TXT). Gõ “trợ giúp” để xem cách dùng.',
  ok: 'Tin này chưa được tính là xác nhận. Để xác nhận đã nhận việc, gõ “đã nhận” hoặc chọn trên thẻ việc.',
  reaction:
    'Cảm ơn anh/chị. Biểu tượng cảm xúc chưa được tính là xác nhận: để xác nhận đã nhận việc, trả lời “đã nhận”.',
  forwardedCard: (number: number) =>
    `Tin chuyển tiếp chưa được tính là thao tác của anh/chị. Mở việc ${number} để thao tác.`,
  forwarded:
    'Tin chuyển tiếp chưa được tính là xác nhận hay báo cáo. Đề nghị gõ bằng lời của anh/chị, ví dụ “nhận 142”, “báo cáo 142 60% …”; gõ “việc” để xem việc đang chờ.',

  // acknowledging
  nothingToAcknowledge: 'Không có việc nào chờ xác nhận. Gõ “việc” để xem việc đang mở.',
  acknowledgedToast: (numbers: readonly number[]) =>
    `Đã ghi nhận: đã nhận ${numbers.length === 1 ? `việc ${numbers[0] ?? ''}` : `${numbers.length} việc`}.`,
  acknowledged: (numbers: readonly number[]) => `✅ Đã ghi nhận: đã nhận việc ${numbers.join(', ')}.`,
  withdrawn: (number: number) =>
    `Đã rút lại xác nhận việc ${number}. Việc trở lại tình trạng chưa nhận; để nhận lại, gõ “nhận ${number}”.`,
  limitAfterParent: (number: number, day: LocalDate, why: string) =>
    `Chưa đặt được hạn của việc ${number}: tính từ ngày nhận là ${date(day)}. ${why} Đã báo văn thư để đặt hạn.`,

  // reporting
  askProgress:
    'Tiến độ đến đâu? Gõ ví dụ “60% đã xong khâu rà soát, còn chờ Sở Tài chính”, gửi kèm ảnh hoặc tệp nếu có, rồi chọn “Gửi báo cáo”.',
  percentTaken: (percent: number) => `${percent}%. Thêm lời hoặc ảnh nếu cần, rồi chọn “Gửi báo cáo”.`,
  partsTaken: (number: number | null, percent: number | null, withWords: boolean, files: number) => {
    const parts = [
      percent === null ? '' : `${percent}%`,
      withWords ? 'lời báo cáo' : '',
      files > 0 ? `${files} tệp` : '',
    ].filter((part) => part !== '');
    return `Đang soạn báo cáo${number === null ? '' : ` việc ${number}`}${parts.length === 0 ? '' : `, đã có: ${parts.join(', ')}`}. Gửi thêm, hoặc chọn “Gửi báo cáo”.`;
  },
  noReportOpen: 'Không có báo cáo nào đang soạn. Gõ “việc” để chọn việc cần báo cáo.',
  reportGone: 'Báo cáo này đã gửi hoặc đã thôi.',
  reportRecorded: 'Đã ghi nhận báo cáo.',
  isThisCompletion: 'Đã đạt 100%. Đây có phải báo cáo hoàn thành không?',
  askResult: 'Kết quả thế nào? Gửi một câu tóm tắt, kèm ảnh hoặc tệp nếu có, rồi chọn “Gửi báo cáo”.',
  completionSent: 'Đã gửi báo cáo hoàn thành.',
  noTaskForFile: 'Anh/chị không có việc nào đang mở để gắn tệp này. Gõ “việc” để xem.',
  fileTooBig: (name: string, megabytes: number) =>
    `Tệp ${name} nặng ${megabytes} MB, vượt giới hạn 20 MB. Đề nghị gửi bản nhẹ hơn, hoặc tách thành nhiều tệp.`,
  fileEmpty: (name: string) => `Tệp ${name} rỗng (0 byte). Đề nghị kiểm tra và gửi lại.`,

  // more time
  askExtension: (number: number | null) =>
    `${number === null ? 'Xin' : `Việc ${number}: xin`} gia hạn đến ngày nào và vì sao? Ví dụ: “đến 15/12 vì chờ số liệu của Sở Tài chính”.`,
  extensionDayUnclear: 'Chưa rõ ngày. Ví dụ: “đến 15/12 vì chờ số liệu của Sở Tài chính”, “thêm 5 ngày làm việc vì …”.',
  askExtensionReason: (until: LocalDate) => `Gia hạn đến ${date(until)}. Lý do?`,
  extensionSent: (number: number, until: LocalDate, many: boolean) =>
    `Đã gửi đề nghị gia hạn việc ${number} đến ${date(until)}, chờ quyết định.${many ? ' Đây là lần gia hạn thứ ba trở lên.' : ''}`,
  otherDay: (why: string) => `${why} Gõ ngày khác, lý do được giữ nguyên.`,
  extensionGranted: (number: number, due: LocalDate | null) =>
    `Đã đồng ý gia hạn việc ${number}${due === null ? '' : ` đến ${date(due)}`}.`,
  askCounter: 'Đề xuất thời hạn nào? Ví dụ: “20/12”, “thứ Sáu tuần sau”.',
  counterDayUnclear: 'Chưa rõ ngày. Ví dụ: “đề xuất 20/12”.',
  counterOffered: (number: number, until: LocalDate) =>
    `Đã đề xuất hạn ${date(until)} cho việc ${number}, chờ đơn vị trả lời.`,
  counterAccepted: (number: number, due: LocalDate | null) =>
    `Đã chấp nhận hạn mới của việc ${number}${due === null ? '' : `: ${date(due)}`}.`,
  counterDeclined: (number: number) => `Đã từ chối hạn đề xuất; việc ${number} giữ hạn cũ.`,

  // returning, and decisions
  askWhyNotOurs: 'Vì sao việc này không thuộc thẩm quyền? Nêu lý do và đơn vị nên nhận, nếu biết.',
  returned: (number: number) => `Đã trả lại việc ${number} cho văn thư, kèm lý do.`,
  completionConfirmed: (number: number) => `✅ Đã xác nhận hoàn thành việc số ${number}.`,
  askReason: {
    redo: 'Cần làm lại nội dung nào?',
    suspend: 'Vì sao tạm hoãn?',
    'refuse-extension': 'Lý do không đồng ý gia hạn?',
  } as Readonly<Record<ReasonedAct, string>>,
  decided: (act: ReasonedAct, number: number) =>
    ({
      redo: `Đã yêu cầu làm lại việc ${number}.`,
      suspend: `Đã tạm hoãn việc ${number}; mọi lời nhắc dừng lại.`,
      'refuse-extension': `Đã trả lời không đồng ý gia hạn việc ${number}.`,
    })[act],
  resumed: (number: number) => `Việc ${number} tiếp tục thực hiện.`,
  limitPassed: (number: number) => `Hạn cũ đã qua. Đặt hạn mới: “đặt hạn ${number} là 20/12 vì …”.`,
  setDueUnclear: (number: number) => `Chưa rõ ngày. Ví dụ: “đặt hạn ${number} là 20/12”.`,
  dueSet: (number: number, day: LocalDate) => `Đã đặt hạn việc ${number}: ${weekdayDate(day)}. Đơn vị được báo.`,

  // inside the unit
  handOnToWhom: (number: number) => `Giao việc ${number} cho ai?`,
  handOnHint: 'Chọn tên, hoặc gõ tên kèm hạn nội bộ, ví dụ “Trúc, hạn thứ Năm”.',
  noColleague: 'Đơn vị chưa có ai khác trong danh bạ để giao việc. Đề nghị quản trị bổ sung.',
  unitLimitUnclear: (words: string, number: number, name: string) =>
    `Chưa hiểu hạn nội bộ “${words}”. Ví dụ: “giao ${number} cho ${name}, hạn thứ Năm”.`,
  nobodyCalled: (name: string, known: readonly string[]) =>
    `Trong đơn vị không có người “${name}”.${known.length === 0 ? '' : ` Có: ${known.join(', ')}.`}`,
  handedOn: (number: number, name: string, until: LocalDate | null) =>
    `Đã giao việc ${number} cho ${name}${until === null ? '' : `, hạn nội bộ ${date(until)}`}. Anh/chị vẫn chịu trách nhiệm và vẫn được nhắc theo hạn của việc.`,
  handedOnToast: (name: string) => `Đã giao cho ${name}.`,
  takenBack: 'Đã lấy lại.',

  // reminders
  askSnooze: 'Hoãn nhắc đến ngày nào?',
  snoozeDay: (day: LocalDate) => weekdayDate(day),
  snoozeDayUnclear: (number: number) => `Chưa rõ ngày. Ví dụ: “hoãn nhắc ${number} đến thứ Năm”.`,
  snoozedToast: (day: LocalDate) => `Hoãn nhắc đến ${date(day)}.`,
  snoozed: (number: number, day: LocalDate) =>
    `Đã hoãn nhắc việc ${number} đến sáng ${weekdayDate(day)}. Thời hạn không thay đổi.`,

  // delegation and leave
  period: (from: LocalDate, until: LocalDate) => `từ ${date(from)} đến hết ${date(until)}`,
  delegationUnclear:
    'Cần người được ủy quyền và thời gian. Ví dụ: “ủy quyền cho Phạm Thị Thủy Trúc từ 1/12 đến 5/12 theo văn bản 12/UQ-STC”.',
  noDelegate: (name: string) => `Trong đơn vị không có người “${name}”. Chỉ ủy quyền được cho người trong đơn vị.`,
  manyDelegates: (people: string) => `Có nhiều người: ${people}. Gõ đủ họ tên.`,
  delegationRefused: {
    'not-allowed': 'Chỉ người đứng đầu được ủy quyền.',
    'to-oneself': 'Không ủy quyền cho chính mình.',
    past: 'Thời gian ủy quyền đã qua.',
    'too-long': 'Thời gian ủy quyền tối đa một năm.',
  } as Readonly<Record<'not-allowed' | 'to-oneself' | 'past' | 'too-long', string>>,
  basis: (document: string) => ` theo ${document}`,
  delegatedTitle: 'Được ủy quyền',
  delegatedToYou: (name: string, period: string) => `${name} ủy quyền cho anh/chị ${period}.`,
  delegateMeans:
    'Trong thời gian này anh/chị nhận việc của đơn vị và thao tác thay; mọi thao tác ghi tên cả hai người. Gõ “việc” để xem.',
  delegated: (name: string, period: string) =>
    `Đã ủy quyền cho ${name} ${period}. Việc đến trong thời gian này được gửi cho cả hai.`,
  revoke: 'Thu hồi',
  heldTitle: 'Chờ anh/chị quyết định',
  heldFor: (name: string, toWhom: string) => `${name} (người được ủy quyền) đề nghị: ủy quyền cho ${toWhom}.`,
  onlyHead: 'Việc này chỉ người đứng đầu làm được.',
  heldUntil: (back: LocalDate | null) =>
    `Đã giữ lại để trình ${back === null ? 'ngay' : `khi người đứng đầu trở lại (sau ${date(back)})`}.`,
  noDelegations:
    'Không có ủy quyền nào đang hoặc sắp có hiệu lực. Ví dụ: “ủy quyền cho Phạm Thị Thủy Trúc từ 1/12 đến 5/12 theo văn bản 12/UQ-STC”.',
  delegations: 'Ủy quyền',
  onBehalfOf: (name: string) => `thay mặt ${name}`,
  noSuchDelegation: 'Không có ủy quyền nào như vậy đang có hiệu lực.',
  delegationOver: 'Ủy quyền này không còn hiệu lực.',
  revokedToast: 'Đã thu hồi ủy quyền.',
  revoked: (name: string) => `Đã thu hồi ủy quyền cho ${name}.`,
  revokedFromYou: (name: string) => `${name} đã thu hồi ủy quyền. Việc của đơn vị trở lại người đứng đầu.`,
  leaveUnclear: 'Chưa rõ thời gian. Ví dụ: “nghỉ phép từ 1/12 đến 5/12”.',
  leavePast: 'Thời gian nghỉ đã qua.',
  leaveTaken: (period: string, withoutDelegation: boolean) =>
    `Đã ghi nghỉ phép ${period}. Trong thời gian này việc mới được gửi cho người được ủy quyền hoặc cấp phó; việc mà chỉ anh/chị quyết định được giữ đến khi trở lại.${withoutDelegation ? ' Chưa có ủy quyền: gõ “ủy quyền cho … từ … đến …”.' : ''} Đi làm lại sớm: gõ “hủy nghỉ phép”.`,
  noLeave: 'Hôm nay anh/chị không có lịch nghỉ phép.',
  leaveEnded: 'Đã ghi anh/chị đi làm lại.',

  // the clerk's own acts
  askReassign: 'Chuyển cho đơn vị nào? Gõ tên, ví dụ “Sở Xây dựng”.',
  reassignedToast: 'Đã chuyển.',
  reassigned: (number: number, unit: string, fresh: number | null) =>
    `Đã chuyển việc ${number} cho ${unit}${fresh === null ? '' : `, số việc mới: ${fresh}`}. Lịch sử việc cũ được giữ.`,
  unitAmbiguous: (words: string, units: string) => `“${words}” có thể là: ${units}. Gõ đủ tên.`,
  unitAbolished: (words: string, units: string) => `“${words}” đã sắp xếp lại; kế thừa: ${units}. Gõ tên đơn vị nhận.`,
  oneUnitOnly: 'Chỉ chuyển được cho một đơn vị. Gõ tên một đơn vị.',
  unitUnknown: (words: string) => `Không tìm thấy đơn vị “${words}” trong danh bạ.`,
  eventDayUnclear: (number: number) => `Chưa rõ ngày của mốc. Ví dụ: “mốc ${number} là 1/12”.`,
  noEventAwaited: (number: number) => `Việc ${number} không chờ mốc nào. Để đặt hạn: “đặt hạn ${number} là 20/12”.`,
  countedFromEvent: (number: number, day: LocalDate, limit: LocalDate) =>
    `Đã tính hạn việc ${number} từ mốc ${dateWithWeekday(day)}: ${dateWithWeekday(limit)}.`,
};

export type Answers = typeof VIETNAMESE;
