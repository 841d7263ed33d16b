import type { Card } from '../../../app/ports/card.js';
import type { Programme } from '../../../domain/inspection/programme.js';
import { minutesCard, substitutesCard } from '../visits/visit-pushes.js';
import { type programmeCard } from '../visits/programme-card.js';
import { ENGLISH_SEVERITIES, ENGLISH_TEAM_ROLES, englishDocument, englishSchedule } from './visit-words.js';
import { englishInstant } from './words.js';

/** As `substitutesCard`, in English. The order that changes a team is typed in Vietnamese, like every order on visits. */
export function englishSubstitutesCard(...args: Parameters<typeof substitutesCard>): Card {
  const [view, absentPersonId, found, words] = args;
  const absent = words.personName(absentPersonId);
  return {
    title: `A substitute, inspection ${view.code}`,
    lines: [
      `${absent} cannot come. Time: ${englishSchedule(view.schedule)}.`,
      ...(found.length === 0
        ? ['No suitable substitute was found among the inspectors who are connected.']
        : found
            .slice(0, 5)
            .map(
              ({ personId, role, sameUnit, load }) =>
                `• ${words.personName(personId)} (${ENGLISH_TEAM_ROLES[role]}${sameUnit ? ', same office' : ''}, ${load} ahead)`,
            )),
      {
        text: `A team changes by a decision: type “đoàn ${view.code} thay ${absent} bằng … theo 12/QĐ-… ngày …”.`,
        style: 'muted',
      },
    ],
    actions: substitutesCard(...args).actions ?? [],
    confidential: true,
  };
}

/** As `minutesCard`, in English; what is read back is what was written, and the document itself is Vietnamese. */
export function englishMinutesCard(...args: Parameters<typeof minutesCard>): Card {
  const [view, { stale, fileId }, words] = args;
  const { actions } = minutesCard(...args);
  return {
    title: `Minutes, inspection ${view.code}`,
    lines: [
      { text: 'Please read back to both sides:', style: 'bold' },
      `Unit: ${view.unitIds.map(words.unitName).join('; ')}`,
      ...(words.startedAt === null ? [] : [`Began: ${englishInstant(words.startedAt)}`]),
      `Team: ${view.team
        .filter(({ role }) => role !== 'authority')
        .map(({ personId, role }) => `${words.personName(personId)} (${ENGLISH_TEAM_ROLES[role]})`)
        .join('; ')}`,
      ...(view.findings.length === 0 ? ['No finding has been recorded.'] : []),
      ...view.findings.map(
        ({ severity, person, text, legalBasis }, index) =>
          `${index + 1}. (${ENGLISH_SEVERITIES[severity]}) ${person === null ? '' : `${person}: `}${text}${legalBasis === null ? '' : ` — ${legalBasis}`}`,
      ),
      ...view.statements.map(({ speaker, text }) => ({ text: `${speaker}: “${text}”`, style: 'quote' as const })),
      ...view.recommendations.map(({ text }) => `Demand: ${text}`),
      stale
        ? '⚠️ More has been recorded since. Type “biên bản” to draw them up again.'
        : 'When the paper is signed choose below, or type “ký biên bản hai bên” or “ký biên bản người chứng kiến”.',
    ],
    ...(actions === undefined ? {} : { actions }),
    fileIds: [fileId],
    confidential: true,
  };
}

const CHANGES: Readonly<Record<Programme['adjustments'][number]['change'], string>> = {
  add: 'added',
  drop: 'taken off the programme',
  move: 'moved',
};

/** As `programmeCard`, in English; titles, themes and reasons stay in the words of their documents. */
export function englishProgrammeCard(...[year, programmes, views]: Parameters<typeof programmeCard>): Card {
  if (programmes.length === 0)
    return { lines: [`There is no inspection programme for ${year} yet.`], confidential: true };
  return {
    title: `Inspection programme ${year}`,
    lines: programmes.flatMap(({ id, title, approval, basis, themes, adjustments }) => {
      const own = views.filter(({ programmeId }) => programmeId === id);
      const codeOf = (visitId: string): string => own.find((view) => view.id === visitId)?.code ?? '';
      return [
        { text: title, style: 'bold' as const },
        `${approval === null ? 'Not yet approved' : `By ${englishDocument(approval)}`}${basis.length === 0 ? '' : `; based on ${basis.map(englishDocument).join('; ')}`}`,
        ...themes.map((theme) => `• ${theme.name}${theme.basis === null ? '' : ` (${englishDocument(theme.basis)})`}`),
        ...adjustments.map(
          ({ visitId, change, reason, document }) =>
            `Inspection ${codeOf(visitId)}: ${CHANGES[change]}, ${reason} (${englishDocument(document)})`,
        ),
        ...(own.length === 0 ? [] : [`You may know of: ${own.map(({ code }) => code).join(', ')}`]),
      ];
    }),
    confidential: true,
  };
}
