import type { Language } from '../../app/ports/store/people.js';
import type { Considered, Route, Way } from '../../domain/reachability/choose-way.js';
import { channelWords } from './channel-words.js';
import { instant } from './format.js';
import type { InLanguage } from './in-language.js';

const vi = {
  ways: {
    plain: 'tin thường',
    'consultation-free': 'tin tư vấn, miễn phí (trong 48 giờ)',
    'consultation-charged': 'tin tư vấn, tính phí (48 giờ – 7 ngày)',
    'template-uid': 'mẫu tin theo tài khoản Zalo',
    'template-phone': 'mẫu tin theo số điện thoại',
  } as Readonly<Record<Way, string>>,
  verdicts: {
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
  } as Readonly<Record<Exclude<Considered['verdict'], 'chosen'>, string>>,
  noWay: 'không còn đường nào',
  because: (chosen: string, passed: string) => `${chosen} (vì ${passed})`,
};

const en: typeof vi = {
  ways: {
    plain: 'plain message',
    'consultation-free': 'consultation message, free (within 48 hours)',
    'consultation-charged': 'consultation message, charged (48 hours to 7 days)',
    'template-uid': 'template to the Zalo account',
    'template-phone': 'template to the phone number',
  },
  verdicts: {
    'channel-off': 'the channel is off',
    blocked: 'blocked or no longer followed',
    deactivated: 'the account is no longer active',
    unlinked: 'no longer connected',
    'refused-until-they-write': 'the platform refuses until the person writes again',
    'never-interacted': 'the person has never written to the OA',
    'window-closed': 'more than 7 days since the person last wrote',
    'no-template-for-this': 'no approved template for this kind of message',
    'too-long-silent-for-template': 'silent for more than a year',
    'no-phone': 'no valid phone number',
  },
  noWay: 'no way left',
  because: (chosen, passed) => `${chosen} (since ${passed})`,
};

const WORDS: InLanguage<typeof vi> = { vi, en };

const chosenWords = ({ way, channel }: Route, say: typeof vi): string =>
  way === null || channel === null ? say.noWay : `${channelWords(channel)}, ${say.ways[way]}`;

function passedOver(route: Route, say: typeof vi): readonly (Considered & { readonly words: string })[] {
  return route.considered.flatMap((each) =>
    each.verdict === 'chosen'
      ? []
      : [
          {
            ...each,
            words: `${channelWords(each.channel)}${each.way === null ? '' : `, ${say.ways[each.way]}`}: ${say.verdicts[each.verdict]}`,
          },
        ],
  );
}

/** For the operator at the server, in Vietnamese and a line each: the way taken, then every way passed over before it, why, and when the person last wrote there. */
export function routeLines(route: Route): readonly string[] {
  return [
    `${instant(new Date(route.at))}: ${route.way === null ? '' : 'chọn '}${chosenWords(route, vi)}`,
    ...passedOver(route, vi).map(
      ({ words, lastInteractionAt }) =>
        `  không chọn ${words}${lastInteractionAt === null ? '' : ` (tương tác gần nhất ${instant(new Date(lastInteractionAt))})`}`,
    ),
  ];
}

/** One line for the history: the way taken, and what was passed over before it. */
export function routeWords(route: Route, language: Language = 'vi'): string {
  const say = WORDS[language];
  const passed = passedOver(route, say).map(({ words }) => words);
  const chosen = chosenWords(route, say);
  return passed.length === 0 ? chosen : say.because(chosen, passed.join('; '));
}
