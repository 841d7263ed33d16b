import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Ids } from '../../app/ports/ids.js';
import type { FileStore } from '../../app/ports/store/files.js';
import type { Language } from '../../app/ports/store/people.js';
import type { Store, Tx } from '../../app/ports/store/tx.js';
import { timerHandler, type TimerHandler } from '../../app/timer-handler.js';
import { principalOf, type Scope } from '../../app/use-case.js';
import { dayOf } from '../../domain/calendar/local-date.js';
import type { Picture } from '../charts/draw-picture.js';
import type { PictureRenderer } from '../charts/render-in-worker.js';
import { parseQuestion } from '../conversation/questions/parse-question.js';
import { accountabilityWorkbook, type AccountabilityInput } from '../files/accountability-workbook.js';
import { taskReportDocx } from '../files/task-report-docx.js';
import { taskListWorkbook, type TaskListInput } from '../files/task-list-workbook.js';
import { QUESTIONS, type QuestionAnswers } from '../messages/question-answers.js';
import { asked, within, type Asked, type Read } from './asked.js';
import { letterOf, type Letter } from './letter-of-question.js';
import { listOf, type Progress } from './list-of-question.js';
import { drawn } from './picture-of-question.js';
import { pointsOf } from './points-of-question.js';

/** What was asked, by whom; read again when it is built, so that the file holds what the person may see then. */
const reportPayload = z.object({
  personId: z.string(),
  /** null: where the person is reached best. */
  contactId: z.string().nullable(),
  text: z.string(),
  theme: z.enum(['light', 'dark']).default('light'),
});

export type ReportPayload = z.input<typeof reportPayload>;

export type BuildReportDeps = {
  readonly store: Store;
  readonly files: FileStore;
  readonly ids: Ids;
  readonly pictures: PictureRenderer;
  /** From so many rows on the person is told how far it is. Default 10,000. */
  readonly toldFrom?: number;
};

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';
const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A list on paper is read by people; a longer one belongs in a workbook. */
const ROWS = { xlsx: 50_000, docx: 500 } as const;
type Made = { readonly name: string; readonly mime: string; readonly bytes: Buffer; readonly said?: string };

type Built = Omit<Made, 'bytes'> & { readonly sha256: string; readonly size: number; readonly caption: string };

type Facts = { readonly words: string } & (
  | { readonly kind: 'picture'; readonly picture: Picture }
  | { readonly kind: 'xlsx' | 'docx'; readonly input: TaskListInput }
  | { readonly kind: 'letter'; readonly letter: Letter }
  | { readonly kind: 'points'; readonly input: AccountabilityInput }
);

/** Pictures and files are made outside the transaction that answers: they cost tenths of seconds to seconds of a core. */
export function createBuildReport({ store, files, ids, pictures, toldFrom = 10_000 }: BuildReportDeps): TimerHandler {
  return timerHandler({
    async prepare(timer): Promise<Built | null> {
      const payload = reportPayload.parse(timer.payload);
      const tell = progressOf(store, timer.subjectId, payload, toldFrom);
      const ground = await store.transaction((tx) =>
        understood({ tx, now: timer.dueAt, ids, inboxId: null, pepper: new Uint8Array() }, payload),
      );
      if (ground === null) return null;
      const facts = await factsOf(ground, (work) => store.transaction(work), tell);
      if (facts === null) return null;
      const made = await make(facts, payload.theme, timer.dueAt, pictures, QUESTIONS[ground.principal.person.language]);
      if (made === null) {
        if (timer.attempts < 3) throw new Error('the report could not be built');
        return null;
      }
      const { bytes, ...rest } = made;
      const sha256 = createHash('sha256').update(bytes).digest('hex');
      await files.put(sha256, bytes);
      return { ...rest, sha256, size: bytes.length, caption: ground.caption };
    },
    async fire(scope, timer, built) {
      const { personId, contactId } = reportPayload.parse(timer.payload);
      const answer = {
        personId,
        contactId,
        lane: 'answer' as const,
        dedupeKey: `report/${timer.subjectId}`,
        onUnknown: 'never' as const,
        ignoresQuietHours: true,
      };
      const words = QUESTIONS[await languageOfPerson(scope.tx, personId)];
      if (built === null) {
        const card = { lines: [words.nothingToReport] };
        await scope.tx.outbox.add([{ ...answer, message: { type: 'card', card } }]);
        return 'nothing';
      }
      const { sha256, name, mime, size, caption, said } = built;
      const id = timer.subjectId;
      await scope.tx.files.insert({ id, sha256, name, mime, size, createdBy: personId, createdAt: scope.now });
      await scope.tx.audit.add(
        { actor: personId, action: 'file.build', subject: 'file', subjectId: id, data: { sha256 } },
        scope.now,
      );
      const card = {
        lines: [
          ...(said === undefined ? [] : [said]),
          { text: words.understood(caption, false), style: 'muted' as const },
        ],
        fileIds: [id],
      };
      await scope.tx.outbox.add([{ ...answer, message: { type: 'card', card } }]);
      return 'built';
    },
  });
}

/** Says once that it will take a while, and at the half how far it is: in transactions of their own, so that they leave while the file is made. */
function progressOf(store: Store, id: string, { personId, contactId }: ReportPayload, toldFrom: number): Progress {
  let told = 0;
  return async (done, total) => {
    const part = done * 2 >= total ? 2 : 1;
    if (total < toldFrom || part <= told || done >= total) return;
    told = part;
    await store.transaction(async (tx) => {
      const words = QUESTIONS[await languageOfPerson(tx, personId)];
      const text = part === 1 ? words.longList(total) : words.taken(done, total);
      await tx.outbox.add([
        {
          personId,
          contactId,
          lane: 'answer',
          message: { type: 'card', card: { lines: [text] } },
          dedupeKey: `report/${id}/progress/${part}`,
          onUnknown: 'never',
          ignoresQuietHours: true,
        },
      ]);
    });
  };
}

/** What they chose to read by now; who is gone reads nothing any more. */
const languageOfPerson = async (tx: Tx, personId: string): Promise<Language> =>
  (await tx.people.byId(personId))?.language ?? 'vi';

async function understood(scope: Scope, payload: ReportPayload): Promise<Asked | null> {
  const person = await scope.tx.people.byId(payload.personId);
  if (person === null || person.leftAt !== null) return null;
  const directory = await scope.tx.units.directory();
  const question = parseQuestion(payload.text, { directory, today: dayOf(scope.now), previous: null });
  return asked(scope, await principalOf(scope, person), question);
}

/** Long lists are read in many short transactions: one of their own would hold the embedded database's only session. */
async function factsOf(ground: Asked, read: Read, progress: Progress): Promise<Facts | null> {
  const { words, question } = ground;
  if (question.intent === 'chart')
    return { kind: 'picture', words, picture: await read((tx) => drawn(within(ground, tx))) };
  switch (question.slots.form) {
    case 'letter': {
      const letter = await read((tx) => letterOf(within(ground, tx)));
      return letter === null ? null : { kind: 'letter', words, letter };
    }
    case 'points':
      return { kind: 'points', words, input: await pointsOf(ground, read, ROWS.xlsx, progress) };
    case 'docx':
      return { kind: 'docx', words, input: await listOf(ground, read, ROWS.docx) };
    default:
      return { kind: 'xlsx', words, input: await listOf(ground, read, ROWS.xlsx, progress) };
  }
}

async function make(
  facts: Facts,
  theme: 'light' | 'dark',
  asOf: Date,
  pictures: PictureRenderer,
  words: QuestionAnswers,
): Promise<Made | null> {
  const day = dayOf(asOf);
  switch (facts.kind) {
    case 'picture': {
      const drawn = await pictures.render(facts.picture, { theme, asOf, scope: facts.words });
      return drawn.ok ? { name: `tinh-hinh-${day}.png`, mime: 'image/png', bytes: drawn.png } : null;
    }
    case 'letter':
      return {
        name: `cong-van-don-doc-${day}.docx`,
        mime: DOCX,
        bytes: facts.letter.bytes,
        said: words.letterDrafted(facts.letter.units, facts.letter.tasks),
      };
    case 'points':
      return {
        name: `diem-tien-do-${day}.xlsx`,
        mime: XLSX,
        bytes: await accountabilityWorkbook(facts.input),
        said: words.pointsMean,
      };
    case 'docx':
      return { name: `danh-muc-nhiem-vu-${day}.docx`, mime: DOCX, bytes: await taskReportDocx(facts.input) };
    case 'xlsx':
      return { name: `danh-muc-nhiem-vu-${day}.xlsx`, mime: XLSX, bytes: await taskListWorkbook(facts.input) };
  }
}
