import fc from 'fast-check';
import type { Card } from '../../src/app/ports/card.js';
import type { OutgoingMessage } from '../../src/app/ports/message.js';
import { atContentLevel, type NamedContent } from '../../src/bot/render/content-level.js';

const acknowledge = { label: 'Đã nhận', intent: { do: 'acknowledge', assignmentId: 'a' } } as const;
const notice: Card = {
  title: 'Sở Tài chính — 1 việc mới',
  lines: [
    { text: 'Công văn số 6128/UBND-ĐT của UBND Thành phố', style: 'muted' },
    { text: 'Rà soát toàn bộ quỹ đất dôi dư', style: 'quote' },
    'Phối hợp: Nguyễn Văn A',
  ],
  actions: [acknowledge],
  fileIds: ['f'],
};
const content: NamedContent = {
  type: 'directive-notice',
  code: '6128/UBND-ĐT',
  subject: 'rà soát quỹ đất',
  numbers: [12, 13],
};
const shown = (card: Card): string => JSON.stringify(card);

test('full leaves the message as it is', () => {
  expect(atContentLevel(notice, 'full', content)).toBe(notice);
});

test('summary says code, subject and numbers, never the wording of tasks, names or files', () => {
  const card = atContentLevel(notice, 'summary', content);
  expect(shown(card)).toContain('6128/UBND-ĐT');
  expect(shown(card)).toContain('rà soát quỹ đất');
  expect(shown(card)).toContain('Việc số 12');
  for (const withheld of ['dôi dư', 'Nguyễn Văn A', 'fileIds']) expect(shown(card)).not.toContain(withheld);
});

test('neutral says the numbers and keeps the buttons: a head can still acknowledge', () => {
  const card = atContentLevel(notice, 'neutral', content);
  expect(shown(card)).toContain('12');
  expect(card.actions).toEqual([acknowledge]);
  for (const withheld of ['6128', 'quỹ đất', 'Sở Tài chính', 'dôi dư', 'Nguyễn', 'fileIds'])
    expect(shown(card)).not.toContain(withheld);
});

test("the assistant's own short words pass, lists and drafts do not", () => {
  const own: Card = { lines: ['Đã ghi nhận: đã nhận việc 12.'] };
  const answer: NamedContent = { type: 'card', code: null, subject: null, numbers: [] };
  expect(atContentLevel(own, 'neutral', answer)).toBe(own);
  const report: Card = { title: 'Tình hình', lines: ['Sở Xây dựng: 3 việc chậm'] };
  expect(shown(atContentLevel(report, 'neutral', answer))).not.toContain('Sở Xây dựng');
});

test('nothing of a card but its buttons passes at neutral, whatever the kind of message', () => {
  const types: OutgoingMessage['type'][] = ['directive-notice', 'nudge', 'digest', 'escalation', 'assignment-event'];
  fc.assert(
    fc.property(fc.constantFrom(...types), fc.array(fc.string({ minLength: 12 }), { minLength: 1 }), (type, lines) => {
      const card = atContentLevel({ title: lines[0] ?? '', lines, fileIds: lines }, 'neutral', {
        type,
        code: lines[0] ?? '',
        subject: lines[0] ?? '',
        numbers: [7],
      });
      const other = atContentLevel({ lines: [] }, 'neutral', { type, code: null, subject: null, numbers: [7] });
      expect(card).toEqual(other);
    }),
  );
});

test('what is about an inspection leaves whole for a full channel only; its reminders are neutral and leave for every one', () => {
  const visit: Card = { lines: ['UBND phường Tây Hồ'], confidential: true };
  const about = (type: OutgoingMessage['type']): NamedContent => ({ type, code: null, subject: null, numbers: [] });
  for (const level of ['summary', 'neutral'] as const) {
    expect(shown(atContentLevel(visit, level, about('visit-card')))).not.toContain('Tây Hồ');
    expect(shown(atContentLevel(visit, level, about('card')))).not.toContain('Tây Hồ');
    const reminder: Card = {
      lines: ['Có lịch công tác 08:00 ngày mai.'],
      actions: [{ label: 'Xem chi tiết', intent: { do: 'show-visit', visitId: 'v', part: 'overview' } }],
    };
    expect(atContentLevel(reminder, level, about('visit-reminder'))).toBe(reminder);
  }
  expect(atContentLevel(visit, 'full', about('visit-card'))).toBe(visit);
});

test('own words keep buttons that are the same for everybody, also where no content may pass; others are withheld', () => {
  const words = (...labels: string[]): Card => ({
    lines: ['Tiến độ đến đâu?'],
    actions: labels.map((label) => ({ label, intent: { do: 'cancel-dialogue' } })),
  });
  const about: NamedContent = { type: 'card', code: null, subject: null, numbers: [] };
  const harmless = words('30%', 'Việc 142', 'Gửi báo cáo', 'Thứ Ba 01/12/2026', 'Gia hạn đến 31/12/2026', 'Thôi');
  expect(atContentLevel(harmless, 'neutral', about)).toEqual(harmless);
  for (const label of ['Phạm Thị Thủy Trúc', 'Sở Xây dựng', 'Việc 142 mật'])
    expect(atContentLevel(words('Thôi', label), 'neutral', about).title).toBe('Nội dung không gửi qua kênh này');
});

test('who reads English is told in English that something is left out, and keeps the buttons that are the same for everybody', () => {
  const about = (type: NamedContent['type']): NamedContent => ({ type, code: '24/CT', subject: null, numbers: [142] });
  const reduced = atContentLevel({ title: 'x', lines: ['x'] }, 'neutral', about('directive-notice'), 'en');
  expect(reduced.title).toBe('A new task');
  expect(reduced.lines[0]).toBe('Task 142.');
  const own: Card = {
    lines: ['How far is it?'],
    actions: ['30%', 'Task 142', 'Send report', 'Extend to Tue 1 Dec 2026', 'Cancel'].map((label) => ({
      label,
      intent: { do: 'cancel-dialogue' },
    })),
  };
  expect(atContentLevel(own, 'neutral', about('card'), 'en')).toEqual(own);
  expect(atContentLevel({ ...own, confidential: true }, 'summary', about('card'), 'en').title).toBe(
    'Not sent over this channel',
  );
});
