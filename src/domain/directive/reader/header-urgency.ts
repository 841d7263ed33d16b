import type { Read, Urgency } from '../directive.js';
import { isUpper, lettersOf, type Line } from './lines.js';

const URGENCIES: readonly (readonly [RegExp, Urgency])[] = [
  [/^hoatochengio/, 'hỏa tốc hẹn giờ'],
  [/^(?:congdien)?hoatoc$/, 'hỏa tốc'],
  [/^thuongkhan$/, 'thượng khẩn'],
  [/^(?:congdien)?khan$/, 'khẩn'],
];

/** "Thông báo Khẩn ngày …", "ban hành Kế hoạch (HỎA TỐC) số …": the stamp as a title or a report tells it. */
const TOLD_URGENT =
  /(?:cong van|chi thi|cong dien|ke hoach|thong bao|van ban) \(?(hoa toc|thuong khan|khan)\)? (?:so|ngay|ve viec|yeu cau|chi dao)(?![a-z])/;

/** "Tổng cục Thuế có công điện khẩn | kiểm tra …", in a telling; "công văn khẩn trương …" says how to act. */
const TOLD_SENT =
  /(?:co|ra|phat|gui|ky|ban hanh) (?:cong van|chi thi|cong dien|thong bao|van ban) \(?(hoa toc|thuong khan|khan)(?! (?:truong|cap|thiet))(?![a-z])/;

/** Stamps "KHẨN", "HỎA TỐC" on lines of their own (NĐ 30/2020 Annex I); none means ordinary. */
export function readUrgency(lines: readonly Line[], lettered: boolean): Read<Urgency> {
  for (const line of lines.slice(0, 60)) {
    if (line.text.length > 30 || !isUpper(line.text)) continue;
    const letters = lettersOf(line.folded);
    const level = URGENCIES.find(([source]) => source.test(letters));
    if (level !== undefined) return { value: level[1], span: { start: line.start, end: line.end }, confidence: 0.95 };
  }
  for (const line of lines.slice(0, 6)) {
    const told = TOLD_URGENT.exec(line.folded)?.[1];
    const level = URGENCIES.find(([source]) => source.test(lettersOf(told ?? '')));
    if (level !== undefined) return { value: level[1], span: { start: line.start, end: line.end }, confidence: 0.7 };
  }
  for (const line of lettered ? [] : lines.slice(0, 6)) {
    const told = TOLD_SENT.exec(line.folded)?.[1];
    const level = told === undefined ? undefined : URGENCIES.find(([source]) => source.test(lettersOf(told)));
    if (level !== undefined) return { value: level[1], span: { start: line.start, end: line.end }, confidence: 0.6 };
  }
  // A page that lost its letterhead has lost its stamps too.
  if (lettered) return { value: 'thường', span: null, confidence: 0.9 };
  return {
    value: 'thường',
    span: null,
    confidence: 0.7,
    reason: 'Trang không có phần đầu văn bản, có thể mất dấu khẩn',
  };
}
