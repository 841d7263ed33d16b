import type { AskedUnit } from './question.js';
import type { Token } from './tokens.js';

/** "sở giáo dục với đào tạo": one name that was said in two parts, or twice. */
export function joinSame(tokens: Token[], units: AskedUnit[]): void {
  let nth = -1;
  for (let at = 0; at < tokens.length; at += 1) {
    if (tokens[at]?.key !== 'UNIT') continue;
    nth += 1;
    const gap = /^(?:va|voi|,)$/.test(tokens[at - 1]?.key ?? '') ? 2 : 1;
    const [last, unit] = [units[nth - 1], units[nth]];
    if (last?.unitIds.length !== 1 || last.unitIds[0] !== unit?.unitIds[0] || unit?.unitIds.length !== 1) continue;
    if (tokens[at - gap]?.key !== 'UNIT') continue;
    tokens.splice(at - gap + 1, gap);
    units.splice(nth, 1);
    nth -= 1;
    at -= gap;
  }
}
