import { readingOf, saidOf } from './a-reading.js';

/** What rules say, promulgated by a decision of Sơn La. */
const rules = (...articles: readonly string[]): string[] =>
  readingOf(
    'ỦY BAN NHÂN DÂN',
    'TỈNH SƠN LA',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 12/2024/QĐ-UBND',
    'Sơn La, ngày 05 tháng 3 năm 2024',
    '',
    'QUYẾT ĐỊNH',
    'Ban hành Quy chế quản lý chợ',
    '',
    'Điều 1. Ban hành kèm theo Quyết định này Quy chế quản lý chợ.',
    'TM. ỦY BAN NHÂN DÂN',
    'CHỦ TỊCH',
    '',
    'QUY CHẾ',
    'Quản lý chợ trên địa bàn tỉnh',
    '(Ban hành kèm theo Quyết định số 12/2024/QĐ-UBND ngày 05/3/2024 của UBND tỉnh)',
    '',
    ...articles.flatMap((article) => [article, '']),
  ).tasks.map(saidOf);

describe('rules behind a signature', () => {
  test('an article headed by a body is that body’s, as is a paragraph that names one', () => {
    expect(
      rules(
        'Điều 5. Trách nhiệm của Sở Công Thương',
        '1. Hướng dẫn sắp xếp điểm kinh doanh trong chợ.',
        'Điều 6. Ủy ban nhân dân cấp xã',
        'Niêm yết nội quy tại cổng chợ.',
        'Điều 7. Phòng cháy',
        '1. Công an tỉnh có trách nhiệm kiểm tra phương tiện chữa cháy.',
        '2. Sở Tài chính: thẩm định dự toán.',
      ),
    ).toEqual([
      'Điều 5.1 Sở Công Thương @0.92',
      'Điều 6 UBND cấp xã @0.92',
      'Điều 7.1 Công an tỉnh @0.95',
      'Điều 7.2 Sở Tài chính @0.95',
    ]);
  });

  test('what holds, for whom it holds and what nobody is named for is none', () => {
    expect(
      rules(
        'Điều 1. Phạm vi điều chỉnh',
        '1. Quy chế này quy định việc quản lý chợ.',
        'Điều 2. Nguyên tắc quản lý',
        '1. Các sở, ngành có trách nhiệm phối hợp chặt chẽ.',
        'Điều 8. Mối quan hệ công tác',
        '1. Sở Công Thương phối hợp với các sở, ngành.',
        'Điều 3. Hoạt động của chợ',
        '1. Sắp xếp ngành hàng theo từng khu vực.',
        '2. Thương nhân phải niêm yết giá.',
        '3. Chủ đầu tư chợ có trách nhiệm bố trí nơi để xe.',
        '4. Người đứng đầu chịu trách nhiệm trước Giám đốc Sở Công Thương.',
      ),
    ).toEqual([]);
  });

  test('a heading of a chapter leads no article that speaks of others', () => {
    expect(
      rules(
        'Chương II. TRÁCH NHIỆM CỦA CÁC CƠ QUAN',
        'Điều 4. Trách nhiệm của thương nhân',
        '1. Nộp tiền thuê điểm kinh doanh đúng hạn.',
        'Điều 5. Sở Y tế',
        '1. Kiểm tra vệ sinh an toàn thực phẩm trong chợ.',
      ),
    ).toEqual(['Chương II.Điều 5.1 Sở Y tế @0.92']);
  });

  test('how every file goes is a procedure, no assignment', () => {
    expect(
      rules(
        'Điều 4. Trình tự',
        '| Bước | Nội dung công việc | Đơn vị thực hiện | Thời gian |',
        '| 1 | Tiếp nhận hồ sơ | Trung tâm Phục vụ hành chính công | 0,5 ngày |',
        '| 2 | Thẩm định hồ sơ | Sở Công Thương | 3 ngày |',
      ),
    ).toEqual([]);
  });

  test('the issuer’s own heading with its text behind the colon', () => {
    expect(rules('Điều 8. Thẩm quyền giải quyết hồ sơ', '1. Sở Công Thương trả lời hồ sơ.')).toEqual([]);
    expect(
      rules('Điều 9. Giải quyết hồ sơ', '2. UBND tỉnh: Trong thời hạn 05 ngày, UBND tỉnh ký quyết định công nhận chợ.'),
    ).toEqual(['Điều 9.2 UBND tỉnh by DURATION @0.95']);
  });
});
