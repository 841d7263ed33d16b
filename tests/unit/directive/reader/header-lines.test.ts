import { readCode } from '../../../../src/domain/directive/reader/header-code.js';
import { readDate } from '../../../../src/domain/directive/reader/header-date.js';
import { readingOf } from './a-reading.js';
import { line } from './lines-of.js';

const dated = (text: string, damaged = false): string => {
  const { date, partialDate, place } = readDate(line(text), damaged);
  return `${place.value ?? '-'} ${date.value ?? partialDate ?? '-'} @${date.confidence}`;
};

describe('the line of place and date', () => {
  test.each([
    ['Hà Nội, ngày 05 tháng 3 năm 2024', 'Hà Nội 2024-03-05 @0.97'],
    ['TP. Hồ Chí Minh, ngày 05 tháng 3 năm 2024', 'TP. Hồ Chí Minh 2024-03-05 @0.97'],
    ['Hà Nội, ngày 05/3/2024', 'Hà Nội 2024-03-05 @0.97'],
    ['Hà Nội, ngày 05-3-2024', 'Hà Nội 2024-03-05 @0.97'],
    ['ngày 05 tháng 3 năm 2024', '- 2024-03-05 @0.97'],
    // A day or a month that is blank or unreadable stays so.
    ['Hà Nội, ngày    tháng 3 năm 2024', 'Hà Nội 2024-03 @0'],
    ['Hà Nội, ngày ... tháng 12 năm 2024', 'Hà Nội 2024-12 @0'],
    ['Hà Nội, ngày 05 tháng    năm 2024', 'Hà Nội - @0'],
    ['Hà Nội, ngày 45 tháng 3 năm 2024', 'Hà Nội 2024-03 @0'],
    ['Hà Nội, ngày 05 tháng 13 năm 2024', 'Hà Nội - @0'],
    ['Hà Nội, ngày 05 tháng 0 năm 2024', 'Hà Nội - @0'],
    ['Hà Nội, ngày 31 tháng 12 năm 2024', 'Hà Nội 2024-12-31 @0.97'],
    ['Hà Nội, ngày 01 tháng 1 năm 2024', 'Hà Nội 2024-01-01 @0.97'],
    ['Hà Nội, ngày 05 tháng 3 năm', 'Hà Nội - @0'],
    ['Kính gửi các sở', '- - @0'],
  ])('%s', (text, expected) => {
    expect(dated(text)).toBe(expected);
  });

  test('on a scanned page the day is asked about, however clear it looks', () => {
    expect(dated('Hà Nội, ngày 05 tháng 3 năm 2024', true)).toBe('Hà Nội 2024-03-05 @0.6');
  });

  test('what is missing is said: the line, the day, or that it was left blank', () => {
    const reason = (text: string, damaged = false) => readDate(line(text), damaged).date.reason;
    expect(readDate(undefined, false).date.reason).toBe('Không thấy ngày ban hành');
    expect(reason('Kính gửi')).toBe('Không đọc được ngày ban hành');
    expect(reason('Hà Nội, ngày  tháng 3 năm 2024')).toBe('Văn bản để trống ngày ban hành');
    expect(reason('Hà Nội, ngày 45 tháng 3 năm 2024')).toBe('Không đọc được ngày ban hành');
    expect(reason('Hà Nội, ngày 05 tháng 3 năm 2024', true)).toBe('Ngày ban hành đọc từ ảnh, cần xác nhận');
    expect(reason('Hà Nội, ngày 05 tháng 3 năm 2024')).toBeUndefined();
  });

  test('place and day are found where they stand', () => {
    const text = 'Hà Nội, ngày 05 tháng 3 năm 2024';
    const { date, place } = readDate({ ...line(text), start: 100 }, false);
    expect(date.span).toEqual({ start: 100 + text.indexOf('ngày'), end: 100 + text.length });
    expect(place).toEqual({ value: 'Hà Nội', span: { start: 100, end: 106 }, confidence: 0.95 });
  });
});

const coded = (text: string, damaged = false): string => {
  const { value, confidence } = readCode(line(text), damaged);
  return value === null ? '-' : `${value.number ?? '_'} ${value.notation} ${value.regime} @${confidence}`;
};

describe('the line of number and notation', () => {
  test.each([
    ['Số: 12/CT-UBND', '12 CT-UBND administrative @0.97'],
    ['Số 12/CT-UBND', '12 CT-UBND administrative @0.97'],
    ['Số hiệu: 12/CT-UBND', '12 CT-UBND administrative @0.97'],
    // A letter too many, from a recogniser; an office's letters.
    ['Số: 12/CT-TUBND', '12 CT-TUBND administrative @0.55'],
    ['Số: 12/TB-TTHĐND', '12 TB-TTHĐND administrative @0.97'],
    ['Số: 12/CT-VPUBND', '12 CT-VPUBND administrative @0.97'],
    // Not stamped yet (NĐ 30/2020: the number is given when the document goes out).
    ['Số:      /CT-UBND', '_ CT-UBND administrative @0.6'],
    ['Số: ..../CT-UBND', '_ CT-UBND administrative @0.6'],
    // Signs that are no number.
    ['Số: ạ§/CT-UBND', '_ CT-UBND administrative @0.5'],
    ['Kính gửi các sở', '-'],
  ])('%s', (text, expected) => {
    expect(coded(text)).toBe(expected);
  });

  test('on a scanned page a number is asked about, except of a Party document, which is typed', () => {
    expect(coded('Số: 12/CT-UBND', true)).toBe('12 CT-UBND administrative @0.55');
    expect(coded('Số: 12-CV/ĐU', true)).toBe('12 CV/ĐU party @0.97');
  });

  test('what is missing is said', () => {
    const reason = (text: string, damaged = false) => readCode(line(text), damaged).reason;
    expect(readCode(undefined, false)).toMatchObject({ value: null, reason: 'Không thấy số, ký hiệu văn bản' });
    expect(reason('Kính gửi')).toBe('Không thấy số, ký hiệu văn bản');
    expect(reason('Số: 12/CT-TUBND')).toBe('Ký hiệu có thể đọc sai, cần xác nhận');
    expect(reason('Số:    /CT-UBND')).toBe('Văn bản để trống số');
    expect(reason('Số: 12/CT-UBND', true)).toBe('Số "12" đọc từ ảnh, cần xác nhận');
    expect(reason('Số: ạ§/CT-UBND')).toBe('Số văn bản viết tay hoặc mờ, không đọc được');
    expect(reason('Số: 12/CT-UBND')).toBeUndefined();
  });

  test('it is found where it stands', () => {
    const { span } = readCode({ ...line('Số: 12/CT-UBND'), start: 50 }, false);
    expect(span).toEqual({ start: 54, end: 64 });
  });
});

test('the body runs on right below the subject where no gap parts them', () => {
  const draft = readingOf(
    'UBND TỈNH SƠN LA',
    'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
    'Số: 12/CT-UBND',
    'Sơn La, ngày 05 tháng 3 năm 2024',
    'CHỈ THỊ',
    'Về việc tăng cường phòng cháy, chữa cháy',
    'rừng mùa khô trên địa bàn tỉnh',
    'Mùa khô năm 2023 trên địa bàn đã xảy ra 05 vụ cháy rừng. Theo dự báo, thời tiết',
    'tiếp tục khô hanh. Để hạn chế thiệt hại, UBND tỉnh yêu cầu:',
    '1. Sở Y tế tổ chức trực cấp cứu.',
  );
  expect(draft.subject.value).toBe('Về việc tăng cường phòng cháy, chữa cháy rừng mùa khô trên địa bàn tỉnh');
  expect(draft.subject.confidence).toBeLessThan(0.9);
});
