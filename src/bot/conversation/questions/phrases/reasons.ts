import { anyOf } from './any-of.js';

/** Why something is late, and what is in its way. */
export const REASONS = anyOf(
  '(?:vi sao|tai sao|sao lai|vi dau|do dau|li do|ly do|nguyen nhan|nguyen do|can nguyen|vi co gi|why|reasons?|giai trinh|giai thich)(?! gia han)',
  '(?<!(?:viec|vu|cai) )gi ma (?:van |cu |lai )?(?:cham|tre|lau)|(?:bi|mac|vuong|lam) gi ma chua|lam sao ma|diem nghen|nut that|(?:cai|diem) kho(?= cua| la| o)|tai dau (?=ma)|(?:vuong|mac|ket|ach|nghen|(?<!(?:cong|hop|dong|thao|sang) )tac|un tac|ach tac|kho khan|tro ngai|vap)(?: mac| lai| cung)?(?: (?:phai|vi|do|o|tai|nhung|cac|cai|khau|cho|ben|diem))* (?:gi|dau|cho nao|khau nao|diem nao|ben nao|khau)|(?:kho khan|vuong mac|tro ngai) nao|vuong mac',
  '(?:kho khan|tro ngai|rao can|vuong mac)(?: vuong mac)? (?:cua|o) (?:UNIT|GROUP|DOC)|(?:dieu|cai|yeu to) gi (?:da |dang )?(?:khien|gay|lam (?:cho )?(?:cham|tre))',
  'UNIT (?:noi|giai thich|trinh bay|neu|keu)(?: [a-z]+){0,2} (?:ve (?:viec )?)?(?:cham|tre|qua han)|(?:do|vin) (?:tai|vao|loi cho) (?:ai|cai gi|gi|dau|ly do)',
  '(?:UNIT|DOC|NUM|BARE|viec|PERSON) sao (?:ma |lai |van |cu |mai |hoai |thuong |hay )*(?:con )?(?:cham|tre|chua|qua han|lau|i|day dua|le me)',
  '(?:vi|do|tai|boi)(?: cai)? (?:gi|dau|ai|sao|loi ai) ma|(?:cham|tre|qua han) (?:la )?do (?:[a-z]+ ){1,3}hay|(?:ai|dau|cai gi|gi) (?:da |dang )?(?:lam cham|can tro|can duong|giu chan)|sao (?:lam )?(?:mai|hoai|cu) (?:ma )?(?:khong|chua)',
  'la (?:do|tai|vi) (?:dau|sao|ai|lam sao|(?:cai )?gi)|(?:cham|tre|lau) (?:chu yeu )?(?:la )?(?:vi|do|tai|boi) (?:dau|sao|gi|ai)',
  'sao (?:ma |cai |nhung |cac )*(?:UNIT|DOC|NUM|BARE|cham|tre|lai|viec|van)',
  '^sao (?:ma )?(?:[a-zA-Z]+ ){0,4}(?:tre|cham|qua han|lau)(?! (?:nhat|gi|nao))|cham (?:vi|do(?! (?:PERSON|UNIT)(?: [a-z]+)* (?:phu trach|chu tri|dam nhan|lam|quan ly))|la do|la vi)',
  'tre (?:vi|do(?! (?:PERSON|UNIT)(?: [a-z]+)* (?:phu trach|chu tri|dam nhan|lam|quan ly)))|(?:tre|cham|muon|lau) (?:gi|chi) ma|do ai(?= (?:ma|gay|cham|tre)|$)|loi (?:tai|do|cua|o) (?:ai|dau)',
  '(?:tre|cham|qua han) (?:[a-z]+ ){0,2}la (?:sao|the nao|lam sao)$',
  'lam gi ma (?:cham|tre|lau)|gi (?:da |dang )?(?:lam|khien|gay|can|keo) (?:[a-zA-Z]+ ){0,2}?(?:cham|tre)',
  '(?:keu|than) (?:kho|ca|vuong|phien)',
);
