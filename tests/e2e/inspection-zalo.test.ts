import { describeInspection } from './inspection-suite.js';

describeInspection({ name: 'Zalo with numbers', env: { SANDBOX_CHANNELS: 'zalo-numbers' }, byNumber: true });
