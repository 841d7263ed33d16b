import { Paragraph } from 'docx';
import { dayOf, type LocalDate } from '../../domain/calendar/local-date.js';
import { date, instant } from '../messages/format.js';
import { body, centred, lined, run, writeLetter } from './letter-parts.js';
import { addressed, letterhead, signatureBlock, type Issuer, type Signature } from './letterhead.js';

export type LateUnit = {
  readonly name: string;
  readonly total: number;
  readonly overdue: number;
  readonly notAcknowledged: number;
  /** Deadline of the oldest overdue task. */
  readonly oldestDue: LocalDate | null;
};

type LateTask = {
  readonly unit: string;
  readonly code: string | null;
  readonly task: string;
  /** Official words: "trước ngày 30/11/2026". */
  readonly due: string;
  readonly lateWorkingDays: number;
};

export type UrgingLetterInput = {
  readonly issuer: Issuer;
  /** After the slash of the number: "UBND-TKBT". */
  readonly notation: string;
  readonly place: string;
  /** Whose authority urges, as the sentence says it: "UBND Thành phố". */
  readonly speaker: string;
  readonly asOf: Date;
  /** "tháng 11/2026": in the subject. */
  readonly period: string;
  /** Which work is meant, in the sentence: "có thời hạn trong tháng 11/2026"; empty: all of it. */
  readonly given: string;
  /** What is overdue is the sum over the units: the sentence and the table cannot disagree. */
  readonly totals: {
    readonly assigned: number;
    readonly done: number;
    readonly inTime: number;
    /** Reported as finished, not confirmed yet. */
    readonly waiting: number;
  };
  readonly units: readonly LateUnit[];
  /** Listed in an annex; may be empty. */
  readonly tasks: readonly LateTask[];
  /** Where and by when the units answer; null leaves the blank for the clerk. */
  readonly reply: { readonly to: string; readonly before: LocalDate | null };
  readonly recipients: readonly string[];
  readonly signature: Signature;
};

/** As many as stand well under "Kính gửi"; more are addressed as a list below. */
const ADDRESSED = 8;

/** Formal urging: a công văn that lists the late units and their counts, ready for number, day and signature. */
export function urgingLetter(input: UrgingLetterInput): Promise<Buffer> {
  const late = input.units
    .filter((unit) => unit.overdue > 0)
    .sort((a, b) => b.overdue - a.overdue || a.name.localeCompare(b.name, 'vi'));
  const names = late.map((unit) => unit.name);
  const annex = input.tasks.length > 0;
  return writeLetter(`Công văn đôn đốc ${input.period}`, [
    letterhead(input.issuer, input.notation, { place: input.place, month: dayOf(input.asOf) }, [
      `V/v đôn đốc thực hiện nhiệm vụ`,
      `quá hạn ${input.period}`,
    ]),
    ...addressed(
      names.length === 0 || names.length > ADDRESSED ? ['Các cơ quan, đơn vị có tên trong danh sách dưới đây'] : names,
    ),
    ...opening(input, late),
    ...(late.length > 0 ? [unitTable(late)] : []),
    ...demands(input, late, annex),
    // A signature never stands alone on a page: the last sentences go with it.
    new Paragraph({ keepNext: true, children: [] }),
    signatureBlock(input.recipients, input.signature),
    ...(annex ? annexOf(input.tasks, input.issuer.name) : []),
  ]);
}

function opening({ totals, asOf, given, speaker }: UrgingLetterInput, late: readonly LateUnit[]): readonly Paragraph[] {
  const counts = `Qua theo dõi việc thực hiện nhiệm vụ ${speaker} giao${given === '' ? '' : ` ${given}`}, tính đến ${instant(asOf)}: tổng số ${totals.assigned} nhiệm vụ, đã hoàn thành ${totals.done}, ${totals.waiting > 0 ? `đã báo cáo, chờ xác nhận hoàn thành ${totals.waiting}, ` : ''}đang thực hiện trong hạn ${totals.inTime}, quá hạn chưa hoàn thành ${late.reduce((sum, unit) => sum + unit.overdue, 0)}.`;
  const only = onlyOf(late);
  return late.length === 0
    ? [body(counts), body('Không có đơn vị nào còn nhiệm vụ quá hạn.')]
    : [
        body(counts),
        body(
          only === null
            ? `Còn ${late.length} cơ quan, đơn vị có nhiệm vụ quá hạn chưa hoàn thành, cụ thể như sau:`
            : `${only} còn nhiệm vụ quá hạn chưa hoàn thành, cụ thể như sau:`,
        ),
        new Paragraph({ spacing: { line: 80, lineRule: 'exact' }, children: [] }),
      ];
}

/** The one unit that is addressed; null where there are several. */
const onlyOf = (late: readonly LateUnit[]): string | null => (late.length === 1 ? (late[0]?.name ?? null) : null);

function unitTable(units: readonly LateUnit[]) {
  const sum = (of: (unit: LateUnit) => number): string => String(units.reduce((all, unit) => all + of(unit), 0));
  const centre = 'center' as const;
  return lined(
    [
      { title: 'STT', share: 9, align: centre },
      { title: 'Cơ quan, đơn vị', share: 43 },
      { title: 'Được giao', share: 12, align: centre },
      { title: 'Quá hạn', share: 12, align: centre },
      { title: 'Chưa xác nhận đã nhận', share: 15, align: centre },
      { title: 'Hạn của việc chậm lâu nhất', share: 18, align: centre },
    ],
    [
      ...units.map((unit, index) => [
        String(index + 1),
        unit.name,
        String(unit.total),
        String(unit.overdue),
        String(unit.notAcknowledged),
        unit.oldestDue === null ? '' : date(unit.oldestDue),
      ]),
      ['', 'Tổng số', sum((unit) => unit.total), sum((unit) => unit.overdue), sum((unit) => unit.notAcknowledged), ''],
    ],
    { boldLast: true },
  );
}

function demands(
  { speaker, reply }: UrgingLetterInput,
  late: readonly LateUnit[],
  annex: boolean,
): readonly Paragraph[] {
  if (late.length === 0)
    return [
      body(`${speaker} đề nghị các cơ quan, đơn vị tiếp tục duy trì tiến độ thực hiện nhiệm vụ./.`, { withNext: true }),
    ];
  const before = reply.before === null ? 'trước ngày      /      /' : `trước ngày ${date(reply.before)}`;
  const silent = late.some((unit) => unit.notAcknowledged > 0);
  const points = [
    `Khẩn trương thực hiện, hoàn thành dứt điểm các nhiệm vụ quá hạn${annex ? ' (chi tiết tại Phụ lục kèm theo)' : ''}; báo cáo kết quả về ${reply.to} ${before}.`,
    'Làm rõ nguyên nhân, trách nhiệm của tập thể, cá nhân để chậm; trường hợp có nguyên nhân khách quan, nêu rõ căn cứ để xem xét khi đánh giá.',
    'Nhiệm vụ có khó khăn, vướng mắc cần thêm thời gian: đề nghị gia hạn bằng văn bản, nêu rõ lý do và thời hạn đề xuất.',
    ...(silent
      ? [
          'Xác nhận ngay các nhiệm vụ đã nhận được nhưng chưa xác nhận; nhiệm vụ không thuộc thẩm quyền thì trả lại kèm lý do.',
        ]
      : []),
  ];
  const only = onlyOf(late);
  return [
    body(`Để bảo đảm tiến độ, ${speaker} yêu cầu ${only ?? 'Thủ trưởng các cơ quan, đơn vị nêu trên'}:`, { before: 9 }),
    ...points.map((point, index) => body(`${index + 1}. ${point}`, { withNext: index === points.length - 1 })),
    body(`${speaker} yêu cầu ${only ?? 'các cơ quan, đơn vị'} nghiêm túc thực hiện./.`, { withNext: true }),
  ];
}

function annexOf(tasks: readonly LateTask[], issuer: string) {
  return [
    new Paragraph({ pageBreakBefore: true, alignment: 'center', children: [run('Phụ lục', { bold: true })] }),
    centred('DANH MỤC NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH', { bold: true }),
    centred(
      `(Kèm theo Công văn số          /                  ngày        tháng        năm            của ${issuer})`,
      { italics: true },
    ),
    new Paragraph({ children: [] }),
    lined(
      [
        { title: 'STT', share: 8, align: 'center' },
        { title: 'Cơ quan, đơn vị', share: 22 },
        { title: 'Số, ký hiệu', share: 16 },
        { title: 'Nhiệm vụ', share: 38 },
        { title: 'Hạn', share: 16, align: 'center' },
        { title: 'Chậm (ngày làm việc)', share: 11, align: 'center' },
      ],
      tasks.map((task, index) => [
        String(index + 1),
        task.unit,
        task.code ?? '',
        task.task,
        task.due,
        String(task.lateWorkingDays),
      ]),
    ),
  ];
}
