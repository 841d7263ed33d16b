import type { IncomingMessage } from 'node:http';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { Submission, SubmissionState, SubmitResult } from '../app/directive/submit-document.js';
import { hasBearer } from './bearer.js';
import { createRateLimit, type RateLimit } from './rate-limit.js';
import { takeBody } from './take-body.js';
import { readForm, type SubmittedFile } from './multipart.js';

export type IntakeApiDeps = {
  readonly token: string;
  readonly submit: (submission: Submission) => Promise<SubmitResult>;
  readonly stateOf: (id: string) => Promise<SubmissionState | null>;
  /** Milliseconds that only grow. */
  readonly elapsed?: () => number;
};

/** A document system that catches up after an outage sends some hundred; a loop gone wild must not fill the disk. */
const CALLS: RateLimit = { burst: 120, perSecond: 2 };
/** Wrong tokens of everybody together: whoever guesses is slowed down, and the right token is not held up by it. */
const WRONG_TOKENS: RateLimit = { burst: 20, perSecond: 0.5 };

/** Files up to 20 MB, and what a form adds around one. */
const BODY_LIMIT = 21 * 1024 * 1024;
const NAME_LIMIT = 200;
const KEY_LIMIT = 200;

const REFUSALS = {
  'unknown-unit': { status: 422, words: 'Không có đơn vị này trong danh bạ.' },
  'no-clerk': { status: 422, words: 'Đơn vị này chưa có văn thư trong danh bạ.' },
  busy: { status: 429, words: 'Đang đọc nhiều văn bản. Gửi lại sau ít giây.' },
} as const;

/**
 * The agency's document system hands documents in: PDF, DOCX, XLSX, TXT, picture or edXML as the body, or as the file of a form. Nothing is stored
 * before the secrecy gate; the answer 202 with `state: "reading"` therefore promises nothing yet, any other state is durable.
 */
export function registerIntakeApi(app: FastifyInstance, deps: IntakeApiDeps): void {
  const elapsed = deps.elapsed ?? (() => performance.now());
  const mayCall = createRateLimit(CALLS, elapsed);
  const mayGuess = createRateLimit(WRONG_TOKENS, elapsed);
  void app.register(async (api) => {
    api.removeAllContentTypeParsers();
    api.addContentTypeParser('*', (_request: FastifyRequest, payload: IncomingMessage) =>
      takeBody(payload, BODY_LIMIT),
    );
    // Before the body is read: a stranger's 20 MB are not even taken in.
    api.addHook('onRequest', async (request, reply) => {
      if (!hasBearer(request.headers.authorization, deps.token)) {
        await (mayGuess()
          ? reply.code(401).header('www-authenticate', 'Bearer').send({ error: 'unauthorized' })
          : tooMany(reply));
      } else if (!mayCall()) await tooMany(reply);
    });
    api.post('/api/v1/documents', async (request, reply) => {
      const file = await fileOf(request);
      if (file === 'several-files')
        return reply.code(400).send({
          error: 'several-files',
          message: 'Mỗi yêu cầu chỉ nhận một tệp: gửi từng tệp trong một yêu cầu riêng. Chưa tệp nào được đọc.',
        });
      if (file === null || file.bytes.length === 0)
        return reply
          .code(400)
          .send({ error: 'no-file', message: 'Thân yêu cầu phải là một tệp, hoặc biểu mẫu có một tệp.' });
      const result = await deps.submit({
        ...file,
        key: header(request, 'idempotency-key', KEY_LIMIT),
        unit: file.unit ?? decoded(header(request, 'x-unit', NAME_LIMIT)),
      });
      if (!result.ok) {
        const { status, words } = REFUSALS[result.reason];
        if (status === 429) void reply.header('retry-after', '10');
        return reply.code(status).send({ error: result.reason, message: words });
      }
      return answer(reply, 202, result.value);
    });
    api.get<{ Params: { id: string } }>('/api/v1/documents/:id', async (request, reply) => {
      const state = await deps.stateOf(request.params.id);
      return state === null ? reply.code(404).send({ error: 'not-found' }) : answer(reply, 200, state);
    });
  });
}

const tooMany = (reply: FastifyReply): FastifyReply =>
  reply.code(429).header('retry-after', '10').send({ error: 'too-many' });

function answer(reply: FastifyReply, status: number, state: SubmissionState): FastifyReply {
  if (state.state === 'reading') void reply.header('retry-after', '5');
  return reply.code(status).header('location', `/api/v1/documents/${state.id}`).send(state);
}

async function fileOf(request: FastifyRequest): Promise<SubmittedFile | 'several-files' | null> {
  const body = Buffer.isBuffer(request.body) ? request.body : Buffer.alloc(0);
  const contentType = request.headers['content-type'] ?? '';
  if (/^multipart\/form-data/i.test(contentType)) return readForm(body, contentType);
  const disposition = /filename\*?=(?:UTF-8'')?"?([^";]+)"?/i.exec(
    header(request, 'content-disposition', 500) ?? '',
  )?.[1];
  return {
    bytes: body,
    name: decoded(header(request, 'x-file-name', NAME_LIMIT) ?? disposition ?? null) ?? 'van-ban',
    mime: contentType,
    unit: null,
  };
}

function header(request: FastifyRequest, name: string, limit: number): string | null {
  const value = request.headers[name];
  return typeof value === 'string' && value.trim() !== '' ? value.trim().slice(0, limit) : null;
}

/** Headers carry Vietnamese names percent-encoded. */
function decoded(value: string | null): string | null {
  if (value === null) return null;
  try {
    return decodeURIComponent(value).normalize('NFC');
  } catch {
    return value;
  }
}
