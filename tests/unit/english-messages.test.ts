import { directiveName } from '../../src/bot/messages/directive-name.js';
import type { Card } from '../../src/app/ports/card.js';
import type { YearReportFor } from '../../src/app/inspection/year-report-for.js';
import type { OwnData } from '../../src/app/privacy/own-data.js';
import { menuFor } from '../../src/bot/conversation/menu.js';
import type { Role } from '../../src/domain/access/person.js';
import { ownDataText } from '../../src/bot/messages/own-data-text.js';
import { yearCard } from '../../src/bot/messages/visits/year-card.js';
import { inEnglish } from '../../scripts/messages/card-in-both.js';
import { CLERK_CARDS } from '../../scripts/messages/clerk-cards.js';
import { HOUSE_CARDS, MORE_HOUSE_CARDS } from '../../scripts/messages/house-cards.js';
import { HELP_CARDS } from '../../scripts/messages/help-cards.js';
import { QUESTION_CARDS } from '../../scripts/messages/question-cards.js';
import { OTHER_ANSWERS } from '../../scripts/messages/other-answers.js';
import { DRAFT_ROW, ISSUED_ROW } from '../../scripts/messages/sample-drafts.js';
import { PEOPLE, sampleView } from '../../scripts/messages/sample-views.js';

const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

const rows = [DRAFT_ROW, ISSUED_ROW, { ...ISSUED_ROW, code: '30/UBND-NC' }];
/** What stays as written in every language: names of documents, units and people, the words of a document and of its reader. */
const FACTS = [
  ...rows.map(directiveName),
  ...rows.flatMap(({ issuer, subject, kind, draft }) => [
    issuer ?? '',
    subject ?? '',
    kind ?? '',
    ...draft.tasks.map(({ text }) => text),
    ...draft.tasks.flatMap(({ cooperate }) => cooperate.map(({ name }) => name)),
  ]),
  sampleView().task.text,
  ...PEOPLE.values(),
  'Sở Tài chính',
  'Sở Xây dựng',
  'UBND phường Tây Hồ',
  'Kho bạc Nhà nước',
  'Ngô Văn Sao Đen',
  'Đinh Thị Thạch Thảo',
  'UBND xã Hòa Bình; UBND phường Hòa Bình',
  'Hoàng Thị Lan; Lê Thị Lan',
  'UBND Thành phố Hà Nội',
].sort((a, b) => b.length - a.length);

/** What the assistant itself says. */
function ours(text: string): string {
  const without = FACTS.filter((fact) => fact !== '').reduce((rest, fact) => rest.replaceAll(fact, ''), text);
  // What is quoted, the innermost first; then codes of documents.
  let said = without;
  for (let before = ''; before !== said;) {
    before = said;
    said = said.replace(/“[^“”]*”/gu, '');
  }
  return said.replace(/\d+(?:\/\d+)?\/[^ ;,.)?:]+/gu, '');
}

const lines = ({ title, lines: all }: Card): readonly string[] => [
  ...(title === undefined ? [] : [title]),
  ...all.map((line) => (typeof line === 'string' ? line : line.text)),
];
/** A quotation of a task is the words of its document. */
const spoken = (card: Card): readonly string[] =>
  lines({
    ...card,
    lines: card.lines.filter((line) => typeof line === 'string' || line.style !== 'quote'),
  });

describe.each([...CLERK_CARDS, ...HOUSE_CARDS, ...MORE_HOUSE_CARDS, ...QUESTION_CARDS, ...HELP_CARDS])(
  '%s',
  (_name, card) => {
    const [vi, en] = [card('vi'), inEnglish(card)];
    if (vi === null || en === null) throw new Error('nothing is said');

    test('says nothing in Vietnamese to who reads English, but for names and quoted words', () => {
      expect(ours(spoken(en).join('\n'))).not.toMatch(VIETNAMESE);
    });

    test('has the same lines, acts and files in both languages', () => {
      expect(lines(en)).toHaveLength(lines(vi).length);
      expect((en.actions ?? []).map(({ intent }) => intent)).toEqual((vi.actions ?? []).map(({ intent }) => intent));
      expect(en.fileIds).toEqual(vi.fileIds);
      expect(en.confidential).toEqual(vi.confidential);
    });

    test('has labels in English, but for names', () => {
      for (const { label } of en.actions ?? [])
        if (!/^(?:thường|khẩn|thượng khẩn|hỏa tốc)/u.test(label)) expect(ours(label)).not.toMatch(VIETNAMESE);
    });
  },
);

test.each(OTHER_ANSWERS)('%s: every answer is said in English too, with what is typed in quotes', (_about, pairs) => {
  const plain = pairs.filter(([, english]) => VIETNAMESE.test(ours(english)));
  expect(plain).toEqual([]);
  expect(pairs.filter(([vi, en]) => vi === en && VIETNAMESE.test(vi))).toEqual([]);
});

test('the year of inspections is told in both languages, with the same lines and files', () => {
  // Cast below: only what the card reads is here, with keys of no real table.
  const report: YearReportFor['report'] = {
    year: 2026,
    byKind: { planned: 2, surprise: 25, directed: 1, specialised: 0 },
    byLevel: [{ kind: 'surprise', level: 'commune', places: 19, rowIds: [] }],
    places: [{ districtId: 'q', district: 'Ba', unitIds: ['a', 'b'], rowIds: [] }],
    outcomes: [{ kind: 'planned', outcome: 'running', rowIds: ['a'] }],
    steps: [],
    // Only what the words are made of: a whole report would hide which figures differ.
    checks: [
      { key: 'a', words: 'a', explanation: '', verdict: 'rows-differ', stated: 25, counted: 24, sumOfParts: null },
      { key: 'b', words: 'b', explanation: '', verdict: 'parts-differ', stated: 25, counted: 25, sumOfParts: 26 },
    ].map((check) => ({ ...check, withoutParts: [] })) as unknown as YearReportFor['report']['checks'],
    rows: [],
  } as unknown as YearReportFor['report'];
  for (const source of [null, { publisher: 'Portal', title: 'Year' } as NonNullable<YearReportFor['source']>]) {
    const card = yearCard({ report, source } as YearReportFor, ['f']);
    expect(ours(spoken(card('en')).join('\n'))).not.toMatch(VIETNAMESE);
    expect(card('en').lines).toHaveLength(card('vi').lines.length);
    expect(card('en').fileIds).toEqual(['f']);
    expect(card('en').confidential).toBe(card('vi').confidential);
  }
  expect(lines(yearCard({ report, source: null } as YearReportFor, [])('en'))[0]).toBe(
    'Inspections of 2026: 25 surprise, 1 by order of the leaders, 2 planned',
  );
});

test('the file of one’s own data is written in the language that its person chose', () => {
  const data: OwnData = {
    asOf: new Date('2026-11-26T08:05:00+07:00'),
    person: { id: 'p', name: 'NAME', phone: null, language: 'en', leftAt: null, noticeShownAt: null },
    posts: [],
    contacts: [],
    delegations: [],
    acts: [],
    messages: { sent: { card: 2 }, received: 1 },
    log: [],
    requests: [],
  };
  expect(ownDataText(data)).not.toMatch(VIETNAMESE);
  expect(ownDataText(data).split('\n')).toHaveLength(
    ownDataText({ ...data, person: { ...data.person, language: 'vi' } }).split('\n').length,
  );
});

test('the menu has the same commands in both languages and says in English what they do', () => {
  const roles: readonly Role[] = ['head', 'clerk', 'leader', 'inspector', 'administrator'];
  const menu = (language: 'vi' | 'en') =>
    menuFor({
      person: { id: 'p', name: '', phone: null, language, leftAt: null, noticeShownAt: null },
      actor: {
        personId: 'p',
        posts: roles.map((role) => ({
          id: role,
          personId: 'p',
          unitId: 'u',
          role,
          title: '',
          validFrom: null,
          validTo: null,
        })),
        delegations: [],
      },
    });
  expect(menu('en').map(({ command }) => command)).toEqual(menu('vi').map(({ command }) => command));
  expect(menu('en').filter(({ description }) => VIETNAMESE.test(description))).toEqual([]);
});
