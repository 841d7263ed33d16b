import type { Urgency } from '../../domain/directive/directive.js';
import { Refused } from '../intake-result.js';
import type { IntakeLimits } from '../limits.js';
import { child, children, find, parseXml, textOf, type XmlElement } from '../xml/parse-xml.js';
import { attachedFiles, type AttachedFile } from './attachments.js';
import type { Business, EdxmlDocument, EdxmlNote, EdxmlStatus, EdxmlMessage } from './edxml-message.js';
import { dateField, field, isBlank, organ, responsesOf, staffOf, timeField } from './fields.js';
import { parseOrganId } from './organ-id.js';
import { isStatusCode } from './status-code.js';

const URGENCY: readonly Urgency[] = ['thường', 'khẩn', 'thượng khẩn', 'hỏa tốc', 'hỏa tốc hẹn giờ'];
const BUSINESS: readonly Business[] = ['new', 'recall', 'update', 'replace'];
const STEERING = ['unknown', 'not-steering', 'steering', 'report-on-steering'] as const;

const list = (node: XmlElement | undefined, name: string): string[] =>
  children(node, name)
    .map((entry) => textOf(entry).trim())
    .filter((text) => text !== '');

function businessOf(trace: XmlElement | undefined, notes: EdxmlNote[]) {
  // Sic: the standard spells it with a double s; some senders correct it.
  const node = child(trace, 'Bussiness') ?? child(trace, 'Business');
  const written = field(node, 'BussinessDocType') || '0';
  const business = BUSINESS[Number(written)];
  if (business === undefined) notes.push({ kind: 'unknown-business', written });
  const info = child(node, 'BussinessDocumentInfo');
  return {
    business: business ?? 'new',
    businessReason: field(node, 'BussinessDocReason'),
    businessDocumentId: field(node, 'DocumentId') || null,
    paper: field(node, 'Paper') === '1',
    staff: staffOf(child(node, 'StaffInfo')),
    receiverChanges: children(child(info, 'ReceiverList'), 'Receiver').map((receiver) => ({
      organId: parseOrganId(field(receiver, 'OrganId')),
      change: field(receiver, 'ReceiverType') === '0' ? ('removed' as const) : ('added' as const),
    })),
    replaces: children(child(node, 'ReplacementInfoList'), 'ReplacementInfo').map((entry) => ({
      documentId: field(entry, 'DocumentId'),
      organIds: list(child(entry, 'OrganIdList'), 'OrganId').flatMap((id) => parseOrganId(id) ?? []),
    })),
  };
}

function readDocument(root: XmlElement, header: XmlElement, notes: EdxmlNote[]): EdxmlDocument {
  const trace = find(root, 'TraceHeaderList');
  const other = child(header, 'OtherInfo');
  const type = child(header, 'DocumentType');
  const signer = child(header, 'SignerInfo');
  const promulgation = child(header, 'PromulgationInfo');
  const promulgationDate = dateField(promulgation, 'PromulgationDate', notes);
  const dueDateHint = dateField(header, 'DueDate', notes);
  if (dueDateHint !== null && promulgationDate !== null && dueDateHint < promulgationDate)
    notes.push({ kind: 'due-before-promulgation' });
  const pages = Number.parseInt(field(other, 'PageAmount'), 10);
  return {
    kind: 'document',
    ...businessOf(trace, notes),
    from: organ(child(header, 'From')),
    to: children(header, 'To')
      .filter((node) => !isBlank(node))
      .map(organ),
    documentId: field(header, 'DocumentId') || null,
    code: {
      number: field(child(header, 'Code'), 'CodeNumber'),
      notation: field(child(header, 'Code'), 'CodeNotation'),
    },
    place: field(promulgation, 'Place'),
    promulgationDate,
    type: { code: field(type, 'Type'), detail: field(type, 'TypeDetail'), name: field(type, 'TypeName') },
    subject: field(header, 'Subject'),
    content: field(header, 'Content'),
    signer: {
      competence: field(signer, 'Competence'),
      position: field(signer, 'Position'),
      fullName: field(signer, 'FullName'),
    },
    dueDateHint,
    toPlaces: list(child(header, 'ToPlaces'), 'Place'),
    urgency: URGENCY[Number(field(other, 'Priority') || '0')] ?? 'thường',
    sphere: field(other, 'SphereOfPromulgation'),
    pageAmount: Number.isNaN(pages) ? null : pages,
    appendixes: list(child(other, 'Appendixes'), 'Appendix'),
    responseFor: responsesOf(header, notes),
    steering: STEERING[Number(field(header, 'SteeringType') || '0')] ?? 'unknown',
    taskCodes: list(child(header, 'ResponseForTask'), 'TaskCode'),
    trace: children(trace, 'TraceHeader').map((entry) => ({
      organId: parseOrganId(field(entry, 'OrganId')),
      at: timeField(entry, 'Timestamp', notes) ?? '',
    })),
    signed: find(root, 'SignatureValue') !== undefined,
    notes,
  };
}

function readStatus(header: XmlElement, notes: EdxmlNote[]): EdxmlStatus {
  const responseFor = responsesOf(header, notes)[0] ?? null;
  const at = timeField(header, 'Timestamp', notes);
  const code = field(header, 'StatusCode');
  if (!isStatusCode(code)) notes.push({ kind: 'unknown-status', written: code });
  if (at !== null && responseFor?.promulgationDate != null && at.slice(0, 10) < responseFor.promulgationDate)
    notes.push({ kind: 'status-before-document' });
  return {
    kind: 'status',
    from: organ(child(header, 'From')),
    responseFor,
    staff: staffOf(child(header, 'StaffInfo')),
    code,
    description: field(header, 'Description'),
    at,
    notes,
  };
}

export type Envelope = { readonly message: EdxmlMessage; readonly files: readonly AttachedFile[] };

/** An envelope of the national document axis, with every oddity that real senders produce; entities and document types are refused. */
export function parseEdxml(source: string, limits: IntakeLimits): Envelope {
  // One gateway sample starts with stray digits before the declaration.
  const root = parseXml(source.slice(Math.max(0, source.indexOf('<'))), limits, 'edxml');
  const header = root.name === 'MessageHeader' ? root : find(root, 'MessageHeader');
  if (header === undefined) throw new Refused({ reason: 'unsupported', what: 'xml' });
  const notes: EdxmlNote[] = [];
  const files = attachedFiles(root, limits, notes);
  const message =
    child(header, 'StatusCode') === undefined ? readDocument(root, header, notes) : readStatus(header, notes);
  return { message, files };
}
