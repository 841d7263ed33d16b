// Where one collective ends and another begins, among nouns that all name bodies in general.
import { keyAt, type Word } from '../words.js';

/** "cơ quan ngang bộ, | cơ quan, tổ chức, cá nhân có liên quan", "… | cơ quan trung ương của các đoàn thể": behind the Government's own bodies others begin. */
export const othersBehind = (words: readonly Word[], noun: string, display: string, next: number): boolean =>
  /(?:ngang bộ|thuộc Chính phủ)$/.test(noun) &&
  ((display === 'cơ quan' && keyAt(words, next) === ',' && /^(?:to|ca|don)$/.test(keyAt(words, next + 1))) ||
    (display === 'cơ quan Trung ương' && keyAt(words, next) === 'cua'));

/** Committees of the Party below a province: "huyện ủy, thị ủy, thành ủy, | đảng ủy trực thuộc Tỉnh ủy". Those of the country are parted. */
const DISTRICT_COMMITTEE = /^(?:huyện|thị|thành|quận|đảng) ủy$|^huyện, (?:thành, thị|thị, thành) ủy$|^huyện, thị ủy$/u;
/** "đại học, học viện, | trường đại học, cao đẳng sư phạm". */
const UNIVERSITY =
  /^(?:đại học|học viện|trường (?:đại học|cao đẳng)|cao đẳng|trung cấp|(?:trường )?(?:cao đẳng|trung cấp) sư phạm)$/u;

/** Nouns of one sort, which are one collective though some of them name kinds of bodies of their own. `nouns`: without their joints. */
export const areOfOneSort = (nouns: readonly string[]): boolean =>
  (nouns.every((noun) => DISTRICT_COMMITTEE.test(noun)) && nouns.includes('huyện ủy')) ||
  (/^(?:đại học|học viện)$/u.test(nouns[0]!) && nouns.every((noun) => UNIVERSITY.test(noun)));

const STATE_OWNED = /^(?:tập đoàn|tổng công ty)/;
const ENTERPRISES = /^(?:tổng công ty|doanh nghiệp) nhà nước$/;

/** "tập đoàn, doanh nghiệp nhà nước": state enterprises of all sizes are one collective. */
export const isOneWith = (before: string, noun: string): boolean => STATE_OWNED.test(before) && ENTERPRISES.test(noun);
