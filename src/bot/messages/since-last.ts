import type { CardLine } from '../../app/ports/card.js';
import type { FactRow } from '../../app/ports/store/assignments.js';
import { actWords } from './history-card.js';
import { instantNear } from './format.js';

/** Lines that a person reads; the rest is in the history. */
const SHOWN = 3;

/** What a reader who does not report themselves should know of what happened meanwhile. */
export type SinceLast =
  | { readonly kind: 'nothing-reported' }
  /** Nothing was told before: the last report stands for all. */
  | { readonly kind: 'last-report'; readonly fact: FactRow }
  | { readonly kind: 'nothing-new'; readonly lastTold: Date }
  | {
      readonly kind: 'news';
      readonly lastTold: Date;
      readonly before: number;
      readonly after: number;
      readonly shown: readonly FactRow[];
      readonly more: number;
    };

/** What happened since this person was last told of the work: the percentage then and now, and the acts of others. */
export function sinceLast(facts: readonly FactRow[], lastTold: Date | null, readerId: string): SinceLast {
  if (lastTold === null) {
    const fact = facts.findLast(({ act }) => act.type === 'report-progress' || act.type === 'report-done');
    return fact === undefined ? { kind: 'nothing-reported' } : { kind: 'last-report', fact };
  }
  const fresh = facts.filter(({ at, actorPersonId }) => at > lastTold && actorPersonId !== readerId);
  if (fresh.length === 0) return { kind: 'nothing-new', lastTold };
  return {
    kind: 'news',
    lastTold,
    before: percentAfter(facts.filter(({ at }) => at <= lastTold)),
    after: percentAfter(facts),
    shown: fresh.slice(-SHOWN),
    more: Math.max(0, fresh.length - SHOWN),
  };
}

/** {@link sinceLast} in words. */
export function sinceLastLines(
  facts: readonly FactRow[],
  lastTold: Date | null,
  readerId: string,
  now: Date,
): readonly CardLine[] {
  const since = sinceLast(facts, lastTold, readerId);
  switch (since.kind) {
    case 'nothing-reported':
      return [];
    case 'last-report':
      return [`Báo cáo gần nhất, ${instantNear(since.fact.at, now)}: ${actWords(since.fact)}`];
    case 'nothing-new':
      return [`Chưa có gì mới từ lần trước (${instantNear(since.lastTold, now)}).`];
    case 'news':
      return [
        {
          text: `Thay đổi từ lần trước (${instantNear(since.lastTold, now)})${since.before === since.after ? '' : `: ${since.before}% → ${since.after}%`}`,
          style: 'bold',
        },
        ...(since.more > 0 ? [`… ${since.more} mục trước đó: xem “Lịch sử”.`] : []),
        ...since.shown.map((fact) => `• ${instantNear(fact.at, now)}: ${actWords(fact)}`),
      ];
  }
}

/** Evidence handed in since then. */
export function filesSince(facts: readonly FactRow[], lastTold: Date | null): readonly string[] {
  return facts.flatMap(({ act, at }) => ('fileIds' in act && lastTold !== null && at > lastTold ? act.fileIds : []));
}

function percentAfter(facts: readonly FactRow[]): number {
  return facts.reduce((percent, { act }) => {
    if (act.type === 'report-done') return 100;
    return act.type === 'report-progress' ? (act.percent ?? percent) : percent;
  }, 0);
}
