import { headed, readingOf, saidOf } from './a-reading.js';

const decision = (...articles: readonly string[]): string[] =>
  headed('QĐ-UBND', 'QUYẾT ĐỊNH', 'Về việc bình ổn giá', 'Căn cứ Luật Giá;', 'QUYẾT ĐỊNH:', ...articles).tasks.map(
    saidOf,
  );

describe('articles as older pages set them', () => {
  test.each(['Điều 2. - ', 'Điều 2. – ', 'Điều 2.- ', 'Điều 2 - '])(
    'who acts stands behind the dash of "%s"',
    (number) => {
      expect(decision(`${number}Sở Công Thương chịu trách nhiệm hướng dẫn phương thức phân phối.`)).toEqual([
        expect.stringMatching(/Sở Công Thương @0\.95$/),
      ]);
    },
  );

  test('what an article says may stand on the line below its number, behind the colon', () => {
    expect(decision('Điều 2', ': Sở Công Thương hướng dẫn phương thức phân phối.')).toEqual([
      expect.stringContaining('Sở Công Thương'),
    ]);
  });

  test('the title that goes on with who decided under which number is not given as sure', () => {
    const { subject } = readingOf(
      'QUYẾT ĐỊNH',
      'Của Hội đồng Chính phủ số 217/CP ngày 29-5-1981 về việc giao cho Bộ Lao động nhiệm vụ điều động lao động',
      'HỘI ĐỒNG CHÍNH PHỦ',
      'Căn cứ vào Luật tổ chức Hội đồng Chính phủ ngày 14-7-1960;',
      'QUYẾT ĐỊNH:',
      'Điều 1. - Giao cho Bộ Lao động tổ chức, điều hành lao động và dân cư giữa các vùng.',
    );
    expect(subject.confidence).toBeLessThan(0.9);
  });
});

describe('letters of the south and telegrams', () => {
  test('"Kính gởi" addresses them, and "Tp." belongs to the place', () => {
    const { addressees, place } = readingOf(
      'ỦY BAN NHÂN DÂN',
      'THÀNH PHỐ HỒ CHÍ MINH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Số: 718/UBND-KT',
      'Tp. Hồ Chí Minh, ngày 30 tháng 4 năm 2012',
      'Kính gởi : Chủ tịch Ủy ban nhân dân các quận, huyện',
      'Yêu cầu Chủ tịch Ủy ban nhân dân các quận kiểm tra chợ.',
    );
    expect(addressees.map(({ name }) => name)).toEqual(['UBND các quận, huyện']);
    expect(place.value).toBe('Tp. Hồ Chí Minh');
  });

  test('a line "Điện:" addresses a telegram', () => {
    const { addressees } = headed(
      'CĐ-UBND',
      'CÔNG ĐIỆN KHẨN',
      'VỀ VIỆC LẤY NƯỚC GIEO CẤY',
      'CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH',
      'Điện:',
      '- Giám đốc Sở Nông nghiệp và Môi trường;',
      '- Giám đốc Công ty Khai thác công trình thủy lợi.',
      'Chủ tịch UBND tỉnh yêu cầu Giám đốc Sở Nông nghiệp và Môi trường kiểm tra các trạm bơm.',
    );
    expect(addressees.map(({ name }) => name)).toEqual([
      'Sở Nông nghiệp và Môi trường',
      'Công ty Khai thác công trình thủy lợi',
    ]);
  });

  test('a newspaper whose name goes on in small letters is no lead of what the letter orders', () => {
    const [task] = headed(
      'VP-KT',
      'V/v kiểm tra thông tin báo chí nêu',
      'Kính gửi: Sở Tài chính.',
      'Báo Thời báo kinh tế Việt Nam số ra ngày 14 tháng 3 năm 2024 đăng bài "Nhiều khoản chưa rõ", Chủ tịch UBND tỉnh giao Sở Tài chính kiểm tra thông tin bài báo nêu.',
    ).tasks;
    expect(task!.lead.map(({ name }) => name)).toEqual(['Sở Tài chính']);
  });
});
