import { bad, fine, warning, type Finding } from './finding.js';
import { ask } from './ask.js';

/** Whether the address that platforms call leads to this program (it must be running). */
export async function checkPublicUrl(publicUrl: string): Promise<Finding> {
  const answer = await ask(new URL('healthz', publicUrl.endsWith('/') ? publicUrl : `${publicUrl}/`).toString());
  if (answer.kind === 'answer' && (answer.body as { program?: unknown } | null)?.program === 'dondoc') {
    return fine(`PUBLIC_URL dẫn tới chương trình này`, `PUBLIC_URL leads to this program`);
  }
  if (answer.kind === 'silent') {
    return bad(
      [`PUBLIC_URL không trả lời (${answer.reason})`, `PUBLIC_URL does not answer (${answer.reason})`],
      [
        'Kiểm tra tên miền, chứng chỉ https, proxy và tường lửa; chương trình phải đang chạy.',
        'Check the domain, the https certificate, the proxy and the firewall; the program must be running.',
      ],
    );
  }
  return warning(
    [
      `PUBLIC_URL trả lời HTTP ${answer.status} nhưng không phải chương trình này`,
      `PUBLIC_URL answers HTTP ${answer.status}, but it is not this program`,
    ],
    [
      'Khởi động chương trình; nếu đã chạy, sửa proxy cho trỏ tới HTTP_HOST:HTTP_PORT.',
      'Start the program; if it runs, point the proxy to HTTP_HOST:HTTP_PORT.',
    ],
  );
}
