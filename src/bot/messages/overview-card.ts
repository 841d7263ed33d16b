import type { CardIn } from '../../app/ports/card.js';
import type { InLanguage } from './in-language.js';

const vi = {
  failed: 'Chưa vẽ được trang tổng quan. Gõ “tiếp” để xem từng trang của bản đọc.',
  title: 'Tổng quan bản đọc',
  tasks: (count: number) => `${count} việc, theo đơn vị và thời hạn.`,
};

const en: typeof vi = {
  failed: 'The overview could not be drawn. Type “tiếp” to see the reading page by page.',
  title: 'Overview of the reading',
  tasks: (count) => `${count} task${count === 1 ? '' : 's'}, by unit and limit.`,
};

const WORDS: InLanguage<typeof vi> = { vi, en };

export const noOverviewCard: CardIn = (language) => ({ lines: [WORDS[language].failed] });

/** With the picture of a whole reading; the picture itself is in the words of the document. */
export const overviewOfDraftCard =
  (tasks: number, fileId: string): CardIn =>
  (language) => ({ title: WORDS[language].title, lines: [WORDS[language].tasks(tasks)], fileIds: [fileId] });
