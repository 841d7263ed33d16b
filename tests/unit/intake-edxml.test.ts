import { localDate } from '../../src/domain/calendar/local-date.js';
import { parseOrganId } from '../../src/intake/edxml/organ-id.js';
import { parseEdxml } from '../../src/intake/edxml/parse-edxml.js';
import { furthestStatus, STATUS_CODES, type StatusCode } from '../../src/intake/edxml/status-code.js';
import { statusFileName, writeStatus, type StatusToWrite } from '../../src/intake/edxml/write-status.js';
import { Refused } from '../../src/intake/intake-result.js';
import { DEFAULT_LIMITS } from '../../src/intake/limits.js';
import {
  attachment,
  base64Lines,
  business,
  DOCUMENT_HEADER,
  envelope,
  zipped,
  type EnvelopeSpec,
} from '../support/edxml-envelope.js';

const parse = (spec: EnvelopeSpec) => parseEdxml(envelope(spec).toString('utf8'), DEFAULT_LIMITS);
function document(spec: EnvelopeSpec) {
  const { message } = parse(spec);
  if (message.kind !== 'document') throw new Error('not a document');
  return message;
}
const refusal = (run: () => unknown) => {
  try {
    run();
  } catch (error) {
    if (error instanceof Refused) return error.refusal;
  }
  return null;
};

test('the header of a document is read whatever the order of its fields', () => {
  expect(document({ header: DOCUMENT_HEADER, trace: business('0') })).toMatchObject({
    business: 'new',
    paper: true,
    from: { id: { key: 'H26' }, name: 'Ủy ban nhân dân Thành phố' },
    to: [{ id: { key: 'H26.15' }, name: 'Sở Tài chính' }],
    documentId: 'H26,2026/11/20,5120/UBND-KT',
    code: { number: '5120', notation: 'UBND-KT' },
    place: 'Hà Nội',
    promulgationDate: '2026-11-20',
    type: { name: 'Công văn' },
    subject: 'V/v rà soát & báo cáo',
    signer: { position: 'Phó Chủ tịch', fullName: 'Trần Minh An' },
    dueDateHint: '2026-12-15',
    urgency: 'hỏa tốc',
    pageAmount: 2,
    steering: 'steering',
    responseFor: [],
    trace: [{ at: '2026-11-20T09:05:00' }],
    notes: [],
  });
});

test.each([
  ['0', 'new'],
  ['1', 'recall'],
  ['2', 'update'],
  ['3', 'replace'],
])('business type %s is %s', (written, meaning) => {
  expect(document({ header: DOCUMENT_HEADER, trace: business(written) }).business).toBe(meaning);
});

test('a replacement names the documents it replaces and for whom, an update its receivers', () => {
  const inner = `<edXML:BussinessDocumentInfo><edXML:ReceiverList><edXML:Receiver><edXML:OrganId>H26.01</edXML:OrganId><edXML:ReceiverType>0</edXML:ReceiverType></edXML:Receiver>
    <edXML:Receiver><edXML:OrganId>H26.02</edXML:OrganId><edXML:ReceiverType>1</edXML:ReceiverType></edXML:Receiver></edXML:ReceiverList></edXML:BussinessDocumentInfo>
    <edXML:ReplacementInfoList><edXML:ReplacementInfo><edXML:DocumentId>H26,2026/11/02,4988/UBND-KT</edXML:DocumentId><edXML:OrganIdList><edXML:OrganId>000.00.15.H26</edXML:OrganId></edXML:OrganIdList></edXML:ReplacementInfo></edXML:ReplacementInfoList>`;
  const message = document({ header: DOCUMENT_HEADER, trace: business('3', inner) });
  expect(message.replaces).toMatchObject([
    { documentId: 'H26,2026/11/02,4988/UBND-KT', organIds: [{ key: 'H26.15' }] },
  ]);
  expect(message.receiverChanges).toMatchObject([
    { organId: { key: 'H26.01' }, change: 'removed' },
    { organId: { key: 'H26.02' }, change: 'added' },
  ]);
});

test('an impossible date is noted and left blank, a due date before the document is noted', () => {
  const impossible = DOCUMENT_HEADER.replace('2026/11/20</edXML:Promul', '2014/02/30</edXML:Promul');
  expect(document({ header: impossible })).toMatchObject({
    promulgationDate: null,
    notes: [{ kind: 'impossible-date', written: '2014/02/30' }],
  });
  expect(document({ header: DOCUMENT_HEADER.replace('2026/12/15', '2026/06/25') }).notes).toEqual([
    { kind: 'due-before-promulgation' },
  ]);
});

test('an empty answer means nothing, a filled one is kept', () => {
  const filled =
    '<edXML:ResponseFor><edXML:OrganId>H41</edXML:OrganId><edXML:Code>267/VPCP-TTĐT</edXML:Code><edXML:PromulgationDate>2026/10/01</edXML:PromulgationDate><edXML:DocumentId>x</edXML:DocumentId></edXML:ResponseFor>';
  expect(document({ header: DOCUMENT_HEADER + filled }).responseFor).toMatchObject([
    { code: '267/VPCP-TTĐT', promulgationDate: '2026-10-01' },
  ]);
});

test('digits before the declaration, as one gateway writes them, do not matter', () => {
  expect(document({ before: '1212', header: DOCUMENT_HEADER }).code.number).toBe('5120');
});

test.each([
  [
    'the file itself',
    attachment('BAO CAO.SIGNED.PDF', base64Lines(Buffer.from('%PDF-1.5 nội dung')), 'edXML'),
    'BAO CAO.SIGNED.PDF',
  ],
  [
    'a ZIP with the file',
    attachment('gui.zip', base64Lines(zipped('thư mục/../cong-van.txt', '%PDF-1.5 nội dung'))),
    'cong-van.txt',
  ],
])('an attachment may be %s, prefixed or not, with line breaks in its base64', (_, attachments, name) => {
  const { files } = parse({
    header: DOCUMENT_HEADER,
    attachments: attachments.replace('<edXML:AttachmentEncoded>', '<edXML:AttachmentEncoded xmlns:edXML="x">'),
  });
  expect(files.map((file) => [file.name, Buffer.from(file.bytes).toString()])).toEqual([[name, '%PDF-1.5 nội dung']]);
});

test('a placeholder instead of base64 is noted, the rest is read', () => {
  const { message, files } = parse({
    header: DOCUMENT_HEADER,
    attachments: attachment('a.pdf', '${__StringFromFile(a.txt)}'),
  });
  expect(files).toEqual([]);
  expect(message.notes).toEqual([{ kind: 'attachment-not-decodable', name: 'a.pdf' }]);
});

test.each([
  ['<!DOCTYPE edXML [<!ENTITY x SYSTEM "file:///etc/passwd">]>', '&x;'],
  ['<!DOCTYPE a [<!ENTITY b "ha"><!ENTITY c "&b;&b;&b;">]>', '&c;'],
  ['<!doctype edXML SYSTEM "http://127.0.0.1/x.dtd">', ''],
])('a document type is refused, its entities are never expanded: %s', (afterDeclaration, use) => {
  const header = DOCUMENT_HEADER.replace('Lý do', use);
  expect(refusal(() => parse({ afterDeclaration, header }))).toEqual({ reason: 'unsafe-xml' });
});

test('an attachment that is a ZIP bomb refuses the envelope', () => {
  const bomb = zipped('a.txt', '0'.repeat(3_000_000));
  expect(
    refusal(() => parse({ header: DOCUMENT_HEADER, attachments: attachment('a.zip', base64Lines(bomb)) })),
  ).toEqual({ reason: 'zip-bomb', what: 'ratio' });
});

test('elements nested without end are refused', () => {
  expect(refusal(() => parse({ header: '<a>'.repeat(5000) + '</a>'.repeat(5000) }))).toMatchObject({
    reason: 'damaged',
  });
});

test('XML that is no envelope is not taken for one', () => {
  expect(refusal(() => parseEdxml('<?xml version="1.0"?><rss><item/></rss>', DEFAULT_LIMITS))).toEqual({
    reason: 'unsupported',
    what: 'xml',
  });
});

const STATUS: StatusToWrite = {
  from: { organId: 'H26.15', name: 'Sở Tài chính <Hà Nội> & "bạn"' },
  responseFor: {
    organId: 'H26',
    code: '5120/UBND-KT',
    promulgationDate: localDate('2026-11-20'),
    documentId: 'H26,2026/11/20,5120/UBND-KT',
  },
  staff: { department: 'Văn thư', name: 'Lê Thị Hoa', mobile: '', email: 'vt@example.vn' },
  code: '03',
  at: new Date('2026-11-23T01:05:09Z'),
};

test.each(Object.keys(STATUS_CODES) as StatusCode[])(
  'status %s is written as two characters and read back the same',
  (code) => {
    const { message } = parseEdxml(writeStatus({ ...STATUS, code }), DEFAULT_LIMITS);
    expect(message).toMatchObject({
      kind: 'status',
      code,
      description: STATUS_CODES[code],
      at: '2026-11-23T08:05:09',
      from: { id: { key: 'H26.15' }, name: STATUS.from.name },
      responseFor: { code: '5120/UBND-KT', promulgationDate: '2026-11-20', documentId: 'H26,2026/11/20,5120/UBND-KT' },
      staff: STATUS.staff,
      notes: [],
    });
  },
);

test('a status from before its document and an unknown code are noted, not refused', () => {
  const early = parseEdxml(
    writeStatus({ ...STATUS, at: new Date('2026-11-01T00:00:00Z') }).replace('>03<', '>99<'),
    DEFAULT_LIMITS,
  );
  expect(early.message).toMatchObject({
    code: '99',
    notes: [{ kind: 'unknown-status', written: '99' }, { kind: 'status-before-document' }],
  });
});

test('the name of a status file holds nothing that a disk could misread', () => {
  expect(statusFileName(STATUS)).toBe('20261123-080509-status-03-H26-2026-11-20-5120-UBND-KT.edxml');
});

test.each([
  [['01', '03', '04', '05', '06'], '06'],
  [['06', '01'], '06'],
  [['03', '01'], '03'],
  [['01', '02'], '02'],
  [['02', '03'], '03'],
  [['13', '15'], null],
  [[], null],
])('messages %j in that order stand at %s', (codes, expected) => {
  expect(furthestStatus(codes)).toBe(expected);
});

test.each([
  ['000.00.00.G22', 'G22'],
  ['28.22.H17', 'H17.22.28'],
  ['01.02.G22', 'G22.02.01'],
  ['000.00.15.H26', 'H26.15'],
  ['H26.15', 'H26.15'],
  ['Z01.5', 'Z01.5'],
])('identifier %s has the key %s', (written, key) => {
  expect(parseOrganId(written)?.key).toBe(key);
});
