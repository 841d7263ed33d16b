import { readLater } from './read-document.js';
import { plain } from './words.js';
import { DOCUMENTS } from '../messages/document-words.js';
import { languageOf, sayText, type Turn } from './turn.js';

/** Marks of an official document (NĐ 30/2020 Annex I) in pasted text. */
const MARKS = [
  /cong hoa xa hoi chu nghia/u,
  /kinh gui/u,
  /^\s*so\s*:?\s*\S*\//mu,
  /noi nhan/u,
  /can cu/u,
  /v\/v|ve viec/u,
  /chu tri|phoi hop/u,
  /truoc ngay|cham nhat/u,
];

export function looksLikeDocument(text: string): boolean {
  if (text.length < 200) return false;
  const folded = text.split('\n').map(plain).join('\n');
  return MARKS.filter((mark) => mark.test(folded)).length >= 2;
}

/** Pasted text is read from the inbox row by a job; nothing of it is copied into queue or timers. */
export async function readPastedDocument(turn: Turn, text: string): Promise<void> {
  const { inboxId } = turn.scope;
  const say = DOCUMENTS[languageOf(turn)];
  if (!turn.principal.actor.posts.some((post) => post.role === 'clerk')) {
    return sayText(turn, say.pastedByOther);
  }
  if (inboxId === null) return;
  await readLater(turn, { source: { kind: 'inbox', inboxId: String(inboxId) } });
  await sayText(turn, say.pasted(text.length));
}
