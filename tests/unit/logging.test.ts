import { createLogger, scrubText, type Logger } from '../../src/logging.js';

function capture(write: (logger: Logger) => void): Record<string, unknown>[] {
  const lines: string[] = [];
  write(createLogger({ level: 'trace' }, { write: (line: string) => lines.push(line) }));
  return lines.map((line) => JSON.parse(line) as Record<string, unknown>);
}

const secrets = {
  token: '123456789:AAabcdefghijklmnopqrstuvwxyz0123456',
  phone: '0912 345 678',
  words: 'Đề nghị Sở Tài chính báo cáo trước ngày 30/11',
};

describe('logging', () => {
  it.each([
    'token',
    'botToken',
    'access_token',
    'secret_key',
    'authorization',
    'phone',
    'text',
    'caption',
    'payload',
    'body',
    'subject',
    'reason',
    'sender_name',
  ])('hides what is logged under the key %s, at any depth', (key) => {
    const [line] = capture((logger) =>
      logger.info({ [key]: secrets.words, a: { b: [{ [key]: secrets.words }] } }, 'stored'),
    );
    expect(JSON.stringify(line)).not.toContain('Tài chính');
    expect(line).toMatchObject({ [key]: '[ẩn]', msg: 'stored' });
  });

  it('keeps ids, states, numbers and times', () => {
    const at = new Date('2026-11-23T01:00:00Z');
    const [line] = capture((logger) =>
      logger.child({ updateId: 42 }).info({ outboxId: '01ABC', state: 'sent', lateMs: 12, seq: 7n, at }, 'sent'),
    );
    expect(line).toMatchObject({
      level: 'info',
      updateId: 42,
      outboxId: '01ABC',
      state: 'sent',
      lateMs: 12,
      seq: '7',
      at: at.toISOString(),
    });
  });

  it('takes tokens, phones and passwords out of texts, also in the message and in child bindings', () => {
    const [line] = capture((logger) =>
      logger
        .child({ where: `redis://:hunter2@queue:6379` })
        .warn(
          { detail: `call ${secrets.phone}` },
          `POST https://api.telegram.org/bot${secrets.token}/sendMessage from +84912345678`,
        ),
    );
    const text = JSON.stringify(line);
    for (const leak of ['hunter2', secrets.token, '345 678', '+84912345678']) expect(text).not.toContain(leak);
    expect(line?.['msg']).toContain('sendMessage');
  });

  it('logs an error with its type, code and stack, but without what it quotes', () => {
    const cause = Object.assign(new Error(`connect postgresql://u:hunter2@db:5432 failed`), { code: 'ECONNREFUSED' });
    const error = new Error(`bot ${secrets.token} refused`, { cause });
    const prisma = Object.assign(
      new Error(`Invalid invocation {\n name: "Nguyễn Văn A"\n}\nUnique constraint failed`),
      { name: 'PrismaClientKnownRequestError' },
    );
    const lines = capture((logger) => {
      logger.error(error);
      logger.error({ err: prisma, jobId: 'j1' }, 'job failed');
    });
    const text = JSON.stringify(lines);
    for (const leak of ['hunter2', secrets.token, 'Nguyễn Văn A']) expect(text).not.toContain(leak);
    expect(lines[0]).toMatchObject({
      err: { type: 'Error', cause: { code: 'ECONNREFUSED' }, stack: expect.stringContaining('logging.test') },
    });
    expect(lines[1]).toMatchObject({ jobId: 'j1', msg: 'job failed', err: { message: 'Unique constraint failed' } });
  });

  it('logs a request by method and path only, without the token of a calendar feed', () => {
    const req = { method: 'GET', url: '/feeds/abcdefghijklmnopqrstuv.ics?name=Hoa', headers: { cookie: 'x=1' } };
    const [line] = capture((logger) => logger.info({ req }, 'request'));
    expect(line?.['req']).toEqual({ method: 'GET', path: '/feeds/[ẩn].ics' });
  });

  it('does not mistake ids and document numbers for phones', () => {
    expect(scrubText('1575/ĐKTCV, chat 7012345678, 2026-11-23')).toBe('1575/ĐKTCV, chat 7012345678, 2026-11-23');
  });
});
