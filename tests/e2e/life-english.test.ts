import { onEachEngine } from '../support/engines.js';
import { issue, TEXT_LETTER } from '../support/issue.js';
import { startProgram, type TestProgram } from '../support/program.js';

/** Words of ours; the directive, names and what people wrote stay in Vietnamese. */
const OURS =
  /Đã |Chưa |Hạn|hạn |Việc |việc |Gõ |Bấm |Thôi|Lý do|Ví dụ|Đề nghị|Tình trạng|Tình hình|Hiểu là|Xếp hạng|Không có|Trọng số|Nhắc|Lịch sử|Báo cáo (?:tiến độ|gần nhất)|chủ trì\)/u;

onEachEngine('a head and a leader who read English', (server) => {
  let program: TestProgram;
  let number = '';
  /** How much of each screen was read when the languages were set. */
  const from: Record<string, number> = {};

  async function asks(who: string, words: string, answer: string | RegExp) {
    const phone = program.phone(who);
    const after = phone.mark();
    await phone.say(words);
    return phone.sees(answer, { after });
  }
  const press = async (who: string, message: { id: string }, label: string | number, answer: string | RegExp) => {
    const phone = program.phone(who);
    const after = phone.mark();
    const { toast } = await phone.press(message.id, label);
    return { toast, answer: await phone.sees(answer, { after }) };
  };

  beforeAll(async () => {
    program = await startProgram({ start: '2026-11-25T08:00:00+07:00', ...server() });
    for (const who of ['head-finance', 'leader']) {
      await asks(who, 'english', 'in English');
      from[who] = program.phone(who).mark();
    }
    await issue(program.phone('clerk'), TEXT_LETTER);
  }, 240_000);
  afterAll(() => program.stop(), 60_000);

  test('the notice, the acknowledgement by button and its withdrawal', async () => {
    const notice = await program.phone('head-finance').sees('new task');
    number = /Task (\d+) \(lead\)/u.exec(notice.text)?.[1] ?? '';
    expect(notice.buttons.map(({ label }) => label)).toEqual(['Acknowledge', 'Not ours', 'Show directive']);
    const { toast } = await program.phone('head-finance').press(notice.id, 'Acknowledge');
    expect(toast).toBe(`Recorded: acknowledged ${number}.`);
    const card = await asks('head-finance', `task ${number}`, 'Status: acknowledged');
    const withdrawn = await press('head-finance', card, 'Withdraw', 'was withdrawn');
    expect(withdrawn.toast).toContain('withdrawn');
    await asks('head-finance', `received ${number}`, 'Status: acknowledged');
    await asks('head-finance', `received ${number}`, 'acknowledged it at 08:');
  }, 120_000);

  test('a leader asks in Vietnamese and is answered in English', async () => {
    const all = await asks('leader', 'tình hình', 'Understood as: status.');
    expect(all.text).toMatch(
      /Status at 08:\d\d, Wed 25 Nov 2026\n.*Nothing is overdue; \d+ tasks? not acknowledged\./su,
    );
    const labels = all.buttons.map(({ label }) => label);
    expect(labels.slice(0, 1)).toEqual(['Overdue tasks']);
    expect(labels.slice(-2)).toEqual(['By document', 'Who has not acknowledged']);
    await press('leader', all, 'By document', 'Understood as: status by document.');
    await asks('leader', 'việc quá hạn', /No task is overdue\.\n.*Understood as: overdue\./su);
    await asks(
      'leader',
      'ai chưa nhận',
      /not acknowledged \d+ tasks?\.\n.*Understood as: who has not acknowledged\./su,
    );
    await asks('leader', 'tình hình Sở Tài chính', 'Understood as: status · Sở Tài chính.');
    const ranked = await asks('leader', 'xếp hạng người đứng đầu tháng 10', 'Ranking of heads, Oct 2026');
    expect(ranked.text).toContain('No task was given in that period.');
    expect(ranked.text).toContain('Understood as: ranking of heads · Oct 2026.');
    await asks('leader', 'xếp hạng người đứng đầu tháng này', 'Weights: acknowledged within 24 hours');
    await asks('leader', 'xuất excel việc của Sở Tài chính', 'Understood as: Excel file · Sở Tài chính.');
    await asks('leader', 'tình hình Sở Phép thuật', 'There is no unit “Sở Phép thuật” within your sight.');
    await asks('leader', 'tuần này có đoàn kiểm tra nào không', 'There is no inspection that you may know of');
    await asks('leader', 'giá vàng hôm nay bao nhiêu', 'A question in a sentence is asked in Vietnamese');
    await asks('leader', 'help', 'Questions are asked in Vietnamese and answered in English');
  }, 120_000);

  test('a report step by step, one sentence, nonsense, and going back', async () => {
    const card = await asks('head-finance', 'tasks', 'My tasks');
    const opened = await press('head-finance', card, `Task ${number}`, 'Status: acknowledged');
    const asked = await press('head-finance', opened.answer, 'Report progress', 'How far is it?');
    const taken = await press('head-finance', asked.answer, '30%', 'Add words or a photo');
    await press('head-finance', taken.answer, 'Send report', 'in progress, 30%');
    await asks('head-finance', `report ${number} 101%`, 'a whole number from 0 to 100');
    await asks('head-finance', `report ${number} 60% rà soát xong`, 'in progress, 60%');
    await asks('head-finance', `report ${number} 20%`, 'Reply “yes”');
    await asks('head-finance', 'no', 'nothing was recorded');
    await asks('head-finance', '👍', 'no acknowledgement yet');
  }, 120_000);

  test('handing on and taking back; snoozing', async () => {
    await asks(
      'head-finance',
      `hand ${number} to Trúc, by 4/12`,
      /handed to Phạm Thị Thủy Trúc, unit limit Fri 4 Dec 2026/,
    );
    await asks('head-finance', `hand ${number} to Nobody`, 'Nobody of your unit is called “Nobody”');
    await asks('head-finance', `take back ${number}`, 'Status: in progress');
    await asks('head-finance', `snooze ${number} until 31/12`, 'can be put off until');
    await asks('head-finance', `snooze ${number} until 30/11`, 'rest until the morning of Mon 30 Nov 2026');
  }, 120_000);

  test('more time: asked with a reason, another date offered, accepted', async () => {
    const refused = await asks('head-finance', `extend ${number} to 1/1/2027 because figures are missing`, 'a day off');
    expect(refused.buttons.map(({ label }) => label)).toContain('Extend to Thu 31 Dec 2026');
    await asks('head-finance', '25/12', 'waits for a decision');
    const request = await program.phone('leader').sees('asks for time until Fri 25 Dec 2026');
    const asked = await press('leader', request, 'Offer another date', 'Which date do you offer?');
    expect(asked.answer.buttons.map(({ label }) => label)).toEqual(['Cancel']);
    await asks('leader', '18/12', 'was offered for task');
    const offer = await program.phone('head-finance').sees('offers Fri 18 Dec 2026');
    const { toast } = await program.phone('head-finance').press(offer.id, 'Accept');
    expect(toast).toContain('is accepted: Fri 18 Dec 2026');
  }, 120_000);

  test('a delegation is given, listed and revoked, and leave is noted', async () => {
    const period = 'from Mon 28 Dec 2026 to Tue 29 Dec 2026';
    const given = await asks(
      'head-finance',
      'ủy quyền cho Phạm Thị Thủy Trúc từ 28/12 đến 29/12',
      `Delegated to Phạm Thị Thủy Trúc ${period}`,
    );
    expect(given.buttons.map(({ label }) => label)).toEqual(['Revoke']);
    await asks('head-finance', 'ủy quyền', 'Delegations');
    await asks('head-finance', 'hủy ủy quyền Trúc', 'The delegation to Phạm Thị Thủy Trúc was revoked');
    await asks('head-finance', 'hủy nghỉ phép', 'You are not on leave today');
    await asks('head-finance', 'nghỉ phép từ 28/12 đến 29/12', `Your leave ${period} is noted`);
  }, 120_000);

  test('completion is reported, sent back, reported again and confirmed', async () => {
    await asks('head-finance', `done ${number} đã gửi văn bản`, 'reported complete');
    const report = await program.phone('leader').sees('reported completion');
    await press('leader', report, 'Ask to redo', 'What has to be done again?');
    await asks('leader', 'thiếu phụ lục', 'is to be redone');
    await asks('head-finance', `done ${number} đã bổ sung phụ lục`, 'reported complete');
    await asks('leader', `confirm ${number}`, `Completion of task ${number} is confirmed`);
    await asks('head-finance', `report ${number} 80%`, 'is completed');
    await asks('leader', `history ${number}`, 'confirmed completion');
  }, 120_000);

  test('the morning digest, and the report of who is late to the leader', async () => {
    const head = program.phone('head-finance');
    await asks('clerk', 'việc', 'Việc của tôi');
    await program.moveTo('2026-12-03T16:00:00+07:00');
    const told = await program.phone('leader').sees('Reminders for');
    expect(told.text).toContain('For the leader: late after reminders');
    expect(told.text).toContain('its head was told');
    await head.sees(/Task \d+/);
  }, 240_000);

  test('none of all that was half in Vietnamese', () => {
    for (const who of ['head-finance', 'leader']) {
      const said = program
        .phone(who)
        .messages()
        .slice(from[who])
        .filter((message) => message.from === 'bot')
        .flatMap(({ text, buttons }) => [
          // Quoted words are the directive's or a person's.
          ...text
            .split('\n')
            .filter((line) => !/V\/v|^Sở |ngày 24\/11\/2026/u.test(line))
            .map((line) => line.replace(/“[^”]*”/gu, '')),
          ...buttons.map(({ label }) => label),
        ]);
      expect(said.filter((line) => OURS.test(line))).toEqual([]);
    }
  });
});
