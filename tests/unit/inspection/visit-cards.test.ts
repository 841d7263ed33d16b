import type { Card } from '../../../src/app/ports/card.js';
import { ENGLISH_VISIT_CARDS } from '../../../src/bot/messages/english/visit-card-words.js';
import {
  englishMinutesCard,
  englishProgrammeCard,
  englishSubstitutesCard,
} from '../../../src/bot/messages/english/visit-pushes.js';
import { englishActions } from '../../../src/bot/messages/english/words.js';
import { VIETNAMESE_VISIT_CARDS, type VisitCardWords } from '../../../src/bot/messages/visits/visit-card-words.js';
import { visitCard, visitListCard } from '../../../src/bot/messages/visits/visit-cards.js';
import { minutesCard, substitutesCard } from '../../../src/bot/messages/visits/visit-pushes.js';
import { concluded, planned, words } from '../../../scripts/messages/sample-visits.js';

const PARTS = ['overview', 'team', 'checklist', 'findings', 'steps'] as const;
const VIETNAMESE = /[ăâđêôơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/iu;

/** What the card itself says: what people wrote and the names of things are put out of sight by a namer of plain letters. */
const plain = {
  ...words,
  unitName: () => 'UNIT',
  personName: (id: string) => id.toUpperCase(),
  themeName: () => 'THEME',
};
const spoken = ({ title = '', lines, actions }: Card): string =>
  [
    title,
    ...lines.map((line) => (typeof line === 'string' ? line : line.text)),
    ...englishActions(actions).map(({ label }) => label),
  ]
    .join('\n')
    .replace(/“[^”]*”/gu, '“”')
    .replace(/\d+\/[^ ;)]+/gu, 'CODE');
const bare = {
  ...concluded,
  viewer: 'team' as const,
  findings: concluded.findings.map((one) => ({ ...one, text: 'TEXT', legalBasis: 'RULE' })),
  recommendations: concluded.recommendations.map((one) => ({ ...one, text: 'TEXT' })),
};

describe('a card of a visit', () => {
  test.each(PARTS)('says its %s in English to who reads English, but for what people wrote', (part) => {
    for (const view of [{ ...planned, meetingPoint: null, checklist: [] }, bare])
      expect(spoken(visitCard(view, null, part, plain, ENGLISH_VISIT_CARDS))).not.toMatch(VIETNAMESE);
  });

  test('says each line in both languages: none of the English ones is the Vietnamese one', () => {
    const said = (view: typeof bare, say: VisitCardWords) =>
      PARTS.flatMap((part) => visitCard(view, null, part, plain, say).lines).filter(
        (line): line is string => typeof line === 'string' && !line.startsWith('http') && !/^\d+\. [^(]/u.test(line),
      );
    const vietnamese = new Set(said(bare, VIETNAMESE_VISIT_CARDS));
    expect(said(bare, ENGLISH_VISIT_CARDS).filter((line) => vietnamese.has(line))).toEqual([]);
  });

  test('offers to record the arrival on its day, not before: a slip of the finger must not begin a visit', () => {
    const offered = (now: string): boolean =>
      (visitCard(planned, null, 'overview', { ...words, now: new Date(now) }).actions ?? []).some(
        ({ intent }) => intent?.do === 'begin-visit',
      );
    expect(offered('2026-11-29T23:00:00+07:00')).toBe(false);
    expect(offered('2026-11-30T06:00:00+07:00')).toBe(true);
  });

  test('lists visits, and says the same of none whatever there is', () => {
    expect(spoken(visitListCard([bare, planned], plain, true, ENGLISH_VISIT_CARDS))).not.toMatch(VIETNAMESE);
    expect(visitListCard([], words, true)).toEqual(visitListCard([], words));
  });

  test('looks for a substitute, reads minutes back and shows the programme with the same acts and files', () => {
    const found = [{ personId: 'other', role: 'member', sameUnit: true, load: 0 } as const];
    const substitutes = [planned, 'member', found, plain] as const;
    expect(spoken(englishSubstitutesCard(...substitutes))).not.toMatch(VIETNAMESE);
    expect(englishSubstitutesCard(...substitutes).actions).toEqual(substitutesCard(...substitutes).actions);
    for (const stale of [true, false]) {
      const minutes = [bare, { fileId: 'f', basis: 'b', stale }, { ...plain, startedAt: null }] as const;
      expect(spoken(englishMinutesCard(...minutes))).not.toMatch(VIETNAMESE);
      expect(englishMinutesCard(...minutes).actions).toEqual(minutesCard(...minutes).actions);
      expect(englishMinutesCard(...minutes).fileIds).toEqual(['f']);
    }
    expect(spoken(englishProgrammeCard(2027, [], []))).toContain('2027');
  });
});
