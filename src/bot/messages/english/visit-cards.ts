import type { Card, CardLine } from '../../../app/ports/card.js';
import type { VisitPart } from '../../../app/ports/message.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import { nextLimit, visitLimits } from '../../../domain/inspection/visit-limits.js';
import { mapLink, type Visit } from '../../../domain/inspection/visit.js';
import { isViolationOver } from '../../../domain/inspection/violation.js';
import { shorten } from '../format.js';
import { FINDINGS, inOrder, LISTED, visitCard, visitListCard, type VisitSurroundings } from '../visits/visit-cards.js';
import {
  ENGLISH_KINDS,
  ENGLISH_LIMITS,
  ENGLISH_SEVERITIES,
  ENGLISH_TEAM_ROLES,
  ENGLISH_VIOLATIONS,
  ENGLISH_VISIT_STATES,
  englishDocument,
  englishSchedule,
} from './visit-words.js';
import { englishDate } from './words.js';

/**
 * As `visitListCard`, in English, with the same actions: `renderVisit` translates the labels of all of them. `which`: several fit, and the reader is to name one.
 */
export function englishVisitListCard(views: readonly VisitView[], words: VisitSurroundings, which = false): Card {
  if (views.length === 0) return { lines: ['There is no inspection that you may know of.'], confidential: true };
  return {
    title: which ? `Which inspection? Type it again with its code (${views.length})` : `Inspections (${views.length})`,
    lines: [
      ...inOrder(views)
        .slice(0, LISTED)
        .map(
          (view) =>
            `• ${view.code}: ${few(view.unitIds.map(words.unitName), 3)}; ${ENGLISH_KINDS[view.kind]}; ${englishSchedule(view.schedule)}; ${ENGLISH_VISIT_STATES[view.state]}`,
        ),
      ...(views.length > LISTED ? [`… and ${views.length - LISTED} more.`] : []),
      { text: 'Type “kiểm tra” with its code to see one of them.', style: 'muted' },
    ],
    actions: visitListCard(views, words).actions ?? [],
    confidential: true,
  };
}

/** As `visitCard`, in English; what people wrote, and names of units and themes, stay as they are. */
export function englishVisitCard(
  view: VisitView,
  visit: Visit | null,
  part: VisitPart,
  words: VisitSurroundings,
): Card {
  return {
    title: `Inspection ${view.code}`,
    lines: part === 'overview' ? overview(view, visit, words) : partLines(view, visit, part, words),
    actions: visitCard(view, visit, part, words).actions ?? [],
    confidential: true,
  };
}

function overview(view: VisitView, visit: Visit | null, words: VisitSurroundings): readonly CardLine[] {
  const limit = visit === null ? null : nextLimit(visit, words.calendar);
  const open = view.violations.filter((violation) => !isViolationOver(violation)).length;
  const { clashes = [] } = words;
  return [
    { text: few(view.unitIds.map(words.unitName), 6), style: 'bold' },
    `Kind: ${ENGLISH_KINDS[view.kind]}${view.themeKeys.length === 0 ? '' : `; theme: ${view.themeKeys.map(words.themeName).join('; ')}`}`,
    ...(view.viewer === 'public' ? [] : [`Time: ${englishSchedule(view.schedule)}`]),
    `State: ${ENGLISH_VISIT_STATES[view.state]}`,
    ...(view.decision === null ? [] : [`Decision: ${englishDocument(view.decision)}`]),
    ...(view.conclusion === null ? [] : [`Conclusion: ${englishDocument(view.conclusion)}`]),
    ...(view.ended === null ? [] : [`Reason: ${view.ended.reason} (${englishDocument(view.ended.document)})`]),
    ...teamLine(view, words),
    ...(clashes.length === 0 ? [] : [`⚠️ At the same time as your inspection ${clashes.join(', ')}.`]),
    ...(view.meetingPoint === null ? [] : [`Meeting point: ${view.meetingPoint.words}`, mapLink(view.meetingPoint)]),
    ...(limit === null
      ? []
      : [`Next time limit: ${ENGLISH_LIMITS[limit.key]} by ${englishDate(limit.due)} (${limit.source})`]),
    ...(view.findings.length === 0 ? [] : [`Findings: ${view.findings.length}`]),
    ...(view.recommendations.length === 0
      ? []
      : [
          `Recommendations: ${view.recommendations.length}, carried out ${view.recommendations.filter(({ doneAt }) => doneAt !== null).length}`,
        ]),
    ...(open === 0 ? [] : [`Violations not yet handled: ${open}`]),
  ];
}

function teamLine(view: VisitView, words: VisitSurroundings): readonly string[] {
  const head = view.team.find(({ role }) => role === 'head');
  if (view.team.length === 0) return [];
  const people = `${view.team.length} ${view.team.length === 1 ? 'person' : 'people'}`;
  return [
    head === undefined
      ? `Team: ${people}, no head yet`
      : `Head of the team: ${words.personName(head.personId)}; team of ${people}`,
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
          const comes = said === undefined ? '' : said === 'comes' ? ' ✅ comes' : ' ❗ cannot come';
          return `• ${words.personName(personId)}, ${ENGLISH_TEAM_ROLES[role]}${comes}`;
        }),
        'The team has no members yet.',
      );
    case 'checklist':
      return orNone(
        view.checklist.map((question, index) => `${index + 1}. ${question}`),
        'This theme has no checklist yet.',
      );
    case 'findings':
      return findingLines(view, words);
    case 'steps':
      return [
        ...view.steps.map(({ step, on }) => `• ${englishDate(on)}: ${ENGLISH_VISIT_STATES[step]}`),
        ...(visit === null
          ? []
          : visitLimits(visit, words.calendar)
              .filter(({ status }) => status === 'open' || status === 'late')
              .map(
                ({ key, due, status, source, verified }) =>
                  `${status === 'late' ? '⚠️ late' : '⏳ limit'}: ${ENGLISH_LIMITS[key]} ${englishDate(due)} (${source}${verified ? '' : ', to be compared with the text'})`,
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
        const photos = finding.fileIds.length;
        const shown = photos === 0 ? '' : ` [${photos} photo${photos === 1 ? '' : 's'}]`;
        return `${index + 1}. (${ENGLISH_SEVERITIES[finding.severity]}) ${who === null ? '' : `${who}: `}${shorten(finding.text, 200)}${finding.legalBasis === null ? '' : ` — ${finding.legalBasis}`}${shown}`;
      }),
      'No finding has been recorded.',
    ),
    ...view.statements.map(({ speaker, text }) => ({
      text: `${speaker}: “${shorten(text, 200)}”`,
      style: 'quote' as const,
    })),
    ...view.recommendations.map((one) => {
      const number = one.assignmentId === null ? null : words.assignmentNumber(one.assignmentId);
      const state = one.doneAt !== null ? ' ✅ carried out' : number === null ? '' : ` (task ${number})`;
      return `Recommendation to ${words.unitName(one.unitId)}: ${shorten(one.text, 160)}${one.due === null ? '' : `, due ${englishDate(one.due)}`}${state}`;
    }),
    ...view.violations.map(
      (violation, index) =>
        `Violation ${index + 1}: ${violation.person ?? words.unitName(violation.unitId)}, ${ENGLISH_VIOLATIONS[violation.state]}`,
    ),
  ];
}

const orNone = (lines: readonly string[], none: string): readonly string[] => (lines.length === 0 ? [none] : lines);

/** "A, B and 2 more". */
const few = (names: readonly string[], most: number): string =>
  names.length > most ? `${names.slice(0, most).join(', ')} and ${names.length - most} more` : names.join(', ');
