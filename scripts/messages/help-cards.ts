import { helpCard } from '../../src/bot/messages/help.js';
import type { Language } from '../../src/app/ports/store/people.js';
import type { Role } from '../../src/domain/access/person.js';
import type { CardInBoth } from './card-in-both.js';

const somebody = (role: Role, language: Language): Parameters<typeof helpCard>[0] => ({
  person: { id: 'p', name: '', phone: null, language, leftAt: null, noticeShownAt: null },
  actor: {
    personId: 'p',
    posts: [{ id: 'post', personId: 'p', unitId: 'u', role, title: '', validFrom: null, validTo: null }],
    delegations: [],
  },
});

/** The page of help, by role. */
export const HELP_CARDS: readonly (readonly [string, CardInBoth])[] = (
  ['head', 'clerk', 'leader', 'inspector', 'administrator'] as const
).map((role) => [`help: ${role}`, (language) => helpCard(somebody(role, language))] as const);
