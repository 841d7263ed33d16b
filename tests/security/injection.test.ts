import { strFromU8, unzipSync } from 'fflate';
import { taskListWorkbook } from '../../src/bot/files/task-list-workbook.js';
import { taskReportDocx } from '../../src/bot/files/task-report-docx.js';
import { htmlOf, keyboardOf } from '../../src/bot/telegram/render.js';
import { renderText } from '../../src/bot/zalo/render.js';
import { createLogger } from '../../src/logging.js';
import { parseHtml } from '../../src/sandbox/telegram/html.js';

/** What a hostile person can be called, or write into a report. */
const NASTY = [
  '=HYPERLINK("http://x.example","bấm")',
  '+1+cmd|calc!A0',
  '-2+3',
  '@SUM(A1)',
  '\t=1+1',
  '<b>đậm</b> </blockquote><script>alert(1)</script> &amp; &lt;',
  ']]> <w:p/> <!-- x --> <?xml?>',
  'Nguyễn \u202eAnăV\u202c',
  'dòng một\r\ndòng hai\u0000\u0007\u001b[31mđỏ',
  '[@all|Mọi người] @[x](y)',
  '\ud800 lẻ',
];
const REORDERING = /[\u202a-\u202e\u2066-\u2069\u200e\u200f]/u;

const CONTROLS = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f]/u;

const message = (text: string) => ({
  title: text,
  lines: [text, { text, style: 'quote' as const }],
  buttons: [{ label: text, token: 'A'.repeat(22) }],
  files: [],
});

test.each(NASTY)('%j in a card for Telegram is text: no markup of its own, nothing that reorders', (text) => {
  const html = htmlOf(message(text));
  expect(html.match(/<\/?[a-z]+>/gu)).toEqual(['<b>', '</b>', '<blockquote>', '</blockquote>']);
  expect(html).not.toMatch(REORDERING);
  expect(html).not.toMatch(CONTROLS);
  expect(parseHtml(html)).toMatchObject({ ok: true });
  expect(keyboardOf(message(text))?.inline_keyboard[0]?.[0]?.text).not.toMatch(REORDERING);
});

test.each(NASTY)('%j in a text for Zalo pages nobody and reorders nothing', (text) => {
  const shown = renderText(message(text), { numbered: true });
  expect(shown).not.toMatch(REORDERING);
  expect(shown).not.toMatch(CONTROLS);
  expect(shown).not.toMatch(/\[@[^\]]*\]/u);
});

const list = {
  title: 'DANH MỤC NHIỆM VỤ',
  scope: NASTY.join(' '),
  asOf: new Date('2026-11-24T02:00:00Z'),
  rows: NASTY.map((text) => ({
    code: text,
    task: text,
    lead: text,
    cooperate: [text],
    due: { date: null, before: false, words: text },
    status: text,
    note: text,
  })),
};

test('names and texts in a workbook are strings, never formulas, and its XML is well formed', async () => {
  const files = unzipSync(await taskListWorkbook(list));
  for (const [name, bytes] of Object.entries(files)) {
    const xml = strFromU8(bytes);
    expect({ name, formula: /<f[ >]/u.test(xml) }).toEqual({ name, formula: false });
    expect({ name, reorders: REORDERING.test(xml), controls: CONTROLS.test(xml) }).toEqual({
      name,
      reorders: false,
      controls: false,
    });
    expect(xml).not.toContain('<script>');
  }
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet).toContain('=HYPERLINK(&quot;');
  // Every cell with words is an inline string in a style that Excel keeps as text.
  expect(sheet.match(/t="(?!inlineStr)[a-z]+"/giu)).toBeNull();
});

test('names and texts in a DOCX stay words', async () => {
  const files = unzipSync(await taskReportDocx(list));
  const xml = strFromU8(files['word/document.xml'] ?? new Uint8Array());
  expect(xml).toContain('&lt;script&gt;');
  expect(xml).not.toContain('<script>');
  expect(REORDERING.test(xml)).toBe(false);
  expect(CONTROLS.test(xml)).toBe(false);
});

test('one call of the log is one line, whatever it is given', () => {
  const lines: string[] = [];
  const log = createLogger({ level: 'info' }, { write: (line: string) => void lines.push(line) });
  for (const text of NASTY) log.info({ state: text }, `seen ${text}`);
  expect(lines).toHaveLength(NASTY.length);
  for (const line of lines) {
    expect(line.trimEnd().includes('\n')).toBe(false);
    expect(REORDERING.test(line)).toBe(false);
    expect(CONTROLS.test(line.trimEnd())).toBe(false);
    expect(() => JSON.parse(line) as unknown).not.toThrow();
  }
});
