import type { QuestionIntent } from './question.js';
import { intentsOf } from './intents.js';
import { isOfAnotherField } from './other-fields.js';
import { asksPlainly } from './status.js';

/** A clause that asks how something stands. */
const WEAKLY = /[A-Z]{2,} (?:[a-z]+ )*(?:the nao|ra sao|sao|(?:den|toi) dau)(?: (?:roi|em|anh))*$/;

/** "ai nhận lúc nào, tình hình chung ra sao": two clauses that ask for different things. */
function isTorn(flat: string): boolean {
  const asked = flat
    .split(' , ')
    .map(
      (clause) =>
        intentsOf(clause)[0]?.intent ?? (asksPlainly(clause) || WEAKLY.test(clause) ? 'status-overview' : null),
    )
    .filter((intent) => intent !== null);
  return new Set(asked).size > 1;
}

/** "sở nào không trễ", "việc chưa đến hạn", "ngoài Sở Y tế ra": what is denied or left out is not what the words alone ask for. */
const DENIED =
  /(?<![a-z])(?:khong|chua|chang) (?:he |bi |con |phai |nao )*(?:tre|cham|qua han|lo han|den han|toi han|het han|vuong|no|giai trinh|co giai trinh|co ly do)(?! .*(?:a|ha|sao|phai khong)$)(?![a-z])|(?<![a-z])(?:ngoai|ngoai tru|tru|khong ke|khong tinh|except|excluding) (?:ra |cac |ben )*(?:UNIT|GROUP|DOC|PERSON)/;

/** A deed of ours that no rule accounted for may be what is asked: who was given it, who sent it, what was changed. */
export const hasUntoldDeed = (flat: string, isOfMany: boolean): boolean =>
  (isOfMany && /(?<![a-z])(?:luc nao|khi nao|bao gio|may gio|o dau|bao lau)(?![a-z])/.test(flat)) ||
  (!asksPlainly(flat) &&
    /(?<![a-z])(?:nhan|gui|giao(?! (?:cho )?(?:ai|bao nhieu|may|nhung|tu|UNIT))|nhac|nop|ky|xin(?! thong tin)|sua|(?<!theo )doi|cap nhat|duyet|chot|han|phai)(?![a-z])/.test(
      flat.replace(/(?:bao nhieu|may) viec (?:[a-z]+ )?giao/g, ' '),
    ));

/** "số việc đã xong so với số việc chưa xong": nothing that we compare stands behind "so với". */
const COMPARES_ELSE =
  /(?<![a-z])so voi (?!(?:thoi |ky )?(?:han|quy dinh|yeu cau|ke hoach|chi tieu)(?![a-z])|(?:[a-z]+ )*(?:BASE|PERIOD|UNIT|GROUP|DOC|PERSON|NUM|cung ky|ky))/;

/** "tháng này và tháng trước": both together, or one against the other. */
const BOTH_OR_AGAINST =
  /^(?!.*(?<![a-z])(?:so|hon|kem|khac|tang|giam|doi chieu|compare|tien bo|cai thien|chenh)(?![a-z])).*(?:PERIOD|BASE) va (?:PERIOD|BASE)/;

/** "em phụ trách mảng nào": who speaks of themselves asks of their own work, if of work at all. */
export const OF_ONESELF = /^(?:PERIOD )?(?:toi|minh|em|tui) (?!oi)/;

/** "chưa hay biết gì", "không thấy đâu": something is not, and no state says what. */
export const IS_NOT = /(?<![a-z])(?:chua|khong|chang) (?!(?:co|con)? ?(?:gi|ai|roi|vay)?(?: |$))[a-z]/;

/** "trễ giờ làm rồi", "nguyên nhân ung thư": neither work nor units are spoken of, and nothing is asked. */
export const ONLY_TOLD: ReadonlySet<QuestionIntent> = new Set(['overdue', 'due', 'who-not-acknowledged', 'my-work']);

/** What reasons are asked for. */
export const OF_LATENESS =
  /^[a-z]+(?: [a-z]+)?$|(?<![a-z])(?:tre|cham|muộn|lau|qua han|chua|vuong|mac|kho khan|ket|tac|khong|late|delay(?:s|ed)?|behind|i ach)(?![a-z])/;

/** "còn dưới một tuần": how long or how many, and nothing read what of. */
export const COUNTS = /COUNT(?! UNIT)/;

/** Matters of the world: where no directive and no assignment is named, its state may be asked and not that of the work about it. */
const OF_THE_WORLD =
  /^(?!.*(?:DOC|NUM|BARE)).*(?<![a-z])(?:giao thong|kinh te|an ninh|trat tu|dich benh|sot xuat huyet|giai ngan|tiem chung|dau tu cong|ngan sach|tuyen sinh|cai cach|hop dong|giay phep|du an|cong trinh|nha thau|doanh nghiep|ho so|to trinh|khieu nai|to cao|don thu|dan so|cong chuc|vien chuc|can bo|dang vien|dai bieu|hinh thanh|thanh lap|thi cong|mot cua|du toan|du thao luat|nhan su)(?![a-z])/;

/** What a list is of: two of these at once are both meant, or the one within the other. */
const OF_LISTS: ReadonlySet<QuestionIntent> = new Set([
  'overdue',
  'due',
  'who-not-acknowledged',
  'waiting-confirmation',
  'extensions',
]);
const BOTH_SAID = /(?<![a-z])(?:va|hoac|cung nhu|dong thoi|lan|vua .* vua)(?![a-z])/;
const ONE_IN_OTHER = /(?<![a-z])(?:ma|nhung|trong khi)(?![a-z])/;

/** "quá hạn và sắp đến hạn", "quá hạn mà chưa nhận": two lists are spoken of, and one would be answered. */
export function joinsTwoLists(read: readonly QuestionIntent[], flat: string): boolean {
  const lists = new Set(read.filter((intent) => OF_LISTS.has(intent)));
  return (
    lists.size > 1 &&
    (BOTH_SAID.test(flat) ||
      (lists.has('due') && lists.has('who-not-acknowledged')) ||
      (lists.has('who-not-acknowledged') && ONE_IN_OTHER.test(flat)))
  );
}

/** "anh đang nợ ai cái gì", "anh chưa trả lời đơn vị nào": of what the leader has not done no list of units tells. */
export const OF_THE_LEADER =
  /^(?:PERIOD )?(?:anh|chi|sep|bac) (?:(?:dang|con|van|da|co) )*(?:no|tre|cham|qua han|chua (?:tra loi|nhan|phan hoi|hoi am))(?![a-z])/;

/** Words that no question of mere status holds: "hình cột các sở", "bản tổng hợp để in". */
export const MORE_THAN_STATUS = /(?<![a-z])(?:hinh|cot|de in|in ra|ban (?= )|lau nhat)(?![a-z])/;

/** "Sở Tư pháp làm việc thứ bảy không": when a body is open. */
const OPENING_HOURS =
  /UNIT (?:co )?(?:lam viec|mo cua|tiep (?:dan|khach))(?: ca)?(?: vao)?(?: PERIOD)? (?:khong|chua|den may gio|luc nao)$/;

/** "lịch sử phường Hàng Bài": of a place and of nothing that was given to it. */
const OF_A_PLACE_IN_TIME = /^(?:lich su|qua trinh|history of) (?:cua |ve |hinh thanh )?(?:UNIT|GROUP)$/;

/** "vì sao Sở Y tế đổi giám đốc": why something is that is neither late nor in the way. */
const WHY_ELSE =
  /^(?:(?:xin|cho|hoi|biet) )*(?:vi sao|tai sao|sao|ly do|li do|nguyen nhan|why) (?!(?:gi|nao|la)(?![a-z]))(?!.*(?:tre|cham|muon|lau|qua han|chua|vuong|mac|ket|tac|khong|thap|kem|bet|giam(?! doc)|tut|no|ton|do|late|delay|behind|tru|tang|lai|gia han|tra|bi|nhieu|it|xep|diem)(?![a-z])).*(?:UNIT|GROUP|PERSON)(?= [a-z]+ [a-z])/;

/** Sentences whose words are ours and whose matter is not. */
const isOfElse = (flat: string, raw: string): boolean =>
  isOfAnotherField(flat, raw) || OPENING_HOURS.test(flat) || OF_A_PLACE_IN_TIME.test(flat) || WHY_ELSE.test(flat);

/** What has not come yet has no order, no lateness, no reasons and no history. */
export const OF_THE_PAST: ReadonlySet<QuestionIntent> = new Set(['ranking', 'overdue', 'late-reasons', 'history']);

/** Whether the sentence itself, however it was read, asks for more or for something else than one answer gives. */
export const isDoubtful = (flat: string, raw: string): boolean =>
  isTorn(flat) ||
  isOfElse(flat, raw) ||
  DENIED.test(flat) ||
  COMPARES_ELSE.test(flat) ||
  BOTH_OR_AGAINST.test(flat) ||
  OF_THE_WORLD.test(flat);
