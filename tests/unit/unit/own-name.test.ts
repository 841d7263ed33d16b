import { isEverybody, isOwnName } from '../../../src/domain/unit/names/own-name.js';

describe('a body under its official name', () => {
  test.each([
    'Sở Tài chính',
    'Sở Giáo dục và Đào tạo tỉnh Bà Rịa - Vũng Tàu',
    'UBND các xã, phường',
    'UBND các tỉnh, thành phố trực thuộc trung ương',
    'UBND cấp huyện',
    'UBND phường Tây Hồ',
    'Ủy ban nhân dân thành phố Hà Nội',
    'Văn phòng Ủy ban nhân dân tỉnh Lạng Sơn',
    'Công an tỉnh',
    'Ban Xây dựng Đảng',
    'Tỉnh ủy Lào Cai',
    'Bộ Quốc phòng',
  ])('%s is whole', (name) => {
    expect(isOwnName(name)).toBe(true);
  });

  test.each([
    ['UBND', 'a head alone'],
    ['Sở', 'a head without its field'],
    ['Ban Thường', 'broken off'],
    ['Công ty tiếp tục', 'a verb of the sentence'],
    ['Tổ công tác tự giải thể', 'a verb of the sentence'],
    ['UBND xã tiếp nhận', 'words that are no place'],
    ['Vụ Khoa học công nghệ, môi trường và Vật liệu', 'a field that nobody has listed'],
    ['các cơ quan, đơn vị', 'a common name'],
  ])('%s is not: %s', (name) => {
    expect(isOwnName(name)).toBe(false);
  });
});

test('the collectives of every order are told apart from common names', () => {
  expect(['các sở, ban, ngành', 'các sở, ngành tỉnh', 'các bộ, ngành, địa phương', 'các sở'].every(isEverybody)).toBe(
    true,
  );
  expect(['các cơ quan, đơn vị liên quan', 'các bộ, cơ quan ngang bộ', 'các đơn vị', 'các cấp'].some(isEverybody)).toBe(
    false,
  );
});
