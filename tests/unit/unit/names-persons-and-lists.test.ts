import { namesOf } from './names-of.js';

describe('who is told to act by an office', () => {
  test.each([
    ['Giám đốc Sở và các đơn vị rà soát', 'Sở^ + các đơn vị* | rà soát'],
    ['Giám đốc Sở rà soát', 'Sở^ | rà soát'],
    ['Thủ trưởng Bộ, ngành rà soát', 'các bộ, ngành^* | rà soát'],
    ['Chánh Thanh tra, Giám đốc Sở Y tế rà soát', 'Thanh tra^ + Sở Y tế^ | rà soát'],
    ['Trưởng Công an xã rà soát', 'Công an xã^ | rà soát'],
    ['Hiệu trưởng các trường rà soát', 'các trường^* | rà soát'],
    ['Các Giám đốc Sở Y tế rà soát', 'Sở Y tế^ | rà soát'],
    ['Giám đốc hoặc Phó Giám đốc Sở Y tế rà soát', 'Sở Y tế^ | rà soát'],
    ['Bộ trưởng, Thủ trưởng các cơ quan rà soát', 'các bộ, cơ quan^* | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('forms of address before it', () => {
  test.each([
    ['Đồng chí Trần Văn Lâm - Trưởng Công an phường rà soát', 'Công an phường^ | rà soát'],
    ['Các đồng chí: Giám đốc Sở Y tế rà soát', 'Sở Y tế^ | rà soát'],
    ['Các đồng chí rà soát', '-'],
    ['ông, bà Giám đốc Sở Y tế rà soát', 'Sở Y tế^ | rà soát'],
    ['Các Bộ trưởng, Chủ tịch UBND tỉnh Lào Cai rà soát', 'các bộ^* + UBND tỉnh Lào Cai^ | rà soát'],
    ['Các Bộ trưởng rà soát', 'các bộ^* | rà soát'],
    ['Bộ trưởng, Chủ nhiệm Văn phòng Chính phủ rà soát', 'Văn phòng Chính phủ^ | rà soát'],
    ['Ông bà Giám đốc Sở Y tế rà soát', 'Sở Y tế^ | rà soát'],
    ['các Ông Giám đốc Sở Y tế rà soát', 'Sở Y tế^ | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('what joins two bodies', () => {
  test.each([
    ['Sở Y tế; Sở Tài chính rà soát', 'Sở Y tế + Sở Tài chính | rà soát'],
    ['Sở Y tế cùng với Sở Tài chính rà soát', 'Sở Y tế + Sở Tài chính | rà soát'],
    ['Sở Y tế hoặc Sở Tài chính rà soát', 'Sở Y tế + Sở Tài chính | rà soát'],
    ['Sở Y tế & Sở Tài chính rà soát', 'Sở Y tế + Sở Tài chính | rà soát'],
    ['Sở Y tế cùng các xã rà soát', 'Sở Y tế | cùng các xã rà soát'],
    ['Sở Y tế, đơn vị liên quan rà soát', 'Sở Y tế + các đơn vị liên quan* | rà soát'],
    ['các sở, doanh nghiệp nhà nước rà soát', 'các sở* + các doanh nghiệp nhà nước* | rà soát'],
    ['các sở và đơn vị sự nghiệp rà soát', 'các sở* + các đơn vị sự nghiệp* | rà soát'],
    ['các sở và đơn vị rà soát', 'các sở và đơn vị* | rà soát'],
    ['Bộ Y tế, Tài chính rà soát', 'Bộ Y tế + Bộ Tài chính | rà soát'],
    ['Cục Thuế, Tài chính rà soát', 'Cục Thuế | , Tài chính rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});
