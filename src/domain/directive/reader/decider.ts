// Who decides, in capitals between the title of a document and what it rests on: "HỘI ĐỒNG NHÂN DÂN TỈNH X / KHÓA VI, KỲ HỌP THỨ NĂM / Căn cứ …".
import type { Read } from '../directive.js';
import { fullName, titleCase } from './header-issuer.js';
import { isUpper, type Line } from './lines.js';

const AUTHORITY =
  /^(?:chu tich|uy ban nhan dan|ubnd|hoi dong nhan dan|bo truong|giam doc|thu tuong|chinh phu|cuc truong|tong cuc truong|ban thuong vu|vien truong|tong giam doc|chanh) ?/;
/** The session at which a council decides, below its name or behind it. */
const SESSION = /^(?:khoa|nhiem ky|ky hop)(?: thu)? [ivxlc\d]+/;
const BEHIND = / (?:KHÓA|KHOÁ|NHIỆM KỲ|KỲ HỌP)(?: THỨ)? [IVXLC\d].*$/u;
const BASIS = /^(?:can cu|xet|thuc hien|theo|quyet dinh|quyet nghi|[a-z]{4,20} ?:)/;
/** The same on pages that lost all capitals but the first of a line: "Thủ tướng chính phủ", "Bộ trưởng bộ nội vụ". */
const LOWERED =
  /^(?:thu tuong chinh phu|chinh phu|bo truong bo [a-z ,-]{3,60}|(?:hoi dong|uy ban) nhan dan (?:tinh|thanh pho|huyen|quan|thi xa|xa|phuong) [a-z ]{2,40})$/;
const COUNCIL =
  /^(?:HỘI ĐỒNG NHÂN DÂN|(?:ỦY|UỶ) BAN NHÂN DÂN|UBND|HĐND) (?:TỈNH|THÀNH PHỐ|TP\.?|HUYỆN|QUẬN|THỊ XÃ|XÃ|PHƯỜNG) /u;
/** Lines below a title within which its decider stands. */
const NEAR = 14;

/** "CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH X" between the title and "Căn cứ …": who decides, no part of the title. */
export const isAuthority = (lines: readonly Line[], at: number): boolean =>
  isUpper(lines[at]!.text) && AUTHORITY.test(lines[at]!.folded) && restsBelow(lines, at, false);

/** Whether what a decision rests on follows below, the session of a council between or not. */
function restsBelow(lines: readonly Line[], at: number, lowered: boolean): boolean {
  const next = lines
    .slice(at + 1, at + 5)
    .find(({ text, folded }) => text !== '' && !((lowered || isUpper(text)) && SESSION.test(folded)));
  return next !== undefined && BASIS.test(next.folded);
}

/** The council or the committee that decides, where the letterhead was lost. Never sure. */
export function deciderOf(lines: readonly Line[], kind: number): Read<string> | null {
  for (let at = Math.max(kind, 0) + 1; at < Math.min(lines.length, Math.max(kind, 0) + NEAR); at += 1) {
    const line = lines[at]!;
    const lowered = !isUpper(line.text) && LOWERED.test(line.folded);
    if (!lowered && !(kind !== -1 && COUNCIL.test(line.text))) continue;
    if (!restsBelow(lines, at, lowered) || !(lowered || isAuthority(lines, at))) continue;
    const name = line.text
      .toUpperCase()
      .replace(BEHIND, '')
      .replace(/^BỘ TRƯỞNG /u, '');
    return {
      value: fullName(titleCase(name.trim())),
      span: { start: line.start, end: line.end },
      confidence: 0.8,
      reason: 'Cơ quan ban hành đọc từ dòng trên phần căn cứ, cần xác nhận',
    };
  }
  return null;
}
