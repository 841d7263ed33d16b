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

/** How one language says it. */
export type SinceLastWords = {
  readonly act: (fact: FactRow) => string;
  readonly instant: (at: Date) => string;
  readonly lastReport: string;
  readonly nothingNew: string;
  readonly changed: string;
  /** Of `more` acts before those shown. */
  readonly earlier: (more: number) => string;
};

/** {@link sinceLast} in Vietnamese. */
export function sinceLastLines(
  facts: readonly FactRow[],
  lastTold: Date | null,
  readerId: string,
  now: Date,
): readonly CardLine[] {
  return sinceLastIn(
    {
      act: actWords,
      instant: (at) => instantNear(at, now),
      lastReport: 'Báo cáo gần nhất',
      nothingNew: 'Chưa có gì mới từ lần trước',
      changed: 'Thay đổi từ lần trước',
      earlier: (more) => `… ${more} mục trước đó: xem “Lịch sử”.`,
    },
    sinceLast(facts, lastTold, readerId),
  );
}

/** {@link sinceLast} in the words of a language. */
export function sinceLastIn(words: SinceLastWords, since: SinceLast): readonly CardLine[] {
  switch (since.kind) {
    case 'nothing-reported':
      return [];
    case 'last-report':
      return [`${words.lastReport}, ${words.instant(since.fact.at)}: ${words.act(since.fact)}`];
    case 'nothing-new':
      return [`${words.nothingNew} (${words.instant(since.lastTold)}).`];
    case 'news': {
      const percent = since.before === since.after ? '' : `: ${since.before}% → ${since.after}%`;
      return [
        { text: `${words.changed} (${words.instant(since.lastTold)})${percent}`, style: 'bold' },
        ...(since.more > 0 ? [words.earlier(since.more)] : []),
        ...since.shown.map((fact) => `• ${words.instant(fact.at)}: ${words.act(fact)}`),
      ];
    }
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
