// Papers that lay something before a superior: what they propose ("Giao Sở X chủ trì …") waits for approval and orders nothing yet.
import type { Line } from './lines.js';

/** "PHIẾU TRÌNH XỬ LÝ VĂN BẢN", "TỜ TRÌNH Về việc …" run on by a page that lost its lines. */
const TITLE = /^\P{L}*(?:PHIẾU TRÌNH|TỜ TRÌNH|PHIẾU ĐỀ XUẤT)(?!\p{L})/u;
/** Lines in which a title stands. */
const TOP = 16;

/** Whether the paper says at its head that it proposes. */
export const isSubmission = (lines: readonly Line[]): boolean =>
  lines.slice(0, TOP).some(({ text }) => TITLE.test(text));
