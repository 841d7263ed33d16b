import { parseReviewWord } from '../../../src/bot/conversation/review-words.js';
import { parseWithdrawWord } from '../../../src/bot/conversation/withdraw-words.js';

test.each([
  ['tiếp', { what: 'next' }],
  ['Trang sau', { what: 'next' }],
  ['trước', { what: 'previous' }],
  ['mở việc 7', { what: 'open', task: { by: 'place', place: 7, words: 'việc 7' } }],
  ['mở mục 2a', { what: 'open', task: { by: 'numbering', path: ['2', 'a'], words: 'mục 2a' } }],
  ['hoàn tác', { what: 'undo' }],
  ['trang 2', { what: 'page', page: 2 }],
  ['trước ngày 20/12', null],
  ['việc 7', null],
])('in a review “%s” means %j', (text, word) => {
  expect(parseReviewWord(text)).toEqual(word);
});

test.each([
  ['thu hồi văn bản 24', { what: 'recall', code: '24' }],
  ['Thu hồi công văn số 4730/UBND-NC.', { what: 'recall', code: '4730/UBND-NC' }],
  ['thu hồi 24/CT-UBND', { what: 'recall', code: '24/CT-UBND' }],
  ['văn bản 30 thay thế văn bản 24', { what: 'replace', by: '30', old: '24' }],
  ['thay thế công văn 24/UBND-NC bằng công văn 30/UBND-NC', { what: 'replace', by: '30/UBND-NC', old: '24/UBND-NC' }],
  ['thu hồi đất tại phường Tây Hồ', null],
  ['văn bản 24', null],
])('“%s” is understood as %j', (text, word) => {
  expect(parseWithdrawWord(text)).toEqual(word);
});
