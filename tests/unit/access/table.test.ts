import { accessTable, accessTableMarkdown, ROLES } from '../../../src/domain/access/table.js';
import { ACTIONS } from '../../../src/domain/access/rules.js';

describe('the table of rights', () => {
  test('has a row per action and somebody for each', () => {
    const table = accessTable();
    expect(table.map(({ action }) => action)).toEqual(ACTIONS);
    for (const { scopes } of table) expect(Object.values(scopes).flat().length).toBeGreaterThan(0);
  });

  test('is printed as Markdown with one column per role', () => {
    const lines = accessTableMarkdown().split('\n');
    expect(lines).toHaveLength(ACTIONS.length + 2);
    expect(lines[0]).toBe(`| action | ${ROLES.join(' | ')} |`);
    expect(lines[1]).toBe('| --- | --- | --- | --- | --- | --- | --- | --- |');
    expect(lines[2]).toBe('| acknowledge | – | unit | – | – | unit | – | – |');
    expect(lines).toContain(
      '| see-assignment | unit, assigner | subtree, assigner | unit | handed | subtree, assigner-subtree | – | – |',
    );
  });
});
