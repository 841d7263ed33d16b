// How long do answers to leaders take over three years of a city, and are the numbers right?
// `npm run bench:questions [-- --full]`: the embedded database, and PostgreSQL where it answers.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { PrismaPg } from '@prisma/adapter-pg';
import type { Card } from '../src/app/ports/card.js';
import type { Contact } from '../src/app/ports/store/people.js';
import type { Store, Tx } from '../src/app/ports/store/tx.js';
import { principalOf } from '../src/app/use-case.js';
import { createPictureRenderer } from '../src/bot/charts/render-in-worker.js';
import { tryQuestion } from '../src/bot/conversation/ask-status.js';
import { pictureOf } from '../src/bot/reports/picture-of-question.js';
import { parseQuestion } from '../src/bot/conversation/questions/parse-question.js';
import { shippedHolidays } from '../src/cli/reference.js';
import { dayOf } from '../src/domain/calendar/local-date.js';
import { createDirectory } from '../src/domain/unit/directory.js';
import { PrismaClient } from '../src/store/generated/client.js';
import { migrate } from '../src/store/migrate.js';
import { openDatabase, type Database } from '../src/store/open-database.js';
import { createRandomIds } from '../src/store/random-ids.js';
import { createStore } from '../src/store/store.js';
import { fillAgency, unitName, type AgencySize } from './support/agency.js';
import { recount } from './support/recount.js';
import { flag, heading, milliseconds, option, printTable, quantile, run, seconds, type Row } from './support/report.js';
import { NO_SERVICES, throwAwayServices } from './support/services.js';

const FULL = flag('full');
const LARGE: AgencySize = {
  units: 1_000,
  directives: option('directives', FULL ? 20_000 : 2_000),
  assignments: option('assignments', FULL ? 1_000_000 : 100_000),
};
const EMBEDDED: AgencySize = {
  units: option('embedded-units', FULL ? 1_000 : 300),
  directives: option('embedded-directives', FULL ? 2_000 : 300),
  assignments: option('embedded', FULL ? 100_000 : 15_000),
};
const ROUNDS = option('rounds', FULL ? 40 : 12);
const NOW = new Date('2026-11-23T09:00:00+07:00');

type Kind = {
  readonly name: string;
  readonly as: 'leader' | 'p7';
  readonly text: (round: number, size: AgencySize) => string;
};

const monthOf = (round: number): string => `tháng ${1 + (round % 10)}`;
const unitOf = (round: number, size: AgencySize): string => unitName((round * 37) % size.units);
const directiveOf = (round: number, size: AgencySize): string => String(1 + ((round * 53) % size.directives));
const leader = (name: string, text: Kind['text']): Kind => ({ name, as: 'leader', text });

/** Every kind of answer that the grammar knows and that reads the rows of assignments. */
const KINDS: readonly Kind[] = [
  leader('overview, all time', () => 'tình hình'),
  leader('overview of a month', (round) => `tình hình ${monthOf(round)}`),
  leader('overview of a year', (round) => `tình hình năm ${2024 + (round % 3)}`),
  leader('overview of a week', () => 'tình hình tuần này'),
  leader('overview of odd days', (round) => `tình hình từ ngày ${1 + (round % 20)}/2 đến ngày 17/9`),
  leader('one unit', (round, size) => `tình hình ${unitOf(round, size)}`),
  leader('one unit, one quarter', (round, size) => `tình hình ${unitOf(round, size)} quý ${1 + (round % 3)}`),
  leader('one unit, what is done', (round, size) => `việc đã hoàn thành của ${unitOf(round, size)}`),
  leader('one directive', (round, size) => `chỉ thị ${directiveOf(round, size)} tới đâu rồi`),
  leader('overview by document', () => 'tình hình theo văn bản'),
  leader('who has not acknowledged', () => 'ai chưa nhận'),
  leader(
    'who has not acknowledged, one directive',
    (round, size) => `chỉ thị ${directiveOf(round, size)} ai chưa nhận`,
  ),
  leader('overdue', () => 'việc quá hạn'),
  leader('overdue, one unit', (round, size) => `quá hạn ${unitOf(round, size)}`),
  leader('overdue, one month', (round) => `quá hạn ${monthOf(round)}`),
  leader('due', () => 'tuần này đến hạn gì'),
  leader('ranking of a month', (round) => `xếp hạng ${monthOf(round)}`),
  leader('ranking of a year', (round) => `xếp hạng năm ${2024 + (round % 3)}`),
  leader('comparison of months', () => 'tháng này so với tháng trước'),
  leader('comparison of years', () => 'năm nay so với năm trước'),
  leader('comparison of two units', (round, size) => `so sánh ${unitOf(round, size)} với ${unitOf(round + 1, size)}`),
  leader('why late', () => 'vì sao chậm'),
  leader('why late, one unit', (round, size) => `vì sao ${unitOf(round, size)} chậm`),
  leader('extensions asked for', () => 'ai xin gia hạn'),
  leader('waiting for confirmation', () => 'việc chờ xác nhận'),
  leader('one assignment', (round, size) => `việc ${1 + ((round * 997) % size.assignments)}`),
  leader('history of one', (round, size) => `lịch sử việc ${1 + ((round * 997) % size.assignments)}`),
  { name: "a head's own work", as: 'p7', text: () => 'việc của tôi' },
  { name: "a head's overview", as: 'p7', text: () => 'tình hình' },
  {
    name: 'a unit that is not theirs',
    as: 'p7',
    text: (round, size) => `tình hình ${unitName((round * 37 + 8) % size.units)}`,
  },
];

function storeOf(database: Database): Store {
  return createStore({
    prisma: database.prisma,
    clock: { now: () => NOW },
    ids: createRandomIds(),
    makeDirectory: createDirectory,
    shippedCalendar: shippedHolidays().table,
  });
}

/** One sentence, from the transaction's beginning to its commit: read, answered, the answer in the outbox. */
async function ask(
  store: Store,
  who: Kind['as'],
  text: string,
): Promise<{ readonly ms: number; readonly card: Card | null }> {
  const began = performance.now();
  const said = await store.transaction(async (tx) => {
    const scope = { tx: tx as Tx, now: NOW, ids: createRandomIds(), inboxId: null, pepper: new Uint8Array(32) };
    const person = await tx.people.byId(who);
    if (person === null) throw new Error('nobody asks');
    const contact: Contact = (await tx.people.contactsOf(who))[0]!;
    let card: Card | null = null;
    const turn: Parameters<typeof tryQuestion>[0] = {
      scope: {
        ...scope,
        tx: {
          ...tx,
          outbox: {
            ...tx.outbox,
            add: (messages) => {
              const [message] = messages.map((one) => one.message);
              if (message?.type === 'card') card = message.card;
              return tx.outbox.add(messages);
            },
          },
        },
      },
      principal: await principalOf(scope, person),
      contact,
      incoming: {
        channel: 'telegram',
        chatId: contact.externalId,
        senderId: contact.externalId,
        senderName: person.name,
        group: false,
        at: NOW,
        body: { kind: 'text', text, messageId: '1' },
      },
      chatKey: `telegram:${contact.externalId}`,
      originOutboxId: null,
      group: null,
      popsUp: false,
      toast: null,
      unkept: null,
      menu: null,
      answers: 0,
    };
    await tx.dialogue.clear(turn.chatKey);
    if (!(await tryQuestion(turn, text))) throw new Error(`not understood: ${text}`);
    return card;
  });
  return { ms: performance.now() - began, card: said };
}

type Timing = { readonly name: string; readonly p50: number; readonly p95: number };

async function timings(store: Store, size: AgencySize): Promise<readonly Timing[]> {
  for (const kind of KINDS) await ask(store, kind.as, kind.text(0, size));
  const all = new Map<Kind, number[]>(KINDS.map((kind) => [kind, []]));
  // In turns, so that a busy moment of the machine meets all kinds.
  for (let round = 1; round <= ROUNDS; round += 1)
    for (const kind of KINDS) all.get(kind)?.push((await ask(store, kind.as, kind.text(round, size))).ms);
  return KINDS.map((kind) => {
    const ms = all.get(kind) ?? [];
    return { name: kind.name, p50: quantile(ms, 0.5), p95: quantile(ms, 0.95) };
  });
}

const textOf = (card: Card | null): string =>
  [card?.title ?? '', ...(card?.lines ?? []).map((line) => (typeof line === 'string' ? line : line.text))].join('\n');

/** The numbers that a leader reads, against every row counted by the rules of the domain. */
async function wrongNumbers(store: Store, database: Database, size: AgencySize): Promise<readonly string[]> {
  const truth = await recount(database.prisma, NOW);
  const wrong: string[] = [];
  const expect = async (who: Kind['as'], text: string, wanted: RegExp | string): Promise<void> => {
    const said = textOf((await ask(store, who, text)).card);
    const fits = typeof wanted === 'string' ? said.includes(wanted) : wanted.test(said);
    if (!fits) wrong.push(`“${text}”: wanted ${String(wanted)}, said ${said.slice(0, 300)}`);
  };
  type Counts = ReturnType<typeof truth.counts>;
  const late = ({ overdueOpen, total }: Counts): string =>
    overdueOpen === 0 ? 'Không có việc quá hạn' : `${overdueOpen} trên ${total} việc quá hạn`;
  const sentence = (counts: Counts): RegExp =>
    new RegExp(
      `^${late(counts)}[^\\n]*${counts.unacknowledged === 0 ? 'đã xác nhận' : `; ${counts.unacknowledged} việc chưa xác nhận`} đã nhận\\.\\n${counts.total} việc tại \\d+ đơn vị: ${counts.byGroup.done} đã hoàn thành`,
      'mu',
    );
  await expect('leader', 'tình hình', sentence(truth.counts({})));
  for (const [words, from, before] of [
    ['tháng 9', '2026-09-01', '2026-10-01'],
    ['tháng này', '2026-11-01', '2026-12-01'],
    ['năm 2025', '2025-01-01', '2026-01-01'],
    ['quý 3', '2026-07-01', '2026-10-01'],
    ['tuần trước', '2026-11-16', '2026-11-23'],
    ['từ ngày 5/2 đến ngày 17/9', '2026-02-05', '2026-09-18'],
  ] as const) {
    const counts = truth.counts({ from, before });
    await expect('leader', `tình hình ${words}`, counts.total === 0 ? 'Không có việc nào' : sentence(counts));
  }
  for (const n of [3, 17, size.units - 1]) {
    const counts = truth.counts({ unitId: `u${n}` });
    const open = counts.total - counts.byGroup.done - counts.byGroup.cancelled;
    await expect('leader', `tình hình ${unitName(n)}`, `: ${open} việc đang mở, ${counts.byGroup.done} đã xong`);
    await expect('leader', `quá hạn ${unitName(n)}`, `Việc quá hạn (${counts.overdueOpen})`);
  }
  const whole = truth.counts({});
  await expect('leader', 'việc quá hạn', `Việc quá hạn (${whole.overdueOpen})`);
  await expect('leader', 'ai chưa nhận', `chưa xác nhận đã nhận ${whole.unacknowledged} việc`);
  await expect('leader', 'việc chờ xác nhận', `(${whole.byGroup['awaiting-confirmation']})`);
  await expect('leader', 'ai xin gia hạn', `(${whole.byGroup['extension-asked']})`);
  const best = truth.best({ from: '2026-01-01', before: '2027-01-01' });
  await expect('leader', 'xếp hạng năm 2026', `${best.score.toFixed(1).replace('.', ',')} điểm (giao ${best.received}`);
  await expect('p7', 'tình hình', sentence(truth.counts({ unitId: 'u7' })));
  return wrong;
}

async function chartTimes(store: Store): Promise<readonly Timing[]> {
  const pictures = createPictureRenderer();
  const asked: readonly (readonly [string, string])[] = [
    ['bars by unit', 'biểu đồ'],
    ['trend', 'xu hướng chậm'],
    ['communes', 'bản đồ nhiệt các xã'],
    ['timeline of a directive', 'dòng thời gian chỉ thị 40'],
    ['heads', 'biểu đồ xếp hạng tháng 9'],
  ];
  try {
    const results: Timing[] = [];
    for (const [name, text] of asked) {
      const drawn = await store.transaction(async (tx) => {
        const scope = { tx, now: NOW, ids: createRandomIds(), inboxId: null, pepper: new Uint8Array(32) };
        const person = await tx.people.byId('leader');
        const directory = await tx.units.directory();
        const question = parseQuestion(text, { directory, today: dayOf(NOW), previous: null });
        return person === null ? null : pictureOf(scope, await principalOf(scope, person), question);
      });
      if (drawn === null) throw new Error(`nothing to draw: ${text}`);
      const ms: number[] = [];
      for (let round = 0; round <= ROUNDS; round += 1) {
        const began = performance.now();
        const result = await pictures.render(drawn, {
          theme: round % 2 === 0 ? 'light' : 'dark',
          asOf: NOW,
          scope: text,
        });
        if (!result.ok) throw new Error(`the picture failed: ${result.reason}`);
        if (round > 0) ms.push(performance.now() - began);
      }
      results.push({ name, p50: quantile(ms, 0.5), p95: quantile(ms, 0.95) });
    }
    return results;
  } finally {
    await pictures.close();
  }
}

const measured = ({ p50, p95 }: Timing): string => `${milliseconds(p50)} / ${milliseconds(p95)}`;

async function section(
  title: string,
  database: Database,
  size: AgencySize,
  limitMs: number,
  /** What writes the rows: some statements take longer than the product lets a connection keep silent. */
  writer: PrismaClient = database.prisma,
): Promise<void> {
  const began = performance.now();
  await fillAgency(writer, size, NOW);
  const filled = performance.now() - began;
  const store = storeOf(database);
  const times = await timings(store, size);
  const wrong = await wrongNumbers(store, database, size);
  console.log(
    heading(
      `${title}: ${size.assignments.toLocaleString('en')} assignments, ${size.units.toLocaleString('en')} units, ${size.directives.toLocaleString('en')} directives`,
    ),
  );
  const rows: Row[] = times.map((time) => ({
    what: `${time.name}, p50 / p95 of ${ROUNDS}`,
    measured: measured(time),
    wanted: `p95 ≤ ${limitMs} ms`,
    ok: time.p95 <= limitMs,
  }));
  printTable([
    ...rows,
    {
      what: 'numbers that differ from a recount of every row',
      measured: String(wrong.length),
      wanted: '0',
      ok: wrong.length === 0,
    },
    { what: 'writing the data', measured: seconds(filled) },
  ]);
  if (wrong.length > 0) console.log(wrong.join('\n'));
}

/** By the compiled program in a process of its own, so that its memory is its own and no compiler's. */
function exportTime(url: string, rows: number): Row[] {
  if (!existsSync(join(__dirname, '..', 'dist', 'main.js')))
    return [{ what: 'XLSX: left out, since the program is not compiled (npm run build)', measured: '–' }];
  const child = spawnSync(process.execPath, [join(__dirname, 'support', 'export-child.mjs'), url, String(rows)], {
    encoding: 'utf8',
  });
  if (child.status !== 0) throw new Error(child.stderr);
  const { ms, peakMb, baseMb, written, bytes } = JSON.parse(child.stdout.trim().split('\n').at(-1) ?? '{}') as {
    ms: number;
    peakMb: number;
    baseMb: number;
    written: number;
    bytes: number;
  };
  return [
    {
      what: `XLSX of ${written.toLocaleString('en')} rows (${(bytes / 1e6).toFixed(1)} MB)`,
      measured: seconds(ms),
      wanted: '≤ 10 s',
      ok: ms <= 10_000,
    },
    {
      what: 'memory of the process at its highest, and before the export',
      measured: `${peakMb.toFixed(0)} MB / ${baseMb.toFixed(0)} MB`,
      wanted: '< 300 MB',
      ok: peakMb < 300,
    },
  ];
}

async function main(): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-bench-'));
  const embedded = await openDatabase({ kind: 'folder', dataDir: folder });
  try {
    await migrate(embedded);
    await section('Answers, embedded', embedded, EMBEDDED, 400);
  } finally {
    await embedded.close();
    rmSync(folder, { recursive: true, force: true });
  }
  const services = await throwAwayServices();
  if (services === null) return console.log(NO_SERVICES);
  const database = await openDatabase({ kind: 'postgresql', url: services.databaseUrl, poolSize: 4 });
  try {
    await migrate(database);
    const writer = new PrismaClient({ adapter: new PrismaPg({ connectionString: services.databaseUrl }) });
    await section('Answers, PostgreSQL', database, LARGE, 150, writer);
    await writer.$disconnect();
    console.log(heading('Pictures and files'));
    const charts = await chartTimes(storeOf(database));
    printTable([
      ...charts.map((time) => ({
        what: `picture in the worker: ${time.name}, p50 / p95`,
        measured: measured(time),
        wanted: 'p95 ≤ 400 ms',
        ok: time.p95 <= 400,
      })),
      ...exportTime(services.databaseUrl, 50_000),
    ]);
  } finally {
    await database.close();
    await services.drop();
  }
}

run(main);
