// Items of an order that open with no verb of order, and items that are none though they stand among orders.
import { headed, saidOf } from './a-reading.js';

const letter = (...lines: readonly string[]): string[] =>
  headed(
    'UBND-VX',
    'V/v tổ chức đại hội',
    'Kính gửi: UBND các xã',
    'UBND tỉnh yêu cầu UBND các xã:',
    ...lines,
  ).tasks.map(saidOf);

describe('below "yêu cầu các xã:" an item orders', () => {
  test.each([
    ['how something has to be', 'Điều lệ phải được gửi đến các đội trước 15 ngày.'],
    ['until when something is over', 'Đại hội tổ chức xong trước ngày 30/6/2024.'],
    ['what must not be done, the last of the list too', 'Không thả bóng bay.'],
    ['what is held, where it says how', 'Đại hội được tổ chức đồng loạt vào ngày 20/6/2024, bảo đảm tiết kiệm.'],
    ['what fields are called by as well', 'Bảo vệ môi trường tại nơi thi đấu.'],
  ])('%s', (_what, text) => {
    expect(letter(`1. ${text}`, 'Trân trọng cảm ơn các địa phương.').join()).toMatch(/^1 UBND các xã/);
  });

  test('and papers that are sent, before a closing paragraph too', () => {
    expect(
      letter(
        '1. Tờ trình kèm hồ sơ gửi về Sở Nội vụ chậm nhất ngày 30/4/2024.',
        'UBND tỉnh sẽ tổng hợp, xem xét.',
      ).join(),
    ).toMatch(/^1 UBND các xã to Sở Nội vụ by 2024-04-30/);
  });

  test('and numbers that are reported', () => {
    expect(
      letter(
        '1. Số liệu báo cáo vào 15 giờ thứ Năm hằng tuần qua Sở Y tế.',
        'UBND tỉnh đánh giá cao các địa phương.',
      ).join(),
    ).toMatch(/^1 UBND các xã/);
  });

  test.each([
    ['when something is held', 'Lễ khai mạc được tổ chức vào ngày 20/6/2024.'],
    ['how something was', 'Điều lệ đã phải được gửi lại.'],
    ['of what a paper consists', 'Báo cáo gồm bản giấy và bản mềm, có xác nhận của thủ trưởng cơ quan chủ quản.'],
    ['which things go with it', 'Về hồ sơ: sơ yếu lý lịch (mẫu 2C), bản sao giấy khai sinh, ảnh 4x6, phiếu tín nhiệm.'],
    [
      'what a law lays down',
      'Theo khoản 1 Điều 16 Luật Hộ tịch, cha mẹ đẻ đăng ký khai sinh cho con mới sinh tại nơi ở.',
    ],
    [
      'what comes upon whoever breaks it',
      'Chủ vật nuôi không chấp hành tiêm phòng cho đàn vật nuôi thì bị xử phạt theo quy định.',
    ],
    ['what is spared', 'Lệ phí đăng ký khai sinh được miễn đối với người thuộc hộ nghèo ở vùng khó khăn.'],
  ])('not by %s', (_what, text) => {
    expect(letter(`1. ${text}`, '2. Rà soát các đội.')).toEqual(['2 UBND các xã @0.92']);
  });

  test('the points of a report are no orders', () => {
    expect(letter('1. Nội dung báo cáo', 'a) Số biên chế được giao, số biên chế có mặt đến ngày 31/5/2024.')).toEqual(
      [],
    );
  });
});

const kept = (...lines: readonly string[]): string[] =>
  headed('TB-UBND', 'THÔNG BÁO', 'Kết luận cuộc họp', ...lines).tasks.map(saidOf);

describe('an item that decides and then orders', () => {
  test('is the order of the one named behind, also before a closing paragraph', () => {
    const closing = 'Văn phòng xin thông báo để các đơn vị biết.';
    expect(kept('1. Đồng ý kéo dài cơ chế; Sở Tư pháp thẩm định theo trình tự rút gọn.', closing)).toEqual([
      '1 Sở Tư pháp @0.95',
    ]);
    expect(kept('1. Cho phép gia hạn; chủ đầu tư chịu trách nhiệm về chất lượng.', closing)).toEqual([
      '1 chủ đầu tư @0.8',
    ]);
  });

  test('in a letter is not also for all addressed', () => {
    expect(letter('1. Cho chủ trương mở rộng chợ; Sở Xây dựng hướng dẫn thủ tục.')).toEqual(['1 Sở Xây dựng @0.95']);
    expect(letter('1. Rà soát các chợ; Sở Xây dựng hướng dẫn thủ tục.')).toEqual([
      '1 UBND các xã @0.92',
      '1 Sở Xây dựng @0.95',
    ]);
  });

  test('tells of both halves what was done', () => {
    expect(kept('1. Kiểm tra các hộ đã được hoàn thuế; UBND phường Tô Hiệu xử lý vi phạm.')).toContain(
      '1 UBND phường Tô Hiệu @0.95',
    );
    expect(kept('1. Trước đó, Thanh tra Sở đã xử phạt 15 hộ; UBND phường Tô Hiệu cưỡng chế 03 công trình.')).toEqual(
      [],
    );
  });
});

describe('who is told without a name', () => {
  test.each([
    ['Các đơn vị chủ rừng xử lý thực bì.', 'các đơn vị chủ rừng'],
    ['Các tổ, đội bảo vệ rừng tuần tra thường xuyên.', 'Các tổ, đội bảo vệ rừng'],
    ['Ngành Lâm nghiệp tiếp tục rà soát phương án.', 'Ngành Lâm nghiệp'],
    ['Bộ phận trực ban cập nhật điểm cháy.', 'Bộ phận trực ban'],
    ['Các chủ mỏ nghiêm túc kê khai sản lượng.', 'Các chủ mỏ'],
    ['Các thành viên báo cáo kết quả về Sở Y tế.', 'các thành viên'],
    ['Bác sĩ trực không được rời vị trí.', 'Bác sĩ trực'],
    ['Bảo vệ trực 24/24 giờ.', 'Bảo vệ'],
    ['Trước khi trả kết quả, cán bộ một cửa phải kiểm tra lại thông tin.', 'cán bộ một cửa'],
    ['Với tinh thần trách nhiệm cao, các xã tập trung hoàn thành nhiệm vụ.', 'các xã'],
    ['Kinh phí 45 triệu đồng, Sở Tài chính lập dự toán.', 'Sở Tài chính'],
  ])('%s', (text, lead) => {
    expect(kept(`1. ${text}`)[0]?.split(' @')[0]?.split(' to ')[0]).toBe(`1 ${lead}`);
  });

  test('is no subject where the words behind a sign only report', () => {
    expect(kept('1. Theo báo cáo của Sở Y tế, chủ đầu tư thực hiện chưa đúng quy định.')).toEqual([]);
  });

  test('"Lãnh đạo tổ chức tốt …" names nobody', () => {
    expect(kept('1. Lãnh đạo tổ chức tốt các hoạt động kỷ niệm.')).toEqual([]);
  });

  test('points below "có trách nhiệm:" and below an office known by its place say what they do', () => {
    expect(kept('1. UBND các xã chịu trách nhiệm:', 'a) Trông nom hành lang đường bộ;')).toEqual([
      '1.a) UBND các xã @0.8',
    ]);
  });

  test('"Đối với hồ sơ tồn:" heads no households', () => {
    expect(letter('1. Đối với hồ sơ tồn đọng:', '- Trả hồ sơ và nêu rõ lý do bằng văn bản.')).toEqual([
      '1.- UBND các xã @0.8',
    ]);
  });
});

describe('no orders', () => {
  test('who speaks at a meeting, where its place stands beside', () => {
    const agenda = [
      '1. Địa điểm: Phòng họp số 2.',
      '2. Nội dung:',
      '- Sở Y tế báo cáo tình hình dịch.',
      '- Sở Y tế gửi tài liệu trước ngày 10/3/2024.',
    ];
    expect(kept(...agenda)).toEqual(['2.- Sở Y tế by 2024-03-10 @0.95']);
    expect(kept(...agenda.slice(1))).toHaveLength(2);
    expect(kept('1. Phần lễ', '- Sở Y tế đọc báo cáo thành tích.')).toEqual([]);
  });

  test('how tasks were carried out', () => {
    expect(kept('I. Về kết quả công tác tháng 7', '1. Sở Y tế chỉ đạo quyết liệt các bệnh viện.')).toEqual([]);
    const tells = 'Ủy ban nhân dân xã Mường Bú tổ chức nghiêm túc các đợt kiểm tra.';
    expect(kept('I. ĐÁNH GIÁ KẾT QUẢ THỰC HIỆN NHIỆM VỤ QUÝ III', tells)).toEqual([]);
    expect(kept('I. KẾT QUẢ THỰC HIỆN VÀ NHIỆM VỤ QUÝ IV', `1. ${tells}`)).toHaveLength(1);
  });

  test('how things are, by the label of the item', () => {
    expect(kept('1. Hạn chế: thu gom chưa đều; UBND các xã quan tâm trạm trung chuyển.')).toEqual([]);
    expect(kept('1. Hạn chế: thu gom chưa đều; giao UBND các xã khắc phục.')).toEqual(['1 UBND các xã @0.95']);
  });

  test('marks of criteria', () => {
    expect(kept('1. Sở Y tế cung cấp dữ liệu mở: 5 điểm')).toEqual([]);
  });

  test('an item keeps its line of leads behind the place of it', () => {
    expect(
      kept(
        '1. Lễ khai mạc',
        '- Địa điểm: Nhà văn hóa huyện.',
        '- Đơn vị thực hiện: Sở Y tế chủ trì.',
        '2. Sở Nội vụ kiểm tra.',
      ),
    ).toEqual(['1 Sở Y tế @0.94', '2 Sở Nội vụ @0.95']);
  });
});
