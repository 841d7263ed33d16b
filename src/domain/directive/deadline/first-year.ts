// Limits in the first year of a term that is named by its years: "trong quý I năm đầu tiên của giai đoạn 2031-2035".
import { dayFrom } from './days.js';
import { matchesOf, says, type Hit, type Scan } from './hit.js';
import { readQuarter } from './numbers.js';
import { LEFT, patternAt } from './patterns.js';
import { monthRange, quarterRange } from './period-ranges.js';
import { Kind } from './said.js';

const FIRST_YEAR = patternAt(
  `${LEFT}(?:trong_|hoan_thanh_)?(?:quy_(?<q>iv|iii|ii|i|[1-4])|thang_(?<m>\\d{1,2}))_(?:cua_)?nam_(?:dau|dau_tien|thu_nhat)_(?:cua_)?(?:giai_doan|nhiem_ky|ky_ke_hoach|thoi_ky)(?:_(?:0?5|10)_nam)?(?:_tu(?:_nam)?)?_(?<y>20\\d{2})(?:~-~20\\d{2}|_tro_di)?(?!\\d)`,
);

/** "trong", "hoàn thành", or the period's own word. */
const BEGINS = Kind.Labels | Kind.Quarter | Kind.Month;

/** The period in the first of those years; later terms are not counted, so the clerk is asked. */
export function firstYearHits(scan: Scan): Hit[] {
  if (!says(scan, Kind.Year) || !/nam (?:dau|thu nhat)/.test(scan.flat)) return [];
  const hits: Hit[] = [];
  for (const match of matchesOf(scan, BEGINS, FIRST_YEAR)) {
    const g = match.groups!;
    if (g['q'] !== undefined && readQuarter(g['q']) === null) continue;
    const anchor = dayFrom(Number(g['y']), 1, 1);
    const range = g['q'] === undefined ? monthRange(g, anchor) : quarterRange(g, anchor);
    if (range === null) continue;
    hits.push({
      start: match.index,
      end: match.index + match[0].length,
      rank: 2,
      body: {
        kind: 'PERIOD',
        op: 'IN',
        ...range,
        confidence: 0.8,
        reason: 'Hạn lặp lại theo giai đoạn, lấy theo năm đầu của giai đoạn được nêu',
      },
    });
  }
  return hits;
}
