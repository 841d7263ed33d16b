import type { FastifyInstance } from 'fastify';
import { z } from 'zod';

export type LinkedFile = { readonly name: string; readonly mime: string; readonly bytes: Buffer };

/** `GET /tep/<token>`: a stored file behind a signed link that expires. A wrong token and a lost file answer alike. */
export function registerFileLinks(app: FastifyInstance, open: (token: string) => Promise<LinkedFile | null>): void {
  app.get('/tep/:token', async (request, reply) => {
    const { token } = z.object({ token: z.string() }).parse(request.params);
    const file = token.length > 200 ? null : await open(token);
    void reply
      .header('cache-control', 'private, no-store')
      .header('x-content-type-options', 'nosniff')
      .header('referrer-policy', 'no-referrer');
    if (file === null)
      return reply
        .code(404)
        .type('text/plain; charset=utf-8')
        .send('Đường dẫn không đúng hoặc đã hết hạn. Đề nghị nhắn trợ lý để nhận lại tệp.');
    return reply
      .type('application/octet-stream')
      .header('content-disposition', `attachment; filename*=UTF-8''${encodeURIComponent(file.name)}`)
      .send(file.bytes);
  });
}
