import { anyOf } from './any-of.js';

/** What has its day soon, or on the days that are said. */
export const DUE = anyOf(
  '(?:(?:gan|sap|sat) (?:den|toi|het|cham|chạm)|chạm) (?:thoi )?han|(?:den|toi) han (?:gan|som) nhat|(?<!(?:dung|truoc|som|kip|qua|tre|gia|lui) (?:thoi )?)han (?:(?:den|toi|sap toi) )?(?:day )?(?:la|gom)(?= )|(?:den|toi) ngay nop|sap (?:sua )?(?:den|toi|het) (?:thoi )?(?:han|gian)|(?:viec|nhiem vu) (?:nao )?(?:chi )?con COUNT|^con COUNT|(?:den|toi) ky(?= PERIOD|$| khong| chua)|(?:dao|chuan bi (?:den|toi|het)) han|lich (?:nop|den han|phai|bao cao)',
  '(?:den|toi|sap|gan|sat|het|can|kip|cham nhat|(?<!khong )co) han|dung han (?:nao|gi)|(?:can|sat|gan) ngay',
  'sap (?:phai|den ky|toi ky|den ngay|toi ngay|den luc|toi luc)|(?:gan|sap) (?:toi|den) (?:ngay|ky) (?:nop|phai)',
  '(?:chi )?con (?:vai|it|dung|duoi|chua den|chua toi|rat it) (?:COUNT|(?:\\d+ |may )?(?:ngay|hom|thoi gian|tuan|bua))',
  '(?:la|ngay) han(?! (?:che|hep))|han (?:cho|vao|trong|roi vao)(?= [A-Z])|(?:nhung|cac|may) han',
  'sap (?:het|den|toi) (?:han|thoi han|ky han|deadline)|het (?:thoi )?han|den ky han',
  '(?<!(?:dung|truoc|som|kip) (?:thoi )?)han (?:(?:nhung |cac |cai |viec )*(?:gi|nao)|(?:gan|can) ke|cuoi|chot|nop|gan nhat|PERIOD|hoan thanh|bao cao|xu ly|la)',
  '(?:viec|nhung gi|gi|cai gi) (?:nao )?(?:co )?han',
  '(?:phai|can) (?:xong|chot|nop|hoan thanh|hoan tat|lam xong|bao cao|xu ly|gui|tra|trinh|giai quyet|dut diem|ket thuc)|(?:deadlines?|due|expir(?:es|ing))',
  'moc (?:nao|gi)(?! .*(?:da|lich su))|sat nut|(?:sap|gan) (?:cham|chạm) (?:moc|ngay|han)|(?:can|dang) luu y',
  'den hen|nop (?:gi|bao cao)|DOC con (?:may|bao nhieu) ngay|(?:den|toi) ky (?:bao cao|nop)',
  '(?:con )?(?:may|bao nhieu) ngay (?:nua )?(?:la |thi )?(?:het|den|toi)(?: (?:thoi )?(?:han|hen|ky|ngay)(?![a-z])| [A-Z]|$)',
  'lich (?:tuan|thang|PERIOD|viec|cong viec|han)',
  '(?<!(?:dung|truoc|som|kip) (?:thoi )?)han (?:cua |cho |trong )?(?:UNIT|GROUP|DOC|PERIOD)|coming up',
  'cho PERIOD',
);
