import { hashPhone, messageId, parsePhone, templateId, type Phone } from '../src/index.js';
import { clientOf } from './support/client.js';
import { startServer, type TestServer } from './support/server.js';

let server: TestServer;
beforeEach(async () => {
  server = await startServer();
});
afterEach(() => server.close());
const answer = (data: unknown) => server.behave(() => ({ body: { error: 0, message: 'Success', data } }));

describe('templates by phone', () => {
  const PHONE = parsePhone('0901234567') as Phone;
  const message = { templateId: templateId('7895417a7d3f9461cd2e'), data: { so: '1575' }, trackingId: 'outbox-1' };

  test('send', async () => {
    answer({
      msg_id: 'a4d0',
      sent_time: '1626926349402',
      sending_mode: '1',
      quota: { dailyQuota: '500', remainingQuota: '499' },
    });
    expect(await clientOf(server.url).zbs.send(PHONE, { ...message, development: true })).toMatchObject({
      value: { messageId: 'a4d0', sentAt: '1626926349402', sendingMode: '1', quota: { daily: 500, remaining: 499 } },
    });
    expect(server.last().path).toBe('/message/template');
    expect(server.lastJson()).toEqual({
      phone: '84901234567',
      template_id: '7895417a7d3f9461cd2e',
      template_data: { so: '1575' },
      tracking_id: 'outbox-1',
      mode: 'development',
    });
  });

  test('with the hash the number stays here', async () => {
    answer({ msg_id: 'a4d0' });
    await clientOf(server.url).zbs.sendHashed(hashPhone(PHONE), message);
    expect(server.last().path).toBe('/message/template/hashphone');
    expect(server.last().body).not.toContain('84901234567');
    expect(server.lastJson()).toMatchObject({ hash_phone: hashPhone(PHONE) });
  });

  test('a leading zero, an empty and a long tracking id are refused before the call', async () => {
    const { zbs } = clientOf(server.url);
    expect(await zbs.send('0901234567' as Phone, message)).toMatchObject({ kind: 'refused', reason: 'phone' });
    expect(await zbs.send(PHONE, { ...message, trackingId: '' })).toMatchObject({ kind: 'refused', reason: 'empty' });
    expect(await zbs.send(PHONE, { ...message, trackingId: 'x'.repeat(49) })).toMatchObject({
      kind: 'refused',
      limit: 48,
    });
    expect(server.seen).toHaveLength(0);
  });

  test('-124 of this host refreshes the token', async () => {
    const calls: string[] = [];
    server.behave((request) => {
      calls.push(request.path);
      if (request.path === '/v4/oa/access_token')
        return { body: { access_token: 'n', refresh_token: 'r', expires_in: '90000' } };
      return request.headers['access_token'] === 'n'
        ? { body: { error: 0, data: { msg_id: '1' } } }
        : { body: { error: -124, message: 'invalid access token' } };
    });
    expect((await clientOf(server.url).zbs.send(PHONE, message)).kind).toBe('ok');
    expect(calls).toEqual(['/message/template', '/v4/oa/access_token', '/message/template']);
  });

  test('status, quota and templates', async () => {
    const { zbs } = clientOf(server.url);
    answer({ delivery_time: '1600328011517', message: 'delivered', status: 1 });
    expect(await zbs.status(messageId('a4d0'))).toMatchObject({ value: { status: 1, deliveredAt: '1600328011517' } });
    expect(server.last().query.get('message_id')).toBe('a4d0');
    answer({ dailyQuota: 500, remainingQuota: 499 });
    expect(await zbs.quota()).toMatchObject({ value: { daily: 500, remaining: 499 } });
    answer({
      templateId: 12345,
      status: 'ENABLE',
      listParams: [{ name: 'so', require: true, type: 'STRING', maxLength: 30, minLength: 0 }],
    });
    expect(await zbs.template(templateId('12345'))).toMatchObject({
      value: { templateId: '12345', status: 'ENABLE', parameters: [{ name: 'so', required: true, maxLength: 30 }] },
    });
    answer([{ templateId: '1' }, { templateId: '2' }]);
    expect(await zbs.templates({ offset: 0, limit: 101 })).toMatchObject({ kind: 'refused' });
    expect(await zbs.templates({ offset: 0, limit: 100 })).toMatchObject({
      value: [{ templateId: '1' }, { templateId: '2' }],
    });
  });

  test('quality, sample data and ratings', async () => {
    const { zbs } = clientOf(server.url);
    answer({ oaCurrentQuality: 'HIGH', oa7dayQuality: 'UNDEFINED' });
    expect(await zbs.quality()).toMatchObject({ value: { last48Hours: 'HIGH', last7Days: 'UNDEFINED' } });
    expect(server.last().path).toBe('/quality');
    answer({ so: '1575', han: '30/11/2026' });
    expect(await zbs.sampleData(templateId('12345'))).toMatchObject({ value: { so: '1575', han: '30/11/2026' } });
    expect(server.last().query.get('template_id')).toBe('12345');
    answer({
      total: 1,
      data: [
        { note: 'nhanh', rate: 5, submitDate: '1600328011517', msgId: 'a4d0', feedbacks: ['Rõ'], trackingId: 'o-1' },
      ],
    });
    const page = { template: templateId('12345'), offset: 0, limit: 10 };
    const from = new Date(1_000);
    const to = new Date(2_000);
    expect(await zbs.ratings({ ...page, from, to })).toMatchObject({
      value: [
        { messageId: 'a4d0', trackingId: 'o-1', stars: 5, note: 'nhanh', feedbacks: ['Rõ'], at: '1600328011517' },
      ],
    });
    expect(Object.fromEntries(server.last().query)).toEqual({
      template_id: '12345',
      from_time: '1000',
      to_time: '2000',
      offset: '0',
      limit: '10',
    });
    expect(await zbs.ratings({ ...page, from: to, to: from })).toMatchObject({ kind: 'refused', field: 'to' });
  });
});
