import { readFile } from '../../src/intake/read-file.js';
import { rawDocx } from '../support/office-files.js';

const p = (inner: string, properties = ''): string =>
  `<w:p>${properties === '' ? '' : `<w:pPr>${properties}</w:pPr>`}${inner}</w:p>`;
const r = (text: string, properties = ''): string =>
  `<w:r>${properties === '' ? '' : `<w:rPr>${properties}</w:rPr>`}<w:t>${text}</w:t></w:r>`;

async function linesOf(body: string, parts: Record<string, string> = {}) {
  const result = await readFile({ bytes: rawDocx(body, parts), fileName: 'x' });
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.text.split('\n');
}

test('tracked changes are read as accepted, hidden text and field codes are not read', async () => {
  const body = p(
    `${r('Giao Sở ')}<w:del><w:r><w:delText>Y tế</w:delText></w:r></w:del><w:ins>${r('Tài chính')}</w:ins>${r(' ẩn', '<w:vanish/>')}` +
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>HYPERLINK "http://x"</w:instrText></w:r>${r(' báo cáo')}`,
  );
  expect(await linesOf(body)).toEqual(['Giao Sở Tài chính báo cáo']);
});

test('breaks, tabs, hyphens and capitals by format come out as they look', async () => {
  const body = p(
    `${r('văn phòng', '<w:caps/>')}<w:r><w:br/></w:r>${r('a')}<w:r><w:tab/></w:r>${r('b')}<w:r><w:noBreakHyphen/></w:r>${r('c')}`,
  );
  expect(await linesOf(body)).toEqual(['VĂN PHÒNG', 'a b-c']);
});

test('content controls and text boxes are part of the text, a box is read once', async () => {
  const box = `<w:txbxContent>${p(r('HỎA TỐC'))}</w:txbxContent>`;
  const body = `<w:sdt><w:sdtContent>${p(r('trong khung'))}</w:sdtContent></w:sdt>${p(
    `<w:r><mc:AlternateContent><mc:Choice><w:drawing>${box}</w:drawing></mc:Choice><mc:Fallback><w:pict>${box}</w:pict></mc:Fallback></mc:AlternateContent></w:r>${r('sau')}`,
  )}`;
  expect(await linesOf(body)).toEqual(['trong khung', 'sau', 'HỎA TỐC']);
});

const NUMBERING = `<w:numbering><w:abstractNum w:abstractNumId="1">
  <w:lvl w:ilvl="0"><w:start w:val="3"/><w:numFmt w:val="decimal"/><w:lvlText w:val="Điều %1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1.%2."/></w:lvl>
  <w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerRoman"/><w:lvlText w:val="(%3)"/></w:lvl></w:abstractNum>
  <w:num w:numId="7"><w:abstractNumId w:val="1"/></w:num>
  <w:num w:numId="8"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="10"/></w:lvlOverride></w:num></w:numbering>`;
const STYLES = `<w:styles><w:style w:type="paragraph" w:styleId="Base"><w:pPr><w:numPr><w:numId w:val="7"/></w:numPr></w:pPr></w:style>
  <w:style w:type="paragraph" w:styleId="Dieu"><w:basedOn w:val="Base"/></w:style>
  <w:style w:type="paragraph" w:styleId="Loop"><w:basedOn w:val="Loop"/></w:style></w:styles>`;
const listed = (numId: number, level: number): string =>
  `<w:numPr><w:ilvl w:val="${String(level)}"/><w:numId w:val="${String(numId)}"/></w:numPr>`;

test('numbering comes from styles too, starts where told, counts levels together and restarts below', async () => {
  const body = [
    p(r('một'), '<w:pStyle w:val="Dieu"/>'),
    p(r('hai'), listed(7, 1)),
    p(r('ba'), listed(7, 2)),
    p(r('bốn'), listed(7, 2)),
    p(r('năm'), '<w:pStyle w:val="Dieu"/>'),
    p(r('sáu'), listed(7, 1)),
    p(r('bảy'), listed(8, 0)),
    p(r('tám'), `<w:pStyle w:val="Dieu"/><w:numPr><w:numId w:val="0"/></w:numPr>`),
    p(r('chín'), '<w:pStyle w:val="Loop"/>'),
  ].join('');
  expect(await linesOf(body, { 'word/numbering.xml': NUMBERING, 'word/styles.xml': STYLES })).toEqual([
    'Điều 3. một',
    '3.1. hai',
    '(i) ba',
    '(ii) bốn',
    'Điều 4. năm',
    '4.1. sáu',
    'Điều 10. bảy',
    'tám',
    'chín',
  ]);
});
