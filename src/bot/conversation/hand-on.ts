import type { LocalDate } from '../../domain/calendar/local-date.js';
import { localDate } from '../../domain/calendar/local-date.js';
import type { AssignmentView } from '../../app/ports/store/assignments.js';
import { dayIn } from './day-words.js';
import { endDialogue, startDialogue } from './dialogue.js';
import { doAct, refreshOrigin, sayRefusal } from './do-act.js';
import { colleaguesIn, meant, type Colleague } from './people-of-unit.js';
import { inSight } from './in-sight.js';
import { targetOf } from './target.js';
import { say, sayText, send, wordsFor, type Turn } from './turn.js';

/** "giao 142 cho Phạm Thị Thủy Trúc, hạn thứ Năm", "giao phó phòng". */
export async function handOn(turn: Turn, number: number | null, words: string): Promise<void> {
  const view = await targetOf(
    turn,
    number,
    (candidate) => candidate.assignment.state !== 'reported',
    (example) => (words === '' ? `giao ${example}` : `giao ${example} cho ${words}`),
  );
  if (view === null) return;
  return words === '' ? pickColleague(turn, view) : handOnInWords(turn, view.assignment.id, words);
}

/** Buttons with the unit's people. */
export async function pickColleague(
  turn: Turn,
  view: AssignmentView,
  among?: readonly Colleague[],
  until: LocalDate | null = null,
): Promise<void> {
  const colleagues = among ?? (await colleaguesIn(turn, view.assignment.unitId));
  if (colleagues.length === 0) return sayText(turn, wordsFor(turn).noColleague);
  await startDialogue(turn, { kind: 'hand-on', assignmentId: view.assignment.id });
  await say(turn, {
    title: wordsFor(turn).handOnToWhom(view.assignment.number),
    lines: [
      ...colleagues.slice(0, 8).map(({ person, title }) => `• ${person.name} — ${title}`),
      { text: wordsFor(turn).handOnHint, style: 'muted' },
    ],
    actions: [
      ...colleagues.slice(0, 8).map(({ person }) => ({
        label: person.name,
        intent: { do: 'hand-on-to' as const, assignmentId: view.assignment.id, personId: person.id, until },
      })),
      { label: wordsFor(turn).drop, intent: { do: 'cancel-dialogue' } },
    ],
  });
}

export async function handOnInWords(turn: Turn, assignmentId: string, words: string): Promise<void> {
  const view = await inSight(turn, await turn.scope.tx.assignments.byId(assignmentId));
  if (view === null) return sayText(turn, wordsFor(turn).noTask);
  const split =
    /^(.*?)[,;]?\s*(?:(?:hạn|han|xong|chậm nhất|cham nhat|đến|den|trước|truoc|by|until|before)\s+.*)$/iu.exec(words);
  const name = (split?.[1] ?? words).replace(/^(?:(?:cho|to)\s+)?@?/iu, '').trim();
  const limit = split === null ? '' : words.slice((split[1] ?? '').length);
  const until = limit === '' ? null : dayIn(turn, limit, { lastDay: true });
  if (limit !== '' && until === null)
    return sayText(turn, wordsFor(turn).unitLimitUnclear(limit.replace(/^[,;\s]+/u, ''), view.assignment.number, name));
  const colleagues = await colleaguesIn(turn, view.assignment.unitId);
  const candidates = meant(colleagues, name);
  const [only] = candidates;
  if (only === undefined)
    return sayText(
      turn,
      wordsFor(turn).nobodyCalled(
        name,
        colleagues.slice(0, 6).map((colleague) => colleague.person.name),
      ),
    );
  if (candidates.length > 1) return pickColleague(turn, view, candidates, until);
  return handOnTo(turn, assignmentId, only.person.id, until);
}

export async function handOnTo(
  turn: Turn,
  assignmentId: string,
  personId: string,
  until: string | null,
): Promise<void> {
  const done = await doAct(turn, assignmentId, {
    type: 'hand-on',
    personId,
    until: until === null ? null : localDate(until),
  });
  if (!done.ok) {
    turn.toast = done.words;
    return sayRefusal(turn, done);
  }
  await endDialogue(turn);
  const person = await turn.scope.tx.people.byId(personId);
  turn.toast = wordsFor(turn).handedOnToast(person?.name ?? '');
  await refreshOrigin(turn);
  await sayText(
    turn,
    wordsFor(turn).handedOn(
      done.result.view.assignment.number,
      person?.name ?? '',
      until === null ? null : localDate(until),
    ),
    [{ label: wordsFor(turn).takeBack, intent: { do: 'take-back', assignmentId } }],
  );
}

export async function takeBack(turn: Turn, assignmentId: string): Promise<void> {
  const done = await doAct(turn, assignmentId, { type: 'take-back' });
  turn.toast = done.ok ? wordsFor(turn).takenBack : done.words;
  if (!done.ok) return sayRefusal(turn, done);
  await refreshOrigin(turn);
  await send(turn, { type: 'assignment-card', assignmentId });
}
