import { parseReviewWord } from '../../../src/bot/conversation/review-words.js';
import { parseDraftWord } from '../../../src/bot/conversation/open-drafts.js';
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
  ['thu hồi 12/CT-UBND vì sai số', { what: 'recall', code: '12/CT-UBND' }],
  ['thu hồi 12/CT-UBND, do nhầm cơ quan nhận', { what: 'recall', code: '12/CT-UBND' }],
  ['thu hồi 318', { what: 'recall', code: '318' }],
  ['thu hồi văn bản số 318/KH-UBND ngày 18/11/2026', { what: 'recall', code: '318/KH-UBND', day: '18/11/2026' }],
  ['thu hồi công điện 12', { what: 'recall', code: '12' }],
  ['hủy văn bản 318', { what: 'recall', code: '318' }],
  ['huỷ bỏ công văn 318/UBND-ĐT', { what: 'recall', code: '318/UBND-ĐT' }],
  ['bãi bỏ 318', { what: 'recall', code: '318' }],
  ['hủy 318', null],
  ['hủy việc 318', null],
  ['thay 318 bằng 618', { what: 'replace', old: '318', by: '618' }],
  ['thay thế kế hoạch 318/KH-UBND bằng 618/KH-UBND', { what: 'replace', old: '318/KH-UBND', by: '618/KH-UBND' }],
  ['văn bản 618 thay thế văn bản 318', { what: 'replace', old: '318', by: '618' }],
  ['thay 20/11 bằng 25/11', null],
  ['thay việc 3 bằng việc 4', null],
  ['văn bản 30 thay thế văn bản 24', { what: 'replace', by: '30', old: '24' }],
  ['thay thế công văn 24/UBND-NC bằng công văn 30/UBND-NC', { what: 'replace', by: '30/UBND-NC', old: '24/UBND-NC' }],
  ['thu hồi đất tại phường Tây Hồ', null],
  ['văn bản 24', null],
])('“%s” is understood as %j', (text, word) => {
  expect(parseWithdrawWord(text)).toEqual(word);
});

test.each([
  ['bản nháp', { what: 'list' }],
  ['văn bản chưa ban hành', { what: 'list' }],
  ['Chờ ban hành', { what: 'list' }],
  ['mở lại bản đọc', { what: 'reopen' }],
  ['văn bản 21', { what: 'open', code: '21', asked: 'document' }],
  ['mở 318', { what: 'open', code: '318', asked: 'draft' }],
  ['mở văn bản 318/KH-UBND', { what: 'open', code: '318/kh-ubnd', asked: 'draft' }],
  ['mở việc 3', null],
  ['tình hình', null],
] as const)('words for what is not issued: %s', (text, word) => {
  expect(parseDraftWord(text)).toEqual(word);
});
