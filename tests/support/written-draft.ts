import type {
  Deadline,
  DirectiveDraft,
  DraftTask,
  Read,
  ReadingResult,
  Span,
  UnitMention,
} from '../../src/domain/directive/directive.js';

const at = (span: Span | null) => (span === null ? '' : ` @${span.start}-${span.end}`);
const worth = (confidence: number, reason?: string) =>
  ` ${Number(confidence.toFixed(3))}${reason === undefined ? '' : ` (${reason})`}`;

function field(name: string, { value, span, confidence, reason }: Read<unknown>): string {
  return `${name}: ${typeof value === 'string' ? value : JSON.stringify(value)}${at(span)}${worth(confidence, reason)}`;
}

/** A collective of a hundred units by its size and its ends: whoever is lost or gained in between changes the size. */
function understood(resolution: UnitMention['resolution']): string {
  switch (resolution.kind) {
    case 'unit':
      return `${resolution.unitId}${worth(resolution.confidence, resolution.reason)}`;
    case 'collective':
      return `${resolution.unitIds.length} units ${resolution.unitIds[0]}…${resolution.unitIds.at(-1)}${worth(resolution.confidence, resolution.reason)}`;
    case 'ambiguous':
      return `? ${resolution.candidates.slice(0, 5).join(' | ')} (${resolution.reason})`;
    case 'abolished':
      return `abolished ${resolution.unitId} → ${resolution.successors.map((to) => `${to.unitId} ${to.share}`).join(', ')} (${resolution.reason})`;
    case 'unknown':
      return `unknown (${resolution.reason})`;
  }
}

export function writtenMention({ name, span, resolution, headPersonallyResponsible }: UnitMention): string {
  return `${name}${at(span)}${headPersonallyResponsible === true ? ' in person' : ''} = ${understood(resolution)}`;
}

function writtenDeadline({ kind, raw, span, op, confidence, reason, ...rest }: Deadline): string {
  return `    ${kind} ${op} ${JSON.stringify(rest)} "${raw}"${at(span)}${worth(confidence, reason)}`;
}

function writtenTask({ text, span, numbering, strength, confidence, reason, deadline, ...task }: DraftTask): string[] {
  return [
    `  ${numbering ?? '-'} ${strength}${at(span)}${worth(confidence, reason)} ${text.length > 60 ? `${text.slice(0, 40)} … ${text.slice(-20)}` : text}`,
    ...(['lead', 'cooperate', 'monitor', 'reportTo', 'reportVia'] as const).flatMap((role) =>
      task[role].map((mention) => `    ${role}: ${writtenMention(mention)}`),
    ),
    ...(deadline === null ? [] : [writtenDeadline(deadline)]),
  ];
}

/** All that the reader says of a document, a line each, so that a difference shows where it is. */
function draftLines(draft: DirectiveDraft): string[] {
  return [
    ...(['regime', 'kind', 'code', 'issuer', 'date', 'place', 'subject', 'urgency'] as const).map((name) =>
      field(name, draft[name]),
    ),
    `issuer unit: ${draft.issuerUnitId}; partial date: ${draft.partialDate}`,
    ...draft.addressees.map((mention) => `to: ${writtenMention(mention)}`),
    ...(['basis', 'replaces', 'recalls'] as const).flatMap((name) =>
      draft[name].map(({ code, date, span }) => `${name}: ${code} ${date ?? ''}${at(span)}`),
    ),
    ...draft.tasks.flatMap(writtenTask),
    ...draft.events.map(({ text, span, start, time }) => `event: ${start} ${time} ${text.slice(0, 60)}${at(span)}`),
    ...draft.questions.map(
      ({ field: of, taskIndex, text, options }) =>
        `ask ${of}${taskIndex === undefined ? '' : ` ${taskIndex}`}: ${text}${options === undefined ? '' : ` [${options.join(' | ')}]`}`,
    ),
  ];
}

export function writtenReading(result: ReadingResult): string {
  return (result.ok ? draftLines(result.draft) : [`refused: ${JSON.stringify(result.refusal)}`])
    .map((line) => line.replace(/\s*\n\s*/gu, ' ⏎ '))
    .join('\n');
}
