import type { InLanguage } from '../../src/bot/messages/in-language.js';

/** One sentence in both languages. */
export type Pair = readonly [vietnamese: string, english: string];

/** Every fixed sentence of a table, however deep, and those that `filled` makes of samples. */
export function pairs<Words extends object>(
  table: InLanguage<Words>,
  filled: (say: Words) => readonly string[] = () => [],
): readonly Pair[] {
  const sentences = (words: Words): readonly string[] => [...fixed(words), ...filled(words)];
  const english = sentences(table.en);
  return sentences(table.vi).map((said, index) => [said, english[index] ?? ''] as const);
}

const fixed = (words: object): readonly string[] =>
  Object.values(words).flatMap((said: unknown) =>
    typeof said === 'string' ? [said] : typeof said === 'object' && said !== null ? fixed(said) : [],
  );
