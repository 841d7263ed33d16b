import { namesOf } from './names-of.js';

describe('bodies of districts, communes and schools', () => {
  test.each([
    // "trong tỉnh" is part of the name; "trong xã hội" is not.
    ['các trường tiểu học trong huyện tổ chức ôn tập', 'các trường tiểu học trong huyện* | tổ chức ôn tập'],
    ['các cơ sở y tế trong tỉnh', 'các cơ sở y tế trong tỉnh* | '],
    ['các đơn vị trong xã hội', 'các đơn vị* | trong xã hội'],
    ['UBND các huyện trong tỉnh rà soát', 'UBND các huyện* | rà soát'],
    // So many of a kind.
    ['Công an 12 xã, thị trấn tăng cường tuần tra', 'Công an 12 xã, thị trấn | tăng cường tuần tra'],
    ['Ban CHQS 20 xã, thị trấn', 'Ban Chỉ huy Quân sự 20 xã, thị trấn | '],
    ['Ban Công tác Mặt trận 9 khu phố báo cáo', 'Ban Công tác Mặt trận 9 khu phố | báo cáo'],
    // Boards by what they undertake.
    [
      'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở huyện tổ chức kiểm tra',
      'Ban Chỉ đạo thực hiện Quy chế dân chủ ở cơ sở huyện | tổ chức kiểm tra',
    ],
    ['BCĐ triển khai Đề án 06 xã', 'Ban Chỉ đạo triển khai Đề án 06 xã | '],
    ['Ban Chỉ đạo phòng chống dịch bệnh xã', 'Ban Chỉ đạo phòng chống dịch bệnh xã | '],
    ['Ban Chỉ đạo xây dựng Đề án trình UBND huyện', 'Ban Chỉ đạo | xây dựng Đề án trình UBND huyện'],
    // An abbreviation of a ward stays as written.
    ['Ban VHTT phường', 'Ban VHTT phường | '],
    [
      'các khoa, bộ môn trực thuộc; Ban chấp hành Đoàn Trường',
      'các khoa, bộ môn trực thuộc* + Ban Chấp hành Đoàn Trường | ',
    ],
    ['Tổ bảo vệ an ninh, trật tự ở cơ sở tuần tra', 'Tổ bảo vệ an ninh, trật tự ở cơ sở | tuần tra'],
    ['Chi bộ Công an phường và chi bộ Quân sự rà soát', 'Chi bộ Công an phường + Chi bộ Quân sự | rà soát'],
    ['Công đoàn các KCN tỉnh rà soát', 'Công đoàn các KCN tỉnh | rà soát'],
    [
      'Văn phòng Tỉnh đoàn, Ban Tuyên giáo Tỉnh đoàn rà soát',
      'Văn phòng Tỉnh đoàn + Ban Tuyên giáo Tỉnh đoàn | rà soát',
    ],
    [
      'Hội Nông dân, Đoàn Thanh niên Cộng sản Hồ Chí Minh các cấp rà soát',
      'Hội Nông dân các cấp* + Đoàn Thanh niên Cộng sản Hồ Chí Minh các cấp* | rà soát',
    ],
    // What was done to a body, or is not yet done by it, is no part of its name.
    ['Công ty Than bị xử phạt', 'Công ty Than | bị xử phạt'],
    ['Phòng Quản trị - Thiết bị rà soát', 'Phòng Quản trị - Thiết bị | rà soát'],
    ['Trung tâm Dạy nghề chưa hoàn thành', 'Trung tâm Dạy nghề | chưa hoàn thành'],
    ['Hội LHPN huyện qua Văn phòng Hội', 'Hội LHPN huyện | qua Văn phòng Hội'],
  ])('%s', (text, said) => {
    expect(namesOf(text)).toBe(said);
  });
});

describe('bodies of the Party and of mass organisations', () => {
  test.each([
    ['BTV Huyện ủy chỉ đạo', 'Ban Thường vụ Huyện ủy | chỉ đạo'],
    ['BTV Huyện Đoàn', 'Ban Thường vụ Huyện đoàn | '],
    ['Ban Thường trực UBMTTQVN các xã', 'Ban Thường trực Ủy ban MTTQ Việt Nam các xã* | '],
    ['cấp ủy các cơ sở Đảng phổ biến', 'cấp ủy các cơ sở đảng* | phổ biến'],
    [
      'Các cơ quan, tham mưu giúp việc Huyện ủy, Ban Dân vận Tỉnh ủy',
      'các cơ quan tham mưu, giúp việc Huyện ủy* + Ban Dân vận Tỉnh ủy | ',
    ],
    ['Thường trực HĐND, Đảng ủy UBND phường', 'Thường trực HĐND phường + Đảng ủy UBND phường | '],
    // A deputy by what he looks after answers for the committee behind it.
    ['Phó Chủ tịch phụ trách kinh tế UBND các phường', 'UBND các phường^* | '],
    ['Phó Chủ tịch VHXH UBND 7 xã', 'UBND 7 xã^* | '],
  ])('%s', (text, said) => {
    expect(namesOf(text).replace(/,(?= \|)/, '')).toBe(said);
  });
});
