// Officers told to act by their title, or by their name and title, where no body is named: the clerk says whose unit that is.
import { keyAt, keysAt, rawAt, type Word } from '../words.js';
import { written } from './cursor.js';
import { titleAt } from './heads.js';
import { openBody } from './open-name.js';
import type { NameList } from './parsed-name.js';
import { verbAt } from './verbs.js';

/** Ranks and degrees before a name: "Bs. Nguyễn Văn A", "Đại tá Trần B", "PGS.TS. Lê C". */
const DEGREES: ReadonlySet<string> = new Set('bs,ths,ts,pgs,gs,cn,ks,ds,bsck,bsckii,bscki'.split(','));
const RANK = /^(?:(?:dai|thuong|trung|thieu) ta|(?:dai|thuong|trung) uy|(?:thieu|trung) tuong)$/;
const RANKED: ReadonlySet<string> = new Set(['dai', 'thuong', 'trung', 'thieu']);
/** Titles that are offices by themselves, beyond those that name a body after them. */
const OFFICE =
  /^(?:chanh (?:van phong|thanh tra)|(?:truong|pho truong) (?:phong|ban|doan|khoa|tram|thon|khu|bo phan)|(?:to|doi) (?:truong|pho)|uy vien(?: thuong truc)?|thu ky|chuyen vien|ke toan(?: truong)?)(?![a-z])/;
const OPENS_OFFICE: ReadonlySet<string> = new Set('chanh,truong,pho,to,doi,uy,thu,chuyen,ke'.split(','));
/** What an officer looks after: "phụ trách lĩnh vực văn xã", "theo lĩnh vực phụ trách", "Thường trực", "được phân công". */
const CHARGE = /^(?:phu trach|theo (?:linh vuc|dia ban|nhiem vu)|thuong truc|duoc (?:phan cong|giao)|chuyen trach)$/;
const LOOKED_AFTER = /^(?:to chuc|linh vuc|dia ban|co so|don vi)$/;
/** Syllables of a name; words of a charge. */
const LONGEST_NAME = 5;
const LONGEST_CHARGE = 14;

const isMister = (words: readonly Word[], at: number): boolean =>
  (keyAt(words, at) === 'ong' || keyAt(words, at) === 'ba') && /^(?:ông|bà)$/iu.test(rawAt(words, at));

/** Index after "đồng chí", "các đồng chí", "đ/c", "ông", "bà", a rank or a degree; `at` when none stands here. */
function afterAddress(words: readonly Word[], at: number): number {
  let i = at;
  if (keyAt(words, i) === 'cac' && /^(?:dong chi|d \/|ong |ba )/.test(`${keysAt(words, i + 1, 2)} `)) i += 1;
  if (keyAt(words, i) === 'cac' && words[i + 1]?.capital === true && titleAt(words, i + 1) !== null) return i + 1;
  if (keyAt(words, i) === 'dong' && keyAt(words, i + 1) === 'chi') i += 2;
  else if (keyAt(words, i) === 'd' && keyAt(words, i + 1) === '/' && keyAt(words, i + 2) === 'c') i += 3;
  else if (isMister(words, i)) i += 1;
  else if (i > at) return at;
  for (let steps = 0; steps < 3; steps += 1) {
    const two = RANKED.has(keyAt(words, i)) && RANK.test(keysAt(words, i, 2));
    if (!two && !DEGREES.has(keyAt(words, i))) break;
    i += two ? 2 : 1;
    if (keyAt(words, i) === '.') i += 1;
  }
  return i;
}

/** Index after the capitals of a person's name, or `at`. */
function afterName(words: readonly Word[], at: number): number {
  let i = at;
  while (i < at + LONGEST_NAME && words[i]?.capital === true && titleOrOffice(words, i) === i) i += 1;
  return i - at >= 2 ? i : at;
}

function titleOrOffice(words: readonly Word[], at: number): number {
  // "Lãnh đạo, chỉ đạo …" is what to do, not who.
  const title = keyAt(words, at) === 'lanh' ? null : titleAt(words, at);
  const office = OPENS_OFFICE.has(keyAt(words, at)) ? OFFICE.exec(keysAt(words, at, 4)) : null;
  return Math.max(title?.next ?? at, office === null ? at : at + office[0].split(' ').length);
}

/** Index after what an officer is in charge of, up to a verb or a sign; `at` when nothing is said of that. */
function afterCharge(words: readonly Word[], at: number): number {
  const from = keyAt(words, at) === ',' ? at + 1 : at;
  // "Tổ trưởng | phụ trách chung": what they do.
  if (!CHARGE.test(keysAt(words, from, 2)) || keyAt(words, from + 2) === 'chung') return at;
  let i = from + 2;
  while (i < words.length && i < from + LONGEST_CHARGE && words[i]!.kind === 'word' && !verbAt(words, i)) i += 1;
  return i;
}

/** "Uỷ viên … phụ trách địa bàn | , tổ chức đảng có trách nhiệm …": what they look after goes on to their duty; the index given elsewhere. */
function toDuty(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== ',' || !LOOKED_AFTER.test(keysAt(words, at + 1, 2))) return at;
  let charged = false;
  for (let i = at - 1; i > at - LONGEST_CHARGE && !charged; i -= 1) charged = keysAt(words, i - 1, 2) === 'phu trach';
  for (let end = at + 3; charged && end < at + 3 + LONGEST_NAME; end += 1)
    if (keyAt(words, end) === 'co' && keysAt(words, end + 1, 2) === 'trach nhiem') return end;
  return at;
}

/**
 * "Đồng chí Phó Chủ tịch phụ trách văn xã", "Chánh Văn phòng", "Bs. Nguyễn Thành Nam, Phó Giám đốc phụ trách chuyên môn": an officer as
 * written, without the form of address. Null when a body is named after the title, which then is the one told, or no officer stands here.
 */
export function officerAt(words: readonly Word[], at: number): NameList | null {
  const first = words[at];
  if (first === undefined || !(first.capital || /^(?:dong|ong|ba|cac|d)$/.test(first.key))) return null;
  const from = afterAddress(words, at);
  const named = from > at ? afterName(words, from) : from;
  const office = keyAt(words, named) === ',' || keyAt(words, named) === '-' ? named + 1 : named;
  let next = titleOrOffice(words, office);
  if (next === office && named === from) return null;
  if (next === office) next = named;
  else {
    const rest = { at: next };
    if (words[next]?.capital === true && openBody(words, rest, 'Phòng') !== '') next = rest.at;
    next = toDuty(words, afterCharge(words, next));
  }
  const start = named > from && next > named ? office : from;
  if (first.plain || words[start] === undefined || next <= start || !words[start]!.capital) return null;
  const name = `${start === from && named > from ? 'đồng chí ' : ''}${written(words, start, next)}`;
  return {
    names: [
      { name, start: words[start]!.start, end: words[next - 1]!.end, head: true, collective: false, personal: true },
    ],
    next,
  };
}

/** Index after "Các ông, bà có tên tại Điều 1", "các ông (bà) có tên trên"; `at` when nobody is pointed at. */
export function afterListedPersons(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== 'cac' || !/^(?:ong|ba|dong)$/.test(keyAt(words, at + 1))) return at;
  let i = at + 2;
  while (i < at + 8 && !/^co$/.test(keyAt(words, i))) i += 1;
  if (keysAt(words, i, 2) !== 'co ten') return at;
  for (i += 2; i < Math.min(words.length, at + 20); i += 1)
    if (keyAt(words, i) === ',' || keyAt(words, i) === 'va' || (verbAt(words, i) && words[i]!.key !== 'tai')) return i;
  return at;
}
