// Where one collective ends and another begins, among nouns that all name bodies in general.
import { keyAt, type Word } from '../words.js';

/** "cơ quan ngang bộ, | cơ quan, tổ chức, cá nhân có liên quan", "… | cơ quan trung ương của các đoàn thể": behind the Government's own bodies others begin. */
export const othersBehind = (words: readonly Word[], noun: string, display: string, next: number): boolean =>
  /(?:ngang bộ|thuộc Chính phủ)$/.test(noun) &&
  ((display === 'cơ quan' && keyAt(words, next) === ',' && /^(?:to|ca|don)$/.test(keyAt(words, next + 1))) ||
    (display === 'cơ quan Trung ương' && keyAt(words, next) === 'cua'));

const STATE_OWNED = /^(?:tập đoàn|tổng công ty)/;
const ENTERPRISES = /^(?:tổng công ty|doanh nghiệp) nhà nước$/;

/** "tập đoàn, doanh nghiệp nhà nước": state enterprises of all sizes are one collective. */
export const isOneWith = (before: string, noun: string): boolean => STATE_OWNED.test(before) && ENTERPRISES.test(noun);
