import type { ReceiveResult } from '../../app/directive/receive-document.js';
import type { Card, CardAction } from '../../app/ports/card.js';
import type { Language } from '../../app/ports/store/people.js';
import type { Difference } from '../../domain/directive/compare-drafts.js';
import { localDate } from '../../domain/calendar/local-date.js';
import { directiveName } from './directive-name.js';
import { shorten } from './format.js';
import { KNOWN_DOCUMENT, type KnownDocumentWords } from './known-document-words.js';

type Known = Extract<ReceiveResult, { ok: true; known: object }>;

const SHOWN = 10;

/** The same document came again: which record it is, what differs, and what can be done with it. */
export function knownDocumentCard(result: Known, language: Language = 'vi'): Card {
  const say = KNOWN_DOCUMENT[language];
  const { row, known, copy } = result;
  const name = directiveName(row);
  const differences = known.differences.slice(0, SHOWN).map((difference) => `• ${differenceWords(difference, say)}`);
  const more = known.differences.length > SHOWN ? [say.more(known.differences.length - SHOWN)] : [];
  const compared =
    differences.length === 0 ? [say.same] : [{ text: say.differs, style: 'bold' as const }, ...differences, ...more];
  const actions = actionsOf(result, say);
  if (known.by === 'similar') {
    return { title: say.similarTitle, lines: [say.similar(name, row.state === 'issued'), ...compared], actions };
  }
  if (row.state === 'issued') {
    return { title: say.issuedTitle, lines: [say.issued(name, row.issuedAt), ...compared], actions };
  }
  return {
    title: say.waitsTitle,
    lines: [say.waits(name), ...compared, ...(copy === null ? [] : [{ text: say.untouched, style: 'muted' as const }])],
    actions,
  };
}

function actionsOf({ row, known, copy }: Known, say: KnownDocumentWords): readonly CardAction[] {
  const open: CardAction =
    row.state === 'issued'
      ? { label: say.whoReceived, intent: { do: 'ask', text: `văn bản ${row.code ?? ''}` } }
      : { label: say.openReading, intent: { do: 'show-draft', directiveId: row.id } };
  if (copy === null) return [{ ...open, style: 'primary' }];
  const merge: CardAction[] =
    row.state === 'issued'
      ? []
      : [
          { label: say.fill, style: 'primary', intent: { do: 'merge-copy', copyId: copy.id, how: 'fill' } },
          { label: say.replace, intent: { do: 'merge-copy', copyId: copy.id, how: 'replace' } },
        ];
  const separate: CardAction[] =
    known.by === 'similar'
      ? [{ label: say.separate, intent: { do: 'merge-copy', copyId: copy.id, how: 'separate' } }]
      : [];
  return [
    ...merge,
    ...separate,
    {
      label: row.state === 'issued' ? say.sameIgnore : say.keepOld,
      intent: { do: 'merge-copy', copyId: copy.id, how: 'drop' },
    },
    open,
  ];
}

function differenceWords(difference: Difference, say: KnownDocumentWords): string {
  const shown = (value: string | null): string =>
    value === null ? say.empty : /^\d{4}-\d{2}-\d{2}$/.test(value) ? say.date(localDate(value)) : shorten(value, 100);
  switch (difference.field) {
    case 'task-count':
      return say.taskCount(difference.had, difference.has);
    case 'task-deadline':
      return say.taskDeadline(difference.task, shown(difference.had), shown(difference.has));
    case 'task-lead':
      return say.taskLead(difference.task, shown(difference.had), shown(difference.has));
    case 'task-new':
      return say.taskNew(shorten(difference.text, 100));
    case 'task-missing':
      return say.taskMissing(difference.task, shorten(difference.text, 100));
    default:
      return `${say.fields[difference.field]}: ${shown(difference.had)} → ${shown(difference.has)}`;
  }
}
