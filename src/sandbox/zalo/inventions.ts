/**
 * What the stand-in makes up because no source says it. Nobody may take these for the contract of the real platform:
 * wherever a reply shows one, its message ends in `(invented)`. The list is also for the sandbox's page.
 */
export const INVENTIONS: readonly { readonly what: string; readonly here: string }[] = [
  {
    what: 'code of a refused refresh token or authorisation code',
    here: '-14090 and -14091; the real codes are unknown',
  },
  { what: 'code of a wrong secret_key or grant_type', here: '-14092, -14093' },
  { what: 'code of a wrong PKCE verifier', here: '-14094' },
  {
    what: 'page on which the administrator consents',
    here: 'GET /v4/oa/permission redirects at once, as if consented',
  },
  { what: 'life of a refresh token in days', here: '90; documented as three months' },
  { what: 'limit window of -32', here: 'whole minutes of the clock' },
  { what: 'code for a user id that does not exist', here: '-201' },
  { what: 'code for somebody who blocked the OA', here: 'setting blockedCode, -213 at first' },
  { what: 'never interacted: follower out of welcome messages', here: '-232' },
  { what: 'never interacted and no follower', here: '-213' },
  { what: 'strictness about unknown fields and numbers for ids', here: '-201; the real server may be more lenient' },
  { what: 'code of a wrong upload (type, size, monthly limit)', here: '-201, -201, -211' },
  { what: 'ninth answer to one received message', here: 'takes the sub quota like a message after 48 hours' },
  { what: 'old transaction and promotion paths', here: '-240 once the night rule (-234) has been checked' },
  { what: 'template by UID: unknown template, wrong parameters, silence over a year', here: '-201, -201, -232' },
  {
    what: 'which of -1121 … -1124 stands for what',
    here: '-1121 length, -1122 missing, -1124 type, -1123 unknown name',
  },
  { what: 'tracking_id missing or over 48 characters', here: '-132' },
  {
    what: 'webhook: reaction to an answer that is not 200',
    here: 'retried like a connection failure; setting retryNon200',
  },
  { what: 'webhook: time between retries', here: 'each step counts from the attempt before it' },
  { what: 'receipts', here: 'received at once after a send, seen when the person next acts' },
  { what: 'blocking', here: 'sends unfollow; no event tells of unblocking' },
  { what: 'bot webhook: retries', here: 'none' },
  {
    what: 'bot webhook: what is posted when the address is set',
    here: '{"event_name":"webhook.verification"} with the secret',
  },
  { what: 'bot: reaction to a person who blocked it', here: '400, since no code is documented' },
  { what: 'bot: 51st person of the free plan', here: 'their messages are not delivered and sends to them give 429' },
  {
    what: 'conversation lookup: what it holds',
    here: 'all that is on the screen, with the address of what a person sent; presses of hidden buttons are not in it',
  },
  { what: 'unknown path', here: 'error 404 in the envelope' },
];

export const invented = (message: string): string => `${message} (invented)`;
