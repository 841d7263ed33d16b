/** Steps of a document that came over the document axis, as its sender hears of them (QCVN 102:2016; domain.md §5.2). */
export type ExchangeCode = '01' | '02' | '03' | '04' | '05' | '06' | '15' | '16';

const STEPS: readonly ExchangeCode[] = ['01', '03', '04', '05', '06'];

/**
 * Whether a status may still be reported after those already sent: steps only go forward, each once; a refusal (02) ends what had not been taken;
 * answers to an update or a recall (15, 16) are no steps, and each is given once.
 */
export function mayReport(sent: readonly ExchangeCode[], code: ExchangeCode): boolean {
  if (sent.includes(code)) return false;
  if (code === '15' || code === '16') return !sent.includes('15') && !sent.includes('16');
  const furthest = Math.max(-1, ...sent.map((each) => STEPS.indexOf(each)));
  if (code === '02') return furthest <= 0;
  return STEPS.indexOf(code) > furthest;
}
