// Whether something is said after a list of bodies that they are to do.
import { namesAt } from '../../unit/names/name-list.js';
import { isQuote } from '../../unit/names/quoted-cause.js';
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';

/** "… và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành": persons close the list of bodies. */
function isLiable(words: readonly Word[], at: number): boolean {
  if (keyAt(words, at) !== 'va' && keyAt(words, at) !== ',') return false;
  for (let i = at + 1; i < Math.min(words.length, at + 26); i += 1) {
    if (keyAt(words, i) === '.' || keyAt(words, i) === ';') return false;
    if (
      (keyAt(words, i) === 'chiu' || keyAt(words, i) === 'co') &&
      keyAt(words, i + 1) === 'trach' &&
      keyAt(words, i + 2) === 'nhiem'
    )
      return true;
    // "… và các ông (bà) có tên tại Điều 1 căn cứ Quyết định thi hành."
    if (/^(?:can cu|thi hanh)$/.test(`${keyAt(words, i)} ${keyAt(words, i + 1)}`)) return true;
  }
  return false;
}

/** "Sở X | - Cơ quan thường trực Ban Chỉ đạo | tổng hợp": behind the office that the body holds; the same index elsewhere. */
function afterStanding(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== '-' && keyAt(words, at) !== ',') return at;
  const said = keysAt(words, at + 1, 4);
  if (!/^(?:co quan|don vi|bo phan) (?:thuong truc|dau moi)/.test(said)) return at;
  for (let i = at + 5; i < Math.min(words.length, at + 18); i += 1) {
    if (words[i]!.kind === 'sign' && !/^[,)]$/.test(words[i]!.key)) return at;
    if (verbAt(words, i) && !words[i]!.capital) return i;
  }
  return at;
}

/** "các sở | trong điều kiện có thể, | cần lấy ý kiến": the comma behind the condition; the same index elsewhere. */
function afterCondition(words: readonly Word[], at: number): number {
  for (let i = at + 3; i < Math.min(words.length - 1, at + 12); i += 1) {
    if (words[i]!.kind !== 'sign') continue;
    return words[i]!.key === ',' && verbAt(words, i + 1) ? i : at;
  }
  return at;
}

/** Index after ", nhất là …," or ", trực tiếp là …,": an aside between the bodies and what they are to do. */
function afterAside(words: readonly Word[], at: number): number {
  const standing = afterStanding(words, at);
  if (standing > at) return standing;
  if (keyAt(words, at) === 'trong' && keysAt(words, at, 3) === 'trong dieu kien') return afterCondition(words, at);
  if (keyAt(words, at) !== ',') return at;
  const opening = `${keyAt(words, at + 1)} ${keyAt(words, at + 2)}`;
  if (!/^(?:nhat la|truc tiep|trong do|dac biet|truoc het|ma truc)/.test(opening)) return at;
  for (let i = at + 2; i < Math.min(words.length, at + 40); i += 1) {
    if (keyAt(words, i) === '.' || keyAt(words, i) === ';') return at;
    if (keyAt(words, i) === ',' && verbAt(words, i + 1)) return i;
  }
  return at;
}

const NO_VERB =
  /^(?:đã|vừa|kính|được|là|đang|sẽ|của|về|và|với|cho|tại|trong|theo|như|gồm|thuộc|có|cũng|do|bị|ghi|nêu|này|trên|đó|từ|đến|hiện|mới|số|ở|cùng|hoặc|còn|chưa|không|rất|để|mà|thì|khi)$/;

/** A directive verb that the lexicon does not have: a plain word right after bodies that open a paragraph. */
function isUnknownVerb(words: readonly Word[], at: number): boolean {
  const word = words[at];
  return (
    word !== undefined &&
    word.kind === 'word' &&
    !word.capital &&
    /^\p{L}/u.test(word.raw) &&
    !word.plain &&
    !NO_VERB.test(word.raw) &&
    !words.slice(at + 1, at + 4).some(({ raw }) => /^(?:đã|sẽ|bị|được)$/u.test(raw))
  );
}

/** "Đồng chí Trưởng Ban X | - Trưởng Tiểu ban: | Phụ trách chung": behind the colon of a role; the same index elsewhere. */
function afterRole(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== '-' || words[at + 1]?.capital !== true) return at;
  for (let i = at + 2; i < Math.min(words.length, at + 10); i += 1) {
    if (keyAt(words, i) === ':') return i + 1;
    if (words[i]!.kind === 'sign' && keyAt(words, i) !== '-') return at;
  }
  return at;
}

/** "HĐND cấp xã: Thành phần dự hội nghị gồm …": a particular, nothing to do. */
const isNominal = (words: readonly Word[], at: number): boolean =>
  /^(?:thanh phan|so luong|thoi gian|dia diem|kinh phi|ho so gom)/.test(
    `${keyAt(words, at)} ${keyAt(words, at + 1)} ${keyAt(words, at + 2)}`,
  );

/** "…, bệnh viện và hộ nhân dân | treo cờ": persons at large close the list of bodies; the same index elsewhere. */
function afterPersons(words: readonly Word[], at: number): number {
  if (keyAt(words, at) !== 'va') return at;
  const said = `${keyAt(words, at + 1)} ${keyAt(words, at + 2)}`;
  if (!/^(?:ho |nhan dan|nguoi|can bo|toan the|cac ho|ca nhan)/.test(said)) return at;
  let end = at + LONGEST_PERSONS;
  for (let i = at + 2; i < Math.min(words.length, end); i += 1) {
    // "toàn thể cán bộ, công chức, đảng viên".
    if (words[i]!.key === ',' && PERSONS.test(`${keyAt(words, i + 1)} ${keyAt(words, i + 2)}`)) {
      end = i + LONGEST_PERSONS;
      continue;
    }
    if (words[i]!.kind === 'sign') return at;
    if (i > at + 2 && verbAt(words, i)) return i;
  }
  return at;
}

const LONGEST_PERSONS = 8;
const PERSONS =
  /^(?:can bo|cong chuc|vien chuc|dang vien|doan vien|hoi vien|giao vien|nhan vien|nguoi lao|nhan dan|hoc sinh|sinh vien)$/;

/** "Sở Y tế | cùng các cơ quan liên quan | rà soát …": behind those with whom it is done; the same index elsewhere. */
function afterPartners(words: readonly Word[], at: number): number {
  if (rawAt(words, at) !== 'cùng') return at;
  const next = namesAt(words, at + 1)?.next ?? at;
  return next > at && (verbAt(words, next) || afterWatchword(words, next) > next) ? next : at;
}

/** "Các Tổ công tác | theo Quyết định số 235/QĐ-TTg của Thủ tướng | đôn đốc": behind the paper that founded them; the same index elsewhere. */
function afterFounding(words: readonly Word[], at: number): number {
  if (!FOUNDING.test(keysAt(words, at, 4))) return at;
  for (let i = at + 4; i < Math.min(words.length, at + LONGEST_FOUNDING); i += 1) {
    if (/^[.;:]$/.test(words[i]!.key) && !words[i]!.glued) return at;
    if (!words[i]!.capital && verbAt(words, i)) return i;
  }
  return at;
}
const FOUNDING = /^theo quyet dinh so$/;
const LONGEST_FOUNDING = 30;

/** "Sở X | với vai trò cơ quan thường trực | tổng hợp", "Văn phòng | với trách nhiệm được giao, | theo dõi": behind as what; the same index elsewhere. */
function afterCapacity(words: readonly Word[], at: number): number {
  const said = rawAt(words, at) === 'với' ? CAPACITY.exec(keysAt(words, at + 1, 2))?.[0] : undefined;
  if (said === undefined) return at;
  for (let i = at + 3; i < Math.min(words.length - 1, at + LONGEST_CAPACITY); i += 1) {
    if (words[i]!.key === ',') return verbAt(words, i + 1) ? i + 1 : at;
    if (words[i]!.kind === 'sign') return at;
    const office = /^(?:quan|vi|moi)$/.test(words[i - 1]!.key);
    if (AS_WHAT.test(said) && !office && !words[i]!.capital && verbAt(words, i)) return i;
  }
  return at;
}
const CAPACITY = /^(?:vai tro|tu cach|cuong vi|trach nhiem|chuc nang)$/;
const AS_WHAT = /^(?:vai tro|tu cach|cuong vi)$/;
const LONGEST_CAPACITY = 16;

/** "Kho bạc Nhà nước | trên địa bàn tỉnh | thực hiện": behind where it is in charge; the same index elsewhere. */
function afterArea(words: readonly Word[], at: number): number {
  if (keysAt(words, at, 3) !== 'tren dia ban') return at;
  for (let i = at + 3; i < Math.min(words.length, at + LONGEST_AREA) && words[i]!.kind === 'word'; i += 1)
    if (!words[i]!.capital && verbAt(words, i)) return i;
  return at;
}
const LONGEST_AREA = 10;

/** "UBND các tỉnh | là cơ quan chủ quản dự án | rà soát": behind what they are; the same index elsewhere. */
function afterBeing(words: readonly Word[], at: number): number {
  const said = rawAt(words, at) === 'là' ? BEING.exec(keysAt(words, at + 1, 4)) : null;
  if (said === null) return at;
  const from = at + 1 + said[0].split(' ').length;
  for (let i = from; i < Math.min(words.length, from + LONGEST_BEING) && words[i]!.kind === 'word'; i += 1)
    if (!words[i]!.capital && verbAt(words, i)) return i;
  return at;
}
const BEING = /^(?:(?:co quan |don vi )?chu quan|chu dau tu|(?:co quan|don vi) quan ly)(?![a-z])/;
const LONGEST_BEING = 6;

/** "Đoàn Thanh tra | dự kiến sang làm việc": what is expected of it; "dự kiến tổ chức hội nghị vào ngày …" sets a time. */
const isExpected = (words: readonly Word[], at: number): boolean =>
  rawAt(words, at) === 'dự' && rawAt(words, at + 1) === 'kiến' && !verbAt(words, at + 2);

/** "Trưởng thôn | “đi từng ngõ, gõ từng nhà” | lập danh sách": behind a watchword that says how; the same index elsewhere. */
function afterWatchword(words: readonly Word[], at: number): number {
  if (!isQuote(words, at)) return at;
  for (let i = at + 2; i < Math.min(words.length - 1, at + LONGEST_WATCHWORD); i += 1)
    if (isQuote(words, i)) return verbAt(words, i + 1) && !words[i + 1]!.capital ? i + 1 : at;
  return at;
}
const LONGEST_WATCHWORD = 16;

/** "Các thành viên Ban Chỉ huy | được phân công phụ trách cụm xã | phải có mặt": which of them, then their duty. */
function chargedWithDuty(words: readonly Word[], at: number): boolean {
  if (rawAt(words, at) !== 'được' || !/^(?:phan cong|giao )/.test(`${keyAt(words, at + 1)} ${keyAt(words, at + 2)}`))
    return false;
  for (let i = at + 3; i < Math.min(words.length - 2, at + LONGEST_CHARGE) && words[i]!.kind === 'word'; i += 1)
    if (rawAt(words, i) === 'phải' || /^(?:co|chiu) trach nhiem$/.test(keysAt(words, i, 3))) return true;
  return false;
}
const LONGEST_CHARGE = 16;

/** "có văn bản số 15", "có báo cáo gửi Thủ tướng Chính phủ (số 3917/BCT-TTTN": a paper that has its number by now. */
function wroteBefore(words: readonly Word[], at: number): boolean {
  if (keyAt(words, at + 3) === 'so' && /^\d/.test(keyAt(words, at + 4))) return true;
  if (!/^(?:bao cao|cong van|van ban|to trinh) gui$/.test(keysAt(words, at + 1, 3))) return false;
  for (let i = at + 4; i < Math.min(words.length - 2, at + LONGEST_RECEIVER); i += 1)
    if (words[i]!.key === '(') return keyAt(words, i + 1) === 'so' && /^\d/.test(keyAt(words, i + 2));
  return false;
}
const LONGEST_RECEIVER = 14;

const TELLS: ReadonlySet<string> = new Set(['đã', 'vừa', 'được', 'là', 'đang', 'sẽ', 'kính']);

/** Whether after a list of names something is said that they are to do. */
export function isDirected(words: readonly Word[], next: number, heading: boolean): boolean {
  let i = next;
  while (keyAt(words, i) === '(') {
    while (i < words.length && keyAt(words, i) !== ')') i += 1;
    i += 1;
  }
  if (keyAt(words, i) === ':' && isNominal(words, i + 1)) return false;
  // "Sở A: báo cáo …. Sở B: báo cáo …": so told in a later sentence too.
  if (keyAt(words, i) === ':' && i + 2 < words.length && verbAt(words, i + 1)) return true;
  if (i >= words.length || keyAt(words, i) === ':') return heading;
  if (keyAt(words, i) === '.') return heading && i + 1 >= words.length;
  if (isLiable(words, i)) return true;
  if (chargedWithDuty(words, i)) return true;
  i = afterArea(words, afterPersons(words, afterAside(words, afterRole(words, i))));
  i = afterCapacity(words, afterBeing(words, afterWatchword(words, afterPartners(words, i))));
  if (heading) i = afterFounding(words, i);
  if (keyAt(words, i) === ',') i += 1;
  if (
    (keyAt(words, i) === 'la' || keyAt(words, i) === 'lam') &&
    /^(?:là (?:(?:cơ quan|đơn vị|bộ phận) (?:thường trực|đầu mối|chủ trì|tham mưu|chịu)|đầu mối)|làm đầu mối)/u.test(
      [0, 1, 2, 3, 4].map((step) => words[i + step]?.raw).join(' '),
    )
  )
    return true;
  // "Các tỉnh cũng cần tăng cường …".
  if (rawAt(words, i) === 'cũng' && /^(?:cần|phải)$/u.test(rawAt(words, i + 1))) i += 1;
  // "Văn phòng kính báo cáo …" speaks upwards.
  if (TELLS.has(rawAt(words, i)) || isExpected(words, i)) return false;
  // "Thực hiện kết luận của …, Trưởng ban X tại Hội nghị …, UBND tỉnh giao …": where that was said.
  if (!heading && rawAt(words, i) === 'tại') return false;
  // "Văn phòng X có văn bản số 15 …": what it wrote before.
  if (keyAt(words, i) === 'co' && wroteBefore(words, i)) return false;
  // "các tổ chức quan tâm đã gửi hồ sơ": told, not ordered.
  if (verbAt(words, i)) return rawAt(words, i + 2) !== 'đã';
  return heading && isUnknownVerb(words, i);
}
