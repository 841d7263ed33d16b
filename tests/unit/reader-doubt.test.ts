// When the reader is sure and when the clerk is asked, and what it makes of texts that lost their letterhead or their blanks.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { localDate, type LocalDate } from '../../src/domain/calendar/local-date.js';
import type { CalendarTable } from '../../src/domain/calendar/working-calendar.js';
import { parseDeadlines } from '../../src/domain/directive/deadline/parse-deadlines.js';
import type { DirectiveDraft } from '../../src/domain/directive/directive.js';
import { partGluedWords } from '../../src/domain/directive/reader/glued-words.js';
import { readDirective } from '../../src/domain/directive/reader/read-directive.js';
import { createDirectory } from '../../src/domain/unit/directory.js';
import { unitsFromReference } from '../../src/domain/unit/reference.js';

const directory = createDirectory(
  unitsFromReference(JSON.parse(readFileSync(join(__dirname, '../../reference/hanoi-units.json'), 'utf8'))),
);
const calendar: CalendarTable = { off: new Map(), workingWeekend: new Set(), horizon: '2030-12-31' as LocalDate };

function read(text: string): DirectiveDraft {
  const result = readDirective({ text }, { directory, calendar });
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.draft;
}

const HEAD = `UBND TỈNH SƠN LA
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/TB-UBND
Sơn La, ngày 05 tháng 3 năm 2024

THÔNG BÁO
Kết luận tại cuộc họp

Chủ tịch UBND tỉnh kết luận như sau:

`;

const tasksOf = (body: string) => read(`${HEAD}${body}\n\nNơi nhận:\n- Như trên.`).tasks;

describe('the clerk is asked', () => {
  test('whom a person stands for who is told to act by name', () => {
    const [task] = tasksOf('1. Giao đồng chí Trần Văn Lâm chủ trì rà soát các dự án chậm tiến độ.');
    expect(task?.lead.map((lead) => lead.name)).toEqual(['đồng chí Trần Văn Lâm']);
    expect(task?.confidence).toBeLessThan(0.9);
    expect(task?.reason).toContain('cá nhân');
  });

  test('which body bears an office that was named with its holder', () => {
    const [task] = tasksOf('1. Giao đồng chí Trần Văn Lâm, Phó Chủ tịch UBND huyện Mai Sơn chủ trì rà soát các dự án.');
    expect(task?.lead.map((lead) => lead.name)).toEqual(['UBND huyện Mai Sơn']);
    expect(task?.confidence).toBeLessThan(0.9);
  });

  test('which of several days is the limit', () => {
    const [task] = tasksOf(
      '1. Sở Tài chính tổng hợp nhu cầu trước ngày 20/3/2024, các đơn vị đăng ký trước ngày 15/3/2024.',
    );
    expect(task?.deadline?.confidence).toBeLessThan(0.9);
  });

  test('what bodies are to do of whom a later sentence speaks', () => {
    const [task] = tasksOf('1. Sở Tài chính tổng hợp nhu cầu kinh phí. Sở Y tế nơi có dịch.');
    expect(task?.lead.map((lead) => lead.name)).toEqual(['Sở Tài chính']);
    expect(task?.confidence).toBeLessThan(0.9);
  });

  test('about every task of a page without a head, and of a letter that answers another', () => {
    const bare = read(
      'UBND tỉnh có ý kiến như sau:\nGiao Sở Tài chính rà soát, báo cáo UBND tỉnh trước ngày 10/12/2023.',
    );
    expect(bare.tasks).toHaveLength(1);
    expect(bare.tasks[0]?.confidence).toBeLessThan(0.9);
    const answer = tasksOf(
      'Phúc đáp Công văn số 15/SXD-QH ngày 01/3/2024 của Sở Xây dựng:\n1. Sở Xây dựng rà soát đồ án trước ngày 20/3/2024.',
    );
    expect(answer[0]?.deadline?.confidence).toBeLessThan(0.9);
  });

  test('but not where one body is told one thing by one day', () => {
    const [task] = tasksOf('1. Giao Sở Tài chính tổng hợp nhu cầu kinh phí, báo cáo UBND tỉnh trước ngày 20/3/2024.');
    expect(task?.confidence).toBeGreaterThanOrEqual(0.9);
    expect(task?.deadline?.confidence).toBeGreaterThanOrEqual(0.9);
  });
});

describe('leads', () => {
  test('"riêng" tells one body apart, with its own day', () => {
    const tasks = tasksOf(
      '1. UBND các huyện: Mai Sơn, Yên Châu cấp giấy chứng nhận cho các hộ; riêng huyện Yên Châu xong trước ngày 14/4/2024.',
    );
    expect(tasks.map((task) => [task.lead.length, task.deadline?.kind ?? null])).toEqual([
      [2, null],
      [1, 'DATE'],
    ]);
  });

  test('"Tổ chức" after a colon is what the committees do, no committee', () => {
    const [task] = tasksOf('1. UBND các xã, phường: Tổ chức rà soát các hộ nghèo trên địa bàn.');
    expect(task?.lead.map((lead) => lead.name)).toEqual(['UBND các xã, phường']);
  });

  test('a line below measures names who carries out each of them', () => {
    const tasks = tasksOf(
      '3.1. Huy động nguồn lực\n\n- Bố trí tối thiểu 2% ngân sách cho sự nghiệp môi trường.\n\n- Chủ động tiếp cận các nguồn vốn xanh.\n\nTrách nhiệm chỉ đạo thực hiện: Sở Tài chính.',
    );
    expect(tasks.map((task) => task.lead.map((lead) => lead.name))).toEqual([['Sở Tài chính'], ['Sở Tài chính']]);
  });

  test('an order after the sentence on validity is found', () => {
    const tasks = tasksOf(
      'Điều 2. Quyết định này có hiệu lực kể từ ngày ký. Giám đốc Sở Tài chính chịu trách nhiệm thi hành Quyết định này.',
    );
    expect(tasks.map((task) => task.lead.map((lead) => lead.name))).toEqual([['Sở Tài chính']]);
  });

  test('a wrapped line that begins "soát, …" is no line of a number', () => {
    const text = `THÔNG BÁO\nVề nhiệm vụ quý II\n\n1. Giao Sở Tài chính\n\n- Chủ động rà\nsoát, đánh giá các vướng mắc.\n\n2. Giao Sở Y tế\n\n- Báo cáo kết quả trước ngày 15/4/2024.`;
    expect(read(text).tasks.map((task) => task.lead.map((lead) => lead.name))).toEqual([['Sở Tài chính'], ['Sở Y tế']]);
  });
});

describe('pages without a letterhead', () => {
  test('kind, subject and issuer come from the title and the announcement, never sure', () => {
    const { kind, subject, issuer } = read(
      'Thông báo về treo cờ Tổ quốc dịp Quốc khánh\n\nThực hiện Thông báo số 703/TB-UBND, Ủy ban nhân dân phường Phú Hữu thông báo việc treo cờ như sau:\n\n1. Các cơ quan, đơn vị treo cờ Tổ quốc.',
    );
    expect([kind.value, subject.value, issuer.value]).toEqual([
      'thông báo',
      'về treo cờ Tổ quốc dịp Quốc khánh',
      'Ủy ban nhân dân phường Phú Hữu',
    ]);
    for (const field of [kind, subject, issuer]) expect(field.confidence).toBeLessThan(0.9);
  });

  test('a Party committee is not named with the one above it, an organ of it is', () => {
    const party = (own: string): string | null =>
      read(
        `TỈNH UỶ BẮC GIANG\n${own}\n*\nSố 18-CV/HU\nĐẢNG CỘNG SẢN VIỆT NAM\nBắc Giang, ngày 14 tháng 5 năm 2023\n\nKính gửi: Các chi bộ.\n\n1. Các chi bộ báo cáo trước ngày 20/5/2023.`,
      ).issuer.value;
    expect(party('HUYỆN UỶ YÊN THẾ')).toBe('Huyện ủy Yên Thế');
    expect(party('BAN TỔ CHỨC')).toBe('Ban Tổ chức Tỉnh ủy Bắc Giang');
  });
});

describe('limits', () => {
  const signed = localDate('2023-05-14');
  test.each([
    ['hoàn thành trước 16 giờ 00 hôm nay', 'DATETIME', '2023-05-14'],
    ['báo cáo trong tuần đầu tháng 6/2023', 'PERIOD', '2023-06-07'],
    ['hoàn thành trong tuần thứ hai của tháng 10/2023', 'PERIOD', '2023-10-14'],
  ])('%s', (words, kind, due) => {
    const [limit] = parseDeadlines(words, signed);
    expect(limit).toMatchObject({ kind, due });
  });
});

describe('words glued by a converter', () => {
  test.each([
    ['BANHÀNH Kếhoạch', 'BAN HÀNH Kế hoạch'],
    ['Hội đồngnhân dân', 'Hội đồng nhân dân'],
    ['củanhândân', 'của nhân dân'],
    ['Vietnam, email, cácbon, trường, quyết', 'Vietnam, email, cácbon, trường, quyết'],
  ])('%s → %s', (glued, parted) => {
    expect(partGluedWords(glued)).toBe(parted);
  });
});
