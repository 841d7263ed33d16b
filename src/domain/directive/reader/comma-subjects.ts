// A second body behind a comma, with a verb of its own: "Sở A công bố giá hằng tháng, | Sở B kiểm tra việc kê khai".
import { verbAt } from '../../unit/names/verbs.js';
import { keyAt, keysAt, rawAt, type Word } from '../../unit/words.js';
import { partnerAt } from './partners.js';
import type { Source } from './source.js';
import { speechAct } from './speech-act.js';

/** Verbs that take a body and what it is to do: behind them "A làm, B làm" may all be what the lead sees to. */
const CAUSES =
  /^(?:chi dao|huong dan|yeu cau|de nghi|phan cong|don doc|giao cho|moi |giao |cu |de |khi |neu |do |ma |boi |nham )/;

/** ", các Viện Pasteur hỗ trợ": a name behind "các"; ", các đơn vị" goes on with the objects before it as often. */
const mayBegin = (words: readonly Word[], at: number): boolean =>
  words[at]?.capital === true || (keyAt(words, at) === 'cac' && words[at + 1]?.capital === true);

/** ", các sở phối hợp.": they only help. */
const onlyHelps = (words: readonly Word[], next: number): boolean => {
  if (keysAt(words, next, 2) !== 'phoi hop') return false;
  const end = keysAt(words, next + 2, 2) === 'thuc hien' ? next + 4 : next + 2;
  return words[end] === undefined || words[end].kind === 'sign';
};

/**
 * ", giao Sở B thẩm định", ", đồng thời giao …": the issuer, who assigned with the same word, assigns again. "…, yêu cầu các đơn vị báo cáo" is as often
 * what the first is to demand.
 */
function assignsAgain(source: Source, words: readonly Word[], at: number, assigned: string): boolean {
  const again = keyAt(words, at) === 'dong' && keyAt(words, at + 1) === 'thoi' ? at + 2 : at;
  const act = keyAt(words, again) === assigned ? speechAct(words, again) : 0;
  const list = act === 0 ? null : source.names(words, again + act);
  return (
    list !== null &&
    verbAt(words, list.next) &&
    !words[list.next]!.capital &&
    !list.names.every(({ name, collective }) => collective && DEMANDED.test(name))
  );
}
const DEMANDED = /^các (?:đơn vị|cơ quan|tổ chức|cơ sở|doanh nghiệp|chủ|hộ|trường|phòng|địa phương)(?!\p{L})/u;

/** ", riêng UBND phường A hoàn thành …": one told apart from those before. */
function isApart(source: Source, words: readonly Word[], at: number): boolean {
  const list = keyAt(words, at) === 'rieng' ? source.names(words, at + 1) : null;
  return list !== null && (verbAt(words, list.next) || /^(?:xong|truoc|cham)$/.test(keyAt(words, list.next)));
}

/** Who stands behind a comma with a verb right after: the word after the comma; -1 where names go on with a list or nobody acts. */
function subjectAt(source: Source, words: readonly Word[], comma: number): boolean {
  if (isApart(source, words, comma + 1)) return true;
  if (!mayBegin(words, comma + 1)) return false;
  const list = source.names(words, comma + 1);
  return (
    list !== null &&
    verbAt(words, list.next) &&
    !words[list.next]!.capital &&
    rawAt(words, list.next + 2) !== 'đã' &&
    !onlyHelps(words, list.next)
  );
}

/** Whether some body between is made to act: what follows may belong to the same order. */
function isCaused(source: Source, words: readonly Word[], from: number, at: number): boolean {
  for (let i = from; i < at; i += 1) {
    const said = CAUSES.exec(`${keyAt(words, i)} ${keyAt(words, i + 1)} `);
    if (said === null) continue;
    const after = i + said[0].trim().split(' ').length;
    // "chỉ đạo lực lượng kiểm lâm, Công an xã tuần tra": forces and officers are made to act as bodies are.
    if (/^(?:luc luong|can bo|cong chuc|nhan vien|he thong) /.test(`${keysAt(words, after, 2)} `)) return true;
    for (let k = after; k <= Math.min(after + 1, at - 1); k += 1) if (source.names(words, k) !== null) return true;
  }
  return false;
}

export type CommaSubjects = {
  /** Words at which a body with its own verb begins. */ readonly starts: readonly number[];
  /** Somebody seems to begin so, in a sentence that makes others act. */ readonly doubtful: boolean;
};

const NONE: CommaSubjects = { starts: [], doubtful: false };

/** A comma, or "còn" between two who act. */
const OPENS: ReadonlySet<string> = new Set([',', 'con']);
/** Words that may open an order to somebody else. */
const AGAIN: ReadonlySet<string> = new Set(['giao', 'yeu', 'de', 'dong', 'phan', 'rieng']);

/** The last comma behind which a body may begin, or -1. */
function lastComma(words: readonly Word[], from: number, to: number): number {
  for (let i = to - 3; i >= from; i -= 1)
    if (OPENS.has(words[i]!.key) && (mayBegin(words, i + 1) || AGAIN.has(keyAt(words, i + 1)))) return i;
  return -1;
}

/** `assigned`: the folded word by which the issuer told the first to act, null where none did. The second subjects in the words `[from, to)` of one part, whose first subject stands before `from`. */
export function commaSubjects(
  source: Source,
  words: readonly Word[],
  from: number,
  to: number,
  assigned: string | null,
): CommaSubjects {
  // Names at every word are dear, and most parts have no such comma: nothing is looked for behind the last one.
  const last = lastComma(words, from, to);
  if (last === -1) return NONE;
  const starts: number[] = [];
  let doubtful = false;
  let depth = 0;
  let begin = from;
  let said = false;
  let near = false;
  for (let i = from; i <= last; i += 1) {
    const sign = words[i]!.key;
    if (sign === '(') depth += 1;
    else if (sign === ')') depth = Math.max(0, depth - 1);
    if (depth > 0) continue;
    if (words[i]!.kind === 'word') {
      // Bodies in a list reach over its commas.
      // "phối hợp với Kiểm ngư, Cảnh sát biển | tuần tra": partners who bear no name.
      const partners = keyAt(words, i - 1) === 'voi' ? partnerAt(source, words, i) : null;
      const list = source.names(words, i) ?? partners;
      if (list !== null && list.next > i) i = list.next - 1;
      const verb = !words[i]!.capital && verbAt(words, i);
      said ||= verb;
      near ||= verb;
      // "Văn phòng chuẩn bị phòng họp | còn Sở Nội vụ chuẩn bị tài liệu".
      if (words[i]!.raw !== 'còn') continue;
    } else if (sign !== ',') continue;
    const [done, here] = [said, near];
    near = false;
    if (assigned !== null && done && here && assignsAgain(source, words, i + 1, assigned)) {
      starts.push((begin = i + 1));
      continue;
    }
    if (!done || !subjectAt(source, words, i)) continue;
    // A stretch without a verb goes on with the objects before it.
    if (!here || isCaused(source, words, begin, i)) doubtful = true;
    else starts.push((begin = i + 1));
  }
  return { starts, doubtful };
}
