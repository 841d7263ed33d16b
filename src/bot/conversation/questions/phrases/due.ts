import { anyOf } from './any-of.js';

/** What has its day soon, or on the days that are said. */
export const DUE = anyOf(
  '(?:den|toi|sap|gan|sat|het|can|kip|cham nhat|(?<!khong )co) han|dung han (?:nao|gi)',
  'sap (?:het|den|toi) (?:han|thoi han|ky han|deadline)|het (?:thoi )?han|den ky han',
  '(?<!(?:dung|truoc|som|kip) (?:thoi )?)han (?:(?:nhung |cac |cai |viec )*(?:gi|nao)|(?:gan|can) ke|cuoi|chot|nop|gan nhat|PERIOD|hoan thanh|bao cao|xu ly|la)',
  '(?:viec|nhung gi|gi|cai gi) (?:nao )?(?:co )?han',
  '(?:phai|can) (?:xong|nop|hoan thanh|lam xong|bao cao|xu ly|gui|tra)|(?:deadlines?|due|expir(?:es|ing))',
  'den hen|nop (?:gi|bao cao)|DOC con (?:may|bao nhieu) ngay|(?:den|toi) ky (?:bao cao|nop)',
  '(?:con )?(?:may|bao nhieu) ngay (?:nua )?(?:la )?(?:het|den|toi)',
  'lich (?:tuan|thang|PERIOD|viec|cong viec|han)',
  '(?<!(?:dung|truoc|som|kip) (?:thoi )?)han (?:cua |cho |trong )?(?:UNIT|GROUP|DOC|PERIOD)|coming up',
  'cho PERIOD',
);
