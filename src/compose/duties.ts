import type { Config } from '../config.js';
import type { WorkDuties } from '../jobs/jobs.js';

/** What a process of a role does. Any number of each may run; leases choose the one poller and the one sender of each channel. */
export type Duties = {
  /** Asks the platforms for updates, where they are polled. */
  readonly poll: boolean;
  readonly work: WorkDuties;
  /** Takes calls from outside: webhooks, intake, links. Health and metrics are served by every role. */
  readonly serve: boolean;
};

const EVERYTHING: WorkDuties = { queues: ['inbound', 'timers', 'delivery', 'sweeps'], send: true, sweep: true };

const DUTIES: Readonly<Record<Config['role'], Duties>> = {
  all: { poll: true, work: EVERYTHING, serve: true },
  // Talks: readings and pictures, which keep a processor busy for seconds, are left to workers.
  bot: { poll: true, work: { queues: ['inbound', 'delivery'], send: true, sweep: false }, serve: false },
  // Can do all that the bot does but polling, so that a lost bot delays nothing that has come in.
  worker: { poll: false, work: EVERYTHING, serve: false },
  web: { poll: false, work: { queues: [], send: false, sweep: false }, serve: true },
};

export const dutiesOf = (role: Config['role']): Duties => DUTIES[role];
