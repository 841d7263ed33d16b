import { explainStartFailure } from '../../src/compose/explain-start-failure.js';

const failure = (fields: object, message = ''): Error => Object.assign(new Error(message), fields);

test.each([
  ['a port that is taken', failure({ code: 'EADDRINUSE', port: 8080 }), /Cổng 8080 .*HTTP_PORT=8081/],
  ['a port below 1024', failure({ code: 'EACCES', port: 80 }), /quyền mở cổng 80/],
  ['a folder that may not be written', failure({ code: 'EACCES' }), /DATA_DIR/],
  ['a folder in use', failure({ name: 'DataFolderLockedError' }), /dừng tiến trình đó/],
  ['no database', failure({ code: 'ECONNREFUSED' }), /DATABASE_URL và REDIS_URL/],
  ['a full disk', failure({ code: 'ENOSPC' }), /Hết chỗ/],
])('%s is told with its cure, in both languages', (_, error, words) => {
  const text = explainStartFailure(error) ?? '';
  expect(text).toMatch(words);
  expect(text).toContain('Cure:');
});

test('no password of an address is printed', () => {
  const text = explainStartFailure(failure({ code: 'ENOTFOUND' }, 'getaddrinfo ENOTFOUND redis://u:geheim@redis'));
  expect(text).toContain('ENOTFOUND');
  expect(text).not.toContain('geheim');
});

test('a fault of ours is not explained away', () => {
  expect(explainStartFailure(new TypeError('x is not a function'))).toBeNull();
  expect(explainStartFailure(undefined)).toBeNull();
});
