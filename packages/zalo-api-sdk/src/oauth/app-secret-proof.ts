import { createHmac } from 'node:crypto';

/** Value of the header `appsecret_proof`: hex HMAC-SHA256 of the access token with the app's secret as key. */
export function appSecretProof(appSecret: string, accessToken: string): string {
  return createHmac('sha256', appSecret).update(accessToken).digest('hex');
}
