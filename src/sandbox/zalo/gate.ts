import { appSecretProof } from 'zalo-api-sdk';
import { fail, type ApiReply, type ApiRequest } from './exchange.js';
import type { World } from './world.js';

export type Gate = { readonly refusal: ApiReply | null; readonly headers: Readonly<Record<string, string>> };

/** What every call of the two OA hosts passes first: rate, token, proof. */
export function passGate(world: World, request: ApiRequest): Gate {
  const codes =
    request.api === 'business'
      ? { token: -124, expired: -124, proof: -1241 }
      : { token: -216, expired: -220, proof: -242 };
  const now = world.now().getTime();
  const minute = Math.floor(now / 60_000);
  const { counters, settings, access } = world;
  if (counters.minute !== minute) Object.assign(counters, { minute, calls: 0 });
  counters.calls += 1;
  const remain = settings.rateLimitPerMinute - counters.calls;
  const headers = {
    'X-RateLimit-Limit': String(settings.rateLimitPerMinute),
    'X-RateLimit-Remain': String(Math.max(0, remain)),
  };
  const refuse = (code: number, message: string): Gate => ({ refusal: fail(code, message), headers });
  if (remain < 0) return refuse(-32, 'Application has reached its limit');
  const token = request.headers['access_token'];
  if (token === undefined || token !== access.token) return refuse(codes.token, 'Access token is invalid');
  if (access.expiresAt <= now) return refuse(codes.expired, 'Access token is expired');
  if (settings.proofRequired && request.headers['appsecret_proof'] !== appSecretProof(world.appSecret, token)) {
    return refuse(codes.proof, 'Invalid appsecret_proof');
  }
  if (request.api === 'openapi' && !settings.verified) return refuse(-221, 'OA has not been verified');
  return { refusal: null, headers };
}
