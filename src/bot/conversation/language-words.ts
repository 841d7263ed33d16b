import { sayText, type Turn } from './turn.js';

/** "english", "tiếng Việt": the language of notices, digests and answers for this person. */
export async function setLanguage(turn: Turn, language: 'vi' | 'en'): Promise<void> {
  await turn.scope.tx.people.save({ ...turn.principal.person, language });
  await sayText(
    turn,
    language === 'en'
      ? 'Notices, digests, cards and help will be in English. Directives stay in the words they were written in. Type “tiếng Việt” to switch back.'
      : 'Từ nay trợ lý dùng tiếng Việt. Type “english” for English.',
  );
}
