import { readFile } from 'node:fs/promises';
import type { FastifyInstance, FastifyReply } from 'fastify';
import type { SandboxPageOptions } from './types.js';

/** Files on the phones' screens and the samples, for the browser. */
export function registerFiles(app: FastifyInstance, options: SandboxPageOptions): void {
  app.get<{ Params: { id: string; fileId: string } }>('/api/phones/:id/files/:fileId', (request, reply) => {
    const phone = options.phones.find(({ id }) => id === request.params.id);
    const file = phone?.actor.file?.(request.params.fileId);
    if (!file) return reply.code(404).send({ error: 'No such file' });
    return sendBytes(reply, file);
  });
  app.get<{ Params: { name: string } }>('/api/samples/:name', async (request, reply) => {
    const sample = options.samples.find(({ name }) => name === request.params.name);
    if (!sample) return reply.code(404).send({ error: 'No such sample' });
    return sendBytes(reply, { ...sample, bytes: await readFile(sample.path) });
  });
}

function sendBytes(reply: FastifyReply, { name, bytes }: { name: string; bytes: Buffer }) {
  const picture = sniff(bytes);
  const disposition = picture ? 'inline' : 'attachment';
  return reply
    .header('content-disposition', `${disposition}; filename*=UTF-8''${encodeURIComponent(name)}`)
    .type(picture ?? 'application/octet-stream')
    .send(bytes);
}

/**
 * Pictures are shown, everything else is a download and never rendered under this origin. The first bytes decide which
 * it is, neither the name nor the sender's word.
 */
function sniff(bytes: Buffer): string | undefined {
  const head = bytes.subarray(0, 12).toString('latin1');
  return head.startsWith('\x89PNG')
    ? 'image/png'
    : head.startsWith('\xff\xd8\xff')
      ? 'image/jpeg'
      : head.startsWith('GIF8')
        ? 'image/gif'
        : head.startsWith('RIFF') && head.endsWith('WEBP')
          ? 'image/webp'
          : undefined;
}
