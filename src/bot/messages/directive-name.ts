import type { DirectiveRow } from '../../app/ports/store/directives.js';
import { date } from './format.js';

/** "Chỉ thị số 24/CT-UBND ngày 20/11/2026 của UBND Thành phố Hà Nội". */
export function directiveName(directive: Pick<DirectiveRow, 'kind' | 'code' | 'date' | 'issuer'>): string {
  const kind = directive.kind === null ? 'Văn bản' : directive.kind.charAt(0).toUpperCase() + directive.kind.slice(1);
  return [
    kind,
    directive.code === null ? '' : ` số ${directive.code}`,
    directive.date === null ? '' : ` ngày ${date(directive.date)}`,
    directive.issuer === null ? '' : ` của ${directive.issuer}`,
  ].join('');
}

/** Short enough for a list line: "24/CT-UBND". */
export function shortName(directive: Pick<DirectiveRow, 'kind' | 'code' | 'subject'>, nameless = 'văn bản'): string {
  return directive.code ?? directive.kind ?? nameless;
}
