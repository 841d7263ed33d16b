import type { Card } from '../../app/ports/card.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import type { Language } from '../../app/ports/store/people.js';
import type { CalendarTable } from '../../domain/calendar/working-calendar.js';
import type { InLanguage } from './in-language.js';
import { workListCard } from './status-cards.js';

const vi = {
  title: (count: number) => `Việc tuần này của anh/chị (${count})`,
  empty: '🟢 Không có việc nào đang chờ anh/chị.',
  window:
    'Zalo chỉ cho trợ lý nhắn trong 7 ngày kể từ lần anh/chị nhắn gần nhất. Chọn một mục dưới đây, hoặc nhắn bất kỳ chữ gì, để tiếp tục nhận việc qua Zalo.',
  seen: 'Đã xem',
};

const en: typeof vi = {
  title: (count) => `Your tasks of this week (${count})`,
  empty: '🟢 Nothing waits for you.',
  window:
    'Zalo lets the assistant write for 7 days after your last message. Choose below, or type anything, to go on receiving tasks on Zalo.',
  seen: 'Seen',
};

const WORDS: InLanguage<typeof vi> = { vi, en };

/** The list that keeps a person within reach: useful by itself, and any answer to it renews the window. */
export function weekListCard(
  views: readonly AssignmentView[],
  now: Date,
  calendar: CalendarTable,
  language: Language = 'vi',
): Card {
  const say = WORDS[language];
  const title = say.title(views.length);
  const card = workListCard(title, views, now, calendar, { withUnit: false, empty: say.empty, language });
  return {
    ...card,
    lines: [...card.lines, { text: say.window, style: 'muted' }],
    actions:
      card.actions === undefined || card.actions.length === 0
        ? [{ label: say.seen, intent: { do: 'ask', text: 'việc' } }]
        : card.actions,
  };
}
