import type { InLanguage } from './in-language.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { englishDate, englishInstant } from './english/words.js';
import { date, instant } from './format.js';

const vi = {
  groupOnly: 'Lệnh này gõ trong nhóm chat của đơn vị: thêm trợ lý vào nhóm, rồi người đứng đầu gõ “/nhom” tại đó.',
  groupByHead: 'Chỉ người đứng đầu đơn vị đăng ký được nhóm nhận thông báo.',
  groupRegistered: (unit: string) =>
    `Nhóm này nhận thông báo giao việc của ${unit}. Chỉ người đứng đầu và người được ủy quyền thao tác được trên thẻ; nội dung trao đổi khác trong nhóm trợ lý không đọc.`,

  notRecurring: (number: number) => `Việc ${number} không phải báo cáo định kỳ.`,
  periodSkipped: (number: number) => `Đã bỏ kỳ này của việc ${number}; kỳ sau vẫn mở như thường.`,

  seriesEnded: (number: number, units: number, last: LocalDate) =>
    `Đã thôi báo cáo định kỳ của việc ${number} đối với ${units} đơn vị; kỳ cuối là ngày ${date(last)}, giữ nguyên. Các đơn vị được thông báo.`,
  seriesOver: (number: number) => `Báo cáo định kỳ của việc ${number} đã kết thúc, không còn kỳ nào sẽ mở.`,

  noDirective: 'Không tìm thấy văn bản này trong phạm vi của anh/chị.',
  directiveRecalled: (name: string) => `${name} đã được thu hồi.`,
  whoReceived: 'Ai đã nhận, ai chưa',

  codesByAdministrator: 'Chỉ quản trị được cấp mã kết nối.',
  nobodyCalled: (name: string) => `Không tìm thấy người tên “${name}” trong danh bạ.`,
  severalCalled: 'Có nhiều người cùng tên',
  fullName: 'Gõ đủ họ tên, hoặc dùng lệnh “dondoc enrol” trên máy chủ.',
  code: (name: string, code: string, until: Date) =>
    `Mã kết nối của ${name}: ${code}\nDùng một lần, hết hạn lúc ${instant(until)}. Chuyển tận tay; người nhận mở trợ lý và gõ mã này.`,
  codeMade: (name: string) =>
    `Đã cấp mã cho ${name}. Mã ở tin riêng và không được lưu lại: không thấy thì gõ lại lệnh để cấp mã khác.`,
};

const en: typeof vi = {
  groupOnly:
    'This is typed in the group chat of the unit: add the assistant to the group, then the head types “/nhom” there.',
  groupByHead: 'Only the head of a unit may register a group for its notices.',
  groupRegistered: (unit) =>
    `This group receives the notices of tasks of ${unit}, in Vietnamese. Only the head and whoever holds a delegation can act on the cards; the assistant reads nothing else that is said in the group.`,

  notRecurring: (number) => `Task ${number} is no recurring report.`,
  periodSkipped: (number) => `Task ${number}: this period is skipped; the next one opens as usual.`,

  seriesEnded: (number, units, last) =>
    `Task ${number}: the recurring report has ended for ${units} unit${units === 1 ? '' : 's'}; the last period is that of ${englishDate(last)} and stays as it is. The units are told.`,
  seriesOver: (number) => `Task ${number}: the recurring report has ended before; no period is left to open.`,

  noDirective: 'There is no such directive within your sight.',
  directiveRecalled: (name) => `${name} was recalled.`,
  whoReceived: 'Who acknowledged',

  codesByAdministrator: 'Only administrators may make codes.',
  nobodyCalled: (name) => `Nobody in the directory is called “${name}”.`,
  severalCalled: 'Several people have this name',
  fullName: 'Please type the full name, or use “dondoc enrol” on the server.',
  code: (name, code, until) =>
    `Code of ${name}: ${code}\nTo be used once, until ${englishInstant(until)}. Give it to them in person; they open the assistant and type it.`,
  codeMade: (name) =>
    `A code for ${name} was made. It stands in a message of its own and is not kept: if you do not see it, type this again for another one.`,
};

/** What is answered about groups of units, periods of reports, directives shown and codes for people. */
export const UNIT_ANSWERS: InLanguage<typeof vi> = { vi, en };
