import { DateTime } from 'luxon';
import { localDate, type LocalDate } from '../../domain/calendar/local-date.js';
import { child, children, textOf, type XmlElement } from '../xml/parse-xml.js';
import type { EdxmlNote, Organ, ResponseFor, Staff } from './edxml-message.js';
import { parseOrganId } from './organ-id.js';

/** Text of a child, white space folded; blank where it is missing. */
export const field = (node: XmlElement | undefined, name: string): string =>
  textOf(child(node, name)).replace(/\s+/g, ' ').trim().normalize('NFC');

export const isBlank = (node: XmlElement | undefined): boolean => textOf(node).trim() === '';

/** `yyyy/MM/dd`, other separators and one-digit parts allowed. An impossible day (2014/02/30) is noted and left out. */
export function dateField(node: XmlElement | undefined, name: string, notes: EdxmlNote[]): LocalDate | null {
  const written = field(node, name);
  if (written === '') return null;
  const match = /^(\d{4})[/-](\d{1,2})[/-](\d{1,2})/.exec(written);
  const date = match && DateTime.utc(Number(match[1]), Number(match[2]), Number(match[3]));
  if (date?.isValid === true) return localDate(date.toFormat('yyyy-MM-dd'));
  notes.push({ kind: 'impossible-date', field: name, written });
  return null;
}

/** `yyyy/MM/dd HH:mm:ss` → `yyyy-MM-ddTHH:mm:ss`; the axis writes local time without a zone. */
export function timeField(node: XmlElement | undefined, name: string, notes: EdxmlNote[]): string | null {
  const written = field(node, name);
  if (written === '') return null;
  const at = DateTime.fromFormat(written.replace(/-/g, '/'), 'yyyy/M/d H:mm:ss', { zone: 'utc' });
  if (at.isValid) return at.toFormat("yyyy-MM-dd'T'HH:mm:ss");
  notes.push({ kind: 'impossible-date', field: name, written });
  return null;
}

export function organ(node: XmlElement | undefined): Organ {
  return {
    id: parseOrganId(field(node, 'OrganId')),
    name: field(node, 'OrganName'),
    inCharge: field(node, 'OrganizationInCharge'),
    address: field(node, 'OrganAdd'),
    email: field(node, 'Email'),
    telephone: field(node, 'Telephone'),
    fax: field(node, 'Fax'),
    website: field(node, 'Website'),
  };
}

export function staffOf(node: XmlElement | undefined): Staff | null {
  if (node === undefined || isBlank(node)) return null;
  return {
    department: field(node, 'Department'),
    name: field(node, 'Staff'),
    mobile: field(node, 'Mobile'),
    email: field(node, 'Email'),
  };
}

/** Empty `ResponseFor` elements are common and mean nothing. */
export function responsesOf(header: XmlElement, notes: EdxmlNote[]): ResponseFor[] {
  return children(header, 'ResponseFor')
    .filter((node) => !isBlank(node))
    .map((node) => ({
      organId: parseOrganId(field(node, 'OrganId')),
      code: field(node, 'Code'),
      promulgationDate: dateField(node, 'PromulgationDate', notes),
      documentId: field(node, 'DocumentId'),
    }));
}
