import { parseCommand } from '../../src/bot/conversation/commands.js';

describe('the same in English', () => {
  test.each([
    ['received 142', { name: 'acknowledge', numbers: [142], all: false }],
    ['received all', { name: 'acknowledge', numbers: [], all: true }],
    ['withdraw 142', { name: 'withdraw', number: 142 }],
    ['report 142 60% review finished', { name: 'report', number: 142, rest: '60% review finished' }],
    ['report 60%', { name: 'report', number: null, rest: '60%' }],
    ['done 142 sent by letter', { name: 'done', number: 142, rest: 'sent by letter' }],
    [
      'extend 142 to 15/12 because figures are missing',
      { name: 'extend', number: 142, rest: 'to 15/12 because figures are missing' },
    ],
    ['accept 142', { name: 'accept-counter', number: 142 }],
    ['decline 142', { name: 'decline-counter', number: 142 }],
    ['return 142 belongs to another department', { name: 'return', number: 142 }],
    ['hand 142 to Trúc, by 15/12', { name: 'hand-on', number: 142, rest: 'Trúc, by 15/12' }],
    ['hand on task 142 to Trúc', { name: 'hand-on', number: 142, rest: 'Trúc' }],
    ['take back 142', { name: 'take-back', number: 142 }],
    ['snooze 142 until 15/12', { name: 'snooze', number: 142, rest: 'until 15/12' }],
    ['agree 142', { name: 'agree', number: 142 }],
    ['refuse 142 because it was extended twice', { name: 'disagree', number: 142 }],
    ['offer 142 20/12', { name: 'counter', number: 142, rest: '20/12' }],
    ['confirm 142', { name: 'confirm-done', number: 142 }],
    ['redo 142 the annex is missing', { name: 'redo', number: 142, rest: 'the annex is missing' }],
    ['suspend 142 because it waits', { name: 'suspend', number: 142 }],
    ['resume 142', { name: 'resume', number: 142 }],
    ['task 142', { name: 'show', number: 142 }],
    ['history 142', { name: 'history', number: 142 }],
  ])('%s', (text, command) => {
    expect(parseCommand(text)).toMatchObject(command);
  });
});

describe('words on the life of an assignment', () => {
  test.each([
    [
      'giao 142 cho Phạm Thị Thủy Trúc, hạn thứ Năm',
      { name: 'hand-on', number: 142, rest: 'Phạm Thị Thủy Trúc, hạn thứ Năm' },
    ],
    ['giao phó phòng', { name: 'hand-on', number: null, rest: 'phó phòng' }],
    ['giao việc 142 cho đồng chí Trúc', { name: 'hand-on', number: 142, rest: 'Trúc' }],
    ['giao việc 142', { name: 'hand-on', number: 142, rest: '' }],
    ['bỏ kỳ 142', { name: 'skip-period', number: 142 }],
    ['thôi báo cáo định kỳ 142', { name: 'end-series', number: 142 }],
    ['thoi bao cao dinh ky viec 142', { name: 'end-series', number: 142 }],
    ['Thôi báo cáo hằng ngày việc số 142', { name: 'end-series', number: 142 }],
    ['dừng kỳ 142', { name: 'end-series', number: 142 }],
    ['kết thúc kỳ 142', { name: 'end-series', number: 142 }],
    ['ngừng báo cáo hàng tuần 142', { name: 'end-series', number: 142 }],
    ['end series 142', { name: 'end-series', number: 142 }],
    ['stop daily report 142', { name: 'end-series', number: 142 }],
    ['lấy lại 142', { name: 'take-back', number: 142 }],
    ['hoãn nhắc 142 đến thứ Năm', { name: 'snooze', number: 142, rest: 'đến thứ Năm' }],
    ['HOAN NHAC 142 den thu nam', { name: 'snooze', number: 142, rest: 'den thu nam' }],
    ['rút lại 142', { name: 'withdraw', number: 142 }],
    ['đề xuất 20/12', { name: 'counter', number: null, rest: '20/12' }],
    ['đề xuất 142 20/12', { name: 'counter', number: 142, rest: '20/12' }],
    ['chấp nhận 142', { name: 'accept-counter', number: 142 }],
    ['không chấp nhận 142', { name: 'decline-counter', number: 142 }],
    ['đồng ý gia hạn 142', { name: 'grant-extension', number: 142 }],
    [
      'không đồng ý gia hạn 142 vì đã gia hạn hai lần',
      { name: 'refuse-extension', number: 142, rest: 'vì đã gia hạn hai lần' },
    ],
    ['xác nhận hoàn thành 142', { name: 'confirm-done', number: 142 }],
    ['làm lại 142 thiếu phụ lục', { name: 'redo', number: 142, rest: 'thiếu phụ lục' }],
    ['tạm hoãn 142 vì chờ Trung ương', { name: 'suspend', number: 142, rest: 'vì chờ Trung ương' }],
    ['tiếp tục 142', { name: 'resume', number: 142 }],
    ['chuyển 142 cho Sở Xây dựng', { name: 'reassign', number: 142, rest: 'Sở Xây dựng' }],
    ['đặt hạn 142 là 20/12', { name: 'set-due', number: 142, rest: 'là 20/12' }],
    ['mốc 142 là 1/12', { name: 'start-event', number: 142, rest: 'là 1/12' }],
    ['không phát sinh 142', { name: 'nothing-occurred', number: 142 }],
    ['bỏ kỳ 142', { name: 'skip-period', number: 142 }],
    [
      'ủy quyền cho Phạm Thị Thủy Trúc từ 1/12 đến 5/12 theo văn bản 12/UQ-STC',
      { name: 'delegate', rest: 'Phạm Thị Thủy Trúc từ 1/12 đến 5/12 theo văn bản 12/UQ-STC' },
    ],
    ['ủy quyền', { name: 'delegations' }],
    ['hủy ủy quyền Trúc', { name: 'revoke-delegation', rest: 'Trúc' }],
    ['nghỉ phép từ 1/12 đến 5/12', { name: 'leave', rest: 'từ 1/12 đến 5/12' }],
    ['hủy nghỉ phép', { name: 'end-leave' }],
    [
      'ngày nghỉ 2/1/2027 theo Thông báo 10065/VPCP-KGVX',
      { name: 'day-off', rest: '2/1/2027 theo Thông báo 10065/VPCP-KGVX' },
    ],
    [
      'ngày làm bù 9/1/2027 theo Thông báo 10065/VPCP-KGVX',
      { name: 'day-worked', rest: '9/1/2027 theo Thông báo 10065/VPCP-KGVX' },
    ],
    ['/nhom', { name: 'group' }],
    ['/nhom@dondoc_bot', { name: 'group' }],
    ['english', { name: 'language', language: 'en' }],
    ['tiếng Việt', { name: 'language', language: 'vi' }],
    ['đồng ý', { name: 'agree', number: null }],
    ['duyệt 142', { name: 'agree', number: 142 }],
    ['không đồng ý vì chưa rõ lý do', { name: 'disagree', number: null, rest: 'vì chưa rõ lý do' }],
    ['đã tiếp nhận', { name: 'acknowledge', numbers: [], all: false }],
    ['Đã nhận nhiệm vụ 142', { name: 'acknowledge', numbers: [142] }],
    ['rõ', { name: 'acknowledge', numbers: [] }],
    ['xong', { name: 'done', number: null, rest: '' }],
    ['Đã hoàn thành việc 142, đã trình UBND', { name: 'done', number: 142, rest: 'đã trình UBND' }],
    ['không thuộc thẩm quyền', { name: 'return', number: null, rest: '' }],
    ['trả lại việc 4, thuộc Sở Xây dựng', { name: 'return', number: 4, rest: 'thuộc Sở Xây dựng' }],
    ['tháng này không phát sinh', { name: 'nothing-occurred', number: null }],
    ['xin lùi hạn việc 142 đến 20/12 vì chờ', { name: 'extend', number: 142, rest: 'đến 20/12 vì chờ' }],
    ['gia hạn 5 ngày vì chờ', { name: 'extend', number: null, rest: '5 ngày vì chờ' }],
    ['phân công 142 cho chị Trúc', { name: 'hand-on', number: 142, rest: 'Trúc' }],
  ])('“%s”', (text, expected) => {
    expect(parseCommand(text)).toMatchObject(expected);
  });

  test.each(['xong khâu rà soát', 'hoàn thành 1 phần', 'hoàn thành 80% khối lượng', 'ok', 'vâng'])(
    '“%s” is neither completion nor receipt',
    (text) => {
      expect(parseCommand(text)).toBeNull();
    },
  );

  test.each([
    ['gia hạn 142 đến 15/12 vì chờ số liệu', 'extend'],
    ['xác nhận đã nhận 142', 'acknowledge'],
    ['nhận 142', 'acknowledge'],
    ['báo cáo 142 60% đã giao xong mặt bằng', 'report'],
    ['hủy', 'cancel'],
    ['việc 142', 'show'],
  ])('“%s” is still what it was before', (text, name) => {
    expect(parseCommand(text)?.name).toBe(name);
  });
});

describe('an acknowledgement among polite words', () => {
  test.each([
    'đã nhận ạ',
    'Dạ, em đã nhận ạ',
    'em nhận rồi nhé',
    'Rõ, đã nhận nhiệm vụ',
    'dạ rõ ạ',
    'đã nhận 👍',
    'đã nhận, cảm ơn em',
    'ok anh, đã nhận',
    'Đã nhận, sẽ triển khai ngay',
  ])('“%s”', (text) => {
    expect(parseCommand(text)).toMatchObject({ name: 'acknowledge', numbers: [] });
  });

  test('keeps its numbers', () => {
    expect(parseCommand('dạ em nhận 142, 143 ạ')).toMatchObject({ name: 'acknowledge', numbers: [142, 143] });
  });

  test.each(['chưa nhận ạ', 'đã nhận chưa em?', 'không nhận ạ', 'ok em', 'dạ', 'ạ', 'nhận xét ạ'])(
    '“%s” is none',
    (text) => {
      expect(parseCommand(text)?.name).not.toBe('acknowledge');
    },
  );
});

test('without a number it is the weekly report of one’s own that is turned off', () => {
  expect(parseCommand('thôi báo cáo định kỳ')?.name).not.toBe('end-series');
});
