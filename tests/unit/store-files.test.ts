import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createFileStore } from '../../src/store/file-store.js';
import { packageRoot } from '../../src/store/package-root.js';
import { isTransient } from '../../src/store/transient-error.js';

describe('the file store', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'dondoc-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const bytes = Buffer.from('nội dung');
  const sha256 = createHash('sha256').update(bytes).digest('hex');

  test('keeps a content once, however often it is put, and leaves no temporary file', async () => {
    const files = createFileStore(folder);
    await Promise.all([files.put(sha256, bytes), files.put(sha256, bytes), files.put(sha256, bytes)]);
    expect(await files.get(sha256)).toEqual(bytes);
    expect(readdirSync(join(folder, sha256.slice(0, 2)))).toEqual([sha256]);
  });

  test('refuses a content that does not have its hash, and a name that is not a hash', async () => {
    const files = createFileStore(folder);
    await expect(files.put(sha256, Buffer.from('khác'))).rejects.toThrow(sha256);
    await expect(files.get('../../etc/passwd')).rejects.toThrow(RangeError);
    expect(await files.get(sha256)).toBeNull();
  });

  test('a file damaged on disk is noticed', async () => {
    const files = createFileStore(folder);
    await files.put(sha256, bytes);
    writeFileSync(join(folder, sha256.slice(0, 2), sha256), 'khác');
    await expect(files.get(sha256)).rejects.toThrow('damaged');
  });
});

test('the package is found from the sources and from what is compiled of them', () => {
  const root = packageRoot();
  expect(packageRoot(join(root, 'dist', 'store'))).toBe(root);
  expect(() => packageRoot(tmpdir())).toThrow(tmpdir());
});

test('what may succeed when repeated is told from what never will', () => {
  expect(isTransient(Object.assign(new Error('x'), { code: 'P2034' }))).toBe(true);
  expect(
    isTransient(
      new Error('raw query failed', { cause: Object.assign(new Error('deadlock detected'), { code: '40P01' }) }),
    ),
  ).toBe(true);
  expect(isTransient(Object.assign(new Error('Unique constraint failed'), { code: 'P2002' }))).toBe(false);
});
