import { strToU8, zipSync } from 'fflate';

const NS = 'http://www.mic.gov.vn/TBT/QCVN_102_2016';

export type EnvelopeSpec = {
  readonly header?: string;
  readonly trace?: string;
  readonly attachments?: string;
  /** Written before the declaration, as one gateway does. */
  readonly before?: string;
  readonly afterDeclaration?: string;
};

/** An envelope in the odd manner of real senders: comments, an undeclared prefix, tabs, a header whose children come in any order. */
export function envelope(spec: EnvelopeSpec): Buffer {
  return Buffer.from(`${spec.before ?? ''}<?xml version="1.0" encoding="UTF-8"?>
${spec.afterDeclaration ?? ''}<edXML xmlns="${NS}">
  <edXML:edXMLEnvelope xmlns:edXML="${NS}"> <!-- bản thử -->
\t<edXML:edXMLHeader><edXML:MessageHeader>
\t\t<edXML:From><edXML:OrganId>000.00.00.H26</edXML:OrganId><edXML:OrganName>Ủy ban nhân dân Thành phố</edXML:OrganName><edXML:Email>vanthu@example.vn</edXML:Email></edXML:From>
\t\t${spec.header ?? ''}
\t</edXML:MessageHeader>
\t${spec.trace ?? ''}
\t</edXML:edXMLHeader>
\t<edXML:edXMLBody><edXML:edXMLManifest version="1.0"><edXML:Reference xlink:href=""><edXML:ContentId>cid:1</edXML:ContentId></edXML:Reference></edXML:edXMLManifest></edXML:edXMLBody>
  </edXML:edXMLEnvelope>
  ${spec.attachments ?? ''}
</edXML>`);
}

/** Base64 broken into short lines. */
export const base64Lines = (bytes: Uint8Array): string =>
  (
    Buffer.from(bytes)
      .toString('base64')
      .match(/.{1,60}/g) ?? []
  ).join('\r\n');

export function attachment(name: string, content: string, prefix = ''): string {
  const p = prefix === '' ? '' : `${prefix}:`;
  return `<${p}AttachmentEncoded><${p}Attachment><${p}ContentId>cid:1</${p}ContentId><${p}AttachmentName>${name}</${p}AttachmentName>
    <${p}ContentType>application/zip</${p}ContentType><edXML:ContentTransferEncoded xmlns:edXML="${NS}">${content}</edXML:ContentTransferEncoded></${p}Attachment></${p}AttachmentEncoded>`;
}

export const zipped = (name: string, text: string): Uint8Array => zipSync({ [name]: strToU8(text) });

export const business = (type: string, inner = ''): string =>
  `<edXML:TraceHeaderList><edXML:TraceHeader><edXML:OrganId>H26.15</edXML:OrganId><edXML:Timestamp>2026/11/20 09:05:00</edXML:Timestamp></edXML:TraceHeader>
   <edXML:Bussiness><edXML:BussinessDocType>${type}</edXML:BussinessDocType><edXML:BussinessDocReason>Lý do</edXML:BussinessDocReason><edXML:Paper>1</edXML:Paper>${inner}</edXML:Bussiness></edXML:TraceHeaderList>`;

export const DOCUMENT_HEADER = `
  <edXML:SteeringType>2</edXML:SteeringType>
  <edXML:To><edXML:OrganId>H26.15</edXML:OrganId><edXML:OrganName>Sở Tài chính</edXML:OrganName></edXML:To>
  <edXML:To><edXML:OrganId></edXML:OrganId></edXML:To>
  <edXML:Code><edXML:CodeNumber>5120</edXML:CodeNumber><edXML:CodeNotation>UBND-KT</edXML:CodeNotation></edXML:Code>
  <edXML:PromulgationInfo><edXML:Place>Hà Nội</edXML:Place><edXML:PromulgationDate>2026/11/20</edXML:PromulgationDate></edXML:PromulgationInfo>
  <edXML:DocumentType><edXML:Type>1</edXML:Type><edXML:TypeName>Công văn</edXML:TypeName></edXML:DocumentType>
  <edXML:Subject>V/v rà soát &amp; báo cáo</edXML:Subject>
  <edXML:SignerInfo><edXML:Competence>TM. ỦY BAN NHÂN DÂN</edXML:Competence><edXML:Position>Phó Chủ tịch</edXML:Position><edXML:FullName>Trần Minh An</edXML:FullName></edXML:SignerInfo>
  <edXML:DueDate>2026/12/15</edXML:DueDate>
  <edXML:ToPlaces><edXML:Place>Các sở, ngành</edXML:Place></edXML:ToPlaces>
  <edXML:OtherInfo><edXML:Priority>3</edXML:Priority><edXML:PageAmount>2</edXML:PageAmount><edXML:Appendixes><edXML:Appendix>Phụ lục</edXML:Appendix></edXML:Appendixes></edXML:OtherInfo>
  <edXML:ResponseFor><edXML:OrganId></edXML:OrganId><edXML:Code></edXML:Code></edXML:ResponseFor>
  <edXML:DocumentId>H26,2026/11/20,5120/UBND-KT</edXML:DocumentId>`;
