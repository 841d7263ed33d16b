// Roles in the row of a table: who helps stands in a cell of its own, to whom is reported in the words of the task.
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { rolesOf, type Roles } from './roles.js';
import type { Source } from './source.js';

/** "Tổng hợp, báo cáo UBND tỉnh kết quả kiểm tra | Sở Nội vụ | Sở Tài chính": reported to UBND tỉnh; a lead does not report to itself. `receivers`: of a column of their own. */
export function rowRoles(
  source: Source,
  content: { readonly start: number; readonly end: number },
  leads: readonly ParsedName[],
  cooperate: readonly ParsedName[],
  receivers: readonly ParsedName[] = [],
): Roles {
  const words = source.words(content.start, content.end);
  const { reportTo, reportVia } = rolesOf(source, words, 0, words.length);
  const told = [...receivers, ...reportTo.filter(({ name }) => receivers.every((each) => each.name !== name))];
  const others = told.filter(({ name }) => leads.every((lead) => lead.name !== name));
  return { cooperate, reportTo: others, reportVia, gathers: [], watches: false };
}
