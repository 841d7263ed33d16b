import { periodIn, today } from './day-words.js';
import { sayText, wordsFor, type Turn } from './turn.js';

/** "nghỉ phép từ 1/12 đến 5/12": what arrives goes to whoever stands in; nothing is nagged about meanwhile. */
export async function takeLeave(turn: Turn, words: string): Promise<void> {
  const answers = wordsFor(turn);
  const { tx, now, ids } = turn.scope;
  const period = periodIn(turn, words);
  if (period === null) return sayText(turn, answers.leaveUnclear);
  if (period.until < today(turn)) return sayText(turn, answers.leavePast);
  const personId = turn.principal.person.id;
  const absence = { id: ids.newId(), personId, ...period, endedAt: null };
  await tx.people.saveAbsence(absence, now);
  await tx.audit.add(
    {
      actor: personId,
      action: 'person.leave',
      subject: 'person',
      subjectId: personId,
      data: { absenceId: absence.id, ...period },
    },
    now,
  );
  const delegated = (await tx.people.delegationsAhead(personId, now)).length > 0;
  const head = turn.principal.actor.posts.some(({ role }) => role === 'head' || role === 'leader');
  await sayText(turn, answers.leaveTaken(answers.period(period.from, period.until), head && !delegated));
}

export async function endLeave(turn: Turn): Promise<void> {
  const { tx, now } = turn.scope;
  const personId = turn.principal.person.id;
  const absences = await tx.people.absencesOn([personId], today(turn));
  for (const absence of absences) await tx.people.saveAbsence({ ...absence, endedAt: now }, now);
  if (absences.length > 0)
    await tx.audit.add({ actor: personId, action: 'person.leave-ended', subject: 'person', subjectId: personId }, now);
  await sayText(turn, absences.length === 0 ? wordsFor(turn).noLeave : wordsFor(turn).leaveEnded);
}
