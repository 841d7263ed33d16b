import type { Card, CardAction, CardLine } from '../../../app/ports/card.js';
import { shortName } from '../../messages/directive-name.js';
import { shorten } from '../../messages/format.js';
import { QUESTIONS } from '../../messages/question-answers.js';
import { STATUS } from '../../messages/status-words.js';
import { languageOf, type Turn } from '../turn.js';
import { sentIn, type Narrowed } from './answers.js';
import type { Question } from './question.js';

/** Lines that a phone shows. */
const SHOWN = 9;

/** Documents with open work, most overdue first: where a leader looks when one directive is stuck everywhere. */
export async function byDocumentAnswer(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  const { tx, now } = turn.scope;
  const words = QUESTIONS[languageOf(turn)];
  const filter = { ...narrowed.filter, ...sentIn(question.slots.period, now) };
  const { rows: shown, directives, lateDirectives, overdue } = await tx.assignments.openByDirective(filter, SHOWN, now);
  if (directives === 0) return { title: words.byDocument, lines: [words.noneByDocument] };
  const named = new Map((await tx.directives.named(shown.map((row) => row.directiveId))).map((row) => [row.id, row]));
  const nameOf = (id: string): string => {
    const row = named.get(id);
    return row === undefined ? words.otherDocument : shortName(row, STATUS[languageOf(turn)].document);
  };
  return {
    title: words.byDocument,
    lines: [
      { text: words.documents(directives, lateDirectives, overdue), style: 'bold' },
      ...shown.map(
        (row): CardLine =>
          `${row.overdue > 0 ? '🔴' : row.silent > 0 ? '🟡' : '🟢'} ${nameOf(row.directiveId)}: ${[
            ...(row.overdue > 0 ? [words.overdue(row.overdue)] : []),
            ...(row.silent > 0 ? [words.notAcknowledged(row.silent)] : []),
            words.open(row.total),
          ].join(', ')}`,
      ),
      ...(directives > shown.length ? [words.moreDocuments(directives - shown.length)] : []),
    ],
    actions: shown.slice(0, 3).flatMap(({ directiveId }): CardAction[] => {
      const code = named.get(directiveId)?.code;
      return code == null
        ? []
        : [{ label: shorten(code, 24), intent: { do: 'ask', text: `tình hình văn bản ${code}` } }];
    }),
  };
}
