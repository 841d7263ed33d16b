import { normaliseText, type Json, type JsonObject } from 'zalo-api-sdk';
import { asObject, asText, type ApiReply, type ApiRequest } from './exchange.js';
import { invented } from './inventions.js';
import { showOnScreen } from './screen.js';
import { vietnamTime, type Person, type World } from './world.js';

const good = (result: Json): ApiReply => ({ status: 200, body: { ok: true, result } });
const bad = (code: number, description: string): ApiReply => ({
  status: 200,
  body: { ok: false, error_code: code, description },
});

export type BotApi = ReturnType<typeof createBotApi>;

export function createBotApi(world: World) {
  const queue: JsonObject[] = [];
  const waiting: ((update: JsonObject | null) => void)[] = [];
  let webhook: { url: string; secret: string } | null = null;
  let updatedAt = world.now().getTime();
  let tail: Promise<unknown> = Promise.resolve();
  /** People of the free plan, in the order in which they first wrote. */
  const admitted = new Set<string>();

  async function push(body: JsonObject, hook: { url: string; secret: string }): Promise<number | null> {
    const wire = world.settings.bot.bodyForm === 'flat' ? body : { ok: true, result: body };
    try {
      const response = await fetch(hook.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'X-Bot-Api-Secret-Token': hook.secret },
        body: JSON.stringify(wire),
        signal: AbortSignal.timeout(world.settings.webhook.deadlineMs),
      });
      await response.arrayBuffer();
      return response.status;
    } catch {
      return null;
    }
  }

  async function setWebhook(parameters: JsonObject): Promise<ApiReply> {
    const url = asText(parameters['url']) ?? '';
    const secret = asText(parameters['secret_token']) ?? '';
    if (secret.length < 8 || secret.length > 256) return bad(400, 'secret_token must have 8 to 256 characters');
    if (!URL.canParse(url)) return bad(400, 'url is invalid');
    if (!world.settings.bot.allowPrivateWebhooks && !isPublic(new URL(url))) {
      return bad(400, 'url must be https and public');
    }
    webhook = { url, secret };
    updatedAt = world.now().getTime();
    const status = await push({ event_name: 'webhook.verification' }, webhook);
    // Stored even when the check failed.
    const verification = status === 200 ? { ok: true } : { ok: false, hint: invented('no 200 from the address') };
    return good({ url, updated_at: updatedAt, verification });
  }

  function getUpdates(parameters: JsonObject): Promise<ApiReply> | ApiReply {
    if (webhook !== null) return bad(400, invented('getUpdates is refused while a webhook is set'));
    const next = queue.shift();
    if (next !== undefined) return good(next);
    const seconds = Number(asText(parameters['timeout']) ?? '30');
    return new Promise((resolve) => {
      const answer = (update: JsonObject | null) => {
        clearTimeout(timer);
        const at = waiting.indexOf(answer);
        if (at >= 0) waiting.splice(at, 1);
        resolve(update === null ? bad(408, 'Request timeout') : good(update));
      };
      const timer = setTimeout(() => answer(null), (Number.isFinite(seconds) ? Math.max(0, seconds) : 30) * 1_000);
      waiting.push(answer);
    });
  }

  function recipientOf(parameters: JsonObject): Person | ApiReply {
    const person = world.personByChat(asText(parameters['chat_id']) ?? '');
    if (person === undefined || person.botScreen.every((message) => message.from !== 'person')) {
      return bad(400, invented('chat_id is unknown: the person must write first'));
    }
    if (person.blockedBot) return bad(400, invented('the person blocked the bot'));
    return admitted.has(person.chatId) ? person : bad(429, invented('50 people for a bot of the free plan'));
  }

  function send(parameters: JsonObject, text: string, wireType: 'text' | 'image' | 'sticker', link?: string): ApiReply {
    const person = recipientOf(parameters);
    if ('status' in person) return person;
    const { month } = vietnamTime(world.now());
    if (world.counters.botMonth !== month) Object.assign(world.counters, { botMonth: month, botSent: 0 });
    if (world.counters.botSent >= world.settings.bot.monthlyMessages) return bad(429, 'Quota exceeded');
    world.counters.botSent += 1;
    const shown = showOnScreen(world, person.botScreen, { wireType, text: normaliseText(text), buttons: [], link });
    return good({ message_id: shown.id, date: shown.at.getTime() });
  }

  function sendText(parameters: JsonObject): ApiReply {
    const text = asText(parameters['text']);
    if (text === null || text.length > 2_000) return bad(400, 'text must have 1 to 2000 characters');
    const mode = parameters['parse_mode'];
    if (mode !== undefined && mode !== 'markdown' && mode !== 'html') return bad(400, 'parse_mode is invalid');
    const styles = parameters['text_styles'];
    if (styles !== undefined && !validStyles(styles, text.length)) return bad(400, 'text_styles is invalid');
    return send(parameters, text, 'text');
  }

  async function handle(request: ApiRequest): Promise<ApiReply> {
    const [, token, method] = /^\/bot([^/]+)\/(\w+)$/.exec(request.path) ?? [];
    if (token === undefined || method === undefined) return bad(404, 'Not found');
    if (token !== world.botToken) return bad(401, 'Unauthorized');
    const parameters = parametersOf(request);
    if (parameters === null) return bad(400, 'Bad request');
    switch (method) {
      case 'getMe':
        return good({
          id: '1459232241454765289',
          account_name: 'Bot Đôn Đốc',
          account_type: 'BASIC',
          can_join_groups: false,
        });
      case 'getUpdates':
        return getUpdates(parameters);
      case 'setWebhook':
        return setWebhook(parameters);
      case 'deleteWebhook':
        webhook = null;
        updatedAt = world.now().getTime();
        return good({ url: '', updated_at: updatedAt });
      case 'getWebhookInfo':
        return good({ url: webhook?.url ?? '', updated_at: updatedAt });
      case 'sendMessage':
        return sendText(parameters);
      case 'sendPhoto': {
        const photo = asText(parameters['photo']);
        const caption = asText(parameters['caption']) ?? '';
        if (photo === null || !URL.canParse(photo) || caption.length > 2_000)
          return bad(400, 'photo or caption is invalid');
        return send(parameters, caption, 'image', photo);
      }
      case 'sendSticker':
        return asText(parameters['sticker']) === null
          ? bad(400, 'sticker is invalid')
          : send(parameters, '[nhãn dán]', 'sticker');
      case 'sendVoice': {
        const voice = asText(parameters['voice_url']);
        if (voice === null || !voice.endsWith('.aac')) return bad(400, 'voice_url must lead to an .aac file');
        return send(parameters, '[tin thoại]', 'text');
      }
      case 'sendChatAction': {
        const person = recipientOf(parameters);
        if ('status' in person) return person;
        return parameters['action'] === 'typing' ? good({}) : bad(400, 'action is invalid');
      }
      default:
        return bad(400, 'Unknown method');
    }
  }

  return {
    handle,
    /** Something that a person sent; resolves when the webhook has been called, if there is one. */
    async receive(person: Person, eventName: string, message: JsonObject): Promise<void> {
      if (!admitted.has(person.chatId) && admitted.size >= world.settings.bot.users) return;
      admitted.add(person.chatId);
      const update: JsonObject = {
        event_name: eventName,
        message: {
          from: { id: person.chatId, display_name: person.name, is_bot: false },
          chat: { id: person.chatId, chat_type: 'PRIVATE' },
          date: world.now().getTime(),
          ...message,
        },
      };
      const hook = webhook;
      if (hook !== null) {
        const turn = tail.then(() => push(update, hook));
        tail = turn;
        await turn;
        return;
      }
      const poll = waiting[0];
      if (poll !== undefined) poll(update);
      else if (!world.settings.bot.losesUnpolled) queue.push(update);
    },
    idle: () => tail,
    close(): void {
      for (const answer of [...waiting]) answer(null);
    },
  };
}

function parametersOf(request: ApiRequest): JsonObject | null {
  if (request.method === 'GET') return Object.fromEntries(request.query);
  const type = request.headers['content-type'] ?? '';
  if (type.startsWith('application/x-www-form-urlencoded')) {
    return Object.fromEntries(new URLSearchParams(request.body.toString('utf8')));
  }
  try {
    return request.body.length === 0 ? {} : asObject(JSON.parse(request.body.toString('utf8')) as Json);
  } catch {
    return null;
  }
}

function isPublic(url: URL): boolean {
  if (url.protocol !== 'https:') return false;
  const host = url.hostname;
  if (host === 'localhost' || host.endsWith('.local') || host.startsWith('[')) return false;
  return !/^(?:10\.|127\.|0\.|169\.254\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(host);
}

function validStyles(value: Json, length: number): boolean {
  const code = /^(?:[bius]|f_(?:13|15|18|20)|c_[0-9a-f]{6}|lst_[12]|ind_[1-5])$/;
  return (
    Array.isArray(value) &&
    (value as Json[]).every((item) => {
      const style = asObject(item);
      const { start, len, st } = style ?? {};
      return (
        typeof start === 'number' &&
        typeof len === 'number' &&
        start >= 0 &&
        len > 0 &&
        start + len <= length &&
        Array.isArray(st) &&
        (st as Json[]).every((name) => typeof name === 'string' && code.test(name))
      );
    })
  );
}
