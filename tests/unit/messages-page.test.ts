import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { accessTableMarkdown } from '../../src/domain/access/table.js';
import { renderedMessages } from '../../scripts/messages/rendered-messages.js';

const doc = (name: string): string => readFileSync(join(__dirname, '../../docs', name), 'utf8');

test('the page of messages is what the code says now (npm run docs:messages)', () => {
  expect(doc('messages.md')).toBe(renderedMessages());
});

test('the page of rights is the table that decides', () => {
  expect(doc('access.md')).toContain(accessTableMarkdown());
});

test('no message leaves its reader without a way to act: a button, or words to type', () => {
  // Answers to what the person has just asked: on Zalo the asking itself has renewed the window.
  const answers = [
    'nothing that one may know of',
    'for the head of the inspected unit',
    'reading, page by page',
    'read',
    'a secret document',
    'a letter of a citizen',
    'an envelope without a document',
    'the overview',
    'service level',
  ];
  // Nothing is left to do: what was asked for has fallen away, or must be told by a person.
  const last = [
    'recalled, to a unit',
    'replaced, to a unit',
    'undelivered, of an appointment',
    'restored, nothing held',
  ];
  const ends = new Set([...answers, ...last].flatMap((name) => [name, `${name}, in English`]));
  const dead = renderedMessages()
    .split(/^### /mu)
    .slice(1)
    .map((part) => ({ name: part.split('\n')[0] ?? '', text: part.split(/^## /mu)[0] ?? '' }))
    .filter(({ name, text }) => !ends.has(name) && !/^> \[/mu.test(text) && !/“[^”]+”|quản trị/u.test(text))
    .map(({ name }) => name);
  expect(dead).toEqual([]);
});

test('no message says undefined, null or an unfilled place', () => {
  expect(renderedMessages()).not.toMatch(/undefined|null|NaN|\[object/);
});
