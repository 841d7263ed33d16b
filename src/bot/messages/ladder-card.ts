import type { Card } from '../../app/ports/card.js';
import type { Ladder, LadderStep, StepMoment } from '../../domain/nudge/ladder.js';
import type { DefaultLadderKey } from '../../domain/nudge/ladders.js';

/** The kinds of ladders as people name them; the first name is the one shown. */
export const LADDER_NAMES: Readonly<Record<DefaultLadderKey, string>> = {
  normal: 'thường',
  long: 'thường hạn xa',
  'far-horizon': 'thường trên một năm',
  undated: 'thường không hạn',
  handed: 'nội bộ đơn vị',
  urgent: 'khẩn',
  'urgent-undated': 'khẩn không hạn',
  'very-urgent': 'thượng khẩn',
  'very-urgent-undated': 'thượng khẩn không hạn',
  flash: 'hỏa tốc',
  'flash-undated': 'hỏa tốc không hạn',
};

export const ladderName = (key: string): string => LADDER_NAMES[key as DefaultLadderKey] ?? key;

/** All ladders in force, each to be opened. */
export function ladderListCard(ladders: readonly Ladder[]): Card {
  return {
    title: 'Thang nhắc đang áp dụng',
    lines: [
      ...ladders.map(({ key, version, steps }) => `• ${ladderName(key)}: ${steps.length} bước, bản ${version}`),
      { text: 'Mở một thang: gõ “thang nhắc khẩn”. Việc đang chạy giữ bản đã lập.', style: 'muted' },
    ],
    actions: ladders.slice(0, 4).map(({ key }) => ({
      label: ladderName(key),
      intent: { do: 'say', text: `thang nhắc ${ladderName(key)}` },
    })),
  };
}

/** One ladder, step by step, with how to change it. `draft`: not saved yet. */
export function ladderCard(ladder: Ladder, draft: boolean): Card {
  const name = ladderName(ladder.key);
  return {
    title: `${draft ? 'Thang nhắc sẽ sửa' : 'Thang nhắc'}: ${name} (${draft ? 'chưa lưu' : `bản ${ladder.version}`})`,
    lines: [
      ...inOrder(ladder.steps).map((step, index) => `${index + 1}. ${stepWords(step)}`),
      draft
        ? 'Lưu thì áp dụng cho việc giao từ nay; việc đang chạy giữ bản cũ. Gõ “lưu”, sửa tiếp bằng lời, hoặc “thôi”.'
        : {
            text: `Sửa bằng lời: “thang nhắc ${name}: thêm nhắc trước hạn 10 ngày”, “… thêm báo lãnh đạo quá hạn 3 ngày lúc 09:00”, “… bỏ bước 2”, “… bước 3 lúc 14:00”, “… bước 3 2 ngày”, “… bước 3 lặp mỗi 2 ngày tối đa 10 lần”, “… mặc định”.`,
            style: 'muted',
          },
    ],
    actions: draft
      ? [
          { label: 'Lưu', style: 'primary', intent: { do: 'save-ladder' } },
          { label: 'Thôi', intent: { do: 'cancel-dialogue' } },
        ]
      : [{ label: 'Các thang khác', intent: { do: 'say', text: 'thang nhắc' } }],
  };
}

/** As shown, and as numbered when an administrator says "bước 3": chases, before the limit, after it, silence. */
export function inOrder(steps: readonly LadderStep[]): readonly LadderStep[] {
  const rank = { sent: 0, due: 1, 'last-contact': 2 } as const;
  return [...steps].sort((a, b) => rank[a.when.from] - rank[b.when.from] || minutesOf(a.when) - minutesOf(b.when));
}

function minutesOf(when: StepMoment): number {
  if ('minutes' in when) return when.minutes;
  return 'hours' in when ? when.hours * 60 : when.workingDays * 1440 + Number(when.time.slice(0, 2));
}

/** "Trước hạn 3 ngày làm việc, lúc 07:30: nhắc đơn vị, trong bản tin". */
export function stepWords(step: LadderStep): string {
  const who = step.audience === 'unit' ? 'nhắc đơn vị' : 'báo lãnh đạo, đơn vị được biết';
  const chase = step.whileState === 'unacknowledged' ? ' nếu chưa xác nhận' : '';
  const how = step.delivery === 'digest' ? 'trong bản tin' : 'tin riêng';
  const repeat =
    step.repeat === undefined
      ? ''
      : `; lặp mỗi ${step.repeat.everyWorkingDays} ngày làm việc, tối đa ${step.repeat.times} lần`;
  return `${momentWords(step.when)}: ${who}${chase}, ${how}${step.ignoresQuietHours === true ? ', cả ngoài giờ' : ''}${repeat}`;
}

function momentWords(when: StepMoment): string {
  if ('minutes' in when) return `Sau khi giao ${when.minutes} phút`;
  if ('hours' in when) return when.hours > 0 ? `Quá hạn ${when.hours} giờ` : `Trước hạn ${-when.hours} giờ`;
  const days = `${Math.abs(when.workingDays)} ngày làm việc, lúc ${when.time}`;
  switch (when.from) {
    case 'sent':
      return when.workingDays === 0 ? `Ngay ngày giao, lúc ${when.time}` : `Sau khi giao ${days}`;
    case 'due':
      if (when.workingDays === 0) return `Đúng ngày hạn, lúc ${when.time}`;
      return when.workingDays < 0 ? `Trước hạn ${days}` : `Quá hạn ${days}`;
    case 'last-contact':
      return `Sau ${days}, không có tin`;
  }
}
