import type { Zip } from '../archive/open-zip.js';
import { Refused } from '../intake-result.js';
import type { IntakeLimits } from '../limits.js';
import { repairLegacyText } from '../text/legacy.js';
import { child, children, parseXml, type XmlElement } from '../xml/parse-xml.js';
import { createCellFormats, type CellFormats } from './cell-format.js';
import { richText } from './rich-text.js';
import { readSheet, type Sheet } from './sheet.js';

const SEPARATOR = '\u0001';

/** Shared strings without phonetic hints; a workbook in a legacy font is converted as a whole, since single cells are too short to tell. */
function sharedStrings(root: XmlElement | null): string[] {
  if (root === null) return [];
  const strings = children(root, 'si').map(richText);
  const repaired = repairLegacyText(strings.join(SEPARATOR));
  return repaired.encoding === null ? strings : repaired.text.split(SEPARATOR);
}

/** All visible sheets of a workbook in their order. */
export function readWorkbook(zip: Zip, limits: IntakeLimits): Sheet[] {
  const part = (name: string): XmlElement | null => {
    const bytes = zip.read(name);
    return bytes === null ? null : parseXml(Buffer.from(bytes).toString('utf8'), limits, name);
  };
  const workbook = part('xl/workbook.xml');
  if (workbook === null) throw new Refused({ reason: 'damaged', what: 'xlsx' });
  const relations = part('xl/_rels/workbook.xml.rels');
  const targets = new Map(
    (relations === null ? [] : children(relations, 'Relationship')).map((r) => [
      r.attributes['Id'] ?? '',
      r.attributes['Target'] ?? '',
    ]),
  );
  const strings = sharedStrings(part('xl/sharedStrings.xml'));
  const from1904 = ['1', 'true'].includes(child(workbook, 'workbookPr')?.attributes['date1904'] ?? '');
  const formats: CellFormats = createCellFormats(part('xl/styles.xml'), from1904);
  let cells = 0;
  const sheets: Sheet[] = [];
  for (const entry of children(child(workbook, 'sheets'), 'sheet')) {
    if ((entry.attributes['state'] ?? 'visible') !== 'visible') continue;
    // The attribute is `r:id`; the parser drops prefixes.
    const target = targets.get(entry.attributes['id'] ?? '') ?? '';
    const root = part(target.startsWith('/') ? target.slice(1) : `xl/${target}`);
    if (root === null) continue;
    const sheet = readSheet(entry.attributes['name'] ?? '', root, {
      strings,
      formats,
      maxCells: limits.sheetCells - cells,
    });
    cells += sheet.cells;
    sheets.push(sheet);
  }
  return sheets;
}
