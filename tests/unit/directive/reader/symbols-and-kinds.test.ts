import { formatDocumentCode } from '../../../../src/domain/directive/document-code.js';
import { readCode } from '../../../../src/domain/directive/reader/header-code.js';
import { normaliseText } from '../../../../src/domain/directive/reader/normalise.js';
import { headed, readingOf } from './a-reading.js';
import { lines } from './lines-of.js';

const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];

describe('a symbol that goes on in the next line', () => {
  const read = (text: string): string => {
    const [first, next] = lines(text);
    const { value, confidence } = readCode(first, false, next);
    return `${value === null ? 'none' : formatDocumentCode(value)} @${confidence}`;
  };

  test.each([
    ['Số: 8/TTLT-BTC-BNV- Hà Nội, ngày 5 tháng 3 năm 2024\nBGDĐT-BYT', '8/TTLT-BTC-BNV-BGDĐT-BYT @0.8'],
    ['Số: 8/HDLN-BTC-BNV- Sơn La, ngày 5 tháng 3 năm 2024\nHƯỚNG DẪN', '8/HDLN-BTC-BNV @0.55'],
    ['Số: 8/HDLN-BTC-BNV- Sơn La, ngày 5 tháng 3 năm 2024\nHướng dẫn tạm thời', '8/HDLN-BTC-BNV @0.55'],
    ['Số: 8/UBND-KT Sơn La, ngày 5 tháng 3 năm 2024\nV/v chợ', '8/UBND-KT @0.97'],
    ['Số: 8 /QĐ - UBND\nQUYẾT ĐỊNH', '8/QĐ-UBND @0.97'],
  ])('%j', (text, code) => {
    expect(read(text)).toBe(code);
  });

  test('letters that only look Latin are given back', () => {
    expect(normaliseText('Lưu: VT, ВСТ, ВTC; Газета Труд')).toBe('Lưu: VT, BCT, BTC; Газета Труд');
  });
});

describe('the kind', () => {
  test('is named by a title of several issuers, and by their symbol', () => {
    const draft = headed('HDLN-STC-SYT', 'HƯỚNG DẪN LIÊN NGÀNH', 'Về việc thu viện phí');
    expect([draft.kind.value, draft.subject.value]).toEqual(['hướng dẫn', 'Về việc thu viện phí']);
    expect(headed('HDLN-STC-SYT').kind.value).toBe('hướng dẫn');
  });

  test('is not sure where a symbol names none and nothing says that it is a letter', () => {
    expect(headed('STC-NS').kind.confidence).toBeLessThan(0.9);
    expect(headed('STC-NS', 'V/v thu viện phí').kind.confidence).toBeGreaterThan(0.9);
    expect(headed('STC-NS', 'Kính gửi: Sở Y tế').kind.confidence).toBeGreaterThan(0.9);
    expect(headed('QĐ-UBND').kind.confidence).toBeGreaterThan(0.9);
  });

  test('and the title on one line give the subject behind it', () => {
    const titled = headed('QĐ-UBND', 'QUYẾT ĐỊNH CÔNG NHẬN XÃ ĐẠT CHUẨN', 'NÔNG THÔN MỚI', '', 'CHỦ TỊCH UBND TỈNH');
    expect(titled.subject).toMatchObject({ value: 'CÔNG NHẬN XÃ ĐẠT CHUẨN NÔNG THÔN MỚI', confidence: 0.85 });
    expect(headed('QĐ-UBND', 'QUYẾT ĐỊNH CỦA UBND TỈNH SƠN LA').subject.value).toBeNull();
  });
});

test('a place on the line of a symbol set with blanks', () => {
  const draft = readingOf(
    'UBND TỈNH SƠN LA',
    ...MOTTO,
    'Số: 12 /KH - UBND Sơn La, ngày 05 tháng 3 năm 2024',
    'KẾ HOẠCH',
  );
  expect(draft.place.value).toBe('Sơn La');
});

describe('what a text rests on', () => {
  const basis = (...text: readonly string[]) => headed('UBND-KT', ...text).basis.map(({ code }) => code);

  test('a law that amends others by its own number, and what a decision was adjusted by', () => {
    expect(
      basis(
        'Căn cứ Luật Căn cước số 26/2023/QH15; Luật sửa đổi, bổ sung một số điều của 10 luật về an ninh, trật tự số 118/2025/QH15;',
        'Căn cứ Quyết định số 15/QĐ-UBND ngày 03/01/2023 và điều chỉnh, bổ sung tại Quyết định số 16/QĐ-UBND ngày 04/01/2024;',
        'Căn cứ Thông tư số 5/2024/TT-BTC sửa đổi, bổ sung một số điều của Thông tư số 6/2020/TT-BTC;',
      ),
    ).toEqual(['26/2023/QH15', '118/2025/QH15', '15/QĐ-UBND', '16/QĐ-UBND', '5/2024/TT-BTC']);
  });

  test('not what an answer cites below "như sau:"', () => {
    expect(
      basis(
        'Kính gửi: Sở Y tế.',
        'Căn cứ Luật Giá số 16/2023/QH15, UBND tỉnh có ý kiến như sau:',
        'Theo quy định tại Điều 5 Nghị định số 85/2024/NĐ-CP, giá dịch vụ do cơ sở quyết định.',
      ),
    ).toEqual(['16/2023/QH15']);
  });
});
