import { fileToken, templateId, type Button, type ButtonsMessage, type StoredTokens } from 'zalo-api-sdk';
import type { ZaloSettings } from '../../src/sandbox/zalo/settings.js';
import { DAY, startSandbox, type Sandbox } from '../support/zalo-sandbox.js';

let sandbox: Sandbox;
beforeEach(async () => {
  sandbox = await startSandbox();
});
afterEach(() => sandbox.close());

describe('buttons', () => {
  const hide: Button = { title: 'Đã nhận', action: { type: 'oa.query.hide', payload: 'k3J9x' } };
  const show: Button = { title: 'Trả lại', action: { type: 'oa.query.show', payload: 'p0Qz7' } };
  const open: Button = { title: 'Xem', action: { type: 'oa.open.url', url: 'https://dondoc.example/v/1' } };
  const messages: Record<ZaloSettings['buttonShape'], ButtonsMessage> = {
    'payload-buttons': { kind: 'payload-buttons', text: 'Công văn 1575', buttons: [hide, show, open] },
    list: { kind: 'list', elements: [{ title: 'Công văn 1575', subtitle: 'Hạn 25/11', buttons: [hide, show, open] }] },
    'numbered-text': { kind: 'numbered-text', text: 'Công văn 1575', options: ['Đã nhận', 'Trả lại'] },
  };
  const shapes = ['payload-buttons', 'list', 'numbered-text'] as const;

  test.each(shapes)(
    'an account that takes %s refuses the other shape with -233 and always takes text',
    async (shape) => {
      const zalo = await sandbox.connected();
      const { to } = await sandbox.interactingPerson();
      sandbox.server.settings.buttonShape = shape;
      for (const sent of shapes) {
        const result = await zalo.messages.send(to, messages[sent]);
        if (sent === shape || sent === 'numbered-text') expect(result.kind).toBe('ok');
        else expect(result).toMatchObject({ kind: 'api-error', code: -233, class: 'permanent' });
      }
    },
  );

  test.each(['payload-buttons', 'list'] as const)(
    'a press in %s comes back as a text with the payload',
    async (shape) => {
      const zalo = await sandbox.connected();
      const { actor, to } = await sandbox.interactingPerson();
      sandbox.server.settings.buttonShape = shape;
      await zalo.messages.send(to, messages[shape]);
      const shown = actor.messages().at(-1);
      expect(shown?.buttons).toEqual([
        { label: 'Đã nhận', index: 0 },
        { label: 'Trả lại', index: 1 },
        { label: 'Xem', index: 2, url: 'https://dondoc.example/v/1' },
      ]);
      expect(await actor.press(shown?.id ?? '', 'Đã nhận')).toEqual({ toast: null });
      expect(actor.messages().filter((message) => message.from === 'person')).toEqual([]);
      await actor.press(shown?.id ?? '', 1);
      expect(actor.messages().at(-1)).toMatchObject({ from: 'person', text: 'p0Qz7' });
      await actor.press(shown?.id ?? '', 'Xem');
      await expect(actor.press(shown?.id ?? '', 'Không có')).rejects.toThrow('no button');
    },
  );

  test('of numbered text a person answers with the number', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await sandbox.interactingPerson();
    await zalo.messages.send(to, messages['numbered-text']);
    await actor.press(actor.messages().at(-1)?.id ?? '', 'Trả lại');
    expect(actor.messages().at(-1)).toMatchObject({ from: 'person', text: '2' });
  });
});

describe('uploads', () => {
  const pdf = Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(500)]);

  test('a file goes up, arrives whole and expires after seven days', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await sandbox.interactingPerson();
    const uploaded = await zalo.uploads.file({ name: 'Công văn 1575.pdf', bytes: pdf });
    if (uploaded.kind !== 'ok') throw new Error(uploaded.kind);
    expect((await zalo.messages.send(to, { kind: 'file', token: uploaded.value })).kind).toBe('ok');
    const { file } = actor.messages().at(-1) ?? {};
    expect(file).toMatchObject({
      name: 'Công văn 1575.pdf',
      mime: 'application/pdf',
      size: pdf.length,
      kind: 'document',
    });
    expect(sandbox.server.fileOf(file?.fileId ?? '')?.equals(pdf)).toBe(true);
    sandbox.advance(6 * DAY);
    await actor.say('còn đây');
    sandbox.advance(DAY);
    expect((await zalo.messages.send(to, { kind: 'file', token: uploaded.value })).kind).toBe('ok');
    sandbox.advance(1);
    const expired = await zalo.messages.send(to, { kind: 'file', token: uploaded.value });
    expect(expired).toMatchObject({ kind: 'api-error', code: -100, class: 're-upload' });
    expect(await zalo.messages.send(to, { kind: 'file', token: fileToken('none') })).toMatchObject({ code: -201 });
  });

  test('a picture and its caption', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await sandbox.interactingPerson();
    const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 1, 2, 3]);
    const uploaded = await zalo.uploads.image({ name: 'a.png', bytes: png });
    if (uploaded.kind !== 'ok') throw new Error(uploaded.kind);
    await zalo.messages.send(to, {
      kind: 'media',
      media: 'image',
      source: { attachmentId: uploaded.value },
      text: 'Biểu đồ',
    });
    expect(actor.messages().at(-1)).toMatchObject({ text: 'Biểu đồ', file: { kind: 'photo', size: 7 } });
  });

  test('the server checks by itself', async () => {
    const { accessToken } = sandbox.server.issueTokens();
    const form = new FormData();
    form.append('file', new Blob([new Uint8Array([0x50, 0x4b])]), 'bang.xlsx');
    const response = await fetch(`${sandbox.server.baseUrls().openapi}/v2.0/oa/upload/file`, {
      method: 'POST',
      headers: { access_token: accessToken },
      body: form,
    });
    expect(await response.json()).toMatchObject({ error: -201 });
  });
});

describe('templates', () => {
  beforeEach(() => {
    sandbox.server.addTemplate({
      id: '12345',
      name: 'Nhắc việc',
      text: 'Nhắc việc <so>, hạn <han>',
      parameters: [
        { name: 'so', type: 'STRING', maxLength: 30 },
        { name: 'han', type: 'DATE', maxLength: 20 },
      ],
      status: 'ENABLE',
      byUid: true,
    });
  });
  const data = { so: '1575/ĐKTCV', han: '25/11/2026' };

  test('by user id, also long after the window has closed, to a year', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await sandbox.interactingPerson();
    sandbox.advance(200 * DAY);
    await zalo.tokens.adopt(sandbox.server.issueTokens());
    expect((await zalo.messages.sendTemplate(to.userId, { id: templateId('12345'), data })).kind).toBe('ok');
    expect(actor.messages().at(-1)?.text).toBe('Nhắc việc 1575/ĐKTCV, hạn 25/11/2026');
    sandbox.advance(166 * DAY);
    await zalo.tokens.adopt(sandbox.server.issueTokens());
    expect(await zalo.messages.sendTemplate(to.userId, { id: templateId('12345'), data })).toMatchObject({
      code: -232,
    });
  });

  test('one that may not go by user id', async () => {
    const zalo = await sandbox.connected();
    const { to } = await sandbox.interactingPerson();
    sandbox.server.addTemplate({ id: '9', name: 'OTP', text: 'a', parameters: [], status: 'ENABLE', byUid: false });
    expect(await zalo.messages.sendTemplate(to.userId, { id: templateId('9'), data: {} })).toMatchObject({
      code: -249,
    });
  });
});

describe('reads', () => {
  test('detail, list, account, tags, conversation', async () => {
    const zalo = await sandbox.connected();
    const { actor, to } = await sandbox.interactingPerson();
    await zalo.tags.add(to.userId, 'Sở');
    expect(await zalo.tags.list()).toMatchObject({ value: ['Sở'] });
    expect(await zalo.users.detail(to.userId)).toMatchObject({
      value: { displayName: 'Nguyễn Văn An', isFollower: true, lastInteractionDate: '23/11/2026', tags: ['Sở'] },
    });
    expect(await zalo.users.list({ offset: 0, count: 50, tag: 'Sở', lastInteraction: 'TODAY' })).toMatchObject({
      value: { total: 1, users: [to.userId] },
    });
    await actor.say('một');
    sandbox.advance(1);
    await zalo.messages.send(to, { kind: 'text', text: 'hai' });
    const history = await zalo.conversations.withPerson(to.userId, { offset: 0, count: 10 });
    expect(history).toMatchObject({
      value: [
        { from: 'oa', text: 'hai' },
        { from: 'person', text: 'một', fromName: 'Nguyễn Văn An' },
      ],
    });
    expect(await zalo.conversations.recent({ offset: 0, count: 10 })).toMatchObject({ value: [{ text: 'hai' }] });
    expect(await zalo.quotas.ofOwner({ owner: 'OA', product: 'cs' })).toMatchObject({
      value: [{ total: 2000, remain: 2000 }],
    });
  });

  test('ids that the server writes as bare numbers keep their digits', async () => {
    const zalo = await sandbox.connected();
    const { to } = await sandbox.interactingPerson();
    sandbox.server.settings.bareNumberIds = true;
    expect(to.userId.length).toBe(19);
    expect(await zalo.users.list({ offset: 0, count: 50 })).toMatchObject({ value: { users: [to.userId] } });
    expect(sandbox.server.log.at(-1)?.reply).toContain(`"user_id":${to.userId}`);
  });
});

describe('groups', () => {
  test('made, written to, never with buttons, disabled, left', async () => {
    const zalo = await sandbox.connected();
    const { to } = await sandbox.interactingPerson();
    sandbox.server.person(to.userId).admin = true;
    sandbox.server.addAsset('as1', 'gmf50');
    const assets = await zalo.groups.quota({ owner: 'OA', product: 'gmf50' });
    const asset = assets.kind === 'ok' ? assets.value[0]?.assetId : undefined;
    if (asset === undefined) throw new Error('no asset');
    const made = await zalo.groups.create({ name: 'Đoàn kiểm tra', asset, members: [to.userId] });
    if (made.kind !== 'ok') throw new Error(made.kind);
    const { groupId } = made.value;
    expect(await zalo.groups.create({ name: 'b', asset, members: [to.userId] })).toMatchObject({ code: -238 });
    expect((await zalo.groups.send(groupId, { kind: 'text', text: `[@${to.userId}] họp` })).kind).toBe('ok');
    expect(sandbox.server.groups.get(groupId)?.messages).toMatchObject([{ mentions: [to.userId] }]);
    expect(await zalo.groups.members(groupId, { offset: 0, count: 50 })).toMatchObject({
      value: [{ oaId: sandbox.server.credentials.oaId }, { userId: to.userId }],
    });
    const { accessToken } = (await zalo.store.read()) as StoredTokens;
    const response = await fetch(`${sandbox.server.baseUrls().openapi}/v3.0/oa/group/message`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', access_token: accessToken },
      body: JSON.stringify({
        recipient: { group_id: groupId },
        message: { text: 'a', attachment: { type: 'template', payload: { buttons: [] } } },
      }),
    });
    expect(await response.json()).toMatchObject({ error: -233 });
    const group = sandbox.server.groups.get(groupId);
    if (group === undefined) throw new Error('no group');
    group.enabled = false;
    expect(await zalo.groups.send(groupId, { kind: 'text', text: 'a' })).toMatchObject({
      code: -237,
      class: 'operator',
    });
    group.hasOa = false;
    expect(await zalo.groups.send(groupId, { kind: 'text', text: 'a' })).toMatchObject({ code: -403 });
  });
});
