import { anyOf } from './any-of.js';

/** Why something is late, and what is in its way. */
export const REASONS = anyOf(
  '(?:vi sao|tai sao|sao lai|vi dau|do dau|li do|ly do|nguyen nhan|why|reasons?|giai trinh|giai thich)(?! gia han)',
  'vuong mac|vuong (?:gi|o dau|cho nao|khau)|mac (?:o dau|gi|khau)',
  '(?:kho khan|ach tac|tac) (?:gi|o dau|cho nao)',
  '(?:UNIT|DOC|NUM|BARE|viec|PERSON) sao (?:ma |lai |van )?(?:con )?(?:cham|tre|chua|qua han|lau)',
  'sao (?:ma )?(?:UNIT|DOC|NUM|BARE|cham|tre|lai|viec|van)',
  '^sao (?:ma )?(?:[a-zA-Z]+ ){0,4}(?:tre|cham|qua han|lau)(?! (?:nhat|gi|nao))|cham (?:vi|do|la do|la vi)',
  'tre (?:vi|do)|(?:tre|cham|muon|lau) (?:gi|chi) ma|do ai(?= (?:ma|gay|cham|tre)|$)|loi (?:tai|do|cua) ai',
  'lam gi ma (?:cham|tre|lau)|gi (?:da |dang )?(?:lam|khien|gay|can|keo) (?:[a-zA-Z]+ ){0,2}?(?:cham|tre)',
  '(?:keu|than) (?:kho|ca|vuong|phien)',
);
