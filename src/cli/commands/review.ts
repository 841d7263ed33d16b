import { decideReview, holdForReview, reviewList } from '../../app/delivery/review-list.js';
import { instant } from '../../bot/messages/format.js';
import { kindWords } from '../../bot/messages/outbox-words.js';
import { withInstallation } from '../open-installation.js';
import { CommandFailed } from './failure.js';
import { configOrFail } from './settings.js';

/** Messages that became too old to be sent unseen, one a line; `json` for programs. */
export async function reviewListCommand({ json = false }: { readonly json?: boolean }): Promise<void> {
  const items = await withInstallation(configOrFail(), ({ run }) => run(reviewList));
  if (json) return console.log(JSON.stringify(items, null, 2));
  if (items.length === 0) return console.log('Không có tin nào chờ quyết định / nothing waits for a decision');
  for (const item of items)
    console.log(
      [
        item.id,
        instant(item.notBefore),
        kindWords(item.kind),
        item.assignmentNumber === null ? '' : `việc ${item.assignmentNumber}`,
        item.personName ?? '',
      ]
        .filter((part) => part !== '')
        .join('  '),
    );
  console.log(
    `${items.length} tin. Gửi: dondoc review send <mã…> | --all. Bỏ: dondoc review drop <mã…> | --all. / ${items.length} messages.`,
  );
}

/** Sends or drops what is named; `all` must be said, since a slip of the hand cannot be taken back. */
export async function reviewDecideCommand(
  decision: 'send' | 'drop',
  chosen: readonly string[],
  { all = false }: { readonly all?: boolean },
): Promise<void> {
  if (all === chosen.length > 0)
    throw new CommandFailed('Nêu mã tin, hoặc --all cho tất cả / name the messages, or --all for all of them');
  const count = await withInstallation(configOrFail(), ({ run }) =>
    run((scope) => decideReview(scope, decision, all ? null : chosen)),
  );
  if (count < chosen.length)
    console.error(`${chosen.length - count} mã không còn chờ quyết định / no longer waiting: nothing done for them`);
  console.log(
    decision === 'send'
      ? `${count} tin sẽ được gửi theo giờ làm việc và tốc độ của kênh / will be sent`
      : `${count} tin đã bỏ / dropped`,
  );
}

/** Holds everything that has not ended. For a restore: before the program starts. */
export async function reviewHoldCommand(): Promise<void> {
  const count = await withInstallation(configOrFail(), ({ run }) => run((scope) => holdForReview(scope, 'by hand')));
  console.log(`${count} tin được giữ lại chờ quyết định / held for a decision`);
}
