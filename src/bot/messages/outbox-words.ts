import { channelWords } from './channel-words.js';

const KINDS: Readonly<Record<string, string>> = {
  card: 'thông báo',
  'directive-notice': 'tin giao việc',
  'assignment-card': 'phiếu việc',
  nudge: 'tin nhắc việc',
  escalation: 'tin báo lãnh đạo',
  digest: 'bản tổng hợp trong ngày',
  'draft-review': 'bản đọc văn bản',
  'copy-review': 'bản đọc văn bản trùng',
  'directive-withdrawn': 'tin thu hồi văn bản',
  'withdrawal-proposal': 'đề nghị thu hồi văn bản',
  'chain-outlived': 'tin về hạn của việc giao tiếp',
  'assignment-event': 'tin diễn biến việc',
  'directive-status': 'tình hình văn bản',
  'calendar-link': 'địa chỉ lịch cá nhân',
  'week-list': 'danh sách việc trong tuần',
};

/** What sort of message it is, for the operator. Every message about an inspection is called the same: its sort would tell of one. */
export function kindWords(kind: string): string {
  return kind.startsWith('visit-') ? 'tin về kiểm tra' : (KINDS[kind] ?? kind);
}

const REASONS: Readonly<Record<string, string>> = {
  'nobody to reach': 'người nhận chưa kết nối với trợ lý',
  blocked: 'người nhận đã chặn hoặc bỏ quan tâm',
  deactivated: 'tài khoản của người nhận không còn hoạt động',
  unlinked: 'khung chat của người nhận không còn',
  'window-closed': 'người nhận đã hơn 7 ngày không nhắn cho trợ lý trên Zalo',
  'refused-until-they-write': 'Zalo chưa cho nhắn đến khi người nhận nhắn lại',
  'never-interacted': 'người nhận chưa từng nhắn cho trợ lý trên Zalo',
  'channel-off': 'kênh của người nhận chưa được bật',
  'no phone': 'không có số điện thoại hợp lệ',
  'quiet hours': 'ngoài giờ được nhắn',
  'files on their way': 'đang chờ tệp kèm theo',
  'the message to edit has not left yet': 'tin cần sửa chưa gửi xong',
  'the message to edit is gone': 'tin cần sửa không còn',
  'nothing to edit': 'không có tin nào để sửa',
  'a later edit': 'đã có bản sửa mới hơn',
  'the chat has a new id': 'khung chat đã đổi mã',
  'the sender died': 'chương trình dừng giữa lúc gửi',
  'sent again after an unknown outcome': 'gửi lại vì lần trước không rõ đã tới hay chưa',
  'too many attempts': 'đã thử quá nhiều lần',
  'too old to be sent unseen': 'chờ quá lâu, cần người xem trước khi gửi',
  'the answer came too late': 'câu trả lời đã quá muộn',
  'dropped in review': 'người xem lại đã bỏ',
  'reason gone': 'việc đã có tiến triển, không cần nhắc nữa',
  recalled: 'văn bản đã thu hồi',
  replaced: 'văn bản đã được thay thế',
  'nothing left to say': 'không còn gì để báo',
  'no assignment left': 'không còn việc nào trong tin',
  'assignment is gone': 'việc không còn',
  'directive is gone': 'văn bản không còn',
  'draft is gone': 'bản dự thảo không còn',
  'copy is settled': 'bản trùng đã được xử lý',
  'not in force any more': 'văn bản không còn hiệu lực',
  'person is gone': 'người nhận đã rời',
  'reason is gone': 'lý do nhắc không còn',
  'no public address': 'hệ thống chưa có địa chỉ công khai',
};

/** Why a message did not leave or waits. What is no reason of ours is what the platform answered. */
export function outboxReasonWords(reason: string, channel: string | null): string {
  return REASONS[reason] ?? `${channel === null ? 'kênh chat' : channelWords(channel)} trả lời: ${reason}`;
}
