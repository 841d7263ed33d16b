export type ApiFamily = 'oa' | 'zbs' | 'bot';

export type ErrorClass =
  /** Refresh the token once under the lock and repeat once. The client has already done that when this comes out. */
  | 'refresh'
  /** Wait, longer each time, and repeat; bounded. */
  | 'backoff'
  /** The uploaded attachment is gone: upload again and send again. */
  | 're-upload'
  /** Not now: put back with a not-before time. */
  | 'reschedule'
  /** Not this person on this channel, until their next message: another channel or a human. */
  | 'unreachable'
  /** A setting, a contract or money: stop the whole account and call a person. */
  | 'operator'
  /** Repeating cannot help. */
  | 'permanent'
  /** Not a failure (408 of a long poll). */
  | 'normal';

/** D documented, S in Zalo's own source, C seen by the community, U uncertain. */
export type Certainty = 'D' | 'S' | 'C' | 'U';
export type Advice = 'few-tries' | 'other-channel' | 'after-six' | 'next-day' | 'later';

export type ErrorEntry = {
  readonly code: number;
  readonly meaning: string;
  readonly class: ErrorClass;
  readonly certainty: Certainty;
  /** A person must be told, whatever the class. */
  readonly alarm?: true;
  readonly advice?: Advice;
};

const e = (
  code: number,
  errorClass: ErrorClass,
  meaning: string,
  more: { readonly alarm?: true; readonly advice?: Advice; readonly certainty?: Certainty } = {},
): ErrorEntry => ({
  code,
  meaning,
  class: errorClass,
  certainty: more.certainty ?? 'D',
  ...(more.alarm || errorClass === 'operator' ? { alarm: true } : {}),
  advice: more.advice,
});

/** openapi.zalo.me: all arrive in `error` with HTTP 200. */
export const OA_ERRORS: readonly ErrorEntry[] = [
  e(-32, 'backoff', 'rate limit of the app or the OA'),
  e(-100, 're-upload', 'attachment expired'),
  e(-200, 'backoff', 'send failed', { advice: 'few-tries' }),
  e(-201, 'permanent', 'a field is invalid'),
  e(-204, 'operator', 'OA deleted or disabled'),
  e(-205, 'operator', 'OA does not exist'),
  e(-209, 'operator', 'app not activated'),
  e(-210, 'permanent', 'parameter too long'),
  e(-211, 'reschedule', 'out of quota', { alarm: true, advice: 'later' }),
  e(-212, 'operator', 'app has not registered this API'),
  e(-213, 'unreachable', 'user does not follow the OA'),
  e(-214, 'backoff', 'article is being processed'),
  e(-216, 'refresh', 'access token invalid'),
  e(-217, 'unreachable', 'user blocked invitations'),
  e(-218, 'reschedule', "recipient's receiving quota is used up", { advice: 'later' }),
  e(-219, 'operator', 'app removed or disabled'),
  e(-220, 'refresh', 'access token expired or withdrawn'),
  e(-221, 'operator', 'OA must be verified'),
  e(-223, 'operator', 'OA has not granted this permission, or article quota'),
  e(-224, 'operator', 'OA package too low'),
  e(-227, 'unreachable', 'user banned, or inactive for over 45 days'),
  e(-230, 'unreachable', 'no interaction in the last 7 days', { advice: 'other-channel' }),
  e(-232, 'unreachable', 'never interacted, or interaction expired', { advice: 'other-channel' }),
  e(-233, 'permanent', 'message type not supported'),
  e(-234, 'reschedule', 'not allowed at night (22:00-06:00)', { advice: 'after-six' }),
  e(-235, 'operator', 'API not for this type of OA'),
  e(-237, 'operator', 'group expired or disabled'),
  e(-238, 'operator', 'asset id problem'),
  e(-240, 'permanent', 'v2 message API is shut'),
  e(-241, 'operator', 'asset id problem'),
  e(-242, 'operator', 'appsecret_proof missing or wrong'),
  e(-244, 'unreachable', 'user restricts this kind of message'),
  e(-248, 'permanent', 'breaks the content policy', { alarm: true }),
  e(-249, 'permanent', 'template may not be sent by UID'),
  e(-320, 'operator', 'needs a linked Zalo Cloud Account'),
  e(-321, 'operator', 'Zalo Cloud Account is out of money'),
  e(-403, 'operator', 'OA is not in this group'),
];

/** business.openapi.zalo.me */
export const ZBS_ERRORS: readonly ErrorEntry[] = [
  e(-32, 'backoff', 'rate limit'),
  e(-108, 'permanent', 'phone number invalid'),
  e(-109, 'operator', 'template unknown'),
  e(-111, 'permanent', 'template data missing, of the wrong type or too long', { certainty: 'U' }),
  e(-112, 'permanent', 'template data missing, of the wrong type or too long', { certainty: 'U' }),
  e(-1121, 'permanent', 'template data missing, of the wrong type or too long'),
  e(-1122, 'permanent', 'template data missing, of the wrong type or too long'),
  e(-1123, 'permanent', 'template data missing, of the wrong type or too long'),
  e(-1124, 'permanent', 'template data missing, of the wrong type or too long'),
  e(-114, 'unreachable', 'person inactive, has no Zalo, cannot or will not receive', { advice: 'other-channel' }),
  e(-115, 'operator', 'no balance'),
  e(-116, 'permanent', 'template data missing, of the wrong type or too long', { certainty: 'U' }),
  e(-118, 'unreachable', 'person inactive, has no Zalo, cannot or will not receive', { advice: 'other-channel' }),
  e(-119, 'unreachable', 'person inactive, has no Zalo, cannot or will not receive', { advice: 'other-channel' }),
  e(-124, 'refresh', 'access token invalid'),
  e(-1241, 'operator', 'appsecret_proof missing or wrong'),
  e(-126, 'permanent', 'restriction of the development mode'),
  e(-127, 'permanent', 'restriction of the development mode'),
  e(-130, 'permanent', 'template data missing, of the wrong type or too long', { certainty: 'U' }),
  e(-131, 'operator', 'template not approved'),
  e(-132, 'permanent', 'template data missing, of the wrong type or too long', { certainty: 'U' }),
  e(-133, 'reschedule', 'not allowed at night (22:00-06:00)', { advice: 'after-six' }),
  e(-135, 'operator', 'OA may not send templates by phone'),
  e(-1351, 'operator', 'OA is blocked'),
  e(-136, 'operator', 'Zalo Cloud Account not linked'),
  e(-137, 'operator', 'charge failed'),
  e(-139, 'unreachable', 'person inactive, has no Zalo, cannot or will not receive', { advice: 'other-channel' }),
  e(-140, 'unreachable', 'person inactive, has no Zalo, cannot or will not receive', { advice: 'other-channel' }),
  e(-141, 'unreachable', 'person inactive, has no Zalo, cannot or will not receive', { advice: 'other-channel' }),
  e(-144, 'reschedule', 'daily quota of the OA', { advice: 'next-day' }),
  e(-1441, 'reschedule', 'further quota limit, promotional or per person', { advice: 'later' }),
  e(-146, 'operator', 'template disabled for low quality'),
  e(-147, 'reschedule', 'daily quota of the template', { advice: 'next-day' }),
  e(-1471, 'reschedule', 'further quota limit, promotional or per person', { advice: 'later' }),
  e(-1472, 'reschedule', 'further quota limit, promotional or per person', { advice: 'later' }),
];

/** bot-api.zaloplatforms.com: `error_code`. No code is documented for a person who blocked the bot. */
export const BOT_ERRORS: readonly ErrorEntry[] = [
  e(400, 'permanent', 'bad request, or unknown method name'),
  e(401, 'operator', 'token invalid'),
  e(403, 'backoff', 'documented as "internal server error"', { advice: 'few-tries', alarm: true }),
  e(404, 'permanent', 'not found'),
  e(408, 'normal', 'long poll ran out'),
  // The free plan has 3,000 messages a month and the reply does not tell which limit it was.
  e(429, 'backoff', 'quota exceeded; if it lasts, the monthly one: call a person', {
    advice: 'few-tries',
    alarm: true,
  }),
];
