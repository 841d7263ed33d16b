import type { Card } from '../../../app/ports/card.js';
import type { YearReportFor } from '../../../app/inspection/year-report-for.js';
import type { VisitKind } from '../../../domain/inspection/terms.js';
import type { UnitLevel } from '../../../domain/inspection/unit-level.js';
import type { YearOutcome, YearReport } from '../../../domain/inspection/year-report.js';
import { KIND_WORDS } from './visit-words.js';

export const LEVEL_WORDS: Readonly<Record<UnitLevel, string>> = {
  commune: 'UBND xã, phường, thị trấn',
  'district-office': 'cơ quan hành chính thuộc quận, huyện',
  district: 'đơn vị cấp huyện',
  'department-unit': 'đơn vị thuộc Sở',
  department: 'sở, ngành',
  city: 'cơ quan Thành phố',
  other: 'cơ quan, đơn vị khác',
};

export const OUTCOME_WORDS: Readonly<Record<YearOutcome, string>> = {
  ended: 'đã kết thúc kiểm tra trực tiếp',
  running: 'đang tiến hành',
  'not-begun': 'chưa tiến hành',
  withdrawn: 'điều chỉnh giảm, không tiến hành',
};

const KINDS: readonly VisitKind[] = ['surprise', 'directed', 'planned', 'specialised'];

/** "25 cuộc đột xuất, 1 cuộc theo chỉ đạo, 6 cuộc chuyên ngành": kinds without a visit are left out. */
export const kindsLine = ({ byKind }: YearReport): string =>
  KINDS.filter((kind) => byKind[kind] > 0)
    .map((kind) => `${byKind[kind]} cuộc ${KIND_WORDS[kind]}`)
    .join(', ');

/** "Đột xuất: 19 UBND xã, phường, thị trấn; 3 đơn vị thuộc Sở." One line a kind. */
export const levelLines = ({ byLevel }: YearReport): readonly string[] =>
  KINDS.flatMap((kind) => {
    const levels = byLevel.filter((one) => one.kind === kind);
    return levels.length === 0
      ? []
      : [`${named(kind)}: tại ${levels.map(({ level, places }) => `${places} ${LEVEL_WORDS[level]}`).join('; ')}.`];
  });

/** "Chuyên ngành: 3 đã kết thúc kiểm tra trực tiếp, 2 đang tiến hành." Only kinds whose visits did not all end. */
export const outcomeLines = ({ outcomes }: YearReport): readonly string[] =>
  KINDS.flatMap((kind) => {
    const found = outcomes.filter((one) => one.kind === kind);
    return found.every(({ outcome }) => outcome === 'ended')
      ? []
      : [
          `${named(kind)}: ${found.map(({ outcome, rowIds }) => `${rowIds.length} ${OUTCOME_WORDS[outcome]}`).join(', ')}.`,
        ];
  });

/** Figures of the account that its own parts or rows do not bear out, with the explanation. */
export const doubts = ({ checks }: YearReport): readonly string[] =>
  checks.filter(({ verdict }) => verdict !== 'agrees').map(({ words, explanation }) => `“${words}”: ${explanation}`);

export const named = (kind: VisitKind): string => {
  const words = KIND_WORDS[kind];
  return `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`;
};

/** The year in chat: the sentence that matters, where, how far, what does not add up; the rest is in the file. */
export function yearCard({ report, source }: YearReportFor, fileIds: readonly string[]): Card {
  const districts = report.places.filter(({ district }) => district !== null);
  const communes = report.places.reduce((sum, { unitIds }) => sum + unitIds.length, 0);
  return {
    title: `Kiểm tra năm ${report.year}: ${kindsLine(report)}`,
    lines: [
      ...levelLines(report),
      ...(districts.length === 0
        ? []
        : [`${communes} nơi cấp xã thuộc ${districts.length} quận, huyện khi đó; danh sách có trong tệp.`]),
      ...outcomeLines(report),
      ...doubts(report).map((line) => `⚠️ ${line}`),
      {
        text:
          source === null ? 'Đếm từ các cuộc mà anh/chị được biết.' : `Nguồn: ${source.publisher}, “${source.title}”.`,
        style: 'muted' as const,
      },
    ],
    // What was counted from visits may tell of some that are known to few.
    ...(source === null ? { confidential: true } : {}),
    fileIds: [...fileIds],
  };
}
