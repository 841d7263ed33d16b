import { LATE, OWED } from './phrases/lateness.js';
import { NOT_RECEIVED } from './phrases/receiving.js';
import { RETURNED } from './phrases/returning.js';
import type { AskedState } from './question.js';

const STATES: readonly (readonly [AskedState, RegExp])[] = [
  ['returned', new RegExp(`(?<![a-z])(?:${RETURNED})(?![a-z])`)],
  [
    'waiting-confirmation',
    /(?<![a-z])(?:bao cao .*chua (?:duoc )?(?:xac nhan|duyet)|bao (?:cao )?(?:da )?(?:xong|hoan thanh) .*chua (?:duoc |thay |ai )*(?:xac nhan|duyet|cong nhan|chot|nghiem thu)|(?:cho|doi|dang cho) (?:anh |chi |sep |lanh dao )?(?:xac nhan|duyet|phe duyet|nghiem thu|cong nhan)|awaiting (?:confirmation|approval))(?![a-z])/,
  ],
  ['not-acknowledged', new RegExp(`(?<![a-z])(?:${NOT_RECEIVED})(?![a-z])`)],
  ['overdue', new RegExp(`(?<![a-z])(?:${LATE}|${OWED}|cham|tre)(?![a-z])`)],
  [
    'in-progress',
    /(?<![a-z])(?:dang (?:mo|lam|thuc hien|trien khai|xu ly|tien hanh|giai quyet|chay(?! (?:den|toi|the nao|ra sao|sao|viec))|do)|chua (?:xong|hoan thanh|xu ly(?: xong)?|lam (?:viec|nhiem vu) nao|lam(?! (?:viec|gi|duoc|bao))|lam xong|ket thuc|dut diem|hoan tat|giai quyet(?: xong)?|trien khai|thuc hien|bat dau|dau vao dau|dong den|ai dong)|ton (?:viec )?(?:gi|may|bao nhieu)|(?:viec|nhiem vu) ton(?= PERIOD|$| cua)|con (?:de )?(?:(?:[a-z]+ ){0,3}(?:dang do|do dang|ton|treo|sot lai|bo ngo|do(?= PERIOD|$| khong$))|lai|mo)|do dang|in progress|open|ongoing|unfinished)(?![a-z])/,
  ],
  [
    'done',
    /(?<![a-z])(?:(?:da|duoc|vua|moi) (?:xong|hoan thanh|hoan tat|dut diem|lam xong|ket thuc|giai quyet)|hoan thanh roi|xong roi|da lam xong|(?:viec|nhiem vu) (?:hoan thanh|xong)|(?<!(?:phai|can) )(?:hoan thanh|xong) (?:duoc )?(?:bao nhieu|may|nhung)|(?<!(?:phai|can|chua|phai lam|can lam) )(?:hoan thanh|xong) (?:duoc )?(?:cai |viec |nhiem vu )?(?:gi|nao)(?! (?:chua|khong))|done|finished|completed)(?![a-z])/,
  ],
];

/** "bao nhiêu việc đã xong" asks for a share of all, not for those that are done. */
const SHARE =
  /(?<![a-z])(?:bao nhieu|may) (?:(?!chua )[a-z]+ ){0,5}(?:da )?(?:xong|hoan thanh)(?![a-z])|(?:xong|hoan thanh) (?:duoc )?(?:bao nhieu|may)(?![a-z])|dang (?:lam (?:an|den|toi|duoc|gi|sao)|(?:lam|thuc hien|trien khai|tien hanh|xu ly|giai quyet) (?:(?:cac |nhung )?(?:viec|nhiem vu|cong viec) )?(?:the nao|ra sao|sao|(?:den|toi) (?:dau|khau|buoc)))(?![a-z])/;

/** "đã làm xong chưa" asks whether, not for what is done. */
const WHETHER_DONE = /(?<![a-z])(?:xong|hoan thanh|thuc hien|trien khai)(?: [a-zA-Z]+){0,3} chua$/;

/** "việc xong và chưa xong": all of them. */
export const BOTH =
  /(?<![a-z])(?:xong|hoan thanh)(?: ,)? (?:va|voi|hay|, ) ?(?:viec )?chua(?: xong| hoan thanh)?(?![a-z])/;

export function stateOf(flat: string): AskedState | null {
  if (SHARE.test(flat) || WHETHER_DONE.test(flat) || BOTH.test(flat)) return null;
  return STATES.find(([, pattern]) => pattern.test(flat))?.[0] ?? null;
}
