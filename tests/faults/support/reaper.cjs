// Outlives the suite by a moment: whatever ends it (a failure, Ctrl-C, SIGKILL), what it started is ended and what it laid down is removed.
// Lines on standard input: `+process 123`, `-process 123`, `+mount /path`, `+folder /path` …; its end is the suite's end.
const { execFileSync } = require('node:child_process');
const { rmSync } = require('node:fs');
const { createInterface } = require('node:readline');

const left = { process: new Set(), mount: new Set(), folder: new Set() };
const quietly = (work) => {
  try {
    work();
  } catch {
    // It was gone already.
  }
};

createInterface({ input: process.stdin })
  .on('line', (line) => {
    const [, sign, kind, name] = /^([+-])(process|mount|folder) (.+)$/u.exec(line) ?? [];
    if (sign === '+') left[kind].add(name);
    else if (sign === '-') left[kind].delete(name);
  })
  .on('close', () => {
    for (const pid of left.process) quietly(() => process.kill(Number(pid), 'SIGKILL'));
    setTimeout(() => {
      for (const path of left.mount) quietly(() => execFileSync('umount', ['-l', path], { stdio: 'ignore' }));
      for (const path of left.folder) quietly(() => rmSync(path, { recursive: true, force: true }));
    }, 500);
  });
