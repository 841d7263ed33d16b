import { openDrafts } from '../../app/directive/open-drafts.js';
import type { OpenDraft } from '../../app/ports/store/directives.js';
import { openDraftsCard } from '../messages/open-drafts-card.js';
import { currentDialogue } from './dialogue.js';
import { isNamed } from './is-named.js';
import { showDraftPage } from './review.js';
import { isClerk, languageOf, say, type Turn } from './turn.js';
import { plain } from './words.js';

/** A clerk's words for what is read and not issued; `asked` names one, where an issued document may be meant as well. */
export type DraftWord =
  | { readonly what: 'list' | 'reopen' }
  | { readonly what: 'open'; readonly code: string; readonly asked: 'draft' | 'document' };

const LIST =
  /^(?:(?:cac |xem |danh sach )?(?:van ban |vb )?(?:ban nhap|ban doc cho|chua ban hanh|cho ban hanh|dang cho ban hanh)(?: cua toi)?|drafts?)$/u;
const REOPEN = /^(?:mo lai|tiep tuc|quay lai) (?:ban doc|ban nhap|van ban)(?: cu| truoc)?$/u;
const OPEN =
  /^(?:(mo(?: lai)?(?: ban doc| ban nhap| van ban| vb)?|ban nhap|ban doc)|(?:xem )?(?:van ban|vb|cong van|chi thi|ke hoach|thong bao))(?: so)? (\S*\d\S*)$/u;

export function parseDraftWord(text: string): DraftWord | null {
  const folded = plain(text).replace(/[.!? ]+$/u, '');
  if (LIST.test(folded)) return { what: 'list' };
  if (REOPEN.test(folded)) return { what: 'reopen' };
  const open = OPEN.exec(folded);
  return open?.[2] === undefined
    ? null
    : { what: 'open', code: open[2], asked: open[1] === undefined ? 'document' : 'draft' };
}

/** Lists or opens what the clerk has not issued; false when the words are about something else after all. */
export async function followDraftWord(turn: Turn, word: DraftWord): Promise<boolean> {
  if (!isClerk(turn)) return false;
  const drafts = await openDrafts(turn.scope, turn.principal);
  if (word.what === 'open') {
    const named = drafts.filter((draft) => isNamed(draft, word.code));
    if (named.length === 0 || (word.asked === 'document' && (await isIssued(turn, word.code)))) return false;
    await show(turn, named);
    return true;
  }
  if (word.what === 'reopen') {
    const dialogue = await currentDialogue(turn);
    const last = dialogue?.kind === 'review' ? drafts.find(({ id }) => id === dialogue.directiveId) : undefined;
    await show(turn, last === undefined ? drafts : [last]);
    return true;
  }
  await say(turn, openDraftsCard(drafts, languageOf(turn)));
  return true;
}

async function show(turn: Turn, drafts: readonly OpenDraft[]): Promise<void> {
  const [only] = drafts;
  return only !== undefined && drafts.length === 1
    ? showDraftPage(turn, only.id, 0)
    : say(turn, openDraftsCard(drafts, languageOf(turn)));
}

async function isIssued(turn: Turn, wanted: string): Promise<boolean> {
  const rows = await turn.scope.tx.directives.search(wanted, 20);
  return rows.some((row) => row.state !== 'draft' && isNamed(row, wanted));
}
