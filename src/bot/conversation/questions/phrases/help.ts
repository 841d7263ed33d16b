import { anyOf } from './any-of.js';

/** The assistant by any name. */
const ME =
  '(?<!(?:ben|phong|don vi|co quan|so|phuong|xa|phia|cua|cho|viec) )(?:em|ban|bot|tro ly(?: ao)?|cong cu|chuong trinh|phan mem|ung dung|app|he thong|cai)(?: (?:nay|em))?';

/** What the assistant is for and how it is asked. */
export const HELP = anyOf(
  '(?:lam )?(?:the nao|lam sao|cach nao|cach gi) de',
  '^(?:giup|giup voi|giup (?:toi|em|anh|chi|minh)(?: voi)?|start|bat dau)$',
  `${ME} (?:[a-z]+ ){0,2}(?:de|dung) (?:de )?(?:lam )?gi|${ME} (?:co (?:nhung |cac )?(?:tac dung|cong dung|chuc nang|tinh nang)|lam (?:duoc )?(?:nhung )?gi$|giup (?:duoc )?(?:nhung )?gi|biet (?:lam |tra loi )?(?:nhung )?gi)`,
  '(?:chuc nang|tinh nang|cong dung) (?:cua )?(?:em|ban|bot|tro ly|app|phan mem|cong cu|he thong)|(?:khong|chua|chang) biet (?:cach )?(?:dung|su dung|xai|hoi|go)(?! .*(?:UNIT|DOC))',
  '(?:bam|nhan tin) (?:the nao|ra sao|lam sao|nhu the nao) de|(?:muon|muốn) .* thi (?:lam|go|nhan|hoi|bam) (?:the nao|sao|gi|nhu the nao|ra sao)|bat dau (?:tu dau|the nao|nhu the nao)',
  `${ME} (?:co the )?giup (?:duoc )?(?:toi|minh|em|anh|chi|sep|gi) (?:duoc )?(?:nhung |cac )*(?:viec )?gi(?: duoc)?$`,
  'tra loi (?:duoc )?(?:nhung |cac )*(?:loai |dang |kieu )?cau hoi (?:nao|gi)',
  '^cach (?:[a-z]+ ){1,7}(?:the nao|ra sao|nhu the nao|lam sao)$',
  '^hoi (?:em |tro ly |bot |ban )?(?:nhung )?gi(?: duoc| o)?$',
  'go (?:gi|sao|nhu the nao|cau gi|lenh)|(?:tro|tr) giup|huong dan(?: su dung)?|cach (?:dung|hoi|su dung)(?: (?:tro ly|bot|app|phan mem|cong cu|he thong)(?: (?:nay|ao))?)?',
  `(?:${ME} )?(?:dung|hoi|go|su dung|xai) (?:cai nay |(?:bot|em|tro ly|app|phan mem)(?: nay)? )?(?:the nao|sao|ra sao|nhu the nao|lam sao)`,
  '(?:hd|cach) (?:su dung|xai|dung|tinh diem)|(?:hoi|lam|giup) (?:duoc )?(?:nhung )?gi (?:duoc|cho|o day)',
  '(?:(?:tro ly|bot|app|phan mem|cong cu) )?(?:lam|hoi|biet|tra loi|giup) (?:em |ban |tro ly |anh |chi |toi |minh )?duoc (?:nhung )?(?:gi|cau (?:gi|nao|hoi)|viec gi)',
  'co (?:the )?(?:hoi|lam) (?:duoc )?(?:nhung )?(?:gi|cau gi)|help|how (?:do i|to) (?:use|ask)',
  'what can (?:you|i)|(?:cac |danh sach |nhung )?(?:lenh|cau lenh)|menu|(?:vi du|mau)(?: ve)? cau hoi|cau hoi mau|^hd$',
  'hoi (?:kieu|cach) (?:gi|nao)|^(?:em|may|bot) la ai$|ban la ai|biet lam gi|chi (?:toi|minh|em|anh) cach',
);
