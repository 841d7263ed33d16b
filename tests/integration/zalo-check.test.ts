import { SANDBOX_TEMPLATE_IDS, sandboxZaloSettings } from '../../src/compose/sandbox-zalo.js';
import { checkZalo, tryShapes } from '../../src/cli/commands/zalo-check.js';
import { NOON, startSandbox, type Sandbox } from '../support/zalo-sandbox.js';

const HEARD = { lastEventAt: new Date(NOON), signedWith: 'oa-secret-key-1' };

describe('dondoc zalo check', () => {
  let sandbox: Sandbox;
  beforeEach(async () => {
    sandbox = await startSandbox();
  });
  afterEach(() => sandbox.close());

  async function check(webhook: Parameters<typeof checkZalo>[0]['webhook'] = HEARD, connected = sandbox.connected()) {
    const zalo = await connected;
    const settings = sandboxZaloSettings(sandbox.server, 'numbered-text');
    return checkZalo({ zalo, settings, withProof: () => sandbox.client(zalo.store, { proof: true }), webhook });
  }

  test('of a sound account it says what week one must know, and sends nothing', async () => {
    const lines = await check();
    expect(lines.filter(({ mark }) => mark === '✗')).toEqual([]);
    const text = lines.map((line) => line.text).join('\n');
    expect(text).toContain('cơ quan nhà nước');
    expect(text).toContain('4000 lần gọi mỗi phút');
    expect(text).toContain('HTTP 200, mã -14090');
    expect(text).toContain('Khóa ký webhook: oa-secret-key-1');
    for (const id of SANDBOX_TEMPLATE_IDS.values()) expect(text).toContain(`(${id}): đã duyệt`);
    expect(sandbox.server.log.filter(({ path }) => path.includes('/message/') && !path.includes('/quota/'))).toEqual(
      [],
    );
  });

  test('the question how a refresh is refused spends nothing', async () => {
    const zalo = await sandbox.connected();
    await check(HEARD, Promise.resolve(zalo));
    const token = await zalo.tokens.current();
    expect(await zalo.tokens.replace(token.kind === 'token' ? token.accessToken : '')).toMatchObject({ kind: 'token' });
  });

  test('an account that demands appsecret_proof is told from one with a wrong secret', async () => {
    sandbox.server.settings.proofRequired = true;
    const lines = await check();
    expect(lines.at(-1)).toEqual({ mark: '✗', text: 'OA đòi appsecret_proof (-242): đặt ZALO_APPSECRET_PROOF=on' });
  });

  test('an account that is not verified, and a webhook that never spoke, are said', async () => {
    sandbox.server.settings.verified = false;
    expect((await check()).at(-1)?.text).toContain('-221');
    sandbox.server.settings.verified = true;
    const lines = await check({ lastEventAt: null, signedWith: null });
    expect(lines).toContainEqual({ mark: '?', text: expect.stringContaining('chưa từng có sự kiện') as string });
  });

  test.each(['payload-buttons', 'list'] as const)(
    'an account that takes %s shows it on the phone of who agreed to look',
    async (shape) => {
      sandbox.server.settings.buttonShape = shape;
      const zalo = await sandbox.connected();
      const phone = sandbox.server.actor('9001', 'Nguyễn Văn Thử');
      await phone.start();
      const lines = await tryShapes(zalo, phone.externalId);
      expect(lines.filter(({ mark }) => mark === '✓').map(({ text }) => text.split(':')[0])).toEqual([
        `Nút ${shape}`,
        'Nút numbered-text',
      ]);
      expect(lines.find(({ mark }) => mark === '?')?.text).toContain('-233');
      expect(phone.messages().filter(({ from }) => from === 'bot')).toHaveLength(2);
    },
  );
});
