import type { UnitRole } from '../../../domain/directive/correct-units.js';
import { plain } from '../words.js';
import type { Said } from './spoken.js';
import { saidTasks, TASKS, TASKS_OR_ALL } from './task-references.js';
import { over, type Groups, type TypedWords } from './typed-words.js';

const ROLE = '(?:phoi hop|chu tri|theo doi)';
const LEADS = '(?:(?:lam|la)(?: don vi)? )?(?:chu tri|thuc hien|phu trach|dam nhiem|chiu trach nhiem)';
const IN = '(?:o|vao|cho|trong|tai|khoi|ra khoi|cua)';
const ADD = '(?:them|bo sung)(?: (?:don vi|co quan))?';
const CUT = '(?:bo|xoa|rut|loai)(?: (?:don vi|co quan))?';
const SWAP = '(?:thay|thay the|doi|thay doi|sua|chuyen)(?: (?:don vi|co quan))?(?: chu tri| phoi hop)?';

const roleOf = (words: string): UnitRole =>
  plain(words) === 'chu tri' ? 'lead' : plain(words) === 'theo doi' ? 'monitor' : 'cooperate';

type Rule = readonly [pattern: RegExp, said: (group: Groups) => readonly Said[]];

const tasksIn = (group: Groups): ReturnType<typeof saidTasks> => saidTasks(group('t'));
const add = (group: Groups): readonly Said[] => [
  { what: 'add-unit', tasks: tasksIn(group), role: roleOf(group('r')), names: group('u') },
];
const cut = (group: Groups): readonly Said[] => [{ what: 'drop-unit', tasks: tasksIn(group), names: group('u') }];
const lead = (group: Groups): readonly Said[] => [{ what: 'set-lead', tasks: tasksIn(group), names: group('u') }];
const ledBy = (group: Groups): readonly Said[] => [
  { what: 'set-lead', tasks: tasksIn(group), names: group('u'), loose: true },
];
const swap = (group: Groups): readonly Said[] => [
  { what: 'replace-unit', tasks: tasksIn(group), old: group('o'), names: group('u'), loose: true },
];

/** From the most telling to the loosest. */
const RULES: readonly Rule[] = [
  [
    over(`^(?<t>${TASKS})[:,]? (?:giao|do)(?: cho)? (?<u>.+?) ${LEADS},?(?: va)? (?<c>.+?) (?:lam )?phoi hop$`),
    (group) => [...lead(group), { what: 'add-unit', tasks: tasksIn(group), role: 'cooperate', names: group('c') }],
  ],
  [over(`^(?<t>${TASKS})[:,]? (?:giao )?${ADD} (?:cho )?(?<u>.+?)(?: (?:lam )?(?<r>${ROLE}))?$`), add],
  [
    over(
      `^${ADD} (?<u>.+?) (?:(?:lam|la)(?: don vi)? )?(?<r>${ROLE})(?: thuc hien)?(?:,? ${IN})? (?<t>${TASKS_OR_ALL})$`,
    ),
    add,
  ],
  [over(`^${ADD} (?<u>.+?) (?:(?:lam|la)(?: don vi)? )?(?<r>${ROLE})$`), add],
  [over(`^${ADD} (?<r>${ROLE}):?(?: la)? (?<u>.+?)(?:,? ${IN})? (?<t>${TASKS_OR_ALL})$`), add],
  [over(`^${ADD} (?<u>.+?),? (?:${IN} )?(?<t>${TASKS_OR_ALL})$`), add],
  [over(`^${ADD} (?<u>.+)$`), (group) => add(group).map((said): Said => ({ ...said, loose: true }))],
  [over(`^(?<t>${TASKS})[:,]? ${CUT} (?<u>.+?)(?: ${ROLE})?$`), cut],
  [over(`^${CUT} (?<u>.+?)(?: ${ROLE})?,? (?:${IN} )?(?<t>${TASKS_OR_ALL})$`), cut],
  [over(`^${CUT} (?<u>.+?)(?: ${ROLE})?$`), cut],
  [
    over(
      `^(?:(?:sua|doi|dat|thay|thay doi|chinh) )?(?:don vi |co quan )?chu tri(?: cua| o| cho)? (?<t>${TASKS_OR_ALL}):?(?: (?:la|thanh|sang))? (?<u>.+)$`,
    ),
    lead,
  ],
  [over(`^(?<t>${TASKS})[:,]? (?:don vi |co quan )?chu tri:?(?: (?:la|thanh|sang))? (?<u>.+)$`), lead],
  [over(`^(?<t>${TASKS})[:,]? (?:thay|doi) (?<o>.+?) (?:bang|thanh|sang) (?<u>.+)$`), swap],
  [over(`^${SWAP} (?<o>.+?) (?:bang|thanh) (?<u>.+?)(?:,? ${IN})? (?<t>${TASKS_OR_ALL})$`), swap],
  [
    over(
      `^(?:${IN} )?(?<t>${TASKS})[:,]? (?:giao|chuyen|do|de|doi)(?: (?:lai|cho|sang|ve|thanh))* (?<u>.+?)(?: ${LEADS})?$`,
    ),
    ledBy,
  ],
  [over(`^(?:giao|chuyen|doi)(?: lai)? (?<t>${TASKS_OR_ALL}) (?:cho|sang|ve|den) (?<u>.+?)(?: ${LEADS})?$`), lead],
  [over(`^${SWAP} (?<o>.+?) (?:bang|thanh) (?<u>.+)$`), swap],
  [over(`^(?:giao|de|do)(?: cho)? (?<u>.+?)(?: ${LEADS})? (?<t>${TASKS_OR_ALL})$`), ledBy],
  [over(`^(?<u>.+?) ${LEADS}(?: ${IN})? (?<t>${TASKS})$`), ledBy],
  [
    over(`^(?:giao(?: cho)? )?(?<u>.+?) (?<r>phoi hop|theo doi)(?: thuc hien)?(?: ${IN})? (?<t>${TASKS})$`),
    (group) => add(group).map((said): Said => ({ ...said, loose: true })),
  ],
];

/** Units put in, taken out, put in another's place; null when the words say none of it. */
export function unitPart(typed: TypedWords): readonly Said[] | null {
  for (const [pattern, said] of RULES) {
    const group = typed.match(pattern);
    if (group !== null) return said(group);
  }
  return null;
}
