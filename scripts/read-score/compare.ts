import { foldKey } from '../../src/domain/unit/fold.js';
import type { Deadline } from '../../src/domain/directive/directive.js';
import { FIELD_ABBREVIATIONS } from '../../src/domain/unit/names/field-lexicon.js';
import type { LabelledObligation } from './labels.js';

/** "Sở GDĐT", "Bộ KH&CN": the abbreviation of a field after its head, signs and blanks between its letters or none. */
const FIELDS = [...FIELD_ABBREVIATIONS].map(([short, full]): [RegExp, string] => [
  new RegExp(`\\b(so|bo|phong) ${[...foldKey(short)].join(' ?')}\\b`, 'g'),
  `$1 ${foldKey(full)}`,
]);

const BODIES: readonly (readonly [RegExp, string])[] = [
  [/\bubmttq\b/g, 'uy ban mat tran to quoc'],
  [/\bmttq\b/g, 'mat tran to quoc'],
  [/\bbhxh\b/g, 'bao hiem xa hoi'],
  [/\bbtl\b/g, 'bo tu lenh'],
  [/\bldld\b/g, 'lien doan lao dong'],
  [/\bkbnn\b/g, 'kho bac nha nuoc'],
  [/\bpctt\b/g, 'phong chong thien tai'],
  [/\btkcn\b/g, 'tim kiem cuu nan'],
  [/\bptnt\b/g, 'phat trien nong thon'],
  [/\bdbqh\b/g, 'dai bieu quoc hoi'],
];

/** Names are compared without accents, capitals, signs, "các", "tất cả" and "có", abbreviations written out: what a clerk would call the same name. */
export function nameKeyForScore(name: string): string {
  const whole = [...FIELDS, ...BODIES].reduce((text, [short, full]) => text.replace(short, full), foldKey(name));
  return whole
    .replace(/uy ban nhan dan/g, 'ubnd')
    .replace(/hoi dong nhan dan/g, 'hdnd')
    .replace(/\b(?:tat ca|cac|co|nhung|cua|va|thuoc)\b/g, '')
    .replace(/\btp\b/g, 'thanh pho')
    .replace(/\s+/g, ' ')
    .trim();
}

export function subjectKey(subject: string | null): string {
  return foldKey(subject ?? '')
    .replace(/^(?:v v|ve viec|ve) /, '')
    .replace(/^(?:v v|ve viec|ve) /, '');
}

type LabelledDeadline = NonNullable<LabelledObligation['deadline']>;

/** The guide of the labels has no word for "hằng ngày": older labels leave its frequency open. */
const frequencyKey = (freq: string): string => (freq === '' || freq === 'daily' ? '?' : freq);

/** `DATE 2025-02-08`, `RECURRING monthly 23`: what has to agree. DATE and DATETIME of the same instant are told apart by the time. */
export function predictedKey(deadline: Deadline | null): string {
  if (deadline === null) return 'none';
  switch (deadline.kind) {
    case 'DATE':
    case 'PERIOD':
      return `${deadline.kind} ${deadline.due}`;
    case 'WINDOW':
      return `WINDOW ${deadline.due}${deadline.time === undefined ? '' : `T${deadline.time}`}`;
    case 'DATETIME':
      return `DATETIME ${deadline.due}T${deadline.time}`;
    case 'DURATION':
      return `DURATION ${deadline.due ?? ''}`.trim();
    case 'RECURRING': {
      const r = deadline.recurrence;
      return `RECURRING ${frequencyKey(r.freq ?? '')} ${r.day ?? ''} ${r.weekday ?? ''} ${r.month ?? ''} ${r.time ?? ''}`
        .replace(/\s+/g, ' ')
        .trim();
    }
    case 'BEFORE_EVENT':
    case 'REFERENCE':
    case 'OPEN':
      return deadline.kind;
  }
}

export function labelledKey(deadline: Partial<LabelledDeadline> | null | undefined): string {
  if (deadline === null || deadline === undefined || deadline.kind === undefined) return 'none';
  if (deadline.kind === 'RECURRING' && typeof deadline.due === 'object' && deadline.due !== null) {
    const r = deadline.due as Record<string, unknown>;
    const show = (value: unknown): string =>
      typeof value === 'string' || typeof value === 'number' ? String(value) : '';
    return `RECURRING ${frequencyKey(show(r['freq']))} ${show(r['day'])} ${show(r['weekday'])} ${show(r['month'])} ${show(r['time'])}`
      .replace(/\s+/g, ' ')
      .trim();
  }
  if (['OPEN', 'REFERENCE', 'BEFORE_EVENT'].includes(deadline.kind)) return deadline.kind;
  return `${deadline.kind} ${typeof deadline.due === 'string' ? deadline.due : ''}`.trim();
}

/** Whether a key fixes a day on the calendar. */
export const isDatedKey = (key: string): boolean => /^(?:DATE|DATETIME|WINDOW|PERIOD|DURATION) \d/.test(key);
