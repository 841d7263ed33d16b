import type { Card, CardAction, CardLine } from '../../../app/ports/card.js';
import type { VisitPart } from '../../../app/ports/message.js';
import { nextLimit, visitLimits } from '../../../domain/inspection/visit-limits.js';
import { dayOf } from '../../../domain/calendar/local-date.js';
import type { CalendarTable } from '../../../domain/calendar/working-calendar.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import { isVisitAhead, mapLink, type Visit } from '../../../domain/inspection/visit.js';
import { isViolationOver } from '../../../domain/inspection/violation.js';
import { date, list, shorten } from '../format.js';
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

/** Names and the reader, beside what the reader may know. */
export type VisitSurroundings = {
  readonly readerId: string;
  readonly now: Date;
  readonly calendar: CalendarTable;
  readonly unitName: (unitId: string) => string;
  readonly personName: (personId: string) => string;
  readonly themeName: (key: string) => string;
  /** Numbers of assignments by their ids. */
  readonly assignmentNumber: (assignmentId: string) => number | null;
  /** Codes of the reader's own other visits at the same time. */
  readonly clashes?: readonly string[];
};

/** How many visits a list names; the rest is counted. */
export const LISTED = 12;
/** Findings of one card; more are in the minutes. */
export const FINDINGS = 12;

/** Everything that the reader may know of, or that there is nothing: the same words for whoever knows of none. */
export function visitListCard(views: readonly VisitView[], words: VisitSurroundings, about = ''): Card {
  if (views.length === 0)
    return { lines: [`Không có cuộc kiểm tra nào trong phạm vi anh/chị được biết${about}.`], confidential: true };
  return {
    title: `Cuộc kiểm tra${about} (${views.length})`,
    lines: [
      ...inOrder(views)
        .slice(0, LISTED)
        .map(
          (view) =>
            `• ${view.code}: ${list(view.unitIds.map(words.unitName), 3)}; ${KIND_WORDS[view.kind]}; ${scheduleWords(view.schedule)}; ${STATE_WORDS[view.state]}`,
        ),
      ...(views.length > LISTED ? [`… và ${views.length - LISTED} cuộc nữa.`] : []),
      { text: 'Gõ “kiểm tra” kèm mã để xem từng cuộc.', style: 'muted' },
    ],
    actions: inOrder(views)
      .slice(0, 3)
      .map((view) => ({
        label: `Xem ${view.code}`,
        intent: { do: 'show-visit', visitId: view.id, part: 'overview' },
      })),
    confidential: true,
  };
}

/** What lies ahead or is going on first, by its time; then what is past, the newest first. */
export function inOrder(views: readonly VisitView[]): readonly VisitView[] {
  const start = (view: VisitView): number => view.schedule?.start.getTime() ?? 0;
  const ahead = views.filter(({ state }) => isVisitAhead(state) || state === 'began');
  const past = views.filter((view) => !ahead.includes(view));
  return [...ahead.sort((a, b) => start(a) - start(b)), ...past.sort((a, b) => start(b) - start(a))];
}

/** One visit as its reader may know it. `visit` is the row, for members only: limits are the team's. */
export function visitCard(view: VisitView, visit: Visit | null, part: VisitPart, words: VisitSurroundings): Card {
  return {
    title: `Cuộc kiểm tra ${view.code}`,
    lines: part === 'overview' ? overview(view, visit, words) : partLines(view, visit, part, words),
    actions: actionsOf(view, part, words),
    confidential: true,
  };
}

function overview(view: VisitView, visit: Visit | null, words: VisitSurroundings): readonly CardLine[] {
  const limit = visit === null ? null : nextLimit(visit, words.calendar);
  const open = view.violations.filter((violation) => !isViolationOver(violation)).length;
  return [
    { text: list(view.unitIds.map(words.unitName), 6), style: 'bold' },
    `Hình thức: ${KIND_WORDS[view.kind]}${view.themeKeys.length === 0 ? '' : `; chuyên đề: ${view.themeKeys.map(words.themeName).join('; ')}`}`,
    ...(view.viewer === 'public' ? [] : [`Thời gian: ${scheduleWords(view.schedule)}`]),
    `Tình trạng: ${STATE_WORDS[view.state]}`,
    ...(view.decision === null ? [] : [`Quyết định: ${documentWords(view.decision)}`]),
    ...(view.conclusion === null ? [] : [`Kết luận: ${documentWords(view.conclusion)}`]),
    ...(view.ended === null ? [] : [`Lý do: ${view.ended.reason} (${documentWords(view.ended.document)})`]),
    ...teamLine(view, words),
    ...(words.clashes === undefined || words.clashes.length === 0
      ? []
      : [`⚠️ Trùng giờ với cuộc ${words.clashes.join(', ')} của anh/chị.`]),
    ...(view.meetingPoint === null ? [] : [`Tập trung: ${view.meetingPoint.words}`, mapLink(view.meetingPoint)]),
    ...(limit === null
      ? []
      : [`Thời hạn gần nhất: ${LIMIT_WORDS[limit.key]} đến ${date(limit.due)} (${limit.source})`]),
    ...(view.findings.length === 0 ? [] : [`Phát hiện: ${view.findings.length}`]),
    ...(view.recommendations.length === 0
      ? []
      : [
          `Kiến nghị: ${view.recommendations.length}, đã thực hiện ${view.recommendations.filter(({ doneAt }) => doneAt !== null).length}`,
        ]),
    ...(open === 0 ? [] : [`Vi phạm chưa xử lý xong: ${open}`]),
  ];
}

function teamLine(view: VisitView, words: VisitSurroundings): readonly string[] {
  const head = view.team.find(({ role }) => role === 'head');
  if (view.team.length === 0) return [];
  return [
    head === undefined
      ? `Đoàn: ${view.team.length} người, chưa có trưởng đoàn`
      : `Trưởng đoàn: ${words.personName(head.personId)}; đoàn ${view.team.length} người`,
  ];
}

function partLines(
  view: VisitView,
  visit: Visit | null,
  part: Exclude<VisitPart, 'overview'>,
  words: VisitSurroundings,
): readonly CardLine[] {
  switch (part) {
    case 'team':
      return orNone(
        view.team.map(({ personId, role }) => {
          const said = view.attendance.find((one) => one.personId === personId)?.answer;
          const comes = said === undefined ? '' : said === 'comes' ? ' ✅ đi' : ' ❗ báo bận';
          return `• ${words.personName(personId)}, ${ROLE_WORDS[role]}${comes}`;
        }),
        'Chưa có thành phần đoàn.',
      );
    case 'checklist':
      return orNone(
        view.checklist.map((question, index) => `${index + 1}. ${question}`),
        'Chuyên đề này chưa có danh mục nội dung kiểm tra.',
      );
    case 'findings':
      return findingLines(view, words);
    case 'steps':
      return [
        ...view.steps.map(({ step, on }) => `• ${date(on)}: ${STATE_WORDS[step]}`),
        ...(visit === null
          ? []
          : visitLimits(visit, words.calendar)
              .filter(({ status }) => status === 'open' || status === 'late')
              .map(
                ({ key, due, status, source, verified }) =>
                  `${status === 'late' ? '⚠️ chậm' : '⏳ hạn'}: ${LIMIT_WORDS[key]} ${date(due)} (${source}${verified ? '' : ', cần đối chiếu'})`,
              )),
      ];
  }
}

function findingLines(view: VisitView, words: VisitSurroundings): readonly CardLine[] {
  const several = view.unitIds.length > 1;
  return [
    ...orNone(
      view.findings.slice(0, FINDINGS).map((finding, index) => {
        const who = finding.person ?? (several ? words.unitName(finding.unitId) : null);
        const photos = finding.fileIds.length === 0 ? '' : ` [${finding.fileIds.length} ảnh]`;
        return `${index + 1}. (${SEVERITY_WORDS[finding.severity]}) ${who === null ? '' : `${who}: `}${shorten(finding.text, 200)}${finding.legalBasis === null ? '' : ` — ${finding.legalBasis}`}${photos}`;
      }),
      'Chưa ghi phát hiện nào.',
    ),
    ...view.statements.map(({ speaker, text }) => ({
      text: `${speaker}: “${shorten(text, 200)}”`,
      style: 'quote' as const,
    })),
    ...view.recommendations.map((one) => {
      const number = one.assignmentId === null ? null : words.assignmentNumber(one.assignmentId);
      const state = one.doneAt !== null ? ' ✅ đã thực hiện' : number === null ? '' : ` (việc ${number})`;
      return `Kiến nghị ${words.unitName(one.unitId)}: ${shorten(one.text, 160)}${one.due === null || saysItsDay(one) ? '' : `, hạn ${date(one.due)}`}${state}`;
    }),
    ...view.violations.map(
      (violation, index) =>
        `Vi phạm ${index + 1}: ${violation.person ?? words.unitName(violation.unitId)}, ${VIOLATION_WORDS[violation.state]}`,
    ),
  ];
}

/** Where the words end with their own limit (“… trước ngày 15/12/2026”) it is not said twice. */
const saysItsDay = ({ text, due }: VisitView['recommendations'][number]): boolean =>
  due !== null && text.length <= 160 && text.includes(date(due));

const orNone = (lines: readonly string[], none: string): readonly string[] => (lines.length === 0 ? [none] : lines);

/** What may come next, for members; everybody else only looks. Each has its words: see the help. */
function actionsOf(view: VisitView, part: VisitPart, words: VisitSurroundings): readonly CardAction[] {
  const show = (label: string, which: VisitPart): CardAction[] =>
    which === part ? [] : [{ label, intent: { do: 'show-visit', visitId: view.id, part: which } }];
  if (view.viewer !== 'team')
    return view.findings.length + view.recommendations.length === 0 ? [] : show('Phát hiện, kiến nghị', 'findings');
  const me = view.team.find(({ personId }) => personId === words.readerId);
  const goes = me !== undefined && me.role !== 'authority';
  const answered = view.attendance.some(({ personId }) => personId === words.readerId);
  const ahead = isVisitAhead(view.state);
  return [
    ...(ahead && goes && !answered && view.schedule !== null ? attendanceActions(view.id) : []),
    ...(goes && (view.state === 'decided' || view.state === 'announced') && isItsDay(view, words.now)
      ? [{ label: 'Đã đến nơi', intent: { do: 'begin-visit' as const, visitId: view.id } }]
      : []),
    ...(goes && view.state === 'began'
      ? [
          {
            label: 'Ghi phát hiện',
            style: 'primary' as const,
            intent: { do: 'start-finding' as const, visitId: view.id },
          },
          { label: 'Lập biên bản', intent: { do: 'make-minutes' as const, visitId: view.id } },
        ]
      : []),
    ...(goes && view.state === 'direct-ended'
      ? [{ label: 'Lập biên bản', intent: { do: 'make-minutes' as const, visitId: view.id } }]
      : []),
    ...show('Thành phần đoàn', 'team'),
    ...(ahead || view.state === 'began'
      ? show('Nội dung kiểm tra', 'checklist')
      : show('Tiến trình, thời hạn', 'steps')),
    ...(ahead ? [] : show('Phát hiện, kiến nghị', 'findings')),
  ].slice(0, 6);
}

/** Days before, a slip of the finger must not begin a visit; who begins it early says so in words. */
const isItsDay = ({ schedule }: VisitView, now: Date): boolean =>
  schedule === null || dayOf(now) >= dayOf(schedule.start);

export function attendanceActions(visitId: string): readonly CardAction[] {
  return [
    { label: 'Tôi đi', style: 'primary', intent: { do: 'answer-attendance', visitId, comes: true } },
    { label: 'Tôi bận', intent: { do: 'answer-attendance', visitId, comes: false } },
  ];
}
