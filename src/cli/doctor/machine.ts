import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { access, constants, rm, statfs, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { bad, fine, warning, type Finding } from './finding.js';

// Prisma 7 needs ^20.19, BullMQ 6 ≥ 14.18, Jest 30 ≥ 18: the strictest decides.
const NODE: readonly [number, number] = [20, 19];

/** Whether this Node can run the program at all. */
export function checkNode(version: string): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > NODE[0] || (major === NODE[0] && minor >= NODE[1]))
    return fine(`Node.js ${version}`, `Node.js ${version}`);
  return bad(
    [
      `Node.js ${version} quá cũ, cần từ ${NODE.join('.')}`,
      `Node.js ${version} is too old, ${NODE.join('.')} is needed`,
    ],
    ['Cài Node.js 20 hoặc 22 bản mới nhất từ nodejs.org.', 'Install the newest Node.js 20 or 22 from nodejs.org.'],
  );
}

const GIGABYTE = 1024 ** 3;

/** Whether the data folder can be written and has room; a folder that is not there yet is judged by where it will be made. */
export async function checkDataFolder(folder: string): Promise<Finding> {
  const existing = nearestExisting(folder);
  try {
    await access(existing, constants.R_OK | constants.W_OK);
    // Root passes `access` on a read-only file system; writing does not lie.
    const probe = join(existing, `.doctor-${randomBytes(6).toString('hex')}`);
    await writeFile(probe, 'x');
    await rm(probe);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? 'lỗi';
    return bad(
      [`Không ghi được thư mục dữ liệu ${folder} (${code})`, `The data folder ${folder} cannot be written (${code})`],
      [
        'Tạo thư mục và trao quyền cho tài khoản chạy chương trình, hoặc đổi DATA_DIR.',
        'Create it and give it to the account that runs the program, or change DATA_DIR.',
      ],
    );
  }
  const { bavail, bsize } = await statfs(existing);
  const free = (bavail * bsize) / GIGABYTE;
  const text = free.toFixed(1);
  if (free >= 2)
    return fine(
      `Thư mục dữ liệu ${folder}: ghi được, còn ${text} GB`,
      `Data folder ${folder}: writable, ${text} GB free`,
    );
  return warning(
    [`Thư mục dữ liệu ${folder} chỉ còn ${text} GB`, `Only ${text} GB left for the data folder ${folder}`],
    [
      'Dọn bớt hoặc chuyển DATA_DIR sang ổ lớn hơn: hết chỗ thì không ghi nhận được gì.',
      'Make room or move DATA_DIR: without space nothing can be recorded.',
    ],
  );
}

function nearestExisting(folder: string): string {
  let at = folder;
  while (!existsSync(at) && dirname(at) !== at) at = dirname(at);
  return at;
}
