import type { Telegraf } from 'telegraf';

/** One call of the Bot API, by name. */
export type ApiCall = (
  method: string,
  payload: Readonly<Record<string, unknown>>,
  options?: { readonly signal?: AbortSignal },
) => Promise<unknown>;

// Telegraf types each method by itself and stops at Bot API 7.1; its signal is that of a polyfill and behaves as Node's. This is the only place
// that steps over both.
const untyped = (bot: Telegraf) => bot.telegram as unknown as { callApi: ApiCall };

/** Calls of methods and fields that telegraf does not know as well as of those that it does. */
export function apiOf(bot: Telegraf): ApiCall {
  return (method, payload, options) => untyped(bot).callApi(method, payload, options);
}

/** Puts something between telegraf and the line: every call goes through it, also those that telegraf makes by itself. */
export function wrapCalls(bot: Telegraf, wrap: (call: ApiCall) => ApiCall): void {
  const telegram = untyped(bot);
  telegram.callApi = wrap(telegram.callApi.bind(telegram));
}
