import { pino, type DestinationStream, type Level, type Logger } from 'pino';

export type { Logger } from 'pino';

const HIDDEN = '[ẩn]';

// Keys whose value is a secret, personal data or what a person wrote. Compared without case and separators, at any
// depth: pino's own redaction needs each path in advance, and a forgotten path would be a leak.
const hiddenKeys = new Set(
  (
    'token accesstoken refreshtoken bottoken secret secrettoken secretkey appsecret password pass pepper authorization ' +
    'cookie setcookie apikey encryptionkey codeverifier enrolmentcode codehash databaseurl redisurl connectionstring ' +
    'phone phonenumber tel email ' +
    'text words caption subject reason note body payload content html raw draft card lines message messages update ' +
    'callbackdata data form query params headers filename sendername firstname lastname username fullname personname'
  ).split(' '),
);
const plainKey = (key: string): string => key.replace(/[^a-zA-Z]/g, '').toLowerCase();

// Belt and braces for text that we did not write ourselves (messages of errors, URLs).
const patterns: readonly (readonly [RegExp, string])[] = [
  [/\d{6,}:[A-Za-z0-9_-]{20,}/g, HIDDEN], // bot token
  [/\/\/[^\s/@]*@/g, `//${HIDDEN}@`], // user:password@host
  [/(?<![\w.])(?:\+?84|0)(?:[ .-]?\d){9}(?!\w)/g, HIDDEN], // Vietnamese phone number
  [/((?:token|secret|key|password|code)=)[^&\s]+/gi, `$1${HIDDEN}`],
  // Marks of direction and the second set of controls come through JSON as they are, and forge what a terminal shows.
  [/[\u007f-\u009f\u200e\u200f\u202a-\u202e\u2066-\u2069]/g, '\uFFFD'],
  [/\/[A-Za-z0-9_-]{22,}(?=[/?.\s]|$)/g, `/${HIDDEN}`], // opaque token in a path (calendar feeds)
];

/** Text with everything that looks like a token, a password in an address or a phone number taken out. */
export function scrubText(text: string): string {
  return patterns.reduce((result, [pattern, replacement]) => result.replace(pattern, replacement), text);
}

function scrubError(error: Error): Record<string, unknown> {
  const { code, status, statusCode } = error as { code?: unknown; status?: unknown; statusCode?: unknown };
  // Prisma puts the arguments of the call, and so personal data, into the lines before the last.
  const lines = error.message.split('\n').filter((line) => line.trim() !== '');
  const message = error.name.startsWith('Prisma') ? (lines.at(-1) ?? '') : error.message;
  return {
    type: error.name,
    message: scrubText(message).slice(0, 500),
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(typeof status === 'number' ? { status } : {}),
    ...(typeof statusCode === 'number' ? { statusCode } : {}),
    stack: (error.stack ?? '')
      .split('\n')
      .filter((line) => /^\s+at /.test(line))
      .slice(0, 12)
      .join('\n'),
    ...(error.cause instanceof Error ? { cause: scrubError(error.cause) } : {}),
  };
}

function scrub(value: unknown, key: string, depth: number): unknown {
  if (value === null || value === undefined || typeof value === 'boolean' || typeof value === 'number') {
    // Counts may go by such names (`messages: 3`); a phone number may arrive as a number.
    return typeof value === 'number' && /^(phone|tel)/.test(plainKey(key)) ? HIDDEN : value;
  }
  if (value instanceof Error) return scrubError(value);
  if (hiddenKeys.has(plainKey(key))) return HIDDEN;
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'string') return scrubText(value);
  if (value instanceof Date) return value;
  if (typeof value !== 'object') return `[${typeof value}]`;
  if (depth >= 5) return '[…]';
  if (Array.isArray(value)) return value.slice(0, 20).map((item) => scrub(item, '', depth + 1));
  const prototype: unknown = Object.getPrototypeOf(value);
  if (prototype !== Object.prototype && prototype !== null) return `[${value.constructor.name}]`;
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, scrub(item, name, depth + 1)]));
}

type HttpRequest = { readonly method?: string; readonly url?: string; readonly id?: unknown };
type HttpReply = { readonly statusCode?: number };

const serializers = {
  // Neither headers nor the query: signatures, tokens and sometimes names travel there.
  req: (request: HttpRequest) => ({
    id: request.id,
    method: request.method,
    path: scrubText((request.url ?? '').split('?')[0] ?? ''),
  }),
  res: (reply: HttpReply) => ({ statusCode: reply.statusCode }),
  err: (error: unknown) => (error instanceof Error ? scrubError(error) : error),
};

const scrubFields = (fields: Record<string, unknown>): Record<string, unknown> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      name === 'req' || name === 'res' ? value : scrub(value, name, 0),
    ]),
  );

/**
 * The program's logger: JSON lines with ids, states and durations. What people write, their names and phones, and
 * every secret are taken out here, whatever a caller passes. Children carry `updateId`, `jobId`, `outboxId`.
 */
export function createLogger(options: { readonly level: Level | 'silent' }, destination?: DestinationStream): Logger {
  const logger = pino(
    {
      level: options.level,
      base: {},
      timestamp: pino.stdTimeFunctions.isoTime,
      serializers,
      formatters: { level: (label) => ({ level: label }), log: scrubFields, bindings: scrubFields },
      hooks: {
        logMethod(args, method) {
          const [first, ...rest] = args as unknown[];
          const clean = rest.map((item) => (typeof item === 'string' ? scrubText(item) : scrub(item, '', 0)));
          if (first instanceof Error) {
            const words = clean[0] ?? scrubError(first)['message'];
            return method.apply(this, [{ err: first }, String(words)]);
          }
          return method.apply(this, [typeof first === 'string' ? scrubText(first) : first, ...clean] as Parameters<
            typeof method
          >);
        },
      },
    },
    destination ?? pino.destination(1),
  );
  // pino forgets the formatter of bindings in children, and grandchildren inherit from here.
  const plainChild = logger.child;
  logger.child = function child(this: Logger, bindings, options) {
    return plainChild.call(this, scrubFields(bindings), options);
  } as typeof logger.child;
  return logger;
}
