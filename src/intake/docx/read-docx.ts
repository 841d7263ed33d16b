import type { IntakeWarning } from '../../app/ports/intake.js';
import { Refused, type IntakeDocument, type IntakeTable } from '../intake-result.js';
import type { Zip } from '../archive/open-zip.js';
import type { IntakeLimits } from '../limits.js';
import { child, children, parseXml, type XmlElement } from '../xml/parse-xml.js';
import { taskTablesOf } from '../table/task-table.js';
import { createNumbering } from './numbering.js';
import { createParagraphs, type Paragraphs } from './paragraphs.js';
import { createStyles } from './styles.js';
import { isLayoutTable, tableLines, tableRows } from './table.js';

function part(zip: Zip, name: string, limits: IntakeLimits): XmlElement | null {
  const bytes = zip.read(name);
  return bytes === null ? null : parseXml(Buffer.from(bytes).toString('utf8'), limits, name);
}

/** The main part is named by the package; most writers call it `word/document.xml`, some do not. */
function mainPart(zip: Zip, limits: IntakeLimits): string {
  const relations = part(zip, '_rels/.rels', limits);
  const target = (relations === null ? [] : children(relations, 'Relationship')).find((relation) =>
    /\/officeDocument$/.test(relation.attributes['Type'] ?? ''),
  );
  return target?.attributes['Target']?.replace(/^\//, '') ?? 'word/document.xml';
}

type Collected = { readonly lines: string[]; readonly tables: IntakeTable[] };

/** Content controls and alternate content only wrap blocks; of two alternatives the first is what current Word shows. */
function blocksOf(node: XmlElement): XmlElement[] {
  return node.children.flatMap((element) => {
    if (typeof element === 'string') return [];
    if (element.name === 'sdt')
      return blocksOf(child(element, 'sdtContent') ?? { name: '', attributes: {}, children: [] });
    if (element.name === 'AlternateContent')
      return blocksOf(child(element, 'Choice') ?? { name: '', attributes: {}, children: [] });
    if (['customXml', 'smartTag', 'ins', 'moveTo'].includes(element.name)) return blocksOf(element);
    return [element];
  });
}

function collect(body: XmlElement, paragraphs: Paragraphs, into: Collected): void {
  for (const block of blocksOf(body)) {
    if (block.name === 'p') {
      into.lines.push(...paragraphs.lines(block));
    } else if (block.name === 'tbl') {
      const cellText = (cell: XmlElement): string[] => {
        const inner: Collected = { lines: [], tables: into.tables };
        collect(cell, paragraphs, inner);
        return inner.lines;
      };
      const rows = tableRows(block, cellText);
      if (isLayoutTable(rows)) {
        // The letterhead and the signature block are tables without meaning: read down each column, as a person does.
        const columns = Math.max(0, ...rows.map((row) => row.length));
        for (let column = 0; column < columns; column += 1)
          for (const row of rows) into.lines.push(...(row[column] ?? []));
      } else {
        into.tables.push(rows.map((row) => row.map((cell) => cell.join(' '))));
        into.lines.push(...tableLines(rows));
      }
    }
  }
}

/** Text of a Word file with its automatic numbering; tables as lines with " | " between cells and as cells. */
export function readDocx(zip: Zip, limits: IntakeLimits): IntakeDocument {
  const main = mainPart(zip, limits);
  const folder = main.slice(0, main.lastIndexOf('/') + 1);
  const document = part(zip, main, limits);
  const body = document === null ? undefined : child(document, 'body');
  if (body === undefined) throw new Refused({ reason: 'damaged', what: 'docx' });
  const styles = createStyles(part(zip, `${folder}styles.xml`, limits));
  const numbering = createNumbering(part(zip, `${folder}numbering.xml`, limits));
  const paragraphs = createParagraphs({ styles, numbering, blocksOf });
  const collected: Collected = { lines: [], tables: [] };
  collect(body, paragraphs, collected);
  const text = collected.lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
    .normalize('NFC');
  if (text.length > limits.textCharacters) throw new Refused({ reason: 'too-much-text', limit: limits.textCharacters });
  const warnings: IntakeWarning[] = paragraphs.legacyFonts().map((encoding) => ({ kind: 'legacy-encoding', encoding }));
  const taskTables = taskTablesOf(collected.tables);
  return { ok: true, form: 'docx', text, pages: 1, pageOffsets: [0], warnings, tables: collected.tables, taskTables };
}
