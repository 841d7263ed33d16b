import mammoth from 'mammoth';
import { unzipSync, strFromU8 } from 'fflate';
import { XMLValidator } from 'fast-xml-parser';
import { inspectionMinutes } from '../../../src/bot/files/inspection-minutes.js';
import { taskReportDocx } from '../../../src/bot/files/task-report-docx.js';
import { urgingLetter, type LateUnit, type UrgingLetterInput } from '../../../src/bot/files/urging-letter.js';
import { localDate } from '../../../src/domain/calendar/local-date.js';

const asOf = new Date('2026-11-23T01:15:00Z');

const lateUnit = (unit: Partial<LateUnit>): LateUnit => ({
  name: 'Sở Xây dựng',
  total: 10,
  overdue: 2,
  notAcknowledged: 0,
  oldestDue: localDate('2026-10-02'),
  ...unit,
});

const letter = (input: Partial<UrgingLetterInput>): UrgingLetterInput => ({
  issuer: { superior: null, name: 'Ủy ban nhân dân Thành phố Hà Nội' },
  notation: 'UBND-TKBT',
  place: 'Hà Nội',
  speaker: 'UBND Thành phố',
  asOf,
  period: 'tháng 11/2026',
  given: 'có thời hạn trong tháng 11/2026',
  totals: { assigned: 608, done: 410, inTime: 153, waiting: 0 },
  units: [
    lateUnit({}),
    lateUnit({ name: 'Sở Quy hoạch - Kiến trúc', overdue: 21, notAcknowledged: 2 }),
    lateUnit({ name: 'Sở Y tế', overdue: 0 }),
  ],
  tasks: [],
  reply: { to: 'Văn phòng UBND Thành phố', before: localDate('2026-11-30') },
  recipients: ['Như trên', 'Chủ tịch UBND Thành phố (để b/c)', 'Lưu: VT, TKBT'],
  signature: { authority: ['TL. Chủ tịch', 'Chánh Văn phòng'], signer: null },
  ...input,
});

const textOf = async (bytes: Buffer): Promise<string> =>
  (await mammoth.extractRawText({ buffer: bytes })).value.replace(/\n+/g, '\n');
const xmlOf = (bytes: Buffer): string =>
  strFromU8(unzipSync(new Uint8Array(bytes))['word/document.xml'] ?? new Uint8Array());

describe('the urging letter', () => {
  test('has the parts of a công văn in their order, number and day left to the clerk', async () => {
    const text = await textOf(await urgingLetter(letter({})));
    const places = [
      'ỦY BAN NHÂN DÂN',
      'THÀNH PHỐ HÀ NỘI',
      'Số:          /UBND-TKBT',
      'V/v đôn đốc thực hiện nhiệm vụ',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      'Hà Nội, ngày        tháng 11 năm 2026',
      'Kính gửi:',
      'nghiêm túc thực hiện./.',
      'Nơi nhận:',
      '- Lưu: VT, TKBT.',
      'TL. CHỦ TỊCH',
      'CHÁNH VĂN PHÒNG',
    ].map((words) => [words, text.indexOf(words)] as const);
    expect(places.filter(([, at]) => at < 0)).toEqual([]);
    expect(places.map(([, at]) => at)).toEqual([...places.map(([, at]) => at)].sort((a, b) => a - b));
  });

  test('lists the late units only, most overdue first, and its sentence agrees with its table', async () => {
    const text = await textOf(await urgingLetter(letter({})));
    expect(text).toContain('quá hạn chưa hoàn thành 23.');
    expect(text).toContain('Còn 2 cơ quan, đơn vị');
    expect(text.indexOf('- Sở Quy hoạch - Kiến trúc;')).toBeLessThan(text.indexOf('- Sở Xây dựng.'));
    expect(text).not.toContain('Sở Y tế');
    expect(text).toMatch(/Tổng số\n20\n23\n2\n/);
  });

  test('asks for acknowledgement only where it is missing', async () => {
    const silent = 'Xác nhận ngay các nhiệm vụ';
    expect(await textOf(await urgingLetter(letter({})))).toContain(silent);
    expect(await textOf(await urgingLetter(letter({ units: [lateUnit({})] })))).not.toContain(silent);
  });

  test('addresses many units as a list below and leaves a missing date blank', async () => {
    const units = Array.from({ length: 9 }, (_, index) => lateUnit({ name: `UBND xã ${index}` }));
    const text = await textOf(await urgingLetter(letter({ units, reply: { to: 'Văn phòng', before: null } })));
    expect(text).toContain('Kính gửi: Các cơ quan, đơn vị có tên trong danh sách dưới đây');
    expect(text).toContain('trước ngày      /      /');
  });

  test('to one unit alone speaks of that unit, not of all units', async () => {
    const text = await textOf(await urgingLetter(letter({ units: [lateUnit({})] })));
    expect(text).toContain('Kính gửi: Sở Xây dựng');
    expect(text).toContain('UBND Thành phố yêu cầu Sở Xây dựng:');
    expect(text).not.toContain('các cơ quan, đơn vị');
  });

  test('says so when nobody is late, and accuses no one', async () => {
    const text = await textOf(await urgingLetter(letter({ units: [lateUnit({ overdue: 0 })] })));
    expect(text).toContain('Không có đơn vị nào còn nhiệm vụ quá hạn.');
    expect(text).not.toContain('yêu cầu');
  });

  test('carries its late tasks in an annex', async () => {
    const task = {
      unit: 'Sở Xây dựng',
      code: '1575/UBND-ĐT',
      task: 'Rà soát',
      due: 'trước 30/9/2026',
      lateWorkingDays: 37,
    };
    const text = await textOf(await urgingLetter(letter({ tasks: [task] })));
    expect(text).toContain('Phụ lục\nDANH MỤC NHIỆM VỤ QUÁ HẠN CHƯA HOÀN THÀNH');
    expect(text).toContain('1575/UBND-ĐT\nRà soát\ntrước 30/9/2026\n37');
  });

  test('is set on A4 with the margins and the letter of NĐ 30/2020', async () => {
    const xml = xmlOf(await urgingLetter(letter({})));
    const margins = Object.fromEntries(
      [...(/<w:pgMar ([^>]*)/.exec(xml)?.[1]?.matchAll(/w:(\w+)="(\d+)"/g) ?? [])].map(([, side, size]) => [
        side,
        Math.round(Number(size) / 56.7),
      ]),
    );
    expect(margins).toMatchObject({ top: 20, bottom: 20, left: 30, right: 15 });
    expect(new Set([...xml.matchAll(/w:ascii="([^"]+)"/g)].map(([, font]) => font))).toEqual(
      new Set(['Times New Roman']),
    );
  });

  test('sets each part in the size and style that Annex I of NĐ 30/2020 gives it', async () => {
    const task = { unit: 'Sở Y tế', code: null, task: 'Rà soát', due: '30/9/2026', lateWorkingDays: 37 };
    const xml = xmlOf(
      await urgingLetter(
        letter({ tasks: [task], signature: { authority: ['TL. Chủ tịch', 'Chánh Văn phòng'], signer: 'Lê An' } }),
      ),
    );
    const paragraphs = [...xml.matchAll(/<w:p>.*?<\/w:p>/gs)].map(([paragraph]) => paragraph);
    const look = (words: string): string => {
      const paragraph = paragraphs.find((one) => one.replace(/<[^>]+>/g, '').startsWith(words)) ?? '';
      const points = Number(/<w:sz w:val="(\d+)"/.exec(paragraph)?.[1] ?? 0) / 2;
      const on = (mark: string): boolean => new RegExp(`<w:${mark}(?: w:val="true")?/>`).test(paragraph);
      const side = /<w:jc w:val="(\w+)"/.exec(paragraph)?.[1] ?? 'left';
      return [points, on('b') ? 'bold' : '', on('i') ? 'italic' : '', side].filter((part) => part !== '').join(' ');
    };
    expect({
      motto: look('CỘNG HÒA'),
      freedom: look('Độc lập'),
      issuer: look('THÀNH PHỐ HÀ NỘI'),
      number: look('Số:'),
      subject: look('V/v'),
      date: look('Hà Nội, ngày'),
      body: look('Qua theo dõi'),
      recipients: look('Nơi nhận:'),
      recipient: look('- Như trên'),
      authority: look('TL. CHỦ TỊCH'),
      signer: look('Lê An'),
      annex: look('Phụ lục'),
      attached: look('(Kèm theo'),
    }).toEqual({
      motto: '12 bold center',
      freedom: '13 bold center',
      issuer: '12 bold center',
      number: '13 center',
      subject: '12 center',
      date: '13 italic center',
      body: '14 both',
      recipients: '12 bold italic left',
      recipient: '11 left',
      authority: '14 bold center',
      signer: '14 bold center',
      annex: '14 bold center',
      attached: '14 italic center',
    });
    expect(paragraphs.find((one) => one.includes('V/v'))).toContain('w:before="120"');
    expect(paragraphs.find((one) => one.includes('Qua theo dõi'))).toMatch(/w:before="60" .*w:line="288"|w:after="60"/);
    expect(xml.replace(/<[^>]+>/g, '')).toMatch(/Kèm theo Công văn số .* tháng .* năm .* của Ủy ban nhân dân/);
  });

  test('a hostile name is words in the letter and the file stays sound', async () => {
    const name = '<w:p>Sở "A" & B</w:p>\u0000\u000B\uD800';
    const bytes = await urgingLetter(
      letter({ units: [lateUnit({ name })], signature: { authority: [name], signer: name } }),
    );
    expect(XMLValidator.validate(xmlOf(bytes))).toBe(true);
    expect(await textOf(bytes)).toContain('Kính gửi: <w:p>Sở "A" & B</w:p>');
  });
});

test('the report table has the usual columns on paper laid on its side', async () => {
  const row = {
    code: '1575/UBND',
    task: 'Rà soát',
    lead: 'Sở Y tế',
    cooperate: ['Sở Tài chính'],
    due: { date: localDate('2026-11-30'), before: true, words: '' },
    status: 'Chờ xác nhận – trong hạn',
    note: null,
  };
  const bytes = await taskReportDocx({ title: 'DANH MỤC', scope: 'UBND Thành phố', asOf, rows: [row] });
  expect(await textOf(bytes)).toContain(
    'STT\nSố, ký hiệu\nNhiệm vụ\nĐơn vị chủ trì\nĐơn vị phối hợp\nHạn\nTình trạng\nGhi chú\n1\n1575/UBND\nRà soát\nSở Y tế\nSở Tài chính\ntrước 30/11/2026',
  );
  expect(xmlOf(bytes)).toMatch(
    /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"|<w:pgSz [^>]*w:orient="landscape"/,
  );
});

test('minutes of an inspection hold what is known and leave lines for what is written on the spot', async () => {
  const text = await textOf(
    await inspectionMinutes({
      issuer: { superior: 'UBND Thành phố Hà Nội', name: 'Sở Văn hóa và Thể thao' },
      subject: 'việc kinh doanh karaoke',
      basis: ['Quyết định số 123/QĐ-SVHTT'],
      startedAt: asOf,
      endedAt: null,
      location: 'phường Cửa Nam',
      inspected: 'Cơ sở Sao Đêm',
      team: [{ name: 'Nguyễn Văn A', post: 'Trưởng đoàn' }],
      inspectedPeople: [],
      findings: [],
      requests: ['Bổ sung bình chữa cháy'],
    }),
  );
  expect(text).toContain('Hôm nay, hồi 08:15 ngày 23/11/2026, tại phường Cửa Nam');
  expect(text).toContain('1. Nguyễn Văn A, Trưởng đoàn');
  expect(text).toContain('1. Bổ sung bình chữa cháy');
  expect(text).toContain('…… giờ …… phút');
});
