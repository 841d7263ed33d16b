import type { LocalDate } from '../../../domain/calendar/local-date.js';
import { englishDate } from '../../messages/english/words.js';
import { date } from '../../messages/format.js';
import type { InLanguage } from '../../messages/in-language.js';
import { isTopic } from './topics.js';
import type { AskedForm, AskedPeriod, AskedState, QuestionIntent } from './question.js';

type Days = { readonly from: LocalDate; readonly to: LocalDate };

const quarterOf = ({ from }: Days): number => Math.ceil(Number(from.slice(5, 7)) / 3);
const yearOf = ({ from }: Days): string => from.slice(0, 4);

/** The shortest words that the grammar reads as this intent: what a button says and what "Hiểu là" shows. */
const intents: Readonly<Record<QuestionIntent, string>> = {
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

const forms: Readonly<Record<AskedForm, string>> = {
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

const states: Readonly<Record<AskedState, string>> = {
  overdue: 'quá hạn',
  done: 'đã hoàn thành',
  'in-progress': 'đang thực hiện',
  'not-acknowledged': 'chưa nhận',
  'waiting-confirmation': 'chờ xác nhận',
  returned: 'bị trả lại',
};

function period(kind: AskedPeriod['kind'], days: Days): string {
  if (days.from === days.to) return `ngày ${date(days.from)}`;
  switch (kind) {
    case 'month':
      return `tháng ${Number(days.from.slice(5, 7))}/${yearOf(days)}`;
    case 'quarter':
      return `quý ${quarterOf(days)}/${yearOf(days)}`;
    case 'year':
      return `năm ${yearOf(days)}`;
    case 'day':
    case 'week':
    case 'range':
      return `từ ${date(days.from)} đến ${date(days.to)}`;
  }
}

const vi = {
  intents,
  forms,
  states,
  period,
  /** What was typed and is no name of the directory. */
  typed: (words: string) => words,
  document: (code: string) => (isTopic(code) ? `văn bản về ${code}` : `văn bản ${code}`),
  task: (number: string) => `việc ${number}`,
  compareUnits: (first: string, others: readonly string[], days: string | null) =>
    `so sánh ${first} với ${others.join(', ')}${days === null ? '' : ` ${days}`}`,
  comparePeriods: (subject: readonly string[], other: string | null) =>
    ['tình hình', ...subject, 'so với', other ?? 'kỳ trước'].join(' '),
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'] as const;

const en: typeof vi = {
  intents: {
    'status-overview': 'status',
    'status-unit': 'status',
    'status-directive': 'status',
    'who-not-acknowledged': 'who has not acknowledged',
    overdue: 'overdue',
    due: 'due',
    assignment: 'show',
    'my-work': 'my tasks',
    ranking: 'ranking of heads',
    compare: 'comparison',
    'late-reasons': 'reasons for delay',
    history: 'history',
    extensions: 'extensions asked',
    'waiting-confirmation': 'awaiting confirmation',
    'report-file': 'Excel file',
    chart: 'chart',
    inspection: '',
    help: 'help',
    'follow-up': '',
    'not-understood': '',
  },
  forms: {
    trend: 'trend of delays',
    tiles: 'heat map',
    timeline: 'timeline',
    ranking: 'chart of the ranking',
    letter: 'urging letter',
    points: 'scores under Decree 335 in Excel',
    docx: 'Word file',
    xlsx: 'Excel file',
    'by-document': 'status by document',
  },
  states: {
    overdue: 'overdue',
    done: 'completed',
    'in-progress': 'in progress',
    'not-acknowledged': 'not acknowledged',
    'waiting-confirmation': 'awaiting confirmation',
    returned: 'returned',
  },
  period: (kind, days) => {
    if (days.from === days.to) return englishDate(days.from);
    switch (kind) {
      case 'month':
        return `${MONTHS[Number(days.from.slice(5, 7)) - 1] ?? ''} ${yearOf(days)}`;
      case 'quarter':
        return `Q${quarterOf(days)} ${yearOf(days)}`;
      case 'year':
        return yearOf(days);
      case 'day':
      case 'week':
      case 'range':
        return `from ${englishDate(days.from)} to ${englishDate(days.to)}`;
    }
  },
  typed: (words) => `“${words}”`,
  document: (code) => (isTopic(code) ? `document on “${code}”` : `document ${code}`),
  task: (number) => `task ${number}`,
  compareUnits: (first, others, days) =>
    `${first} compared with ${others.join(', ')}${days === null ? '' : `, ${days}`}`,
  comparePeriods: (subject, other) =>
    `status · ${[...subject, `compared with ${other ?? 'the period before'}`].join(' · ')}`,
};

/** A question said back. The Vietnamese ones are read back by the grammar; the English ones are only shown. */
export const SAID: InLanguage<typeof vi> = { vi, en };
export type SaidWords = typeof vi;
