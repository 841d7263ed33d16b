// Collectives without "các": "Bộ, ngành liên quan", "với sở, ban, ngành".
import { groupNoun } from './heads.js';
import { kindAt } from './kinds-of-bodies.js';
import { goesOn, toOrder } from './order-ahead.js';
import { verbAt } from './verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

/** "Bộ, ngành liên quan", "cơ quan, đơn vị có liên quan", "cơ quan thuế": a group without "các" has two nouns and a restriction, or a known one. */
export function looseGroup(words: readonly Word[], at: number): boolean {
  if (isWholeTrain(words, at)) return true;
  const noun = groupNoun(words, at);
  if (noun !== null && BANKS.test(noun.display)) return areBanks(words, at, noun.next);
  if (noun !== null && isPartner(words, at, noun)) return true;
  if (
    noun === null ||
    !/^(?:sở|bộ|ban|ngành|cơ quan|đơn vị|địa phương|tổ chức|cơ sở đào tạo|cấp ủy|đảng bộ|chi bộ|chính quyền (?:các )?địa phương|chính quyền cơ sở|lực lượng chức năng|cơ quan chức năng|cơ quan điều tra|cơ quan chuyên môn|doanh nghiệp nhà nước|chủ sở hữu)$/.test(
      noun.display,
    )
  )
    return false;
  if (/^(?:chính quyền|lực lượng|cơ quan [cđ]|doanh nghiệp)/.test(noun.display)) return true;
  if (/^(?:cơ quan|đơn vị|địa phương)$/.test(noun.display) && isRelated(words, noun.next)) return true;
  // "phối hợp với | cơ quan có thẩm quyền ở địa phương".
  if (keyAt(words, at - 1) === 'voi' && noun.display === 'cơ quan' && keysAt(words, noun.next, 3) === 'co tham quyen')
    return true;
  if (noun.display === 'cơ sở đào tạo') return true;
  let next = noun.next;
  if (keyAt(words, next) === ',') next += 1;
  const second = groupNoun(words, next);
  if (second === null || (next === noun.next && second.display !== 'ngành')) return false;
  if (at === 0 && words[at]!.capital && verbAt(words, endOfTrain(words, second.next))) return true;
  // "Cơ quan, tổ chức, đơn vị | có người được giới thiệu ứng cử | tổ chức …".
  if (at === 0 && words[at]!.capital && next > noun.next && isTrainWithClause(words, second.next)) return true;
  // "Cấp ủy, chính quyền, các ban, ngành …" at the head of a paragraph.
  if (at === 0 && words[at]!.capital && next > noun.next && /^(?:sở|bộ|ban|ngành|cấp ủy)$/.test(noun.display))
    return true;
  for (let i = second.next; i < Math.min(words.length, second.next + 8); i += 1) {
    if (/^(?:lien quan|chuc nang|truc thuoc)$/.test(`${words[i]!.key} ${keyAt(words, i + 1)}`)) return true;
    if (words[i]!.kind === 'sign' && words[i]!.key !== ',') return false;
  }
  return false;
}

/** "phối hợp chặt chẽ với | chủ đầu tư thực hiện kiểm kê", "… với | cơ quan thú y kiểm soát": whoever that is in the case, though "các" was left out. */
function isPartner(
  words: readonly Word[],
  at: number,
  noun: { readonly display: string; readonly next: number },
): boolean {
  if (keyAt(words, at - 1) !== 'voi' || words[at]!.capital) return false;
  let joint = at - 2;
  while (joint > at - FURTHEST_JOINT && keyAt(words, joint) !== 'hop') joint -= 1;
  if (keyAt(words, joint) !== 'hop' || keyAt(words, joint - 1) !== 'phoi') return false;
  const kind = noun.display === 'cơ quan' ? kindAt(words, noun.next) : -1;
  return (
    (/^(?:chủ đầu tư|nhà thầu|nhà trường)$/.test(noun.display) || kind !== -1) &&
    closes(words, Math.max(noun.next, kind))
  );
}
const FURTHEST_JOINT = 6;

const closes = (words: readonly Word[], at: number): boolean =>
  words[at] === undefined || /^(?:[,;.]|va)$/.test(keyAt(words, at)) || verbAt(words, at);

/** Index behind the last of nouns that are joined by commas; -1 where something else is joined to them. */
function endOfTrain(words: readonly Word[], at: number): number {
  let end = at;
  while (/^(?:,|va)$/.test(keyAt(words, end))) {
    const noun = groupNoun(words, end + 1);
    if (noun === null) return -1;
    end = noun.next;
  }
  return end;
}

/** Behind the last of such nouns begins a clause about them, and they are told something. */
function isTrainWithClause(words: readonly Word[], at: number): boolean {
  const end = endOfTrain(words, at);
  if (end === -1) return false;
  return (/^(?:có|được|đã|đang|chưa)$/u.test(rawAt(words, end)) || goesOn(words, end)) && toOrder(words, end + 1) > end;
}

const BANKS = /^(?:ngân hàng thương mại|tổ chức tín dụng|chi nhánh ngân hàng nước ngoài)$/;

/** "đề nghị | ngân hàng thương mại, chi nhánh ngân hàng nước ngoài cung cấp …": those who are told or asked along, at the head of a sentence, or one after another. */
export function areBanks(words: readonly Word[], at: number, next = groupNoun(words, at)?.next ?? at): boolean {
  if (!BANKS.test(groupNoun(words, at)?.display ?? '')) return false;
  if (/^(?:voi|nghi|cau|giao)$/.test(keyAt(words, at - 1)) || (at === 0 && verbAt(words, next))) return true;
  return (
    (keyAt(words, next) === ',' && BANKS.test(groupNoun(words, next + 1)?.display ?? '')) ||
    (keyAt(words, at - 1) === ',' && /^(?:,|va)$/.test(keyAt(words, next)))
  );
}

const TRAIN = /^(?:sở|bộ|phòng|ban|ngành|đoàn thể|đơn vị)$/;
const SHORTEST_TRAIN = 3;
const GOVERNS: ReadonlySet<string> = new Set(['voi', 'cho', 'cung', 'hop']);

/** "với | phòng, ban, ngành", "cho | sở, ban, ngành": three such nouns in a row are all of them, though "các" was left out. */
function isWholeTrain(words: readonly Word[], at: number): boolean {
  if (!GOVERNS.has(keyAt(words, at - 1))) return false;
  let count = 0;
  for (let noun = groupNoun(words, at); noun !== null && count < SHORTEST_TRAIN;) {
    const said = noun.display.split(', ');
    if (!said.every((each) => TRAIN.test(each))) return false;
    count += said.length;
    noun = keyAt(words, noun.next) === ',' ? groupNoun(words, noun.next + 1) : null;
  }
  return count >= SHORTEST_TRAIN;
}

/** "liên quan", "có liên quan", "nêu trên" right after the noun. */
function isRelated(words: readonly Word[], at: number): boolean {
  const from = keyAt(words, at) === 'co' ? at + 1 : at;
  const said = `${keyAt(words, from)} ${keyAt(words, from + 1)}`;
  return said === 'lien quan' || said === 'neu tren' || said === 'noi tren';
}
