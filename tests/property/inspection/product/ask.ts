import { createHash } from 'node:crypto';
import { unzipSync } from 'fflate';
import { feedToken } from '../../../../src/app/feed/calendar-feed-token.js';
import { reviewList } from '../../../../src/app/delivery/review-list.js';
import type { Incoming } from '../../../../src/app/ports/channel.js';
import type { OutgoingMessage } from '../../../../src/app/ports/message.js';
import type { TimerRow } from '../../../../src/app/ports/store/timers.js';
import { handleIncoming } from '../../../../src/bot/conversation/handle-incoming.js';
import { feedOf } from '../../../../src/bot/files/feed-of-person.js';
import { renderOutgoing } from '../../../../src/bot/render/render-outgoing.js';
import { tokenHash } from '../../../../src/store/token-hash.js';
import { feedIdOf, PEPPER, type LeakAgency, type Undone } from './leak-agency.js';
import type { Question } from './questions.js';

/** All that comes of one question: what is read, every row that it leaves, and which queries it took. */
export type Told = { readonly heard: string; readonly sql: readonly string[] };

const written = (value: unknown): string =>
  JSON.stringify(value, (_key, one: unknown) => (typeof one === 'bigint' ? undefined : one));

/** Asks in a person's name (or, for `stranger`, in nobody's) and takes everything back. */
export function ask(agency: LeakAgency, world: Undone, personId: string, question: Question): Promise<Told> {
  agency.ids.reseed(`ask-${personId}`);
  return world.aside(async () => {
    const { tx, client } = world;
    const moment = agency.clock.now();
    // Read once in a transaction, and here one transaction holds many questions.
    await tx.units.directory();
    await tx.calendar.table();
    const heard: string[] = [];
    const sql: string[] = [];
    const listened = async <T>(work: () => Promise<T>): Promise<T> => {
      const { result, sql: sent } = await agency.sql.during(work);
      sql.push(...sent, '·');
      return result;
    };
    if (question.kind === 'feed') {
      const token = feedToken(feedIdOf(question.token === 'own' ? personId : 'nobody'), PEPPER);
      heard.push(String(await listened(() => feedOf(world.scope(), token))));
      return { heard: heard.join('\n'), sql };
    }
    if (question.kind === 'operator') {
      // Whoever runs the machine reads the list of old messages and, as an administrator, the daily line.
      const daily: TimerRow = timerOf('still-running', moment);
      const prepared = await listened(async () => world.handlers['still-running'].prepare?.(daily));
      heard.push(written(prepared));
      const items = await reviewList(world.scope());
      // That old messages wait is the operator's to know, and they look alike; what they say beside may not be of a visit.
      heard.push(
        written(
          [
            ...new Set(
              items.map(({ kind, personName, assignmentNumber }) => written([kind, personName, assignmentNumber])),
            ),
          ].filter((one) => one !== written(['card', null, null])),
        ),
      );
      return { heard: heard.join('\n'), sql };
    }

    const receive = async (body: Incoming['body']): Promise<void> => {
      const mark =
        (await client.outboxMessage.findFirst({ orderBy: { seq: 'desc' }, select: { seq: true } }))?.seq ?? 0n;
      const incoming: Incoming = {
        channel: 'telegram',
        chatId: `chat-${personId}`,
        senderId: `chat-${personId}`,
        senderName: '',
        group: false,
        at: moment,
        body,
      };
      const handled = await listened(() => handleIncoming(world.scope(), incoming));
      heard.push(written(handled));
      for (const timer of await client.timer.findMany({
        where: { state: 'pending', createdAt: moment, dueAt: { lte: moment }, kind: { in: BUILT } },
        orderBy: { id: 'asc' },
      })) {
        await client.timer.update({ where: { id: timer.id }, data: { state: 'fired' } });
        const handler = world.handlers[timer.kind as TimerRow['kind']];
        const prepared = await listened(async () => handler.prepare?.(timer as TimerRow));
        heard.push(await handler.fire(world.scope(), timer as TimerRow, prepared));
      }
      const rows = await client.outboxMessage.findMany({ where: { seq: { gt: mark } }, orderBy: { seq: 'asc' } });
      for (const row of rows) {
        heard.push(written(row));
        const reader = row.personId === null ? null : await tx.people.byId(row.personId);
        const rendered = await listened(() => renderOutgoing(world.scope(), row.message as OutgoingMessage, reader));
        heard.push(written(rendered));
        if (rendered.ok) for (const fileId of rendered.card.fileIds ?? []) heard.push(await contentOf(fileId));
      }
    };
    /** A file as its reader has it: papers by their parts, without the moment at which the library made them. */
    const contentOf = async (fileId: string): Promise<string> => {
      const row = await tx.files.byId(fileId);
      const bytes = row === null ? null : await agency.files.get(row.sha256);
      if (row === null || bytes === null) return 'no file';
      const hash = (part: Uint8Array): string => createHash('sha256').update(part).digest('hex');
      if (bytes.subarray(0, 2).toString() !== 'PK') return `${row.name} ${hash(bytes)}`;
      return Object.entries(unzipSync(bytes))
        .filter(([name]) => name !== 'docProps/core.xml')
        .map(([name, part]) => `${row.name}/${name} ${hash(part)}`)
        .sort()
        .join('\n');
    };

    switch (question.kind) {
      case 'say':
        for (const [index, text] of question.words.entries())
          await receive({ kind: 'text', text, messageId: `m${index}` });
        break;
      case 'press': {
        const token = agency.ids.newToken();
        await client.actionToken.create({
          data: { tokenHash: tokenHash(token), personId, intent: question.intent, createdAt: moment },
        });
        await receive({ kind: 'press', token, pressId: 'p', messageId: null });
        break;
      }
      case 'press-token':
        await receive({ kind: 'press', token: question.token, pressId: 'p', messageId: null });
        break;
      case 'file':
        await receive({
          kind: 'file',
          file: { ref: 'r', name: question.name, mime: 'image/jpeg', size: 9 },
          photo: true,
          caption: question.caption,
          messageId: 'm',
        });
    }
    // What the person's asking left elsewhere: dialogues, timers, audit.
    for (const left of [
      await client.dialogue.findMany({ where: { chatKey: `telegram:chat-${personId}` } }),
      await client.timer.findMany({
        where: { createdAt: moment, id: { startsWith: `ask-${personId}` } },
        orderBy: { id: 'asc' },
      }),
      await client.auditEvent.findMany({
        where: { actor: personId, at: moment },
        orderBy: { seq: 'asc' },
        select: { action: true, subject: true, subjectId: true },
      }),
    ])
      heard.push(written(left));
    return { heard: heard.join('\n'), sql };
  });
}

/** Timers that a question sets and whose result is its answer. */
const BUILT = ['build-report', 'build-inspection-year', 'own-data', 'build-minutes'];

function timerOf(kind: TimerRow['kind'], at: Date): TimerRow {
  return { id: kind, kind, subjectId: kind, generation: 1, dueAt: at, payload: {}, state: 'pending', attempts: 1 };
}
