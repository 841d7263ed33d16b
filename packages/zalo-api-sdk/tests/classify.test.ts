import { type ApiFamily, BOT_ERRORS, classify, classifyCode, OA_ERRORS, ZBS_ERRORS } from '../src/index.js';

const SHEET = {
  oa: {
    backoff: [-32, -200, -214],
    're-upload': [-100],
    reschedule: [-211, -218, -234],
    unreachable: [-213, -217, -227, -230, -232, -244],
    operator: [-204, -205, -209, -212, -219, -221, -223, -224, -235, -237, -238, -241, -242, -320, -321, -403],
    permanent: [-201, -210, -233, -240, -248, -249],
    refresh: [-216, -220],
  },
  zbs: {
    refresh: [-124],
    operator: [-1241, -109, -131, -146, -115, -136, -137, -135, -1351],
    permanent: [-108, -111, -112, -1121, -1122, -1123, -1124, -116, -130, -132, -126, -127],
    unreachable: [-114, -118, -119, -139, -140, -141],
    reschedule: [-133, -144, -147, -1441, -1471, -1472],
    backoff: [-32],
  },
  bot: { permanent: [400, 404], operator: [401], backoff: [403, 429], normal: [408] },
} as const;

describe('error codes', () => {
  const rows = Object.entries(SHEET).flatMap(([family, classes]) =>
    Object.entries(classes as Record<string, readonly number[]>).flatMap(([errorClass, codes]) =>
      codes.map((code): [ApiFamily, number, string] => [family as ApiFamily, code, errorClass]),
    ),
  );

  test.each(rows)('%s %d is %s', (family, code, errorClass) => {
    expect(classifyCode(family, code)).toMatchObject({ class: errorClass, known: true });
  });

  test('the tables hold these codes and no others, each once', () => {
    const tables = { oa: OA_ERRORS, zbs: ZBS_ERRORS, bot: BOT_ERRORS };
    for (const family of ['oa', 'zbs', 'bot'] as const) {
      const inSheet = Object.values(SHEET[family]).flat().sort();
      expect(tables[family].map((entry) => entry.code).sort()).toEqual(inSheet);
    }
  });

  test('an unknown negative code is permanent and calls a person; an unknown positive one may pass', () => {
    expect(classifyCode('oa', -99999)).toMatchObject({ class: 'permanent', alarm: true, known: false });
    expect(classifyCode('oa', 7)).toMatchObject({ class: 'backoff', alarm: false, known: false });
  });

  test('-124 is the token error of the template host and nothing known on the OA host', () => {
    expect(classifyCode('zbs', -124).class).toBe('refresh');
    expect(classifyCode('oa', -124).known).toBe(false);
  });

  test('out of quota and broken content policy alarm although they are not the operator’s class', () => {
    expect(classifyCode('oa', -211)).toMatchObject({ class: 'reschedule', alarm: true });
    expect(classifyCode('oa', -248)).toMatchObject({ class: 'permanent', alarm: true });
  });

  test('night, tomorrow and other channel come as advice', () => {
    expect(classifyCode('oa', -234).advice).toBe('after-six');
    expect(classifyCode('zbs', -144).advice).toBe('next-day');
    expect(classifyCode('oa', -230).advice).toBe('other-channel');
  });
});

describe('failures without a code', () => {
  test('a timeout is an unknown outcome; a refused connection is not', () => {
    expect(classify({ kind: 'transport', reason: 'timeout', effect: 'unknown' }).class).toBe('unknown-outcome');
    expect(classify({ kind: 'transport', reason: 'network', effect: 'none', detail: 'ECONNREFUSED' }).class).toBe(
      'backoff',
    );
  });

  test('consent is the operator’s, with alarm', () => {
    expect(classify({ kind: 'consent-needed', cause: 'no-tokens' })).toMatchObject({ class: 'operator', alarm: true });
  });

  test('what the client refused is permanent', () => {
    expect(classify({ kind: 'refused', reason: 'too-long', field: 'text' }).class).toBe('permanent');
  });
});
