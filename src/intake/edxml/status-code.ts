/** Codes of a status message, always two characters (QCVN 102:2016). */
export const STATUS_CODES = {
  '01': 'Đã đến',
  '02': 'Từ chối tiếp nhận',
  '03': 'Đã tiếp nhận',
  '04': 'Phân công',
  '05': 'Đang xử lý',
  '06': 'Hoàn thành',
  '13': 'Lấy lại',
  '15': 'Đồng ý cập nhật, lấy lại',
  '16': 'Từ chối cập nhật, lấy lại',
} as const;

export type StatusCode = keyof typeof STATUS_CODES;

export const isStatusCode = (code: string): code is StatusCode => Object.hasOwn(STATUS_CODES, code);

const PROGRESS: readonly StatusCode[] = ['01', '03', '04', '05', '06'];

/**
 * Where a document stands after messages that came in any order: the furthest step counts, so a late 01 does not undo 03, and 06 needs
 * no 05. A refusal (02) counts until the receiver takes the document after all. 13, 15 and 16 are no steps.
 */
export function furthestStatus(codes: readonly string[]): StatusCode | null {
  const steps = codes.map((code) => PROGRESS.findIndex((step) => step === code));
  const furthest = Math.max(-1, ...steps);
  if (furthest <= 0 && codes.includes('02')) return '02';
  return PROGRESS[furthest] ?? null;
}
