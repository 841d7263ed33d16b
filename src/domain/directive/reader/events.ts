import { firstIndex } from '../first-index.js';
import type { LocalDate } from '../../calendar/local-date.js';
import type { DraftEvent } from '../directive.js';
import { resolveDay } from '../deadline/resolve-day.js';
import { clockTime, date, LEFT, pattern, time } from '../deadline/patterns.js';
import type { Block } from './blocks.js';
import { singleBlanks, unbroken } from './lines.js';
import type { Source } from './source.js';
import { everyMatch } from '../every-match.js';

const EVENT = pattern(
  `${LEFT}(?:(?<cue>vao_(?:luc|hoi)|luc|bat_dau_tu|thoi_gian~:)_?)?(?:${time('')})(?:(?:\\(?(?:sang|chieu|toi)\\)?~,?~)?(?:thu_[a-z\\d]+|chu_nhat)?~,?~)?${date('')}`,
);
const MEETING =
  /(?:(?:cuoc |du |to chuc )hop|hoi nghi|(?:to chuc|du) (?:le|buoi)|lam viec|khai mac|khai giang|giao ban|doi thoai|tiep cong dan|doan kiem tra|thoi gian)/;

/** Longest words of a limit. */
const REACH = 400;

/** Whether a limit, sorted by its start, overlaps `[from, to)`: those near it are found by halving. */
function isLimit(
  limits: readonly { readonly start: number; readonly end: number }[],
  from: number,
  to: number,
): boolean {
  const near = firstIndex(limits.length, (i) => limits[i]!.start < from - REACH);
  for (let i = near; i < limits.length && limits[i]!.start < to; i += 1) if (limits[i]!.end > from) return true;
  return false;
}

/** Dated events with an hour ("14h00 thứ Ba, ngày 16/6/2026"): for the calendar, never deadlines (domain.md §2.5). */
export function eventsOf(
  source: Source,
  blocks: readonly Block[],
  anchor: LocalDate | null,
  deadlines: readonly { readonly start: number; readonly end: number }[],
): DraftEvent[] {
  const events: DraftEvent[] = [];
  const limits = [...deadlines].sort((a, b) => a.start - b.start);
  for (const block of blocks) {
    const flat = unbroken(source.folded.slice(block.start, block.end));
    if (!/\d ?(?:h|g|:)/.test(flat)) continue;
    for (const match of everyMatch(flat, EVENT)) {
      const at = block.start + match.index;
      const before = flat.slice(Math.max(0, match.index - 160), match.index);
      if (/(?:truoc|cham nhat|muon nhat)(?: la| vao)? *$/.test(before) || isLimit(limits, at, at + match[0].length))
        continue;
      if (!MEETING.test(before) && match.groups!['cue'] === undefined) continue;
      const g = match.groups!;
      const day = resolveDay({ d: g['d']!, m: g['m']!, y: g['y'] }, anchor);
      const span = { start: at, end: at + match[0].length };
      events.push({
        text: singleBlanks(source.text.slice(block.start, block.end)).slice(0, 300),
        span,
        start: typeof day === 'string' ? null : day.day,
        time: clockTime(g['H'], g['M'], g['P']),
      });
    }
  }
  return events;
}
