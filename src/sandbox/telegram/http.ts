import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { type Answer, badRequest, notFound, unauthorized } from './answer.js';
import type { Context } from './context.js';
import type { Dispatch } from './dispatch.js';
import { download } from './methods/media.js';
import { parseMultipart } from './multipart.js';
import type { Parameters, Upload } from './parameters.js';

/** 50 MB of file and room for the fields around it. */
const BODY_LIMIT = 52 * 1024 * 1024;
const NO_FILES: ReadonlyMap<string, Upload> = new Map();
const TOKEN = /^\d+:[A-Za-z0-9_-]+$/;

/** The two doors of the real server: `/bot<token>/<method>` and `/file/bot<token>/<path>`. */
export function createHttp(options: { token: string; context: Context; dispatch: Dispatch }): FastifyInstance {
  const app = fastify({ bodyLimit: BODY_LIMIT, forceCloseConnections: true, exposeHeadRoutes: false });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', { parseAs: 'buffer' }, (_request, body, next) => next(null, body));

  app.all<{ Params: { '*': string } }>('/*', async (request, reply) => {
    const path = request.params['*'];
    const file = path.match(/^file\/bot([^/]*)\/(.+)$/);
    if (file) return sendFile(reply, file[1] ?? '', file[2] ?? '');
    const call = path.match(/^bot([^/]*)\/([^/]*)$/);
    if (!call) return write(reply, notFound);
    const refused = refusedToken(call[1] ?? '');
    if (refused) return write(reply, refused);
    const parameters = parametersOf(request);
    if (!parameters.ok) return write(reply, badRequest(parameters.complaint));

    const gone = new AbortController();
    reply.raw.on('close', () => gone.abort());
    const outcome = await options.dispatch({ method: call[2] ?? '', parameters, signal: gone.signal, via: 'http' });
    switch (outcome.kind) {
      case 'answer':
        return write(reply, outcome.answer);
      case 'page':
        return reply.code(outcome.status).type('text/html').send(outcome.html);
      case 'reset':
        reply.hijack();
        request.raw.socket.resetAndDestroy();
        return reply;
    }
  });

  app.setErrorHandler((error: { statusCode?: number }, _request, reply) => {
    const code = error.statusCode ?? 500;
    const description =
      code === 413 ? 'Request Entity Too Large' : code < 500 ? 'Bad Request' : 'Internal Server Error';
    return write(reply, { ok: false, error_code: code, description });
  });
  return app;

  function refusedToken(token: string) {
    if (!TOKEN.test(token)) return notFound;
    return token === options.token ? undefined : unauthorized;
  }

  function sendFile(reply: FastifyReply, token: string, path: string) {
    const refused = refusedToken(token);
    const found = refused ?? download(options.context, path);
    if (!found.ok) return write(reply, found);
    return reply.type('application/octet-stream').send(found.file.bytes);
  }
}

function write(reply: FastifyReply, answer: Answer) {
  return reply
    .code(answer.ok ? 200 : answer.error_code)
    .type('application/json')
    .send(JSON.stringify(answer));
}

function parametersOf(
  request: FastifyRequest,
): ({ readonly ok: true } & Parameters) | { readonly ok: false; readonly complaint: string } {
  const query = request.query as Record<string, unknown>;
  const body = request.body;
  if (!Buffer.isBuffer(body) || body.length === 0) return { ok: true, fields: query, files: NO_FILES };
  const type = request.headers['content-type'] ?? '';
  if (/^multipart\/form-data/i.test(type)) {
    const form = parseMultipart(body, type);
    return form.ok ? { ...form, fields: { ...query, ...form.fields } } : form;
  }
  if (/^application\/json/i.test(type)) {
    try {
      const value: unknown = JSON.parse(body.toString('utf8'));
      if (typeof value !== 'object' || value === null || Array.isArray(value))
        return { ok: false, complaint: 'object expected as JSON request' };
      return { ok: true, fields: { ...query, ...value }, files: NO_FILES };
    } catch {
      return { ok: false, complaint: "can't parse JSON object" };
    }
  }
  const form = Object.fromEntries(new URLSearchParams(body.toString('utf8')));
  return { ok: true, fields: { ...query, ...form }, files: NO_FILES };
}
