import fc from 'fast-check';
import { localDate } from '../../src/domain/calendar/local-date.js';
import { parseEdxml } from '../../src/intake/edxml/parse-edxml.js';
import { STATUS_CODES, type StatusCode } from '../../src/intake/edxml/status-code.js';
import { writeStatus } from '../../src/intake/edxml/write-status.js';
import { DEFAULT_LIMITS } from '../../src/intake/limits.js';
import { parse } from '../../src/intake/parse.js';
import { sniff } from '../../src/intake/sniff.js';
import { decodeText } from '../../src/intake/text/decode-text.js';
import { TCVN3, VNI_PAIRS, VNI_SINGLES } from '../../src/intake/text/legacy-tables.js';
import { xlsx } from '../support/office-files.js';

const WORDS = (
  'giao sở tài chính chủ trì phối hợp với sở xây dựng báo cáo ủy ban nhân dân thành phố trước ngày hoàn thành rà soát ' +
  'đôn đốc kiểm tra tổng hợp phường xã kế hoạch nhiệm vụ thực hiện nghiêm túc đề nghị gửi về văn phòng tiến độ giải quyết'
).split(' ');
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 8, maxLength: 60 }).map((words) => words.join(' '));

const inverse = (table: Iterable<readonly [string, string]>): Map<string, string> =>
  new Map([...table].map(([from, to]) => [to, from]));
const toTcvn3 = inverse(Object.entries(TCVN3).filter(([from]) => from.charCodeAt(0) < 256));
const toVni = inverse([...VNI_SINGLES, ...VNI_PAIRS].filter(([from]) => from === from.toLowerCase()));
const encode = (text: string, table: Map<string, string>): Buffer =>
  Buffer.from([...text].map((char) => table.get(char) ?? char).join(''), 'latin1');

test('any sentence typed in TCVN3 comes back as Unicode', () => {
  fc.assert(
    fc.property(sentence, (text) =>
      expect(decodeText(encode(text, toTcvn3))).toEqual({ ok: true, text, encoding: 'TCVN3' }),
    ),
  );
});

test('any sentence typed in VNI comes back as Unicode', () => {
  fc.assert(
    fc.property(sentence, (text) =>
      expect(decodeText(encode(text, toVni))).toEqual({ ok: true, text, encoding: 'VNI' }),
    ),
  );
});

test('Unicode text is never touched by the repair of old encodings', () => {
  fc.assert(
    fc.property(sentence, (text) => expect(decodeText(Buffer.from(text))).toEqual({ ok: true, text, encoding: null })),
  );
});

test('whatever words a status carries, they come back the same', () => {
  const words = fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) =>
    text
      .replace(/[\s\p{C}\ufffe\uffff]+/gu, ' ')
      .trim()
      .normalize('NFC'),
  );
  const code = fc.constantFrom(...(Object.keys(STATUS_CODES) as StatusCode[]));
  fc.assert(
    fc.property(words, words, code, (name, description, status) => {
      const xml = writeStatus({
        from: { organId: 'H26.15', name },
        responseFor: { organId: 'H26', code: '1/UBND', promulgationDate: localDate('2026-11-20'), documentId: 'x' },
        code: status,
        description,
        at: new Date('2026-11-23T01:00:00Z'),
      });
      expect(parseEdxml(xml, DEFAULT_LIMITS).message).toMatchObject({ code: status, description, from: { name } });
    }),
  );
});

test('no bytes make the type detection or the text decoding throw', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 400 }), (array) => {
      const bytes = Buffer.from(array);
      sniff(bytes);
      decodeText(bytes);
    }),
    { numRuns: 500 },
  );
});

const TABLE = xlsx([
  {
    name: 'S',
    rows: [
      ['STT', 'Nội dung', 'Chủ trì'],
      ['1', 'Báo cáo', 'Sở Y tế'],
    ],
    merges: ['A1:A2'],
  },
]);

test('a workbook with flipped bytes is read or refused, never more', async () => {
  const damage = fc.array(fc.tuple(fc.nat(TABLE.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(damage, async (flips) => {
      const bytes = Buffer.from(TABLE);
      for (const [at, value] of flips) bytes[at] = value;
      const parsed = await parse('zip', bytes, { limits: DEFAULT_LIMITS }, { onProgress: () => undefined });
      expect(['document', 'refused']).toContain(parsed.kind);
    }),
    { numRuns: 200 },
  );
});
