import type { IntakeRefusal } from './intake-result.js';

export type TwoLanguages = { readonly vi: string; readonly en: string };

const megabytes = (bytes: number): string =>
  (bytes / 1024 / 1024).toFixed(bytes < 10 * 1024 * 1024 ? 1 : 0).replace('.', ',');
const seconds = (ms: number): string => String(Math.round(ms / 1000));

/** What each unreadable kind of file is called, and what to send instead. */
const KINDS: Readonly<Record<string, TwoLanguages>> = {
  heic: {
    vi: 'Ảnh HEIC của iPhone chưa đọc được. Xin chụp lại ở định dạng JPG (Cài đặt › Camera › Định dạng › Tương thích nhất) hoặc gửi bản PDF.',
    en: 'HEIC photos cannot be read. Please send JPG (Settings › Camera › Formats › Most Compatible) or PDF.',
  },
  tiff: { vi: 'Tệp TIFF chưa đọc được. Xin gửi bản PDF hoặc JPG.', en: 'TIFF cannot be read. Please send PDF or JPG.' },
  gif: { vi: 'Ảnh GIF chưa đọc được. Xin gửi bản PDF hoặc JPG.', en: 'GIF cannot be read. Please send PDF or JPG.' },
  html: {
    vi: 'Đây là trang web, không phải văn bản. Xin gửi tệp PDF hoặc DOCX.',
    en: 'This is a web page. Please send PDF or DOCX.',
  },
  archive: {
    vi: 'Đây là tệp nén. Xin giải nén rồi gửi từng văn bản.',
    en: 'This is an archive. Please unpack it and send the documents.',
  },
  zip: {
    vi: 'Đây là tệp nén. Xin giải nén rồi gửi từng văn bản.',
    en: 'This is an archive. Please unpack it and send the documents.',
  },
  xml: { vi: 'Tệp XML này không phải gói tin edXML.', en: 'This XML file is no edXML envelope.' },
};

const OTHER: TwoLanguages = {
  vi: 'Loại tệp này chưa đọc được. Xin gửi PDF, DOCX, XLSX, TXT, ảnh JPG/PNG hoặc edXML.',
  en: 'This kind of file cannot be read. Please send PDF, DOCX, XLSX, TXT, JPG/PNG or edXML.',
};

/** Why a file was not read and what to do about it, for the person who sent it. Nothing of the content is in it. */
export function refusalText(refusal: IntakeRefusal): TwoLanguages {
  switch (refusal.reason) {
    case 'encrypted':
      return {
        vi: 'Tệp có mật khẩu. Xin gửi bản không đặt mật khẩu.',
        en: 'The file is password-protected. Please send it without a password.',
      };
    case 'empty':
      return { vi: 'Tệp rỗng, không có chữ nào.', en: 'The file is empty.' };
    case 'too-large':
      return {
        vi: `Tệp ${megabytes(refusal.bytes)} MB, vượt giới hạn ${megabytes(refusal.limit)} MB.`,
        en: `The file has ${megabytes(refusal.bytes)} MB, the limit is ${megabytes(refusal.limit)} MB.`,
      };
    case 'too-many-pages': {
      const scan = refusal.what === 'ocr';
      return {
        vi: `Văn bản có ${String(refusal.pages)} trang, giới hạn là ${String(refusal.limit)} trang${scan ? ' quét ảnh' : ''}. Có thể chỉ đọc ${String(refusal.offer)} trang đầu.`,
        en: `The document has ${String(refusal.pages)} pages, the limit is ${String(refusal.limit)}${scan ? ' scanned' : ''}. The first ${String(refusal.offer)} can be read.`,
      };
    }
    case 'too-many-pixels':
      return {
        vi: 'Ảnh quá lớn. Xin giảm kích thước rồi gửi lại.',
        en: 'The picture is too large. Please scale it down.',
      };
    case 'too-many-cells':
      return {
        vi: `Bảng tính có hơn ${String(refusal.limit)} ô. Xin chỉ gửi phần giao nhiệm vụ.`,
        en: `The workbook has more than ${String(refusal.limit)} cells. Please send the task table only.`,
      };
    case 'too-much-text':
      return {
        vi: 'Văn bản quá dài để đọc một lần. Xin tách thành nhiều tệp.',
        en: 'The text is too long. Please split the file.',
      };
    case 'damaged':
      return {
        vi: 'Tệp bị hỏng hoặc tải lên chưa đủ. Xin gửi lại.',
        en: 'The file is damaged or incomplete. Please send it again.',
      };
    case 'unsupported':
      return KINDS[refusal.what] ?? OTHER;
    case 'legacy-doc': {
      const save = refusal.what === 'xls' ? 'XLSX' : refusal.what === 'office' ? 'DOCX/XLSX' : 'DOCX';
      const kind = refusal.what === 'office' ? 'Office' : `.${refusal.what}`;
      return {
        vi: `Đây là tệp đời cũ (${kind}). Xin mở và lưu lại thành ${save}, hoặc gửi bản PDF.`,
        en: `This is an old file format (${kind}). Please save it as ${save}, or send PDF.`,
      };
    }
    case 'zip-bomb':
      return {
        vi: 'Tệp nén bất thường (giải nén ra quá lớn) nên không mở.',
        en: 'The file unpacks to an abnormal size and was not opened.',
      };
    case 'unsafe-xml':
      return {
        vi: 'Tệp chứa khai báo XML không an toàn nên không mở.',
        en: 'The file holds unsafe XML declarations and was not opened.',
      };
    case 'legacy-encoding':
      return {
        vi: 'Văn bản dùng bảng mã cũ không nhận ra được (không phải TCVN3, VNI hay Windows-1258). Xin lưu lại ở bảng mã Unicode.',
        en: 'The text is in an unknown old encoding (not TCVN3, VNI or Windows-1258). Please save it as Unicode.',
      };
    case 'not-a-document':
      return {
        vi: 'Ảnh này không giống một văn bản: hầu như không đọc được chữ nào. Nếu đúng là văn bản, xin chụp lại thẳng, đủ sáng, trọn trang.',
        en: 'This picture does not look like a document: hardly a word can be read. If it is one, please take it again, straight, well lit and whole.',
      };
    case 'no-ocr':
      return {
        vi: 'Văn bản là ảnh quét, máy chủ này chưa bật nhận dạng chữ. Xin gửi bản có chữ.',
        en: 'This is a scan, and text recognition is switched off here.',
      };
    case 'wrong-table':
      return refusal.problem === 'no-header'
        ? {
            vi: `Trang tính “${refusal.sheet}” không có dòng tiêu đề của bảng giao việc (STT | Nội dung | Chủ trì | Phối hợp | Thời gian).`,
            en: `Sheet “${refusal.sheet}” has no header row of a task table (STT | Nội dung | Chủ trì | Phối hợp | Thời gian).`,
          }
        : {
            vi: `Trang tính “${refusal.sheet}”, dòng ${String(refusal.row)}: thiếu cột “${refusal.column}”.`,
            en: `Sheet “${refusal.sheet}”, row ${String(refusal.row)}: column “${refusal.column}” is missing.`,
          };
    case 'timeout':
      return {
        vi: `Đọc tệp quá ${seconds(refusal.limitMs)} giây nên đã dừng.`,
        en: `Reading took more than ${seconds(refusal.limitMs)} s and was stopped.`,
      };
    case 'cancelled':
      return { vi: 'Đã dừng đọc tệp.', en: 'Reading was stopped.' };
  }
}
