// A paragraph of running text that names nobody and goes on with the order of the paragraph right above it.
import type { ParsedName } from '../../unit/names/parsed-name.js';
import { keyAt, type Word } from '../../unit/words.js';
import { opensOrderAt, RESULT_FIRST, SENDS } from './certainty.js';
import { opensOrder } from './inheriting.js';
import { REPORTING } from './no-orders.js';
import type { Reading } from './reading.js';
import type { RawTask } from './task-build.js';
import type { Node } from './tree.js';

/** "Đồng thời, | chủ trì …", "Bên cạnh đó, | rà soát …": one order more. */
const CONNECTS = /^(?:dong thoi|ngoai ra|ben canh do|cung voi do|mat khac|song song do)(?![a-z])/;
/** "Thực hiện Công văn số …": why the next paragraph orders. */
const RESTS =
  /^(?:thuc hien|trien khai|tiep nhan|can cu|xet|theo)(?: thuc hien)? (?:cong van|cong dien|chi thi|nghi quyet|nghi dinh|quyet dinh|ke hoach|thong bao|thong tu|ket luan|chuong trinh|van ban|y kien|chi dao|luat)(?![a-z])/;

/** Index of what the paragraph orders behind its connective; 0 where none opens it. */
export function afterConnective(words: readonly Word[], folded: string): number {
  const said = CONNECTS.exec(folded)?.[0].split(' ').length ?? 0;
  return said > 0 && keyAt(words, said) === ',' ? said + 1 : said;
}

/** The leads of the order right above, where the paragraph opens with a verb, a connective before it or none; null elsewhere. */
export function followsOrder(
  above: Node | undefined,
  node: Node,
  reading: Reading,
  words: readonly Word[],
  last: RawTask | undefined,
): readonly ParsedName[] | null {
  if (above === undefined || last === undefined || last.leads.length === 0) return null;
  if (node.block.marker !== null || node.parent !== null || above.block.marker !== null || above.parent !== null)
    return null;
  if (last.start < above.block.start || last.end > above.block.end || reading.clause.act !== 'none') return null;
  const { folded } = reading;
  if (reading.clause.byIssuer || RESTS.test(folded)) return null;
  const at = afterConnective(words, folded);
  const orders = at > 0 ? opensOrderAt(words, at) && !words[at]!.capital : opensOrder(reading, words);
  return orders && opensOrderAt(words, at) ? [...last.leads] : null;
}

/**
 * Whether a paragraph that names nobody says when the report of the last task is due: under nobody's heading, or in a letter to one of those
 * who wait for that report as well ("…, gửi Bộ X để tổng hợp.⏎Thời gian gửi báo cáo trước ngày …").
 */
export function isItsReport(
  folded: string,
  last: RawTask,
  told: readonly ParsedName[] | null,
  addressees: readonly ParsedName[],
): boolean {
  if (told?.length === 0) return REPORTING.test(folded);
  const waits = ({ name }: ParsedName): boolean => addressees.some((each) => each.name === name);
  return told === addressees && RESULT_FIRST.test(folded) && SENDS.test(folded) && last.roles.reportTo.some(waits);
}
