import { z } from 'zod';
import type { VisitStore } from '../../app/ports/store/visits.js';
import type { Programme } from '../../domain/inspection/programme.js';
import { parseYearSource } from '../../domain/inspection/year-source.js';
import { Prisma, type InspectionProgramme as ProgrammeRecord } from '../generated/client.js';
import { fromJson, toJson } from '../json.js';
import type { TxContext } from './context.js';

const documentRef = z.object({ code: z.string(), date: z.string() });
const themes = z.array(
  z.object({ key: z.string(), name: z.string(), basis: documentRef.nullable(), checklist: z.array(z.string()) }),
);
const adjustments = z.array(
  z.object({
    visitId: z.string(),
    change: z.enum(['add', 'drop', 'move']),
    reason: z.string(),
    document: documentRef,
    at: z.coerce.date(),
  }),
);

function programmeOf(row: ProgrammeRecord): Programme {
  const what = `Programme ${row.id}`;
  return {
    id: row.id,
    year: row.year,
    title: row.title,
    basis: fromJson(z.array(documentRef), row.basis, `${what}, basis`),
    approval: fromJson(documentRef.nullable(), row.approval, `${what}, approval`),
    themes: fromJson(themes, row.themes, `${what}, themes`),
    adjustments: fromJson(adjustments, row.adjustments, `${what}, adjustments`),
  };
}

type Programmes = Pick<VisitStore, 'programme' | 'programmesOf' | 'saveProgramme' | 'yearAccount' | 'saveYearAccount'>;

export function programmesOf({ client }: TxContext): Programmes {
  return {
    async programme(id) {
      const row = await client.inspectionProgramme.findUnique({ where: { id } });
      return row && programmeOf(row);
    },
    async programmesOf(year) {
      const rows = await client.inspectionProgramme.findMany({ where: { year }, orderBy: { id: 'asc' } });
      return rows.map(programmeOf);
    },
    async saveProgramme(programme, createdBy, createdAt) {
      const columns = {
        year: programme.year,
        title: programme.title,
        basis: toJson(programme.basis),
        approval: programme.approval === null ? Prisma.DbNull : toJson(programme.approval),
        themes: toJson(programme.themes),
        adjustments: toJson(programme.adjustments),
      };
      await client.inspectionProgramme.upsert({
        where: { id: programme.id },
        create: { id: programme.id, ...columns, createdBy, createdAt },
        update: { ...columns, version: { increment: 1 } },
      });
    },
    async yearAccount(year) {
      const row = await client.inspectionYear.findUnique({ where: { year } });
      return row === null
        ? null
        : parseYearSource({ year: row.year, source: row.source, rows: row.rows, figures: row.figures });
    },
    async saveYearAccount({ year, source, rows, figures }, importedBy, importedAt) {
      const columns = {
        source: toJson(source),
        rows: toJson(rows),
        figures: toJson(figures),
        importedBy,
        importedAt,
      };
      await client.inspectionYear.upsert({ where: { year }, create: { year, ...columns }, update: columns });
    },
  };
}
