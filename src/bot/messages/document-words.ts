import type { FileReading } from '../../app/ports/intake.js';
import type { InLanguage } from './in-language.js';

type Failed = Extract<FileReading, { ok: false }>;

const vi = {
  document: 'Văn bản',
  file: (name: string) => `Tệp ${name}`,
  readFirst: (pages: number) => `Đọc ${pages} trang đầu`,
  drop: 'Thôi',
  failed: (reading: Failed, name: string): string => {
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
  },

  secretTitle: 'Không xử lý văn bản này',
  secret: 'Văn bản có dấu hiệu mật: không xử lý qua kênh này. Không nội dung nào được lưu.',
  secretNext:
    'Đề nghị xóa ngay tin nhắn và tệp khỏi khung chat này, và chuyển văn bản theo đường văn thư mật (Luật Bảo vệ bí mật nhà nước 117/2025/QH15).',
  citizenLetter:
    'Đây có vẻ là đơn thư của công dân, có thông tin cá nhân: ngoài phạm vi của trợ lý. Không nội dung nào được lưu.',
  nothingToRead: 'Không thấy nội dung để đọc. Đề nghị kiểm tra và gửi lại.',
  notVietnamese: 'Không giống một văn bản hành chính bằng tiếng Việt. Đề nghị kiểm tra và gửi lại.',

  read: 'Đã đọc xong.',
  aDocument: 'văn bản',
  readingPage: (name: string, page: number, pages: number) => `Đang đọc ${name}: trang ${page}/${pages} …`,
  readAll: (name: string, pages: number) => `Đã đọc xong ${name} (${pages} trang).`,
  photo: 'ảnh',
  received: (what: string, firstPages: number | undefined) =>
    `Đã nhận ${what}. Đang đọc${firstPages === undefined ? '' : ` ${firstPages} trang đầu`} …`,
  pasted: (characters: number) => `Đã nhận văn bản dán (${characters.toLocaleString('vi-VN')} ký tự). Đang đọc …`,
  pastedFirst: (characters: number) =>
    `Đã nhận văn bản dán (${characters.toLocaleString('vi-VN')} ký tự). Tin rất dài: trợ lý chờ vài giây, nếu còn phần sau thì nối vào rồi đọc một lần …`,
  pastedPart: (part: number, characters: number) =>
    `Đã nối phần ${part} vào văn bản dán (tất cả ${characters.toLocaleString('vi-VN')} ký tự). Đang đọc …`,
  waiting: (name: string) =>
    `📝 ${name} vẫn đang chờ ban hành, không mất. Gõ “bản nháp” để xem các văn bản chưa ban hành.`,
  pastedByOther: 'Đây có vẻ là nguyên văn một văn bản. Chỉ văn thư được đưa văn bản vào; đề nghị chuyển cho văn thư.',

  status: (code: string) =>
    `Đây là tin trạng thái (mã ${code}) của trục liên thông, không có văn bản kèm theo. Không cần làm gì.`,
  unknownRecalled: (code: string) =>
    `Bên gửi thu hồi ${code === '' ? 'một văn bản' : `văn bản ${code}`}, nhưng hệ thống không có văn bản này. Không có việc nào phải dừng.`,
  draftRecalledTitle: 'Bên gửi thu hồi văn bản đang chờ duyệt',
  draftRecalled: (name: string, reason: string) => `${name} chưa ban hành.${reason === '' ? '' : ` Lý do: ${reason}.`}`,
  discard: 'Hủy bản đọc',
  open: 'Mở bản đọc',
};

const en: typeof vi = {
  document: 'The document',
  file: (name) => `The file ${name}`,
  readFirst: (pages) => `Read the first ${pages} pages`,
  drop: 'Cancel',
  failed: (reading, name) => {
    switch (reading.reason) {
      case 'encrypted':
        return `${name} has a password. Please send it without one.`;
      case 'empty':
        return `${name} is empty. Please check and send it again.`;
      case 'too-large':
        return `${name} is larger than 20 MB. Please send a smaller one, or several.`;
      case 'too-many-pages':
        return `${name} has ${reading.pages ?? 'too many'} pages; the limit is ${reading.limit ?? 300}. The first ${reading.offer ?? reading.limit ?? 300} can be read, or send the part that gives tasks as a file of its own.`;
      case 'wrong-table':
        return `${name}: ${reading.sheet === undefined || reading.sheet === '' ? 'the table' : `the sheet “${reading.sheet}”`} has no column “${reading.column ?? 'Chủ trì'}” (looked for from row ${reading.row ?? 1}). A table needs the columns “STT”, “Nội dung”, “Chủ trì”, “Phối hợp”, “Thời gian”.`;
      case 'no-attachment':
        return `${name} is an exchange package without a document that can be read. Please fetch the file again.`;
      case 'no-ocr':
        return `${name} is a photo, and this server cannot recognise letters. Please send DOCX, or a PDF with text.`;
      case 'damaged':
        return `${name} is damaged or was not uploaded completely. Please send it again.`;
      case 'legacy-doc':
        return `${name} has the old Word format (.doc). Please save it as DOCX or PDF and send it again.`;
      case 'legacy-encoding':
        return `${name} uses an old encoding that was not recognised. Please save it as Unicode (UTF-8).`;
      case 'zip-bomb':
      case 'unsafe-xml':
        return `${name} has an unsafe structure and was not opened.`;
      case 'not-a-document':
        return `${name} does not look like a document. If it is a photo, please take it straight, in good light, with the whole page.`;
      case 'gone':
        return `${name} is no longer on the server of the chat. Please send it again.`;
      case 'unavailable':
        return `${name} could not be fetched. Please send it again in a few minutes.`;
      case 'timeout':
        return `${name} took too long to read. Please send a smaller one.`;
      case 'unsupported':
        return `${name} is of a kind that cannot be read. What can be read: PDF, DOCX, XLSX, TXT, JPG, PNG, edXML.`;
      default:
        return `${name} could not be read. Please send it as PDF, DOCX or TXT.`;
    }
  },

  secretTitle: 'This document is not handled here',
  secret: 'The document bears a mark of secrecy: it is not handled over this channel. Nothing of it was kept.',
  secretNext:
    'Please delete the message and the file from this chat at once, and hand the document over the way of secret papers (Law on Protection of State Secrets 117/2025/QH15).',
  citizenLetter:
    'This looks like a letter of a citizen with personal data, which is not for this assistant. Nothing of it was kept.',
  nothingToRead: 'There is nothing to read. Please check and send it again.',
  notVietnamese: 'This does not look like an official document in Vietnamese. Please check and send it again.',

  read: 'It was read.',
  aDocument: 'the document',
  readingPage: (name, page, pages) => `Reading ${name}: page ${page}/${pages} …`,
  readAll: (name, pages) => `Reading finished: ${name} (${pages} pages).`,
  photo: 'The photo',
  received: (what, firstPages) =>
    `${what} arrived. Reading${firstPages === undefined ? '' : ` the first ${firstPages} pages`} …`,
  pasted: (characters) => `The pasted document arrived (${characters.toLocaleString('en-GB')} characters). Reading …`,
  pastedFirst: (characters) =>
    `The pasted document arrived (${characters.toLocaleString('en-GB')} characters). It is very long: if more parts come within seconds, they are joined and read as one …`,
  pastedPart: (part, characters) =>
    `Part ${part} was joined to the pasted document (${characters.toLocaleString('en-GB')} characters in all). Reading …`,
  waiting: (name) =>
    `📝 ${name} still waits to be issued; nothing is lost. Type “bản nháp” (drafts) to see what is not issued.`,
  pastedByOther:
    'This looks like the text of a document. Only the clerk brings documents in; please pass it to the clerk.',

  status: (code) =>
    `This is a status message (code ${code}) of the document exchange, without a document. Nothing to do.`,
  unknownRecalled: (code) =>
    `The sender recalls ${code === '' ? 'a document' : code}, but it is not here. No task has to stop.`,
  draftRecalledTitle: 'The sender recalls a document that waits for review',
  draftRecalled: (name, reason) => `${name} is not issued.${reason === '' ? '' : ` Reason: “${reason}”.`}`,
  discard: 'Discard the reading',
  open: 'Open the reading',
};

/** What is said of a document that came in, was read or was refused. */
export const DOCUMENTS: InLanguage<typeof vi> = { vi, en };
