// Pages of portals that lost their letterhead and tell it in prose.
import { readingOf } from './a-reading.js';
import { formatDocumentCode } from '../../../../src/domain/directive/document-code.js';

const headerOf = (...lines: readonly string[]) => {
  const { code, kind, issuer, date, subject, addressees } = readingOf(...lines);
  return {
    code: code.value === null ? null : formatDocumentCode(code.value),
    kind: kind.value,
    issuer: issuer.value,
    date: date.value,
    subject: subject.value,
    to: addressees.map(({ name }) => name),
  };
};

describe('what a page tells of its document', () => {
  test('a "văn bản" by its number, to whom it went and what it asks', () => {
    expect(
      headerOf(
        'UBND tỉnh Sơn La vừa có Văn bản số 415/UBND-KGVX ngày 12/3/2024 gửi UBND các huyện yêu cầu tăng cường phòng, chống bệnh dại.',
        '',
        'Theo đó, UBND tỉnh yêu cầu UBND các huyện tiêm phòng cho đàn chó trước ngày 30/4/2024.',
      ),
    ).toEqual({
      code: '415/UBND-KGVX',
      kind: 'công văn',
      issuer: 'Ủy ban nhân dân tỉnh Sơn La',
      date: '2024-03-12',
      subject: 'yêu cầu tăng cường phòng, chống bệnh dại',
      to: ['UBND các huyện'],
    });
  });

  test('a day without its year takes that of the days which the page gives', () => {
    const opening = 'Ngày 4/6, UBND tỉnh Sơn La ra Công văn số 77 /UBND-TH về việc báo cáo vốn đầu tư.';
    expect(headerOf(opening, 'Yêu cầu các sở gửi báo cáo trước ngày 15/6/2024.')).toMatchObject({
      code: '77/UBND-TH',
      date: '2024-06-04',
      subject: 'báo cáo vốn đầu tư',
    });
    expect(
      headerOf(opening, 'Theo báo cáo ngày 02/5/2023, yêu cầu các sở gửi báo cáo trước ngày 15/6/2024.').date,
    ).toBeNull();
  });

  test('a letter received is not the page’s own', () => {
    expect(
      headerOf(
        'Ngày 4/6, Sở Y tế nhận được Công văn số 77/UBND-TH về việc báo cáo vốn đầu tư.',
        'Sở Y tế yêu cầu các phòng báo cáo.',
      ).code,
    ).toBeNull();
  });

  test('a decision told below the title of a directive is what the directive is about', () => {
    expect(
      headerOf(
        'Chỉ thị về việc tăng cường quản lý bến bãi',
        'Ngày 05/02/2024, UBND tỉnh Sơn La đã ban hành Quyết định số 06/2024/QĐ-UBND về quản lý bến bãi.',
        'UBND tỉnh Sơn La chỉ thị:',
        '1. Sở Xây dựng: Kiểm tra các bến bãi ven sông.',
      ),
    ).toMatchObject({ code: null, kind: 'chỉ thị', date: null, issuer: 'Ủy ban nhân dân tỉnh Sơn La' });
  });

  test('titles with a colon, and titles that closing words give', () => {
    expect(
      headerOf('Thông báo: Về việc cắt nước sinh hoạt', 'UBND xã Mường Bú thông báo như sau:', '1. Cắt nước khu 2.'),
    ).toMatchObject({
      kind: 'thông báo',
      subject: 'Về việc cắt nước sinh hoạt',
    });
    expect(
      headerOf(
        'UBND xã Mường Bú thông báo:',
        '1. Đề nghị các bản dọn vệ sinh.',
        'Trên đây là thông báo về việc dọn vệ sinh đón Tết, đề nghị các bản thực hiện.',
      ).subject,
    ).toBe('về việc dọn vệ sinh đón Tết');
  });

  test('who decides stands on a line of its own above the bases', () => {
    expect(
      headerOf(
        'Quyết định về việc giao nhiệm vụ cho ban quản lý chợ',
        'Ủy ban nhân dân tỉnh sơn la',
        'Căn cứ Luật Ngân sách Nhà nước;',
        'Điều 1. Giao Sở Tài chính hướng dẫn.',
      ).issuer,
    ).toBe('Ủy ban nhân dân tỉnh Sơn La');
  });

  test('what takes the place of law is law', () => {
    const decided = (replaced: string) =>
      readingOf(
        'Quyết định về việc thu phí chợ',
        'Điều 1. Giao Sở Tài chính hướng dẫn.',
        `Điều 2. Quyết định này thay thế Quyết định số ${replaced} của UBND tỉnh.`,
      ).regime.value;
    expect([decided('12/2009/QĐ-UBND'), decided('512/QĐ-UBND')]).toEqual(['legal', 'administrative']);
  });

  test('an invitation’s agenda is nobody’s task', () => {
    const { tasks } = readingOf(
      'Giấy mời họp ngày 12/3/2024',
      '',
      'Để nghe các nội dung sau:',
      '1. Báo cáo kế hoạch trồng rừng trước năm 2026.',
      '* Đơn vị báo cáo: Sở Y tế.',
    );
    expect(tasks).toEqual([]);
  });
});

test('the title of a page tells number, day and matter of the telegram below it', () => {
  const draft = readingOf(
    'Trang chủ » Chỉ đạo điều hành',
    'Công điện số 46/CĐ-BGTVT ngày 13/11/2020 của Bộ GTVT về ứng phó khẩn cấp cơn bão số 13',
    'CÔNG ĐIỆN',
    'BỘ TRƯỞNG BỘ GIAO THÔNG VẬN TẢI điện:',
    '- Tổng cục Đường bộ Việt Nam;',
    '- Cục Hàng hải Việt Nam.',
    '',
    '1. Tổng cục Đường bộ Việt Nam tập trung nhân lực, vật tư dự phòng.',
  );
  expect(draft.code.value).toMatchObject({ number: '46', notation: 'CĐ-BGTVT' });
  expect(draft.code.confidence).toBeLessThan(0.9);
  expect([draft.kind.value, draft.date.value, draft.subject.value]).toEqual([
    'công điện',
    '2020-11-13',
    'về ứng phó khẩn cấp cơn bão số 13',
  ]);
});
