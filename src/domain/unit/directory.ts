import type { LocalDate } from '../calendar/local-date.js';
import type { UnitMention } from '../directive/directive.js';
import { collectiveOf, unlisted } from './collectives.js';
import { fold } from './fold.js';
import { nameKey } from './name-key.js';
import { createNameIndex, type Candidate } from './name-index.js';
import { namesAt } from './names/name-list.js';
import type { Unit } from './unit.js';
import { wordsOf } from './words.js';

type Resolution = UnitMention['resolution'];

export type ResolveContext = {
  /** The document comes from elsewhere (another province): its "Sở Tài chính" is not ours, unless our city is named. */
  readonly outside?: boolean;
  /** Parent named in brackets or by the issuer: "phường Vĩnh Hưng (quận Hoàng Mai)". */
  readonly parent?: string;
};

/** Units as of a date. All functions are pure; days are Asia/Ho_Chi_Minh. */
export type Directory = {
  readonly units: readonly Unit[];
  readonly cityId: string | null;
  readonly unit: (id: string) => Unit | undefined;
  readonly isValid: (id: string, asOf: LocalDate) => boolean;
  readonly ancestors: (id: string) => readonly Unit[];
  readonly descendants: (id: string, asOf?: LocalDate) => readonly Unit[];
  readonly resolveName: (name: string, asOf: LocalDate, context?: ResolveContext) => Resolution;
  readonly findMentions: (text: string, asOf: LocalDate, context?: ResolveContext) => UnitMention[];
  readonly expandCollective: (name: string, asOf: LocalDate) => readonly string[] | null;
};

export const isValidOn = (unit: Unit, day: LocalDate): boolean =>
  (unit.validFrom === null || unit.validFrom <= day) && (unit.validTo === null || day <= unit.validTo);

/**
 * The directory of units, resolving names **as of a date** (domain.md §6): names and even codes were reused on 1 July 2025. An ambiguous
 * name comes back with its candidates, an abolished unit with its successors and their shares: a split is a person's choice. Nothing is guessed.
 */
export function createDirectory(units: readonly Unit[], options: { cityId?: string } = {}): Directory {
  const byId = new Map(units.map((unit) => [unit.id, unit]));
  const cityId = options.cityId ?? units.find((unit) => unit.type === 'city')?.id ?? null;
  const index = createNameIndex(units);
  const children = new Map<string, Unit[]>();
  for (const unit of units)
    if (unit.parentId !== null) children.set(unit.parentId, [...(children.get(unit.parentId) ?? []), unit]);

  function ancestors(id: string): readonly Unit[] {
    const path: Unit[] = [];
    let current = byId.get(id)?.parentId ?? null;
    while (current !== null && path.length < 20) {
      const unit = byId.get(current);
      if (unit === undefined) break;
      path.push(unit);
      current = unit.parentId;
    }
    return path;
  }

  function descendants(id: string, asOf?: LocalDate): readonly Unit[] {
    const found: Unit[] = [];
    const queue = [...(children.get(id) ?? [])];
    for (let unit = queue.shift(); unit !== undefined; unit = queue.shift()) {
      if (asOf === undefined || isValidOn(unit, asOf)) found.push(unit);
      queue.push(...(children.get(unit.id) ?? []));
    }
    return found;
  }

  const describe = (unit: Unit): string => {
    const parent = unit.parentId === null ? undefined : byId.get(unit.parentId);
    return parent === undefined || parent.id === cityId ? unit.name : `${unit.name} (${parent.name})`;
  };

  function settle(
    candidates: readonly Candidate[],
    asOf: LocalDate,
    context: ResolveContext,
    written: string,
  ): Resolution {
    const live = candidates.filter((candidate) => isValidOn(candidate.unit, asOf));
    const within =
      context.parent === undefined
        ? live
        : live.filter((c) => ancestors(c.unit.id).some((a) => nameKey(a.name).endsWith(nameKey(context.parent!))));
    const chosen = within.length > 0 ? within : live;
    if (chosen.length === 1) {
      const { unit, distance } = chosen[0]!;
      return distance === 0
        ? { kind: 'unit', unitId: unit.id, confidence: 0.98 }
        : {
            kind: 'unit',
            unitId: unit.id,
            confidence: 0.8,
            reason: `"${written}" đọc là "${unit.name}", cần xác nhận`,
          };
    }
    if (chosen.length > 1)
      return {
        kind: 'ambiguous',
        candidates: chosen.map((c) => c.unit.id),
        reason: `"${written}" có thể là: ${chosen.map((c) => describe(c.unit)).join('; ')}`,
      };
    return settleAbolished(candidates, asOf, context, written);
  }

  function settleAbolished(
    candidates: readonly Candidate[],
    asOf: LocalDate,
    context: ResolveContext,
    written: string,
  ): Resolution {
    const past = candidates.filter((c) => c.unit.validTo !== null && c.unit.validTo < asOf);
    const within =
      context.parent === undefined
        ? past
        : past.filter((c) => ancestors(c.unit.id).some((a) => nameKey(a.name).endsWith(nameKey(context.parent!))));
    const latest = within.length > 0 ? within : past;
    if (latest.length === 1) {
      const { unit } = latest[0]!;
      return {
        kind: 'abolished',
        unitId: unit.id,
        successors: unit.successors.map((s) => ({ unitId: s.unitId, share: s.share })),
        reason: `${describe(unit)} không còn tồn tại từ sau ngày ${vn(unit.validTo!)}`,
      };
    }
    if (latest.length > 1)
      return {
        kind: 'ambiguous',
        candidates: latest.map((c) => c.unit.id),
        reason: `"${written}" có thể là: ${latest.map((c) => describe(c.unit)).join('; ')}`,
      };
    return {
      kind: 'unknown',
      reason:
        candidates.length > 0
          ? `"${written}" chưa thành lập vào ngày ${vn(asOf)}`
          : `"${written}" không có trong danh mục đơn vị`,
    };
  }

  function expandCollective(name: string, asOf: LocalDate): readonly string[] | null {
    const wanted = collectiveOf(name);
    if (wanted === null) return null;
    const ids = units
      .filter((unit) => wanted.types.has(unit.type) && isValidOn(unit, asOf) && wanted.accepts(unit))
      .map((unit) => unit.id);
    return ids;
  }

  const named = (name: string): boolean => /ha noi/.test(fold(name));

  function resolveName(name: string, asOf: LocalDate, context: ResolveContext = {}): Resolution {
    const bracket = /^(.*?)\s*\(([^)]+)\)\s*$/su.exec(name);
    const within = bracket === null ? context : { ...context, parent: bracket[2]! };
    const plain = bracket === null ? name : bracket[1]!;
    if (context.outside === true && !named(plain))
      return { kind: 'unknown', reason: `"${plain}" thuộc cơ quan ngoài danh mục đơn vị` };
    const wanted = collectiveOf(plain);
    if (wanted !== null) {
      const ids = expandCollective(plain, asOf) ?? [];
      if (wanted.open) return unlisted(plain);
      return ids.length === 0
        ? { kind: 'unknown', reason: `Không có đơn vị nào thuộc nhóm "${plain}" vào ngày ${vn(asOf)}` }
        : { kind: 'collective', unitIds: ids, confidence: 0.95 };
    }
    const candidates = index.find(plain);
    return settle(candidates, asOf, within, plain);
  }

  function findMentions(text: string, asOf: LocalDate, context: ResolveContext = {}): UnitMention[] {
    const words = wordsOf(text, fold(text));
    const mentions: UnitMention[] = [];
    let at = 0;
    while (at < words.length) {
      const found = namesAt(words, at);
      if (found === null) {
        at += 1;
        continue;
      }
      for (const name of found.names) {
        mentions.push({
          name: name.name,
          span: { start: name.start, end: name.end },
          resolution: resolveName(name.name, asOf, context),
          ...(name.head ? { headPersonallyResponsible: true } : {}),
        });
      }
      at = Math.max(found.next, at + 1);
    }
    return mentions;
  }

  return {
    units,
    cityId,
    unit: (id) => byId.get(id),
    isValid: (id, asOf) => isValidOn(byId.get(id) ?? NEVER, asOf),
    ancestors,
    descendants,
    resolveName,
    findMentions,
    expandCollective,
  };
}

const NEVER: Unit = {
  id: '',
  name: '',
  type: 'other',
  parentId: null,
  aliases: [],
  validFrom: '9999-12-31' as LocalDate,
  validTo: null,
  successors: [],
};

/** dd/mm/yyyy as people read it. */
function vn(day: LocalDate): string {
  return `${day.slice(8)}/${day.slice(5, 7)}/${day.slice(0, 4)}`;
}
