import { Paragraph, type Table } from 'docx';
import type { YearReportFor } from '../../app/inspection/year-report-for.js';
import { instant } from '../messages/format.js';
import { doubts, kindsLine, levelLines, named, outcomeLines } from '../messages/visits/year-words.js';
import { LEVEL_WORDS, OUTCOME_WORDS } from '../messages/visits/year-table.js';
import { KIND_WORDS, STATE_WORDS } from '../messages/visits/visit-words.js';
import { body, centred, lined, writeLetter } from './letter-parts.js';

export type InspectionYearDocxInput = YearReportFor & {
  readonly asOf: Date;
  readonly unitName: (unitId: string) => string;
  readonly themeName: (key: string) => string;
};

/** The report of a year on paper: the sentences with their figures, places by their district of then, steps reached, and the rows behind it all. */
export function inspectionYearDocx({
  report,
  source,
  asOf,
  unitName,
  themeName,
}: InspectionYearDocxInput): Promise<Buffer> {
  const title = `Báo cáo kết quả kiểm tra năm ${report.year}`;
  const children: (Paragraph | Table)[] = [
    centred('BÁO CÁO', { bold: true }),
    centred(`Kết quả kiểm tra, thanh tra năm ${report.year}`, { bold: true }),
    centred(source === null ? `Số liệu lúc ${instant(asOf)}.` : `Nguồn: ${source.publisher}, “${source.title}”.`, {
      size: 12,
      italics: true,
    }),
    new Paragraph({ children: [] }),
    body('I. SỐ CUỘC VÀ NƠI KIỂM TRA', { bold: true, withNext: true }),
    body(`Trong năm ${report.year} có ${kindsLine(report)}.`),
    ...levelLines(report).map((line) => body(line)),
    lined(
      [
        { title: 'Loại', share: 22 },
        { title: 'Cấp', share: 40 },
        { title: 'Số nơi', share: 12, align: 'center' },
        { title: 'Theo dòng', share: 40 },
      ],
      report.byLevel.map(({ kind, level, places, rowIds }) => [
        named(kind),
        LEVEL_WORDS[level],
        String(places),
        rowIds.join(', '),
      ]),
    ),
    ...(report.places.length === 0
      ? []
      : [
          body('II. NƠI CẤP XÃ THEO QUẬN, HUYỆN KHI ĐÓ', { bold: true, withNext: true }),
          lined(
            [
              { title: 'Quận, huyện', share: 26 },
              { title: 'Số nơi', share: 10, align: 'center' },
              { title: 'Nơi kiểm tra', share: 64 },
            ],
            report.places.map(({ district, unitIds }) => [
              district ?? 'Không thuộc quận, huyện',
              String(unitIds.length),
              unitIds.map(unitName).join(', '),
            ]),
          ),
        ]),
    body('III. TIẾN ĐỘ', { bold: true, withNext: true }),
    ...outcomeLines(report).map((line) => body(line)),
    lined(
      [
        { title: 'Bước', share: 60 },
        { title: 'Số cuộc đã qua', share: 20, align: 'center' },
      ],
      report.steps.map(({ step, rowIds }) => [STATE_WORDS[step], String(rowIds.length)]),
    ),
    ...(report.checks.length === 0
      ? []
      : [
          body('IV. ĐỐI CHIẾU SỐ LIỆU', { bold: true, withNext: true }),
          ...report.checks
            .filter(({ verdict }) => verdict === 'agrees')
            .map(({ words, explanation }) => body(`“${words}”: ${explanation}`)),
          ...doubts(report).map((line) => body(line, { bold: true })),
        ]),
    body('PHỤ LỤC. CÁC CUỘC', { bold: true, withNext: true }),
    lined(
      [
        { title: 'Dòng', share: 12 },
        { title: 'Loại', share: 14 },
        { title: 'Đơn vị', share: 40 },
        { title: 'Nội dung', share: 26 },
        { title: 'Kết quả', share: 24 },
        { title: 'Lấy từ', share: 26 },
      ],
      report.rows.map((row) => [
        row.id,
        KIND_WORDS[row.kind],
        [
          row.unitIds.map(unitName).join(', '),
          row.relatedUnitIds.length === 0 ? '' : ` (liên quan: ${row.relatedUnitIds.map(unitName).join(', ')})`,
        ].join(''),
        row.themes.map(themeName).join('; '),
        OUTCOME_WORDS[row.outcome],
        row.part,
      ]),
    ),
  ];
  return writeLetter(title, children);
}
