// Every word that the reader says of the labelled documents, against what was last looked at and approved (`npm run read:approve`, then the difference).
import { basename } from 'node:path';
import { approved, documentsOf, folders, readAnew } from '../support/approved-readings.js';

describe.each(folders().map((folder) => [basename(folder), folder]))('documents of %s', (_name, folder) => {
  const expected = approved(folder);

  test('each document has an approved reading', () => {
    expect([...expected.keys()]).toEqual(documentsOf(folder));
  });

  test.each(documentsOf(folder))('%s is read as approved', (file) => {
    expect(readAnew(folder, file).split('\n')).toEqual(expected.get(file)!.split('\n'));
  });
});
