import type { LocalDate } from '../../../domain/calendar/local-date.js';
import type { Directory } from '../../../domain/unit/directory.js';
import { hasAccents, isOurSyllable } from './accents.js';
import { rivalOf, withoutClasses } from './classes.js';
import {
  COUNTS,
  hasUntoldDeed,
  IS_NOT,
  isDoubtful,
  joinsTwoLists,
  MORE_THAN_STATUS,
  ONLY_TOLD,
  OF_LATENESS,
  OF_ONESELF,
  OF_THE_LEADER,
  OF_THE_PAST,
} from './doubts.js';
import { followUp } from './follow-up.js';
import { takeAsides } from './asides.js';
import { withoutCourtesy, withoutParticles } from './courtesy.js';
import { formOf } from './forms.js';
import { intentsOf, MAYBE, withoutRead } from './intents.js';
import { isNotOurs, isOfPlace, isOrder, namesStreet } from './not-ours.js';
import { periodRange } from './period-range.js';
import { pointsAway } from './pointing.js';
import { GIVEN_BACK } from './phrases/returning.js';
import { OF_ONE, refine, subjectIntent } from './subject-intent.js';
import { NO_SLOTS, SURE, type AskedState, type Question, type QuestionIntent, type Slots } from './question.js';
import { correctSpelling } from './spelling.js';
import { stateOf } from './states.js';
import { asksAnything, asksPlainly, namesOurs } from './status.js';
import { withDigits } from './spoken-numbers.js';
import { flatOf, LONGEST, take, tokensOf } from './tokens.js';
import { takeSlots } from './take-slots.js';
import { withNamesHidden } from './hidden-names.js';
import { unitLexicon } from './unit-lexicon.js';
import { isTopic } from './topics.js';
import { isUnanswered } from './unanswered.js';
import { isAsking, isVocabulary, isUsualBeside } from './vocabulary.js';

export type QuestionContext = {
  readonly directory: Directory;
  readonly today: LocalDate;
  /** The question that the person asked before, while its subject is still in the air. */
  readonly previous: Pick<Question, 'intent' | 'slots'> | null;
};

const NOT_UNDERSTOOD: Question = {
  intent: 'not-understood',
  slots: NO_SLOTS,
  confidence: 0,
  other: null,
  bareNumber: false,
};

/** Asking where a team goes is no question about the body of that name. */
const TEAM =
  /(?<![a-z])doan (?:kiem tra|thanh tra).* (?:di dau|di|se den|sap den|o dau|(?<=cong vu (?:se |sap )?)(?:den|toi|ve|xuong|qua|ghe)(?= (?!dau roi))|bao gio|khi nao|lich|(?:ve|xuong|den|toi|qua|ghe) (?:xa|phuong|so|don vi|cac|nhung|noi|co quan|quan|huyen|ubnd))(?![a-z])/;
/**
 * Reads one sentence. What names something (units, documents, numbers, people, periods) is taken out first; the words that are left must ask for
 * something, and words that nobody knows lower the confidence: an unread word may have changed the question.
 */
export function parseQuestion(text: string, context: QuestionContext): Question {
  if (/^[\s?/]+$/u.test(text) && text.includes('?')) return { ...NOT_UNDERSTOOD, intent: 'help', confidence: 0.9 };
  if (text.trim() === '' || text.length > LONGEST) return NOT_UNDERSTOOD;
  const original = withDigits(tokensOf(text));
  if (original.length === 0 || original.length > 60) return NOT_UNDERSTOOD;
  const hidden = withNamesHidden(original, unitLexicon(context.directory));
  const asTyped = flatOf(original);
  // "dạ nhắc Sở Y tế nộp báo cáo ạ" is as little a question as without its courtesy.
  const plainly = flatOf(withoutCourtesy(hidden, true));
  if ([flatOf(hidden), plainly, withoutParticles(plainly)].some(isNotOurs)) return NOT_UNDERSTOOD;
  if (isOrder(flatOf(withoutCourtesy(original)))) return NOT_UNDERSTOOD;
  if (TEAM.test(asTyped)) {
    // The team has the name of a body; the place where it goes is the unit.
    const around = [...original];
    take(around, /(?<![a-z])doan (?:kiem tra|thanh tra)(?: cong vu)?(?![a-z])/, null);
    return { ...NOT_UNDERSTOOD, intent: 'inspection', confidence: 0.9, slots: takeSlots(around, context).slots };
  }
  const tokens = withoutCourtesy(correctSpelling(original));
  takeAsides(tokens);
  const { slots, bare } = takeSlots(tokens, context);
  // A street has the name of a ward as often as not; a directive may be about one.
  if (slots.document === null && slots.number === null && (namesStreet(original) || isOfPlace(flatOf(tokens))))
    return NOT_UNDERSTOOD;
  // With its accent "tới" is "đến" and nobody's "tôi".
  for (const [at, { raw }] of tokens.entries()) if (/^tới$/iu.test(raw)) tokens[at] = { key: 'den', raw };
  const flat = withoutParticles(flatOf(tokens));
  const follow = followUp(flat, slots, bare, context.previous);
  if (follow !== null) return follow;
  const foreign = tokens.filter(
    ({ key, raw }, at) => isVocabulary(key) && !isOurSyllable(raw, tokens[at - 1]?.raw),
  ).length;
  const ahead = slots.period !== null && periodRange(slots.period, context.today).from > context.today;
  const decided = decide(flat, slots, bare, {
    foreign,
    ahead,
    words: tokens.length,
    waits: tokens.some(({ raw }) => /^(?:chờ|đợi)$/iu.test(raw)),
    gives: hasAccents(text) && tokens.some(({ raw }) => /^cho$/iu.test(raw)),
    raw: tokens.map(({ key, raw }) => (/^[A-Z]+$/.test(key) ? key : raw.toLowerCase())).join(' '),
  });
  return { ...decided, slots: { ...decided.slots, form: formOf(decided.intent, asTyped) } };
}

/** What may stand beside a bare number so that it is the number of an assignment. */
const ASKS_OF_NUMBER =
  /^(?:so )?BARE$|(?<![a-z])(?:dau roi|the nao|ra sao|(?:toi|den) (?:dau|khau nao|buoc nao)|sao roi|xong|trang thai|cam|giu|om|la (?:viec |nhiem vu |cai )?(?:gi|nao)|mo|tinh hinh|tinh trang|tien do|lam|phu trach|chu tri|ganh|han|bao cao|nop|bao gio|khi nao|con|status|progress|done|finished|vuong|xem|mo|hoan thanh|bao nhieu|may)(?![a-z])/;

/** What one word costs that nobody knows: enough that the reading is offered and not answered, since that word may have changed the question. */
const UNREAD = 0.31;
/** Words that we know, but not from such a sentence: the reading is offered. */
export const DOUBTED = SURE - 0.01;

/** What a task is about, instead of its number. */
const HISTORY_OF_TASK = /^(?:lich su|nhat ky|dien bien|qua trinh)(?: [a-z]+){0,2} (?:viec|nhiem vu) [a-z]+ [a-z]/;
const withoutGiving = (flat: string): string => flat.replace(/(?<![a-z])cho(?![a-z])/g, 'de');
/** What can be waited for, or be somebody's who waits. */
const MAY_WAIT: ReadonlySet<QuestionIntent> = new Set(['waiting-confirmation', 'my-work', 'extensions', 'report-file']);
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
  {
    foreign,
    ahead,
    words,
    waits,
    gives,
    raw,
  }: {
    readonly foreign: number;
    readonly ahead: boolean;
    readonly words: number;
    readonly waits: boolean;
    readonly gives: boolean;
    readonly raw: string;
  },
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
  if (
    first === undefined &&
    unknown > 0 &&
    (!asksAnything(flat) || (number === null && unknown > 1 && strange > 0 && !asksPlainly(flat)))
  )
    return { ...NOT_UNDERSTOOD, other: intent };
  const certainty = Math.max(0, (first?.score ?? 0.85) - (unknown === 0 ? 0 : UNREAD + 0.1 * (unknown - 1)));
  const unusual = foreign + unread.filter((word) => !isUsualBeside(word)).length;
  // The words of a task may be of any field: "lịch sử việc trồng cây".
  const ofTask = first?.intent === 'history' && HISTORY_OF_TASK.test(flat);
  // Nothing is named and the words are of another field: "biểu đồ nhịp tim".
  if (!ofTask && unusual > 1 && unusual * 3 >= words && !/[A-Z]/.test(flat))
    return { ...NOT_UNDERSTOOD, other: intent };
  // Neither work nor units are spoken of, nothing is asked, and a word is strange: "trễ xe rồi".
  if (unusual > 0 && first !== undefined && !namesOurs(flat) && !asksAnything(flat))
    return { ...NOT_UNDERSTOOD, other: intent };
  // Words of a class alone, without anything of ours beside them, may be about anything.
  const loose =
    first !== undefined &&
    !namesOurs(flat) &&
    (first.score < 0.9 ||
      first.intent === 'history' ||
      (ONLY_TOLD.has(first.intent) && !asksAnything(flat)) ||
      (first.intent === 'late-reasons' && !OF_LATENESS.test(flat)));
  const doubtful =
    unusual > 0 ||
    rival !== null ||
    loose ||
    isDoubtful(flat, raw) ||
    isUnanswered(intent, flat) ||
    pointsAway(raw, { ...slots, document, number }) ||
    joinsTwoLists(
      readings.map((one) => one.intent),
      flat,
    ) ||
    ((intent === 'overdue' || intent === 'who-not-acknowledged') && OF_THE_LEADER.test(flat)) ||
    isTopic(slots.document) ||
    // "căn cứ vào đâu": the words of help, said of something else.
    (first?.intent === 'help' && first.score < 0.9 && intent !== 'help') ||
    (ahead && OF_THE_PAST.has(intent)) ||
    (first === undefined && slots.number === null && OF_ONESELF.test(flat)) ||
    (first === undefined && state === null && IS_NOT.test(flat)) ||
    (first === undefined && COUNTS.test(flat)) ||
    (first === undefined && MORE_THAN_STATUS.test(left)) ||
    // A report that was sent back is no work that was: no state of ours says it.
    (intent.startsWith('status') && state !== 'returned' && GIVEN_BACK.test(flat)) ||
    // No picture and no comparison counts what was returned.
    (state === 'returned' && (intent === 'chart' || intent === 'compare')) ||
    (waits && !MAY_WAIT.has(intent)) ||
    // Where accents were typed "cho" gives and does not wait.
    (gives && !waits && intent === 'waiting-confirmation' && intentsOf(withoutGiving(flat))[0]?.intent !== intent) ||
    (intent === 'due' && readings.some((one) => one.intent === 'overdue' && one.score === MAYBE)) ||
    (first === undefined && hasUntoldDeed(flat, number === null));
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
        (intent === 'report-file' &&
          /don doc|(?:cong van|van ban) (?:phe binh|nhac|chan chinh|(?:thuc )?giuc)/.test(flat))
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
  return confidence < (named || ofTask ? 0.2 : 0.4) ? { ...NOT_UNDERSTOOD, other: intent } : question;
}
