import { dayOf } from '../../../domain/calendar/local-date.js';
import { date } from '../../messages/format.js';
import { periodRange } from './period-range.js';
import type { AskedForm, AskedPeriod, AskedState, Question, QuestionIntent, Slots } from './question.js';

/** The shortest words that the grammar reads as this intent: what a button says and what "Hiểu là" shows. */
const WORDS: Readonly<Record<QuestionIntent, string>> = {
  'status-overview': 'tình hình',
  'status-unit': 'tình hình',
  'status-directive': 'tình hình',
  'who-not-acknowledged': 'ai chưa nhận',
  overdue: 'quá hạn',
  due: 'đến hạn',
  assignment: 'xem',
  'my-work': 'việc của tôi',
  ranking: 'xếp hạng người đứng đầu',
  compare: 'so với',
  'late-reasons': 'vì sao chậm',
  history: 'lịch sử',
  extensions: 'xin gia hạn',
  'waiting-confirmation': 'chờ xác nhận',
  'report-file': 'xuất excel',
  chart: 'biểu đồ',
  inspection: '',
  help: 'trợ giúp',
  'follow-up': '',
  'not-understood': '',
};

const FORM_WORDS: Readonly<Record<AskedForm, string>> = {
  trend: 'xu hướng chậm',
  tiles: 'bản đồ nhiệt',
  timeline: 'dòng thời gian',
  ranking: 'biểu đồ xếp hạng',
  letter: 'công văn đôn đốc',
  points: 'bảng điểm 335 ra excel',
  docx: 'xuất word',
  xlsx: 'xuất excel',
  'by-document': 'tình hình theo văn bản',
};

const wordsOf = (intent: QuestionIntent, { form }: Slots): string =>
  form === null || (form !== 'by-document' && intent !== 'chart' && intent !== 'report-file')
    ? WORDS[intent]
    : FORM_WORDS[form];

const STATE_WORDS: Readonly<Record<AskedState, string>> = {
  overdue: 'quá hạn',
  done: 'đã hoàn thành',
  'in-progress': 'đang thực hiện',
  'not-acknowledged': 'chưa nhận',
  'waiting-confirmation': 'chờ xác nhận',
};

export function periodWords(period: AskedPeriod, now: Date): string {
  const today = dayOf(now);
  const { from, to } = periodRange(period, today);
  if (from === to) return `ngày ${date(from)}`;
  switch (period.kind) {
    case 'month':
      return `tháng ${Number(from.slice(5, 7))}/${from.slice(0, 4)}`;
    case 'quarter':
      return `quý ${Math.ceil(Number(from.slice(5, 7)) / 3)}/${from.slice(0, 4)}`;
    case 'year':
      return `năm ${from.slice(0, 4)}`;
    case 'day':
    case 'week':
    case 'range':
      return `từ ${date(from)} đến ${date(to)}`;
  }
}

function subjectWords(slots: Slots, now: Date, nameOf: (unitId: string) => string): readonly string[] {
  return [
    ...slots.units.map((unit) =>
      unit.unitIds[0] !== undefined && unit.unitIds.length === 1 ? nameOf(unit.unitIds[0]) : unit.words,
    ),
    ...(slots.group === null ? [] : [slots.group.words]),
    ...(slots.document === null ? [] : [`văn bản ${slots.document}`]),
    ...(slots.number === null ? [] : [`việc ${slots.number}`]),
    ...(slots.person === null ? [] : [slots.person]),
    ...(slots.period === null ? [] : [periodWords(slots.period, now)]),
  ];
}

/** The question in words that the grammar reads back to the same question: for buttons, and to remember what was asked. */
export function questionWords(
  question: Pick<Question, 'intent' | 'slots'>,
  now: Date,
  nameOf: (unitId: string) => string,
): string {
  const { intent, slots } = question;
  const state = slots.state === null ? [] : [STATE_WORDS[slots.state]];
  if (intent === 'compare' && slots.units.length > 1) {
    const [first = '', ...others] = subjectWords({ ...slots, period: null, base: null }, now, nameOf);
    const days = slots.period ?? slots.base;
    return `so sánh ${first} với ${others.join(', ')}${days === null ? '' : ` ${periodWords(days, now)}`}`;
  }
  if (intent === 'compare') {
    const { period, ...rest } = slots;
    return [
      'tình hình',
      ...subjectWords({ ...rest, period: slots.base }, now, nameOf),
      'so với',
      period === null ? 'kỳ trước' : periodWords(period, now),
    ].join(' ');
  }
  return [wordsOf(intent, slots), ...state, ...subjectWords(slots, now, nameOf)]
    .filter((part) => part !== '')
    .join(' ');
}

/** "quá hạn · Sở Tài chính · tháng 10/2026" */
export function understoodWords(question: Question, now: Date, nameOf: (unitId: string) => string): string {
  const { intent, slots } = question;
  if (intent === 'compare') return questionWords(question, now, nameOf);
  const state = slots.state === null ? [] : [STATE_WORDS[slots.state]];
  return [wordsOf(intent, slots), ...state, ...subjectWords(slots, now, nameOf)]
    .filter((part) => part !== '')
    .join(' · ');
}
