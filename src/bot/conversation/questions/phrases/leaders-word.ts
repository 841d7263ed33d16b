import { anyOf } from './any-of.js';

/** More time that is asked for or was given. */
export const EXTENSIONS = anyOf(
  'xin (?:cho |duoc )*(?:cham|lui|hoan|them|keo|doi|dan|gian)',
  '(?:xin |de nghi |de xuat |kien nghi |cho |yeu cau |don |don xin |duoc |phieu |doi |phe duyet |chap thuan |dong y )?gia han',
  '(?:(?:nan ni|nai ni|nai|xin xo) )?(?:xin|de nghi|de xuat|kien nghi|doi|yeu cau|muon|muốn|nan ni|nai ni) (?:duoc )?(?:lui|hoan|keo dai(?: thoi (?:han|gian)(?: thuc hien)?)?|(?:noi|gian|dan|doi)(?: thoi (?:han|gian)| lai)?|khat|dich|day|tri hoan|them (?:thoi gian|ngay|han|thoi han)|doi (?:han|ngay|thoi han)|dieu chinh (?:thoi )?han)',
  '(?:lui|noi|gian|doi|hoan|dich|keo dai) (?:thoi )?(?:han|ngay nop|deadline)|lui lai|khat (?:han|lai|lan|no)',
  'xin (?:them )?(?:thoi gian|han)(?: thuc hien)?|xin them (?:[a-z\\d]+ )?(?:gio|ngay|tuan|thang)|them han|extensions?',
  'extend|more time',
);

/** What was reported as done and waits for somebody’s word. */
export const WAITING = anyOf(
  '(?:cho|doi|can|dang cho|cho duoc) (?:toi |lanh dao |anh |chi |sep |minh |thanh pho |cap tren )?(?:bam |vao )?(?:xac nhan|duyet|phe duyet|ky|cong nhan|nghiem thu|kiem duyet|chot|gat|cho y kien|tham dinh)',
  '(?:xin|de nghi) (?:xac nhan|duyet|phe duyet|nghiem thu|cong nhan)|chua (?:thay )?(?:duoc )?(?:ky )?(?:duyet|phe duyet|nghiem thu|chot(?! han)|cong nhan|ghi nhan|gat|xac nhan (?:hoan thanh|xong))|chua duoc xac nhan',
  '(?:bao cao|bao|xin) (?:hoan thanh|xong|ket thuc)(?! (?:duoc )?(?:bao nhieu|may))',
  '(?:to|toi|minh|anh|chi) (?:can |phai |chua |con )*(?:duyet|xac nhan|ky)|em (?:can |phai |con )+(?:duyet|xac nhan|ky)',
  '(?:viec|gi|nao|dang|con|nhung|ai|UNIT|NUM) (?:(?!giao|danh|phan|chuyen|gui)[a-z]+ )?cho (?:anh|chi|toi|minh|sep|lanh dao)(?= PERIOD|$| (?:khong|xem|doc|quyet|xu ly|y kien)(?![a-z]))',
  '(?:ton|vuong|ket|tac|nam|doi|dong)(?: lai)? (?:o |tai )(?:cho |ben |ban |phia )?(?:anh|toi|sep|lanh dao)(?! (?:thanh pho|so))',
  '^cho (?:anh|chi|toi|minh|sep|lanh dao)(?= PERIOD|$)',
  '(?:awaiting|waiting(?: for)?|pending|needs?) (?:my |your |for )?(?:confirmation|approval|confirm|review|me)',
  'to (?:confirm|approve|sign off)|duyet gi|(?:cho|doi|can) (?:toi|anh|chi|sep|lanh dao) (?:quyet|xu ly|cho y kien)|pending approvals?',
  '(?:o |tai )?khau (?:xac nhan|duyet|phe duyet|nghiem thu)|trinh (?:len )?(?:toi|anh|chi|sep|lanh dao|minh)(?= |$)|cho y kien (?:cua )?(?:toi|anh|chi|sep|lanh dao)',
  'da bao (?:xong|hoan thanh)|trinh (?:xac nhan|duyet)',
);

/** Not confirmed: said of work that is done, or of whoever confirms it, it is not about receiving. */
export const UNCONFIRMED = anyOf(
  '(?:xong|hoan thanh) (?:[a-z]+ ){0,4}chua (?:duoc |thay |co |ai )*xac nhan',
  '(?:sep|lanh dao|thu truong|cap tren|thanh pho) (?:van |con )*chua xac nhan',
);
