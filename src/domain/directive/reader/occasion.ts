// What another body issued first, on a page that tells of what came of it: "… ban hành Công điện số 6/CĐ-UBND …. Để thực hiện Công điện nêu trên, UBND xã X đã có Công văn …".

const CARRIES_OUT =
  '(?:de )?(?:trien khai(?: thuc hien)?|thuc hien|can cu|tren co so|tiep thu)(?: (?:cac )?(?:noi dung|chi dao tai))?';
const NAMED =
  '(?:cong van|chi thi|cong dien|ke hoach|thong bao|quyet dinh|nghi quyet|ket luan|van ban|chi dao)(?: so \\d{1,5})?(?: ?/[^ ,;]{2,30})?';
const OCCASION = `${CARRIES_OUT} ${NAMED} ?(?:nay|tren|neu tren|noi tren|do|cua [^,.;]{3,60}), `;
const ISSUES =
  '(?:co|ban hanh|ra|gui|phat hanh) (?:cong van|chi thi|cong dien|ke hoach|thong bao|huong dan|van ban)(?![a-z])';

const OPENS_SENTENCE = new RegExp(`[.\\n] {0,3}${OCCASION}[^.;]{4,80} (?:da|vua|moi) (?:ky )?${ISSUES}`);
const STANDS_BEFORE = new RegExp(`${OCCASION}$`);
const LONGEST = 200;

/** Whether somebody else acts on the document whose number stands right before these folded words: it is that other's occasion. */
export const isOccasion = (behind: string): boolean => OPENS_SENTENCE.test(behind);

/** Whether the sentence up to its subject says on which document the subject acts. */
export const actsOnOccasion = (folded: string, subject: number): boolean =>
  STANDS_BEFORE.test(folded.slice(Math.max(0, subject - LONGEST), subject));
