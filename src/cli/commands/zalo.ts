import { createServer } from 'node:http';
import { join } from 'node:path';
import { createInterface } from 'node:readline/promises';
import { challengeOf, parseCallback, type Callback, type Zalo } from 'zalo-api-sdk';
import type { Tx } from '../../app/ports/store/tx.js';
import type { TokenPairStore } from '../../app/ports/tokens.js';
import { webhookFacts } from '../../app/reachability/webhook-facts.js';
import { TEMPLATES } from '../../bot/zalo/templates.js';
import { zaloClient, type ZaloSettings } from '../../compose/open-zalo.js';
import { derivedKeys, installationKeys } from '../../config/installation-key.js';
import { createLeaseStore } from '../../store/lease-store.js';
import { createTokenJournal, TOKEN_JOURNAL } from '../../store/token-journal.js';
import { createZaloTokenStore } from '../../store/zalo-token-store.js';
import { withInstallation, type Installation } from '../open-installation.js';
import { CommandFailed } from './failure.js';
import { configOrFail } from './settings.js';
import { checkZalo, tryShapes } from './zalo-check.js';

/** Work with the account of this configuration, over the sealed tokens of its database. */
async function withZalo<T>(
  work: (
    zalo: Zalo,
    settings: ZaloSettings,
    more: { readonly store: TokenPairStore; readonly run: Installation['run'] },
  ) => Promise<T>,
): Promise<T> {
  const config = configOrFail();
  const settings = config.zaloOa;
  if (settings === null)
    throw new CommandFailed(
      'Chưa cấu hình Zalo OA: đặt ZALO_APP_ID và ba giá trị đi cùng (docs/zalo.md) / Zalo OA is not configured',
    );
  return withInstallation(config, ({ database, clock, run }) => {
    const store = createZaloTokenStore({
      prisma: database.prisma,
      leases: createLeaseStore(database.prisma, clock.unmoved),
      ...derivedKeys(installationKeys(config), 'tokens'),
      clock,
      journal: createTokenJournal(join(config.dataDir, TOKEN_JOURNAL)),
      onUnreadable: () =>
        console.error('Mã truy cập đã lưu không giải mã được: ENCRYPTION_KEY đã đổi? / stored tokens cannot be read'),
    });
    return work(zaloClient(settings, store), settings, { store, run });
  });
}

/** Walks an administrator of the OA through the consent; the code comes back to a local address, or is pasted. */
export async function zaloConnectCommand({
  redirect,
  port,
}: {
  readonly redirect?: string;
  readonly port?: string;
}): Promise<void> {
  const config = configOrFail();
  const redirectUri =
    redirect ??
    (port !== undefined
      ? `http://localhost:${port}/zalo/callback`
      : config.http.publicUrl === null
        ? null
        : new URL('/zalo/callback', config.http.publicUrl).toString());
  if (redirectUri === null)
    throw new CommandFailed(
      'Chưa biết địa chỉ callback: đặt PUBLIC_URL hoặc thêm --redirect <địa chỉ đã lưu ở trang quản lý ứng dụng> / no callback address',
    );
  await withZalo(async (zalo, { codeVerifier }) => {
    console.log('1. Mở đường dẫn sau bằng trình duyệt đã đăng nhập tài khoản QUẢN TRỊ của OA, rồi bấm đồng ý:\n');
    console.log(zalo.oauth.consentLink({ redirectUri, codeChallenge: challengeOf(codeVerifier) }));
    const callback = port === undefined ? await pasted(redirectUri) : await fromBrowser(Number(port));
    if (!callback.ok)
      throw new CommandFailed(
        `Địa chỉ dán vào không dùng được (${callback.reason}): cần nguyên dòng có code= và oa_id= / not a callback address`,
      );
    const outcome = await zalo.oauth.exchange({ code: callback.code, codeVerifier });
    if (outcome.kind !== 'granted') {
      const code = outcome.kind === 'denied' ? ` ${outcome.code ?? ''} ${outcome.name ?? ''}` : '';
      throw new CommandFailed(
        `Zalo không cấp mã (${outcome.kind}${code}). Mã xác nhận chỉ dùng một lần trong 10 phút: chạy lại lệnh này / Zalo granted nothing`,
      );
    }
    await zalo.tokens.adopt(outcome.grant);
    console.log(
      `\n✓ Đã kết nối OA ${callback.oaId}. Mã truy cập đã lưu (mã hóa) và sẽ tự làm mới. Đặt ZALO_OA_ID=${callback.oaId}, rồi chạy: dondoc zalo check`,
    );
  });
}

async function pasted(redirectUri: string): Promise<Callback> {
  const reader = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const line = await reader.question(
      `\n2. Trình duyệt được đưa về ${redirectUri} (báo lỗi cũng không sao). Dán nguyên địa chỉ ấy vào đây: `,
    );
    return parseCallback(line.trim());
  } finally {
    reader.close();
  }
}

/** Waits for the browser on this machine; ten minutes are the life of a code. */
function fromBrowser(port: number): Promise<Callback> {
  console.log(`\n2. Đang chờ trình duyệt quay về cổng ${port} của máy này …`);
  return new Promise((resolve, reject) => {
    const server = createServer((request, response) => {
      const callback = parseCallback(request.url ?? '');
      response.setHeader('content-type', 'text/plain; charset=utf-8');
      response.end(callback.ok ? 'Đã nhận. Có thể đóng trang này.' : 'Chưa thấy mã xác nhận.');
      if (!callback.ok) return;
      clearTimeout(timer);
      server.close();
      server.closeAllConnections();
      resolve(callback);
    });
    const timer = setTimeout(() => {
      server.close();
      reject(new CommandFailed('Quá 10 phút không thấy trình duyệt quay về / nobody came back within ten minutes'));
    }, 600_000);
    server.on('error', reject);
    server.listen(port, '127.0.0.1');
  });
}

/** The week-one checks that a program can make; each line says what was found and what to do. Sends nothing to anybody, except to `sendTo`. */
export async function zaloCheckCommand({ sendTo }: { readonly sendTo?: string }): Promise<void> {
  const lines = await withZalo(async (zalo, settings, { store, run }) => [
    ...(await checkZalo({
      zalo,
      settings,
      withProof: () => zaloClient({ ...settings, proof: true }, store),
      webhook: await run((scope) => webhookFacts(scope)),
    })),
    ...(sendTo === undefined ? [] : await tryShapes(zalo, await run(({ tx }) => zaloIdOf(tx, sendTo)))),
  ]);
  for (const { mark, text } of lines) console.log(`${mark} ${text}`);
  if (lines.some(({ mark }) => mark === '✗')) process.exitCode = 1;
}

/** The Zalo account of one person, named exactly or by id: test messages go to nobody else. */
async function zaloIdOf(tx: Tx, who: string): Promise<string> {
  const people = (await tx.people.search(who)).filter((person) => person.leftAt === null);
  const byId = await tx.people.byId(who);
  const [person, ...others] = byId === null ? people : [byId];
  if (person === undefined || others.length > 0)
    throw new CommandFailed(`Cần đúng một người tên "${who}" (hoặc mã của người ấy) / not exactly one person`);
  const contact = (await tx.people.contactsOf(person.id)).find(({ channel }) => channel === 'zalo');
  if (contact === undefined) throw new CommandFailed(`${person.name} chưa kết nối Zalo / is not connected to Zalo`);
  return contact.externalId;
}

/** Writes the templates as they must be submitted for review. */
export function zaloTemplatesCommand({ json }: { readonly json?: boolean }): void {
  if (json === true) {
    console.log(JSON.stringify(TEMPLATES, null, 2));
    return;
  }
  for (const { name, title, purpose, text, button, parameters } of TEMPLATES) {
    console.log(
      [
        `== ${name}: ${title}`,
        `Mục đích: ${purpose}`,
        text,
        `Nút: ${button}`,
        'Tham số:',
        ...parameters.map(
          (each) => `  <${each.name}> ${each.type} ≤ ${each.maxLength}: ${each.meaning}; ví dụ: ${each.sample}`,
        ),
        '',
      ].join('\n'),
    );
  }
}
