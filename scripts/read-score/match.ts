import type { DraftTask } from '../../src/domain/directive/directive.js';
import { fold } from '../../src/domain/unit/fold.js';
import { normaliseText } from '../../src/domain/directive/reader/normalise.js';
import type { LabelledObligation } from './labels.js';

export type Match = { readonly label: LabelledObligation; readonly at: number; readonly task: DraftTask | null };

/** Offset of a quote in a text, blanks ignored; -1 when it is not there. */
export function locate(text: string, quote: string, from = 0): number {
  const wanted = normaliseText(quote).replace(/\s+/g, '');
  const kept: number[] = [];
  let packed = '';
  for (let i = from; i < text.length; i += 1) {
    if (/\s/.test(text.charAt(i))) continue;
    packed += text.charAt(i);
    kept.push(i);
  }
  const at = packed.indexOf(wanted);
  return at === -1 ? -1 : kept[at]!;
}

const PIECE = 14;

/** Offset of a quote whose letters the recogniser damaged: where most of its pieces still stand; -1 when hardly any does. */
function locateDamaged(text: string, quote: string, from: number): number {
  const letters = (raw: string): { packed: string; kept: number[] } => {
    const folded = fold(raw);
    let packed = '';
    const kept: number[] = [];
    for (let i = 0; i < folded.length; i += 1)
      if (/[a-z\d]/.test(folded.charAt(i))) {
        packed += folded.charAt(i);
        kept.push(i);
      }
    return { packed, kept };
  };
  const { packed, kept } = letters(text.slice(from));
  const wanted = letters(normaliseText(quote)).packed;
  const votes = new Map<number, number>();
  for (let at = 0; at + PIECE <= wanted.length; at += 2) {
    const found = packed.indexOf(wanted.slice(at, at + PIECE));
    if (found === -1) continue;
    const begin = Math.max(0, Math.round((found - at) / 4) * 4);
    votes.set(begin, (votes.get(begin) ?? 0) + 1);
  }
  const best = [...votes].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0];
  return best === undefined ? -1 : from + (kept[Math.min(best[0], kept.length - 1)] ?? 0);
}

/** "(ii). ", "Điều 5. " before the first word of a paragraph: a quote may begin with it, a task never does. */
const isNumbering = (between: string): boolean =>
  between.length <= 12 && /^(?:Điều |\()?[\p{L}\d.]{1,6}[.):/]*\s+$/u.test(between);

/** Pairs labels with tasks: a task matches the label whose quote lies in it, nearest to its start; one task, one label. */
export function matchObligations(
  text: string,
  labels: readonly LabelledObligation[],
  tasks: readonly DraftTask[],
): { matches: Match[]; extra: DraftTask[] } {
  const placed: { label: LabelledObligation; at: number }[] = [];
  let from = 0;
  for (const label of labels) {
    let at = locate(text, label.quote, from);
    if (at === -1) at = locate(text, label.quote);
    if (at === -1) at = locateDamaged(text, label.quote, from);
    if (at !== -1) from = at;
    placed.push({ label, at });
  }
  const candidates = placed
    .flatMap(({ label, at }) =>
      tasks
        .filter(
          (task) => at < task.span.end && (at >= task.span.start - 3 || isNumbering(text.slice(at, task.span.start))),
        )
        .map((task) => ({ label, at, task, gap: Math.abs(at - task.span.start) })),
    )
    .sort((a, b) => a.gap - b.gap);
  const taken = new Map<LabelledObligation, DraftTask>();
  const used = new Set<DraftTask>();
  for (const { label, task } of candidates) {
    if (taken.has(label) || used.has(task)) continue;
    taken.set(label, task);
    used.add(task);
  }
  return {
    matches: placed.map(({ label, at }) => ({ label, at, task: taken.get(label) ?? null })),
    extra: tasks.filter((task) => !used.has(task)),
  };
}
