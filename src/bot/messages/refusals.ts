import type { ActRefusal } from '../../app/acts/act-refusal.js';
import { date, instantNear } from './format.js';
import { stateWords } from './due-words.js';

/** Why an act was not done, and what to do instead: one or two sentences an official would sign. */
export function refusalWords(refusal: ActRefusal, now: Date, nameOf: (personId: string) => string): string {
  switch (refusal.code) {
    case 'not-allowed':
      if (refusal.visible)
        return 'Thao tác này thuộc người đứng đầu đơn vị hoặc người được ủy quyền; anh/chị chỉ xem được việc này. Gõ “việc” để xem việc của anh/chị.';
      return 'Không tìm thấy việc này trong phạm vi của anh/chị. Gõ “việc” để xem việc đang chờ.';
    case 'not-in-unit':
      return 'Người đó không giữ vị trí nào trong đơn vị được giao việc.';
    case 'unit-has-it':
      return 'Đơn vị đó đã được giao chính việc này.';
    case 'may-not-skip':
      return 'Văn bản yêu cầu “không phát sinh vẫn báo cáo”: không bỏ kỳ được. Đơn vị gõ “không phát sinh” kèm số việc để báo cáo.';
    case 'not-handed':
      return 'Việc này chưa giao cho ai trong đơn vị.';
    case 'not-found':
      return 'Không tìm thấy việc này trong phạm vi của anh/chị. Gõ “việc” để xem việc đang chờ.';
    case 'changed-meanwhile':
      return 'Việc này vừa được người khác cập nhật. Đề nghị xem lại rồi thao tác tiếp.';
    case 'finished':
      return refusal.state === 'done'
        ? `Việc này đã hoàn thành${refusal.at === null ? '' : ` lúc ${instantNear(refusal.at, now)}`}, không cần làm gì thêm.`
        : 'Việc này đã bị hủy (văn bản được thu hồi hoặc thay thế), không cần làm gì thêm.';
    case 'wrong-state':
      return `Không thực hiện được: việc đang ở tình trạng “${stateWords(refusal.state)}”.`;
    case 'already-acknowledged':
      return `${refusal.by === null ? 'Đơn vị' : nameOf(refusal.by.personId)} đã xác nhận nhận việc lúc ${instantNear(refusal.at, now)}.`;
    case 'already-reported':
      return `Đã báo cáo hoàn thành${refusal.at === null ? '' : ` lúc ${instantNear(refusal.at, now)}`}, đang chờ xác nhận.`;
    case 'withdrawal-too-late':
      return `Chỉ rút lại được trong ${refusal.minutesAllowed} phút sau khi xác nhận.`;
    case 'not-yours':
      return `Xác nhận này do ${nameOf(refusal.by.personId)} thực hiện, chỉ người đó rút lại được.`;
    case 'own-request':
      return 'Không được tự quyết định đề nghị của chính mình.';
    case 'bad-percent':
      return `Tiến độ phải là số nguyên từ 0 đến 100 (đã nhận: ${refusal.percent}).`;
    case 'confirm-backwards':
      return `Lần trước đã báo ${refusal.from}%, lần này ${refusal.to}%. Trả lời “đồng ý” để ghi tiến độ lùi.`;
    case 'nothing-said':
      return 'Báo cáo cần ít nhất một con số, một câu hoặc một tệp.';
    case 'reason-required':
      return `Cần nêu lý do${refusal.minLength > 1 ? ` (ít nhất ${refusal.minLength} ký tự)` : ''}.`;
    case 'lead-only':
      return 'Chỉ đơn vị chủ trì được xin gia hạn.';
    case 'no-deadline':
      return 'Việc này không ghi thời hạn nên không cần gia hạn.';
    case 'extension-already-open':
      return `Đang có đề nghị gia hạn đến ${date(refusal.until)} chờ quyết định.`;
    case 'no-open-extension':
      return 'Không có đề nghị gia hạn nào đang chờ.';
    case 'no-counter-offer':
      return 'Chưa có thời hạn đề xuất lại để chấp nhận.';
    case 'in-the-past':
      return 'Ngày đã qua. Đề nghị chọn ngày sau hôm nay.';
    case 'not-later':
      return `Ngày mới phải sau hạn hiện tại (${date(refusal.current)}).`;
    case 'off-day':
      return `Ngày đó là ngày nghỉ${refusal.name === null ? '' : ` (${refusal.name})`}. Ngày làm việc gần nhất trước đó: ${date(refusal.proposed)}.`;
    case 'outlives-parent':
      return `Không được muộn hơn hạn của việc cấp trên (${date(refusal.parentDue)}). Đề nghị chọn ngày sớm hơn.`;
    case 'later-than-deadline':
      return `Hạn nội bộ không được muộn hơn hạn của việc (${date(refusal.due)}).`;
    case 'already-handed':
      return `Việc này đã giao cho ${nameOf(refusal.personId)}.`;
    case 'same-unit':
      return 'Việc đang thuộc chính đơn vị này.';
    case 'incomplete-deadline':
      return 'Thời hạn chưa đủ: cần ngày, tháng, năm.';
    case 'urgent-not-snoozable':
      return 'Việc khẩn không hoãn nhắc được.';
    case 'acknowledge-first':
      return 'Đề nghị xác nhận đã nhận trước.';
    case 'snooze-too-long':
      return `Chỉ hoãn nhắc được đến ${date(refusal.latest)}.`;
    case 'not-snoozable-now':
      return 'Lúc này không hoãn nhắc được việc này.';
  }
}
