import { z } from 'zod';
import type {
  DirectiveName,
  DirectiveRow,
  DirectiveState,
  DirectiveStore,
  TaskRow,
} from '../../app/ports/store/directives.js';
import type { DirectiveIntake } from '../../app/ports/intake.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { Deadline, Urgency } from '../../domain/directive/directive.js';
import { fold } from '../fold.js';
import { Prisma, type Directive as DirectiveRecord, type Task as TaskRecord } from '../generated/client.js';
import { fromJson, toJson } from '../json.js';
import type { TxContext } from './context.js';

/** What names a directive; its text and draft are long. */
export const directiveParts = {
  select: {
    id: true,
    code: true,
    kind: true,
    issuer: true,
    date: true,
    subject: true,
    urgency: true,
    state: true,
    createdBy: true,
    issuedBy: true,
  },
} satisfies Prisma.DirectiveDefaultArgs;

const draft = z.looseObject({
  text: z.string(),
  tasks: z.array(z.looseObject({})),
  questions: z.array(z.looseObject({})),
});
const intake = z.looseObject({ form: z.string(), warnings: z.array(z.looseObject({ kind: z.string() })) });
const undo = z.array(z.looseObject({ tasks: z.array(z.looseObject({})) }));
const deadline = z.looseObject({ kind: z.string(), raw: z.string() });

function intakeFrom(id: string, stored: DirectiveRecord['intake']): DirectiveIntake | null {
  return stored === null ? null : fromJson<DirectiveIntake>(intake, stored, `Directive ${id}, intake`);
}

function directiveOf({ searchText: _searchText, ...row }: DirectiveRecord): DirectiveRow {
  return {
    ...row,
    state: row.state as DirectiveState,
    date: row.date as LocalDate | null,
    urgency: row.urgency as Urgency,
    draft: fromJson(draft, row.draft, `Directive ${row.id}, draft`),
    intake: intakeFrom(row.id, row.intake),
    undo: row.undo === null ? [] : fromJson<DirectiveRow['undo']>(undo, row.undo, `Directive ${row.id}, undo`),
  };
}

export function taskOf(row: TaskRecord): TaskRow {
  return {
    ...row,
    deadline: row.deadline === null ? null : fromJson<Deadline>(deadline, row.deadline, `Task ${row.id}, deadline`),
  };
}

const jsonOrNull = (value: unknown) => (value === null ? Prisma.DbNull : toJson(value));

type Searchable = Pick<DirectiveRow, 'code' | 'number' | 'subject' | 'issuer' | 'kind'>;

const searchTextOf = ({ code, number, subject, issuer, kind }: Searchable): string =>
  fold([code, number, subject, issuer, kind].filter((part) => part !== null).join(' '));

export function directivesOf({ client }: TxContext): DirectiveStore {
  return {
    async insert(row) {
      await client.directive.create({
        data: {
          ...row,
          draft: toJson(row.draft),
          intake: jsonOrNull(row.intake),
          undo: jsonOrNull(row.undo.length === 0 ? null : row.undo),
          sketch: [...row.sketch],
          searchText: searchTextOf(row),
        },
      });
    },
    async byId(id) {
      const row = await client.directive.findUnique({ where: { id } });
      return row && directiveOf(row);
    },
    async update(id, expected, { draft: nextDraft, intake: nextIntake, undo: nextUndo, sketch, ...patch }) {
      const { count } = await client.directive.updateMany({
        where: { id, version: expected },
        data: {
          ...patch,
          ...(nextDraft ? { draft: toJson(nextDraft) } : {}),
          ...(nextIntake === undefined ? {} : { intake: jsonOrNull(nextIntake) }),
          ...(nextUndo === undefined ? {} : { undo: jsonOrNull(nextUndo.length === 0 ? null : nextUndo) }),
          ...(sketch === undefined ? {} : { sketch: [...sketch] }),
          version: expected + 1,
        },
      });
      if (count === 1) {
        const row = await client.directive.findUniqueOrThrow({ where: { id } });
        await client.directive.update({ where: { id }, data: { searchText: searchTextOf(row) } });
      }
      return count === 1;
    },
    async intakeOf(id) {
      const row = await client.directive.findUnique({ where: { id }, select: { intake: true } });
      return row && intakeFrom(id, row.intake);
    },
    async setIntake(id, nextIntake) {
      await client.directive.update({ where: { id }, data: { intake: toJson(nextIntake) } });
    },
    async byDocKey(docKey) {
      const rows = await client.directive.findMany({ where: { docKey }, orderBy: { createdAt: 'desc' } });
      return rows.map(directiveOf);
    },
    async byContentHash(contentHash) {
      const rows = await client.directive.findMany({ where: { contentHash }, orderBy: { createdAt: 'desc' } });
      return rows.map(directiveOf);
    },
    async byExternalId(externalId) {
      const rows = await client.directive.findMany({ where: { externalId }, orderBy: { createdAt: 'desc' } });
      return rows.map(directiveOf);
    },
    sketches(limit) {
      return client.directive.findMany({
        where: { state: { in: ['draft', 'issued'] }, NOT: { sketch: { isEmpty: true } } },
        orderBy: { createdAt: 'desc' },
        take: limit,
        select: { id: true, sketch: true },
      });
    },
    async redactTasks(directiveId, words) {
      await client.task.updateMany({ where: { directiveId }, data: { text: words, deadline: Prisma.DbNull } });
    },
    async named(ids) {
      const rows = await client.directive.findMany({ where: { id: { in: [...ids] } }, ...directiveParts });
      return rows as DirectiveName[];
    },
    async search(text, limit) {
      const words = fold(text)
        .split(' ')
        .filter((word) => word !== '');
      if (words.length === 0) return [];
      const ids = await client.$queryRaw<{ id: string }[]>`
        SELECT "id" FROM "Directive"
        WHERE "state" NOT IN ('discarded', 'copy') AND "searchText" LIKE ALL (${words.map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`)})
        ORDER BY ("number" = ${text.trim()} OR "code" = ${text.trim()}) IS TRUE DESC, COALESCE("issuedAt", "createdAt") DESC, "id" DESC
        LIMIT ${limit}`;
      const rows = await client.directive.findMany({ where: { id: { in: ids.map((row) => row.id) } } });
      const byId = new Map(rows.map((row) => [row.id, row]));
      return ids.flatMap(({ id }) => byId.get(id) ?? []).map(directiveOf);
    },
    async openDrafts(limit) {
      const rows = await client.directive.findMany({
        where: { state: 'draft' },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: limit,
        select: {
          id: true,
          code: true,
          number: true,
          kind: true,
          issuer: true,
          date: true,
          subject: true,
          createdBy: true,
          createdAt: true,
          intake: true,
        },
      });
      return rows.map((row) => ({
        ...row,
        date: row.date as LocalDate | null,
        intake: intakeFrom(row.id, row.intake),
      }));
    },
    async draftsOf(personId, limit) {
      const rows = await client.directive.findMany({
        where: { createdBy: personId, state: 'draft' },
        orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
        take: limit,
      });
      return rows.map(directiveOf);
    },
    async insertTasks(tasks) {
      await client.task.createMany({
        data: tasks.map((task) => ({
          ...task,
          deadline: task.deadline === null ? Prisma.DbNull : toJson(task.deadline),
        })),
      });
    },
    async tasksOf(directiveId) {
      const rows = await client.task.findMany({ where: { directiveId }, orderBy: { ordinal: 'asc' } });
      return rows.map(taskOf);
    },
    async setTaskDeadline(id, deadline) {
      await client.task.update({ where: { id }, data: { deadline: toJson(deadline) } });
    },
  };
}
