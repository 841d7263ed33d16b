import type { OwnData } from '../../app/privacy/own-data.js';
import { englishInstant } from './english/words.js';
import { instant } from './format.js';
import type { InLanguage } from './in-language.js';

const vi = {
  instant,
  none: '  (không có)',
  title: (asOf: string) => `DỮ LIỆU CÁ NHÂN TRÊN HỆ THỐNG ĐÔN ĐỐC\nTính đến ${asOf}\n`,
  about: '1. Thông tin',
  name: 'Họ và tên',
  phone: 'Số điện thoại',
  noPhone: 'không lưu',
  language: 'Ngôn ngữ',
  id: 'Mã người trong hệ thống',
  posts: '2. Vị trí công tác',
  span: (from: string | null, to: string | null) => `từ ${from ?? '…'} đến ${to ?? 'nay'}`,
  chats: '3. Khung chat đã kết nối',
  last: (at: string | null) => `lần cuối ${at ?? 'chưa có'}`,
  delegations: '4. Ủy quyền đang và sắp có hiệu lực',
  acts: '5. Thao tác công vụ đã ghi (hồ sơ của cơ quan, không xóa)',
  task: (number: number) => `việc ${number}`,
  messages: '6. Tin đã gửi và nhận',
  sent: 'gửi đi',
  received: 'nhận từ anh/chị',
  log: '7. Nhật ký hệ thống',
  aboutYou: '  (về anh/chị)',
  requests: '8. Yêu cầu đang giải quyết',
  due: (at: string) => `hạn ${at}`,
  purpose:
    'Mục đích: theo dõi nhiệm vụ được giao theo thẩm quyền của cơ quan. Quyền của anh/chị: xem, sửa, yêu cầu xóa khi thôi công tác (Luật 91/2025/QH15).\n',
};

const en: typeof vi = {
  instant: englishInstant,
  none: '  (none)',
  title: (asOf) => `PERSONAL DATA IN THE SYSTEM DON DOC\nAs of ${asOf}\n`,
  about: '1. Person',
  name: 'Full name',
  phone: 'Phone',
  noPhone: 'not kept',
  language: 'Language',
  id: 'Id of the person in the system',
  posts: '2. Posts',
  span: (from, to) => `from ${from ?? '…'} to ${to ?? 'now'}`,
  chats: '3. Connected chats',
  last: (at) => `last ${at ?? 'never'}`,
  delegations: '4. Delegations in force or to come',
  acts: '5. Recorded official acts (records of the agency, not deleted)',
  task: (number) => `task ${number}`,
  messages: '6. Messages sent and received',
  sent: 'sent',
  received: 'received from you',
  log: '7. Log of the system',
  aboutYou: '  (about you)',
  requests: '8. Requests being settled',
  due: (at) => `due ${at}`,
  purpose:
    'Purpose: following up tasks within the powers of the agency. Your rights: to see, to have corrected, and to ask for deletion once you have left office (Law 91/2025/QH15).\n',
};

const WORDS: InLanguage<typeof vi> = { vi, en };

/** The file that a person is given, in the language that they chose: everything in words that they can read without us. */
export function ownDataText(data: OwnData): string {
  const { person, asOf } = data;
  const say = WORDS[person.language];
  const section = (title: string, lines: readonly string[]): string =>
    `${title}\n${lines.length === 0 ? say.none : lines.map((line) => `  ${line}`).join('\n')}\n`;
  return [
    say.title(say.instant(asOf)),
    section(say.about, [
      `${say.name}: ${person.name}`,
      `${say.phone}: ${person.phone ?? say.noPhone}`,
      `${say.language}: ${person.language}`,
      `${say.id}: ${person.id}`,
    ]),
    section(
      say.posts,
      data.posts.map(
        ({ unit, role, title, validFrom, validTo }) => `${unit}: ${title} (${role}), ${say.span(validFrom, validTo)}`,
      ),
    ),
    section(
      say.chats,
      data.contacts.map(
        ({ channel, externalId, state, lastInteractionAt }) =>
          `${channel}: ${externalId} (${state}), ${say.last(lastInteractionAt === null ? null : say.instant(lastInteractionAt))}`,
      ),
    ),
    section(
      say.delegations,
      data.delegations.map(({ from, until, document }) =>
        `${say.instant(from)} – ${say.instant(until)} ${document ?? ''}`.trim(),
      ),
    ),
    section(
      say.acts,
      data.acts.map(({ at, type, number, directive }) =>
        `${say.instant(at)}  ${say.task(number)}  ${type}  ${directive ?? ''}`.trim(),
      ),
    ),
    section(say.messages, [
      ...Object.entries(data.messages.sent).map(([kind, count]) => `${say.sent}, ${kind}: ${count}`),
      `${say.received}: ${data.messages.received}`,
    ]),
    section(
      say.log,
      data.log.map(({ at, action, own }) => `${say.instant(at)}  ${action}${own ? '' : say.aboutYou}`),
    ),
    section(
      say.requests,
      data.requests.map(
        ({ kind, askedAt, dueAt }) => `${kind}: ${say.instant(askedAt)}, ${say.due(say.instant(dueAt))}`,
      ),
    ),
    say.purpose,
  ].join('\n');
}
