import type { Slots } from './question.js';

const MATTER =
  '(?:việc|viec|nhiệm vụ|nhiem vu|văn bản|van ban|chỉ thị|chi thi|kế hoạch|ke hoach|công văn|cong van|vụ|vu|đơn vị|don vi)';
const POINTS = new RegExp(
  `(?<![\\p{L}])${MATTER} (?:đó|đấy|ấy|này|nọ|kia|ay|nay|no|kia|day|do(?= (?:toi|den|the|sao|ra|xong|lam|con|chua|da|bi)(?![a-z])))(?![\\p{L}])`,
  'u',
);

/** "việc đó tới đâu rồi" with nothing named: what is pointed at is not in the sentence, and only the person knows it. */
export const pointsAway = (raw: string, { units, group, document, number, person }: Slots): boolean =>
  units.length === 0 && group === null && document === null && number === null && person === null && POINTS.test(raw);
