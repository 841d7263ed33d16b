/**
 * Which way a message takes to a person, decided from stored facts before any call.
 *
 * Source: Zalo's conditions for Official Accounts (docs/zalo.md): free text is free of charge within 48 hours of the person's last
 * interaction, charged until 7 days, refused afterwards (-230); templates go by user id within a year of the last interaction, and by
 * phone number always.
 */

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** Free text costs nothing until this long after the last interaction. */
export const FREE_MS = 48 * HOUR;
/** Free text is refused from this long after the last interaction on. */
export const WINDOW_MS = 7 * DAY;
/** Templates by user id need an interaction within a year. */
const TEMPLATE_MS = 365 * DAY;
/** Messages take seconds: the last minutes of a window are not relied on. */
const MARGIN_MS = 5 * 60_000;

type WayChannel = 'telegram' | 'zalo' | 'zalo-bot';

/** `plain`: the channel has no window. */
export type Way = 'plain' | 'consultation-free' | 'consultation-charged' | 'template-uid' | 'template-phone';

export type ReachableContact = {
  readonly id: string;
  readonly channel: WayChannel;
  readonly state: 'active' | 'silent' | 'blocked' | 'deactivated' | 'unlinked';
  /** Smaller is preferred. */
  readonly preference: number;
  readonly lastInteractionAt: Date | null;
};

/** Why a contact or one of its ways was passed over. */
type PassedOver =
  | 'channel-off'
  | 'blocked'
  | 'deactivated'
  | 'unlinked'
  | 'refused-until-they-write'
  | 'never-interacted'
  | 'window-closed'
  | 'no-template-for-this'
  | 'too-long-silent-for-template'
  | 'no-phone';

export type Considered = {
  readonly contactId: string;
  readonly channel: WayChannel;
  readonly way: Way | null;
  readonly verdict: 'chosen' | PassedOver;
  readonly lastInteractionAt: string | null;
};

/** What is kept with the message: what was chosen and what was passed over before it, in order. Instants are ISO 8601. */
export type Route = {
  readonly at: string;
  readonly way: Way | null;
  readonly channel: WayChannel | null;
  readonly considered: readonly Considered[];
};

export type WayQuestion = {
  readonly contacts: readonly ReachableContact[];
  /** Channels that run. */
  readonly channels: ReadonlySet<WayChannel>;
  /** Approved templates exist that say what this message says. */
  readonly template: { readonly byUid: boolean; readonly byPhone: boolean };
  readonly hasPhone: boolean;
  /** An answer goes where the question came from. */
  readonly fixedContactId?: string | undefined;
  readonly now: Date;
};

export type WayAnswer = {
  readonly chosen: { readonly contactId: string; readonly channel: WayChannel; readonly way: Way } | null;
  readonly route: Route;
};

/**
 * The cheapest allowed way: contacts in the person's order of preference, and for Zalo free text before a template by user id before a
 * template by phone. `chosen` null: nobody can be reached, a person must be told. Never throws.
 */
export function chooseWay(question: WayQuestion): WayAnswer {
  const considered: Considered[] = [];
  const { now, fixedContactId } = question;
  const ordered = [...question.contacts].sort((a, b) => a.preference - b.preference);
  const candidates = fixedContactId === undefined ? ordered : ordered.filter(({ id }) => id === fixedContactId);
  for (const contact of candidates) {
    for (const { way, refusal } of waysOf(contact, question)) {
      const { id: contactId, channel } = contact;
      considered.push({
        contactId,
        channel,
        way,
        verdict: refusal ?? 'chosen',
        lastInteractionAt: contact.lastInteractionAt?.toISOString() ?? null,
      });
      if (refusal === null && way !== null)
        return { chosen: { contactId, channel, way }, route: { at: now.toISOString(), way, channel, considered } };
    }
  }
  return { chosen: null, route: { at: now.toISOString(), way: null, channel: null, considered } };
}

type Tried = { readonly way: Way | null; readonly refusal: PassedOver | null };

/** The ways of one contact, cheapest first, each with what speaks against it; ends with the first that is allowed. */
function waysOf(
  contact: ReachableContact,
  { channels, template, hasPhone, fixedContactId, now }: WayQuestion,
): readonly Tried[] {
  if (!channels.has(contact.channel)) return [{ way: null, refusal: 'channel-off' }];
  if (contact.state === 'unlinked') return [{ way: null, refusal: 'unlinked' }];
  // Who has just written is reachable there, whatever the row said before.
  if (contact.id !== fixedContactId && (contact.state === 'blocked' || contact.state === 'deactivated'))
    return [{ way: null, refusal: contact.state }];
  if (contact.channel !== 'zalo') return [{ way: 'plain', refusal: null }];
  const age = contact.lastInteractionAt === null ? null : now.getTime() - contact.lastInteractionAt.getTime();
  const text: Tried = {
    way: age !== null && age < FREE_MS - MARGIN_MS ? 'consultation-free' : 'consultation-charged',
    refusal:
      contact.state === 'silent'
        ? 'refused-until-they-write'
        : age === null
          ? 'never-interacted'
          : age < WINDOW_MS - MARGIN_MS
            ? null
            : 'window-closed',
  };
  const byUid: Tried = {
    way: 'template-uid',
    refusal: !template.byUid
      ? 'no-template-for-this'
      : age === null
        ? 'never-interacted'
        : age < TEMPLATE_MS
          ? null
          : 'too-long-silent-for-template',
  };
  const byPhone: Tried = {
    way: 'template-phone',
    refusal: !template.byPhone ? 'no-template-for-this' : hasPhone ? null : 'no-phone',
  };
  return [text, byUid, byPhone];
}

/**
 * Whether a person shall get their list of the week now, so that answering it keeps Zalo's window open. True from day five on, and earlier
 * when no working morning is left before the window closes; false outside the window (it would be refused or cost a template).
 * @param nextMorning the next morning on which such a message may be sent, after `now`
 */
export function isAboutToFallSilent(lastInteractionAt: Date, now: Date, nextMorning: Date): boolean {
  const age = now.getTime() - lastInteractionAt.getTime();
  if (age < FREE_MS || age >= WINDOW_MS - MARGIN_MS) return false;
  return age >= 5 * DAY || nextMorning.getTime() >= lastInteractionAt.getTime() + WINDOW_MS - 12 * HOUR;
}

/**
 * Whether Zalo has stopped telling us anything: it takes the webhook away after repeated failures and says so nowhere. Each message that we
 * send comes back as an echo, so silence is strange only after something was sent.
 * @param hours how long nothing may come
 */
export function webhookLooksDead(lastEventAt: Date | null, lastSentAt: Date | null, now: Date, hours: number): boolean {
  if (lastSentAt === null) return false;
  const silentSince = lastEventAt ?? lastSentAt;
  const unanswered = lastEventAt === null || lastSentAt > lastEventAt;
  return (
    unanswered && now.getTime() - silentSince.getTime() >= hours * HOUR && now.getTime() - lastSentAt.getTime() >= HOUR
  );
}
