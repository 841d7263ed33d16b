import type { Due } from '../assignment/assignment.js';
import { addDays, type LocalDate } from '../calendar/local-date.js';
import type { Urgency } from '../directive/directive.js';
import type { Ladder, LadderStep } from './ladder.js';

/** The two moments of a working day at which ordinary nudges go out, `HH:mm` Asia/Ho_Chi_Minh [D]. */
export const MORNING = '07:30';
export const AFTERNOON = '15:30';

type Rest = Pick<LadderStep, 'audience' | 'delivery'> & Partial<Pick<LadderStep, 'repeat' | 'ignoresQuietHours'>>;

const unit: Rest = { audience: 'unit', delivery: 'digest' };
const superior: Rest = { audience: 'escalate', delivery: 'digest' };
const unitNow: Rest = { audience: 'unit', delivery: 'direct' };
const superiorNow: Rest = { audience: 'escalate', delivery: 'direct' };
const unitAnyHour: Rest = { ...unitNow, ignoresQuietHours: true };
const superiorAnyHour: Rest = { ...superiorNow, ignoresQuietHours: true };

const chaseAt = (key: string, workingDays: number, time: string, rest: Rest): LadderStep => ({
  key,
  when: { from: 'sent', workingDays, time },
  whileState: 'unacknowledged',
  ...rest,
});
const chaseAfter = (key: string, minutes: number, rest: Rest): LadderStep => ({
  key,
  when: { from: 'sent', minutes },
  whileState: 'unacknowledged',
  ...rest,
});
const dueAt = (key: string, workingDays: number, rest: Rest, time = MORNING): LadderStep => ({
  key,
  when: { from: 'due', workingDays, time },
  whileState: 'open',
  ...rest,
});
const dueHours = (key: string, hours: number, rest: Rest): LadderStep => ({
  key,
  when: { from: 'due', hours },
  whileState: 'open',
  ...rest,
});
const silentFor = (key: string, workingDays: number, rest: Rest): LadderStep => ({
  key,
  when: { from: 'last-contact', workingDays, time: MORNING },
  whileState: 'open',
  ...rest,
});

/** Same afternoon, next working morning, the leader after two working days, then every second day. */
const chaseNormal = [
  chaseAt('ack-1', 0, AFTERNOON, unit),
  chaseAt('ack-2', 1, MORNING, unit),
  chaseAt('ack-3', 2, MORNING, { ...superior, repeat: { everyWorkingDays: 2, times: 5 } }),
];
/** One hour is the suggested limit for acknowledging urgent documents (facts/domain §1.7). */
const chaseUrgent = [
  chaseAfter('ack-1', 60, unitNow),
  chaseAfter('ack-2', 180, unitNow),
  chaseAfter('ack-3', 300, superiorNow),
  chaseAt('ack-4', 1, MORNING, { ...superiorNow, repeat: { everyWorkingDays: 1, times: 4 } }),
];
const chaseVeryUrgent = [
  chaseAfter('ack-1', 30, unitNow),
  chaseAfter('ack-2', 60, unitNow),
  chaseAfter('ack-3', 120, superiorNow),
  chaseAfter('ack-4', 240, superiorNow),
  chaseAt('ack-5', 1, MORNING, { ...superiorNow, repeat: { everyWorkingDays: 1, times: 4 } }),
];
/** Minutes, day and night. */
const chaseFlash = [
  chaseAfter('ack-1', 5, unitAnyHour),
  chaseAfter('ack-2', 10, unitAnyHour),
  chaseAfter('ack-3', 15, superiorAnyHour),
  chaseAfter('ack-4', 30, superiorAnyHour),
  chaseAfter('ack-5', 60, superiorAnyHour),
  chaseAfter('ack-6', 120, superiorAnyHour),
];

const beforeDue = [dueAt('due-3', -3, unit), dueAt('due-1', -1, unit), dueAt('due-0', 0, unit)];
/** Daily for a working week with the leader from the second day on, then every third day, the leader weekly. */
const overdueNormal = [
  dueAt('late-1', 1, { ...unit, repeat: { everyWorkingDays: 1, times: 4 } }),
  dueAt('late-2', 8, { ...unit, repeat: { everyWorkingDays: 3, times: 40 } }),
  dueAt('late-up', 2, { ...superior, repeat: { everyWorkingDays: 5, times: 25 } }),
];
const dueUrgent = [
  dueAt('due-1', -1, unitNow),
  dueAt('due-0', 0, unitNow),
  dueHours('due-2h', -2, unitNow),
  dueAt('late-1', 1, { ...unitNow, repeat: { everyWorkingDays: 1, times: 9 } }),
  dueAt('late-2', 12, { ...unit, repeat: { everyWorkingDays: 3, times: 40 } }),
  dueAt('late-up', 1, { ...superiorNow, repeat: { everyWorkingDays: 2, times: 30 } }),
];
const dueFlash = [
  dueHours('due-4h', -4, unitAnyHour),
  dueHours('due-1h', -1, unitAnyHour),
  dueHours('late-0', 0.25, superiorAnyHour),
  dueHours('late-2h', 2, superiorAnyHour),
  dueAt('late-1', 1, { ...unitNow, repeat: { everyWorkingDays: 1, times: 9 } }),
  dueAt('late-up', 2, { ...superiorNow, repeat: { everyWorkingDays: 2, times: 30 } }),
];

/**
 * What is reported every day: one reminder before the hour, on days off too. What is missed is told with the next day's notice, before these steps
 * of the morning after come about; they speak for the last day of a series.
 */
const dueDaily = [dueHours('due-1h', -1, unitAnyHour), dueAt('late-1', 1, unit), dueAt('late-up', 1, superior)];

/** "Đến đâu rồi?" once in two weeks of silence; after a quarter of silence the leader learns of it. */
const gentle = [
  silentFor('ask', 10, { ...unit, repeat: { everyWorkingDays: 10, times: 100 } }),
  silentFor('ask-up', 60, { ...superior, repeat: { everyWorkingDays: 60, times: 10 } }),
];

const ladder = (key: string, ...groups: readonly (readonly LadderStep[])[]): Ladder => ({
  key,
  version: 1,
  steps: groups.flat(),
});

/**
 * The ladders that an installation starts with (issue "the life of an assignment"; facts/domain §1.7, §3.4). Administrators edit copies; running
 * assignments keep the version they were planned with.
 */
export const DEFAULT_LADDERS = {
  normal: ladder('normal', chaseNormal, beforeDue, overdueNormal),
  /** More than 60 days ahead: a look a month and two weeks before. */
  long: ladder('long', chaseNormal, [dueAt('due-20', -20, unit), dueAt('due-10', -10, unit)], beforeDue, overdueNormal),
  /** More than a year ahead: yearly check-ins, then as `long`. */
  'far-horizon': ladder(
    'far-horizon',
    chaseNormal,
    [silentFor('year', 250, { ...unit, repeat: { everyWorkingDays: 250, times: 20 } })],
    [dueAt('due-60', -60, unit), dueAt('due-20', -20, unit), dueAt('due-10', -10, unit)],
    beforeDue,
    overdueNormal,
  ),
  daily: ladder('daily', chaseNormal, dueDaily),
  undated: ladder('undated', chaseNormal, gentle),
  /** For the person inside the unit, on the unit's own sub-deadline; never chosen for an assignment itself. */
  handed: ladder('handed', [
    dueAt('due-1', -1, unit),
    dueAt('due-0', 0, unit),
    dueAt('late-1', 1, { ...unit, repeat: { everyWorkingDays: 1, times: 2 } }),
  ]),
  urgent: ladder('urgent', chaseUrgent, dueUrgent),
  'urgent-daily': ladder('urgent-daily', chaseUrgent, dueDaily),
  'urgent-undated': ladder('urgent-undated', chaseUrgent, [
    silentFor('ask', 2, { ...unit, repeat: { everyWorkingDays: 2, times: 60 } }),
    silentFor('ask-up', 6, { ...superior, repeat: { everyWorkingDays: 5, times: 25 } }),
  ]),
  'very-urgent': ladder('very-urgent', chaseVeryUrgent, dueUrgent),
  'very-urgent-daily': ladder('very-urgent-daily', chaseVeryUrgent, dueDaily),
  'very-urgent-undated': ladder('very-urgent-undated', chaseVeryUrgent, [
    silentFor('ask', 1, { ...unitNow, repeat: { everyWorkingDays: 1, times: 60 } }),
    silentFor('ask-up', 3, { ...superiorNow, repeat: { everyWorkingDays: 3, times: 40 } }),
  ]),
  flash: ladder('flash', chaseFlash, dueFlash),
  'flash-daily': ladder('flash-daily', chaseFlash, dueDaily),
  'flash-undated': ladder('flash-undated', chaseFlash, [
    { key: 'ask-0', when: { from: 'sent', minutes: 240 }, whileState: 'open', ...unitAnyHour },
    silentFor('ask', 1, { ...unitNow, repeat: { everyWorkingDays: 1, times: 60 } }),
    silentFor('ask-up', 2, { ...superiorNow, repeat: { everyWorkingDays: 2, times: 60 } }),
  ]),
} as const satisfies Record<string, Ladder>;

export type DefaultLadderKey = keyof typeof DEFAULT_LADDERS;

const DAILY: Readonly<Record<Urgency, DefaultLadderKey>> = {
  thường: 'daily',
  khẩn: 'urgent-daily',
  'thượng khẩn': 'very-urgent-daily',
  'hỏa tốc': 'flash-daily',
  'hỏa tốc hẹn giờ': 'flash-daily',
};
const LONG_DAYS = 60;
const FAR_DAYS = 366;

/**
 * The ladder for a new assignment, by urgency and by how far its limit lies ahead (calendar days); undated work has gentler ones, and so has a day of
 * a report that comes again the next day (`daily`).
 */
export function chooseLadder(urgency: Urgency, due: Due, today: LocalDate, daily = false): Ladder {
  const dated = due.due !== null;
  if (daily && dated) return DEFAULT_LADDERS[DAILY[urgency]];
  switch (urgency) {
    case 'thường':
      if (!dated) return DEFAULT_LADDERS.undated;
      if (due.due > addDays(today, FAR_DAYS)) return DEFAULT_LADDERS['far-horizon'];
      return due.due > addDays(today, LONG_DAYS) ? DEFAULT_LADDERS.long : DEFAULT_LADDERS.normal;
    case 'khẩn':
      return DEFAULT_LADDERS[dated ? 'urgent' : 'urgent-undated'];
    case 'thượng khẩn':
      return DEFAULT_LADDERS[dated ? 'very-urgent' : 'very-urgent-undated'];
    case 'hỏa tốc':
    case 'hỏa tốc hẹn giờ':
      return DEFAULT_LADDERS[dated ? 'flash' : 'flash-undated'];
  }
}
