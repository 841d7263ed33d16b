import fc from 'fast-check';
import { FIELDS, SIGHT_RULES, type SightRules } from '../../../src/domain/inspection/sight-rules.js';
import { createSight } from '../../../src/domain/inspection/sight.js';
import { differences, misjudged } from './differences.js';
import { PERSONS } from './random-world.js';

/**
 * Worlds generated: 10,000 on every run (about 20 s of one core), any other number by hand:
 * `LEAK_WORLDS=100000 npm test -- tests/property/inspection/need-to-know`.
 */
const WORLDS = Number(process.env.LEAK_WORLDS ?? 10_000);
/** Worlds in which each single missing check must show. */
const WORLDS_FOR_MUTANT = 2_000;

const seeds = fc.integer({ min: 0, max: 2 ** 31 - 1 });

function findsLeak(rules: SightRules): boolean {
  const sight = createSight(rules);
  for (let seed = 1; seed <= WORLDS_FOR_MUTANT; seed += 1) if (differences(seed, sight).length > 0) return true;
  return false;
}

/** Every rule list with one check taken away, and every part of a visit opened that no disclosure opens. */
function mutants(): readonly { readonly name: string; readonly rules: SightRules }[] {
  const without = <T>(list: readonly T[], index: number): readonly T[] => list.filter((_, at) => at !== index);
  const { team, unit, open, disclosures } = SIGHT_RULES;
  return [
    ...team.map((check, i) => ({ name: `team: ${check.name}`, rules: { ...SIGHT_RULES, team: without(team, i) } })),
    ...unit.map((check, i) => ({ name: `unit: ${check.name}`, rules: { ...SIGHT_RULES, unit: without(unit, i) } })),
    ...open.map((check, i) => ({ name: `open: ${check.name}`, rules: { ...SIGHT_RULES, open: without(open, i) } })),
    ...disclosures.flatMap((rule, at) =>
      rule.checks.map((check, i) => ({
        name: `${rule.field} to ${rule.to}: ${check.name}`,
        rules: {
          ...SIGHT_RULES,
          disclosures: disclosures.map((one, index) =>
            index === at ? { ...one, checks: without(one.checks, i) } : one,
          ),
        },
      })),
    ),
    ...FIELDS.flatMap((field) =>
      (['unit', 'public'] as const)
        .filter((to) => !disclosures.some((rule) => rule.field === field && rule.to === to))
        .map((to) => ({
          name: `${field} to ${to}: not shown at all`,
          rules: { ...SIGHT_RULES, disclosures: [...disclosures, { field, to, checks: [] }] },
        })),
    ),
  ];
}

describe('need to know', () => {
  it('gives whoever must not know of a visit, or of a part of it, byte for byte the same as if it did not exist', () => {
    const sight = createSight(SIGHT_RULES);
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(differences(seed, sight, seen)).toEqual([]);
      }),
      { numRuns: WORLDS },
    );
    // The worlds hold enough of everybody for the comparison to mean something.
    for (const viewer of ['null', 'unit', 'public', 'team'])
      expect((seen.get(viewer) ?? 0) / (WORLDS * PERSONS.length)).toBeGreaterThan(0.005);
  }, 3_600_000);

  it('tells everyone who may know, and as whom, as the law is written down a second time', () => {
    const sight = createSight(SIGHT_RULES);
    fc.assert(
      fc.property(seeds, (seed) => {
        expect(misjudged(seed, sight)).toEqual([]);
      }),
      { numRuns: Math.min(WORLDS, 3_000) },
    );
  });
});

/** Mutants of the rules themselves: of no use where Stryker tries its own, in fewer worlds. */
const describeInEnoughWorlds = WORLDS < WORLDS_FOR_MUTANT ? describe.skip : describe;

describeInEnoughWorlds('need to know', () => {
  it('finds nothing with the rules in force in the worlds that convict every mutant', () => {
    expect(findsLeak(SIGHT_RULES)).toBe(false);
  }, 300_000);

  it.each(mutants())('would leak without the check "$name"', ({ rules }) => {
    expect(findsLeak(rules)).toBe(true);
  });
});
