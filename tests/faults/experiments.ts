import { crashPoints } from './experiments/crash-points.js';
import { database } from './experiments/database.js';
import { platform } from './experiments/platform.js';
import { processes } from './experiments/processes.js';
import { queue } from './experiments/queue.js';
import type { Experiment } from './support/experiment.js';

/** Every experiment, in the order in which they are shown. */
export const EXPERIMENTS: readonly Experiment[] = [...crashPoints, ...queue, ...database, ...platform, ...processes];
