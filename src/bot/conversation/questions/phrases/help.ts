import { anyOf } from './any-of.js';

/** What the assistant is for and how it is asked. */
export const HELP = anyOf(
  '(?:lam )?(?:the nao|lam sao|cach nao|cach gi) de',
  '^(?:giup|giup voi|giup (?:toi|em|anh|chi|minh)(?: voi)?|start|bat dau)$',
  'go (?:gi|sao|nhu the nao|cau gi|lenh)|(?:tro|tr) giup|huong dan(?: su dung)?|cach (?:dung|hoi|su dung)',
  '(?:dung|hoi|go|su dung|xai) (?:cai nay |(?:bot|em|tro ly|app|phan mem)(?: nay)? )?(?:the nao|sao|ra sao|nhu the nao|lam sao)',
  '(?:hd|cach) (?:su dung|xai|dung|tinh diem)|(?:hoi|lam|giup) (?:duoc )?(?:nhung )?gi (?:duoc|cho|o day)',
  '(?:lam|hoi|biet|tra loi|giup) (?:em |ban |tro ly )?duoc (?:nhung )?(?:gi|cau (?:gi|nao|hoi)|viec gi)',
  'co (?:the )?(?:hoi|lam) (?:duoc )?(?:nhung )?(?:gi|cau gi)|help|how (?:do i|to) (?:use|ask)',
  'what can (?:you|i)|(?:cac |danh sach |nhung )?(?:lenh|cau lenh)|menu|vi du cau hoi',
  'hoi (?:kieu|cach) (?:gi|nao)|^(?:em|may|bot) la ai$|ban la ai|biet lam gi|chi (?:toi|minh|em|anh) cach',
);
