import { blocksOf } from '../../../../src/domain/directive/reader/blocks.js';
import { linesOf } from '../../../../src/domain/directive/reader/lines.js';
import { fold } from '../../../../src/domain/unit/fold.js';
import { headed, readingOf, saidOf } from './a-reading.js';

const COUNCIL = [
  'NGHỊ QUYẾT',
  'VỀ CHƯƠNG TRÌNH GIÁM SÁT NĂM 2018 CỦA HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA',
  'HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA',
  'KHÓA XIV, KỲ HỌP THỨ NĂM',
  'Căn cứ Luật Tổ chức chính quyền địa phương',
  'ngày 19 tháng 6 năm 2015;',
  'Xét Tờ trình số 02/TTr-HĐND ngày 30 tháng 6 năm 2017 của Thường trực Hội đồng nhân dân tỉnh,',
  'QUYẾT NGHỊ:',
  'Điều 1. Giao Ủy ban nhân dân tỉnh tổ chức thực hiện Nghị quyết.',
];

describe('a resolution whose letterhead was lost', () => {
  test('its title ends where the council is named, which issues it; the day of a law it rests on is not its own', () => {
    const draft = readingOf(...COUNCIL);
    expect(draft.subject.value).toBe('VỀ CHƯƠNG TRÌNH GIÁM SÁT NĂM 2018 CỦA HỘI ĐỒNG NHÂN DÂN TỈNH SƠN LA');
    expect(draft.issuer).toMatchObject({ value: 'Hội đồng nhân dân tỉnh Sơn La', confidence: 0.8 });
    expect(draft.date.value).toBeNull();
    expect(draft.tasks.map(saidOf)).toEqual(['Điều 1 UBND tỉnh @0.95']);
  });

  test('the day of its adoption stands for its date, in doubt; a date of its own outranks it', () => {
    const adopted =
      'Nghị quyết này đã được Hội đồng nhân dân tỉnh khóa XIV, kỳ họp thứ năm thông qua ngày 13 tháng 7 năm 2017./.';
    expect(readingOf(...COUNCIL, adopted).date).toMatchObject({ value: '2017-07-13', confidence: 0.6 });
    expect(headed('NQ-HĐND', ...COUNCIL, adopted).date.value).toBe('2024-03-05');
  });

  test('the heading of its annex tells its number and its day, in doubt', () => {
    const { code, date } = readingOf(
      ...COUNCIL,
      'DANH MỤC DỰ ÁN',
      '(Ban hành kèm theo Nghị quyết số 08/NQ-HĐND ngày 14 tháng 7 năm 2017 của Hội đồng nhân dân tỉnh)',
    );
    expect(code).toMatchObject({ value: { number: '08', notation: 'NQ-HĐND' }, confidence: 0.7 });
    expect(date).toMatchObject({ value: '2017-07-14', confidence: 0.7 });
  });
});

const RULES = [
  'ỦY BAN NHÂN DÂN',
  'TỈNH QUẢNG NAM',
  'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
  'QUY CHẾ',
  'Bảo vệ Di sản văn hóa thế giới Khu phố cổ Hội An',
  '(Ban hành kèm theo Quyết định số 19 /2020/QĐ-UBND ngày 18 /12/2020',
  'của UBND tỉnh Quảng Nam)',
];

describe('rules on a page of their own', () => {
  test('the title ends before the bracket that says with what they came', () => {
    const { subject, code, date } = readingOf(
      ...RULES,
      'Điều 24. Trách nhiệm thi hành',
      '1. Sở Xây dựng:',
      'a) Rà soát.',
    );
    expect(subject.value).toBe('Bảo vệ Di sản văn hóa thế giới Khu phố cổ Hội An');
    expect(code.value?.number).toBe('19');
    expect(date.value).toBe('2020-12-18');
  });

  test('a cited number at the head of a wrapped line is no number of the document, and nothing above it its issuer', () => {
    const { code, issuer } = readingOf(
      ...RULES.slice(0, 5),
      'Mục V',
      'TỔ CHỨC THỰC HIỆN',
      '1. Sở Văn hóa, Thể thao và Du lịch thực hiện nhiệm vụ theo quy định tại Thông tư liên tịch',
      'số 07/2015/TTLT-BVHTTDL-BNV và theo quy định về phân cấp.',
    );
    expect(code.value).toBeNull();
    expect(issuer.value).toBe('Ủy ban nhân dân tỉnh Quảng Nam');
  });

  test('a province goes on over the break of a heading, even over a blank line', () => {
    const wrapped = [
      'a) Tham mưu cho Ủy ban nhân dân tỉnh chỉ đạo triển khai thực hiện trách nhiệm được quy',
      'định tại Điều 20 Nghị định số 109/2017/NĐ-CP ngày 21/9/2017 của Chính phủ về bảo vệ di',
      'sản văn hóa.',
    ];
    const text = [
      'Điều 31. Trách nhiệm của Văn phòng Ủy ban nhân dân tỉnh Quảng',
      '',
      'Nam và các sở, ban, ngành của tỉnh',
      ...Array.from({ length: 4 }, () => ['', ...wrapped]).flat(),
    ].join('\n');
    const [heading] = blocksOf(linesOf(text, fold(text)));
    expect(text.slice(heading?.start, heading?.end)).toMatch(/Quảng\n\nNam và các sở/);
  });

  test('a letter with a dash heads a part', () => {
    const tasks = readingOf(
      ...RULES,
      'A- SỞ XÂY DỰNG',
      'Điều 22. Trách nhiệm',
      '1. Hướng dẫn, kiểm tra việc thực hiện Quy chế này.',
      'B- SỞ TÀI CHÍNH',
      'Điều 23. Trách nhiệm',
      '1. Thẩm định dự toán hằng năm.',
    ).tasks.map(saidOf);
    expect(tasks).toEqual([expect.stringContaining('Sở Xây dựng'), expect.stringContaining('Sở Tài chính')]);
  });

  test('who is rewarded is told nothing', () => {
    expect(
      readingOf(
        ...RULES,
        'Điều 16. Khen thưởng',
        'Các tổ chức, cá nhân có thành tích giữ gìn di sản; phát hiện, khắc phục sự cố được khen thưởng theo quy định.',
      ).tasks,
    ).toEqual([]);
  });
});

describe('who is told, and who is not', () => {
  test('who sits on a board is no order', () => {
    const draft = headed(
      'QĐ-UBND',
      'QUYẾT ĐỊNH',
      'Về việc thành lập Ban Chỉ đạo',
      '',
      'Điều 3. Ban Chỉ đạo Hội nghị do Phó Chủ tịch UBND tỉnh Trần Văn A làm Trưởng ban; Phó Giám đốc Sở Ngoại vụ làm Phó Trưởng ban.',
      'Điều 4. Nhóm giúp việc chịu trách nhiệm quản lý kinh phí hoạt động này.',
    );
    expect(draft.tasks.map(saidOf)).toEqual([expect.stringMatching(/^Điều 4 Nhóm giúp việc/)]);
  });

  test('what a newspaper printed over several days is told', () => {
    const draft = headed(
      'UBND-NC',
      'V/v xử lý thông tin báo nêu',
      'Kính gửi: Công an tỉnh.',
      'Báo Thanh niên từ ngày 04 đến ngày 08 tháng 01 năm 2024 đăng loạt bài phản ánh về tình trạng bảo kê.',
      'Giao Công an tỉnh điều tra làm rõ, báo cáo UBND tỉnh trước ngày 15/4/2024.',
    );
    expect(draft.tasks.map(saidOf)).toEqual([expect.stringMatching(/^- Công an tỉnh .* by 2024-04-15/)]);
  });

  test('who waits for a report is not told when to send it', () => {
    const draft = headed(
      'UBND-TH',
      'V/v báo cáo tình hình',
      'Kính gửi:',
      '- Ủy ban nhân dân các huyện, thành phố;',
      '- Sở Kế hoạch và Đầu tư.',
      'Để kịp thời chỉ đạo, Chủ tịch Ủy ban nhân dân tỉnh yêu cầu Ủy ban nhân dân các huyện, thành phố đánh giá tình hình, gửi Sở Kế hoạch và Đầu tư để tổng hợp.',
      'Thời gian gửi báo cáo trước ngày 20 tháng 3 năm 2024.',
    );
    expect(draft.tasks.map(saidOf)).toEqual([
      expect.stringMatching(/^- UBND các huyện, thành phố to Sở Kế hoạch và Đầu tư/),
      expect.stringMatching(/^- UBND các huyện, thành phố by 2024-03-20/),
    ]);
  });

  test('whom the issuer may empower is not told', () => {
    const draft = headed(
      'KH-UBND',
      'KẾ HOẠCH',
      'Tổ chức lễ đón bằng',
      '',
      '1. Ủy ban nhân dân tỉnh tổ chức hoặc ủy quyền Ủy ban nhân dân cấp huyện tổ chức đón Bằng xếp hạng.',
    );
    expect(draft.tasks.map(saidOf)).toEqual([]);
  });
});
