import type { CardIn } from '../../app/ports/card.js';
import { englishInstant } from './english/words.js';
import { instant } from './format.js';
import type { InLanguage } from './in-language.js';

const vi = {
  reviewWaits: (count: number) => `⚠️ ${count} tin đã cũ đang chờ quyết định`,
  tooOld: 'Hệ thống đã ngừng một thời gian, các tin này quá cũ để tự gửi.',
  review: 'Đề nghị chạy “dondoc review list” trên máy chủ để xem, rồi “dondoc review send” hoặc “dondoc review drop”.',

  restored: '⚠️ Cơ sở dữ liệu vừa được khôi phục từ bản sao lưu',
  lostSince: (since: Date) =>
    `Dữ liệu dừng ở ${instant(since)}. Những gì ghi nhận sau lúc đó không còn trong hệ thống.`,
  noneHeld: 'Không có tin nào đang chờ gửi.',
  held: (count: number) =>
    `${count} tin đang chờ có thể đã được gửi trước khi khôi phục nên được giữ lại: chạy “dondoc review list”, rồi “dondoc review send” hoặc “dondoc review drop”.`,

  running: (sent: number, open: number, overdue: number) =>
    `Trợ lý vẫn hoạt động. 24 giờ qua đã gửi ${sent} tin; ${open} việc đang mở${overdue === 0 ? '' : `, ${overdue} quá hạn`}.`,
  unhealthy: (lastClean: Date | null) =>
    `⚠️ Lần tự kiểm tra gần nhất có lỗi${lastClean === null ? '' : `; lần sạch gần nhất ${instant(lastClean)}`}: chạy “dondoc doctor” và xem nhật ký.`,
  unknown: (count: number) => `${count} tin chưa rõ đã tới hay chưa.`,
  waiting: (count: number) => `${count} tin cũ chờ quyết định: “dondoc review list”.`,
  dead: (count: number) => `${count} mục phải bỏ sau nhiều lần thử: xem nhật ký máy chủ.`,
};

const messages = (count: number): string => `${count} message${count === 1 ? '' : 's'}`;

const en: typeof vi = {
  reviewWaits: (count) => `⚠️ ${count} old message${count === 1 ? ' waits' : 's wait'} for a decision`,
  tooOld: 'The system stood still for some time; these messages are too old to be sent by themselves.',
  review:
    'Please run “dondoc review list” on the server to see them, then “dondoc review send” or “dondoc review drop”.',

  restored: '⚠️ The database has just been restored from a backup',
  lostSince: (since) => `The data ends at ${englishInstant(since)}. What was recorded later is no longer there.`,
  noneHeld: 'No message waits to be sent.',
  held: (count) =>
    `${messages(count)} may have been sent before the restore and ${count === 1 ? 'is' : 'are'} held back: run “dondoc review list”, then “dondoc review send” or “dondoc review drop”.`,

  running: (sent, open, overdue) =>
    `The assistant is running. ${messages(sent)} sent in 24 hours; ${open} task${open === 1 ? '' : 's'} open${overdue === 0 ? '' : `, ${overdue} overdue`}.`,
  unhealthy: (lastClean) =>
    `⚠️ The last self-check found a fault${lastClean === null ? '' : `; the last clean one was at ${englishInstant(lastClean)}`}: run “dondoc doctor” and see the log.`,
  unknown: (count) => `Not known whether they arrived: ${messages(count)}.`,
  waiting: (count) => `${messages(count)} too old to be sent unseen: “dondoc review list”.`,
  dead: (count) => `${count} item${count === 1 ? '' : 's'} given up after many tries: see the log of the server.`,
};

const WORDS: InLanguage<typeof vi> = { vi, en };

/** To the administrators: messages wait for their word. */
export const reviewWaitsCard =
  (count: number): CardIn =>
  (language) => {
    const say = WORDS[language];
    return { title: say.reviewWaits(count), lines: [say.tooOld, say.review] };
  };

/** To the administrators: the database tells of a time that is past. */
export const restoredCard =
  (since: Date, held: number): CardIn =>
  (language) => {
    const say = WORDS[language];
    return { title: say.restored, lines: [say.lostSince(since), held === 0 ? say.noneHeld : say.held(held)] };
  };

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
export const stillRunningCard =
  (facts: StillRunning): CardIn =>
  (language) => {
    const say = WORDS[language];
    const troubles = [
      ...(facts.healthy ? [] : [say.unhealthy(facts.lastClean)]),
      ...(facts.unknown === 0 ? [] : [say.unknown(facts.unknown)]),
      ...(facts.review === 0 ? [] : [say.waiting(facts.review)]),
      ...(facts.dead === 0 ? [] : [say.dead(facts.dead)]),
    ];
    const mark = troubles.length === 0 ? '🟢' : '🟡';
    return { lines: [`${mark} ${say.running(facts.sent, facts.open, facts.overdue)}`, ...troubles] };
  };
