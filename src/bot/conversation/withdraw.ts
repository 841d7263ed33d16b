import { mayReview } from '../../app/directive/may-review.js';
import { planWithdrawal } from '../../app/directive/plan-withdrawal.js';
import { recallDirective } from '../../app/directive/recall-directive.js';
import { relatedDirectives } from '../../app/directive/related-directives.js';
import { supersedeDirective } from '../../app/directive/supersede-directive.js';
import { reportStatus } from '../../app/exchange/report-status.js';
import type { Intent } from '../../app/intents.js';
import type { DirectiveRow } from '../../app/ports/store/directives.js';
import { isNamed } from './is-named.js';
import { directiveName } from '../messages/directive-name.js';
import { confirmWithdrawalCard } from '../messages/withdrawal-cards.js';
import { WITHDRAWAL, type WithdrawalWords } from '../messages/withdrawal-words.js';
import { languageOf, say, sayText, send, type Turn } from './turn.js';
import type { WithdrawWord } from './withdraw-words.js';

/** Finds what the words name and asks with counts; nothing is done before the answer. */
export async function askWithdrawal(turn: Turn, word: WithdrawWord): Promise<void> {
  const old = await oneIssued(turn, word.what === 'recall' ? word.code : word.old, word);
  if (old === null) return;
  const by = word.what === 'recall' ? null : await oneIssued(turn, word.by, word);
  if (word.what === 'replace' && by === null) return;
  return confirmFirst(turn, old.id, by?.id ?? null, false);
}

/** The issued directive of this number that the person may withdraw; several are asked about, none is said. */
async function oneIssued(turn: Turn, code: string, word: WithdrawWord): Promise<DirectiveRow | null> {
  const rows: DirectiveRow[] = [];
  for (const row of await turn.scope.tx.directives.search(code, 20)) {
    const ofDay = word.what === 'replace' || word.day === undefined || isOfDay(row, word.day);
    if (
      row.state === 'issued' &&
      isNamed(row, code) &&
      ofDay &&
      (await mayReview(turn.scope, turn.principal, row, 'issue-directive'))
    )
      rows.push(row);
  }
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return only;
  if (only === undefined) {
    await sayText(turn, wordsOf(turn).noneIssued(code));
    return null;
  }
  const shown = rows.slice(0, 5);
  await say(turn, {
    title: wordsOf(turn).several(rows.length, code),
    lines: shown.map((row) => `• ${directiveName(row)}`),
    actions: shown.map((row) => ({
      label: row.code ?? directiveName(row),
      // A replacement names two: it is said again with the whole code of this one.
      intent:
        word.what === 'recall'
          ? { do: 'ask-withdraw', directiveId: row.id, byId: null, bySender: false }
          : { do: 'say', text: withCode(word, code, row) },
    })),
  });
  return null;
}

function withCode(word: Extract<WithdrawWord, { what: 'replace' }>, doubtful: string, row: DirectiveRow): string {
  const whole = (code: string): string => (code === doubtful ? (row.code ?? code) : code);
  return `thay văn bản ${whole(word.old)} bằng văn bản ${whole(word.by)}`;
}

/** "18/11/2026" as typed, against the day of the document. */
function isOfDay({ date }: Pick<DirectiveRow, 'date'>, typed: string): boolean {
  const [day = '', month = '', year = ''] = typed.split(/[/.-]/u);
  return date === `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

export async function confirmFirst(
  turn: Turn,
  directiveId: string,
  byId: string | null,
  bySender: boolean,
): Promise<void> {
  const planned = await planWithdrawal(turn.scope, turn.principal, directiveId);
  if (!planned.ok) return sayText(turn, wordsOf(turn).failures[planned.reason]);
  const by = byId === null ? null : await turn.scope.tx.directives.byId(byId);
  return say(turn, confirmWithdrawalCard(planned.plan, by, bySender, languageOf(turn)));
}

export async function withdraw(turn: Turn, intent: Extract<Intent, { do: 'confirm-withdraw' }>): Promise<void> {
  const { directiveId, byId, version, bySender } = intent;
  const words = wordsOf(turn);
  const result =
    byId === null
      ? await recallDirective(turn.scope, turn.principal, directiveId, version, { bySender })
      : await supersedeDirective(turn.scope, turn.principal, directiveId, byId, version);
  if (!result.ok) return sayText(turn, words.failures[result.reason]);
  const how = byId === null ? words.didRecall : words.didReplace;
  turn.toast = `${how}.`;
  return sayText(turn, words.outcome(how, directiveName(result.row), result.cancelled, result.units, result.done));
}

/** The sender asked for it back, the agency says no: the sender hears 16. */
export async function refuseRecall(turn: Turn, directiveId: string): Promise<void> {
  const planned = await planWithdrawal(turn.scope, turn.principal, directiveId);
  if (!planned.ok) return sayText(turn, wordsOf(turn).failures[planned.reason]);
  const { row } = planned.plan;
  await turn.scope.tx.audit.add(
    { actor: turn.principal.person.id, action: 'directive.refuse-recall', subject: 'directive', subjectId: row.id },
    turn.scope.now,
  );
  await reportStatus(turn.scope, row, '16', 'Cơ quan nhận không đồng ý thu hồi');
  return sayText(turn, wordsOf(turn).recallRefused(directiveName(row)));
}

/** After an issue: what the new document says it replaces or recalls is asked about, one card each. */
export async function proposeWithdrawals(turn: Turn, row: DirectiveRow): Promise<void> {
  for (const related of await relatedDirectives(turn.scope, row)) {
    await send(
      turn,
      {
        type: 'withdrawal-proposal',
        directiveId: related.row.id,
        byId: related.how === 'replaces' ? row.id : null,
        why: 'document',
      },
      { directiveId: related.row.id },
    );
  }
}

const wordsOf = (turn: Turn): WithdrawalWords => WITHDRAWAL[languageOf(turn)];
