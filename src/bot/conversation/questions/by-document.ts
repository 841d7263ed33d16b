import type { Card, CardAction, CardLine } from '../../../app/ports/card.js';
import { OPEN_STATES } from '../../../app/status/open-states.js';
import { shortName } from '../../messages/directive-name.js';
import { shorten } from '../../messages/format.js';
import type { Turn } from '../turn.js';
import { sentIn, type Narrowed } from './answers.js';
import type { Question } from './question.js';

/** Documents with open work, most overdue first: where a leader looks when one directive is stuck everywhere. */
export async function byDocumentAnswer(turn: Turn, narrowed: Narrowed, question: Question): Promise<Card> {
  const { tx, now } = turn.scope;
  const filter = { ...narrowed.filter, ...sentIn(question.slots.period, now), states: OPEN_STATES };
  const rows = [...(await tx.assignments.counts(filter, 'directive', now))].sort(
    (a, b) => b.overdue - a.overdue || b.silent - a.silent || b.total - a.total,
  );
  if (rows.length === 0) return { title: 'Theo văn bản', lines: ['🟢 Không còn văn bản nào có việc mở.'] };
  const shown = rows.slice(0, 9);
  const named = new Map(
    (await tx.directives.named(shown.flatMap(({ key }) => (key === null ? [] : [key])))).map((row) => [row.id, row]),
  );
  const late = rows.filter((row) => row.overdue > 0);
  const nameOf = (id: string | null): string => {
    const row = named.get(id ?? '');
    return row === undefined ? 'Văn bản khác' : shortName(row);
  };
  return {
    title: 'Theo văn bản',
    lines: [
      {
        text: `${rows.length} văn bản còn việc mở, ${late.length} văn bản có việc quá hạn (${late.reduce((sum, row) => sum + row.overdue, 0)} việc).`,
        style: 'bold',
      },
      ...shown.map(
        (row): CardLine =>
          `${row.overdue > 0 ? '🔴' : row.silent > 0 ? '🟡' : '🟢'} ${nameOf(row.key)}: ${[
            ...(row.overdue > 0 ? [`${row.overdue} quá hạn`] : []),
            ...(row.silent > 0 ? [`${row.silent} chưa nhận`] : []),
            `${row.total} việc mở`,
          ].join(', ')}`,
      ),
      ...(rows.length > shown.length ? [`… và ${rows.length - shown.length} văn bản nữa.`] : []),
    ],
    actions: shown.slice(0, 3).flatMap(({ key }): CardAction[] => {
      const code = named.get(key ?? '')?.code;
      return code == null
        ? []
        : [{ label: shorten(code, 24), intent: { do: 'ask', text: `tình hình văn bản ${code}` } }];
    }),
  };
}
