import { z } from 'zod';
import type { Config } from '../../config.js';
import { ask, envelope, type Answer } from './ask.js';
import type { OtherClock } from './clock-skew.js';
import { bad, fine, warning, type Finding } from './finding.js';

type Telegram = NonNullable<Config['telegram']>;
export type PlatformReport = { readonly findings: readonly Finding[]; readonly clock: OtherClock | null };

const me = z.object({ id: z.number(), username: z.string() });
const webhookInfo = z.object({
  url: z.string(),
  pending_update_count: z.number().default(0),
  last_error_message: z.string().optional(),
});

/** Token, reachability and the way updates come in. */
export async function checkTelegram({ token, apiRoot, receive }: Telegram): Promise<PlatformReport> {
  const root = `${apiRoot.replace(/\/$/, '')}/bot${token}`;
  const answer = await ask(`${root}/getMe`, {});
  const down = notThere(answer, apiRoot);
  if (down !== null) return { findings: [down], clock: null };
  const ours = Date.now();
  const said = answer.kind === 'answer' ? envelope.safeParse(answer.body) : null;
  const bot = me.safeParse(said?.data?.result);
  if (said?.data?.ok !== true || !bot.success) return { findings: [refusal(said?.data?.error_code ?? 0)], clock: null };
  const findings = [
    fine(`Telegram: bot @${bot.data.username}`, `Telegram: bot @${bot.data.username}`),
    ...(await checkReceive(root, receive)),
  ];
  const date = answer.kind === 'answer' ? answer.date : null;
  // The Date header is cut to the second.
  return { findings, clock: date === null ? null : { name: 'Telegram', aheadMs: ours - date.getTime() - 500 } };
}

function notThere(answer: Answer, apiRoot: string): Finding | null {
  const host = new URL(apiRoot).host;
  const cure: [string, string] = [
    'Tại Việt Nam Telegram đang bị yêu cầu chặn (từ 5/2025): dùng Zalo làm kênh chính, hoặc đặt TELEGRAM_API_ROOT tới máy chủ trung gian được phép.',
    'In Vietnam Telegram is ordered blocked (since May 2025): use Zalo as the main channel, or set TELEGRAM_API_ROOT to a permitted relay.',
  ];
  if (answer.kind === 'silent') {
    return bad(
      [
        `Kênh Telegram không vào được: ${host} không trả lời (${answer.reason})`,
        `Telegram is down: ${host} does not answer (${answer.reason})`,
      ],
      cure,
    );
  }
  // A blocking network answers with a page of its own, with any status.
  if (answer.kind === 'not-json') {
    return bad(
      [
        `Kênh Telegram không vào được: ${host} trả về trang lạ (HTTP ${answer.status})`,
        `Telegram is down: ${host} answers with a foreign page (HTTP ${answer.status})`,
      ],
      cure,
    );
  }
  return null;
}

function refusal(code: number): Finding {
  if (code === 401 || code === 404) {
    return bad(
      ['TELEGRAM_BOT_TOKEN không còn giá trị', 'TELEGRAM_BOT_TOKEN is not valid (any more)'],
      [
        'Lấy mã mới ở @BotFather (/token) rồi khởi động lại.',
        'Get a new one from @BotFather (/token) and start again.',
      ],
    );
  }
  return warning(
    [`Telegram trả lời lỗi ${code}`, `Telegram answers with error ${code}`],
    ['Thử lại sau vài phút.', 'Try again in a few minutes.'],
  );
}

async function checkReceive(root: string, receive: Telegram['receive']): Promise<readonly Finding[]> {
  const answer = await ask(`${root}/getWebhookInfo`, {});
  const said = answer.kind === 'answer' ? webhookInfo.safeParse(envelope.safeParse(answer.body).data?.result) : null;
  if (said?.success !== true) return [];
  const { url, pending_update_count: pending, last_error_message: lastError } = said.data;
  if (receive.mode === 'polling') {
    if (url === '') return [];
    return [
      warning(
        [
          'Bot đang có webhook ở nơi khác; khởi động ở chế độ polling sẽ gỡ webhook đó',
          'The bot has a webhook somewhere; starting in polling mode removes it',
        ],
        [
          'Nếu webhook đó còn dùng, tạo một bot riêng cho Đôn Đốc.',
          'If that webhook is in use, make a separate bot for Đôn Đốc.',
        ],
      ),
    ];
  }
  if (url !== receive.url) {
    return [
      warning(
        [
          'Webhook ở Telegram chưa phải địa chỉ của máy chủ này',
          'The webhook at Telegram is not (yet) this server’s address',
        ],
        [
          `Khởi động chương trình, địa chỉ ${receive.url} sẽ được đăng ký.`,
          `Start the program; it registers ${receive.url}.`,
        ],
      ),
    ];
  }
  if (lastError !== undefined && pending > 0) {
    return [
      bad(
        [
          `Telegram không gọi được webhook, ${pending} tin đang chờ: ${lastError}`,
          `Telegram cannot call the webhook, ${pending} updates wait: ${lastError}`,
        ],
        [
          'Kiểm tra chứng chỉ https, tường lửa và proxy ở PUBLIC_URL.',
          'Check the https certificate, the firewall and the proxy at PUBLIC_URL.',
        ],
      ),
    ];
  }
  return [fine(`Webhook Telegram: ${pending} tin chờ`, `Telegram webhook: ${pending} updates waiting`)];
}
