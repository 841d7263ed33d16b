import type { RecordRefusal } from '../../../app/inspection/record-at-door.js';
import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { ScheduleQuestion } from '../../../domain/inspection/schedule-questions.js';
import type { VisitState } from '../../../domain/inspection/visit.js';
import { ENGLISH_VISIT_STATES } from '../english/visit-words.js';
import { englishDate, englishInstant } from '../english/words.js';
import { date, dateWithWeekday, instant } from '../format.js';
import type { InLanguage } from '../in-language.js';
import { STATE_WORDS } from './visit-words.js';

type FindingProblem = Extract<RecordRefusal, { code: 'finding' }>['problems'][number];

const vi = {
  /** The one answer for a visit that is hidden and one that is not there: same words whoever asks. Null: the visit behind a button. */
  noSuchVisit: (code: string | null) =>
    `Không tìm thấy cuộc kiểm tra ${code ?? 'này'} trong phạm vi anh/chị được biết. Gõ “lịch kiểm tra” để xem danh sách.`,
  acts: {
    'wrong-role':
      'Thao tác này thuộc người phụ trách đoàn (trưởng đoàn, phó trưởng đoàn, thư ký) hoặc thành viên trực tiếp đi kiểm tra.',
    'changed-meanwhile': 'Cuộc kiểm tra vừa được người khác cập nhật. Đề nghị xem lại rồi thao tác tiếp.',
    'announced-at-start':
      'Cuộc này công bố quyết định khi bắt đầu kiểm tra, không công bố trước. Gõ “đến nơi” khi đến.',
    'appraisal-first': 'Dự thảo kết luận phải thẩm định trước khi ký (Luật 84/2025/QH15, Điều 35).',
    'no-unit': 'Chưa có đơn vị được kiểm tra.',
    'in-the-future': 'Ngày giờ hoặc ngày của văn bản ở tương lai. Chỉ ghi việc đã xảy ra, theo văn bản đã ký.',
    'reason-required': 'Cần nêu lý do.',
    'ends-before-it-starts': 'Giờ kết thúc trước giờ bắt đầu.',
    'no-limit-to-extend': 'Kiểm tra công vụ không có thời hạn luật định để gia hạn.',
    'suspended-already-once': 'Đơn vị được kiểm tra chỉ được đề nghị tạm dừng một lần (Luật 84/2025/QH15, Điều 30).',
    'publish-in-two-forms':
      'Kết luận thanh tra công khai trên cổng thông tin và ít nhất một hình thức khác (Điều 37). Ví dụ: “công khai trên cổng, niêm yết”.',
    'not-in-team': 'Người này không thuộc đoàn.',
    programme:
      'Chương trình kiểm tra chưa duyệt, hoặc văn bản điều chỉnh có ngày trước ngày duyệt: chưa điều chỉnh được.',
    'minutes-stale': 'Đã có ghi nhận mới sau khi lập biên bản này, chưa ký được. Gõ “biên bản” để lập lại.',
  },
  over: (state: VisitState) => `Cuộc kiểm tra ${STATE_WORDS[state]}, không ghi thêm được.`,
  wrongState: (state: VisitState) => `Chưa làm được bước này: cuộc kiểm tra ${STATE_WORDS[state]}.`,
  noHead: (code: string) => `Đoàn chưa có trưởng đoàn. Gõ “đoàn ${code} thêm … làm trưởng đoàn theo …”.`,
  departmentsMayNot:
    'Từ 01/7/2025 sở không còn thanh tra chuyên ngành; sở kiểm tra chuyên ngành theo Nghị định 217/2025/NĐ-CP.',
  bodyMayNot: 'Đoàn này không có thẩm quyền kiểm tra chuyên ngành.',
  beforeLastStep: (at: Date) => `Thời điểm này trước bước gần nhất (${instant(at)}).`,
  extendedAlready: (times: number) => `Đã gia hạn ${times} lần, luật không cho gia hạn thêm.`,
  extensionTooLong: (most: number) => `Chỉ được gia hạn tối đa ${most} ngày.`,
  limitPassed: (due: LocalDate) => `Thời hạn đã qua (${date(due)}), không gia hạn được nữa.`,
  mattersOpen: (count: number) => `Còn ${count} kiến nghị, vi phạm chưa xong, chưa kết thúc được.`,

  notBegun: 'Chỉ ghi được từ khi đến nơi đến khi có kết luận. Gõ “đến nơi” khi bắt đầu.',
  nothingSaid: 'Chưa có nội dung.',
  publishedAlready: 'Kết luận đã công khai, không thêm kiến nghị được nữa.',
  finding: {
    'no-text': 'Chưa có nội dung phát hiện.',
    'no-legal-basis': 'Vi phạm phải nêu căn cứ. Gõ ví dụ “căn cứ Điều 19 Nghị định 61/2018/NĐ-CP”.',
    'unit-not-inspected': 'Đơn vị này không thuộc phạm vi cuộc kiểm tra.',
    'nothing-to-show': 'Vi phạm nghiêm trọng cần ít nhất một ảnh hoặc tệp chứng minh.',
  } as Readonly<Record<FindingProblem, string>>,

  teamWithoutHead: 'Sau thay đổi này đoàn không còn trưởng đoàn. Nêu luôn trưởng đoàn mới.',
  severalHeads: (names: string) => `Đoàn có hai trưởng đoàn: ${names}. Nêu người thôi làm trưởng đoàn.`,
  namedTwice: (name: string) => `${name} được nêu hai lần.`,
  notInTeam: (name: string) => `${name} không thuộc đoàn.`,
  nothingChanged: 'Chưa nêu thay đổi nào.',
  beforeLastDecision: (at: Date) => `Quyết định này trước quyết định gần nhất (${instant(at)}).`,

  schedule: (question: ScheduleQuestion): string => {
    switch (question.kind) {
      case 'off-day':
        return `❓ ${dateWithWeekday(question.day)} là ngày nghỉ${question.name === null ? '' : ` (${question.name})`}; ngày làm việc gần nhất: ${dateWithWeekday(question.proposed)}.`;
      case 'outside-hours':
        return `❓ ${question.start}–${question.end} ngoài giờ hành chính.`;
      case 'in-the-past':
        return `❓ ${date(question.day)} đã qua.`;
    }
  },
  location: (where: string) =>
    `Đã nhận vị trí ${where}, chưa ghi vào đâu. Để ghi làm điểm hẹn, gõ kèm mã: “điểm hẹn 48213 cổng UBND phường ${where}”. Khi đến nơi kiểm tra, gõ “đến nơi”.`,
};

const en: typeof vi = {
  noSuchVisit: (code) =>
    code === null
      ? 'No such inspection is found among those that you may know of. Type “lịch kiểm tra” for the list.'
      : `No inspection ${code} is found among those that you may know of. Type “lịch kiểm tra” for the list.`,
  acts: {
    'wrong-role':
      'This is for those in charge of the team (head, deputy, secretary) or for members who go to the place themselves.',
    'changed-meanwhile': 'Somebody else has just changed this inspection. Please look again.',
    'announced-at-start':
      'The decision of this one is announced when the inspection begins, not before. Type “đến nơi” on arrival.',
    'appraisal-first': 'A draft conclusion is appraised before it is signed (Law 84/2025/QH15, Article 35).',
    'no-unit': 'No unit to be inspected is named.',
    'in-the-future': 'That time, or the date of the document, lies ahead. Only what has happened is recorded.',
    'reason-required': 'Please give a reason.',
    'ends-before-it-starts': 'It would end before it begins.',
    'no-limit-to-extend': 'A civil-service inspection has no time limit of the law to extend.',
    'suspended-already-once': 'The inspected unit may ask for a suspension only once (Law 84/2025/QH15, Article 30).',
    'publish-in-two-forms':
      'The conclusion of an inspection is published on the portal and in at least one other form (Article 37). Example: “công khai trên cổng, niêm yết”.',
    'not-in-team': 'This person is not in the team.',
    programme: 'The programme is not approved, or the adjusting document is older than the approval.',
    'minutes-stale':
      'More was recorded after these minutes; they cannot be signed. Type “biên bản” to draw them up again.',
  },
  over: (state) => `Nothing more can be recorded: ${ENGLISH_VISIT_STATES[state]}.`,
  wrongState: (state) => `This step is not possible now: ${ENGLISH_VISIT_STATES[state]}.`,
  noHead: (code) => `The team has no head. Type “đoàn ${code} thêm … làm trưởng đoàn theo …”.`,
  departmentsMayNot:
    'Since 1 July 2025 departments no longer carry out specialised inspections; they make specialised checks under Decree 217/2025/NĐ-CP.',
  bodyMayNot: 'This team has no power to make specialised checks.',
  beforeLastStep: (at) => `That is before the last step (${englishInstant(at)}).`,
  extendedAlready: (times) => `It was extended ${times === 1 ? 'once' : `${times} times`}; the law allows no more.`,
  extensionTooLong: (most) => `It can be extended by ${most} days at most.`,
  limitPassed: (due) => `The time limit has passed (${englishDate(due)}) and can no longer be extended.`,
  mattersOpen: (count) => `${count} recommendations or violations are still open: it cannot be closed.`,

  notBegun: 'This is recorded from the arrival until the conclusion. Type “đến nơi” when you begin.',
  nothingSaid: 'Nothing is said yet.',
  publishedAlready: 'The conclusion is published; no recommendation can be added.',
  finding: {
    'no-text': 'The finding has no words yet.',
    'no-legal-basis': 'A violation needs its legal basis. Type for example “căn cứ Điều 19 Nghị định 61/2018/NĐ-CP”.',
    'unit-not-inspected': 'This unit is not within the inspection.',
    'nothing-to-show': 'A serious violation needs at least one photo or file as proof.',
  },

  teamWithoutHead: 'The team would be without a head. Name the new head as well.',
  severalHeads: (names) => `The team has two heads: ${names}. Say who stops being the head.`,
  namedTwice: (name) => `${name} is named twice.`,
  notInTeam: (name) => `${name} is not in the team.`,
  nothingChanged: 'No change is named.',
  beforeLastDecision: (at) => `This decision is older than the last one (${englishInstant(at)}).`,

  schedule: (question) => {
    switch (question.kind) {
      case 'off-day':
        return `❓ ${englishDate(question.day)} is a day off${question.name === null ? '' : ` (“${question.name}”)`}; nearest working day: ${englishDate(question.proposed)}.`;
      case 'outside-hours':
        return `❓ ${question.start}–${question.end} is outside office hours.`;
      case 'in-the-past':
        return `❓ ${englishDate(question.day)} is past.`;
    }
  },
  location: (where) =>
    `The place ${where} arrived and is recorded nowhere. To record it as a meeting point type the code with it: “điểm hẹn 48213 cổng UBND phường ${where}”. On arrival at the inspection type “đến nơi”.`,
};

/** Why something about a visit was not done, and what to do instead. */
export const VISIT_REFUSALS: InLanguage<typeof vi> = { vi, en };
