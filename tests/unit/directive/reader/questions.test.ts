import { localDate } from '../../../../src/domain/calendar/local-date.js';
import { questionsOf } from '../../../../src/domain/directive/reader/questions.js';
import type {
  DirectiveDraft,
  DraftQuestion,
  DraftTask,
  UnitMention,
} from '../../../../src/domain/directive/directive.js';
import { aDraft, aTask, collective, onDay, read, sureUnit } from '../a-draft.js';

const sure = aDraft({
  code: read({ number: '12', notation: 'CT-UBND', regime: 'administrative' as const }),
  date: read(localDate('2026-06-15')),
  issuer: read('UBND Thành phố'),
  kind: read('chỉ thị'),
  subject: read('Về việc A'),
});
const asked = (more: Partial<DirectiveDraft>, tasks: readonly DraftTask[] = []): DraftQuestion[] =>
  questionsOf({ ...sure, ...more }, tasks);
const finance = sureUnit('TC', 'Sở Tài chính');
const led = (more: Partial<DraftTask>): DraftTask => aTask('Rà soát hồ sơ.', { lead: [finance], ...more });

test('nothing is asked about a document that was read surely', () => {
  expect(asked({}, [led({})])).toEqual([]);
});

describe('what is blank in the header is asked for, in the order in which a clerk looks', () => {
  test('all of it', () => {
    expect(questionsOf(aDraft(), [])).toEqual([
      { field: 'number', text: 'Không thấy số, ký hiệu. Số, ký hiệu của văn bản là gì?' },
      { field: 'date', text: 'Văn bản không ghi ngày ban hành. Ngày ban hành là ngày nào?' },
      { field: 'issuer', text: 'Không thấy cơ quan ban hành. Văn bản của cơ quan nào?' },
      { field: 'kind', text: 'Đây là loại văn bản gì?' },
      { field: 'subject', text: 'Không thấy trích yếu. Trích yếu của văn bản là gì?' },
    ]);
  });

  test('what is known of it is said', () => {
    const code = read({ number: null, notation: 'CT-UBND', regime: 'administrative' as const });
    expect(asked({ code, date: aDraft().date, partialDate: '2026-03' }).map(({ text }) => text)).toEqual([
      'Văn bản chưa có số (ký hiệu CT-UBND). Số của văn bản là bao nhiêu?',
      'Văn bản chỉ ghi tháng 03/2026. Ngày ban hành là ngày nào?',
    ]);
  });
});

describe('what is doubtful in the header is put up for one tap, with the reason', () => {
  const doubtful = {
    code: read({ number: '12', notation: 'CT-UBND', regime: 'administrative' as const }, 0.89),
    date: read(localDate('2026-06-15'), 0.89),
    issuer: read('UBND Thành phố', 0.89),
    subject: read('Về việc A', 0.89),
  };

  test.each([
    ['code', '12', 'Số văn bản chưa chắc chắn, đề nghị xác nhận.'],
    ['date', '2026-06-15', 'Ngày ban hành chưa chắc chắn, đề nghị xác nhận.'],
  ] as const)('%s', (field, option, text) => {
    const name = field === 'code' ? 'number' : field;
    expect(asked({ [field]: doubtful[field] })).toEqual([{ field: name, text, options: [option] }]);
    expect(asked({ [field]: { ...doubtful[field], reason: 'mờ' } })).toEqual([
      { field: name, text: 'mờ', options: [option] },
    ]);
    expect(asked({ [field]: { ...doubtful[field], confidence: 0.9 } })).toEqual([]);
  });

  test.each([
    ['issuer', 'Cơ quan ban hành “UBND Thành phố”: ', 'chưa chắc chắn, đề nghị xác nhận.'],
    ['subject', 'Trích yếu “Về việc A”: ', 'chưa chắc chắn, đề nghị xem lại.'],
  ] as const)('%s, with what was read', (field, what, doubt) => {
    const option = doubtful[field].value;
    expect(asked({ [field]: doubtful[field] })).toEqual([{ field, text: `${what}${doubt}`, options: [option] }]);
    expect(asked({ [field]: { ...doubtful[field], reason: 'Đọc từ ảnh, cần xem lại' } })).toEqual([
      { field, text: `${what}đọc từ ảnh, cần xem lại.`, options: [option] },
    ]);
    expect(asked({ [field]: { ...doubtful[field], confidence: 0.9 } })).toEqual([]);
  });
});

describe('what is asked about a task', () => {
  test('who leads it, by its first words; long ones are cut behind a whole word', () => {
    const long = 'Rà soát toàn bộ các công trình nhà ở riêng lẻ nhiều tầng nhiều căn hộ trên địa bàn Thành phố';
    expect(asked({}, [led({}), aTask('Lập danh sách: '), aTask(long)])).toEqual([
      { field: 'lead', taskIndex: 1, text: 'Ai chủ trì: “Lập danh sách”?' },
      {
        field: 'lead',
        taskIndex: 2,
        text: 'Ai chủ trì: “Rà soát toàn bộ các công trình nhà ở riêng lẻ nhiều tầng nhiều căn hộ trên địa…”?',
      },
    ]);
    const eighty = 'a'.repeat(80);
    expect(asked({}, [aTask(eighty)])[0]!.text).toBe(`Ai chủ trì: “${eighty}”?`);
    expect(asked({}, [aTask(`${eighty} b`)])[0]!.text).toBe(`Ai chủ trì: “${eighty}…”?`);
  });

  test('when it is due, where a doubt has words', () => {
    const deadline = { ...onDay('2026-12-01', { raw: 'trước 01/12' }), confidence: 0.5, reason: 'Hạn mờ' };
    expect(asked({}, [led({ deadline })])).toEqual([
      { field: 'deadline', taskIndex: 0, text: 'Hạn mờ: "trước 01/12". Hạn đúng là ngày nào?' },
    ]);
    expect(asked({}, [led({ deadline: { ...deadline, confidence: 0.9 } })])).toEqual([]);
    expect(asked({}, [led({ deadline: { ...onDay('2026-12-01'), confidence: 0.5 } })])).toEqual([]);
  });

  test('whether it is one; a task that nobody leads is asked about as such', () => {
    expect(asked({}, [led({ confidence: 0.89 })])).toEqual([
      { field: 'task', taskIndex: 0, text: 'Chưa chắc đây là một nhiệm vụ: “Rà soát hồ sơ”. Giữ lại?' },
    ]);
    expect(asked({}, [led({ confidence: 0.5, reason: 'Kỳ mờ' })])[0]!.text).toBe('Kỳ mờ: “Rà soát hồ sơ”. Giữ lại?');
    expect(asked({}, [led({ confidence: 0.9 })])).toEqual([]);
    expect(asked({}, [aTask('A', { confidence: 0.5 })]).map(({ field }) => field)).toEqual(['lead']);
  });
});

describe('whom a name means', () => {
  const named = (name: string, resolution: UnitMention['resolution']): UnitMention => ({
    ...finance,
    name,
    resolution,
  });
  const twins = named('phường Minh Khai', { kind: 'ambiguous', candidates: ['A', 'B'], reason: 'Có hai' });
  const gone = named('quận Tây Hồ', {
    kind: 'abolished',
    unitId: 'Q',
    successors: [
      { unitId: 'P1', share: 'part' },
      { unitId: 'P2', share: 'part' },
    ],
    reason: 'Đã hết',
  });
  const near = (reason?: string) =>
    named('Sở Tài chinh', {
      kind: 'unit',
      unitId: 'TC',
      confidence: 0.8,
      ...(reason === undefined ? {} : { reason }),
    });

  test.each([
    ['several', twins, 'Có hai. Chọn đơn vị nào?', ['A', 'B']],
    ['none any more', gone, 'Đã hết. Giao cho đơn vị nào tiếp nhận?', ['P1', 'P2']],
    ['perhaps one', near(), '"Sở Tài chinh" có đúng không?', ['TC']],
    ['perhaps one, for a reason', near('Sai chữ'), 'Sai chữ', ['TC']],
  ])('%s, whether it leads or cooperates', (_name, mention, text, options) => {
    const question = { field: 'unit', taskIndex: 0, text, options };
    expect(asked({}, [led({ lead: [mention] })])).toEqual([question]);
    expect(asked({}, [led({ cooperate: [mention] })])).toEqual([question]);
  });

  test('a name is asked about once, where it stands first', () => {
    expect(
      asked({}, [led({ lead: [twins], cooperate: [twins] }), led({ cooperate: [twins, gone] })]).map(
        ({ taskIndex, options }) => [taskIndex, options],
      ),
    ).toEqual([
      [0, ['A', 'B']],
      [1, ['P1', 'P2']],
    ]);
  });

  test('a collective, and a name outside the directory, are not asked about here', () => {
    const unknown = named('Sở Vũ trụ', { kind: 'unknown', reason: 'không có' });
    expect(asked({}, [led({ lead: [collective('các sở', 'TC'), unknown] })])).toEqual([]);
  });
});
