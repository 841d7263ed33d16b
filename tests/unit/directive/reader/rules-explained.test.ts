import { readingOf, saidOf } from './a-reading.js';

const guided = (...items: readonly string[]): string[] =>
  readingOf(
    'BỘ XÂY DỰNG',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Độc lập - Tự do - Hạnh phúc',
    'Số: 41/BXD-QLN',
    'V/v hướng dẫn Nghị định về nhà ở',
    'Hà Nội, ngày 09 tháng 01 năm 2017',
    'Kính gửi: Sở Xây dựng tỉnh Sơn La.',
    'Bộ Xây dựng hướng dẫn một số nội dung như sau:',
    ...items.map((item, i) => `${i + 1}. ${item}`),
    'Nơi nhận:',
  ).tasks.map(saidOf);

describe('what a letter of guidance explains is nobody’s task', () => {
  test.each([
    'Số căn hộ cho thuê nằm trong tổng số căn hộ của dự án được cấp có thẩm quyền phê duyệt.',
    'Việc thanh toán tiền thuê nhà ở hằng quý thực hiện theo quy định tại khoản 2 Điều 5 Nghị định số 99/2015/NĐ-CP.',
    'Thời gian thuê nhà ở được tính từ ngày ký hợp đồng thuê giữa hai bên, kể cả khi có thay đổi về giá thuê.',
    'Trường hợp người thuê trả lại nhà trước thời hạn theo thỏa thuận của hợp đồng thì phần tiền còn lại vẫn là tiền của người thuê.',
    'Đối với các hợp đồng đã ký trước ngày Nghị định có hiệu lực thì tiếp tục được thực hiện cho đến khi hết thời hạn của hợp đồng.',
    'Được hưởng mức hỗ trợ tiền thuê nhà ở như đối với cán bộ, công chức quy định tại khoản 3 Điều này.',
    'Từ ngày 01/3/2017, cá nhân, hộ gia đình thuê nhà ở xã hội sử dụng mẫu đơn ban hành kèm theo Nghị định này.',
    'Các trường hợp khác: việc bảo trì nhà ở được thực hiện trên cơ sở thỏa thuận giữa chủ sở hữu và người thuê.',
    'Mức giá thuê đối với người thuộc khoản 4 và khoản 6\nĐiều 22 Luật Nhà ở được tính theo khung giá do UBND tỉnh ban hành.',
    'Nghị định sửa đổi, bổ sung khoản 6 và khoản 7 Điều 3 quy định về đối tượng được thuê nhà ở công vụ.',
    'Thẩm quyền quyết định giá thuê: Chủ tịch UBND tỉnh quyết định giá thuê nhà ở xã hội trên địa bàn.',
  ])('%s', (sentence) => {
    expect(guided(sentence)).toEqual([]);
  });

  test.each([
    ['Trường hợp vượt thẩm quyền, báo cáo Bộ Xây dựng xem xét, giải quyết theo quy định của pháp luật về nhà ở.', 1],
    ['Việc rà soát nhà ở công vụ phải hoàn thành trước ngày 31/3/2017 để tổng hợp, báo cáo Thủ tướng Chính phủ.', 1],
    ['Đối với nhà ở thuộc phạm vi quản lý, hướng dẫn chủ đầu tư, người quản lý tòa nhà thực hiện bảo trì.', 1],
  ])('but %s is one', (sentence, count) => {
    expect(guided(sentence)).toHaveLength(count);
  });

  test('nor is what a decree says of others', () => {
    expect(
      guided('Tại khoản 3 Điều 5 Nghị định số 99/2015/NĐ-CP quy định chủ sở hữu nhà ở có trách nhiệm:').concat(
        readingOf(
          'BỘ XÂY DỰNG',
          'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
          'Số: 41/BXD-QLN',
          'Hà Nội, ngày 09 tháng 01 năm 2017',
          'Kính gửi: Sở Xây dựng tỉnh Sơn La.',
          '1. Tại khoản 3 Điều 5 Nghị định số 99/2015/NĐ-CP quy định chủ sở hữu nhà ở có trách nhiệm:',
          '- Rà soát các thỏa thuận trong hợp đồng thuê nhà để điều chỉnh cho phù hợp.',
          'Nơi nhận:',
        ).tasks.map(saidOf),
      ),
    ).toEqual([]);
  });
});
