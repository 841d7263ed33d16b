import type { Language } from '../../app/ports/store/people.js';
import type { Route } from '../../domain/reachability/choose-way.js';
import { englishInstant } from './english/words.js';
import { instant } from './format.js';
import type { InLanguage } from './in-language.js';
import { routeWords } from './route-words.js';

const vi = {
  states: {
    queued: 'đang chờ gửi',
    claimed: 'đang chờ gửi',
    sending: 'đang gửi',
    sent: 'đã gửi',
    cancelled: 'không cần gửi nữa',
    failed: 'không gửi được',
    unknown: 'chưa rõ đã tới hay chưa',
    review: 'chờ người xem lại',
  } as Readonly<Record<string, string>>,
  seen: (at: Date) => `đã xem ${instant(at)}`,
  delivered: (at: Date) => `đã tới máy ${instant(at)}`,
};

const en: typeof vi = {
  states: {
    queued: 'waiting to be sent',
    claimed: 'waiting to be sent',
    sending: 'being sent',
    sent: 'sent',
    cancelled: 'no longer needed',
    failed: 'could not be sent',
    unknown: 'not known whether it arrived',
    review: 'waits to be looked over',
  },
  seen: (at) => `seen ${englishInstant(at)}`,
  delivered: (at) => `delivered ${englishInstant(at)}`,
};

const WORDS: InLanguage<typeof vi> = { vi, en };

/** What became of a message so far, in words. */
export function messageStateWords(state: string, language: Language = 'vi'): string {
  return WORDS[language].states[state] ?? state;
}

/** How it went, where there is more to say than that it was sent: another way than the plain one, tries before, receipts. */
export function fateWords(
  message: { readonly routes: readonly Route[]; readonly deliveredAt: Date | null; readonly seenAt: Date | null },
  language: Language = 'vi',
): string {
  const say = WORDS[language];
  const { routes, deliveredAt, seenAt } = message;
  const told = routes
    .filter((route, index) => index < routes.length - 1 || route.way !== 'plain' || route.considered.length > 1)
    .map((route) => routeWords(route, language));
  const receipt = seenAt !== null ? say.seen(seenAt) : deliveredAt !== null ? say.delivered(deliveredAt) : null;
  const all = [...told, ...(receipt === null ? [] : [receipt])];
  return all.length === 0 ? '' : ` [${all.join(' → ')}]`;
}
