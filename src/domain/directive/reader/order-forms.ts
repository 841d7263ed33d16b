// Items of an order that open with no verb of order: what must not be done, how something has to be, what is held and how (folded text).
import type { Word } from '../../unit/words.js';

/** "3. Không đặt thêm điều kiện …": what those above must not do. */
const FORBIDS = /^(?:tuyet doi )?(?:khong (?!co |con |phai |it |chi |ai )|nghiem cam )/;
export const forbids = (folded: string): boolean => FORBIDS.test(folded);

/** What names fields and offices as well, and is an order only at the head of a paragraph: "Điều trị toàn diện …", "Bảo vệ hành lang …". */
const OPENS =
  /^(?:dieu tri|cung ung|xet nghiem|phan tang|san xuat|chi vien|tiep te|cap cuu|cap nuoc|van tai|bao ve|lang nghe|ghi chep|tim kiem|cuu nan|canh gac|nuoi duong|chuyen (?:ngay|tiep|don|danh sach|thong tin|du lieu|kinh phi|toan bo|van ban|ket qua)|tang (?:so|ty le|muc|dan)|giam (?:so|ty le|muc|dan)) (?!la |duoc |da |dang |cua |se |vien )[a-z]/;
export const opensInField = (folded: string): boolean => OPENS.test(folded);

/** "Điều lệ phải được gửi …", "Đại hội tổ chức xong trước ngày …": something has to be so, or to be done by then. */
const HAS_TO_BE =
  /(?<![a-z])(?:phai (?!la |chu |do |vi )[a-z]|(?:xong|hoan thanh|hoan tat|ket thuc) (?:truoc|trong|vao|cham nhat)|(?:to chuc|tien hanh) (?:dong loat|thong nhat|vao|xong|gon))/;
const TELLS = /^(?:đã|đang|sẽ|vừa|chưa|bị)$/u;
const tells = (words: readonly Word[]): boolean => words.some(({ raw }) => TELLS.test(raw));

/** Whether an item says how something has to be or by when, not how it was. */
export const hasToBe = (folded: string, words: readonly Word[]): boolean =>
  /[.;]$/.test(folded) && HAS_TO_BE.test(folded) && words.every(isMust) && !tells(words);

/** "phải", not "phái", "phai". */
const isMust = (word: Word): boolean => word.key !== 'phai' || word.plain || word.raw.toLowerCase() === 'phải';

/** "Tờ trình kèm hồ sơ gửi về … chậm nhất ngày …", "tiến độ gửi vào thứ Năm hằng tuần về Cục X". */
const SENT_BY =
  /(?<![a-z])(?:gui|nop) (?:[^.;]{3,60} )?(?:ve|cho|qua|den) [^.;]{3,160}(?:(?:truoc|cham nhat|muon nhat)(?![a-z])|[.;]$)/;
export const isSentBy = (folded: string, words: readonly Word[]): boolean => SENT_BY.test(folded) && !tells(words);
