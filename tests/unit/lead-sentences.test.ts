import { overviewLead, sharedLead } from '../../src/bot/messages/lead-sentences.js';

const words = (sentence: string): number => sentence.split(/\s+/u).length;

describe('the first sentence of an overview', () => {
  const unit = (unitName: string, total: number, overdue: number, notAcknowledged = 0) => ({
    unitName,
    total,
    overdue,
    notAcknowledged,
  });

  test('says what is late and where it is worst', () => {
    expect(overviewLead([unit('Sở Xây dựng', 20, 7, 2), unit('Sở Y tế', 30, 3)])).toBe(
      '10 trên 50 việc quá hạn, nhiều nhất Sở Xây dựng (7); 2 việc chưa xác nhận đã nhận.',
    );
  });

  test('names nobody among equals', () => {
    expect(overviewLead([unit('Sở Xây dựng', 20, 3), unit('Sở Y tế', 30, 3)])).toBe(
      '6 trên 50 việc quá hạn; việc nào cũng đã xác nhận đã nhận.',
    );
  });

  test('says first that nothing is late, where nothing is', () => {
    expect(overviewLead([unit('Sở Y tế', 5, 0)])).toBe('Không có việc quá hạn; việc nào cũng đã xác nhận đã nhận.');
    expect(overviewLead([unit('Sở Y tế', 5, 0, 1)])).toBe('Không có việc quá hạn; 1 việc chưa xác nhận đã nhận.');
  });

  test('is read in one breath', () => {
    expect(
      words(overviewLead([unit('Sở Nông nghiệp và Môi trường', 1200, 700, 200), unit('Sở Y tế', 30, 3)])),
    ).toBeLessThanOrEqual(25);
  });
});

describe('the first sentence of a list', () => {
  test('says how many, at how many units, and who has most', () => {
    expect(
      sharedLead(
        (count) => `${count} việc quá hạn`,
        [
          { unitName: 'Sở Y tế', count: 1 },
          { unitName: 'Sở Xây dựng', count: 4 },
        ],
      ),
    ).toBe('5 việc quá hạn tại 2 đơn vị, nhiều nhất Sở Xây dựng (4).');
  });

  test('names a unit that stands alone', () => {
    expect(sharedLead((count) => `${count} việc đến hạn`, [{ unitName: 'Sở Y tế', count: 3 }])).toBe(
      'Sở Y tế: 3 việc đến hạn.',
    );
  });
});
