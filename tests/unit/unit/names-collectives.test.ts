import { namesOf } from './names-of.js';

describe('collectives', () => {
  test.each([
    ['các cơ quan, đơn vị liên quan rà soát', 'các cơ quan, đơn vị liên quan* | rà soát'],
    ['Tất cả các sở rà soát', 'các sở* | rà soát'],
    ['từng đơn vị rà soát', 'các đơn vị* | rà soát'],
    ['các phòng, ban chuyên môn rà soát', 'các phòng, ban chuyên môn* | rà soát'],
    ['các huyện ủy, thành ủy rà soát', 'các huyện ủy, thành ủy* | rà soát'],
    ['các tổ chức chính trị - xã hội rà soát', 'các tổ chức chính trị - xã hội* | rà soát'],
    ['các cấp, các ngành rà soát', 'các cấp, các ngành* | rà soát'],
    ['các trường mầm non rà soát', 'các trường mầm non* | rà soát'],
    ['các trường THCS, TH, MN trên địa bàn rà soát', 'các trường THCS, TH, MN trên địa bàn* | rà soát'],
    ['các trường THCS và THPT rà soát', 'các trường THCS và THPT* | rà soát'],
    ['các trường THCS-THPT rà soát', 'các trường THCS-THPT* | rà soát'],
    ['các thành viên Ban Chỉ đạo rà soát', 'các thành viên Ban Chỉ đạo* | rà soát'],
    ['Thành viên Hội đồng thẩm định rà soát', 'thành viên Hội đồng thẩm định* | rà soát'],
    ['các sở, ngành thành viên, UBND các xã rà soát', 'các sở, ngành thành viên* + UBND các xã* | rà soát'],
    ['các sở, ngành thành viên rà soát', 'các sở, ngành thành viên* | rà soát'],
    ['các huyện đoàn, công đoàn ngành rà soát', 'các huyện đoàn, công đoàn ngành* | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });

  test.each([
    ['cơ quan, đơn vị liên quan rà soát', 'các cơ quan, đơn vị liên quan* | rà soát'],
    ['cơ quan liên quan rà soát', 'các cơ quan liên quan* | rà soát'],
    ['đơn vị có liên quan rà soát', 'các đơn vị có liên quan* | rà soát'],
    ['đơn vị nêu trên rà soát', 'các đơn vị nêu trên* | rà soát'],
    ['sở, ban, ngành liên quan rà soát', 'các sở, ban, ngành liên quan* | rà soát'],
    ['cơ quan chức năng rà soát', 'các cơ quan chức năng* | rà soát'],
    ['Sở, ngành rà soát', 'các sở, ngành* | rà soát'],
    ['đơn vị rà soát', '-'],
    ['sở, ngành rà soát', '-'],
  ])('without "các" they need two nouns and a restriction, or a known one: %s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('what restricts a collective belongs to its name', () => {
  test.each([
    ['các cơ quan thuộc Bộ TN&MT rà soát', 'các cơ quan thuộc Bộ TN&MT* | rà soát'],
    ['các đơn vị có tên tại Công văn này rà soát', 'các đơn vị có tên tại Công văn này* | rà soát'],
    ['các đơn vị có tên trong danh sách kèm theo rà soát', 'các đơn vị có tên trong danh sách kèm theo* | rà soát'],
    ['các bộ, ngành đã được kiểm tra rà soát', 'các bộ, ngành đã được kiểm tra* | rà soát'],
    ['các địa phương chưa phân bổ khẩn trương rà soát', 'các địa phương chưa phân bổ* | khẩn trương rà soát'],
    ['các đơn vị được giao nhiệm vụ, kinh phí phải rà soát', 'các đơn vị được giao nhiệm vụ, kinh phí* | phải rà soát'],
    ['các đơn vị trực thuộc rà soát lại', 'các đơn vị trực thuộc* | rà soát lại'],
    ['các đơn vị dự toán trực thuộc Bộ rà soát', 'các đơn vị dự toán trực thuộc Bộ* | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });

  test.each([
    ['các đơn vị có trách nhiệm rà soát', 'các đơn vị* | có trách nhiệm rà soát'],
    ['các đơn vị có kế hoạch rà soát', 'các đơn vị* | có kế hoạch rà soát'],
    ['các đơn vị liên hệ Phòng Tài chính', 'các đơn vị* | liên hệ Phòng Tài chính'],
    ['các bộ, ngành đã triển khai', 'các bộ, ngành* | đã triển khai'],
    ['các sở xây dựng kế hoạch', 'các sở* | xây dựng kế hoạch'],
  ])('what they are to do, or did, does not: %s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});

describe('kinds of bodies', () => {
  test.each([
    ['các đơn vị quản lý khai thác công trình rà soát', 'các đơn vị quản lý khai thác công trình* | rà soát'],
    [
      'các đơn vị cung cấp dịch vụ viễn thông, internet rà soát',
      'các đơn vị cung cấp dịch vụ viễn thông, internet* | rà soát',
    ],
    ['các đơn vị chủ trì Chương trình rà soát', 'các đơn vị chủ trì Chương trình* | rà soát'],
    ['các đơn vị y tế công lập trên địa bàn rà soát', 'các đơn vị y tế công lập trên địa bàn* | rà soát'],
    ['các cục thuế rà soát', 'các cục thuế* | rà soát'],
    ['các sở quản lý chuyên ngành về hạ tầng rà soát', 'các sở quản lý chuyên ngành về hạ tầng* | rà soát'],
    ['các sở giáo dục và đào tạo rà soát', 'các sở giáo dục và đào tạo* | rà soát'],
    ['các Chi cục Thủy lợi rà soát', 'các Chi cục Thủy lợi* | rà soát'],
    ['các Cục Thuế tỉnh rà soát', 'các Cục Thuế tỉnh* | rà soát'],
    ['Các Sở GDĐT rà soát', 'các Sở Giáo dục và Đào tạo* | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });

  test('bodies of a kind of their own are named by themselves, the restriction with each of them', () => {
    expect(namesOf('các sở, ban, ngành, đơn vị sự nghiệp công lập, doanh nghiệp nhà nước thuộc tỉnh rà soát')).toBe(
      'các sở, ban, ngành* + các đơn vị sự nghiệp công lập thuộc tỉnh* + các doanh nghiệp nhà nước thuộc tỉnh* | rà soát',
    );
    expect(namesOf('các đơn vị thuộc Ngân hàng Nhà nước và tổ chức tín dụng rà soát')).toBe(
      'các đơn vị thuộc Ngân hàng Nhà nước* + tổ chức tín dụng* | rà soát',
    );
  });
});

describe('lists behind one noun', () => {
  test.each([
    ['Các Sở: Y tế, Tài chính; UBND các xã rà soát', 'Sở Y tế + Sở Tài chính + UBND các xã* | rà soát'],
    ['Các Sở Tài chính, Sở Y tế rà soát', 'Sở Tài chính + Sở Y tế | rà soát'],
    ['Sở Y tế, Tài chính rà soát', 'Sở Y tế + Sở Tài chính | rà soát'],
    [
      'Các phòng: Nội vụ, Tài chính - Kế hoạch; các ban rà soát',
      'Phòng Nội vụ + Phòng Tài chính - Kế hoạch + các ban* | rà soát',
    ],
    [
      'các Công ty TNHH MTV: Thủy lợi Sông Nhuệ, Thủy lợi Sông Đáy rà soát',
      'Công ty TNHH MTV Thủy lợi Sông Nhuệ + Công ty TNHH MTV Thủy lợi Sông Đáy | rà soát',
    ],
    ['Các ngành Y tế, Quân sự, Công an rà soát', 'ngành Y tế* + ngành Quân sự* + ngành Công an* | rà soát'],
  ])('%s', (text, expected) => {
    expect(namesOf(text)).toBe(expected);
  });
});
