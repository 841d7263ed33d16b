import type { Card, CardIn } from '../../app/ports/card.js';
import type { Language } from '../../app/ports/store/people.js';
import { instantNear } from './format.js';
import type { InLanguage } from './in-language.js';

export function strangerWords(): string {
  return 'Trợ lý Đôn Đốc chỉ phục vụ cán bộ đã được cấp mã. Đề nghị gõ mã kết nối do quản trị cấp (8 ký tự). Chưa có mã: liên hệ quản trị của cơ quan.';
}

/** For somebody unknown who follows the account: what it is, how to connect, what is kept. Says nothing of any work. */
export function followedCard(): Pick<Card, 'title' | 'lines'> {
  return {
    title: 'Trợ lý Đôn Đốc',
    lines: [
      'Đây là kênh công vụ tự động của cơ quan: báo việc được giao, nhắc hạn và nhận báo cáo của cán bộ.',
      '',
      'Để kết nối, gõ mã 8 ký tự do văn thư hoặc quản trị cơ quan cấp. Chưa có mã thì liên hệ văn thư; trợ lý không trả lời việc khác.',
      '',
      'Về dữ liệu: trước khi kết nối, chỉ mã khung chat và tin nhắn anh/chị gửi được lưu tạm để xử lý rồi xóa theo thời hạn của cơ quan. Không gửi nội dung mật qua kênh này.',
    ],
  };
}

/** The same words for a wrong, a used and an expired code: guessing learns nothing. */
export function enrolmentRefusal(refusal: { readonly reason: string; readonly lockedUntil?: Date }, now: Date): string {
  if (refusal.reason === 'locked' && refusal.lockedUntil !== undefined) {
    return `Đã nhập sai nhiều lần. Thử lại sau ${instantNear(refusal.lockedUntil, now)}, hoặc liên hệ quản trị để được cấp mã mới.`;
  }
  return 'Mã không dùng được. Đề nghị kiểm tra lại, hoặc liên hệ quản trị để được cấp mã mới.';
}

const CROWD: InLanguage<Card> = {
  vi: {
    title: '⚠️ Nhiều lần nhập sai mã kết nối',
    lines: [
      'Trong một giờ qua có rất nhiều lần nhập sai mã kết nối từ các khung chat lạ. Trong lúc này mỗi khung chat chỉ được thử một lần.',
      'Cán bộ gõ đúng mã ngay lần đầu vẫn kết nối được. Cấp mã mới khi cần: gõ “mã” kèm họ tên.',
    ],
  },
  en: {
    title: '⚠️ Wrong codes from many chats',
    lines: [
      'In the last hour very many wrong codes came from unknown chats. For the time being each chat may try only once.',
      'Who types the right code at once is still connected. To make a new code type “mã” with the full name.',
    ],
  },
};

/** For administrators: somebody tries codes from many chats. */
export const crowdCard: CardIn = (language) => CROWD[language];

const vi = {
  enrolled: (name: string) =>
    `Xin chào ${name}. Trợ lý Đôn Đốc sẽ báo việc được giao, nhắc hạn và nhận báo cáo ngay trong khung chat này. Gõ “việc” để xem việc, “trợ giúp” để xem cách dùng.`,
  withoutPost: (name: string) =>
    `Xin chào ${name}. Hiện anh/chị chưa giữ vị trí nào trong danh bạ; liên hệ quản trị nếu chưa đúng.`,
  notice:
    'Thông báo xử lý dữ liệu: cơ quan của anh/chị lưu họ tên, chức vụ, đơn vị, mã khung chat và các thao tác công vụ tại đây (xác nhận, báo cáo, gia hạn) ' +
    'để theo dõi nhiệm vụ theo quy định. Không gửi nội dung mật qua kênh này. Xem dữ liệu về mình: gõ “dữ liệu của tôi”; sửa hoặc xóa: “sửa dữ liệu: …”, “xóa dữ liệu của tôi”.',
};

const en: typeof vi = {
  enrolled: (name) =>
    `Welcome, ${name}. The assistant tells you of tasks, reminds you of their limits and takes your reports in this chat. Type “tasks” to see yours, “help” for how to use this.`,
  withoutPost: (name) =>
    `Welcome, ${name}. You hold no post in the directory; please ask the administrator if that is wrong.`,
  notice:
    'How your data is used: your agency keeps your name, post, unit, the id of this chat and your official acts here (acknowledgements, reports, extensions) ' +
    'to follow up tasks as the rules require. Do not send secret content over this channel. To see your data type “dữ liệu của tôi”; to have it corrected or deleted: “sửa dữ liệu: …”, “xóa dữ liệu của tôi”.',
};

export const WELCOME: InLanguage<typeof vi> = { vi, en };

export function enrolledWords(name: string, inPost: boolean, language: Language = 'vi'): string {
  const say = WELCOME[language];
  return inPost ? say.enrolled(name) : say.withoutPost(name);
}

/** Notice at first contact (Luật BVDLCN 91/2025/QH15): who processes what, why, how long, and the person's rights. */
export const dataNotice = (language: Language = 'vi'): string => WELCOME[language].notice;
