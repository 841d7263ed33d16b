import type { Card } from '../../app/ports/card.js';
import type { Language } from '../../app/ports/store/people.js';
import type { Ladder, LadderStep, StepMoment } from '../../domain/nudge/ladder.js';
import type { DefaultLadderKey } from '../../domain/nudge/ladders.js';
import { LADDERS, type LadderWords } from './ladder-words.js';

/** The kinds of ladders as people name them; the first name is the one shown. */
export const LADDER_NAMES: Readonly<Record<DefaultLadderKey, string>> = {
  normal: 'thường',
  long: 'thường hạn xa',
  'far-horizon': 'thường trên một năm',
  daily: 'thường hằng ngày',
  undated: 'thường không hạn',
  handed: 'nội bộ đơn vị',
  urgent: 'khẩn',
  'urgent-daily': 'khẩn hằng ngày',
  'urgent-undated': 'khẩn không hạn',
  'very-urgent': 'thượng khẩn',
  'very-urgent-daily': 'thượng khẩn hằng ngày',
  'very-urgent-undated': 'thượng khẩn không hạn',
  flash: 'hỏa tốc',
  'flash-daily': 'hỏa tốc hằng ngày',
  'flash-undated': 'hỏa tốc không hạn',
};

export const ladderName = (key: string): string => LADDER_NAMES[key as DefaultLadderKey] ?? key;

/** All ladders in force, each to be opened. */
export function ladderListCard(ladders: readonly Ladder[], language: Language = 'vi'): Card {
  const say = LADDERS[language];
  return {
    title: say.listTitle,
    lines: [
      ...ladders.map(({ key, version, steps }) => say.listLine(ladderName(key), steps.length, version)),
      { text: say.openOne, style: 'muted' },
    ],
    actions: ladders.slice(0, 4).map(({ key }) => ({
      label: ladderName(key),
      intent: { do: 'say', text: `thang nhắc ${ladderName(key)}` },
    })),
  };
}

/** One ladder, step by step, with how to change it. `draft`: not saved yet. */
export function ladderCard(ladder: Ladder, draft: boolean, language: Language = 'vi'): Card {
  const say = LADDERS[language];
  const name = ladderName(ladder.key);
  return {
    title: draft ? say.draftTitle(name) : say.title(name, ladder.version),
    lines: [
      ...inOrder(ladder.steps).map((step, index) => `${index + 1}. ${stepWords(step, language)}`),
      draft ? say.draftHint : { text: say.hint(name), style: 'muted' },
    ],
    actions: draft
      ? [
          { label: say.save, style: 'primary', intent: { do: 'save-ladder' } },
          { label: say.drop, intent: { do: 'cancel-dialogue' } },
        ]
      : [{ label: say.others, intent: { do: 'say', text: 'thang nhắc' } }],
  };
}

/** As shown, and as numbered when an administrator says "bước 3": chases, before the limit, after it, silence. */
export function inOrder(steps: readonly LadderStep[]): readonly LadderStep[] {
  const rank = { sent: 0, due: 1, 'last-contact': 2 } as const;
  return [...steps].sort((a, b) => rank[a.when.from] - rank[b.when.from] || minutesOf(a.when) - minutesOf(b.when));
}

function minutesOf(when: StepMoment): number {
  if ('minutes' in when) return when.minutes;
  return 'hours' in when ? when.hours * 60 : when.workingDays * 1440 + Number(when.time.slice(0, 2));
}

/** "Trước hạn 3 ngày làm việc, lúc 07:30: nhắc đơn vị, trong bản tin". */
export function stepWords(step: LadderStep, language: Language = 'vi'): string {
  const say = LADDERS[language];
  return say.step(momentWords(step.when, say), step);
}

function momentWords(when: StepMoment, say: LadderWords): string {
  if ('minutes' in when) return say.minutesAfter(when.minutes);
  return 'hours' in when ? say.hours(when.hours) : say.days(when.from, when.workingDays, when.time);
}
