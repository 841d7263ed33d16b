// Letterheads set from a known truth, in the layouts that files, converters and web pages give, must be read back.
import fc from 'fast-check';
import type { LocalDate } from '../../src/domain/calendar/local-date.js';
import { formatDocumentCode } from '../../src/domain/directive/document-code.js';
import type { DirectiveDraft } from '../../src/domain/directive/directive.js';
import { readDirective } from '../../src/domain/directive/reader/read-directive.js';
import { createDirectory } from '../../src/domain/unit/directory.js';
import { runs } from '../support/runs.js';

const calendar = {
  off: new Map<LocalDate, string>(),
  workingWeekend: new Set<LocalDate>(),
  horizon: '2030-12-31' as LocalDate,
};
const context = { directory: createDirectory([]), calendar };

function read(text: string): DirectiveDraft {
  const result = readDirective({ text }, context);
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.draft;
}

type Issuer = {
  /** Lines of the letterhead, the superior first. */ readonly lines: readonly string[];
  readonly name: string;
  readonly organ: string;
};

const PROVINCES = ['Sơn La', 'Bắc Giang', 'Hải Dương', 'Quảng Ngãi', 'Cà Mau', 'Lào Cai'] as const;
const DEPARTMENTS = [
  ['Y tế', 'SYT'],
  ['Nội vụ', 'SNV'],
  ['Tài chính', 'STC'],
  ['Công Thương', 'SCT'],
  ['Giáo dục và Đào tạo', 'SGDĐT'],
] as const;

const province = fc.constantFrom(...PROVINCES);
const issuers: fc.Arbitrary<Issuer & { readonly place: string }> = fc.oneof(
  province.map((p) => ({
    lines: ['ỦY BAN NHÂN DÂN', `TỈNH ${p.toUpperCase()}`],
    name: `Ủy ban nhân dân tỉnh ${p}`,
    organ: 'UBND',
    place: p,
  })),
  province.map((p) => ({
    lines: [`ỦY BAN NHÂN DÂN TỈNH ${p.toUpperCase()}`],
    name: `Ủy ban nhân dân tỉnh ${p}`,
    organ: 'UBND',
    place: p,
  })),
  fc.tuple(province, fc.constantFrom(...DEPARTMENTS)).map(([p, [field, symbol]]) => ({
    lines: [`UBND TỈNH ${p.toUpperCase()}`, `SỞ ${field.toUpperCase()}`],
    name: `Sở ${field} tỉnh ${p}`,
    organ: symbol,
    place: p,
  })),
  province.map((p) => ({
    lines: [`UBND TỈNH ${p.toUpperCase()}`, 'BAN QUẢN LÝ CÁC KHU', 'CÔNG NGHIỆP'],
    name: `Ban Quản lý các khu công nghiệp tỉnh ${p}`,
    organ: 'BQL',
    place: p,
  })),
  fc.constant({ lines: ['BỘ TÀI CHÍNH', 'TỔNG CỤC THUẾ'], name: 'Tổng cục Thuế', organ: 'TCT', place: 'Hà Nội' }),
);

const KINDS = [
  ['công văn', ''],
  ['kế hoạch', 'KH'],
  ['chỉ thị', 'CT'],
  ['thông báo', 'TB'],
] as const;
const SUBJECTS = [
  'tăng cường công tác phòng cháy, chữa cháy rừng',
  'bảo đảm an toàn thực phẩm dịp Tết',
  'rà soát số liệu hộ nghèo năm 2024',
];

type Truth = {
  readonly issuer: Issuer & { readonly place: string };
  readonly kind: (typeof KINDS)[number];
  readonly number: number;
  readonly day: number;
  readonly month: number;
  readonly subject: string;
};

const truths: fc.Arbitrary<Truth> = fc.record({
  issuer: issuers,
  kind: fc.constantFrom(...KINDS),
  number: fc.integer({ min: 11, max: 9999 }),
  day: fc.integer({ min: 1, max: 28 }),
  month: fc.integer({ min: 1, max: 12 }),
  subject: fc.constantFrom(...SUBJECTS),
});

const two = (value: number): string => String(value).padStart(2, '0');
const codeOf = ({ kind: [, short], number, issuer }: Truth): string =>
  short === '' ? `${number}/${issuer.organ}-VP` : `${number}/${short}-${issuer.organ}`;
const dateLine = ({ issuer, day, month }: Truth): string =>
  `${issuer.place}, ngày ${two(day)} tháng ${month < 3 ? two(month) : month} năm 2024`;
const MOTTO = ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc'];
const BODY =
  '\nThực hiện Chỉ thị số 15/CT-TTg ngày 02/01/2024 của Thủ tướng Chính phủ, yêu cầu các đơn vị thực hiện:\n1. Rà soát, báo cáo kết quả trước ngày 15/12/2024.\n';

/** The title under the kind, or "V/v …" under the number of a letter. */
const about = (truth: Truth): string => (truth.kind[1] === '' ? `V/v ${truth.subject}` : '');
const title = (truth: Truth): string[] =>
  truth.kind[1] === ''
    ? ['', 'Kính gửi: Các cơ quan, đơn vị']
    : [truth.kind[0].toUpperCase(), `Về việc ${truth.subject}`];
const page = (lines: readonly string[], truth: Truth): string =>
  [...lines, ...title(truth)].filter((line, i) => line !== '' || i > 3).join('\n') + BODY;

const LAYOUTS: Readonly<Record<string, (truth: Truth) => string>> = {
  'left column first': (t) => page([...t.issuer.lines, `Số: ${codeOf(t)}`, about(t), ...MOTTO, dateLine(t)], t),
  'the motto first': (t) => page([...MOTTO, dateLine(t), ...t.issuer.lines, `Số: ${codeOf(t)}`, about(t)], t),
  'two columns set by spaces': (t) => {
    const left = [...t.issuer.lines, `Số: ${codeOf(t)}`];
    const right = [...MOTTO, ...left.slice(MOTTO.length, -1).map(() => ''), dateLine(t)];
    const rows = Math.max(left.length, right.length);
    return page(
      [...Array.from({ length: rows }, (_, i) => `${(left[i] ?? '').padEnd(44)}${right[i] ?? ''}`.trimEnd()), about(t)],
      t,
    );
  },
  'a table of two cells': (t) =>
    page(
      [
        `| ${t.issuer.lines.join(' ')} ------- | ${MOTTO.join(' ')} |`,
        `| Số: ${codeOf(t)} | ${dateLine(t)} |`,
        about(t),
      ],
      t,
    ),
  'rules of dashes between the blocks': (t) =>
    page([...t.issuer.lines, '-------', `Số: ${codeOf(t)}`, about(t), ...MOTTO, '---------------', dateLine(t)], t),
};

describe.each(Object.entries(LAYOUTS))('a letterhead, %s', (_, layout) => {
  test('gives back number, kind, issuer, day and place', () => {
    fc.assert(
      fc.property(truths, (truth) => {
        const draft = read(layout(truth));
        expect({
          code: draft.code.value === null ? null : formatDocumentCode(draft.code.value),
          kind: draft.kind.value,
          issuer: draft.issuer.value,
          date: draft.date.value,
          place: draft.place.value,
        }).toEqual({
          code: codeOf(truth),
          kind: truth.kind[0],
          issuer: truth.issuer.name,
          date: `2024-${two(truth.month)}-${two(truth.day)}`,
          place: truth.issuer.place,
        });
        expect(draft.subject.value).toContain(truth.subject);
        expect(draft.subject.value!.length).toBeLessThan(truth.subject.length + 12);
      }),
      runs(30),
    );
  });
});
