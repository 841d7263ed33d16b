/** A row as one line, " | " between cells; empty cells at the end are left out, those before keep their place. */
export const tableLine = (cells: readonly string[]): string =>
  cells
    .join(' | ')
    .replace(/(?:\s*\|)+\s*$/, '')
    .trim();
