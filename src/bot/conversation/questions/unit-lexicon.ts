import type { LocalDate } from '../../../domain/calendar/local-date.js';
import { isValidOn, type Directory } from '../../../domain/unit/directory.js';
import { foldKey } from '../../../domain/unit/fold.js';
import { nameKey } from '../../../domain/unit/name-key.js';
import type { Unit } from '../../../domain/unit/unit.js';

const PLACE = /^(?:phuong|xa|thi tran|thi xa|quan|huyen) /;
/** What is left of "Sở TP" when the city's own name is dropped is every department. */
const LONE = /^(?:so|phuong|xa|quan|huyen|thanh tra)$/;
/** "thanh tra" alone is the act, not the city's inspectorate. */
const AMBIGUOUS = /^(?:thanh tra|so)$/;
/** How foreign partners and young officers call the departments. */
const ENGLISH: Readonly<Record<string, readonly string[]>> = {
  'tai chinh': ['finance'],
  'xay dung': ['construction'],
  'y te': ['health'],
  'noi vu': ['home affairs'],
  'tu phap': ['justice'],
  'cong thuong': ['industry and trade'],
  'nong nghiep moi truong': ['agriculture and environment', 'agriculture'],
  'giao duc dao tao': ['education and training', 'education'],
  'van hoa the thao': ['culture and sports', 'culture'],
  'khoa hoc cong nghe': ['science and technology', 'science'],
  'du lich': ['tourism'],
};
const DISTRICTS: ReadonlySet<Unit['type']> = new Set(['urban-district', 'rural-district', 'district-town']);

export type UnitLexicon = {
  /** Units whose full name, alias or initials these words are. */
  exact(words: string): readonly Unit[];
  /** Units of that name without the word for their kind: "tây hồ", "tài chính". */
  bare(words: string): readonly Unit[];
  /** Whether some name begins with this word: everything else need not be looked up. */
  begins(word: string): boolean;
};

const initialsOf = (name: string): string =>
  foldKey(name)
    .split(' ')
    .filter((word) => word !== 'va')
    .map((word) => word.charAt(0))
    .join('');

/** "bql kcnc", "ban qlkcn", "văn phòng đk đất đai cn Thạch Thất": how long names are written; "bql" is spelt out before names are looked up. */
const SHORTER: readonly (readonly [RegExp, string])[] = [
  [/khu cong nghe cao/g, 'kcnc'],
  [/cong nghe cao/g, 'cnc'],
  [/dang ky/g, 'dk'],
  [/ ha noi(?= )/g, ''],
  [/ (?:quan|huyen)(?= )/g, ''],
  [/chi nhanh/g, 'cn'],
  [/^doi quan ly /g, 'doi '],
  [/ do thi(?= )/g, ''],
  [/khu cong nghiep/g, 'kcn'],
  [/che xuat/g, 'cx'],
];
function shortened(name: string): readonly string[] {
  const full = foldKey(name);
  if (!/^(?:ban quan ly|van phong dang ky|doi) /.test(full)) return [];
  // There is one city: its name behind that of a body is as often left out.
  const long = full.replace(/ thanh pho(?: ha noi)?$/, '');
  // Each part may be shortened or not, "các" and "và" be left out.
  const ways = [...SHORTER, [/(?<= )cac /g, ''] as const, [/(?<= )va /g, ''] as const].reduce(
    (known, [words, initials]) => [...known, ...known.map((one) => one.replace(words, initials))],
    long === full ? [full] : [full, long],
  );
  return [...new Set(ways)].flatMap((one) => [one, one.replace('quan ly', 'ql'), one.replace('quan ly ', 'ql')]);
}

const remembered = new WeakMap<Directory, UnitLexicon>();

/** Names of the directory for reading short questions, where names stand among other words and often lack their kind. */
export function unitLexicon(directory: Directory): UnitLexicon {
  const known = remembered.get(directory);
  if (known !== undefined) return known;
  const exact = new Map<string, Unit[]>();
  const bare = new Map<string, Unit[]>();
  const starts = new Set(['ubnd', 'uy', 'p', 'x', 'q', 'h', 'tx', 'tt', 'vp', 'giam', 'chu', 'pho', 'lanh', 'van']);
  const add = (map: Map<string, Unit[]>, key: string, unit: Unit): void => {
    if (key === '' || LONE.test(key)) return;
    const list = map.get(key);
    if (list === undefined) map.set(key, [unit]);
    else if (!list.includes(unit)) list.push(unit);
    starts.add(key.split(' ')[0] ?? '');
  };
  for (const unit of directory.units) {
    for (const name of [unit.name, ...unit.aliases]) {
      if (LONE.test(nameKey(name))) add(exact, foldKey(name), unit);
      const key = nameKey(name);
      const place = PLACE.exec(key);
      const territory =
        unit.type !== 'department' && unit.type !== 'city' && unit.type !== 'sub-unit' && unit.type !== 'other';
      if (territory && place === null) add(bare, key, unit);
      else add(exact, key, unit);
      if (place !== null && territory) add(bare, key.slice(place[0].length), unit);
      starts.add(foldKey(name).split(' ')[0] ?? '');
    }
    // "soyte", "phuonglang": typed without a space.
    if (unit.validTo === null && foldKey(unit.name).includes(' '))
      add(exact, foldKey(unit.name).replaceAll(' ', ''), unit);
    for (const short of shortened(unit.name)) add(exact, short, unit);
    if (/(?: |^)UBND(?: |$)/u.test(unit.name) && unit.validTo === null)
      add(
        exact,
        foldKey(unit.name)
          .replace('ubnd', 'uy ban')
          .replace(/ thanh pho$/, ''),
        unit,
      );
    const department = /^Sở (.+)$/u.exec(unit.name)?.[1];
    if (department === undefined) continue;
    add(bare, nameKey(department), unit);
    // "Sở Văn hóa", "Sở Nông nghiệp": the first half of a double name.
    const half = /^(.+?)(?: và | - |, )/u.exec(department)?.[1];
    // "Sở Giao thông": of a long single name the first two words.
    const first = half === undefined ? /^(\S+ \S+) \S+ \S+/u.exec(department)?.[1] : undefined;
    if (first !== undefined) add(exact, `so ${nameKey(first)}`, unit);
    if (half !== undefined && half.includes(' ')) {
      add(exact, `so ${nameKey(half)}`, unit);
      add(bare, nameKey(half), unit);
      const short = initialsOf(half);
      if (unit.validTo === null) for (const key of [`s${short}`, `so ${short}`]) add(exact, key, unit);
    }
    // "bên môi trường", "sở DT-TG": the other half, and the initials of both with a hyphen between.
    const other = /^.+?(?: và | - |, )(.+)$/u.exec(department)?.[1];
    if (half !== undefined && other !== undefined && unit.validTo === null) {
      if (other.includes(' ') && !/ và | - |, /u.test(other)) add(bare, nameKey(other), unit);
      for (const between of [' ', ' va ']) add(exact, `so ${initialsOf(half)}${between}${initialsOf(other)}`, unit);
    }
    const initials = initialsOf(department);
    if (initials.length > 1) for (const key of [`s${initials}`, `so ${initials}`]) add(exact, key, unit);
    if (initials.length > 2) add(exact, initials, unit);
    // "SNgV": two letters that are one sound stand together.
    const sounds = foldKey(department)
      .split(' ')
      .filter((word) => word !== 'va')
      .map((word) => /^(?:ngh?|[nptkcg]h|tr|qu)|^./.exec(word)?.[0] ?? '');
    if (sounds.join('') !== initials)
      for (const key of [`s${sounds.join('')}`, `so ${sounds.join('')}`]) add(exact, key, unit);
    for (const alias of unit.aliases) {
      const short = /^Sở ([\p{Lu}&-]{3,})$/u.exec(alias)?.[1];
      if (short === undefined) continue;
      add(exact, foldKey(short), unit);
      add(exact, nameKey(short), unit);
    }
    if (unit.validTo !== null) continue;
    for (const name of ENGLISH[nameKey(department)] ?? []) {
      for (const key of [`department of ${name}`, `${name} department`, `dept of ${name}`, `${name} dept`, name])
        add(exact, key, unit);
    }
  }
  const lexicon: UnitLexicon = {
    exact: (words) =>
      exact.get(foldKey(words)) ?? (AMBIGUOUS.test(foldKey(words)) ? [] : (exact.get(nameKey(words)) ?? [])),
    bare: (words) => bare.get(nameKey(words)) ?? [],
    begins: (word) => starts.has(foldKey(word).split(' ')[0] ?? ''),
  };
  remembered.set(directory, lexicon);
  return lexicon;
}

/** Of several bearers of a name: those alive on the day, else those of the past; `former` asks for the abolished district. */
export function bearers(units: readonly Unit[], day: LocalDate, former: boolean): readonly Unit[] {
  const alive = units.filter((unit) => isValidOn(unit, day));
  const gone = units.filter((unit) => unit.validTo !== null && unit.validTo < day);
  if (former && gone.length > 0) {
    const districts = gone.filter((unit) => DISTRICTS.has(unit.type));
    return districts.length > 0 ? districts : gone;
  }
  if (alive.length > 0) return alive;
  const districts = gone.filter((unit) => DISTRICTS.has(unit.type));
  return gone.length > 1 && districts.length === 1 ? districts : gone;
}
