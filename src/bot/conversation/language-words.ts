import { menuFor } from './menu.js';
import { sayText, type Turn } from './turn.js';

/** "english", "tiếng Việt": the language of notices, digests and answers for this person. */
export async function setLanguage(turn: Turn, language: 'vi' | 'en'): Promise<void> {
  const person = { ...turn.principal.person, language };
  await turn.scope.tx.people.save(person);
  turn.menu = menuFor({ ...turn.principal, person });
  await sayText(
    turn,
    language === 'en'
      ? 'Notices, digests, cards, answers and help will be in English. Directives stay in the words they were written in, reports stay Vietnamese, and a question in a sentence is asked in Vietnamese. Type “tiếng Việt” to switch back.'
      : 'Từ nay trợ lý dùng tiếng Việt. Type “english” for English.',
  );
}
