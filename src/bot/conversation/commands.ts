import { LIFE_RULES, type LifeCommand } from './life-commands.js';
import { plain } from './words.js';
import { VISIT_RULES, type VisitCommand } from './visits/visit-commands.js';

/** A command as typed: with or without slash, accents and capitals ignored, Vietnamese or English. */
export type Command =
  | { readonly name: 'help' | 'work' | 'overdue' | 'cancel' | 'menu' }
  | { readonly name: 'status' | 'directive'; readonly rest: string }
  | { readonly name: 'acknowledge'; readonly numbers: readonly number[]; readonly all: boolean }
  | { readonly name: 'show' | 'history'; readonly number: number; readonly rest: string }
  | { readonly name: 'done' | 'return'; readonly number: number | null; readonly rest: string }
  | { readonly name: 'report'; readonly number: number | null; readonly rest: string }
  | { readonly name: 'extend'; readonly number: number | null; readonly rest: string }
  | { readonly name: 'code'; readonly rest: string }
  | LifeCommand
  | VisitCommand;

type Rule = { readonly pattern: RegExp; readonly make: (match: RegExpExecArray, original: string) => Command | null };

/** The words after the command as the person wrote them, accents kept: folding never changes the number of words. */
function tail(original: string, foldedRest: string | undefined): string {
  const words = (foldedRest ?? '').split(' ').filter((word) => word !== '').length;
  return words === 0 ? '' : original.trim().split(/\s+/u).slice(-words).join(' ');
}

const numbers = (text: string | undefined): number[] =>
  [...(text ?? '').matchAll(/(?<!\d)\d{1,7}(?!\d)/gu)].map((match) => Number(match[0]));

type Folding = {
  readonly pattern: RegExp;
  readonly make: (match: RegExpExecArray, words: (folded: string | undefined) => string) => Command | null;
};
const withTail = ({ pattern, make }: Folding): Rule => ({
  pattern,
  make: (match, original) => make(match, (folded) => tail(original, folded)),
});

const OF_VISITS: readonly Rule[] = VISIT_RULES.map(withTail);
const numberOf = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const RULES: readonly Rule[] = [
  ...LIFE_RULES.map(withTail),
  { pattern: /^(?:tro ?giup|huong dan|help|\?)$/u, make: () => ({ name: 'help' }) },
  { pattern: /^(?:viec(?: cua toi)?|tasks?|viec toi|danh sach viec)$/u, make: () => ({ name: 'work' }) },
  { pattern: /^(?:qua ?han|viec qua han|overdue)$/u, make: () => ({ name: 'overdue' }) },
  { pattern: /^(?:huy|thoi|bo qua|cancel)$/u, make: () => ({ name: 'cancel' }) },
  {
    pattern: /^(?:tinh ?hinh|status|bao cao tinh hinh)(?: (.+))?$/u,
    make: (match, original) => ({ name: 'status', rest: tail(original, match[1]) }),
  },
  {
    pattern: /^(?:van ?ban|vb|chi thi|cong van|ke hoach|thong bao|directive)(?: so)? (\S*\d\S*)$/u,
    make: (match, original) => ({ name: 'directive', rest: tail(original, match[1]) }),
  },
  {
    pattern:
      /^(?:toi |em |don vi )?(?:da )?(?:tiep )?nhan(?: viec| nhiem vu| van ban| lenh| duoc| du| roi| day du|,? va trien khai|,? se trien khai| ngay)*(?: so)?((?: ?,? ?\d+)+)?( tat ca| het)?[.! ]*$/u,
    make: (match) => ({ name: 'acknowledge', numbers: numbers(match[1]), all: match[2] !== undefined }),
  },
  {
    pattern:
      /^(?:xac nhan(?: da nhan)?|ack|acknowledged?|received|ok da nhan|(?:da )?ro(?: roi)?)(?: (?:viec |task )?(\d+))?( all)?[.! ]*$/u,
    make: (match) => ({ name: 'acknowledge', numbers: numbers(match[1]), all: match[2] !== undefined }),
  },
  {
    pattern: /^(?:bao ?cao(?: tien do)?|report)(?: (?:viec |task )?(?:so )?(\d{1,7})(?![\d%]))?(?: (.*))?$/u,
    make: (match, original) => ({
      name: 'report',
      number: numberOf(match[1]),
      rest: tail(original, match[2]),
    }),
  },
  {
    // "xong khâu rà soát" is progress, "hoàn thành 1 phần" too: words follow a number only.
    pattern:
      /^(?:da )?(?:hoan thanh|xong|done)(?: roi)?(?: viec| task)?(?: so)?(?: (\d{1,7})(?![\d/.%-]| phan)(?:[,:;]? (.*))?)?[.! ]*$/u,
    make: (match, original) => ({ name: 'done', number: numberOf(match[1]), rest: tail(original, match[2]) }),
  },
  {
    pattern:
      /^(?:de nghi |xin )?(?:gia ?han|lui (?:thoi )?han|lui|them thoi gian|extend)(?: cho)?(?: (?:viec |task )?(?:so )?(\d{1,7})(?![\d/.-]| ngay| tuan| thang))?(?: (.*))?$/u,
    make: (match, original) => ({
      name: 'extend',
      number: numberOf(match[1]),
      rest: tail(original, match[2]),
    }),
  },
  {
    pattern:
      /^(?:tra ?lai|khong thuoc tham quyen|khong phai viec cua (?:don vi|chung toi|toi)|return|not ours)(?: viec| task)?(?: so)?(?: (\d{1,7})(?![\d/.%-]))?(?:[,:;]? (.*))?$/u,
    make: (match, original) => ({ name: 'return', number: numberOf(match[1]), rest: tail(original, match[2]) }),
  },
  {
    pattern: /^(?:lich su|history)(?: viec| task)?(?: so)? (\d{1,7})$/u,
    make: (match) => ({ name: 'history', number: Number(match[1]), rest: '' }),
  },
  {
    pattern: /^(?:viec|task)(?: so)? (\d{1,7})$/u,
    make: (match) => ({ name: 'show', number: Number(match[1]), rest: '' }),
  },
  {
    pattern: /^(?:ma|cap ma|code)(?: cho)? (.+)$/u,
    make: (match, original) => ({ name: 'code', rest: tail(original, match[1]) }),
  },
  { pattern: /^(?:menu|lenh)$/u, make: () => ({ name: 'menu' }) },
];

const COURTESY_BEFORE = /^(?:(?:da|vang|ok|oke|okay|ro|thua|bao cao)(?: (?:a|anh|chi))?[,.! ]+)+(?=\S)/u;
const COURTESY_AFTER =
  /(?:[,.! ]+(?:a|ah|nhe|nha|em|anh|chi|ban|dong chi|em oi|ban oi|cam on)|[,.! ]*[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}\u200D\uFE0F])+[.! ]*$/u;
/** Whole in themselves: what stands around them says nothing more. */
const SURVIVES_COURTESY: ReadonlySet<Command['name']> = new Set(['acknowledge', 'work', 'overdue', 'help']);

/** "Dạ, em đã nhận ạ", "đã nhận 👍": what is left when politeness is taken away, where something is left and something was taken. */
function withoutCourtesy(folded: string): string | null {
  const bare = folded.replace(COURTESY_AFTER, '').replace(COURTESY_BEFORE, '').trim();
  return bare === '' || bare === folded ? null : bare;
}

/** Telegram's menu words carry no spaces or accents; both spellings reach the same rule. */
export function parseCommand(text: string, options: { readonly visits: boolean } = { visits: true }): Command | null {
  if (text.length > 500) return null;
  const original = text
    .replace(/^\//u, '')
    .replace(/^(\S+)@\S+/u, '$1')
    .replace(/_/gu, ' ');
  const folded = plain(original);
  const rules = options.visits ? [...OF_VISITS, ...RULES] : RULES;
  const command = firstOf(rules, folded, original);
  if (command !== null) return command;
  const bare = withoutCourtesy(folded);
  const polite = bare === null ? null : firstOf(rules, bare, bare);
  return polite !== null && SURVIVES_COURTESY.has(polite.name) ? polite : null;
}

function firstOf(rules: readonly Rule[], folded: string, original: string): Command | null {
  for (const { pattern, make } of rules) {
    const match = pattern.exec(folded);
    const command = match === null ? null : make(match, original);
    if (command !== null) return command;
  }
  return null;
}
