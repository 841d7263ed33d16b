import { z } from 'zod';
import type { UnitStore } from '../../app/ports/store/units.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { Unit, UnitType } from '../../domain/unit/unit.js';
import type { Unit as UnitRecord } from '../generated/client.js';
import { fromJson, toJson } from '../json.js';
import { bumpVersion, readVersion, versionKeys, type TxContext } from './context.js';

const successors = z.array(z.object({ unitId: z.string(), share: z.enum(['whole', 'part', 'remainder']) }));

function unitOf(row: UnitRecord): Unit {
  return {
    id: row.id,
    name: row.name,
    type: row.type as UnitType,
    parentId: row.parentId,
    aliases: row.aliases,
    validFrom: row.validFrom as LocalDate | null,
    validTo: row.validTo as LocalDate | null,
    successors: fromJson(successors, row.successors, `Unit ${row.id}, successors`),
  };
}

export function unitsOf(context: TxContext): UnitStore {
  const { client, cache } = context;
  const all = async (): Promise<readonly Unit[]> => {
    const rows = await client.unit.findMany({ orderBy: { id: 'asc' } });
    return rows.map(unitOf);
  };
  return {
    all,
    async directory() {
      const version = await readVersion(context, versionKeys.units);
      if (cache.directory?.version === version) return cache.directory.value;
      const value = context.makeDirectory(await all());
      cache.directory = { version, value };
      return value;
    },
    async upsert(units) {
      if (units.length === 0) return;
      const rows = units.map((unit) => ({ ...unit, aliases: [...unit.aliases], successors: toJson(unit.successors) }));
      await client.$executeRaw`
        INSERT INTO "Unit" ("id", "name", "type", "parentId", "aliases", "validFrom", "validTo", "successors")
        SELECT r."id", r."name", r."type", r."parentId", ARRAY(SELECT jsonb_array_elements_text(r."aliases")), r."validFrom", r."validTo", r."successors"
        FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
          AS r("id" text, "name" text, "type" text, "parentId" text, "aliases" jsonb, "validFrom" text, "validTo" text, "successors" jsonb)
        ON CONFLICT ("id") DO UPDATE SET "name" = excluded."name", "type" = excluded."type", "parentId" = excluded."parentId",
          "aliases" = excluded."aliases", "validFrom" = excluded."validFrom", "validTo" = excluded."validTo", "successors" = excluded."successors"`;
      await bumpVersion(context, versionKeys.units);
    },
  };
}
