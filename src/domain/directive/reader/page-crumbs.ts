// Where a passage stands in its document, as a site of laws writes it before every passage: "Quyết định 12/QĐ-UBND năm 2021. QUY CHẾ. Điều 3."

/** The document itself, on the first line: its kind, symbol and year. */
const DOCUMENT =
  /^\s{0,8}((?:Quyết định|Nghị quyết|Chỉ thị|Kế hoạch|Công văn|Thông báo|Thông tư|Thông tư liên tịch|Nghị định|Hướng dẫn|Công điện) (?:số )?\d[^\s.]{0,30}(?: năm \d{4})?(?: [^\n.]{1,200})?)\. (?=\S)/u;
const FEWEST = 3;
/** The part of the document that a section stands in, in capitals. */
const PART = /^(\p{Lu}{2,}(?: \p{Lu}{2,}){0,8})\. +(?=\S)/u;

/** A part heads what stands in it once, and is no word of its later sections. */
function partedOnce(passage: string, known: Set<string>): string {
  const part = PART.exec(passage);
  if (part === null) return passage;
  const rest = passage.slice(part[0].length);
  if (known.has(part[1]!)) return rest;
  known.add(part[1]!);
  return `${part[1]!}\n${rest}`;
}

/** The text without the document's name before each of its passages; any other text as it is. */
export function withoutCrumbs(text: string): string {
  const document = DOCUMENT.exec(text)?.[1];
  if (document === undefined) return text;
  const passages = `\n${text.trimStart()}`.split(`\n${document}. `);
  if (passages.length <= FEWEST) return text;
  const known = new Set<string>();
  return passages
    .slice(1)
    .map((passage) => partedOnce(passage, known))
    .join('\n');
}
