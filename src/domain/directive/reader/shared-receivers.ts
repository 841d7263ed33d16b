// Where several reports of one paragraph go when that is said once.
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { keyAt, type Word } from '../../unit/words.js';
import type { Group } from './groups.js';
import type { Roles } from './roles.js';
import { reporting } from './reporting.js';
import type { Source } from './source.js';
import { isNextReport, isNextStage } from './split-point.js';

type Report = { readonly from: number; readonly to: number; readonly leads: readonly ParsedName[] };

/** The next report goes where the one before it went; "báo cáo quý … và báo cáo năm … về Phòng X" says of both where they go. */
export function sharedReceivers(
  source: Source,
  words: readonly Word[],
  { leads }: Group,
  reports: readonly Report[],
  told: readonly Roles[],
): readonly Roles[] {
  const roles = [...told];
  const share = (to: number, from: number): void => {
    if (roles[to]!.reportTo.length === 0) roles[to] = { ...roles[to]!, reportTo: roles[from]!.reportTo };
  };
  for (let i = 1; i < reports.length; i += 1) {
    const { from, leads: own } = reports[i]!;
    if (own !== leads) continue;
    if (isNextStage(words, from)) {
      share(i, i - 1);
      // "… đợt 1 trước ngày A, đợt 2 trước ngày B | về Phòng X": said behind the last of them.
      const last = roles[i]!;
      if (last.reportTo.length === 0)
        roles[i] = { ...last, reportTo: reporting(source, words, reports[i - 1]!.from, reports[i]!.to) };
      share(i - 1, i);
      continue;
    }
    if (!isNextReport(words, from)) continue;
    share(i, i - 1);
    if (/^(?:va|,)$/.test(keyAt(words, from - 1))) share(i - 1, i);
  }
  return roles;
}
