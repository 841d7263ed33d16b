import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { drawPicture } from '../../../src/bot/charts/draw-picture.js';
import { toPng } from '../../../src/bot/charts/to-png.js';
import { aRow, aUnit, context, EMPTY, EXTREME, HOSTILE } from './samples.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';

/** All words of a picture, in the order in which they were drawn. */
function words(svg: string): readonly string[] {
  const found: string[] = [];
  const walk = (node: unknown): void => {
    if (Array.isArray(node)) node.forEach(walk);
    else if (typeof node === 'object' && node !== null) {
      for (const [key, value] of Object.entries(node)) {
        if (key === '#text') found.push(String(value).replace(/\u{A0}/gu, ' '));
        else if (key !== ':@') walk(value);
      }
    }
  };
  walk(new XMLParser({ preserveOrder: true, parseTagValue: false, trimValues: false }).parse(svg));
  return found;
}

const tagsOf = (svg: string): Set<string> => new Set([...svg.matchAll(/<([a-z]+)/gi)].map(([, tag]) => tag ?? ''));

/** Width and height as the PNG header states them. */
const sizeOf = (png: Buffer): readonly [number, number] => [png.readUInt32BE(16), png.readUInt32BE(20)];

describe.each(EXTREME.map((picture) => [picture.kind, picture] as const))(
  'the picture %s with extreme data',
  (_kind, picture) => {
    const svg = drawPicture(picture, context);

    test('is well formed and holds no element that a name brought in', () => {
      expect(XMLValidator.validate(svg)).toBe(true);
      const known = ['svg', 'defs', 'pattern', 'rect', 'path', 'circle', 'line', 'g', 'text'];
      expect([...tagsOf(svg)].filter((tag) => !known.includes(tag))).toEqual([]);
    });

    test('holds only numbers that can be drawn', () => {
      expect(svg).not.toMatch(/NaN|Infinity|undefined/);
      expect([...svg.matchAll(/(?:width|height|r)="(-[\d.]+)"/g)].map(([, value]) => value)).toEqual([]);
    });

    test('is a phone picture that chat platforms accept', () => {
      const [width, height] = sizeOf(toPng(svg));
      expect(width).toBe(1080);
      expect(height).toBeGreaterThan(400);
      // Telegram: width + height at most 10000, ratio at most 20.
      expect(height).toBeLessThan(5000);
    });

    test('says when its figures were read', () => {
      expect(words(svg)).toContain('Nguồn: Đôn Đốc. Số liệu lúc 08:15 ngày 23/11/2026.');
    });

    test('has a dark form with the same words and other colours', () => {
      const dark = drawPicture(picture, { ...context, theme: 'dark' });
      expect(words(dark)).toEqual(words(svg));
      expect(dark).toContain('fill="#121a24"');
    });
  },
);

test.each(EMPTY.map((picture) => [picture.kind, picture] as const))(
  '%s without data is a friendly picture',
  (_kind, picture) => {
    const svg = drawPicture(picture, context);
    expect(words(svg).join(' ')).toMatch(/chưa có|chưa giao|không thấy/i);
    expect(sizeOf(toPng(svg))[0]).toBe(1080);
  },
);

test('a picture with words differs from one without: the shipped font is really used', () => {
  const blank = '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="60"></svg>';
  const written = blank.replace(
    '></svg>',
    '><text x="5" y="40" font-family="Be Vietnam Pro" font-size="30">Đốc ẫ ữ ỵ</text></svg>',
  );
  expect(toPng(written).equals(toPng(blank))).toBe(false);
});

describe('status by unit', () => {
  const title = (units: readonly ReturnType<typeof aUnit>[]): string =>
    words(drawPicture({ kind: 'status-by-unit', input: { units } }, context)).join(' ');

  test('names the unit with most overdue work in its title', () => {
    expect(title([aUnit({ name: 'Sở Y tế', overdue: 2 }), aUnit({ overdue: 21, doneOnTime: 4 })])).toContain(
      'Sở Xây dựng có nhiều việc quá hạn nhất: 21',
    );
  });

  test('blames nobody alone when two are level', () => {
    expect(title([aUnit({ name: 'Sở Y tế', overdue: 3 }), aUnit({ overdue: 3 })])).toContain(
      '2 đơn vị cùng nhiều nhất',
    );
  });

  test('leaves out units without work, and sums up those beyond the top in words', () => {
    const units = Array.from({ length: 20 }, (_, index) => aUnit({ name: `Xã ${index}`, overdue: 20 - index }));
    const said = title([...units, aUnit({ name: 'Không việc' })]);
    expect(said).toContain('Còn 8 đơn vị: 36 việc, 36 quá hạn, 0 chưa xác nhận.');
    expect(said).not.toContain('Không việc');
  });

  test('writes a long name shorter in its headline and over its bar, and cuts neither', () => {
    const name = 'Ban Quản lý dự án đầu tư xây dựng công trình dân dụng và công nghiệp Thành phố';
    const said = title([aUnit({ name, overdue: 1200, doneOnTime: 14_000 }), aUnit({ overdue: 1 })]);
    expect(said).toContain('BQLDA ĐTXD công trình dân dụng và công nghiệp');
    expect(said).not.toContain('…');
  });

  test('tells neighbours apart without colour: work in time has another texture than work done', () => {
    const svg = drawPicture(
      { kind: 'status-by-unit', input: { units: [aUnit({ inTime: 3, doneOnTime: 4 })] } },
      context,
    );
    const pattern = (id: string): string =>
      new RegExp(`<pattern id="${id}".*?</pattern>`).exec(svg)?.[0].replace(/#[\da-f]{6}|id="[^"]*"/g, '') ?? '';
    expect(pattern('in-time')).not.toBe(pattern('done-on-time'));
  });

  test('writes a hostile name as plain words', () => {
    const svg = drawPicture(
      { kind: 'status-by-unit', input: { units: [aUnit({ name: HOSTILE, overdue: 1 })] } },
      context,
    );
    expect(words(svg)).toContain('<b>Sở "A" & B</b></text><script>alert(1)</script>');
    expect(svg).not.toContain('<script>');
  });
});

describe('lateness by month', () => {
  const draw = (months: readonly { month: string; due: number; late: number; partial?: boolean }[]): string =>
    drawPicture({ kind: 'lateness-trend', input: { months } }, context);

  test('compares whole months only', () => {
    const said = words(
      draw([
        { month: '2026-09', due: 100, late: 20 },
        { month: '2026-10', due: 100, late: 15 },
        { month: '2026-11', due: 10, late: 9, partial: true },
      ]),
    ).join(' ');
    expect(said).toContain('tháng 10/2026 giảm từ 20%');
    expect(said).toContain('T11*');
  });

  test.each([
    ['a valley', [20, 0, 20], 'below'],
    ['a peak', [0, 20, 0], 'above'],
    ['a line that goes on level', [0, 0, 0], 'above'],
  ])('the figure of %s stands clear of the line', (_where, lates, side) => {
    const svg = draw(lates.map((late, index) => ({ month: `2026-0${index + 1}`, due: 20, late })));
    const [, middle] = [...svg.matchAll(/<circle cx="[\d.]+" cy="([\d.]+)" r="9"/g)].map(([, y]) => Number(y));
    const labels = [...svg.matchAll(/ y="([\d.]+)"[^>]*font-weight="700"[^>]*>\d+%</g)].map(([, y]) => Number(y));
    const figure = labels[1] ?? 0;
    expect(figure > (middle ?? 0) ? 'below' : 'above').toBe(side);
  });

  test('a month without deadlines breaks the line: it is not a zero', () => {
    const svg = draw([
      { month: '2026-08', due: 10, late: 5 },
      { month: '2026-09', due: 0, late: 0 },
      { month: '2026-10', due: 10, late: 5 },
    ]);
    const curve = /d="(M[^"]*)" fill="none" stroke="#b83c00"/.exec(svg)?.[1] ?? '';
    expect(curve.match(/M/g)).toHaveLength(2);
    expect(curve).not.toContain('L');
  });
});

describe('timeline of a directive', () => {
  test('work reported in time and confirmed later is on time', () => {
    const row = aRow({
      due: localDate('2026-11-10'),
      limitAt: new Date('2026-11-10T17:00:00Z'),
      acknowledgedAt: new Date('2026-10-21T02:00:00Z'),
      reportedAt: new Date('2026-11-09T02:00:00Z'),
      doneAt: new Date('2026-11-17T02:00:00Z'),
    });
    const said = words(
      drawPicture({ kind: 'directive-timeline', input: { directive: 'Chỉ thị 24', rows: [row] } }, context),
    );
    expect(said).toContain('xong, đúng hạn');
  });

  test('late rows are drawn first when not all fit', () => {
    const early = Array.from({ length: 20 }, (_, index) =>
      aRow({
        unit: `Kịp ${index}`,
        due: localDate('2026-10-30'),
        limitAt: new Date('2026-10-30T17:00:00Z'),
        doneAt: new Date('2026-10-25T00:00:00Z'),
      }),
    );
    const late = aRow({ unit: 'Chậm', due: localDate('2026-11-20'), limitAt: new Date('2026-11-20T17:00:00Z') });
    const said = words(
      drawPicture({ kind: 'directive-timeline', input: { directive: 'Chỉ thị 24', rows: [...early, late] } }, context),
    );
    expect(said).toContain('Chậm');
    expect(said.join(' ')).toContain('Còn 7 việc không vẽ');
  });
});

test('a commune that was given nothing shows a dash, not a zero', () => {
  const communes = [
    { name: 'Phường Ba Đình', group: 'Phường', value: null },
    { name: 'Phường Láng', group: 'Phường', value: 0 },
  ];
  const said = words(drawPicture({ kind: 'commune-tiles', input: { communes, measure: 'việc quá hạn' } }, context));
  expect(said.slice(said.indexOf('Ba Đình'))[1]).toBe('–');
  expect(said.slice(said.indexOf('Láng'))[1]).toBe('0');
});

test('the overview marks who leads and who cooperates by shape, and asks about a task without a lead', () => {
  const tasks = [
    {
      numbering: '1',
      text: 'Việc một',
      lead: ['Sở Y tế'],
      cooperate: ['Sở Tài chính'],
      deadline: 'trước ngày 30/11/2026',
    },
    { numbering: '2', text: 'Việc hai', lead: [], cooperate: [], deadline: null, unsure: true },
  ];
  const svg = drawPicture(
    { kind: 'draft-overview', input: { directive: 'Chỉ thị 24', subject: null, tasks } },
    context,
  );
  const said = words(svg).join(' ');
  expect(said).toContain('Chưa rõ đơn vị chủ trì');
  expect(said).toContain('không ghi hạn');
  expect(said).toMatch(/2 việc cho 2 đơn vị, 1 việc có hạn/);
  expect(svg.match(/<circle [^>]*r="10"/g)).toHaveLength(1);
});
