// What stands above a document's text, by the grammar of letterheads, titles and signatures: short texts of the project's own.
import type { LocalDate } from '../../../src/domain/calendar/local-date.js';
import { formatDocumentCode } from '../../../src/domain/directive/document-code.js';
import type { DirectiveDraft } from '../../../src/domain/directive/directive.js';
import { readDirective } from '../../../src/domain/directive/reader/read-directive.js';
import { createDirectory } from '../../../src/domain/unit/directory.js';

const calendar = {
  off: new Map<LocalDate, string>(),
  workingWeekend: new Set<LocalDate>(),
  horizon: '2030-12-31' as LocalDate,
};

function read(text: string): DirectiveDraft {
  const result = readDirective({ text }, { directory: createDirectory([]), calendar });
  if (!result.ok) throw new Error(result.refusal.kind);
  return result.draft;
}

const codeOf = ({ code }: DirectiveDraft): string | null =>
  code.value === null ? null : formatDocumentCode(code.value);
const basisOf = ({ basis }: DirectiveDraft): string[] => basis.map(({ code }) => code);

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const letter = (head: string, body: string, about = 'V/v triển khai nhiệm vụ'): string =>
  `${head}\nSố: 12/SYT-VP\n${about}\n${MOTTO}\nSơn La, ngày 05 tháng 3 năm 2024\n\nKính gửi: Bệnh viện đa khoa tỉnh\n\n${body}\n1. Rà soát, báo cáo trước ngày 30/3/2024.\n`;

describe('the issuer of a letterhead', () => {
  test.each([
    ['UBND TỈNH HÀ GIANG SỞ NỘI VỤ', 'Sở Nội vụ tỉnh Hà Giang'],
    ['**UBND TỈNH HÀ GIANG** **SỞ NỘI VỤ**', 'Sở Nội vụ tỉnh Hà Giang'],
    ['UBND THÀNH PHỐ HẢI PHÒNG SỞ Y TẾ', 'Sở Y tế thành phố Hải Phòng'],
    ['ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG', 'Ủy ban nhân dân thành phố Hải Phòng'],
    ['BỘ TÀI CHÍNH TỔNG CỤC THUẾ', 'Tổng cục Thuế'],
    ['BỘ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Bộ Nông nghiệp và Môi trường'],
    ['UBND TỈNH HẢI DƯƠNG\nBAN QUẢN LÝ CÁC KHU\nCÔNG NGHIỆP', 'Ban Quản lý các khu công nghiệp tỉnh Hải Dương'],
    ['ĐẢNG BỘ TỈNH BẮC KẠN\nHUYỆN ỦY BA BỂ', 'Huyện ủy Ba Bể'],
    ['BAN CHỈ ĐẠO PCTT&TKCN\nTỈNH YÊN BÁI', 'Ban Chỉ đạo PCTT&TKCN tỉnh Yên Bái'],
  ])('%s', (head, issuer) => {
    expect(read(letter(head, 'Sở yêu cầu:')).issuer.value).toBe(issuer);
  });

  test('a committee of the Party decides under the letterhead of the Central Committee', () => {
    const text = `BAN CHẤP HÀNH TRUNG ƯƠNG\n*\nSố 44-CT/TW\nĐẢNG CỘNG SẢN VIỆT NAM\nHà Nội, ngày 05 tháng 6 năm 2024\nCHỈ THỊ\nCỦA BAN BÍ THƯ\nvề công tác dân vận\n\nBan Bí thư yêu cầu:\n1. Các cấp ủy quán triệt.`;
    expect(read(text).issuer.value).toBe('Ban Bí thư');
  });

  test('a page without letterhead takes the signature, with the place that it names, and is never sure', () => {
    const { issuer } = read(
      'Số: 44/TB-UBND\nTHÔNG BÁO\nVề việc nghỉ Tết\n\nThông báo lịch nghỉ Tết như sau:\n1. Trực đầy đủ.\nTM. ỦY BAN NHÂN DÂN PHƯỜNG TRẦN PHÚ\nCHỦ TỊCH',
    );
    expect(issuer.value).toBe('Ủy ban nhân dân phường Trần Phú');
    expect(issuer.confidence).toBeLessThan(0.9);
  });

  test('a decision that lost its letterhead says in its own lines who decides what, and is never sure', () => {
    const page = (decides: string): DirectiveDraft =>
      read(
        `# BAN HÀNH KẾ HOẠCH KIỂM TRA\n\nBỘ TRƯỞNG BỘ TÀI CHÍNH\nCăn cứ Luật Quản lý thuế;\n${decides}\nĐiều 1. Ban hành Kế hoạch kiểm tra.\nĐiều 2. Cục Thuế chịu trách nhiệm thi hành Quyết định này và báo cáo kết quả với các cơ quan có liên quan.`,
      );
    const { kind, issuer, subject } = page('QUYẾT ĐỊNH:');
    expect([kind.value, issuer.value, subject.value]).toEqual([
      'quyết định',
      'Bộ Tài chính',
      'BAN HÀNH KẾ HOẠCH KIỂM TRA',
    ]);
    expect(Math.max(kind.confidence, issuer.confidence, subject.confidence)).toBeLessThan(0.9);
    expect(page('QUYẾT NGHỊ:').kind.value).toBe('nghị quyết');
    expect(page('QUYẾT ĐỊNH:\n1. Cục Thuế rà soát.').issuer.value).not.toBe('Bộ Tài chính');
  });

  test('a department called by its place alone is called by the place and its level', () => {
    const { issuer } = read(
      'Sở Y tế Hà Nội vừa có hướng dẫn gửi các bệnh viện về phòng bệnh.\nCác bệnh viện trực cấp cứu.',
    );
    expect(issuer.value).toBe('Sở Y tế thành phố Hà Nội');
  });

  test('a body with a number for a name speaks', () => {
    expect(
      read('Thông báo nghỉ lễ\n\nỦy ban nhân dân phường 3 thông báo nghỉ lễ như sau:\n\n1. Trực đầy đủ.').issuer.value,
    ).toBe('Ủy ban nhân dân phường 3');
  });
});

describe('number, day and subject', () => {
  const TITLE = 'Công văn số 123/UBND-KT ngày 12/5/2024 của UBND tỉnh Hòa Bình về việc quản lý chợ';

  test('a title tells the whole letterhead, and is never sure', () => {
    const draft = read(`${TITLE}\n\nUBND tỉnh yêu cầu:\n1. Sở Công Thương rà soát.`);
    expect([codeOf(draft), draft.kind.value, draft.date.value, draft.issuer.value, draft.subject.value]).toEqual([
      '123/UBND-KT',
      'công văn',
      '2024-05-12',
      'Ủy ban nhân dân tỉnh Hòa Bình',
      'về việc quản lý chợ',
    ]);
    for (const field of [draft.code, draft.kind, draft.date, draft.issuer, draft.subject])
      expect(field.confidence).toBeLessThan(0.9);
  });

  test('what a text carries out is not its own number', () => {
    expect(codeOf(read(`Thực hiện ${TITLE}, đề nghị các xã:\n1. Rà soát các chợ.`))).toBeNull();
  });

  test('a number alone on its line is the document’s', () => {
    expect(
      codeOf(read('333/UBND-CN\nV/v xử lý xe quá tải\nKính gửi: Công an tỉnh\n\nĐề nghị Công an tỉnh xử lý.')),
    ).toBe('333/UBND-CN');
  });

  test('the labels of a web page are no number', () => {
    const draft = read(
      'Số/Ký hiệu: 60/UBND-VX\nNgày ban hành: 18/07/2021\nCơ quan ban hành: UBND tỉnh Trà Vinh\nTrích yếu: giãn cách xã hội\n\nKính gửi: Các sở\n\nUBND tỉnh yêu cầu thực hiện.',
    );
    expect([codeOf(draft), draft.date.value, draft.issuer.value]).toEqual([
      '60/UBND-VX',
      '2021-07-18',
      'Ủy ban nhân dân tỉnh Trà Vinh',
    ]);
  });

  test('signs before the figures have hidden some: the number stays blank', () => {
    expect(
      read(letter('UBND TỈNH SƠN LA\nSỞ Y TẾ', 'Yêu cầu:').replace('Số: 12/', 'Số; #32 /')).code.value?.number ?? null,
    ).toBeNull();
  });

  test('the title of the page above the letterhead is no part of the subject', () => {
    const page = `Công văn 12/SYT-VP V/v cấp thuốc\nĐăng ngày: 05/03/2024\n${letter('UBND TỈNH SƠN LA\nSỞ Y TẾ', 'Yêu cầu:', 'V/v cấp thuốc')}`;
    expect(read(page).subject.value).toBe('V/v cấp thuốc');
  });

  test('the date of the right column may stand on the line of the subject', () => {
    const draft = read(
      letter(
        'BỘ TÀI CHÍNH\nTỔNG CỤC THUẾ',
        'Yêu cầu:',
        'V/v chính sách thuế Hà Nội, ngày 02 tháng 04 năm 2024',
      ).replace(/\nSơn La, ngày[^\n]*/, ''),
    );
    expect([draft.date.value, draft.place.value, draft.subject.value]).toEqual([
      '2024-04-02',
      'Hà Nội',
      'V/v chính sách thuế',
    ]);
  });

  test('a quarter may be the place', () => {
    expect(read(letter('ỦY BAN NHÂN DÂN QUẬN 7', 'Yêu cầu:').replace('Sơn La, ngày', 'Quận 7, ngày')).date.value).toBe(
      '2024-03-05',
    );
  });
});

describe('a telegram', () => {
  const telegram = (when: string, to = 'BAN CHỈ HUY PHÒNG THỦ DÂN SỰ, ĐIỆN:'): DirectiveDraft =>
    read(
      `BAN CHỈ HUY PHÒNG THỦ DÂN SỰ\n${MOTTO}\nSố: 18/CĐ-BCH\nHuế, ${when} 26 tháng 10 năm 2025\nCÔNG ĐIỆN\nVề việc vận hành hồ\n${to}\n- Sở Y tế;\n- Sở Nội vụ.\nYêu cầu Sở Y tế trực ban.\n`,
    );

  test.each(['ngày', 'lúc 9 giờ 30 ngày', 'hồi 16h30 ngày', 'vào hồi 16 giờ 00 phút, ngày'])(
    'the hour may stand before the day: %s',
    (when) => {
      const { date, place } = telegram(when);
      expect([date.value, place.value]).toEqual(['2025-10-26', 'Huế']);
    },
  );

  test('who wires may stand before a comma', () => {
    expect(telegram('ngày').addressees.map(({ name }) => name)).toEqual(['Sở Y tế', 'Sở Nội vụ']);
  });
});

test('an organ of the centre with a province behind it is asked about', () => {
  const { issuer } = read(letter('VĂN PHÒNG CHÍNH PHỦ\nTHÀNH PHỐ HÀ NỘI', 'Yêu cầu:'));
  expect(issuer.confidence).toBeLessThan(0.9);
});

test('what a decision promulgates follows its “./.”, with or without a title', () => {
  const { tasks } = read(
    letter('ỦY BAN NHÂN DÂN TỈNH SƠN LA', 'Yêu cầu:').replace(
      /1\. Rà soát.*/u,
      '1. Sở Y tế rà soát./.\n\nIII. TỔ CHỨC THỰC HIỆN\n1. Sở Nội vụ báo cáo kết quả.',
    ),
  );
  expect(tasks.map(({ lead }) => lead.map(({ name }) => name))).toEqual([['Sở Y tế'], ['Sở Nội vụ']]);
});

describe('a report of a document', () => {
  test.each([
    [
      'Ngày 04/7/2025, Bộ Công Thương ra Công điện 4939/CĐ-BCT năm 2025 về việc ứng phó với bão\n\nTheo đó, yêu cầu:',
      '4939/CĐ-BCT',
      'công điện',
      'ứng phó với bão',
      'thường',
    ],
    [
      'Ngày 03/9/2024, UBND tỉnh ban hành Kế hoạch (HOẢ TỐC) số 1141/KH-UBND về việc kiểm tra đê.\n\nTheo kế hoạch:',
      '1141/KH-UBND',
      'kế hoạch',
      'kiểm tra đê',
      'hỏa tốc',
    ],
    [
      'Ngày 25/10/2024, UBND tỉnh ban hành Công văn số: 1415 /UBND-NN chỉ đạo việc tổng kiểm tra thuốc.\n\nYêu cầu:',
      '1415/UBND-NN',
      'công văn',
      'chỉ đạo việc tổng kiểm tra thuốc',
      'thường',
    ],
  ])('%s', (sentence, code, kind, subject, urgency) => {
    const draft = read(`${sentence}\n1. Sở Công Thương rà soát.`);
    expect([codeOf(draft), draft.kind.value, draft.subject.value, draft.urgency.value]).toEqual([
      code,
      kind,
      subject,
      urgency,
    ]);
    expect(draft.urgency.confidence).toBeLessThan(0.9);
  });

  test.each([
    ['Ngày 16/8, Thủ tướng Phạm Minh Chính ký công điện yêu cầu các bộ bảo đảm sách giáo khoa.', 'Thủ tướng Chính phủ'],
    ['Ngày 16/9, Chủ tịch UBND tỉnh Võ Văn Hưng ký công điện yêu cầu các sở ứng phó mưa lớn.', 'Ủy ban nhân dân tỉnh'],
    ['Sáng nay, UBND TP.HCM có văn bản khẩn gửi các sở về chống ngập.', 'Ủy ban nhân dân thành phố Hồ Chí Minh'],
  ])('who signed is the issuer, though another body guides in its course: %s', (sentence, issuer) => {
    const draft = read(`${sentence}\nSở Y tế rà soát thiết bị.\nSở Nội vụ hướng dẫn các trường thực hiện.`);
    expect(draft.issuer.value).toBe(issuer);
    expect(draft.issuer.confidence).toBeLessThan(0.9);
    expect(draft.tasks.map(({ lead }) => lead[0]?.name)).toEqual(expect.arrayContaining(['Sở Y tế', 'Sở Nội vụ']));
  });

  test('an officer by name who asks is not the one told', () => {
    const [task] = read('Phó Thủ tướng Trần Hồng Hà yêu cầu các bộ, ngành hoàn thiện quy hoạch.').tasks;
    expect(task?.lead.map(({ name }) => name)).toEqual(['các bộ, ngành']);
  });

  test('an answer to a citizen is not the letter that it names', () => {
    const draft = read(
      'Kiến nghị cắt tỉa cây xanh\n\nKính gửi: Quý Ông/Bà.\nUBND phường Thuận Hóa đã ban hành Công văn số 2290/UBND-PAHT, ngày 22/9/2025 về việc cắt tỉa cây.',
    );
    expect([codeOf(draft), draft.date.value]).toEqual([null, null]);
  });

  test('a bare title says nothing of the subject', () => {
    const draft = read(
      'Thông báo Khẩn ngày 18/10/2020\n\nKính gửi: Các trường\n\nPhòng GD&ĐT yêu cầu cho học sinh nghỉ học.',
    );
    expect([draft.kind.value, draft.subject.value, draft.urgency.value]).toEqual(['thông báo', null, 'khẩn']);
  });
});

describe('what a document rests on', () => {
  const rests = (body: string, about?: string): string[] =>
    basisOf(read(letter('UBND TỈNH SƠN LA\nSỞ Y TẾ', body, about)));

  test('a law and the law that amends it', () => {
    expect(rests('Căn cứ Luật Bầu cử số 85/2015/QH13 được sửa đổi, bổ sung bởi Luật số 83/2025/QH15;')).toEqual([
      '85/2015/QH13',
      '83/2025/QH15',
    ]);
  });

  test('the document that it passes on, not law that it tells of', () => {
    expect(rests('Ngày 04/3/2024, Thủ tướng Chính phủ đã ban hành Chỉ thị số 11/CT-TTg về thuốc. Sở yêu cầu:')).toEqual(
      ['11/CT-TTg'],
    );
    expect(rests('Ngày 04/3/2024, Chính phủ ban hành Nghị định số 15/2024/NĐ-CP về thuốc. Sở yêu cầu:')).toEqual([]);
  });

  test('the document that its title carries out', () => {
    expect(rests('Sở yêu cầu:', 'V/v triển khai thực hiện Nghị định số 15/2024/NĐ-CP')).toEqual(['15/2024/NĐ-CP']);
  });

  test('a guide, but not what a guide is about', () => {
    expect(rests('Căn cứ Hướng dẫn số 13/HD-MTTQ ngày 17/02/2024;')).toEqual(['13/HD-MTTQ']);
    expect(rests('Căn cứ Thông tư số 9/2024/TT-BYT hướng dẫn Nghị định số 15/2024/NĐ-CP;')).toEqual(['9/2024/TT-BYT']);
  });
});

test('a report tells whom a telegram was sent to', () => {
  const { addressees } = read(
    'Thủ tướng Chính phủ vừa ký Công điện số 114/CĐ-TTg ngày 19/7/2025 về việc lật tàu.\n\nCông điện gửi Bộ Quốc phòng; Bộ Công an; Chủ tịch Ủy ban nhân dân tỉnh Quảng Ninh, nêu rõ:\n\nThủ tướng Chính phủ yêu cầu:\n1. Bộ Quốc phòng tìm kiếm.',
  );
  expect(addressees.map(({ name }) => name)).toEqual(['Bộ Quốc phòng', 'Bộ Công an', 'UBND tỉnh Quảng Ninh']);
});
