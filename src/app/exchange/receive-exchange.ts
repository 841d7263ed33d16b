import type { ExchangeMessage } from '../ports/intake.js';
import type { DirectiveRow } from '../ports/store/directives.js';
import type { Scope } from '../use-case.js';

/** What an envelope without a document of its own asks for. */
export type ExchangeRequest =
  | { readonly kind: 'recall'; readonly row: DirectiveRow; readonly reason: string }
  | { readonly kind: 'unknown-document'; readonly code: string }
  /** A status about a document that we did not send: nothing to do. */
  | { readonly kind: 'status'; readonly code: string };

/** A recall comes as an envelope (BussinessDocType 1) or as status 13; both name a document by its id, else by number and date. */
export async function receiveExchange(scope: Scope, message: ExchangeMessage): Promise<ExchangeRequest> {
  if (message.kind === 'status' && message.code !== '13') return { kind: 'status', code: message.code };
  const ids =
    message.kind === 'status'
      ? [message.responseFor?.documentId ?? '']
      : [message.businessDocumentId ?? '', message.documentId ?? ''];
  const code =
    message.kind === 'status'
      ? (message.responseFor?.code ?? '')
      : [message.code.number, message.code.notation].filter((part) => part !== '').join('/');
  const date = message.kind === 'status' ? (message.responseFor?.promulgationDate ?? null) : message.promulgationDate;
  const reason = message.kind === 'status' ? message.description : message.businessReason;
  const { directives } = scope.tx;
  const alive = (row: DirectiveRow): boolean => row.state === 'issued' || row.state === 'draft';
  for (const id of ids) {
    const row = id === '' ? undefined : (await directives.byExternalId(id)).find(alive);
    if (row !== undefined) return { kind: 'recall', row, reason };
  }
  const named =
    code === ''
      ? []
      : (await directives.search(code, 10)).filter(
          (row) => alive(row) && row.code === code && (date === null || row.date === null || row.date === date),
        );
  return named.length === 1 && named[0] !== undefined
    ? { kind: 'recall', row: named[0], reason }
    : { kind: 'unknown-document', code };
}
