import { scalarText } from '../scalar-text.js';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Answer, badRequest, methodNotFound, tooManyRequests } from './answer.js';
import { type Context, chatIdOf } from './context.js';
import { type Fault, BLOCK_PAGE, gatewayPage } from './faults.js';
import type { Entry } from './methods/catalog.js';
import type { Pace } from './pace.js';
import type { Parameters } from './parameters.js';
import type { LogEntry } from './request-log.js';

/** What goes back on the wire. */
type Outcome =
  | { readonly kind: 'answer'; readonly answer: Answer }
  | { readonly kind: 'page'; readonly status: number; readonly html: string }
  | { readonly kind: 'reset' };

type Call = {
  readonly method: string;
  readonly parameters: Parameters;
  readonly signal: AbortSignal;
  readonly via: LogEntry['via'];
};

export type Dispatch = (call: Call) => Promise<Outcome>;

const FREE = { ok: true, giveBack: () => undefined } as const;

type Deps = {
  readonly context: Context;
  readonly catalog: ReadonlyMap<string, Entry>;
  readonly pace: Pace;
  readonly takeFaults: (method: string, chatId: number | null) => readonly Fault[];
  readonly log: (entry: Omit<LogEntry, 'sequence'>) => void;
};

/** One call: faults asked for, limits, the method itself, faults again, the log. */
export function createDispatch({ context, catalog, pace, takeFaults, log }: Deps): Dispatch {
  return async ({ method, parameters, signal, via }) => {
    const began = context.real();
    const at = context.now();
    const entry = catalog.get(method.toLowerCase());
    const name = entry?.name ?? method;
    const chatId = chatIdOf(parameters) ?? presserOf(parameters);
    const faults = takeFaults(name, chatId);
    let effect = false;
    let violation: LogEntry['violation'] = null;

    const outcome = await run();
    const answer = outcome.kind === 'answer' ? outcome.answer : undefined;
    log({
      at,
      realMilliseconds: began,
      durationMilliseconds: context.real() - began,
      method: name,
      chatId,
      parameters: loggable(parameters),
      status:
        outcome.kind === 'reset'
          ? 0
          : outcome.kind === 'page'
            ? outcome.status
            : answer?.ok === false
              ? answer.error_code
              : 200,
      description: answer?.ok === false ? answer.description : null,
      retryAfter: (answer?.ok === false ? answer.parameters?.retry_after : undefined) ?? null,
      fault: faults.length > 0 ? faults.map(({ kind }) => kind).join('+') : null,
      violation,
      via,
      effect,
    });
    return outcome;

    async function run(): Promise<Outcome> {
      const before = await strike(faults, 'before-effect', chatId);
      if (before) return before;
      const reply = await answerOf();
      return (await strike(faults, 'after-effect', chatId)) ?? { kind: 'answer', answer: reply };
    }

    async function answerOf(): Promise<Answer> {
      if (context.loggedOut) return badRequest('Logged out');
      if (!entry) return methodNotFound;
      const admission = entry.pace === 'free' ? FREE : pace.admit(paced(entry.pace, chatId));
      if (!admission.ok) {
        violation = admission.violation;
        return tooManyRequests(admission.retryAfter);
      }
      const reply = await entry.run(context, parameters, signal);
      effect = reply.ok;
      if (!reply.ok) admission.giveBack();
      return reply;
    }
  };

  /** An answered press names no chat, but the person is known. */
  function presserOf({ fields }: Parameters): number | null {
    return context.world.queries.get(scalarText(fields['callback_query_id']))?.personId ?? null;
  }

  /** Edits are limited in groups and in all, not by the pace of a private chat. */
  function paced(kind: 'message' | 'edit', chatId: number | null) {
    if (chatId === null) return null;
    const isGroup = chatId < 0;
    return kind === 'message' || isGroup ? { id: chatId, isGroup } : null;
  }

  async function strike(
    faults: readonly Fault[],
    when: 'before-effect' | 'after-effect',
    chatId: number | null,
  ): Promise<Outcome | undefined> {
    for (const fault of faults) {
      const moment = 'when' in fault ? (fault.when ?? 'before-effect') : 'before-effect';
      if (moment !== when) continue;
      switch (fault.kind) {
        case 'delay':
          await sleep(fault.milliseconds);
          break;
        case 'reset':
          return { kind: 'reset' };
        case 'gateway':
          return { kind: 'page', status: fault.status, html: gatewayPage(fault.status) };
        case 'block-page':
          return { kind: 'page', status: 403, html: BLOCK_PAGE };
        case 'too-many-requests':
          pace.impose(fault.wholeBot === true ? 'bot' : 'chat', chatId, fault.retryAfter);
          return { kind: 'answer', answer: tooManyRequests(fault.retryAfter) };
        case 'refuse':
          return { kind: 'answer', answer: { ok: false, error_code: fault.code, description: fault.description } };
      }
    }
    return undefined;
  }
}

function loggable({ fields, files }: Parameters): Record<string, unknown> {
  return {
    ...fields,
    ...Object.fromEntries([...files].map(([key, { name, bytes }]) => [key, { name, size: bytes.length }])),
  };
}
