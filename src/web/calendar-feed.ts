import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

/** `GET /lich/<token>.ics`: a person's calendar behind a private address. A wrong address and a revoked one answer alike. */
export function registerCalendarFeed(app: FastifyInstance, open: (token: string) => Promise<string | null>): void {
  app.get('/lich/:file', async (request, reply) => {
    const { file } = z.object({ file: z.string() }).parse(request.params);
    const token = /^([\w-]{1,64})\.ics$/u.exec(file)?.[1];
    const feed = token === undefined ? null : await open(token);
    void reply
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer');
    if (feed === null)
      return reply
        .code(404)
        .type('text/plain; charset=utf-8')
        .send('Đường dẫn không đúng hoặc đã bị thu hồi. Đề nghị nhắn trợ lý “lấy lịch” để nhận đường dẫn mới.');
    return reply.type('text/calendar; charset=utf-8').send(feed);
  });
}
