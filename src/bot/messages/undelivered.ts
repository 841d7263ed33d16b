import type { UndeliveredWords } from '../../app/delivery/tell-undelivered.js';
import { channelWords } from './channel-words.js';
import type { InLanguage } from './in-language.js';

const vi = {
  reasons: {
    blocked: 'người nhận đã chặn trợ lý',
    deactivated: 'tài khoản của người nhận không còn hoạt động',
    unlinked: 'khung chat của người nhận không còn',
    'nobody to reach': 'người nhận chưa kết nối với trợ lý',
    'window-closed': 'người nhận đã hơn 7 ngày không nhắn cho trợ lý trên Zalo, và chưa có mẫu tin hay kênh nào khác',
    'refused-until-they-write': 'Zalo chưa cho nhắn đến khi người nhận nhắn lại, và chưa có mẫu tin hay kênh nào khác',
    'never-interacted': 'người nhận chưa từng nhắn cho trợ lý trên Zalo',
    'channel-off': 'kênh của người nhận chưa được bật',
  } as Readonly<Record<string, string>>,
  otherReason: 'kênh chat từ chối',
  title: 'Không gửi được tin giao việc',
  notArrived: (name: string, channel: string | null, reason: string) =>
    `Tin cho ${name} chưa tới${channel === null ? '' : ` qua ${channel}`}: ${reason}.`,
  whatToDo:
    'Việc đã ghi vẫn có hiệu lực. Đề nghị báo bằng cách khác, hoặc cấp mã kết nối mới (quản trị gõ “mã” kèm họ tên).',
  ofVisit: (name: string) => `Chưa gửi được tin về lịch công tác cho ${name}. Đề nghị báo trực tiếp.`,
};

const en: typeof vi = {
  reasons: {
    blocked: 'the assistant is blocked there',
    deactivated: 'the account is no longer active',
    unlinked: 'the chat no longer exists',
    'nobody to reach': 'the person has not connected to the assistant',
    'window-closed':
      'the person has not written to the assistant on Zalo for more than 7 days, and there is no template or other channel',
    'refused-until-they-write': 'Zalo refuses until the person writes again, and there is no template or other channel',
    'never-interacted': 'the person has never written to the assistant on Zalo',
    'channel-off': 'the channel of the person is not switched on',
  },
  otherReason: 'the channel refused it',
  title: 'A notice could not be delivered',
  notArrived: (name, channel, reason) =>
    `The message to ${name} has not arrived${channel === null ? '' : ` by ${channel}`}: ${reason}.`,
  whatToDo:
    'The tasks as recorded stay in force. Please tell the person another way, or have a new code made (the administrator types “mã” with the full name).',
  ofVisit: (name) => `A message about an appointment could not be sent to ${name}. Please tell them directly.`,
};

const WORDS: InLanguage<typeof vi> = { vi, en };

/** To the clerk: whom the work did not reach, why, and what to do. */
export const undeliveredCard: UndeliveredWords['ofWork'] =
  ({ personName, channel, reason }) =>
  (language) => {
    const say = WORDS[language];
    return {
      title: say.title,
      lines: [
        say.notArrived(
          personName,
          channel === null ? null : channelWords(channel),
          say.reasons[reason] ?? say.otherReason,
        ),
        say.whatToDo,
      ],
    };
  };

/** To those who lead the team: in words that name no visit. */
export const undeliveredVisitCard: UndeliveredWords['ofVisit'] = (personName) => (language) => ({
  lines: [WORDS[language].ofVisit(personName)],
});
