// Where an open name ends though no sign and no verb stands there.
import { keyAt, keysAt, rawAt, type Word } from '../words.js';

/** "Cảng hàng | không", "Phòng | không": the second half of a word; "không | gian", "không | khí": the first. */
const AIR = /^(?:hàng|phòng|trung|viễn)$/iu;
const OF_AIR = /^(?:gian|khí|quân|lưu|dây|tặc|ảnh)$/u;

const TIME = /^(?:gio|phut|ngay|tuan|thang|lan|h)$/;

/**
 * What a body does beside or when begins here, or that it must not: "Trường X | ngoài các nội dung nêu trên", "Ban Tổ chức Lễ hội | lúc 16 giờ",
 * "Ủy ban bầu cử phường | 2 giờ một lần", "Công ty Điện lực Huế | không cắt điện". "nước ngoài", "ngoài công lập" belong to names.
 */
export function circumstanceAt(words: readonly Word[], at: number): boolean {
  const raw = rawAt(words, at);
  if (raw === 'ngoài')
    return /^(?:cac )?(?:nhiem vu|noi dung|viec |cong viec|ra )/.test(`${keysAt(words, at + 1, 3)} `);
  if (raw === 'lúc') return /^\d/.test(keyAt(words, at + 1));
  if (raw === 'không') return !AIR.test(rawAt(words, at - 1)) && !OF_AIR.test(rawAt(words, at + 1));
  return isSpanOfTime(words, at);
}

/** "2 giờ (một lần)", "06 giờ (sáng)": no number of a place. */
export const isSpanOfTime = (words: readonly Word[], at: number): boolean =>
  /^\d{1,2}$/.test(keyAt(words, at)) && TIME.test(keyAt(words, at + 1));

/** "Ban Quản lý bán đảo Sơn Trà và | các bãi biển du lịch", "… Khu kinh tế và | các khu công nghiệp": more of what the board looks after, no other body. */
export const isManagedToo = (words: readonly Word[], at: number): boolean =>
  keyAt(words, at) === 'cac' &&
  /^(?:bai (?:bien|tam)|khu (?:cong nghiep|kinh te|che xuat|du lich|di tich)|di tich|danh (?:thang|lam)|diem du lich|cong trinh|cang ca|ben (?:tau|thuyen|xe))(?= |$)/.test(
    keysAt(words, at + 1, 3),
  );
