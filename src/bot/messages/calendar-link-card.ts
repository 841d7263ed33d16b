import type { Card } from '../../app/ports/card.js';
import type { Language } from '../../app/ports/store/people.js';
import type { InLanguage } from './in-language.js';

const vi = {
  link: (address: string) => `Lịch hạn việc của anh/chị, thêm vào điện thoại bằng “Thêm lịch từ URL”: ${address}`,
  key: 'Ai có đường dẫn này đều xem được lịch: không chuyển cho người khác. “thu hồi lịch” để hủy, “lấy lịch” để đổi đường dẫn mới.',
  closed: 'Đã thu hồi đường dẫn lịch. Lịch trên điện thoại sẽ không cập nhật nữa; gõ “lấy lịch” để có đường dẫn mới.',
  none: 'Anh/chị chưa có đường dẫn lịch nào.',
  noAddress: 'Chưa cấp được đường dẫn lịch: chương trình chưa có địa chỉ bên ngoài. Quản trị cần đặt PUBLIC_URL.',
};

const en: typeof vi = {
  link: (address) => `The calendar of your limits; add it to your phone with “Add calendar from URL”: ${address}`,
  key: 'Whoever has this address can read the calendar: do not pass it on. “thu hồi lịch” ends it, “lấy lịch” makes a new one.',
  closed:
    'The calendar address was withdrawn. The calendar on your phone is no longer updated; type “lấy lịch” for a new address.',
  none: 'You have no calendar address.',
  noAddress:
    'No calendar address can be given: the program has no public address. The administrator has to set PUBLIC_URL.',
};

export const CALENDAR_LINK: InLanguage<typeof vi> = { vi, en };

/** The address is as good as a key: it says so, and how to change the lock. Two plain lines, so that it may leave for every channel. */
export function calendarLinkCard(address: string, language: Language = 'vi'): Card {
  const say = CALENDAR_LINK[language];
  return { lines: [say.link(address), say.key] };
}
