import { DateTime } from 'luxon';
import type { LocalDate } from '../../domain/calendar/local-date.js';
import type { Staff } from './edxml-message.js';
import { STATUS_CODES, type StatusCode } from './status-code.js';

export type StatusToWrite = {
  readonly from: { readonly organId: string; readonly name: string; readonly email?: string };
  readonly responseFor: {
    readonly organId: string;
    readonly code: string;
    readonly promulgationDate: LocalDate | null;
    readonly documentId: string;
  };
  readonly staff?: Staff;
  readonly code: StatusCode;
  /** Defaults to the official words of the code. A refusal (02, 16) needs its reason here. */
  readonly description?: string;
  readonly at: Date;
};

const escaped = (text: string): string =>
  text
    // Control characters are not allowed in XML at all, not even escaped.
    .replace(
      /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      '',
    )
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;');

const element = (name: string, text: string): string => `<edXML:${name}>${escaped(text)}</edXML:${name}>`;
const group = (name: string, ...inner: string[]): string => `<edXML:${name}>${inner.join('')}</edXML:${name}>`;

/** A status message as the document axis takes it: header only, times of Vietnam without a zone. */
export function writeStatus(status: StatusToWrite): string {
  const { from, responseFor, staff } = status;
  const at = DateTime.fromJSDate(status.at, { zone: 'Asia/Ho_Chi_Minh' }).toFormat('yyyy/MM/dd HH:mm:ss');
  const header = group(
    'MessageHeader',
    group(
      'From',
      element('OrganId', from.organId),
      element('OrganName', from.name),
      element('Email', from.email ?? ''),
    ),
    group(
      'ResponseFor',
      element('OrganId', responseFor.organId),
      element('Code', responseFor.code),
      element('PromulgationDate', responseFor.promulgationDate?.replaceAll('-', '/') ?? ''),
      element('DocumentId', responseFor.documentId),
    ),
    group(
      'StaffInfo',
      element('Department', staff?.department ?? ''),
      element('Staff', staff?.name ?? ''),
      element('Mobile', staff?.mobile ?? ''),
      element('Email', staff?.email ?? ''),
    ),
    element('StatusCode', status.code),
    element('Description', status.description ?? STATUS_CODES[status.code]),
    element('Timestamp', at),
  );
  const namespace = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<edXML xmlns="${namespace}"><edXML:edXMLEnvelope xmlns:edXML="${namespace}"><edXML:edXMLHeader>${header}</edXML:edXMLHeader></edXML:edXMLEnvelope></edXML>`,
    '',
  ].join('\n');
}

/** Name of the file in an exchange folder: sortable by time, unique by document and code, safe on every disk. */
export function statusFileName(status: StatusToWrite): string {
  const at = DateTime.fromJSDate(status.at, { zone: 'Asia/Ho_Chi_Minh' }).toFormat('yyyyMMdd-HHmmss');
  const document = status.responseFor.documentId
    .replace(/[^\p{L}\d]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, 80);
  return `${at}-status-${status.code}-${document}.edxml`;
}
