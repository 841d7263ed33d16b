import { inTurn } from '../../app/in-turn.js';
import { writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { createEnrolmentCode } from '../../app/people/create-enrolment-code.js';
import { foldWords } from '../../app/people/import-table.js';
import type { Person } from '../../app/ports/store/people.js';
import type { Scope } from '../../app/use-case.js';
import { qrPng, qrTerminal, telegramDeepLink } from '../../bot/charts/qr.js';
import { instant } from '../../bot/messages/format.js';
import type { Config } from '../../config.js';
import { ask, envelope } from '../doctor/ask.js';
import { withInstallation } from '../open-installation.js';
import { CommandFailed } from './failure.js';
import { configOrFail } from './settings.js';

/** Prints a one-time code for a person, named by id or full name, with link and QR picture where Telegram is configured. */
export async function enrolCommand(who: string, { qr }: { readonly qr?: string }): Promise<void> {
  const config = configOrFail();
  const { person, code, expiresAt } = await withInstallation(config, ({ run }) =>
    run(async (scope) => {
      const found = await personNamed(scope, who);
      if (found.leftAt !== null) throw new CommandFailed(`${found.name} đã rời cơ quan / has left`);
      if ((await scope.tx.people.postsOf(found.id)).length === 0) {
        throw new CommandFailed(
          `${found.name} chưa có vị trí nào: nhập danh sách người trước / has no post: import the list of people first`,
        );
      }
      return { person: found, ...(await createEnrolmentCode(scope, { personId: found.id, createdBy: null })) };
    }),
  );
  console.log(`${person.name}: ${code.slice(0, 4)}-${code.slice(4)}`);
  console.log(`Dùng một lần, đến ${instant(expiresAt)} / single use, until ${expiresAt.toISOString()}`);
  console.log('Mở bot rồi gõ mã / open the bot and type the code.');
  const link = await deepLink(config, code);
  if (link === null) {
    if (qr !== undefined)
      throw new CommandFailed(
        'Chưa có bot Telegram nào trả lời nên không có đường dẫn để vẽ mã QR / no Telegram bot answers, so there is no link to draw',
      );
    return;
  }
  console.log(link);
  console.log(await qrTerminal(link));
  if (qr === undefined) return;
  await writeFile(qr, await qrPng(link), { mode: 0o600 });
  console.log(`Mã QR / QR picture: ${qr}`);
}

export async function personNamed({ tx }: Scope, who: string): Promise<Person> {
  const byId = await tx.people.byId(who);
  if (byId !== null) return byId;
  const found = await tx.people.search(who);
  const exact = found.filter(({ name }) => foldWords(name) === foldWords(who));
  const [person, ...others] = exact.length > 0 ? exact : found;
  if (person === undefined) throw new CommandFailed(`Không có ai tên "${who}" / there is nobody called "${who}"`);
  if (others.length === 0) return person;
  const directory = await tx.units.directory();
  const lines = await inTurn([person, ...others], async ({ id, name }) => {
    const units = (await tx.people.postsOf(id)).map(({ unitId }) => directory.unit(unitId)?.name ?? unitId);
    return `  ${id}  ${name}  (${units.join('; ')})`;
  });
  throw new CommandFailed(
    `Có ${lines.length} người, hãy ghi mã người / ${lines.length} people, name one by id:\n${lines.join('\n')}`,
  );
}

const me = z.object({ result: z.object({ username: z.string() }) });

async function deepLink({ telegram }: Config, code: string): Promise<string | null> {
  if (telegram === null) return null;
  const answer = await ask(`${telegram.apiRoot.replace(/\/$/, '')}/bot${telegram.token}/getMe`, {});
  if (answer.kind !== 'answer' || !envelope.safeParse(answer.body).success) return null;
  const bot = me.safeParse(answer.body);
  return bot.success ? telegramDeepLink(bot.data.result.username, code) : null;
}
