import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { createServer } from 'node:tls';
import { promisify } from 'node:util';
import { TOKEN, telegramForTest } from '../support/telegram.js';

const tls = join(__dirname, '..', 'fixtures', 'tls');
const certificate = join(tls, 'cert.pem');

test('over TLS, as at the real address: words, a file sent and a file fetched, the line used again', async () => {
  const telegram = await telegramForTest();
  const lan = telegram.server.actor(500, 'Trần Thị Lan');
  await lan.start();
  await lan.send({ name: 'báo cáo.txt', mime: 'text/plain', bytes: Buffer.from('đã xong 60%') });
  const updates = (await telegram.call('getUpdates')).result as { message: { document?: { file_id: string } } }[];
  const fileId = updates.at(-1)?.message.document?.file_id ?? '';
  const port = Number(new URL(telegram.url).port);
  let lines = 0;
  const outside = createServer({ key: readFileSync(join(tls, 'key.pem')), cert: readFileSync(certificate) }, (line) => {
    lines += 1;
    const inside = connect(port, '127.0.0.1');
    line.pipe(inside).pipe(line);
    for (const end of [line, inside]) end.on('error', () => void (line.destroy(), inside.destroy()));
  });
  await new Promise<void>((resolve) => outside.listen(0, '127.0.0.1', resolve));
  const root = `https://127.0.0.1:${(outside.address() as AddressInfo).port}`;
  const child = join(__dirname, '..', 'support', 'telegram-over-tls-child.ts');
  const { stdout } = await promisify(execFile)(
    process.execPath,
    ['--import', 'tsx', child, root, TOKEN, '500', fileId],
    {
      env: { ...process.env, NODE_EXTRA_CA_CERTS: certificate },
      timeout: 20_000,
    },
  );
  expect(JSON.parse(stdout)).toEqual({ words: 'sent', report: 'sent', file: 'đã xong 60%' });
  const fromBot = lan.messages().filter(({ from }) => from === 'bot');
  expect(fromBot.map(({ text }) => text)).toEqual(['Đã giao việc', 'Đã giao việc']);
  // The bot's own calls share a line; the file comes over a second one.
  expect(lines).toBeLessThanOrEqual(2);
  outside.close();
  await telegram.server.close();
});
