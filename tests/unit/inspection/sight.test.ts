import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finding } from '../../../src/domain/inspection/finding.js';
import {
  findVisibleVisit,
  maySeeVisit,
  projectVisitFor,
  visibleVisits,
  visitForMember,
} from '../../../src/domain/inspection/sight.js';
import { feedEvents } from '../../../src/domain/inspection/visit-queries.js';
import type { Visit } from '../../../src/domain/inspection/visit.js';
import { instant } from '../../support/an-assignment.js';
import { after, aMember, aPost, aVisit, aWorld, on } from './a-visit.js';

const finding: Finding = {
  id: 'f1',
  visitId: 'v1',
  unitId: 'phuong',
  person: 'công chức một cửa A',
  severity: 'shortcoming',
  text: 'vắng mặt',
  legalBasis: null,
  fileIds: ['anh-1'],
  recordedAt: instant('2026-03-19 09:00'),
  recordedBy: 'minh',
};
const sees = (visit: Visit, personId: string, day: string): string | null =>
  maySeeVisit(aWorld([visit]), visit, personId, instant(day));
const announced = (changes: Partial<Visit> = {}) =>
  after(aVisit(changes), on.decide('2026-03-02 09:00'), on.announce('2026-03-10 08:00'));
const surprise = () => after(aVisit({ kind: 'surprise', body: 'civil-service-team' }), on.decide('2026-03-18 16:00'));
const checked = () => after(surprise(), on.begin('2026-03-19 08:05'), on.endDirect('2026-03-19 11:00'));

describe('who knows of a visit', () => {
  it('is the team only, whatever the rank of the others, until it is announced', () => {
    const decided = after(aVisit(), on.decide('2026-03-02 09:00'));
    expect(sees(decided, 'minh', '2026-03-05 08:00')).toBe('team');
    for (const personId of ['chu-tich-phuong', 'chu-tich-tp', 'quan-tri', 'nguoi-la'])
      expect(sees(decided, personId, '2026-03-05 08:00')).toBeNull();
  });

  it('is the one in charge of the inspected unit from the announcement on, and nobody else of the city', () => {
    expect(sees(announced(), 'chu-tich-phuong', '2026-03-10 07:59')).toBeNull();
    expect(sees(announced(), 'chu-tich-phuong', '2026-03-10 08:00')).toBe('unit');
    expect(sees(announced(), 'chu-tich-tp', '2026-03-11 08:00')).toBeNull();
  });

  it('is never the unit of a surprise before it has taken place, not even while it runs', () => {
    expect(sees(surprise(), 'chu-tich-phuong', '2026-03-18 17:00')).toBeNull();
    expect(sees(after(surprise(), on.begin('2026-03-19 08:05')), 'chu-tich-phuong', '2026-03-19 09:00')).toBeNull();
    expect(sees(checked(), 'chu-tich-phuong', '2026-03-19 11:00')).toBe('unit');
    expect(sees(checked(), 'chu-tich-tp', '2026-03-19 12:00')).toBeNull();
  });

  it('is everybody with a post after publication', () => {
    const published = after(
      checked(),
      on.signMinutes('2026-03-19 11:30'),
      on.conclude('2026-04-01 08:00'),
      on.publish('2026-04-08 08:00'),
    );
    expect(sees(published, 'chu-tich-tp', '2026-04-08 07:59')).toBeNull();
    expect(sees(published, 'chu-tich-tp', '2026-04-08 08:00')).toBe('public');
    expect(sees(published, 'nguoi-la', '2026-04-09 08:00')).toBeNull();
  });

  it('is no longer a member who was replaced, from that instant on', () => {
    const visit = aVisit({
      memberships: [aMember('hoa', 'head'), aMember('minh', 'member', '2026-01-05 08:00', '2026-03-10 10:00')],
    });
    expect(sees(visit, 'minh', '2026-03-10 09:59')).toBe('team');
    expect(sees(visit, 'minh', '2026-03-10 10:00')).toBeNull();
    expect(visitForMember(aWorld([visit]), 'v1', 'minh', instant('2026-03-10 10:00'))).toBeNull();
  });

  it('is no longer a member whose post has ended', () => {
    const posts = [aPost('minh', 'thanh-tra', 'inspector', { validTo: '2026-03-04' as never })];
    expect(visibleVisits(aWorld([aVisit()], { posts }), 'minh', instant('2026-03-04 23:00'))).toHaveLength(1);
    expect(visibleVisits(aWorld([aVisit()], { posts }), 'minh', instant('2026-03-05 00:00'))).toEqual([]);
  });
});

describe('what the unit sees', () => {
  const atUnit = (visit: Visit, day: string) =>
    projectVisitFor(
      aWorld([visit], { findings: [finding, { ...finding, id: 'f2', unitId: 'so' }] }),
      visit,
      'chu-tich-phuong',
      instant(day),
    )!;
  const whole = () =>
    announced({
      body: 'other-inspectorate',
      unitIds: ['phuong', 'so'],
      meetingPoint: { words: 'quán nước', latitude: 21, longitude: 105 },
      checklist: ['Bộ phận một cửa có người trực?'],
    });

  it('is the decision, the days and the team, and nothing of what the team keeps to itself', () => {
    expect(atUnit(whole(), '2026-03-11 08:00')).toMatchObject({
      viewer: 'unit',
      state: 'announced',
      unitIds: ['phuong'],
      decision: { code: '12/QĐ-TTr' },
      meetingPoint: null,
      checklist: [],
      findings: [],
    });
    expect(atUnit(whole(), '2026-03-11 08:00').team).toHaveLength(3);
  });

  it('stays at the end of the direct work while report and draft are written', () => {
    const drafted = after(
      whole(),
      on.begin('2026-03-19 08:00'),
      on.endDirect('2026-03-25 08:00'),
      on.report('2026-03-30 08:00'),
      on.orderDraft('2026-04-01 08:00'),
      on.draft('2026-04-08 08:00'),
    );
    expect(atUnit(drafted, '2026-04-09 08:00').state).toBe('direct-ended');
    expect(atUnit(drafted, '2026-04-09 08:00').findings).toEqual([]);
  });

  it('holds its own findings once concluded, without who recorded them and their photos', () => {
    const concluded = after(
      whole(),
      on.begin('2026-03-19 08:00'),
      on.endDirect('2026-03-25 08:00'),
      on.report('2026-03-30 08:00'),
      on.orderDraft('2026-04-01 08:00'),
      on.draft('2026-04-08 08:00'),
      on.conclude('2026-04-20 08:00'),
    );
    expect(atUnit(concluded, '2026-04-21 08:00').findings).toEqual([
      {
        id: 'f1',
        visitId: 'v1',
        unitId: 'phuong',
        person: 'công chức một cửa A',
        severity: 'shortcoming',
        text: 'vắng mặt',
        legalBasis: null,
        fileIds: [],
        recordedBy: null,
      },
    ]);
  });
});

describe('asking in another way', () => {
  it('for a hidden visit by id or code gets the answer for one that does not exist', () => {
    const world = aWorld([surprise()]);
    const now = instant('2026-03-18 20:00');
    for (const guess of ['v1', 'KT7QX', 'khong-co'])
      expect(findVisibleVisit(world, guess, 'chu-tich-phuong', now)).toBeNull();
    expect(findVisibleVisit(world, 'KT7QX', 'minh', now)?.id).toBe('v1');
  });

  it('a feed shows only that there is an appointment', () => {
    const world = aWorld([surprise()]);
    const events = feedEvents(visibleVisits(world, 'minh', instant('2026-03-18 20:00')), 'minh');
    expect(events).toEqual([
      {
        uid: 'v1',
        start: instant('2026-03-19 08:00'),
        end: instant('2026-03-19 11:30'),
        summaryKey: 'duty-appointment',
      },
    ]);
  });
});

it('nothing that lists, counts, searches or reports takes a visit itself: only views, which sight makes', () => {
  const folder = join(__dirname, '../../../src/domain/inspection');
  const derived = [
    'visit-queries.ts',
    'clashes.ts',
    'substitutes.ts',
    'year-report.ts',
    'unit-level.ts',
    'reconcile.ts',
  ];
  expect(readdirSync(folder)).toEqual(expect.arrayContaining(derived));
  for (const file of derived) {
    const source = readFileSync(join(folder, file), 'utf8');
    const imported = [...source.matchAll(/import (?:type )?\{([^}]*)\} from '\.\/(?:visit|sight)\.js'/g)].flatMap(
      ([, names]) => names!.split(',').map((name) => name.replace('type ', '').trim()),
    );
    expect(imported.filter((name) => ['Visit', 'InspectionWorld', 'createSight'].includes(name))).toEqual([]);
  }
});
