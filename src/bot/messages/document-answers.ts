import type { Card } from '../../app/ports/card.js';
import type { ExchangeRequest } from '../../app/exchange/receive-exchange.js';
import type { RemoteFile } from '../../app/ports/channel.js';
import type { FileReading, IntakeProgress } from '../../app/ports/intake.js';
import type { ReceiveResult } from '../../app/directive/receive-document.js';
import { directiveName } from './directive-name.js';
import { knownDocumentCard } from './known-document-card.js';

/** Why a file could not be read, and what the clerk can do about it. */
export function readingFailed(
  reading: Extract<FileReading, { ok: false }>,
  fileName: string,
  file: RemoteFile | null = null,
): Card {
  const name = fileName === '' ? 'Văn bản' : `Tệp ${fileName}`;
  const lines = [failureWords(reading, name)];
  if (reading.reason !== 'too-many-pages' || reading.offer === undefined || file === null) return { lines };
  return {
    lines,
    actions: [
      {
        label: `Đọc ${reading.offer} trang đầu`,
        style: 'primary',
        intent: {
          do: 'read-first-pages',
          file: { ref: file.ref, name: file.name, mime: file.mime, size: file.size },
          pages: reading.offer,
        },
      },
      { label: 'Thôi', intent: { do: 'cancel-dialogue' } },
    ],
  };
}

function failureWords(reading: Extract<FileReading, { ok: false }>, name: string): string {
  switch (reading.reason) {
    case 'encrypted':
      return `${name} có mật khẩu. Đề nghị gửi bản không đặt mật khẩu.`;
    case 'empty':
      return `${name} không có nội dung. Đề nghị kiểm tra và gửi lại.`;
    case 'too-large':
      return `${name} vượt giới hạn 20 MB. Đề nghị gửi bản nhẹ hơn, hoặc tách thành nhiều tệp.`;
    case 'too-many-pages':
      return `${name} có ${reading.pages ?? 'quá nhiều'} trang, giới hạn là ${reading.limit ?? 300} trang. Có thể đọc ${reading.offer ?? reading.limit ?? 300} trang đầu, hoặc đề nghị tách phần giao nhiệm vụ ra tệp riêng.`;
    case 'wrong-table':
      return `${name}: ${reading.sheet === undefined || reading.sheet === '' ? 'bảng' : `trang tính “${reading.sheet}”`} chưa thấy cột “${reading.column ?? 'Chủ trì'}” (xem từ dòng ${reading.row ?? 1}). Bảng cần có các cột: STT, Nội dung, Chủ trì, Phối hợp, Thời gian.`;
    case 'no-attachment':
      return `${name} là gói liên thông nhưng không có tệp văn bản nào đọc được. Đề nghị lấy lại tệp từ hệ thống.`;
    case 'no-ocr':
      return `${name} là ảnh chụp và máy chủ này chưa có bộ nhận dạng chữ. Đề nghị gửi bản DOCX hoặc PDF có chữ.`;
    case 'damaged':
      return `${name} bị hỏng hoặc tải lên chưa đủ. Đề nghị gửi lại.`;
    case 'legacy-doc':
      return `${name} thuộc định dạng Word cũ (.doc). Đề nghị lưu thành DOCX hoặc PDF rồi gửi lại.`;
    case 'legacy-encoding':
      return `${name} dùng bảng mã chữ cũ chưa nhận ra. Đề nghị lưu lại bằng Unicode (UTF-8).`;
    case 'zip-bomb':
    case 'unsafe-xml':
      return `${name} có cấu trúc không an toàn nên không được mở.`;
    case 'not-a-document':
      return `${name} không giống một văn bản. Nếu là ảnh chụp, đề nghị chụp thẳng, đủ sáng, thấy hết trang.`;
    case 'gone':
      return `${name} không còn trên máy chủ của ứng dụng chat. Đề nghị gửi lại.`;
    case 'unavailable':
      return `Chưa tải được ${name}. Đề nghị gửi lại sau ít phút.`;
    case 'timeout':
      return `${name} mất quá nhiều thời gian để đọc. Đề nghị gửi bản nhẹ hơn.`;
    case 'unsupported':
      return `${name} thuộc loại chưa đọc được. Đọc được: PDF, DOCX, XLSX, TXT, JPG, PNG, edXML.`;
    default:
      return `Không đọc được ${name}. Đề nghị gửi lại bản PDF, DOCX hoặc TXT.`;
  }
}

/** The fixed words for a document that is not handled here; for a marked one they say nothing of its content. */
export function readingRefused(result: Extract<ReceiveResult, { ok: false }>): Card {
  switch (result.refusal.kind) {
    case 'secret':
      return {
        title: 'Không xử lý văn bản này',
        lines: [
          'Văn bản có dấu hiệu mật: không xử lý qua kênh này. Không nội dung nào được lưu.',
          'Đề nghị xóa ngay tin nhắn và tệp khỏi khung chat này, và chuyển văn bản theo đường văn thư mật (Luật Bảo vệ bí mật nhà nước 117/2025/QH15).',
        ],
      };
    case 'citizen-letter':
      return {
        lines: [
          'Đây có vẻ là đơn thư của công dân, có thông tin cá nhân: ngoài phạm vi của trợ lý. Không nội dung nào được lưu.',
        ],
      };
    case 'empty':
      return { lines: ['Không thấy nội dung để đọc. Đề nghị kiểm tra và gửi lại.'] };
    case 'not-vietnamese-document':
      return { lines: ['Không giống một văn bản hành chính bằng tiếng Việt. Đề nghị kiểm tra và gửi lại.'] };
  }
}

export function alreadyKnown(result: Extract<ReceiveResult, { ok: true }>): Card {
  // Only asked when something is known.
  return result.known === null ? { lines: ['Đã đọc xong.'] } : knownDocumentCard(result);
}

/** How far a slow reading is; edits one message where the channel can. */
export function readingProgress(progress: IntakeProgress, fileName: string): Card {
  const name = fileName === '' ? 'văn bản' : fileName;
  return {
    lines: [
      progress.what === 'ocr'
        ? `Đang đọc ${name}: trang ${progress.page}/${progress.pages} …`
        : `Đã đọc xong ${name} (${progress.pages} trang).`,
    ],
  };
}

/** An envelope that brought no document: a recall of something unknown or not issued, or a status. */
export function exchangeAnswer(request: ExchangeRequest): Card {
  switch (request.kind) {
    case 'status':
      return {
        lines: [
          `Đây là tin trạng thái (mã ${request.code}) của trục liên thông, không có văn bản kèm theo. Không cần làm gì.`,
        ],
      };
    case 'unknown-document':
      return {
        lines: [
          `Bên gửi thu hồi ${request.code === '' ? 'một văn bản' : `văn bản ${request.code}`}, nhưng hệ thống không có văn bản này. Không có việc nào phải dừng.`,
        ],
      };
    case 'recall':
      return {
        title: 'Bên gửi thu hồi văn bản đang chờ duyệt',
        lines: [
          `${directiveName(request.row)} chưa ban hành.${request.reason === '' ? '' : ` Lý do: ${request.reason}.`}`,
        ],
        actions: [
          { label: 'Hủy bản đọc', style: 'danger', intent: { do: 'discard-draft', directiveId: request.row.id } },
          { label: 'Mở bản đọc', intent: { do: 'show-draft', directiveId: request.row.id } },
        ],
      };
  }
}
