import type { RequestWords } from '../../app/privacy/data-requests.js';
import type { CardIn } from '../../app/ports/card.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import { englishDate } from './english/words.js';
import { date } from './format.js';
import type { InLanguage } from './in-language.js';

const vi = {
  asked: 'Yêu cầu về dữ liệu cá nhân',
  near: '⏰ Sắp hết hạn: yêu cầu về dữ liệu cá nhân',
  erase: (name: string) => `${name}: yêu cầu xóa dữ liệu.`,
  correct: (name: string, words: string) => `${name}: yêu cầu sửa dữ liệu: ${words}.`,
  due: (at: Date) => `Giải quyết trước ${date(dayOf(at))} (Luật Bảo vệ dữ liệu cá nhân).`,
  howToErase: 'Trên máy chủ: “dondoc person erase” kèm họ tên. Người còn giữ vị trí chưa xóa được.',
  howToCorrect: 'Sửa trong danh sách rồi “dondoc import people”, sau đó “dondoc person done” kèm họ tên.',

  making: 'Đang lập tệp dữ liệu về anh/chị, xong sẽ gửi ngay tại đây.',
  file: (days: number) => `Dữ liệu về anh/chị mà trợ lý đang giữ. Tệp trên máy chủ được xóa sau ${days} ngày.`,
  rights: 'Chưa đúng: gõ “sửa dữ liệu: …”. Khi đã thôi công tác có thể yêu cầu xóa: “xóa dữ liệu của tôi”.',
  askedToCorrect: (due: Date) => `Đã ghi yêu cầu sửa dữ liệu, quản trị giải quyết trước ${date(dayOf(due))}.`,
  askedToErase: (due: Date) =>
    `Đã ghi yêu cầu xóa dữ liệu, quản trị giải quyết trước ${date(dayOf(due))}. Khi anh/chị còn giữ vị trí, họ tên và thao tác công vụ được giữ theo quy định; hồ sơ đã lập không xóa.`,
};

const en: typeof vi = {
  asked: 'Request about personal data',
  near: '⏰ Due soon: request about personal data',
  erase: (name) => `${name} asks for their data to be deleted.`,
  correct: (name, words) => `${name} asks for a correction: “${words}”.`,
  due: (at) => `To be settled before ${englishDate(dayOf(at))} (Law on Personal Data Protection).`,
  howToErase: 'On the server: “dondoc person erase” with the full name. Who still holds a post cannot be deleted.',
  howToCorrect:
    'Correct the list, then “dondoc import people”, and after that “dondoc person done” with the full name.',

  making: 'The file of your data is being made and will be sent here.',
  file: (days) => `The data that is kept about you. The file on the server is deleted after ${days} days.`,
  rights:
    'If something is wrong, type “sửa dữ liệu: …”. After you have left office you may ask for deletion: “xóa dữ liệu của tôi”.',
  askedToCorrect: (due) =>
    `Your request for a correction is recorded; the administrator settles it before ${englishDate(dayOf(due))}.`,
  askedToErase: (due) =>
    `Your request for deletion is recorded; the administrator settles it before ${englishDate(dayOf(due))}. While you hold a post, your name and official acts are kept as the rules require; records already made are not deleted.`,
};

export const PERSONAL_DATA: InLanguage<typeof vi> = { vi, en };

/** For the administrators: who wants what, by when, and how it is done. */
export const requestCard: RequestWords =
  ({ kind, words, dueAt }, { name }, due) =>
  (language) => {
    const say = PERSONAL_DATA[language];
    return {
      title: due === 'new' ? say.asked : say.near,
      lines: [
        kind === 'erase' ? say.erase(name) : say.correct(name, words ?? ''),
        say.due(dueAt),
        kind === 'erase' ? say.howToErase : say.howToCorrect,
      ],
    };
  };

/** With the file of somebody's own data. */
export const ownDataCard =
  (fileId: string, keptDays: number): CardIn =>
  (language) => ({
    lines: [PERSONAL_DATA[language].file(keptDays), PERSONAL_DATA[language].rights],
    fileIds: [fileId],
  });
