import { parseCommand, type Command } from '../../src/bot/conversation/commands.js';

const code = '48213';

describe('what people say of inspections', () => {
  test.each<[string, Partial<Command>]>([
    ['lịch kiểm tra', { name: 'visits' }],
    ['/lich_kiem_tra', { name: 'visits' }],
    ['đoàn', { name: 'visits' }],
    ['kiểm tra 48213', { name: 'visit', code, part: 'overview' }],
    ['Cuộc kiểm tra số 48213', { name: 'visit', code, part: 'overview' }],
    ['doan 48213', { name: 'visit', code, part: 'team' }],
    ['nội dung 48213', { name: 'visit', code, part: 'checklist' }],
    ['tiến trình 48213', { name: 'visit', code, part: 'steps' }],
    ['kết quả kiểm tra 48213', { name: 'visit', code, part: 'findings' }],
    ['chương trình kiểm tra 2026', { name: 'visit-programme', year: 2026 }],
    ['kế hoạch kiểm tra công vụ', { name: 'visit-programme', year: null }],
    ['lập kiểm tra phường Tây Hồ; đột xuất', { name: 'plan-visit', rest: 'phường Tây Hồ; đột xuất' }],
    ['lập cuộc thanh tra: Sở Xây dựng', { name: 'plan-visit', rest: 'Sở Xây dựng' }],
    ['lịch 48213 08:00 1/12 đến 11:30', { name: 'visit-schedule', code, rest: '08:00 1/12 đến 11:30' }],
    ['điểm hẹn 48213 cổng 21.07,105.82', { name: 'visit-meeting-point', code, rest: 'cổng 21.07,105.82' }],
    ['đoàn 48213 thay A bằng B theo 1/QĐ-X', { name: 'visit-team', code, rest: 'thay A bằng B theo 1/QĐ-X' }],
    ['tham gia', { name: 'visit-attendance', code: null, comes: true }],
    ['tôi tham gia 48213', { name: 'visit-attendance', code, comes: true }],
    ['báo bận 48213', { name: 'visit-attendance', code, comes: false }],
    ['đến nơi', { name: 'visit-begin', code: null }],
    ['phát hiện vắng mặt 3 người', { name: 'visit-finding', code: null, rest: 'vắng mặt 3 người' }],
    ['phát hiện 48213 vắng mặt', { name: 'visit-finding', code, rest: 'vắng mặt' }],
    [
      'ý kiến của Trần A, phó chủ tịch: thiếu người',
      { name: 'visit-statement', rest: 'Trần A, phó chủ tịch: thiếu người' },
    ],
    ['kiến nghị chấn chỉnh trước 15/12', { name: 'visit-recommendation', rest: 'chấn chỉnh trước 15/12' }],
    ['biên bản', { name: 'visit-minutes', code: null }],
    ['ký biên bản 48213 hai bên', { name: 'visit-sign', code, signedBy: 'both-sides' }],
    ['ký biên bản người chứng kiến', { name: 'visit-sign', code: null, signedBy: 'witness' }],
    ['kết thúc kiểm tra', { name: 'visit-end', code: null }],
    ['quyết định 48213 số 124/QĐ-ĐKTCV', { name: 'visit-worded-step', step: 'decide', code, rest: 'số 124/QĐ-ĐKTCV' }],
    ['công bố quyết định 48213', { name: 'visit-step', step: 'announce', code }],
    ['báo cáo kết quả thanh tra 48213', { name: 'visit-step', step: 'report', code }],
    ['giao dự thảo 48213', { name: 'visit-step', step: 'order-draft', code }],
    ['dự thảo kết luận 48213', { name: 'visit-step', step: 'draft', code }],
    ['thẩm định 48213 đến 15/12', { name: 'visit-worded-step', step: 'order-appraisal', code, rest: 'đến 15/12' }],
    ['đã thẩm định 48213', { name: 'visit-step', step: 'appraise', code }],
    ['kết luận 48213 số 15/KL-TT', { name: 'visit-worded-step', step: 'conclude', code, rest: 'số 15/KL-TT' }],
    ['công khai 48213 trên cổng', { name: 'visit-worded-step', step: 'publish', code, rest: 'trên cổng' }],
    ['theo dõi kiểm tra 48213', { name: 'visit-step', step: 'start-follow-up', code }],
    ['đóng kiểm tra 48213', { name: 'visit-step', step: 'close', code }],
    ['tạm dừng thanh tra 48213 vì bão', { name: 'visit-worded-step', step: 'suspend', code, rest: 'vì bão' }],
    ['tiếp tục thanh tra 48213', { name: 'visit-step', step: 'resume', code }],
    ['gia hạn thanh tra 48213 10 ngày vì', { name: 'visit-worded-step', step: 'extend', code, rest: '10 ngày vì' }],
    ['đình chỉ 48213 vì trùng', { name: 'visit-worded-step', step: 'stop', code, rest: 'vì trùng' }],
    ['không tiến hành 48213 vì', { name: 'visit-worded-step', step: 'drop', code, rest: 'vì' }],
    ['vi phạm 2 48213 đã xử lý', { name: 'visit-violation', code, place: 2, rest: 'đã xử lý' }],
    ['đơn vị đã báo cáo 48213', { name: 'visit-duty', code, duty: 'unit-report' }],
    ['tuần này có đoàn nào xuống phường Tây Hồ không?', { name: 'visit-question' }],
    ['sắp thanh tra đơn vị nào', { name: 'visit-question' }],
    ['tìm kiểm tra Tây Hồ', { name: 'visit-search', rest: 'Tây Hồ' }],
  ])('“%s”', (said, command) => {
    expect(parseCommand(said)).toMatchObject(command);
  });

  test.each([
    ['báo cáo 142 60% đã kiểm tra xong', 'report'],
    ['gia hạn 142 đến 15/12 vì chờ đoàn kiểm tra', 'extend'],
    ['việc 142', 'show'],
    ['tạm dừng 142 vì chờ hướng dẫn', 'suspend'],
    ['tiếp tục 142', 'resume'],
    ['giao 142 cho Trúc', 'hand-on'],
    ['văn bản 24', 'directive'],
    ['lịch sử 142', 'history'],
  ])('“%s” stays what it was', (said, name) => {
    expect(parseCommand(said)?.name).toBe(name);
  });

  test.each(['việc kiểm tra đột xuất nào quá hạn', 'văn bản về kiểm tra đột xuất ai chưa nhận', 'thẩm định xong 60%'])(
    '“%s” is not about an inspection',
    (said) => {
      expect(parseCommand(said)?.name ?? 'none').not.toMatch(/^visit/u);
    },
  );

  test('a document that speaks of surprise checks is not a question about them', () => {
    const pasted = `UBND Thành phố yêu cầu các đơn vị tăng cường kiểm tra đột xuất việc chấp hành kỷ luật, kỷ cương; ${'khẩn trương thực hiện. '.repeat(6)}`;
    expect(parseCommand(pasted)).toBeNull();
  });
});
