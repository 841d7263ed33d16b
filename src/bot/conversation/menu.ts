import type { MenuCommand } from '../../app/ports/channel.js';
import type { Principal } from '../../app/use-case.js';
import { MENU } from '../messages/menu-words.js';

/** The role's menu, in the person's language. It is cosmetic: what a person may do is decided by `may` at the act. */
export function menuFor({ actor, person }: Principal): readonly MenuCommand[] {
  const roles = new Set(actor.posts.map((post) => post.role));
  const say = MENU[person.language];
  return [
    { command: 'viec', description: say.tasks },
    { command: 'quahan', description: say.overdue },
    { command: 'tinhhinh', description: say.status },
    ...(roles.has('head') || roles.has('deputy') || roles.has('officer')
      ? [
          { command: 'baocao', description: say.report },
          { command: 'giahan', description: say.extend },
        ]
      : []),
    ...(roles.has('clerk') || roles.has('leader') ? [{ command: 'vanban', description: say.directive }] : []),
    ...(roles.has('inspector') ? [{ command: 'lich_kiem_tra', description: say.visits }] : []),
    ...(roles.has('administrator') ? [{ command: 'ma', description: say.code }] : []),
    { command: 'trogiup', description: say.help },
  ];
}
