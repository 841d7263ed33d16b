import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import mammoth from 'mammoth';
import { importProgramme, importYearAccount } from '../../src/app/inspection/import-inspections.js';
import { importUnits } from '../../src/app/people/import-units.js';

import type { TimerRow } from '../../src/app/ports/store/timers.js';
import type { Scope } from '../../src/app/use-case.js';
import { createBuildInspectionYear } from '../../src/bot/reports/build-inspection-year.js';
import { createPictureRenderer } from '../../src/bot/charts/render-in-worker.js';
import { shippedInspectionYear, shippedProgrammes, shippedUnits } from '../../src/cli/reference.js';
import { parseProgramme } from '../../src/domain/inspection/programme-source.js';
import programmeOf2025 from '../../reference/inspections/programme-2025.json';
import { createFileStore } from '../../src/store/file-store.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { openEmbedded } from '../support/databases.js';
import type { Database } from '../../src/store/open-database.js';
import { testStore } from '../support/store.js';

const now = new Date('2026-11-23T02:00:00Z');
const ids = createRandomIds();
const folder = mkdtempSync(join(tmpdir(), 'dondoc-year-'));
const files = createFileStore(folder);
const pictures = createPictureRenderer();
let database: Database;
let store: ReturnType<typeof testStore>;

const run = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
  store.transaction((tx) => work({ tx, now, ids, inboxId: null, pepper: randomBytes(32) }));

async function ask(year: number): Promise<{ title: string; lines: string; files: Map<string, Buffer> }> {
  const handler = createBuildInspectionYear({ store, files, ids, pictures });
  const timer: TimerRow = {
    id: ids.newId(),
    kind: 'build-inspection-year',
    subjectId: ids.newId(),
    generation: 1,
    dueAt: now,
    state: 'pending',
    attempts: 0,
    payload: { personId: 'p1', contactId: 'c1', year },
  };
  const prepared = await handler.prepare?.(timer);
  await run((scope) => handler.fire(scope, timer, prepared));
  const row = await database.prisma.outboxMessage.findFirstOrThrow({
    where: { dedupeKey: `inspection-year/${timer.subjectId}` },
  });
  const { card } = row.message as {
    card: { title?: string; lines: (string | { text: string })[]; fileIds?: string[] };
  };
  const found = new Map<string, Buffer>();
  for (const id of card.fileIds ?? []) {
    const file = await run(({ tx }) => tx.files.byId(id));
    const bytes = file === null ? null : await files.get(file.sha256);
    if (file !== null && bytes !== null) found.set(file.name, bytes);
  }
  return {
    title: card.title ?? '',
    lines: card.lines.map((line) => (typeof line === 'string' ? line : line.text)).join('\n'),
    files: found,
  };
}

beforeAll(async () => {
  database = await openEmbedded();
  store = testStore(database.prisma, { now: () => now });
  await run((scope) => importUnits(scope, { units: shippedUnits(), previewOnly: false, actor: null }));
  await run(({ tx }) =>
    tx.people.save({
      id: 'p1',
      name: 'Đỗ Văn Bằng Lăng',
      phone: null,
      language: 'vi',
      leftAt: null,
      noticeShownAt: null,
      createdAt: now,
    }),
  );
}, 60_000);
afterAll(async () => {
  await pictures.close();
  await database.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('the year of inspections as it is asked for in chat', () => {
  test('a year of which nothing is known says so', async () => {
    expect((await ask(2019)).lines).toBe('Không có số liệu kiểm tra năm 2019 mà anh/chị được xem.');
  });

  test('an account whose units are not in the directory is refused whole', async () => {
    const account = shippedInspectionYear();
    const rows = account.rows.map((row, index) => (index === 3 ? { ...row, unitIds: ['NOWHERE'] } : row));
    expect(await run((scope) => importYearAccount(scope, { ...account, rows }, null))).toEqual({
      ok: false,
      refusal: { code: 'unknown-units', unitIds: ['NOWHERE'] },
    });
    expect(await run(({ tx }) => tx.visits.yearAccount(2024))).toBeNull();
  });

  test('the published account of 2024 comes with its figures, a picture and a file that keeps both 25 and 26', async () => {
    await run((scope) => importYearAccount(scope, shippedInspectionYear(), null));
    for (const programme of shippedProgrammes()) await run((scope) => importProgramme(scope, programme, null));
    const { title, lines, files: built } = await ask(2024);
    expect(title).toBe('Kiểm tra năm 2024: 25 cuộc đột xuất, 1 cuộc theo chỉ đạo, 6 cuộc chuyên ngành');
    expect(lines).toContain(
      'Đột xuất: tại 19 UBND xã, phường, thị trấn; 3 cơ quan hành chính thuộc quận, huyện; 3 đơn vị thuộc Sở.',
    );
    expect(lines).toContain(
      'Chuyên ngành: 3 đã kết thúc kiểm tra trực tiếp, 2 đang tiến hành, 1 điều chỉnh giảm, không tiến hành.',
    );
    expect(lines).toMatch(/Nêu 25 nhưng các phần cộng lại là 26/);
    expect([...built.keys()]).toEqual(['tong-hop-2024.png', 'bao-cao-nam-2024.docx']);
    expect(built.get('tong-hop-2024.png')?.subarray(1, 4).toString()).toBe('PNG');
    const { value: words } = await mammoth.extractRawText({
      buffer: built.get('bao-cao-nam-2024.docx') ?? Buffer.alloc(0),
    });
    for (const shown of [
      'Quận Tây Hồ',
      'UBND phường Tứ Liên',
      'Quản lý, sử dụng công chức',
      'Huyện Phú Xuyên',
      'Báo cáo giữ cả hai số',
      'dx-25',
      'Kinh tế & Đô thị',
    ])
      expect(words).toContain(shown);
  }, 60_000);

  test('a programme replaces itself when it is imported again, and keeps what was adjusted since', async () => {
    const programme = parseProgramme(programmeOf2025);
    expect(await run((scope) => importProgramme(scope, programme, null))).toEqual({ isNew: false });
    const document = { code: '9/KH-UBND', date: programme.basis[0]?.date ?? ('2025-01-02' as never) };
    const adjustments = [{ visitId: 'v1', change: 'drop' as const, reason: 'trùng nội dung', document, at: now }];
    await run(({ tx }) => tx.visits.saveProgramme({ ...programme, adjustments }, null, now));
    expect(await run((scope) => importProgramme(scope, programme, null))).toEqual({ isNew: false });
    expect((await run(({ tx }) => tx.visits.programme(programme.id)))?.adjustments).toEqual(adjustments);
  });

  test('a programme with two themes of one key is refused, naming the field', () => {
    const twice = { ...programmeOf2025, themes: [programmeOf2025.themes[0], programmeOf2025.themes[0]] };
    expect(() => parseProgramme(twice)).toThrow(/themes/);
  });
});
