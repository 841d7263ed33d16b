// Two limits in one paragraph: two tasks, each with its own.
import { headed, saidOf } from './a-reading.js';

const said = (...lines: readonly string[]): string[] =>
  headed('UBND-KT', 'V/v quản lý chợ', '', ...lines).tasks.map(saidOf);

test.each([
  [
    'lập danh sách chợ xong trước ngày 20/4/2024, báo cáo UBND tỉnh trước ngày 25/4/2024.',
    ['2024-04-20', '2024-04-25'],
  ],
  ['lập danh sách chợ xong trước ngày 20/4/2024 và niêm yết trước ngày 25/4/2024.', ['2024-04-20', '2024-04-25']],
  ['tự kiểm tra: lần 1 trước ngày 20/4/2024, lần 2 trước ngày 20/5/2024.', ['2024-04-20', '2024-05-20']],
  // The second says the first more closely, or there is nothing before the first that it could close.
  ['họp với các hộ trước ngày 20/4/2024, chậm nhất ngày 19/4/2024.', ['2024-04-20']],
  ['trước ngày 20/4/2024, lập danh sách chợ, báo cáo UBND tỉnh trước ngày 25/4/2024.', ['2024-04-20']],
])('Sở Công Thương %s', (order, days) => {
  const tasks = said(`1. Sở Công Thương ${order}`);
  expect(tasks.map((task) => /by (\S+)/u.exec(task)?.[1])).toEqual(days);
});

test('an event limits one sentence, a day the next', () => {
  expect(
    said('1. Sở Công Thương lập danh sách chợ trước ngày kiểm tra 05 ngày. Niêm yết giá trước ngày 20/4/2024.'),
  ).toEqual(['1 Sở Công Thương by BEFORE_EVENT @0.95', '1 Sở Công Thương by 2024-04-20 @0.95']);
});

test('another body with its own day has its own task', () => {
  expect(said('1. Sở Công Thương lập danh sách chợ trước ngày 20/4/2024; Sở Y tế trước ngày 25/4/2024.')).toEqual([
    '1 Sở Công Thương by 2024-04-20 @0.95',
    '1 Sở Y tế by 2024-04-25 @0.95',
  ]);
});

test('"dự thi cấp Thành phố" names nobody who receives it', () => {
  expect(said('1. Sở Y tế gửi danh sách dự thi cấp Thành phố trước ngày 20/4/2024.')).toEqual([
    '1 Sở Y tế by 2024-04-20 @0.95',
  ]);
});

test('when all report is said on a line of its own', () => {
  expect(said('1. Sở Y tế kiểm tra các chợ.', 'Thời gian báo cáo: trước ngày 20/4/2024.').at(-1)).toContain(
    'by 2024-04-20',
  );
});

test.each([
  'khảo sát nhu cầu bồi dưỡng. Chỉ tiêu tuyển sinh của từng mã ngành đăng ký với Sở Nội vụ trước ngày 20/4/2024.',
  'niêm yết công khai thủ tục. Vào 16 giờ 30 thứ Sáu hằng tuần nhắc các phòng về hồ sơ sắp đến hạn.',
])('a sentence that tells of another matter has its limit for itself: %s', (order) => {
  const days = said(`1. Sở Công Thương ${order}`).map((task) => / by (\S+)/u.exec(task)?.[1] ?? '–');
  expect(days).toHaveLength(2);
  expect(days[0]).toBe('–');
});

test.each([
  'thẩm định hồ sơ của các chợ. Hồ sơ của các chợ gửi UBND tỉnh trước ngày 20/4/2024.',
  'thẩm định hồ sơ của các chợ. Thời hạn hoàn thành trước ngày 20/4/2024.',
  'thẩm định hồ sơ của các chợ. Hằng quý báo cáo UBND tỉnh kết quả.',
])('a sentence that goes on with the matter closes it: %s', (order) => {
  expect(said(`1. Sở Công Thương ${order}`)).toHaveLength(1);
});

describe('two rhythms', () => {
  test.each([
    'cập nhật số liệu trước 16 giờ hằng ngày; báo cáo UBND tỉnh vào thứ Năm hằng tuần.',
    'gửi báo cáo giá trước ngày 20 hằng tháng; báo cáo UBND tỉnh trước ngày 15/12 hằng năm.',
    'báo cáo giá vào thứ Sáu hằng tuần. Báo cáo UBND tỉnh trước ngày 20 hằng tháng.',
  ])('are two reports where a sign parts them: %s', (order) => {
    const tasks = said(`1. Sở Công Thương ${order}`);
    expect(tasks).toHaveLength(2);
    expect(tasks[1]).toBe('1 Sở Công Thương to UBND tỉnh by RECURRING @0.95');
  });

  test('in one row they are those of one report', () => {
    expect(
      said('1. Sở Công Thương báo cáo tháng trước ngày 18 hằng tháng, báo cáo quý trước ngày 15 của tháng cuối quý.'),
    ).toHaveLength(1);
  });
});

test('the last day of what comes again limits a task of its own', () => {
  expect(said('1. Sở Công Thương báo cáo giá vào thứ Sáu hằng tuần; đợt cuối cùng không quá ngày 25/4/2024.')).toEqual([
    '1 Sở Công Thương by RECURRING @0.95',
    '1 Sở Công Thương by 2024-04-25 @0.95',
  ]);
});

test('a second report goes where the first went', () => {
  expect(
    said(
      '1. Sở Công Thương báo cáo kết quả về Sở Nội vụ, báo cáo 6 tháng trước ngày 25/5/2024, báo cáo năm trước ngày 25/11/2024.',
    ),
  ).toEqual(['1 Sở Công Thương to Sở Nội vụ by 2024-05-25 @0.95', '1 Sở Công Thương to Sở Nội vụ by 2024-11-25 @0.95']);
});

describe('a report of every day or quarter, and one that is due once', () => {
  test.each([
    [
      'báo cáo nhanh hằng ngày trước 14h00 trong dịp lễ và báo cáo tổng hợp trước 10h00 ngày 02/5/2024 về Sở Y tế.',
      ['RECURRING', '2024-05-02'],
    ],
    [
      'báo cáo hằng quý (trước ngày 15 của tháng cuối quý) và báo cáo năm trước ngày 05/12/2024 về Sở Y tế.',
      ['RECURRING', '2024-12-05'],
    ],
    // What two limits say of one report, before the sign that parts off the next.
    [
      'báo cáo tình hình trước Tết gửi về Sở Y tế (qua Văn phòng Sở) trước ngày 20/4/2024; báo cáo tình hình sau Tết trước ngày 25/4/2024.',
      ['2024-04-20', '2024-04-25'],
    ],
  ])('%s', (order, days) => {
    const tasks = said(`1. Sở Công Thương ${order}`);
    expect(tasks.map((task) => /by (\S+)/u.exec(task)?.[1])).toEqual(days);
    expect(tasks.every((task) => task.includes('to Sở Y tế'))).toBe(true);
  });

  test.each([
    'báo cáo Sở Y tế trước 15 giờ hằng ngày trong thời gian cao điểm (từ 20/4/2024 đến 30/5/2024).',
    'báo cáo Sở Y tế từ 20/4/2024 đến 30/5/2024, trước 15 giờ hằng ngày.',
  ])('a window tells how long a report comes again: %s', (order) => {
    expect(said(`1. Sở Công Thương ${order}`)).toEqual(['1 Sở Công Thương to Sở Y tế by RECURRING @0.95']);
  });

  test('a window of another sentence stays the limit of what is done in it', () => {
    expect(
      said('1. Sở Công Thương trực từ 20/4/2024 đến 30/5/2024; báo cáo Sở Y tế trước 15 giờ hằng ngày.')[0],
    ).toContain('by 2024-05-30');
  });
});

test('a day of every month goes on through the months that are told behind it', () => {
  const tasks = said('1. Sở Công Thương báo cáo UBND tỉnh trước ngày 20 hằng tháng, từ tháng 6 đến tháng 9 năm 2024.');
  expect(tasks).toEqual([expect.stringContaining('by RECURRING')]);
});

test('three steps of one sentence, each with its own day', () => {
  const tasks = said(
    '1. Sở Công Thương gửi kết quả chấm thi trước 17 giờ ngày 26/6/2024; công bố kết quả thi lúc 8 giờ ngày 01/7/2024; xét công nhận nghề chậm nhất ngày 03/7/2024.',
  );
  expect(tasks.map((task) => /by (\S+)/u.exec(task)?.[1])).toEqual(['2024-06-26', '2024-07-01', '2024-07-03']);
});
