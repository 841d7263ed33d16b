import { recordFinding } from '../../../app/inspection/record-at-door.js';
import type { CardAction } from '../../../app/ports/card.js';
import type { Severity } from '../../../domain/inspection/finding.js';
import { VISIT_DOOR } from '../../messages/visits/door-answers.js';
import { recordRefusalWords } from '../../messages/visits/visit-refusals.js';
import { currentDialogue, endDialogue, startDialogue, type Dialogue } from '../dialogue.js';
import { today } from '../day-words.js';
import { languageOf, sayText, type Turn } from '../turn.js';
import { plain } from '../words.js';
import { parseCommand } from '../commands.js';
import { isVisitCommand } from './visit-commands.js';
import { visitMeant } from './visit-target.js';
import { seen } from './attendance.js';
import { visitCardWords } from './say-visit.js';

export type FindingInDialogue = Extract<Dialogue, { kind: 'finding' }>;

const SEVERITY_OF: readonly (readonly [RegExp, Severity])[] = [
  [/\b(?:vi pham nghiem trong|nghiem trong|dau hieu toi pham)\b/u, 'serious'],
  [/\bvi pham\b/u, 'violation'],
  [/\bkhuyet diem\b/u, 'shortcoming'],
  [/\b(?:nhac nho|luu y)\b/u, 'note'],
];

const severity = (label: string, value: Severity): CardAction => ({
  label,
  intent: { do: 'set-severity', severity: value },
});
const wordsOf = (turn: Turn) => VISIT_DOOR[languageOf(turn)];

const severityWords = (turn: Turn, value: Severity): string => visitCardWords(turn).severity[value];

function actionsOf(turn: Turn): readonly CardAction[] {
  const say = wordsOf(turn);
  return [
    { label: say.writeFinding, style: 'primary', intent: { do: 'finish-finding' } },
    severity(say.shortcoming, 'shortcoming'),
    severity(say.violation, 'violation'),
    severity(say.serious, 'serious'),
    { label: say.drop, intent: { do: 'cancel-dialogue' } },
  ];
}

/** "phát hiện [48213] …": what is said and photographed is gathered in the dialogue and written in one piece, or not at all. */
export async function startFindingInWords(turn: Turn, code: string | null, words: string): Promise<void> {
  const view = await visitMeant(turn, code, ({ viewer, state }) => viewer === 'team' && isAtTheDoor(state));
  if (view !== null) await startFinding(turn, view.id, words);
}

export async function startFinding(
  turn: Turn,
  visitId: string,
  words = '',
  fileId: string | null = null,
): Promise<void> {
  const view = await seen(turn, visitId);
  if (view === null || view.viewer !== 'team' || !isAtTheDoor(view.state))
    return sayText(turn, wordsOf(turn).findingOnlyThen);
  const empty: FindingInDialogue = {
    kind: 'finding',
    visitId,
    code: view.code,
    severity: 'note',
    text: '',
    unitId: null,
    legalBasis: null,
    person: null,
    fileIds: [],
  };
  await addToFinding(turn, empty, words, fileId);
}

export const isAtTheDoor = (state: string): boolean =>
  state === 'began' || state === 'direct-ended' || state === 'minutes-signed' || state === 'reported';

/** Words or a photo while a finding is being written: "căn cứ …", "người: …", a severity, or what was found. */
export async function addToFinding(
  turn: Turn,
  finding: FindingInDialogue,
  words: string,
  fileId: string | null,
): Promise<void> {
  let next: FindingInDialogue = fileId === null ? finding : { ...finding, fileIds: [...finding.fileIds, fileId] };
  const unit = await unitSaid(turn, words);
  if (unit !== null) next = { ...next, unitId: unit.unitId };
  for (const part of (unit?.rest ?? words).split(/[;\n]+/u).map((one) => one.trim())) next = withPart(next, part);
  await startDialogue(turn, next);
  const say = wordsOf(turn);
  const parts = [
    say.grade(severityWords(turn, next.severity)),
    next.text === '' ? say.noWords : say.withWords,
    next.legalBasis === null ? '' : say.withBasis,
    next.person === null ? '' : say.withPerson,
    next.unitId === null ? '' : say.withUnit,
    next.fileIds.length === 0 ? '' : say.withFiles(next.fileIds.length),
  ].filter((part) => part !== '');
  await sayText(turn, say.draft(parts.join(', ')), actionsOf(turn));
}

/** "đơn vị: Sở Xây dựng": of which of the inspected units this was found; without it, of the first. */
async function unitSaid(turn: Turn, words: string): Promise<{ readonly unitId: string; readonly rest: string } | null> {
  const match = /(?:^|[;\n])\s*(?:đơn vị|don vi)\s*:\s*([^;\n]+)/iu.exec(words);
  if (match?.[1] === undefined) return null;
  const resolution = (await turn.scope.tx.units.directory()).resolveName(match[1].trim(), today(turn));
  return resolution.kind === 'unit' ? { unitId: resolution.unitId, rest: words.replace(match[0], '') } : null;
}

function withPart(finding: FindingInDialogue, part: string): FindingInDialogue {
  if (part === '') return finding;
  const basis = /^(?:căn cứ|can cu)\s*:?\s*(.+)$/iu.exec(part)?.[1];
  if (basis !== undefined) return { ...finding, legalBasis: basis };
  const person = /^(?:người|nguoi|cá nhân|ca nhan)(?: liên quan| lien quan)?\s*:\s*(.+)$/iu.exec(part)?.[1];
  if (person !== undefined) return { ...finding, person };
  // "vi phạm: 3 hồ sơ …" grades and tells; "mức vi phạm" only grades; a sentence that says so in passing is a sentence.
  const [, graded = null, told = part] = /^(?:mức\s+)?([\p{L} ]{6,40}?)\s*:\s*(.+)$/su.exec(part) ?? [];
  const named = gradeOf(graded ?? part);
  if (graded === null && named !== null && plain(part).length < 32) return { ...finding, severity: named };
  const text = graded !== null && named !== null ? told : part;
  return {
    ...finding,
    text: finding.text === '' ? text : `${finding.text}\n${text}`,
    ...(named !== null && finding.severity === 'note' ? { severity: named } : {}),
  };
}

const gradeOf = (words: string): Severity | null =>
  SEVERITY_OF.find(([pattern]) => pattern.test(plain(words)))?.[1] ?? null;

export async function continueFinding(turn: Turn, finding: FindingInDialogue, words: string): Promise<void> {
  if (/^(?:ghi|ghi phat hien|xong|luu|gui|1)[.! ]*$/u.test(plain(words))) return finishFinding(turn);
  const command = parseCommand(words);
  if (command !== null && isVisitCommand(command) && command.name !== 'visit-question') {
    if (command.name === 'visit-finding') return addToFinding(turn, finding, command.rest, null);
    return sayText(turn, wordsOf(turn).unfinished, actionsOf(turn));
  }
  await addToFinding(turn, finding, words, null);
}

export async function setSeverity(turn: Turn, value: Severity): Promise<void> {
  const dialogue = await currentDialogue(turn);
  if (dialogue?.kind !== 'finding') return nothingOpen(turn);
  turn.toast = severityWords(turn, value);
  await addToFinding(turn, { ...dialogue, severity: value }, '', null);
}

export async function finishFinding(turn: Turn): Promise<void> {
  const dialogue = await currentDialogue(turn);
  if (dialogue?.kind !== 'finding') return nothingOpen(turn);
  const { visitId, code, kind: _kind, ...found } = dialogue;
  const recorded = await recordFinding(turn.scope, turn.principal, visitId, found);
  if (!recorded.ok) {
    turn.toast = wordsOf(turn).notRecorded;
    // What is missing can be added; anything else ends the dialogue.
    if (recorded.refusal.code !== 'finding') await endDialogue(turn);
    return sayText(turn, recordRefusalWords(recorded.refusal, code, languageOf(turn)));
  }
  await endDialogue(turn);
  turn.toast = wordsOf(turn).findingRecordedToast;
  await sayText(turn, wordsOf(turn).findingRecorded(code));
}

async function nothingOpen(turn: Turn): Promise<void> {
  turn.toast = wordsOf(turn).noFindingToast;
  await sayText(turn, wordsOf(turn).noFinding);
}
