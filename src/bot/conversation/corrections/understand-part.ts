import { headerPart } from './header-part.js';
import type { Said, SaidTasks } from './spoken.js';
import { ALL_TASKS, saidTasks, TASKS, TASKS_OR_ALL } from './task-references.js';
import { over, typedWords, type Groups } from './typed-words.js';
import { unitPart } from './unit-part.js';

export const CHANGE =
  '(?:sua|doi|chinh|chinh sua|dieu chinh|cap nhat|thay|thay doi|dat|lui|day|keo dai|rut ngan|gia)(?: lai)?';
export const LIMIT = '(?:thoi )?han(?: chot| cuoi| hoan thanh| xu ly| thuc hien| bao cao)?';
const TO = '(?: (?:la|thanh|sang|ve|den|toi|vao|xuong|len|:))*';

type Rule = readonly [pattern: RegExp, said: (group: Groups) => Said];

const RULES: readonly Rule[] = [
  [
    over(`^(?:bo|xoa) ${LIMIT}(?: cua| o| cho)? (?<t>${TASKS})$`),
    (group) => ({ what: 'deadline', tasks: saidTasks(group('t')), phrase: null }),
  ],
  [
    over(`^(?<t>${TASKS})[:,]? (?:khong (?:co |ghi |dat )?|bo |xoa )${LIMIT}$`),
    (group) => ({ what: 'deadline', tasks: saidTasks(group('t')), phrase: null }),
  ],
  [
    over(`^(?:${CHANGE} )?${LIMIT}(?: cua| cho| o)? (?<t>${TASKS_OR_ALL}),?:?${TO} (?<v>.+)$`),
    (group) => ({ what: 'deadline', tasks: saidTasks(group('t')), phrase: group('v') }),
  ],
  [
    over(`^(?<t>${TASKS})[:,]? (?:${CHANGE} )?(?:co )?${LIMIT}:?${TO} (?<v>.+)$`),
    (group) => ({ what: 'deadline', tasks: saidTasks(group('t')), phrase: group('v') }),
  ],
  [
    over(`^(?:bo|xoa|loai|cat)(?: bot| han| luon)? (?<t>${TASKS})(?: di| ra| luon)?$`),
    (group) => ({ what: 'drop-tasks', tasks: saidTasks(group('t')) }),
  ],
  [
    over(
      `^(?:gop|ghep|nhap)(?: chung| lai| cac)? (?<t>${TASKS})(?: (?:lai|lam mot|thanh mot(?: viec)?|voi nhau|vao nhau))*$`,
    ),
    (group) => ({ what: 'merge', tasks: saidTasks(group('t')) }),
  ],
  [
    over(`^(?:gop|ghep|nhap) (?<t>${TASKS}) (?:vao|voi) (?<s>${TASKS})$`),
    (group) => ({ what: 'merge', tasks: both(group('t'), group('s')) }),
  ],
  [over(`^giu(?: lai)? (?<t>${TASKS})$`), (group) => ({ what: 'keep', tasks: saidTasks(group('t')) })],
];

function both(one: string, other: string): SaidTasks {
  const [first, second] = [saidTasks(one), saidTasks(other)];
  return first === null || second === null || first === 'all' || second === 'all' ? null : [...second, ...first];
}

/** Politeness around a correction, as typed: without accents "ạ" is the letter of an item. */
const BEFORE =
  /^(?:(?:đề nghị|vui lòng|làm ơn|hãy|nhờ|phiền|giúp|cho|dạ|vâng|ok|oke|anh|chị|em|bạn)[, ]+(?:(?:tôi|em|anh|chị|mình|bạn|ơi|cho|giúp|ạ)[, ]+)*)+(?=\S)/iu;
const AFTER =
  /[,.! ]+(?:nhé|nha|nhe|ạ|với ạ|giúp (?:em|tôi|anh|chị|mình)|cảm ơn|cám ơn)(?: (?:em|anh|chị|bạn|ạ|nhiều|nhé|giúp))*[.! ]*$/iu;

/** What one part of a message says; several things where one clause holds them ("mục 2 giao A chủ trì, B phối hợp"). */
export function understandPart(part: string): readonly Said[] {
  const words = part
    .normalize('NFC')
    .trim()
    .replace(AFTER, '')
    .replace(BEFORE, '')
    .replace(/[,.! ]+$/u, '');
  const typed = typedWords(words);
  for (const [pattern, said] of RULES) {
    const group = typed.match(pattern);
    if (group !== null) return [said(group)];
  }
  return headerPart(typed, words) ?? unitPart(typed) ?? [{ what: 'nothing' }];
}

/** A sentence about the draft that was not understood as a correction: it is the draft that it means, not the work in hand. */
export function meansDraft(text: string): boolean {
  const { folded } = typedWords(text);
  return new RegExp(
    `^(?:(?:${CHANGE}|them|bo sung|bo|xoa|gop|giao|chuyen) \\S|(?:${LIMIT}|chu tri)(?: cua)? (?:${TASKS}|${ALL_TASKS})|${TASKS}[:,]? \\S)`,
    'u',
  ).test(folded);
}
