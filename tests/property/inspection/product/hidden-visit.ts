import { changeTeam, decideVisit } from '../../../../src/app/inspection/change-team.js';
import { performVisitAct } from '../../../../src/app/inspection/perform-visit-act.js';
import { planVisit } from '../../../../src/app/inspection/plan-visit.js';
import { recordFinding, recordRecommendation, recordStatement } from '../../../../src/app/inspection/record-at-door.js';
import { tellUndelivered } from '../../../../src/app/delivery/tell-undelivered.js';
import { undeliveredCard, undeliveredVisitCard } from '../../../../src/bot/messages/undelivered.js';
import type { TimerRow } from '../../../../src/app/ports/store/timers.js';
import { principalOf, type Principal } from '../../../../src/app/use-case.js';
import { dayOf } from '../../../../src/domain/calendar/local-date.js';
import type { TeamRole } from '../../../../src/domain/inspection/team.js';
import type { VisitKind } from '../../../../src/domain/inspection/terms.js';
import type { Visit, VisitAct } from '../../../../src/domain/inspection/visit.js';
import { tokenHash } from '../../../../src/store/token-hash.js';
import type { Draw } from '../random-world.js';
import { PROGRAMME, type LeakAgency, type Undone } from './leak-agency.js';

/** Words that stand in the visit and nowhere else. */
export const MARKS = [
  'DIEMHENKIN',
  'PHATHIENKIN',
  'YKIENKIN',
  'KIENNGHIKIN',
  'CANCUKIN',
  '771/QĐ-KIN',
  '772/KL-KIN',
  'LYDOKIN',
];
export const [PLACE, FINDING, SAID, WANTED, BASIS, DECISION, CONCLUSION, REASON] = MARKS as [
  string,
  string,
  string,
  string,
  string,
  string,
  string,
  string,
];
/** A button of the visit that lies in its head's hands. */
export const HEADS_TOKEN = 'VOTHEOHOANGTRUONGDOAN1';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** How far the law's path is gone, in the order of the acts; what a regime does not know is refused and left out. */
const PATH = [
  'decide',
  'announce',
  'begin',
  'door',
  'end-direct',
  'sign-minutes',
  'report',
  'order-draft',
  'draft',
  'conclude',
] as const;
/** What may come between. */
const ASIDE = [
  'schedule',
  'answer-attendance',
  'set-meeting-point',
  'kien-toan',
  'suspend',
  'drop',
  'undelivered',
] as const;

/** What becomes of a visit before somebody asks. */
export type Life = {
  readonly kind: VisitKind;
  readonly unitIds: readonly string[];
  /** How many acts of the path are done. */
  readonly depth: number;
  readonly asides: readonly { readonly at: number; readonly what: (typeof ASIDE)[number] }[];
  /** What became of the messages to its team. */
  readonly left: { readonly state?: string; readonly sentAt?: Date; readonly reason?: string };
};

export function drawLife(draw: Draw): Life {
  const depth = draw.int(PATH.length + 1);
  return {
    depth,
    asides: Array.from({ length: 1 + draw.int(3) }, () => ({ at: draw.int(depth + 1), what: draw.pick(ASIDE) })),
    kind: draw.pick(['planned', 'surprise', 'surprise', 'directed', 'specialised']),
    unitIds: draw.pick([['P1'], ['P1'], ['P1', 'P2'], ['XD'], ['TC', 'P1']]),
    left: draw.pick([
      { state: 'sent', sentAt: new Date('2026-11-23T01:00:00Z') },
      { state: 'review', reason: 'too old' },
      { state: 'unknown' },
      {},
    ]),
  };
}

/** Lives of one visit before `moment`, made by the acts of its team through the program's own use cases; returns it as it then is. */
export async function playHidden(
  agency: LeakAgency,
  world: Undone,
  draw: Draw,
  moment: Date,
  { kind, unitIds, depth, asides, left }: Life,
): Promise<Visit> {
  const { tx, client } = world;
  const { clock } = agency;
  // Days before, so that reminders have been sent, or an hour before, so that they have not.
  const step = draw.pick([HOUR / 4, 5 * HOUR, DAY, 2 * DAY]);
  let now = moment.getTime() - step * (depth + asides.length + 2);
  const principal = async (personId: string): Promise<Principal> => {
    const person = await tx.people.byId(personId);
    if (person === null) throw new Error(`nobody is ${personId}`);
    return principalOf(world.scope(), person);
  };
  /** What came due until then happened at its time. */
  const passTo = async (until: number): Promise<void> => {
    for (;;) {
      const row = await client.timer.findFirst({
        where: { state: 'pending', kind: { in: ['visit-reminder', 'visit-limit'] }, dueAt: { lte: new Date(until) } },
        orderBy: { dueAt: 'asc' },
      });
      if (row === null) break;
      clock.set(row.dueAt);
      await client.timer.update({ where: { id: row.id }, data: { state: 'fired', firedAt: row.dueAt } });
      const kind = row.kind as 'visit-reminder' | 'visit-limit';
      await world.handlers[kind].fire(world.scope(), { ...row, kind } as TimerRow, undefined);
    }
    clock.set(new Date(until));
  };
  const next = async (): Promise<Date> => {
    await passTo((now += step));
    return new Date(now);
  };

  agency.ids.reseed('hidden');
  await passTo(now);
  const start = new Date(moment.getTime() + draw.pick([-3 * DAY, -2 * HOUR, HOUR, DAY, 3 * DAY, 9 * DAY]));
  const roles: readonly { readonly personId: string; readonly role: TeamRole }[] = [
    { personId: 'i1', role: 'head' },
    { personId: 'i2', role: 'member' },
    { personId: 'i4', role: 'member' },
  ];
  const planned = await planVisit(world.scope(), await principal(draw.pick(['i1', 'vice'])), {
    kind,
    body: kind === 'specialised' ? 'department' : 'civil-service-team',
    unitIds,
    themeKeys: draw.chance(50) ? ['de-an-06'] : [],
    programmeId: draw.chance(50) ? PROGRAMME : null,
    schedule: draw.chance(90) ? { start, end: new Date(start.getTime() + 3 * HOUR) } : null,
    meetingPoint: { words: PLACE, latitude: 21.07, longitude: 105.82 },
    members: roles,
  });
  if (!planned.ok) throw new Error(`not planned: ${planned.reason}`);
  const { id } = planned.visit;
  const by = await principal('i1');
  const document = (code: string) => ({ code, date: dayOf(clock.now()) });
  const act = async (made: VisitAct) => performVisitAct(world.scope(), by, id, made);

  for (let at = 0; at <= depth; at += 1) {
    for (const aside of asides.filter((one) => one.at === at)) {
      const when = await next();
      switch (aside.what) {
        case 'schedule':
          await act({
            type: 'schedule',
            at: when,
            schedule: { start: new Date(start.getTime() + HOUR), end: new Date(start.getTime() + 4 * HOUR) },
            confirmed: true,
          });
          break;
        case 'answer-attendance':
          await performVisitAct(world.scope(), await principal('i2'), id, {
            type: 'answer-attendance',
            at: when,
            personId: 'i2',
            answer: 'cannot',
          });
          break;
        case 'set-meeting-point':
          await act({
            type: 'set-meeting-point',
            at: when,
            meetingPoint: { words: PLACE, latitude: 21, longitude: 105 },
          });
          break;
        case 'kien-toan':
          await changeTeam(world.scope(), by, id, {
            add: [{ personId: 'vice', role: 'secretary' }],
            remove: ['i4'],
            document: document(DECISION),
          });
          break;
        case 'suspend':
          await act({ type: 'suspend', at: when, askedBy: 'authority', reason: REASON, document: document(DECISION) });
          await act({ type: 'resume', at: when });
          break;
        case 'drop':
          if (at === depth) await act({ type: 'drop', at: when, reason: REASON, document: document(DECISION) });
          break;
        case 'undelivered': {
          const row = await client.outboxMessage.findFirst({ where: { kind: { startsWith: 'visit-' } } });
          if (row !== null)
            await tellUndelivered(world.scope(), { ...row, lane: 'normal' } as never, 'telegram', 'blocked', {
              ofWork: undeliveredCard,
              ofVisit: undeliveredVisitCard,
            });
        }
      }
    }
    const made = PATH[at];
    if (at === depth || made === undefined) break;
    const when = await next();
    await takeStep(made, when);
  }
  await passTo(moment.getTime());
  // i5 joins later: what is on record for tomorrow gives no sight today.
  if (draw.chance(40))
    await client.visitMembership.create({
      data: {
        visitId: id,
        ordinal: 90,
        personId: 'i5',
        role: 'member',
        from: new Date(moment.getTime() + DAY),
        until: null,
        document: document(DECISION),
      },
    });
  await client.actionToken.create({
    data: {
      tokenHash: tokenHash(HEADS_TOKEN),
      personId: 'i1',
      intent: { do: 'show-visit', visitId: id, part: 'overview' },
      createdAt: moment,
    },
  });
  // All that was sent has arrived, but for some that wait, are lost or too old.
  await client.outboxMessage.updateMany({
    where: { state: 'queued' },
    data: left,
  });
  const { visits } = await tx.visits.records(id);
  if (visits[0] === undefined) throw new Error('the visit is gone');
  return visits[0];

  async function takeStep(made: (typeof PATH)[number], when: Date): Promise<void> {
    switch (made) {
      case 'decide':
        return void (await decideVisit(world.scope(), by, id, document(DECISION)));
      case 'door': {
        const member = await principal('i2');
        await tx.files.insert({
          id: 'hidden-photo',
          sha256: 'f'.repeat(64),
          name: 'anh-hien-truong.jpg',
          mime: 'image/jpeg',
          size: 9,
          createdBy: 'i2',
          createdAt: when,
        });
        await recordFinding(world.scope(), member, id, {
          unitId: null,
          person: 'công chức một cửa',
          severity: 'violation',
          text: FINDING,
          legalBasis: BASIS,
          fileIds: ['hidden-photo'],
        });
        await recordStatement(world.scope(), member, id, { speaker: 'Vũ Tây Hồ', text: SAID, fileIds: [] });
        await recordRecommendation(world.scope(), member, id, {
          unitId: null,
          text: WANTED,
          due: null,
          op: 'BY',
          dueWords: null,
        });
        return;
      }
      case 'sign-minutes':
        return void (await act({ type: made, at: when, fileId: 'hidden-minutes', signedBy: 'both-sides' }));
      case 'conclude':
        return void (await act({ type: made, at: when, document: document(CONCLUSION) }));
      default:
        return void (await act({ type: made, at: when }));
    }
  }
}
