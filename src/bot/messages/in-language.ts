import type { Language } from '../../app/ports/store/people.js';

/** One table of words for each language that a person may choose; what one says, every one says. */
export type InLanguage<Words> = Readonly<Record<Language, Words>>;
