// `npm start` on a fresh clone: compiles when there is no build yet or the sources are newer, then starts the program.
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const entry = new URL('../dist/main.js', import.meta.url);

const newest = (folder) =>
  Math.max(
    ...readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((file) => file.isFile() && !file.parentPath.includes('generated'))
      .map((file) => statSync(`${file.parentPath}/${file.name}`).mtimeMs),
  );

const sources = ['src', 'prisma', 'packages/zalo-api-sdk/src'].map(
  (folder) => new URL(`../${folder}`, import.meta.url).pathname,
);
if (!existsSync(entry) || sources.some((folder) => newest(folder) > statSync(entry).mtimeMs)) {
  console.log('Đang biên dịch lần đầu (khoảng nửa phút) … / Compiling before the first start …');
  const built = spawnSync('npm', ['run', '--silent', 'build'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (built.status !== 0) process.exit(built.status ?? 1);
}
require(entry.pathname);
