import { intentsOf } from './intents.js';
import type { AskedState, Question, Slots } from './question.js';
import { stateOf } from './states.js';

const FOLLOW =
  /^(?:(?:the|vay|o|u|a|uh|roi|ok) )*(?:(?:the |vay )?con|the|vay|con ve|what about|how about|and|and for|doi voi|rieng|va|ca) (?:viec |ve |o |ben |trong |cua |cho |nhung |cac |cai |so |thang |con )*((?:UNIT|GROUP|DOC|NUM|BARE|PERIOD|PERSON)(?: (?:, |va |voi )?(?:UNIT|GROUP|DOC|NUM|BARE|PERIOD|PERSON))*)(?: (?:thi sao|the nao|ra sao|sao|a|nhe|thi the nao|thi|(?:thi )?co khong|khong|nua|roi))*$/;
/** "tháng trước bao nhiêu": the same, of another. */
const HOW_MANY = /^(?:(?:UNIT|GROUP|PERIOD) ?)+(?:thi |la |co )?(?:bao nhieu|may)(?: (?:viec|cai))?$/;
const THEN_WHAT =
  /^(?:(?:UNIT|GROUP|DOC|NUM|BARE|PERIOD|PERSON) ?)+ (?:thi|sao|the) ?(?:sao|the nao|ra sao|ai|nao|may|bao nhieu|co gi|gi)?$/;
/** "tháng 9 thì hạng mấy" behind a question of the rank: the same, of another. */
const SAME_OF_ANOTHER = /^(?:(?:the|vay|con) )*(?:UNIT|GROUP|PERIOD|PERSON) thi [a-z]/;
const ALSO = /^(?:(?:UNIT|GROUP|DOC|NUM|BARE|PERIOD|PERSON) ?)+ (?:nua|luon|cung vay|co|co ma|chu|kia|kia ma|ma)$/;
const ONLY_SLOTS = /^(?:(?:UNIT|GROUP|DOC|NUM|BARE|PERIOD|PERSON) ?)+$/;
/** A name with nothing around it but words that turn to it: "chỉ xem riêng phường Láng thôi", "rồi sở du lịch", "thêm tháng 9 nữa". */
const ONLY_AROUND =
  /^(?:(?:cho|luon|thoi|roi|the|vay|con|chi|same|for|xem|coi|rieng|them|ca|va|a|o|u|uh|thi|bay gio|gio|doi|chuyen|sang|qua|loc|lay|tinh|trong|tai|pham vi|gioi han|thu hep|thu|noi|quay|tro|lai|nhung|cac|bao gom|gom|ke|cong|bo sung|ben|phia|cua|cho|anh|em|only|just|and|then|now|what about|show|ok) )*(?:(?:UNIT|GROUP|PERIOD|PERSON)(?: (?:,|va|voi|hoac))? ?)+(?:(?:thoi|co|kia|chu|nua|luon|xem|di|nhe|nao|sao|thi sao|the nao|ra sao|em|anh|a|coi|rieng|only|too|instead|roi) ?)*$/;
/** "không, Sở Nội vụ", "ý anh là tháng 9", "anh hỏi Sở Y tế cơ": the subject is put right. */
const PUT_RIGHT =
  /^(?:(?:a|u|o|u nham|nham|nham roi|khong|khong phai|lon|xin loi|sorry|no|y (?:la|anh|chi|toi|em|minh)|la|anh|chi|em|toi|minh|sep|hoi|noi|can|muon|dang|,|ve|xem|cai|viec|cua) )+((?:UNIT|GROUP|PERIOD|PERSON|DOC|NUM)(?: (?:UNIT|GROUP|PERIOD|PERSON))*)(?: (?:co|chu|chu khong phai|ma|thoi|nhe|a|day|kia|chu khong phai (?:UNIT|PERIOD|GROUP)))*$/;
/** "thế quá hạn thì sao", "chỉ lấy việc chưa xong thôi": only the state is another one. */
const NARROWS = '(?:chi(?! (?:thi|dao|tiet|cuc|nhanh))|rieng|loc|lay rieng|xem rieng|tinh rieng|gioi han|thu hep)';
const STATE_ONLY = new RegExp(
  `^(?:(?:the|vay|con|the con|vay con|what about|how about|${NARROWS}|lay|xem|can|tinh|ra|lai) )+(?:viec |so |nhung |cai |cac |nhiem vu )*(?:[a-z]+(?: |$)){1,4}?(?:thi sao|the nao|sao|thoi)?$`,
);
const TURNS = new RegExp(
  `^(?:the|vay|con|what|how|${NARROWS})(?![a-z])|^(?:lay |xem )?(?:viec|nhung viec|cac viec) .*(?<![a-z])thoi$`,
);

/** A sentence that only changes what the question before it was about; null: it stands for itself. */
export function followUp(
  flat: string,
  slots: Slots,
  bare: string | null,
  previous: Pick<Question, 'intent' | 'slots'> | null,
): Question | null {
  const around = flat.replace(/ ?,(?= |$)/g, '');
  const elliptic =
    FOLLOW.test(flat) ||
    THEN_WHAT.test(flat) ||
    (previous !== null && (ALSO.test(flat) || HOW_MANY.test(flat))) ||
    (previous !== null && SAME_OF_ANOTHER.test(flat) && intentsOf(flat)[0]?.intent === previous.intent) ||
    (previous !== null && PUT_RIGHT.test(flat)) ||
    (previous !== null &&
      / thi sao(?: |$)/.test(around) &&
      ONLY_SLOTS.test(around.replace(/ (?:thi sao|luon|nua|cung|va)(?= |$)/g, ''))) ||
    (previous !== null && ONLY_AROUND.test(around)) ||
    (previous !== null && ONLY_SLOTS.test(flat) && bare === null && slots.document === null);
  const last = previous === null ? null : turnedTo(flat, slots);
  if (last !== null) return { intent: 'follow-up', slots: last, confidence: 0.8, other: null, bareNumber: false };
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
    (STATE_ONLY.test(flat) || / thoi$/.test(flat)) &&
    asOneState(flat) !== null &&
    new Set(intentsOf(flat).map(({ intent }) => intent)).size <= 2 &&
    TURNS.test(flat) &&
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

/** "đó là Sở Y tế, thế Sở Tư pháp?": the last clause turns to another unit, the one before it asks for nothing. */
function turnedTo(flat: string, slots: Slots): Slots | null {
  const cut = flat.lastIndexOf(' , ');
  if (cut === -1 || slots.units.length < 2) return null;
  const [before, turn] = [flat.slice(0, cut), flat.slice(cut + 3)];
  if (!/^(?:the|con|vay|gio|roi)(?: |$)/.test(turn) || !FOLLOW.test(turn) || intentsOf(before).length > 0) return null;
  return { ...slots, units: slots.units.slice(-(turn.match(/UNIT/g) ?? []).length || slots.units.length) };
}

/** "còn cái nào nữa không": the rest of the same list. */
const MORE =
  /^(?:(?:the|vay) )?(?:con (?:(?:cai|viec|don vi|ai|nhung) )?(?:nao |gi |ai )?nua(?: khong)?|xem (?:tiep|them)|(?:xem )?tiep(?: (?:di|theo|tuc))?|(?:trang|phan) (?:sau|tiep(?: theo)?)|more|show more|next)$/;

function asOneState(flat: string): AskedState | null {
  return /(?<![a-z])(?:nao|gi|bao nhieu|may|ai)(?: |$)/.test(flat) ? null : stateOf(flat);
}
