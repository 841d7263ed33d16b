import { commaSubjects } from '../../../../src/domain/directive/reader/comma-subjects.js';
import { hasObjects } from '../../../../src/domain/directive/reader/clause-adverbial.js';
import { isSyllable } from '../../../../src/domain/directive/reader/damage.js';
import { isDirected } from '../../../../src/domain/directive/reader/directed.js';
import { dutyOf } from '../../../../src/domain/directive/reader/duty.js';
import { eventsOf } from '../../../../src/domain/directive/reader/events.js';
import { blocksOf } from '../../../../src/domain/directive/reader/blocks.js';
import { guestsOf } from '../../../../src/domain/directive/reader/guests.js';
import { labelledLead } from '../../../../src/domain/directive/reader/labelled-leads.js';
import { listedLeads } from '../../../../src/domain/directive/reader/listed-leads.js';
import { isPageTitle, thingsBelow } from '../../../../src/domain/directive/reader/listed-things.js';
import { looseTitle } from '../../../../src/domain/directive/reader/loose-title.js';
import { metBody } from '../../../../src/domain/directive/reader/meeting.js';
import { personAbove } from '../../../../src/domain/directive/reader/paragraph.js';
import { createSource } from '../../../../src/domain/directive/reader/source.js';
import { wholeName } from '../../../../src/domain/directive/reader/told.js';
import { treeOf } from '../../../../src/domain/directive/reader/tree.js';
import { localDate } from '../../../../src/domain/calendar/local-date.js';
import { fold } from '../../../../src/domain/unit/fold.js';
import { lines } from './lines-of.js';
import { marked } from './words-at.js';

const sourceOf = (text: string) => createSource(text, fold(text));
const treeIn = (...text: readonly string[]) => {
  const all = text.join('\n');
  const source = sourceOf(all);
  const { all: nodes } = treeOf(blocksOf(lines(all)), (block, above, last) =>
    looseTitle(source, block, last ? above : null),
  );
  const said = (node: (typeof nodes)[number]) => all.slice(node.block.start, node.block.end);
  return { source, nodes, said };
};

describe('a second body behind a comma', () => {
  const subjects = (text: string): string => {
    const source = sourceOf(text);
    const words = source.words(0, text.length);
    const from = source.names(words, 0)?.next ?? 0;
    const { starts, doubtful } = commaSubjects(source, words, from, words.length, null);
    return [
      ...starts.map((at) => text.slice(words[at]!.start).split(' ').slice(0, 3).join(' ')),
      ...(doubtful ? ['?'] : []),
    ].join(' | ');
  };

  test.each([
    ['Sở Xây dựng công bố giá, Sở Tài chính kiểm tra giá', 'Sở Tài chính'],
    ['Sở Xây dựng công bố giá, các Sở Tài chính kiểm tra giá', 'các Sở Tài'],
    ['Sở Xây dựng công bố giá, Sở Tài chính kiểm tra giá, Sở Y tế báo cáo kết quả', 'Sở Tài chính | Sở Y tế'],
    ['Sở Xây dựng công bố giá, các đơn vị kiểm tra giá', ''],
    ['Sở Xây dựng công bố giá, Sở Tài chính đã kiểm tra', ''],
    ['Sở Xây dựng công bố giá, Sở Tài chính kiểm tra đã lâu', ''],
    ['Sở Xây dựng công bố giá, Sở Tài chính', ''],
    ['Sở Xây dựng, Sở Tài chính kiểm tra giá', ''],
    ['Sở Xây dựng ở tỉnh, Sở Tài chính kiểm tra giá', ''],
    ['Sở Xây dựng công bố giá (vật liệu, Sở Tài chính kiểm tra giá)', ''],
    ['Sở Xây dựng công bố (a) giá, Sở Tài chính kiểm tra giá', 'Sở Tài chính'],
    // Others are made to act: theirs may be the second verb.
    ['Sở Xây dựng chỉ đạo Chi cục Thủy lợi công bố giá, Sở Tài chính kiểm tra giá', '?'],
    ['Sở Xây dựng hướng dẫn Chi cục Thủy lợi công bố giá, Sở Tài chính kiểm tra giá', '?'],
    ['Sở Xây dựng công bố giá, vật liệu, Sở Tài chính kiểm tra giá', '?'],
  ])('%s', (text, expected) => {
    expect(subjects(text)).toBe(expected);
  });

  test.each([
    ['phối hợp với Sở Y tế', true],
    ['gồm Sở Y tế', true],
    ['cấp cho Sở Y tế', true],
    ['phối hợp kiểm tra', true],
    ['Sở Y tế', true],
    ['đối với chợ', false],
    ['căn cứ Luật', false],
    ['nhân với chợ', true],
    ['phối kết hợp', false],
  ])('"%s" lists bodies already: %s', (text, lists) => {
    const source = sourceOf(text);
    const words = source.words(0, text.length);
    expect(hasObjects(source, words, 0, words.length)).toBe(lists);
  });
});

describe('what stands between bodies and their verb', () => {
  test.each([
    ['Sở X | - Cơ quan thường trực Ban Chỉ đạo tỉnh Sơn La về phòng dịch tổng hợp', true],
    ['Sở X | - Cơ quan thường trực; tổng hợp', false],
    ['Sở X | - Cơ quan thuế tổng hợp', false],
    ['Sở X |, đặc biệt là các phòng. Báo cáo, rà soát', false],
    ['Sở X |, đặc biệt là các phòng; các trạm, rà soát', false],
    ['Sở X |, trước hết là các phòng, rà soát chợ', true],
    ['Sở X |, ma trực tiếp là các phòng, rà soát chợ', true],
    ['Sở X | và người dân treo cờ', true],
    ['Sở X | và toàn thể nhân dân treo cờ', true],
    ['Sở X | và cá nhân liên quan treo cờ', true],
    ['Sở X | và hộ, treo cờ', false],
    ['Sở X | và hộ nhân dân a b c d treo cờ', false],
    ['Sở X | (đầu mối', false],
    ['Sở X |, có việc; chịu trách nhiệm', false],
    ['Sở X | và ông A thi hành', true],
    ['Sở X | và ông A có việc', false],
  ])('%s', (text, directed) => {
    expect(isDirected(...marked(text), false)).toBe(directed);
  });

  test('a name goes on behind a comma up to its verb', () => {
    const whole = (text: string): string | null => {
      const source = sourceOf(text);
      const words = source.words(0, text.length);
      return (
        wholeName(source, words, source.names(words, 0)!)
          ?.names.map(({ name }) => name)
          .join(' + ') ?? null
      );
    };
    expect(whole('Phòng Nghiệp vụ, Dự toán, Pháp chế chủ trì hướng dẫn')).toBe('Phòng Nghiệp vụ, Dự toán, Pháp chế');
    expect(whole('Phòng Nghiệp vụ, dự toán chủ trì hướng dẫn')).toBeNull();
    expect(whole('Phòng Nghiệp vụ; Dự toán chủ trì hướng dẫn')).toBeNull();
    expect(whole('Phòng Nghiệp vụ, Dự toán (a) chủ trì hướng dẫn')).toBeNull();
    expect(whole('Phòng Nghiệp vụ, Dự toán, chủ trì hướng dẫn')).toBeNull();
    expect(whole('Phòng Nghiệp vụ, Dự toán, Sở Y tế chủ trì hướng dẫn')).toBeNull();
    expect(whole('Phòng Nghiệp vụ, Dự toán')).toBeNull();
    expect(whole('Các sở, Dự toán chủ trì hướng dẫn')).toBeNull();
    expect(whole(`Phòng Nghiệp vụ, Dự ${'a '.repeat(10)}chủ trì hướng dẫn`)).not.toBeNull();
    expect(whole(`Phòng Nghiệp vụ, Dự ${'a '.repeat(12)}chủ trì hướng dẫn`)).toBeNull();
  });

  test.each([
    ['Trách nhiệm cụ thể của Sở Y tế', 'Sở Y tế'],
    ['Nhiệm vụ và quyền hạn của Sở Y tế.', 'Sở Y tế'],
    ['Trách nhiệm của Sở Y tế trong năm', null],
    ['Đối với Sở Y tế:', 'Sở Y tế'],
    ['Đối với các nhà trường', 'các nhà trường'],
    ['Đối với doanh nghiệp; hộ dân', null],
    ['Đối với chợ', null],
    ['Đối với', null],
    ['Đối với:', null],
    [`Đối với đơn vị ${'a '.repeat(12)}`, `đơn vị ${'a '.repeat(12)}`.trim()],
    [`Đối với đơn vị ${'a '.repeat(13)}`, null],
    ['Nhiệm vụ của Đoàn kiểm tra liên ngành, xử lý đơn:', 'Đoàn kiểm tra liên ngành, xử lý đơn'],
    ['Nhiệm vụ của Tổ công tác; xử lý', null],
    ['Nhiệm vụ của tổ', null],
  ])('a duty: %s', (text, name) => {
    const source = sourceOf(text);
    const { act, names } = dutyOf(source, source.words(0, text.length));
    expect(act === 'none' ? null : names.map((each) => each.name).join(' + ')).toBe(name);
  });
});

describe('a syllable bears the tone that its end allows', () => {
  test.each(['học', 'cấp', 'mét', 'ích', 'giết', 'quét', 'quốc', 'gì', 'giêng', 'nghĩa', 'ghế'])('%s', (word) => {
    expect(isSyllable(word)).toBe(true);
  });
  test.each(['hòc', 'cảp', 'mẽt', 'ich̀', 'cap', 'quọ̀', 'giơươ', 'đđa', 'ứ1'])('not %s', (word) => {
    expect(isSyllable(word)).toBe(false);
  });
});

describe('hours of meetings', () => {
  const events = (text: string, limits: readonly (readonly [number, number])[] = []): string[] =>
    eventsOf(
      sourceOf(text),
      blocksOf(lines(text)),
      localDate('2024-03-05'),
      limits.map(([start, end]) => ({ start, end })),
    ).map(({ start, time, span }) => `${start} ${time} "${text.slice(span.start, span.end)}"`);

  test.each([
    ['Họp vào lúc 14 giờ 30, thứ Ba, ngày 19/3/2024', '2024-03-19 14:30'],
    ['Tổ chức họp 14h00 ngày 19/3/2024', '2024-03-19 14:00'],
    ['Hội nghị bắt đầu từ 8 giờ (sáng) ngày 19/3', '2024-03-19 08:00'],
    ['Làm việc lúc 2 giờ chiều ngày 19/3/2024', '2024-03-19 14:00'],
    ['Thời gian: 8 giờ 00 ngày 19/3/2024', '2024-03-19 08:00'],
    ['Khai mạc 8g00 chủ nhật, ngày 19/3/2024', '2024-03-19 08:00'],
    ['Họp lúc 8 giờ ngày 32/3/2024', 'null 08:00'],
  ])('%s', (text, expected) => {
    expect(events(text)[0]).toContain(expected);
  });

  test.each([
    'Báo cáo trước 14 giờ ngày 19/3/2024',
    'Họp chậm nhất là 14 giờ ngày 19/3/2024',
    'Ban hành 14 giờ ngày 19/3/2024',
    'Họp ngày 19/3/2024',
  ])('none: %s', (text) => {
    expect(events(text)).toEqual([]);
  });

  test('what a limit covers is none, wherever it stands among them', () => {
    const text = 'Họp lúc 8 giờ ngày 19/3/2024 và lúc 9 giờ ngày 20/3/2024';
    const [first, second] = [text.indexOf('lúc 8'), text.indexOf('lúc 9')];
    expect(events(text)).toHaveLength(2);
    expect(events(text, [[first, first + 5]])).toEqual([expect.stringContaining('2024-03-20')]);
    expect(
      events(text, [
        [second + 3, second + 5],
        [0, 2],
      ]),
    ).toEqual([expect.stringContaining('2024-03-19')]);
    expect(events(text, [[0, first]])).toHaveLength(2);
    expect(events(text, [[text.length, text.length + 5]])).toHaveLength(2);
    const many = Array.from({ length: 9 }, (_, at) => [at, at + 1] as const);
    expect(events(text, [...many, [first, first + 3]])).toHaveLength(1);
  });
});

describe('lists', () => {
  test('guests and the orders among them', () => {
    const guests = (...text: readonly string[]) => {
      const { source, nodes, said } = treeIn(...text);
      return [...guestsOf(source, nodes)].map(said);
    };
    expect(guests('1. Thành phần tham dự:', '- Sở Y tế;', '- Sở Nội vụ chuẩn bị.', '2. Rà soát.')).toEqual([
      'Thành phần tham dự:',
      'Sở Y tế;',
    ]);
    expect(guests('1. Thành phần tham dự:', '- Sở Y tế cử người;', '- Sở Nội vụ dự họp.')).toHaveLength(3);
    expect(guests('* Khách mời:', '- Sở Y tế.', '- Giao Sở Y tế báo cáo.', '- Sở Nội vụ.')).toEqual([
      'Khách mời:',
      'Sở Y tế.',
    ]);
    expect(guests('- Khách mời:', '- Sở Y tế.', '1. Sở Nội vụ.')).toEqual(['Khách mời:', 'Sở Y tế.']);
    expect(guests('- Khách mời', '- Sở Y tế.')).toEqual(['Khách mời']);
    expect(guests('UBND tỉnh trân trọng kính mời:', '- Sở Y tế.')).toHaveLength(2);
    expect(guests('1. Thành phần hồ sơ:', '- Đơn.')).toEqual([]);
  });

  test('bodies listed below stand for the words above', () => {
    const listed = (...text: readonly string[]) => {
      const { source, nodes, said } = treeIn(...text);
      return nodes.flatMap((node) => {
        const list = listedLeads(source, node);
        return list === null
          ? []
          : [`${said(node)} ${list.names.map(({ name }) => name).join(' + ')} ${list.items.length}`];
      });
    };
    expect(listed('1. Các sở gồm:', '- Sở Y tế (về dịch);', '- Sở Nội vụ.')).toEqual([
      'Các sở gồm: Sở Y tế + Sở Nội vụ 2',
    ]);
    expect(listed('1. Các sở gồm', '- Sở Y tế;', '- Sở Nội vụ.')).toEqual([]);
    expect(listed('1. Các sở gồm:', '- Sở Y tế;')).toEqual([]);
    expect(listed('1. Các sở gồm:', '- Sở Y tế;', '- Sở Nội vụ rà soát.')).toEqual([]);
    expect(listed('1. Các sở gồm:', '- Sở Y tế;', '- Kế hoạch.')).toEqual([]);
    expect(listed('1. Các sở gồm:', '- Sở Y tế (a', '- Sở Nội vụ')).toHaveLength(1);
  });

  test('what is asked for is no task of its own', () => {
    const things = (...text: readonly string[]) => {
      const { source, nodes } = treeIn(...text);
      return thingsBelow(source, nodes, 0).length;
    };
    expect(things('Đề nghị các xã báo cáo các nội dung sau:', '- Số chợ.', '- Số hộ.')).toBe(2);
    expect(things('Đề nghị các xã báo cáo các nội dung sau:', '+ Số chợ.', '- Số hộ.', '1. Rà soát.')).toBe(2);
    expect(things('Đề nghị các xã báo cáo các nội dung sau:', '- Số chợ.')).toBe(0);
    expect(things('Đề nghị các xã báo cáo các nội dung sau:', '- Số chợ.', '- Rà soát chợ.')).toBe(0);
    expect(things('Đề nghị các xã báo cáo các nội dung sau:', '- Số chợ.', '- Sở Y tế.')).toBe(0);
    expect(things('Đề nghị các xã báo cáo các nội dung sau', '- Số chợ.', '- Số hộ.')).toBe(0);
    expect(things('1. Đề nghị các xã báo cáo các nội dung sau:', '- Số chợ.', '- Số hộ.')).toBe(2);
    expect(things('1. Đề nghị các xã báo cáo:', '- Số chợ.', '- Số hộ.')).toBe(0);
    expect(things('Đề nghị các xã thực hiện:', '- Số chợ.', '- Số hộ.')).toBe(0);
  });

  test('the headline of a page', () => {
    const title = (...text: readonly string[]) => {
      const { source, nodes } = treeIn(...text);
      return isPageTitle(source, nodes[0]!);
    };
    expect(title('Sở Y tế kiểm tra chợ', '', 'a.')).toBe(true);
    expect(title('Sở Y tế kiểm tra “chợ”', '', 'a.')).toBe(true);
    expect(title('Sở Y tế kiểm tra chợ.')).toBe(false);
    expect(title('sở Y tế kiểm tra chợ')).toBe(false);
    expect(title('1. Sở Y tế kiểm tra chợ')).toBe(false);
    expect(title(`S${'a'.repeat(178)}`)).toBe(true);
    expect(title(`S${'a'.repeat(179)}`)).toBe(false);
  });

  test('an opening among items that bodies open', () => {
    const lead = (...text: readonly string[]): string | null => {
      const { source, nodes, said } = treeIn('I. PHÂN CÔNG', ...text);
      const last = nodes[nodes.length - 1]!;
      expect(said(last)).toBe(text[text.length - 1]!.replace(/^\d\. /u, ''));
      return labelledLead(source, last, source.words(last.block.start, last.block.end))?.name ?? null;
    };
    const [one, two] = ['1. Sở Y tế: kiểm tra thực phẩm.', '2. Sở Nội vụ: rà soát biên chế.'];
    expect(lead(one, '2. Giáo viên chủ nhiệm: rà soát học sinh.')).toBe('Giáo viên chủ nhiệm');
    expect(lead(one, two, '3. Giáo viên chủ nhiệm: trông giữ học sinh.')).toBe('Giáo viên chủ nhiệm');
    expect(lead(one, '2. Giáo viên chủ nhiệm: trông giữ học sinh.')).toBeNull();
    expect(lead('1. Rà soát chợ.', '2. Giáo viên chủ nhiệm: rà soát học sinh.')).toBeNull();
    expect(lead(one, two, '3. Thời gian: rà soát sớm.')).toBeNull();
    expect(lead(one, two, '3. Rà soát: kiểm tra chợ.')).toBeNull();
    expect(lead(one, two, '3. Giáo viên chủ nhiệm: Ông A.')).toBeNull();
    expect(lead(one, two, '3. Giáo viên; chủ nhiệm: rà soát.')).toBeNull();
    expect(lead(one, two, '3. Giáo viên (chủ nhiệm): rà soát.')).toBe('Giáo viên (chủ nhiệm)');
    expect(lead(one, two, '3. giáo viên: rà soát.')).toBeNull();
    expect(lead(one, two, '3. Một hai ba bốn năm sáu bảy tám chín: rà soát.')).not.toBeNull();
    expect(lead(one, two, '3. Một hai ba bốn năm sáu bảy tám chín mười: rà soát.')).toBeNull();
  });

  test('an officer who heads what is below', () => {
    const person = (text: string) => {
      const { source, nodes } = treeIn(text);
      return personAbove(source, nodes[0]!)?.name ?? null;
    };
    expect(person('1. Phó Giám đốc Sở - Hoàng Văn Thuân:')).toBe('Phó Giám đốc Sở - Hoàng Văn Thuân');
    expect(person('1. Đồng chí Nguyễn Văn A')).toBe('Đồng chí Nguyễn Văn A');
    expect(person('1. Giám đốc Sở - Hoàng Văn Thuân')).toBe('Giám đốc Sở - Hoàng Văn Thuân');
    expect(person('Đồng chí Nguyễn Văn A')).toBeNull();
    expect(person('1. Sở Y tế')).toBeNull();
    expect(person(`1. Đồng chí ${'a'.repeat(81)}`)).not.toBeNull();
    expect(person(`1. Đồng chí ${'a'.repeat(82)}`)).toBeNull();
  });

  test('the body that was met', () => {
    const met = (text: string) => metBody(sourceOf(text), { start: 0, end: text.length }).map(({ name }) => name);
    expect(met('Kết luận tại buổi làm việc với UBND huyện Mai Sơn')).toEqual(['UBND huyện Mai Sơn']);
    expect(met('Kết luận tại cuộc họp với Ban Thường vụ huyện Mai Sơn')).toEqual(['UBND huyện Mai Sơn']);
    expect(met('Kết luận tại hội nghị với lãnh đạo Sở Y tế, Sở Nội vụ')).toEqual(['Sở Y tế']);
    expect(met('Kết luận tại buổi làm việc với tỉnh Sơn La')).toEqual(['UBND tỉnh Sơn La']);
    expect(met('Kết luận tại hội nghị')).toEqual([]);
    expect(met('Kết luận tại buổi làm việc với nhân dân')).toEqual([]);
    expect(metBody(sourceOf('a'), null)).toEqual([]);
  });

  test.each([
    ['Trong quá trình thực hiện, nếu có khó khăn, báo cáo.', 'closing'],
    ['Nhận được công văn này, đề nghị thực hiện.', 'closing'],
    ['Căn cứ nội dung trên, đề nghị thực hiện.', 'closing'],
    ['Sở Y tế:', 'bodies'],
    ['Sở Y tế kiểm tra các nội dung:', 'bodies'],
    ['Giao các phòng:', 'bodies'],
    ['Yêu cầu:', 'bodies'],
    ['Chế độ báo cáo:', 'topic'],
    ['HI- TO CHỨC THỰC HIỆN', 'topic'],
    ['HI- ABC', 'none'],
    ['Rà soát các chợ:', 'none'],
    ['Sở Y tế kiểm tra.', 'none'],
    [`Nội dung ${'a '.repeat(25)}:`, 'topic'],
    [`Nội dung ${'a '.repeat(26)}:`, 'none'],
    [`Sở Y tế: ${'a '.repeat(125)}:`, 'bodies'],
    [`Sở Y tế: ${'a '.repeat(126)}:`, 'none'],
  ])('a line without a number: %s is %s', (text, kind) => {
    const { source, nodes } = treeIn(text);
    expect(looseTitle(source, nodes[0]!.block)).toBe(kind);
  });

  test('one date for all below an item that orders', () => {
    const kind = (item: string, line: string) => {
      const { source, nodes } = treeIn(item, '', line);
      return looseTitle(source, nodes[1]!.block, nodes[0]!.block);
    };
    const sends = 'Kết quả thực hiện gửi về Sở Y tế trước ngày 30/6/2024.';
    const order = '1. Sở Y tế kiểm tra toàn bộ thực phẩm tại các chợ trên địa bàn.';
    expect(kind(order, sends)).toBe('closing');
    expect(kind(order, 'Thời hạn gửi: 30/6/2024.')).toBe('closing');
    expect(kind(order, 'Kết quả thực hiện rất tốt.')).toBe('none');
    expect(kind('1. Sở Y tế:', sends)).toBe('none');
    expect(kind('1. Sở Y tế: kiểm tra.', sends)).toBe('closing');
    expect(kind('- Kiểm tra.', sends)).toBe('closing');
    expect(kind('1. Kiểm tra.', sends)).toBe('none');
  });
});
