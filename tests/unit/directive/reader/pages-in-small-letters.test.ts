import { headed, readingOf, saidOf } from './a-reading.js';

const letter = (...lines: readonly string[]): string[] =>
  headed('BNV-TCCB', 'V/v kiện toàn', 'Kính gửi: Các đơn vị trực thuộc.', ...lines).tasks.map(saidOf);

describe('a page that lost its letterhead and its capitals', () => {
  test.each([
    ['Thủ tướng chính phủ', 'Thủ tướng Chính phủ'],
    ['Bộ trưởng bộ nội vụ', 'Bộ Nội vụ'],
  ])('who decides stands above what it rests on: %s', (line, issuer) => {
    const draft = readingOf(
      'Quyết định về việc phê duyệt đề án phát triển dịch vụ môi trường đến năm 2020',
      line,
      'Căn cứ Luật Bảo vệ môi trường ngày 29 tháng 11 năm 2005;',
      'Quyết định',
      'Điều 1. Giao Sở Xây dựng rà soát quy hoạch.',
    );
    expect(draft.issuer.value).toBe(issuer);
    expect(draft.issuer.confidence).toBeLessThan(0.9);
  });

  test('a resolution about something is entitled by its first line; one that only has a number is not', () => {
    expect(readingOf('Nghị quyết về kiện toàn mạng lưới thú y xã', 'Giao UBND tỉnh thực hiện.').kind.value).toBe(
      'nghị quyết',
    );
    expect(readingOf('Nghị quyết số 29/2026/NQ-CP', 'Giao UBND tỉnh thực hiện.').subject.value).toBeNull();
  });
});

describe('who is told', () => {
  test('who sits on a board is told nothing', () => {
    expect(
      letter('11. Vụ trưởng Vụ Đào tạo, bồi dưỡng cán bộ, công chức - Ủy viên;', '12. Vụ Pháp chế rà soát hồ sơ.'),
    ).toEqual([expect.stringMatching(/^12 Vụ Pháp chế/)]);
  });

  test('what is open to organisations and persons is no order; what they must do is one', () => {
    expect(
      letter(
        '1. Tổ chức, cá nhân tham gia cung ứng dịch vụ được hưởng các chính sách hỗ trợ về đất đai.',
        '2. Tổ chức, cá nhân tham gia cung ứng dịch vụ được hỗ trợ phải báo cáo Sở Tài chính.',
      ),
    ).toEqual([expect.stringMatching(/^2 /)]);
  });

  test('a conclusion tells somebody to act only by a duty', () => {
    expect(
      letter(
        '1. Do đó, các chủ đầu tư, các Ban quản lý dự án cần phối hợp chặt chẽ.',
        '2. Vì vậy, Ủy ban nhân dân cấp tỉnh quyết định thành lập là đúng luật.',
      ),
    ).toEqual([
      expect.stringMatching(/^1 các chủ đầu tư \+ các ban quản lý dự án/),
      expect.not.stringContaining('UBND cấp tỉnh'),
    ]);
  });

  test('those named aside are no part of the name', () => {
    expect(letter('1. Các cơ quan, đơn vị trực thuộc Bộ, nhất là Cục Đường bộ cần tăng cường kiểm tra.')).toEqual([
      expect.stringMatching(/^1 các cơ quan, đơn vị trực thuộc Bộ @/),
    ]);
  });

  test('a level acts by its own name', () => {
    expect(letter('1. Cấp huyện tổ chức bồi dưỡng cho cán bộ.', '2. Cấp ủy tổ chức quán triệt.')).toEqual([
      expect.stringMatching(/^1 Cấp huyện/),
    ]);
  });

  test('the time of an item stands before who is to complete it', () => {
    expect(letter('1. Cuối tháng 4 năm 2024: các cơ quan liên quan hoàn thành các văn bản hướng dẫn.')).toEqual([
      expect.stringMatching(/^1 các cơ quan liên quan by 2024-04-30/),
    ]);
  });
});
