import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { Directory } from '../../../domain/unit/directory.js';
import { formOf } from './forms.js';
import { takeBareNumber, takeNumbers } from './documents.js';
import { asksForStatus, asksPlainly, intentsOf, stateOf, withoutRead } from './intents.js';
import { takePeriod } from './periods.js';
import { takePerson } from './persons.js';
import {
  NO_SLOTS,
  type AskedPeriod,
  type AskedState,
  type Question,
  type QuestionIntent,
  type Slots,
} from './question.js';
import { correctSpelling } from './spelling.js';
import { flatOf, LONGEST, take, tokensOf, type Token } from './tokens.js';
import { takeUnits } from './units.js';
import { isAsking, isVocabulary } from './vocabulary.js';

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
  /(?<![a-z])(?<!(?:tu|dau) [a-z/\d]+ (?:[a-z\d/]+ )?)(?:tinh )?(?:den|toi) (?:hom nay|nay|gio nay|gio|bay gio|hien tai|hien nay|thoi diem nay)(?![a-z])/;

const NOT_UNDERSTOOD: Question = {
  intent: 'not-understood',
  slots: NO_SLOTS,
  confidence: 0,
  other: null,
  bareNumber: false,
};

/** Acts on the world, insults and code are no questions, whatever else the sentence holds. */
const REFUSED =
  /^(?:(?:hay|vui long|nho|em|ban|giup toi|lam on) )*(?:xoa|sua|gia han (?:cho |them )?(?:viec |nhiem vu )?(?:so )?#?\d+ (?:them|den|toi|sang)|giao(?! (?:ban|.*(?:bao nhieu|may|gi|nao|chua)))|chuyen|dong (?:viec|nhiem vu|ho so)|them|huy|thu hoi|duyet(?! (?:gi|chua|nao|.*chua))|dong y|ban hanh|nhac(?! (?:lai|viec|may|gi|nao|.*(?:may|bao nhieu|chua)))|thuong|phat|cach chuc|duoi viec|goi dien|goi cho|dat lich|nhan tin|so dien thoai|mat khau|delete|drop|update(?! (?:cv|ct|vb|kh|viec|tinh|tien|cho|so|phuong|status|giup|gium|on|me|the|nhanh|hom|moi))|insert|remove)(?![a-z])|(?:^| )(?:so dien thoai|sdt|dia chi nha|phone number|mat khau|password|drop table|select \*|union select|<script|javascript:)/;
/** What people also ask on a phone, and what is said of units without asking about their work. */
const OTHER_TOPIC =
  /(?<![a-z])(?:ngan sach|bien che|sinh nam|que (?:o|quan)|tham nhung|so dt|dien thoai|phong hop|ket xe|tac duong|nghi (?:phep|le|may)|dich (?:gium|giup|cau|sang)|tin tuc|tran (?:bong|dau|toi)|thoi tiet|weather|gia (?:vang|xang|dien|dat|nha|ca)|xo so|bong da|ty gia|chung khoan|luong (?:thang|cua|bao gio|khi nao)|tien luong|an (?:gi|trua|com|toi|sang)|ca phe|vo (?:toi|anh|em)|chong em|nam o dau|o cho nao|dia chi|(?<!luc |tu )may gio|tra lai|ai (?:la|lam|dang lam) (?:giam doc|chu tich|truong|pho|bi thu|thu truong|lanh dao)|kinh phi|nguoi yeu|dan so|bao nhieu (?:dan|nguoi dan|can bo|bien che|tien)|la chu tich|bai tho|tuoi|sinh nhat|ten la gi|la ai(?! (?:lam|cham))|bai hat|phim|truyen cuoi|yeu (?:em|anh)|thu do)(?![a-z])/;
/** Asking where a team goes is no question about the body of that name. */
const TEAM = /(?<![a-z])doan (?:kiem tra|thanh tra).* (?:di dau|di|se den|sap den|o dau|bao gio|khi nao|lich)(?![a-z])/;
/** "quá hạn hơn 1 tháng", "trễ trên 10 ngày": how long, which is no period. */
const HOW_LONG =
  /(?<![a-z])(?:hon|tren|qua|lau hon|it nhat|more than|over) (?:\d{1,3}|mot|hai|ba|nua) (?:ngay|tuan|thang|nam|days?|weeks?|months?)(?: (?:roi|tro len))?(?![a-z])|(?<![a-z])(?:\d{1,2}|mot|hai|ba|may|ca) (?:ngay|tuan|thang|hom) (?:roi|nay)(?= (?:ma|van|con|chua|ai|sao|vay))/;
/** "sáng nay họp, …": why it is asked now. */
const ASIDE =
  /(?<![a-z])(?:(?:sang|chieu|toi) nay|mai|hom nay|lat nua|chuan bi|sap) (?:anh |chi |em |sep |minh |toi )?(?:co |di |phai |vao )?hop(?: giao ban)?(?: roi)?(?: ,)?(?= )/;
const BIDS = /^(?:hoan thanh|lam|xu ly|giai quyet|ket thuc|dong|nop) .* (?:di|ngay|luon|nhe)$/;
const INSULT =
  /(?:^| )(?:ngu|ngoc|oc cho|vo dung|cut|cho chet|mat day|dm|dmm|vcl|vl|clm|stupid|idiot|useless|fuck\w*|shit|dot nat|thang dien|do dien)(?: |$)/;

/**
 * Reads one sentence. What names something (units, documents, numbers, people, periods) is taken out first; the words that are left must ask for
 * something, and words that nobody knows lower the confidence: an unread word may have changed the question.
 */
export function parseQuestion(text: string, context: QuestionContext): Question {
  if (/^[\s?/]+$/u.test(text) && text.includes('?')) return { ...NOT_UNDERSTOOD, intent: 'help', confidence: 0.9 };
  if (text.trim() === '' || text.length > LONGEST) return NOT_UNDERSTOOD;
  const original = tokensOf(text);
  if (original.length === 0 || original.length > 60) return NOT_UNDERSTOOD;
  const asTyped = flatOf(original);
  if (INSULT.test(asTyped) || REFUSED.test(asTyped) || BIDS.test(asTyped)) return NOT_UNDERSTOOD;
  if (OTHER_TOPIC.test(asTyped) && !/(?<![a-z])ban la ai(?![a-z])/.test(asTyped)) return NOT_UNDERSTOOD;
  if (TEAM.test(asTyped))
    return {
      ...NOT_UNDERSTOOD,
      intent: 'inspection',
      confidence: 0.9,
      slots: { ...NO_SLOTS, period: takePeriod([...original], context.today) },
    };
  const tokens = correctSpelling(original);
  take(tokens, POINTS_DECREE, null);
  take(tokens, AS_OF_NOW, null);
  take(tokens, ASIDE, null);
  take(tokens, HOW_LONG, 'COUNT');
  const { slots, bare } = takeSlots(tokens, context);
  const flat = flatOf(tokens).replace(
    /(?<! (?:cua|cho|den|voi)|^viec) (?:em|anh|chi|a|ah|ạ|nhe|nhi|vay|day|oi|the)(?: (?:oi|a))?$/,
    '',
  );
  const follow = followUp(flat, slots, bare, context);
  if (follow !== null) return follow;
  const decided = decide(flat, slots, bare);
  return { ...decided, slots: { ...decided.slots, form: formOf(decided.intent, asTyped) } };
}

function takeSlots(tokens: Token[], { directory, today }: QuestionContext): { slots: Slots; bare: string | null } {
  const { document, number } = takeNumbers(tokens);
  const { base, period } = takePeriods(tokens, today);
  const titled = takePerson(tokens, true);
  const { units, group } = takeUnits(tokens, directory, today);
  const bare = document === null && number === null ? takeBareNumber(tokens) : null;
  const person = titled ?? takePerson(tokens);
  return { slots: { units, group, document, number, person, state: null, period, base, form: null }, bare };
}

const AGAINST =
  /(?<![a-z])(?:so voi|compared (?:to|with)|vs|versus|hon(?! \d+ (?:ngay|tuan|thang|nam)(?! nay))|than|khac (?:gi|nhau gi|the nao|ra sao)(?: (?:so )?voi)?)(?![a-z])|(?<=(?:nay|roi|\d) )so(?= (?:thang|tuan|quy|nam|hom)(?: (?:truoc|ngoai|qua|roi|\d)))/;

/** "tháng 10 so với tháng 9": the period behind "so với" is the one compared with. */
function takePeriods(tokens: Token[], today: LocalDate): { base: AskedPeriod | null; period: AskedPeriod | null } {
  const against = AGAINST.exec(flatOf(tokens));
  if (against === null) {
    const period = takePeriod(tokens, today);
    const second = period === null ? null : takePeriod(tokens, today);
    // "so sánh tháng 9 và tháng 10": the earlier one said is compared with when a second follows.
    return second === null ? { base: null, period } : { base: period, period: second };
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

const FOLLOW =
  /^(?:(?:the|vay|o|u|a|uh|roi) )*(?:(?:the |vay )?con|the|vay|con ve|what about|how about|and|and for|doi voi|rieng|va|ca) (?:viec |ve |o |ben |trong |cua |cho |nhung |cac |cai |so |thang |con )*((?:UNIT|GROUP|DOC|NUM|BARE|PERIOD|PERSON)(?: (?:, |va |voi )?(?:UNIT|GROUP|DOC|NUM|BARE|PERIOD|PERSON))*)(?: (?:thi sao|the nao|ra sao|sao|a|nhe|thi the nao|thi|khong|nua|roi))*$/;
const THEN_WHAT = /^(?:(?:UNIT|GROUP|DOC|NUM|BARE|PERIOD|PERSON) ?)+ (?:thi|sao|the) ?(?:sao|the nao|ra sao)?$/;
const ALSO = /^(?:(?:UNIT|GROUP|DOC|NUM|BARE|PERIOD|PERSON) ?)+ (?:nua|luon|cung vay)$/;
const ONLY_SLOTS = /^(?:(?:UNIT|GROUP|DOC|NUM|BARE|PERIOD|PERSON) ?)+$/;
const STATE_ONLY =
  /^(?:(?:the|vay|con|the con|vay con|what about|how about) )+(?:viec |so |nhung |cai )*(?:[a-z]+ ){1,4}?(?:thi sao|the nao|sao)?$/;

function followUp(flat: string, slots: Slots, bare: string | null, { previous }: QuestionContext): Question | null {
  const elliptic =
    FOLLOW.test(flat) ||
    THEN_WHAT.test(flat) ||
    (previous !== null && ALSO.test(flat)) ||
    (previous !== null && ONLY_SLOTS.test(flat) && bare === null && slots.document === null);
  const change: Slots = { ...slots, number: slots.number ?? (slots.document === null ? bare : null) };
  if (previous !== null && MORE.test(flat))
    return { intent: 'follow-up', slots, confidence: 0.8, other: null, bareNumber: false };
  if (elliptic) {
    if (previous !== null)
      return { intent: 'follow-up', slots: change, confidence: 0.9, other: null, bareNumber: bare !== null };
    return null;
  }
  if (
    previous !== null &&
    STATE_ONLY.test(`${flat} `.trimEnd()) &&
    asOneState(flat) !== null &&
    intentsOf(flat).length <= 1 &&
    /^(?:the|vay|con|what|how)/.test(flat) &&
    flat.split(' ').length <= 7
  )
    return {
      intent: 'follow-up',
      slots: { ...change, state: asOneState(flat) },
      confidence: 0.8,
      other: null,
      bareNumber: false,
    };
  return null;
}

/** "còn cái nào nữa không": the rest of the same list. */
const MORE =
  /^(?:(?:the|vay) )?(?:con (?:(?:cai|viec|don vi|ai|nhung) )?(?:nao |gi |ai )?nua(?: khong)?|xem (?:tiep|them)|tiep|more|show more|next)$/;

function asOneState(flat: string): AskedState | null {
  return /(?:nao|gi|bao nhieu|may|ai)(?: |$)/.test(flat) ? null : stateOf(flat);
}

/** What may stand beside a bare number so that it is the number of an assignment. */
const ASKS_OF_NUMBER =
  /^(?:so )?BARE$|(?<![a-z])(?:the nao|ra sao|(?:toi|den) (?:dau|khau nao|buoc nao)|sao roi|xong|tinh hinh|tinh trang|tien do|lam|phu trach|chu tri|ganh|han|bao cao|nop|bao gio|khi nao|con|status|progress|done|finished|vuong|xem|mo|hoan thanh|bao nhieu|may)(?![a-z])/;

/** What one word costs that nobody knows: enough that the reading is offered and not answered, since that word may have changed the question. */
const UNREAD = 0.31;

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

function decide(flat: string, given: Slots, bare: string | null): Question {
  const readings = intentsOf(flat);
  const [first, second] = readings;
  const slots = { ...given };
  const aboutOne =
    first !== undefined &&
    (first.intent === 'history' || first.intent === 'late-reasons' || first.intent === 'assignment');
  let document = slots.document;
  let number = slots.number;
  if (bare !== null) {
    if (first === undefined || aboutOne) number = bare;
    else document = bare;
  }
  const intent =
    first === undefined
      ? subjectIntent(flat, { ...slots, document, number })
      : refine(first.intent, { ...slots, document, number }, readings.length, second?.intent);
  if (intent === null) return NOT_UNDERSTOOD;
  const state = WITHOUT_STATE.has(intent) ? null : stateOf(flat);
  // Where no word asks for anything in particular, the words around the name must be those of asking: "sở tài chính ở đâu" is not.
  const known = first === undefined && !(intent === 'status-overview' && asksPlainly(flat)) ? isAsking : isVocabulary;
  const unknown = withoutRead(flat)
    .split(' ')
    .filter((word) => word !== '' && !/^[A-Z]+$/.test(word) && !known(word)).length;
  // A number among words that we do not know is a number of something else.
  if (bare !== null && first === undefined && (unknown > 0 || !ASKS_OF_NUMBER.test(flat))) return NOT_UNDERSTOOD;
  const confidence = Math.max(0, (first?.score ?? 0.85) - (unknown === 0 ? 0 : UNREAD + 0.1 * (unknown - 1)));
  const question: Question = {
    intent,
    slots: {
      ...slots,
      document,
      number,
      state: state === IMPLIED[intent] || (intent === 'report-file' && /don doc/.test(flat)) ? null : state,
    },
    confidence,
    other:
      second !== undefined && second.intent !== intent
        ? second.intent
        : bare !== null && intent === 'status-directive'
          ? 'assignment'
          : null,
    bareNumber: bare !== null,
  };
  return confidence < 0.4 ? { ...NOT_UNDERSTOOD, other: intent } : question;
}

/** No word asks for anything in particular: the thing that is named is what is asked about. */
function subjectIntent(flat: string, slots: Slots): QuestionIntent | null {
  if (slots.number !== null) return 'assignment';
  if (slots.document !== null) return 'status-directive';
  const asks = asksForStatus(flat);
  if (slots.units.length > 0) return 'status-unit';
  if (slots.person !== null || slots.group !== null) return 'status-overview';
  return asks || /^(?:PERIOD)$/.test(flat) ? 'status-overview' : null;
}

/** What is named bends the reading of a general word: "hạn của việc 142" is about the assignment. */
function refine(intent: QuestionIntent, slots: Slots, readings: number, next?: QuestionIntent): QuestionIntent {
  if (
    slots.number !== null &&
    (intent === 'due' || intent === 'overdue' || intent === 'my-work' || intent === 'who-not-acknowledged')
  )
    return 'assignment';
  if (intent === 'due' && slots.document !== null && readings === 1 && slots.period === null) return 'due';
  // "phường Láng làm được gì" asks of the ward, not of the assistant.
  if (intent === 'help' && (slots.units.length > 0 || slots.person !== null)) return next ?? 'status-unit';
  if (intent === 'my-work' && slots.units.length > 0) return next ?? 'status-unit';
  return intent;
}
