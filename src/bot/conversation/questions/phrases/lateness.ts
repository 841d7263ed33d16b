import { anyOf } from './any-of.js';

/** Past its day and not done. */
export const LATE = anyOf(
  'qua han|tre han|cham han|tre tien do|cham tien do|(?:dang (?:ra(?! sao)|le)|le ra)|bi tre|bi cham',
  'dang tre|dang cham|tre deadline|qua thoi han|het han ma chua|lo han',
  '(?:vo|be|truot) (?:han|tien do|ke hoach)',
  'chua (?:xong|hoan thanh|lam xong|bao cao) ma (?:da )?(?:qua|het) (?:thoi )?han|cham tre|chay tre|tre hen',
  'qua hen|ton dong|(?:viec|dang|bao|van|con|bi|den|vung|the) (?:do ruc|đỏ)|danh sach den',
  'vi pham (?:thoi )?han|đỏ (?:het|ca)|dang chay',
  '(?:khong|chua) (?:hoan thanh |lam |xong |nop |bao cao )*(?:dung|kip) (?:thoi )?han|khong kip|sai hen',
  'lo hen|overdue|late|behind schedule|past due',
);

/** Work and reports that are owed. */
export const OWED = anyOf(
  '(?:con|ai) (?:ai )?(?:con |dang )?no|dang no|no dong|no (?:viec )?cua (?:UNIT|GROUP|PERSON)',
  'no (?:nhung |cai |bao )?(?:gi|may|nhieu|cai nao)|no (?:[a-z]+ ){0,2}(?:viec|nhiem vu)',
);
