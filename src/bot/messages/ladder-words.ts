import type { EditedLadder } from '../../domain/nudge/edit-ladder.js';
import type { LadderStep, StepMoment } from '../../domain/nudge/ladder.js';
import type { InLanguage } from './in-language.js';

const vi = {
  listTitle: 'Thang nhắc đang áp dụng',
  listLine: (name: string, steps: number, version: number) => `• ${name}: ${steps} bước, bản ${version}`,
  openOne: 'Mở một thang: gõ “thang nhắc khẩn”. Việc đang chạy giữ bản đã lập.',
  title: (name: string, version: number) => `Thang nhắc: ${name} (bản ${version})`,
  draftTitle: (name: string) => `Thang nhắc sẽ sửa: ${name} (chưa lưu)`,
  draftHint:
    'Lưu thì áp dụng cho việc giao từ nay; việc đang chạy giữ bản cũ. Gõ “lưu”, sửa tiếp bằng lời, hoặc “thôi”.',
  hint: (name: string) =>
    `Sửa bằng lời: “thang nhắc ${name}: thêm nhắc trước hạn 10 ngày”, “… thêm báo lãnh đạo quá hạn 3 ngày lúc 09:00”, “… bỏ bước 2”, “… bước 3 lúc 14:00”, “… bước 3 2 ngày”, “… bước 3 lặp mỗi 2 ngày tối đa 10 lần”, “… mặc định”.`,
  save: 'Lưu',
  drop: 'Thôi',
  others: 'Các thang khác',

  step: (when: string, { audience, whileState, delivery, ignoresQuietHours, repeat }: LadderStep) => {
    const who = audience === 'unit' ? 'nhắc đơn vị' : 'báo lãnh đạo, đơn vị được biết';
    const chase = whileState === 'unacknowledged' ? ' nếu chưa xác nhận' : '';
    const how = delivery === 'digest' ? 'trong bản tin' : 'tin riêng';
    const again =
      repeat === undefined ? '' : `; lặp mỗi ${repeat.everyWorkingDays} ngày làm việc, tối đa ${repeat.times} lần`;
    return `${when}: ${who}${chase}, ${how}${ignoresQuietHours === true ? ', cả ngoài giờ' : ''}${again}`;
  },
  minutesAfter: (minutes: number) => `Sau khi giao ${minutes} phút`,
  hours: (hours: number) => (hours > 0 ? `Quá hạn ${hours} giờ` : `Trước hạn ${-hours} giờ`),
  days: (from: Extract<StepMoment, { workingDays: number }>['from'], count: number, time: string) => {
    const days = `${Math.abs(count)} ngày làm việc, lúc ${time}`;
    switch (from) {
      case 'sent':
        return count === 0 ? `Ngay ngày giao, lúc ${time}` : `Sau khi giao ${days}`;
      case 'due':
        if (count === 0) return `Đúng ngày hạn, lúc ${time}`;
        return count < 0 ? `Trước hạn ${days}` : `Quá hạn ${days}`;
      case 'last-contact':
        return `Sau ${days}, không có tin`;
    }
  },

  byAdministrator: 'Chỉ quản trị được xem và sửa thang nhắc. Gõ “hoãn nhắc” kèm số việc để hoãn một việc.',
  noSuch: (words: string, names: string) => `Không có thang nhắc “${words}”. Có: ${names}.`,
  noneEditedToast: 'Không có thang nhắc nào đang sửa.',
  noneEdited: 'Không có thang nhắc nào đang sửa. Gõ “thang nhắc” để xem.',
  changedMeanwhile: (name: string, version: number) =>
    `Thang nhắc ${name} vừa được người khác sửa (bản ${version}). Gõ “thang nhắc ${name}” để xem rồi sửa lại.`,
  notSaved: (mistakes: string) => `Chưa lưu được:\n${mistakes}\nGõ “thang nhắc” để xem lại.`,
  savedToast: (version: number) => `Đã lưu bản ${version}.`,
  saved: (name: string, version: number) =>
    `Đã lưu thang nhắc ${name}, bản ${version}. Áp dụng cho việc giao từ nay; việc đang chạy giữ bản cũ.`,
  show: 'Xem',
  unclear: (name: string) =>
    `Chưa hiểu cần sửa gì. Ví dụ: “thang nhắc ${name}: thêm nhắc trước hạn 10 ngày”, “… bỏ bước 2”, “… bước 3 lúc 14:00”.`,
  notPossible: (mistakes: string) => `Không sửa như vậy được:\n${mistakes}`,
  refused: {
    'no-step': 'Không có bước đó. Gõ “thang nhắc” kèm tên thang để xem số thứ tự các bước.',
    exists: 'Đã có bước như vậy. Gõ “thang nhắc” kèm tên thang để xem các bước.',
    'no-time': 'Bước này tính theo phút hoặc giờ nên không đặt giờ cố định. Bỏ bước rồi thêm bước mới.',
    'no-days': 'Bước này tính theo phút hoặc giờ. Bỏ bước rồi thêm bước mới.',
    'last-step': 'Thang nhắc phải còn ít nhất một bước. Thêm bước mới trước khi bỏ bước này.',
  } as Readonly<Record<Extract<EditedLadder, { ok: false }>['reason'], string>>,
};

const plural = (count: number, what: string): string => `${count} ${what}${count === 1 ? '' : 's'}`;

/** Ladders are named as they are typed: in quotes, in Vietnamese. */
const en: typeof vi = {
  listTitle: 'Ladders of reminders in force',
  listLine: (name, steps, version) => `• “${name}”: ${plural(steps, 'step')}, version ${version}`,
  openOne: 'To open one type “thang nhắc khẩn”. Tasks that run keep the version they were planned with.',
  title: (name, version) => `Ladder “${name}” (version ${version})`,
  draftTitle: (name) => `Ladder “${name}”, to be changed (not saved)`,
  draftHint:
    'Once saved it is used for tasks given from now on; tasks that run keep the old version. Type “lưu” to save, one more change, or “thôi” to drop it.',
  hint: (name) =>
    `To change it type: “thang nhắc ${name}: thêm nhắc trước hạn 10 ngày” (add a reminder), “… thêm báo lãnh đạo quá hạn 3 ngày lúc 09:00” (add a report to the leader), “… bỏ bước 2” (drop a step), “… bước 3 lúc 14:00”, “… bước 3 2 ngày”, “… bước 3 lặp mỗi 2 ngày tối đa 10 lần” (repeat), “… mặc định” (as shipped).`,
  save: 'Save',
  drop: 'Cancel',
  others: 'Other ladders',

  step: (when, { audience, whileState, delivery, ignoresQuietHours, repeat }) => {
    const who = audience === 'unit' ? 'remind the unit' : 'report to the leader and tell the unit';
    const chase = whileState === 'unacknowledged' ? ' if not acknowledged' : '';
    const how = delivery === 'digest' ? 'in the digest' : 'by a message of its own';
    const again =
      repeat === undefined
        ? ''
        : `; again every ${plural(repeat.everyWorkingDays, 'working day')}, at most ${plural(repeat.times, 'time')}`;
    return `${when}: ${who}${chase}, ${how}${ignoresQuietHours === true ? ', at any hour' : ''}${again}`;
  },
  minutesAfter: (minutes) => `${plural(minutes, 'minute')} after it was given`,
  hours: (hours) =>
    hours > 0 ? `${plural(hours, 'hour')} after the limit` : `${plural(-hours, 'hour')} before the limit`,
  days: (from, count, time) => {
    const days = plural(Math.abs(count), 'working day');
    switch (from) {
      case 'sent':
        return count === 0 ? `On the day it was given, at ${time}` : `${days} after it was given, at ${time}`;
      case 'due':
        if (count === 0) return `On the day of the limit, at ${time}`;
        return `${days} ${count < 0 ? 'before' : 'after'} the limit, at ${time}`;
      case 'last-contact':
        return `${days} without any word, at ${time}`;
    }
  },

  byAdministrator:
    'Only administrators may see and change ladders. To put off the reminders of one task type “snooze” with its number.',
  noSuch: (words, names) => `There is no ladder “${words}”. There are: “${names}”.`,
  noneEditedToast: 'No ladder is being changed.',
  noneEdited: 'No ladder is being changed. Type “thang nhắc” to see them.',
  changedMeanwhile: (name, version) =>
    `Somebody else has just changed the ladder “${name}” (version ${version}). Type “thang nhắc ${name}” to see it, then change it again.`,
  notSaved: (mistakes) => `Not saved:\n“${mistakes}”\nType “thang nhắc” to see it.`,
  savedToast: (version) => `Version ${version} is saved.`,
  saved: (name, version) =>
    `The ladder “${name}” is saved as version ${version}. It is used for tasks given from now on; tasks that run keep the old version.`,
  show: 'Show',
  unclear: (name) =>
    `It is not clear what to change. Examples: “thang nhắc ${name}: thêm nhắc trước hạn 10 ngày”, “… bỏ bước 2”, “… bước 3 lúc 14:00”.`,
  notPossible: (mistakes) => `That cannot be done:\n“${mistakes}”`,
  refused: {
    'no-step': 'There is no such step. Type “thang nhắc” with the name of the ladder to see their numbers.',
    exists: 'There is such a step already. Type “thang nhắc” with the name of the ladder to see the steps.',
    'no-time': 'This step counts in minutes or hours and has no fixed time. Drop it and add a new one.',
    'no-days': 'This step counts in minutes or hours. Drop it and add a new one.',
    'last-step': 'A ladder keeps at least one step. Add a new one before you drop this one.',
  },
};

export type LadderWords = typeof vi;

/** How people are urged, in words. */
export const LADDERS: InLanguage<LadderWords> = { vi, en };
