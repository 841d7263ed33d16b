import { localDate, type LocalDate } from '../../domain/calendar/local-date.js';
import type { Correction } from '../../domain/directive/correction.js';
import type { Deadline, UnitMention, Urgency } from '../../domain/directive/directive.js';
import { parseDocumentCode } from '../../domain/directive/document-code.js';
import { canonicalCorrection } from './everyday-correction.js';
import { plain } from './words.js';

export type CorrectionTools = {
  /** The day that relative words count from: the document's date, else today. */
  readonly anchor: LocalDate;
  resolve(name: string): UnitMention['resolution'];
  deadline(phrase: string, anchor: LocalDate): Deadline | null;
};

export type UnderstoodCorrection =
  | { readonly ok: true; readonly correction: Correction }
  | {
      readonly ok: false;
      readonly reason: 'not-a-correction' | 'unknown-unit' | 'unclear-deadline' | 'unclear-date' | 'unclear-code';
      readonly words: string;
    };

const TASK = '(?:muc|viec|nhiem vu|so)';
const URGENCIES: readonly Urgency[] = ['thường', 'khẩn', 'thượng khẩn', 'hỏa tốc', 'hỏa tốc hẹn giờ'];

/** "hạn mục 3 là 20/6", "bỏ Sở Y tế ở việc 2", "thêm UBND phường Tây Hồ phối hợp", "số 24 ngày 20/11/2026" … each part on its own. */
export function understandCorrections(text: string, tools: CorrectionTools): readonly UnderstoodCorrection[] {
  return text
    .split(/\n|;/u)
    .flatMap(splitHeader)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => understand(canonicalCorrection(part), tools));
}

/** "số 24/CT-UBND ngày 20/11/2026" says two things. */
function splitHeader(part: string): string[] {
  const match = /^\s*(số\s+\S+)[\s,]+(ngày\s+.+)$/iu.exec(part);
  return match?.[1] === undefined || match[2] === undefined ? [part] : [match[1], match[2]];
}

function understand(part: string, tools: CorrectionTools): UnderstoodCorrection {
  const folded = plain(part);
  const words = part.trim().split(/\s+/u);
  /** The original words behind the first `count` folded ones. */
  const after = (prefix: string): string => words.slice(prefix.trim().split(' ').length).join(' ');

  let match =
    new RegExp(`^(?:bo|xoa) (?:han|thoi han) ${TASK} (\\d+)$`, 'u').exec(folded) ??
    new RegExp(`^${TASK} (\\d+) khong (?:co )?(?:thoi )?han$`, 'u').exec(folded);
  if (match !== null) return done({ what: 'deadline', task: Number(match[1]), deadline: null });

  match = new RegExp(`^(?:thoi )?han(?: cua)? ${TASK} (\\d+)(?: la| :|:)? (.+)$`, 'u').exec(folded);
  if (match?.[2] !== undefined) {
    const phrase = words.slice(-match[2].split(' ').length).join(' ');
    const deadline = tools.deadline(phrase, tools.anchor);
    return deadline === null
      ? { ok: false, reason: 'unclear-deadline', words: phrase }
      : done({ what: 'deadline', task: Number(match[1]), deadline });
  }

  match = new RegExp(`^(?:bo|xoa) ${TASK} (\\d+)$`, 'u').exec(folded);
  if (match !== null) return done({ what: 'drop-task', task: Number(match[1]) });

  match = new RegExp(`^(?:don vi )?chu tri(?: cua)? ${TASK} (\\d+)(?: la| :|:)? (.+)$`, 'u').exec(folded);
  if (match?.[2] !== undefined) {
    const unit = mention(words.slice(-match[2].split(' ').length).join(' '), tools);
    return unit === null ? unknownUnit(match[2]) : done({ what: 'set-lead', task: Number(match[1]), units: [unit] });
  }

  match = new RegExp(`^(?:bo|xoa) (.+?)(?: (?:o|khoi|trong) ${TASK} (\\d+))?$`, 'u').exec(folded);
  if (match?.[1] !== undefined) {
    const name = words.slice(1, 1 + match[1].split(' ').length).join(' ');
    const unit = mention(name, tools);
    return unit === null
      ? unknownUnit(name)
      : done({ what: 'drop-unit', task: match[2] === undefined ? null : Number(match[2]), unit });
  }

  match = new RegExp(`^them (.+?) (phoi hop|chu tri|theo doi)(?: (?:o|vao|cho)?\\s?${TASK} (\\d+))?$`, 'u').exec(
    folded,
  );
  if (match?.[1] !== undefined) {
    const name = words.slice(1, 1 + match[1].split(' ').length).join(' ');
    const unit = mention(name, tools);
    const role = match[2] === 'chu tri' ? 'lead' : match[2] === 'theo doi' ? 'monitor' : 'cooperate';
    return unit === null
      ? unknownUnit(name)
      : done({ what: 'add-unit', task: match[3] === undefined ? null : Number(match[3]), role, unit });
  }

  match = /^(?:do khan|khan cap)(?: la)? (.+)$/u.exec(folded);
  const urgency = URGENCIES.find((candidate) => plain(candidate) === (match?.[1] ?? folded));
  if (urgency !== undefined) return done({ what: 'urgency', urgency });

  match = /^trich yeu(?: la| :|:)? /u.exec(folded);
  if (match !== null) return done({ what: 'subject', subject: after(match[0]) });
  match = /^loai(?: van ban)?(?: la| :|:)? /u.exec(folded);
  if (match !== null) return done({ what: 'kind', kind: after(match[0]).toLowerCase() });
  match = /^co quan(?: ban hanh)?(?: la| :|:)? /u.exec(folded);
  if (match !== null) {
    const issuer = after(match[0]);
    const resolution = tools.resolve(issuer);
    return done({ what: 'issuer', issuer, unitId: resolution.kind === 'unit' ? resolution.unitId : null });
  }

  match = /^(?:ngay(?: ban hanh| ky)?(?: la)?) (.+)$/u.exec(folded);
  if (match?.[1] !== undefined) {
    const date = readDate(match[1], tools.anchor);
    return date === null ? { ok: false, reason: 'unclear-date', words: match[1] } : done({ what: 'date', date });
  }

  match = /^so(?: ky hieu| hieu| van ban)?(?: la| :|:)? (\S+)$/u.exec(folded);
  const last = words.at(-1);
  if (match?.[1] !== undefined && last !== undefined) {
    if (/^\d{1,6}[a-z]?$/iu.test(last)) return done({ what: 'number', number: last });
    const code = parseDocumentCode(last);
    return code === null ? { ok: false, reason: 'unclear-code', words: last } : done({ what: 'code', code });
  }
  return { ok: false, reason: 'not-a-correction', words: part };
}

const done = (correction: Correction): UnderstoodCorrection => ({ ok: true, correction });
const unknownUnit = (words: string): UnderstoodCorrection => ({ ok: false, reason: 'unknown-unit', words });

function mention(name: string, tools: CorrectionTools): UnitMention | null {
  const resolution = tools.resolve(name);
  return resolution.kind === 'unknown' ? null : { name, span: { start: 0, end: 0 }, resolution };
}

function readDate(text: string, anchor: LocalDate): LocalDate | null {
  const match = /^(\d{1,2})\s?(?:[-/.]|thang)\s?(\d{1,2})(?:\s?(?:[-/.]|nam)\s?(\d{4}))?$/u.exec(text);
  if (match === null) return null;
  const year = match[3] ?? anchor.slice(0, 4);
  try {
    return localDate(`${year}-${(match[2] ?? '').padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`);
  } catch {
    return null;
  }
}
