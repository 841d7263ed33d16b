import { mkdtempSync, readdirSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { readFile, type ReadOptions } from '../../src/intake/read-file.js';
import { rawDocx } from '../support/office-files.js';
import { pdf } from '../support/pdf-files.js';

const read = (bytes: Buffer, options: ReadOptions = {}, fileName = 'van-ban.pdf') =>
  readFile({ bytes, fileName }, options);
const sample = (name: string): Buffer => readFileSync(join(__dirname, '../../reference/samples', name));
const TEXT_PAGE = { lines: ['Giao So Tai chinh chu tri, phoi hop voi So Xay dung tham muu UBND Thanh pho.'] };

const OLE = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

test.each([
  ['nothing at all', Buffer.alloc(0), { reason: 'empty' }],
  ['blanks only', Buffer.from(' \n\t \r\n'), { reason: 'empty' }],
  ['a PDF that asks for a password', pdf([TEXT_PAGE], { encrypted: true }), { reason: 'encrypted' }],
  ['the first kilobyte of a PDF', sample('1-cong-van-ubnd-thanh-pho.pdf').subarray(0, 1000), { reason: 'damaged' }],
  ['a PDF of rubbish', Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(5000, 7)]), { reason: 'damaged' }],
  ['half of a Word file', sample('1-cong-van-ubnd-thanh-pho.docx').subarray(0, 6000), { reason: 'damaged' }],
  ['a Word file without a body', Buffer.from(zipSync({ 'word/document.xml': strToU8('<x/>') })), { reason: 'damaged' }],
  [
    'an old Word file',
    Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('WordDocument', 'utf16le')]),
    { reason: 'legacy-doc', what: 'doc' },
  ],
  [
    'a Word file behind a password',
    Buffer.concat([OLE, Buffer.alloc(600), Buffer.from('EncryptedPackage', 'utf16le')]),
    { reason: 'encrypted' },
  ],
  ['an archive of something else', Buffer.from(zipSync({ 'a.txt': strToU8('a') })), { reason: 'unsupported' }],
  ['a program', Buffer.from(`MZ${'\0'.repeat(300)}`), { reason: 'unsupported' }],
  ['a page of the web', Buffer.from('<!DOCTYPE html><html><body>Công văn</body></html>'), { reason: 'unsupported' }],
  [
    'a HEIC photo',
    Buffer.concat([Buffer.from([0, 0, 0, 24]), Buffer.from('ftypheic'), Buffer.alloc(64)]),
    { reason: 'unsupported', what: 'heic' },
  ],
  ['a JPEG that is only a header', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), { reason: 'no-ocr' }],
])('%s is refused by its content, whatever its name', async (_, bytes, refusal) => {
  expect(await read(bytes)).toMatchObject({ ok: false, ...refusal });
});

test('a picture that cannot be decoded is refused', async () => {
  const ocr = { recognise: () => Promise.resolve({ text: '', confidence: 0 }) };
  expect(await read(Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), { ocr })).toMatchObject({ reason: 'damaged' });
  const huge = Buffer.from('89504e470d0a1a0a0000000d49484452000ffff0000ffff00802000000', 'hex');
  expect(await read(huge, { ocr })).toMatchObject({ reason: 'too-many-pixels' });
});

test('a text is a text even if it calls itself PDF', async () => {
  expect(await read(Buffer.from('Giao Sở Tài chính báo cáo.'))).toMatchObject({ ok: true, form: 'txt' });
});

test('a file beyond the limit is refused before it is opened, with both figures', async () => {
  expect(await read(Buffer.alloc(2000, 65), { limits: { fileBytes: 1000 } })).toEqual({
    ok: false,
    reason: 'too-large',
    bytes: 2000,
    limit: 1000,
  });
});

test('500 pages: the limit is named, the first pages are offered, and the offer can be taken', async () => {
  const bytes = pdf(Array.from({ length: 500 }, () => TEXT_PAGE));
  expect(await read(bytes)).toEqual({
    ok: false,
    reason: 'too-many-pages',
    pages: 500,
    limit: 300,
    what: 'text',
    offer: 300,
  });
  const first = await read(bytes, { firstPages: 3 });
  expect(first).toMatchObject({ ok: true, pages: 3, warnings: [{ kind: 'only-first-pages', read: 3, pages: 500 }] });
});

test.each([
  ['by its ratio', zipSync({ 'word/document.xml': new Uint8Array(30_000_000) }, { level: 9 }), 'ratio'],
  [
    'by its entries',
    zipSync(Object.fromEntries(Array.from({ length: 2500 }, (_, i) => [`word/${String(i)}`, new Uint8Array(0)]))),
    'entries',
  ],
])('a ZIP bomb is caught %s before anything is unpacked', async (_, bytes, what) => {
  expect(await read(Buffer.from(bytes))).toEqual({ ok: false, reason: 'zip-bomb', what });
});

test('a ZIP that lies about the size of an entry does not unpack more than it declared', async () => {
  const bytes = Buffer.from(zipSync({ 'word/document.xml': strToU8('<a>'.repeat(2_000_000)) }));
  // The size stands in the local header and in the central directory; both now say 100 bytes.
  const central = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 1, 2]));
  bytes.writeUInt32LE(100, 22);
  bytes.writeUInt32LE(100, central + 24);
  expect(await read(bytes)).toMatchObject({ ok: false, reason: 'damaged' });
});

test.each(['<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '<!ENTITY % p "x">'])(
  'a Word file with %s is refused',
  async (declaration) => {
    const bytes = Buffer.from(
      zipSync({
        'word/document.xml': strToU8(
          `${declaration}<w:document><w:body><w:p><w:r><w:t>&x;</w:t></w:r></w:p></w:body></w:document>`,
        ),
      }),
    );
    expect(await read(bytes)).toEqual({ ok: false, reason: 'unsafe-xml' });
  },
);

test('elements nested a hundred thousand deep do not end the process', async () => {
  expect(await read(rawDocx('<w:p>'.repeat(100_000)))).toMatchObject({ ok: false, reason: 'damaged' });
});

test('what takes too long is stopped', async () => {
  const bytes = pdf(Array.from({ length: 200 }, () => TEXT_PAGE));
  expect(await read(bytes, { limits: { parseMs: 1 } })).toEqual({ ok: false, reason: 'timeout', limitMs: 1 });
});

test('reading can be cancelled before and in the middle', async () => {
  expect(await read(pdf([TEXT_PAGE]), { signal: AbortSignal.abort() })).toEqual({ ok: false, reason: 'cancelled' });
  const controller = new AbortController();
  const bytes = pdf(Array.from({ length: 200 }, () => TEXT_PAGE));
  const result = read(bytes, { signal: controller.signal, onProgress: () => controller.abort() });
  expect(await result).toEqual({ ok: false, reason: 'cancelled' });
});

test('a refusal quotes nothing of the content and nothing is left in the temporary folder', async () => {
  const before = process.env['TMPDIR'];
  const folder = mkdtempSync(join(tmpdir(), 'intake-'));
  process.env['TMPDIR'] = folder;
  try {
    const secret = 'NOI-DUNG-RIENG';
    const results = [
      await read(rawDocx(`<w:p><w:r><w:t>${secret}</w:r>`)),
      await read(Buffer.from(`<?xml version="1.0"?><edXML><${secret}`)),
      await read(Buffer.from(`%PDF-1.4\n1 0 obj << /${secret} >>`)),
    ];
    expect(results.every((result) => !result.ok)).toBe(true);
    expect(JSON.stringify(results)).not.toContain(secret);
    expect(readdirSync(folder)).toEqual([]);
  } finally {
    if (before === undefined) delete process.env['TMPDIR'];
    else process.env['TMPDIR'] = before;
  }
});
