import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShownMessage } from '../../src/sandbox/actor.js';
import { startProgram, type Phone, type TestProgram } from '../support/program.js';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const SAMPLE = readFileSync(join(__dirname, '../../reference/samples/1-cong-van-ubnd-thanh-pho.docx'));
/** The smallest JPEG that a phone could send. */
const PHOTO = Buffer.from(
  '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAP//////////////////////////////////////////////////////////////////////////////////////wgALCAABAAEBAREA/8QAFBABAAAAAAAAAAAAAAAAAAAAAP/aAAgBAQABPxA=',
  'base64',
);
/** A directive as a clerk would paste it where no file can be sent. */
const PASTED = `ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 6128/UBND-ĐT
Hà Nội, ngày 24 tháng 11 năm 2026
V/v rà soát các dự án chậm tiến độ

Kính gửi:
- Sở Tài chính;
- Sở Xây dựng;
- UBND phường Tây Hồ.

Để đẩy nhanh tiến độ các dự án, UBND Thành phố yêu cầu:
1. Sở Tài chính rà soát, tổng hợp các dự án chậm tiến độ, báo cáo UBND Thành phố trước ngày 02/12/2026.
2. Sở Xây dựng kiểm tra hiện trường các công trình chậm tiến độ, báo cáo UBND Thành phố trước ngày 04/12/2026.
3. UBND phường Tây Hồ giải phóng mặt bằng đoạn còn lại, báo cáo kết quả trước ngày 09/12/2026.

Nơi nhận:
- Như trên;
- Lưu: VT.

CHỦ TỊCH
`;

export type ChannelUnderTest = {
  readonly name: string;
  readonly env: Readonly<Record<string, string>>;
  /** The clerk can send a file; otherwise the text is pasted. */
  readonly files: boolean;
  /** Choosing is done by number, whatever the phone shows. */
  readonly byNumber: boolean;
};

/** The same day in the life of an agency, whatever the phones show. Nothing in it may need a button, an edit or a receipt. */
export function describeScenario(channel: ChannelUnderTest): void {
  describe(`a directive from clerk to leader on ${channel.name}`, () => {
    let program: TestProgram;
    beforeAll(async () => {
      program = await startProgram({ start: '2026-11-25T08:00:00+07:00', env: channel.env });
    }, 180_000);
    afterAll(async () => {
      await program.stop();
    }, 60_000);

    /** The number of the first assignment that this head leads. */
    const ledBy = (phone: Phone): string => /Việc (\d+) \(chủ trì\)/u.exec(phone.all())?.[1] ?? '';

    /** Says it and waits for the answer that came after it. */
    async function asks(phone: Phone, words: string, answer: string | RegExp): Promise<ShownMessage> {
      const after = phone.mark();
      await phone.say(words);
      return phone.sees(answer, { after });
    }

    /** The label of the first choice, where it carries a count. */
    const firstChoice = (message: ShownMessage): string =>
      channel.byNumber ? (/^1\. (.+)$/mu.exec(message.text)?.[1] ?? '') : (message.buttons[0]?.label ?? '');

    /** Chooses an action of a message as this channel's people do. */
    async function choose(phone: Phone, message: ShownMessage, label: string): Promise<void> {
      if (!channel.byNumber) return void (await phone.press(message.id, label));
      const number = new RegExp(`^(\\d)\\. ${label.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&')}$`, 'mu').exec(
        message.text,
      )?.[1];
      if (number === undefined) throw new Error(`the message offers no “${label}”:\n${message.text}`);
      await phone.say(number);
    }

    test('everybody is enrolled by their one-time code', async () => {
      for (const who of ['clerk', 'head-finance', 'head-construction', 'head-ward', 'leader'])
        await program.phone(who).sees('Xin chào');
    }, 60_000);

    test('the clerk sends a directive, corrects a deadline in words and issues it', async () => {
      const clerk = program.phone('clerk');
      if (channel.files) await clerk.send({ name: 'cong-van.docx', mime: DOCX, bytes: SAMPLE });
      else await clerk.say(PASTED);
      const review = await clerk.sees('Bản đọc');
      expect(review.text).toContain('6128/UBND-ĐT');
      expect(review.text).toContain('Sở Tài chính');
      const before = clerk.mark();
      await clerk.say('hạn việc 2 là 3/12');
      const corrected = await clerk.sees(/Bản đọc[\s\S]*03\/12\/2026/, { after: before });
      await choose(clerk, corrected, 'Xem trước & ban hành');
      const preview = await clerk.sees('Sẽ giao');
      await choose(clerk, preview, firstChoice(preview));
      await clerk.sees('đơn vị đã xác nhận');
    }, 180_000);

    test('one head acknowledges by choosing, one by words without accents, a sticker or "ok" acknowledges nothing', async () => {
      const finance = program.phone('head-finance');
      await choose(finance, await finance.sees('việc mới'), 'Đã nhận');
      await finance.sees(/Đã ghi nhận|đã nhận/u);

      const ward = program.phone('head-ward');
      await ward.sees('việc mới');
      await ward.say('ok');
      await ward.sees('chưa được tính là xác nhận');
      await ward.say('da nhan');
      await ward.sees(/Đã ghi nhận: đã nhận việc|📨|đã nhận/u);
      await program.moveTo('2026-11-25T08:30:00+07:00');
      const facts = await program.running.installation.database.prisma.assignmentFact.findMany({
        where: { type: 'acknowledge' },
        select: { actorPersonId: true },
      });
      expect(new Set(facts.map((fact) => fact.actorPersonId))).toEqual(
        new Set(['demo-head-finance', 'demo-head-ward']),
      );
    }, 180_000);

    test('choosing again tells the present state and records nothing twice', async () => {
      const finance = program.phone('head-finance');
      const before = finance.mark();
      await finance.say('đã nhận');
      await finance.sees(/./u, { after: before });
      const count = await program.running.installation.database.prisma.assignmentFact.count({
        where: { type: 'acknowledge', actorPersonId: 'demo-head-finance' },
      });
      expect(count).toBe(1);
    }, 60_000);

    test('a head who is silent is reminded once on the next working morning', async () => {
      const construction = program.phone('head-construction');
      const before = construction.mark();
      await program.moveTo('2026-11-26T08:00:00+07:00');
      const digest = await construction.sees('Thứ Năm 26/11/2026', { after: before });
      expect(digest.text).toContain('chưa xác nhận đã nhận');
      expect(
        construction
          .messages()
          .slice(before)
          .filter((message) => message.text.includes('Thứ Năm 26/11/2026')),
      ).toHaveLength(1);
    }, 180_000);

    test('a head hands on with a limit of their own and takes it back; the deputy hears of both', async () => {
      const finance = program.phone('head-finance');
      const deputy = program.phone('deputy-finance');
      const number = ledBy(finance);
      await asks(finance, `giao ${number} cho Thuy Truc, han 27/11`, /hạn nội bộ 27\/11\/2026/u);
      await deputy.sees('giao tiếp trong đơn vị, hạn nội bộ 27/11/2026');
      await asks(deputy, `bao cao ${number} 30% da tong hop`, '30%');
      await asks(finance, `lay lai ${number}`, 'Tình trạng');
      await deputy.sees('lấy lại việc đã giao');
    }, 120_000);

    test('a head reports with a photo and words, then completion, and the leader confirms', async () => {
      const finance = program.phone('head-finance');
      const leader = program.phone('leader');
      const before = finance.mark();
      await finance.send({
        name: 'anh.jpg',
        mime: 'image/jpeg',
        bytes: PHOTO,
        caption: '60% đã xong khâu rà soát',
        kind: 'photo',
      });
      const reported = await finance.sees(/đang thực hiện, 60%/u, { after: before });
      const number = /Việc số (\d+)/u.exec(reported.text)?.[1] ?? '';
      await finance.say(`hoan thanh ${number} đã trình UBND Thành phố`);
      const report = await leader.sees('báo cáo hoàn thành');
      await choose(leader, report, 'Xác nhận hoàn thành');
      await finance.sees('xác nhận hoàn thành');
      // The photo is fetched beside the report.
      await program.moveTo('2026-11-26T08:05:00+07:00');
      const evidence = await program.running.installation.database.prisma.storedFile.count({
        where: { createdBy: 'demo-head-finance' },
      });
      expect(evidence).toBe(1);
    }, 180_000);

    test('a head writes a report step by step and sends it by choosing', async () => {
      const ward = program.phone('head-ward');
      const before = ward.mark();
      await ward.say(`bao cao ${ledBy(ward)}`);
      const asked = await ward.sees('Tiến độ đến đâu', { after: before });
      await choose(ward, asked, '60%');
      const more = await ward.sees('Thêm lời hoặc ảnh', { after: before });
      await choose(ward, more, 'Gửi báo cáo');
      await ward.sees(/đang thực hiện, 60%/u, { after: before });
    }, 120_000);

    test('who stays silent is brought before the leader, and no weekend is disturbed', async () => {
      const construction = program.phone('head-construction');
      await program.moveTo('2026-11-30T09:00:00+07:00');
      await program.phone('leader').sees('Báo cáo lãnh đạo');
      const weekend = construction.messages().filter(({ from, at }) => {
        const time = new Date(at);
        return (
          from === 'bot' &&
          time >= new Date('2026-11-28T00:00:00+07:00') &&
          time < new Date('2026-11-30T00:00:00+07:00')
        );
      });
      expect(weekend).toHaveLength(0);
    }, 240_000);

    test('a head asks for more time, the leader grants it by choosing, and the new day is told', async () => {
      const construction = program.phone('head-construction');
      const leader = program.phone('leader');
      const number = ledBy(construction);
      await asks(construction, `nhan ${number}`, /Đã ghi nhận|đã nhận/u);
      await asks(construction, `gia han ${number} den 21/12 vi cho so lieu`, 'chờ quyết định');
      const mark = construction.mark();
      await choose(leader, await leader.sees('xin gia hạn đến 21/12/2026'), 'Đồng ý');
      await construction.sees('21/12/2026', { after: mark });
    }, 120_000);

    test('what is not theirs goes back to the clerk with the reason, and from there to another unit', async () => {
      const construction = program.phone('head-construction');
      const clerk = program.phone('clerk');
      const number = ledBy(construction);
      await asks(construction, `tra lai ${number} vi thuoc so khac`, 'Đã trả lại');
      await clerk.sees('không thuộc thẩm quyền');
      await asks(clerk, `chuyen ${number} cho So Tai chinh`, 'Đã chuyển việc');
      await program.phone('head-finance').sees('Việc được chuyển đến');
    }, 120_000);

    test('the leader asks for the state in words, and the inspector is told nothing that is not theirs', async () => {
      const leader = program.phone('leader');
      await leader.say('tinh hinh');
      expect((await leader.sees('việc tại')).text).toContain('1 đã hoàn thành');
      await program.phone('inspector').say('tình hình');
      await program.phone('inspector').sees('Chưa có việc nào');
    }, 120_000);

    test('a recalled directive ends all open work, and every unit is told once', async () => {
      const clerk = program.phone('clerk');
      const ward = program.phone('head-ward');
      const asked = await asks(clerk, 'thu hoi van ban 6128/UBND-ĐT', 'Thu hồi 6128/UBND-ĐT?');
      const before = ward.mark();
      await choose(clerk, asked, firstChoice(asked));
      await ward.sees('đã được thu hồi', { after: before });
      const open = await program.running.installation.database.prisma.assignment.count({
        where: { state: { notIn: ['done', 'cancelled'] } },
      });
      expect(open).toBe(0);
    }, 120_000);

    test('no message was lost, doubled or refused', async () => {
      await program.quiet();
      const { prisma } = program.running.installation.database;
      const rows = await prisma.outboxMessage.groupBy({ by: ['state'], _count: true });
      expect(rows.map((row) => row.state).filter((state) => !['sent', 'cancelled', 'queued'].includes(state))).toEqual(
        [],
      );
      expect(await prisma.inboxUpdate.count({ where: { state: 'dead' } })).toBe(0);
      for (const { actor } of program.running.sandbox?.phones() ?? []) {
        for (const message of actor.messages())
          expect(message.text.length).toBeLessThanOrEqual(channel.name === 'Telegram' ? 4096 : 2000);
      }
    }, 60_000);
  });
}
