import { planIssue } from '../../../src/app/directive/plan-issue.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';
import { calendar } from '../../support/labelled-documents.js';
import { readingOf } from './reader/a-reading.js';

const questionsOf = (...tasks: readonly string[]) =>
  planIssue(
    readingOf(
      'ỦY BAN NHÂN DÂN',
      'THÀNH PHỐ HÀ NỘI',
      'Số: 12/UBND-KT',
      'Hà Nội, ngày 05 tháng 3 năm 2026',
      'Kính gửi: Sở Y tế.',
      ...tasks.map((task, at) => `${at + 1}. ${task}`),
      'Nơi nhận:',
    ),
    { code: '12/UBND-KT', date: localDate('2026-03-05') },
    calendar,
    new Date('2026-03-05T08:00:00+07:00'),
  ).questions;

test('tasks that nobody of the directory would lead are named before the issue', () => {
  expect(
    questionsOf(
      'Sở Y tế rà soát các cơ sở.',
      'UBND các xã ven sông chủ trì, phối hợp với Sở Xây dựng rà soát các điểm sạt lở.',
      'Kho bạc Nhà nước rà soát các khoản chi.',
    ),
  ).toEqual([{ what: 'unled', tasks: [2, 3] }]);
});

test('one lead in the directory is enough', () => {
  expect(questionsOf('Sở Y tế và Kho bạc Nhà nước rà soát các khoản chi.')).toEqual([]);
});
