import type { LimitMoment } from '../../../domain/inspection/limit-nudges.js';
import type { Severity } from '../../../domain/inspection/finding.js';
import type { NeutralText } from '../../../domain/inspection/reminders.js';
import type { TeamRole } from '../../../domain/inspection/team.js';
import type { DocumentRef, VisitKind } from '../../../domain/inspection/terms.js';
import type { ViolationState } from '../../../domain/inspection/violation.js';
import type { VisitLimit } from '../../../domain/inspection/visit-limits.js';
import type { Schedule, VisitState } from '../../../domain/inspection/visit.js';
import { dayOf, timeOf } from '../../../domain/calendar/local-date.js';
import { date, dateWithWeekday } from '../format.js';

export const KIND_WORDS: Readonly<Record<VisitKind, string>> = {
  planned: 'theo kế hoạch',
  surprise: 'đột xuất',
  directed: 'theo chỉ đạo',
  specialised: 'chuyên ngành',
};

export const STATE_WORDS: Readonly<Record<VisitState, string>> = {
  planned: 'dự kiến',
  decided: 'đã có quyết định',
  announced: 'đã công bố quyết định',
  began: 'đang kiểm tra trực tiếp',
  'direct-ended': 'đã kết thúc kiểm tra trực tiếp',
  'minutes-signed': 'đã ký biên bản',
  reported: 'đã báo cáo kết quả',
  'draft-ordered': 'đã giao xây dựng dự thảo kết luận',
  drafted: 'đã có dự thảo kết luận',
  appraised: 'đã thẩm định dự thảo',
  concluded: 'đã có kết luận',
  published: 'đã công khai kết luận',
  'follow-up': 'đang theo dõi thực hiện',
  closed: 'đã kết thúc',
  suspended: 'tạm dừng',
  stopped: 'đình chỉ',
  dropped: 'điều chỉnh giảm, không tiến hành',
};

export const ROLE_WORDS: Readonly<Record<TeamRole, string>> = {
  authority: 'người ra quyết định',
  head: 'trưởng đoàn',
  deputy: 'phó trưởng đoàn',
  secretary: 'thư ký',
  member: 'thành viên',
};

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  note: 'nhắc nhở',
  shortcoming: 'khuyết điểm',
  violation: 'vi phạm',
  serious: 'vi phạm nghiêm trọng',
};

export const VIOLATION_WORDS: Readonly<Record<ViolationState, string>> = {
  recorded: 'đã ghi nhận, chưa xử lý',
  'in-handling': 'đang xử lý',
  handled: 'đã xử lý',
  dismissed: 'không có vi phạm',
  transferred: 'đã chuyển cơ quan khác',
};

export const LIMIT_WORDS: Readonly<Record<VisitLimit['key'], string>> = {
  announce: 'công bố quyết định',
  'direct-work': 'kết thúc làm việc trực tiếp',
  report: 'báo cáo kết quả',
  'draft-order': 'giao xây dựng dự thảo kết luận',
  draft: 'hoàn thành dự thảo kết luận',
  conclude: 'ký kết luận',
  publish: 'công khai kết luận',
  'implementation-order': 'văn bản chỉ đạo thực hiện kết luận',
  'unit-report': 'đơn vị báo cáo việc thực hiện',
  'managing-organ': 'thủ trưởng cơ quan quản lý áp dụng biện pháp',
  appraise: 'thẩm định dự thảo kết luận',
  resume: 'tiếp tục sau tạm dừng',
};

/** All that a lock screen shows of an appointment. */
export function neutralLine({ time, day }: NeutralText): string {
  const when = day === 'today' ? 'hôm nay' : day === 'tomorrow' ? 'ngày mai' : `ngày ${date(day)}`;
  return `Có lịch công tác ${time} ${when}.`;
}

/** All that a lock screen shows of a limit. */
export function neutralLimit(moment: LimitMoment, due: string): string {
  return moment === 'passed' ? 'Có một thời hạn công tác đã qua.' : `Có một thời hạn công tác đến ${due}.`;
}

/** "08:00–11:30 30/11/2026 (Thứ Hai)". */
export function scheduleWords(schedule: Schedule | null): string {
  if (schedule === null) return 'chưa ấn định';
  const [from, to] = [dayOf(schedule.start), dayOf(schedule.end)];
  return from === to
    ? `${timeOf(schedule.start)}–${timeOf(schedule.end)} ${dateWithWeekday(from)}`
    : `${timeOf(schedule.start)} ${dateWithWeekday(from)} đến ${timeOf(schedule.end)} ${dateWithWeekday(to)}`;
}

export function documentWords({ code, date: day }: DocumentRef): string {
  return `${code} ngày ${date(day)}`;
}
