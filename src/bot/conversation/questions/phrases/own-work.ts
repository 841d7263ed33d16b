import { anyOf } from './any-of.js';

const I = '(?:toi|minh|em|tui|chung toi|chung em|(?:ben|phia|don vi|phong|so|phuong|xa) (?:toi|minh|em|tui))';

/** What the asker says they have done and nobody has taken note of: "tôi báo xong rồi mà việc nào chưa được công nhận". */
export const OWN_REPORTED = anyOf(
  `${I} (?:da |vua |moi )*(?:bao(?: cao)?|trinh|nop|gui|lam)(?: da| ket qua)? (?:xong|hoan thanh|het|roi) .*(?:chua (?:duoc |thay |ai |co ai |he )*|cho (?:anh |chi |sep |lanh dao )?)(?:cong nhan|xac nhan|duyet|phe duyet|chot|nghiem thu|ghi nhan)`,
  `(?:viec|nhiem vu) (?:nao |gi |cua )*${I} (?:da |vua )*(?:bao(?: cao)?|trinh|lam) (?:xong|hoan thanh) .*chua (?:duoc |thay |ai )*(?:cong nhan|xac nhan|duyet|chot|nghiem thu)`,
  `(?:viec|nhiem vu) (?:cua )?${I} (?:dang |con )*cho (?:xac nhan|duyet|nghiem thu|cong nhan)`,
);

/** What the asker's own unit has, owes or was given. */
export const OWN_SIDE = anyOf(
  '^(?:PERIOD )?(?:toi|minh|em|tui) (?:dang |duoc |phai |se )*(?:phu trach|chu tri|dam nhan|theo doi|om|ganh|cam|quan ly|xu ly)(?= .*(?:viec|nhiem vu|gi|nao))',
  '(?:viec|nhiem vu) (?:ma |do )?(?:toi|minh|em|tui) (?:dang |duoc )*(?:phu trach|chu tri|dam nhan|duoc giao|om|ganh)',
  '^(?:PERIOD )?(?:toi|minh|em|tui) (?:da |vua )*(?:lam|hoan thanh|giai quyet|xong|xu ly)(?: xong)?(?: duoc)? (?:[a-z]+ ){0,2}(?:viec|nhiem vu|gi|bao nhieu|may)',
  '(?:viec|nhiem vu|cai) (?:nao|gi) (?:ma )?(?:em|minh|tui) (?:con |van )*chua (?:bam |ky )?(?:xac nhan|nhan|tiep nhan)|(?:viec|nhiem vu|cai) (?:nao|gi) (?:ma )?toi (?:con |van )*chua (?:bam )?nhan',
  '(?:phai|can) lam (?:nhung )?gi(?= PERIOD$|$)',
  '^(?:toi|minh|tui) (?:con |dang |co |bi |phai |can )+(?:[a-z]+ ){0,3}?(?:viec|nhiem vu)',
  '(?:viec|nhiem vu) (?:ma )?(?:cua )?(?:toi|minh|em) (?:da|chua|con|qua han|tre|cham|dang|sap|gan|sat)',
  '(?:ben|phia) (?:toi|minh|em) con no',
  '(?:toi|minh|em|tui) (?:van |dang )?(?:con )?no (?:[a-z]+ ){0,2}(?:viec|nhiem vu|bao cao|gi|bao nhieu|may)',
  '(?:don vi|co quan|phong|so|phuong|xa) (?:cua )?(?:toi|minh|em|tui|chung toi|chung em|chung minh)(?! so)',
  '^(?:toi|minh|em|tui) (?:da )?(?:nhan|xac nhan) (?:[a-z]+ )*chua$',
);

/** Who gave the asker work. */
export const GIVEN_TO_ASKER = anyOf(
  'ai (?:da |vua |moi )?giao (?:viec |nhiem vu )?(?:nay )?(?:cho )?(?:toi|minh|em|tui)',
);

/** What the asker is late with. */
export const OWN_LATE = anyOf(
  '(?:viec|nhiem vu)(?: [a-z]+){0,4} (?:cua|phan) (?:toi|minh|em|tui)(?! so)',
  '^(?:PERIOD )?(?:toi|minh|em|tui) (?:co |dang |con |bi |van )*(?:tre|cham|qua han|lo han)',
  'my (?:[a-z]+ )?(?:tasks?|work|assignments?|deadlines?)',
  '^(?:PERIOD )?(?:ben|phia) (?:toi|minh|em|tui)(?! so)',
);

/** The asker's own work, in any other words. */
export const OWN = anyOf(
  '(?:viec|nhiem vu|cong viec|deadline|dau viec) (?:nao )?(?:cua |danh cho )?(?:toi(?! (?:dau|han|gio|nay|ngay|khau|buoc|het|muc|luc))|minh|em|me|tui|chau|to|tao|anh em|don vi minh|don vi toi|don vi em|phong toi|so minh)',
  '(?<!(?:anh|sap|gio|ngay|tuan|thang) )(?:toi|minh|em|tui) (?:con |phai |dang |can |se |no |co |duoc |chua |bi |lam )+(?:[a-z]+ ){0,3}?(?:viec|gi|bao nhieu|lam|nhiem vu|xong|no|nao|qua han|han)',
  '(?:toi|minh|em|tui) (?:viec|nhiem vu) (?:gi|nao)|(?:giao|den) (?:cho )?(?:toi|minh|em)',
  'my (?:tasks?|work|assignments?|to-?do|deadlines?|overdue|open)|what (?:do|should) i',
  '(?:don vi|co quan|phuong|so|xa|phong|ben) (?:toi|minh|em|chung toi|chung ta)|assigned to me|do i have',
  'i owe|on my plate',
  // Whoever is asked speaks of themselves so too: "anh có việc gì hông".
  '^(?:PERIOD )?(?:anh|chi|sep) (?:con |dang |co |phai |can )+(?:viec|nhiem vu) (?:gi|nao)(?: khong)?(?: PERIOD)?$',
);
