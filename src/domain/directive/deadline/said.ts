// Which words of time a paragraph says, and where: found in one pass, so that each finder of limits is asked only about paragraphs that hold
// its words and looks only where one of them stands. Most paragraphs hold none.

/** What a word may be to the finders, a bit each; a word may be several of these. */
export const Kind = {
  Digits: 1 << 0,
  Day: 1 << 1,
  Month: 1 << 2,
  Quarter: 1 << 3,
  Year: 1 << 4,
  Week: 1 << 5,
  /** Opens the words that make a day a limit: "chậm nhất", "trước", "hết". */
  Limits: 1 << 6,
  /** Opens a label or an act that a day follows: "thời hạn:", "hoàn thành ngày". */
  Labels: 1 << 7,
  /** "trước", "chậm nhất", "muộn nhất". */
  By: 1 << 8,
  /** Opens what may stand before a month, a quarter or a year: "trong", "đến hết", "cuối". */
  Leads: 1 << 9,
  /** Opens what may stand before a number of days: "trong vòng", "không quá". */
  Lasts: 1 << 10,
  /** A number in words. */
  Number: 1 << 11,
  /** "hằng", "mỗi". */
  Each: 1 << 12,
  /** "định (kỳ)". */
  Periodic: 1 << 13,
  Before: 1 << 14,
  From: 1 << 15,
  Until: 1 << 16,
  On: 1 << 17,
  /** "khẩn", "lập (tức)". */
  Haste: 1 << 18,
  /** "theo", "đúng". */
  According: 1 << 19,
  /** "mai", "nay". */
  Soon: 1 << 20,
  Effect: 1 << 21,
  Half: 1 << 22,
  /** "(trước khi) trình", "(tại) kỳ (họp)": sessions are told by them. */
  Session: 1 << 23,
  /** Tells a month or a year by another: "tháng cuối quý", "tháng sau", "của tháng". */
  Next: 1 << 24,
  /** "báo (cáo)". */
  Report: 1 << 25,
  /** A unit of time right behind a number: "15 ngày", "hai (02) tuần". */
  Counted: 1 << 26,
  Not: 1 << 27,
  /** "đảm", "bảo", "phấn": what is to be reached by a day. */
  Aims: 1 << 28,
  /** "thời", "tiến". */
  Course: 1 << 29,
  Unit: 1 << 30,
} as const;

const WORDS: Readonly<Record<string, number>> = {
  ngay: Kind.Day | Kind.Leads | Kind.Unit,
  gio: Kind.Unit,
  phut: Kind.Unit,
  h: Kind.Unit,
  thang: Kind.Month | Kind.Unit,
  t: Kind.Month,
  quy: Kind.Quarter,
  nam: Kind.Year | Kind.Number,
  tuan: Kind.Week | Kind.Leads | Kind.Unit,
  cham: Kind.Limits | Kind.By | Kind.Leads | Kind.Lasts,
  muon: Kind.Limits | Kind.By | Kind.Leads | Kind.Lasts,
  tre: Kind.Limits,
  han: Kind.Limits | Kind.Labels,
  khong: Kind.Limits | Kind.Lasts | Kind.Not,
  xong: Kind.Limits | Kind.Labels | Kind.Leads,
  truoc: Kind.Limits | Kind.By | Kind.Leads | Kind.Before,
  den: Kind.Limits | Kind.Leads | Kind.Until,
  tu: Kind.Limits | Kind.Leads | Kind.From,
  het: Kind.Limits | Kind.Leads,
  thoi: Kind.Labels | Kind.Lasts | Kind.Course,
  tien: Kind.Course,
  hoan: Kind.Labels,
  bao: Kind.Labels | Kind.Report | Kind.Aims,
  gui: Kind.Labels,
  trong: Kind.Labels | Kind.Leads | Kind.Lasts,
  frong: Kind.Leads,
  rong: Kind.Leads,
  vao: Kind.Leads | Kind.On,
  nua: Kind.Leads | Kind.Number | Kind.Half,
  dau: Kind.Leads | Kind.Next,
  giua: Kind.Leads,
  cuoi: Kind.Leads | Kind.Next,
  toi: Kind.Lasts,
  sau: Kind.Lasts | Kind.Number | Kind.Next,
  it: Kind.By,
  mot: Kind.Number,
  hai: Kind.Number,
  ba: Kind.Number,
  bon: Kind.Number,
  lam: Kind.Number,
  bay: Kind.Number,
  tam: Kind.Number,
  chin: Kind.Number,
  muoi: Kind.Number,
  tram: Kind.Number,
  hang: Kind.Each,
  moi: Kind.Each,
  dinh: Kind.Periodic,
  cua: Kind.Next,
  tiep: Kind.Next,
  ke: Kind.Next,
  lien: Kind.Next,
  cao: Kind.Next,
  khan: Kind.Haste,
  lap: Kind.Haste,
  theo: Kind.According,
  dung: Kind.According,
  mai: Kind.Soon,
  nay: Kind.Soon,
  hieu: Kind.Effect,
  ky: Kind.Session,
  trinh: Kind.Session,
  tai: Kind.Session | Kind.Leads,
  dam: Kind.Aims,
  phan: Kind.Aims,
};

/** No word of the list is longer. */
const LONGEST = 6;
const A = 97;
const Z = 122;
const ZERO = 48;
const NINE = 57;
const BLANK = 32;
const BRACKET = 41;

/** A short word as a number of base 27, so that none has to be cut from the text to be looked up. */
const spelt = (word: number, letter: number): number => (Math.imul(word, 27) + letter - A + 1) | 0;
const KINDS: ReadonlyMap<number, number> = new Map(
  Object.entries(WORDS).map(([word, kinds]) => [
    [...word].reduce((code, letter) => spelt(code, letter.charCodeAt(0)), 0),
    kinds,
  ]),
);

/** The words of time of a paragraph. */
export type Said = {
  /** What all of them are, together. */
  readonly all: number;
  /** Where each begins, in order, and what it is. */
  readonly at: readonly number[];
  readonly kinds: readonly number[];
};

/** Whether a number, or a bracket that says one again, stands right before an offset: "15 ngày", "02 (hai) tuần". */
function isCounted(flat: string, at: number, numberEnd: number): boolean {
  let end = at;
  while (end > 0 && at - end < 2 && flat.charCodeAt(end - 1) === BLANK) end -= 1;
  return end === numberEnd || flat.charCodeAt(end - 1) === BRACKET;
}

/** The words of time of a folded text: letters and digits part from each other, so that "trước15/6" says both. */
export function saidIn(flat: string): Said {
  const at: number[] = [];
  const kinds: number[] = [];
  let all = 0;
  let numberEnd = -1;
  for (let i = 0; i < flat.length;) {
    const start = i;
    let code = flat.charCodeAt(i);
    let kind = 0;
    if (code >= A && code <= Z) {
      let word = 0;
      while (code >= A && code <= Z) {
        word = spelt(word, code);
        i += 1;
        code = i < flat.length ? flat.charCodeAt(i) : 0;
      }
      if (i - start <= LONGEST) kind = KINDS.get(word) ?? 0;
    } else if (code >= ZERO && code <= NINE) {
      while (code >= ZERO && code <= NINE) {
        i += 1;
        code = i < flat.length ? flat.charCodeAt(i) : 0;
      }
      kind = Kind.Digits;
    } else i += 1;
    if (kind === 0) continue;
    if ((kind & Kind.Unit) !== 0 && isCounted(flat, start, numberEnd)) kind |= Kind.Counted;
    if ((kind & (Kind.Digits | Kind.Number)) !== 0) numberEnd = i;
    all |= kind;
    at.push(start);
    kinds.push(kind);
  }
  return { all, at, kinds };
}

const NONE: readonly RegExpExecArray[] = [];

/** Every match of a sticky pattern that begins with one of these words, in order, none over another. */
export function matchesAt(said: Said, begins: number, text: string, pattern: RegExp): readonly RegExpExecArray[] {
  if ((said.all & begins) === 0) return NONE;
  let matches: RegExpExecArray[] | null = null;
  let free = 0;
  for (let i = 0; i < said.at.length; i += 1) {
    const start = said.at[i]!;
    if ((said.kinds[i]! & begins) === 0 || start < free) continue;
    pattern.lastIndex = start;
    const match = pattern.exec(text);
    if (match === null) continue;
    free = start + match[0].length;
    if (matches === null) matches = [match];
    else matches.push(match);
  }
  return matches ?? NONE;
}
