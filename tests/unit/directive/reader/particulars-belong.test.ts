import {
  belongsTo,
  firstWithin,
  insertInOrder,
  leadParts,
  measuresAbove,
  statedIn,
} from '../../../../src/domain/directive/reader/attribute-owner.js';
import { readAddressees } from '../../../../src/domain/directive/reader/addressees.js';
import { announcedBy } from '../../../../src/domain/directive/reader/announced.js';
import { blocksOf } from '../../../../src/domain/directive/reader/blocks.js';
import type { MarkerKind } from '../../../../src/domain/directive/reader/markers.js';
import { layoutOf } from '../../../../src/domain/directive/reader/header-layout.js';
import { createSource } from '../../../../src/domain/directive/reader/source.js';
import type { RawTask } from '../../../../src/domain/directive/reader/task-build.js';
import { treeOf, type Node } from '../../../../src/domain/directive/reader/tree.js';
import { fold } from '../../../../src/domain/unit/fold.js';
import type { ParsedName } from '../../../../src/domain/unit/names/parsed-name.js';
import { lines } from './lines-of.js';

const sourceOf = (text: string) => createSource(text, fold(text));
const nodesOf = (text: string) => treeOf(blocksOf(lines(text)), () => 'none').all;

const node = (kind: MarkerKind | null, parent: Node | null, [start, end] = [0, 10]): Node => ({
  block: {
    start,
    end,
    marker: kind === null ? null : { kind, label: '', size: 0 },
    from: start,
    afterBlank: false,
    row: false,
  },
  parent,
  children: [],
  path: '',
  loose: kind === null,
});
const body = (name: string): ParsedName => ({ name, start: 0, end: 1, head: false, collective: false });
const task = (start: number, more: Partial<RawTask> = {}): RawTask => ({
  start,
  end: start + 5,
  numbering: null,
  leads: [],
  roles: { cooperate: [], reportTo: [], reportVia: [], gathers: [], watches: false },
  deadline: null,
  strength: 'must',
  confidence: 0.9,
  ...more,
});

describe('to whom a line of particulars belongs', () => {
  const parent = node('roman', null);
  const owner = node('number', parent);

  test('to the item above it, on a line without a number or as a bullet', () => {
    expect(belongsTo(node('letter', owner), owner)).toBe(true);
    for (const kind of [null, 'dash', 'plus'] as const) expect(belongsTo(node(kind, parent), owner)).toBe(true);
    for (const kind of ['letter', 'number', 'roman', 'inner'] as const)
      expect(belongsTo(node(kind, parent), owner)).toBe(false);
    expect(belongsTo(node('dash', node('roman', null)), owner)).toBe(false);
  });

  test('a letter beside a letter', () => {
    const lettered = node('letter', parent);
    expect(belongsTo(node('letter', parent), lettered)).toBe(true);
    expect(belongsTo(node('number', parent), lettered)).toBe(false);
  });

  const long = `${'Rà soát các chợ '.repeat(4)}.`;
  const stated = (text: string, kind: MarkerKind | null, item: MarkerKind | null = 'number'): boolean => {
    const above = node(item, null, [0, text.length]);
    return statedIn(sourceOf(text), node(kind, above)) === above;
  };
  test('bullets below an item that is a sentence of its own', () => {
    expect(stated(long, 'dash')).toBe(true);
    expect(stated(long, 'plus')).toBe(true);
    expect(stated(`${long.slice(0, -1)};`, 'dash')).toBe(true);
    expect(stated(`${long} `, 'dash')).toBe(true);
    expect(stated(long, 'dash', 'letter')).toBe(true);
  });

  test('not below a title, a bullet or a part, and no other line', () => {
    expect(stated(long.slice(0, -1), 'dash')).toBe(false);
    expect(stated('Rà soát. Các chợ', 'dash')).toBe(false);
    expect(stated('Rà soát.', 'dash')).toBe(false);
    expect(stated(`${'a'.repeat(49)}.`, 'dash')).toBe(false);
    expect(stated(`${'a'.repeat(50)}.`, 'dash')).toBe(true);
    for (const item of ['dash', 'plus', 'roman', null] as const) expect(stated(long, 'dash', item)).toBe(false);
    for (const kind of ['letter', 'number', null] as const) expect(stated(long, kind)).toBe(false);
    expect(statedIn(sourceOf(long), node('dash', null))).toBeNull();
  });

  test('the first task of a paragraph', () => {
    const tasks = [task(0), task(20), task(25), task(40)];
    expect(firstWithin(tasks, node('number', null, [20, 40]))).toBe(1);
    expect(firstWithin(tasks, node('number', null, [0, 5]))).toBe(0);
    expect(firstWithin(tasks, node('number', null, [26, 40]))).toBe(-1);
    expect(firstWithin(tasks, node('number', null, [41, 50]))).toBe(-1);
    expect(firstWithin([], owner)).toBe(-1);
  });

  test('a lead that comes late leads the parts behind the item that nobody leads', () => {
    const tasks = [task(0), task(10, { reason: 'Ai?' }), task(15, { leads: [body('Sở X')] }), task(20)];
    leadParts(tasks, node('number', null, [0, 10]), task(0, { leads: [body('Sở Y')], confidence: 0.94 }));
    expect(tasks.map(({ leads, confidence }) => `${leads.map(({ name }) => name)} ${confidence}`)).toEqual([
      ' 0.9',
      'Sở Y 0.8',
      'Sở X 0.9',
      'Sở Y 0.8',
    ]);
    expect(tasks[1]).not.toHaveProperty('reason');
    leadParts(tasks, node('number', null, [0, 0]), task(0, { leads: [body('Sở Y')], confidence: 0.5, reason: 'Vì' }));
    expect(tasks[0]).toMatchObject({ confidence: 0.5, reason: 'Vì' });
  });

  test('a task goes where it stands in the text', () => {
    const tasks = [task(0), task(20), task(40)];
    insertInOrder(tasks, task(30));
    insertInOrder(tasks, task(20, { end: 99 }));
    insertInOrder(tasks, task(50));
    expect(tasks.map(({ start, end }) => [start, end])).toEqual([
      [0, 5],
      [20, 25],
      [20, 99],
      [30, 35],
      [40, 45],
      [50, 55],
    ]);
  });

  test('measures up to the last of a list that nobody was told to carry out', () => {
    const text = '1. Chợ\n- Rà soát chợ.\n- Kiểm tra chợ.\n- Lập danh sách.\n- Báo cáo.';
    const nodes = nodesOf(text);
    const [, , second, third] = nodes;
    const measures = (tasks: readonly RawTask[]) =>
      measuresAbove(sourceOf(text), third!, tasks).map(
        ({ start, end, numbering }) => `${numbering} ${text.slice(start, end)}`,
      );
    expect(measures([])).toEqual(['1.- Rà soát chợ.', '1.- Kiểm tra chợ.', '1.- Lập danh sách.']);
    expect(measures([task(second!.block.start)])).toEqual(['1.- Rà soát chợ.', '1.- Lập danh sách.']);
    expect(measures([task(second!.block.end)])).toHaveLength(3);
    expect(measuresAbove(sourceOf(text), nodes[0]!, [])).toEqual([]);
  });
});

describe('whom a letter is addressed to', () => {
  const addressed = (...text: readonly string[]): string => {
    const all = text.join('\n');
    const { names, after } = readAddressees(lines(all), sourceOf(all), layoutOf(lines(all)));
    return `${names.map(({ name }) => name).join(' + ')} → ${after}`;
  };

  test.each([
    [['Kính gửi: Sở Y tế', '', 'Căn cứ'], 'Sở Y tế → 2'],
    [['Kính gửi: Sở Y tế, Sở Nội vụ.', 'UBND tỉnh yêu cầu'], 'Sở Y tế + Sở Nội vụ → 1'],
    [['Kính gửi:', '- Sở Y tế;', '- Sở Nội vụ.', 'UBND tỉnh yêu cầu'], 'Sở Y tế + Sở Nội vụ → 3'],
    [['Kính gửi:', '', '+ Sở Y tế;', '', '• Sở Nội vụ.', ''], 'Sở Y tế + Sở Nội vụ → 6'],
    [
      ['Kính gửi:', '- Sở Y tế;', '- Ủy ban nhân dân các', 'xã, phường.', 'Căn cứ'],
      'Sở Y tế + UBND các xã, phường → 4',
    ],
    [['Kính gửi:', 'Sở Y tế;', 'Sở Nội vụ.', 'UBND tỉnh yêu cầu'], 'Sở Y tế + Sở Nội vụ → 3'],
    [['Kính gửi:', 'Sở Y tế;', 'Sở Nội vụ;', '- Thực hiện Công văn'], 'Sở Y tế + Sở Nội vụ → 3'],
    [['Kính gửi: Sở Y tế;', 'Sở Nội vụ.', 'UBND tỉnh'], 'Sở Y tế + Sở Nội vụ → 2'],
    [['Kính gửi: Sở Y tế;', '', 'Sở Nội vụ rà soát.'], 'Sở Y tế → 2'],
    [['Kính gửi: Ủy ban nhân dân', 'huyện Mai Sơn', 'Căn cứ'], 'UBND huyện Mai Sơn → 2'],
    [['Kính gửi: Sở Y tế', 'Thực hiện Công văn'], 'Sở Y tế → 1'],
    [['Kính gửi:', '- VP. Ban Chỉ huy Quân sự tỉnh;'], 'Ban Chỉ huy Quân sự tỉnh → 2'],
    [['Kính gửi:', '- một hai ba bốn năm sáu Sở Y tế;'], ' → 2'],
    [['Kính gửi:', '- một hai ba bốn năm Sở Y tế;'], 'Sở Y tế → 2'],
    [['Kính gửi:', '- Sở Y tế, người nhận Sở Nội vụ;'], 'Sở Y tế → 2'],
    [['CHỦ TỊCH UBND TỈNH điện:', '- Sở Y tế;'], 'Sở Y tế → 2'],
    [['Công điện gửi Bộ Quốc phòng; Bộ Công an, nêu rõ:', 'a'], 'Bộ Quốc phòng + Bộ Công an → 0'],
    [['UBND tỉnh có công văn số 37/TK gửi: Sở Y tế về việc chợ'], 'Sở Y tế → 0'],
    [['UBND tỉnh có công văn gửi Sở Y tế. Sở Nội vụ rà soát'], 'Sở Y tế → 0'],
    [['UBND tỉnh rà soát, gửi Sở Y tế'], ' → 0'],
  ])('%j', (text, expected) => {
    expect(addressed(...text)).toBe(expected);
  });

  test('an item stands where its words do', () => {
    const text = 'Kính gửi: Sở Y tế\n- Sở Nội vụ';
    const { names } = readAddressees(lines(text), sourceOf(text), layoutOf(lines(text)));
    expect(names.map(({ start, end }) => text.slice(start, end))).toEqual(['Sở Y tế', 'Sở Nội vụ']);
  });
});

describe('what a page without a letterhead says of itself', () => {
  const announced = (...text: readonly string[]): string => {
    const all = text.join('\n');
    const { kind, subject, issuer } = announcedBy(lines(all), sourceOf(all));
    return [kind.value, subject.value, issuer.value].join(' / ');
  };
  const SPEAKS = 'Sở Y tế tỉnh Sơn La thông báo lịch tiêm chủng như sau:';

  test.each([
    [['Thông báo về việc nghỉ Tết', SPEAKS], 'thông báo / về việc nghỉ Tết / Sở Y tế tỉnh Sơn La'],
    [['Thông báo nghỉ Tết', SPEAKS], 'thông báo / Thông báo nghỉ Tết / Sở Y tế tỉnh Sơn La'],
    [['Thông báo', 'Về việc nghỉ Tết', SPEAKS], 'thông báo / Về việc nghỉ Tết / Sở Y tế tỉnh Sơn La'],
    [['Về việc A', 'Thông báo', 'Về việc nghỉ Tết'], 'thông báo / Về việc nghỉ Tết / '],
    [['Thông báo', SPEAKS], 'thông báo /  / Sở Y tế tỉnh Sơn La'],
    [['Thông báo Khẩn ngày 18/10/2020'], 'thông báo /  / '],
    [['Công văn số 12/SYT-VP về chợ'], ' /  / '],
    [['Công văn 12/SYT-VP về chợ'], ' /  / '],
    [['Kế hoạch thực hiện:'], ' /  / '],
    [[SPEAKS], 'thông báo /  / Sở Y tế tỉnh Sơn La'],
    [['Sở Y tế tỉnh Sơn La đề nghị các xã rà soát như sau:'], ' /  / Sở Y tế tỉnh Sơn La'],
    [['Sở Y tế tỉnh Sơn La tổ chức hội nghị như sau:'], ' /  / Sở Y tế tỉnh Sơn La'],
    [['Trường Mầm non A đề nghị phụ huynh đến đón trẻ.'], ' /  / Trường Mầm non A'],
    [['Sở Y tế tỉnh Sơn La rà soát các chợ như sau:'], ' /  / '],
    [['Sở Y tế và Sở Nội vụ thông báo lịch như sau:'], ' /  / '],
    [['Các sở thông báo lịch tiêm chủng như sau:'], ' /  / '],
    [['Thực hiện chỉ đạo của UBND tỉnh, Sở Y tế thông báo lịch như sau:'], 'thông báo /  / Sở Y tế'],
    [['UBND phường 3 thông báo lịch tiêm chủng như sau:'], 'thông báo /  / Ủy ban nhân dân phường 3'],
    [['Thực hiện nghiêm nội dung Công văn này.'], 'công văn /  / '],
    [['Tăng cường quản lý chợ', 'Kính gửi: Sở Y tế'], 'công văn / Tăng cường quản lý chợ / '],
    [['Quản lý', 'Kính gửi: Sở Y tế'], 'công văn /  / '],
    [['Về việc quản lý chợ', 'a'], ' / Về việc quản lý chợ / '],
    [['Tăng cường quản lý chợ tạm toàn tỉnh', '', 'a'], ' / Tăng cường quản lý chợ tạm toàn tỉnh / '],
    [['Tăng cường quản lý chợ tạm toàn tỉnh', 'a'], ' /  / '],
    [['Tăng cường quản lý chợ', '', 'a'], ' /  / '],
    [['Tăng cường quản lý chợ tạm toàn tỉnh.', '', 'a'], ' /  / '],
  ])('%j', (text, expected) => {
    expect(announced(...text)).toBe(expected);
  });

  test('near its top only', () => {
    expect(announced(...Array.from({ length: 29 }, () => 'a'), SPEAKS)).toContain('Sở Y tế');
    expect(announced(...Array.from({ length: 30 }, () => 'a'), SPEAKS)).not.toContain('Sở Y tế');
  });

  test('a province on a line of its own, or the only one that it names, places its committee', () => {
    const asks = 'Ủy ban nhân dân tỉnh thông báo lịch tiêm chủng như sau:';
    expect(announced('Sơn La', asks)).toContain('Ủy ban nhân dân tỉnh Sơn La');
    expect(announced(asks, 'Các xã của tỉnh Sơn La.')).toContain('Ủy ban nhân dân tỉnh Sơn La');
    expect(announced(asks, 'Các xã của tỉnh Sơn La và tỉnh Lào Cai.')).toMatch(/Ủy ban nhân dân tỉnh$/u);
  });
});
