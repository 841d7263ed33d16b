import { BLANK_DRAFT } from '../../src/domain/directive/blank-draft.js';
import type { Intent } from '../../src/app/intents.js';
import type { Incoming } from '../../src/app/ports/channel.js';
import type { OutgoingMessage } from '../../src/app/ports/message.js';
import type { Scope } from '../../src/app/use-case.js';
import { handleIncoming, type Handled } from '../../src/bot/conversation/handle-incoming.js';
import { renderOutgoing } from '../../src/bot/render/render-outgoing.js';
import type { Role } from '../../src/domain/access/person.js';
import { plannedVisit } from '../../src/domain/inspection/visit.js';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import type { EngineStore } from '../../src/store/store.js';
import type { Database } from '../../src/store/open-database.js';
import { tokenHash } from '../../src/store/token-hash.js';
import { aDirective, anAssignment, aPost, aUnit } from './rows.js';
import { testClock, testStore, type TestClock } from './store.js';

/** Words that stand in the work of Sở Xây dựng and nowhere else: whoever reads one of them has seen into it. */
export const HIDDEN = {
  task: 'RAHOANGTHANH',
  subject: 'TRICHYEURIENG',
  code: '7331/UBND-KIN',
  text: 'NGUYENVANRIENG',
  officer: 'Tạ Kín Tiếng',
  draft: 'BANDOCCHUABANHANH',
  /** Code of a surprise visit to Sở Tài chính, and what its team is to look at. */
  visit: 'KT7QX',
  checklist: 'SOQUYTIENMAT',
} as const;

/** A city with two departments and its inspectorate. */
export const CITY = [
  aUnit('HN', { name: 'UBND thành phố Hà Nội', type: 'city' }),
  aUnit('XD', { name: 'Sở Xây dựng', parentId: 'HN' }),
  aUnit('TC', { name: 'Sở Tài chính', parentId: 'HN' }),
  aUnit('TT', { name: 'Thanh tra thành phố', parentId: 'HN' }),
];

const PEOPLE: readonly (readonly [id: string, name: string, unitId: string, role: Role])[] = [
  ['clerk', 'Nguyễn Văn Thư', 'HN', 'clerk'],
  ['leader', 'Lê Lãnh Đạo', 'HN', 'leader'],
  ['xd-head', 'Trần Xây Dựng', 'XD', 'head'],
  ['xd-officer', HIDDEN.officer, 'XD', 'officer'],
  ['tc-head', 'Phạm Tài Chính', 'TC', 'head'],
  ['tc-deputy', 'Vũ Phó Phòng', 'TC', 'deputy'],
  ['tc-officer', 'Đỗ Chuyên Viên', 'TC', 'officer'],
  ['tc-clerk', 'Bùi Văn Thư Sở', 'TC', 'clerk'],
  ['inspector', 'Hồ Thanh Tra', 'TT', 'inspector'],
  ['other-inspector', 'Mai Đoàn Khác', 'TT', 'inspector'],
  ['administrator', 'Quản Trị', 'TC', 'administrator'],
  ['moved', 'Người Đã Chuyển', 'TC', 'officer'],
];

type Answer = { readonly text: string; readonly handled: Handled };

/** A small agency at one moment: a directive of the city gives one task to Sở Xây dựng; a second directive is still a draft. */
export type Agency = {
  readonly clock: TestClock;
  readonly store: EngineStore;
  readonly assignmentId: string;
  readonly number: number;
  run<T>(work: (scope: Scope) => Promise<T>): Promise<T>;
  /** What the person reads after saying this: all answers, rendered. */
  say(personId: string, text: string): Promise<Answer>;
  /** The same for a button that the person really has, as after a change of post or of the program. */
  press(personId: string, intent: Intent): Promise<Answer>;
  /** An update of anybody. */
  receive(incoming: Incoming): Promise<Answer>;
  /** Everything that an act would change. */
  facts(): Promise<string>;
};

export async function anAgency(
  { prisma }: Pick<Database, 'prisma'>,
  options: { readonly pepper?: Uint8Array } = {},
): Promise<Agency> {
  const clock = testClock(new Date('2026-11-24T02:00:00Z'));
  const store = testStore(prisma, clock) as EngineStore;
  const ids = createRandomIds();
  const pepper = options.pepper ?? Buffer.alloc(32, 7);
  const run = <T>(work: (scope: Scope) => Promise<T>): Promise<T> =>
    store.transaction((tx) => work({ tx, now: clock.now(), ids, inboxId: null, pepper }));
  const number = await run(async ({ tx }) => {
    await tx.units.upsert(CITY);
    for (const [id, name, unitId, role] of PEOPLE) {
      await tx.people.save({ id, name, phone: null, language: 'vi', leftAt: null, noticeShownAt: null });
      await tx.people.savePost(aPost(id, unitId, role));
      await tx.people.link({
        id: `contact-${id}`,
        personId: id,
        channel: 'telegram',
        externalId: `chat-${id}`,
        state: 'active',
        preference: 0,
        lastInteractionAt: clock.now(),
      });
    }
    // Was the head of Sở Xây dựng until last month, and clerk of the city before.
    for (const [unitId, role] of [
      ['XD', 'head'],
      ['HN', 'clerk'],
    ] as const)
      await tx.people.savePost(
        aPost('moved', unitId, role, { id: `post-moved-${unitId}`, validTo: localDate('2026-10-31') }),
      );
    const hidden = { code: HIDDEN.code, subject: HIDDEN.subject, text: HIDDEN.text };
    await tx.directives.insert(aDirective('d-issued', { ...hidden, issuerUnitId: 'HN' }));
    await tx.directives.insertTasks([
      { id: 't1', directiveId: 'd-issued', ordinal: 1, numbering: '1', text: HIDDEN.task, deadline: null },
    ]);
    await tx.directives.insert(
      aDirective('d-draft', {
        state: 'draft',
        code: '8442/UBND-KIN',
        subject: HIDDEN.draft,
        text: HIDDEN.draft,
        draft: { ...BLANK_DRAFT, text: HIDDEN.draft, subject: { value: HIDDEN.draft, span: null, confidence: 1 } },
        issuedBy: null,
        issuedAt: null,
      }),
    );
    await tx.visits.insert(
      {
        ...plannedVisit({
          id: 'v1',
          code: HIDDEN.visit,
          kind: 'surprise',
          body: 'provincial-inspectorate',
          unitIds: ['TC'],
        }),
        memberships: [
          {
            personId: 'inspector',
            role: 'head',
            from: new Date('2026-11-01T01:00:00Z'),
            until: null,
            document: { code: '12/QĐ-TTr', date: localDate('2026-11-01') },
          },
        ],
        schedule: { start: new Date('2026-11-26T01:00:00Z'), end: new Date('2026-11-26T04:00:00Z') },
        checklist: [HIDDEN.checklist],
      },
      { createdBy: 'inspector', createdAt: clock.now() },
    );
    const [assignment] = await tx.assignments.insert([
      {
        ...anAssignment('a1', {
          directiveId: 'd-issued',
          taskId: 't1',
          unitId: 'XD',
          assignerUnitId: 'HN',
          state: 'acknowledged',
          acknowledgedAt: clock.now(),
          due: { kind: 'dated', due: localDate('2026-12-15'), time: null, op: 'BEFORE', raw: 'trước 15/12' },
        }),
        limitAt: new Date('2026-12-14T17:00:00Z'),
      },
    ]);
    return assignment?.number ?? 0;
  });
  let update = 1;

  async function receive(incoming: Incoming): Promise<Answer> {
    const mark = (await prisma.outboxMessage.findFirst({ orderBy: { seq: 'desc' } }))?.seq ?? 0n;
    const inboxId = BigInt((update += 1));
    const handled = await store.transaction((tx) =>
      handleIncoming({ tx, now: clock.now(), ids, inboxId, pepper }, incoming),
    );
    const rows = await prisma.outboxMessage.findMany({ where: { seq: { gt: mark } }, orderBy: { seq: 'asc' } });
    const shown: string[] = handled.toast === null ? [] : [handled.toast];
    for (const row of rows) {
      const rendered = await run((scope) => renderOutgoing(scope, row.message as OutgoingMessage));
      shown.push(JSON.stringify(rendered.ok ? rendered.card : rendered.reason));
    }
    if (handled.unkept !== null) shown.push(JSON.stringify(handled.unkept.message));
    if (handled.strangerReply !== null) shown.push(JSON.stringify(handled.strangerReply));
    return { text: shown.join('\n'), handled };
  }

  const from = (personId: string, body: Incoming['body']): Incoming => ({
    channel: 'telegram',
    chatId: `chat-${personId}`,
    senderId: `chat-${personId}`,
    senderName: '',
    group: false,
    at: clock.now(),
    body,
  });

  return {
    clock,
    store,
    assignmentId: 'a1',
    number,
    run,
    receive,
    say: (personId, text) => receive(from(personId, { kind: 'text', text, messageId: `m${update}` })),
    async press(personId, intent) {
      const token = ids.newToken();
      await prisma.actionToken.create({
        data: { tokenHash: tokenHash(token), personId, intent, createdAt: clock.now() },
      });
      return receive(from(personId, { kind: 'press', token, pressId: `p${update}`, messageId: null }));
    },
    async facts() {
      const state = await Promise.all([
        prisma.assignmentFact.findMany({ orderBy: { seq: 'asc' } }),
        prisma.assignment.findMany({ orderBy: { id: 'asc' } }),
        prisma.directive.findMany({ orderBy: { id: 'asc' } }),
        prisma.post.findMany({ orderBy: { id: 'asc' } }),
        prisma.delegation.findMany({ orderBy: { id: 'asc' } }),
        prisma.calendarOverride.findMany(),
        prisma.visit.findMany(),
        prisma.visitFact.findMany(),
      ]);
      return JSON.stringify(state, (_key, value: unknown) => (typeof value === 'bigint' ? String(value) : value));
    },
  };
}
