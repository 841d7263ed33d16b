import type { AskedForm, QuestionIntent } from './question.js';

const PICTURES: readonly (readonly [AskedForm, RegExp])[] = [
  ['trend', /xu huong|trend/],
  ['tiles', /ban do|heat ?map|nhiet/],
  ['timeline', /(?:dong|truc) thoi gian|timeline|cac moc/],
  ['ranking', /xep (?:hang|loai)|nguoi dung dau|thi dua|rank/],
];
const FILES: readonly (readonly [AskedForm, RegExp])[] = [
  [
    'letter',
    /(?:cong van|van ban)(?: (?!\d)[a-z]+)? don doc|don doc(?: [a-z]+){0,3} (?:cong van|van ban)|(?:lap|soan|viet|du thao|lam)(?: [a-z]+){0,3} cong van|urging letter/,
  ],
  ['points', /335|diem tien do|bang diem/],
  ['docx', /word|docx|bao cao(?! .*(?:excel|xlsx))/],
];

const BREAKDOWNS: readonly (readonly [AskedForm, RegExp])[] = [
  [
    'by-document',
    /theo (?:tung )?(?:van ban|chi thi|cong van|ke hoach)(?! (?:so )?\d)|(?:van ban|chi thi|cong van|ke hoach) nao|by (?:document|directive)/,
  ],
];
const BROKEN_DOWN: ReadonlySet<QuestionIntent> = new Set(['status-overview', 'status-unit', 'overdue']);

/** Which picture, file or breakdown the words name; null leaves the usual one. */
export function formOf(intent: QuestionIntent, asTyped: string): AskedForm | null {
  const known =
    intent === 'chart' ? PICTURES : intent === 'report-file' ? FILES : BROKEN_DOWN.has(intent) ? BREAKDOWNS : [];
  return known.find(([, pattern]) => pattern.test(asTyped))?.[0] ?? null;
}
