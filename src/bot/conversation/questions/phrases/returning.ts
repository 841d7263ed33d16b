import { anyOf } from './any-of.js';

const WORK = '(?:viec|nhiem vu|cong viec|dau viec|tasks?)';
const WHO = '(?:ai|(?:don vi|noi|ben|so|phuong|xa|co quan) nao|UNIT|GROUP|PERSON)';
const BACK =
  '(?:tra (?:lai|ve|nguoc)|hoan tra|gui tra|day tra|chuyen tra|tu choi (?:nhan|tiep nhan|lam|thuc hien)|returned|sent back|declined|rejected)';
/** A report that is sent back is done again by the same unit: nobody gives the work back. */
const NO_REPORT = '(?! (?:lai )?(?:bao cao|ket qua|ho so|(?:de |yeu cau )?lam lai|yeu cau))';
const MOST = '(?: (?:[a-z]+ )?nhieu nhat)?';
/** Why a unit gives work back. */
const NOT_THEIRS =
  '(?:khong|chua|chang|keu khong|bao khong) (?:phai |thuoc |dung )+(?:(?:la )?(?:tham quyen|chuc nang|pham vi|trach nhiem)(?: cua (?:minh|ho|don vi))?|(?:viec )?cua (?:minh|ho|don vi))|(?:sai|trai|ngoai|vuot) (?:tham quyen|chuc nang)';

/** Work that a unit gave back as not its own, or the whole of it. */
export const RETURNED = anyOf(
  `(?<!bao cao )${WORK} (?:[a-zA-Z]+ ){0,5}?${BACK}${MOST}${NO_REPORT}`,
  `(?:gui |hoan |day )?tra (?:lai )?${WORK} (?:ve|lai)(?: (?:vi|do) (?:[a-z]+ ){0,3}?(?:${NOT_THEIRS}))?`,
  `${BACK} (?:[a-z]+ ){0,3}?${WORK}(?! bao cao)${MOST}`,
  `${WHO} (?:[a-z]+ ){0,3}?${BACK}${MOST}${NO_REPORT}`,
  `(?:tinh hinh|danh sach|excel|word|file|list|DOC) (?:[a-zA-Z]+ ){0,4}?${BACK}${NO_REPORT}`,
  `(?:${WHO}|DOC|don vi) (?:[a-z]+ )?(?:tra|tu choi) (?:[a-z]+ )?${WORK}(?= PERIOD|$| (?:vi|do|keu|bao|vay|khong)(?![a-z]))`,
  `^bi tra (?:lai|ve)(?= PERIOD|$)`,
  `(?:${WORK}|${WHO}) (?:[a-zA-Z]+ ){0,5}?(?:${NOT_THEIRS})`,
);

/** Why one task came back: its own card holds the unit's reason. */
export const ONE_RETURNED = anyOf(
  `(?:vi sao|tai sao|sao|ly do|li do|nguyen nhan) (?:[a-zA-Z]+ ){0,5}?(?:NUM|BARE) (?:[a-zA-Z]+ ){0,4}?${BACK}`,
  `(?:NUM|BARE) (?:[a-zA-Z]+ ){0,4}?(?:vi sao|tai sao|sao|ly do|li do) (?:[a-zA-Z]+ ){0,4}?${BACK}`,
  `(?:NUM|BARE) (?:[a-zA-Z]+ ){0,4}?${BACK} (?:[a-z]+ )?(?:vi sao|tai sao|sao|ly do gi|vi (?:ly do )?gi)`,
);

const I = '(?:toi|minh|em|tui|chung toi|(?:ben|don vi|phong) (?:toi|minh|em))';
/** What the asker's own unit gave back. */
export const OWN_RETURNED = anyOf(
  `${WORK} (?:[a-z]+ ){0,2}?${I} (?:da |xin |vua |moi )*${BACK}`,
  `^(?:PERIOD )?${I} (?:da |co |xin |vua )*${BACK}`,
);

/** Something is given back, whatever it is. */
export const GIVEN_BACK = /(?<![a-z])(?:bi tra (?:lai|ve)|tra lai|hoan tra|gui tra)(?![a-z])/;
