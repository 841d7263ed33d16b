import { askAboutData } from '../../app/privacy/data-requests.js';
import { planOwnData } from '../../app/privacy/send-own-data.js';
import { PERSONAL_DATA, requestCard } from '../messages/personal-data.js';
import { languageOf, sayText, type Turn } from './turn.js';
import { plain } from './words.js';

/** What a person may ask for about their own data. */
export type PrivacyWord = { readonly want: 'see' | 'erase' } | { readonly want: 'correct'; readonly words: string };

const SEE =
  /^(?:(?:xem|cho xem|tai|xuat|gui) )?(?:du lieu|thong tin)(?: ca nhan)?(?: cua)? (?:toi|minh)[.! ]*$|^my data$/u;
const ERASE =
  /^(?:xoa|huy) (?:du lieu|thong tin)(?: ca nhan)?(?: cua)? (?:toi|minh)[.! ]*$|^(?:erase|delete) my data$/u;
const CORRECT =
  /^(?:sua|dinh chinh|chinh sua) (?:du lieu|thong tin)(?: ca nhan)?(?: cua)?(?: (?:toi|minh))?[:,]? (.+)$/u;

export function parsePrivacyWord(text: string): PrivacyWord | null {
  if (text.length > 500) return null;
  const original = text.replace(/^\//u, '').replace(/_/gu, ' ').trim();
  const folded = plain(original);
  if (SEE.test(folded)) return { want: 'see' };
  if (ERASE.test(folded)) return { want: 'erase' };
  const correct = CORRECT.exec(folded)?.[1];
  if (correct === undefined) return null;
  // Folding never changes the number of words.
  return { want: 'correct', words: original.split(/\s+/u).slice(-correct.split(' ').length).join(' ') };
}

/** Seeing is answered at once; correction and deletion are recorded with their day and go to the administrators. */
export async function followPrivacyWord(turn: Turn, word: PrivacyWord): Promise<void> {
  const { person } = turn.principal;
  const say = PERSONAL_DATA[languageOf(turn)];
  if (word.want === 'see') {
    await planOwnData(turn.scope, { personId: person.id, contactId: turn.contact.id });
    return sayText(turn, say.making);
  }
  const words = word.want === 'correct' ? word.words : null;
  const request = await askAboutData(turn.scope, person, word.want, words, requestCard);
  return sayText(turn, word.want === 'correct' ? say.askedToCorrect(request.dueAt) : say.askedToErase(request.dueAt));
}
