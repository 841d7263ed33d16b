import type { LocalDate } from '../../calendar/local-date.js';
import type { CalendarTable } from '../../calendar/working-calendar.js';
import { fold } from '../../unit/fold.js';
import type { Deadline } from '../directive.js';
import { partsOf } from './days.js';
import { parseDeadlinePhrase } from './phrase.js';
import { resolveDuration } from './resolve.js';

export type TypedDeadline =
  | { readonly ok: true; readonly deadline: Deadline }
  | { readonly ok: false; readonly reason: 'unclear' }
  /** The day is over already, or without its year would be of next year: the person is asked whether it is meant. */
  | { readonly ok: false; readonly reason: 'past' | 'next-year'; readonly deadline: Deadline; readonly day: LocalDate };

export type TypedOn = {
  readonly today: LocalDate;
  /** The document's own day, from which "kể từ ngày ký" counts. */
  readonly signed: LocalDate | null;
  readonly calendar: CalendarTable;
};

/** Said around a limit without changing it. */
const FILLERS = new Set(
  'la vao den toi thanh sang cho ngay han luc nhe nha a thoi di nua tiep theo toi ke tu bay gio hom nay tinh lich em anh chi giup nghe roi dung nhu vay truoc cham nhat het trong vong thoi gian sau'.split(
    ' ',
  ),
);
/** "thứ Hai, ngày 28/12": the day decides. */
const SAID_WEEKDAY = /(?<![a-z])(?:thu (?:hai|ba|tu|nam|sau|bay|[2-7])|chu nhat)(?![a-z\d])/;
/** No text of the document stands behind what a person says. */
const NOWHERE = { start: 0, end: 0 };

/**
 * A limit as a person types it today: what is relative counts from today, not from the document's day, and a length comes to a day of the
 * working calendar. A length counted from an event or from receipt stays one. Words that are no part of the limit make the whole unclear.
 */
export function typedDeadline(text: string, { today, signed, calendar }: TypedOn): TypedDeadline {
  const found = parseDeadlinePhrase(text, today);
  if (found === null || !coversAll(text, found)) return { ok: false, reason: 'unclear' };
  const deadline = onItsDay(found, text, { today, signed, calendar });
  if (!('due' in deadline) || deadline.due === null) return { ok: true, deadline };
  const day = deadline.due;
  if (deadline.op === 'BEFORE' && deadline.kind === 'DATE' ? day <= today : day < today)
    return { ok: false, reason: 'past', deadline, day };
  if (partsOf(day).year > partsOf(today).year && deadline.confidence <= 0.5)
    return { ok: false, reason: 'next-year', deadline, day };
  return { ok: true, deadline };
}

/** Sure, since a person said it: what the reader doubts of a document's words is no doubt here. */
function onItsDay(found: Deadline, text: string, { today, signed, calendar }: TypedOn): Deadline {
  const { reason: _doubt, ...rest } = found;
  const said: Deadline = { ...rest, span: NOWHERE };
  if (said.kind !== 'DURATION') return said;
  const raw = text.replace(/\s+/gu, ' ').trim();
  if (said.anchor === 'unstated' || countsFromNow(text))
    return {
      kind: 'DATE',
      op: 'BY',
      raw,
      span: NOWHERE,
      confidence: 0.97,
      due: resolveDuration(said, today, calendar),
    };
  return said.anchor === 'signing'
    ? { ...said, due: signed === null ? null : resolveDuration(said, signed, calendar) }
    : said;
}

const countsFromNow = (text: string): boolean =>
  /(?:tu|sau) (?:ngay )?(?:hom nay|bay gio|nay)(?![a-z])/.test(fold(text).replace(/\s+/g, ' '));

/** Whether nothing but fillers stands around the limit. Folding keeps places, so the span of the phrase tells. */
function coversAll(text: string, { raw }: Deadline): boolean {
  const folded = fold(
    text
      .normalize('NFC')
      .replace(/[\u2010-\u2015\u2212]/g, '-')
      .replace(/\s+/g, ' ')
      .trim(),
  );
  const said = fold(raw);
  const at = folded.indexOf(said);
  const around = at < 0 ? folded : `${folded.slice(0, at)} ${folded.slice(at + said.length)}`;
  return around
    .replace(SAID_WEEKDAY, ' ')
    .split(/[^a-z\d/%]+/)
    .filter((word) => word !== '')
    .every((word) => FILLERS.has(word));
}
