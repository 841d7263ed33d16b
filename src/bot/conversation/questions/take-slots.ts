import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { Directory } from '../../../domain/unit/directory.js';
import { takeBareNumber, takeNumbers } from './documents.js';
import { withNamesHidden, withoutHiding } from './hidden-names.js';
import { periodRange } from './period-range.js';
import { takePeriod } from './periods.js';
import { takePerson } from './persons.js';
import type { AskedPeriod, Slots } from './question.js';
import { flatOf, take, type Token } from './tokens.js';
import { takeTopic } from './topics.js';
import { unitLexicon } from './unit-lexicon.js';
import { takeUnits } from './units.js';

/** What the sentence names, taken out of it and replaced by markers; `bare` is a number that nothing says the kind of. */
export function takeSlots(
  tokens: Token[],
  { directory, today }: { readonly directory: Directory; readonly today: LocalDate },
): { slots: Slots; bare: string | null } {
  const lexicon = unitLexicon(directory);
  const { document, number } = takeNumbers(tokens);
  tokens.splice(0, tokens.length, ...withNamesHidden(tokens, lexicon));
  const { base, period } = takePeriods(tokens, today);
  tokens.splice(0, tokens.length, ...withoutHiding(tokens));
  const topic = document === null && number === null ? takeTopic(tokens) : null;
  take(tokens, ISSUED_BY, 'DOC');
  take(tokens, MADE_BY, null);
  if (/(?<![a-z])(?:xuat|lap|lam|soan|in|tai|file|bao cao|tong hop)(?![a-z])/.test(flatOf(tokens)))
    take(tokens, READ_BY, null);
  const titled = takePerson(tokens, true, (words) => lexicon.bare(words).length > 0 || lexicon.exact(words).length > 0);
  const { units, group } = takeUnits(tokens, directory, today);
  const bare = document === null && number === null && topic === null ? takeBareNumber(tokens) : null;
  const person = titled ?? takePerson(tokens);
  return {
    slots: { units, group, document: document ?? topic, number, person, state: null, period, base, form: null },
    bare,
  };
}

/** "báo cáo gửi Thường trực Thành ủy": who reads it is not whose work is asked about. */
/** "thông báo 365 do Văn phòng ban hành" */
const MADE_BY = /(?<=(?<![a-z])DOC (?:[a-z]+ )?)do (?:[a-z]+ ){1,6}?(?:ban hanh|phat hanh|ky|tham muu)(?![a-z])/;
const READ_BY =
  /(?<![a-z])(?<!(?:phai|can|se) )(?:de )?(?:gui|trinh|bao cao|phuc vu) (?:(?:ban )?thuong (?:truc|vu) )?(?:thanh uy|tinh uy|hdnd(?: thanh pho)?|hoi dong nhan dan|bo chinh tri|chinh phu|thu tuong|trung uong)(?![a-z])/;
/** "kết luận 98 của Thành ủy": who issued it is not whose work is asked about. */
const ISSUED_BY =
  /(?<![a-z])DOC cua (?:thanh uy|tinh uy|(?:ubnd|uy ban(?: nhan dan)?) (?:thanh pho|tinh|tp)|hdnd(?: thanh pho)?|chu tich(?: (?:ubnd )?thanh pho)?|thu tuong|chinh phu|trung uong|bo chinh tri)(?![a-z])/;

const AGAINST =
  /(?<![a-z])(?:so voi|compared (?:to|with)|vs|versus|hon(?! \d+ (?:ngay|tuan|thang|nam)(?! nay))|than|khac (?:gi|nhau gi|the nao|ra sao)(?: (?:so )?voi)?)(?![a-z])|(?<=(?:nay|roi|\d) )so(?= (?:thang|tuan|quy|nam|hom)(?: (?:truoc|ngoai|qua|roi|\d)))/;

const COMPARES = /(?<![a-z])(?:(?<!bieu do )so sanh|doi chieu|compare)(?![a-z])/;

/** "tháng 10 so với tháng 9": the period behind "so với" is the one compared with. */
function takePeriods(tokens: Token[], today: LocalDate): { base: AskedPeriod | null; period: AskedPeriod | null } {
  const against = AGAINST.exec(flatOf(tokens));
  if (against === null) {
    const period = takePeriod(tokens, today);
    const second = period === null ? null : takePeriod(tokens, today);
    if (second === null || period === null) return { base: null, period };
    // "so sánh tháng 9 và tháng 10": whichever is said first, the later is compared with the earlier.
    const [one, other] = [periodRange(period, today), periodRange(second, today)];
    if (one.from <= other.from && other.to <= one.to) return { base: null, period: second };
    return other.from > one.from && COMPARES.test(flatOf(tokens))
      ? { base: second, period }
      : { base: period, period: second };
  }
  const cut = flatOf(tokens).slice(0, against.index).split(' ').length - 1;
  const tail = tokens.splice(cut);
  // "so với tháng trước thì tháng này …": what is compared may stand behind it.
  const next = tail.findIndex(({ key }) => key === 'thi' || key === ',');
  const rest = next === -1 ? [] : tail.splice(next);
  const period = takePeriod(tail, today) ?? takePeriod(rest, today);
  const base = takePeriod(tokens, today, 'BASE') ?? (period === null ? null : takePeriod(rest, today, 'BASE'));
  tokens.push(...tail, ...rest);
  if (period !== null) return { base, period };
  // "tháng 9 với tháng 10 tháng nào trễ hơn": both stand before the word that compares.
  const second = base === null ? null : takePeriod(tokens, today);
  return second === null ? { base: null, period: base } : { base, period: second };
}
