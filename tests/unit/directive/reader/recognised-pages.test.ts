import { headed, readingOf, saidOf } from './a-reading.js';

const CENTRE = ['BAN CHẤP HÀNH TRUNG ƯƠNG', '*', 'ĐẢNG CỘNG SẢN VIỆT NAM', 'Số 75-KL/TW'];
const centre = (...lines: readonly string[]) => {
  const { issuer, subject } = readingOf(...CENTRE, 'Hà Nội, ngày 28 tháng 7 năm 2026', '', ...lines);
  return `${issuer.value} ${issuer.confidence} | ${subject.value}`;
};
const BODY = ['', '1. Đảng uỷ Chính phủ lãnh đạo việc thực hiện Kết luận này.', 'Nơi nhận:'];

describe('who decides under the letterhead of the Central Committee', () => {
  test('the title says it, on a line of its own or with what it is about', () => {
    expect(centre('KẾT LUẬN', 'CỦA BỘ CHÍNH TRỊ', 'về chuyển đổi số quốc gia', ...BODY)).toBe(
      'Bộ Chính trị 0.94 | về chuyển đổi số quốc gia',
    );
    expect(centre('NGHỊ QUYẾT', 'CỦA BỘ CHÍNH TRỊ VỀ CHUYỂN ĐỔI SỐ', 'I- BỐI CẢNH', ...BODY)).toBe(
      'Bộ Chính trị 0.94 | VỀ CHUYỂN ĐỔI SỐ',
    );
  });

  test('a session is the Committee itself, and no part of the title', () => {
    expect(
      centre(
        'KẾT LUẬN',
        'HỘI NGHỊ LẦN THỨ BA',
        'BAN CHẤP HÀNH TRUNG ƯƠNG ĐẢNG KHOÁ XIV',
        'về bảo vệ môi trường',
        ...BODY,
      ),
    ).toBe('Ban Chấp hành Trung ương Đảng 0.94 | về bảo vệ môi trường');
  });

  test('who is signed for says it too; else a person is asked', () => {
    expect(centre('KẾT LUẬN', 'về chuyển đổi số quốc gia', ...BODY, 'T/M BAN BÍ THƯ')).toContain('Ban Bí thư 0.94');
    expect(centre('KẾT LUẬN', 'về chuyển đổi số quốc gia', ...BODY)).toContain('Ban Chấp hành Trung ương Đảng 0.7');
  });
});

describe('what a recogniser leaves between pages and on their lines', () => {
  const plan = (...lines: readonly string[]): string[] =>
    headed('KH-UBND', 'KẾ HOẠCH', 'Phòng, chống hạn', '', 'II. TỔ CHỨC THỰC HIỆN', ...lines).tasks.map(saidOf);

  test('marks of pages and names of files are no items', () => {
    expect(
      plan('1. Sở Y tế', 'a) Rà soát quy hoạch.', '===== Trang 9 =====', '18.KLTW7S.DOC 9', '', 'b) Báo cáo kết quả.'),
    ).toEqual(['II.1.a) Sở Y tế @0.92', 'II.1.b) Sở Y tế @0.92']);
  });

  test('a sentence goes on behind the mark and the dust of the edge', () => {
    expect(
      plan('1. Sở Y tế rà soát quy hoạch để', '', 'at', '--- PAGE BREAK ---', '3', '', 'phòng, chống hạn hán.'),
    ).toEqual(['II.1 Sở Y tế @0.95']);
  });

  test('"8)" above "b)" is "a)"', () => {
    expect(plan('7. Sở Y tế', '8) Rà soát quy hoạch.', 'b) Báo cáo kết quả.')).toEqual([
      'II.7.a) Sở Y tế @0.92',
      'II.7.b) Sở Y tế @0.92',
    ]);
  });

  test('"VW" opens the subject, "gử::" the addressees', () => {
    const { subject, addressees } = headed('UBND-VX', 'VW phòng, chống hạn', '', 'Kính gử:: Sở Y tế', '');
    expect([subject.value, addressees.map(({ name }) => name)]).toEqual(['V/v phòng, chống hạn', ['Sở Y tế']]);
  });
});

describe('orders, and what is none', () => {
  const letter = (...lines: readonly string[]): string[] =>
    headed('UBND-VX', 'V/v phòng, chống hạn', '', 'Kính gửi: Sở Y tế.', '', ...lines).tasks.map(saidOf);

  test('what a report is to hold, told in the sentence before', () => {
    expect(
      letter(
        'Đề nghị Sở Y tế báo cáo kịp thời tình hình hạn hán trên địa bàn tỉnh. Cụ thể như sau:',
        '(1) Kết quả thực hiện từ đầu năm.',
        '(2) Khó khăn, vướng mắc.',
        '(3) Đề xuất giải pháp thời gian tới.',
      ),
    ).toEqual(['- Sở Y tế @0.95']);
  });

  test('grounds parted by a semicolon', () => {
    expect(
      letter(
        'Đề nghị thực hiện:',
        '1. Trên cơ sở các nhiệm vụ trong Nghị quyết số 88/NQ-CP; các giải pháp trong Chiến lược này, căn cứ nhiệm vụ được giao, Sở Nội vụ có trách nhiệm xây dựng kế hoạch.',
      ),
    ).toEqual(['1 Sở Nội vụ @0.95']);
  });

  test('who gathers what is sent receives it', () => {
    expect(letter('Đề nghị Sở Y tế gửi kết quả về địa chỉ vanthu@sonla.gov.vn để Sở Nội vụ tổng hợp.')[0]).toContain(
      'Sở Y tế to Sở Nội vụ',
    );
    expect(letter('Đề nghị Sở Y tế báo cáo và kiến nghị với Chính phủ về các biện pháp cần thiết.')[0]).toContain(
      'Sở Y tế to Chính phủ',
    );
  });
});

test('a plan without its decision takes number and day from the bracket, and both are asked about', () => {
  const { code, date, subject } = readingOf(
    'THỦ TƯỚNG CHÍNH PHỦ',
    'KẾ HOẠCH QUỐC GIA',
    'Thích ứng với biến đổi khí hậu',
    '(Kèm theo Quyết định số 1422/QĐ-TTg',
    'ngày 19 tháng 11 năm 2024 của Thủ tướng Chính phủ)',
    '',
    '1. Bộ Tài chính bố trí kinh phí.',
  );
  expect([code.value?.number, code.confidence, date.value, subject.value]).toEqual([
    '1422',
    0.6,
    '2024-11-19',
    'KẾ HOẠCH QUỐC GIA Thích ứng với biến đổi khí hậu',
  ]);
});

test('letters stand for figures in a day that is written out', () => {
  const { tasks } = headed('UBND-KT', 'V/v', '', '1. Sở Y tế báo cáo UBND tỉnh chậm nhất ngày 2O/4/2024.');
  expect(tasks.map((task) => task.deadline)).toEqual([expect.objectContaining({ due: '2024-04-20' })]);
});
