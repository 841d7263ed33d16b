import { challengeOf } from 'zalo-api-sdk';
import { type ApiReply, type ApiRequest } from './exchange.js';
import { invented } from './inventions.js';
import type { World } from './world.js';

const CODE_LIFE_MS = 600_000;
const ACCESS_LIFE_SECONDS = 90_000;
const REFRESH_LIFE_MS = 90 * 86_400_000;

export function handleOauth(world: World, request: ApiRequest): ApiReply {
  if (request.method === 'GET' && request.path === '/v4/oa/permission') return consent(world, request.query);
  if (request.method === 'POST' && request.path === '/v4/oa/access_token') return token(world, request);
  return refusal(world, 404, invented('Not found'));
}

/** A pair as the API Explorer of the console hands it out; voids the one before. */
export function issueTokens(world: World): { accessToken: string; refreshToken: string; expiresInSeconds: number } {
  const now = world.now().getTime();
  const accessToken = `at-${world.hex()}${world.hex()}`;
  const refreshToken = `rt-${world.hex()}${world.hex()}`;
  world.access.token = accessToken;
  world.access.expiresAt = now + ACCESS_LIFE_SECONDS * 1_000;
  world.refreshTokens.set(refreshToken, { expiresAt: now + REFRESH_LIFE_MS, used: false });
  return { accessToken, refreshToken, expiresInSeconds: ACCESS_LIFE_SECONDS };
}

function consent(world: World, query: URLSearchParams): ApiReply {
  const redirectUri = query.get('redirect_uri') ?? '';
  const challenge = query.get('code_challenge') ?? '';
  if (query.get('app_id') !== world.appId) return refusal(world, -14002, 'Invalid app id');
  if (!world.redirectUris.includes(redirectUri)) return refusal(world, -14003, 'Invalid redirect uri');
  if (!/^[A-Za-z0-9_-]{43}$/.test(challenge)) return refusal(world, -14094, invented('Invalid code challenge'));
  const code = world.hex();
  world.codes.set(code, { challenge, expiresAt: world.now().getTime() + CODE_LIFE_MS, used: false });
  const location = new URL(redirectUri);
  location.searchParams.set('code', code);
  location.searchParams.set('oa_id', world.oaId);
  const state = query.get('state');
  if (state !== null && world.settings.echoState) location.searchParams.set('state', state);
  return { status: 302, headers: { location: location.href }, body: '' };
}

function token(world: World, request: ApiRequest): ApiReply {
  if (!(request.headers['content-type'] ?? '').startsWith('application/x-www-form-urlencoded')) {
    return refusal(world, -14093, invented('Content-Type must be application/x-www-form-urlencoded'));
  }
  const form = new URLSearchParams(request.body.toString('utf8'));
  if (form.get('app_id') !== world.appId) return refusal(world, -14002, 'Invalid app id');
  if (request.headers['secret_key'] !== world.appSecret) return refusal(world, -14092, invented('Invalid secret key'));
  switch (form.get('grant_type')) {
    case 'authorization_code':
      return exchange(world, form);
    case 'refresh_token':
      return refresh(world, form.get('refresh_token') ?? '');
    default:
      return refusal(world, -14093, invented('Invalid grant type'));
  }
}

function exchange(world: World, form: URLSearchParams): ApiReply {
  const code = world.codes.get(form.get('code') ?? '');
  if (code === undefined || code.used || code.expiresAt <= world.now().getTime()) {
    return refusal(world, -14091, invented('Invalid or used authorization code'));
  }
  code.used = true;
  if (challengeOf(form.get('code_verifier') ?? '') !== code.challenge) {
    return refusal(world, -14094, invented('Invalid code verifier'));
  }
  return granted(world);
}

function refresh(world: World, refreshToken: string): ApiReply {
  const stored = world.refreshTokens.get(refreshToken);
  if (stored === undefined || stored.used || stored.expiresAt <= world.now().getTime()) {
    return refusal(world, -14090, invented('Invalid or used refresh token'));
  }
  stored.used = true;
  return granted(world);
}

function granted(world: World): ApiReply {
  const { accessToken, refreshToken, expiresInSeconds } = issueTokens(world);
  return {
    status: 200,
    // A string, as the platform writes it.
    body: { access_token: accessToken, refresh_token: refreshToken, expires_in: String(expiresInSeconds) },
  };
}

function refusal(world: World, code: number, name: string): ApiReply {
  const { status, withCode } = world.settings.oauthFailure;
  return {
    status,
    body: {
      error_name: name,
      error_reason: name,
      error_description: name,
      ref_doc: 'https://developers.zalo.me/docs',
      error: withCode ? code : undefined,
    },
  };
}
