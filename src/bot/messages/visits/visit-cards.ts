import type { Card, CardAction, CardLine } from '../../../app/ports/card.js';
import type { VisitPart } from '../../../app/ports/message.js';
import { nextLimit, visitLimits } from '../../../domain/inspection/visit-limits.js';
import { dayOf } from '../../../domain/calendar/local-date.js';
import type { CalendarTable } from '../../../domain/calendar/working-calendar.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import { isVisitAhead, mapLink, type Visit } from '../../../domain/inspection/visit.js';
import { isViolationOver } from '../../../domain/inspection/violation.js';
import { date, shorten } from '../format.js';
import { VIETNAMESE_VISIT_CARDS, type VisitCardWords } from './visit-card-words.js';

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
const LISTED = 12;
/** Findings of one card; more are in the minutes. */
const FINDINGS = 12;

/**
 * Everything that the reader may know of, or that there is nothing: the same words for whoever knows of none.
 * @param which several fit, and the reader is to name one
 */
export function visitListCard(
  views: readonly VisitView[],
  around: VisitSurroundings,
  which = false,
  say: VisitCardWords = VIETNAMESE_VISIT_CARDS,
): Card {
  if (views.length === 0) return { lines: [say.noVisit], confidential: true };
  const shown = inOrder(views);
  return {
    title: say.listTitle(views.length, which),
    lines: [
      ...shown
        .slice(0, LISTED)
        .map(
          (view) =>
            `• ${view.code}: ${say.few(view.unitIds.map(around.unitName), 3)}; ${say.kind[view.kind]}; ${say.schedule(view.schedule)}; ${say.state[view.state]}`,
        ),
      ...(views.length > LISTED ? [say.moreVisits(views.length - LISTED)] : []),
      { text: say.typeCode, style: 'muted' },
    ],
    actions: shown.slice(0, 3).map((view) => ({
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

/**
 * One visit as its reader may know it; what people wrote, and names of units and themes, stay as they are in every language.
 * @param visit the row, for members only: limits are the team's
 */
export function visitCard(
  view: VisitView,
  visit: Visit | null,
  part: VisitPart,
  around: VisitSurroundings,
  say: VisitCardWords = VIETNAMESE_VISIT_CARDS,
): Card {
  return {
    title: say.title(view.code),
    lines: part === 'overview' ? overview(view, visit, around, say) : partLines(view, visit, part, around, say),
    actions: actionsOf(view, part, around),
    confidential: true,
  };
}

function overview(
  view: VisitView,
  visit: Visit | null,
  around: VisitSurroundings,
  say: VisitCardWords,
): readonly CardLine[] {
  const limit = visit === null ? null : nextLimit(visit, around.calendar);
  const open = view.violations.filter((violation) => !isViolationOver(violation)).length;
  const { clashes = [] } = around;
  const head = view.team.find(({ role }) => role === 'head');
  return [
    { text: say.few(view.unitIds.map(around.unitName), 6), style: 'bold' },
    say.kindLine(say.kind[view.kind], view.themeKeys.map(around.themeName)),
    ...(view.viewer === 'public' ? [] : [say.time(say.schedule(view.schedule))]),
    say.stateLine(say.state[view.state]),
    ...(view.decision === null ? [] : [say.decision(say.document(view.decision))]),
    ...(view.conclusion === null ? [] : [say.conclusion(say.document(view.conclusion))]),
    ...(view.ended === null ? [] : [say.reason(view.ended.reason, say.document(view.ended.document))]),
    ...(view.team.length === 0
      ? []
      : [say.team(head === undefined ? null : around.personName(head.personId), view.team.length)]),
    ...(clashes.length === 0 ? [] : [say.clash(clashes.join(', '))]),
    ...(view.meetingPoint === null ? [] : [say.meetingPoint(view.meetingPoint.words), mapLink(view.meetingPoint)]),
    ...(limit === null ? [] : [say.nextLimit(say.limit[limit.key], say.date(limit.due), limit.source)]),
    ...(view.findings.length === 0 ? [] : [say.findings(view.findings.length)]),
    ...(view.recommendations.length === 0
      ? []
      : [
          say.recommendations(
            view.recommendations.length,
            view.recommendations.filter(({ doneAt }) => doneAt !== null).length,
          ),
        ]),
    ...(open === 0 ? [] : [say.openViolations(open)]),
  ];
}

function partLines(
  view: VisitView,
  visit: Visit | null,
  part: Exclude<VisitPart, 'overview'>,
  around: VisitSurroundings,
  say: VisitCardWords,
): readonly CardLine[] {
  switch (part) {
    case 'team':
      return orNone(
        view.team.map(({ personId, role }) => {
          const said = view.attendance.find((one) => one.personId === personId)?.answer;
          return `• ${around.personName(personId)}, ${say.role[role]}${said === undefined ? '' : said === 'comes' ? say.comes : say.cannotCome}`;
        }),
        say.noTeam,
      );
    case 'checklist':
      return orNone(
        view.checklist.map((question, index) => `${index + 1}. ${question}`),
        say.noChecklist,
      );
    case 'findings':
      return findingLines(view, around, say);
    case 'steps':
      return [
        ...view.steps.map(({ step, on }) => `• ${say.date(on)}: ${say.state[step]}`),
        ...(visit === null ? [] : visitLimits(visit, around.calendar))
          .filter(({ status }) => status === 'open' || status === 'late')
          .map(({ key, due, status, source, verified }) =>
            say.limitLine(status === 'late', say.limit[key], say.date(due), source, verified),
          ),
      ];
  }
}

function findingLines(view: VisitView, around: VisitSurroundings, say: VisitCardWords): readonly CardLine[] {
  const several = view.unitIds.length > 1;
  return [
    ...orNone(
      view.findings.slice(0, FINDINGS).map((finding, index) => {
        const who = finding.person ?? (several ? around.unitName(finding.unitId) : null);
        return `${index + 1}. (${say.severity[finding.severity]}) ${who === null ? '' : `${who}: `}${shorten(finding.text, 200)}${finding.legalBasis === null ? '' : ` — ${finding.legalBasis}`}${finding.fileIds.length === 0 ? '' : say.photos(finding.fileIds.length)}`;
      }),
      say.noFinding,
    ),
    ...view.statements.map(({ speaker, text }) => ({
      text: `${speaker}: “${shorten(text, 200)}”`,
      style: 'quote' as const,
    })),
    ...view.recommendations.map((one) => {
      const number = one.assignmentId === null ? null : around.assignmentNumber(one.assignmentId);
      const state = one.doneAt !== null ? say.carriedOut : number === null ? '' : say.asTask(number);
      const due = one.due === null || saysItsDay(one) ? '' : say.dueOn(say.date(one.due));
      return `${say.recommendationTo(around.unitName(one.unitId))}: ${shorten(one.text, 160)}${due}${state}`;
    }),
    ...view.violations.map((violation, index) =>
      say.violationLine(
        index + 1,
        violation.person ?? around.unitName(violation.unitId),
        say.violation[violation.state],
      ),
    ),
  ];
}

/** Where the words end with their own limit (“… trước ngày 15/12/2026”) it is not said twice. */
const saysItsDay = ({ text, due }: VisitView['recommendations'][number]): boolean =>
  due !== null && text.length <= 160 && text.includes(date(due));

const orNone = (lines: readonly string[], none: string): readonly string[] => (lines.length === 0 ? [none] : lines);

/** What may come next, for members; everybody else only looks. Each has its words: see the help. */
function actionsOf(view: VisitView, part: VisitPart, around: VisitSurroundings): readonly CardAction[] {
  const show = (label: string, which: VisitPart): CardAction[] =>
    which === part ? [] : [{ label, intent: { do: 'show-visit', visitId: view.id, part: which } }];
  if (view.viewer !== 'team')
    return view.findings.length + view.recommendations.length === 0 ? [] : show('Phát hiện, kiến nghị', 'findings');
  const me = view.team.find(({ personId }) => personId === around.readerId);
  const goes = me !== undefined && me.role !== 'authority';
  const answered = view.attendance.some(({ personId }) => personId === around.readerId);
  const ahead = isVisitAhead(view.state);
  return [
    ...(ahead && goes && !answered && view.schedule !== null ? attendanceActions(view.id) : []),
    ...(goes && (view.state === 'decided' || view.state === 'announced') && isItsDay(view, around.now)
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
