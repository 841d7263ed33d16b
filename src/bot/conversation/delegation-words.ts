import { delegate, revokeDelegation } from '../../app/people/delegate.js';
import type { Delegation } from '../../domain/access/person.js';
import { addDays, dayOf } from '../../domain/calendar/local-date.js';
import type { Answers } from '../messages/answers.js';
import { periodIn, today } from './day-words.js';
import { colleaguesIn, meant } from './people-of-unit.js';
import { answersIn, say, sayText, tell, wordsFor, type Turn } from './turn.js';
import { plain } from './words.js';

/** "ủy quyền cho … từ 1/12 đến 5/12 [theo văn bản …]". */
export async function giveDelegation(turn: Turn, words: string): Promise<void> {
  const answers = wordsFor(turn);
  const [, said = words, document = null] =
    /^(.*?)\s+(?:theo|căn cứ|can cu)\s+(?:văn bản|van ban|giấy|giay)?\s*(.+)$/iu.exec(words) ?? [];
  const [, name = '', rest = ''] = /^(.*?)[,;]?\s+((?:từ|tu|đến|den|ngày|ngay|trong)\s+.*)$/iu.exec(said) ?? [];
  const period = rest === '' ? null : periodIn(turn, rest);
  if (name === '' || period === null) return sayText(turn, answers.delegationUnclear);
  const post = turn.principal.actor.posts.find(({ role }) => role === 'head' || role === 'leader');
  if (post === undefined) return holdForHead(turn, name);
  const candidates = meant(await colleaguesIn(turn, post.unitId), name);
  const [only] = candidates;
  if (only === undefined) return sayText(turn, answers.noDelegate(name));
  if (candidates.length > 1)
    return sayText(
      turn,
      answers.manyDelegates(candidates.map(({ person, title }) => `${person.name} (${title})`).join('; ')),
    );
  const result = await delegate(turn.scope, turn.principal, {
    toPersonId: only.person.id,
    unitId: post.unitId,
    ...period,
    document,
  });
  if (!result.ok) return sayText(turn, answers.delegationRefused[result.reason]);
  await tell(
    turn,
    only.person.id,
    (language) => {
      const theirs = answersIn(language);
      return {
        title: theirs.delegatedTitle,
        lines: [
          theirs.delegatedToYou(turn.principal.person.name, periodWords(theirs, result.delegation)),
          theirs.delegateMeans,
        ],
      };
    },
    `delegation/${result.delegation.id}`,
  );
  await sayText(turn, answers.delegated(only.person.name, periodWords(answers, result.delegation)), [
    { label: answers.revoke, intent: { do: 'revoke-delegation', delegationId: result.delegation.id } },
  ]);
}

/** What only the head may do is not refused into the void: it waits for the head. */
async function holdForHead(turn: Turn, toWhom: string): Promise<void> {
  const answers = wordsFor(turn);
  const given = turn.principal.actor.delegations[0];
  if (given === undefined) return sayText(turn, answers.delegationRefused['not-allowed']);
  const absence = (await turn.scope.tx.people.absencesOn([given.fromPersonId], today(turn)))[0];
  const notBefore = absence === undefined ? undefined : new Date(`${addDays(absence.until, 1)}T07:30:00+07:00`);
  await tell(
    turn,
    given.fromPersonId,
    (language) => {
      const theirs = answersIn(language);
      return { title: theirs.heldTitle, lines: [theirs.heldFor(turn.principal.person.name, toWhom), theirs.onlyHead] };
    },
    `held/${turn.scope.inboxId ?? turn.scope.ids.newId()}`,
    notBefore,
  );
  await sayText(turn, `${answers.onlyHead} ${answers.heldUntil(absence?.until ?? null)}`);
}

export async function listDelegations(turn: Turn): Promise<void> {
  const answers = wordsFor(turn);
  const { tx, now } = turn.scope;
  const given = await tx.people.delegationsAhead(turn.principal.person.id, now);
  const received = turn.principal.actor.delegations;
  const people = new Map(
    (
      await tx.people.byIds([
        ...given.map(({ toPersonId }) => toPersonId),
        ...received.map(({ fromPersonId }) => fromPersonId),
      ])
    ).map((person) => [person.id, person.name]),
  );
  if (given.length + received.length === 0) return sayText(turn, answers.noDelegations);
  await say(turn, {
    title: answers.delegations,
    lines: [
      ...given.map((delegation) => `→ ${people.get(delegation.toPersonId) ?? ''}: ${periodWords(answers, delegation)}`),
      ...received.map(
        (delegation) =>
          `← ${answers.onBehalfOf(people.get(delegation.fromPersonId) ?? '')}: ${periodWords(answers, delegation)}`,
      ),
    ],
    actions: given.slice(0, 4).map((delegation) => ({
      label: `${answers.revoke}: ${people.get(delegation.toPersonId) ?? ''}`,
      intent: { do: 'revoke-delegation' as const, delegationId: delegation.id },
    })),
  });
}

/** "hủy ủy quyền", "hủy ủy quyền Trúc". */
export async function revokeInWords(turn: Turn, name: string): Promise<void> {
  const given = await turn.scope.tx.people.delegationsAhead(turn.principal.person.id, turn.scope.now);
  const people = new Map(
    (await turn.scope.tx.people.byIds(given.map(({ toPersonId }) => toPersonId))).map((person) => [
      person.id,
      person.name,
    ]),
  );
  const fitting = given.filter(({ toPersonId }) => plain(people.get(toPersonId) ?? '').includes(plain(name)));
  const [only] = fitting;
  if (only === undefined) return sayText(turn, wordsFor(turn).noSuchDelegation);
  if (fitting.length > 1) return listDelegations(turn);
  return revoke(turn, only.id);
}

export async function revoke(turn: Turn, delegationId: string): Promise<void> {
  const answers = wordsFor(turn);
  const revoked = await revokeDelegation(turn.scope, turn.principal, delegationId);
  if (revoked === null) {
    turn.toast = answers.delegationOver;
    return sayText(turn, turn.toast);
  }
  const person = await turn.scope.tx.people.byId(revoked.toPersonId);
  turn.toast = answers.revokedToast;
  await tell(
    turn,
    revoked.toPersonId,
    (language) => ({ lines: [answersIn(language).revokedFromYou(turn.principal.person.name)] }),
    `revoked/${revoked.id}`,
  );
  await sayText(turn, answers.revoked(person?.name ?? ''));
}

function periodWords(answers: Answers, { from, until, document }: Delegation & { document?: string | null }): string {
  const period = answers.period(dayOf(from), addDays(dayOf(until), -1));
  return document == null ? period : `${period}${answers.basis(document)}`;
}
