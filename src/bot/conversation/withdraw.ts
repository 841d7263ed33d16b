import { mayReview } from '../../app/directive/may-review.js';
import { planWithdrawal } from '../../app/directive/plan-withdrawal.js';
import { recallDirective, type WithdrawResult } from '../../app/directive/recall-directive.js';
import { relatedDirectives } from '../../app/directive/related-directives.js';
import { supersedeDirective } from '../../app/directive/supersede-directive.js';
import { reportStatus } from '../../app/exchange/report-status.js';
import type { Intent } from '../../app/intents.js';
import type { DirectiveRow } from '../../app/ports/store/directives.js';
import { plain } from './words.js';
import { directiveName } from '../messages/directive-name.js';
import { confirmWithdrawalCard } from '../messages/withdrawal-cards.js';
import { say, sayText, send, type Turn } from './turn.js';
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
  const wanted = plain(code);
  const rows: DirectiveRow[] = [];
  for (const row of await turn.scope.tx.directives.search(code, 20)) {
    const named = plain(row.code ?? '') === wanted || row.number?.replace(/^0+/u, '') === wanted.replace(/^0+/u, '');
    if (row.state === 'issued' && named && (await mayReview(turn.scope, turn.principal, row, 'issue-directive')))
      rows.push(row);
  }
  const [only] = rows;
  if (rows.length === 1 && only !== undefined) return only;
  if (only === undefined) {
    await sayText(turn, `Không tìm thấy văn bản “${code}” đã ban hành trong phạm vi của anh/chị.`);
    return null;
  }
  const shown = rows.slice(0, 5);
  await say(turn, {
    title: `Có ${rows.length} văn bản “${code}”. Văn bản nào?`,
    lines: shown.map((row) => `• ${directiveName(row)}`),
    // A replacement names two; with a doubtful one the clerk types its whole code.
    actions:
      word.what === 'recall'
        ? shown.map((row) => ({
            label: row.code ?? directiveName(row),
            intent: { do: 'ask-withdraw', directiveId: row.id, byId: null, bySender: false } as const,
          }))
        : [],
  });
  return null;
}

export async function confirmFirst(
  turn: Turn,
  directiveId: string,
  byId: string | null,
  bySender: boolean,
): Promise<void> {
  const planned = await planWithdrawal(turn.scope, turn.principal, directiveId);
  if (!planned.ok) return sayText(turn, FAILURES[planned.reason]);
  const by = byId === null ? null : await turn.scope.tx.directives.byId(byId);
  return say(turn, confirmWithdrawalCard(planned.plan, by, bySender));
}

export async function withdraw(turn: Turn, intent: Extract<Intent, { do: 'confirm-withdraw' }>): Promise<void> {
  const { directiveId, byId, version, bySender } = intent;
  const result =
    byId === null
      ? await recallDirective(turn.scope, turn.principal, directiveId, version, { bySender })
      : await supersedeDirective(turn.scope, turn.principal, directiveId, byId, version);
  if (!result.ok) return sayText(turn, FAILURES[result.reason]);
  const how = byId === null ? 'Đã thu hồi' : 'Đã ghi thay thế';
  turn.toast = `${how}.`;
  const told = result.units > 0 ? `, ${result.units} đơn vị được báo` : '';
  return sayText(
    turn,
    `${how} ${directiveName(result.row)}: dừng ${result.cancelled} việc${told}${result.done > 0 ? `; ${result.done} việc đã hoàn thành giữ nguyên` : ''}.`,
  );
}

/** The sender asked for it back, the agency says no: the sender hears 16. */
export async function refuseRecall(turn: Turn, directiveId: string): Promise<void> {
  const planned = await planWithdrawal(turn.scope, turn.principal, directiveId);
  if (!planned.ok) return sayText(turn, FAILURES[planned.reason]);
  const { row } = planned.plan;
  await turn.scope.tx.audit.add(
    { actor: turn.principal.person.id, action: 'directive.refuse-recall', subject: 'directive', subjectId: row.id },
    turn.scope.now,
  );
  await reportStatus(turn.scope, row, '16', 'Cơ quan nhận không đồng ý thu hồi');
  return sayText(turn, `Đã trả lời bên gửi: không đồng ý thu hồi ${directiveName(row)}. Việc vẫn tiếp tục.`);
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

const FAILURES: Readonly<Record<Extract<WithdrawResult, { ok: false }>['reason'], string>> = {
  'not-found': 'Không tìm thấy văn bản này trong phạm vi của anh/chị.',
  'not-allowed': 'Chỉ văn thư của đơn vị ban hành được thu hồi hoặc thay thế văn bản.',
  'not-issued': 'Văn bản này không còn hiệu lực trên hệ thống, hoặc chưa được ban hành.',
  changed: 'Văn bản vừa thay đổi. Đề nghị gõ lại để xem số liệu mới.',
};
