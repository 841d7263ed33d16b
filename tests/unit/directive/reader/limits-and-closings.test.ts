import { headed, readingOf, saidOf } from './a-reading.js';

const said = (...lines: readonly string[]): string[] =>
  headed('UBND-KT', 'V/v quản lý chợ', '', ...lines).tasks.map(saidOf);

describe('a time said in a heading', () => {
  const plan = (heading: string, ...items: readonly string[]): string[] =>
    headed('KH-UBND', 'KẾ HOẠCH', 'Quản lý chợ', heading, ...items).tasks.map(
      (task) => `${saidOf(task)} ${task.deadline?.confidence ?? ''}`,
    );

  test('is the limit of what stands below it, and is asked about', () => {
    expect(
      plan('1. Đợt 1: Rà soát chợ tạm (xong trước ngày 20/4/2024)', '- Sở Công Thương lập danh sách chợ.'),
    ).toEqual(['1.- Sở Công Thương by 2024-04-20 @0.95 0.8']);
  });

  test.each([
    '1. Nhiệm vụ hoàn thành trước ngày 20/4/2024',
    '1. Các nội dung sau hoàn thành trước ngày 20/4/2024:',
    '1. Trước ngày 20/4/2024:',
  ])('stands at its end or its beginning: %s', (heading) => {
    expect(plan(heading, '- Sở Công Thương lập danh sách chợ.')).toEqual([
      '1.- Sở Công Thương by 2024-04-20 @0.95 0.8',
    ]);
  });

  test('is not that of a whole order', () => {
    expect(
      plan('1. Sở Y tế kiểm tra các chợ trước ngày 20/4/2024.', '- Sở Công Thương lập danh sách chợ.').at(-1),
    ).toBe('1.- Sở Công Thương @0.95 ');
  });

  test('gives way to a time of its own', () => {
    expect(
      plan('1. Đợt 1: Rà soát chợ tạm (trong tháng 4/2024)', '- Sở Công Thương lập danh sách trước ngày 10/4/2024.'),
    ).toEqual(['1.- Sở Công Thương by 2024-04-10 @0.95 0.97']);
  });

  test('is not the day of a document that is cited', () => {
    expect(plan('1. Rà soát chợ tạm (theo Kế hoạch ngày 20/4/2024)', '- Sở Công Thương lập danh sách chợ.')).toEqual([
      '1.- Sở Công Thương @0.95 ',
    ]);
  });
});

test('the day by which the issuer itself must report is no limit of those it asks', () => {
  expect(
    said('Để có số liệu báo cáo Bộ Công Thương trước ngày 30/4/2024, đề nghị Sở Công Thương rà soát các chợ.'),
  ).toEqual(['- Sở Công Thương @0.95']);
  expect(said('Trước ngày 30/4/2024, đề nghị Sở Công Thương rà soát các chợ.')).toEqual([
    '- Sở Công Thương by 2024-04-30 @0.95',
  ]);
});

test('what comes again is told apart from what is due once', () => {
  expect(
    said('1. Sở Công Thương gửi kế hoạch trước ngày 30/3/2024; định kỳ báo cáo kết quả trước ngày 25 hằng tháng.'),
  ).toEqual(['1 Sở Công Thương by 2024-03-30 @0.95', '1 Sở Công Thương by RECURRING @0.95']);
});

test('when everybody sends is said to all, not to the last of the list', () => {
  expect(
    said(
      'UBND tỉnh yêu cầu các cơ quan, đơn vị:',
      '1. Sở Công Thương rà soát chợ.',
      '2. Sở Y tế: kiểm tra nước sạch.',
      'Thời hạn gửi: trước ngày 20/4/2024 về Sở Công Thương.',
    ).at(-1),
  ).toMatch(/^- các cơ quan, đơn vị.* by 2024-04-20 /u);
});

test('what has gone on "thời gian qua" is told, not ordered', () => {
  expect(
    said(
      'Kính gửi: UBND các xã.',
      'Thời gian qua, các công trình chợ xây dựng trong tháng 1 và tháng 02/2024 còn nhiều sai phạm.',
      'UBND tỉnh yêu cầu UBND các xã rà soát chợ.',
    ),
  ).toEqual(['- UBND các xã @0.95']);
});

test('what the issuer reports when all have answered is no task of its own', () => {
  expect(
    said(
      '1. Sở Công Thương gửi kết quả về UBND tỉnh trước ngày 20/4/2024 để tổng hợp, báo cáo Bộ Công Thương trong tháng 5/2024.',
    ),
  ).toEqual([expect.stringMatching(/^1 Sở Công Thương to UBND tỉnh .*by 2024-04-20 /u)]);
});

test('a receiver stands behind a list of things, or behind the name of a document', () => {
  expect(said('1. Sở Công Thương gửi biên bản, phiếu chấm về Sở Nội vụ.')).toEqual([
    '1 Sở Công Thương to Sở Nội vụ @0.95',
  ]);
  expect(said('1. Sở Công Thương báo cáo kết quả thực hiện Kế hoạch về Sở Nội vụ.')).toEqual([
    '1 Sở Công Thương to Sở Nội vụ @0.95',
  ]);
});

test('partners end where another body has a verb of its own', () => {
  expect(said('1. Sở Công Thương chủ trì, phối hợp với Sở Y tế; Sở Nội vụ rà soát nhân lực.')).toEqual([
    '1 Sở Công Thương with Sở Y tế @0.95',
    '1 Sở Nội vụ @0.95',
  ]);
});

test('persons of a list are told what to do by verbs that nobody knows, once two of the list are known', () => {
  const list = [
    '1. Văn phòng: chuẩn bị hội trường.',
    '2. Sở Y tế: bố trí xe cứu thương.',
    '3. Lái xe: túc trực tại chợ.',
  ];
  const of = (...items: readonly string[]): string[] =>
    headed('KH-UBND', 'KẾ HOẠCH', 'Quản lý chợ', 'III. PHÂN CÔNG', ...items).tasks.map(saidOf);
  expect(of('1. Sở Nội vụ: bố trí người.', ...list.slice(1))).toContain('III.3 Lái xe @0.8');
  expect(of('1. Sở Nội vụ: bố trí người.', '2. Lái xe: túc trực tại chợ.')).not.toContain('III.2 Lái xe @0.8');
});

describe('the issuer', () => {
  const issuerOf = (...lines: readonly string[]): string | null =>
    readingOf(...lines, 'Số: 03/CĐ-UBND', 'Sơn La, ngày 05 tháng 3 năm 2024', 'CÔNG ĐIỆN', 'Về việc ứng phó mưa lũ')
      .issuer.value;
  const motto = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

  test('of a telegram is the chairman where the letterhead says so', () => {
    expect(issuerOf('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH SƠN LA', ...motto)).toBe('Chủ tịch Ủy ban nhân dân tỉnh Sơn La');
    expect(issuerOf('CHỦ TỊCH UBND TỈNH', 'SƠN LA', ...motto)).toBe('Chủ tịch Ủy ban nhân dân tỉnh Sơn La');
  });

  test('is not named with its place twice', () => {
    expect(issuerOf('UBND XÃ YÊN CHÂU', 'TRƯỜNG TIỂU HỌC YÊN CHÂU', ...motto)).toMatch(/^Trường tiểu học yên châu$/iu);
  });

  test('of a page that lost its letterhead has the place that the page names, and is asked about', () => {
    const { issuer } = readingOf(
      'Tăng cường quản lý chợ',
      '',
      'Ngày 05/3, UBND tỉnh ban hành Công văn số 12/UBND-KT về quản lý chợ trên địa bàn tỉnh Sơn La.',
      'Theo đó, giao Sở Công Thương rà soát các chợ.',
    );
    expect(issuer.value).toBe('Ủy ban nhân dân tỉnh Sơn La');
    expect(issuer.confidence).toBeLessThan(0.9);
  });
});
