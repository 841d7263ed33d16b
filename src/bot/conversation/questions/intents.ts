import { CLASSES } from './classes.js';
import type { AskedState, QuestionIntent } from './question.js';

type Rule = { readonly intent: QuestionIntent; readonly pattern: RegExp; readonly score?: number };

const rule = (intent: QuestionIntent, source: string, score?: number): Rule => ({
  intent,
  pattern: new RegExp(`(?<![a-z])(?:${source})(?![a-z])`),
  ...(score === undefined ? {} : { score }),
});

const LATE =
  'qua han|tre han|cham han|tre tien do|cham tien do|(?:dang (?:ra(?! sao)|le)|le ra)|bi tre|bi cham|dang tre|dang cham|tre deadline|qua thoi han|het han ma chua|lo han|(?:vo|be|truot) (?:han|tien do|ke hoach)|chua (?:xong|hoan thanh|lam xong|bao cao) ma (?:da )?(?:qua|het) (?:thoi )?han|cham tre|chay tre|tre hen|qua hen|ton dong|(?:viec|dang|bao|van|con|bi|den|vung|the) (?:do ruc|đỏ)|danh sach den|vi pham (?:thoi )?han|đỏ (?:het|ca)|dang chay|(?:khong|chua) (?:hoan thanh |lam |xong |nop |bao cao )*(?:dung|kip) (?:thoi )?han|khong kip|sai hen|lo hen|overdue|late|behind schedule|past due';
const OWED =
  '(?:con|ai) (?:ai )?(?:con |dang )?no|dang no|no dong|no (?:viec )?cua (?:UNIT|GROUP|PERSON)|no (?:nhung |cai |bao )?(?:gi|may|nhieu|cai nao)|no (?:[a-z]+ ){0,2}(?:viec|nhiem vu)';
const NOT_RECEIVED =
  "chua (?:bam |ky |thay |ai |co ai |don vi nao |chiu ){0,2}(?:da )?(?:xac nhan (?:da )?(?:nhan|tiep nhan)|nhan|tiep nhan|xac nhan(?! (?:hoan thanh|xong))|doc|xem|mo|phan hoi|tra loi|bao (?:da )?nhan|confirm|tick|ok)|chua bam(?! gio)|thieu (?:[a-z]+ ){0,3}(?:xac nhan|nhan|phan hoi|tra loi)|(?:bao nhieu|may) (?:noi|don vi|ben|so|phuong|xa|co quan|cho) (?:da )?(?:bam )?(?:xac nhan|nhan|tiep nhan|doc|xem)(?! xong)|khong (?:chiu |them |kip |he |thay )(?:xac nhan|nhan|tiep nhan)|khong (?:xac nhan|nhan viec|phan hoi)|(?:not|nt|hasn't|haven't|isn't) (?:yet )?(?:acknowledged?|confirmed|received|accepted|read|seen)|hasnt (?:acknowledged|confirmed)|havent (?:acknowledged|confirmed)|unacknowledged|(?:nhan|xac nhan|tiep nhan) (?:(?!xong |hoan )[a-zA-Z]+ ){0,5}chua|(?:xem|doc|mo|phan hoi|tra loi) (?:DOC|NUM) chua|chua (?:he )?(?:co |thay )+(?:ai |don vi nao )(?:bam |xac |tiep )?nhan|ai da (?:bam |xac |tiep )*nhan";

const SILENT = 'im (?:lang|re|lim|thin thit)|khong (?:tra loi|phan ung|hoi am|phan hoi)|bat vo am tin';

/** In order: the first that fits is the reading, the next that fits is the other one. `UNIT`, `DOC`, … stand for what was taken out before. */
const RULES: readonly Rule[] = [
  rule(
    'inspection',
    '^(?:kiem tra|thanh tra)$|(?<!(?:tap|cong|binh|lien) )doan (?:[a-z]+ ){0,2}(?:di|xuong|ve|toi|den|ghe|qua|sang)|doan (?:kiem tra|thanh tra|cong tac)|(?:lich|ke hoach|cuoc|dot|buoi|chuyen) (?:di )?(?:kiem tra|thanh tra)|(?:kiem tra|thanh tra) (?:dot xuat|chuyen nganh|thuong xuyen|dinh ky|an toan|hanh chinh|o dau|don vi nao|cong vu|ai|tai)|(?:bi|sap|se|co|duoc|chuan bi|di) (?:kiem tra|thanh tra)|(?:kiem tra|thanh tra) (?:UNIT|GROUP|PERIOD)|ai (?:bi |duoc )?(?:kiem tra|thanh tra)|inspections?|inspect(?:ed|ors?)?|(?:surprise )?visits?|(?:kiem tra|thanh tra) (?:gi|nao|khong|chua|(?:nhung |cac )?(?:dau|noi nao|cho nao))|(?:ket luan|bien ban) (?:kiem tra|thanh tra)|thanh tra',
  ),
  rule(
    'help',
    '(?:lam )?(?:the nao|lam sao|cach nao|cach gi) de|^(?:giup|giup voi|giup (?:toi|em|anh|chi|minh)(?: voi)?|start|bat dau)$|go (?:gi|sao|nhu the nao|cau gi|lenh)|(?:tro|tr) giup|huong dan(?: su dung)?|cach (?:dung|hoi|su dung)|(?:dung|hoi|go|su dung|xai) (?:cai nay |(?:bot|em|tro ly|app|phan mem)(?: nay)? )?(?:the nao|sao|ra sao|nhu the nao|lam sao)|(?:hd|cach) (?:su dung|xai|dung|tinh diem)|(?:hoi|lam|giup) (?:duoc )?(?:nhung )?gi (?:duoc|cho|o day)|(?:lam|hoi|biet|tra loi|giup) (?:em |ban |tro ly )?duoc (?:nhung )?(?:gi|cau (?:gi|nao|hoi)|viec gi)|co (?:the )?(?:hoi|lam) (?:duoc )?(?:nhung )?(?:gi|cau gi)|help|how (?:do i|to) (?:use|ask)|what can (?:you|i)|(?:cac |danh sach |nhung )?(?:lenh|cau lenh)|menu|vi du cau hoi|hoi (?:kieu|cach) (?:gi|nao)|^(?:em|may|bot) la ai$|ban la ai|biet lam gi|chi (?:toi|minh|em|anh) cach',
  ),
  rule(
    'status-overview',
    '(?:bao nhieu|may) (?:viec|nhiem vu|dau viec)(?: [a-z]+){0,3} (?:,|va) (?:[a-z]+ ){0,4}(?:bao nhieu|may)',
  ),
  rule('assignment', 'roi (?:ma )?sao (?:van|con|lai)'),
  // Who has done it and who has not: how it stands, and nothing about receiving it.
  rule(
    'status-overview',
    '(?:ai|(?:noi|don vi|so|phuong|xa|ben) nao) (?:da )?(?:lam|xong|hoan thanh|thuc hien|bao cao|nop)(?: xong| roi)* (?:, |va |con |thi )*(?:ai|(?:noi|don vi|so|phuong|xa|ben) nao) (?:thi |con |van )?chua',
  ),
  // Who has received it and who has not is about those who have not; how receiving goes is too.
  rule(
    'who-not-acknowledged',
    '(?:nhan|xac nhan|tiep nhan)(?: roi)? (?:, |va |con |thi )*(?:ai|(?:noi|don vi|so|phuong|xa|ben) nao) (?:thi |con |van )?chua|(?:viec|tinh hinh|tien do|ket qua|ty le|ti le) (?:tiep nhan|xac nhan|nhan) (?:DOC|NUM|van ban|nhiem vu|viec)',
  ),
  rule('my-work', 'giao (?:cho )?(?:toi|minh|em|anh|chi) (?:[a-z]+ ){0,3}chua'),
  // The asker's own unit is the subject, whatever is said of it.
  rule(
    'my-work',
    '^(?:PERIOD )?(?:ben|phia|don vi|phong) (?:em|toi|minh|tui) (?:da |con |dang |co |vua )+(?:[a-z]+ ){0,6}cho (?:xac nhan|duyet)',
  ),
  rule(
    'my-work',
    '(?:toi|minh|em|tui) (?:vua |moi |da )*(?:duoc|bi) giao|(?:viec|nhiem vu|co) (?:gi|nao) cho (?:em|toi|minh)(?= PERIOD|$)',
  ),
  // Why the worst are late is no question who they are.
  rule(
    'late-reasons',
    '(?:nguyen nhan|ly do|li do|vi sao|tai sao) (?:[a-zA-Z]+ ){0,6}?(?:tre|cham|qua han)(?: [a-zA-Z]+){0,4} nhat',
  ),
  rule('extensions', '(?:lich su|qua trinh) (?:xin )?gia han', 0.55),
  rule('overdue', '(?:tre|cham|qua han)(?: [a-z]+){0,2} nhat la (?:viec|nhiem vu)'),
  rule(
    'extensions',
    '(?:ly do|li do|nguyen nhan) (?:[a-zA-Z]+ ){0,2}?(?:xin|de nghi) (?:gia han|lui|doi|keo dai|hoan)',
  ),
  // A head confirms what was given to them, a leader what is reported: either may be meant.
  rule('waiting-confirmation', 'cho (?:anh|chi|toi|sep) (?:lau|bao nhieu|may)', 0.55),
  rule('waiting-confirmation', '(?:toi|minh) (?:can|phai) (?:xac nhan|ky)', 0.55),
  rule(
    'my-work',
    '^(?:(?:PERIOD|a|u|o|xem|coi) )*(?:toi|minh|em|tui) (?:(?:dang |con )?co (?:viec|nhiem vu) (?:gi|nao)|(?:sap|gan) (?:den|toi|het))',
  ),
  rule(
    'due',
    'DOC (?:[a-z]+ )?(?:bao gio|khi nao|chung nao|luc nao) (?:thi |moi |phai )?(?:xong|hoan thanh|ket thuc)',
    0.55,
  ),
  rule('overdue', 'chua (?:nop|gui|co|thay|lam) bao cao', 0.55),
  // A unit's work or its head may be meant.
  rule('ranking', 'danh gia (?:UNIT|GROUP|PERSON)', 0.55),
  rule(
    'due',
    '(?:gap|khan|can kip) nhat|can (?:lam|xu ly|giai quyet) (?:ngay|gap|som)|(?:viec|nhiem vu) (?:nao )?(?:dang |can )?(?:gap|khan)|^(?:PERIOD co gi|co gi PERIOD)$|trong tam',
    0.55,
  ),
  rule('overdue', '(?:can|nen|phai) (?:nhac|don doc) (?:ai|don vi|so|phuong|xa|nhung ai)|dang lo', 0.55),
  rule(
    'report-file',
    '^bao cao$|(?:xuat|ket xuat|tai|lap|lam|soan|in|tao|du thao|viet)(?: [a-zA-Z]+){0,4}? (?:excel|exel|xlsx?|word|docx?|file|tep|bao cao|cong van|danh sach|bang|pdf)|(?:xuat|tai|in|gui)(?: [a-z]+){0,2} (?:phu luc|bang diem|diem)|(?:excel|exel|xlsx|docx|word|csv)|(?:cong van|van ban) (?:don doc|nhac(?! (?:may|chua|lan))|phe binh|chan chinh|thuc giuc)|(?:file|tep) (?:bao cao|danh sach|tong hop)|(?<!(?:chua|phai|can|duoc) (?:nop |gui |co |lam |thay )?)bao cao (?:word|excel|file|thang|quy|tuan|nam|PERIOD|cuoi)|export|download|ban in|ban mem|(?:trich |ket )?xuat (?:bao cao|danh sach|so lieu|du lieu|ra|file)|gui (?:file|tep)|(?:bao cao|cong van|don doc)(?: [a-z]+){0,3} (?:thanh|dang|bang|ra) (?:file|tep|word|excel)|spreadsheet|(?:draft|write) (?:a |the )?(?:letter|report)',
  ),
  rule(
    'chart',
    'bieu do|bieu dien|(?<!(?:tang|sat|khu|truong|ly|trien|tu|thong|minh|moi) )do thi|vẽ|ve (?:hinh|bieu|do thi|cho|so do|gium)|sơ do|so do (?:cac|theo|nhiem vu|tien do)|chart|graph|plot|trends?|timeline|dong thoi gian|ban do nhiet|heat ?map|hinh ve|bang hinh|xu huong|truc thoi gian|cot chong|xem hinh|ban do|cac moc (?:[a-z]+ ){0,2}DOC',
  ),
  rule(
    'compare',
    'so (?:voi|sanh)|^UNIT voi UNIT$|UNIT hon UNIT|UNIT (?:ben )?canh UNIT|khac (?:gi|nhau gi|the nao|ra sao) (?:(?:so )?voi )?(?:PERIOD|BASE)|UNIT (?:hay|hoac) UNIT (?:[a-z]+ )*hon|cung ky|(?:better|worse|more|fewer) (?:[a-z]+ )?than|UNIT (?:voi|va|,|hay) UNIT (?:(?:thi|thang) )?(?:ai|don vi nao|ben nao|so nao|phuong nao|xa nao|cai nao|noi nao) (?:[a-z]+ ){0,4}hon|so (?:[a-z]+ ){0,2}UNIT (?:voi|va|,) UNIT|(?:UNIT|PERIOD|BASE) so (?:UNIT|PERIOD|BASE)|compared?(?: to| with)?|(?:versus|vs)(?= BASE| PERIOD)|(?:hon|kem|kha hon|te hon|tot hon|nhieu hon|it hon) (?:BASE|PERIOD)|tang (?:len )?hay giam|(?:tang|giam) (?:bao nhieu|may|the nao|khong|ra sao)|(?:kha|tot|te|tien bo) hon (?:khong|chua|so)|tien bo (?:khong|chua|gi)|better or worse|improv(?:ed|ing|ement)|doi chieu (?:voi )?(?:BASE|PERIOD)|(?:PERIOD|BASE) (?:voi|va|vs) (?:PERIOD|BASE)',
  ),
  rule(
    'overdue',
    '(?<!nhieu )(?:viec|nhiem vu|dau viec|van ban|chi thi|cong van|ke hoach) (?:nao )?(?:[a-z]+ ){0,2}(?:tre|cham|muon|lau|qua han)(?: nhieu)? nhat',
  ),
  rule(
    'ranking',
    '(?<!(?:don|khach|xep|cua|nha) )hang (?:nhat|nhi|chot|bet)|xep (?:hang|loai|thu|(?:[a-zA-Z]+ ){0,4}tu (?:cham|nhanh|cao|thap|tot|kem|tren|duoi))|thu hang|vi thu|xep may|cham diem|thanh tich|bang vang|dang (?:khen|che|phe binh|bieu duong|tuyen duong)|thu tự|thu tu (?:cac|xep|don vi)|^hang (?:cua )?(?:UNIT|PERSON)|bang (?:xep hang|thi dua|diem)|thi dua|danh gia (?:nguoi|thu truong|trach nhiem|cac)|trach nhiem (?:cua )?(?:nguoi dung dau|thu truong)|nguoi dung dau|(?:bang )?diem (?:theo |PERIOD|nd|$)|(?:may|bao nhieu) diem|diem (?:cua )?(?:toi|minh|thi dua|PERSON|UNIT|nguoi|tien do|so)|top COUNT|top|COUNT (?:te|cham|tot|tre|kem|dau|cuoi|nhat)|(?:cham|tre|te|tot|kem|i ach|nhanh|gioi|lam tot|qua han nhieu|tre han nhieu|nhieu viec qua han|nhieu qua han|cham nhieu|tre nhieu|nhieu viec (?:tre|cham)(?: han)?|nhieu viec|xuat sac|yeu|doi so|bet|hay tre|hay cham|tien bo|cham chap|diem cao|diem thap|ty le cao|ty le thap|thap diem|cao diem) nhat|(?:qua han|tre han|viec tre|viec cham)(?: [a-z]+){0,2} (?:nhieu|it) nhat|dung (?:dau|cuoi|thu|hang)|(?:ai|don vi nao|so nao|phuong nao|xa nao) (?:dang )?dan dau|doi so|tut hang|tru diem|diem (?:thap|cao)|bet bang|(?:dung|xep|o) (?:bet|chot|chop|nhat|cuoi)|(?:don vi|so|phuong|xa|ai) (?:nao )?(?:bet|doi so|dung dau)|hang (?:may|thu may|bao nhieu)|(?:so|phuong|xa|don vi|ai|nganh) nao (?:[a-z]+ ){1,3}nhieu$|rank(?:ing|ed|s)?|leaderboard|best|worst|league|accountability|slowest|most (?:overdue|late)',
  ),
  rule('who-not-acknowledged', `(?:vi |tai )?sao (?:[a-zA-Z]+ ){0,4}?(?:${NOT_RECEIVED})`),
  rule(
    'late-reasons',
    '(?:vi sao|tai sao|sao lai|vi dau|do dau|li do|ly do|nguyen nhan|why|reasons?|giai trinh|giai thich)(?! gia han)|vuong mac|vuong (?:gi|o dau|cho nao|khau)|mac (?:o dau|gi|khau)|(?:kho khan|ach tac|tac) (?:gi|o dau|cho nao)|(?:UNIT|DOC|NUM|BARE|viec|PERSON) sao (?:ma |lai |van )?(?:con )?(?:cham|tre|chua|qua han|lau)|sao (?:ma )?(?:UNIT|DOC|NUM|BARE|cham|tre|lai|viec|van)|^sao (?:ma )?(?:[a-zA-Z]+ ){0,4}(?:tre|cham|qua han|lau)(?! (?:nhat|gi|nao))|cham (?:vi|do|la do|la vi)|tre (?:vi|do)|(?:tre|cham|muon|lau) (?:gi|chi) ma|do ai(?= (?:ma|gay|cham|tre)|$)|loi (?:tai|do|cua) ai|lam gi ma (?:cham|tre|lau)|gi (?:da |dang )?(?:lam|khien|gay|can|keo) (?:[a-zA-Z]+ ){0,2}?(?:cham|tre)|(?:keu|than) (?:kho|ca|vuong|phien)',
  ),
  rule(
    'history',
    'lich su|ke (?:lai|nghe|(?:anh|chi|toi|minh|sep) nghe)|tin nhan (?:ve|cua|nhac)|gui (?:tin )?nhac|(?:bao cao|noi|tra loi) (?:nhung )?gi ve|(?:tu dau|tu truoc) (?:den|toi) (?:gio|nay)|(?:da |duoc )?gui (?:cho )?(?:nhung )?(?:ai|luc nao|khi nao)|nhung luc nao|tin nhan (?:da )?gui|(?:qua )?kenh nao|tu (?:luc|khi|hoi|ngay|hom) (?:giao|ban hanh|nhan|co|phat hanh)|ai (?:da )?lam (?:nhung )?gi(?! chua)|nhat ky|qua trinh|dien bien|history|log|ai (?:da )?duoc nhac|ai da (?:lam|nhan|xac nhan|bao cao|sua|giao|ban hanh)|(?:da )?(?:nhac|don doc|bao|gui) (?:NUM |BARE |DOC |UNIT |viec )*(?:may|bao nhieu) (?:lan|ban|luot|phen|hoi|tin)|ghi chep|(?:NUM|BARE) (?:[a-z]+ )?ai (?:da )?tra lai|tra lai (?:may|bao nhieu) lan|(?:khi|luc|hom) nao (?:UNIT|PERSON) (?:[a-z]+ )?(?:xac nhan|nhan|bao cao|tra loi)|(?:lich su |cac |nhung )?thay doi (?:[a-z]+ )?(?:cua |ve |o )?(?:NUM|BARE|viec|nhiem vu)|(?:nhac|don doc) (?:NUM|BARE|DOC|UNIT) (?:chua|lan)|(?:da )?(?:nhac|don doc) (?:chua|lan nao|nhung ai|UNIT|COUNT)|nhung gi da xay ra|truoc (?:gio|nay|den nay) (?:the nao|ra sao)|(?<!(?:chua|khong|chua co|chua thay) )(?:ai|khi nao|luc nao|bao gio)(?: [a-z]+)? (?:nhan|xac nhan|bao cao) (?:viec )?(?:NUM|BARE)|(?<!(?:thay|chua|khong|chang|chua co|khong co) )ai nhan(?! (?:viec |het |du |duoc |DOC |NUM )*chua)|(?:nhan|gui|nhac|bao) (?:tin )?qua (?:zalo|telegram|tin nhan|email|sms|kenh)|nhan (?:[A-Z]+ )?(?:luc|khi|hom|ngay|gio) nao|nhan (?:[A-Z]+ )?bao gio|timeline of|what happened|trail|(?:cap nhat|bao cao|sua|nhac|don doc) lan (?:cuoi|gan nhat|dau)|lan (?:cuoi|gan nhat|dau) (?:cap nhat|bao cao|sua|nhac|don doc)|cac lan (?:nhac|bao cao|don doc)|theo dong|cac moc(?! han)|tien trinh (?:[a-z]+ ){0,2}(?:NUM|BARE)|dien tien|(?:tra lai|xac nhan|bao cao|sua|doi|gia han|duyet|nhac) (?:khi|luc|hom|ngay) nao|(?:giao|gui|don doc) (?:[A-Z]+ )?(?:luc|khi|hom|ngay) nao|(?:nhac|bao cao) (?:may|bao nhieu) lan|(?<!(?:chua|khong) )ai (?:da )?giao (?:viec )?(?:NUM|BARE)|ai (?:(?:da|vua|moi|lai) )?(?:sua|chinh) (?:han|noi dung|ten)',
  ),
  rule(
    'extensions',
    '(?:xin |de nghi |cho |yeu cau |don |don xin |duoc |phieu |doi )?gia han|(?:xin|de nghi|doi) (?:lui|hoan|keo dai|them (?:thoi gian|ngay|han)|doi han|dieu chinh (?:thoi )?han)|lui (?:han|thoi han|lai)|xin (?:them )?(?:thoi gian|han)|xin them (?:gio|ngay|tuan|thang)|extensions?|extend|more time|doi han',
  ),
  rule(
    'my-work',
    '(?:phai|can) lam (?:nhung )?gi(?= PERIOD$|$)|^(?:toi|minh|tui) (?:con |dang |co |bi |phai |can )+(?:[a-z]+ ){0,3}?(?:viec|nhiem vu)|(?:viec|nhiem vu) (?:ma )?(?:cua )?(?:toi|minh|em) (?:da|chua|con|qua han|tre|cham|dang)|(?:ben|phia) (?:toi|minh|em) con no|(?:toi|minh|em|tui) (?:van |dang )?(?:con )?no (?:[a-z]+ ){0,2}(?:viec|nhiem vu|gi|bao nhieu|may)|(?:don vi|co quan|phong|so|phuong|xa) (?:cua )?(?:toi|minh|em|tui|chung toi|chung em|chung minh)(?! so)|^(?:toi|minh|em|tui) (?:da )?(?:nhan|xac nhan) (?:[a-z]+ )*chua$',
  ),
  rule('my-work', '(?:toi|minh|em|tui) (?:con |van )?chua (?:bam |xac nhan |da )*nhan (?:viec|nhiem vu|nhung viec)'),
  rule('my-work', '^(?:PERIOD )?(?:em|minh|tui) (?:con |van )?chua (?:bam )?(?:xac nhan|nhan|tiep nhan)'),
  rule(
    'waiting-confirmation',
    '(?:cho|doi|can|dang cho|cho duoc) (?:toi |lanh dao |anh |chi |sep |minh |thanh pho |cap tren )?(?:bam |vao )?(?:xac nhan|duyet|phe duyet|ky|cong nhan|nghiem thu|kiem duyet|chot|cho y kien|tham dinh)|chua (?:duyet|phe duyet|duoc duyet|duoc xac nhan|nghiem thu|xac nhan (?:hoan thanh|xong))|(?:bao cao|bao|xin) (?:hoan thanh|xong|ket thuc)(?! (?:duoc )?(?:bao nhieu|may))|(?:to|toi|minh|anh|chi|em) (?:can |phai |chua |con )*(?:duyet|xac nhan|ky)|(?:viec|gi|nao|dang|con|nhung|ai|UNIT|NUM) (?:[a-z]+ )?cho (?:anh|chi|toi|minh|sep|lanh dao)(?= PERIOD|$)|^cho (?:anh|chi|toi|minh|sep|lanh dao)(?= PERIOD|$)|(?:awaiting|waiting(?: for)?|pending|needs?) (?:my |your |for )?(?:confirmation|approval|confirm|review|me)|to (?:confirm|approve|sign off)|duyet gi|(?:cho|can) toi (?:quyet|xu ly)|pending approvals?|da bao (?:xong|hoan thanh)|trinh (?:xac nhan|duyet)',
  ),
  rule(
    'my-work',
    '(?:viec|nhiem vu)(?: [a-z]+){0,4} (?:cua|phan) (?:toi|minh|em|tui)(?! so)|^(?:PERIOD )?(?:toi|minh|em|tui) (?:co |dang |con |bi |van )*(?:tre|cham|qua han|lo han)|my (?:[a-z]+ )?(?:tasks?|work|assignments?|deadlines?)|^(?:PERIOD )?(?:ben|phia) (?:toi|minh|em|tui)(?! so)',
  ),
  rule('my-work', '(?:viec|nhiem vu) cua (?:anh|chi)$|(?:do|did) i (?:have|owe)|(?:am|are) (?:i|we) late'),
  rule('who-not-acknowledged', NOT_RECEIVED),
  // Who keeps silent must be said, or it may be anybody: "không trả lời thì thôi".
  rule(
    'who-not-acknowledged',
    `(?:ai|nao|don vi|UNIT|GROUP|so|phuong|xa|dau|dua|noi|ben|ong) (?:[a-zA-Z]+ ){0,3}?(?:${SILENT})|(?:${SILENT}) (?:la |gom )?(?:nhung )?(?:ai|dau|don vi|so|phuong)|DOC (?:[a-z]+ ){0,2}(?:${SILENT})`,
  ),
  rule('who-not-acknowledged', SILENT, 0.55),
  rule(
    'due',
    'sap chay|sap (?:bi )?(?:qua|tre|cham|het|den|toi) (?:han|thoi han|ky han)|(?:sap|se|nguy co|co the|kha nang|dễ) (?:bi )?(?:tre|cham|muon|qua han|lo han)|(?:at risk|about to)',
  ),
  rule('overdue', `${LATE}|${OWED}`),
  rule(
    'my-work',
    '(?:viec|nhiem vu|cong viec|deadline|dau viec) (?:nao )?(?:cua |danh cho )?(?:toi(?! (?:dau|han|gio|nay|ngay|khau|buoc|het|muc|luc))|minh|em|me|tui|chau|to|tao|anh em|don vi minh|don vi toi|don vi em|phong toi|so minh)|(?<!(?:anh|sap|gio|ngay|tuan|thang) )(?:toi|minh|em|tui) (?:con |phai |dang |can |se |no |co |duoc |chua |bi |lam )+(?:[a-z]+ ){0,3}?(?:viec|gi|bao nhieu|lam|nhiem vu|xong|no|nao|qua han|han)|(?:toi|minh|em|tui) (?:viec|nhiem vu) (?:gi|nao)|(?:giao|den) (?:cho )?(?:toi|minh|em)|my (?:tasks?|work|assignments?|to-?do|deadlines?|overdue|open)|what (?:do|should) i|(?:don vi|co quan|phuong|so|xa|phong|ben) (?:toi|minh|em|chung toi|chung ta)|assigned to me|do i have|i owe|on my plate',
  ),
  rule(
    'due',
    '(?:den|toi|sap|gan|sat|het|can|kip|cham nhat|(?<!khong )co) han|dung han (?:nao|gi)|sap (?:het|den|toi) (?:han|thoi han|ky han|deadline)|het (?:thoi )?han|den ky han|(?<!(?:dung|truoc|som|kip) (?:thoi )?)han (?:(?:nhung |cac |cai |viec )*(?:gi|nao)|(?:gan|can) ke|cuoi|chot|nop|gan nhat|PERIOD|hoan thanh|bao cao|xu ly|la)|(?:viec|nhung gi|gi|cai gi) (?:nao )?(?:co )?han|(?:phai|can) (?:xong|nop|hoan thanh|lam xong|bao cao|xu ly|gui|tra)|(?:deadlines?|due|expir(?:es|ing))|den hen|nop (?:gi|bao cao)|DOC con (?:may|bao nhieu) ngay|(?:den|toi) ky (?:bao cao|nop)|(?:con )?(?:may|bao nhieu) ngay (?:nua )?(?:la )?(?:het|den|toi)|lich (?:tuan|thang|PERIOD|viec|cong viec|han)|(?<!(?:dung|truoc|som|kip) (?:thoi )?)han (?:cua |cho |trong )?(?:UNIT|GROUP|DOC|PERIOD)|coming up|cho PERIOD',
  ),
  // When one thing is due: a number beside it is that of an assignment.
  rule(
    'due',
    'han (?:(?:den|toi|vao|la) )?(?:khi nao|bao gio|ngay nao|luc nao|ngay may|bao lau|chung nao)|thoi han (?:cua )?(?:DOC|NUM|BARE)',
    0.89,
  ),
  rule(
    'overdue',
    `${LATE}|chua (?:xong|hoan thanh|lam xong|bao cao) (?:ma )?(?:da )?(?:qua|het|tre)|(?:cham(?! diem)|tre|muon(?! (?:xem|biet|hoi|nho|co|duoc|in|xuat|tai|nghe|nam)))`,
  ),
];

const STRONG_STATUS =
  /(?<![a-z])(?:tinh hinh|tinh trang|tien trinh|trang thai|hien trang|khai quat|con so(?: tong)?|tien do|tong (?:quan|quat|hop|the|ket)|toan canh|buc tranh|so lieu|tom tat|tong so (?:viec|nhiem vu|dau viec)|big picture|(?:any )?updates?|situation|how are (?:things|we)|how is it going|toan (?:thanh pho|tinh|phuong|xa|so|he thong)|trien khai|ket qua|thong ke|bao cao (?:chung|nhanh|tinh hinh)|status|overview|summary|progress|(?:ti|ty) le|phan tram|(?:bao nhieu|may) phan(?: tram)?|(?:dung|truoc|som) (?:thoi )?han|tom lai|noi gon|ngan gon|muc do|bi tra (?:lai|ve))(?![a-z])/;
/** General words ask for the status of work only where work or units are spoken of: "giá vàng bao nhiêu" is not ours. */
const WEAK_STATUS =
  /(?<![a-z])(?:the nao|ra sao|(?:den|toi) (?:dau|khau nao|buoc nao|muc nao)|sao roi|xong (?:chua|het chua)|bao nhieu|may|ket qua|thuc hien|lam (?:den|toi|duoc|gi|an|sao)|how|what|where|co (?:gi|on|van de|viec)|dang|nao|gi|on khong|any news|done|finished|con|nhung|cac|(?:moi|vua) (?:giao|ban hanh|den)|danh sach|liet ke|xem|all)(?![a-z])/;
const OUR_NOUN =
  /(?<![a-z])(?:viec|nhiem vu|cong viec|don vi|dau viec|tasks?|work|assignments?|chi dao|van ban|so nganh)(?![a-z])/;

const STATES: readonly (readonly [AskedState, RegExp])[] = [
  [
    'waiting-confirmation',
    /(?<![a-z])(?:bao cao .*chua (?:duoc )?(?:xac nhan|duyet)|(?:cho|doi|dang cho) (?:xac nhan|duyet|phe duyet)|awaiting (?:confirmation|approval))(?![a-z])/,
  ],
  ['not-acknowledged', new RegExp(`(?<![a-z])(?:${NOT_RECEIVED})(?![a-z])`)],
  ['overdue', new RegExp(`(?<![a-z])(?:${LATE}|${OWED}|cham|tre)(?![a-z])`)],
  [
    'in-progress',
    /(?<![a-z])(?:dang (?:mo|lam|thuc hien|trien khai|xu ly|tien hanh|giai quyet|chay|do)|chua (?:xong|hoan thanh|lam(?! (?:viec|gi|duoc|bao))|lam xong|ket thuc|dut diem|hoan tat|giai quyet(?: xong)?|trien khai|thuc hien|bat dau)|ton (?:viec )?(?:gi|may|bao nhieu)|con (?:de )?(?:(?:[a-z]+ ){0,3}(?:dang do|do dang|ton|treo|sot lai|bo ngo|do(?= PERIOD|$| khong$))|lai|mo)|do dang|in progress|open|ongoing|unfinished)(?![a-z])/,
  ],
  [
    'done',
    /(?<![a-z])(?:(?:da|duoc|vua|moi) (?:xong|hoan thanh|hoan tat|dut diem|lam xong|ket thuc|giai quyet)|hoan thanh roi|xong roi|da lam xong|(?:viec|nhiem vu) (?:hoan thanh|xong)|(?:hoan thanh|xong) (?:duoc )?(?:bao nhieu|may|nhung)|(?<!(?:phai|can|chua|phai lam|can lam) )(?:hoan thanh|xong) (?:duoc )?(?:cai |viec |nhiem vu )?(?:gi|nao)(?! (?:chua|khong))|done|finished|completed)(?![a-z])/,
  ],
];

export type IntentReading = { readonly intent: QuestionIntent; readonly score: number };

/** Readings of the words between the slots, the best first; empty when no word asks for anything. */
export function intentsOf(flat: string): readonly IntentReading[] {
  const read = (rules: readonly Rule[]): readonly IntentReading[] =>
    rules.filter(({ pattern }) => pattern.test(flat)).map(({ intent, score }) => ({ intent, score: score ?? 0.9 }));
  const foreseen = read(RULES);
  return foreseen.length > 0 || asksPlainly(flat) ? foreseen : read(CLASSES);
}

/** The sentence without the words that its readings and general words of status account for. */
export function withoutRead(flat: string): string {
  return [...RULES.map(({ pattern }) => pattern), STRONG_STATUS]
    .filter((pattern) => pattern.test(flat))
    .reduce((left, pattern) => left.replace(new RegExp(pattern.source, 'g'), ' '), flat);
}

export const asksPlainly = (flat: string): boolean => STRONG_STATUS.test(flat);

/** Whether units, work, documents, people or days of ours are spoken of. */
export const namesOurs = (flat: string): boolean =>
  /[A-Z]/.test(flat) ||
  OUR_NOUN.test(flat) ||
  /(?<![a-z])(?:so|phuong|xa|bao cao|han|lanh dao|units?|departments?|wards?|communes?|heads?)(?![a-z])/.test(flat);

/** Whether any word asks: without one a sentence about a unit only tells something. */
export const asksAnything = (flat: string): boolean =>
  asksPlainly(flat) ||
  /(?<![a-z])(?:chua|khong|chu|gi|nao|may|bao nhieu|ai|dau|sao|bao gio|khi nao|xem|coi|hoi|biet|liet ke|danh sach|bao cao|kiem tra|tra cuu|on (?:khong|chu)|xong|viec|nhiem vu|cho|hay|yet|done|finished|thong tin|noi dung|chi tiet|how|what|who|when|where|which|is|are|any|show|tell|give|tasks?|work)(?![a-z])/.test(
    flat,
  ) ||
  /^(?:[a-z]+ )?[A-Z ]+$/.test(flat);

export const asksForStatus = (flat: string): boolean =>
  STRONG_STATUS.test(flat) ||
  (OUR_NOUN.test(flat) && (WEAK_STATUS.test(flat) || BOTH.test(flat) || stateOf(flat) !== null)) ||
  (/(?<![a-z])(?:ai|(?:so|phuong|xa) nao)(?![a-z])/.test(flat) && stateOf(flat) !== null) ||
  /(?<![a-z])co (?:[a-z]+ )?(?:bao cao|thong tin|cap nhat|tin) (?:gi )?moi(?![a-z])/.test(flat) ||
  /^(?:PERIOD )?(?:(?:da|minh|ta|chung ta|toan) )*(?:lam|xong|hoan thanh|giai quyet|xu ly)(?: xong)? (?:duoc )?(?:(?:den|toi) dau|bao nhieu|may)(?: (?:viec|roi))?(?: PERIOD)?$/.test(
    flat,
  ) ||
  /^(?:(?:PERIOD )?co (?:tin (?:tuc )?)?gi (?:moi|nong|gap|noi bat|dac biet|thay doi|dang (?:chu y|lo|noi|ban|quan tam)|(?:dang )?(?:can )?(?:anh |chi |em |toi |sep )?(?:xu ly|chu y|luu y|quan tam|lo))|any news|on khong|(?:(?:toan|thoi|ngan gon|ca|minh|noi|nghe|bao|ke|cho|nhanh|PERIOD|thanh pho|bua nay|cong chuyen|lam an|nhin chung|noi chung|van|ua|alo|em|anh|chi|dao nay|hien|dang|gio|cong viec|moi (?:viec|thu)) ?)*(?:the nao|sao|ra sao|on (?:khong|chu|ca|chua)|(?:(?:chay|van|dang) )*(?:tot|duoc|kha|on|troi chay|suon se|tron tru|thuan loi|em) (?:khong|chu|ca)|(?:den|toi) dau)(?: (?:roi|ca|vay|em|anh|chi))*$)(?![a-z])/.test(
    flat,
  );

/** "bao nhiêu việc đã xong" asks for a share of all, not for those that are done. */
const SHARE =
  /(?<![a-z])(?:bao nhieu|may) (?:(?!chua )[a-z]+ ){0,3}(?:da )?(?:xong|hoan thanh)(?![a-z])|(?:xong|hoan thanh) (?:duoc )?(?:bao nhieu|may)(?![a-z])|dang (?:lam (?:an|den|toi|duoc|gi|sao)|(?:lam|thuc hien|trien khai|tien hanh|xu ly|giai quyet) (?:the nao|ra sao|sao|(?:den|toi) (?:dau|khau|buoc)))(?![a-z])/;

/** "đã làm xong chưa" asks whether, not for what is done. */
const WHETHER_DONE = /(?<![a-z])(?:xong|hoan thanh|thuc hien|trien khai)(?: [a-zA-Z]+){0,3} chua$/;

/** "việc xong và chưa xong": all of them. */
const BOTH = /(?<![a-z])(?:xong|hoan thanh)(?: ,)? (?:va|voi|hay|, ) ?(?:viec )?chua(?: xong| hoan thanh)?(?![a-z])/;

export function stateOf(flat: string): AskedState | null {
  if (SHARE.test(flat) || WHETHER_DONE.test(flat) || BOTH.test(flat)) return null;
  return STATES.find(([, pattern]) => pattern.test(flat))?.[0] ?? null;
}
