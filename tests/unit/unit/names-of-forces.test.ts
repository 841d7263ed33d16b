import { namesOf } from './names-of.js';

describe('forces of the State by their branch', () => {
  test.each([
    [
      'Thanh tra giao thông, Công an, Cảnh sát môi trường tuần tra',
      'Thanh tra giao thông + Công an + Cảnh sát môi trường | tuần tra',
    ],
    ['Công an Kinh tế, Sở Y tế kiểm tra', 'Công an kinh tế + Sở Y tế | kiểm tra'],
    ['Sở Y tế, Quản lý thị trường, Kiểm lâm kiểm tra', 'Sở Y tế + Quản lý thị trường + Kiểm lâm | kiểm tra'],
    ['UBND các xã, Mặt trận, đoàn thể vận động', 'UBND các xã* + Mặt trận + đoàn thể* | vận động'],
    [
      'các cơ quan chức năng thuộc Quận, Huyện, Thị xã kiểm tra',
      'các cơ quan chức năng thuộc Quận, Huyện, Thị xã* | kiểm tra',
    ],
    [
      'UBND các huyện, thành phố trọng điểm về trồng rừng rà soát',
      'UBND các huyện, thành phố trọng điểm về trồng rừng* | rà soát',
    ],
  ])('%s', (text, said) => {
    expect(namesOf(text)).toBe(said);
  });

  test.each([
    'Thanh tra xây dựng trái phép trên địa bàn',
    'Quản lý thị trường, kiểm soát giá cả',
    'Thuế sử dụng đất nông nghiệp',
    'Thuế Nhà đất và phí',
  ])('none: %s', (text) => {
    expect(namesOf(text)).toBe('-');
  });

  test('a right is no part of a name', () => {
    expect(namesOf('UBND các xã có quyền yêu cầu')).toBe('UBND các xã* | có quyền yêu cầu');
    expect(namesOf('UBND các xã có rừng tuần tra')).toBe('UBND các xã có rừng* | tuần tra');
  });
});
