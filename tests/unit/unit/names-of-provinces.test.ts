import { namesOf } from './names-of.js';

/** The names alone, without their marks and what stands behind them. */
const shown = (text: string): string[] =>
  namesOf(text).split(' | ')[0]!.replaceAll('*', '').replaceAll('^', '').split(' + ');

test.each([
  [
    'Các địa phương: Hà Nội, Thành phố Hồ Chí Minh, Nghệ An báo cáo',
    ['UBND thành phố Hà Nội', 'UBND thành phố Hồ Chí Minh', 'UBND tỉnh Nghệ An'],
  ],
  [
    'UBND các địa phương: Thành phố Hồ Chí Minh, Tây Ninh báo cáo',
    ['UBND thành phố Hồ Chí Minh', 'UBND tỉnh Tây Ninh'],
  ],
  [
    'Ủy ban nhân dân thành phố Hà Nội, Hải Phòng, Bắc Ninh báo cáo',
    ['UBND thành phố Hà Nội', 'UBND thành phố Hải Phòng', 'UBND tỉnh Bắc Ninh'],
  ],
  ['Các tỉnh: Nghệ An, Hải Phòng báo cáo', ['UBND tỉnh Nghệ An', 'UBND thành phố Hải Phòng']],
  ['UBND các tỉnh, thành phố Bắc Ninh, Huế báo cáo', ['UBND tỉnh Bắc Ninh', 'UBND thành phố Huế']],
  ['Công an các tỉnh, thành phố Bắc Ninh, Huế báo cáo', ['Công an tỉnh Bắc Ninh', 'Công an thành phố Huế']],
  // Cities within their provinces.
  ['UBND các thành phố: Vinh, Thanh Hóa báo cáo', ['UBND thành phố Vinh', 'UBND thành phố Thanh Hóa']],
  [
    'UBND các huyện Đông Sơn, thành phố Thanh Hóa, Sầm Sơn báo cáo',
    ['UBND huyện Đông Sơn', 'UBND thành phố Thanh Hóa', 'UBND thành phố Sầm Sơn'],
  ],
])('a province of a list has its own level: %s', (text, names) => {
  expect(shown(text)).toEqual(names);
});

test('provinces that were named before are not all provinces', () => {
  expect(namesOf('UBND các tỉnh, thành phố nói trên theo dõi')).toBe('UBND các tỉnh, thành phố nói trên* | theo dõi');
});

test.each([
  [
    'Phòng Nội vụ thành phố Biên Hòa, các huyện Trảng Bom, Long Thành báo cáo',
    ['Phòng Nội vụ thành phố Biên Hòa', 'Phòng Nội vụ huyện Trảng Bom', 'Phòng Nội vụ huyện Long Thành'],
  ],
  [
    'Công an thành phố Biên Hòa, huyện Trảng Bom, Long Thành báo cáo',
    ['Công an thành phố Biên Hòa', 'Công an huyện Trảng Bom', 'Công an huyện Long Thành'],
  ],
  [
    'Phòng Nội vụ huyện Long Thành, UBND các huyện Nhơn Trạch, Trảng Bom báo cáo',
    ['Phòng Nội vụ huyện Long Thành', 'UBND huyện Nhơn Trạch', 'UBND huyện Trảng Bom'],
  ],
])('places of one tier behind an office share it: %s', (text, names) => {
  expect(shown(text)).toEqual(names);
});
