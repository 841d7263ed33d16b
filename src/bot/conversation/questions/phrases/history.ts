import { anyOf } from './any-of.js';

/** Reminding in any words, and how often: "giục mấy bận", "hối bao nhiêu lần". */
const REMIND = '(?:nhac(?: nho)?|don doc|giuc|thuc(?: giuc)?|hoi thuc|bao|gui)';
const TIMES = '(?:lan|ban|luot|phen|hoi|dot|tin|keo)';

/** What is done to one task and stays in its record. */
const DEED =
  '(?:bao(?: cao)?(?: xong| hoan thanh)*|trinh|duyet|phe duyet|xac nhan|tiep nhan|doi|sua|lui|keo dai|gia han|giao|tra lai|tra ve|chuyen|ky|cap nhat|chot|dong|mo lai|huy)(?: (?:xong|han|thoi han|ngay|lai|viec|nhiem vu|hoan thanh|cua))*';

/** Who did it to one task, or when it was done: "ai đã đổi hạn của việc 143", "việc 12 báo hoàn thành hôm nào". */
export const DONE_TO_ONE = anyOf(
  `(?<!(?:chua|khong|chang|chua co|khong co|chua thay|khong thay) )ai (?:da |vua |moi |la nguoi )*${DEED} (?:NUM|BARE)(?!.* chua)`,
  `(?:NUM|BARE) (?:thi |la )?(?:do )?ai (?:da |vua |moi |la nguoi )*(?!giao cho )${DEED}(?!.* chua)`,
  `(?:NUM|BARE) (?:[a-zA-Z]+ ){0,4}?${DEED} (?:vao |tu )*(?:khi|luc|hom) nao`,
  `(?:NUM|BARE) (?:[a-zA-Z]+ ){0,3}?da ${DEED} (?:ngay nao|bao gio)`,
);

/** What happened to it: who was reminded, who changed what, and when. */
export const HISTORY = anyOf(
  'lich su|ke (?:lai|nghe|(?:anh|chi|toi|minh|sep) nghe)|tin nhan (?:ve|cua|nhac)|gui (?:tin )?nhac',
  '(?:bao cao|noi|tra loi) (?:nhung )?gi ve|(?:tu dau|tu truoc) (?:den|toi) (?:gio|nay)',
  '(?:da |duoc )?gui (?:cho )?(?:nhung )?(?:ai|luc nao|khi nao)|nhung luc nao|tin nhan (?:da )?gui',
  '(?:qua )?kenh nao|tu (?:luc|khi|hoi|ngay|hom) (?:giao|ban hanh|nhan|co|phat hanh)',
  'ai (?:da )?lam (?:nhung )?gi(?! chua)|nhat ky|qua trinh|dien bien|history|log|ai (?:da )?duoc nhac',
  'ai da (?:lam|nhan|xac nhan|bao cao|sua|giao|ban hanh)',
  `(?:da |bi |duoc )*${REMIND} (?:NUM |BARE |DOC |UNIT |GROUP |viec |ho |roi |den |toi )*(?:may|bao nhieu) ${TIMES}`,
  `(?:may|bao nhieu) ${TIMES} (?:nhac|don doc|giuc)`,
  'qua (?:tay )?(?:nhung )?ai|doi han (?:may|bao nhieu) lan|(?:NUM|BARE) (?:da |duoc |xin )*(?:lui(?: han)?|gia han|doi han) (?:may|bao nhieu) lan|tu bao gio|truy (?:lai|vet)|(?:da )?(?:nhac|don doc|giuc|hoi thuc|thuc giuc) (?:UNIT |GROUP |NUM |BARE |DOC |viec )*(?:lan nao )?(?:chua|khi nao|luc nao|hom nao)',
  '(?:NUM|BARE) (?:[a-z]+ ){1,3}(?:may|bao nhieu) (?:lan|ban|luot|phen)|(?:bao cao|nhac|don doc|giuc|cap nhat|sua doi|thay doi) (?:nhung |vao )?lan nao',
  'lan (?:nhac|don doc|bao cao|giuc) (?:cuoi|gan nhat|dau|truoc)|(?:da |co |bi |duoc )+(?:nhac|don doc|giuc)(?: nho)? (?:khong|chua|lan nao)',
  '(?:nhat ky|lich su|cac lan) (?:nhac|don doc|giuc)',
  'qua (?:nhung |cac |may |bao nhieu )+(?:khau|buoc|giai doan|cong doan|chang|tay|cua)(?: nao| gi)?|qua (?:khau|buoc|giai doan|cong doan|chang) (?:nao|gi)|(?:NUM|BARE) (?:[a-z]+ ){0,5}thay doi (?:nhung )?(?:gi|nao|the nao|ra sao)|thay doi (?:nhung )?(?:gi|nao|the nao|ra sao) (?:[a-z]+ ){0,3}(?:NUM|BARE)',
  'ghi chep|(?:NUM|BARE) (?:[a-z]+ )?ai (?:da )?tra lai|tra lai (?:may|bao nhieu) lan',
  '(?:khi|luc|hom) nao (?:UNIT|PERSON) (?:[a-z]+ )?(?:xac nhan|nhan|bao cao|tra loi)',
  '(?:lich su |cac |nhung )?thay doi (?:[a-z]+ )?(?:cua |ve |o )?(?:NUM|BARE|viec|nhiem vu)',
  '(?:nhac|don doc) (?:NUM|BARE|DOC|UNIT) (?:chua|lan)',
  '(?:da )?(?:nhac|don doc) (?:chua|lan nao|nhung ai|UNIT|COUNT)|nhung gi da xay ra',
  'truoc (?:gio|nay|den nay) (?:the nao|ra sao)',
  '(?<!(?:chua|khong|chua co|chua thay) )(?:ai|khi nao|luc nao|bao gio)(?: [a-z]+)? (?:nhan|xac nhan|bao cao) (?:viec )?(?:NUM|BARE)',
  '(?<!(?:thay|chua|khong|chang|chua co|khong co) )ai nhan(?! (?:viec |het |du |duoc |DOC |NUM )*chua)',
  '(?:nhan|gui|nhac|bao) (?:tin )?qua (?:zalo|telegram|tin nhan|email|sms|kenh)',
  'nhan (?:[A-Z]+ )?(?:luc|khi|hom|ngay|gio) nao|nhan (?:[A-Z]+ )?bao gio|timeline of|what happened|trail',
  '(?:cap nhat|bao cao|sua|nhac|don doc) lan (?:cuoi|gan nhat|dau)',
  'lan (?:cuoi|gan nhat|dau) (?:cap nhat|bao cao|sua|nhac|don doc)|cac lan (?:nhac|bao cao|don doc)',
  'theo dong|cac moc(?! han)|tien trinh (?:[a-z]+ ){0,2}(?:NUM|BARE)|dien tien',
  '(?:tra lai|xac nhan|(?<!(?:han|phai|can) )bao cao|sua|doi|gia han|duyet|nhac) (?:khi|luc|hom|ngay) nao',
  '(?:giao|gui|don doc) (?:[A-Z]+ )?(?:luc|khi|hom|ngay) nao|(?:nhac|bao cao) (?:may|bao nhieu) lan',
  '(?<!(?:chua|khong) )ai (?:da )?giao (?:viec )?(?:NUM|BARE)',
  'ai (?:(?:da|vua|moi|lai) )?(?:sua|chinh) (?:han|noi dung|ten)',
);
