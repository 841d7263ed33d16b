import { namesOf } from './names-of.js';

// Parts of the country say which provinces are meant; none of them is a province.
test.each([
  [
    'UBND các tỉnh, thành phố khu vực Đồng bằng sông Cửu Long khẩn trương',
    'UBND các tỉnh, thành phố khu vực Đồng bằng sông Cửu Long* | khẩn trương',
  ],
  ['UBND các tỉnh khu vực Bắc Bộ và Bắc Trung Bộ chủ động', 'UBND các tỉnh khu vực Bắc Bộ và Bắc Trung Bộ* | chủ động'],
  ['UBND các tỉnh, thành phố ven biển miền Trung chủ động', 'UBND các tỉnh, thành phố ven biển miền Trung* | chủ động'],
  ['UBND các tỉnh Duyên hải Nam Trung Bộ chủ động', 'UBND các tỉnh Duyên hải Nam Trung Bộ* | chủ động'],
  ['UBND các tỉnh Tây Nguyên, Đông Nam Bộ chủ động', 'UBND các tỉnh Tây Nguyên, Đông Nam Bộ* | chủ động'],
  [
    'UBND các tỉnh, thành phố Đông Nam Bộ và Đồng bằng sông Cửu Long rà soát',
    'UBND các tỉnh, thành phố Đông Nam Bộ và Đồng bằng sông Cửu Long* | rà soát',
  ],
  ['UBND các tỉnh Tây Ninh, Đồng Nai chủ động', 'UBND tỉnh Tây Ninh + UBND tỉnh Đồng Nai | chủ động'],
  ['UBND các xã Đông Bắc, Tây Bắc rà soát', 'UBND xã Đông Bắc + UBND xã Tây Bắc | rà soát'],
  ['Các tỉnh Tây Nguyên, Đông Nam Bộ chủ động', 'các tỉnh Tây Nguyên, Đông Nam Bộ* | chủ động'],
  [
    'Các địa phương khu vực Bắc Bộ và Bắc Trung Bộ chủ động',
    'các địa phương khu vực Bắc Bộ và Bắc Trung Bộ* | chủ động',
  ],
  ['Sở Y tế các tỉnh Tây Nguyên chủ động', 'Sở Y tế các tỉnh Tây Nguyên* | chủ động'],
])('%s', (text, expected) => {
  expect(namesOf(text)).toBe(expected);
});

// Companies and boards that sit in every district, and who runs a thing by two verbs.
test.each([
  ['Ngân hàng CSXH huyện, Agribank huyện phối hợp', 'Ngân hàng CSXH huyện + Agribank huyện | phối hợp'],
  ['Bưu điện huyện, Viettel huyện phối hợp', 'Bưu điện huyện + Viettel huyện | phối hợp'],
  ['EVN Hà Nội, Viettel Hà Nội phối hợp', 'EVN Hà Nội + Viettel Hà Nội | phối hợp'],
  ['Chánh VP UBND tỉnh, Trưởng Ban Dân tộc tỉnh theo dõi', 'Văn phòng UBND tỉnh^ + Ban Dân tộc tỉnh^ | theo dõi'],
  ['Ban Bồi thường, giải phóng mặt bằng huyện kiểm đếm', 'Ban Bồi thường, giải phóng mặt bằng huyện | kiểm đếm'],
  [
    'Hội đồng bồi thường, hỗ trợ và tái định cư huyện kiểm đếm',
    'Hội đồng bồi thường, hỗ trợ và tái định cư huyện | kiểm đếm',
  ],
  ['Ban bầu cử đại biểu HĐND tỉnh niêm yết', 'Ban bầu cử đại biểu HĐND tỉnh | niêm yết'],
  ['Ban Quản lý dự án đầu tư - hạ tầng phường khẩn trương', 'Ban Quản lý dự án đầu tư - hạ tầng phường | khẩn trương'],
  [
    'Các đơn vị quản lý, khai thác công trình thủy lợi chủ động kiểm tra',
    'các đơn vị quản lý, khai thác công trình thủy lợi* | chủ động kiểm tra',
  ],
  ['Các đơn vị quản lý, vận hành hồ chứa:', 'các đơn vị quản lý, vận hành hồ chứa* | :'],
  ['Các đơn vị quản lý, kiểm tra việc thực hiện', 'các đơn vị quản lý* | , kiểm tra việc thực hiện'],
])('%s', (text, expected) => {
  expect(namesOf(text)).toBe(expected);
});
