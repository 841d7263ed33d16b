import type { Card, CardAction, CardLine } from '../../app/ports/card.js';
import type { DirectiveRow } from '../../app/ports/store/directives.js';
import type { Language } from '../../app/ports/store/people.js';
import { sameName } from '../../domain/unit/same-name.js';
import type {
  Deadline,
  DirectiveDraft,
  DraftQuestion,
  DraftTask,
  UnitMention,
} from '../../domain/directive/directive.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { hourOf } from '../../domain/directive/deadline/parse-deadlines.js';
import { isGeneric } from '../../domain/directive/correct-tasks.js';
import { optionsOf } from '../../domain/directive/answer-question.js';
import type { Related } from '../../app/directive/related-directives.js';
import { directiveName } from './directive-name.js';
import { DRAFT, type DraftWords } from './draft-words.js';
import { shorten } from './format.js';
import { intakeLines } from './intake-warnings.js';

/** A page of tasks stays readable on a phone and far below the longest message of any channel. */
const TASKS_PER_PAGE = 6;
const QUESTIONS_SHOWN = 4;
const OPTIONS_SHOWN = 4;

type NameOf = (unitId: string) => string | null;

export type ReviewSurroundings = {
  readonly page: number;
  readonly nameOf: NameOf;
  /** Issued directives that this one says it replaces or recalls. */
  readonly related: readonly Related[];
};

export const pagesOf = (draft: Pick<DirectiveDraft, 'tasks'>): number =>
  Math.max(1, Math.ceil(draft.tasks.length / TASKS_PER_PAGE));

/** The clerk's review card: what is unsure first, one tap to accept, words to correct; long drafts in pages. */
export function draftReviewCard(
  row: DirectiveRow,
  { page, nameOf, related }: ReviewSurroundings,
  language: Language = 'vi',
): Card {
  const say = DRAFT[language];
  const { draft } = row;
  const pages = pagesOf(draft);
  const at = Math.min(Math.max(0, page), pages - 1);
  const from = at * TASKS_PER_PAGE;
  const tasks = draft.tasks
    .slice(from, from + TASKS_PER_PAGE)
    .flatMap((task, index) => taskLines(task, from + index, nameOf, say));
  const title = `${say.title(row.kind, row.code)}${pages > 1 ? say.page(at + 1, pages) : ''}`;
  const hint: CardLine[] = pages > 1 ? [{ text: say.pageHint, style: 'muted' }] : [];
  const actions = reviewActions(row, at, nameOf, related, say);
  if (at > 0) return { title, lines: [...questionLines(draft, 1, say), ...tasks, ...hint], actions };
  return {
    title,
    lines: [
      ...questionLines(draft, QUESTIONS_SHOWN, say),
      ...intakeLines(row.intake, language),
      ...related.map(({ row: other, how }) => say.related(directiveName(other), how === 'recalls')),
      { text: say.read, style: 'bold' },
      say.code(row.code, row.notation),
      say.kind(row.kind, row.date, row.urgency),
      say.issuer(row.issuer),
      say.subject(row.subject === null ? null : shorten(row.subject, 240)),
      { text: taskCount(draft, say), style: 'bold' },
      ...tasks,
      ...hint,
      { text: say.correct, style: 'muted' },
    ],
    actions,
  };
}

/** What is asked, once each: a doubt about number and date from one and the same line is one question. */
export function askedOnce(draft: Pick<DirectiveDraft, 'questions'>): readonly (readonly DraftQuestion[])[] {
  const asked = new Map<string, DraftQuestion[]>();
  for (const question of draft.questions) {
    const key = JSON.stringify([question.taskIndex ?? null, question.text]);
    asked.set(key, [...(asked.get(key) ?? []), question]);
  }
  return [...asked.values()];
}

function questionLines(draft: DirectiveDraft, most: number, say: DraftWords): CardLine[] {
  const asked = askedOnce(draft);
  const shown = asked.slice(0, most);
  const hidden = asked.length - shown.length;
  if (shown.length === 0) return [];
  return [
    { text: say.toSettle(asked.length), style: 'bold' },
    ...shown.map(say.question),
    ...(hidden > 0 ? [say.moreQuestions(hidden)] : []),
  ];
}

function reviewActions(
  row: DirectiveRow,
  page: number,
  nameOf: ReviewSurroundings['nameOf'],
  related: readonly Related[],
  say: DraftWords,
): readonly CardAction[] {
  const { draft } = row;
  const directiveId = row.id;
  const recalled = related.filter(({ how }) => how === 'recalls');
  return [
    ...proposals(row, nameOf, say),
    { label: say.preview, style: 'primary', intent: { do: 'preview-draft', directiveId } },
    ...recalled.slice(0, 2).map(({ row: other }): CardAction => ({
      label: say.recall(other.code),
      intent: { do: 'ask-withdraw', directiveId: other.id, byId: null, bySender: false },
    })),
    ...(page > 0
      ? [{ label: say.previous, intent: { do: 'show-draft-page', directiveId, page: page - 1 } } as const]
      : []),
    ...(page < pagesOf(draft) - 1
      ? [{ label: say.next, intent: { do: 'show-draft-page', directiveId, page: page + 1 } } as const]
      : []),
    ...(genericCount(draft) > 0
      ? [{ label: say.dropGeneric(genericCount(draft)), intent: { do: 'drop-generic', directiveId } } as const]
      : []),
    ...(row.undo.length > 0 ? [{ label: say.undo, intent: { do: 'undo-draft', directiveId } } as const] : []),
    { label: say.discard, style: 'danger', intent: { do: 'discard-draft', directiveId } },
  ];
}

/** One tap per proposal, for the first questions that have any. */
function proposals(row: DirectiveRow, nameOf: ReviewSurroundings['nameOf'], say: DraftWords): readonly CardAction[] {
  const actions = row.draft.questions.slice(0, QUESTIONS_SHOWN).flatMap((question) =>
    optionsOf(question, row.draft, nameOf)
      .slice(0, OPTIONS_SHOWN)
      .map(({ value, label }): CardAction => ({
        label: shorten(
          question.taskIndex !== undefined && question.field !== 'task'
            ? `${say.task(question.taskIndex + 1)}: ${say.option(label)}`
            : say.option(label),
          60,
        ),
        intent: {
          do: 'answer-question',
          directiveId: row.id,
          field: question.field,
          taskIndex: question.taskIndex ?? null,
          question: question.text,
          value,
        },
      })),
  );
  return actions.slice(0, OPTIONS_SHOWN);
}

function genericCount(draft: DirectiveDraft): number {
  const count = draft.tasks.filter(isGeneric).length;
  return count === draft.tasks.length ? 0 : count;
}

/** One task in full, for "mở việc 7". */
export function draftTaskCard(
  row: DirectiveRow,
  index: number,
  language: Language = 'vi',
  nameOf: NameOf = () => null,
): Card | null {
  const say = DRAFT[language];
  const task = row.draft.tasks[index];
  if (task === undefined) return null;
  const role = (label: string, mentions: readonly UnitMention[]): string[] =>
    mentions.length === 0
      ? []
      : [`${label}: ${mentions.map((mention) => mentionWords(mention, say, nameOf)).join(', ')}`];
  const number = index + 1;
  return {
    title: say.taskTitle(number, row.draft.tasks.length, task.numbering),
    lines: [
      { text: shorten(task.text, 2500), style: 'quote' },
      ...(task.lead.length === 0 ? [say.leadUnclear] : role(say.lead, task.lead)),
      ...role(say.cooperate, task.cooperate),
      ...role(say.monitor, task.monitor),
      ...role(say.reportTo, task.reportTo),
      ...role(say.reportVia, task.reportVia),
      say.due(deadlineWords(task.deadline, say)),
      ...askedOnce(row.draft)
        .filter(([question]) => question?.taskIndex === index)
        .map(say.ofTask),
      { text: say.correctTask(number), style: 'muted' },
    ],
    actions: [
      {
        label: say.back,
        intent: { do: 'show-draft-page', directiveId: row.id, page: Math.floor(index / TASKS_PER_PAGE) },
      },
    ],
  };
}

function taskCount(draft: DirectiveDraft, say: DraftWords): string {
  const dated = draft.tasks.filter((task) => task.deadline !== null && dueDay(task.deadline) !== null).length;
  if (draft.tasks.length === 0) return say.noTask;
  return say.tasks(draft.tasks.length, dated);
}

function taskLines(task: DraftTask, index: number, nameOf: NameOf, say: DraftWords): CardLine[] {
  const named = (mentions: readonly UnitMention[]): string =>
    say.list(
      mentions.map((mention) => mentionWords(mention, say, nameOf)),
      4,
    );
  return [
    {
      text: `${index + 1}. ${named(task.lead) || say.noLead}${task.cooperate.length > 0 ? say.cooperating(named(task.cooperate)) : ''}`,
      style: 'bold',
    },
    { text: shorten(task.text, 180), style: 'quote' },
    say.due(deadlineWords(task.deadline, say)),
  ];
}

/** A unit as it was understood: its official name beside words that are another; what is not certain carries a mark. */
export function mentionWords(mention: UnitMention, say: DraftWords = DRAFT.vi, nameOf: NameOf = () => null): string {
  switch (mention.resolution.kind) {
    case 'unit': {
      const official = nameOf(mention.resolution.unitId);
      return official === null || sameName(mention.name, official) ? mention.name : `${mention.name} → ${official}`;
    }
    case 'collective':
      return say.collective(mention.name, mention.resolution.unitIds.length);
    case 'ambiguous':
      return `${mention.name} ❓`;
    case 'abolished':
      return say.abolished(mention.name);
    case 'unknown':
      return say.outside(mention.name);
  }
}

export function dueDay(deadline: Deadline): LocalDate | null {
  return 'due' in deadline ? deadline.due : null;
}

/** The words as written, and the day they mean. */
export function deadlineWords(deadline: Deadline | null, say: DraftWords = DRAFT.vi): string {
  if (deadline === null) return say.noDeadline;
  if (deadline.kind === 'RECURRING') {
    const rhythm = say.rhythm(deadline.recurrence, deadline.op);
    return `“${shorten(deadline.raw, 90)}”${rhythm === null ? '' : ` → ${rhythm}`}`;
  }
  const day = dueDay(deadline);
  const hour = hourOf(deadline);
  const time = hour === null ? '' : `${hour} `;
  return day === null ? `“${shorten(deadline.raw, 90)}”` : `“${shorten(deadline.raw, 90)}” → ${time}${say.day(day)}`;
}
