import type { Card } from '../../app/ports/card.js';
import type { Principal } from '../../app/use-case.js';
import { HELP } from './help-words.js';

/** What this person can do here, by role, in their language, with examples that work as written. */
export function helpCard({ actor, person }: Principal): Card {
  const roles = new Set(actor.posts.map((post) => post.role));
  const unit = roles.has('head') || roles.has('deputy') || roles.has('officer');
  const leads = roles.has('leader');
  const say = HELP[person.language];
  return {
    title: say.title,
    lines: [
      ...(leads ? say.status : []),
      ...(roles.has('clerk') ? say.clerkReads : []),
      ...(unit ? say.unit : []),
      ...(roles.has('head') ? say.head : []),
      ...(leads ? say.leader : []),
      ...(leads || roles.has('head') ? say.questions : []),
      ...(roles.has('clerk') ? say.clerkMoves : []),
      ...(roles.has('inspector') || leads ? say.inspections : []),
      ...(roles.has('inspector') ? say.inspector : []),
      ...say.work,
      ...(leads ? [] : say.status),
      ...(roles.has('administrator') ? say.administrator : []),
      ...say.everybody,
      { text: say.how, style: 'muted' },
    ],
  };
}
