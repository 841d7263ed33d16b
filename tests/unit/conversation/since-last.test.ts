import { filesSince, sinceLastLines } from '../../../src/bot/messages/since-last.js';
import { sampleFact, NOW } from '../../../scripts/messages/sample-views.js';
import type { Act } from '../../../src/domain/assignment/assignment.js';

const at = (time: string): Date => new Date(`2026-11-${time}:00+07:00`);
const fact = (act: Act, when: string, actor = 'head') => ({ ...sampleFact(act, actor), at: at(when) });
const report = (percent: number | null, words: string, fileIds: string[] = []): Act => ({
  type: 'report-progress',
  percent,
  words,
  fileIds,
});
const facts = [
  fact({ type: 'acknowledge' }, '25T09:00'),
  fact(report(40, 'đã rà soát'), '25T10:00'),
  fact(report(null, 'chờ Sở Xây dựng', ['f1']), '26T07:00'),
  fact(report(60, 'xong'), '26T07:30'),
];
const text = (lines: ReturnType<typeof sinceLastLines>): string =>
  lines.map((line) => (typeof line === 'string' ? line : line.text)).join('\n');

describe('what the assigner sees of it since last time', () => {
  test('the percentage then and now, and each report in between with its evidence', () => {
    const lines = text(sinceLastLines(facts, at('25T12:00'), 'leader', NOW));
    expect(lines).toContain('40% → 60%');
    expect(lines).toContain('chờ Sở Xây dựng');
    expect(lines).toContain('báo cáo 60% — “xong”');
    expect(lines).not.toContain('đã rà soát');
    expect(filesSince(facts, at('25T12:00'))).toEqual(['f1']);
    expect(filesSince(facts, at('26T07:10'))).toEqual([]);
  });

  test('nothing new is said as such; what the reader did is no news to them', () => {
    expect(text(sinceLastLines(facts, at('26T07:45'), 'leader', NOW))).toContain('Chưa có gì mới từ lần trước');
    const own = [...facts, fact({ type: 'redo', reason: 'thiếu' }, '26T07:50', 'leader')];
    expect(text(sinceLastLines(own, at('26T07:45'), 'leader', NOW))).toContain('Chưa có gì mới');
  });

  test('somebody who was never told sees the last report; without one nothing', () => {
    expect(text(sinceLastLines(facts, null, 'leader', NOW))).toMatch(/Báo cáo gần nhất, .*báo cáo 60%/);
    expect(sinceLastLines([], null, 'leader', NOW)).toEqual([]);
    expect(filesSince(facts, null)).toEqual([]);
  });

  test('of many the last three are read, the rest counted', () => {
    const lines = text(sinceLastLines(facts, at('24T12:00'), 'leader', NOW));
    expect(lines).toContain('… 1 mục trước đó');
    expect(lines).toContain('0% → 60%');
  });
});
