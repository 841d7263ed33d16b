import type { OutgoingMessage } from '../../app/ports/message.js';
import { list } from './format.js';
import type { InLanguage } from './in-language.js';

const vi = {
  kinds: {
    'directive-notice': 'Có việc mới được giao',
    'assignment-card': 'Thông tin việc',
    nudge: 'Nhắc việc',
    escalation: 'Báo cáo lãnh đạo: có việc chậm',
    digest: 'Nhắc việc',
    'assignment-event': 'Việc có cập nhật',
    'chain-outlived': 'Việc có cập nhật',
    'directive-status': 'Tình hình thực hiện văn bản',
  } as Readonly<Partial<Record<OutgoingMessage['type'], string>>>,
  document: (code: string) => `Văn bản số ${code}`,
  tasks: (numbers: readonly number[]) => `Việc số ${list(numbers.map(String))}.`,
  nothing: 'Nội dung không gửi qua kênh này',
  withheld: 'Kênh này không được mang nội dung. Đề nghị xem trên hệ thống của cơ quan, hoặc hỏi quản trị.',
};

const en: typeof vi = {
  kinds: {
    'directive-notice': 'A new task',
    'assignment-card': 'About a task',
    nudge: 'Reminder',
    escalation: 'For the leader: a task is late',
    digest: 'Reminders',
    'assignment-event': 'News of a task',
    'chain-outlived': 'News of a task',
    'directive-status': 'How a directive stands',
  },
  document: (code) => `Directive ${code}`,
  tasks: (numbers) =>
    `Task ${numbers.length > 6 ? `${numbers.slice(0, 6).join(', ')} and ${numbers.length - 6} more` : numbers.join(', ')}.`,
  nothing: 'Not sent over this channel',
  withheld: 'This channel may not carry content. Please look in the system of the agency, or ask the administrator.',
};

export type ReducedWords = typeof vi;

/** All that a channel is given which may not carry content. */
export const REDUCED: InLanguage<ReducedWords> = { vi, en };
