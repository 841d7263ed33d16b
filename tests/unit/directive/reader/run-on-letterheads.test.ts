import { readingOf } from './a-reading.js';

type Head = {
  readonly issuer: string | null;
  readonly date: string | null;
  readonly place: string | null;
  readonly subject: string | null;
  readonly addressees: readonly string[];
};

const headOf = (...lines: readonly string[]): Head => {
  const { issuer, date, place, subject, addressees } = readingOf(...lines);
  return {
    issuer: issuer.value,
    date: date.value,
    place: place.value,
    subject: subject.value,
    addressees: addressees.map(({ name }) => name),
  };
};

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM Độc lập - Tự do - Hạnh phúc ---------------';

describe('a letterhead whose lines were joined by blanks', () => {
  test('has its date before "Kính gửi", and its addressee before how the letter begins', () => {
    expect(
      headOf(
        'BỘ XÂY DỰNG -------',
        MOTTO,
        'Số: 41/BXD-QLN V/v kiểm tra nhà chung cư',
        'Hà Nội, ngày 09 tháng 01 năm 2017 Kính gửi: Ủy ban nhân dân các tỉnh, thành phố Trong thời gian qua, nhiều nhà chung cư xuống cấp. Bộ Xây dựng đề nghị các tỉnh kiểm tra các nhà chung cư trước ngày 15/3/2017.',
      ),
    ).toEqual({
      issuer: 'Bộ Xây dựng',
      date: '2017-01-09',
      place: 'Hà Nội',
      subject: 'V/v kiểm tra nhà chung cư',
      addressees: ['UBND các tỉnh, thành phố'],
    });
  });

  test('on one line gives every part, its list of addressees too', () => {
    expect(
      headOf(
        `SỞ NỘI VỤ TỈNH CÀ MAU ------- ${MOTTO} Số: 55/SNV-CCHC V/v nộp báo cáo cải cách hành chính Cà Mau, ngày 05 tháng 3 năm 2018 Kính gửi: - Sở Tài chính; - UBND huyện Trần Văn Thời. Thực hiện Kế hoạch số 12/KH-UBND của UBND tỉnh, Sở Nội vụ đề nghị các cơ quan gửi báo cáo trước ngày 20/3/2018.`,
      ),
    ).toEqual({
      issuer: 'Sở Nội vụ tỉnh Cà Mau',
      date: '2018-03-05',
      place: 'Cà Mau',
      subject: 'V/v nộp báo cáo cải cách hành chính',
      addressees: ['Sở Tài chính', 'UBND huyện Trần Văn Thời'],
    });
  });

  test('below the title of a page gives kind, title and who decides', () => {
    expect(
      headOf(
        'Quyết định 45/QĐ-BGTVT năm 2019 do Bộ Giao thông vận tải ban hành. BỘ GIAO THÔNG VẬN TẢI -------',
        MOTTO,
        'Số: 45/QĐ-BGTVT',
        'Hà Nội, ngày 03 tháng 12 năm 2019 QUYẾT ĐỊNH PHÊ DUYỆT KẾ HOẠCH KIỂM TRA NĂM 2020 BỘ TRƯỞNG BỘ GIAO THÔNG VẬN TẢI',
        'Căn cứ Nghị định số 12/2017/NĐ-CP ngày 10/02/2017 của Chính phủ;',
        'Điều 1. Phê duyệt Kế hoạch kiểm tra năm 2020.',
      ),
    ).toEqual({
      issuer: 'Bộ Giao thông vận tải',
      date: '2019-12-03',
      place: 'Hà Nội',
      subject: 'PHÊ DUYỆT KẾ HOẠCH KIỂM TRA NĂM 2020',
      addressees: [],
    });
  });

  test('keeps "Thành phố Hồ Chí Minh" and "CHỦ TỊCH ỦY BAN NHÂN DÂN" whole', () => {
    expect(
      headOf(
        'ỦY BAN NHÂN DÂN THÀNH PHỐ HỒ CHÍ MINH',
        MOTTO,
        'Số: 17/QĐ-UBND',
        'Thành phố Hồ Chí Minh, ngày 03 tháng 12 năm 2019',
        'QUYẾT ĐỊNH',
        'VỀ VIỆC BAN HÀNH KẾ HOẠCH',
        'CHỦ TỊCH ỦY BAN NHÂN DÂN THÀNH PHỐ',
        'Căn cứ Luật Tổ chức chính quyền địa phương;',
      ),
    ).toMatchObject({ place: 'Thành phố Hồ Chí Minh', subject: 'VỀ VIỆC BAN HÀNH KẾ HOẠCH' });
  });
});
