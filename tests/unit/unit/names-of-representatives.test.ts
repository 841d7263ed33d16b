import { namesOf } from './names-of.js';

describe('who stands for the owner of a company or of capital', () => {
  test.each([
    ['cơ quan đại diện chủ sở hữu phê duyệt phương án', 'cơ quan đại diện chủ sở hữu* | phê duyệt phương án'],
    ['các cơ quan đại diện chủ sở hữu vốn nhà nước rà soát', 'các cơ quan đại diện chủ sở hữu vốn nhà nước* | rà soát'],
    [
      'Người đại diện phần vốn nhà nước tại Công ty cổ phần Cảng có trách nhiệm báo cáo',
      'Người đại diện phần vốn nhà nước tại Công ty cổ phần Cảng^* | có trách nhiệm báo cáo',
    ],
    [
      'doanh nghiệp nhà nước, người đại diện chủ sở hữu trực tiếp và các hợp tác xã báo cáo',
      'các doanh nghiệp nhà nước* + người đại diện chủ sở hữu trực tiếp^* + các hợp tác xã* | báo cáo',
    ],
    // Who stands for named bodies counts as those.
    [
      'người đại diện theo pháp luật của Công ty TNHH Sao Mai, Sở Tài chính báo cáo',
      'Công ty TNHH Sao Mai^ + Sở Tài chính | báo cáo',
    ],
    // A delegate of voters is no such person.
    ['người đại diện cử tri báo cáo', '-'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('plants and businesses that are listed elsewhere', () => {
  test.each([
    [
      'các doanh nghiệp thuộc Danh mục ban hành kèm theo Quyết định này công khai thông tin',
      'các doanh nghiệp thuộc Danh mục ban hành kèm theo Quyết định này* | công khai thông tin',
    ],
    [
      'các cơ sở xả nước thải nêu tại Phụ lục II kèm theo Quyết định này có trách nhiệm quan trắc',
      'các cơ sở xả nước thải* | có trách nhiệm quan trắc',
    ],
    [
      'các cơ sở phát thải khí nhà kính quy định tại các Phụ lục ban hành kèm theo Kế hoạch này phải nộp báo cáo',
      'các cơ sở phát thải khí nhà kính* | phải nộp báo cáo',
    ],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});
