import type { CardIn } from '../../app/ports/card.js';
import type { Person } from '../../app/ports/store/people.js';
import { englishInstant } from './english/words.js';
import { instant } from './format.js';
import type { InLanguage } from './in-language.js';

export type ZaloTrouble =
  | {
      readonly kind:
        'consent-needed' | 'permission-revoked' | 'template-changed' | 'tokens-unreadable' | 'events-missed';
    }
  | { readonly kind: 'refused'; readonly code: string; readonly meaning: string };

type Said = { readonly title: string; readonly lines: readonly string[] };

const vi = {
  withdrawn: ({ name }: Pick<Person, 'name'>): Said => ({
    title: 'Yêu cầu xóa dữ liệu cá nhân',
    lines: [
      `${name} đã rút sự đồng ý qua Zalo. Trợ lý đã ngừng nhắn cho tài khoản Zalo này.`,
      'Đề nghị xem xét xóa thông tin liên hệ của người này trong thời hạn luật định, và báo việc qua đường khác. Muốn kết nối lại khi người này yêu cầu: gõ “mã” kèm họ tên.',
    ],
  }),
  silent: (since: Date | null): Said => ({
    title: '⚠️ Zalo không gửi sự kiện nào về hệ thống',
    lines: [
      since === null ? 'Chưa từng nhận được sự kiện nào từ Zalo.' : `Sự kiện gần nhất: ${instant(since)}.`,
      'Zalo tự ngắt webhook sau nhiều lần gọi hỏng và không báo. Đề nghị vào trang quản lý ứng dụng trên developers.zalo.me, mục Webhook, bật lại các sự kiện, rồi chạy “dondoc zalo check”.',
    ],
  }),
  'consent-needed': {
    title: '⚠️ Zalo cần được cấp quyền lại',
    lines: [
      'Mã truy cập Zalo không còn dùng được. Tin gửi qua Zalo được giữ lại, chưa mất.',
      'Quản trị viên của OA chạy “dondoc zalo connect” trên máy chủ và làm theo hướng dẫn.',
    ],
  } as Said,
  'permission-revoked': {
    title: '⚠️ OA đã thu hồi quyền của ứng dụng',
    lines: ['Hệ thống không gửi được tin qua Zalo. Nếu không chủ ý, chạy “dondoc zalo connect” để cấp quyền lại.'],
  } as Said,
  'template-changed': {
    title: 'Zalo báo mẫu tin hoặc hạn mức thay đổi',
    lines: [
      'Một mẫu tin đổi trạng thái duyệt, chất lượng, hoặc hạn mức gửi trong ngày đổi. Chạy “dondoc zalo check” để xem mẫu tin nào còn gửi được.',
    ],
  } as Said,
  'events-missed': {
    title: '⚠️ Zalo chưa báo hết tin nhắn về hệ thống',
    lines: [
      'Có tin cán bộ đã nhắn mà Zalo không gọi webhook. Hệ thống đã tự lấy lại các tin ấy từ hội thoại và xử lý; riêng lựa chọn chạm trực tiếp trên thẻ thì không lấy lại được.',
      'Đề nghị xem mục Webhook trên developers.zalo.me còn bật không, rồi chạy “dondoc zalo check”.',
    ],
  } as Said,
  'tokens-unreadable': {
    title: '⚠️ Không giải mã được mã truy cập Zalo',
    lines: ['ENCRYPTION_KEY đã đổi, hoặc dữ liệu bị hỏng. Đặt lại khóa cũ, hoặc chạy “dondoc zalo connect”.'],
  } as Said,
  refused: ({ code, meaning }: { readonly code: string; readonly meaning: string }): Said => ({
    title: `⚠️ Zalo từ chối gửi tin (mã ${code})`,
    lines: [
      `Ý nghĩa: ${meaning}.`,
      'Tin được giữ lại và sẽ gửi tiếp khi lỗi được khắc phục. Chạy “dondoc zalo check” để xem cần làm gì.',
    ],
  }),
};

const en: typeof vi = {
  withdrawn: ({ name }) => ({
    title: 'Request for deletion of personal data',
    lines: [
      `${name} has withdrawn consent on Zalo. The assistant no longer writes to that account.`,
      'Please consider deleting the contact of this person within the time that the law sets, and give tasks another way. To connect again at their wish: type “mã” with the full name.',
    ],
  }),
  silent: (since) => ({
    title: '⚠️ No event comes from Zalo',
    lines: [
      since === null ? 'No event has ever come from Zalo.' : `Last event: ${englishInstant(since)}.`,
      'Zalo switches a webhook off after many failed calls and does not say so. Please open the application on developers.zalo.me, section Webhook, switch the events on again, then run “dondoc zalo check”.',
    ],
  }),
  'consent-needed': {
    title: '⚠️ Zalo needs a new permission',
    lines: [
      'The access token of Zalo no longer works. Messages over Zalo are kept; none is lost.',
      'The administrator of the OA runs “dondoc zalo connect” on the server and follows the steps.',
    ],
  },
  'permission-revoked': {
    title: '⚠️ The OA has revoked the permission of the application',
    lines: ['Nothing can be sent over Zalo. If this was not meant, run “dondoc zalo connect” to give it again.'],
  },
  'template-changed': {
    title: 'Zalo reports a change of a template or of a quota',
    lines: [
      'A template changed its approval or quality, or the daily quota changed. Run “dondoc zalo check” to see which templates can still be sent.',
    ],
  },
  'events-missed': {
    title: '⚠️ Zalo has not reported all messages',
    lines: [
      'Officials wrote messages for which Zalo did not call the webhook. They were fetched from the conversation and handled; choices tapped on a card cannot be fetched.',
      'Please see on developers.zalo.me whether the webhook is still on, then run “dondoc zalo check”.',
    ],
  },
  'tokens-unreadable': {
    title: '⚠️ The access token of Zalo cannot be decrypted',
    lines: ['ENCRYPTION_KEY has changed, or the data is damaged. Put the old key back, or run “dondoc zalo connect”.'],
  },
  refused: ({ code, meaning }) => ({
    title: `⚠️ Zalo refuses messages (code ${code})`,
    lines: [
      `Meaning: “${meaning}”.`,
      'They are kept and will be sent when the fault is cured. Run “dondoc zalo check” to see what is needed.',
    ],
  }),
};

const WORDS: InLanguage<typeof vi> = { vi, en };

/** Somebody used the platform's own form to have their data removed. */
export const withdrawalCard =
  (person: Pick<Person, 'name'>): CardIn =>
  (language) =>
    WORDS[language].withdrawn(person);

export const webhookSilentCard =
  (since: Date | null): CardIn =>
  (language) =>
    WORDS[language].silent(since);

/** What an administrator must do before Zalo works again. No token, no number of a phone. */
export const zaloTroubleCard =
  (trouble: ZaloTrouble): CardIn =>
  (language) =>
    trouble.kind === 'refused' ? WORDS[language].refused(trouble) : WORDS[language][trouble.kind];
