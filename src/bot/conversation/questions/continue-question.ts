import { IMPLIED } from './parse-question.js';
import type { Question, QuestionIntent, Slots } from './question.js';

/** Slots of a follow-up laid over the question before it: a new subject replaces the old one, everything else stays. */
export function continueQuestion(previous: Pick<Question, 'intent' | 'slots'>, follow: Question): Question {
  // "còn 17?" after a question about a directive is another directive.
  const slots =
    follow.bareNumber && previous.slots.document !== null && follow.slots.document === null
      ? { ...follow.slots, document: follow.slots.number, number: null }
      : follow.slots;
  const merged: Slots = {
    units: slots.units.length > 0 || slots.group !== null ? slots.units : previous.slots.units,
    group: slots.units.length > 0 || slots.group !== null ? slots.group : previous.slots.group,
    document: slots.document ?? previous.slots.document,
    number: slots.number ?? (slots.document === null ? previous.slots.number : null),
    person: slots.person ?? previous.slots.person,
    state: slots.state ?? previous.slots.state,
    period: slots.period ?? previous.slots.period,
    base: slots.base ?? previous.slots.base,
    form: slots.form ?? previous.slots.form,
  };
  const named = slots.units.length > 0 || slots.group !== null;
  const intent =
    slots.state === 'returned'
      ? merged.document !== null
        ? 'status-directive'
        : merged.units.length > 0
          ? 'status-unit'
          : 'status-overview'
      : slots.state === 'overdue'
        ? 'overdue'
        : slots.state === 'not-acknowledged'
          ? 'who-not-acknowledged'
          : slots.state === 'waiting-confirmation'
            ? 'waiting-confirmation'
            : previous.intent === 'status-overview' && named
              ? 'status-unit'
              : (previous.intent === 'status-overview' || previous.intent === 'status-unit') && slots.document !== null
                ? 'status-directive'
                : previous.intent === 'status-directive' && slots.document === null && named
                  ? 'status-directive'
                  : previous.intent;
  return { ...follow, intent, slots: merged };
}

/** What these ask is about the thing just spoken of: "so với tháng trước", "vì sao chậm", "xuất excel", "biểu đồ". */
const ABOUT_BEFORE: ReadonlySet<QuestionIntent> = new Set(['compare', 'late-reasons', 'chart', 'report-file']);

/** A question of that kind that names nothing keeps the subject of the one before; a picture or file also keeps its period and state. */
export function withSubject(question: Question, previous: Pick<Question, 'intent' | 'slots'>): Question {
  const { slots, intent } = question;
  const names = (of: Slots): boolean =>
    of.units.length > 0 || of.group !== null || of.document !== null || of.number !== null || of.person !== null;
  const made = intent === 'chart' || intent === 'report-file';
  const state = slots.state ?? previous.slots.state ?? IMPLIED[previous.intent] ?? null;
  const bare =
    made && slots.period === null && slots.state === null && (previous.slots.period !== null || state !== null);
  if (!ABOUT_BEFORE.has(intent) || names(slots) || (!names(previous.slots) && !bare)) return question;
  const { units, group, document, number, person } = previous.slots;
  return {
    ...question,
    inherited: true,
    slots: {
      ...slots,
      units,
      group,
      document,
      number: made || intent === 'compare' ? null : number,
      person,
      ...(made ? { period: slots.period ?? previous.slots.period, state } : {}),
    },
  };
}
