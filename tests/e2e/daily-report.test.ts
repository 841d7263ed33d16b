import { onEachEngine } from '../support/engines.js';
import { issue } from '../support/issue.js';
import { startProgram, type TestProgram } from '../support/program.js';

/** In a storm: what is reported every day, days off too, until somebody says that it is over. */
const TELEGRAM = `ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 21/CĐ-UBND
Hà Nội, ngày 26 tháng 11 năm 2026

CÔNG ĐIỆN
Về việc khẩn trương ứng phó với bão

Chủ tịch UBND Thành phố điện: Sở Tài chính; Sở Xây dựng.

1. Sở Tài chính tổng hợp thiệt hại, báo cáo UBND Thành phố trước 15 giờ hằng ngày cho đến khi bão tan.

2. Sở Xây dựng tổng hợp tình hình công trình, báo cáo UBND Thành phố trước 15 giờ hằng ngày cho đến khi bão tan.
`;

onEachEngine('a report every day', (server) => {
  let program: TestProgram;
  beforeAll(async () => {
    program = await startProgram({ start: '2026-11-26T08:00:00+07:00', ...server() });
  }, 240_000);
  afterAll(async () => {
    await program.stop();
  }, 60_000);

  async function asks(who: string, words: string, answer: string | RegExp) {
    const phone = program.phone(who);
    const after = phone.mark();
    await phone.say(words);
    return phone.sees(answer, { after });
  }
  const db = () => program.running.installation.database.prisma;
  const periods = async (words: string) =>
    db().assignment.findMany({ where: { task: { text: { contains: words } } }, orderBy: { number: 'asc' } });
  const today = async (words: string): Promise<number> => (await periods(words)).at(-1)?.number ?? 0;

  /** What reached each person unasked since the row of that number: kind, and the news of a card. */
  async function unasked(since: bigint): Promise<Record<string, readonly string[]>> {
    const rows = await db().outboxMessage.findMany({
      where: { seq: { gt: since }, state: 'sent', lane: { gt: 0 }, editOfId: null, personId: { not: null } },
      orderBy: { seq: 'asc' },
    });
    const people = await db().person.findMany({ select: { id: true, name: true } });
    const said: Record<string, string[]> = {};
    for (const row of rows) {
      const { news } = row.message as { news?: string };
      (said[people.find(({ id }) => id === row.personId)?.name ?? ''] ??= []).push(news ?? row.kind);
    }
    return said;
  }
  const last = async (): Promise<bigint> =>
    (await db().outboxMessage.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } }))?.seq ?? 0n;

  test('the clerk sees how it will run, and the first limit is that of the next day', async () => {
    const since = await last();
    const preview = await issue(program.phone('clerk'), TELEGRAM);
    expect(preview.text).toContain('hằng ngày trước 15:00, đến khi anh/chị cho thôi');
    expect(preview.text).toContain('kỳ đầu 27/11/2026');
    await program.phone('head-finance').sees('trước 15:00 ngày 27/11/2026');
    await program.quiet();
    expect((await periods('thiệt hại')).map(({ instance, state }) => [instance, state])).toEqual([
      ['daily:2026-11-27', 'sent'],
    ]);
    await asks('head-finance', `nhận ${await today('thiệt hại')}`, 'đã nhận');
    await asks('head-construction', `nhận ${await today('công trình')}`, 'đã nhận');
    await program.moveTo('2026-11-27T13:00:00+07:00');
    expect(await unasked(since)).toMatchObject({
      'Trần Văn Tùng Bách': ['directive-notice'],
    });
  }, 240_000);

  test('what is reported before the reminder is not reminded of; the leader reads of it in the digest', async () => {
    const since = await last();
    await asks('head-finance', `hoàn thành ${await today('thiệt hại')} 12 nhà tốc mái`, 'đã báo cáo hoàn thành');
    await program.moveTo('2026-11-27T16:00:00+07:00');
    const said = await unasked(since);
    expect(said['Trần Văn Tùng Bách']).toBeUndefined();
    const construction = Object.values(said).filter((kinds) => kinds.includes('nudge'));
    expect(construction).toEqual([['nudge']]);
    expect(Object.values(said).flat().sort()).toEqual(['digest', 'nudge']);
    await program.phone('leader').sees(/báo cáo hoàn thành.*chờ xác nhận/);
  }, 240_000);

  test('on Saturday one notice opens the day, acknowledged before; what is missing of the day before is on it', async () => {
    const since = await last();
    await program.moveTo('2026-11-28T13:00:00+07:00');
    const own = await program.phone('head-finance').sees('Kỳ báo cáo mới');
    expect(own.text).toContain('trước 15:00 ngày 28/11/2026');
    expect(own.text).not.toContain('Chưa có báo cáo');
    const other = await program.phone('head-construction').sees('Kỳ báo cáo mới');
    expect(other.text).toContain('Chưa có báo cáo ngày 27/11/2026');
    expect((await periods('thiệt hại')).at(-1)).toMatchObject({ instance: 'daily:2026-11-28', state: 'acknowledged' });
    expect(Object.values(await unasked(since)).flat()).toEqual(['period', 'period']);
    // An hour before the limit each is reminded, once.
    await program.moveTo('2026-11-28T23:00:00+07:00');
    expect(Object.values(await unasked(since)).map((kinds) => kinds.join(' '))).toEqual([
      'period nudge',
      'period nudge',
    ]);
  }, 240_000);

  test('on Sunday the missed Saturday is named once and nudged no more', async () => {
    const since = await last();
    await program.moveTo('2026-11-29T08:00:00+07:00');
    const notice = await program.phone('head-finance').sees('Chưa có báo cáo ngày 28/11/2026');
    expect(notice.text).toContain('trước 15:00 ngày 29/11/2026');
    expect(Object.values(await unasked(since)).flat()).toEqual(['period', 'period']);
  }, 240_000);

  test('only who may cancel the work ends the series, for one task and all its units; each unit is told once', async () => {
    const number = await today('thiệt hại');
    await asks('head-finance', `thôi báo cáo định kỳ ${number}`, 'Thao tác này thuộc');
    const since = await last();
    await asks('clerk', `thoi bao cao dinh ky ${number}`, 'Đã thôi báo cáo định kỳ');
    await asks('clerk', `dừng kỳ ${number}`, 'đã kết thúc');
    await asks('head-finance', `hoàn thành ${number} không còn thiệt hại mới`, 'đã báo cáo hoàn thành');
    await program.moveTo('2026-12-01T13:00:00+07:00');
    expect((await periods('thiệt hại')).map(({ instance, state }) => [instance, state])).toEqual([
      ['daily:2026-11-27', 'reported'],
      ['daily:2026-11-28', 'acknowledged'],
      ['daily:2026-11-29', 'reported'],
    ]);
    // The other task runs on.
    expect((await periods('công trình')).at(-1)?.instance).toBe('daily:2026-12-01');
    const said = await unasked(since);
    expect(said['Trần Văn Tùng Bách']).toEqual(['series-ended']);
    const leader = Object.values(said).filter((kinds) => kinds.every((kind) => kind === 'digest'));
    // Monday morning (Saturday and Sunday of both), and Tuesday morning (Monday of the one).
    expect(leader).toEqual([['digest', 'digest']]);
    const digest = await program.phone('leader').sees('Báo cáo lãnh đạo');
    expect(digest.text).toContain('Sở Xây dựng');
  }, 240_000);

  test('what was missed stays late in the books, once, and can still be reported', async () => {
    const missed = (await periods('thiệt hại')).find(({ instance }) => instance === 'daily:2026-11-28');
    const card = await asks('leader', `việc ${missed?.number ?? ''}`, 'quá hạn');
    expect(card.text).toContain('28/11/2026');
    await asks('head-finance', `hoàn thành ${missed?.number ?? ''} báo cáo muộn`, 'đã báo cáo hoàn thành');
    await asks('leader', `việc ${missed?.number ?? ''}`, 'sau hạn');
    const events = await db().auditEvent.findMany({ where: { action: { in: ['series.end', 'assignment.period'] } } });
    expect(events.filter(({ action }) => action === 'series.end')).toHaveLength(1);
    // Two further days of the one task, four of the other.
    expect(events.filter(({ action }) => action === 'assignment.period')).toHaveLength(6);
  }, 240_000);
});
