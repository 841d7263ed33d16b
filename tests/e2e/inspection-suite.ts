import { extractRawText } from 'mammoth';
import { createLogger } from '../../src/logging.js';
import type { ShownMessage } from '../../src/sandbox/actor.js';
import { startProgram, type Phone, type TestProgram } from '../support/program.js';

/** The smallest JPEG that a phone could send. */
const PHOTO = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);

const METRICS_TOKEN = 'a-token-of-the-one-who-watches-1';

export type InspectionPhones = {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  /** Choosing is done by number, whatever the phone shows. */
  readonly byNumber: boolean;
};

/** A surprise check from the plan to the recommendation done, whatever the phones show; whoever is outside the team hears nothing before the law says so. */
export function describeInspection(channel: InspectionPhones): void {
  describe(`a surprise check on ${channel.name}`, () => {
    let program: TestProgram;
    let code = '';
    const logged: string[] = [];
    beforeAll(async () => {
      program = await startProgram({
        start: '2026-11-25T08:00:00+07:00',
        env: { ...channel.env, METRICS_TOKEN },
        log: createLogger({ level: 'info' }, { write: (line: string) => void logged.push(line) }),
      });
    }, 180_000);
    afterAll(async () => {
      await program.stop();
    }, 60_000);

    /** Chooses an action of a message as this channel's people do. */
    async function choose(phone: Phone, message: ShownMessage, label: string): Promise<void> {
      if (!channel.byNumber) return void (await phone.press(message.id, label));
      const number = new RegExp(`^(\\d)\\. ${label}$`, 'mu').exec(message.text)?.[1];
      if (number === undefined) throw new Error(`the message offers no “${label}”:\n${message.text}`);
      await phone.say(number);
    }

    const outsiders = ['clerk', 'head-finance', 'head-construction', 'head-ward', 'leader', 'administrator'];
    /** What the bot said to everybody outside the team since the marks. */
    const heardSince = (marks: ReadonlyMap<string, number>): readonly string[] =>
      outsiders.flatMap((who) =>
        program
          .phone(who)
          .messages()
          .slice(marks.get(who) ?? 0)
          .filter(({ from }) => from === 'bot')
          .map(({ text }) => text),
      );
    const marksOfOutsiders = (): ReadonlyMap<string, number> =>
      new Map(outsiders.map((who) => [who, program.phone(who).mark()]));

    test('the head of the team plans it in words, is asked about what is odd, and saves it in one piece', async () => {
      const head = program.phone('team-head');
      await head.say(
        'lập kiểm tra phường Tây Hồ; đột xuất; chuyên đề Đề án 06; 08:00 30/11 đến 11:30; trưởng đoàn Ngô Văn Sao Đen; thành viên Hoàng Thị Hướng Dương; tập trung cổng UBND phường 21.0700,105.8200',
      );
      const shown = await head.sees('Cuộc kiểm tra mới');
      expect(shown.text).toContain('UBND phường Tây Hồ');
      expect(shown.text).toContain('08:00–11:30 30/11/2026 (Thứ Hai)');
      expect(await program.running.installation.database.prisma.visit.count()).toBe(0);
      await choose(head, shown, 'Lưu');
      const saved = await head.sees(/Đã lưu cuộc kiểm tra (\d{5})/u);
      code = /Đã lưu cuộc kiểm tra (\d{5})/u.exec(saved.text)?.[1] ?? '';
      expect(code).toMatch(/^\d{5}$/u);
    }, 120_000);

    test('the decision founds the team; its members hear of it without a word of where', async () => {
      const head = program.phone('team-head');
      const member = program.phone('demo-inspector');
      const before = member.mark();
      await head.say(`quyết định ${code} số 124/QĐ-ĐKTCV ngày 25/11/2026`);
      await head.sees('Đã ghi quyết định');
      const told = await member.sees('phân công công tác mới', { after: before });
      expect(told.text).not.toContain('Tây Hồ');
      expect(told.text).not.toContain(code);
      await choose(member, told, 'Xem chi tiết');
      const card = await member.sees(`Cuộc kiểm tra ${code}`, { after: before });
      expect(card.text).toContain('UBND phường Tây Hồ');
      expect(card.text).toContain('https://www.google.com/maps/');
      await member.say(`nội dung ${code}`);
      await member.sees('Hồ sơ nộp trực tuyến');
    }, 120_000);

    test('three working days, one day, the morning and an hour before: a neutral line, and the day before asks who comes', async () => {
      const member = program.phone('demo-inspector');
      let before = member.mark();
      await program.moveTo('2026-11-27T16:05:00+07:00');
      const dayBefore = await member.sees('Có lịch công tác 08:00 ngày 30/11/2026', { after: before });
      expect(dayBefore.text).not.toContain('Tây Hồ');
      await choose(member, dayBefore, 'Tôi đi');
      await member.sees('Đã ghi nhận anh/chị tham gia', { after: before });
      before = member.mark();
      await program.moveTo('2026-11-30T07:30:00+07:00');
      await member.sees('Có lịch công tác 08:00 hôm nay', { after: before });
    }, 180_000);

    test('nobody outside the team has heard or can find out anything, ask as they may', async () => {
      const marks = marksOfOutsiders();
      for (const who of outsiders) {
        await program.phone(who).say('tuần này có đoàn nào xuống phường Tây Hồ không?');
        await program.phone(who).say(`kiểm tra ${code}`);
        await program.phone(who).say('lịch kiểm tra');
      }
      await program.quiet();
      const heard = heardSince(marks);
      expect(new Set(heard)).toEqual(
        new Set([
          'Không có cuộc kiểm tra nào trong phạm vi anh/chị được biết.',
          `Không tìm thấy cuộc kiểm tra ${code} trong phạm vi anh/chị được biết. Gõ “lịch kiểm tra” để xem danh sách.`,
        ]),
      );
      const ward = program.phone('head-ward');
      expect(ward.all()).not.toMatch(/đoàn kiểm tra|lịch công tác/iu);
    }, 180_000);

    test('at the door: arrival, a finding with a photo, what was said, a recommendation; half a finding is not written', async () => {
      const member = program.phone('demo-inspector');
      const { prisma } = program.running.installation.database;
      await member.say('đến nơi');
      await member.sees('Đã ghi nhận đoàn đến nơi');
      await member.send({
        name: 'a.jpg',
        mime: 'image/jpeg',
        bytes: PHOTO,
        caption: 'vi phạm: 3 hồ sơ quá hạn không có thư xin lỗi',
        kind: 'photo',
      });
      const draft = await member.sees('Phát hiện đang soạn');
      expect(draft.text).toContain('1 ảnh');
      await member.say('ghi');
      await member.sees('Vi phạm phải nêu căn cứ');
      expect(await prisma.finding.count()).toBe(0);
      await member.say('căn cứ Điều 19 Nghị định 61/2018/NĐ-CP');
      await member.sees('có căn cứ');
      await member.say('ghi');
      await member.sees('Đã ghi phát hiện');
      expect(await prisma.finding.count()).toBe(1);
      expect(await prisma.violation.count()).toBe(1);
      await member.say('ý kiến của Vũ Thị Hoa Sữa, chủ tịch: bộ phận một cửa thiếu hai người');
      await member.sees('Đã ghi ý kiến');
      await member.say('kiến nghị rà soát toàn bộ hồ sơ quá hạn, báo cáo kết quả trước ngày 15/12/2026');
      await member.sees('Đã ghi kiến nghị');
      await program.quiet();
      expect(await prisma.storedFile.count({ where: { createdBy: 'demo-inspector', mime: 'image/jpeg' } })).toBe(1);
    }, 180_000);

    test('the minutes are made, read back and signed; what came after them would make them stale', async () => {
      const head = program.phone('team-head');
      await head.say('biên bản');
      const read = await head.sees('Đề nghị đọc lại');
      expect(read.text).toContain('3 hồ sơ quá hạn');
      expect(read.text).toContain('bộ phận một cửa thiếu hai người');
      await choose(head, read, 'Hai bên đã ký');
      await head.sees('Đã ghi nhận biên bản được ký');
      const visit = await program.running.installation.database.prisma.visit.findUniqueOrThrow({ where: { code } });
      expect(visit.state).toBe('minutes-signed');
      const { installation } = program.running;
      const file = await installation.database.prisma.storedFile.findUniqueOrThrow({
        where: { id: visit.minutesFileId ?? '' },
      });
      const bytes = await installation.files.get(file.sha256);
      const { value: paper } = await extractRawText({ buffer: bytes ?? Buffer.alloc(0) });
      for (const words of ['UBND phường Tây Hồ', '3 hồ sơ quá hạn', 'thiếu hai người', 'Vũ Thị Hoa Sữa, chủ tịch'])
        expect(paper).toContain(words);
    }, 120_000);

    test('the head of the ward hears of it after it has taken place, reads their part after the conclusion', async () => {
      const head = program.phone('team-head');
      const ward = program.phone('head-ward');
      const told = await ward.sees('Có thông báo mới gửi người đứng đầu đơn vị');
      let before = ward.mark();
      await choose(ward, told, 'Xem chi tiết');
      const card = await ward.sees(`Cuộc kiểm tra ${code}`, { after: before });
      expect(card.text).not.toContain('google.com/maps');
      expect(card.text).not.toContain('Phát hiện:');
      await program.moveTo('2026-12-02T09:00:00+07:00');
      await head.say(`kết luận ${code} số 15/KL-ĐKTCV ngày 2/12/2026`);
      await head.sees('Đã ghi kết luận');
      before = ward.mark();
      await ward.say(`kết quả kiểm tra ${code}`);
      const findings = await ward.sees('3 hồ sơ quá hạn', { after: before });
      expect(findings.text).toContain('rà soát toàn bộ hồ sơ');
      expect(findings.text).not.toContain('thiếu hai người');
      expect(await program.running.installation.database.prisma.assignment.count()).toBe(0);
    }, 180_000);

    test('when it is public the recommendation becomes a task of the ward, and is followed to its end', async () => {
      const head = program.phone('team-head');
      const ward = program.phone('head-ward');
      const leader = program.phone('leader');
      await head.say(`công khai ${code} niêm yết tại đơn vị`);
      await head.sees('Đã ghi công khai kết luận');
      const task = await ward.sees('Kiến nghị sau kiểm tra');
      expect(task.text).toContain('rà soát toàn bộ hồ sơ quá hạn');
      const number = /Việc số (\d+)/u.exec(task.text)?.[1] ?? '';
      await head.say(`theo dõi kiểm tra ${code}`);
      await head.sees('Đã chuyển sang theo dõi');
      await head.say(`đóng kiểm tra ${code}`);
      await head.sees('Còn 2 kiến nghị, vi phạm chưa xong');
      await ward.say(`nhận ${number}`);
      await ward.sees(/đã nhận lúc|Đã ghi nhận/u);
      await ward.say(`hoàn thành ${number} đã rà soát 41 hồ sơ`);
      await choose(leader, await leader.sees('báo cáo hoàn thành'), 'Xác nhận hoàn thành');
      await leader.sees('Đã xác nhận hoàn thành');
      await head.say(`vi phạm 1 ${code} đang xử lý`);
      await head.sees('Đã ghi việc xử lý vi phạm 1');
      await head.say(`vi phạm 1 ${code} đã xử lý, khiển trách theo 20/QĐ-UBND ngày 2/12/2026`);
      await head.sees(/khiển trách|đã xử lý/u);
      const before = head.mark();
      await head.say(`đóng kiểm tra ${code}`);
      await head.sees('Đã kết thúc cuộc kiểm tra', { after: before });
    }, 240_000);

    test('no log line, figure or page of health names the visit, its code, or that there is one', async () => {
      const { installation, web } = program.running;
      const visit = await installation.database.prisma.visit.findUniqueOrThrow({ where: { code } });
      const get = async (path: string): Promise<string> =>
        (await fetch(`${web?.url ?? ''}${path}`, { headers: { authorization: `Bearer ${METRICS_TOKEN}` } })).text();
      const metrics = await get('/metrics');
      expect(metrics).toMatch(/^dondoc_timer_/mu);
      const seen = {
        log: logged.join(''),
        metrics,
        ready: await get('/health/ready'),
        live: await get('/health/live'),
      };
      for (const [where, text] of Object.entries(seen))
        for (const word of [visit.id, `"${code}"`, 'Tây Hồ', 'visit', 'minutes', '124/QĐ', 'Hướng Dương'])
          expect({ where, word, found: text.includes(word) }).toEqual({ where, word, found: false });
    }, 60_000);

    test('no message was lost or refused', async () => {
      const { installation } = program.running;
      await program.quiet();
      const states = await installation.database.prisma.outboxMessage.groupBy({ by: ['state'], _count: true });
      expect(
        states.map((row) => row.state).filter((state) => !['sent', 'cancelled', 'queued'].includes(state)),
      ).toEqual([]);
      expect(await installation.database.prisma.inboxUpdate.count({ where: { state: 'dead' } })).toBe(0);
      expect(await installation.database.prisma.timer.count({ where: { state: 'dead' } })).toBe(0);
    }, 60_000);
  });
}
