import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { LocalDate } from '../../src/domain/calendar/local-date.js';
import type { CalendarTable } from '../../src/domain/calendar/working-calendar.js';
import type { Deadline, DirectiveDraft } from '../../src/domain/directive/directive.js';
import { readDirective } from '../../src/domain/directive/reader/read-directive.js';
import { createDirectory } from '../../src/domain/unit/directory.js';
import { fold } from '../../src/domain/unit/fold.js';
import { unitsFromReference } from '../../src/domain/unit/reference.js';
import { runs } from '../support/runs.js';
import { truth, type Truth } from './reader-truth.js';

const directory = createDirectory(
  unitsFromReference(JSON.parse(readFileSync(join(__dirname, '../../reference/hanoi-units.json'), 'utf8'))),
);
const calendar: CalendarTable = { off: new Map(), workingWeekend: new Set(), horizon: '2030-12-31' as LocalDate };

function read(text: string): DirectiveDraft {
  const result = readDirective({ text }, { directory, calendar });
  if (!result.ok) throw new Error(`refused: ${result.refusal.kind}`);
  return result.draft;
}

function show(deadline: Deadline | null): string {
  if (deadline === null) return 'NONE';
  switch (deadline.kind) {
    case 'DATE':
      return `${deadline.op} ${deadline.due}`;
    case 'DATETIME':
      return `${deadline.op} ${deadline.due}T${deadline.time}`;
    case 'WINDOW':
      return `WINDOW ${deadline.from} ${deadline.due}`;
    case 'PERIOD':
      return `IN ${deadline.due.slice(0, 7)}`;
    case 'DURATION':
      return `DURATION ${deadline.count} ${deadline.unit}`;
    case 'RECURRING':
      return `RECURRING ${deadline.recurrence.freq} ${deadline.recurrence.day}`;
    default:
      return deadline.kind;
  }
}

const shape = (draft: DirectiveDraft): unknown =>
  draft.tasks.map((task) => ({
    leads: task.lead.map((l) => l.name),
    cooperate: task.cooperate.map((l) => l.name),
    deadline: show(task.deadline),
  }));
const wanted = (made: Truth): unknown =>
  made.tasks.map(({ leads, cooperate, deadline }) => ({ leads, cooperate, deadline }));

test('a directive written from structured truth gives the truth back: every task, lead, partner and deadline, in order', () => {
  fc.assert(
    fc.property(truth, (made) => {
      expect(shape(read(made.text))).toEqual(wanted(made));
    }),
    runs(300),
  );
});

test('number, day, issuer, kind and subject come back from any of them', () => {
  fc.assert(
    fc.property(truth, (made) => {
      const draft = read(made.text);
      expect(draft.code.value).toMatchObject({ number: String(made.number).padStart(2, '0'), notation: 'CT-UBND' });
      expect(draft.date.value).toBe(made.day);
      expect(draft.issuer.value).toBe('Ủy ban nhân dân thành phố Hà Nội');
      expect(draft.kind.value).toBe('chỉ thị');
      expect(draft.subject.value).toBe('Về việc tăng cường kỷ luật, kỷ cương hành chính');
    }),
    runs(60),
  );
});

test('every span points at the words it was read from', () => {
  fc.assert(
    fc.property(truth, (made) => {
      const draft = read(made.text);
      for (const task of draft.tasks) {
        expect(draft.text.slice(task.span.start, task.span.end).replace(/\s+/g, ' ').trim()).toBe(task.text);
        if (task.deadline !== null)
          expect(draft.text.slice(task.deadline.span.start, task.deadline.span.end).replace(/\s+/g, ' ').trim()).toBe(
            task.deadline.raw,
          );
        for (const lead of task.lead) expect(lead.span.end).toBeGreaterThan(lead.span.start);
      }
    }),
    runs(60),
  );
});

test('specks that a scanner leaves before bullets and numbers change nothing', () => {
  fc.assert(
    fc.property(truth, fc.constantFrom('\\ ', '_. ', '. ', '~ '), (made, speck) => {
      const at = made.text.indexOf('nhiệm vụ sau:');
      const dirty = made.text.slice(at).replace(/^(?=(?:- |\d+\. |[a-zđ]\) )\p{Lu})/gmu, speck);
      expect(shape(read(made.text.slice(0, at) + dirty))).toEqual(shape(read(made.text)));
    }),
    runs(60),
  );
});

/** Accents that OCR confuses, drawn by a generator so that a failing text can be shown again. */
const CONFUSED: Record<string, string> = {
  ề: 'ê',
  ế: 'ê',
  ổ: 'ô',
  ồ: 'ô',
  ả: 'á',
  ị: 'i',
  ủ: 'ú',
  ầ: 'â',
  ộ: 'ô',
  ụ: 'u',
  ứ: 'ư',
  ỉ: 'í',
  ờ: 'ơ',
};

test('OCR damage to one accent in forty leaves the obligations within a twentieth of the clean reading', () => {
  let right = 0;
  let all = 0;
  fc.assert(
    fc.property(truth, fc.infiniteStream(fc.integer({ min: 0, max: 39 })), (made, dice) => {
      const at = made.text.indexOf('nhiệm vụ sau:');
      const body = [...made.text.slice(at)]
        .map((letter) => (CONFUSED[letter] !== undefined && dice.next().value === 0 ? CONFUSED[letter] : letter))
        .join('');
      const tasks = read(made.text.slice(0, at) + body).tasks;
      const key = (leads: readonly string[]): string => fold(leads.join('|'));
      all += Math.max(made.tasks.length, tasks.length);
      right += made.tasks.filter(
        (one, i) => tasks[i] !== undefined && key(tasks[i].lead.map((l) => l.name)) === key(one.leads),
      ).length;
    }),
    { ...runs(120), seed: 7 },
  );
  expect(right / all).toBeGreaterThan(0.95);
});
