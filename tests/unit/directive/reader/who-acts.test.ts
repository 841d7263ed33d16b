import { readClause } from '../../../../src/domain/directive/reader/clause.js';
import { groupsOf, isCutShort } from '../../../../src/domain/directive/reader/groups.js';
import { isOutlet } from '../../../../src/domain/directive/reader/outlet.js';
import { issuerTest } from '../../../../src/domain/directive/reader/issuer-name.js';
import { rolesOf } from '../../../../src/domain/directive/reader/roles.js';
import { createSource } from '../../../../src/domain/directive/reader/source.js';
import { buildTasks } from '../../../../src/domain/directive/reader/task-build.js';
import type { ParsedName } from '../../../../src/domain/unit/names/parsed-name.js';
import { localDate } from '../../../../src/domain/calendar/local-date.js';
import { fold } from '../../../../src/domain/unit/fold.js';
import { shown } from '../deadline/show.js';
import { cut, marked } from './words-at.js';

const sourceOf = (text: string) => createSource(text, fold(text));
const named = (names: readonly ParsedName[]): string =>
  names.map(({ name, personal }) => `${name}${personal === true ? '?' : ''}`).join(' + ');
const ISSUER = issuerTest('Ủy ban nhân dân tỉnh Sơn La', []);

describe('who is told to act', () => {
  /** "assign Sở X → rà soát": the act, whom, and the word behind them. */
  const clause = (text: string): string => {
    const source = sourceOf(text);
    const words = source.words(0, text.length);
    const { act, names, next, byIssuer, polite } = readClause(source, words, 0, words.length, ISSUER);
    const more = `${byIssuer ? ' issuer' : ''}${polite ? ' polite' : ''}`;
    return act === 'none' ? `none${more}` : `${act}${more} ${named(names)} → ${words[next]?.raw ?? '.'}`;
  };

  test.each([
    ['Giao Sở Nội vụ rà soát', 'assign Sở Nội vụ → rà'],
    ['Yêu cầu Sở Nội vụ rà soát', 'assign Sở Nội vụ → rà'],
    ['Đề nghị Sở Nội vụ rà soát', 'assign polite Sở Nội vụ → rà'],
    ['Chỉ đạo Sở Nội vụ rà soát', 'none'],
    ['Sở Nội vụ rà soát các chợ', 'subject Sở Nội vụ → rà'],
    ['Sở Nội vụ yêu cầu các nhà thầu thu dọn vật tư', 'subject Sở Nội vụ → yêu'],
    ['Sở Nội vụ yêu cầu UBND các xã rà soát', 'assign issuer UBND các xã → rà'],
    ['Kho bạc Nhà nước trên địa bàn tỉnh rà soát các chợ', 'subject Kho bạc Nhà nước → trên'],
    ['Hải quan khu vực trên địa bàn tỉnh Sơn La rà soát', 'subject Hải quan khu vực → trên'],
    ['Kho bạc Nhà nước trên địa bàn tỉnh Sơn La', 'none'],
    ['UBND các xã là cơ quan chủ quản dự án rà soát', 'subject UBND các xã → là'],
    ['UBND các xã là cơ quan chủ quản dự án', 'none'],
    ['Ban Tổ chức - Kiểm tra rà soát', 'subject Ban Tổ chức - Kiểm tra → rà'],
    ['Sở Nội vụ:', 'subject Sở Nội vụ → :'],
    ['Sở Nội vụ', 'subject Sở Nội vụ → .'],
    ['Trách nhiệm của Sở Nội vụ', 'subject Sở Nội vụ → .'],
    ['Nhiệm vụ, quyền hạn của Sở Nội vụ:', 'subject Sở Nội vụ → :'],
    ['Đối với Sở Nội vụ:', 'subject Sở Nội vụ → :'],
    ['Về phía Sở Nội vụ:', 'subject Sở Nội vụ → :'],
    ['Đối với nhà trường:', 'subject nhà trường → :'],
    ['Đối với cha mẹ trẻ:', 'subject  → :'],
    ['Nhiệm vụ của Tổ tiếp công dân, xử lý đơn:', 'subject Tổ tiếp công dân, xử lý đơn → :'],
    ['Nhiệm vụ của tỉnh', 'none'],
    // The issuer speaks.
    ['UBND tỉnh yêu cầu Sở Nội vụ rà soát', 'assign issuer Sở Nội vụ → rà'],
    ['UBND tỉnh đề nghị Sở Nội vụ rà soát', 'assign issuer polite Sở Nội vụ → rà'],
    ['UBND tỉnh đề nghị rà soát', 'none issuer'],
    ['UBND tỉnh hướng dẫn Sở Nội vụ rà soát', 'assign issuer polite Sở Nội vụ → rà'],
    ['UBND tỉnh lưu ý các xã rà soát', 'assign issuer polite các xã → rà'],
    ['UBND tỉnh tổ chức hội nghị', 'none issuer'],
    ['UBND tỉnh chủ trì hội nghị', 'none issuer'],
    ['UBND tỉnh chủ trì rà soát', 'subject UBND tỉnh → chủ'],
    ['UBND tỉnh có trách nhiệm rà soát', 'subject UBND tỉnh → có'],
    ['UBND tỉnh:', 'subject UBND tỉnh → :'],
    ['Sở Nội vụ yêu cầu các xã rà soát', 'assign issuer các xã → rà'],
    ['Sở Nội vụ chỉ đạo các xã rà soát', 'subject Sở Nội vụ → chỉ'],
    ['Sở Nội vụ đề nghị hỗ trợ', 'none issuer'],
    ['Các sở yêu cầu các xã rà soát', 'subject các sở → yêu'],
    // Behind a circumstance.
    ['Trên cơ sở đó, giao Sở Nội vụ rà soát', 'assign Sở Nội vụ → rà'],
    ['Căn cứ Luật, Sở Nội vụ rà soát', 'subject Sở Nội vụ → rà'],
    ['Căn cứ Luật, Nghị định, Sở Nội vụ rà soát', 'subject Sở Nội vụ → rà'],
    ['Sau khi nghe Sở Y tế, Sở Nội vụ báo cáo', 'none'],
    ['Để phối hợp với Sở Y tế, Sở Nội vụ rà soát', 'none'],
    ['Ngày 04/3/2020, Sở Nội vụ ban hành kế hoạch', 'none'],
    ['Tình hình phức tạp, giao Sở Nội vụ rà soát', 'assign Sở Nội vụ → rà'],
    ['Tình hình phức tạp, đã giao Sở Nội vụ rà soát', 'none'],
    ['Quyết định có hiệu lực kể từ ngày ký và giao Sở Nội vụ rà soát', 'none'],
    // Told apart, behind a label, in brackets.
    ['riêng Sở Nội vụ xong trước ngày 20/6', 'subject Sở Nội vụ → xong'],
    ['riêng đối với Sở Nội vụ, rà soát trước', 'subject Sở Nội vụ → ,'],
    ['riêng Sở Nội vụ thì', 'none'],
    ['Báo cáo của các xã gửi về UBND tỉnh', 'subject các xã → gửi'],
    ['Kết quả của Sở Nội vụ phải rõ', 'subject Sở Nội vụ → phải'],
    ['Báo cáo của các xã còn chậm', 'none'],
    ['Đối với các sở, yêu cầu gửi báo cáo', 'assign các sở → ,'],
    ['Báo cáo năm: Các sở gửi Sở Tài chính', 'subject các sở → gửi'],
    ['Đồng chí Chủ tịch nêu rõ Sở Nội vụ rà soát', 'subject Sở Nội vụ → rà'],
    ['Xét đề nghị của: UBND xã A rà soát', 'none'],
    ['Như sau gồm: Sở Nội vụ rà soát', 'none'],
    ['Rà soát các chợ (Sở Công Thương chủ trì)', 'subject Sở Công Thương → chủ'],
    ['Rà soát các chợ (chủ trì: Sở Công Thương)', 'subject Sở Công Thương → )'],
    ['Rà soát các chợ (Sở Công Thương)', 'none'],
    // Asking above orders nothing.
    ['Đề nghị Thường trực HĐND tỉnh xem xét, quyết định', 'none'],
    ['Giao Sở Nội vụ xem xét hồ sơ', 'assign Sở Nội vụ → xem'],
    // Persons.
    ['Chủ đầu tư chịu trách nhiệm rà soát', 'subject Chủ đầu tư → chịu'],
    ['Kế toán tham mưu dự toán', 'subject Kế toán? → tham'],
    ['Phân công các Phó Chủ tịch UBND tỉnh rà soát', 'assign UBND tỉnh? → rà'],
    ['Chi cục Kiểm lâm thông báo cấp cháy rừng, đề nghị UBND các xã rà soát', 'assign issuer polite UBND các xã → rà'],
    ['Rà soát các chợ', 'none'],
    ['', 'none'],
  ])('%s', (text, expected) => {
    expect(clause(text)).toBe(expected);
  });
});

describe('the issuer under its names', () => {
  const means = (issuer: string | null, name: string, says = '', met: readonly string[] = []): boolean => {
    const parsed = (each: string): ParsedName => ({ name: each, start: 0, end: 1, head: false, collective: false });
    return issuerTest(issuer, met.map(parsed))(parsed(name), says);
  };

  test.each([
    ['Ủy ban nhân dân tỉnh Sơn La', 'UBND tỉnh'],
    ['Ủy ban nhân dân tỉnh Sơn La', 'UBND tỉnh Sơn La'],
    ['Chủ tịch Ủy ban nhân dân tỉnh Sơn La', 'UBND tỉnh'],
    ['Ủy ban nhân dân thành phố Hà Nội', 'UBND TP'],
    ['Ủy ban nhân dân thành phố Hà Nội', 'thành phố'],
    ['Ủy ban nhân dân tỉnh Sơn La', 'tỉnh'],
    ['Hội đồng nhân dân tỉnh Sơn La', 'HĐND tỉnh Sơn La'],
    ['Sở Công Thương tỉnh Lào Cai', 'Sở Công Thương Lào Cai'],
    ['Sở Nội vụ tỉnh Sơn La', 'Sở Nội vụ'],
    ['Bộ Y tế', 'Bộ Y tế'],
    ['Tỉnh ủy Sơn La', 'Thường trực Tỉnh ủy'],
    ['Tỉnh ủy Sơn La', 'Ban Thường vụ Tỉnh ủy'],
    ['Sở Nội vụ', 'Thủ tướng Chính phủ'],
    ['Sở Nội vụ', 'Chính phủ'],
    [null, 'UBND tỉnh'],
    [null, 'UBND xã'],
  ])('of %s: %s', (issuer, name) => {
    expect(means(issuer, name)).toBe(true);
  });

  test.each([
    ['Ủy ban nhân dân tỉnh Sơn La', 'UBND huyện'],
    ['Ủy ban nhân dân tỉnh Sơn La', 'UBND tỉnh Lào Cai'],
    ['Sở Nội vụ tỉnh Sơn La', 'Sở Y tế'],
    ['Tỉnh ủy Sơn La', 'Thường trực Huyện ủy'],
    ['Phòng Nội vụ huyện Mai Sơn', 'Phòng Nội vụ'],
    [null, 'Sở Nội vụ'],
  ])('not of %s: %s', (issuer, name) => {
    expect(means(issuer, name)).toBe(false);
  });

  test('a desk that speaks is the issuer, one that acts is told; a body that was met is another', () => {
    const desk = (says: string) => means('Phòng Nội vụ huyện Mai Sơn', 'Phòng Nội vụ', says);
    for (const says of ['yêu cầu các', 'đề nghị các', 'hướng dẫn các', 'thông báo các', 'gửi các', 'đã có'])
      expect(desk(fold(says))).toBe(true);
    expect(desk('chu tri ra soat')).toBe(false);
    expect(means('Ủy ban nhân dân tỉnh Sơn La', 'UBND tỉnh Lào Cai', '', ['UBND tỉnh Lào Cai'])).toBe(false);
    expect(means('Ủy ban nhân dân tỉnh Sơn La', 'UBND tỉnh', '', ['UBND tỉnh'])).toBe(false);
    expect(means('Bộ Y tế', 'Chính phủ', '', ['Chính phủ'])).toBe(false);
  });
});

describe('a paragraph is cut where the lead changes', () => {
  const groups = (text: string, more: { preamble?: boolean; headed?: boolean; heir?: boolean } = {}): string[] => {
    const source = sourceOf(text);
    const words = source.words(0, text.length);
    const heir: ParsedName[] | null =
      more.heir === true ? [{ name: 'Sở Y tế', start: 0, end: 1, head: false, collective: false }] : null;
    return groupsOf(source, words, heir, ISSUER, more.preamble ?? false, more.headed ?? false).map(
      ({ leads, from, to, explicit, polite, doubt }) =>
        `${named(leads)}${explicit ? '' : ' (heir)'}${polite ? ' polite' : ''}${doubt === undefined ? '' : ` ${doubt}`}: ${text.slice(words[from]!.start, words[to - 1]!.end)}`,
    );
  };

  test.each([
    ['Sở Nội vụ rà soát; Sở Tài chính bố trí', ['Sở Nội vụ: Sở Nội vụ rà soát;', 'Sở Tài chính: Sở Tài chính bố trí']],
    ['Sở Nội vụ rà soát; báo cáo kết quả', ['Sở Nội vụ: Sở Nội vụ rà soát; báo cáo kết quả']],
    ['Sở Nội vụ rà soát; Sở Nội vụ báo cáo', ['Sở Nội vụ: Sở Nội vụ rà soát; Sở Nội vụ báo cáo']],
    ['Sở Nội vụ rà soát. Giao Sở Y tế trực', ['Sở Nội vụ: Sở Nội vụ rà soát.', 'Sở Y tế: Giao Sở Y tế trực']],
    ['Để kịp thời; Sở Nội vụ rà soát', ['Sở Nội vụ: Để kịp thời; Sở Nội vụ rà soát']],
    ['Đề nghị Sở Nội vụ rà soát', ['Sở Nội vụ polite: Đề nghị Sở Nội vụ rà soát']],
    [
      'Các xã rà soát. Nếu có khó khăn, các đơn vị báo cáo',
      ['các xã: Các xã rà soát.', 'các đơn vị: Nếu có khó khăn, các đơn vị báo cáo'],
    ],
    ['Sở Nội vụ rà soát. Sở Y tế đã xong', ['Sở Nội vụ others: Sở Nội vụ rà soát. Sở Y tế đã xong']],
    [
      'Sở Nội vụ và các ông có tên chịu trách nhiệm',
      ['Sở Nội vụ others: Sở Nội vụ và các ông có tên chịu trách nhiệm'],
    ],
    ['Rà soát các chợ', []],
  ])('%s', (text, expected) => {
    expect(groups(text)).toEqual(expected);
  });

  test('what nobody is named for goes to the heirs, up to the first name', () => {
    expect(groups('Rà soát các chợ; báo cáo', { heir: true })).toEqual(['Sở Y tế (heir): Rà soát các chợ; báo cáo']);
    expect(groups('Rà soát. Giao Sở Nội vụ báo cáo', { heir: true })).toEqual([
      'Sở Y tế (heir): Rà soát.',
      'Sở Nội vụ: Giao Sở Nội vụ báo cáo',
    ]);
  });

  test('in a preamble bodies are background, unless they are ordered or bound', () => {
    const preamble = (text: string) => groups(text, { preamble: true }).length;
    expect(preamble('Các cấp, các ngành triển khai nghiêm túc')).toBe(0);
    expect(preamble('Sở Nội vụ có trách nhiệm rà soát')).toBe(1);
    expect(preamble('Sở Nội vụ phải rà soát')).toBe(1);
    expect(preamble('Sở Nội vụ cần rà soát')).toBe(1);
    expect(preamble('Từ năm 2011, Sở Nội vụ phải rà soát')).toBe(0);
    expect(preamble('Giao Sở Nội vụ rà soát')).toBe(1);
    expect(preamble('Thủ tướng đã gửi lời thăm hỏi; đồng thời giao Sở Nội vụ rà soát')).toBe(0);
    expect(preamble('Việc này rất gấp; đồng thời giao Sở Nội vụ rà soát')).toBe(1);
    expect(preamble('Ngày 04/3/2020, Thủ tướng ban hành Chỉ thị, theo đó yêu cầu Sở Nội vụ rà soát')).toBe(0);
  });

  test('under a department what bodies at large are asked is its own demand', () => {
    expect(groups('Yêu cầu các đơn vị khai thác rà soát', { headed: true })).toEqual([]);
    expect(groups('Yêu cầu các đơn vị khai thác rà soát')).toHaveLength(1);
    expect(groups('Yêu cầu các sở rà soát', { headed: true })).toHaveLength(1);
  });

  test.each([
    ['Phòng Quản lý |, tổ chức giao thông', true],
    ['các đơn vị | đầu mối', true],
    ['Sở Nội vụ | Hà Nội', true],
    ['Sở Nội vụ | và phòng Y tế', true],
    ['Sở Nội vụ | thực phẩm', true],
    ['Sở Nội vụ | thực hiện', false],
    ['Sở Nội vụ | rà soát', false],
    ['Sở Nội vụ |, rà soát', true],
    ['Sở Nội vụ |, căn cứ Luật', false],
    ['Sở Nội vụ |, theo chức năng', false],
    ['Sở Nội vụ |, phối hợp với', false],
    ['Sở Nội vụ | có trách nhiệm', false],
    ['Sở Nội vụ | trong tháng 6', false],
    ['Sở Nội vụ | 15 ngày', false],
    ['Sở Nội vụ |: rà soát', false],
    ['Sở Nội vụ |', false],
  ])('a name that seems cut short: %s', (text, short) => {
    expect(isCutShort(...marked(text))).toBe(short);
  });

  test.each([
    ['Trong quá trình thực hiện nếu có khó khăn, các đơn vị báo cáo', true],
    ['Quá trình thực hiện, có vướng mắc', true],
    ['Nếu phát sinh, báo cáo', true],
    ['Trường hợp có khó khăn, báo cáo', true],
    ['Trong tháng 6, có khó khăn', false],
    ['Nếu chậm, báo cáo', false],
    ['Có khó khăn, báo cáo', false],
  ])('where to turn: %s', (text, outlet) => {
    expect(isOutlet(cut(text), 0)).toBe(outlet);
  });
});

describe('roles beside the lead (domain.md §2.1)', () => {
  const roles = (text: string): string => {
    const source = sourceOf(text);
    const words = source.words(0, text.length);
    const { cooperate, reportTo, reportVia, gathers, watches } = rolesOf(source, words, 0, words.length);
    const part = (label: string, names: readonly ParsedName[]) =>
      names.length === 0 ? [] : [`${label} ${named(names)}`];
    return [
      ...part('with', cooperate),
      ...part('to', reportTo),
      ...part('via', reportVia),
      ...part('gathers', gathers),
      ...(watches ? ['watches'] : []),
    ].join(' | ');
  };

  test.each([
    ['chủ trì, phối hợp với Sở Y tế rà soát', 'with Sở Y tế'],
    ['phối hợp chặt chẽ với Sở Y tế, Sở Nội vụ rà soát', 'with Sở Y tế + Sở Nội vụ'],
    ['phối hợp, hỗ trợ Sở Y tế', 'with Sở Y tế'],
    ['phối hợp thường xuyên, kịp thời cùng Sở Y tế', 'with Sở Y tế'],
    ['chủ trì, cùng Sở Y tế rà soát', 'with Sở Y tế'],
    ['cùng Sở Y tế rà soát', ''],
    ['phối hợp chặt chẽ với chủ đầu tư thực hiện kiểm kê', 'with các chủ đầu tư'],
    ['phối hợp với chủ đầu tư, Sở Y tế thực hiện kiểm kê', 'with các chủ đầu tư + Sở Y tế'],
    ['phối hợp với cơ quan thú y kiểm soát', 'with các cơ quan thú y'],
    ['đối với chủ đầu tư thực hiện kiểm kê', ''],
    ['phối hợp rà soát', ''],
    ['phối hợp với Sở Y tế; phối hợp với Sở Y tế', 'with Sở Y tế'],
    ['báo cáo Sở Y tế', 'to Sở Y tế'],
    ['báo cáo kết quả về Sở Y tế', 'to Sở Y tế'],
    ['phản ánh về Sở Y tế', 'to Sở Y tế'],
    ['trình Sở Y tế', 'to Sở Y tế'],
    ['gửi hồ sơ dự án đầu tư công trung hạn về Sở Y tế', 'to Sở Y tế'],
    ['nộp Sở Y tế', 'to Sở Y tế'],
    ['báo cáo ngay Sở Y tế', 'to Sở Y tế'],
    ['báo ngay cho Sở Y tế', 'to Sở Y tế'],
    ['trình Thống đốc ban hành', 'to Thống đốc'],
    ['gửi hồ sơ thuộc thẩm quyền của Chủ tịch UBND tỉnh về Sở Y tế', 'to Sở Y tế'],
    ['tham mưu, báo cáo, Sở Y tế', 'to Sở Y tế'],
    ['báo cáo cấp có thẩm quyền', 'to cấp có thẩm quyền'],
    ['trình cấp thẩm quyền phê duyệt', 'to cấp có thẩm quyền'],
    ['báo cáo Tổng cục theo quy định', 'to Tổng cục'],
    ['gửi Văn phòng để theo dõi', 'to Văn phòng'],
    ['gửi văn phòng phẩm', ''],
    ['gửi biên bản, phiếu rà soát về Sở Y tế', 'to Sở Y tế'],
    ['báo cáo kết quả thực hiện Kế hoạch về Sở Y tế', 'to Sở Y tế'],
    ['báo cáo kết quả rà soát tới Sở Y tế', 'to Sở Y tế'],
    ['gửi hồ sơ kiểm điểm, đánh giá, xếp loại về Sở Y tế', 'to Sở Y tế'],
    ['gửi báo cáo kết quả Tháng Công nhân, Tháng hành động về Sở Y tế', 'to Sở Y tế'],
    ['báo cáo về công đoàn cấp trên trực tiếp', 'to Công đoàn cấp trên trực tiếp'],
    ['báo cáo Ban Chỉ đạo 389 quốc gia, UBND tỉnh', 'to Ban Chỉ đạo 389 quốc gia + UBND tỉnh'],
    // Not sent by the lead, or not at all.
    ['gửi số liệu để báo cáo Sở Y tế', ''],
    ['gửi số liệu để tổng hợp, báo cáo Sở Y tế', ''],
    // Whose part begins with it does so himself.
    ['để tổng hợp, báo cáo Sở Y tế', 'to Sở Y tế'],
    ['để kịp thời; báo cáo Sở Y tế', 'to Sở Y tế'],
    ['không báo cáo Sở Y tế', ''],
    ['chưa báo cáo Sở Y tế', ''],
    ['đã báo cáo Sở Y tế', ''],
    ['chương trình Sở Y tế', ''],
    ['công trình Sở Y tế', ''],
    ['tờ trình Sở Y tế', ''],
    ['đề nghị báo cáo Sở Y tế', 'to Sở Y tế'],
    ['đề xuất, báo cáo Sở Y tế', 'to Sở Y tế'],
    ['báo cáo tại Sở Y tế', ''],
    ['báo cáo UBND tỉnh (qua Sở Y tế)', 'to UBND tỉnh | via Sở Y tế'],
    ['báo cáo UBND tỉnh (thông qua Sở Y tế)', 'to UBND tỉnh | via Sở Y tế'],
    ['báo cáo UBND tỉnh (Sở Y tế)', 'to UBND tỉnh'],
    ['gửi về Sở Y tế để tổng hợp', 'to Sở Y tế | gathers Sở Y tế'],
    ['báo cáo UBND tỉnh (qua Sở Y tế) để kịp thời tổng hợp', 'to UBND tỉnh | via Sở Y tế | gathers Sở Y tế'],
    ['gửi về Sở Y tế để theo dõi', 'to Sở Y tế'],
    ['theo dõi, đôn đốc việc thực hiện', 'watches'],
    ['giám sát và kiểm tra các đơn vị', 'watches'],
    ['đôn đốc, kiểm tra Kế hoạch', 'watches'],
    ['đôn đốc và theo dõi nhiệm vụ', 'watches'],
    ['theo dõi việc này', ''],
    ['theo dõi, đôn đốc thu nợ', ''],
    ['rà soát các chợ', ''],
  ])('%s', (text, expected) => {
    expect(roles(text)).toBe(expected);
  });
});

describe('the obligations of one group', () => {
  const built = (text: string): string[] => {
    const source = sourceOf(text);
    const words = source.words(0, text.length);
    const lead: ParsedName = { name: 'Sở X', start: 0, end: 1, head: false, collective: false };
    const group = { from: 0, to: words.length, leads: [lead], explicit: true, polite: false };
    return buildTasks(source, words, group, '1', localDate('2026-06-15')).map(
      ({ start, end, leads, deadline, strength }) =>
        `${strength === 'must' ? '' : `${strength} `}${named(leads)} ${shown(deadline)}: ${text.slice(start, end)}`,
    );
  };

  test.each([
    ['Rà soát các chợ', ['Sở X none: Rà soát các chợ']],
    ['Nghiêm cấm họp chợ', ['prohibition Sở X none: Nghiêm cấm họp chợ']],
    ['Tuyệt đối không họp chợ', ['prohibition Sở X none: Tuyệt đối không họp chợ']],
    ['Không được họp chợ', ['prohibition Sở X none: Không được họp chợ']],
    ['Tạm dừng họp chợ', ['prohibition Sở X none: Tạm dừng họp chợ']],
    ['Đình chỉ họp chợ', ['prohibition Sở X none: Đình chỉ họp chợ']],
    ['Khuyến khích họp chợ', ['soft Sở X none: Khuyến khích họp chợ']],
    ['Phấn đấu họp chợ', ['soft Sở X none: Phấn đấu họp chợ']],
    ['Rà soát, không được chậm', ['Sở X none: Rà soát, không được chậm']],
    // A day outranks a period, a period a rhythm.
    [
      'Rà soát trong tháng 7/2026 và gửi trước ngày 20/6/2026',
      ['Sở X BEFORE 2026-06-20 @0.8: Rà soát trong tháng 7/2026 và gửi trước ngày 20/6/2026'],
    ],
    [
      'Khẩn trương rà soát trước ngày 20/6/2026',
      ['Sở X BEFORE 2026-06-20 @0.97: Khẩn trương rà soát trước ngày 20/6/2026'],
    ],
    // A day long gone is hardly the limit where another is named.
    [
      'Nhận trước ngày 28/02/2026, trình trước ngày 20/6/2026',
      ['Sở X BEFORE 2026-06-20 @0.97: Nhận trước ngày 28/02/2026, trình trước ngày 20/6/2026'],
    ],
    ['Nhận trước ngày 28/02/2026', ['Sở X BEFORE 2026-02-28 @0.5: Nhận trước ngày 28/02/2026']],
    // Two days, two obligations.
    [
      'Rà soát trước ngày 20/6/2026; báo cáo trước ngày 30/6/2026',
      [
        'Sở X BEFORE 2026-06-20 @0.97: Rà soát trước ngày 20/6/2026;',
        'Sở X BEFORE 2026-06-30 @0.97: báo cáo trước ngày 30/6/2026',
      ],
    ],
    [
      'Rà soát trước ngày 20/6/2026. Báo cáo trước ngày 30/6/2026',
      [
        'Sở X BEFORE 2026-06-20 @0.97: Rà soát trước ngày 20/6/2026.',
        'Sở X BEFORE 2026-06-30 @0.97: Báo cáo trước ngày 30/6/2026',
      ],
    ],
    [
      'Rà soát trước ngày 20/6/2026 (a; b), báo cáo trước ngày 30/6/2026',
      ['Sở X BEFORE 2026-06-20 @0.8: Rà soát trước ngày 20/6/2026 (a; b), báo cáo trước ngày 30/6/2026'],
    ],
    [
      'Gửi về Sở Y tế trước ngày 20/6/2026 để tổng hợp, báo cáo trước ngày 30/6/2026',
      [
        'Sở X BEFORE 2026-06-20 @0.97: Gửi về Sở Y tế trước ngày 20/6/2026',
        'Sở Y tế BEFORE 2026-06-30 @0.97: để tổng hợp, báo cáo trước ngày 30/6/2026',
      ],
    ],
    [
      'Gửi kế hoạch trước ngày 20/6/2026; báo cáo trước ngày 25 hằng tháng',
      [
        'Sở X BEFORE 2026-06-20 @0.97: Gửi kế hoạch trước ngày 20/6/2026;',
        'Sở X {"day":25,"weekday":null,"month":null,"time":null,"freq":"monthly"} @0.94: báo cáo trước ngày 25 hằng tháng',
      ],
    ],
    [
      '(i) Rà soát trước ngày 20/6/2026; (ii) báo cáo trước ngày 30/6/2026',
      [
        'Sở X BEFORE 2026-06-20 @0.97: (i) Rà soát trước ngày 20/6/2026;',
        'Sở X BEFORE 2026-06-30 @0.97: báo cáo trước ngày 30/6/2026',
      ],
    ],
    ['(i) Rà soát; (ii) báo cáo', ['Sở X none: (i) Rà soát; (ii) báo cáo']],
  ])('%s', (text, expected) => {
    expect(built(text)).toEqual(expected);
  });
});
