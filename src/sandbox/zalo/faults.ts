import type { ApiName } from './exchange.js';

export type Fault =
  /** Milliseconds of real time before the answer; the request is processed first. */
  | { readonly kind: 'delay'; readonly ms: number }
  /** The connection breaks and nothing was done. */
  | { readonly kind: 'drop-before' }
  /** The connection breaks after everything was done: the unknown outcome. */
  | { readonly kind: 'drop-after' }
  /** An HTML page of a proxy; nothing was done. */
  | { readonly kind: 'html'; readonly status: number }
  /** Everything was done and half of the answer arrives. */
  | { readonly kind: 'truncated-json' }
  /** The platform's own refusal; nothing was done. */
  | { readonly kind: 'error'; readonly code: number };

export type FaultRule = {
  readonly api?: ApiName;
  /** End of the path. */
  readonly path?: string;
  /** How often it strikes; once when left out. */
  readonly times?: number;
  /** Lets this many matching calls pass first. */
  readonly after?: number;
  readonly fault: Fault;
};

export function createFaults() {
  let rules: { rule: FaultRule; left: number; skip: number }[] = [];
  return {
    add(rule: FaultRule): void {
      rules.push({ rule, left: rule.times ?? 1, skip: rule.after ?? 0 });
    },
    clear(): void {
      rules = [];
    },
    /** The fault that strikes this call, used up by it. */
    take(api: ApiName, path: string): Fault | null {
      for (const entry of rules) {
        const { rule } = entry;
        if (entry.left === 0 || (rule.api ?? api) !== api || !path.endsWith(rule.path ?? '')) continue;
        if (entry.skip > 0) {
          entry.skip -= 1;
          continue;
        }
        entry.left -= 1;
        return rule.fault;
      }
      return null;
    },
  };
}
