import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export const BENCHES = [
  'start',
  'reader',
  'sweep',
  'delivery',
  'acknowledge',
  'questions',
  'zalo',
  'workers',
  'city',
] as const;
export type Bench = (typeof BENCHES)[number];

type Figure = { readonly what: string; readonly measured: string; readonly wanted: string; readonly met: string };
type Section = { readonly title: string; readonly machine: string; readonly figures: readonly Figure[] };

/** So many rows of one table with one promise are one row in the README: how many, how many kept it, the worst. */
const MANY = 5;

const WORDS = {
  en: {
    head: ['What', 'Figure', 'Wanted', 'Met', 'Command'],
    all: (count: number) => `all ${count} kinds of answer`,
    met: (met: number, count: number) => `${met} of ${count} keep it`,
    none: 'no figures yet',
  },
  vi: {
    head: ['Đo gì', 'Kết quả', 'Mức cần đạt', 'Đạt', 'Lệnh'],
    all: (count: number) => `cả ${count} loại câu trả lời`,
    met: (met: number, count: number) => `${met}/${count} đạt`,
    none: 'chưa có số liệu',
  },
} as const;

/** The tables that a bench printed, as it printed them. */
export function sectionsOf(printed: string): readonly Section[] {
  return printed
    .split(/^### /mu)
    .slice(1)
    .map((part) => {
      const [title = '', , machine = ''] = part.split('\n');
      const figures = part
        .split('\n')
        .filter((line) => line.startsWith('| ') && !line.startsWith('| What |'))
        .map((line) => line.slice(2, -2).split(' | '))
        .map(([what = '', measured = '', wanted = '', met = '']) => ({ what, measured, wanted, met }));
      return { title, machine, figures };
    });
}

function rowsOf(section: Section, language: 'en' | 'vi'): readonly Figure[] {
  const words = WORDS[language];
  const promised = section.figures.filter(({ wanted }) => wanted !== '–');
  const kinds = [...new Set(promised.map(({ wanted }) => wanted))];
  return kinds.flatMap((wanted) => {
    const figures = promised.filter((figure) => figure.wanted === wanted);
    if (figures.length < MANY) return figures;
    const met = figures.filter(({ met: kept }) => kept === 'yes').length;
    return [
      {
        what: words.all(figures.length),
        measured: words.met(met, figures.length),
        wanted,
        met: met === figures.length ? 'yes' : '**no**',
      },
    ];
  });
}

/** Stands in a result of the smaller load, kept until the full one has been run. */
const SCALED_DOWN = '<!-- without --full -->';

/** One table over all benches that have a result, each group with its title, machine and date. */
export function figuresTable(results: string, language: 'en' | 'vi'): string {
  const words = WORDS[language];
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  const parts = BENCHES.flatMap((bench) => {
    const file = join(results, `${bench}.md`);
    if (!existsSync(file)) return [];
    const printed = readFileSync(file, 'utf8');
    const load = printed.includes(SCALED_DOWN) ? '' : ' -- --full';
    return sectionsOf(printed).flatMap((section) => {
      const rows = rowsOf(section, language);
      if (rows.length === 0) return [];
      return [
        line([
          `**${section.title}**<br>${section.machine.replace(/, load average.*/u, '')}`,
          '',
          '',
          '',
          `\`npm run bench:${bench}${load}\``,
        ]),
        ...rows.map(({ what, measured, wanted, met }) => line([what, measured, wanted, met, ''])),
      ];
    });
  });
  if (parts.length === 0) return words.none;
  return [line(words.head), '| --- | ---: | --- | --- | --- |', ...parts].join('\n');
}

const BEGIN = '<!-- figures: written by `npm run figures` -->';
const END = '<!-- /figures -->';

/** The page with what stands between its two marks replaced. */
export function inside(page: string, table: string): string {
  const begin = page.indexOf(BEGIN);
  const end = page.indexOf(END);
  if (begin < 0 || end < begin) throw new Error(`the page lacks ${BEGIN} … ${END}`);
  return `${page.slice(0, begin)}${BEGIN}\n<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->\n${page.slice(end)}`;
}
