import type { Card, CardAction, CardLine } from '../../../app/ports/card.js';
import { shortName } from '../../messages/directive-name.js';
import { shorten } from '../../messages/format.js';
import type { Turn } from '../turn.js';
import { sentIn, type Narrowed } from './answers.js';
import type { Question } from './question.js';

/** Lines that a phone shows. */
const SHOWN = 9;

/** Documents with open work, most overdue first: where a leader looks when one directive is stuck everywhere. */
export async function byDocumentAnswer(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  const { tx, now } = turn.scope;
  const filter = { ...narrowed.filter, ...sentIn(question.slots.period, now) };
  const { rows: shown, directives, lateDirectives, overdue } = await tx.assignments.openByDirective(filter, SHOWN, now);
  if (directives === 0) return { title: 'Theo văn bản', lines: ['🟢 Không còn văn bản nào có việc mở.'] };
  const named = new Map((await tx.directives.named(shown.map((row) => row.directiveId))).map((row) => [row.id, row]));
  const nameOf = (id: string): string => {
    const row = named.get(id);
    return row === undefined ? 'Văn bản khác' : shortName(row);
  };
  return {
    title: 'Theo văn bản',
    lines: [
      {
        text: `${directives} văn bản còn việc mở, ${lateDirectives} văn bản có việc quá hạn (${overdue} việc).`,
        style: 'bold',
      },
      ...shown.map(
        (row): CardLine =>
          `${row.overdue > 0 ? '🔴' : row.silent > 0 ? '🟡' : '🟢'} ${nameOf(row.directiveId)}: ${[
            ...(row.overdue > 0 ? [`${row.overdue} quá hạn`] : []),
            ...(row.silent > 0 ? [`${row.silent} chưa nhận`] : []),
            `${row.total} việc mở`,
          ].join(', ')}`,
      ),
      ...(directives > shown.length ? [`… và ${directives - shown.length} văn bản nữa.`] : []),
    ],
    actions: shown.slice(0, 3).flatMap(({ directiveId }): CardAction[] => {
      const code = named.get(directiveId)?.code;
      return code == null
        ? []
        : [{ label: shorten(code, 24), intent: { do: 'ask', text: `tình hình văn bản ${code}` } }];
    }),
  };
}
