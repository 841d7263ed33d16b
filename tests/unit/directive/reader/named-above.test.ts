import { readingOf } from './a-reading.js';

describe('bodies that a letter points back to', () => {
  const leadOf = (addressees: string, level = 'phường') =>
    readingOf(
      'ỦY BAN NHÂN DÂN',
      'THÀNH PHỐ HÀ NỘI',
      'Số: 12/UBND-ĐT',
      'Hà Nội, ngày 05 tháng 3 năm 2026',
      `Kính gửi: ${addressees}.`,
      'UBND Thành phố yêu cầu:',
      `1. UBND các ${level} nêu trên rà soát hệ thống thoát nước trên địa bàn.`,
      'Nơi nhận:',
    ).tasks[0]!.lead[0]!;

  test('are those of them that it is written to', () => {
    const { name, resolution } = leadOf('Sở Xây dựng; UBND các phường: Hoàng Mai, Định Công, Yên Sở');
    expect(name).toBe('UBND các phường nêu trên');
    expect(resolution).toMatchObject({ kind: 'collective', unitIds: ['HN-N00331', 'HN-N00316', 'HN-N00340'] });
  });

  test('are asked about where one of them is not known, or none is named', () => {
    expect(leadOf('Sở Xây dựng; UBND các phường: Hoàng Mai, Xuân Trường Đông').resolution.kind).toBe('unknown');
    expect(leadOf('Sở Xây dựng; UBND các phường').resolution.kind).toBe('unknown');
  });

  test('are none of another level than theirs', () => {
    const addressees = 'Sở Xây dựng; UBND các phường: Hoàng Mai, Định Công';
    expect(leadOf(addressees, 'xã').resolution.kind).toBe('unknown');
    expect(leadOf(addressees, 'xã, phường').resolution.kind).toBe('collective');
  });
});
