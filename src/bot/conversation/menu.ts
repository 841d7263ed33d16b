import type { MenuCommand } from '../../app/ports/channel.js';
import type { Principal } from '../../app/use-case.js';

const COMMON: readonly MenuCommand[] = [
  { command: 'viec', description: 'Việc đang chờ tôi' },
  { command: 'quahan', description: 'Việc quá hạn' },
  { command: 'tinhhinh', description: 'Tình hình chung hoặc của một đơn vị' },
];
const HELP: MenuCommand = { command: 'trogiup', description: 'Cách dùng' };

/** The role's menu. It is cosmetic: what a person may do is decided by `may` at the act. */
export function menuFor(principal: Principal): readonly MenuCommand[] {
  const roles = new Set(principal.actor.posts.map((post) => post.role));
  return [
    ...COMMON,
    ...(roles.has('head') || roles.has('deputy') || roles.has('officer')
      ? [
          { command: 'baocao', description: 'Báo cáo tiến độ một việc' },
          { command: 'giahan', description: 'Xin gia hạn' },
        ]
      : []),
    ...(roles.has('clerk') || roles.has('leader')
      ? [{ command: 'vanban', description: 'Một văn bản đang ở đâu' }]
      : []),
    ...(roles.has('inspector') ? [{ command: 'lich_kiem_tra', description: 'Lịch công tác của tôi' }] : []),
    ...(roles.has('administrator') ? [{ command: 'ma', description: 'Cấp mã kết nối cho một người' }] : []),
    HELP,
  ];
}
