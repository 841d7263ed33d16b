import { namesOf } from './names-of.js';

describe('People’s Committees and Councils', () => {
  test.each([
    ['of one place', 'UBND tỉnh Quảng Ngãi chỉ đạo', 'UBND tỉnh Quảng Ngãi | chỉ đạo'],
    ['of the place that is meant anyway', 'UBND xã rà soát', 'UBND xã | rà soát'],
    ['of the city, always with its capital', 'UBND thành phố rà soát', 'UBND Thành phố | rà soát'],
    ['of no place', 'UBND rà soát', 'UBND | rà soát'],
    ['written out', 'Ủy ban nhân dân xã Ba Vì rà soát', 'UBND xã Ba Vì | rà soát'],
    ['the type abbreviated', 'UBND TP. Hà Nội rà soát', 'UBND thành phố Hà Nội | rà soát'],
    ['the type by its letter', 'UBND P. Tây Hồ rà soát', 'UBND phường Tây Hồ | rà soát'],
    ['of all places of a kind', 'UBND các huyện chỉ đạo', 'UBND các huyện* | chỉ đạo'],
    ['of several kinds', 'UBND các huyện, thị xã, thành phố chỉ đạo', 'UBND các huyện, thị xã, thành phố* | chỉ đạo'],
    ['of kinds without "các"', 'UBND xã - phường rà soát', 'UBND các xã, phường* | rà soát'],
    ['of a level', 'UBND cấp huyện, cấp xã chỉ đạo', 'UBND cấp huyện, cấp xã* | chỉ đạo'],
    ['of levels, "cấp" said once', 'UBND cấp huyện, xã chỉ đạo', 'UBND cấp huyện, xã* | chỉ đạo'],
    ['of localities', 'UBND các địa phương rà soát', 'UBND các địa phương* | rà soát'],
    ['of some localities', 'UBND các địa phương liên quan rà soát', 'UBND các địa phương liên quan* | rà soát'],
    ['councils', 'HĐND các xã, phường rà soát', 'HĐND các xã, phường* | rà soát'],
  ])('%s: %s', (_name, text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });

  test.each([
    ['UBND các phường: Tây Hồ, Phú Thượng rà soát', 'UBND phường Tây Hồ + UBND phường Phú Thượng | rà soát'],
    ['UBND các phường Tây Hồ và Phú Thượng rà soát', 'UBND phường Tây Hồ + UBND phường Phú Thượng | rà soát'],
    [
      'UBND các huyện Trà Bồng, Sơn Tây và thị xã Đức Phổ rà soát',
      'UBND huyện Trà Bồng + UBND huyện Sơn Tây + UBND thị xã Đức Phổ | rà soát',
    ],
    [
      'Các quận: Tây Hồ, Hoàng Mai và huyện Đan Phượng rà soát',
      'UBND quận Tây Hồ + UBND quận Hoàng Mai + UBND huyện Đan Phượng | rà soát',
    ],
    // Cities run by the Centre are named as such in a mixed list.
    ['UBND các tỉnh, thành phố: An Giang, Cần Thơ rà soát', 'UBND tỉnh An Giang + UBND thành phố Cần Thơ | rà soát'],
    [
      'Hội đồng nhân dân, Ủy ban nhân dân thành phố Đà Nẵng rà soát',
      'HĐND thành phố Đà Nẵng + UBND thành phố Đà Nẵng | rà soát',
    ],
  ])('each place of a list has its own: %s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });

  test('a colon before what they are to do opens no list of places', () => {
    expect(namesOf('UBND các xã, phường: Tổ chức rà soát')).toBe('UBND các xã, phường* | : Tổ chức rà soát');
    expect(namesOf('UBND các xã: Rà soát hồ sơ')).toBe('UBND các xã* | : Rà soát hồ sơ');
  });

  test.each([
    ['UBND các xã có rừng kiểm tra', 'UBND các xã có rừng* | kiểm tra'],
    ['UBND những xã có rừng kiểm tra', 'UBND các xã có rừng* | kiểm tra'],
    ['UBND các huyện, thị xã thuộc tỉnh rà soát', 'UBND các huyện, thị xã thuộc tỉnh* | rà soát'],
    ['UBND các xã trong tỉnh rà soát', 'UBND các xã* | rà soát'],
    ['UBND các xã, phường nêu trên rà soát', 'UBND các xã, phường nêu trên* | rà soát'],
  ])('what restricts them belongs to the name, what they do does not: %s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });

  test('their chairmen answer in person; the name of a person is no place', () => {
    expect(namesOf('Chủ tịch UBND các xã, phường chỉ đạo')).toBe('UBND các xã, phường^* | chỉ đạo');
    expect(namesOf('Chủ tịch UBND huyện Mai Sơn chỉ đạo')).toBe('UBND huyện Mai Sơn^ | chỉ đạo');
    expect(namesOf('Chủ tịch UBND tỉnh Võ Văn Minh chỉ đạo')).toBe('UBND tỉnh^ | chỉ đạo');
  });
});

describe('places without the word for their committee', () => {
  test.each([
    ['Các huyện rà soát', 'các huyện* | rà soát'],
    ['Các tỉnh, thành phố trực thuộc Trung ương rà soát', 'các tỉnh, thành phố trực thuộc Trung ương* | rà soát'],
    ['các thôn, tổ dân phố rà soát', 'các thôn, tổ dân phố* | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});
