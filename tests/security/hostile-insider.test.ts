import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { endPerson } from '../../src/app/people/end-person.js';
import { intentSchema, type Intent } from '../../src/app/intents.js';
import type { TimerRow } from '../../src/app/ports/store/timers.js';
import { createBuildReport } from '../../src/bot/reports/build-report.js';
import { createFileStore } from '../../src/store/file-store.js';
import type { Database } from '../../src/store/open-database.js';
import { createRandomIds } from '../../src/store/random-ids.js';
import { anAgency, HIDDEN, type Agency } from '../support/agency.js';
import { openEmbedded } from '../support/databases.js';

let database: Database;
let agency: Agency;

beforeAll(async () => {
  database = await openEmbedded();
  agency = await anAgency(database);
}, 60_000);
afterAll(() => database.close());

/** People who have no business in the work of Sở Xây dựng: of another unit (which is about to be inspected), of the installation, formerly of that very unit, of another team. */
const OUTSIDERS = ['tc-head', 'administrator', 'moved', 'other-inspector'];

/** Every button that there is, on what the person may not see: a new kind of button is attacked without anybody thinking of it. */
function everyIntent(): readonly Intent[] {
  const sample: Readonly<Record<string, unknown>> = {
    assignmentId: 'a1',
    directiveId: 'd-draft',
    unitId: 'XD',
    copyId: 'd-draft',
    byId: null,
    personId: 'xd-officer',
    until: '2026-12-20',
    percent: 60,
    grant: true,
    accept: true,
    version: 1,
    page: 0,
    pages: 1,
    field: 'subject',
    taskIndex: null,
    question: '?',
    value: '1',
    what: 'trích yếu là Khác',
    how: 'replace',
    bySender: false,
    text: 'văn bản 7331',
    delegationId: 'no-such',
    objective: true,
    visitId: 'v1',
    part: 'checklist',
    comes: false,
    absentPersonId: 'inspector',
    severity: 'serious',
    fileId: 'no-such',
    basis: 'v1',
    signedBy: 'both-sides',
    language: 'vi',
    file: { ref: 'x', name: 'x.pdf', mime: 'application/pdf', size: 10 },
  };
  return intentSchema.options.flatMap((option): Intent[] => {
    const fields = Object.keys(option.shape).filter((field) => field !== 'do');
    const made = (changes: object): Intent =>
      intentSchema.parse({
        do: option.shape.do.value,
        ...Object.fromEntries(fields.map((field) => [field, sample[field]])),
        ...changes,
      });
    return fields.includes('directiveId') ? [made({}), made({ directiveId: 'd-issued' })] : [made({})];
  });
}

/** Whatever can be typed about a work by its number, a document by its code, or a unit by its name. */
const typed = (number: number): readonly string[] => [
  ...[
    'việc',
    'lịch sử',
    'đã nhận',
    'rút lại',
    'báo cáo',
    'hoàn thành',
    'gia hạn',
    'giao',
    'lấy lại',
    'hoãn nhắc',
    'xác nhận hoàn thành',
    'đồng ý gia hạn',
    'không đồng ý gia hạn',
    'chấp nhận',
    'không chấp nhận',
    'bỏ kỳ',
    'không phát sinh',
    'tạm hoãn',
    'tiếp tục',
    'làm lại',
    'mốc',
    'đặt hạn',
    'đề xuất',
    'trả lại',
  ].map((word) => `${word} ${number}`),
  `báo cáo ${number} 60% đã xong`,
  `hoàn thành ${number} đã xong việc`,
  `gia hạn ${number} đến 20/12 vì chờ`,
  `giao ${number} cho Tạ`,
  `chuyển ${number} cho Sở Tài chính`,
  `đặt hạn ${number} là 20/12`,
  `mốc ${number} là 1/12`,
  `trả lại ${number} không thuộc thẩm quyền của đơn vị`,
  `tạm hoãn ${number} vì chờ kinh phí`,
  `làm lại ${number} vì thiếu`,
  `tiến độ việc ${number} thế nào`,
];

const seen = (text: string): readonly string[] => Object.values(HIDDEN).filter((words) => text.includes(words));
const withoutNumbers = (text: string, number: number): string => text.replaceAll(String(number), 'N');

describe.each(OUTSIDERS)('%s, who has no business there,', (personId) => {
  test('learns nothing and changes nothing by any button', async () => {
    const before = await agency.facts();
    for (const intent of everyIntent()) {
      const { text } = await agency.press(personId, intent);
      expect({ intent: intent.do, seen: seen(text) }).toEqual({ intent: intent.do, seen: [] });
      expect({ intent: intent.do, answered: text.trim() !== '' }).toEqual({ intent: intent.do, answered: true });
    }
    expect(await agency.facts()).toBe(before);
  });

  test('cannot tell a work of others from one that does not exist, whatever is typed', async () => {
    const before = await agency.facts();
    for (const [index, words] of typed(agency.number).entries()) {
      const theirs = await agency.say(personId, words);
      await agency.say(personId, 'thôi');
      const none = await agency.say(personId, typed(9_999_998)[index] ?? '');
      await agency.say(personId, 'thôi');
      expect({ words, seen: seen(theirs.text) }).toEqual({ words, seen: [] });
      expect({ words, answer: withoutNumbers(theirs.text, agency.number) }).toEqual({
        words,
        answer: withoutNumbers(none.text, 9_999_998),
      });
    }
    expect(await agency.facts()).toBe(before);
  });

  test('gets no document of others by its code, its words or a question', async () => {
    for (const words of [
      `văn bản ${HIDDEN.code}`,
      'văn bản 7331',
      'văn bản 8442',
      'tình hình',
      'quá hạn',
      'tình hình Sở Xây dựng',
      'Sở Xây dựng có việc gì',
      'ai chưa nhận',
      'xếp hạng',
      'Trần Xây Dựng đang làm gì',
      'tuần này đến hạn gì',
      'thu hồi 7331/UBND-KIN',
      'lịch kiểm tra',
      'tuần này có đoàn nào xuống không',
    ]) {
      const { text } = await agency.say(personId, words);
      // What the person typed comes back in the refusal; nothing else may.
      const found = seen(text.replaceAll(words.split(' ').at(-1) ?? '', ''));
      expect({ words, found }).toEqual({ words, found: [] });
    }
  });
});

test('those whose work it is see it: the attack above would notice if it showed', async () => {
  for (const personId of ['xd-head', 'leader']) {
    expect((await agency.say(personId, `việc ${agency.number}`)).text).toContain(HIDDEN.task);
    expect((await agency.press(personId, { do: 'show-assignment', assignmentId: 'a1' })).text).toContain(HIDDEN.task);
  }
  expect((await agency.press('clerk', { do: 'show-draft', directiveId: 'd-draft' })).text).toContain(HIDDEN.draft);
});

test('the team of a surprise visit sees it by the very words and buttons that tell others nothing', async () => {
  const shown = await agency.press('inspector', { do: 'show-visit', visitId: 'v1', part: 'checklist' });
  expect(shown.text).toContain(HIDDEN.checklist);
  expect((await agency.say('inspector', 'lịch kiểm tra')).text).toContain(HIDDEN.visit);
});

test('absurd numbers are answered like numbers that do not exist', async () => {
  for (const words of ['nhận 99999999999999999999', 'việc 99999999999', `nhận ${'9, '.repeat(150)}9`])
    await expect(agency.say('tc-head', words)).resolves.toBeDefined();
});

describe('a list in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-security-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const build = (personId: string, format: 'xlsx' | 'docx'): Promise<unknown> => {
    const { prepare } = createBuildReport({
      store: agency.store,
      files: createFileStore(folder),
      ids: createRandomIds(),
      pictures: { render: () => Promise.reject(new Error('no picture was asked for')), close: () => Promise.resolve() },
    });
    const payload = { personId, contactId: `contact-${personId}`, text: 'tình hình', format };
    const timer = { id: 'r', kind: 'build-report', subjectId: personId, generation: 1, payload, attempts: 1 };
    return Promise.resolve(prepare?.({ ...timer, state: 'pending', dueAt: agency.clock.now() } as TimerRow));
  };

  test('goes to those who may export, and to nobody else', async () => {
    for (const personId of ['leader', 'xd-head'])
      expect(await build(personId, 'xlsx')).toMatchObject({ size: expect.any(Number) });
    for (const personId of ['tc-deputy', 'tc-officer', 'inspector', 'administrator', 'moved', 'xd-officer'])
      expect({ personId, built: await build(personId, 'docx') }).toEqual({ personId, built: null });
  });
});

describe('who has left the agency', () => {
  test('is a stranger at once: every button and every word gets the answer of strangers', async () => {
    await agency.run((scope) => endPerson(scope, { personId: 'xd-head', actor: null }));
    const before = await agency.facts();
    for (const intent of everyIntent()) {
      const { text } = await agency.press('xd-head', intent);
      expect({ intent: intent.do, text }).toEqual({ intent: intent.do, text: 'Nút này dành cho người khác.' });
    }
    for (const words of [`việc ${agency.number}`, 'việc', 'tình hình', 'dữ liệu của tôi']) {
      const { text } = await agency.say('xd-head', words);
      expect(text).toContain('chỉ phục vụ cán bộ đã được cấp mã');
      expect(seen(text)).toEqual([]);
    }
    expect(await agency.facts()).toBe(before);
  });
});
