import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Actor, ShownMessage } from '../../src/sandbox/actor.js';
import type { Phone } from './program.js';

type Document = Parameters<Actor['send']>[0];

const at = (path: string): Buffer => readFileSync(join(__dirname, '../..', path));

/** A letter of the tests' own, as text: what it asks is dated, periodic and undated. */
export const TEXT_LETTER: Document = {
  name: 'cong-van.txt',
  mime: 'text/plain',
  bytes: at('tests/fixtures/life/cong-van.txt'),
};

/** The sample that ships with the sandbox. */
export const DOCX_LETTER: Document = {
  name: 'cong-van.docx',
  mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  bytes: at('reference/samples/1-cong-van-ubnd-thanh-pho.docx'),
};

/** The clerk hands in a directive, by file or pasted, and issues it as it was read. The preview that was confirmed. */
export async function issue(clerk: Phone, document: Document | string): Promise<ShownMessage> {
  const after = clerk.mark();
  await (typeof document === 'string' ? clerk.say(document) : clerk.send(document));
  const review = await clerk.sees('Bản đọc', { after });
  await clerk.press(review.id, 'Xem trước & ban hành');
  const preview = await clerk.sees('Sẽ giao', { after });
  await clerk.press(preview.id, 0);
  return preview;
}

/** A letter of the city as a clerk would paste it. */
export const pastedLetter = (number: string, to: string, tasks: readonly string[]): string =>
  `ỦY BAN NHÂN DÂN THÀNH PHỐ HÀ NỘI
CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: ${number}/UBND-ĐT
Hà Nội, ngày 24 tháng 11 năm 2026
V/v rà soát các dự án chậm tiến độ

Kính gửi: ${to}.

UBND Thành phố yêu cầu:
${tasks.map((task, index) => `${index + 1}. ${task}`).join('\n')}

Nơi nhận:
- Như trên;
- Lưu: VT.
`;
