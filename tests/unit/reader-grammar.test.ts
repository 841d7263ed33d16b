// Who is told to act, by the grammar of headings, speech acts and names: short texts of the project's own.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { LocalDate } from '../../src/domain/calendar/local-date.js';
import type { CalendarTable } from '../../src/domain/calendar/working-calendar.js';
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

const headed = (issuer: string, notation: string, to: string): string => `${issuer}
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc
Số: 12/${notation}
V/v triển khai nhiệm vụ
Sơn La, ngày 05 tháng 3 năm 2024
${to}
`;

const CITY = headed('UBND TỈNH SƠN LA', 'UBND-TH', 'Kính gửi: Các sở, ban, ngành.');

const tasks = (body: string, head = CITY) => read(`${head}${body}\nNơi nhận:\n- Như trên.`).tasks;

/** "numbering: leads" of every task. */
const leads = (body: string, head = CITY): string[] =>
  tasks(body, head).map((task) => `${task.numbering ?? '-'}: ${task.lead.map((lead) => lead.name).join(' + ')}`);

/** The names that a text begins with. */
function names(text: string): string[] | null {
  const list = namesAt(wordsOf(text, fold(text)), 0);
  return list === null ? null : list.names.map((name) => name.name);
}

describe('names of bodies', () => {
  test.each([
    [
      'Các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc xây dựng kế hoạch',
      'các huyện ủy, thị ủy, thành ủy, đảng ủy trực thuộc',
    ],
    [
      'Các ngành Y tế, Quân sự, Công an, Biên phòng chuẩn bị',
      'ngành Y tế + ngành Quân sự + ngành Công an + ngành Biên phòng',
    ],
    ['Các Sở GDĐT chỉ đạo các trường', 'các Sở Giáo dục và Đào tạo'],
    ['các Sở Tài chính, Sở Y tế rà soát', 'Sở Tài chính + Sở Y tế'],
    ['các sở giáo dục và đào tạo tổ chức', 'các sở giáo dục và đào tạo'],
    ['các đơn vị trực thuộc rà soát lại đơn vị mình', 'các đơn vị trực thuộc'],
    ['các đơn vị y tế công lập thực hiện nghiêm', 'các đơn vị y tế công lập'],
    ['các địa phương có số vốn chưa phân bổ khẩn trương', 'các địa phương có số vốn chưa phân bổ'],
    ['Các bộ, ngành, địa phương đã triển khai', 'các bộ, ngành, địa phương'],
    [
      'Công ty Cổ phần Cấp thoát nước Lạng Sơn, Công ty Điện lực Lạng Sơn',
      'Công ty Cổ phần Cấp thoát nước Lạng Sơn + Công ty Điện lực Lạng Sơn',
    ],
    [
      'Công ty TNHH MTV Khai thác công trình thủy lợi Tiên Lãng vận hành các cống',
      'Công ty TNHH MTV Khai thác công trình thủy lợi Tiên Lãng',
    ],
    ['Trung tâm Kỹ thuật Nông nghiệp các huyện, thị xã báo cáo', 'Trung tâm Kỹ thuật Nông nghiệp các huyện, thị xã'],
    ['Trạm y tế các xã phối hợp', 'Trạm y tế các xã'],
    ['Ủy ban Quốc gia về chuyển đổi số', 'Ủy ban Quốc gia về chuyển đổi số'],
    ['Các ông (bà) Trưởng các ban, ngành, Tổ trưởng tổ dân phố chịu trách nhiệm', 'các ban, ngành + các tổ dân phố'],
    [
      'Chánh Văn phòng, Vụ trưởng Vụ Pháp chế, Thủ trưởng các đơn vị thuộc Bộ',
      'Văn phòng + Vụ Pháp chế + các đơn vị thuộc Bộ',
    ],
    ['Các trường THCS, TH, MN trên địa bàn phối hợp', 'các trường THCS, TH, MN trên địa bàn'],
    ['Trung tâm Giám định BHYT và Thanh toán đa tuyến cập nhật', 'Trung tâm Giám định BHYT và Thanh toán đa tuyến'],
  ])('%s', (text, wanted) => {
    expect(names(text)?.join(' + ')).toBe(wanted);
  });
});

describe('headings', () => {
  test('a numbered heading of bodies is their name to its end', () => {
    expect(
      leads('2. Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm tỉnh\n- Lấy mẫu kiểm tra chất lượng thuốc lưu hành.'),
    ).toEqual(['2.-: Trung tâm Kiểm nghiệm thuốc, mỹ phẩm, thực phẩm tỉnh']);
  });

  test('a bullet under bodies is their task, whatever its verb', () => {
    expect(leads('2. UBND các xã, thị trấn:\n- Gùi cõng nhu yếu phẩm vào thôn Nậm.')).toEqual([
      '2.-: UBND các xã, thị trấn',
    ]);
  });

  test('"Đối với" persons at large takes what is below from the bodies above', () => {
    expect(
      leads('1. Đối với nhà trường\n- Tổng vệ sinh lớp học.\n2. Đối với cha mẹ học sinh\n- Theo dõi sức khỏe của trẻ.'),
    ).toEqual(['1.-: nhà trường']);
  });

  test('a paragraph that leads over says in its last sentence who is told to act', () => {
    const party = CITY.replace('Kính gửi: Các sở, ban, ngành.\n', '');
    expect(
      leads(
        'Thời gian qua đã đạt nhiều kết quả. Để khắc phục tồn tại, Chủ tịch UBND tỉnh yêu cầu các sở, ngành thực hiện một số nhiệm vụ sau:\n1. Quán triệt, triển khai thực hiện nghiêm túc Chỉ thị.',
        party,
      ),
    ).toEqual(['1: các sở, ngành']);
  });
});

describe('who speaks and who is told', () => {
  const school = headed('UBND QUẬN HOÀN KIẾM\nPHÒNG GIÁO DỤC VÀ ĐÀO TẠO', 'PGDĐT-MN', 'Kính gửi: Các trường mầm non.');

  test('a letter that guides is for those it guides', () => {
    expect(
      leads(
        'Phòng GDĐT hướng dẫn các cơ sở giáo dục mầm non chuẩn bị đón trẻ như sau:\n1. Kiện toàn Ban Chỉ đạo phòng, chống dịch.',
        school,
      ),
    ).toEqual(['1: các cơ sở giáo dục mầm non']);
  });

  test('a body that gives notice and asks another is not the one to act', () => {
    expect(
      leads(
        'Chi cục Kiểm lâm thông báo cấp dự báo cháy rừng tuần này, đề nghị UBND các xã, phường phối hợp triển khai thực hiện.',
      ),
    ).toEqual(['-: UBND các xã, phường']);
  });

  test('what an earlier letter asked for is told, not ordered', () => {
    expect(
      leads('Ngày 05/2/2024, Sở Y tế đã có Văn bản số 15/SYT-NV đề nghị các đơn vị báo cáo trước ngày 15/2/2024.'),
    ).toEqual([]);
  });

  test('one date for all results is for everybody, not for the last item', () => {
    expect(
      leads(
        '1. Rà soát các dự án chậm tiến độ trên địa bàn tỉnh.\n2. Sở Tài chính bố trí kinh phí thực hiện theo quy định hiện hành.\nKết quả thực hiện gửi về Sở Tài chính trước ngày 20/3/2024 để tổng hợp.',
      ),
    ).toEqual(['1: các sở, ban, ngành', '2: Sở Tài chính', '-: các sở, ban, ngành']);
  });

  test('blame for the past is no task', () => {
    expect(leads('Chủ tịch UBND huyện Mai Sơn chịu trách nhiệm đối với các tồn tại nêu trên.')).toEqual([]);
  });
});

describe('bodies without a name', () => {
  test('are asked about', () => {
    const [task] = tasks('1. Chủ đầu tư chịu trách nhiệm đôn đốc nhà thầu, bảo đảm tiến độ.');
    expect(task?.lead.map((lead) => lead.name)).toEqual(['Chủ đầu tư']);
    expect(task?.confidence).toBeLessThan(0.9);
  });

  test('officers without an office are asked about', () => {
    const [task] = tasks('1. Giao cán bộ phụ trách nông nghiệp tham mưu kế hoạch tiêm phòng.');
    expect(task?.lead.map((lead) => lead.name)).toEqual(['cán bộ phụ trách nông nghiệp']);
    expect(task?.confidence).toBeLessThan(0.9);
  });
});

describe('limits', () => {
  test('a period that closes an order is its limit, and asked about where nothing is completed', () => {
    const [task] = tasks(
      '1. Giao Sở Tài chính tháo gỡ vướng mắc về giá đất cho UBND huyện Mai Sơn trong tháng 3/2024.',
    );
    expect(task?.deadline).toMatchObject({ kind: 'PERIOD', due: '2024-03-31' });
    expect(task?.deadline?.confidence).toBeLessThan(0.9);
  });

  test('"Thời gian: tháng 10/2024" in a paragraph is its limit', () => {
    const [task] = tasks('1. Sở Tư pháp chủ trì tổ chức 02 lớp tập huấn. Thời gian: tháng 10/2024.');
    expect(task?.deadline).toMatchObject({ kind: 'PERIOD', due: '2024-10-31' });
  });

  test('a cut-off of figures gives nobody a task', () => {
    expect(leads('Số liệu báo cáo tính đến hết ngày 15 tháng 3 năm 2024.')).toEqual([]);
  });
});

describe('letterheads', () => {
  test('a department whose name holds a hyphen is no number', () => {
    const { code, issuer } = read(
      `UBND TỈNH THANH HÓA\nSỞ LAO ĐỘNG - THƯƠNG BINH VÀ XÃ HỘI\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nSố: 2215/SLĐTBXH-BTXH\nV/v thăm hỏi người cao tuổi\nThanh Hóa, ngày 05 tháng 6 năm 2023\nKính gửi: UBND các huyện.\nĐề nghị rà soát.`,
    );
    expect(code.value?.number).toBe('2215');
    expect(issuer.value).toBe('Sở Lao động - Thương binh và Xã hội tỉnh Thanh Hóa');
  });

  test('the body of the text tells the capitals of the issuer', () => {
    const { issuer } = read(
      `${headed('BỘ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN\nCỤC BẢO VỆ THỰC VẬT', 'BVTV-KD', 'Kính gửi: Hiệp hội Rau quả Việt Nam.')}Cục Bảo vệ thực vật đề nghị Hiệp hội thông báo cho hội viên.`,
    );
    expect(issuer.value).toBe('Cục Bảo vệ thực vật');
  });
});

describe('what must not be taken for a lead', () => {
  test('a name that begins with a level behind another body is its own', () => {
    expect(names('Ủy ban MTTQ tỉnh, Tỉnh đoàn, Hội LHPN tỉnh tuyên truyền')).toEqual([
      'Ủy ban Mặt trận Tổ quốc tỉnh',
      'Tỉnh đoàn',
      'Hội LHPN tỉnh',
    ]);
  });

  test('hamlets that a commune is to charge are not charged by the province', () => {
    expect(leads('5. UBND các xã:\n- Giao trách nhiệm cho từng thôn, tổ dân phố trong việc quản lý trẻ em.')).toEqual([
      '5.-: UBND các xã',
    ]);
  });

  test('what the issuer will do after the limit is no task of those it writes to', () => {
    expect(leads('Nếu đến ngày 30/3/2024 không có chuyển biến, UBND tỉnh sẽ xử lý trách nhiệm theo quy định.')).toEqual(
      [],
    );
  });

  test('a person told to act by the body that writes is asked about', () => {
    const [task] = tasks('UBND tỉnh giao đồng chí Hoàng Thị Lan làm đầu mối tiếp nhận hồ sơ.');
    expect(task?.lead.map((lead) => lead.name)).toEqual(['đồng chí Hoàng Thị Lan']);
    expect(task?.confidence).toBeLessThan(0.9);
  });
});
