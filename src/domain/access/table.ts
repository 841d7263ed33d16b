import type { Role } from './person.js';
import { ACTIONS, GRANTS, type Action, type Scope } from './rules.js';

export const ROLES: readonly Role[] = ['clerk', 'head', 'deputy', 'officer', 'leader', 'inspector', 'administrator'];

export type AccessRow = { readonly action: Action; readonly scopes: Readonly<Record<Role, readonly Scope[]>> };

/** The role × action table, read off the same grants that decide: it cannot differ from the code. */
export function accessTable(): readonly AccessRow[] {
  return ACTIONS.map((action) => ({ action, scopes: scopesByRole(action) }));
}

function scopesByRole(action: Action): AccessRow['scopes'] {
  const of = (role: Role): readonly Scope[] =>
    GRANTS[action].filter((grant) => grant.role === role).map(({ scope }) => scope);
  return {
    clerk: of('clerk'),
    head: of('head'),
    deputy: of('deputy'),
    officer: of('officer'),
    leader: of('leader'),
    inspector: of('inspector'),
    administrator: of('administrator'),
  };
}

/** The table as Markdown for `docs/`. */
export function accessTableMarkdown(): string {
  const row = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const body = accessTable().map(({ action, scopes }) =>
    row([action, ...ROLES.map((role) => scopes[role].join(', ') || '–')]),
  );
  return [row(['action', ...ROLES]), row(['action', ...ROLES].map(() => '---')), ...body].join('\n');
}
