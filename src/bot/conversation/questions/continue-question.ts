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
  const intent = intentOf(previous.intent, slots, merged);
  return { ...follow, intent, slots: merged };
}

/** What is asked of the merged subject: a state that was just said asks for its own answer, a new subject for that of its kind. */
function intentOf(before: QuestionIntent, said: Slots, merged: Slots): QuestionIntent {
  if (said.state === 'returned') {
    if (merged.document !== null) return 'status-directive';
    return merged.units.length > 0 ? 'status-unit' : 'status-overview';
  }
  if (said.state === 'overdue') return 'overdue';
  if (said.state === 'not-acknowledged') return 'who-not-acknowledged';
  if (said.state === 'waiting-confirmation') return 'waiting-confirmation';
  if (before === 'status-overview' && (said.units.length > 0 || said.group !== null)) return 'status-unit';
  const ofWork = before === 'status-overview' || before === 'status-unit';
  return ofWork && said.document !== null ? 'status-directive' : before;
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
