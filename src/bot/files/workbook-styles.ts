/** The looks of cells, in the order in which the style sheet lists them. */
export const STYLES = [
  'plain',
  'title',
  'note',
  'header',
  'text',
  'centre',
  'late',
  'number',
  'tenths',
  'points',
  'percent',
  'date',
  'date-before',
] as const;

export type CellStyle = (typeof STYLES)[number];

const TOP = '<alignment vertical="top" wrapText="1"/>';
const CENTRE = '<alignment horizontal="center" vertical="top" wrapText="1"/>';
const ABOVE = '<alignment horizontal="center" vertical="center" wrapText="1"/>';

/** numFmtId: 3 `#,##0`, 9 `0%`, 49 Text. quotePrefix: what begins with `=` stays text also when a person edits the cell. */
const FORMATS: Readonly<Record<CellStyle, string>> = {
  plain: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
  title: `<xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1" quotePrefix="1">${ABOVE}</xf>`,
  note: `<xf numFmtId="49" fontId="2" fillId="0" borderId="0" xfId="0" applyFont="1" applyAlignment="1" quotePrefix="1">${ABOVE}</xf>`,
  header: `<xf numFmtId="49" fontId="3" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${ABOVE}</xf>`,
  text: `<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1" quotePrefix="1">${TOP}</xf>`,
  centre: `<xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1" quotePrefix="1">${CENTRE}</xf>`,
  // The word says it too: no colour alone.
  late: `<xf numFmtId="49" fontId="4" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1" quotePrefix="1">${TOP}</xf>`,
  number: numeric(3),
  tenths: numeric(166),
  // "0.##" would show a whole number as "1." in Excel.
  points: numeric(0),
  percent: numeric(9),
  date: numeric(164),
  'date-before': numeric(165),
};

function numeric(format: number): string {
  return `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="1" xfId="0" applyNumberFormat="1" applyBorder="1" applyAlignment="1">${CENTRE}</xf>`;
}

const font = (inside: string, size: number, colour?: string): string =>
  `<font>${inside}<sz val="${size}"/>${colour === undefined ? '' : `<color rgb="${colour}"/>`}<name val="Times New Roman"/><family val="1"/></font>`;
const edge = (side: string): string => `<${side} style="thin"><color rgb="FF9AA7B5"/></${side}>`;

export const STYLE_SHEET = [
  '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/>',
  // "trước ngày D" keeps its word in a cell that is still a date: whether D counts decides about lateness.
  '<numFmt numFmtId="165" formatCode="&quot;trước &quot;dd/mm/yyyy"/><numFmt numFmtId="166" formatCode="0.0"/></numFmts>',
  `<fonts count="5">${font('', 12)}${font('<b/>', 14)}${font('<i/>', 12)}${font('<b/>', 12)}${font('<b/>', 12, 'FF9B1C1C')}</fonts>`,
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FFDBE7F3"/></patternFill></fill></fills>',
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border>${['left', 'right', 'top', 'bottom'].map(edge).join('')}<diagonal/></border></borders>`,
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
  `<cellXfs count="${STYLES.length}">${STYLES.map((style) => FORMATS[style]).join('')}</cellXfs>`,
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>',
].join('');
