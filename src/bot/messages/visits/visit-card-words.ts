import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { Severity } from '../../../domain/inspection/finding.js';
import type { TeamRole } from '../../../domain/inspection/team.js';
import type { DocumentRef, VisitKind } from '../../../domain/inspection/terms.js';
import type { ViolationState } from '../../../domain/inspection/violation.js';
import type { VisitLimit } from '../../../domain/inspection/visit-limits.js';
import type { Schedule, VisitState } from '../../../domain/inspection/visit.js';
import { date, list } from '../format.js';
import {
  documentWords,
  KIND_WORDS,
  LIMIT_WORDS,
  ROLE_WORDS,
  scheduleWords,
  SEVERITY_WORDS,
  STATE_WORDS,
  VIOLATION_WORDS,
} from './visit-words.js';

/** What the cards of visits say in one language; which lines a card has is the same in all. */
export type VisitCardWords = {
  readonly kind: Readonly<Record<VisitKind, string>>;
  readonly state: Readonly<Record<VisitState, string>>;
  readonly role: Readonly<Record<TeamRole, string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly violation: Readonly<Record<ViolationState, string>>;
  readonly limit: Readonly<Record<VisitLimit['key'], string>>;
  readonly date: (day: LocalDate) => string;
  readonly schedule: (schedule: Schedule | null) => string;
  readonly document: (document: DocumentRef) => string;
  /** The first of the names, and how many more there are. */
  readonly few: (names: readonly string[], most: number) => string;

  readonly noVisit: string;
  readonly listTitle: (count: number, which: boolean) => string;
  readonly moreVisits: (count: number) => string;
  readonly typeCode: string;

  readonly title: (code: string) => string;
  readonly kindLine: (kind: string, themes: readonly string[]) => string;
  readonly time: (schedule: string) => string;
  readonly stateLine: (state: string) => string;
  readonly decision: (document: string) => string;
  readonly conclusion: (document: string) => string;
  readonly reason: (reason: string, document: string) => string;
  readonly team: (head: string | null, people: number) => string;
  readonly clash: (codes: string) => string;
  readonly meetingPoint: (words: string) => string;
  readonly nextLimit: (limit: string, due: string, source: string) => string;
  readonly findings: (count: number) => string;
  readonly recommendations: (count: number, done: number) => string;
  readonly openViolations: (count: number) => string;

  readonly comes: string;
  readonly cannotCome: string;
  readonly noTeam: string;
  readonly noChecklist: string;
  readonly noFinding: string;
  readonly limitLine: (late: boolean, limit: string, due: string, source: string, verified: boolean) => string;
  readonly photos: (count: number) => string;
  readonly recommendationTo: (unit: string) => string;
  readonly dueOn: (day: string) => string;
  readonly carriedOut: string;
  readonly asTask: (number: number) => string;
  readonly violationLine: (number: number, whose: string, state: string) => string;
};

export const VIETNAMESE_VISIT_CARDS: VisitCardWords = {
  kind: KIND_WORDS,
  state: STATE_WORDS,
  role: ROLE_WORDS,
  severity: SEVERITY_WORDS,
  violation: VIOLATION_WORDS,
  limit: LIMIT_WORDS,
  date,
  schedule: scheduleWords,
  document: documentWords,
  few: list,

  noVisit: 'Không có cuộc kiểm tra nào trong phạm vi anh/chị được biết.',
  listTitle: (count, which) => `Cuộc kiểm tra${which ? ' nào? Gõ lại kèm mã' : ''} (${count})`,
  moreVisits: (count) => `… và ${count} cuộc nữa.`,
  typeCode: 'Gõ “kiểm tra” kèm mã để xem từng cuộc.',

  title: (code) => `Cuộc kiểm tra ${code}`,
  kindLine: (kind, themes) => `Hình thức: ${kind}${themes.length === 0 ? '' : `; chuyên đề: ${themes.join('; ')}`}`,
  time: (schedule) => `Thời gian: ${schedule}`,
  stateLine: (state) => `Tình trạng: ${state}`,
  decision: (document) => `Quyết định: ${document}`,
  conclusion: (document) => `Kết luận: ${document}`,
  reason: (reason, document) => `Lý do: ${reason} (${document})`,
  team: (head, people) =>
    head === null ? `Đoàn: ${people} người, chưa có trưởng đoàn` : `Trưởng đoàn: ${head}; đoàn ${people} người`,
  clash: (codes) => `⚠️ Trùng giờ với cuộc ${codes} của anh/chị.`,
  meetingPoint: (words) => `Tập trung: ${words}`,
  nextLimit: (limit, due, source) => `Thời hạn gần nhất: ${limit} đến ${due} (${source})`,
  findings: (count) => `Phát hiện: ${count}`,
  recommendations: (count, done) => `Kiến nghị: ${count}, đã thực hiện ${done}`,
  openViolations: (count) => `Vi phạm chưa xử lý xong: ${count}`,

  comes: ' ✅ đi',
  cannotCome: ' ❗ báo bận',
  noTeam: 'Chưa có thành phần đoàn.',
  noChecklist: 'Chuyên đề này chưa có danh mục nội dung kiểm tra.',
  noFinding: 'Chưa ghi phát hiện nào.',
  limitLine: (late, limit, due, source, verified) =>
    `${late ? '⚠️ chậm' : '⏳ hạn'}: ${limit} ${due} (${source}${verified ? '' : ', cần đối chiếu'})`,
  photos: (count) => ` [${count} ảnh]`,
  recommendationTo: (unit) => `Kiến nghị ${unit}`,
  dueOn: (day) => `, hạn ${day}`,
  carriedOut: ' ✅ đã thực hiện',
  asTask: (number) => ` (việc ${number})`,
  violationLine: (number, whose, state) => `Vi phạm ${number}: ${whose}, ${state}`,
};
