// Rules of the grammar that texts never seen before asked for: short sentences of the project's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../../src/domain/calendar/local-date.js';
import type { CalendarTable } from '../../src/domain/calendar/working-calendar.js';
import { parseDeadlines } from '../../src/domain/directive/deadline/parse-deadlines.js';
import type { DirectiveDraft } from '../../src/domain/directive/directive.js';
import { readDirective } from '../../src/domain/directive/reader/read-directive.js';
import { createDirectory } from '../../src/domain/unit/directory.js';
import { fold } from '../../src/domain/unit/fold.js';
import { namesAt } from '../../src/domain/unit/names/name-list.js';
import { unitsFromReference } from '../../src/domain/unit/reference.js';
import { wordsOf } from '../../src/domain/unit/words.js';

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
Số: 12/UBND-TH
V/v triển khai nhiệm vụ
Sơn La, ngày 05 tháng 3 năm 2024
Kính gửi: Các sở, ban, ngành.
`;

const tasks = (body: string) => read(`${HEAD}${body}\nNơi nhận:\n- Như trên.`).tasks;
/** The leads of every task. */
const leads = (body: string): string[] => tasks(body).map((task) => task.lead.map((lead) => lead.name).join(' + '));

/** The names that a text begins with. */
function names(text: string): string | null {
  const list = namesAt(wordsOf(text, fold(text)), 0);
  return list === null ? null : list.names.map((name) => name.name).join(' + ');
}

describe('names', () => {
  test.each([
    ['Sở Nông nghiệp và PTNT chỉ đạo', 'Sở Nông nghiệp và Phát triển nông thôn'],
    [
      'Phòng LĐ-TB&XH, Phòng Nông nghiệp và PTNT: cử',
      'Phòng Lao động - Thương binh và Xã hội + Phòng Nông nghiệp và Phát triển nông thôn',
    ],
    ['Sở VH, TT và DL rà soát', 'Sở Văn hóa, Thể thao và Du lịch'],
    ['Sở Nông nghiệp và Thủy sản rà soát', 'Sở Nông nghiệp và Thủy sản'],
    ['Phòng Hậu cần - Kỹ thuật bảo đảm', 'Phòng Hậu cần - Kỹ thuật'],
    ['Phòng Kế hoạch tổng hợp tổ chức tập huấn', 'Phòng Kế hoạch tổng hợp'],
    ['Phòng Kế hoạch - Tài chính tổng hợp, báo cáo', 'Phòng Kế hoạch - Tài chính'],
    ['P. An toàn: soát xét', 'Phòng An toàn'],
    ['UBND P. An Khánh rà soát', 'UBND phường An Khánh'],
    ['Văn phòng Đảng ủy Chính phủ kính đề nghị', 'Văn phòng Đảng ủy Chính phủ'],
    ['Ban thường vụ các huyện ủy, thành ủy căn cứ', 'Ban Thường vụ các huyện ủy, thành ủy'],
    ['Trung ương Hội Nông dân Việt Nam tăng cường', 'Trung ương Hội Nông dân Việt Nam'],
    ['BCH Đoàn xã tổ chức', 'Ban Chấp hành Đoàn xã'],
    ['Ban QLDA đầu tư xây dựng huyện đẩy nhanh', 'Ban QLDA đầu tư xây dựng huyện'],
    ['Ủy ban nhân dân các cấp rà soát', 'UBND các cấp'],
    ['Ủy ban nhân dân 11 phường phối hợp', 'UBND 11 phường'],
    ['LĐLĐ các quận, huyện tổ chức', 'Liên đoàn Lao động các quận, huyện'],
    ['Ủy ban Kiểm tra, Văn phòng, Ban Tài chính theo nhiệm vụ', 'Ủy ban Kiểm tra + Văn phòng + Ban Tài chính'],
    ['Văn phòng: Tỉnh ủy, HĐND tỉnh rà soát', 'Văn phòng Tỉnh ủy + Văn phòng HĐND tỉnh'],
    ['các cơ quan, đơn vị có tên trong phụ lục', 'các cơ quan, đơn vị có tên trong phụ lục'],
  ])('%s', (text, wanted) => {
    expect(names(text)).toBe(wanted);
  });

  test.each([
    [
      'UBND các huyện, thành phố Đà Lạt và Bảo Lộc: thành lập',
      'UBND các huyện + UBND thành phố Đà Lạt + UBND thành phố Bảo Lộc',
    ],
    ['Đoàn các xã Khang Ninh, Nam Mẫu phối hợp', 'Đoàn xã Khang Ninh + Đoàn xã Nam Mẫu'],
    ['Các địa phương Tiền Giang, Cần Thơ đẩy nhanh', 'UBND tỉnh Tiền Giang + UBND thành phố Cần Thơ'],
    ['UBND huyện Trạm Tấu rà soát', 'UBND huyện Trạm Tấu'],
  ])('of places in a list: %s', (text, wanted) => {
    expect(names(text)).toBe(wanted);
  });

  test.each([
    ['Các trường mầm non, tiểu học và THCS tổ chức', 'các trường mầm non, tiểu học và THCS'],
    ['Các Tổ công nghệ số cộng đồng hướng dẫn', 'Tổ công nghệ số cộng đồng'],
    ['Các khoa lâm sàng, phòng chức năng thực hiện', 'các khoa lâm sàng + phòng chức năng'],
    ['Các Điện lực trực thuộc rà soát', 'các Điện lực trực thuộc'],
    ['Các đơn vị trong ngành Công Thương chủ động', 'các đơn vị trong ngành Công Thương'],
  ])('of many of a kind: %s', (text, wanted) => {
    expect(names(text)).toBe(wanted);
  });

  test.each(['Các vụ việc vi phạm phải được báo cáo', 'các phòng học xuống cấp', 'các trường hợp vi phạm'])(
    'things that begin like a body are none: %s',
    (text) => {
      expect(names(text)).toBeNull();
    },
  );

  test('the mayor of a district is no person of that name', () => {
    expect(names('Chủ tịch UBND quận Hoàng Mai khẩn trương kiểm tra')).toBe('UBND quận Hoàng Mai');
  });
});

describe('officers', () => {
  test.each([
    ['Giao đồng chí Phó Chủ tịch phụ trách văn xã chỉ đạo các phòng rà soát.', 'Phó Chủ tịch phụ trách văn xã'],
    ['Giao Chánh Văn phòng chủ trì theo dõi việc thực hiện.', 'Chánh Văn phòng'],
    [
      'Bs. Nguyễn Thành Nam, Phó Giám đốc phụ trách chuyên môn trực tiếp kiểm tra việc thực hiện.',
      'Phó Giám đốc phụ trách chuyên môn',
    ],
    [
      'Các ông, bà có tên tại Điều 1, Trưởng các phòng chịu trách nhiệm thi hành Quyết định này.',
      'Các ông, bà có tên tại Điều 1 + các phòng',
    ],
  ])('told by title: %s', (text, wanted) => {
    expect(leads(`1. Sở Y tế rà soát số liệu.\n2. ${text}`)[1]).toBe(wanted);
    expect(tasks(`1. Sở Y tế rà soát số liệu.\n2. ${text}`)[1]!.confidence).toBeLessThan(0.9);
  });

  test('who holds an office is no task', () => {
    expect(leads('1. Sở Y tế rà soát số liệu.\n2. Tổ trưởng: Ông Vương Quốc Nam, Phó Chủ tịch UBND tỉnh.')).toEqual([
      'Sở Y tế',
    ]);
  });

  test('items beside known leads say who and what in the same way', () => {
    expect(
      leads(
        'I. Phân công\n1. Tổ Tư vấn tâm lý: Tiếp nhận, hỗ trợ học sinh.\n2. Giáo viên chủ nhiệm: Nắm bắt hoàn cảnh của từng học sinh.\n3. Thời gian: Trước ngày 10/4/2024.',
      ),
    ).toEqual(['Tổ Tư vấn tâm lý', 'Giáo viên chủ nhiệm']);
  });
});

describe('who is told', () => {
  test('the readers, asked again without a name', () => {
    const [task] = tasks(
      'Nhận được Công văn này, đề nghị các đồng chí nghiêm túc thực hiện; kết quả báo cáo về UBND tỉnh trước ngày 15/4/2024.',
    );
    expect(task).toMatchObject({ lead: [{ name: 'các sở, ban, ngành' }], deadline: { due: '2024-04-15' } });
  });

  test('where to turn is nobody’s task', () => {
    expect(
      tasks('Trong quá trình triển khai nếu có vướng mắc, đề nghị liên hệ Phòng Quản lý Ngân sách để được hướng dẫn.'),
    ).toEqual([]);
  });

  test('a body by the office that it holds', () => {
    expect(
      leads('1. Sở Y tế rà soát số liệu.\n2. Sở Nội vụ - Cơ quan thường trực Ban Chỉ đạo tổng hợp kết quả.'),
    ).toEqual(['Sở Y tế', 'Sở Nội vụ']);
  });

  test('a body that comes after a decision', () => {
    expect(
      leads(
        '1. Đồng ý về nguyên tắc việc tạm ứng vốn. Giao Sở Tài chính hướng dẫn thủ tục theo quy định.\nVăn phòng UBND tỉnh xin thông báo để quý Cơ quan biết, thực hiện./.',
      ),
    ).toEqual(['Sở Tài chính']);
  });

  test('the body that an opinion hands the matter to', () => {
    expect(leads('Chủ tịch UBND tỉnh có ý kiến như sau: Chuyển Sở Y tế tiếp thu ý kiến, hoàn chỉnh dự thảo.')).toEqual([
      'Sở Y tế',
    ]);
  });

  test('bodies who are to report on what is listed: one order, no list of orders', () => {
    expect(
      leads(
        'UBND tỉnh đề nghị các sở, ngành báo cáo các nội dung sau:\n- Kết quả vận động nguồn vốn.\n- Số dự án, số hộ được vay.\n- Khó khăn, vướng mắc và kiến nghị.',
      ),
    ).toEqual(['các sở, ngành']);
  });

  test('a heading that was not understood makes its heirs unsure', () => {
    const all = tasks(
      '1. Sở Y tế rà soát số liệu.\n2. Đối với các bến đò, bãi tắm\nKiểm tra phương tiện, niêm yết giá vé công khai.',
    );
    expect(all[all.length - 1]!.confidence).toBeLessThan(0.9);
  });

  test.each([
    'Văn phòng Trung ương Đảng có văn bản số 15000-CV/VPTW ngày 23 tháng 5 năm 2023.',
    'Các đơn vị vi phạm sẽ bị xử lý theo quy định.',
    'Chỉ thị này thay thế Chỉ thị số 48/CT-UBND ngày 22 tháng 10 năm 2010.',
    'Công ty Cổ phần Đầu tư phát triển chè Tam Đường.',
  ])('told, not ordered: %s', (text) => {
    expect(tasks(text)).toEqual([]);
  });
});

describe('tables without rules', () => {
  const ROWS = [
    ['Sở Y tế', 'Công an tỉnh', '2024-04-20'],
    ['Phòng Nội vụ', 'Phòng Tư pháp', '2024-04-30'],
  ];
  const shape = (body: string) =>
    tasks(body).map(({ lead, cooperate, deadline }) => [
      lead[0]?.name,
      cooperate[0]?.name,
      deadline !== null && 'due' in deadline ? deadline.due : null,
    ]);

  test('columns set apart by spaces', () => {
    expect(
      shape(`STT   Nội dung công việc              Đơn vị thực hiện     Đơn vị phối hợp     Thời gian
1     Điều tra, cập nhật số liệu       Sở Y tế              Công an tỉnh        Trước 20/4/2024
2     Tự kiểm tra, hoàn thiện          Phòng Nội vụ         Phòng Tư pháp       Trước 30/4/2024
      hồ sơ các điểm`),
    ).toEqual(ROWS);
  });

  test('rows that run on', () => {
    expect(
      shape(`STT Nội dung Đơn vị chủ trì Đơn vị phối hợp Thời gian hoàn thành
1 Treo băng rôn, cổ động trực quan Sở Y tế Công an tỉnh Trước 20/4/2024
2 In ấn tờ rơi, niêm yết danh sách
cử tri tại các điểm Phòng Nội vụ Phòng Tư pháp Trước 30/4/2024`),
    ).toEqual(ROWS);
  });
});

describe('times', () => {
  const anchor = '2024-03-05' as LocalDate;
  const due = (text: string, cell = false) =>
    parseDeadlines(text, anchor, { cell }).map((deadline) => ('due' in deadline ? deadline.due : deadline.kind));

  test.each([
    ['hoàn thành từ nay đến hết năm 2024', '2024-12-31'],
    ['gửi kết quả không muộn hơn ngày 20/4/2024', '2024-04-20'],
    ['xong trong T10/2024', '2024-10-31'],
    ['báo cáo Chủ tịch UBND Thành phố vào sáng ngày 21/5/2024', '2024-05-21'],
  ])('%s', (text, wanted) => {
    expect(due(text)).toEqual([wanted]);
  });

  test('a month and a year alone in a cell', () => {
    expect(due('06/2024', true)).toEqual(['2024-06-30']);
  });
});
