import { describeScenario } from './scenario-suite.js';

describeScenario({ name: 'Zalo Bot', env: { SANDBOX_CHANNELS: 'zalo-bot' }, files: false, byNumber: true });
