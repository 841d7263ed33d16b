import { readFile } from 'node:fs/promises';
import type { FastifyInstance } from 'fastify';
import { z } from 'zod';
import type { Phone, SandboxPageOptions } from './types.js';

type Notice = { pressed(phoneId: string): void; movedClock(): void; nudge(): void };
type OfPhone = { Params: { id: string } };

const sayBody = z.object({ text: z.string().min(1), replyTo: z.string().optional() });
const pressBody = z.object({ messageId: z.string(), button: z.number().int().nonnegative() });
const fileQuery = z.object({
  name: z.string().min(1).max(255),
  mime: z.string().min(1),
  kind: z.enum(['photo', 'document']),
  caption: z.string().optional(),
});
const sampleBody = z.object({ name: z.string() });
const clockBody = z.union([
  z.object({ plusMinutes: z.number().int().positive() }),
  z.object({ nextWorkingMorning: z.literal(true) }),
  z.object({ to: z.iso.datetime({ offset: true }).transform((text) => new Date(text)) }),
]);

/** What a hand on a phone, or on the clock, can do. */
export function registerDeeds(app: FastifyInstance, options: SandboxPageOptions, notice: Notice): void {
  const phone = (id: string): Phone => {
    const found = options.phones.find((candidate) => candidate.id === id);
    if (!found) throw Object.assign(new Error(`No phone ${id}`), { statusCode: 404 });
    return found;
  };
  const done = <T>(result: T) => {
    notice.nudge();
    return result;
  };

  app.post<OfPhone>('/api/phones/:id/start', async ({ params }) => {
    await phone(params.id).actor.start();
    return done({});
  });
  app.post<OfPhone>('/api/phones/:id/say', async ({ params, body }) => {
    const { text, replyTo } = sayBody.parse(body);
    await phone(params.id).actor.say(text, { ...(replyTo !== undefined && { replyTo }) });
    return done({});
  });
  app.post<OfPhone>('/api/phones/:id/press', async ({ params, body }) => {
    const { messageId, button } = pressBody.parse(body);
    const { toast, alert } = await phone(params.id).actor.press(messageId, button);
    notice.pressed(params.id);
    return done({ toast, alert: alert ?? false });
  });
  app.post<OfPhone>('/api/phones/:id/file', async ({ params, query, body }) => {
    const { caption, ...file } = fileQuery.parse(query);
    // A file without a single byte arrives without a body; sending it is worth trying too.
    const bytes = Buffer.isBuffer(body) ? body : Buffer.alloc(0);
    await phone(params.id).actor.send({ ...file, bytes, ...(caption && { caption }) });
    return done({});
  });
  app.post<OfPhone>('/api/phones/:id/sample', async ({ params, body }) => {
    const { name } = sampleBody.parse(body);
    const sample = options.samples.find((candidate) => candidate.name === name);
    if (!sample) throw Object.assign(new Error(`No sample ${name}`), { statusCode: 404 });
    await phone(params.id).actor.send({
      name: sample.name,
      mime: sample.mime,
      bytes: await readFile(sample.path),
      kind: 'document',
    });
    return done({});
  });
  app.post<OfPhone>('/api/phones/:id/block', async ({ params }) => {
    await phone(params.id).actor.block();
    return done({});
  });
  app.post<OfPhone>('/api/phones/:id/unblock', async ({ params }) => {
    await phone(params.id).actor.unblock();
    return done({});
  });

  app.post('/api/clock', async ({ body }) => {
    const wish = clockBody.parse(body);
    const now = options.clock.now();
    const target =
      'plusMinutes' in wish
        ? new Date(now.getTime() + wish.plusMinutes * 60_000)
        : 'to' in wish
          ? wish.to
          : options.nextWorkingMorning();
    if (target.getTime() < now.getTime())
      throw Object.assign(new Error('The clock only moves forward'), { statusCode: 409 });
    await options.clock.moveTo(target);
    notice.movedClock();
    return done({ now: options.clock.now() });
  });
}
