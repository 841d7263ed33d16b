// Who leads in sentences that tell several, in lists that end with who has what, and where nobody is told.
import { headed, readingOf, saidOf } from './a-reading.js';

const said = (...lines: readonly string[]): string[] =>
  headed('KH-UBND', 'KẾ HOẠCH', 'Bảo vệ rừng', 'II. TỔ CHỨC THỰC HIỆN', ...lines).tasks.map((task) =>
    saidOf(task).replace(/^\S+ /, ''),
  );

describe('a second order in one sentence', () => {
  test.each([
    ['Giao Sở Y tế bố trí thuốc, giao Sở Nội vụ rà soát biên chế.', ['Sở Y tế @0.95', 'Sở Nội vụ @0.95']],
    ['Giao Sở Y tế bố trí thuốc, đồng thời giao Sở Nội vụ rà soát biên chế.', ['Sở Y tế @0.95', 'Sở Nội vụ @0.95']],
    ['Yêu cầu Sở Y tế bố trí thuốc, yêu cầu Sở Nội vụ rà soát biên chế.', ['Sở Y tế @0.95', 'Sở Nội vụ @0.95']],
    // A body that hands on its own work gives no order of the issuer's.
    ['UBND xã bố trí kinh phí, giao Phòng Kinh tế theo dõi.', ['UBND xã @0.95']],
    ['Giao Sở Y tế hướng dẫn, đôn đốc, yêu cầu các đơn vị báo cáo.', ['Sở Y tế @0.95']],
    ['Yêu cầu Sở Y tế kiểm tra các trạm, yêu cầu các cơ sở khắc phục.', ['Sở Y tế @0.95']],
    ['Sở Y tế chỉ đạo cán bộ thú y, Công an xã kiểm tra lò mổ.', ['Sở Y tế @0.8']],
    ['UBND tỉnh giao Sở Y tế kiểm tra, giao Sở Nội vụ tổng hợp.', ['Sở Y tế @0.95', 'Sở Nội vụ @0.95']],
    ['Sở Y tế bố trí thuốc còn Sở Nội vụ rà soát biên chế.', ['Sở Y tế @0.95', 'Sở Nội vụ @0.95']],
    [
      'Sở Y tế rà soát các trạm, riêng UBND xã Mường Và hoàn thành trước ngày 30/4/2024.',
      ['Sở Y tế @0.95', 'UBND xã Mường Và by 2024-04-30 @0.95'],
    ],
    ['Sở Y tế chủ trì bố trí thuốc, Công an tỉnh phối hợp.', ['Sở Y tế with Công an tỉnh @0.95']],
    [
      'Sở Y tế chủ trì bố trí thuốc, Sở Nội vụ, Công an tỉnh phối hợp thực hiện.',
      ['Sở Y tế with Sở Nội vụ + Công an tỉnh @0.95'],
    ],
    ['Sở Y tế chủ trì bố trí thuốc, Công an tỉnh phối hợp tuần tra.', ['Sở Y tế @0.95', 'Công an tỉnh @0.95']],
    [
      'Sở Y tế phối hợp với Sở Nội vụ; các trường học; UBND các xã tổ chức tiêm phòng.',
      ['Sở Y tế with Sở Nội vụ + các trường học + UBND các xã @0.95'],
    ],
  ])('%s', (text, expected) => {
    expect(said(`1. ${text}`)).toEqual(expected);
  });
});

describe('leads behind what is to be done', () => {
  test.each([
    ['Phát quang đường băng (UBND các xã thực hiện).', ['UBND các xã @0.95']],
    ['Phát quang đường băng [Chi cục Kiểm lâm chủ trì].', ['Chi cục Kiểm lâm @0.95']],
    ['Mua sắm bình chữa cháy - Sở Y tế chủ trì, các xã phối hợp.', ['Sở Y tế with các xã @0.95']],
    ['Quy hoạch bến xe trung tâm (UBND các xã tổ chức lập).', ['UBND các xã @0.95']],
    ['Phòng Nghiệp vụ 2 - Công an tỉnh chủ trì điều tra.', ['Phòng Nghiệp vụ 2 - Công an tỉnh @0.85']],
    ['Thẩm định phương án là trách nhiệm của Công an tỉnh.', ['Công an tỉnh @0.95']],
    ['Phòng cháy rừng là trách nhiệm của các cấp, các ngành.', []],
    ['Việc cấp kinh phí do Sở Tài chính tham mưu UBND tỉnh.', ['Sở Tài chính @0.95']],
  ])('%s', (text, expected) => {
    expect(said(`1. ${text}`)).toEqual(expected);
  });

  test('at the end of the items of a list that shares out', () => {
    expect(
      said(
        '1. Phân công theo dõi các công trình:',
        '- Hồ chứa trên địa bàn tỉnh: Chi cục Thủy lợi.',
        '- Công trình giao thông nông thôn - Sở Xây dựng.',
        '- Chợ và trung tâm thương mại: Sở Công Thương, UBND các xã.',
      ),
    ).toEqual(['Chi cục Thủy lợi @0.8', 'Sở Xây dựng @0.8', 'Sở Công Thương + UBND các xã @0.8']);
  });

  test('not where the list tells who comes and where', () => {
    expect(
      said(
        '1. Thành phần tham dự hội nghị:',
        '- Đại diện lãnh đạo các sở: Sở Y tế, Sở Nội vụ.',
        '- Đại diện lực lượng vũ trang: Công an tỉnh.',
      ),
    ).toEqual([]);
    expect(
      said(
        '1. Giao các đơn vị thực hiện:',
        '- Địa điểm tổ chức hội nghị: Sở Y tế.',
        '- Địa điểm tập kết xe: Sở Nội vụ.',
      ),
    ).toEqual([]);
  });

  test('nor where one item alone ends so', () => {
    expect(
      said('1. Phân công thực hiện:', '- Bảo vệ rừng đầu nguồn: Sở Y tế.', '- Bảo vệ rừng ven biển quanh năm.'),
    ).not.toContain('Sở Y tế @0.8');
  });
});

describe('who is meant by a class of bodies, a deputy or a holder of an office', () => {
  test.each([
    ['Bộ quản lý chuyên ngành có trách nhiệm công bố danh mục.', ['Bộ quản lý chuyên ngành @0.8']],
    ['Các cơ sở chế biến gỗ phải lập sổ theo dõi.', ['các cơ sở chế biến gỗ @0.8']],
    ['Các chủ cơ sở chế biến gỗ lập sổ theo dõi.', ['Các chủ cơ sở chế biến gỗ @0.8']],
    ['Chủ rừng là hộ gia đình có trách nhiệm tự kiểm kê.', [expect.stringMatching(/^Chủ rừng là hộ gia đình @/)]],
    ['Giám đốc giao đồng chí Lê Thị Hoa theo dõi.', ['đồng chí Lê Thị Hoa @0.8']],
    ['Các cá nhân tham gia đăng ký trên cổng.', []],
    ['Các Phó Chủ tịch UBND tỉnh chỉ đạo theo lĩnh vực phụ trách.', ['UBND tỉnh @0.8']],
    ['Ông Đỗ Văn Hùng, Giám đốc Sở Xây dựng chỉ đạo cắm mốc.', ['Sở Xây dựng @0.8']],
    [
      'Đối với các sở quản lý chuyên ngành (theo quy định tại Điều 5), yêu cầu lập danh mục.',
      [expect.stringContaining('các sở quản lý chuyên ngành')],
    ],
  ])('%s', (text, expected) => {
    expect(said(`1. ${text}`)).toEqual(expected);
  });

  test('"Đối với các sở … (theo …)" heads what is below it', () => {
    expect(said('1. Đối với các trường học (kể cả trường tư thục)', 'a) Rà soát cây xanh.')).toEqual([
      'các trường học @0.85',
    ]);
  });

  test('"Căn cứ chức năng, chỉ đạo các trường, các trạm …" tells neither', () => {
    expect(said('1. Sở Y tế', 'a) Căn cứ chức năng, chỉ đạo các bệnh viện, các trạm y tế rà soát thuốc.')).toEqual([
      'Sở Y tế @0.8',
    ]);
  });
});

describe('what is told or proposed, not ordered', () => {
  test('what another document ordered is told "theo đó"', () => {
    expect(
      said(
        '1. Thực hiện Kế hoạch số 45/KH-UBND của UBND tỉnh về trồng rừng. Theo đó, giao Sở Y tế bố trí thuốc trước ngày 30/4/2024.',
      ),
    ).toEqual([]);
    expect(
      said('1. Thực hiện Kế hoạch số 45/KH-UBND, theo đó giao Sở Y tế bố trí thuốc. Giao Sở Nội vụ rà soát biên chế.'),
    ).toEqual(['Sở Nội vụ @0.95']);
    expect(said('1. Thực hiện chủ trương chung. Theo đó, giao Sở Y tế bố trí thuốc.')).toEqual(['Sở Y tế @0.95']);
  });

  test.each(['PHIẾU TRÌNH GIẢI QUYẾT CÔNG VIỆC', 'TỜ TRÌNH Về việc ban hành kế hoạch', 'PHIẾU ĐỀ XUẤT'])(
    '%s proposes',
    (title) => {
      expect(
        readingOf(title, 'Kính gửi: Phó Chủ tịch UBND Thành phố', 'Giao Sở Y tế rà soát trước ngày 15/4/2024.').tasks,
      ).toEqual([]);
    },
  );

  test('"kính báo cáo", "kính trình" speak upwards', () => {
    expect(said('1. Sở Y tế kính trình UBND tỉnh xem xét.', '2. Văn phòng kính báo cáo UBND tỉnh chỉ đạo.')).toEqual(
      [],
    );
  });
});

test('documents listed below an order are what it orders', () => {
  expect(
    readingOf(
      'UBND TỈNH SƠN LA',
      'Số: 12/UBND-TH',
      'Sơn La, ngày 05 tháng 3 năm 2024',
      'Kính gửi: Các sở, ban, ngành.',
      '',
      'UBND tỉnh yêu cầu các sở, ban, ngành thực hiện nghiêm các chỉ đạo tại những văn bản sau:',
      '1. Công văn số 81/UBND-KT ngày 02/02/2024 về bảo vệ rừng;',
      '2. Chỉ thị số 03/CT-UBND ngày 15/01/2024 về phòng cháy.',
    ).tasks.map(saidOf),
  ).toEqual(['- các sở, ban, ngành @0.95']);
});

describe('to whom and through whom', () => {
  test.each([
    [
      'Các xã gửi báo cáo về UBND tỉnh, qua Sở Y tế để tổng hợp.',
      ['các xã to UBND tỉnh via Sở Y tế watched by Sở Y tế @0.85'],
    ],
    ['Các xã báo cáo UBND tỉnh thông qua Sở Y tế.', ['các xã to UBND tỉnh via Sở Y tế @0.85']],
    [
      'Các xã báo cáo Tỉnh ủy (qua Văn phòng Tỉnh ủy) và UBND tỉnh (qua Sở Y tế).',
      ['các xã to Tỉnh ủy + UBND tỉnh via Văn phòng Tỉnh ủy + Sở Y tế @0.85'],
    ],
    ['Các xã trình HĐND tỉnh để thông qua Nghị quyết.', ['các xã to HĐND tỉnh @0.85']],
    ['Sở Y tế tổng hợp, báo cáo Bộ trưởng.', ['Sở Y tế to Bộ trưởng @0.95']],
    ['Sở Y tế trình Bộ trưởng ban hành.', ['Sở Y tế to Bộ trưởng @0.95']],
    ['Các sở rà soát để đề xuất sửa đổi gửi về Sở Y tế để tổng hợp.', ['các sở to Sở Y tế watched by Sở Y tế @0.95']],
    ['Các sở lập danh sách, gửi các cơ quan theo quy định.', ['các sở @0.95']],
  ])('%s', (text, expected) => {
    expect(said(`1. ${text}`)).toEqual(expected);
  });

  test('the day of a second order is not that of the first, which has its time by reference', () => {
    expect(
      said(
        '1. Sở Y tế',
        'a) Kiểm tra các trạm, gửi kết quả về UBND tỉnh theo quy định. Tổng hợp số liệu gửi Sở Nội vụ trước ngày 30/4/2024.',
        'b) Kiểm tra các trạm theo quy định. Tổng hợp số liệu gửi Sở Nội vụ trước ngày 30/4/2024.',
      ),
    ).toEqual([
      'Sở Y tế to UBND tỉnh @0.92',
      'Sở Y tế to Sở Nội vụ by 2024-04-30 @0.92',
      'Sở Y tế to Sở Nội vụ by 2024-04-30 @0.92',
    ]);
  });

  test('an order that goes on "trong đó" is one beside what is below it; "trong đó tập trung" only leads over', () => {
    expect(
      said(
        '1. Sở Y tế',
        'a) Bố trí thuốc cho các trạm trên toàn tỉnh; trong đó, giao theo các đợt sau:',
        '- Rà soát số lượng đợt đầu tiên.',
      ),
    ).toEqual(['Sở Y tế @0.92', 'Sở Y tế @0.92']);
    expect(
      said(
        '1. Sở Y tế',
        'a) Bố trí thuốc cho các trạm trên toàn tỉnh; trong đó, tập trung các nội dung sau:',
        '- Rà soát số lượng đợt đầu tiên.',
      ),
    ).toEqual(['Sở Y tế @0.92']);
  });

  test('rows of a table say it in the words of the task; a lead does not report to itself', () => {
    expect(
      said(
        '| STT | Nội dung | Cơ quan chủ trì | Cơ quan phối hợp | Thời gian |',
        '| 1 | Tổng hợp, báo cáo UBND tỉnh kết quả kiểm tra | Sở Y tế | Sở Nội vụ | 30/4/2024 |',
        '| 2 | Tiếp nhận hồ sơ gửi Sở Y tế | Sở Y tế | | 30/4/2024 |',
      ),
    ).toEqual(['Sở Y tế with Sở Nội vụ to UBND tỉnh by 2024-04-30 @0.93', 'Sở Y tế by 2024-04-30 @0.93']);
  });
});

describe('whoever meets a condition', () => {
  test.each([
    [
      'Các sở thực hiện các giải pháp đã đề ra; địa phương nào chưa ban hành chương trình thì phải ban hành ngay, báo cáo UBND tỉnh trước ngày 15/4/2024.',
      ['các sở @0.95', 'các địa phương chưa ban hành chương trình to UBND tỉnh by 2024-04-15 @0.85'],
    ],
    [
      'Sở Y tế kiểm tra việc tiêm phòng. Xã nào chưa đạt 70% thì báo cáo UBND huyện trước ngày 20/4/2024.',
      ['Sở Y tế @0.95', 'các xã chưa đạt 70% to UBND huyện by 2024-04-20 @0.85'],
    ],
    [
      'Các sở nộp báo cáo đúng hạn; đơn vị nào chậm nộp phải giải trình trước ngày 25/4/2024.',
      ['các sở @0.95', 'các đơn vị chậm nộp by 2024-04-25 @0.85'],
    ],
    // What befalls them is no order, and another may be told.
    ['Các sở rà soát hồ sơ; đơn vị nào vi phạm thì bị xử lý theo quy định.', ['các sở @0.95']],
    ['Sở Y tế kiểm tra các thôn. Thôn nào chưa đạt thì Trưởng thôn phải giải trình.', ['Sở Y tế @0.95']],
  ])('%s', (text, expected) => {
    expect(said(`1. ${text}`)).toEqual(expected);
  });
});

describe('whoever acts, with words between them and what they do', () => {
  test.each([
    [
      'Các thôn cùng Tổ công nghệ số cộng đồng "đi từng ngõ, gõ từng nhà" lập danh sách.',
      ['các thôn with Tổ công nghệ số cộng đồng @0.85'],
    ],
    ['Công an xã “đến từng nhà, rà từng đối tượng” cập nhật dữ liệu.', ['Công an xã @0.95']],
    [
      'Các thành viên Ban Chỉ huy được phân công phụ trách cụm xã phải có mặt tại địa bàn.',
      ['các thành viên Ban Chỉ huy @0.85'],
    ],
    ['Văn phòng Thường trực trực ban 24/24 giờ.', ['Văn phòng Thường trực @0.85']],
    [
      'Hai Công ty TNHH MTV Thủy nông Mường La chủ động mở các cống.',
      ['hai Công ty TNHH MTV Thủy nông Mường La @0.85'],
    ],
    // What holds the post on a board is the office.
    ['Tổ phó thường trực - Trưởng phòng Nội vụ tổng hợp số liệu.', ['Phòng Nội vụ @0.95']],
    ['Phó Trưởng ban - Giám đốc Sở Y tế chỉ đạo các trạm y tế.', ['Sở Y tế @0.8']],
    ['Tổ trưởng phụ trách chung, chịu trách nhiệm trước UBND tỉnh.', ['Tổ trưởng @0.8']],
  ])('%s', (text, expected) => {
    expect(said(`1. ${text}`)).toEqual(expected);
  });
});

describe('what tells how things are', () => {
  test.each([
    'Trà xuân muộn chiếm trên 98% diện tích gieo cấy của toàn tỉnh trong vụ này.',
    'Lịch lấy nước đổ ải của 03 hồ thủy điện: đợt 1 từ ngày 12/4 đến ngày 15/4; đợt 2 từ ngày 25/4 đến ngày 30/4.',
    'Được huy động công chức chuyên môn của các phòng, ban khi cần thiết.',
  ])('is nobody’s task: %s', (text) => {
    expect(
      headed('HD-SNN', 'HƯỚNG DẪN', 'Gieo cấy', 'Kính gửi: UBND các huyện.', 'I. KỸ THUẬT', `1. ${text}`).tasks,
    ).toEqual([]);
  });
});

describe('an office by its kind alone receives a report', () => {
  test.each([
    [
      'thống kê tiến độ, gửi Sở (qua Phòng Trồng trọt) trước ngày 20/4/2024.',
      'to Sở via Phòng Trồng trọt by 2024-04-20',
    ],
    ['phản ánh vướng mắc về Sở để được giải đáp.', 'to Sở'],
    ['gửi báo cáo về Sở (Thanh tra Sở).', 'to Thanh tra Sở'],
  ])('%s', (order, expected) => {
    expect(said(`1. UBND huyện Mai Sơn ${order}`)[0]).toContain(` ${expected} @`);
  });
});

describe('a time without a comma before whoever acts', () => {
  test.each([
    ['Định kỳ ngày 20 hằng tháng các đơn vị báo cáo tiến độ.', 'các đơn vị by RECURRING @0.85'],
    ['Hằng quý các phòng, ban gửi báo cáo về Phòng Nội vụ.', 'các phòng, ban to Phòng Nội vụ by RECURRING @0.85'],
    [
      'Trước ngày 25/4/2024 UBND các xã gửi số liệu về Phòng Nội vụ.',
      'UBND các xã to Phòng Nội vụ by 2024-04-25 @0.95',
    ],
    ['Chậm nhất ngày 20/5/2024 Sở Y tế báo cáo UBND tỉnh.', 'Sở Y tế to UBND tỉnh by 2024-05-20 @0.95'],
  ])('%s', (text, expected) => {
    expect(said(`1. ${text}`)).toEqual([expected]);
  });

  test('what was done is told', () => {
    expect(said('1. Hằng năm Sở Y tế đã tổ chức 03 đợt kiểm tra các cơ sở trên địa bàn tỉnh.')).toEqual([]);
  });
});

describe('boards and their members', () => {
  test.each([
    ['Trưởng ban chủ trì các cuộc họp.', ['Trưởng ban @0.8']],
    ['Ủy viên là Chủ tịch UBND các xã: kiện toàn các tổ công nghệ số.', ['UBND các xã @0.95']],
    [
      'Sở Y tế gửi kết quả về Cơ quan thường trực (Sở Nội vụ) trước ngày 20/4/2024.',
      ['Sở Y tế to Sở Nội vụ by 2024-04-20 @0.95'],
    ],
    ['Sở Y tế xây dựng kế hoạch, trình Trưởng ban.', ['Sở Y tế to Trưởng ban @0.95']],
    ['Huyện đoàn chọn 01 xã làm điểm.', ['Huyện đoàn @0.95']],
    // By what rules a board works is nobody's task.
    ['Ban Chỉ đạo làm việc theo chế độ tập thể, các thành viên hoạt động kiêm nhiệm.', []],
    ['Các thành viên hoạt động theo chế độ kiêm nhiệm.', []],
  ])('%s', (text, expected) => {
    expect(said(`1. ${text}`)).toEqual(expected);
  });
});

test('what a verb entitles before its colon and only tells behind it asks nobody', () => {
  expect(said('2. Tiêm phòng: vắc xin được tiêm tập trung vào tháng 3 và tháng 4 hằng năm.')).toEqual([]);
});
