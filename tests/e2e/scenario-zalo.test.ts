import { describeScenario } from './scenario-suite.js';

describeScenario({ name: 'Zalo OA with buttons', env: { SANDBOX_CHANNELS: 'zalo' }, files: true, byNumber: false });
