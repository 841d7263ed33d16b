import { describeInspection } from './inspection-suite.js';

describeInspection({ name: 'Telegram', env: {}, byNumber: false });
