/**
 * Ways of saying one thing, on one line those that belong together. Words are folded, with their accents only where these tell two words apart;
 * `UNIT`, `DOC`, `PERIOD` and their like stand for what was taken out of the sentence before.
 */
export const anyOf = (...phrases: readonly string[]): string => phrases.join('|');
