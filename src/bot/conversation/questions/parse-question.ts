import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { Directory } from '../../../domain/unit/directory.js';
import { isOurSyllable } from './accents.js';
import { rivalOf, withoutClasses } from './classes.js';
import { followUp } from './follow-up.js';
import { withoutCourtesy, withoutParticles } from './courtesy.js';
import { formOf } from './forms.js';
import { takeBareNumber, takeNumbers } from './documents.js';
import { asksAnything, asksForStatus, asksPlainly, namesOurs, intentsOf, stateOf, withoutRead } from './intents.js';
import { isNotOurs } from './not-ours.js';
import { periodRange } from './period-range.js';
import { takePeriod } from './periods.js';
import { takePerson } from './persons.js';
import {
  NO_SLOTS,
  SURE,
  type AskedPeriod,
  type AskedState,
  type Question,
  type QuestionIntent,
  type Slots,
} from './question.js';
import { correctSpelling } from './spelling.js';
import { withDigits } from './spoken-numbers.js';
import { flatOf, LONGEST, take, tokensOf, type Token } from './tokens.js';
import { unitLexicon } from './unit-lexicon.js';
import { takeUnits } from './units.js';
import { isAsking, isVocabulary, isUsualBeside } from './vocabulary.js';

export type QuestionContext = {
  readonly directory: Directory;
  readonly today: LocalDate;
  /** The question that the person asked before, while its subject is still in the air. */
  readonly previous: Pick<Question, 'intent' | 'slots'> | null;
};

/** NĐ 335/2025 gives the points of heads; it is named as a rule, never asked about as a directive. */
const POINTS_DECREE = /(?<![a-z])(?:(?:theo |cua )*(?:nghi dinh|nd)(?: so)? 335\S*|(?<=diem )335)(?!\S)/;
/** "đến hôm nay", "tính đến giờ": the state of now, which is what every answer tells. */
const AS_OF_NOW =
  /(?<![a-z])(?<!(?:tu|dau) [a-z/\d]+ (?:[a-z\d/]+ )?)(?<!thang \d{1,2} )(?<!\d\/\d{1,2} )(?:tinh )?(?:den|(?<!(?:cua|cho|voi|viec|ben) )toi) (?:(?:het )?(?:ngay )?hom nay|nay|gio nay|gio|bay gio|hien tai|hien nay|thoi diem nay)(?![a-z])/;

const NOT_UNDERSTOOD: Question = {
  intent: 'not-understood',
  slots: NO_SLOTS,
  confidence: 0,
  other: null,
  bareNumber: false,
};

/** Asking where a team goes is no question about the body of that name. */
const TEAM = /(?<![a-z])doan (?:kiem tra|thanh tra).* (?:di dau|di|se den|sap den|o dau|(?<=cong vu (?:se |sap )?)(?:den|toi|ve|xuong|qua|ghe)(?= (?!dau roi))|bao gio|khi nao|lich)(?![a-z])/;
/** "quá hạn hơn 1 tháng", "trễ trên 10 ngày": how long, which is no period. */
const HOW_LONG =
  /(?<![a-z\d])(?:hon|tren|qua|lau hon|it nhat|more than|over) (?:\d{1,3}|mot|hai|ba|nua) (?:ngay|tuan|thang|nam|tieng|gio|days?|weeks?|months?)(?: (?:roi|tro len))?(?![a-z])|(?<![a-z\d])(?<!(?:thu|thi|van|hoach|so|bao|luan|dinh|ct|cv|kh|tb|kl|vb) )(?:\d{1,2}|mot|hai|ba|may|ca) (?:ngay|tuan|thang|hom) (?:roi|nay)(?= (?:ma|van|con|chua|ai|sao|vay))/;
/** "mai mốt", "nay mai": no day in particular. */
const SOON = /(?<![a-z])(?:mai (?:mot|ngay kia)|nay mai|mai kia|hom ray|may bua (?:nay|ray))(?![a-z])/;
/** "Kính gửi bộ phận hỗ trợ, …", "Thưa đồng chí, …": who is spoken to. */
const OPENS = /^(?:kinh (?:gui|thua|chao|bao cao)|thua|chao|da) (?:[a-z]+ ){1,7}, /;
/** "sáng nay họp, …": why it is asked now. */
const ASIDE =
  /(?<![a-z])(?:(?:sang|chieu|toi) nay|(?:sang |chieu )?(?:mai|thu (?:\d|hai|ba|tu|nam|sau|bay))|hom nay|lat nua|chuan bi|sap) (?:anh |chi |em |sep |minh |toi |ben anh |ben em )?(?:(?:co |di |phai |vao )?(?:hop(?: giao ban)?|giao ban|lam viec voi [^,]+(?= ,)|bao cao (?:thuong truc|thanh uy|lanh dao|chu tich|bi thu)(?=.* ,))|(?:da |moi |vua )?(?:gui|giao|ban hanh|phat hanh|day)(?= .*(?:chua|gi|nao|ai)(?![a-z])))(?: roi)?(?: ,)?(?= )/;
/**
 * Reads one sentence. What names something (units, documents, numbers, people, periods) is taken out first; the words that are left must ask for
 * something, and words that nobody knows lower the confidence: an unread word may have changed the question.
 */
export function parseQuestion(text: string, context: QuestionContext): Question {
  if (/^[\s?/]+$/u.test(text) && text.includes('?')) return { ...NOT_UNDERSTOOD, intent: 'help', confidence: 0.9 };
  if (text.trim() === '' || text.length > LONGEST) return NOT_UNDERSTOOD;
  const original = withDigits(tokensOf(text));
  if (original.length === 0 || original.length > 60) return NOT_UNDERSTOOD;
  const asTyped = flatOf(original);
  if (isNotOurs(asTyped)) return NOT_UNDERSTOOD;
  if (TEAM.test(asTyped))
    return {
      ...NOT_UNDERSTOOD,
      intent: 'inspection',
      confidence: 0.9,
      slots: { ...NO_SLOTS, period: takePeriod([...original], context.today) },
    };
  const tokens = withoutCourtesy(correctSpelling(original));
  take(tokens, POINTS_DECREE, null);
  take(tokens, OPENS, null);
  take(tokens, SOON, null);
  take(tokens, AS_OF_NOW, null);
  take(tokens, ASIDE, null);
  take(tokens, HOW_LONG, 'COUNT');
  const { slots, bare } = takeSlots(tokens, context);
  // With its accent "tới" is "đến" and nobody's "tôi".
  for (const [at, { raw }] of tokens.entries()) if (/^tới$/iu.test(raw)) tokens[at] = { key: 'den', raw };
  const flat = withoutParticles(flatOf(tokens)).replace(
    /(?<! (?:cua|cho|den|voi|phong|phan|so|phuong|xa|ben|don vi|co quan|phia|tong|cu|tap)|^(?:viec|ben|phia|so|phuong|xa)) (?:em|anh|chi|a|ah|ạ|nhe|nhi|vay|day|oi|the)(?: (?:oi|a))?$/,
    '',
  );
  const follow = followUp(flat, slots, bare, context.previous);
  if (follow !== null) return follow;
  const foreign = tokens.filter((token) => isVocabulary(token.key) && !isOurSyllable(token.raw)).length;
  const ahead = slots.period !== null && periodRange(slots.period, context.today).from > context.today;
  const decided = decide(flat, slots, bare, { foreign, ahead, words: tokens.length });
  return { ...decided, slots: { ...decided.slots, form: formOf(decided.intent, asTyped) } };
}

function takeSlots(tokens: Token[], { directory, today }: QuestionContext): { slots: Slots; bare: string | null } {
  const { document, number } = takeNumbers(tokens);
  const { base, period } = takePeriods(tokens, today);
  take(tokens, ISSUED_BY, 'DOC');
  take(tokens, MADE_BY, null);
  if (/(?<![a-z])(?:xuat|lap|lam|soan|in|tai|file|bao cao|tong hop)(?![a-z])/.test(flatOf(tokens))) take(tokens, READ_BY, null);
  const lexicon = unitLexicon(directory);
  const titled = takePerson(
    tokens,
    true,
    (words) => lexicon.bare(words).length > 0 || lexicon.exact(words).length > 0,
  );
  const { units, group } = takeUnits(tokens, directory, today);
  const bare = document === null && number === null ? takeBareNumber(tokens) : null;
  const person = titled ?? takePerson(tokens);
  return { slots: { units, group, document, number, person, state: null, period, base, form: null }, bare };
}

/** "báo cáo gửi Thường trực Thành ủy": who reads it is not whose work is asked about. */
/** "thông báo 365 do Văn phòng ban hành" */
const MADE_BY = /(?<=(?<![a-z])DOC (?:[a-z]+ )?)do (?:[a-z]+ ){1,6}?(?:ban hanh|phat hanh|ky|tham muu)(?![a-z])/;
const READ_BY =
  /(?<![a-z])(?:de )?(?:gui|trinh|bao cao|phuc vu) (?:(?:ban )?thuong (?:truc|vu) )?(?:thanh uy|tinh uy|hdnd(?: thanh pho)?|hoi dong nhan dan|bo chinh tri|chinh phu|thu tuong|trung uong)(?![a-z])/;
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
  const period = takePeriod(tail, today);
  const base = takePeriod(tokens, today, 'BASE');
  tokens.push(...tail);
  if (period !== null) return { base, period };
  // "tháng 9 với tháng 10 tháng nào trễ hơn": both stand before the word that compares.
  const second = base === null ? null : takePeriod(tokens, today);
  return second === null ? { base: null, period: base } : { base, period: second };
}

/** What may stand beside a bare number so that it is the number of an assignment. */
const ASKS_OF_NUMBER =
  /^(?:so )?BARE$|(?<![a-z])(?:dau roi|the nao|ra sao|(?:toi|den) (?:dau|khau nao|buoc nao)|sao roi|xong|trang thai|cam|giu|om|la (?:viec |nhiem vu |cai )?(?:gi|nao)|mo|tinh hinh|tinh trang|tien do|lam|phu trach|chu tri|ganh|han|bao cao|nop|bao gio|khi nao|con|status|progress|done|finished|vuong|xem|mo|hoan thanh|bao nhieu|may)(?![a-z])/;

/** What one word costs that nobody knows: enough that the reading is offered and not answered, since that word may have changed the question. */
const UNREAD = 0.31;
/** Words that we know, but not from such a sentence: the reading is offered. */
const DOUBTED = SURE - 0.01;

const OF_ONE: ReadonlySet<QuestionIntent> = new Set(['due', 'overdue', 'my-work', 'who-not-acknowledged']);
/** Intents that say the state already. */
export const IMPLIED: Partial<Record<QuestionIntent, AskedState>> = {
  overdue: 'overdue',
  'late-reasons': 'overdue',
  'who-not-acknowledged': 'not-acknowledged',
  'waiting-confirmation': 'waiting-confirmation',
};
const WITHOUT_STATE: ReadonlySet<QuestionIntent> = new Set([
  'assignment',
  'ranking',
  'late-reasons',
  'history',
  'help',
  'inspection',
  'extensions',
  'due',
  'waiting-confirmation',
  'who-not-acknowledged',
]);

function decide(
  flat: string,
  given: Slots,
  bare: string | null,
  { foreign, ahead, words }: { readonly foreign: number; readonly ahead: boolean; readonly words: number },
): Question {
  const readings = intentsOf(flat);
  const [first, second] = readings;
  const slots = { ...given };
  const aboutOne =
    first !== undefined &&
    (first.intent === 'history' ||
      first.intent === 'late-reasons' ||
      first.intent === 'assignment' ||
      (first.intent === 'due' && first.score < 0.9) ||
      (first.intent === 'overdue' && /^BARE (?:[a-z]+ ){1,4}(?:chua|khong)$/.test(flat)));
  let document = slots.document;
  let number = slots.number;
  if (bare !== null) {
    if (first === undefined || aboutOne) number = bare;
    else document = bare;
  }
  const read =
    first === undefined
      ? subjectIntent(flat, { ...slots, document, number }, ahead)
      : refine(
          { intent: first.intent, foreseen: first.score >= 0.9 },
          { ...slots, document, number },
          readings.length,
          second?.intent,
        );
  if (read === null) return NOT_UNDERSTOOD;
  // Where no word asks for anything in particular, the words around the name must be those of asking: "sở tài chính ở đâu" is not.
  const known = first === undefined && !(read === 'status-overview' && asksPlainly(flat)) ? isAsking : isVocabulary;
  const left = withoutRead(flat);
  const said = rivalOf(read, left);
  // Of one assignment all of these ask the same: how it stands.
  const rival = said === first?.intent || (read === 'assignment' && said !== null && OF_ONE.has(said)) ? null : said;
  // What the reading did not account for says something that would decide before it: that is offered first.
  const intent = rival ?? read;
  // Of one's own work what is to be confirmed is what was given.
  const state = WITHOUT_STATE.has(intent)
    ? null
    : intent === 'my-work' && /(?<![a-z])(?:can|phai) (?:bam )?(?:xac nhan|tiep nhan|nhan)(?![a-z])/.test(flat)
      ? 'not-acknowledged'
      : stateOf(flat);
  const unread = withoutClasses(left)
    .split(' ')
    .filter((word) => word !== '' && !/^[A-Z]+$/.test(word));
  const unknown = unread.filter((word) => !known(word)).length;
  const strange = unread.filter((word) => !isVocabulary(word)).length;
  // A number among words that we do not know is a number of something else.
  if (bare !== null && first === undefined && (unknown > 0 || !ASKS_OF_NUMBER.test(flat))) return NOT_UNDERSTOOD;
  // Something is told of a unit or document and nothing is asked: "phường Láng năm nay thu hoạch tốt".
  if (first === undefined && unknown > 0 && (!asksAnything(flat) || (unknown > 1 && strange > 0 && !asksPlainly(flat))))
    return { ...NOT_UNDERSTOOD, other: intent };
  const certainty = Math.max(0, (first?.score ?? 0.85) - (unknown === 0 ? 0 : UNREAD + 0.1 * (unknown - 1)));
  const unusual = foreign + unread.filter((word) => !isUsualBeside(word)).length;
  // Nothing is named and the words are of another field: "biểu đồ nhịp tim".
  if (unusual > 1 && unusual * 3 >= words && !/[A-Z]/.test(flat))
    return { ...NOT_UNDERSTOOD, other: intent };
  // Words of a class alone, without anything of ours beside them, may be about anything.
  const loose = first !== undefined && (first.score < 0.9 || first.intent === 'history') && !namesOurs(flat);
  const doubtful =
    unusual > 0 ||
    rival !== null ||
    loose ||
    torn(flat) ||
    DENIED.test(flat) ||
    // "sắp tới hạn mà chưa nhận": of two things at once either may be meant.
    (readings.some((one) => one.intent === 'due') && readings.some((one) => one.intent === 'who-not-acknowledged')) ||
    (first === undefined && untold(flat, number === null));
  const confidence = doubtful ? Math.min(certainty, DOUBTED) : certainty;
  const question: Question = {
    intent,
    slots: {
      ...slots,
      document,
      number,
      state:
        state === IMPLIED[intent] ||
        // What is overdue is open.
        (intent === 'overdue' && state === 'in-progress') ||
        (intent === 'report-file' && /don doc|cong van (?:phe binh|nhac|chan chinh)/.test(flat))
          ? null
          : state,
    },
    confidence,
    other:
      rival !== null
        ? read
        : second !== undefined && second.intent !== intent
          ? second.intent
          : bare !== null && intent === 'status-directive'
            ? 'assignment'
            : null,
    bareNumber: bare !== null,
  };
  // What is named is ours: that is offered, however strange the words around it.
  const named = /(?<![A-Z])(?:UNIT|DOC|NUM|GROUP|PERSON)(?![A-Z])/.test(flat) && unknown < 4;
  return confidence < (named ? 0.2 : 0.4) ? { ...NOT_UNDERSTOOD, other: intent } : question;
}

/** "phường Ba Đình với phường Ngọc Hà bên nào tốt" */
const WHICH_OF_THEM =
  /UNIT .*(?<![a-z])(?:(?:ben|don vi|noi|cai|so|phuong|xa) nao|ai)(?! (?:chua|con|dang|da|lam|phu))(?![a-z])/;

const COMING = /(?<![a-z])(?:(?:viec|nhiem vu)(?: [a-z]+)? (?:gi|nao)|co (?:nhung )?gi|(?:may|bao nhieu|nhung|cac) (?:viec|nhiem vu)|lam gi)(?![a-z])/;

/** "ai nhận lúc nào, tình hình chung ra sao": two clauses that ask for different things. */
function torn(flat: string): boolean {
  const asked = flat
    .split(' , ')
    .map((clause) => intentsOf(clause)[0]?.intent ?? (asksPlainly(clause) ? 'status-overview' : null))
    .filter((intent) => intent !== null);
  return new Set(asked).size > 1;
}

/** "sở nào không trễ", "việc chưa đến hạn", "ngoài Sở Y tế ra": what is denied or left out is not what the words alone ask for. */
const DENIED =
  /(?<![a-z])(?:khong|chua|chang) (?:he |bi |con |phai |nao )*(?:tre|cham|qua han|lo han|den han|toi han|het han|vuong|no)(?! .*(?:a|ha|sao|phai khong)$)(?![a-z])|(?<![a-z])(?:ngoai|ngoai tru|tru|khong ke|khong tinh|except|excluding) (?:ra |cac |ben )*(?:UNIT|GROUP|DOC|PERSON)/;

/** A deed of ours that no rule accounted for may be what is asked: who was given it, who sent it, what was changed. */
const untold = (flat: string, isOfMany: boolean): boolean =>
  (isOfMany && /(?<![a-z])(?:luc nao|khi nao|bao gio|may gio|o dau|bao lau)(?![a-z])/.test(flat)) ||
  (!asksPlainly(flat) && /(?<![a-z])(?:nhan|gui|giao(?! (?:cho )?(?:ai|bao nhieu|may|nhung|tu|UNIT))|nhac|nop|ky|xin(?! thong tin)|sua|(?<!theo )doi|cap nhat|duyet|chot)(?![a-z])/.test(
    flat.replace(/(?:bao nhieu|may) viec (?:[a-z]+ )?giao/g, ' '),
  ));

/** No word asks for anything in particular: the thing that is named is what is asked about. */
function subjectIntent(flat: string, slots: Slots, ahead: boolean): QuestionIntent | null {
  if (slots.number !== null) return 'assignment';
  // Of days to come only what falls due is known: "tháng sau có những việc gì".
  if (ahead && slots.document === null && COMING.test(flat)) return 'due';
  if (slots.document !== null) return 'status-directive';
  const asks = asksForStatus(flat);
  if (slots.units.length > 1 && WHICH_OF_THEM.test(flat)) return 'compare';
  if (slots.units.length > 0) return 'status-unit';
  if (slots.person !== null || slots.group !== null) return 'status-overview';
  // "chưa xong", "đang làm": a state alone asks for what is in it.
  const isState = flat.split(' ').length <= 3 && stateOf(flat) !== null;
  return asks || isState || /^(?:PERIOD)$/.test(flat) ? 'status-overview' : null;
}

/** What is named bends the reading of a general word: "hạn của việc 142" is about the assignment. */
function refine(
  { intent, foreseen }: { readonly intent: QuestionIntent; readonly foreseen: boolean },
  slots: Slots,
  readings: number,
  next?: QuestionIntent,
): QuestionIntent {
  if (slots.number !== null && OF_ONE.has(intent)) return 'assignment';
  if (intent === 'due' && slots.document !== null && readings === 1 && slots.period === null) return 'due';
  // "phường Láng làm được gì" asks of the ward, not of the assistant.
  if (intent === 'help' && slots.document !== null) return next ?? 'status-directive';
  if (intent === 'help' && (slots.units.length > 0 || slots.person !== null)) return next ?? 'status-unit';
  if (intent === 'help' && slots.period !== null) return next ?? 'status-overview';
  if (intent === 'my-work' && slots.units.length > 0) return next ?? 'status-unit';
  // "đơn vị nào thực hiện tốt chỉ thị 24", "phường Láng với phường Bồ Đề bên nào tốt": no ranking of all.
  if (intent === 'ranking' && !foreseen && slots.units.length > 1) return 'compare';
  if (intent === 'ranking' && !foreseen && slots.document !== null) return 'status-directive';
  if (intent === 'status-overview' && slots.document !== null) return 'status-directive';
  return intent === 'status-overview' && slots.units.length > 0 ? 'status-unit' : intent;
}
