import { anyOf } from './any-of.js';

/** A file, a table, a letter or a report to take along. */
export const FILE = anyOf(
  '^bao cao$',
  '(?:(?:soan|viet|thao|du thao|lam|lap)(?: [a-z]+){0,3} )?(?:cong van|van ban) (?:don doc|nhac nho|nhac(?! (?:may|chua|lan))|phe binh|chan chinh|(?:thuc )?giuc)',
  '(?:xuat|ket xuat|trich xuat|chiet xuat|tai|lap|lam|soan|in|tao|du thao|thao|viet)(?: [a-zA-Z]+){0,4}? (?:excel|exel|xlsx?|word|docx?|file|tep|bao cao|cong van|danh sach|(?<!(?:lap|lam|tao)(?: [a-z]+){0,4} )bang|bang(?! (?:xep hang|so sanh))|pdf)',
  '(?:xuat|tai|in|gui)(?: [a-z]+){0,2} (?:phu luc|bang diem|diem)|(?:excel|exel|xlsx|docx|word|csv)',
  '(?:file|tep) (?:bao cao|danh sach|tong hop)',
  '(?<!(?:chua|phai|can|duoc|lich|han|no|cham|tre|muon) (?:nop |gui |co |lam |thay )?)bao cao (?:word|excel|file|thang|quy|tuan|nam|PERIOD|cuoi)',
  'export|download|ban in|ban mem|(?:trich |ket )?xuat (?:bao cao|danh sach|so lieu|du lieu|ra|file)',
  '^in (?:ra )?(?:giup|ho|gium)(?= )|^phu luc|(?:luu|chuyen|do) (?:ra|thanh|vao) (?:file|tep)|lay (?:cai |cho [a-z]+ )?bang (?:tong hop|so lieu|thong ke)',
  'gui (?:file|tep)|in (?:[a-z]+ ){0,3}giay|chuan bi (?:(?!hop)[a-z]+ ){0,2}(?:bao cao|file|bang|danh sach)|(?:bang|bieu) tong hop|(?:ket|do|day|dua|chuyen) (?:het |tat ca )?ra (?:file|tep|word|excel|bang|ban)|(?:gui|cho|xin|lay|in)(?: [a-z]+){0,3} ban (?:in|mem|cung|giay|word|pdf|excel)|^in(?: ra)?(?: mot ban)?$',
  '(?:bao cao|cong van|don doc)(?: [a-z]+){0,3} (?:thanh|dang|bang|ra) (?:file|tep|word|excel)|spreadsheet',
  '(?:draft|write) (?:a |the )?(?:letter|report)',
);

/** A picture of any kind. */
export const CHART = anyOf(
  'bieu do(?: (?:cot|duong|tron|thanh|mien)(?= |$))?|bieu dien|(?<!(?:tang|sat|khu|truong|ly|trien|tu|thong|minh|moi) )do thi|vẽ',
  've (?:hinh|bieu|do thi|cho|so do|gium)|ve (?:cai|mot|giup [a-z]+) (?:hinh|bieu|do thi)|minh hoa (?:bang|cho|tinh|so)|truc quan|do hoa|the hien bang|sơ do|so do (?:cac|theo|nhiem vu|tien do)|chart|graph|plot',
  'trends?|timeline|dong thoi gian|ban do nhiet|heat ?map|hinh ve|bang hinh|xu huong|truc thoi gian',
  'cot chong|xem hinh|ban do|cac moc (?:[a-z]+ ){0,2}DOC',
);
