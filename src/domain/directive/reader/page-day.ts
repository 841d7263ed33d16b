// The day on which a page was put up: "Thứ Hai, 29/06/2020 - 07:42", "Đăng lúc: 08:41:00 24/07/2025", "Cập nhật 17:12, 15/05/2019".
import { addDays, type LocalDate } from '../../calendar/local-date.js';
import { dayFrom } from '../deadline/days.js';
import { parseDeadlines } from '../deadline/parse-deadlines.js';
import type { Line } from './lines.js';
import type { RawTask } from './task-build.js';

const TOP = 12;
const LONGEST = 120;
const DAY = /(?<![\d/.-])(\d{1,2})[/.-](\d{1,2})[/.-]((?:19|20)\d{2})(?![\d/])/;
/** A time of the day, a day of the week, or the word for putting up stands on the same line; or nothing else does. */
const STAMPED =
  /(?<!\d)\d{1,2}[:h]\d{2}(?!\d)|(?<![a-z])(?:thu (?:hai|ba|tu|nam|sau|bay)|chu nhat|dang (?:luc|ngay)|ngay (?:dang|cap nhat|xuat ban)|cap nhat)(?![a-z])/;

/** The day of the page, by which the days of a telling that gives no day of its document get their years; null where it bears none. */
export function pageDay(lines: readonly Line[]): LocalDate | null {
  for (const { folded } of lines.slice(0, TOP)) {
    if (folded.length > LONGEST) continue;
    const day = DAY.exec(folded);
    if (day !== null && (STAMPED.test(folded) || day[0] === folded))
      return dayFrom(Number(day[3]), Number(day[2]), Number(day[1]));
  }
  return null;
}

/** A task whose limit lacks its year, by the day of the page; what needs no year stays as it is. */
export function inYearOfPage(task: RawTask, page: LocalDate | null, text: string): RawTask {
  const { deadline } = task;
  if (page === null || deadline?.kind !== 'BEFORE_EVENT' || !DAY_ALONE.test(deadline.raw)) return task;
  const found = parseDeadlines(text.slice(task.start, task.end), addDays(page, -EARLIER), { offset: task.start }).find(
    ({ kind, span }) => kind !== 'BEFORE_EVENT' && span.start === deadline.span.start,
  );
  return found === undefined ? task : { ...task, deadline: { ...found, confidence: 0.6, reason: BY_PAGE } };
}
/** "trước ngày 15/6", "trước 16h ngày 22-11", "trong ngày 24 tháng 7". */
const DAY_ALONE = /(?<!\d)\d{1,2}(?: ?[/.-] ?| tháng )\d{1,2}(?![\d/.-])/u;
/** Days by which the document may be older than the page. */
const EARLIER = 30;
const BY_PAGE = 'Hạn không ghi năm, lấy theo ngày đăng của trang';
