import { recordRecommendation, recordStatement, type Recorded } from '../../../app/inspection/record-at-door.js';
import { signMinutes } from '../../../app/inspection/minutes.js';
import { parseDeadlinePhrase } from '../../../domain/directive/deadline/phrase.js';
import { VISIT_DOOR } from '../../messages/visits/door-answers.js';
import { VISIT_REFUSALS } from '../../messages/visits/visit-refusal-table.js';
import { recordRefusalWords } from '../../messages/visits/visit-refusals.js';
import type { VisitView } from '../../../domain/inspection/visit-view.js';
import type { Intent } from '../../../app/intents.js';
import { intentSchema } from '../../../app/intents.js';
import { today } from '../day-words.js';
import { languageOf, sayText, type Turn } from '../turn.js';
import { actOnVisit, answerAct, moment } from './act-on-visit.js';
import { seen } from './attendance.js';
import { isAtTheDoor } from './finding-dialogue.js';
import { visitMeant } from './visit-target.js';

type Sign = Extract<Intent, { do: 'sign-minutes' }>;

const atTheDoor = ({ viewer, state }: VisitView): boolean => viewer === 'team' && isAtTheDoor(state);

export async function begin(turn: Turn, code: string | null): Promise<void> {
  const view = await visitMeant(
    turn,
    code,
    (one) => one.viewer === 'team' && (one.state === 'decided' || one.state === 'announced'),
  );
  if (view !== null) await beginVisit(turn, view);
}

export async function beginById(turn: Turn, visitId: string): Promise<void> {
  const view = await seen(turn, visitId);
  if (view === null) return sayText(turn, VISIT_REFUSALS[languageOf(turn)].noSuchVisit(null));
  await beginVisit(turn, view);
}

async function beginVisit(turn: Turn, view: VisitView): Promise<void> {
  await actOnVisit(turn, view, { type: 'begin', at: moment(turn) }, VISIT_DOOR[languageOf(turn)].arrived(view.code));
}

export async function endDirect(turn: Turn, code: string | null): Promise<void> {
  const view = await visitMeant(turn, code, (one) => one.viewer === 'team' && one.state === 'began');
  if (view !== null)
    await actOnVisit(turn, view, { type: 'end-direct', at: moment(turn) }, VISIT_DOOR[languageOf(turn)].directEnded);
}

/** "ý kiến của Nguyễn Văn A, phó chủ tịch: …" */
export async function takeStatement(turn: Turn, code: string | null, words: string): Promise<void> {
  const view = await visitMeant(turn, code, atTheDoor);
  if (view === null) return;
  const [, speaker, text] = /^([^:]{2,120}):\s*(.+)$/su.exec(words) ?? [];
  if (speaker === undefined || text === undefined) return sayText(turn, VISIT_DOOR[languageOf(turn)].askStatement);
  const recorded = await recordStatement(turn.scope, turn.principal, view.id, {
    speaker: speaker.trim(),
    text: text.trim(),
    fileIds: [],
  });
  await answerRecorded(turn, view, recorded, VISIT_DOOR[languageOf(turn)].statementRecorded(view.code));
}

/** "kiến nghị chấn chỉnh giờ giấc trước 15/12": the words of the deadline are kept as said. */
export async function takeRecommendation(turn: Turn, code: string | null, words: string): Promise<void> {
  const view = await visitMeant(
    turn,
    code,
    ({ viewer, state }) => viewer === 'team' && state !== 'published' && state !== 'planned',
  );
  if (view === null) return;
  // "kiến nghị đối với Sở Xây dựng: …": who must act is not always the inspected unit.
  const [, addressee = null, said = words] = /^(?:đối với|doi voi)\s+([^:]{3,120}):\s*(.+)$/isu.exec(words) ?? [];
  const resolution =
    addressee === null ? null : (await turn.scope.tx.units.directory()).resolveName(addressee.trim(), today(turn));
  if (resolution !== null && resolution.kind !== 'unit')
    return sayText(turn, VISIT_DOOR[languageOf(turn)].unitUnclear(addressee ?? ''));
  const phrase = /(?:trước ngày|trước|đến hết ngày|đến ngày|hạn|chậm nhất)\s+.*$/iu.exec(said)?.[0] ?? null;
  const deadline = phrase === null ? null : parseDeadlinePhrase(phrase, today(turn));
  const due = deadline !== null && 'due' in deadline ? deadline.due : null;
  const recorded = await recordRecommendation(turn.scope, turn.principal, view.id, {
    text: said.trim(),
    due,
    op: deadline !== null && deadline.op === 'BEFORE' ? 'BEFORE' : 'BY',
    dueWords: due === null ? null : phrase,
    unitId: resolution?.unitId ?? null,
  });
  await answerRecorded(turn, view, recorded, VISIT_DOOR[languageOf(turn)].recommendationRecorded(view.code));
}

async function answerRecorded(turn: Turn, view: VisitView, recorded: Recorded, words: string): Promise<void> {
  const say = VISIT_DOOR[languageOf(turn)];
  turn.toast = recorded.ok ? say.recorded : say.notRecorded;
  await sayText(turn, recorded.ok ? words : recordRefusalWords(recorded.refusal, view.code, languageOf(turn)));
}

export async function makeMinutes(turn: Turn, code: string | null): Promise<void> {
  const view = await visitMeant(
    turn,
    code,
    ({ viewer, state }) => viewer === 'team' && (state === 'began' || state === 'direct-ended'),
  );
  if (view !== null) await makeMinutesOf(turn, view.id);
}

export async function makeMinutesOf(turn: Turn, visitId: string): Promise<void> {
  const view = await seen(turn, visitId);
  if (view === null || view.viewer !== 'team' || !(view.state === 'began' || view.state === 'direct-ended'))
    return sayText(turn, VISIT_DOOR[languageOf(turn)].minutesOnlyThen);
  const { tx, now, ids } = turn.scope;
  await tx.timers.set({
    kind: 'build-minutes',
    subjectId: ids.newId(),
    generation: 1,
    dueAt: now,
    payload: { visitId, personId: turn.principal.person.id, contactId: turn.contact.id },
  });
  turn.toast = VISIT_DOOR[languageOf(turn)].makingMinutesToast;
  await sayText(turn, VISIT_DOOR[languageOf(turn)].makingMinutes);
}

/** "ký biên bản hai bên": of the minutes last read out in this chat. */
export async function signInWords(turn: Turn, code: string | null, signedBy: Sign['signedBy']): Promise<void> {
  const view = await visitMeant(
    turn,
    code,
    ({ viewer, state }) => viewer === 'team' && (state === 'began' || state === 'direct-ended'),
  );
  if (view === null) return;
  const recent = await turn.scope.tx.outbox.recentWithActions(turn.contact.id, 20);
  const minutes = recent
    .flatMap(({ actions }) => actions)
    .map(({ intent }) => intentSchema.safeParse(intent).data)
    .find((intent): intent is Sign => intent?.do === 'sign-minutes' && intent.visitId === view.id);
  if (minutes === undefined) return sayText(turn, VISIT_DOOR[languageOf(turn)].noMinutes);
  await sign(turn, { ...minutes, signedBy });
}

export async function sign(turn: Turn, intent: Sign): Promise<void> {
  const view = await seen(turn, intent.visitId);
  if (view === null) return sayText(turn, VISIT_REFUSALS[languageOf(turn)].noSuchVisit(null));
  const result = await signMinutes(turn.scope, turn.principal, intent);
  await answerAct(turn, view, result, VISIT_DOOR[languageOf(turn)].signed(view.code));
}
