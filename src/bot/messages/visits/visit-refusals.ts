import type { VisitActRefusal } from '../../../app/inspection/perform-visit-act.js';
import type { RecordRefusal } from '../../../app/inspection/record-at-door.js';
import type { TeamRefusal } from '../../../domain/inspection/team.js';
import type { ScheduleQuestion } from '../../../domain/inspection/schedule-questions.js';
import { date, dateWithWeekday, instant } from '../format.js';
import { STATE_WORDS } from './visit-words.js';

/** The one answer for a visit that is hidden and one that is not there: same words whoever asks. */
export function noSuchVisit(code: string): string {
  return `Không tìm thấy cuộc kiểm tra ${code} trong phạm vi anh/chị được biết. Gõ “lịch kiểm tra” để xem danh sách.`;
}

/** Why an act on a visit was not done, and what to do instead. */
export function visitRefusalWords(refusal: VisitActRefusal | { readonly code: 'minutes-stale' }, code: string): string {
  switch (refusal.code) {
    case 'not-found':
      return noSuchVisit(code);
    case 'wrong-role':
      return 'Thao tác này thuộc người phụ trách đoàn (trưởng đoàn, phó trưởng đoàn, thư ký) hoặc thành viên trực tiếp đi kiểm tra.';
    case 'changed-meanwhile':
      return 'Cuộc kiểm tra vừa được người khác cập nhật. Đề nghị xem lại rồi thao tác tiếp.';
    case 'over':
      return `Cuộc kiểm tra ${STATE_WORDS[refusal.state]}, không ghi thêm được.`;
    case 'wrong-state':
      return `Chưa làm được bước này: cuộc kiểm tra ${STATE_WORDS[refusal.state]}.`;
    case 'announced-at-start':
      return 'Cuộc này công bố quyết định khi bắt đầu kiểm tra, không công bố trước. Gõ “đến nơi” khi đến.';
    case 'appraisal-first':
      return 'Dự thảo kết luận phải thẩm định trước khi ký (Luật 84/2025/QH15, Điều 35).';
    case 'no-head':
      return `Đoàn chưa có trưởng đoàn. Gõ “đoàn ${code} thêm … làm trưởng đoàn theo …”.`;
    case 'no-unit':
      return 'Chưa có đơn vị được kiểm tra.';
    case 'body-may-not':
      return refusal.reason === 'departments-no-longer-inspect'
        ? 'Từ 01/7/2025 sở không còn thanh tra chuyên ngành; sở kiểm tra chuyên ngành theo Nghị định 217/2025/NĐ-CP.'
        : 'Đoàn này không có thẩm quyền kiểm tra chuyên ngành.';
    case 'in-the-future':
      return 'Ngày giờ hoặc ngày của văn bản ở tương lai. Chỉ ghi việc đã xảy ra, theo văn bản đã ký.';
    case 'before-last-step':
      return `Thời điểm này trước bước gần nhất (${instant(refusal.lastAt)}).`;
    case 'reason-required':
      return 'Cần nêu lý do.';
    case 'ends-before-it-starts':
      return 'Giờ kết thúc trước giờ bắt đầu.';
    case 'confirm-schedule':
      return refusal.questions.map(scheduleQuestionWords).join('\n');
    case 'extended-already':
      return `Đã gia hạn ${refusal.times} lần, luật không cho gia hạn thêm.`;
    case 'extension-too-long':
      return `Chỉ được gia hạn tối đa ${refusal.most} ngày.`;
    case 'no-limit-to-extend':
      return 'Kiểm tra công vụ không có thời hạn luật định để gia hạn.';
    case 'limit-passed':
      return `Thời hạn đã qua (${date(refusal.due)}), không gia hạn được nữa.`;
    case 'suspended-already-once':
      return 'Đơn vị được kiểm tra chỉ được đề nghị tạm dừng một lần (Luật 84/2025/QH15, Điều 30).';
    case 'publish-in-two-forms':
      return 'Kết luận thanh tra công khai trên cổng thông tin và ít nhất một hình thức khác (Điều 37). Ví dụ: “công khai trên cổng, niêm yết”.';
    case 'matters-open':
      return `Còn ${refusal.count} kiến nghị, vi phạm chưa xong, chưa kết thúc được.`;
    case 'not-in-team':
      return 'Người này không thuộc đoàn.';
    case 'programme':
      return 'Chương trình kiểm tra chưa duyệt, hoặc văn bản điều chỉnh có ngày trước ngày duyệt: chưa điều chỉnh được.';
    case 'minutes-stale':
      return 'Đã có ghi nhận mới sau khi lập biên bản này, chưa ký được. Gõ “biên bản” để lập lại.';
  }
}

export function recordRefusalWords(refusal: RecordRefusal, code: string): string {
  switch (refusal.code) {
    case 'not-found':
    case 'wrong-role':
      return visitRefusalWords({ code: refusal.code }, code);
    case 'not-begun':
      return 'Chỉ ghi được từ khi đến nơi đến khi có kết luận. Gõ “đến nơi” khi bắt đầu.';
    case 'nothing-said':
      return 'Chưa có nội dung.';
    case 'published-already':
      return 'Kết luận đã công khai, không thêm kiến nghị được nữa.';
    case 'finding':
      return refusal.problems
        .map(
          (problem) =>
            ({
              'no-text': 'Chưa có nội dung phát hiện.',
              'no-legal-basis': 'Vi phạm phải nêu căn cứ. Gõ ví dụ “căn cứ Điều 19 Nghị định 61/2018/NĐ-CP”.',
              'unit-not-inspected': 'Đơn vị này không thuộc phạm vi cuộc kiểm tra.',
              'nothing-to-show': 'Vi phạm nghiêm trọng cần ít nhất một ảnh hoặc tệp chứng minh.',
            })[problem],
        )
        .join('\n');
  }
}

export function teamRefusalWords(refusal: TeamRefusal, nameOf: (personId: string) => string): string {
  switch (refusal.code) {
    case 'no-head':
      return 'Sau thay đổi này đoàn không còn trưởng đoàn. Nêu luôn trưởng đoàn mới.';
    case 'several-heads':
      return `Đoàn có hai trưởng đoàn: ${refusal.personIds.map(nameOf).join(', ')}. Nêu người thôi làm trưởng đoàn.`;
    case 'named-twice':
      return `${nameOf(refusal.personId)} được nêu hai lần.`;
    case 'not-in-team':
      return `${nameOf(refusal.personId)} không thuộc đoàn.`;
    case 'nothing-changed':
      return 'Chưa nêu thay đổi nào.';
    case 'before-last-decision':
      return `Quyết định này trước quyết định gần nhất (${instant(refusal.lastAt)}).`;
  }
}

export function scheduleQuestionWords(question: ScheduleQuestion): string {
  switch (question.kind) {
    case 'off-day':
      return `❓ ${dateWithWeekday(question.day)} là ngày nghỉ${question.name === null ? '' : ` (${question.name})`}; ngày làm việc gần nhất: ${dateWithWeekday(question.proposed)}.`;
    case 'outside-hours':
      return `❓ ${question.start}–${question.end} ngoài giờ hành chính.`;
    case 'in-the-past':
      return `❓ ${date(question.day)} đã qua.`;
  }
}

/** A pin came and nothing says what it is for. */
export function locationWords(where: string): string {
  return `Đã nhận vị trí ${where}, chưa ghi vào đâu. Để ghi làm điểm hẹn, gõ kèm mã: “điểm hẹn 48213 cổng UBND phường ${where}”. Khi đến nơi kiểm tra, gõ “đến nơi”.`;
}
