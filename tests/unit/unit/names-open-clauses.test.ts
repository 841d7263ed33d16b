// Where a name ends: an open name before its order, a proper name before what follows it.
import { namesOf } from './names-of.js';

test.each([
  [
    'các đơn vị có nhu cầu cung cấp cây giống đăng ký trước ngày 20/9',
    'các đơn vị có nhu cầu cung cấp cây giống* | đăng ký trước ngày 20/9',
  ],
  [
    'các cơ quan, đơn vị được giao quản lý, sử dụng trụ sở làm việc dôi dư khẩn trương lập phương án',
    'các cơ quan, đơn vị được giao quản lý, sử dụng trụ sở làm việc dôi dư* | khẩn trương lập phương án',
  ],
  ['các cơ quan, đơn vị lấy ý kiến có trách nhiệm trả lời', 'các cơ quan, đơn vị lấy ý kiến* | có trách nhiệm trả lời'],
  [
    'các sở, ban, ngành có tỷ lệ giải ngân dưới 50% kiểm điểm trách nhiệm',
    'các sở, ban, ngành có tỷ lệ giải ngân dưới 50%* | kiểm điểm trách nhiệm',
  ],
  [
    'các chủ hồ chứa thủy lợi, thủy điện trên địa bàn tỉnh thực hiện nghiêm',
    'các chủ hồ chứa thủy lợi, thủy điện trên địa bàn tỉnh* | thực hiện nghiêm',
  ],
  [
    'các nhà thầu thi công các gói thầu trên tuyến, các nhà thầu tư vấn giám sát huy động nhân lực',
    'các nhà thầu thi công các gói thầu trên tuyến* + các nhà thầu tư vấn giám sát* | huy động nhân lực',
  ],
  ['các đơn vị có trụ sở tại xã An Hòa treo cờ', 'các đơn vị có trụ sở tại xã An Hòa* | treo cờ'],
  [
    'các đơn vị thu gom rác trên địa bàn xã bố trí phương tiện',
    'các đơn vị thu gom rác trên địa bàn xã* | bố trí phương tiện',
  ],
  ['các đơn vị tư vấn lập quy hoạch hoàn thiện hồ sơ', 'các đơn vị tư vấn lập quy hoạch* | hoàn thiện hồ sơ'],
  [
    'các đơn vị trúng thầu cung ứng thuốc, vật tư y tế thực hiện đúng cam kết',
    'các đơn vị trúng thầu cung ứng thuốc, vật tư y tế* | thực hiện đúng cam kết',
  ],
  [
    'các doanh nghiệp dự án BOT, các đơn vị quản lý đường bộ duy trì hệ thống',
    'các doanh nghiệp dự án BOT* + các đơn vị quản lý đường bộ* | duy trì hệ thống',
  ],
  [
    'các sở, ngành, địa phương chưa gửi báo cáo khẩn trương gửi',
    'các sở, ngành, địa phương chưa gửi báo cáo* | khẩn trương gửi',
  ],
  [
    'các địa phương có thực hiện các chương trình mục tiêu và các dự án lớn khác chủ trì',
    'các địa phương có thực hiện các chương trình mục tiêu và các dự án lớn khác* | chủ trì',
  ],
  ['các cơ sở thuộc phạm vi quản lý rà soát', 'các cơ sở thuộc phạm vi quản lý* | rà soát'],
  [
    'các sở, ngành là thành viên Ban Chỉ đạo chủ động triển khai',
    'các sở, ngành là thành viên Ban Chỉ đạo* | chủ động triển khai',
  ],
  [
    'các đơn vị sự nghiệp công lập tự bảo đảm chi thường xuyên xây dựng quy chế',
    'các đơn vị sự nghiệp công lập tự bảo đảm chi thường xuyên* | xây dựng quy chế',
  ],
  [
    'các doanh nghiệp, hợp tác xã kinh doanh vận tải hành khách niêm yết giá vé',
    'các doanh nghiệp, hợp tác xã kinh doanh vận tải hành khách* | niêm yết giá vé',
  ],
  [
    'các đơn vị tổ chức lễ hội, sự kiện tập trung đông người phải xây dựng phương án',
    'các đơn vị tổ chức lễ hội, sự kiện tập trung đông người* | phải xây dựng phương án',
  ],
  [
    'các cơ quan, đơn vị được phân công chủ trì thực hiện nhiệm vụ tại Kế hoạch này có trách nhiệm đề xuất',
    'các cơ quan, đơn vị được phân công chủ trì thực hiện nhiệm vụ tại Kế hoạch này* | có trách nhiệm đề xuất',
  ],
  [
    'UBND các tỉnh, thành phố trực thuộc Trung ương Thực hiện Luật',
    'UBND các tỉnh, thành phố trực thuộc Trung ương* | Thực hiện Luật',
  ],
  [
    'Công an các xã, phường nơi có trụ sở doanh nghiệp nắm tình hình',
    'Công an các xã, phường nơi có trụ sở doanh nghiệp* | nắm tình hình',
  ],
  ['các Sở Xây dựng được phân cấp quản lý quốc lộ rà soát', 'các Sở Xây dựng được phân cấp quản lý quốc lộ* | rà soát'],
  ['các công ty cổ phần rà soát', 'các công ty cổ phần* | rà soát'],
  ['các đơn vị đã chấp hành', 'các đơn vị* | đã chấp hành'],
  [
    'các địa phương bị ảnh hưởng bởi bão số 10 thống kê thiệt hại',
    'các địa phương bị ảnh hưởng bởi bão số 10* | thống kê thiệt hại',
  ],
  [
    'các cơ quan thường trực chương trình mục tiêu quốc gia tổng hợp báo cáo',
    'các cơ quan thường trực chương trình mục tiêu quốc gia* | tổng hợp báo cáo',
  ],
  [
    'các cơ quan thông tấn, báo chí Trung ương thường trú trên địa bàn tỉnh đưa tin',
    'các cơ quan thông tấn, báo chí Trung ương thường trú trên địa bàn tỉnh* | đưa tin',
  ],
])('an open name goes on to what its bodies are told: %s', (text, names) => {
  expect(namesOf(text)).toBe(names);
});

test.each([
  [
    'Các chủ đầu tư: Ban Quản lý dự án Mỹ Thuận, Tổng công ty VEC chủ động',
    'Ban Quản lý dự án Mỹ Thuận + Tổng công ty VEC | chủ động',
  ],
  ['Các đơn vị sau đây: Sở Y tế, Sở Tài chính rà soát', 'Sở Y tế + Sở Tài chính | rà soát'],
  [
    'Các chủ đầu tư (Ban Quản lý dự án 7, Công ty Điện lực Nghệ An) đẩy nhanh',
    'Ban Quản lý dự án 7 + Công ty Điện lực Nghệ An | đẩy nhanh',
  ],
  ['Các chủ đầu tư (Sở Y tế theo dõi) đẩy nhanh', 'các chủ đầu tư* | đẩy nhanh'],
  ['Các Bộ trưởng: Quốc phòng, Công an, Y tế rà soát', 'Bộ Quốc phòng^ + Bộ Công an^ + Bộ Y tế^ | rà soát'],
  ['Các nhà máy thủy điện Bản Vẽ, Khe Bố vận hành', 'Nhà máy thủy điện Bản Vẽ + Nhà máy thủy điện Khe Bố | vận hành'],
  ['Các Hạt Kiểm lâm: Con Cuông, Kỳ Sơn tăng cường', 'Hạt Kiểm lâm Con Cuông + Hạt Kiểm lâm Kỳ Sơn | tăng cường'],
  [
    'Các Ban Quản lý dự án: Thăng Long, 2, 85 tập trung',
    'Ban Quản lý dự án Thăng Long + Ban Quản lý dự án 2 + Ban Quản lý dự án 85 | tập trung',
  ],
  ['Các Trung tâm GDNN-GDTX số 1, số 2 nộp hồ sơ', 'Trung tâm GDNN-GDTX số 1 + Trung tâm GDNN-GDTX số 2 | nộp hồ sơ'],
  ['Các trường THCS Thành phố rà soát', 'các trường THCS Thành phố* | rà soát'],
])('those who are named are the ones told: %s', (text, names) => {
  expect(namesOf(text)).toBe(names);
});

test.each([
  ['Sở Y tế, SNV và VEC rà soát', 'Sở Y tế + SNV + VEC | rà soát'],
  ['Sở Y tế, BHYT rà soát', 'Sở Y tế | , BHYT rà soát'],
  ['Sở Y tế, QUYẾT ĐỊNH', 'Sở Y tế | , QUYẾT ĐỊNH'],
  ['UBND các tỉnh, thành phố khu vực nêu trên rà soát', 'UBND các tỉnh, thành phố khu vực nêu trên* | rà soát'],
  ['UBND các tỉnh, thành phố khu vực miền Trung rà soát', 'UBND các tỉnh, thành phố khu vực miền Trung* | rà soát'],
  [
    'UBND các phường: Vinh Lộc, Trường Vinh và xã Nghi Lộc giải tỏa',
    'UBND phường Vinh Lộc + UBND phường Trường Vinh + UBND xã Nghi Lộc | giải tỏa',
  ],
  ['Sở Y tế cũng như UBND các xã rà soát', 'Sở Y tế + UBND các xã* | rà soát'],
  [
    'Hội đồng tư vấn giải quyết thủ tục hành chính về đất đai cấp xã họp',
    'Hội đồng tư vấn giải quyết thủ tục hành chính về đất đai cấp xã | họp',
  ],
  ['Tổ giám sát cộng đồng giám sát quá trình thi công', 'Tổ giám sát cộng đồng | giám sát quá trình thi công'],
  ['Tổ bảo vệ an ninh, trật tự các thôn tuần tra', 'Tổ bảo vệ an ninh, trật tự các thôn | tuần tra'],
  ['Công đoàn các khu công nghiệp tỉnh nắm bắt', 'Công đoàn các khu công nghiệp tỉnh | nắm bắt'],
  ['các chi bộ thôn, tổ dân phố rà soát', 'các chi bộ thôn, tổ dân phố* | rà soát'],
  ['Báo Hà Nội mới tăng thời lượng', 'Báo Hà Nội mới | tăng thời lượng'],
  [
    'Cục Đường bộ Việt Nam, Hàng hải và Đường thủy Việt Nam rà soát',
    'Cục Đường bộ Việt Nam | , Hàng hải và Đường thủy Việt Nam rà soát',
  ],
  [
    'Tổ công tác đặc biệt về tháo gỡ khó khăn cho doanh nghiệp họp định kỳ',
    'Tổ công tác đặc biệt về tháo gỡ khó khăn cho doanh nghiệp | họp định kỳ',
  ],
])('where other names end: %s', (text, names) => {
  expect(namesOf(text)).toBe(names);
});
