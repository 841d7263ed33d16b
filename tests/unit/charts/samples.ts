import type { Picture } from '../../../src/bot/charts/draw-picture.js';
import type { PictureContext } from '../../../src/bot/charts/frame.js';
import type { UnitStatus } from '../../../src/bot/charts/status-by-unit.js';
import type { TimelineRow } from '../../../src/bot/charts/directive-timeline.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';

export const HOSTILE = '<b>Sở "A" & B</b></text><script>alert(1)</script>\u0000\uD800';

export const context: PictureContext = {
  theme: 'light',
  asOf: new Date('2026-11-23T01:15:00Z'),
  scope: 'UBND Thành phố Hà Nội, tháng 11/2026',
};

export const aUnit = (unit: Partial<UnitStatus>): UnitStatus => ({
  name: 'Sở Xây dựng',
  overdue: 0,
  notAcknowledged: 0,
  inTime: 0,
  undated: 0,
  awaitingConfirmation: 0,
  doneLate: 0,
  doneOnTime: 0,
  other: 0,
  ...unit,
});

export const aRow = (row: Partial<TimelineRow>): TimelineRow => ({
  task: 'Rà soát công trình vi phạm',
  unit: 'Sở Xây dựng',
  sentAt: new Date('2026-10-20T02:00:00Z'),
  acknowledgedAt: null,
  reportedAt: null,
  doneAt: null,
  due: null,
  limitAt: null,
  ...row,
});

export const EMPTY: readonly Picture[] = [
  { kind: 'status-by-unit', input: { units: [] } },
  { kind: 'lateness-trend', input: { months: [] } },
  { kind: 'directive-timeline', input: { directive: 'Chỉ thị 24/CT-UBND', rows: [] } },
  { kind: 'commune-tiles', input: { communes: [], measure: 'việc quá hạn' } },
  { kind: 'draft-overview', input: { directive: 'Chỉ thị 24/CT-UBND', subject: null, tasks: [] } },
  { kind: 'head-ranking', input: { parts: [], heads: [] } },
  { kind: 'inspection-year', input: { year: 2026, months: [] } },
  { kind: 'inspection-outcomes', input: { year: 2026, kinds: [] } },
];

const LONG = 'Ban Quản lý dự án đầu tư xây dựng công trình dân dụng và công nghiệp Thành phố Hà Nội '.repeat(3);

/** 126 units, names that attack or never end, zeros beside ten thousand. */
export const EXTREME: readonly Picture[] = [
  {
    kind: 'status-by-unit',
    input: {
      units: [
        aUnit({ name: HOSTILE, overdue: 10_000, other: 1 }),
        ...Array.from({ length: 125 }, (_, index) => aUnit({ name: `${LONG}${index}`, inTime: index })),
      ],
    },
  },
  {
    kind: 'lateness-trend',
    input: {
      months: Array.from({ length: 40 }, (_, index) => ({
        month: `${2023 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`,
        due: index % 3 === 0 ? 0 : 10_000,
        late: index % 3 === 0 ? 0 : index * 100,
      })),
    },
  },
  {
    kind: 'directive-timeline',
    input: {
      directive: HOSTILE,
      rows: Array.from({ length: 126 }, (_, index) =>
        aRow({
          unit: `${HOSTILE}${index}`,
          task: 'x'.repeat(3000),
          due: localDate('2031-12-31'),
          limitAt: new Date('2031-12-31T17:00:00Z'),
          doneAt: new Date('2026-10-20T02:00:00Z'),
        }),
      ),
    },
  },
  {
    kind: 'commune-tiles',
    input: {
      measure: HOSTILE,
      communes: Array.from({ length: 126 }, (_, index) => ({
        name: `Phường ${index % 2 ? HOSTILE : LONG}`,
        group: index % 2 ? 'Phường' : HOSTILE,
        value: index % 7 === 0 ? null : index * 80,
      })),
    },
  },
  {
    kind: 'draft-overview',
    input: {
      directive: HOSTILE,
      subject: LONG,
      tasks: Array.from({ length: 60 }, (_, index) => ({
        numbering: null,
        text: `${HOSTILE} ${LONG}`,
        lead: index % 2 ? [] : Array.from({ length: 126 }, (_unit, unit) => `Phường ${unit}`),
        cooperate: [LONG, HOSTILE],
        deadline: index % 3 ? null : HOSTILE,
        unsure: true,
      })),
    },
  },
  {
    kind: 'head-ranking',
    input: {
      parts: Array.from({ length: 6 }, (_, index) => ({ label: `${HOSTILE}${index}`, weight: 20 })),
      heads: Array.from({ length: 126 }, (_, index) => ({
        name: HOSTILE,
        unit: LONG,
        points: [index, 0, 500, 0, 1, 2],
        counted: index,
      })),
    },
  },
  {
    kind: 'inspection-year',
    input: {
      year: 2026,
      months: Array.from({ length: 12 }, (_, index) => ({
        planned: index * 1000,
        specialised: 1,
        directed: 0,
        surprise: 0,
      })),
    },
  },
  {
    kind: 'inspection-outcomes',
    input: {
      year: 2026,
      kinds: [
        { name: LONG, ended: 10_000, running: 0, 'not-begun': 1, withdrawn: 0 },
        { name: HOSTILE, ended: 0, running: 1, 'not-begun': 0, withdrawn: 0 },
      ],
    },
  },
];
