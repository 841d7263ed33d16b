import type { Channel, ChannelName, RenderedMessage } from '../../app/ports/channel.js';
import type { Card } from '../../app/ports/card.js';
import type { Clock } from '../../app/ports/clock.js';
import type { Ids } from '../../app/ports/ids.js';
import type { OutboxRow } from '../../app/ports/queues.js';
import type { Intent } from '../../app/intents.js';
import type { FileStore } from '../../app/ports/store/files.js';
import type { Contact } from '../../app/ports/store/people.js';
import type { Store, Tx } from '../../app/ports/store/tx.js';
import type { Scope } from '../../app/use-case.js';
import { nextAllowed, type QuietHours } from '../../domain/calendar/working-hours.js';
import { groupHolder } from './group-holder.js';
import { chooseWay, type Route, type WayQuestion } from '../../domain/reachability/choose-way.js';
import { fillTemplate, zaloPhone } from '../zalo/fill-template.js';
import { atContentLevel, type ContentLevel } from './content-level.js';
import { namedContent } from './named-content.js';
import { renderOutgoing } from './render-outgoing.js';

type Recipient = {
  readonly contactId: string;
  readonly channel: ChannelName;
  readonly chatId: string;
  readonly group: boolean;
};

/** The answer of the gate, asked just before each send. */
export type Prepared =
  | {
      readonly send: {
        readonly to: Recipient;
        readonly message: RenderedMessage;
        readonly actions: readonly { readonly label: string; readonly intent: Intent }[];
        readonly tokens: readonly {
          readonly token: string;
          readonly personId: string;
          readonly intent: Intent;
          readonly expiresAt: Date | null;
        }[];
        /** Why this way, kept with the message. */
        readonly route: Route;
      };
    }
  | { readonly defer: { readonly until: Date; readonly reason: string } }
  | { readonly cancel: { readonly reason: string } }
  | { readonly fail: { readonly reason: string; readonly route?: Route } };

export type PrepareDeps = {
  readonly store: Store;
  readonly files: FileStore;
  readonly ids: Ids;
  readonly clock: Clock;
  readonly channels: ReadonlyMap<ChannelName, Channel>;
  readonly quietHours: QuietHours;
  readonly pepper: Uint8Array;
  readonly publicUrl: string | null;
  /** Approved templates that this installation has ids for. */
  readonly templates?: ReadonlySet<string>;
  /** Makes links to files for channels that do not take them; absent without a public address. */
  readonly linkTo?: (fileId: string, now: Date) => string;
  /** How much may leave for each channel. */
  readonly levels: Readonly<Record<ChannelName, ContentLevel>>;
};

/** Evidence named by a message is fetched by a job of its own; the message waits this long for it, at most so often. */
const FILE_WAIT_MS = 3_000;
const FILE_TRIES_MS = 30_000;

/** The one gate: is it still needed, may it go now, over which channel, and what does it say at this moment. */
export function createPrepare(
  deps: PrepareDeps,
): (row: OutboxRow, edits: { readonly contactId: string } | null) => Promise<Prepared> {
  return (row, edits) =>
    deps.store.transaction(async (tx) => {
      const now = deps.clock.now();
      const scope: Scope = { tx, now, ids: deps.ids, inboxId: null, pepper: deps.pepper, publicUrl: deps.publicUrl };
      if (row.personId === null) return toGroup(deps, scope, row);
      const reached = await tx.people.withContacts(row.personId);
      if (reached === null) return { fail: { reason: 'nobody to reach' } };
      const { person, contacts } = reached;
      if (row.lane !== 'answer' && !row.ignoresQuietHours) {
        const until = nextAllowed(now, await tx.calendar.table(), deps.quietHours);
        if (until > now) return { defer: { until, reason: 'quiet hours' } };
      }
      const wantsTemplate =
        deps.templates !== undefined &&
        deps.templates.size > 0 &&
        edits === null &&
        contacts.some((contact) => contact.channel === 'zalo');
      const template = wantsTemplate ? await fillTemplate(scope, row.message, person) : null;
      const { chosen, route } = chooseWay(
        question(row, contacts, edits, {
          channels: new Set(deps.channels.keys()),
          approved: template !== null && deps.templates?.has(template.name) === true,
          hasPhone: zaloPhone(person) !== null,
          now,
        }),
      );
      const contact = contacts.find(({ id }) => id === chosen?.contactId);
      if (chosen === null || contact === undefined) return { fail: { reason: whyNobody(route), route } };
      const rendered = await renderOutgoing(scope, row.message, person);
      if (!rendered.ok) return { cancel: { reason: rendered.reason } };
      const level = deps.levels[contact.channel];
      const card =
        level === 'full'
          ? rendered.card
          : atContentLevel(rendered.card, level, await namedContent(tx, row.message), person.language);
      const files = edits === null ? await attachments(tx, deps, card.fileIds ?? [], now) : [];
      if (files === 'not yet' && now.getTime() - row.createdAt.getTime() < FILE_TRIES_MS)
        return { defer: { until: new Date(now.getTime() + FILE_WAIT_MS), reason: 'files on their way' } };
      const personId = person.id;
      const to = { contactId: contact.id, channel: contact.channel, chatId: contact.externalId, group: false };
      if (template !== null && (chosen.way === 'template-uid' || chosen.way === 'template-phone')) {
        const sent = {
          ...template,
          by: chosen.way === 'template-uid' ? ('uid' as const) : ('phone' as const),
          phone: zaloPhone(person),
          trackingId: row.id,
        };
        // A template carries neither buttons nor files; what it announces is read in the chat.
        return {
          send: {
            to,
            message: { ...renderCard(card, row, [], []), buttons: [], template: sent },
            actions: [],
            tokens: [],
            route,
          },
        };
      }
      const actions = (card.actions ?? []).map(({ label, intent }) => ({ label, intent }));
      const tokens = actions.map(({ intent }) => ({ token: deps.ids.newToken(), personId, intent, expiresAt: null }));
      return {
        send: {
          to,
          message: renderCard(
            card,
            row,
            tokens.map(({ token }) => token),
            files === 'not yet' ? [] : files,
          ),
          actions,
          tokens,
          route,
        },
      };
    });
}

/** A unit's group: no person, no choice of way, and no files, since who else reads there is not known. */
async function toGroup(deps: PrepareDeps, scope: Scope, row: OutboxRow): Promise<Prepared> {
  const group = row.contactId === null ? null : await scope.tx.groups.byId(row.contactId);
  if (group?.state !== 'active' || !deps.channels.has(group.channel)) return { fail: { reason: 'nobody to reach' } };
  if (row.lane !== 'answer' && !row.ignoresQuietHours) {
    const until = nextAllowed(scope.now, await scope.tx.calendar.table(), deps.quietHours);
    if (until > scope.now) return { defer: { until, reason: 'quiet hours' } };
  }
  const rendered = await renderOutgoing(scope, row.message);
  if (!rendered.ok) return { cancel: { reason: rendered.reason } };
  const actions = (rendered.card.actions ?? []).map(({ label, intent }) => ({ label, intent }));
  const tokens = actions.map(({ intent }) => ({
    token: deps.ids.newToken(),
    personId: groupHolder(group.id),
    intent,
    expiresAt: null,
  }));
  return {
    send: {
      to: { contactId: group.id, channel: group.channel, chatId: group.externalId, group: true },
      message: renderCard(
        rendered.card,
        row,
        tokens.map(({ token }) => token),
        [],
      ),
      actions,
      tokens,
      route: { at: scope.now.toISOString(), way: null, channel: group.channel, considered: [] },
    },
  };
}

/** An answer goes where the question came from; anything else that was meant for one contact goes there first. */
function question(
  row: OutboxRow,
  contacts: readonly Contact[],
  edits: { readonly contactId: string } | null,
  facts: {
    readonly channels: ReadonlySet<ChannelName>;
    readonly approved: boolean;
    readonly hasPhone: boolean;
    readonly now: Date;
  },
): WayQuestion {
  const fixedId = row.contactId ?? edits?.contactId;
  const fixed = contacts.find(({ id }) => id === fixedId);
  return {
    contacts: contacts.map((contact) =>
      contact === fixed ? { ...contact, preference: Number.NEGATIVE_INFINITY } : contact,
    ),
    channels: facts.channels,
    template: { byUid: facts.approved, byPhone: facts.approved },
    hasPhone: facts.hasPhone,
    ...(fixed !== undefined && row.lane === 'answer' ? { fixedContactId: fixed.id } : {}),
    now: facts.now,
  };
}

/** The reason of the contact that was tried first: it is the one that people can do something about. */
function whyNobody(route: Route): string {
  const [first] = route.considered;
  return first === undefined || first.verdict === 'chosen' || first.verdict === 'unlinked'
    ? 'nobody to reach'
    : first.verdict;
}

type Attachment = RenderedMessage['files'][number];

async function attachments(
  tx: Tx,
  { files, linkTo }: Pick<PrepareDeps, 'files' | 'linkTo'>,
  fileIds: readonly string[],
  now: Date,
): Promise<Attachment[] | 'not yet'> {
  const found: Attachment[] = [];
  for (const fileId of fileIds) {
    const stored = await tx.files.byId(fileId);
    if (stored === null) return 'not yet';
    const bytes = await files.get(stored.sha256);
    if (bytes !== null)
      found.push({
        name: stored.name,
        mime: stored.mime,
        bytes,
        ...(linkTo === undefined ? {} : { link: linkTo(stored.id, now) }),
      });
  }
  return found;
}

function renderCard(
  card: Card,
  row: OutboxRow,
  tokens: readonly string[],
  files: readonly Attachment[],
): RenderedMessage {
  return {
    ...(card.title === undefined ? {} : { title: row.resend ? `${card.title} (gửi lại)` : card.title }),
    // Without a title the words stand in front: whoever got it already must see at once that it is the same again.
    lines: row.resend && card.title === undefined ? ['(gửi lại)', ...card.lines] : card.lines,
    buttons: (card.actions ?? []).map((action, index) => ({
      label: action.label,
      token: tokens[index] ?? '',
      ...(action.style === undefined ? {} : { style: action.style }),
    })),
    files,
    ...(row.replyToMessageId === null ? {} : { replyToMessageId: row.replyToMessageId }),
  };
}
