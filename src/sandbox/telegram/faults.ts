/** What can be made to go wrong with a call, on request. */
export type Fault =
  | { readonly kind: 'delay'; readonly milliseconds: number; readonly when?: 'before-effect' | 'after-effect' }
  | { readonly kind: 'reset'; readonly when: 'before-effect' | 'after-effect' }
  /** A gateway's HTML page. With 'after-effect' the call did what it should and only the answer is lost. */
  | {
      readonly kind: 'gateway';
      readonly status: 500 | 502 | 503 | 504;
      readonly when?: 'before-effect' | 'after-effect';
    }
  /** What a network operator that blocks Telegram answers: 403 with an HTML page. */
  | { readonly kind: 'block-page' }
  | { readonly kind: 'too-many-requests'; readonly retryAfter: number; readonly wholeBot?: boolean }
  /** Any refusal of the API, e.g. 401 for a revoked token. */
  | { readonly kind: 'refuse'; readonly code: number; readonly description: string };

export type FaultTarget = {
  /** Method names, case-insensitive; left out: every method. */
  readonly method?: string | readonly string[];
  readonly chatId?: number;
  /** How many calls it hits; left out: until cleared. */
  readonly times?: number;
  /** How many matching calls pass unharmed first. */
  readonly after?: number;
};

export type Faults = {
  add(fault: Fault, target?: FaultTarget): { clear(): void; hits(): number };
  clear(): void;
};

type Planned = { readonly fault: Fault; readonly target: FaultTarget; passed: number; hits: number };

export function createFaults(): Faults & { take(method: string, chatId: number | null): readonly Fault[] } {
  let planned: Planned[] = [];
  return {
    add(fault, target = {}) {
      const plan: Planned = { fault, target, passed: 0, hits: 0 };
      planned.push(plan);
      return { clear: () => void (planned = planned.filter((other) => other !== plan)), hits: () => plan.hits };
    },
    clear: () => void (planned = []),
    take(method, chatId) {
      const taken: Fault[] = [];
      for (const plan of planned) {
        if (!matches(plan.target, method, chatId)) continue;
        if (plan.passed < (plan.target.after ?? 0)) {
          plan.passed += 1;
          continue;
        }
        if (plan.hits >= (plan.target.times ?? Infinity)) continue;
        plan.hits += 1;
        taken.push(plan.fault);
      }
      return taken;
    },
  };
}

function matches({ method, chatId: wanted }: FaultTarget, called: string, chatId: number | null): boolean {
  const methods = method === undefined ? undefined : typeof method === 'string' ? [method] : method;
  if (methods && !methods.some((name) => name.toLowerCase() === called.toLowerCase())) return false;
  return wanted === undefined || wanted === chatId;
}

export const gatewayPage = (status: number) =>
  `<html>\r\n<head><title>${status} Bad Gateway</title></head>\r\n<body>\r\n<center><h1>${status} Bad Gateway</h1></center>\r\n<hr><center>nginx/1.18.0</center>\r\n</body>\r\n</html>\r\n`;

export const BLOCK_PAGE =
  '<!DOCTYPE html><html lang="vi"><head><meta charset="utf-8"><title>Thông báo</title></head><body><h1>Truy cập bị từ chối</h1><p>Trang web bạn truy cập đã bị chặn theo yêu cầu của cơ quan có thẩm quyền.</p></body></html>';
