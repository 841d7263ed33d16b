import { BLANK_DRAFT } from '../../../src/domain/directive/blank-draft.js';
import type {
  Deadline,
  DirectiveDraft,
  DraftTask,
  Read,
  UnitMention,
} from '../../../src/domain/directive/directive.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';

const nowhere = { start: 0, end: 0 };

export const read = <T>(value: T, confidence = 0.95): Read<T> => ({ value, span: { start: 1, end: 2 }, confidence });

export const sureUnit = (id: string, name: string, confidence = 0.98): UnitMention => ({
  name,
  span: { start: 3, end: 9 },
  resolution: { kind: 'unit', unitId: id, confidence },
});

export const collective = (name: string, ...unitIds: readonly string[]): UnitMention => ({
  name,
  span: { start: 3, end: 9 },
  resolution: { kind: 'collective', unitIds, confidence: 0.95 },
});

export const onDay = (due: string, more: Partial<{ raw: string }> = {}): Deadline => ({
  kind: 'DATE',
  op: 'BEFORE',
  due: localDate(due),
  raw: `trước ngày ${due}`,
  span: nowhere,
  confidence: 0.97,
  ...more,
});

export const aTask = (text: string, more: Partial<DraftTask> = {}): DraftTask => ({
  text,
  span: nowhere,
  numbering: null,
  strength: 'must',
  lead: [],
  cooperate: [],
  monitor: [],
  reportTo: [],
  reportVia: [],
  deadline: null,
  confidence: 0.95,
  ...more,
});

export const aDraft = (more: Partial<DirectiveDraft> = {}): DirectiveDraft => ({ ...BLANK_DRAFT, ...more });
