import { anyOf } from './any-of.js';

/** Teams that come to look, and where they go. */
export const INSPECTION = anyOf(
  '(?:kiem tra|thanh tra)(?: cong vu| dot xuat| thuong xuyen)? (?:o|di) (?:nhung |cac )?(?:dau|don vi|noi)',
  '^(?:kiem tra|thanh tra)$',
  '(?<!(?:tap|cong|binh|lien) )doan (?!du lich|khach|tau|phim|xe|thanh nien|dai bieu|nghe thuat)(?:[a-z]+ ){0,2}(?:di|xuong|ve|toi|den|ghe|qua|sang)',
  '(?:doan|to) (?:kiem tra|thanh tra|cong tac)',
  '(?:lich|ke hoach|cuoc|dot|buoi|chuyen) (?:di )?(?:kiem tra|thanh tra)',
  '(?:kiem tra|thanh tra) (?:dot xuat|chuyen nganh|thuong xuyen|dinh ky|an toan|hanh chinh|o dau|don vi nao|cong vu|ai|tai)',
  '(?:bi|sap|se|co|duoc|chuan bi|di) (?:kiem tra|thanh tra)|(?:kiem tra|thanh tra) (?:UNIT|GROUP|PERIOD)',
  'ai (?:bi |duoc |di |xuong |ve |den |toi |qua |sang |vao )*(?:kiem tra|thanh tra)|inspections?|inspect(?:ed|ors?)?|(?:surprise )?visits?',
  '(?:kiem tra|thanh tra) (?:gi|nao|khong|chua|(?:nhung |cac )?(?:dau|noi nao|cho nao))',
  '(?:ket luan|bien ban|ket qua) (?:kiem tra|thanh tra)|thanh tra',
);
