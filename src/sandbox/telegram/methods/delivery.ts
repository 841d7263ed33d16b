import { z } from 'zod';
import { badRequest, conflict, done } from '../answer.js';
import type { Method } from '../context.js';
import { flag, integer, json, maybe, read, text } from '../parameters.js';
import { seconds } from '../wire.js';

const allowedUpdates = maybe(
  json(z.array(z.string(), 'allowed_updates must be an Array of Strings'), "can't parse allowed_updates JSON array"),
);

const pollFields = z.object({
  offset: maybe(integer('wrong offset')),
  limit: maybe(integer('wrong limit')),
  timeout: maybe(integer('wrong timeout')),
  allowed_updates: allowedUpdates,
});
/** The real server answers after this long, whatever was asked for. */
const LONGEST_POLL_SECONDS = 50;

export const getUpdates: Method = ({ queue, webhook }, parameters, signal) => {
  if (webhook.settings()) {
    return conflict(
      "can't use getUpdates method while webhook is active; use deleteWebhook to delete the webhook first",
    );
  }
  const fields = read(pollFields, parameters);
  if (!fields.ok) return fields;
  const { offset, limit, timeout, allowed_updates: allowed } = fields.value;
  if (allowed) queue.allow(allowed);
  return queue.poll({
    offset: offset ?? 0,
    limit: Math.min(100, Math.max(1, limit ?? 100)),
    timeout: Math.min(LONGEST_POLL_SECONDS, Math.max(0, timeout ?? 0)),
    signal,
  });
};

const webhookFields = z.object({
  url: maybe(text('bad webhook: wrong URL')),
  secret_token: maybe(text('secret token contains unallowed characters')),
  max_connections: maybe(integer('wrong max_connections')),
  ip_address: maybe(text('wrong ip_address')),
  allowed_updates: allowedUpdates,
  drop_pending_updates: maybe(flag),
});
const PORTS = ['', '443', '80', '88', '8443'];
const LOOPBACK = ['localhost', '127.0.0.1', '[::1]'];

export const setWebhook: Method = ({ queue, webhook }, parameters) => {
  const fields = read(webhookFields, parameters);
  if (!fields.ok) return fields;
  const {
    url,
    secret_token: secret,
    max_connections: connections,
    ip_address: ip,
    allowed_updates: allowed,
  } = fields.value;
  if (secret !== undefined && !/^[A-Za-z0-9_-]{1,256}$/.test(secret)) {
    return badRequest(secret.length > 256 ? 'secret token is too long' : 'secret token contains unallowed characters');
  }
  if (connections !== undefined && (connections < 1 || connections > 100))
    return badRequest('bad webhook: max_connections must be between 1 and 100');
  const complaint = url === undefined ? undefined : urlComplaint(url);
  if (complaint) return badRequest(`bad webhook: ${complaint}`);

  if (allowed) queue.allow(allowed);
  if (fields.value.drop_pending_updates) queue.drop();
  if (url === undefined) {
    webhook.set(undefined);
    return done(true);
  }
  queue.interrupt(conflict('terminated by setWebhook request'));
  webhook.set({ url, secret: secret ?? '', maxConnections: connections ?? 40, ...(ip && { ipAddress: ip }) });
  return done(true);
};

/** Plain HTTP is let through to this machine only: the stand-in has no certificate to ask for. */
function urlComplaint(url: string): string | undefined {
  if (!URL.canParse(url)) return 'Invalid URL specified';
  const { protocol, port, hostname } = new URL(url);
  if (protocol === 'http:' && LOOPBACK.includes(hostname)) return undefined;
  if (protocol !== 'https:') return 'An HTTPS URL must be provided for webhook';
  return PORTS.includes(port) ? undefined : 'Webhook can be set up only on ports 80, 88, 443 or 8443';
}

export const deleteWebhook: Method = ({ queue, webhook }, parameters) => {
  const fields = read(z.object({ drop_pending_updates: maybe(flag) }), parameters);
  if (!fields.ok) return fields;
  if (fields.value.drop_pending_updates) queue.drop();
  webhook.set(undefined);
  return done(true);
};

export const getWebhookInfo: Method = ({ queue, webhook }) => {
  const settings = webhook.settings();
  const error = webhook.lastError();
  return done({
    url: settings?.url ?? '',
    has_custom_certificate: false,
    pending_update_count: queue.pending().length,
    ...(settings && { max_connections: settings.maxConnections, ip_address: settings.ipAddress ?? '127.0.0.1' }),
    ...(queue.allowed().length > 0 && { allowed_updates: queue.allowed() }),
    ...(error && { last_error_date: seconds(error.at), last_error_message: error.message }),
  });
};
