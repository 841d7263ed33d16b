import { describeScenario } from './scenario-suite.js';

describeScenario({
  name: 'Zalo OA with numbers',
  env: { SANDBOX_CHANNELS: 'zalo-numbers' },
  files: true,
  byNumber: true,
});
