import { join } from 'node:path';
import type { Sample } from '../sandbox/page/types.js';
import { packageRoot } from '../store/package-root.js';

const SAMPLES: readonly Omit<Sample, 'path'>[] = [
  {
    name: '1-cong-van-ubnd-thanh-pho.docx',
    mime: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    title: 'Công văn của UBND Thành phố (DOCX)',
  },
  { name: '1-cong-van-ubnd-thanh-pho.pdf', mime: 'application/pdf', title: 'Cùng công văn đó, bản PDF' },
  { name: '2-cong-van-so-noi-vu.txt', mime: 'text/plain', title: 'Công văn của Sở Nội vụ (TXT)' },
  { name: '3-cong-dien-hoa-toc.pdf', mime: 'application/pdf', title: 'Công điện hỏa tốc (PDF)' },
  { name: '3-cong-dien-hoa-toc-anh-chup.jpg', mime: 'image/jpeg', title: 'Công điện chụp bằng điện thoại (ảnh)' },
];

/** Directives that lie ready on the sandbox page; written by the project in official style. */
export function shippedSamples(): readonly Sample[] {
  return SAMPLES.map((sample) => ({ ...sample, path: join(packageRoot(), 'reference', 'samples', sample.name) }));
}
