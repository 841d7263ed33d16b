import type { Card } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Person } from '../../app/ports/store/people.js';
import type { Considered, Route, Way } from '../../domain/reachability/choose-way.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import { instant } from './format.js';
import { channelWords } from './channel-words.js';
import { workListCard } from './status-cards.js';

/** Somebody used the platform's own form to have their data removed. */
export function withdrawalCard(person: Person): Card {
  return {
    title: 'Yêu cầu xóa dữ liệu cá nhân',
    lines: [
      `${person.name} đã rút sự đồng ý qua Zalo. Trợ lý đã ngừng nhắn cho tài khoản Zalo này.`,
      'Đề nghị xem xét xóa thông tin liên hệ của người này trong thời hạn luật định, và báo việc qua đường khác. Muốn kết nối lại khi người này yêu cầu: gõ “mã” kèm họ tên.',
    ],
  };
}

export function webhookSilentCard(since: Date | null): Card {
  return {
    title: '⚠️ Zalo không gửi sự kiện nào về hệ thống',
    lines: [
      since === null ? 'Chưa từng nhận được sự kiện nào từ Zalo.' : `Sự kiện gần nhất: ${instant(since)}.`,
      'Zalo tự ngắt webhook sau nhiều lần gọi hỏng và không báo. Đề nghị vào trang quản lý ứng dụng trên developers.zalo.me, mục Webhook, bật lại các sự kiện, rồi chạy “dondoc zalo check”.',
    ],
  };
}

export type ZaloTrouble =
  | {
      readonly kind:
        'consent-needed' | 'permission-revoked' | 'template-changed' | 'tokens-unreadable' | 'events-missed';
    }
  | { readonly kind: 'refused'; readonly code: string; readonly meaning: string };

/** What an administrator must do before Zalo works again. No token, no number of a phone. */
export function zaloTroubleCard(trouble: ZaloTrouble): Card {
  switch (trouble.kind) {
    case 'consent-needed':
      return {
        title: '⚠️ Zalo cần được cấp quyền lại',
        lines: [
          'Mã truy cập Zalo không còn dùng được. Tin gửi qua Zalo được giữ lại, chưa mất.',
          'Quản trị viên của OA chạy “dondoc zalo connect” trên máy chủ và làm theo hướng dẫn.',
        ],
      };
    case 'permission-revoked':
      return {
        title: '⚠️ OA đã thu hồi quyền của ứng dụng',
        lines: ['Hệ thống không gửi được tin qua Zalo. Nếu không chủ ý, chạy “dondoc zalo connect” để cấp quyền lại.'],
      };
    case 'template-changed':
      return {
        title: 'Zalo báo mẫu tin hoặc hạn mức thay đổi',
        lines: [
          'Một mẫu tin đổi trạng thái duyệt, chất lượng, hoặc hạn mức gửi trong ngày đổi. Chạy “dondoc zalo check” để xem mẫu tin nào còn gửi được.',
        ],
      };
    case 'events-missed':
      return {
        title: '⚠️ Zalo chưa báo hết tin nhắn về hệ thống',
        lines: [
          'Có tin cán bộ đã nhắn mà Zalo không gọi webhook. Hệ thống đã tự lấy lại các tin ấy từ hội thoại và xử lý; riêng lựa chọn chạm trực tiếp trên thẻ thì không lấy lại được.',
          'Đề nghị xem mục Webhook trên developers.zalo.me còn bật không, rồi chạy “dondoc zalo check”.',
        ],
      };
    case 'tokens-unreadable':
      return {
        title: '⚠️ Không giải mã được mã truy cập Zalo',
        lines: ['ENCRYPTION_KEY đã đổi, hoặc dữ liệu bị hỏng. Đặt lại khóa cũ, hoặc chạy “dondoc zalo connect”.'],
      };
    case 'refused':
      return {
        title: `⚠️ Zalo từ chối gửi tin (mã ${trouble.code})`,
        lines: [
          `Ý nghĩa: ${trouble.meaning}.`,
          'Tin được giữ lại và sẽ gửi tiếp khi lỗi được khắc phục. Chạy “dondoc zalo check” để xem cần làm gì.',
        ],
      };
  }
}

/** The list that keeps a person within reach: useful by itself, and any answer to it renews the window. */
export function weekListCard(views: readonly AssignmentView[], now: Date, calendar: CalendarTable): Card {
  const card = workListCard(`Việc tuần này của anh/chị (${views.length})`, views, now, calendar, {
    withUnit: false,
    empty: '🟢 Không có việc nào đang chờ anh/chị.',
  });
  return {
    ...card,
    lines: [
      ...card.lines,
      {
        text: 'Zalo chỉ cho trợ lý nhắn trong 7 ngày kể từ lần anh/chị nhắn gần nhất. Chọn một mục dưới đây, hoặc nhắn bất kỳ chữ gì, để tiếp tục nhận việc qua Zalo.',
        style: 'muted',
      },
    ],
    actions:
      card.actions === undefined || card.actions.length === 0
        ? [{ label: 'Đã xem', intent: { do: 'ask', text: 'việc' } }]
        : card.actions,
  };
}

const WAYS: Readonly<Record<Way, string>> = {
  plain: 'tin thường',
  'consultation-free': 'tin tư vấn, miễn phí (trong 48 giờ)',
  'consultation-charged': 'tin tư vấn, tính phí (48 giờ – 7 ngày)',
  'template-uid': 'mẫu tin theo tài khoản Zalo',
  'template-phone': 'mẫu tin theo số điện thoại',
};

function wayWords(way: Way): string {
  return WAYS[way];
}

function verdictWords(verdict: Exclude<Considered['verdict'], 'chosen'>): string {
  return {
    'channel-off': 'kênh chưa bật',
    blocked: 'người nhận đã chặn hoặc bỏ quan tâm',
    deactivated: 'tài khoản không còn hoạt động',
    unlinked: 'không còn liên kết',
    'refused-until-they-write': 'nền tảng từ chối đến khi người nhận nhắn lại',
    'never-interacted': 'người nhận chưa từng nhắn cho OA',
    'window-closed': 'đã quá 7 ngày từ lần tương tác cuối',
    'no-template-for-this': 'chưa có mẫu tin được duyệt cho loại tin này',
    'too-long-silent-for-template': 'quá một năm không tương tác',
    'no-phone': 'không có số điện thoại hợp lệ',
  }[verdict];
}

function chosenWords({ way, channel }: Route): string {
  return way === null || channel === null ? 'không còn đường nào' : `${channelWords(channel)}, ${wayWords(way)}`;
}

function passedOver(route: Route): readonly (Considered & { readonly words: string })[] {
  return route.considered.flatMap((each) =>
    each.verdict === 'chosen'
      ? []
      : [
          {
            ...each,
            words: `${channelWords(each.channel)}${each.way === null ? '' : `, ${wayWords(each.way)}`}: ${verdictWords(each.verdict)}`,
          },
        ],
  );
}

/** For the operator, a line each: the way taken, then every way passed over before it, why, and when the person last wrote there. */
export function routeLines(route: Route): readonly string[] {
  return [
    `${instant(new Date(route.at))}: ${route.way === null ? '' : 'chọn '}${chosenWords(route)}`,
    ...passedOver(route).map(
      ({ words, lastInteractionAt }) =>
        `  không chọn ${words}${lastInteractionAt === null ? '' : ` (tương tác gần nhất ${instant(new Date(lastInteractionAt))})`}`,
    ),
  ];
}

/** One line for the history: the way taken, and what was passed over before it. */
export function routeWords(route: Route): string {
  const passed = passedOver(route).map(({ words }) => words);
  const chosen = chosenWords(route);
  return passed.length === 0 ? chosen : `${chosen} (vì ${passed.join('; ')})`;
}
