import { endSeries } from '../../app/recurring/end-series.js';
import { UNIT_ANSWERS } from '../messages/unit-answers.js';
import { decisionTarget } from './decisions.js';
import { refusalFor } from './do-act.js';
import { languageOf, sayText, type Turn } from './turn.js';

/** "thôi báo cáo định kỳ 142": by the number of any of its periods the series of the task ends, for all its units. */
export async function endSeriesOf(turn: Turn, number: number | null): Promise<void> {
  const view = await decisionTarget(turn, number, [], (example) => `thôi báo cáo định kỳ ${example}`);
  if (view === null) return;
  const say = UNIT_ANSWERS[languageOf(turn)];
  const result = await endSeries(turn.scope, turn.principal, view);
  if (result.ok) return sayText(turn, say.seriesEnded(view.assignment.number, result.units, result.last));
  switch (result.reason) {
    case 'refused':
      return sayText(turn, await refusalFor(turn, result.refusal));
    case 'not-recurring':
      return sayText(turn, say.notRecurring(view.assignment.number));
    case 'ended':
      return sayText(turn, say.seriesOver(view.assignment.number));
  }
}
