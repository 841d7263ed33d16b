import { createPictureRenderer } from '../../../src/bot/charts/render-in-worker.js';
import { drawPicture } from '../../../src/bot/charts/draw-picture.js';
import { toPng } from '../../../src/bot/charts/to-png.js';
import { aUnit, context, EXTREME } from './samples.js';

const renderer = createPictureRenderer({ timeoutMs: 25_000 });
afterAll(() => renderer.close());

const picture = { kind: 'status-by-unit', input: { units: [aUnit({ overdue: 3, doneOnTime: 5 })] } } as const;

test('the thread draws the same bytes as the main thread would', async () => {
  const result = await renderer.render(picture, context);
  if (!result.ok) throw new Error(result.reason);
  expect(result.png.equals(toPng(drawPicture(picture, context)))).toBe(true);
});

test('several pictures asked for at once are all drawn', async () => {
  const results = await Promise.all(EXTREME.slice(0, 3).map((one) => renderer.render(one, context)));
  expect(results.map((result) => result.ok)).toEqual([true, true, true]);
});

test('a picture that is cancelled while it is drawn says so, and the next one is drawn by a new thread', async () => {
  const cancel = new AbortController();
  const first = renderer.render(picture, context, { signal: cancel.signal });
  const second = renderer.render(picture, context);
  cancel.abort();
  expect(await first).toEqual({ ok: false, reason: 'cancelled' });
  expect((await second).ok).toBe(true);
});

test('a picture cancelled before it is asked for is never drawn', async () => {
  expect(await renderer.render(picture, context, { signal: AbortSignal.abort() })).toEqual({
    ok: false,
    reason: 'cancelled',
  });
});

test('a picture that takes too long is given up', async () => {
  const hasty = createPictureRenderer({ timeoutMs: 1 });
  expect(await hasty.render(picture, context)).toEqual({ ok: false, reason: 'timeout' });
  await hasty.close();
});

test('data that cannot be drawn fails that picture only, without quoting a name', async () => {
  // What no type would let through, as a broken row might bring it.
  const broken = { kind: 'status-by-unit', input: { units: null as unknown as [] } } as const;
  const [failed, next] = await Promise.all([renderer.render(broken, context), renderer.render(picture, context)]);
  expect(failed).toEqual({ ok: false, reason: 'failed', detail: 'TypeError' });
  expect(next.ok).toBe(true);
});

test('whoever waits when the renderer is closed is told, and later ones too', async () => {
  const closing = createPictureRenderer();
  const waiting = closing.render(picture, context);
  await closing.close();
  expect(await waiting).toEqual({ ok: false, reason: 'closed' });
  expect(await closing.render(picture, context)).toEqual({ ok: false, reason: 'closed' });
});
