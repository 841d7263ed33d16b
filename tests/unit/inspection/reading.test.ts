import { localDate } from '../../../src/domain/calendar/local-date.js';
import type { Role } from '../../../src/domain/access/person.js';
import { readingFor } from '../../../src/domain/inspection/reading.js';
import { instant } from '../../support/an-assignment.js';
import { aPost, TREE } from './a-visit.js';

const now = instant('2026-03-16 08:00');
const reading = (posts: Parameters<typeof readingFor>[1], personId = 'hoa') => readingFor(personId, posts, TREE, now);

describe('what of the visits is read from the database for somebody', () => {
  it('as the one in charge is the unit of a head or a leader, and of nobody else', () => {
    expect(reading([aPost('hoa', 'phuong', 'head'), aPost('hoa', 'so', 'leader')]).unitIds).toEqual(['phuong', 'so']);
    for (const role of ['clerk', 'deputy', 'officer', 'inspector', 'administrator'] satisfies Role[])
      expect(reading([aPost('hoa', 'phuong', role)]).unitIds).toEqual([]);
  });

  it('does not follow from a post of somebody else, though it came along', () => {
    expect(reading([aPost('minh', 'phuong', 'head'), aPost('minh', 'thanh-tra')])).toEqual({
      at: now,
      memberId: null,
      unitIds: [],
      published: false,
    });
  });

  it('does not follow from a post that has ended or has not begun, but does on its first and its last day', () => {
    const head = (from: string | null, to: string | null) =>
      reading([
        aPost('hoa', 'phuong', 'head', {
          validFrom: from === null ? null : localDate(from),
          validTo: to === null ? null : localDate(to),
        }),
      ]);
    for (const none of [head(null, '2026-03-15'), head('2026-03-17', null)])
      expect(none).toEqual({ at: now, memberId: null, unitIds: [], published: false });
    expect(head('2026-03-16', '2026-03-16')).toMatchObject({ unitIds: ['phuong'], published: true });
  });

  it('is nothing at all for a person without a post, and no team for who is administrator only', () => {
    expect(reading([])).toEqual({ at: now, memberId: null, unitIds: [], published: false });
    expect(reading([aPost('hoa', 'thanh-pho', 'administrator')])).toMatchObject({ memberId: null, published: true });
    expect(reading([aPost('hoa', 'thanh-tra')])).toMatchObject({ memberId: 'hoa', unitIds: [], published: true });
  });
});
