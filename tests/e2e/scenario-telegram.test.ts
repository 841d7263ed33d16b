import { describeScenario } from './scenario-suite.js';

describeScenario({ name: 'Telegram', env: {}, files: true, byNumber: false });
