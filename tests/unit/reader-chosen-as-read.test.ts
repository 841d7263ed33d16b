// Phrases, orders and pieces that tell the reader apart from one with a single mistake in it (`npm run test:mutation-inputs`), read as last looked at.
import { chosenAnew, chosenLines, kinds } from '../support/chosen-inputs.js';

test.each(kinds)('the chosen %s are read as approved', (kind) => {
  const approved = chosenLines(kind);
  expect(approved.length).toBeGreaterThan(20);
  expect(chosenAnew(kind)).toEqual(approved);
});
