import type { Card } from '../../src/app/ports/card.js';
import type { Language } from '../../src/app/ports/store/people.js';
import { englishActions } from '../../src/bot/messages/english/words.js';

/** One card for readers of each language; null where there is nothing to say. */
export type CardInBoth = (language: Language) => Card | null;

/** As it leaves for somebody who reads English: the labels that all cards share are translated on the way out. */
export function inEnglish(card: CardInBoth): Card | null {
  const said = card('en');
  return said === null || said.actions === undefined ? said : { ...said, actions: englishActions(said.actions) };
}

/** Each card of these in English, then the next one. */
export const englishOnes = (
  cards: readonly (readonly [string, CardInBoth])[],
): readonly (readonly [string, Card | null])[] => cards.map(([name, card]) => [name, inEnglish(card)] as const);

/** Each card in Vietnamese, then in English. */
export const bothOnes = (
  cards: readonly (readonly [string, CardInBoth])[],
): readonly (readonly [string, Card | null])[] =>
  cards.flatMap(([name, card]) => [[name, card('vi')] as const, [`${name}, in English`, inEnglish(card)] as const]);
