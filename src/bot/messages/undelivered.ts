import type { Card } from '../../app/ports/card.js';
import type { UndeliveredWords } from '../../app/delivery/tell-undelivered.js';
import { channelWords } from './channel-words.js';

const REASONS: Readonly<Record<string, string>> = {
  blocked: 'người nhận đã chặn trợ lý',
  deactivated: 'tài khoản của người nhận không còn hoạt động',
  unlinked: 'khung chat của người nhận không còn',
  'nobody to reach': 'người nhận chưa kết nối với trợ lý',
  'window-closed': 'người nhận đã hơn 7 ngày không nhắn cho trợ lý trên Zalo, và chưa có mẫu tin hay kênh nào khác',
  'refused-until-they-write': 'Zalo chưa cho nhắn đến khi người nhận nhắn lại, và chưa có mẫu tin hay kênh nào khác',
  'never-interacted': 'người nhận chưa từng nhắn cho trợ lý trên Zalo',
  'channel-off': 'kênh của người nhận chưa được bật',
};

/** To the clerk: whom the work did not reach, why, and what to do. */
export const undeliveredCard: UndeliveredWords = ({ personName, channel, reason }): Card => ({
  title: 'Không gửi được tin giao việc',
  lines: [
    `Tin cho ${personName} chưa tới${channel === null ? '' : ` qua ${channelWords(channel)}`}: ${REASONS[reason] ?? 'kênh chat từ chối'}.`,
    'Việc đã ghi vẫn có hiệu lực. Đề nghị báo bằng cách khác, hoặc cấp mã kết nối mới (quản trị gõ “mã” kèm họ tên).',
  ],
});
