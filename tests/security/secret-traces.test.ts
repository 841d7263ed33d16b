import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { Document, Packer, Paragraph } from 'docx';
import { Redis } from 'ioredis';
import { randomBytes } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createLogger } from '../../src/logging.js';
import { fontFiles } from '../../src/bot/charts/font.js';
import { onEachEngine } from '../support/engines.js';
import { everyFile, everyRow } from '../support/everything-kept.js';
import { pdf } from '../support/pdf-files.js';
import { startProgram, type TestProgram } from '../support/program.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const TOKEN = 'a-token-of-the-document-system-0002';
const PREFIX = `t${randomBytes(6).toString('hex')}`;

/** Words that stand in one document each, and nowhere else. */
const TRACES = [
  'VETPDFMOT',
  'VETPDFHAI',
  'VETDOCX',
  'VETTXT',
  'VETDANVAO',
  'VETAPI',
  'VETDON',
  'VETTENTEP',
  'VETNHADAT',
];

const head = (trace: string): string[] => [
  'ỦY BAN NHÂN DÂN',
  'THÀNH PHỐ HÀ NỘI',
  'Số: 5120/UBND-KT',
  'Hà Nội, ngày 20 tháng 11 năm 2026',
  `V/v rà soát ${trace}`,
  'Kính gửi: Sở Xây dựng.',
  `1. Giao Sở Xây dựng rà soát ${trace}, báo cáo UBND Thành phố trước ngày 15/12/2026.`,
];
const filler = (page: number): string[] =>
  Array.from(
    { length: 45 },
    (_, line) => `Đoạn ${page}.${line} nêu yêu cầu chung đối với các cơ quan, đơn vị trong quá trình thực hiện.`,
  );
/** Pages one and two are harmless; the mark stands on the third. */
const marked = (trace: string): string =>
  [...head(trace), ...filler(1), ...filler(2), 'TỐI MẬT', ...filler(3)].join('\n');

/** A page as a scanner gives it: a picture with the stamp and some words. */
function scannedPage(): { jpeg: Buffer; width: number; height: number } {
  for (const file of fontFiles()) GlobalFonts.registerFromPath(file);
  const canvas = createCanvas(1240, 1754);
  const context = canvas.getContext('2d');
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, 1240, 1754);
  context.fillStyle = '#000000';
  context.font = '700 40px "Be Vietnam Pro"';
  context.fillText('TỐI MẬT', 450, 220);
  context.font = '400 34px "Be Vietnam Pro"';
  for (const [line, words] of [
    'Danh mục kèm theo công văn của Ủy ban nhân dân',
    'thành phố Hà Nội về việc rà soát các công trình.',
  ].entries())
    context.fillText(words, 120, 400 + line * 60);
  return { jpeg: canvas.toBuffer('image/jpeg', 90), width: 1240, height: 1754 };
}

const docx = (lines: readonly string[]): Promise<Buffer> =>
  Packer.toBuffer(new Document({ sections: [{ children: lines.map((text) => new Paragraph({ text })) }] }));

const COMPLAINT = [
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'Độc lập - Tự do - Hạnh phúc',
  'ĐƠN KHIẾU NẠI',
  'Kính gửi: UBND phường Hoàn Kiếm',
  'Tôi tên là: Nguyễn Văn VETDON, địa chỉ: số nhà 12, tổ dân phố 5, phường Hoàn Kiếm, Hà Nội. CCCD 001099012345.',
  'Tôi khiếu nại về việc thu hồi thửa đất VETNHADAT của gia đình tôi. Kính đề nghị UBND phường xem xét, giải quyết.',
].join('\n');

async function everyKey(url: string, prefix: string): Promise<string> {
  const redis = new Redis(url);
  const parts: string[] = [];
  let cursor = '0';
  do {
    const [next, keys] = await redis.scan(cursor, 'MATCH', `${prefix}*`, 'COUNT', 500);
    cursor = next;
    for (const key of keys) {
      const type = await redis.type(key);
      const value =
        type === 'hash'
          ? await redis.hgetall(key)
          : type === 'list'
            ? await redis.lrange(key, 0, -1)
            : type === 'zset'
              ? await redis.zrange(key, 0, -1)
              : type === 'set'
                ? await redis.smembers(key)
                : type === 'stream'
                  ? await redis.xrange(key, '-', '+')
                  : await redis.get(key);
      parts.push(`${key} ${JSON.stringify(value)}`);
    }
  } while (cursor !== '0');
  await redis.quit();
  return parts.join('\n');
}

onEachEngine('what must not be kept', (server) => {
  let program: TestProgram;
  let temporary: string;
  const before = process.env['TMPDIR'];
  const logged: string[] = [];
  beforeAll(async () => {
    temporary = mkdtempSync(join(tmpdir(), 'dondoc-traces-'));
    // Whatever the program or its libraries put into the machine's temporary folder comes here.
    process.env['TMPDIR'] = temporary;
    const log = createLogger({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
    const env = { INTAKE_TOKEN: TOKEN, QUEUE_PREFIX: PREFIX };
    program = await startProgram({ start: '2026-11-25T08:00:00+07:00', log, ...server(), env });
  }, 180_000);
  afterAll(async () => {
    await program.stop();
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
    rmSync(temporary, { recursive: true, force: true });
  }, 60_000);

  test('of a document marked secret on its third page, or of a citizen’s letter, nothing is left: in no table, file, queue, temporary folder or log', async () => {
    const clerk = program.phone('clerk');
    const secret = 'Không xử lý văn bản này';
    const citizen = 'đơn thư của công dân';
    const send = async (name: string, mime: string, bytes: Buffer, words: string): Promise<void> => {
      const mark = clerk.mark();
      await clerk.send({ name, mime, bytes });
      await clerk.sees(words, { after: mark });
    };
    const pages = [
      { lines: ['Giao So Xay dung VETPDFMOT ra soat cac cong trinh, bao cao UBND Thanh pho truoc ngay 15/12/2026.'] },
      { lines: ['Trang hai VETPDFHAI neu yeu cau chung doi voi cac co quan, don vi trong qua trinh thuc hien.'] },
      scannedPage(),
    ];
    await send('VETTENTEP.pdf', 'application/pdf', pdf(pages), secret);
    await send('cong-van.docx', DOCX, await docx(marked('VETDOCX').split('\n')), secret);
    await send('cong-van.txt', 'text/plain', Buffer.from(marked('VETTXT')), secret);
    const pasted = clerk.mark();
    await clerk.say([...head('VETDANVAO'), ...filler(1).slice(0, 25), 'TUYỆT MẬT'].join('\n').slice(0, 4_000));
    await clerk.sees(secret, { after: pasted });
    const answer = await fetch(`${program.running.web?.url ?? ''}/api/v1/documents`, {
      method: 'POST',
      headers: { authorization: `Bearer ${TOKEN}`, 'content-type': 'text/plain', 'x-file-name': 'van-ban.txt' },
      body: marked('VETAPI'),
    });
    expect(await answer.json()).toMatchObject({ state: 'refused', reason: 'secret' });
    await send('don.txt', 'text/plain', Buffer.from(COMPLAINT), citizen);
    await send('don.docx', DOCX, await docx(COMPLAINT.split('\n')), citizen);
    // A document that may be kept shows that the search sees what is kept.
    const kept = clerk.mark();
    await clerk.send({
      name: 'binh-thuong.txt',
      mime: 'text/plain',
      bytes: Buffer.from(head('VETDUOCGIU').join('\n')),
    });
    await clerk.sees('Bản đọc', { after: kept });
    await program.quiet();

    const found = {
      rows: await everyRow(program.running.installation.database),
      files: everyFile(program.dataDir),
      temporary: everyFile(temporary, (path) => path.startsWith(program.dataDir)),
      log: logged.join('\n'),
      queue: await (async () => {
        const redis = server().server?.redis.url;
        return redis === undefined ? '' : everyKey(redis, PREFIX);
      })(),
    };
    expect(found.rows).toContain('VETDUOCGIU');
    expect(found.log.length).toBeGreaterThan(100);
    const left = Object.entries(found).flatMap(([where, text]) =>
      // A file's name comes before its content is known: its row is emptied, the database's own files hold the old version until it is vacuumed.
      TRACES.filter((trace) => text.includes(trace) && !(trace === 'VETTENTEP' && where === 'files')).map(
        (trace) => `${trace} in ${where}`,
      ),
    );
    expect(left).toEqual([]);
    // Nothing of the program lies beside its data folder at all.
    const beside = readdirSync(temporary).filter((name) => !program.dataDir.endsWith(name));
    expect(beside).toEqual([]);
    const refusals = await program.running.installation.database.prisma.auditEvent.findMany({
      where: { action: 'directive.refuse' },
    });
    expect(refusals.length).toBeGreaterThanOrEqual(5);
  }, 300_000);
});
