import type { Card } from '../../app/ports/card.js';
import type { OutgoingMessage } from '../../app/ports/message.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Language } from '../../app/ports/store/people.js';
import { englishDate } from './english/words.js';
import { date, list } from './format.js';
import type { InLanguage } from './in-language.js';

type News = NonNullable<Extract<OutgoingMessage, { type: 'assignment-card' }>['news']>;

/** A day that was not reported, and who is told of it. */
export type MissedDay = { readonly view: AssignmentView; readonly toldTo: readonly string[] };

const vi = {
  title: {
    reassigned: 'Việc được chuyển đến',
    period: 'Kỳ báo cáo mới',
    recommendation: 'Kiến nghị sau kiểm tra',
    'series-ended': 'Thôi báo cáo định kỳ',
  } as Readonly<Record<News, string>>,
  ended: 'Từ nay không mở kỳ báo cáo mới cho nhiệm vụ này. Kỳ hiện tại giữ nguyên.',
  missed: ({ view: { assignment }, toldTo }: MissedDay): string =>
    `🔴 Chưa có báo cáo ${assignment.due.due === null ? 'kỳ trước' : `ngày ${date(assignment.due.due)}`}: gõ “hoàn thành ${assignment.number} …” để báo cáo muộn.${toldTo.length === 0 ? '' : ` Đã đưa vào bản tin của lãnh đạo: ${list(toldTo)}.`}`,
};

const en: typeof vi = {
  title: {
    reassigned: 'Given to your unit',
    period: 'New reporting period',
    recommendation: 'Recommendation after an inspection',
    'series-ended': 'Recurring report ended',
  },
  ended: 'No further period of this task will open. The present one stays as it is.',
  missed: ({ view: { assignment }, toldTo }) =>
    `🔴 The report of ${assignment.due.due === null ? 'the period before' : englishDate(assignment.due.due)} is missing: type “done ${assignment.number} …” to report late.${toldTo.length === 0 ? '' : ` It stands in the digest of ${list(toldTo)}.`}`,
};

const WORDS: InLanguage<typeof vi> = { vi, en };

/** Why a card comes unasked stands before its title; what is missing of the day before, or that nothing more comes, on its first line. */
export function withNews(card: Card, news: News | undefined, missed: MissedDay | null, language: Language): Card {
  if (news === undefined) return card;
  const say = WORDS[language];
  const first = news === 'series-ended' ? [say.ended] : missed === null ? [] : [say.missed(missed)];
  return { ...card, title: `${say.title[news]}: ${card.title ?? ''}`, lines: [...first, ...card.lines] };
}
