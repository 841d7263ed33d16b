// Persons of a body by what they are and look after, whom no grammar of names knows: "Các đồng chí Ủy viên Ban Chấp hành được phân công phụ trách địa bàn".
import { written } from '../../unit/names/cursor.js';
import { toOrder } from '../../unit/names/order-ahead.js';
import type { NameList } from '../../unit/names/parsed-name.js';
import { keyAt, keysAt, type Word } from '../../unit/words.js';

const PERSONS =
  /^(?:(?:pho )?uy vien|thanh vien|chuyen vien|can bo|cong chuc|vien chuc|nhan vien|giao vien|dang vien|cap uy vien|dang uy vien|bao cao vien|to vien|to truong|doi truong|nhom truong|truong doan)(?![a-z])/;
const OPENERS: ReadonlySet<string> = new Set('cac,nhung,toan,tat,moi,tung,dong'.split(','));

/** Index after "các", "toàn thể", "tất cả các", "các đồng chí", "các ông (bà)"; `at` where nothing says that all of them are meant. */
function afterAll(words: readonly Word[], at: number): number {
  const opening =
    /^(?:(?:toan the|tat ca)(?: cac)?|cac|nhung|moi|tung)(?: dong chi| ong ba| ong \( ba \))?(?![a-z])/.exec(
      keysAt(words, at, 8),
    );
  return opening === null ? at : at + opening[0].split(' ').length;
}

/** "cán bộ | , công chức, viên chức và người lao động": behind the last of such nouns. */
function afterTrain(words: readonly Word[], at: number): number {
  let next = at;
  for (;;) {
    const noun =
      PERSONS.exec(keysAt(words, next, 3))?.[0] ??
      /^nguoi (?:lao dong|hoat dong khong chuyen trach)(?![a-z])/.exec(keysAt(words, next, 6))?.[0];
    if (noun === undefined) return next === at ? at : next - 1;
    next += noun.split(' ').length;
    if (!/^(?:,|va)$/.test(keyAt(words, next))) return next;
    next += 1;
  }
}

/** All such persons at a word, up to what they are told; null where none stand or nothing is told. `personal`: the clerk says whose they are. */
export function personsAtLarge(words: readonly Word[], at: number): NameList | null {
  if (!OPENERS.has(keyAt(words, at))) return null;
  const first = afterAll(words, at);
  const noun = first === at ? at : afterTrain(words, first);
  if (noun === first || noun === at) return null;
  const next = keyAt(words, noun) === ':' && noun === words.length - 1 ? noun : toOrder(words, noun);
  if (next < noun) return null;
  const all = /^cac(?![a-z])/.test(keysAt(words, at, 1)) ? first : at;
  const name = all === first ? `các ${written(words, first, next)}` : written(words, at, next);
  const [start, end] = [words[at]!.start, words[next - 1]!.end];
  return { names: [{ name, start, end, head: true, collective: true, personal: true }], next };
}
