import type { Card } from '../../../app/ports/card.js';
import type { FactRow } from '../../../app/ports/store/assignments.js';
import { timeOf } from '../../../domain/calendar/local-date.js';
import { directiveName } from '../directive-name.js';
import { eventCard } from '../event-card.js';
import { shorten } from '../format.js';
import { englishActions, englishDate, englishDue } from './words.js';

/** As `eventCard`, in English; words that people wrote stay as written. */
export function englishEventCard(...args: Parameters<typeof eventCard>): Card {
  const [view, fact, , names, now, calendar] = args;
  const actor = fact.actorPersonId === null ? 'The system' : (names.get(fact.actorPersonId) ?? 'Somebody who left');
  const behalf = fact.onBehalfOfPersonId === null ? '' : ` (for ${names.get(fact.onBehalfOfPersonId) ?? ''})`;
  const card = eventCard(...args);
  return {
    ...card,
    title: `Task ${view.assignment.number} — ${view.unitName}`,
    lines: [
      { text: `${timeOf(fact.at)} — ${actor}${behalf} ${englishAct(fact)}.`, style: 'bold' },
      { text: shorten(view.task.text, 220), style: 'quote' },
      { text: directiveName(view.directive), style: 'muted' },
      `Due: ${englishDue(view.assignment, now, calendar)}`,
    ],
    actions: englishActions(card.actions),
  };
}

/** What was done, after a name. */
export function englishAct({ act }: Pick<FactRow, 'act'>): string {
  const said = (words: string): string => (words.trim() === '' ? '' : ` — “${shorten(words, 160)}”`);
  switch (act.type) {
    case 'acknowledge':
      return 'acknowledged receipt';
    case 'withdraw-acknowledgement':
      return 'withdrew the acknowledgement';
    case 'report-progress':
      return `reported ${act.percent === null ? 'progress' : `${act.percent}%`}${said(act.words)}`;
    case 'report-done':
      return `reported completion${said(act.words)}`;
    case 'ask-extension':
      return `asks for time until ${englishDate(act.until)}${said(act.reason)}`;
    case 'counter-extension':
      return `offers ${englishDate(act.until)} instead`;
    case 'grant-extension':
      return 'granted more time';
    case 'refuse-extension':
      return `refused more time${said(act.reason)}`;
    case 'accept-counter':
      return 'accepted the date offered';
    case 'decline-counter':
      return 'declined the date offered';
    case 'confirm-done':
      return 'confirmed completion';
    case 'redo':
      return `asks for it to be redone${said(act.reason)}`;
    case 'return':
      return `returned it as not theirs${said(act.reason)}`;
    case 'reassign':
      return 'gave it to another unit';
    case 'hand-on':
      return `handed it on${act.until === null ? '' : `, unit limit ${englishDate(act.until)}`}`;
    case 'take-back':
      return 'took it back';
    case 'set-due':
      return `set the limit${act.due.due === null ? '' : ` to ${englishDate(act.due.due)}`}${said(act.reason)}`;
    case 'suspend':
      return `suspended it${said(act.reason)}`;
    case 'resume':
      return 'resumed it';
    case 'snooze':
      return `put reminders off until ${englishDate(act.until)}`;
    case 'cancel':
      return 'cancelled it';
  }
}
