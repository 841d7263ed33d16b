import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../../src/domain/calendar/local-date.js';
import type { CalendarTable } from '../../src/domain/calendar/working-calendar.js';
import type { DirectiveDraft } from '../../src/domain/directive/directive.js';
import { readDirective } from '../../src/domain/directive/reader/read-directive.js';
import { createDirectory } from '../../src/domain/unit/directory.js';
import { unitsFromReference } from '../../src/domain/unit/reference.js';
import { parseLabels } from '../../scripts/read-score/labels.js';
import { scoreDocuments } from '../../scripts/read-score/score.js';
import { ratesOf } from '../../scripts/read-score/tally.js';

const fixtures = join(__dirname, '../fixtures/directives');
const directory = createDirectory(
  unitsFromReference(JSON.parse(readFileSync(join(__dirname, '../../reference/hanoi-units.json'), 'utf8'))),
);
const calendar: CalendarTable = { off: new Map(), workingWeekend: new Set(), horizon: '2030-12-31' as LocalDate };
const readFile = (folder: string, file: string) =>
  readDirective({ text: readFileSync(join(folder, 'text', file), 'utf8'), fileName: file }, { directory, calendar });

function draftOf(file: string, folder = fixtures): DirectiveDraft {
  const result = readFile(folder, file);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.draft;
}

function tally(folder: string) {
  return scoreDocuments(parseLabels(readFileSync(join(folder, 'labels.jsonl'), 'utf8')), (file) =>
    readFile(folder, file),
  );
}

test("the project's own documents are read exactly", () => {
  expect(tally(fixtures).misses).toEqual([]);
});

describe('official documents, OCR damage and all', () => {
  const folder = join(fixtures, 'official');
  const { tables, header, sure } = tally(folder);

  test('obligations, leads and dated deadlines stay above the figures of the product', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.95);
  });

  test('header fields of clean texts are right, and what is blank stays blank', () => {
    for (const field of ['code', 'kind', 'issuer', 'date', 'subject'])
      expect(header.get(field)).toEqual({ right: header.get(field)!.all, all: header.get(field)!.all });
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('documents of other provinces, ministries and Party bodies', () => {
  const { tables, header, sure } = tally(join(fixtures, 'provinces'));

  test('obligations, leads and dated deadlines stay above the figures of the product', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.cooperate).f1).toBeGreaterThanOrEqual(0.92);
  });

  test('header fields are right in every layout, and what is blank stays blank', () => {
    for (const field of ['code', 'kind', 'issuer', 'date', 'subject'])
      expect(header.get(field)).toEqual({ right: header.get(field)!.all, all: header.get(field)!.all });
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('documents collected when the reader was finished, labelled before it saw them', () => {
  const { tables, header, sure } = tally(join(fixtures, 'agencies'));

  test('obligations, leads and dated deadlines stay above the figures of the product', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.cooperate).f1).toBeGreaterThanOrEqual(0.92);
  });

  test('letterheads that a converter laid out as a table, wrapped mottos and urgent telegrams are read', () => {
    for (const field of ['code', 'kind', 'issuer', 'date', 'place', 'subject', 'urgency'])
      expect(header.get(field)).toEqual({ right: header.get(field)!.all, all: header.get(field)!.all });
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('texts of portals and converters, where much is still missed', () => {
  const { tables, sure } = tally(join(fixtures, 'portals'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.925);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.855);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.94);
  });

  test('no more is given as sure and wrong than now', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.0115);
  });
});

describe('texts of 2022 to 2026 that were met last, most of them from scans', () => {
  const { tables, sure } = tally(join(fixtures, 'unseen6'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.96);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.94);
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('texts of organs that the earlier batches lacked: army, unions, Politburo, communes before an election', () => {
  const seventh = tally(join(fixtures, 'unseen7'));
  const eighth = tally(join(fixtures, 'unseen8'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(seventh.tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(seventh.tables.lead).f1).toBeGreaterThanOrEqual(0.92);
    expect(ratesOf(eighth.tables.obligation).f1).toBeGreaterThanOrEqual(0.92);
    expect(ratesOf(eighth.tables.lead).f1).toBeGreaterThanOrEqual(0.88);
    expect(ratesOf(eighth.tables.dated).f1).toBeGreaterThanOrEqual(0.95);
  });

  test('hardly a sure field is wrong', () => {
    const [wrong, all] = [seventh.sure.wrong + eighth.sure.wrong, seventh.sure.all + eighth.sure.all];
    expect(wrong / all).toBeLessThan(0.01);
  });
});

describe('a ninth batch, met after all of these', () => {
  const { tables, sure } = tally(join(fixtures, 'unseen9'));

  test('obligations, leads and dated deadlines do not fall below what was reached', () => {
    expect(ratesOf(tables.obligation).f1).toBeGreaterThanOrEqual(0.97);
    expect(ratesOf(tables.lead).f1).toBeGreaterThanOrEqual(0.9);
    expect(ratesOf(tables.dated).f1).toBeGreaterThanOrEqual(0.92);
  });

  test('fewer than one sure field in a hundred is wrong', () => {
    expect(sure.wrong / sure.all).toBeLessThan(0.01);
  });
});

describe('what a clerk is asked', () => {
  const official = join(fixtures, 'official');

  test('number and day, where the stamp did not come through', () => {
    const draft = draftOf('official-qngai-tb-11-2025.txt', official);
    expect(draft.code.value).toMatchObject({ number: null, notation: 'TB-UBND' });
    expect(draft.date.value).toBeNull();
    expect(draft.partialDate).toBe('2025-01');
    expect(draft.questions.slice(0, 2).map((q) => q.field)).toEqual(['number', 'date']);
    expect(draft.tasks.map((task) => task.deadline?.kind === 'DATE' && task.deadline.due)).toEqual([
      '2025-02-08',
      '2025-02-20',
      '2025-02-20',
    ]);
  });

  test('a handwritten number read by OCR is never sure', () => {
    for (const file of [
      'official-qngai-ct-11-2024.txt',
      'official-qngai-cv-299.txt',
      'official-qngai-ct-05-2020.txt',
    ]) {
      const { code, date } = draftOf(file, official);
      expect(code.confidence).toBeLessThan(0.9);
      expect(date.value === null || date.confidence < 0.9).toBe(true);
    }
  });

  test('which successor takes over from an abolished unit', () => {
    const draft = draftOf('tb-giao-ban.txt');
    const lead = draft.tasks[0]!.lead[0]!;
    expect(lead.resolution).toMatchObject({ kind: 'unit', unitId: 'HN-S-KHDT' });
    const later = readDirective(
      { text: draft.text.replace('28 tháng 02 năm 2024', '28 tháng 02 năm 2026').replaceAll('2024', '2026') },
      { directory, calendar },
    );
    expect(later.ok && later.draft.tasks[0]!.lead[0]!.resolution).toMatchObject({
      kind: 'abolished',
      successors: [{ unitId: 'HN-S-TC2', share: 'whole' }],
    });
    expect(later.ok && later.draft.questions.some((q) => q.field === 'unit' && q.options?.includes('HN-S-TC2'))).toBe(
      true,
    );
  });
});

describe('traps', () => {
  test('"giao thông", "chuyển giao", "được giao" assign nothing', () => {
    const draft = draftOf('official-qngai-ct-11-2024.txt', join(fixtures, 'official'));
    expect(draft.text.match(/giao thông/gi)!.length).toBeGreaterThanOrEqual(15);
    expect(
      draft.tasks.flatMap((task) => task.lead.map((l) => l.name)).filter((name) => /^thông|^dịch|giao$/i.test(name)),
    ).toEqual([]);
    expect(draft.tasks.every((task) => task.deadline === null || task.deadline.kind === 'OPEN')).toBe(true);
  });

  test('reports and requests to superiors give nobody a task', () => {
    expect(draftOf('ttr-xin-kinh-phi.txt').tasks).toEqual([]);
    expect(draftOf('official-qngai-bc-23-2025.txt', join(fixtures, 'official')).tasks).toEqual([]);
  });

  test('a meeting is an event, its preparation a task', () => {
    const draft = draftOf('gm-hop.txt');
    expect(draft.events).toMatchObject([{ start: '2026-06-16', time: '14:00' }]);
    expect(draft.tasks).toHaveLength(2);
  });

  test('a task table gives one task a row, blank deadlines stay blank', () => {
    const rows = draftOf('kh-cchc-bang.txt').tasks.slice(-3);
    expect(rows.map((task) => [task.numbering, task.lead[0]!.name, task.deadline?.raw ?? null])).toEqual([
      ['1', 'Văn phòng HĐND và UBND phường', 'Trước 31/3/2026'],
      ['2', 'Trung tâm Phục vụ hành chính công phường', 'Quý IV/2026'],
      ['3', 'Phòng Văn hóa - Xã hội', null],
    ]);
  });

  test('rows parted by tabs are a table too', () => {
    const text = [
      'UBND THÀNH PHỐ HÀ NỘI',
      'Số: 5/KH-UBND',
      'Hà Nội, ngày 05 tháng 3 năm 2026',
      'KẾ HOẠCH',
      'Kiểm tra công vụ',
      '',
      'STT\tNội dung\tChủ trì\tPhối hợp\tThời gian',
      '1\tKiểm tra kỷ luật, kỷ cương\tSở Nội vụ\tThanh tra Thành phố\tQuý II/2026',
    ].join('\n');
    const result = readDirective({ text }, { directory, calendar });
    expect(
      result.ok && result.draft.tasks.map((task) => [task.lead[0]!.name, task.cooperate[0]!.name, task.deadline?.kind]),
    ).toEqual([['Sở Nội vụ', 'Thanh tra Thành phố', 'PERIOD']]);
  });

  test('a collective is expanded as of the day of the document', () => {
    const covered = (file: string): (number | string)[] =>
      draftOf(file).tasks.flatMap((task) =>
        task.lead
          .filter((l) => /^UBND các/.test(l.name))
          .map((l) => (l.resolution.kind === 'collective' ? l.resolution.unitIds.length : l.resolution.kind)),
      );
    expect(new Set(covered('ct-pccc-ubnd-tp.txt'))).toEqual(new Set([126]));
    expect(new Set(covered('tb-giao-ban.txt'))).toEqual(new Set([30]));
  });

  test('metadata that came with the file fills blanks and does not overrule the page', () => {
    const text = readFileSync(join(fixtures, 'official/text/official-qngai-tb-11-2025.txt'), 'utf8');
    const hinted = readDirective(
      { text, hints: { code: '11/TB-UBND', date: '2025-01-08' as LocalDate, kind: 'kế hoạch' } },
      { directory, calendar },
    );
    expect(hinted.ok && hinted.draft.code.value?.number).toBe('11');
    expect(hinted.ok && hinted.draft.date.value).toBe('2025-01-08');
    expect(hinted.ok && hinted.draft.kind.value).toBe('thông báo');
  });
});
