import type { CorrectResult } from '../../app/directive/correct-draft.js';

/** Why a correction did nothing, and what to do about it. */
export const CORRECTION_FAILURES: Readonly<Record<Extract<CorrectResult, { ok: false }>['reason'], string>> = {
  gone: 'Bản đọc này không còn ở trạng thái chờ ban hành.',
  'not-allowed': 'Chỉ văn thư của đơn vị được sửa bản đọc này.',
  'changed-meanwhile': 'Bản đọc vừa được người khác sửa. Đề nghị thử lại.',
  'no-such-task': 'Không có việc mang số đó trong bản đọc.',
  'unit-not-there': 'Đơn vị đó không có trong việc này.',
  'no-notation': 'Chưa có ký hiệu. Gõ cả số và ký hiệu, ví dụ “số 24/CT-UBND”.',
  'nothing-generic': 'Không có mục chung nào để bỏ.',
  'nothing-to-undo': 'Không còn gì để hoàn tác.',
};

export const DRAFT_NOT_UNDERSTOOD =
  'Chưa hiểu chỗ cần sửa trong bản đọc. Thử: “hạn việc 3 là 20/12”, “thêm Sở Xây dựng phối hợp việc 1”, “bỏ Sở Y tế ở việc 2”, “chủ trì việc 2 là Sở Y tế”, “bỏ việc 4”, “sửa việc 2: …”.';
