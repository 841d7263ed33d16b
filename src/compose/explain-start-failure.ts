import { scrubText } from '../logging.js';

type Failure = { readonly name?: string; readonly code?: unknown; readonly port?: number; readonly message?: string };

/** What a person can do about a start that failed; addresses keep no password. Null: a fault of ours, its message and stack say more. */
export function explainStartFailure(error: unknown): string | null {
  const failure = (typeof error === 'object' && error !== null ? error : {}) as Failure;
  const detail = scrubText(failure.message ?? '').trim();
  const lines = wordsFor(failure);
  return lines === null ? null : [...lines, ...(detail === '' ? [] : [`  (${detail})`])].join('\n');
}

function wordsFor(failure: Failure): readonly string[] | null {
  switch (failure.name) {
    case 'DataFolderLockedError':
      return [
        'Thư mục dữ liệu đang được một tiến trình khác sử dụng. Sửa: dừng tiến trình đó, hoặc đặt DATA_DIR sang thư mục khác.',
        'The data folder is in use by another process. Cure: stop that process, or set DATA_DIR to another folder.',
      ];
    case 'DatabaseTooNewError':
      return [
        'Dữ liệu được ghi bởi bản mới hơn bản này. Sửa: dùng lại bản mới hơn, hoặc khôi phục bản sao lưu cũ.',
        'The data was written by a newer version. Cure: run the newer version, or restore an older backup.',
      ];
    case 'RedisUnfitError':
      return [
        'Redis chưa dùng được cho hàng đợi. Sửa theo dòng dưới, rồi chạy “dondoc doctor”.',
        'Redis is not fit for the queue. Cure: see below, then run "dondoc doctor".',
      ];
    default:
      return wordsForCode(failure);
  }
}

function wordsForCode(failure: Failure): readonly string[] | null {
  const port = String(failure.port ?? '');
  switch (failure.code) {
    case 'EADDRINUSE':
      return [
        `Cổng ${port} đang có chương trình khác dùng. Sửa: dừng chương trình đó, hoặc chọn cổng khác, ví dụ HTTP_PORT=${nextPort(port)}.`,
        `Port ${port} is taken by another program. Cure: stop it, or choose another, e.g. HTTP_PORT=${nextPort(port)}.`,
      ];
    case 'EACCES':
      return failure.port === undefined
        ? [
            'Không có quyền ghi vào thư mục dữ liệu. Sửa: cấp quyền cho người chạy chương trình, hoặc đặt DATA_DIR sang thư mục khác.',
            'The data folder may not be written. Cure: give the running user the right, or set DATA_DIR to another folder.',
          ]
        : [
            `Không có quyền mở cổng ${port}. Sửa: chọn cổng từ 1024 trở lên, ví dụ HTTP_PORT=8080, và đặt proxy phía trước.`,
            `Port ${port} may not be opened. Cure: choose one from 1024 up, e.g. HTTP_PORT=8080, behind a proxy.`,
          ];
    case 'ENOSPC':
      return [
        'Hết chỗ trên đĩa. Sửa: giải phóng đĩa rồi chạy lại.',
        'The disk is full. Cure: make room and start again.',
      ];
    case 'ECONNREFUSED':
    case 'ENOTFOUND':
    case 'ETIMEDOUT':
      return [
        'Không kết nối được cơ sở dữ liệu hoặc Redis. Sửa: kiểm tra DATABASE_URL và REDIS_URL; “dondoc doctor” chỉ rõ nơi nào.',
        'Database or Redis cannot be reached. Cure: check DATABASE_URL and REDIS_URL; "dondoc doctor" says which.',
      ];
    default:
      return null;
  }
}

const nextPort = (port: string): number => (Number(port) > 0 && Number(port) < 65_535 ? Number(port) + 1 : 8081);
