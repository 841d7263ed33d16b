import type { DirectiveIntake, IntakeWarning } from '../../app/ports/intake.js';
import { date } from './format.js';

/** What the intake was not sure of, for the clerk: one line each kind, pages and cells named. */
export function intakeLines(intake: DirectiveIntake | null): readonly string[] {
  if (intake === null) return [];
  const { warnings, exchange } = intake;
  return [
    ...pageLines(warnings),
    ...warnings.flatMap((warning) => singleLine(warning) ?? []),
    ...cellLines(warnings),
    ...(exchange === null ? [] : exchangeLines(exchange, intake.attachments)),
  ];
}

type Kind = IntakeWarning['kind'];
type Of<K extends Kind> = Extract<IntakeWarning, { kind: K }>;

const of = <K extends Kind>(warnings: readonly IntakeWarning[], kind: K): readonly Of<K>[] =>
  warnings.filter((warning): warning is Of<K> => warning.kind === kind);

function pageLines(warnings: readonly IntakeWarning[]): string[] {
  const blurred = of(warnings, 'low-confidence');
  const unread = of(warnings, 'page-unread');
  const blank = of(warnings, 'blank-page');
  const pages = (list: readonly { readonly page: number }[]): string => list.map(({ page }) => page).join(', ');
  return [
    ...(blurred.length > 0
      ? [
          `⚠️ Trang ${blurred.map(({ page, confidence }) => `${page} (độ tin cậy ${Math.round(confidence * 100)}%)`).join(', ')} mờ, nhận dạng chưa chắc: đề nghị đối chiếu với bản gốc.`,
        ]
      : []),
    ...(unread.length > 0
      ? [
          `⚠️ Trang ${pages(unread)} là ảnh và chưa đọc được; tệp gốc không được lưu. Đề nghị gửi bản có chữ, hoặc ảnh rõ hơn.`,
        ]
      : []),
    ...(blank.length > 0 ? [`Trang ${pages(blank)} trắng.`] : []),
  ];
}

function singleLine(warning: IntakeWarning): string | null {
  switch (warning.kind) {
    case 'stamped-text':
      return `🔖 Thấy số đóng dấu ở trang ${warning.page}: “${warning.text}”. Đề nghị xác nhận số, ngày.`;
    case 'only-first-pages':
      return `⚠️ Chỉ đọc ${warning.read} trang đầu trong ${warning.pages} trang; tệp gốc không được lưu vì phần còn lại chưa đọc.`;
    case 'legacy-encoding':
      return `Văn bản dùng bảng mã cũ (${warning.encoding}), đã chuyển sang Unicode: đề nghị xem lại dấu.`;
    case 'attachment-unread':
      return `⚠️ Tệp kèm ${warning.name} chưa đọc được và không được lưu.`;
    case 'low-confidence':
    case 'page-unread':
    case 'blank-page':
    case 'table-cell':
      return null;
  }
}

const CELLS_SHOWN = 5;
const CELL_PROBLEMS: Readonly<Record<string, string>> = {
  'no-lead': 'chưa có đơn vị chủ trì',
  'no-content': 'chưa có nội dung',
  'cell-error': 'ô báo lỗi công thức',
  'no-value': 'công thức chưa có giá trị',
};

function cellLines(warnings: readonly IntakeWarning[]): string[] {
  const cells = of(warnings, 'table-cell');
  const words = (cell: Of<'table-cell'>): string =>
    `⚠️ ${cell.sheet === '' ? 'Bảng' : `Trang tính “${cell.sheet}”`}, dòng ${cell.row}, cột “${cell.column}”: ${CELL_PROBLEMS[cell.problem] ?? 'chưa đọc được'}.`;
  return [
    ...cells.slice(0, CELLS_SHOWN).map(words),
    ...(cells.length > CELLS_SHOWN ? [`⚠️ … và ${cells.length - CELLS_SHOWN} ô nữa.`] : []),
  ];
}

function exchangeLines(exchange: NonNullable<DirectiveIntake['exchange']>, attachments: readonly string[]): string[] {
  const business = {
    new: null,
    update: 'Bên gửi báo đây là bản cập nhật.',
    replace: 'Bên gửi báo đây là bản thay thế.',
    recall: 'Bên gửi thu hồi văn bản này.',
  }[exchange.business];
  return [
    `Nhận qua trục liên thông từ ${exchange.organName === '' ? exchange.organId : exchange.organName}.`,
    ...(business === null ? [] : [`${business}${exchange.reason === '' ? '' : ` Lý do: ${exchange.reason}.`}`]),
    ...(exchange.dueDateHint === null
      ? []
      : [`Bên gửi ghi hạn chung ${date(exchange.dueDateHint)} (chỉ để tham khảo; hạn từng việc lấy theo văn bản).`]),
    ...(attachments.length > 0 ? [`Tệp kèm: ${attachments.join(', ')}.`] : []),
  ];
}
