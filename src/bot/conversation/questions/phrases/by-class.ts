import { anyOf } from './any-of.js';
import { DRAGGING } from './lateness.js';

const NOT = "(?:chua|khong|chang|cha|quen|not|nt|never|without|yet to|hasn't|haven't|isn't|didn't|hasnt|havent|didnt)";
/** Up to three words between two parts of one thing: "chưa (thấy ai) nhận". */
const GAP = '(?:[a-zA-Z]+ ){0,3}?';
const RECEIVE =
  '(?:(?:xac |tiep |ky |bam )?(?<!(?:chap|cong|ghi|dam|phap|ca|nguyen|benh) )nhan(?! (?:xet|su|dan|cong|luc|dinh|tien|luong))|xac nhan|tiep nhan|bam|doc|mo ra|phan hoi|hoi am|hoi dap|tra loi|len tieng|dong gui|dung (?:toi|den|vao)|phan ung|dong tinh|dong thai|acknowledg(?:e|ed|ing)|confirm(?:ed|ing)?|receiv(?:e|ed|ing)|respond(?:ed|ing)?|repl(?:y|ied|ying)|tiep thu|read|seen|opened|answer(?:ed|ing)?)';
const APPROVE =
  '(?:duyet|phe duyet|chap (?:nhan|thuan)|ghi nhan|ky(?! (?:nhan|nay|truoc|sau))|chu ky|xac nhan|chot|cho y kien|nghiem thu|quyet dinh|cong nhan|tham dinh|but phe|gat(?: dau)?|thong qua|approval|approve[ds]?|sign[- ]?off|sign(?:ed|ing)?|signature|confirmation|my ok)';
const SELF_AFTER =
  '(?:toi(?! (?:dau|han|gio|nay|ngay|khau|buoc|het|muc|luc|cuoi|PERIOD))|minh|em|tui|tao|chung toi|chung em|chung minh|chi(?! (?:dao|thi|tiet|phi))|anh em|ta)';

/**
 * Words by what they mean, for sentences that no rule foresaw: a class holds the ways of saying one thing, whatever stands around it. A rule of
 * `intents.ts` reads a sentence first; these read what is left, with less certainty.
 */
export const SAYS = {
  late: anyOf(
    'qua (?:thoi )?(?:han|ngay|hen|deadline)|tre|cham(?! (?:diem|soc|ngoi|dut|diem|thi|nhat la))|muộn',
    '(?<!(?:toi|anh|chi|em|minh|sep|bac) )muon(?! (?:xem|biet|hoi|nho|co|duoc|in|xuat|tai|nghe|nam))|be tre|de ton|ngam(?: viec)?|keo (?:dai|le)',
    DRAGGING,
    'i ra|lo (?:han|hen|deadline|tien do|nhip)|(?:vo|be|truot|lech) (?:han|tien do|ke hoach)',
    '(?:viec |de )troi(?! chay)(?: qua)?(?: ngay| han)?|tut lai',
    '(?:chua|khong) (?:dat|dam bao|bao dam|theo kip|dung|kip) (?:tien do|(?:thoi )?han|thoi gian|ke hoach)',
    'no (?:viec|bao cao|han|dong|nan|nhieu|nhiem vu)|ton dong|that hen|sai hen',
    `${NOT} (?:nop|gui|(?:co |thay |lam )?bao cao)(?: bao cao)?(?: ket qua)?|late|overdue|behind`,
    'lag(?:ging|s|ged)?|delay(?:s|ed|ing)?|slip(?:ping|ped)?|missed|past (?:due|deadline)|off track',
  ),
  notReceived: anyOf(
    `${NOT} ${GAP}${RECEIVE}`,
    `(?:da |co )+(?:bao nhieu|may|nhung|ai|don vi nao) ${GAP}(?:xac nhan|tiep nhan|nhan|phan hoi)`,
    'im (?:hoi(?: lang tieng)?|lang|re|lim|thin thit|im)|bat vo am tin|mat (?:hut|tich|tam)',
    'phot lo|lam (?:ngo|lo)|ngo lo|tho o|lo di|ignor(?:ed|es|ing)|silent|no (?:response|reply|answer)',
    'sitting on|(?:has|have|did) (?:[a-zA-Z]+ ){0,3}?(?:confirm(?:ed)?|acknowledged?|received?|replied)',
    '(?:ai|nao) (?:ma )?(?:con |van )?chua$',
  ),
  waiting: anyOf(
    '(?:phai|can) (?:duyet|phe duyet|ky)',
    `(?:cho|doi|dang cho|nam cho|xep hang cho|wait(?:s|ing)?(?: for| on)?|await(?:s|ing)?|pending|needs?) ${GAP}${APPROVE}`,
    `${NOT} ${GAP}${APPROVE}|(?:dang |con )?(?:nam )?tren ban (?:anh|chi|toi|sep|lanh dao)`,
    '(?:bao cao hoan thanh|bao (?:da )?xong|xin nghiem thu)(?! (?:bao nhieu|may))',
  ),
  extension: anyOf(
    'gia han|khat(?: (?:han|lai|hoan|no|lan))?',
    'xin (?:khat|lui|doi|hoan|noi|dan|gian|them (?:ngay|han|thoi gian|thoi han|tuan|thang|may ngay))',
    '(?:noi|gian|dan|keo|lui|doi|hoan|day) (?:lui )?(?:han|ngay|thoi han|thoi gian|deadline|tien do)',
    'them (?:thoi gian|thoi han|may ngay|ngay)|extensions?|extend(?:ed|ing)?|postpone[ds]?|more time',
    'push(?:ed|ing)? back',
  ),
  file: anyOf(
    'excel|xlsx?|csv|word|docx|pdf|file|tep|bang tinh|spreadsheet|ban (?:in|mem|cung)',
    '(?:xuat|ket xuat|trich xuat|tai ve|tai xuong|in|in ra|soan|du thao|lap|lam|chuan bi|viet) (?:[a-zA-Z]+ ){0,4}?(?:bang|bieu|danh sach|bao cao|cong van|to trinh|van ban|phu luc)',
    'cong van (?:phe binh|nhac|chan chinh|don doc)|export|download|printout|reports?(?= PERIOD| for| of|$)',
    '(?:draft|print|write|pull|prepare) (?:[a-zA-Z]+ ){0,3}?(?:report|letter|list)',
  ),
  chart: anyOf(
    '^hinh(?= [A-Z]|$)|(?:cai |bang |xem |kieu |nhin |coi )hinh(?! (?:thuc|nhu|dung|thanh|su))',
    'hinh (?:anh|ve)|sơ do|(?:bang|ban do|sơ do) nhiet',
    '(?<!(?:tang|sat|khu|truong|ly|trien|tu|thong|minh|moi) )do thi|bieu do',
    '(?:duong|bieu dien) (?:tien do|xu huong|tre)|truc quan|infographic|charts?|graphs?|plot',
    'visual(?:ly|ize)?|picture|pie|bar',
  ),
  ranking: anyOf(
    '(?<!(?:lau|nang|bien|it|cap|chu|thong|hop|sinh|duy|thu|moi|gan|som|dong|han|don|nong|viec) )nhat(?! (?:dinh|tri|ky|la|quan|thiet))',
    'top(?: COUNT)?|(?:nao|ai) (?:[a-z]+ ){0,3}(?:tot|kem|gioi|te|yeu|xuat sac)(?! hon)|xep tu',
    'tu (?:tren|cao|thap|duoi|tot|te) (?:[a-z]+ )?(?:xuong|den|len)|xep (?:hang|thu|loai)',
    '(?<=(?:hang|thu|dung|o) )thu may|hang may|dung (?:dau|cuoi|chot|bet|thu|top)|(?<!chuyen )doi so|bet(?: bang)?',
    '(?:tru|cong|duoc|bi|may|bao nhieu) (?:[a-z]+ ){0,2}diem|thi dua|dan dau|cham diem|best|worst|top|bottom',
    'rank(?:s|ed|ing|ings)?|leader(?:board)?|performers?|lowest|highest|fastest|slowest',
  ),
  compare: anyOf(
    '(?:nao|ai) (?:[a-z]+ ){0,3}hon(?! (?:COUNT|\\d))|so (?:voi(?! (?:thoi |ky )?(?:han|quy dinh|yeu cau|ke hoach|chi tieu))|sanh)|doi (?:chieu|sanh)|tang hay giam',
    '(?:kha|tot|xau|te|kem) (?:hon|len|di)|tien bo|cai thien|di (?:len|xuong)|chenh(?: lech| nhau)?',
    'compar(?:e|ed|ing|ison)|versus|vs|(?:better|worse) than|improv(?:e|ed|ing)',
    '(?:PERIOD|BASE) (?:ben|canh|ben canh) (?:PERIOD|BASE)',
    '(?:UNIT|PERIOD|BASE) (?:va|voi|vs|and) (?:UNIT|PERIOD|BASE) (?:[a-z]+ ){0,2}(?:nao|ai) (?:[a-z]+ ){0,3}hon',
  ),
  reasons: anyOf(
    '^sao (?:[a-z]+ ){0,2}(?:UNIT|DOC|NUM|BARE|viec) (?:[a-z]+ ){0,3}(?:cu|lai|van|con|chua|hoai|mai)|ma sao',
    'sao (?:ma )?(?:van |con )?chua|vi sao|tai sao|vi dau|gi ma (?:chua|cham|tre|con|lau)|thieu gi|do dau',
    '(?:ly|li) do|ng[uy]*n? ?nhan',
    '(?:bi )?(?:vuong|mac|ket|ach|tac|nghen)(?: (?:mac|gi|dau|cho|o|khau|viec|lai|rung|ben|nao))+|can tro',
    'tro ngai|kho khan|giai trinh|(?:loi|tai) ai|tai dau|nguon con|block(?:ed|ing|er|ers)|bottlenecks?',
    'hold(?:ing|s)? (?:it |them |this )?up|stuck|why|reasons?|causes?',
  ),
  history: anyOf(
    'lich su|nhat ky|dien bien|qua trinh|ai (?:[a-z]+ )?(?:nhac|don doc|giuc)',
    'lan (?:cuoi|gan nhat|dau|truoc) (?:nhac|don doc|bao cao|gui)',
    '(?:nhac|don doc) (?:[a-zA-Z]+ ){0,3}(?:khi nao|luc nao|may lan|bao gio)',
    '(?:cac|tung|nhung) buoc(?: xu ly| thuc hien)?|tu (?:khi|luc|ngay) (?:giao|nhan|ban hanh|phat hanh|co)',
    '(?:truy|dau) vet|audit|trail|history|logs?',
    '(?:ai|da) (?:[a-z]+ )?nhac(?: [a-zA-Z]+)? (?:may|bao nhieu) lan|nhac (?:may|bao nhieu) lan|ke lai',
    'theo thu (?:tu|tự) thoi gian',
  ),
  mine: anyOf(
    `(?:ben|phia|don vi|co quan|phong|so|phuong|xa|nha|viec|nhiem vu|phan viec) (?:cua )?${SELF_AFTER}`,
    'cua (?:toi|minh|em|tui|tao)',
    '^(?:PERIOD )?(?:toi|tui|minh|em) (?:con|da|dang|bi|co|phai|can|no|duoc|lam|tre|cham|chua|van|vuong|sap)',
    '(?:cho|ma) (?:toi|minh|tui|em) (?:lam|phai|xu ly)|my|mine|our|(?:do|am|have|should|must) (?:i|we)',
    'i (?:have|need|must|owe|should)',
  ),
  help: anyOf(
    '(?:bam|an|nhap|go|(?<!dau )vao|gui|lam|dung(?! (?:o )?dau)|hoi|bao cao|xin) (?:nut )?(?:vao |o )?(?:dau|cho nao|kieu (?:gi|nao)|the nao day|nhu nao)',
    '(?:khong|chua|chang) biet (?:cach |phai )?(?:dung|su dung|xai|lam|hoi|go|bam)',
    '(?:chi|day|huong dan|bay) (?:em|toi|minh|giup|cach|voi|dum|gium)',
    '(?:lam|phai lam) (?:sao|the nao|cach nao) de',
    'cach (?:nao|de|lam|gui|bao cao|xin|nhan|xac nhan|dung|go|hoi)|how (?:to|can i|do i|should i)',
    '(?:cau|vi du|lenh) mau|vi du|instructions?|tutorial|guide',
  ),
  due: anyOf(
    '(?:den|toi|het|sap|can|gan|sat|kip|chot|nop) (?:thoi )?han',
    'han (?:cuoi|chot|nop|chung|gi|nao|ngay|PERIOD)|(?:sap|gan) (?:ch[aá]y|den|toi|het|phai)|deadlines?|due',
    '(?:phai|can) (?:nop|xong|gui|tra|bao cao|hoan thanh|hoan tat|lam xong|giai quyet|trinh)',
    "lich (?:viec|cong viec|PERIOD)|han ngay|expir(?:e|es|ing)|what's next|upcoming",
    '(?:has|have|must|needs?) (?:to )?be (?:done|finished|completed|submitted|delivered)|by PERIOD',
  ),
} as const;
