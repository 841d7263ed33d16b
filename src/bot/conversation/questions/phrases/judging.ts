import { anyOf } from './any-of.js';

/** How a unit does its work, well or badly: with "nhất" behind it a place in the order of all. */
const WELL =
  'tot|kha|gioi|nhanh|lam tot|lam ngon|ngon(?: lanh)?|xin|chuan|on|xuat sac|hieu qua|noi bat|tich cuc|nghiem tuc|guong mau|sieng(?: nang)?|chăm(?: chi)?|manh|tien bo|diem cao|cao diem|ty le cao';
const BADLY =
  'cham(?: chap| tre| tien do)?|tre(?: han| nai)?|te(?: hai)?|kem(?: coi)?|yeu(?: kem)?|bet(?: bat)?|be (?:bet|tre)|i ach|let det|le me|(?:chay|tri|dinh) (?:i|tre|trệ|luoi)|luoi|duoi|day dua|un u|nhieu viec (?:tre|cham|qua han|no)(?: han)?|(?:no|ton|tre|cham|qua han|tre han) (?:viec )?nhieu|nhieu (?:viec|qua han)|(?<!chuyen )doi so|hay (?:tre|cham)|diem thap|thap diem|ty le thap';

/** The order of all: the best, the worst, places and points. */
export const RANKING = anyOf(
  '(?<!(?:don|khach|xep|cua|nha) )hang (?:nhat|nhi|chot|bet)',
  'xep (?:hang|loai|thu|(?:[a-zA-Z]+ ){0,4}tu (?:cham|nhanh|cao|thap|tot|kem|tren|duoi))|thu hang|vi thu',
  '(?<!(?:sap|phan) )xep (?:the nao|ra sao|sao)',
  'chot bang|nhat nhi|(?:UNIT|PERSON|(?:so|phuong|xa|don vi) nao) (?:dang )?dung (?:o )?(?:dau|vi tri nao|cho nao)|(?:len|tut|xuong|rot) hang|xep may|cham diem|thanh tich|bang vang|dang (?:khen|che|phe binh|bieu duong|tuyen duong)|thu tự',
  'thu tu (?:cac|xep|don vi)|^hang (?:cua )?(?:UNIT|PERSON)|bang (?:xep hang|thi dua|diem)|thi dua',
  'danh gia (?:nguoi|thu truong|trach nhiem|cac)|trach nhiem (?:cua )?(?:nguoi dung dau|thu truong)',
  'nguoi dung dau|(?:bang )?diem (?:theo |PERIOD|nd|$)|(?:may|bao nhieu) diem',
  'diem (?:so )?(?:cua )?(?:toi|minh|thi dua|PERSON|UNIT|GROUP|nguoi|tien do|so|(?:cac )?(?:don vi|phuong|xa))|(?:don vi|so|phuong|xa|ai) (?:xuat sac|tieu bieu|guong mau|noi bat)(?: (?:cua|trong))?(?= |$)|top COUNT|top',
  'COUNT (?:te|cham|tot|tre|kem|dau|cuoi|nhat)',
  `(?:${WELL}|${BADLY}) nhat`,
  've (?:nhat|chot|bet)(?! la)|tong sap|bang sap|vuot len|(?:sap xep|xep) (?:[a-zA-Z]+ ){0,4}(?:theo|tu) (?:muc|do|so|ty|diem|[a-z]+ (?:den|xuong|toi))|cuoi bang|dau bang|top (?:dau|cuoi)',
  '(?:qua han|tre han|viec tre|viec cham|tre|cham)(?: [a-z]+){0,2} (?:nhieu|it) nhat|dung (?:dau|cuoi|thu|hang)',
  '(?:ai|don vi nao|so nao|phuong nao|xa nao) (?:dang )?dan dau|(?<!chuyen )doi so|tut hang|tru diem|diem (?:thap|cao)',
  '(?:ty le|ti le|phan tram|so viec|so luong) (?:[a-z]+ ){0,4}(?:cao|thap|nhieu|it|lon) nhat',
  'bet bang|xep dau|(?:dung|xep|o) (?:bet|chot|chop|nhat|cuoi)',
  '(?:don vi|so|phuong|xa|ai) (?:nao )?(?:bet|(?<!chuyen )doi so|dung dau)|hang (?:may|thu may|bao nhieu)',
  '(?:so|phuong|xa|don vi|ai|nganh) nao (?:[a-z]+ ){1,3}nhieu$|rank(?:ing|ed|s)?|leaderboard|best|worst',
  'league|accountability|slowest|most (?:overdue|late)',
);

/** Two units or two stretches of time beside each other; better or worse. */
export const COMPARE = anyOf(
  'so (?:voi(?! (?:thoi |ky )?(?:han|quy dinh|yeu cau|ke hoach|chi tieu))|sanh)|^UNIT voi UNIT$|UNIT hon UNIT|UNIT (?:ben )?canh UNIT',
  'khac (?:gi|nhau gi|the nao|ra sao) (?:(?:so )?voi )?(?:PERIOD|BASE)',
  'UNIT (?:hay|hoac) UNIT (?:[a-z]+ )*hon|cung ky|(?:better|worse|more|fewer) (?:[a-z]+ )?than',
  'UNIT (?:voi|va|,|hay) UNIT (?:(?:thi|thang) )?(?:ai|don vi nao|ben nao|so nao|phuong nao|xa nao|cai nao|noi nao) (?:[a-z]+ ){0,4}hon',
  'so (?:[a-z]+ ){0,2}UNIT (?:voi|va|,) UNIT|(?:UNIT|PERIOD|BASE) so (?:UNIT|PERIOD|BASE)',
  'compared?(?: to| with)?|(?:versus|vs)(?= BASE| PERIOD)',
  '(?:hon|kem|kha hon|te hon|tot hon|nhieu hon|it hon)(?: kem)?(?: gi)? (?:BASE|PERIOD)|tang (?:len )?hay giam',
  '(?:tang|giam) (?:duoc |bot |dan )?(?:bao nhieu|may|the nao|khong|ra sao|chua)|(?:kha|tot|te|do|kem|nhanh|cham|tien bo) (?:hon|len) (?:khong|chua|so|hay)|hon hay kem|(?:tot|kha) len hay|cai thien (?:khong|chua|gi|hon)|(?:nhieu|cao|nhanh|tot) (?:hon )?hay (?:it|thap|cham|xau|te) hon',
  'tien bo (?:khong|chua|gi)|better or worse|improv(?:ed|ing|ement)|doi chieu (?:voi )?(?:BASE|PERIOD)',
  '(?:PERIOD|BASE) (?:voi|va|vs) (?:PERIOD|BASE)',
);
