import { inTurn } from '../../app/in-turn.js';
import type { ExplainedMessage } from '../../app/ports/store/outbox.js';
import { channelWords } from '../../bot/messages/channel-words.js';
import { instant } from '../../bot/messages/format.js';
import { messageStateWords } from '../../bot/messages/message-state.js';
import { kindWords, outboxReasonWords } from '../../bot/messages/outbox-words.js';
import { routeLines } from '../../bot/messages/route-words.js';
import { withInstallation } from '../open-installation.js';
import { CommandFailed } from './failure.js';
import { configOrFail } from './settings.js';

/** Why one message went the way it went: what was tried, in order, and what came of it. By the id of the outbox row, or the number of an assignment. */
export async function whyCommand(which: string): Promise<void> {
  const lines = await withInstallation(configOrFail(), ({ run }) =>
    run(async ({ tx }) => {
      const view = /^\d{1,9}$/u.test(which) ? await tx.assignments.byNumber(Number(which)) : null;
      const ids =
        view === null
          ? [which]
          : [
              ...(await tx.outbox.ofAssignment(view.assignment.id)),
              ...(await tx.outbox.digestsAbout(view.assignment.id)),
            ].map((row) => row.id);
      const messages = (await inTurn(ids, (id) => tx.outbox.explain(id))).filter((row) => row !== null);
      const people = new Map(
        (await tx.people.byIds(messages.flatMap(({ personId }) => (personId === null ? [] : [personId])))).map(
          (person) => [person.id, person.name],
        ),
      );
      return messages.flatMap((row) => [
        `${capitalised(kindWords(row.kind))} → ${row.personId === null ? 'nhóm chung' : (people.get(row.personId) ?? 'người đã rời')} (mã ${row.id})`,
        `  tạo ${instant(row.createdAt)}; ${stateOf(row)}; đã thử ${row.attempts} lần`,
        ...row.routes.flatMap(routeLines).map((line) => `  ${line}`),
        ...(row.sentAt === null ? [] : [`  gửi ${instant(row.sentAt)}`]),
        ...(row.deliveredAt === null ? [] : [`  tới máy ${instant(row.deliveredAt)}`]),
        ...(row.seenAt === null ? [] : [`  đã xem ${instant(row.seenAt)} (chỉ để tham khảo, không phải xác nhận)`]),
      ]);
    }),
  );
  if (lines.length === 0)
    throw new CommandFailed(`Không có tin nào mang mã "${which}" / there is no message "${which}"`);
  console.log(lines.join('\n'));
}

function stateOf({ state, reason, channel }: ExplainedMessage): string {
  const through = channel === null ? '' : ` qua ${channelWords(channel)}`;
  return `${messageStateWords(state)}${through}${reason === null ? '' : ` (${outboxReasonWords(reason, channel)})`}`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
