/** "UBND các huyện (có tên trong danh sách kèm theo)", on the next line too: which of them, a list says that stands elsewhere. */
const LISTED = /[.;]?[ \n]{0,2}\((?:có tên (?:trong|tại|ở)|theo|trong|tại|nêu tại|danh sách|phụ lục)[^()\n]{0,40}\)/iuy;
const LIST = /danh sách|phụ lục|bảng kê|biểu/iu;

/** Whether a bracket right behind a name says that its bodies are those of a list. */
export function isListedElsewhere(text: string, end: number): boolean {
  LISTED.lastIndex = end;
  const bracket = LISTED.exec(text);
  return bracket !== null && LIST.test(bracket[0]);
}
