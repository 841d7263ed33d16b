import { anyOf } from './any-of.js';

/** Nobody has said that they received it, or that is asked. */
export const NOT_RECEIVED = anyOf(
  'chua (?:he )?(?:hay )?biet (?:gi |den |ve )*DOC|(?:thay|biet) (?:DOC|van ban|cong van) chua',
  'chua (?:bam |ky |thay |ai |co ai |don vi nao |chiu |vao |tich |click |nut |nhap |an |he |kip |chinh thuc ){0,2}(?:da )?(?:xac nhan (?:da )?(?:nhan|tiep nhan)|nhan|tiep nhan|xac nhan(?! (?:hoan thanh|xong))|doc|xem|mo|phan hoi|hoi am|hoi dap|tra loi|bao (?:da )?nhan|confirm|tick|ok)',
  'chua bam(?! gio)|thieu (?:[a-z]+ ){0,3}(?:xac nhan|nhan|phan hoi|tra loi)',
  '(?:ty le|ti le|phan tram|so luong|muc do) (?:da )?(?:xac nhan|tiep nhan|nhan viec)|(?:xac nhan|tiep nhan|nhan)(?: viec)? duoc (?:bao nhieu|may) (?:noi|don vi|ben|so|phuong|xa|co quan)',
  '(?:bao nhieu|may) (?:noi|don vi|ben|so|phuong|xa|co quan|cho) (?:da )?(?:bam )?(?:xac nhan|nhan|tiep nhan|doc|xem)(?! xong)',
  'khong (?:chiu |them |kip |he |thay )(?:xac nhan|nhan|tiep nhan|phan hoi|hoi am|tra loi)|khong (?:xac nhan|nhan viec|phan hoi)',
  "(?:not|nt|hasn't|haven't|isn't) (?:yet )?(?:acknowledged?|confirmed|received|accepted|read|seen)",
  'hasnt (?:acknowledged|confirmed)|havent (?:acknowledged|confirmed)|unacknowledged',
  '(?:da )?(?:bam |ky |vao )?(?:nhan|xac nhan|tiep nhan) (?:(?!xong |hoan )[a-zA-Z]+ ){0,5}chua',
  '(?:xem|doc|mo|phan hoi|tra loi) (?:DOC|NUM) chua',
  'chua (?:he )?(?:co |thay )+(?:ai |don vi nao )(?:bam |xac |tiep )?nhan|ai da (?:bam |xac |tiep )*nhan',
);

/** No answer at all. Who keeps silent must be said, or it may be anybody. */
export const SILENT = anyOf(
  'im (?:lang|re|lim|thin thit|hoi(?: lang tieng)?|im|bat)|khong (?:he )?(?:len tieng|ho he|ư hư|dong tinh|dong thai)|(?:lam|lang) thinh|(?:biet|bat) (?:tich|tam)|mat hut|khong (?:tra loi|phan ung|hoi am|phan hoi)|bat vo am tin',
);

/** Who has received it and who has not; how receiving goes. */
export const RECEIVED_BY_WHOM = anyOf(
  '(?<!(?:NUM|BARE|DOC) (?:[a-z]+ ){0,4})(?<!(?:khong|chua|khong co|chua co) )ai (?:da |vua |moi )*(?:nhan|xac nhan|tiep nhan)(?: viec)? roi(?!.*(?:NUM|BARE))',
  '(?:nhan|xac nhan|tiep nhan)(?: roi)? (?:, |va |con |thi )*(?:ai|(?:noi|don vi|so|phuong|xa|ben) nao) (?:thi |con |van )?chua',
  '(?:viec|tinh hinh|tien do|ket qua|ty le|ti le) (?:tiep nhan|xac nhan|nhan) (?:DOC|NUM|van ban|nhiem vu|viec)',
);
