import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { messageCatalogue } from '../../../scripts/messages/rendered-messages.js';
import type { Card } from '../../../src/app/ports/card.js';
import { renderText } from '../../../src/bot/zalo/render.js';

const BUTTON_WORDS = /(?<!\p{L})(?:bấm|nhấn nút|nút|press|button|tap)(?!\p{L})/iu;

const cards = messageCatalogue().flatMap(([section, entries]) =>
  entries.flatMap(([name, card]) => (card === null ? [] : [[`${section}: ${name}`, card] as const])),
);

const onNumbers = ({ title, lines, actions = [] }: Card): string =>
  renderText(
    {
      ...(title === undefined ? {} : { title }),
      lines,
      buttons: actions.map(({ label }) => ({ label, token: 'x' })),
      files: [],
    },
    { numbered: true },
  );

test.each(cards)(
  '%s: on a phone that has only numbers nothing speaks of buttons, and each choice has its number',
  (_name, card) => {
    const text = onNumbers(card);
    expect(text).not.toMatch(BUTTON_WORDS);
    const labels = card.actions ?? [];
    for (const [index, { label }] of labels.entries())
      expect(text).toContain(`${index + 1}. ${label.normalize('NFC')}`);
    if (labels.length === 0) expect(text).not.toContain('để chọn:');
  },
);

/** Words that people type: none of them is ever said. */
const READ_NOT_SAID = /questions[/\\]accents\.ts$/u;
/** Said only to somebody who has pressed a button. */
const ANSWERS_TO_A_PRESS = /^Nút này (?:đã cũ|dành cho người khác|thuộc bản cũ)/u;

test('no other words of the conversation speak of buttons either', () => {
  const root = join(__dirname, '../../../src/bot');
  const said: string[] = [];
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  for (const name of files) {
    if (name.startsWith('telegram') || READ_NOT_SAID.test(name)) continue;
    const source = ts.createSourceFile(name, readFileSync(join(root, name), 'utf8'), ts.ScriptTarget.Latest);
    const visit = (node: ts.Node): void => {
      if (ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node))
        if (/(?<!\p{L})(?:bấm|nút)(?!\p{L})/iu.test(node.text) && !ANSWERS_TO_A_PRESS.test(node.text))
          said.push(`${name}: ${node.text}`);
      ts.forEachChild(node, visit);
    };
    visit(source);
  }
  expect(files.length).toBeGreaterThan(100);
  expect(said).toEqual([]);
});
