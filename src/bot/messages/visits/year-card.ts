import type { YearReportFor } from '../../../app/inspection/year-report-for.js';
import type { CardIn } from '../../../app/ports/card.js';
import { YEAR } from './year-table.js';
import { doubts, kindsLine, levelLines, outcomeLines } from './year-words.js';

/** The year in chat: the sentence that matters, where, how far, what does not add up; the rest is in the file. */
export const yearCard =
  ({ report, source }: YearReportFor, fileIds: readonly string[]): CardIn =>
  (language) => {
    const say = YEAR[language];
    const districts = report.places.filter(({ district }) => district !== null);
    const communes = report.places.reduce((sum, { unitIds }) => sum + unitIds.length, 0);
    return {
      title: say.title(report.year, kindsLine(report, say)),
      lines: [
        ...levelLines(report, say),
        ...(districts.length === 0 ? [] : [say.districts(communes, districts.length)]),
        ...outcomeLines(report, say),
        ...doubts(report, say).map((line) => `⚠️ ${line}`),
        {
          text: source === null ? say.counted : say.source(source.publisher, source.title),
          style: 'muted' as const,
        },
      ],
      // What was counted from visits may tell of some that are known to few.
      ...(source === null ? { confidential: true } : {}),
      fileIds: [...fileIds],
    };
  };

export const noYearCard =
  (year: number): CardIn =>
  (language) => ({ lines: [YEAR[language].nothing(year)] });
