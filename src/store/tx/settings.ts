import { z } from 'zod';
import type { IntakeRecord } from '../../app/ports/intake.js';
import type { CalendarStore } from '../../app/ports/store/calendar.js';
import type { FileRecords } from '../../app/ports/store/files.js';
import type { IntakeStore } from '../../app/ports/store/intake.js';
import type { LadderStore } from '../../app/ports/store/ladders.js';
import type { SettingStore } from '../../app/ports/store/settings.js';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import { withOverrides, type CalendarOverride } from '../../domain/calendar/holiday-table.js';
import type { Ladder } from '../../domain/nudge/ladder.js';
import { fromJson, toJson } from '../json.js';
import { bumpVersion, readVersion, versionKeys, type TxContext } from './context.js';

const ladderSteps = z.array(z.looseObject({ key: z.string(), when: z.looseObject({}) }));

export function calendarOf(context: TxContext): CalendarStore {
  const { client, cache, shippedCalendar } = context;
  return {
    async table() {
      const version = await readVersion(context, versionKeys.calendar);
      if (cache.calendar?.version === version) return cache.calendar.value;
      const rows = await client.calendarOverride.findMany();
      const value = withOverrides(
        shippedCalendar,
        rows.map((row) => ({
          date: row.date as LocalDate,
          kind: row.kind as CalendarOverride['kind'],
          name: row.name,
          source: row.source,
        })),
      );
      cache.calendar = { version, value };
      return value;
    },
    async override(row) {
      await client.calendarOverride.upsert({ where: { date: row.date }, create: row, update: row });
      await bumpVersion(context, versionKeys.calendar);
    },
  };
}

export function laddersOf({ client, cache }: TxContext): LadderStore {
  const name = (key: string, version: number): string => `${key} ${version}`;
  /** What this transaction saved may yet be rolled back: it is not kept. */
  const saved = new Set<string>();
  const ladderOf = (row: { key: string; version: number; ladder: unknown }): Ladder => ({
    key: row.key,
    version: row.version,
    steps: fromJson<Ladder['steps']>(ladderSteps, row.ladder, `Ladder ${row.key} version ${row.version}`),
  });
  return {
    async get(key, version) {
      const known = cache.ladders.get(name(key, version));
      if (known !== undefined) return known;
      const row = await client.ladderVersion.findUnique({ where: { key_version: { key, version } } });
      const ladder = row && ladderOf(row);
      if (!saved.has(name(key, version))) cache.ladders.set(name(key, version), ladder);
      return ladder;
    },
    async latest(key) {
      const row = await client.ladderVersion.findFirst({ where: { key }, orderBy: { version: 'desc' } });
      return row && ladderOf(row);
    },
    async save({ key, version, steps }, createdBy, at) {
      saved.add(name(key, version));
      cache.ladders.delete(name(key, version));
      // A version is frozen into running assignments: it is never changed after it was saved.
      const { count } = await client.ladderVersion.createMany({
        data: [{ key, version, ladder: toJson(steps), createdBy, createdAt: at }],
        skipDuplicates: true,
      });
      return count === 1;
    },
  };
}

export function settingsOf({ client }: TxContext): SettingStore {
  return {
    async get(key) {
      const row = await client.setting.findUnique({ where: { key } });
      return row?.value ?? null;
    },
    async set(key, value, at) {
      const data = { value: toJson(value), updatedAt: at };
      await client.setting.upsert({ where: { key }, create: { key, ...data }, update: data });
    },
  };
}

export function filesOf({ client }: TxContext): FileRecords {
  return {
    async insert(row) {
      await client.storedFile.create({ data: row });
    },
    byId(id) {
      return client.storedFile.findUnique({
        where: { id },
        select: { id: true, sha256: true, name: true, mime: true, size: true },
      });
    },
    async forget(id) {
      const row = await client.storedFile.findUnique({ where: { id }, select: { sha256: true } });
      if (row === null) return null;
      await client.storedFile.delete({ where: { id } });
      return (await client.storedFile.count({ where: { sha256: row.sha256 } })) === 0 ? row.sha256 : null;
    },
    async isHeld(sha256) {
      return (await client.storedFile.count({ where: { sha256 } })) > 0;
    },
  };
}

export function intakeOf({ client }: TxContext): IntakeStore {
  const recordOf = (row: {
    id: string;
    keyHash: string;
    state: string;
    reason: string | null;
    directiveId: string | null;
    createdAt: Date;
  }): IntakeRecord => ({ ...row, state: row.state as IntakeRecord['state'] });
  return {
    async byId(id) {
      const row = await client.intakeDocument.findUnique({ where: { id } });
      return row && recordOf(row);
    },
    async byKey(keyHash) {
      const row = await client.intakeDocument.findUnique({ where: { keyHash } });
      return row && recordOf(row);
    },
    async insert(record) {
      const { count } = await client.intakeDocument.createMany({ data: [record], skipDuplicates: true });
      return count === 1;
    },
  };
}
