import { detectSecrecy } from '../../domain/directive/reader/detect-secrecy.js';
import type { ReadingHints } from '../../domain/directive/reader/header.js';
import type { DirectiveIntake, ExchangeDocument, ExchangeMessage, FileReading } from '../ports/intake.js';
import type { ReceivedText } from './receive-document.js';

type Read = Extract<FileReading, { ok: true }>;

export type Source = {
  readonly bytes: Buffer;
  readonly name: string;
  readonly mime: string;
  readonly unitId: string | null;
};

/** What a file that was read comes to, before anything of it is stored. */
export type Judged =
  | { readonly kind: 'failed'; readonly reading: Extract<FileReading, { ok: false }>; readonly name: string }
  | { readonly kind: 'secret' }
  /** A recall or a status: nothing to read, something to do. */
  | { readonly kind: 'exchange'; readonly message: ExchangeMessage }
  | {
      readonly kind: 'document';
      readonly received: Omit<ReceivedText, 'createdBy' | 'fileId'>;
      /** What may be kept of the file; null while part of it was not read: nobody knows what stands there. */
      readonly keep: { readonly name: string; readonly mime: string; readonly bytes: Buffer } | null;
    };

/** The gate between reading and keeping: every word that came out of a file is looked at, attachments and metadata too. Pure. */
export function judgeReading(reading: FileReading, source: Source): Judged {
  if (!reading.ok) return { kind: 'failed', reading, name: source.name };
  if (holdsSecret(reading, source.name)) return { kind: 'secret' };
  const { metadata } = reading;
  if (metadata !== undefined && (metadata.kind === 'status' || metadata.business === 'recall'))
    return { kind: 'exchange', message: metadata };
  const main = reading.attachments?.find((attachment) => attachment.result.ok);
  if (reading.text.trim() === '')
    return {
      kind: 'failed',
      reading: { ok: false, reason: reading.attachments === undefined ? 'empty' : 'no-attachment' },
      name: source.name,
    };
  const file = main === undefined ? source : { name: main.name, mime: mimeOf(main.name), bytes: main.bytes };
  const whole = !reading.warnings.some(
    (warning) => warning.kind === 'only-first-pages' || warning.kind === 'page-unread',
  );
  const body = main?.result.ok === true ? main.result : reading;
  return {
    kind: 'document',
    received: {
      text: reading.text,
      fileName: file.name,
      intake: intakeOf(reading, source),
      tableRows: (body.taskTables ?? []).flatMap(({ table }) => table.rows),
      ...(metadata === undefined ? {} : { hints: hintsOf(metadata), urgency: metadata.urgency }),
    },
    keep: whole ? { name: file.name, mime: file.mime, bytes: file.bytes } : null,
  };
}

function holdsSecret(reading: Read, name: string): boolean {
  const { metadata } = reading;
  const words = [
    reading.text,
    ...reading.warnings.flatMap((warning) => (warning.kind === 'stamped-text' ? [warning.text] : [])),
    ...(metadata?.kind === 'document'
      ? [metadata.subject, metadata.content, `Số: ${metadata.code.number}/${metadata.code.notation}`]
      : []),
    ...(metadata?.kind === 'status' ? [metadata.description] : []),
  ];
  if (words.some((text) => detectSecrecy(text, name) !== null)) return true;
  return (reading.attachments ?? []).some((attachment) =>
    attachment.result.ok
      ? holdsSecret(attachment.result, attachment.name)
      : detectSecrecy('', attachment.name) !== null,
  );
}

function intakeOf(reading: Read, source: Source): DirectiveIntake {
  const { metadata } = reading;
  const main = reading.attachments?.find((attachment) => attachment.result.ok);
  return {
    form: reading.form,
    pages: reading.pages,
    warnings: reading.warnings,
    inboxId: null,
    unitId: source.unitId,
    attachments: (reading.attachments ?? [])
      .filter((attachment) => attachment !== main)
      .map((attachment) => attachment.name),
    exchange: metadata?.kind === 'document' ? exchangeOf(metadata) : null,
  };
}

function exchangeOf(document: ExchangeDocument): NonNullable<DirectiveIntake['exchange']> {
  const { from, code } = document;
  return {
    documentId: document.documentId,
    organId: from.id?.written ?? '',
    organName: from.name,
    code: [code.number, code.notation].filter((part) => part !== '').join('/'),
    date: document.promulgationDate,
    business: document.business,
    reason: document.businessReason,
    replaces: [
      ...document.replaces.map((entry) => entry.documentId),
      ...(document.business === 'replace' && document.businessDocumentId !== null ? [document.businessDocumentId] : []),
    ].filter((id) => id !== ''),
    dueDateHint: document.dueDateHint,
    statuses: [],
  };
}

function hintsOf(document: ExchangeDocument): ReadingHints {
  const { code } = document;
  return {
    ...(code.number === '' || code.notation === '' ? {} : { code: `${code.number}/${code.notation}` }),
    ...(document.promulgationDate === null ? {} : { date: document.promulgationDate }),
    ...(document.subject === '' ? {} : { subject: document.subject }),
    ...(document.type.name === '' ? {} : { kind: document.type.name.toLowerCase() }),
    ...(document.from.name === '' ? {} : { issuer: document.from.name }),
    ...(document.dueDateHint === null ? {} : { dueDate: document.dueDateHint }),
  };
}

const MIMES: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  txt: 'text/plain',
};

const mimeOf = (name: string): string =>
  MIMES[name.toLowerCase().split('.').at(-1) ?? ''] ?? 'application/octet-stream';
