import { parseCommand } from '../../../src/bot/conversation/commands.js';
import { goesBefore, namesAssignment } from '../../../src/bot/conversation/goes-before.js';

const awaitsDay = { kind: 'extension', assignmentId: 'a', until: null } as const;
const awaitsReason = { kind: 'reason', act: 'return', assignmentId: 'a' } as const;

test('leave and delegation are never a day that was asked for', () => {
  for (const text of ['ủy quyền cho Trúc từ 2/12 đến 5/12', 'nghỉ phép từ 2/12 đến 5/12', 'văn bản 1575', 'tình hình'])
    expect([text, goesBefore(parseCommand(text), awaitsDay)]).toEqual([text, true]);
  expect(goesBefore(parseCommand('gia hạn đến 15/12'), awaitsDay)).toBe(false);
});

test('a reason may begin like a command', () => {
  expect(goesBefore(parseCommand('nghỉ phép dài ngày nên chưa làm'), awaitsReason)).toBe(false);
});

test('a report on another task is told from words of the report being written', () => {
  const named = (text: string) => namesAssignment(parseCommand(text));
  expect(['báo cáo 142 60% đã xong', 'hoàn thành 142', 'gia hạn 142 đến 15/12 vì mưa'].map(named)).toEqual([
    142, 142, 142,
  ]);
  expect(['hoàn thành 12 tuyến đường', 'trả lại 3 hồ sơ thiếu', 'đã xong 60%', '75'].map(named)).toEqual([
    null,
    null,
    null,
    null,
  ]);
});
