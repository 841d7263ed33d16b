import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../../src/logging.js';
import { startProgram, type Phone, type TestProgram } from '../support/program.js';
import { attachment, base64Lines, business, DOCUMENT_HEADER, envelope, zipped } from '../support/edxml-envelope.js';
import { pdf } from '../support/pdf-files.js';

const TOKEN = 'a-token-of-the-document-system-0001';
const MORNING = '2026-11-23T01:00:00Z';

const BODY = `ỦY BAN NHÂN DÂN
THÀNH PHỐ HÀ NỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 5120/UBND-KT
Hà Nội, ngày 20 tháng 11 năm 2026

V/v rà soát và báo cáo

Kính gửi: Sở Xây dựng.

1. Giao Sở Xây dựng rà soát các công trình, báo cáo UBND Thành phố trước ngày 15/12/2026.

Nơi nhận:
- Như trên;
- Lưu: VT, KT.`;

describe('Documents from the agency’s own system', () => {
  let program: TestProgram;
  let clerk: Phone;
  let url: string;
  let dataDir: string;
  const logged: string[] = [];
  beforeAll(async () => {
    dataDir = mkdtempSync(join(tmpdir(), 'dondoc-api-'));
    program = await startProgram({
      start: MORNING,
      log: createLogger({ level: 'trace' }, { write: (line) => void logged.push(line) }),
      env: {
        INTAKE_TOKEN: TOKEN,
        DATA_DIR: dataDir,
        EDXML_ORGAN_ID: 'H26.15',
        EDXML_ORGAN_NAME: 'Văn phòng UBND Thành phố',
      },
    });
    clerk = program.phone('clerk');
    url = program.running.web?.url ?? '';
  });
  afterAll(async () => {
    await program.stop();
    rmSync(dataDir, { recursive: true, force: true });
  });

  const post = (body: Buffer | FormData, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${url}/api/v1/documents`, {
      method: 'POST',
      headers: {
        authorization: `Bearer ${TOKEN}`,
        ...(body instanceof FormData ? {} : { 'content-type': 'application/octet-stream' }),
        ...headers,
      },
      body: body instanceof FormData ? body : new Uint8Array(body),
    });
  const settle = (): Promise<void> => program.moveTo(program.running.installation.clock.now().toISOString());
  const out = (): string[] => {
    try {
      return readdirSync(join(dataDir, 'edxml', 'out')).sort();
    } catch {
      return [];
    }
  };
  const codes = (): string[] =>
    out()
      .map((name) => /status-(\d\d)/.exec(name)?.[1] ?? '')
      .sort();

  test('without the token nothing is taken in', async () => {
    expect((await fetch(`${url}/api/v1/documents`, { method: 'POST', body: 'x' })).status).toBe(401);
    expect((await post(Buffer.from('x'), { authorization: `Bearer ${TOKEN}x` })).status).toBe(401);
    expect((await fetch(`${url}/api/v1/documents/x`, { headers: { authorization: 'Basic abc' } })).status).toBe(401);
    expect((await fetch(`${url}/healthz`)).status).toBe(200);
  });

  test('a form with two files is refused as a whole, and says the rule; a body above the limit hears 413', async () => {
    const form = new FormData();
    for (const name of ['mot.txt', 'hai.txt']) form.append('file', new Blob([BODY.replace('5120', '7999')]), name);
    const two = await post(form);
    expect(two.status).toBe(400);
    expect(await two.json()).toMatchObject({ error: 'several-files', message: expect.stringContaining('một tệp') });
    const large = await post(Buffer.alloc(22 * 1024 * 1024, 'a'));
    expect(large.status).toBe(413);
    expect(await large.json()).toEqual({ error: 'too-large' });
    const { prisma } = program.running.installation.database;
    expect(await prisma.directive.count({ where: { number: '7999' } })).toBe(0);
  });

  test('a text becomes a draft for the clerk; the same key gives the same record', async () => {
    const text = BODY.replace('5120', '7001');
    const answer = await post(Buffer.from(text), {
      'x-file-name': encodeURIComponent('công văn.txt'),
      'idempotency-key': 'k-1',
    });
    expect(answer.status).toBe(202);
    const first = (await answer.json()) as { id: string; state: string; directive: { state: string; code: string } };
    expect(first).toMatchObject({ state: 'read', directive: { state: 'draft', code: '7001/UBND-KT' } });
    await clerk.sees('7001/UBND-KT');
    expect(await (await post(Buffer.from(text), { 'idempotency-key': 'k-1' })).json()).toMatchObject({ id: first.id });
    const state = await fetch(`${url}/api/v1/documents/${first.id}`, { headers: { authorization: `Bearer ${TOKEN}` } });
    expect(await state.json()).toMatchObject({ id: first.id, state: 'read' });
    expect(
      (await fetch(`${url}/api/v1/documents/unknown`, { headers: { authorization: `Bearer ${TOKEN}` } })).status,
    ).toBe(404);
    expect(
      await program.running.installation.database.prisma.directive.count({ where: { code: '7001/UBND-KT' } }),
    ).toBe(1);
  });

  test('a form with a file and a unit; an unknown unit is named', async () => {
    const form = new FormData();
    form.set('unit', 'Sở Không Có');
    form.set('file', new Blob([BODY.replace('5120', '7002')], { type: 'text/plain' }), 'cv.txt');
    const refused = await post(form);
    expect(refused.status).toBe(422);
    expect(await refused.json()).toMatchObject({ error: 'unknown-unit' });
    form.set('unit', 'HN-VP');
    expect(await (await post(form)).json()).toMatchObject({ state: 'read', directive: { code: '7002/UBND-KT' } });
    expect((await post(Buffer.alloc(0))).status).toBe(400);
    expect(await (await post(Buffer.from([0x4d, 0x5a, 1, 2, 3, 4, 5, 6, 7, 8]))).json()).toMatchObject({
      state: 'failed',
    });
  });

  test('an envelope carries its priority, its sender hears 01, 03, 04, 05, and a recall stops the work', async () => {
    const file = attachment('cv.txt', base64Lines(zipped('cv.txt', BODY)));
    const sent = await post(envelope({ header: DOCUMENT_HEADER, trace: business('0'), attachments: file }), {
      'content-type': 'application/xml',
      'x-unit': 'HN-VP',
    });
    expect(await sent.json()).toMatchObject({ state: 'read', directive: { code: '5120/UBND-KT' } });
    const review = await clerk.sees('Số, ký hiệu: 5120/UBND-KT');
    expect(review.text).toContain('Độ khẩn: hỏa tốc');
    expect(review.text).toContain('trục liên thông');
    await settle();
    expect(codes()).toEqual(['01']);
    const label = (message: typeof review, pattern: RegExp): string =>
      message.buttons.find((button) => pattern.test(button.label))?.label ?? '';
    let from = clerk.mark();
    await clerk.press(review.id, label(review, /Xem trước/));
    const preview = await clerk.sees('Sẽ giao', { after: from });
    await clerk.press(preview.id, label(preview, /^Ban hành/));
    const head = program.phone('head-construction');
    const notice = await head.sees('5120/UBND-KT');
    await settle();
    expect(codes()).toEqual(['01', '03', '04']);
    await head.press(notice.id, label(notice, /nhận/i));
    await head.sees(/xác nhận/);
    await settle();
    expect(codes()).toEqual(['01', '03', '04', '05']);
    expect(readFileSync(join(dataDir, 'edxml', 'out', out()[0] ?? ''), 'utf8')).toContain(
      '<edXML:OrganId>H26.15</edXML:OrganId>',
    );
    from = clerk.mark();
    await post(envelope({ header: DOCUMENT_HEADER, trace: business('1') }), { 'x-unit': 'HN-VP' });
    const recall = await clerk.sees('Bên gửi thu hồi', { after: from });
    from = clerk.mark();
    await clerk.press(recall.id, label(recall, /^Thu hồi/));
    await clerk.sees('Đã thu hồi', { after: from });
    await settle();
    expect(codes()).toEqual(['01', '03', '04', '05', '15']);
  });

  test('a document marked secret on page 3 leaves no trace in database, queue, files, temporary folder or log', async () => {
    const before = new Set(readdirSync(tmpdir()));
    const pages = [
      [
        'CONG HOA XA HOI CHU NGHIA VIET NAM',
        'So: 77/UBND-NC',
        'Ha Noi, ngay 20 thang 11 nam 2026',
        'Noi dung trang nhat qlzvxtw cua van ban giao nhiem vu cho cac don vi thuc hien',
      ],
      ['Trang hai qlzvxtw noi ve cac nhiem vu cua don vi trong nam'],
      ['TUYET MAT', 'Trang ba qlzvxtw ke hoach bao ve'],
    ];
    const secret = pdf(pages.map((lines) => ({ lines })));
    expect(await (await post(secret, { 'x-file-name': 'khobautrn.pdf' })).json()).toMatchObject({
      state: 'refused',
      reason: 'secret',
    });
    const from = clerk.mark();
    await clerk.send({ name: 'khobautrn.pdf', mime: 'application/pdf', bytes: secret });
    expect((await clerk.sees('dấu hiệu mật', { after: from })).text).toContain('Không nội dung nào được lưu');
    await settle();
    const { prisma } = program.running.installation.database;
    const tables = await prisma.$queryRaw<{ schema: string; name: string }[]>`
      SELECT table_schema AS schema, table_name AS name FROM information_schema.tables WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema')`;
    expect(tables.length).toBeGreaterThan(20);
    for (const { schema, name } of tables) {
      const hits = await prisma.$queryRawUnsafe<{ n: bigint }[]>(
        `SELECT count(*) AS n FROM "${schema}"."${name}" t WHERE t::text ILIKE '%qlzvxtw%' OR t::text ILIKE '%khobautrn%'`,
      );
      expect([`${schema}.${name}`, Number(hits[0]?.n)]).toEqual([`${schema}.${name}`, 0]);
    }
    // The folder holds the embedded database and its journal too: content that was written once and removed later would be found there.
    const kept = (folder: string): string[] =>
      readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
        entry.isDirectory() ? kept(join(folder, entry.name)) : [join(folder, entry.name)],
      );
    const holding = (path: string): boolean => readFileSync(path).includes('qlzvxtw');
    expect(kept(dataDir).length).toBeGreaterThan(100);
    expect(kept(dataDir).filter(holding)).toEqual([]);
    const fresh = readdirSync(tmpdir()).filter((name) => !before.has(name));
    const freshFiles = fresh
      .map((name) => join(tmpdir(), name))
      .flatMap((path) => (statSync(path).isDirectory() ? kept(path) : [path]));
    expect(freshFiles.filter(holding)).toEqual([]);
    expect(logged.length).toBeGreaterThan(0);
    expect(logged.filter((line) => /qlzvxtw|khobautrn/i.test(line))).toEqual([]);
    // The search can find: a document that was taken in is in a table and in a file.
    const seen = await prisma.$queryRawUnsafe<{ n: bigint }[]>(
      `SELECT count(*) AS n FROM "Directive" t WHERE t::text ILIKE '%7001/UBND-KT%'`,
    );
    expect(Number(seen[0]?.n)).toBeGreaterThan(0);
    expect(kept(join(dataDir, 'files')).some((path) => readFileSync(path).includes('7001/UBND-KT'))).toBe(true);
  });
});
