import type { RenderedMessage } from '../../src/app/ports/channel.js';
import { createZaloChannel, type ButtonShape } from '../../src/bot/zalo/zalo-channel.js';
import type { Alarm } from '../../src/bot/zalo/classify.js';
import { downloadMedia } from '../../src/bot/zalo/download.js';
import { DAY, HOUR, startSandbox, type Sandbox } from '../support/zalo-sandbox.js';

const said = (text: string, more: Partial<RenderedMessage> = {}): RenderedMessage => ({
  lines: [text],
  buttons: [],
  files: [],
  ...more,
});
const BUTTONS = [
  { label: 'Đã nhận', token: 'tokenOne' },
  { label: 'Trả lại', token: 'tokenTwo' },
];

describe('the Official Account behind the channel port', () => {
  let sandbox: Sandbox;
  let alarms: Alarm[];
  beforeEach(async () => {
    sandbox = await startSandbox();
    alarms = [];
  });
  afterEach(() => sandbox.close());

  async function open(buttons: ButtonShape = 'numbered-text') {
    let clockShift = 0;
    const zalo = await sandbox.connected();
    const start = Date.UTC(2026, 10, 23, 5, 0, 0);
    const channel = createZaloChannel({
      zalo,
      clock: { now: () => new Date(start + clockShift) },
      buttons,
      templateIds: new Map([['nhac-viec', '777']]),
      ownOa: sandbox.server.credentials.oaId,
      onAlarm: (alarm) => alarms.push(alarm),
    });
    const head = sandbox.server.actor('4001', 'Trần Văn Bách', { phone: '84901234567' });
    await head.start();
    return { channel, head, advance: (ms: number) => (sandbox.advance(ms), (clockShift += ms)) };
  }

  test('numbers are shown where no buttons are, and buttons carry a payload that comes back as a press', async () => {
    const { channel, head } = await open('payload-buttons');
    sandbox.server.settings.buttonShape = 'payload-buttons';
    expect(await channel.send(head.externalId, said('Việc 1', { buttons: BUTTONS }))).toMatchObject({ kind: 'sent' });
    expect(
      head
        .messages()
        .at(-1)
        ?.buttons.map(({ label }) => label),
    ).toEqual(['Đã nhận', 'Trả lại']);
    const seen = channel.understand({
      server: null,
      event: {
        event_name: 'user_send_text',
        sender: { id: '4001' },
        recipient: { id: '1' },
        message: { msg_id: 'm', text: '#dd1:tokenOne' },
        timestamp: '1795392000000',
      },
    });
    expect(seen?.body).toMatchObject({ kind: 'press', token: 'tokenOne' });
  });

  test('a list card goes as a list, a long one with its words ahead of it', async () => {
    const { channel, head } = await open('list');
    sandbox.server.settings.buttonShape = 'list';
    await channel.send(head.externalId, { ...said('Hạn 30/11', { buttons: BUTTONS }), title: 'Việc 1' });
    expect(head.messages().at(-1)?.buttons).toHaveLength(2);
    await channel.send(head.externalId, { ...said('chữ '.repeat(300), { buttons: BUTTONS }), title: 'Việc 1' });
    expect(head.messages().at(-2)?.text).toContain('chữ');
    expect(head.messages().at(-1)?.buttons).toHaveLength(2);
  });

  test('an account that refuses the shape of the buttons still gets the card, with numbers, and a person hears of it', async () => {
    const { channel, head } = await open('payload-buttons');
    sandbox.server.settings.buttonShape = 'numbered-text';
    expect(await channel.send(head.externalId, said('Việc 1', { buttons: BUTTONS }))).toMatchObject({ kind: 'sent' });
    expect(head.messages().at(-1)?.text).toContain('1. Đã nhận');
    expect(alarms).toEqual([expect.objectContaining({ kind: 'refused', code: 'oa -233' })]);
  });

  test('a PDF goes as a file, an XLSX and a large picture as links in the words', async () => {
    const { channel, head } = await open();
    const files = [
      { name: 'cv.pdf', mime: 'application/pdf', bytes: Buffer.from('%PDF-1.7 x') },
      { name: 'bieu.xlsx', mime: 'application/x', bytes: Buffer.from('PK'), link: 'https://d.example/tep/abc' },
      {
        name: 'anh.jpg',
        mime: 'image/jpeg',
        bytes: Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(1_200_000)]),
      },
    ];
    expect(await channel.send(head.externalId, said('Kèm tệp', { files }))).toMatchObject({ kind: 'sent' });
    const [words, file] = head.messages().slice(-2);
    expect(words?.text).toContain('https://d.example/tep/abc');
    expect(words?.text).toContain('anh.jpg');
    expect(words?.text).toContain('quá cỡ');
    expect(file?.file?.name).toBe('cv.pdf');
  });

  test('a send that arrived although the answer was lost is found in the conversation and not repeated', async () => {
    const { channel, head } = await open();
    sandbox.server.faults.add({ api: 'openapi', path: '/v3.0/oa/message/cs', fault: { kind: 'drop-after' } });
    const before = head.messages().length;
    expect(await channel.send(head.externalId, said('Chỉ một lần'))).toMatchObject({ kind: 'sent' });
    expect(head.messages().length - before).toBe(1);
  });

  test('a send that never arrived is known not to have, and may be repeated', async () => {
    const { channel, head } = await open();
    sandbox.server.faults.add({ api: 'openapi', path: '/v3.0/oa/message/cs', fault: { kind: 'drop-before' } });
    expect(await channel.send(head.externalId, said('Mất trên đường'))).toMatchObject({
      kind: 'retry',
      scope: 'message',
    });
  });

  test('HTML with status 200 is no success', async () => {
    const { channel, head } = await open();
    sandbox.server.faults.add({ api: 'openapi', path: '/v3.0/oa/message/cs', fault: { kind: 'html', status: 200 } });
    expect((await channel.send(head.externalId, said('x'))).kind).toBe('retry');
  });

  test.each([
    [-32, { kind: 'retry', scope: 'channel', counts: false }],
    [-213, { kind: 'unreachable', contactState: 'blocked' }],
    [-227, { kind: 'unreachable', contactState: 'deactivated' }],
    [-230, { kind: 'unreachable', contactState: 'silent' }],
    [-218, { kind: 'retry', scope: 'message', counts: false }],
    [-224, { kind: 'retry', scope: 'channel', counts: false }],
    [-248, { kind: 'rejected' }],
    [-99999, { kind: 'rejected' }],
  ])('code %d with HTTP 200 is taken for what it is', async (code, outcome) => {
    const { channel, head } = await open();
    sandbox.server.faults.add({ api: 'openapi', path: '/v3.0/oa/message/cs', fault: { kind: 'error', code } });
    expect(await channel.send(head.externalId, said('x'))).toMatchObject(outcome);
  });

  test('after seven days text is refused and a template by account or phone still goes', async () => {
    const { channel, head, advance } = await open();
    sandbox.server.addTemplate({
      id: '777',
      name: 'n',
      text: '<ten>',
      parameters: [{ name: 'ten', type: 'STRING', maxLength: 30 }],
      status: 'ENABLE',
      byUid: false,
    });
    advance(8 * DAY);
    expect(await channel.send(head.externalId, said('muộn'))).toMatchObject({
      kind: 'unreachable',
      contactState: 'silent',
    });
    const template = {
      name: 'nhac-viec',
      data: { ten: 'Bách' },
      by: 'uid' as const,
      phone: '84901234567',
      trackingId: 'outbox-1',
    };
    // Not allowed by account (-249): it goes by phone in the same breath.
    expect(await channel.send(head.externalId, said('', { template }))).toMatchObject({ kind: 'sent' });
  });

  test('a template by phone waits for the morning, and a wrong number is not called', async () => {
    const { channel, head, advance } = await open();
    sandbox.server.addTemplate({
      id: '777',
      name: 'n',
      text: '<ten>',
      parameters: [{ name: 'ten', type: 'STRING', maxLength: 30 }],
      status: 'ENABLE',
      byUid: true,
    });
    advance(11 * HOUR);
    const template = {
      name: 'nhac-viec',
      data: { ten: 'Bách' },
      by: 'phone' as const,
      phone: '84901234567',
      trackingId: 'outbox-2',
    };
    const night = await channel.send(head.externalId, said('', { template }));
    expect(night).toMatchObject({ kind: 'retry', scope: 'message', counts: false });
    expect(
      await channel.send(head.externalId, said('', { template: { ...template, phone: 'không có' } })),
    ).toMatchObject({ kind: 'unreachable' });
  });

  test('a template that Zalo has not approved stops the channel and calls a person, and nothing is lost', async () => {
    const { channel, head } = await open();
    sandbox.server.addTemplate({
      id: '777',
      name: 'n',
      text: '<ten>',
      parameters: [{ name: 'ten', type: 'STRING', maxLength: 30 }],
      status: 'REJECT',
      byUid: true,
    });
    const template = {
      name: 'nhac-viec',
      data: { ten: 'Bách' },
      by: 'phone' as const,
      phone: '84901234567',
      trackingId: 'outbox-3',
    };
    expect(await channel.send(head.externalId, said('', { template }))).toMatchObject({ kind: 'retry', counts: false });
    expect(alarms.length).toBeGreaterThan(0);
  });

  test('a media link outside the allowed hosts is not fetched', async () => {
    const file = { name: 'x', mime: 'image/jpeg', size: null };
    const never = (() => Promise.reject(new Error('fetched'))) as typeof fetch;
    for (const ref of [
      'http://169.254.169.254/latest',
      'https://zdn.vn.evil.example/x',
      'https://user@zdn.vn/x',
      'file:///etc/passwd',
      'https://zdn.vn:8443/x',
    ])
      expect(await downloadMedia({ ...file, ref }, 1000, { fetch: never })).toEqual({
        ok: false,
        reason: 'unavailable',
      });
  });
});
