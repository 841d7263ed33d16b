import type { InLanguage } from '../in-language.js';

const vi = {
  arrived: (code: string) =>
    `Đã ghi nhận đoàn đến nơi, cuộc ${code}. Gõ “phát hiện …”, “ý kiến của …: …”, gửi ảnh; xong gõ “biên bản”.`,
  directEnded: 'Đã ghi nhận kết thúc kiểm tra trực tiếp.',
  askStatement:
    'Cần tên người nói và nội dung. Ví dụ: “ý kiến của Trần Văn A, phó chủ tịch: bộ phận một cửa thiếu người”.',
  statementRecorded: (code: string) => `Đã ghi ý kiến, cuộc ${code}.`,
  unitUnclear: (words: string) => `Chưa rõ đơn vị “${words}”. Gõ đủ tên.`,
  recommendationRecorded: (code: string) =>
    `Đã ghi kiến nghị, cuộc ${code}. Kiến nghị thành nhiệm vụ của đơn vị khi kết luận được công khai.`,
  recorded: 'Đã ghi.',
  notRecorded: 'Chưa ghi.',
  minutesOnlyThen: 'Chỉ lập biên bản khi đang kiểm tra hoặc vừa kết thúc.',
  makingMinutesToast: 'Đang lập biên bản.',
  makingMinutes: 'Đang lập biên bản, xong sẽ gửi ngay tại đây để đọc lại.',
  noMinutes: 'Chưa có biên bản nào được lập và đọc lại. Gõ “biên bản” trước.',
  signed: (code: string) => `Đã ghi nhận biên bản được ký, cuộc ${code}.`,

  writeFinding: 'Ghi phát hiện',
  shortcoming: 'Khuyết điểm',
  violation: 'Vi phạm',
  serious: 'Nghiêm trọng',
  drop: 'Thôi',
  findingOnlyThen: 'Chỉ ghi phát hiện khi đang kiểm tra. Gõ “đến nơi” khi bắt đầu.',
  grade: (severity: string) => `mức ${severity}`,
  noWords: 'chưa có nội dung',
  withWords: 'có nội dung',
  withBasis: 'có căn cứ',
  withPerson: 'có người liên quan',
  withUnit: 'có đơn vị',
  withFiles: (count: number) => `${count} ảnh, tệp`,
  draft: (parts: string) =>
    `Phát hiện đang soạn (${parts}). Gõ nội dung, “căn cứ …”, “người: …”, gửi ảnh; rồi chọn hoặc gõ “ghi”. Chưa ghi gì cho đến lúc đó.`,
  unfinished: 'Đang soạn một phát hiện chưa ghi. Gõ “ghi” hoặc “hủy” trước.',
  findingRecordedToast: 'Đã ghi phát hiện.',
  findingRecorded: (code: string) =>
    `Đã ghi phát hiện, cuộc ${code}. Gửi ảnh hoặc gõ “phát hiện …” để ghi tiếp; “biên bản” khi xong.`,
  noFindingToast: 'Không có phát hiện nào đang soạn.',
  noFinding: 'Không có phát hiện nào đang soạn. Gõ “phát hiện …” để bắt đầu.',

  comesToast: 'Đã ghi: đi.',
  cannotToast: 'Đã ghi: bận.',
  comes: 'Đã ghi nhận anh/chị tham gia. Trợ lý nhắc lại trước giờ hẹn.',
  cannot: 'Đã ghi nhận anh/chị bận. Người phụ trách đoàn được báo để tìm người thay.',
  absentLeft: 'Người báo bận không còn trong đoàn.',
  substitute: (absent: string, other: string) =>
    `Thay ${absent} bằng ${other}. Theo quyết định nào? Gõ ví dụ “125/QĐ-ĐKTCV ngày 30/11/2026”.`,
};

const en: typeof vi = {
  arrived: (code) =>
    `Inspection ${code}: the arrival is recorded. Type “phát hiện …” (finding), “ý kiến của …: …” (statement), send photos; when done type “biên bản” (minutes).`,
  directEnded: 'The end of the direct work is recorded.',
  askStatement:
    'Who speaks, and what was said? Example: “ý kiến của Trần Văn A, phó chủ tịch: bộ phận một cửa thiếu người”.',
  statementRecorded: (code) => `Inspection ${code}: the statement is recorded.`,
  unitUnclear: (words) => `The unit “${words}” is not clear. Please type the full name.`,
  recommendationRecorded: (code) =>
    `Inspection ${code}: the recommendation is recorded. It becomes a task of the unit when the conclusion is published.`,
  recorded: 'Recorded.',
  notRecorded: 'Not recorded.',
  minutesOnlyThen: 'Minutes are drawn up during the direct work or right after it.',
  makingMinutesToast: 'The minutes are being drawn up.',
  makingMinutes: 'The minutes are being drawn up and will be sent here to be read back.',
  noMinutes: 'No minutes were drawn up and read back. Type “biên bản” first.',
  signed: (code) => `Inspection ${code}: the signing of the minutes is recorded.`,

  writeFinding: 'Record the finding',
  shortcoming: 'Shortcoming',
  violation: 'Violation',
  serious: 'Serious',
  drop: 'Cancel',
  findingOnlyThen: 'Findings are recorded during an inspection. Type “đến nơi” when you begin.',
  grade: (severity) => severity,
  noWords: 'no words yet',
  withWords: 'with words',
  withBasis: 'with a legal basis',
  withPerson: 'with a person',
  withUnit: 'with a unit',
  withFiles: (count) => `${count} photo${count === 1 ? '' : 's'} or file${count === 1 ? '' : 's'}`,
  draft: (parts) =>
    `The finding is being written (${parts}). Type what was found, “căn cứ …” (legal basis), “người: …” (person), send photos; then choose or type “ghi” to record it. Nothing is recorded until then.`,
  unfinished: 'A finding is being written and not recorded. Type “ghi” (record) or “hủy” (drop) first.',
  findingRecordedToast: 'The finding is recorded.',
  findingRecorded: (code) =>
    `Inspection ${code}: the finding is recorded. Send a photo or type “phát hiện …” for the next one, “biên bản” when done.`,
  noFindingToast: 'No finding is being written.',
  noFinding: 'No finding is being written. Type “phát hiện …” to begin.',

  comesToast: 'Recorded: you come.',
  cannotToast: 'Recorded: you cannot come.',
  comes: 'It is recorded that you come. You will be reminded before the time.',
  cannot: 'It is recorded that you cannot come. Those in charge of the team are told, to find a substitute.',
  absentLeft: 'Whoever cannot come is no longer in the team.',
  substitute: (absent, other) =>
    `${other} instead of ${absent}. By which decision? Type for example “125/QĐ-ĐKTCV ngày 30/11/2026”.`,
};

/** What is answered at the place of an inspection, and about coming there. */
export const VISIT_DOOR: InLanguage<typeof vi> = { vi, en };
