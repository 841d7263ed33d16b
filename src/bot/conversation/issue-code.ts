import { may } from '../../domain/access/may.js';
import { accessWorld } from '../../app/access-world.js';
import { createEnrolmentCode } from '../../app/people/create-enrolment-code.js';
import { UNIT_ANSWERS } from '../messages/unit-answers.js';
import { languageOf, say, sayText, type Turn } from './turn.js';

/** "mã Nguyễn Văn A": an administrator makes a one-time code for a person. */
export async function issueCode(turn: Turn, name: string): Promise<void> {
  const words = UNIT_ANSWERS[languageOf(turn)];
  const world = await accessWorld(turn.scope, turn.principal);
  if (!may(turn.principal.actor, 'manage-people', { kind: 'system' }, world).ok)
    return sayText(turn, words.codesByAdministrator);
  const people = await turn.scope.tx.people.search(name);
  const [person] = people;
  if (person === undefined) return sayText(turn, words.nobodyCalled(name));
  if (people.length > 1) {
    return say(turn, {
      title: words.severalCalled,
      lines: [...people.slice(0, 8).map((one) => `• ${one.name}`), words.fullName],
    });
  }
  const code = await createEnrolmentCode(turn.scope, { personId: person.id, createdBy: turn.principal.person.id });
  turn.unkept = words.code(person.name, code.code, code.expiresAt);
  await sayText(turn, words.codeMade(person.name));
}
