import { z } from 'zod';
import { NEARLY_FULL } from '../../domain/directive/pasted-parts.js';
import { DOCUMENTS } from '../messages/document-words.js';
import { readingRefused } from '../messages/document-answers.js';
import { parseCommand } from './commands.js';
import { currentDialogue } from './dialogue.js';
import { meansDraft } from './corrections/understand-part.js';
import { readLater } from './read-document.js';
import { isClerk, languageOf, say, sayText, type Turn } from './turn.js';
import { plain } from './words.js';

/** Where a document of the State or the Party begins (NĐ 30/2020 Annex I, HD 36-HD/VPTW). */
const HEADS = [
  /^(?:.* )?cong hoa xa hoi chu nghia viet nam/mu,
  /^(?:.* )?dang cong san viet nam/mu,
  /^so\s*:?\s*\S*[/-]\S+/mu,
  /^(?:.*, )?ngay \S* ?thang \S* ?nam \d{4}/mu,
  /^kinh gui/mu,
  /^(?:uy ban nhan dan|hoi dong nhan dan|thanh uy|tinh uy|dang uy|ban thuong vu) \S/mu,
];

/** Marks of an official document in pasted text. */
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

const foldedLines = (text: string): string[] =>
  text
    .split('\n')
    .map(plain)
    .filter((line) => line !== '');

export function looksLikeDocument(text: string): boolean {
  if (text.length < 200) return false;
  const folded = foldedLines(text).join('\n');
  return MARKS.filter((mark) => mark.test(folded)).length >= 2;
}

/** Within so much of a text stands its letterhead; an annex further down may have one of its own. */
const HEAD_LENGTH = 800;

/** Surely a document from its beginning: nobody writes a letterhead into a correction or an answer. */
export function beginsDocument(text: string): boolean {
  const lines = foldedLines(text.slice(0, HEAD_LENGTH));
  if (text.length < 200 || lines.length < 4) return false;
  return HEADS.filter((head) => head.test(lines.join('\n'))).length >= 2;
}

/** A paste whose further parts may be on their way, beside whatever else goes on in the chat. */
const openPaste = z.discriminatedUnion('state', [
  z.object({
    state: z.literal('reading'),
    subjectId: z.string(),
    inboxIds: z.array(z.string()),
    length: z.number(),
    /** The draft of what was read of it before. */
    continues: z.string().optional(),
  }),
  /** Its first part bore a mark of secrecy: what follows belongs to it. */
  z.object({ state: z.literal('secret') }),
]);
type OpenPaste = z.infer<typeof openPaste>;

/** The parts of one paste arrive within a second or two; each waits so long for the next. */
const SETTLE_MS = 4_000;
/** A part that comes after the reading joins it for so long. */
const LATE_MS = 30 * 60_000;
/** What is no more than this may as well be the next thing that the person says. */
const SHORT = 20;

const pasteKey = (turn: Turn): string => `paste:${turn.chatKey}`;

async function paste(turn: Turn): Promise<OpenPaste | null> {
  const parsed = openPaste.safeParse(await turn.scope.tx.dialogue.get(pasteKey(turn), turn.scope.now));
  return parsed.success ? parsed.data : null;
}

async function keepPaste(turn: Turn, state: OpenPaste): Promise<void> {
  const { tx, now } = turn.scope;
  await tx.dialogue.set(
    pasteKey(turn),
    turn.principal.person.id,
    state,
    now,
    new Date(now.getTime() + (state.state === 'secret' ? SETTLE_MS : LATE_MS)),
  );
}

/** A clerk's paste goes before whatever is being asked or reviewed: a new document, or the next part of one. False: the words are something else. */
export async function takePasted(turn: Turn, text: string): Promise<boolean> {
  if (!isClerk(turn)) return false;
  if (beginsDocument(text)) {
    await readPastedDocument(turn, text);
    return true;
  }
  return (await joinOpenPaste(turn, text)) || joinCutOffDraft(turn, text);
}

/** Pasted text is read from the inbox row by a job; nothing of it is copied into queue or timers. */
export async function readPastedDocument(turn: Turn, text: string): Promise<void> {
  const { inboxId, ids } = turn.scope;
  const words = DOCUMENTS[languageOf(turn)];
  if (!isClerk(turn)) return sayText(turn, words.pastedByOther);
  if (inboxId === null) return;
  const more = text.length >= NEARLY_FULL;
  const subjectId = ids.newId();
  const inboxIds = [String(inboxId)];
  await readParts(turn, subjectId, inboxIds, more);
  if (more) await keepPaste(turn, { state: 'reading', subjectId, inboxIds, length: text.length });
  else await turn.scope.tx.dialogue.clear(pasteKey(turn));
  await sayText(turn, more ? words.pastedFirst(text.length) : words.pasted(text.length));
}

async function readParts(
  turn: Turn,
  subjectId: string,
  [inboxId = '', ...more]: readonly string[],
  waits: boolean,
  continues?: string,
): Promise<void> {
  await readLater(
    turn,
    { source: { kind: 'inbox', inboxId, more }, ...(continues === undefined ? {} : { continues }) },
    { subjectId, dueAt: new Date(turn.scope.now.getTime() + (waits ? SETTLE_MS : 0)) },
  );
}

/** The next part of a paste that waits to be read. */
async function joinOpenPaste(turn: Turn, text: string): Promise<boolean> {
  const { tx, inboxId } = turn.scope;
  const open = await paste(turn);
  if (open === null || inboxId === null || text.length < SHORT || parseCommand(text) !== null) return false;
  if (open.state === 'secret') {
    await tx.inbox.redact(inboxId, 'refused');
    await say(turn, refusal(turn));
    return true;
  }
  if ((await tx.timers.pending('read-document', open.subjectId)) === null) return false;
  const inboxIds = [...open.inboxIds, String(inboxId)];
  const length = open.length + text.length;
  await readParts(turn, open.subjectId, inboxIds, text.length >= NEARLY_FULL, open.continues);
  await keepPaste(turn, { ...open, inboxIds, length });
  await sayText(turn, DOCUMENTS[languageOf(turn)].pastedPart(inboxIds.length, length));
  return true;
}

/** A part that came when the part before it had been read as the whole: both are read again, as one. */
async function joinCutOffDraft(turn: Turn, text: string): Promise<boolean> {
  const { tx, inboxId, ids, now } = turn.scope;
  if (inboxId === null || text.length < 120 || parseCommand(text) !== null || meansDraft(text)) return false;
  const dialogue = await currentDialogue(turn);
  const row = dialogue?.kind === 'review' ? await tx.directives.byId(dialogue.directiveId) : null;
  if (row?.state !== 'draft' || row.createdBy !== turn.principal.person.id || row.intake?.inboxId == null) return false;
  if (!row.intake.warnings.some(({ kind }) => kind === 'cut-off')) return false;
  if (now.getTime() - row.createdAt.getTime() > LATE_MS) return false;
  const inboxIds = [row.intake.inboxId, ...(row.intake.moreInboxIds ?? []), String(inboxId)];
  const length = row.text.length + text.length;
  const subjectId = ids.newId();
  const more = text.length >= NEARLY_FULL;
  await readParts(turn, subjectId, inboxIds, more, row.id);
  if (more) await keepPaste(turn, { state: 'reading', subjectId, inboxIds, length, continues: row.id });
  await sayText(turn, DOCUMENTS[languageOf(turn)].pastedPart(inboxIds.length, length));
  return true;
}

/** A part was refused at the door: what came before it is not read either, and what comes after it is not kept. */
export async function refusePaste(turn: Turn): Promise<void> {
  const { tx } = turn.scope;
  const open = await paste(turn);
  if (open?.state === 'reading' && (await tx.timers.pending('read-document', open.subjectId)) !== null) {
    await tx.timers.cancel(['read-document'], [open.subjectId], 'refused');
    for (const inboxId of open.inboxIds) await tx.inbox.redact(BigInt(inboxId), 'refused');
  }
  if (isClerk(turn)) await keepPaste(turn, { state: 'secret' });
  await say(turn, refusal(turn));
}

const refusal = (turn: Turn) =>
  readingRefused({ ok: false, refusal: { kind: 'secret', level: 'mật', marker: 'stamp' } })(languageOf(turn));
