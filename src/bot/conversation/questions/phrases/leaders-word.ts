import { anyOf } from './any-of.js';

/** More time that is asked for or was given. */
export const EXTENSIONS = anyOf(
  '(?:xin |de nghi |cho |yeu cau |don |don xin |duoc |phieu |doi )?gia han',
  '(?:xin|de nghi|doi) (?:lui|hoan|keo dai|them (?:thoi gian|ngay|han)|doi han|dieu chinh (?:thoi )?han)',
  'lui (?:han|thoi han|lai)|xin (?:them )?(?:thoi gian|han)|xin them (?:gio|ngay|tuan|thang)|extensions?',
  'extend|more time|doi han',
);

/** What was reported as done and waits for somebody’s word. */
export const WAITING = anyOf(
  '(?:cho|doi|can|dang cho|cho duoc) (?:toi |lanh dao |anh |chi |sep |minh |thanh pho |cap tren )?(?:bam |vao )?(?:xac nhan|duyet|phe duyet|ky|cong nhan|nghiem thu|kiem duyet|chot|cho y kien|tham dinh)',
  'chua (?:duyet|phe duyet|duoc duyet|duoc xac nhan|nghiem thu|xac nhan (?:hoan thanh|xong))',
  '(?:bao cao|bao|xin) (?:hoan thanh|xong|ket thuc)(?! (?:duoc )?(?:bao nhieu|may))',
  '(?:to|toi|minh|anh|chi|em) (?:can |phai |chua |con )*(?:duyet|xac nhan|ky)',
  '(?:viec|gi|nao|dang|con|nhung|ai|UNIT|NUM) (?:[a-z]+ )?cho (?:anh|chi|toi|minh|sep|lanh dao)(?= PERIOD|$)',
  '^cho (?:anh|chi|toi|minh|sep|lanh dao)(?= PERIOD|$)',
  '(?:awaiting|waiting(?: for)?|pending|needs?) (?:my |your |for )?(?:confirmation|approval|confirm|review|me)',
  'to (?:confirm|approve|sign off)|duyet gi|(?:cho|can) toi (?:quyet|xu ly)|pending approvals?',
  'da bao (?:xong|hoan thanh)|trinh (?:xac nhan|duyet)',
);
