import { readingOf, saidOf, headed } from './a-reading.js';

/** The tasks of a plan of Sơn La of 5 March 2024. */
const plan = (...lines: readonly string[]): string[] =>
  headed('KH-UBND', 'KẾ HOẠCH', 'Quản lý chợ', '', ...lines).tasks.map(saidOf);

describe('a post by its charge heads what it is to do', () => {
  test.each([
    ['1. Chuyên viên phụ trách lĩnh vực Hành chính, Văn phòng', 'Chuyên viên phụ trách lĩnh vực Hành chính, Văn phòng'],
    [
      '1. Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội:',
      'Cán bộ phụ trách lĩnh vực giám sát và phản biện xã hội',
    ],
  ])('%s', (heading, post) => {
    expect(plan('II. TỔ CHỨC THỰC HIỆN', heading, '- Rà soát toàn bộ các chợ tạm trên địa bàn.')).toEqual([
      expect.stringContaining(post),
    ]);
  });

  test('a sentence about such a post is read as the sentence that it is', () => {
    expect(plan('1. Cán bộ phụ trách nông nghiệp rà soát các chợ tạm trên địa bàn.')).toEqual([
      expect.stringContaining('Cán bộ phụ trách nông nghiệp'),
    ]);
  });
});

describe('a forecast and the limit in the bracket behind it', () => {
  const ITEM = ['1. Rà soát toàn bộ các chợ tạm.', '- Đơn vị chủ trì: Sở Công Thương.'];

  test('the limit holds', () => {
    expect(plan(...ITEM, '- Thời gian: Dự kiến ngày 05/6/2024 (chậm nhất ngày 10/6/2024).')).toEqual([
      '1 Sở Công Thương by 2024-06-10 @0.94',
    ]);
  });

  test('the forecast alone sets none', () => {
    expect(plan(...ITEM, '- Thời gian: Dự kiến ngày 05/6/2024.')).toEqual(['1 Sở Công Thương @0.94']);
  });
});

describe('pages of a converter that wraps lines inside its marks', () => {
  const page = readingOf(
    [
      '|',
      '**ỦY BAN NHÂN',
      'DÂN **',
      'TỈNH SƠN LA',
      '|',
      '|',
      'Số:',
      '12/QĐ-UBND',
      '|',
      '*Sơn La, ngày',
      '5 tháng 3 năm 2024*',
      '|',
      '',
      '**QUYẾT ĐỊNH**',
      '',
      'BAN HÀNH QUY CHẾ QUẢN LÝ CHỢ',
      '',
      '*Căn cứ Quyết định số',
      '749/QĐ-TTg ngày 03 tháng 6 năm 2020 của Thủ tướng Chính phủ;*',
      '',
      '**Điều',
      '1. Trách nhiệm của Sở Công Thương**',
      '',
      '1. Chủ trì rà soát toàn bộ các chợ tạm trên địa bàn',
      'tỉnh.',
    ].join('\n'),
  );

  test('its date and bases are read', () => {
    expect(page.date.value).toBe('2024-03-05');
    expect(page.basis.map(({ code }) => code)).toEqual(['749/QĐ-TTg']);
  });

  test('the number of an article goes with its word', () => {
    expect(page.tasks.map(saidOf)).toEqual([expect.stringContaining('Sở Công Thương')]);
  });
});

describe('a letter without its letterhead', () => {
  const letter = readingOf(
    [
      'Kính gửi: Các sở giáo dục và đào tạo.',
      '',
      'Bộ Giáo dục và Đào tạo đề nghị các sở giáo dục và đào tạo hướng dẫn các nhà trường tổ chức các hoạt động hưởng ứng.',
      '',
      'Trong quá trình triển khai, các cơ sở giáo dục chú ý tạo điều kiện để học sinh tham gia. Các Sở Giáo dục và Đào tạo tổng hợp kết quả gửi về Bộ',
      '',
      'Nơi nhận:',
      '- Như trên;',
    ].join('\n'),
  );

  test('no paragraph below the greeting entitles it', () => {
    expect(letter.subject.value).toBeNull();
  });

  test('the ministry that asks issues it', () => {
    expect(letter.issuer.value).toBe('Bộ Giáo dục và Đào tạo');
  });
});

test('how an office speaks is no part of its name', () => {
  const { issuer } = readingOf(
    [
      'Kính gửi Ban Chủ nhiệm Khoa,',
      '',
      'Phòng Quản lý khoa học trân trọng thông báo kế hoạch nộp hồ sơ như sau:',
    ].join('\n'),
  );
  expect(issuer.value ?? '').not.toContain('trân trọng');
});
