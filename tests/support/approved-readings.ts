import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readDirective } from '../../src/domain/directive/reader/read-directive.js';
import { calendar, directory, fixtures } from './labelled-documents.js';
import { writtenReading } from './written-draft.js';

export const approvedFile = 'as-read.txt';

/** The folders of labelled documents: each holds a folder `text`. */
export const folders = (): string[] =>
  readdirSync(fixtures, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name === 'text')
    .map((entry) => dirname(join(entry.parentPath, entry.name)))
    .sort();

export const documentsOf = (folder: string): string[] => readdirSync(join(folder, 'text')).sort();

export const readAnew = (folder: string, file: string): string =>
  writtenReading(
    readDirective({ text: readFileSync(join(folder, 'text', file), 'utf8'), fileName: file }, { directory, calendar }),
  );

export const readAsWritten = (folder: string): Map<string, string> =>
  new Map(documentsOf(folder).map((file) => [file, readAnew(folder, file)]));

export function approved(folder: string): Map<string, string> {
  const parts = readFileSync(join(folder, approvedFile), 'utf8').split(/^## /mu).slice(1);
  return new Map(
    parts.map((part) => [part.slice(0, part.indexOf('\n')), part.slice(part.indexOf('\n') + 1).trimEnd()]),
  );
}
