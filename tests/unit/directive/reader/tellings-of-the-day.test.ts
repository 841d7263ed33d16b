// Pages of newspapers and portals: the day and the issuer of what they tell, whose turn it was, and orders in the words of a reporter.
import { readingOf, saidOf } from './a-reading.js';

const TITLE = ['Siết chặt phòng cháy, chữa cháy rừng', ''];

describe('a day told without its year', () => {
  const dated = (sentence: string) => {
    const { date, code } = readingOf(
      'Thứ Hai, 29/06/2020 - 07:42',
      ...TITLE,
      sentence,
      '',
      'Sở Y tế báo cáo kết quả trước ngày 02/7.',
    );
    return [code.value?.number ?? null, date.value];
  };

  test.each([
    ['Trước tình hình đó, chiều 28/6, Chủ tịch UBND tỉnh đã ký Công điện số 21/CĐ-UBND yêu cầu các sở kiểm tra.', '21'],
    ['Chủ tịch UBND tỉnh vừa ban hành Công điện số 21/CĐ-UBND ngày 28/6 yêu cầu các sở kiểm tra.', '21'],
    ['Sở Y tế vừa có công văn về tiêm chủng. Theo công văn do phó giám đốc sở ký ngày 28-6, nhiều nơi còn chậm.', null],
  ])('takes that of the page: %s', (sentence, number) => {
    expect(dated(sentence)).toEqual([number, '2020-06-28']);
  });

  test('a limit too, where the document has no day at all, and asks', () => {
    const { tasks } = readingOf(
      'Đăng lúc: 08:41 24/07/2025',
      ...TITLE,
      'UBND xã Tả Van đã có công văn về phòng cháy rừng.',
      '',
      'Công an xã lập danh sách trong ngày 24/7 và Trạm Y tế trực cấp cứu.',
    );
    expect(tasks[0]!.deadline).toMatchObject({ due: '2025-07-24', confidence: 0.6 });
  });

  test('not where the document is headed itself', () => {
    const { tasks } = readingOf('Đăng lúc: 08:41 24/07/2025', 'Số: 12/UBND-VP', 'Sở Y tế báo cáo trước ngày 30/7.');
    expect(tasks[0]!.deadline?.kind).toBe('BEFORE_EVENT');
  });
});

describe('who issued it', () => {
  test('the province of the portal', () => {
    const { issuer } = readingOf(
      'CỔNG THÔNG TIN ĐIỆN TỬ TỈNH BÀ RỊA - VŨNG TÀU',
      ...TITLE,
      'UBND tỉnh vừa có Văn bản số 98/UBND-VP ngày 09/8/2023 về phòng cháy rừng.',
    );
    expect(issuer.value).toBe('Ủy ban nhân dân tỉnh Bà Rịa - Vũng Tàu');
  });

  test('the title names it with its place, the sentence without', () => {
    const { issuer, kind } = readingOf(
      'Sở Y tế TP.HCM yêu cầu các bệnh viện siết kiểm soát lây nhiễm',
      '',
      `${'Mỗi tuần thành phố ghi nhận thêm nhiều ca mắc sởi ở trẻ em. '.repeat(4)}Sở Y tế vừa có công văn khẩn chấn chỉnh việc này.`,
    );
    expect([issuer.value, kind.value]).toEqual(['Sở Y tế thành phố Hồ Chí Minh', 'công văn']);
  });

  test('who acts on what another body issued', () => {
    const { issuer, code, kind, basis } = readingOf(
      ...TITLE,
      'Ngày 22/7/2025, Chủ tịch UBND tỉnh Đắk Lắk ban hành Công điện số 06/CĐ-UBND về phòng cháy rừng. Để thực hiện Công điện nêu trên, UBND xã Ea Knốp đã có Công văn phân công các đơn vị.',
      '',
      'Công an xã tuần tra các khu rừng.',
    );
    expect([issuer.value, code.value, kind.value]).toEqual(['Ủy ban nhân dân xã Ea Knốp', null, 'công văn']);
    expect(basis.map((each) => each.code)).toEqual(['06/CĐ-UBND']);
  });
});

describe('orders in the words of a reporter', () => {
  const told = (order: string): string[] =>
    readingOf(...TITLE, 'Văn phòng UBND tỉnh Sơn La vừa ban hành thông báo về công trường.', '', order).tasks.map(
      saidOf,
    );

  test.each([
    ['Cùng với đó, Đài Truyền hình tỉnh, Báo Sơn La tăng thời lượng tin bài.', 'Đài Truyền hình tỉnh \\+ Báo Sơn La'],
    [
      'Về thông tin, trước 16 giờ hằng ngày UBND các huyện gửi báo cáo về Sở Y tế.',
      'UBND các huyện to Sở Y tế by RECURRING',
    ],
    ['Hằng tuần Sở Xây dựng kiểm tra các công trường.', 'Sở Xây dựng by RECURRING'],
    ['Trung tâm Y tế huyện Mai Sơn (TTYT) được yêu cầu theo dõi các ca bệnh.', 'Trung tâm Y tế huyện Mai Sơn'],
    ['Sở Xây dựng cũng được giao tổng hợp danh mục công trường.', 'Sở Xây dựng'],
    ['Xã nào chưa có phương án phải hoàn thành trước ngày 05/7/2024.', 'các xã chưa có phương án by 2024-07-05'],
    ['Với TP Sơn La, Phó Chủ tịch UBND tỉnh yêu cầu thành phố vận động các hộ di dời.', 'UBND thành phố Sơn La'],
    ['Với trung tâm y tế các huyện và TP Sơn La, sở nhắc phải tiêm bù.', 'trung tâm y tế các huyện và TP Sơn La'],
    ['Đối với Sở Y tế, Chủ tịch UBND tỉnh đề nghị khẩn trương rà soát thuốc.', 'Sở Y tế'],
    ['Mỗi đoàn thể đăng ký một mô hình về Sở Xây dựng.', 'các đoàn thể to Sở Xây dựng'],
    ['Đồng chí đề nghị TKV chỉ đạo các mỏ dừng đổ thải.', 'TKV'],
  ])('%s', (order, task) => {
    expect(told(order)).toEqual([expect.stringMatching(new RegExp(`^- ${task} (?:by OPEN )?@`))]);
  });

  test.each([
    'Công ty này năm 2018 bị xử phạt 280 triệu đồng.',
    'Qua giám sát, tổ chuyên gia của sở phát hiện nhiều nơi chưa tổ chức phân luồng.',
    'Đơn vị nào để xảy ra cháy thì người đứng đầu phải chịu trách nhiệm.',
    'Sở Xây dựng được yêu cầu báo cáo nhưng chưa gửi.',
  ])('none: %s', (sentence) => {
    expect(told(sentence)).toEqual([]);
  });

  test('letters that the page explains are spelt out', () => {
    const { tasks } = readingOf(
      ...TITLE,
      'Văn phòng UBND tỉnh vừa ban hành thông báo về làm việc với Tập đoàn Điện lực Việt Nam (EVN).',
      '',
      'Lãnh đạo tỉnh giao Sở Công Thương phối hợp với Sở Xây dựng, EVN rà soát các trạm.',
    );
    expect(tasks[0]!.cooperate.map(({ name }) => name)).toEqual(['Sở Xây dựng', 'Tập đoàn Điện lực Việt Nam']);
  });

  test.each(['tham mưu UBND tỉnh đề nghị', 'báo cáo với UBND tỉnh yêu cầu', 'kiến nghị UBND tỉnh giao'])(
    'whom those who lead "%s" is told by nobody yet',
    (advice) => {
      expect(told(`Sở Y tế trực cấp cứu; khi quá tải thì ${advice} Bộ Tư lệnh Quân khu 4 tăng cường.`)).toEqual([
        expect.stringMatching(/^- Sở Y tế /),
      ]);
    },
  );

  test('what is gathered at the same time is sent by those who lead', () => {
    expect(
      told('Sở Y tế lập dự toán gửi Sở Xây dựng, đồng thời tổng hợp vào dự toán năm sau để gửi Sở Tài chính.'),
    ).toEqual([expect.stringContaining('Sở Y tế to Sở Xây dựng + Sở Tài chính')]);
  });

  test('the hour of every day outranks haste', () => {
    expect(told('UBND các huyện báo cáo trước 16 giờ hằng ngày; có cháy thì báo ngay.')).toEqual([
      expect.stringContaining('RECURRING'),
    ]);
  });
});
