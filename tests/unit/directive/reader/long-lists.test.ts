import { fold } from '../../../../src/domain/unit/fold.js';
import { createSource } from '../../../../src/domain/directive/reader/source.js';
import { headed, saidOf } from './a-reading.js';

const named = (count: number, joint = ', '): string =>
  Array.from({ length: count }, (_, i) => `Công ty A${i + 1}`).join(joint);

describe('a list of very many bodies', () => {
  test('is not looked through again from each of its names, but from the last ones', () => {
    const text = `${named(200)} kiểm tra`;
    const source = createSource(text, fold(text));
    const words = source.words(0, text.length);
    expect(source.names(words, 0)?.names).toHaveLength(200);
    const at = (name: string) => words.findIndex((word) => word.start === text.indexOf(`Công ty ${name},`));
    expect(source.names(words, at('A2'))).toBeNull();
    expect(source.names(words, at('A140'))).toBeNull();
    expect(source.names(words, at('A141'))?.names).toHaveLength(60);
    expect(source.names(words, at('A199'))?.names).toHaveLength(2);
  });

  test('of which there are few is read from each of them', () => {
    const text = `${named(60)} kiểm tra`;
    const source = createSource(text, fold(text));
    const words = source.words(0, text.length);
    expect(source.names(words, 0)?.names).toHaveLength(60);
    expect(source.names(words, 4)?.names).toHaveLength(59);
  });

  // Each of these took minutes, and the memory of the process; how time grows with them and with others is measured in `bench/reader.ts`.
  test.each(['UBND xã A', 'các cấp chính quyền địa phương'])('over pages is one order to all of them: %s', (name) => {
    const times = Math.ceil(200_000 / name.length);
    const { tasks } = headed(
      'UBND-NC',
      'V/v kiểm tra',
      `1. Sở Y tế; ${`${name}; `.repeat(times)}Sở Nội vụ kiểm tra chợ.`,
    );
    expect(tasks.map(({ lead }) => [lead.length, lead[0]?.name, lead.at(-1)?.name])).toEqual([
      [times + 2, 'Sở Y tế', 'Sở Nội vụ'],
    ]);
  });

  test.each(['Yêu cầu BCH Đoàn các', 'BTV Huyện Đoàn đề nghị BCH Đoàn các', 'Giao Chi bộ các', 'Ban Thường vụ các'])(
    'that breaks off is no end of the program: %s',
    (line) => {
      expect(headed('UBND-NC', 'V/v kiểm tra', line, `1. ${line}`).text).toContain(line);
    },
  );

  test('keeps all its names as leads', () => {
    const [task] = headed(
      'UBND-NC',
      'V/v kiểm tra',
      'Kính gửi: Các công ty.',
      `1. ${named(80)} kiểm tra trước ngày 20/4/2024.`,
    ).tasks;
    expect(saidOf(task!)).toMatch(/^1 Công ty A1 \+ Công ty A2 .* Công ty A80 by 2024-04-20/);
  });
});

test('very many limits in one paragraph are parted up to the fortieth, and nothing of the rest is lost', () => {
  const { text, tasks } = headed(
    'UBND-NC',
    'V/v kiểm tra',
    `1. Sở Y tế ${'rà soát trước ngày 15/9/2024; báo cáo trước ngày 16/9/2024; '.repeat(4_000)}kết thúc.`,
  );
  expect(tasks).toHaveLength(41);
  expect(tasks.at(-1)?.span.end).toBe(text.indexOf('kết thúc.') + 'kết thúc.'.length);
});
