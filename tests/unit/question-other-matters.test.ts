import { join } from 'node:path';
import { labelledQuestions, readAs, shippedDirectory } from '../../scripts/question-score/score.js';
import { SURE } from '../../src/bot/conversation/questions/question.js';
import { fold } from '../../src/domain/unit/fold.js';

const directory = shippedDirectory();
const texts = labelledQuestions(join(__dirname, '../fixtures/questions-other-matters.jsonl')).map(({ text }) => text);
const answered = (typed: (text: string) => string): readonly string[] =>
  texts.filter((text) => {
    const { intent, confidence } = readAs(directory, typed(text));
    return intent !== 'not-understood' && confidence >= SURE;
  });

describe('sentences about other matters that borrow our words', () => {
  test('are many', () => {
    expect(texts.length).toBeGreaterThan(300);
  });

  test('are answered with confidence less than once in a hundred, with their accents', () => {
    expect(answered((text) => text).length / texts.length).toBeLessThan(0.01);
  });

  test('are answered with confidence less than once in a hundred, without their accents', () => {
    expect(answered(fold).length / texts.length).toBeLessThan(0.01);
  });
});

describe('sentences of our own field that no answer tells', () => {
  test('are answered with confidence as something else less than five times in a hundred', () => {
    const unanswered = labelledQuestions(join(__dirname, '../fixtures/questions-unanswered.jsonl'));
    const sure = unanswered.filter(({ text }) => {
      const { intent, confidence } = readAs(directory, text);
      return intent !== 'not-understood' && confidence >= SURE;
    });
    expect(sure.length / unanswered.length).toBeLessThan(0.05);
  });
});
