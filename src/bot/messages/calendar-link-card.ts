import type { Card } from '../../app/ports/card.js';

/** The address is as good as a key: it says so, and how to change the lock. Two plain lines, so that it may leave for every channel. */
export function calendarLinkCard(address: string): Card {
  return {
    lines: [
      `Lịch hạn việc của anh/chị, thêm vào điện thoại bằng “Thêm lịch từ URL”: ${address}`,
      'Ai có đường dẫn này đều xem được lịch: không chuyển cho người khác. “thu hồi lịch” để hủy, “lấy lịch” để đổi đường dẫn mới.',
    ],
  };
}
