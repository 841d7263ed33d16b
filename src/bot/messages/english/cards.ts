import type { Card, CardLine } from '../../../app/ports/card.js';
import type { AssignmentView } from '../../../app/ports/store/assignments.js';
import type { OpenExtension } from '../../../domain/assignment/act-outcome.js';
import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { CalendarTable } from '../../../domain/calendar/working-calendar.js';
import { assignmentCard, directiveNoticeCard, type AssignmentSurroundings } from '../assignment-cards.js';
import { channelWords } from '../channel-words.js';
import type { OpenDraft } from '../../../app/ports/store/directives.js';
import { draftsAction, draftsLine } from '../open-drafts-card.js';
import { digestCard, sectionsOf, type DigestEntry } from '../digest-card.js';
import { directiveName } from '../directive-name.js';
import { stateMark } from '../due-words.js';
import { shorten } from '../format.js';
import { historyCard } from '../history-card.js';
import { fateWords, messageStateWords } from '../message-state.js';
import { escalationCard, nudgeCard, sentTries } from '../nudge-cards.js';
import { englishAct } from './event.js';
import { englishActions, englishDate, englishDue, englishInstant, ROLES, STATES, URGENT } from './words.js';

/** The working card in English; the task stays in the words of the directive. */
export function englishAssignmentCard(view: AssignmentView, around: AssignmentSurroundings): Card {
  const { assignment } = view;
  const card = assignmentCard(view, around);
  return {
    ...card,
    title: `${URGENT[assignment.urgency]}Task ${assignment.number} — ${view.unitName} (${ROLES[assignment.role]})`,
    lines: [
      { text: directiveName(view.directive), style: 'muted' },
      { text: shorten(view.task.text, 700), style: 'quote' },
      `Due: ${englishDue(assignment, around.now, around.calendar)}`,
      {
        text: `${stateMark(assignment.state)} Status: ${STATES[assignment.state]}${assignment.percent > 0 ? `, ${assignment.percent}%` : ''}`,
        style: 'bold',
      },
      ...(around.handedTo === null
        ? []
        : [
            `Handed to: ${around.handedTo}${assignment.handedUntil == null ? '' : `, unit limit ${englishDate(assignment.handedUntil)}`} (the head stays accountable)`,
          ]),
      ...(around.extension === undefined ? [] : [englishExtension(around.extension)]),
      ...(around.chain ?? []),
      ...(around.reader?.since ?? []),
    ],
    actions: englishActions(card.actions),
  };
}

function englishExtension({ until, reason, counterUntil }: OpenExtension): string {
  const counter =
    counterUntil === undefined ? '' : `; the leader offers ${englishDate(counterUntil)}, the unit’s answer is awaited`;
  return `Asks for time until ${englishDate(until)} — “${shorten(reason, 160)}”${counter}`;
}

export function englishNoticeCard(...args: Parameters<typeof directiveNoticeCard>): Card {
  const [views, unitName, , around] = args;
  const first = views[0];
  if (first === undefined) return { lines: [] };
  const waiting = views.some((view) => view.assignment.state === 'sent');
  return {
    title: `${URGENT[first.directive.urgency]}${unitName}: ${views.length} new task${views.length === 1 ? '' : 's'}`,
    lines: [
      { text: directiveName(first.directive), style: 'muted' },
      ...views.slice(0, 8).flatMap((view): CardLine[] => [
        {
          text: `${stateMark(view.assignment.state)} Task ${view.assignment.number} (${ROLES[view.assignment.role]}): ${englishDue(view.assignment, around.now, around.calendar)}`,
          style: 'bold',
        },
        { text: shorten(view.task.text, views.length > 3 ? 220 : 420), style: 'quote' },
      ]),
      ...(views.length > 8 ? [`… and ${views.length - 8} more: type “tasks”.`] : []),
      waiting
        ? 'Please acknowledge: choose below or reply “received”.'
        : `✅ Acknowledged${around.acknowledgedBy === null ? '' : ` — ${around.acknowledgedBy}`}.`,
    ],
    actions: englishActions(directiveNoticeCard(...args).actions),
  };
}

export function englishDigestCard(
  entries: readonly DigestEntry[],
  day: LocalDate,
  now: Date,
  calendar: CalendarTable,
  drafts: readonly OpenDraft[] = [],
): Card | null {
  const card = digestCard(entries, day, now, calendar);
  if (card === null && drafts.length > 0)
    return {
      title: `Reminders for ${englishDate(day)}`,
      lines: draftsLine(drafts, 'en'),
      actions: draftsAction(drafts, 'en'),
    };
  if (card === null) return null;
  const { own, waiting, escalated } = sectionsOf(entries, now);
  const section = (title: string, { lines, more }: typeof own, line: (entry: DigestEntry) => CardLine): CardLine[] =>
    lines.length === 0
      ? []
      : [
          { text: title, style: 'bold' },
          ...lines.map(line),
          ...(more > 0 ? [`… and ${more} more: type “tasks”.`] : []),
        ];
  const stands = ({ view: { assignment, task }, chain = [] }: DigestEntry): string =>
    `${shorten(task.text, 90)} — due ${englishDue(assignment, now, calendar)}; ${STATES[assignment.state]}${assignment.percent > 0 ? ` ${assignment.percent}%` : ''}${chain.map((words) => `. ${words.replace(/[.]$/u, '')}`).join('')}`;
  const [first] = [...own.lines, ...waiting.lines, ...escalated.lines];
  return {
    title: `Reminders for ${englishDate(day)}`,
    lines: [
      ...section('Waiting for you:', own, (entry) => {
        const told = entry.escalatedTo ?? [];
        return `${stateMark(entry.view.assignment.state)} Task ${entry.view.assignment.number}: ${stands(entry)}${told.length === 0 ? '' : `. Reported to ${told.join(', ')}`}`;
      }),
      ...section('Waiting for your decision:', waiting, ({ view }) => {
        const what =
          view.assignment.state === 'reported' ? 'reported complete, awaiting confirmation' : 'asks for more time';
        return `${stateMark(view.assignment.state)} Task ${view.assignment.number} — ${view.unitName}: ${shorten(view.task.text, 90)} — ${what}`;
      }),
      ...section(
        'For the leader: late after reminders',
        escalated,
        (entry) =>
          `${stateMark(entry.view.assignment.state)} Task ${entry.view.assignment.number} — ${entry.view.unitName}: ${stands(entry)}${triedWords(entry.tried)}`,
      ),
      ...draftsLine(drafts, 'en'),
      {
        text: `Type “task ${first?.view.assignment.number ?? 1}” to open one, “received ${first?.view.assignment.number ?? 1}” to acknowledge.`,
        style: 'muted',
      },
    ],
    actions: [...englishActions(card.actions), ...draftsAction(drafts, 'en')],
  };
}

function triedWords(tried: DigestEntry['tried']): string {
  if (tried === undefined) return '';
  if (tried === null) return '. Nothing could be sent to the unit';
  return `. The unit was sent ${tried.count} message${tried.count === 1 ? '' : 's'}, last ${englishInstant(tried.lastAt)}${tried.channel === null ? '' : ` by ${channelWords(tried.channel)}`}; its head was told`;
}

/** As `escalationCard`, in English. */
export function englishEscalationCard(...args: Parameters<typeof escalationCard>): Card {
  const [view, messages, inCharge, now, calendar, chain = []] = args;
  const tries = sentTries(messages);
  const last = tries.at(-1);
  return {
    title: `Task ${view.assignment.number} — ${view.unitName}: ${STATES[view.assignment.state]}`,
    lines: [
      { text: directiveName(view.directive), style: 'muted' },
      { text: shorten(view.task.text, 300), style: 'quote' },
      `Due: ${englishDue(view.assignment, now, calendar)}`,
      ...chain.map((words) => `⚠️ ${words}`),
      `Head of the unit: ${inCharge.length > 0 ? inCharge.join(', ') : 'not in the directory'}`,
      last?.sentAt == null
        ? 'Nothing could be sent to the unit.'
        : `Sent ${tries.length} message${tries.length === 1 ? '' : 's'}, last ${englishInstant(last.sentAt)}${last.channel === null ? '' : ` by ${channelWords(last.channel)}`}.`,
      'The head of the unit was told of this report.',
    ],
    actions: englishActions(escalationCard(...args).actions),
  };
}

/** As `nudgeCard`, in English. */
export function englishNudgeCard(...args: Parameters<typeof nudgeCard>): Card {
  const [view, around, escalatedTo = []] = args;
  const card = englishAssignmentCard(view, around);
  return {
    ...card,
    title: `🔔 ${card.title ?? ''}`,
    lines: [
      {
        text: view.assignment.state === 'sent' ? 'Please acknowledge receipt.' : 'Please report progress.',
        style: 'bold',
      },
      ...card.lines,
      ...(escalatedTo.length === 0 ? [] : [`This was reported to ${escalatedTo.join(', ')}.`]),
    ],
    actions: englishActions(nudgeCard(...args).actions),
  };
}

/** As `historyCard`, in English. */
export function englishHistoryCard(...args: Parameters<typeof historyCard>): Card {
  const [view, facts, messages, names] = args;
  const name = (id: string | null): string => (id === null ? 'The system' : (names.get(id) ?? 'Somebody who left'));
  const entries = [
    { at: view.assignment.sentAt, line: `given to ${view.unitName}` },
    ...facts.map((fact) => ({
      at: fact.at,
      line: `${name(fact.actorPersonId)}${fact.onBehalfOfPersonId === null ? '' : ` (for ${name(fact.onBehalfOfPersonId)})`} ${englishAct(fact)}`,
    })),
    ...messages
      .filter((message) => message.kind !== 'assignment-card')
      .map((message) => ({
        at: message.sentAt ?? message.createdAt,
        line: `${MESSAGES.get(message.kind) ?? 'message'} to ${name(message.personId)}${message.channel === null ? '' : ` by ${channelWords(message.channel)}`} (${messageStateWords(message.state, 'en')})${fateWords(message, 'en')}`,
      })),
  ].sort((a, b) => a.at.getTime() - b.at.getTime());
  const shown = entries.slice(-14);
  return {
    title: `History of task ${view.assignment.number} — ${view.unitName}`,
    lines: [
      { text: directiveName(view.directive), style: 'muted' },
      ...(entries.length > shown.length ? [`… ${entries.length - shown.length} before.`] : []),
      ...shown.map(({ at, line }) => `${englishInstant(at)} — ${line}`),
    ],
    actions: englishActions(historyCard(...args).actions),
  };
}

const MESSAGES: ReadonlyMap<string, string> = new Map([
  ['directive-notice', 'notice'],
  ['nudge', 'reminder'],
  ['escalation', 'report to the leader'],
  ['digest', 'digest'],
  ['assignment-event', 'news'],
]);
