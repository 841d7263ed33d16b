import type { VisitKind } from '../../../domain/inspection/terms.js';
import type { YearReport } from '../../../domain/inspection/year-report.js';
import { YEAR, type YearWords } from './year-table.js';

const KINDS: readonly VisitKind[] = ['surprise', 'directed', 'planned', 'specialised'];

/** "25 cuộc đột xuất, 1 cuộc theo chỉ đạo, 6 cuộc chuyên ngành": kinds without a visit are left out. */
export const kindsLine = ({ byKind }: YearReport, say: YearWords = YEAR.vi): string =>
  KINDS.filter((kind) => byKind[kind] > 0)
    .map((kind) => say.count(byKind[kind], kind))
    .join(', ');

/** "Đột xuất: 19 UBND xã, phường, thị trấn; 3 đơn vị thuộc Sở." One line a kind. */
export const levelLines = ({ byLevel }: YearReport, say: YearWords = YEAR.vi): readonly string[] =>
  KINDS.flatMap((kind) => {
    const levels = byLevel.filter((one) => one.kind === kind);
    return levels.length === 0
      ? []
      : [say.levels(named(kind, say), levels.map(({ level, places }) => `${places} ${say.level[level]}`).join('; '))];
  });

/** "Chuyên ngành: 3 đã kết thúc kiểm tra trực tiếp, 2 đang tiến hành." Only kinds whose visits did not all end. */
export const outcomeLines = ({ outcomes }: YearReport, say: YearWords = YEAR.vi): readonly string[] =>
  KINDS.flatMap((kind) => {
    const found = outcomes.filter((one) => one.kind === kind);
    return found.every(({ outcome }) => outcome === 'ended')
      ? []
      : [
          `${named(kind, say)}: ${found.map(({ outcome, rowIds }) => `${rowIds.length} ${say.outcome[outcome]}`).join(', ')}.`,
        ];
  });

/** Figures of the account that its own parts or rows do not bear out, with the explanation. */
export const doubts = ({ checks }: YearReport, say: YearWords = YEAR.vi): readonly string[] =>
  checks.filter(({ verdict }) => verdict !== 'agrees').map(say.doubt);

export const named = (kind: VisitKind, say: YearWords = YEAR.vi): string => {
  const words = say.kind[kind];
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};
