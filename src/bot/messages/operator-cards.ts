import type { Card } from '../../app/ports/card.js';
import { instant } from './format.js';

/** To the administrators: messages wait for their word. */
export function reviewWaitsCard(count: number): Card {
  return {
    title: `⚠️ ${count} tin đã cũ đang chờ quyết định`,
    lines: [
      'Hệ thống đã ngừng một thời gian, các tin này quá cũ để tự gửi.',
      'Đề nghị chạy “dondoc review list” trên máy chủ để xem, rồi “dondoc review send” hoặc “dondoc review drop”.',
    ],
  };
}

/** To the administrators: the database tells of a time that is past. */
export function restoredCard(since: Date, held: number): Card {
  return {
    title: '⚠️ Cơ sở dữ liệu vừa được khôi phục từ bản sao lưu',
    lines: [
      `Dữ liệu dừng ở ${instant(since)}. Những gì ghi nhận sau lúc đó không còn trong hệ thống.`,
      held === 0
        ? 'Không có tin nào đang chờ gửi.'
        : `${held} tin đang chờ có thể đã được gửi trước khi khôi phục nên được giữ lại: chạy “dondoc review list”, rồi “dondoc review send” hoặc “dondoc review drop”.`,
    ],
  };
}

export type StillRunning = {
  readonly sent: number;
  readonly open: number;
  readonly overdue: number;
  readonly unknown: number;
  readonly review: number;
  readonly dead: number;
  readonly lastClean: Date | null;
  readonly healthy: boolean;
};

/** The daily line: its absence is the alarm where nobody watches a dashboard. */
export function stillRunningCard(facts: StillRunning): Card {
  const troubles = [
    ...(facts.healthy
      ? []
      : [
          `⚠️ Lần tự kiểm tra gần nhất có lỗi${facts.lastClean === null ? '' : `; lần sạch gần nhất ${instant(facts.lastClean)}`}: chạy “dondoc doctor” và xem nhật ký.`,
        ]),
    ...(facts.unknown === 0 ? [] : [`${facts.unknown} tin chưa rõ đã tới hay chưa.`]),
    ...(facts.review === 0 ? [] : [`${facts.review} tin cũ chờ quyết định: “dondoc review list”.`]),
    ...(facts.dead === 0 ? [] : [`${facts.dead} mục phải bỏ sau nhiều lần thử: xem nhật ký máy chủ.`]),
  ];
  return {
    lines: [
      `${troubles.length === 0 ? '🟢' : '🟡'} Trợ lý vẫn hoạt động. 24 giờ qua đã gửi ${facts.sent} tin; ${facts.open} việc đang mở${facts.overdue === 0 ? '' : `, ${facts.overdue} quá hạn`}.`,
      ...troubles,
    ],
  };
}
