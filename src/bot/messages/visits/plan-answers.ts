import type { InLanguage } from '../in-language.js';

const vi = {
  mayNot: 'Lập cuộc kiểm tra thuộc lãnh đạo và thành viên đoàn kiểm tra, thanh tra.',
  title: 'Cuộc kiểm tra mới',
  units: (names: string | null) => `Đơn vị: ${names ?? 'chưa nêu'}`,
  team: (members: string | null) => `Đoàn: ${members ?? 'chưa nêu'}`,
  point: 'điểm hẹn',
  gonePerson: 'người không còn trong danh bạ',
  hint: 'Gõ thêm để sửa (đơn vị, giờ và ngày, “trưởng đoàn …”, “thành viên …”, “chuyên đề …”), hoặc lưu.',
  save: 'Lưu',
  drop: 'Thôi',
  noHeadYet: '❓ Chưa có trưởng đoàn: cần trước khi ra quyết định.',
  ownUnit: (person: string, unit: string) => `❓ ${person} công tác tại ${unit}: có xung đột lợi ích.`,
  ownDuty: (person: string, unit: string) => `❓ ${person} phụ trách ${unit}: sẽ kiểm tra việc của chính mình.`,
  busy: (person: string) => `❓ ${person} có lịch công tác khác trùng giờ.`,
  overlap: (code: string) => `❓ Cuộc ${code} đã có tại đơn vị này, cùng thời gian hoặc cùng chuyên đề: dễ trùng lặp.`,
  noUnit: 'Chưa nêu đơn vị được kiểm tra.',
  notByYou: 'Anh/chị không lập được cuộc kiểm tra.',
  savedToast: 'Đã lưu.',
  saved: (code: string) =>
    `Đã lưu cuộc kiểm tra ${code}. Khi có quyết định, gõ “quyết định ${code} số … ngày …”. Chỉ thành phần đoàn biết cuộc này.`,

  needsPlace: (words: string) => `“${words}”: cần tọa độ, ví dụ “tập trung cổng UBND phường 21.0700,105.8200”.`,
  abolished: (words: string, successors: string) =>
    `“${words}” không còn tại thời điểm kiểm tra; kế thừa: ${successors}. Gõ tên đơn vị cần kiểm tra.`,
  inPart: ' (một phần)',
  ambiguous: (words: string, names: string) => `“${words}” có thể là: ${names}. Gõ đủ tên.`,
  collective: (words: string) => `“${words}” là nhiều đơn vị. Mỗi cuộc nêu rõ từng đơn vị.`,
  unknown: (words: string) => `Chưa hiểu “${words}”: không phải đơn vị, thời gian, chuyên đề hay thành phần đoàn.`,
  nobodyCalled: (words: string) => `Không tìm thấy người “${words}” trong danh bạ.`,
  severalCalled: (words: string, names: string) => `Có nhiều người “${words}”: ${names}. Gõ đủ họ tên.`,

  askSchedule: (code: string) => `Cần giờ và ngày. Ví dụ: “lịch ${code} 08:00 1/12 đến 11:30”.`,
  sureSchedule: 'Vẫn đặt lịch này?',
  setAnyway: 'Vẫn đặt',
  scheduled: (code: string) => `Đã đặt lịch, cuộc ${code}. Mọi người được hỏi lại có tham gia không.`,
  askPoint: (code: string) =>
    `Cần tọa độ, hoặc đường dẫn bản đồ có tọa độ (đường dẫn rút gọn thì không có: mở ra rồi chép lại, hoặc gửi vị trí để lấy tọa độ). Ví dụ: “điểm hẹn ${code} cổng UBND phường 21.0700,105.8200”.`,
  pointSet: 'Đã ghi điểm hẹn.',

  changeUnclear: 'Chưa rõ thay đổi gì.',
  howToChange:
    'Ví dụ: “đoàn 48213 thêm Nguyễn Văn A làm thành viên theo 125/QĐ-ĐKTCV ngày 30/11/2026”, “đoàn 48213 thay A bằng B theo …”, “đoàn 48213 bớt A theo …”.',
  askDecision: 'Theo quyết định nào? Gõ ví dụ “125/QĐ-ĐKTCV ngày 30/11/2026”.',
  decisionUnclear: 'Chưa rõ số quyết định. Ví dụ: “125/QĐ-ĐKTCV ngày 30/11/2026”.',
  teamChanged: 'Đã ghi thay đổi thành phần đoàn. Người thôi tham gia không còn xem được từ lúc này.',
  conflict: (person: string) =>
    `❓ ${person} có liên quan đến đơn vị được kiểm tra: xung đột lợi ích, đề nghị cân nhắc.`,
};

const en: typeof vi = {
  mayNot: 'Inspections are planned by leaders and by members of inspection teams.',
  title: 'New inspection',
  units: (names) => `Unit: ${names ?? 'not named'}`,
  team: (members) => `Team: ${members ?? 'not named'}`,
  point: 'meeting point',
  gonePerson: 'somebody no longer in the directory',
  hint: 'Type more to change it (unit, time and day, “trưởng đoàn …”, “thành viên …”, “chuyên đề …”), or save it.',
  save: 'Save',
  drop: 'Cancel',
  noHeadYet: '❓ The team has no head: one is needed before the decision.',
  ownUnit: (person, unit) => `❓ ${person} works at ${unit}: a conflict of interest.`,
  ownDuty: (person, unit) => `❓ ${person} is in charge of ${unit} and would inspect their own work.`,
  busy: (person) => `❓ ${person} has another appointment at that time.`,
  overlap: (code) => `❓ Inspection ${code} is at this unit at the same time or on the same theme: it may overlap.`,
  noUnit: 'No unit to be inspected is named.',
  notByYou: 'You may not plan this inspection.',
  savedToast: 'Saved.',
  saved: (code) =>
    `Inspection ${code} is saved. Once decided type “quyết định ${code} số … ngày …”. Only its team knows of it.`,

  needsPlace: (words) => `“${words}”: coordinates are needed, e.g. “tập trung cổng UBND phường 21.0700,105.8200”.`,
  abolished: (words, successors) =>
    `“${words}” no longer exists at the time of the inspection; successors: ${successors}. Type the unit to be inspected.`,
  inPart: ' (in part)',
  ambiguous: (words, names) => `“${words}” may be: ${names}. Please type the full name.`,
  collective: (words) => `“${words}” are several units. Each inspection names its units one by one.`,
  unknown: (words) => `“${words}” was not understood: it is no unit, time, theme or member of the team.`,
  nobodyCalled: (words) => `Nobody in the directory is called “${words}”.`,
  severalCalled: (words, names) => `There are several “${words}”: ${names}. Please type the full name.`,

  askSchedule: (code) => `Time and day are needed. Example: “lịch ${code} 08:00 1/12 đến 11:30”.`,
  sureSchedule: 'Set this time all the same?',
  setAnyway: 'Set it',
  scheduled: (code) => `Inspection ${code}: the time is set. Everybody is asked again whether they come.`,
  askPoint: (code) =>
    `Coordinates are needed, or a map link with coordinates (a short link has none: open it and copy it again, or send the place to get them). Example: “điểm hẹn ${code} cổng UBND phường 21.0700,105.8200”.`,
  pointSet: 'The meeting point is recorded.',

  changeUnclear: 'It is not clear what to change.',
  howToChange:
    'Examples: “đoàn 48213 thêm Nguyễn Văn A làm thành viên theo 125/QĐ-ĐKTCV ngày 30/11/2026” (add), “đoàn 48213 thay A bằng B theo …” (replace), “đoàn 48213 bớt A theo …” (take out).',
  askDecision: 'By which decision? Type for example “125/QĐ-ĐKTCV ngày 30/11/2026”.',
  decisionUnclear: 'The number of the decision is not clear. Example: “125/QĐ-ĐKTCV ngày 30/11/2026”.',
  teamChanged: 'The change of the team is recorded. Who left it can no longer see the inspection.',
  conflict: (person) => `❓ ${person} has to do with the inspected unit: a conflict of interest, please consider.`,
};

export type PlanAnswers = typeof vi;

/** What is answered when an inspection is planned, scheduled or gets another team. */
export const VISIT_PLAN: InLanguage<PlanAnswers> = { vi, en };
