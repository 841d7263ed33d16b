import { templateId, userId, type Button, type CsMessage, type Zalo } from 'zalo-api-sdk';
import type { WebhookFacts } from '../../app/reachability/webhook-facts.js';
import { instant } from '../../bot/messages/format.js';
import { packPress } from '../../bot/zalo/press-payload.js';
import { TEMPLATES } from '../../bot/zalo/templates.js';
import type { ZaloSettings } from '../../compose/open-zalo.js';

export type Line = { readonly mark: '✓' | '✗' | '?'; readonly text: string };

export type CheckedZalo = {
  readonly zalo: Zalo;
  readonly settings: ZaloSettings;
  /** The same account with `appsecret_proof`: tried where it is demanded. */
  readonly withProof: () => Pick<Zalo, 'account'>;
  readonly webhook: WebhookFacts;
};

/** What can be found out without sending anything to anybody (docs/zalo.md, week one). */
export async function checkZalo({ zalo, settings, withProof, webhook }: CheckedZalo): Promise<readonly Line[]> {
  const lines: Line[] = [];
  const token = await zalo.tokens.current();
  if (token.kind !== 'token') return [{ mark: '✗', text: `Mã truy cập: ${tokenWords(token)}` }];
  lines.push({ mark: '✓', text: 'Mã truy cập: có, tự làm mới' });
  const account = await zalo.account();
  if (account.kind !== 'ok') {
    const code = account.kind === 'api-error' ? ` ${account.code}` : '';
    if (account.kind === 'api-error' && account.code === -242 && (await withProof().account()).kind === 'ok')
      return [...lines, { mark: '✗', text: 'OA đòi appsecret_proof (-242): đặt ZALO_APPSECRET_PROOF=on' }];
    return [
      ...lines,
      {
        mark: '✗',
        text: `Không đọc được thông tin OA (${account.kind}${code}). -242: sai ZALO_APP_SECRET; -209/-212/-223: xem docs/zalo.md, bước 2`,
      },
    ];
  }
  const { name, isVerified, type, packageName, packageValidThrough, linkedCloudAccount, oaId } = account.value;
  lines.push({ mark: '✓', text: `OA: ${name ?? '?'} (${oaId ?? '?'})` });
  lines.push(
    isVerified === true
      ? { mark: '✓', text: 'OA đã xác thực' }
      : { mark: '✗', text: 'OA chưa xác thực (-221): nộp hồ sơ xác thực ở oa.zalo.me' },
  );
  lines.push({
    mark: type === 4 ? '✓' : '?',
    text: `Loại OA: ${type === 4 ? 'cơ quan nhà nước' : type === 2 ? 'doanh nghiệp' : String(type ?? 'không rõ')}`,
  });
  lines.push({
    mark: packageName === undefined ? '?' : '✓',
    text: `Gói dịch vụ: ${packageName ?? 'không rõ'}${packageValidThrough === undefined ? '' : `, đến ${packageValidThrough}`}`,
  });
  lines.push({
    mark: linkedCloudAccount === undefined ? '?' : '✓',
    text: `Zalo Cloud Account (mẫu tin theo số điện thoại): ${linkedCloudAccount === undefined ? 'chưa liên kết' : 'đã liên kết'}`,
  });
  lines.push(
    oaId !== undefined && settings.oaId === null
      ? { mark: '?', text: `Nên đặt ZALO_OA_ID=${oaId} (xác minh webhook, nhận biết biên nhận)` }
      : { mark: '✓', text: 'ZALO_OA_ID' },
  );
  lines.push(
    account.rate?.limit === undefined
      ? { mark: '?', text: 'Giới hạn tốc độ: Zalo không cho biết' }
      : { mark: '✓', text: `Giới hạn tốc độ: ${account.rate.limit} lần gọi mỗi phút` },
  );
  lines.push(await refusedRefresh(zalo), ...webhookLines(webhook));
  const quota = await zalo.quotas.ofOwner({ owner: 'OA', product: 'cs' });
  lines.push(
    quota.kind === 'ok'
      ? {
          mark: '✓',
          text: `Hạn mức tin tư vấn: ${quota.value.map((each) => `${each.remain ?? '?'}/${each.total ?? '?'}`).join(', ') || 'không có gói'}`,
        }
      : { mark: '?', text: `Hạn mức: không đọc được (${quota.kind})` },
  );
  for (const { name: template, parameters } of TEMPLATES) {
    const id = settings.templateIds.get(template);
    if (id === undefined) {
      lines.push({ mark: '?', text: `Mẫu tin ${template}: chưa có mã (ZALO_TEMPLATE_IDS)` });
      continue;
    }
    const found = await zalo.zbs.template(templateId(id));
    const wrong =
      found.kind === 'ok'
        ? parameters.filter((parameter) => !found.value.parameters.some((each) => each.name === parameter.name))
        : [];
    lines.push(
      found.kind !== 'ok'
        ? {
            mark: '✗',
            text: `Mẫu tin ${template} (${id}): không đọc được (${found.kind === 'api-error' ? found.code : found.kind})`,
          }
        : found.value.status !== 'ENABLE' || wrong.length > 0
          ? {
              mark: '✗',
              text: `Mẫu tin ${template} (${id}): ${found.value.status ?? '?'}${wrong.length > 0 ? `, thiếu tham số ${wrong.map((parameter) => parameter.name).join(', ')}` : ''}`,
            }
          : { mark: '✓', text: `Mẫu tin ${template} (${id}): đã duyệt` },
    );
  }
  lines.push({
    mark: '?',
    text: `Hình thức nút đang đặt: ${settings.buttons}. Thử trên OA thật (docs/zalo.md, mục 6) trước khi đổi`,
  });
  return lines;
}

function tokenWords({ kind, cause }: { readonly kind: string; readonly cause: string }): string {
  if (cause === 'no-tokens') return 'chưa có. Chạy: dondoc zalo connect';
  return kind === 'consent-needed'
    ? `cần được cấp quyền lại (${cause}). Chạy: dondoc zalo connect`
    : `chưa lấy được lúc này (${cause}). Thử lại sau; kiểm tra đường mạng tới Zalo`;
}

/** How the platform refuses a refresh is not documented; a token that never was one finds it out and spends nothing. */
async function refusedRefresh(zalo: Zalo): Promise<Line> {
  const outcome = await zalo.oauth.refresh('dondoc-check-is-no-token');
  return outcome.kind === 'denied'
    ? {
        mark: '✓',
        text: `Từ chối làm mới mã: HTTP ${outcome.status}, mã ${outcome.code ?? 'không có'}${outcome.name === undefined ? '' : ` (${outcome.name})`}`,
      }
    : { mark: '?', text: `Từ chối làm mới mã: chưa rõ (${outcome.kind})` };
}

function webhookLines({ lastEventAt, signedWith }: WebhookFacts): readonly Line[] {
  if (lastEventAt === null)
    return [{ mark: '?', text: 'Webhook: chưa từng có sự kiện nào. Nhắn thử cho OA, rồi chạy lại' }];
  return [
    { mark: '✓', text: `Webhook: sự kiện gần nhất ${instant(lastEventAt)}` },
    signedWith === null
      ? { mark: '?', text: 'Khóa ký webhook: chưa rõ' }
      : { mark: '✓', text: `Khóa ký webhook: ${signedWith}` },
  ];
}

/** Sends one message in each shape of buttons to a person who agreed to look at them: which one the account takes is documented nowhere. */
export async function tryShapes(zalo: Zalo, externalId: string): Promise<readonly Line[]> {
  const buttons: readonly Button[] = [
    { title: 'Bấm thử', action: { type: 'oa.query.hide', payload: packPress('thu-hinh-thuc-nut') } },
  ];
  const shapes: readonly CsMessage[] = [
    { kind: 'payload-buttons', text: 'Đôn Đốc thử nút, hình thức payload-buttons.', buttons },
    { kind: 'list', elements: [{ title: 'Đôn Đốc thử nút', subtitle: 'Hình thức list.', buttons }] },
    { kind: 'numbered-text', text: 'Đôn Đốc thử nút, hình thức numbered-text.', options: ['Bấm thử'] },
  ];
  const lines: Line[] = [];
  for (const shape of shapes) {
    const result = await zalo.messages.send({ userId: userId(externalId) }, shape);
    const why = result.kind === 'ok' ? '' : result.kind === 'api-error' ? String(result.code) : result.kind;
    lines.push(
      result.kind === 'ok'
        ? { mark: '✓', text: `Nút ${shape.kind}: Zalo nhận. Xem trên máy và bấm: trợ lý phải trả lời “Nút này đã cũ”` }
        : { mark: '?', text: `Nút ${shape.kind}: Zalo không nhận (${why})` },
    );
  }
  return lines;
}
