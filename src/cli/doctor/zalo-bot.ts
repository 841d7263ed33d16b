import { z } from 'zod';
import type { Config } from '../../config.js';
import { ask, envelope } from './ask.js';
import { bad, fine, type Finding } from './finding.js';

const DEFAULT_ROOT = 'https://bot-api.zaloplatforms.com';
const me = z.object({ account_name: z.string() });

/** Token and reachability of the Zalo Bot Platform. */
export async function checkZaloBot({ token, apiRoot }: NonNullable<Config['zaloBot']>): Promise<Finding> {
  const root = (apiRoot ?? DEFAULT_ROOT).replace(/\/$/, '');
  const answer = await ask(`${root}/bot${token}/getMe`, {});
  if (answer.kind !== 'answer') {
    const reason = answer.kind === 'silent' ? answer.reason : `HTTP ${answer.status}`;
    return bad(
      [
        `Zalo Bot không vào được: ${new URL(root).host} (${reason})`,
        `Zalo Bot is down: ${new URL(root).host} (${reason})`,
      ],
      ['Kiểm tra đường mạng ra ngoài của máy chủ.', 'Check that the server reaches the outside.'],
    );
  }
  // HTTP 200 may hold ok:false.
  const said = envelope.safeParse(answer.body);
  const bot = me.safeParse(said.data?.result);
  if (said.data?.ok === true && bot.success)
    return fine(`Zalo Bot: ${bot.data.account_name}`, `Zalo Bot: ${bot.data.account_name}`);
  return bad(
    [
      `ZALO_BOT_TOKEN bị từ chối (mã ${said.data?.error_code ?? answer.status})`,
      `ZALO_BOT_TOKEN is refused (code ${said.data?.error_code ?? answer.status})`,
    ],
    [
      'Lấy lại mã trong Zalo Bot Creator rồi khởi động lại.',
      'Get the token again from Zalo Bot Creator and start again.',
    ],
  );
}
