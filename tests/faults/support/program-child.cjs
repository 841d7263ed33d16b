// The compiled program as a process of its own, with what a fault test needs and production has not: a point at which it kills itself, a machine's
// clock that is wrong, a faster pace. Options come as JSON in FAULT_OPTIONS, settings in the environment as always.
const { join } = require('node:path');

const options = JSON.parse(process.env.FAULT_OPTIONS ?? '{}');
const dist = (path) => join(__dirname, '..', '..', '..', 'dist', path);

if (options.clockAheadMs) {
  const RealDate = Date;
  const wrong = () => RealDate.now() + options.clockAheadMs;
  global.Date = class extends RealDate {
    constructor(...given) {
      if (given.length === 0) super(wrong());
      else super(...given);
    }
    static now() {
      return wrong();
    }
  };
}

if (options.perSecond) {
  const telegram = require(dist('bot/telegram/telegram-channel.js'));
  const create = telegram.createTelegramChannel;
  telegram.createTelegramChannel = (given) => {
    const channel = create(given);
    return { ...channel, pace: { ...channel.pace, perSecond: options.perSecond } };
  };
}

const { loadConfig } = require(dist('config.js'));
const { createLogger } = require(dist('logging.js'));
const { runProgram } = require(dist('compose/run-program.js'));
const { explainStartFailure } = require(dist('compose/explain-start-failure.js'));

let hits = 0;
const crashPoint = (name) => {
  if (name !== options.crashAt) return;
  hits += 1;
  if (hits === (options.crashAtHit ?? 1)) process.kill(process.pid, 'SIGKILL');
};

const loaded = loadConfig();
if (!loaded.ok) {
  console.error(loaded.mistakes.join('\n'));
  process.exit(1);
}
runProgram(loaded.config, createLogger({ level: loaded.config.logLevel }), { crashPoint }).then(
  (running) => {
    console.log(JSON.stringify({ fault: 'ready', url: running.web?.url ?? null }));
    process.once('SIGTERM', () => running.stop().then(() => process.exit(0)));
  },
  (error) => {
    console.error(explainStartFailure(error) ?? `${error.name}: ${error.message}`);
    process.exit(1);
  },
);
