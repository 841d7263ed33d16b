import { may } from '../../domain/access/may.js';
import { accessWorld } from '../../app/access-world.js';
import { myWork } from '../../app/status/my-work.js';
import type { Incoming } from '../../app/ports/channel.js';
import { currentDialogue, startDialogue } from './dialogue.js';
import { readDocument } from './read-document.js';
import { addToReport, sendProgress } from './report-dialogue.js';
import { sayText, wordsFor, type Turn } from './turn.js';
import { percentIn, withoutPercent } from './words.js';
import { targetOf } from './target.js';
import { addToFinding, startFinding } from './visits/finding-dialogue.js';
import { viewsOf } from './visits/visit-target.js';

type File = Extract<Incoming['body'], { kind: 'file' }>;

/** The largest file that is fetched from a platform; Telegram serves bots no more than this. */
export const MAX_FILE_BYTES = 20 * 1024 * 1024;

/** A file means evidence while a report is being written, a document for those who may submit one, evidence for everybody else. */
export async function handleFile(turn: Turn, file: File): Promise<void> {
  if (file.file.size !== null && file.file.size > MAX_FILE_BYTES) {
    return sayText(turn, wordsFor(turn).fileTooBig(file.file.name, Math.ceil(file.file.size / 1_048_576)));
  }
  if (file.file.size === 0) return sayText(turn, wordsFor(turn).fileEmpty(file.file.name));
  const dialogue = await currentDialogue(turn);
  if (dialogue?.kind === 'report' || dialogue?.kind === 'done') {
    const fileId = await fetchEvidence(turn, file);
    return addToReport(turn, dialogue, {
      percent: percentIn(file.caption),
      words: withoutPercent(file.caption),
      fileId,
    });
  }
  if (dialogue?.kind === 'finding') return addToFinding(turn, dialogue, file.caption, await fetchEvidence(turn, file));
  if (await maySubmit(turn)) return readDocument(turn, file.file, { photo: file.photo });
  return evidenceOutOfTheBlue(turn, file);
}

/** Whether a document from this person is read as a directive: clerks hand in, others send evidence. */
export async function maySubmit(turn: Turn): Promise<boolean> {
  const world = await accessWorld(turn.scope, turn.principal);
  return turn.principal.actor.posts.some(
    (post) =>
      post.role === 'clerk' &&
      may(turn.principal.actor, 'submit-directive', { kind: 'unit', unitId: post.unitId }, world).ok,
  );
}

/** A photo with words ("60% đã xong móng") is a whole report; without words it starts one. */
async function evidenceOutOfTheBlue(turn: Turn, file: File): Promise<void> {
  const visitId = await visitAtTheDoor(turn);
  if (visitId !== null) return startFinding(turn, visitId, file.caption, await fetchEvidence(turn, file));
  const work = await myWork(turn.scope, turn.principal);
  if (work.length === 0) return sayText(turn, wordsFor(turn).noTaskForFile);
  const view = await targetOf(
    turn,
    null,
    (candidate) => candidate.assignment.state !== 'sent' || work.length === 1,
    (number) => `báo cáo ${number} 60%`,
  );
  if (view === null) return;
  const fileId = await fetchEvidence(turn, file);
  const percent = percentIn(file.caption);
  if (percent !== null)
    return sendProgress(turn, view.assignment.id, percent, withoutPercent(file.caption), [fileId], false);
  const report = {
    kind: 'report',
    assignmentId: view.assignment.id,
    percent: null,
    words: '',
    fileIds: [] as string[],
  } as const;
  await startDialogue(turn, { ...report, fileIds: [] });
  await addToReport(turn, { ...report, fileIds: [] }, { percent: null, words: file.caption, fileId });
}

/** The visit that this person is at now, when there is just one. */
async function visitAtTheDoor(turn: Turn): Promise<string | null> {
  const on = (await viewsOf(turn)).filter(({ viewer, state }) => viewer === 'team' && state === 'began');
  return on.length === 1 ? (on[0]?.id ?? null) : null;
}

async function fetchEvidence(turn: Turn, file: File): Promise<string> {
  const { tx, now, ids } = turn.scope;
  const fileId = ids.newId();
  await tx.timers.set({
    kind: 'fetch-evidence',
    subjectId: fileId,
    generation: 1,
    dueAt: now,
    payload: { channel: turn.incoming.channel, personId: turn.principal.person.id, file: file.file },
  });
  return fileId;
}
