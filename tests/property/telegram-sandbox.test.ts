import fc from 'fast-check';
import { parseHtml } from '../../src/sandbox/telegram/html.js';
import { parseMultipart } from '../../src/sandbox/telegram/multipart.js';
import { TELEGRAM_LIMITS, combinedTime, createPace } from '../../src/sandbox/telegram/pace.js';

const escape = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');

test('text that was escaped comes back as it was, whatever tags stand around it', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.constantFrom('b', 'i', 'u', 's', 'code', 'pre', 'blockquote'),
      (text, tag) => {
        expect(parseHtml(`<${tag}>${escape(text)}</${tag}>`)).toMatchObject({ ok: true, text });
      },
    ),
  );
});

test('any input is either parsed or refused with a reason, and every entity lies within the text', () => {
  const shard = fc.constantFrom(
    '<b>',
    '</b>',
    '<i',
    '>',
    '</',
    '<',
    '&',
    '&lt;',
    'ạ',
    ' ',
    '<a href="',
    '"',
    '=',
    '<code>',
    '</code>',
    '😀',
  );
  fc.assert(
    fc.property(fc.array(shard, { maxLength: 30 }), (shards) => {
      const result = parseHtml(shards.join(''));
      if (!result.ok) return expect(result.complaint).not.toBe('');
      for (const { offset, length } of result.entities) expect(offset + length).toBeLessThanOrEqual(result.text.length);
    }),
  );
});

test('whoever keeps the limits in every sliding window is never refused, however the calls jitter', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 120 }), (jitters) => {
      let time = 0;
      const pace = createPace(TELEGRAM_LIMITS, () => time);
      jitters.forEach((jitter, index) => {
        time = Math.max(time, index * 1000 + jitter);
        expect(pace.admit({ id: 1, isGroup: false })).toMatchObject({ ok: true });
      });
    }),
  );
});

test('after its retry_after a caller is always served, and is never in the wrong', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          chat: fc.integer({ min: 1, max: 3 }),
          group: fc.boolean(),
          pause: fc.integer({ min: 0, max: 300 }),
        }),
        { maxLength: 200 },
      ),
      (calls) => {
        let time = 0;
        const pace = createPace(TELEGRAM_LIMITS, () => time);
        for (const { chat, group, pause } of calls) {
          time += pause;
          const target = { id: group ? -chat : chat, isGroup: group };
          const first = pace.admit(target);
          if (first.ok) continue;
          expect(first.violation).toBe('above-limit');
          time += first.retryAfter * 1000;
          expect(pace.admit(target)).toMatchObject({ ok: true });
        }
      },
    ),
  );
});

test('combined time never goes back and moves with whichever clock moves', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ virtual: fc.integer({ min: -5000, max: 5000 }), real: fc.nat(1000) })),
      (steps) => {
        let virtual = 1_000_000;
        let real = 0;
        const time = combinedTime(
          () => new Date(virtual),
          () => real,
        );
        let last = time();
        for (const step of steps) {
          virtual += step.virtual;
          real += step.real;
          const next = time();
          expect(next - last).toBe(Math.max(step.virtual, step.real));
          last = next;
        }
      },
    ),
  );
});

test('a multipart body gives back every byte, even bytes that look like its own punctuation', () => {
  const bytes = fc
    .array(fc.constantFrom('\r\n', '--', '--frontie', '\n', 'x', '\0', 'ạ'), { maxLength: 20 })
    .map((parts) => Buffer.from(parts.join('')));
  fc.assert(
    fc.property(bytes, bytes, (field, file) => {
      const body = Buffer.concat([
        Buffer.from('--frontier\r\nContent-Disposition: form-data; name="a"\r\n\r\n'),
        field,
        Buffer.from(
          '\r\n--frontier\r\nContent-Disposition: form-data; name="f"; filename="Chỉ thị.pdf"\r\nContent-Type: application/pdf\r\n\r\n',
        ),
        file,
        Buffer.from('\r\n--frontier--\r\n'),
      ]);
      const form = parseMultipart(body, 'multipart/form-data; boundary=frontier');
      if (!form.ok) throw new Error(form.complaint);
      expect(form.fields['a']).toBe(field.toString('utf8'));
      expect(form.files.get('f')).toEqual({ name: 'Chỉ thị.pdf', mime: 'application/pdf', bytes: file });
    }),
  );
});
