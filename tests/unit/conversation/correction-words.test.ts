import { meansDraft } from '../../../src/bot/conversation/corrections/understand-part.js';
import { namedDocument } from '../../../src/bot/conversation/corrections/named-document.js';
import { understandCorrections } from '../../../src/bot/conversation/corrections/understand.js';
import type { Said } from '../../../src/bot/conversation/corrections/spoken.js';

/** What each part says, a line each: kind, tasks, then its words. */
function said(text: string): readonly string[] {
  return understandCorrections(text).flatMap((part) => part.said.map(written));
}

function written(one: Said): string {
  const tasks = !('tasks' in one)
    ? []
    : one.tasks === null
      ? ['?']
      : one.tasks === 'all'
        ? ['all']
        : [one.tasks.map((task) => (task.by === 'place' ? task.place : `mục ${task.path.join('.')}`)).join('+')];
  const words = Object.entries(one).flatMap(([key, value]) =>
    ['what', 'tasks', 'loose'].includes(key) ? [] : [typeof value === 'object' ? JSON.stringify(value) : String(value)],
  );
  return [one.what, ...tasks, ...words].join(' | ');
}

describe('a correction as people say it', () => {
  test.each([
    ['hạn việc 3 là 20/12', 'deadline | 3 | 20/12'],
    ['hạn của việc số 3 là 25/12', 'deadline | 3 | 25/12'],
    ['đổi hạn việc 2 sang 02/12/2026', 'deadline | 2 | 02/12/2026'],
    ['sua lai thoi han cua viec 3 thanh 20/12', 'deadline | 3 | 20/12'],
    ['việc 2, hạn 05/12', 'deadline | 2 | 05/12'],
    ['hạn việc 3 và việc 5 là 20/12', 'deadline | 3+5 | 20/12'],
    ['hạn mục 3 là 20/12', 'deadline | mục 3 | 20/12'],
    ['hạn tất cả các việc là 20/12', 'deadline | all | 20/12'],
    ['anh cho em hạn việc 3 là 28/12 ạ', 'deadline | 3 | 28/12'],
    ['bỏ hạn việc 3', 'deadline | 3 | null'],
    ['việc 3 không có thời hạn', 'deadline | 3 | null'],
    ['bỏ việc 4', 'drop-tasks | 4'],
    ['bỏ việc 5 và 6', 'drop-tasks | 5+6'],
    ['bỏ việc 5 và việc 6', 'drop-tasks | 5+6'],
    ['giữ việc 3', 'keep | 3'],
    ['gộp mục 2 và 3', 'merge | mục 2+mục 3'],
    ['gộp việc 2 vào việc 3', 'merge | 3+2'],
    ['mục 2 giao cho Sở Tài chính', 'set-lead | mục 2 | Sở Tài chính'],
    ['giao việc 4 cho Sở Y tế', 'set-lead | 4 | Sở Y tế'],
    ['chuyển việc 4 cho Sở Y tế chủ trì', 'set-lead | 4 | Sở Y tế'],
    ['Sở Tài chính chủ trì việc 4', 'set-lead | 4 | Sở Tài chính'],
    ['giao Sở Y tế chủ trì việc 4', 'set-lead | 4 | Sở Y tế'],
    ['việc 4 do Sở Y tế thực hiện', 'set-lead | 4 | Sở Y tế'],
    ['việc 2 do Sở Y tế chủ trì', 'set-lead | 2 | Sở Y tế'],
    [
      'chủ trì việc 7 là UBND phường Hồng Hà, UBND phường Tây Hồ',
      'set-lead | 7 | UBND phường Hồng Hà, UBND phường Tây Hồ',
    ],
    ['nhiệm vụ 2 giao thêm Sở Tài chính phối hợp', 'add-unit | 2 | cooperate | Sở Tài chính'],
    ['việc 2: thêm Sở Y tế', 'add-unit | 2 | cooperate | Sở Y tế'],
    ['bổ sung Sở Y tế phối hợp việc 2', 'add-unit | 2 | cooperate | Sở Y tế'],
    ['thêm Sở Y tế vào việc 2', 'add-unit | 2 | cooperate | Sở Y tế'],
    ['thêm đơn vị phối hợp Sở Y tế ở việc 2', 'add-unit | 2 | cooperate | Sở Y tế'],
    ['thêm UBND phường Tây Hồ phối hợp', 'add-unit | ? | cooperate | UBND phường Tây Hồ'],
    ['Sở Y tế phối hợp việc 2', 'add-unit | 2 | cooperate | Sở Y tế'],
    ['việc 2 bỏ Sở Y tế', 'drop-unit | 2 | Sở Y tế'],
    ['bỏ Sở Y tế phối hợp ở việc 2', 'drop-unit | 2 | Sở Y tế'],
    ['bỏ Sở Y tế nhé em', 'drop-unit | ? | Sở Y tế'],
    ['bỏ Sở Y tế ở tất cả các việc', 'drop-unit | all | Sở Y tế'],
    ['thay Sở Y tế bằng Sở Nội vụ ở việc 4', 'replace-unit | 4 | Sở Y tế | Sở Nội vụ'],
    ['đổi Sở Y tế thành Sở Nội vụ', 'replace-unit | ? | Sở Y tế | Sở Nội vụ'],
    ['sửa việc 2: Rà soát, báo cáo và bỏ vốn', 'task-text | 2 | Rà soát, báo cáo và bỏ vốn'],
    ['sửa việc 2:Rà soát', 'task-text | 2 | Rà soát'],
    ['thêm việc: Báo cáo kinh phí', 'add-task | Báo cáo kinh phí'],
    ['bỏ mục chung', 'header | {"what":"drop-generic"}'],
    ['sửa trích yếu thành V/v phòng, chống dịch', 'header | {"what":"subject","subject":"V/v phòng, chống dịch"}'],
    ['sửa ngày thành 20/11/2026', 'date | 20/11/2026'],
    ['số 24', 'header | {"what":"number","number":"24"}'],
    ['hỏa tốc', 'header | {"what":"urgency","urgency":"hỏa tốc"}'],
  ])('“%s”', (text, meaning) => {
    expect(said(text)).toEqual([meaning]);
  });

  test.each(['tình hình', 'quá hạn', 'việc 4', 'cảm ơn em'])('“%s” is none', (text) => {
    expect(said(text)).toEqual(['nothing']);
  });
});

describe('several corrections in one message, none of them lost', () => {
  test.each([
    [
      'hạn việc 3 là 28/12 và bỏ Công an Thành phố ở việc 2',
      ['deadline | 3 | 28/12', 'drop-unit | 2 | Công an Thành phố'],
    ],
    [
      'hạn việc 6 là 15/12 và thêm Sở Y tế phối hợp việc 6',
      ['deadline | 6 | 15/12', 'add-unit | 6 | cooperate | Sở Y tế'],
    ],
    ['hạn việc 6 là 15/12, việc 7 là 20/12', ['deadline | 6 | 15/12', 'deadline | 7 | 20/12']],
    ['chủ trì việc 1 là Sở Y tế, việc 2 là Sở Nội vụ', ['set-lead | 1 | Sở Y tế', 'set-lead | 2 | Sở Nội vụ']],
    [
      'thêm Sở Y tế, Sở Nội vụ phối hợp việc 2, bỏ việc 3',
      ['add-unit | 2 | cooperate | Sở Y tế, Sở Nội vụ', 'drop-tasks | 3'],
    ],
    [
      'mục 2 giao Sở Y tế chủ trì, Sở Nội vụ phối hợp',
      ['set-lead | mục 2 | Sở Y tế', 'add-unit | mục 2 | cooperate | Sở Nội vụ'],
    ],
    ['hạn việc 1 là thứ Hai, ngày 28/12', ['deadline | 1 | thứ Hai, ngày 28/12']],
    ['số 319, ngày 19/11/2026', ['header | {"what":"number","number":"319"}', 'date | 19/11/2026']],
    [
      'số văn bản là 12/CT-UBND ngày 18/11/2026',
      [
        'header | {"what":"code","code":{"number":"12","notation":"CT-UBND","regime":"administrative"}}',
        'date | 18/11/2026',
      ],
    ],
    ['hạn việc 3 là 28/12\nbỏ việc 5', ['deadline | 3 | 28/12', 'drop-tasks | 5']],
  ])('“%s”', (text, meaning) => {
    expect(said(text)).toEqual(meaning);
  });
});

test.each([
  ['sửa hạn việc 2 của văn bản 318 thành 30/12', { code: '318', rest: 'sửa hạn việc 2 thành 30/12' }],
  ['bỏ Sở Y tế trong công văn số 318/UBND-NC', { code: '318/UBND-NC', rest: 'bỏ Sở Y tế' }],
  ['văn bản 318: hạn việc 2 là 30/12', { code: '318', rest: 'hạn việc 2 là 30/12' }],
  ['sửa việc 2: Rà soát các việc của văn bản 318', null],
  ['hạn việc 2 là 30/12', null],
])('the document that “%s” names', (text, named) => {
  expect(namedDocument(text)).toEqual(named);
});

test('what means the draft is told from what means the work in hand', () => {
  expect(['sửa cái hạn kia', 'thêm đơn vị nữa', 'việc 2 sai rồi', 'hạn việc 2 nhầm'].every(meansDraft)).toBe(true);
  expect(['tình hình', 'quá hạn', 'việc 2', 'sửa'].some(meansDraft)).toBe(false);
});
