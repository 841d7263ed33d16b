import { Paragraph } from 'docx';
import { instant } from '../messages/format.js';
import { body, centred, dotted, twoColumns, writeLetter } from './letter-parts.js';
import { letterhead, type Issuer } from './letterhead.js';

type MinutesPerson = { readonly name: string; readonly post: string };

export type InspectionMinutesInput = {
  readonly issuer: Issuer;
  /** "việc chấp hành pháp luật về phòng cháy, chữa cháy". */
  readonly subject: string;
  /** The decision or document that the visit rests on. */
  readonly basis: readonly string[];
  readonly startedAt: Date;
  /** null: written in by hand. */
  readonly endedAt: Date | null;
  readonly location: string;
  readonly inspected: string;
  readonly team: readonly MinutesPerson[];
  readonly inspectedPeople: readonly MinutesPerson[];
  /** What was recorded in chat; empty leaves dotted lines. */
  readonly findings: readonly string[];
  readonly requests: readonly string[];
};

/** Biên bản kiểm tra: filled with what is known, dotted lines for what is written on the spot. */
export function inspectionMinutes(input: InspectionMinutesInput): Promise<Buffer> {
  const people = (list: readonly MinutesPerson[]): Paragraph[] =>
    orDots(list.map(({ name, post }, index) => `${index + 1}. ${name}${post === '' ? '' : `, ${post}`}`));
  return writeLetter(`Biên bản kiểm tra ${input.inspected}`, [
    letterhead(input.issuer, 'BB-……', null),
    new Paragraph({ children: [] }),
    centred('BIÊN BẢN', { bold: true }),
    centred(`Kiểm tra ${input.subject}`, { bold: true }),
    new Paragraph({ children: [] }),
    ...input.basis.map((line) => body(`Căn cứ ${line};`, { italics: true })),
    body(
      `Hôm nay, hồi ${instant(input.startedAt)}, tại ${input.location}, Đoàn kiểm tra tiến hành kiểm tra đối với ${input.inspected}.`,
    ),
    body('I. THÀNH PHẦN', { bold: true }),
    body('1. Đoàn kiểm tra', { bold: true }),
    ...people(input.team),
    body('2. Đại diện đơn vị được kiểm tra', { bold: true }),
    ...people(input.inspectedPeople),
    body('II. NỘI DUNG VÀ KẾT QUẢ KIỂM TRA', { bold: true }),
    ...orDots(input.findings.map((text, index) => `${index + 1}. ${text}`)),
    body('III. Ý KIẾN CỦA ĐƠN VỊ ĐƯỢC KIỂM TRA', { bold: true }),
    ...orDots([]),
    body('IV. YÊU CẦU, KIẾN NGHỊ', { bold: true }),
    ...orDots(input.requests.map((text, index) => `${index + 1}. ${text}`)),
    body(
      `Biên bản kết thúc hồi ${input.endedAt === null ? '…… giờ …… phút ngày …… tháng …… năm ………' : instant(input.endedAt)}, đã đọc cho những người có mặt cùng nghe, thống nhất nội dung và ký tên; lập thành …… bản có giá trị như nhau, mỗi bên giữ …… bản./.`,
    ),
    new Paragraph({ children: [] }),
    twoColumns(
      [
        centred('ĐẠI DIỆN ĐƠN VỊ ĐƯỢC KIỂM TRA', { size: 13, bold: true }),
        centred('(Ký, ghi rõ họ tên)', { size: 12, italics: true }),
      ],
      82,
      [
        centred('TRƯỞNG ĐOÀN KIỂM TRA', { size: 13, bold: true }),
        centred('(Ký, ghi rõ họ tên)', { size: 12, italics: true }),
      ],
      83,
    ),
  ]);
}

const orDots = (lines: readonly string[]): Paragraph[] =>
  lines.length === 0 ? [dotted(), dotted(), dotted()] : lines.map((line) => body(line));
