import { anyOf } from './any-of.js';

/** Work that is dragged along, without a word of its day: "dây dưa", "ì ạch", "lề mề", "ùn ứ". */
export const DRAGGING = anyOf(
  'day dua|le me|(?:chay|tri|dinh) (?:i|tre|trệ|luoi)|i ach|nhung nhang|dung dang|lung nhung|lung khung|cu nhay',
  'un (?:u|tac|dong)|u dong|ton u|dong u|tre nai|bo be|cham chap|ngam|gam(?: viec| lai)|om lau|roi rot',
);

/** Past its day and not done. */
export const LATE = anyOf(
  '(?:dang |bi |con )*cham (?:chap|tre|muon|lut)|(?:canh bao|bao dong|den) đỏ|(?:chua|khong) (?:dat|dung|dam bao|bao dam|theo kip|kip) (?:tien do|ke hoach|thoi gian)|bo lo (?:han|hen)',
  '(?:nop|gui|bao cao|tra)(?: bao cao| ket qua)? (?:tre|cham|muon)|qua (?:deadline|dl|ngay han|thoi gian)|lo ngay|han (?:da )?qua (?:roi|lau)|(?:tut|hut|lui|lech|cham|tre) tien do|(?:tre|cham|qua han|ton dong)(?: han)? o (?:dau|khau nao|cho nao|ben nao)',
  'qua han|tre han|cham han|(?:dang (?:ra(?! sao)|le)|le ra)|bi tre|bi cham',
  'dang tre|dang cham|tre deadline|qua (?:thoi han|ky han)|het (?:thoi )?han ma (?:van |con )*chua|(?<!(?:gan|sap|sat) )het (?:thoi )?han (?:van |con )*chua (?:xong|hoan thanh|lam|nop|bao cao|giai quyet|xu ly)|lo han|cham muon',
  'chua (?:[a-z]+ ){0,3}(?:du|tuy|mac du|trong khi|ma) (?:da )?(?:het|qua) (?:thoi )?(?:han|ngay)|(?:da|bi) het (?:thoi )?han',
  '(?:rot|lot|tuot|hut|troi|lo mat|lo|sot|thung|truot|vo|be|sai|that) (?:thoi )?(?:han|hen)',
  '(?:khong|chua) (?:[a-z]+ )?dung hen|ch[aá]y han|qua ngay (?:ma |roi )*(?:van |con )*chua',
  '(?:vo|be|truot) (?:han|tien do|ke hoach)',
  'chua (?:xong|hoan thanh|lam xong|bao cao) ma (?:da )?(?:qua|het) (?:thoi )?han|cham tre|chay tre|tre hen',
  'qua hen|ton dong|(?:viec|dang|bao|van|con|bi|den|vung|the) (?:do ruc|đỏ)|danh sach den',
  '(?<!(?:gan|sap|sat) )het (?:thoi )?han roi(?= |$)(?! (?:chua|khong|phai khong|a|ha)$)|bo quen|(?:nam|de) (?:im|do)(?! (?:khong|chua)$)|vuot (?:qua )?(?:thoi )?han|(?:vuot|qua) (?:qua )?(?:thoi (?:gian|han)|han) (?:quy dinh|cho phep|duoc giao|da giao|da dinh)',
  '(?:viec|nhiem vu|don vi|so|phuong|xa) (?:dang |bi )?bao dong|danh sach đỏ|(?:dang|con|bi) i(?= |$)|(?:tac|ket|ach|vuong|treo|ton) lau(?: ngay| nay)?',
  'vi pham (?:thoi )?han|đỏ (?:het|ca)|dang cháy',
  '(?:khong|chua) (?:(?!nao |gi |ai |biet )[a-z]+ ){0,4}(?:dung|kip) (?:thoi )?han|khong kip|sai hen',
  'lo hen|overdue|late|behind schedule|past due',
);

/** Work and reports that are owed. */
export const OWED = anyOf(
  '(?:con |dang )?thieu (?:nhung |cac )?(?:bao cao|ket qua)',
  '(?:con|ai) (?:ai )?(?:con |dang )?no|dang no|no dong|no (?:viec )?cua (?:UNIT|GROUP|PERSON)',
  'no (?:nhung |cai |bao )?(?:gi|may|nhieu|cai nao)|no (?:[a-z]+ ){0,2}(?:viec|nhiem vu|bao cao)',
);
