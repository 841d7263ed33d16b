import { asksReaders } from '../../../../src/domain/directive/reader/addressed-again.js';
import { opensOrderAt } from '../../../../src/domain/directive/reader/certainty.js';
import { afterAdverbial, nextComma } from '../../../../src/domain/directive/reader/clause-adverbial.js';
import { isDirected } from '../../../../src/domain/directive/reader/directed.js';
import { directsAfterAdverbial } from '../../../../src/domain/directive/reader/paragraph.js';
import {
  inSeries,
  isNarrated,
  isReported,
  isToldOf,
  speechAct,
} from '../../../../src/domain/directive/reader/speech-act.js';
import { bareBodyAt, unnamedBodyAt, unnamedHeading } from '../../../../src/domain/directive/reader/unnamed-body.js';
import { cut, marked } from './words-at.js';

describe('an act of the issuer', () => {
  test.each([
    ['| giao Sở X', 1],
    ['| giao cho Sở X', 2],
    ['| giao nhiệm vụ Sở X', 3],
    ['| giao nhiệm vụ cho Sở X', 4],
    ['| giao trách nhiệm Sở X', 3],
    ['| giao trách nhiệm cho Sở X', 4],
    ['| yêu cầu Sở X', 2],
    ['| đề nghị Sở X', 2],
    ['| phân công Sở X', 2],
    ['| chỉ đạo Sở X', 2],
    ['| chỉ thị Sở X', 2],
    ['| ủy quyền Sở X', 2],
    ['| Kiến nghị Sở X', 2],
    ['| trân trọng đề nghị Sở X', 4],
    ['| trân trọng kính đề nghị Sở X', 5],
    ['| kính đề nghị Sở X', 3],
    ['| đồng thời yêu cầu Sở X', 4],
    ['| đồng thời, yêu cầu Sở X', 5],
    ['| đồng thời giao Sở X', 3],
    ['| đồng thời, giao cho Sở X', 5],
    ['| đồng thời giao nhiệm vụ cho Sở X', 6],
    ['| Chuyển Sở X xem xét', 1],
    ['Phòng | chuyển xã X giải quyết', 1],
    ['UBND tỉnh | chuyển Sở X giải quyết', 1],
    // No act: other words that begin alike.
    ['| kiến nghị Sở X', 0],
    ['Sở X | Kiến nghị', 0],
    ['| đề xuất Sở X', 0],
    ['| yêu thương', 0],
    ['| phân bổ', 0],
    ['| chỉ tiêu', 0],
    ['| ủy ban', 0],
    ['| trân trọng cảm ơn', 0],
    ['| đồng thời rà soát', 0],
    ['| đồng ý giao', 0],
    ['| rà soát', 0],
    ['| Chuyển hồ sơ', 0],
    ['hồ sơ | chuyển Sở X', 0],
    ['| đồng thời chuyển Sở X', 0],
  ])('%s', (text, length) => {
    expect(speechAct(...marked(text))).toBe(length);
  });

  test('a body far into a sentence hands nothing on', () => {
    expect(speechAct(...marked(`${'a '.repeat(22)}Phòng | chuyển xã X`))).toBe(1);
    expect(speechAct(...marked(`${'a '.repeat(23)}Phòng | chuyển xã X`))).toBe(0);
  });
});

describe('an act that is told of', () => {
  test.each([
    'đã | giao',
    'vừa | giao',
    'được | giao',
    'tỉnh do | giao',
    'từng | giao',
    'đang | giao',
    'mới | giao',
    'theo | yêu cầu',
    'xét | đề nghị',
    'bàn | giao',
    'việc | đề nghị',
    'các | yêu cầu',
    'những | yêu cầu',
    'căn cứ | yêu cầu',
    'khi | yêu cầu',
    'có | yêu cầu',
    'đáp | yêu cầu',
    'chuyển | giao',
    'để | yêu cầu',
  ])('%s', (text) => {
    expect(isReported(...marked(text))).toBe(true);
  });

  test.each(['| giao', 'tỉnh | giao', 'việc này. Do | giao', 'và | giao'])('not here: %s', (text) => {
    expect(isReported(...marked(text))).toBe(false);
  });

  test.each([
    ['Quyết định có hiệu lực kể từ ngày ký và giao Sở X', true],
    ['Nghị quyết số 12 của HĐND tỉnh có hiệu lực từ ngày ký', true],
    ['Luật Đất đai có hiệu lực', true],
    ['Quyết định này có hiệu lực kể từ ngày ký', false],
    ['Quyết định giao Sở X', false],
    ['Kế hoạch có hiệu lực', false],
    ['Sở X có hiệu lực', false],
    // Too far behind its name.
    [`Nghị định ${'a '.repeat(10)}có hiệu lực`, false],
    [`Nghị định ${'a '.repeat(9)}có hiệu lực`, true],
  ])('another document: %s', (text, narrated) => {
    const words = cut(text);
    expect(isNarrated(words, 0, words.length)).toBe(narrated);
  });

  test('a narration ends where the part does', () => {
    expect(isNarrated(cut('Nghị định số 12 có hiệu lực'), 0, 5)).toBe(true);
    expect(isNarrated(cut('Nghị định số 12 có hiệu lực'), 0, 4)).toBe(false);
    expect(isNarrated(cut('Và Nghị định số 12 có hiệu lực'), 1, 8)).toBe(true);
  });

  test.each([
    ['Sở X đã có Văn bản số 12 | đề nghị các đơn vị', true],
    ['Sở X đã ban hành Văn bản số 12 | đề nghị', true],
    ['Sở X vừa gửi Văn bản số 12 | đề nghị', true],
    ['Sở X đã ra thông báo | yêu cầu', true],
    ['Sở X đã phát văn bản | yêu cầu', true],
    ['Sở X đã có Văn bản số 12, | đề nghị', false],
    ['Sở X đã có Văn bản số 12; nay | đề nghị', false],
    ['Sở X đã hoàn thành việc này | đề nghị', false],
    ['Sở X có Văn bản số 12 | đề nghị', false],
    [`Sở X đã có ${'a '.repeat(38)}| đề nghị`, true],
    [`Sở X đã có ${'a '.repeat(39)}| đề nghị`, false],
  ])('what an earlier letter asked for: %s', (text, told) => {
    const [words, at] = marked(text);
    expect(isToldOf(words, 0, at)).toBe(told);
    expect(isToldOf(words, at, at)).toBe(false);
  });

  test.each([
    ['chủ động hướng dẫn, | yêu cầu các đơn vị', true],
    ['hướng dẫn và | yêu cầu các đơn vị', true],
    ['hướng dẫn | yêu cầu các đơn vị', false],
    ['Sở Nội vụ, | yêu cầu các đơn vị', false],
    ['hướng dẫn, | giao các đơn vị', false],
    ['ý kiến chỉ đạo, | yêu cầu các đơn vị', false],
    ['công tác kiểm tra, | yêu cầu các đơn vị', false],
    ['hướng dẫn; đôn đốc, | yêu cầu các đơn vị', true],
    ['hướng dẫn các đơn vị, | yêu cầu', false],
    ['hướng dẫn ; đó, | yêu cầu', false],
  ])('one of the verbs of the lead: %s', (text, one) => {
    expect(inSeries(marked(text)[0], 0, marked(text)[1])).toBe(one);
  });
});

describe('readers who are spoken to without a name', () => {
  test.each([
    'Đề nghị quý cơ quan quan tâm phối hợp thực hiện',
    'Đề nghị quý đơn vị báo cáo',
    'Yêu cầu các đồng chí nghiêm túc thực hiện',
    'Yêu cầu toàn thể đồng chí thực hiện',
    'Đề nghị ông, bà nộp hồ sơ',
    'Đề nghị các ông (bà) nộp hồ sơ',
    'Đề nghị gửi báo cáo về Sở X',
    'Yêu cầu báo cáo kết quả',
    'UBND tỉnh đề nghị rà soát các chợ',
  ])('%s', (text) => {
    expect(asksReaders(cut(text))).toBe(true);
  });

  test.each([
    'Đề nghị liên hệ Phòng X để được hướng dẫn',
    'Đề nghị trao đổi với Phòng X',
    'Yêu cầu, điều kiện của gói thầu',
    'Đề nghị các đồng chí đại biểu tham dự đông đủ',
    'Đề nghị bạn đọc gửi ý kiến',
    'Theo đề nghị gửi hồ sơ của Sở X',
    'UBND tỉnh đã đề nghị gửi hồ sơ',
    'Giao rà soát các chợ',
    'Chỉ đạo rà soát các chợ',
    'Phân công thực hiện nhiệm vụ',
    'Đề nghị quý cơ quan',
    'Quyết định có hiệu lực kể từ ngày ký, yêu cầu báo cáo',
    'Sở X đã có Văn bản đề nghị gửi hồ sơ',
    'hướng dẫn, yêu cầu báo cáo kết quả',
    'Đề nghị',
    '',
  ])('nobody is asked: %s', (text) => {
    expect(asksReaders(cut(text))).toBe(false);
  });

  test('what they are to do stands near', () => {
    const asked = (between: number) =>
      asksReaders(cut(`Đề nghị quý cơ quan ${'a '.repeat(between)}phối hợp thực hiện`));
    expect([asked(6), asked(7)]).toEqual([true, false]);
  });
});

describe('bodies and officers without a name', () => {
  const heading = (text: string) => unnamedHeading(cut(text))?.name ?? null;
  const told = (text: string): string | null => {
    const found = unnamedBodyAt(...marked(text));
    if (found === null) return null;
    const { name, head, personal } = found.name;
    return `${name}${head ? '!' : ''}${personal === true ? '?' : ''} → ${marked(text)[0][found.next]?.raw}`;
  };

  test.each([
    'Nhà trường',
    'Chủ đầu tư',
    'Nhà thầu thi công',
    'Đơn vị được kiểm tra',
    'Đơn vị tư vấn giám sát',
    'Cơ quan chủ trì',
    'Cán bộ phụ trách nông nghiệp',
  ])('a heading "%s"', (text) => {
    expect(heading(text)).toBe(text);
    expect(heading(`${text}:`)).toBe(text);
    expect(heading(`${text} .;`)).toBe(text);
  });

  test.each([
    'Nhà nước',
    'Đơn vị sự nghiệp',
    'Chủ đầu tư, nhà thầu',
    'Mục tiêu',
    '',
    ':',
    'Đơn vị được kiểm tra một hai ba bốn năm',
    'Chủ đầu tưx',
  ])('no such heading: "%s"', (text) => {
    expect(heading(text)).toBeNull();
  });

  test('a heading takes eight words and says where it stands', () => {
    expect(heading('Đơn vị được kiểm tra một hai ba')).not.toBeNull();
    expect(unnamedHeading(cut('  Nhà trường :'))).toEqual({
      name: 'Nhà trường',
      start: 2,
      end: 12,
      head: false,
      collective: false,
    });
  });

  test.each([
    ['| Chủ đầu tư chịu trách nhiệm', 'Chủ đầu tư → chịu'],
    ['| các chủ rừng thực hiện', 'các chủ rừng → thực'],
    ['giao | đơn vị thi công khẩn trương thực hiện', 'đơn vị thi công → khẩn'],
    ['| cơ quan chủ trì tham mưu', 'cơ quan chủ trì → tham'],
    ['| hiệu trưởng nhà trường báo cáo', 'hiệu trưởng nhà trường → báo'],
    ['| Cán bộ phụ trách nông nghiệp tham mưu UBND xã', 'Cán bộ phụ trách nông nghiệp!? → tham'],
    ['| Kế toán tham mưu', 'Kế toán!? → tham'],
    ['| cán bộ địa chính - xây dựng tham mưu', 'cán bộ địa chính - xây dựng!? → tham'],
    ['| Thôn trưởng thực hiện', 'Thôn trưởng!? → thực'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  test.each([
    '| Chủ đầu tư, tham mưu',
    '| Chủ đầu tư',
    '| Sở X tham mưu',
    '| nhà nước thực hiện',
    '| cán bộ thực hiện',
    `| Kế toán ${'a '.repeat(10)}tham mưu`,
  ])('nobody: %s', (text) => {
    expect(told(text)).toBeNull();
  });

  test('the words between it and its verb are few', () => {
    expect(told(`| Kế toán ${'a '.repeat(9)}tham mưu`)).not.toBeNull();
  });

  test.each([
    ['Đề nghị | Công ty tiếp tục thực hiện', 'Công ty'],
    ['Đề nghị | Tổng công ty thực hiện', 'Tổng công ty'],
    ['Đề nghị | Hợp tác xã thực hiện', 'Hợp tác xã'],
    ['Giao | Viện nghiên cứu', 'Viện'],
    ['Giao | Bệnh viện báo cáo', 'Bệnh viện'],
    ['Giao | công ty báo cáo', null],
    ['Giao | Công ty Báo cáo', null],
    ['Giao | Công ty A báo cáo', null],
    ['Giao | Công ty', null],
    ['Giao |', null],
  ])('by its first words alone: %s', (text, name) => {
    expect(bareBodyAt(...marked(text))?.name.name ?? null).toBe(name);
  });
});

describe('before the subject', () => {
  const rest = (text: string): string | null => {
    const words = cut(text);
    const at = afterAdverbial(words, 0, words.length);
    return at === -1 ? null : text.slice(words[at]!.start);
  };

  test.each([
    ['Trên cơ sở đó, Sở X báo cáo', 'Sở X báo cáo'],
    ['Căn cứ Kế hoạch (số 12, ngày 5), Sở X báo cáo', 'Sở X báo cáo'],
    ['Trước ngày 20/6/2026, Sở X báo cáo', 'Sở X báo cáo'],
    ['Đối với các xã: Sở X báo cáo', 'Sở X báo cáo'],
    ['Xét đề nghị của: UBND xã A, Sở X báo cáo', 'Sở X báo cáo'],
    ['Trong quá trình thực hiện Sở X báo cáo', 'Sở X báo cáo'],
    ['Trong quá trình triển khai thực hiện Sở X báo cáo', 'Sở X báo cáo'],
    ['Trong quá trình thực hiện, Sở X báo cáo', 'Sở X báo cáo'],
    ['Định kỳ hằng tháng, Sở X báo cáo', 'Sở X báo cáo'],
    ['Ngày 20/6, Sở X báo cáo', 'Sở X báo cáo'],
    ['Ngoài ra, Sở X báo cáo', 'Sở X báo cáo'],
  ])('%s', (text, expected) => {
    expect(rest(text)).toBe(expected);
  });

  test.each([
    'Sở X, Sở Y báo cáo',
    'Rà soát, báo cáo',
    'Trên cơ sở đó Sở X báo cáo',
    'Trên cơ sở đó,',
    'Trên cơ sở (a, b',
  ])('none, or none that ends: %s', (text) => {
    expect(rest(text)).toBeNull();
  });

  test('it is looked for so far, and in its part only', () => {
    const far = (words: number) => rest(`Trên cơ sở ${'a '.repeat(words)}, Sở X`);
    expect([far(115), far(116), far(117)]).toEqual(['Sở X', 'Sở X', null]);
    const words = cut('Trên cơ sở đó, Sở X báo cáo');
    expect(afterAdverbial(words, 0, 5)).toBe(-1);
    expect(afterAdverbial(words, 0, 6)).toBe(5);
  });

  test('the next comma, or the colon before a sentence', () => {
    const next = (text: string, from = 0) => nextComma(cut(text), from, cut(text).length);
    expect(next('a b, c')).toBe(3);
    expect(next('a, b, c', 2)).toBe(4);
    expect(next('a b: Các sở')).toBe(3);
    expect(next('a b: các sở')).toBe(-1);
    expect(next('a b,')).toBe(-1);
    expect(next('a b; c')).toBe(-1);
    expect(next(`${'a '.repeat(59)}, b`)).toBe(60);
    expect(next(`${'a '.repeat(60)}, b`)).toBe(-1);
  });

  test.each([
    ['Đối với các công trình thuộc phạm vi quản lý, hướng dẫn các đơn vị', true],
    ['Theo chức năng, nhiệm vụ, tổ chức thực hiện', true],
    ['Trước mùa mưa, kiểm tra các công trình', true],
    ['Đối với các công trình, Hướng dẫn số 12', false],
    ['Đối với các công trình đã xong, hướng dẫn', false],
    ['Đối với công trình nào, kiểm tra', false],
    ['Đối với các công trình; kiểm tra, rà soát', false],
    ['Các công trình, kiểm tra', false],
    ['Đối với các công trình kiểm tra', false],
    ['', false],
  ])('what is to be done stands after a comma: %s', (text, directs) => {
    expect(directsAfterAdverbial(cut(text))).toBe(directs);
  });

  test('and near', () => {
    const far = (words: number) => directsAfterAdverbial(cut(`Đối với ${'a '.repeat(words)}, kiểm tra việc`));
    expect([far(37), far(38)]).toEqual([true, false]);
  });

  test.each([
    ['Rà soát các chợ', true],
    ['báo cáo kết quả', true],
    ['Khi học sinh chuyển trường', false],
    ['Trong tháng 6', false],
    ['Nhằm bảo đảm an toàn', false],
    ['Các chợ', false],
    ['Theo dõi, đôn đốc', true],
    ['Theo Kế hoạch', false],
    ['Đề nghị', true],
    ['Đề xuất giải pháp', true],
    ['Tự kiểm tra', true],
    ['Cân đối ngân sách', true],
  ])('"%s" opens an order: %s', (text, opens) => {
    expect(opensOrderAt(cut(text), 0)).toBe(opens);
  });
});

describe('what stands behind a list of bodies', () => {
  test.each([
    'Sở X | báo cáo kết quả',
    'Sở X | (cơ quan thường trực) báo cáo kết quả',
    'Sở X | (a) (b) báo cáo kết quả',
    'Sở X |: báo cáo kết quả',
    'Sở X | và các ông, bà có tên tại Điều 1 chịu trách nhiệm thi hành',
    'Sở X |, các ông có tên có trách nhiệm thi hành',
    'Sở X | và các ông (bà) có tên tại Điều 1 căn cứ Quyết định thi hành.',
    'Sở X | - Cơ quan thường trực Ban Chỉ đạo tổng hợp',
    'Sở X |, đơn vị đầu mối của tỉnh, tổng hợp',
    'Sở X |, nhất là các phòng, báo cáo kết quả',
    'Sở X |, trực tiếp là người đứng đầu, chỉ đạo thực hiện',
    'Sở X | và hộ nhân dân treo cờ',
    'Sở X |, rà soát các chợ',
    'Sở X | là cơ quan thường trực, tổng hợp',
    'Sở X | là đơn vị đầu mối tổng hợp',
    'Sở X | là đầu mối tổng hợp',
    'Sở X | làm đầu mối tổng hợp',
    'Trưởng Ban X | - Trưởng Tiểu ban: Phụ trách chung',
  ])('something to do: %s', (text) => {
    expect(isDirected(...marked(text), false)).toBe(true);
  });

  test.each([
    'Sở X | đã báo cáo kết quả',
    'Sở X | vừa báo cáo kết quả',
    'Sở X | được giao chủ trì',
    'Sở X | là đơn vị sự nghiệp',
    'Sở X | đang rà soát',
    'Sở X | sẽ báo cáo',
    'Sở X | tại Hội nghị',
    'Sở X | có văn bản số 15 ngày',
    'các tổ chức | quan tâm đã gửi hồ sơ',
    'Sở X |: Thành phần dự hội nghị gồm',
    'Sở X |: Số lượng 5 người',
    'Sở X |',
    'Sở X |.',
    'Sở X |:',
    'Sở X | và các ông. Có trách nhiệm',
    'Sở X | và các phòng có tên',
    'Sở X |, trong đó các phòng. Báo cáo, rà soát',
    'Sở X | - Văn phòng, a',
  ])('nothing to do: %s', (text) => {
    expect(isDirected(...marked(text), false)).toBe(false);
  });

  test.each([
    ['Sở X |', true],
    ['Sở X |:', true],
    ['Sở X |.', true],
    ['Sở X |. Kết quả', false],
    ['Sở X |: Địa điểm tại', false],
    // A heading's bodies may be told by a verb that nobody listed.
    ['Sở X | vận dụng chính sách', true],
    ['Sở X | của tỉnh', false],
    ['Sở X | vận dụng đã lâu', false],
    ['Sở X | 15 ngày', false],
  ])('as a heading: %s', (text, directed) => {
    expect(isDirected(...marked(text), true)).toBe(directed);
  });

  test('persons who close the list stand near what is to be done', () => {
    const closed = (between: number) =>
      isDirected(...marked(`Sở X | và các ông ${'a '.repeat(between)}chịu trách nhiệm thi hành`), false);
    expect([closed(22), closed(23)]).toEqual([true, false]);
  });
});
