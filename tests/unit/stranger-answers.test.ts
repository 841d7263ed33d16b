import { createStrangerAnswers } from '../../src/compose/stranger-answers.js';
import { silent, testPlatform } from '../support/engine.js';

const message = (text: string) => ({ lines: [text], buttons: [], files: [] });

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('a stranger who types fast gets the newest answer, a second apart', async () => {
  const platform = testPlatform('telegram');
  const answers = createStrangerAnswers(silent);
  answers.answer(platform, '1', message('một'));
  await jest.advanceTimersByTimeAsync(1);
  for (const text of ['hai', 'ba', 'bốn']) answers.answer(platform, '1', message(text));
  await jest.advanceTimersByTimeAsync(900);
  expect(platform.calls.map(({ text }) => text)).toEqual(['một']);
  await jest.advanceTimersByTimeAsync(500);
  expect(platform.calls.map(({ text }) => text)).toEqual(['một', 'bốn']);
});

test('a crowd of strangers takes a few messages a second and no more, and the excess is dropped', async () => {
  const platform = testPlatform('telegram');
  const answers = createStrangerAnswers(silent);
  for (let chat = 0; chat < 500; chat += 1) answers.answer(platform, String(chat), message('x'));
  await jest.advanceTimersByTimeAsync(1_000);
  expect(platform.calls.length).toBeLessThanOrEqual(5);
  await jest.advanceTimersByTimeAsync(60_000);
  expect(platform.calls).toHaveLength(100);
});

test('told to slow down, nobody unknown is written to before the time', async () => {
  const platform = testPlatform('telegram');
  platform.answer(() => ({ kind: 'retry', afterMs: 30_000, scope: 'channel', code: '429' }));
  const answers = createStrangerAnswers(silent);
  answers.answer(platform, '1', message('một'));
  await jest.advanceTimersByTimeAsync(1);
  answers.answer(platform, '2', message('hai'));
  await jest.advanceTimersByTimeAsync(29_000);
  expect(platform.calls).toHaveLength(1);
});
