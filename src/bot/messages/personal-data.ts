import type { RequestWords } from '../../app/privacy/data-requests.js';
import type { OwnData } from '../../app/privacy/own-data.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { date, instant } from './format.js';

/** For the administrators: who wants what, by when, and how it is done. */
export const requestCard: RequestWords = ({ kind, words, dueAt }, { name }, due) => ({
  title: due === 'new' ? 'Yêu cầu về dữ liệu cá nhân' : '⏰ Sắp hết hạn: yêu cầu về dữ liệu cá nhân',
  lines: [
    `${name}: ${kind === 'erase' ? 'yêu cầu xóa dữ liệu' : `yêu cầu sửa dữ liệu: ${words ?? ''}`}.`,
    `Giải quyết trước ${date(dayOf(dueAt))} (Luật Bảo vệ dữ liệu cá nhân).`,
    kind === 'erase'
      ? 'Trên máy chủ: “dondoc person erase” kèm họ tên. Người còn giữ vị trí chưa xóa được.'
      : 'Sửa trong danh sách rồi “dondoc import people”, sau đó “dondoc person done” kèm họ tên.',
  ],
});

/** The file that a person is given: everything in words that they can read without us. */
export function ownDataText(data: OwnData): string {
  const { person, asOf } = data;
  const section = (title: string, lines: readonly string[]): string =>
    `${title}\n${lines.length === 0 ? '  (không có)' : lines.map((line) => `  ${line}`).join('\n')}\n`;
  return [
    `DỮ LIỆU CÁ NHÂN TRÊN HỆ THỐNG ĐÔN ĐỐC\nTính đến ${instant(asOf)}\n`,
    section('1. Thông tin', [
      `Họ và tên: ${person.name}`,
      `Số điện thoại: ${person.phone ?? 'không lưu'}`,
      `Ngôn ngữ: ${person.language}`,
      `Mã người trong hệ thống: ${person.id}`,
    ]),
    section(
      '2. Vị trí công tác',
      data.posts.map(
        ({ unit, role, title, validFrom, validTo }) =>
          `${unit}: ${title} (${role}), từ ${validFrom ?? '…'} đến ${validTo ?? 'nay'}`,
      ),
    ),
    section(
      '3. Khung chat đã kết nối',
      data.contacts.map(
        ({ channel, externalId, state, lastInteractionAt }) =>
          `${channel}: ${externalId} (${state}), lần cuối ${lastInteractionAt === null ? 'chưa có' : instant(lastInteractionAt)}`,
      ),
    ),
    section(
      '4. Ủy quyền đang và sắp có hiệu lực',
      data.delegations.map(({ from, until, document }) =>
        `${instant(from)} – ${instant(until)} ${document ?? ''}`.trim(),
      ),
    ),
    section(
      '5. Thao tác công vụ đã ghi (hồ sơ của cơ quan, không xóa)',
      data.acts.map(({ at, type, number, directive }) =>
        `${instant(at)}  việc ${number}  ${type}  ${directive ?? ''}`.trim(),
      ),
    ),
    section('6. Tin đã gửi và nhận', [
      ...Object.entries(data.messages.sent).map(([kind, count]) => `gửi đi, ${kind}: ${count}`),
      `nhận từ anh/chị: ${data.messages.received}`,
    ]),
    section(
      '7. Nhật ký hệ thống',
      data.log.map(({ at, action, own }) => `${instant(at)}  ${action}${own ? '' : '  (về anh/chị)'}`),
    ),
    section(
      '8. Yêu cầu đang giải quyết',
      data.requests.map(({ kind, askedAt, dueAt }) => `${kind}: ${instant(askedAt)}, hạn ${instant(dueAt)}`),
    ),
    'Mục đích: theo dõi nhiệm vụ được giao theo thẩm quyền của cơ quan. Quyền của anh/chị: xem, sửa, yêu cầu xóa khi thôi công tác (Luật 91/2025/QH15).\n',
  ].join('\n');
}
