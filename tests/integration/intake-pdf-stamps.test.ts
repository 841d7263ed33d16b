import { readFile } from '../../src/intake/read-file.js';
import { pdf } from '../support/pdf-files.js';

const text = (x: number, y: number, words: string): string =>
  `BT /F1 13 Tf ${String(x)} ${String(y)} Td (${words}) Tj ET`;

/** As signed letters really look: the number and the day are not in the text layer, only in appearances of signature fields. */
const CONTENT = [
  text(100, 714, 'So:'),
  text(163, 714, '/TB-UBND'),
  text(300, 714, 'Ha Noi, ngay'),
  text(406, 714, 'thang 11 nam 2026'),
  text(80, 600, 'Giao So Tai chinh chu tri, phoi hop voi So Xay dung bao cao UBND Thanh pho.'),
].join('\n');

test('number and day that were stamped by signing software are put back where they stand', async () => {
  const stamps = [
    { x: 118, y: 709, text: '565' },
    { x: 382, y: 709, text: '15' },
  ];
  const result = await readFile({ bytes: pdf([{ content: CONTENT, stamps }]), fileName: 'x' });
  if (!result.ok) throw new Error(result.reason);
  expect(result.text).toContain('So: 565 /TB-UBND');
  expect(result.text).toContain('Ha Noi, ngay 15 thang 11 nam 2026');
  expect(result.warnings).toEqual([
    { kind: 'stamped-text', page: 1, text: '565' },
    { kind: 'stamped-text', page: 1, text: '15' },
  ]);
});

test('name, agency and time of a signature do not get into the text', async () => {
  const stamps = [{ x: 300, y: 790, text: 'vanthu@example.vn 18.11.2026 07:25:14' }];
  const result = await readFile({ bytes: pdf([{ content: CONTENT, stamps }]), fileName: 'x' });
  if (!result.ok) throw new Error(result.reason);
  expect(result.text).not.toContain('07:25:14');
  expect(result.warnings).toEqual([]);
});
