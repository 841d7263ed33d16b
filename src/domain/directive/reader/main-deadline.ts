// Which of the limits that a task tells is its own.
import type { Deadline } from '../directive.js';
import { boundedBy } from '../deadline/series.js';

/** A fixed day outranks a period, which outranks a recurring report; words without a day come last. */
const PRIORITY: Record<Deadline['kind'], number> = {
  DATETIME: 0,
  DATE: 0,
  WINDOW: 1,
  PERIOD: 1,
  DURATION: 2,
  RECURRING: 3,
  BEFORE_EVENT: 4,
  OPEN: 5,
  REFERENCE: 6,
};

function rank(deadline: Deadline): number {
  if (deadline.kind !== 'RECURRING') return PRIORITY[deadline.kind];
  const { day, weekday, time } = deadline.recurrence;
  // "trước 16 giờ hằng ngày" and so many hours apart ("2 giờ một lần, …; báo cáo ngay khi …") say more than "ngay".
  const hourly = deadline.recurrence.freq === null && /giờ ?(?:\/ ?|một |0?1 )lần/iu.test(deadline.raw);
  if (fixesNoDay(deadline)) return time === null && !hourly ? 7 : PRIORITY.BEFORE_EVENT + 0.5;
  return day === null && weekday === null ? PRIORITY.RECURRING + 0.5 : PRIORITY.RECURRING;
}

/** "định kỳ", "15 ngày một lần", "hằng ngày": how often, and no day that a limit could be told from. */
const fixesNoDay = ({ recurrence: { freq } }: Extract<Deadline, { kind: 'RECURRING' }>): boolean =>
  freq === null || freq === 'daily';

/** A report that comes again on a day, or each time of a known length. */
export const isRhythm = (deadline: Deadline): boolean => rank(deadline) === PRIORITY.RECURRING;

export const tellsItsTime = (deadline: Deadline): boolean =>
  deadline.kind === 'RECURRING' &&
  (deadline.recurrence.day ?? deadline.recurrence.weekday ?? deadline.recurrence.time) !== null;

/**
 * "báo cáo trước 15 giờ hằng ngày trong thời gian cao điểm (từ 20/01 đến 30/4)", "trước ngày 20 hằng tháng, từ tháng 6 đến tháng 9": how long the report comes again, in the same sentence; null where
 * the window stands alone.
 */
const rhythmWithin = (folded: string, window: Deadline, deadlines: readonly Deadline[]): Deadline | null =>
  deadlines.find((d) => {
    const [a, b] = d.span.start < window.span.start ? [d, window] : [window, d];
    return (
      tellsItsTime(d) &&
      b.span.start - a.span.end < NEAR &&
      !/[;.](?:\s|$)/.test(folded.slice(a.span.end, b.span.start))
    );
  }) ?? null;

const UNTIL = /^(?:cho )?đến (?:hết )?ngày/iu;
const FROM_UNTIL = /^từ .*(?:đến|[-–]) /iu;
type Rhythm = Extract<Deadline, { kind: 'RECURRING' }>;

/** "báo cáo trước 15 giờ hằng ngày | đến hết ngày 30/11", "… hằng ngày kể | từ ngày 26/12 đến hết ngày 31/12": the rhythm right before its last day, or its first and last; null elsewhere. */
const rhythmBefore = (folded: string, last: Deadline, deadlines: readonly Deadline[]): Rhythm | null =>
  deadlines.find(
    (d): d is Rhythm =>
      d.kind === 'RECURRING' &&
      d.span.end <= last.span.start &&
      /^[ ,(]{0,2}(?:ke )?$/.test(folded.slice(d.span.end, last.span.start)),
  ) ?? null;

const UNTIL_THEN = /^(?:từ nay )?(?:cho )?đến (?:hết )?/iu;

/** "Mỗi tuần phát ít nhất 02 tin, bài … | từ nay đến hết ngày 31/5": a rhythm that opens the sentence, until then; null elsewhere. */
const rhythmOpening = (folded: string, last: Deadline, deadlines: readonly Deadline[]): Rhythm | null =>
  !UNTIL_THEN.test(last.raw)
    ? null
    : (deadlines.find(
        (d): d is Rhythm =>
          d.kind === 'RECURRING' &&
          d.span.end <= last.span.start &&
          /(?:^|[.;:)+-]\s*|\n)$/.test(folded.slice(Math.max(0, d.span.start - 2), d.span.start)) &&
          !/[;.](?:\s|$)/.test(folded.slice(d.span.end, last.span.start)),
      ) ?? null);

/** Letters of the longest sentence that such a window closes. */
const NEAR = 300;

/** "miễn phí thị thực đến hết năm 2020, …, báo cáo Thủ tướng trong tháng 3": a period that may be that of the matter gives way to one that is a limit. */
const isDoubted = ({ kind, confidence }: Deadline): boolean => kind === 'PERIOD' && confidence < 0.9;

/** The limit of a task that tells these. */
export function mainDeadline(folded: string, deadlines: readonly Deadline[]): Deadline | null {
  const [first] = [...deadlines].sort(
    (a, b) => rank(a) - rank(b) || Number(isDoubted(a)) - Number(isDoubted(b)) || a.span.start - b.span.start,
  );
  const lasts = first?.kind === 'WINDOW' || (first?.kind === 'PERIOD' && FROM_UNTIL.test(first.raw));
  if (lasts || (first?.kind === 'DATE' && UNTIL.test(first.raw))) {
    const ended = rhythmBefore(folded, first, deadlines);
    if (ended !== null) return boundedBy(ended, first);
  }
  if (first?.kind === 'DATE' || first?.kind === 'PERIOD') {
    const opened = rhythmOpening(folded, first, deadlines);
    if (opened !== null) return boundedBy(opened, first);
  }
  const main = (lasts ? rhythmWithin(folded, first, deadlines) : null) ?? first;
  if (main?.kind !== 'RECURRING') return main ?? null;
  // "báo cáo hằng ngày: … chốt số liệu vào 15h00 hằng ngày": the first says how often, its hour is that of a step.
  const told = (fixesNoDay(main) ? deadlines.find(({ kind }) => kind === 'RECURRING') : main) ?? main;
  return lasts && told.kind === 'RECURRING' ? boundedBy(told, first) : told;
}
