// Events that set the time of an order, and conditions that are none.
import { deadlinesOf } from './show.js';

const of = (text: string): string[] => deadlinesOf(text, '2024-03-05');

test.each([
  ['bố trí xe phát sóng lưu động trước khi bão đổ bộ.', 'BEFORE event: trước khi bão đổ bộ @0.6'],
  [
    'kiểm tra hệ thống trước khi thí sinh đăng ký xét tuyển.',
    'BEFORE event: trước khi thí sinh đăng ký xét tuyển @0.6',
  ],
  ['cấp phát tờ rơi trước khi diễn ra Lễ phát động;', 'BEFORE event: trước khi diễn ra Lễ phát động @0.6'],
  ['cấp bổ sung kinh phí trước khi triển khai rà soát', 'BEFORE event: trước khi triển khai rà soát @0.6'],
  ['Trước khi bão đổ bộ, phải hoàn thành sơ tán dân', 'BEFORE event: Trước khi bão đổ bộ @0.6'],
  ['báo cáo UBND tỉnh khi kết thúc Tổng điều tra.', 'IN event: khi kết thúc Tổng điều tra @0.6'],
  ['chuẩn bị phương tiện cấp cứu trong ngày bầu cử.', 'IN event: trong ngày bầu cử @0.6'],
  ['báo cáo kết quả tại kỳ họp cuối năm 2024.', 'BEFORE event: tại kỳ họp cuối năm 2024 @0.6'],
])('%s', (text, expected) => {
  expect(of(text)).toEqual([expected]);
});

test.each([
  'kiên quyết không cho tàu cá ra khơi trước khi bão đổ bộ.',
  'tổ chức phải được cấp phép trước khi tổ chức lễ hội.',
  'kiểm tra máy móc trước khi xuất bến.',
  'thẩm định giá trước khi mua sắm.',
  'rà soát hồ sơ trước khi báo giá.',
  'báo cáo UBND tỉnh sau khi kết thúc hội nghị mà không kèm biên bản.',
])('no limit: %s', (text) => {
  expect(of(text).filter((said) => said.includes('event'))).toEqual([]);
});
