// Tables whose rows have bars between their cells and none outside: "TT | Nội dung | Đơn vị chủ trì".

/** Fewest rows of such a table, and bars of a row that shows it. */
const FEWEST_ROWS = 3;
const FEWEST_BARS = 2;

/** Words that head the columns of a table of tasks: a letterhead in two columns has none of them. */
const HEADS = /(?:^|\| )(?:STT|TT|Số TT|Nội dung|Nhiệm vụ|Công việc|Hoạt động|Tên nhiệm vụ)(?!\p{L})/iu;

const bars = (line: string): number => line.split('|').length - 1;

/**
 * The rows of such tables with their outer bars, so that an empty first cell ("| Lựa chọn tư vấn | …" below "5-6/2021 | Thẩm định | …") is not
 * taken for the bar at the edge. A table whose first row has the outer bar is left as it is.
 */
export function closedRows(text: string): string {
  const lines = text.split('\n');
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    while (to < lines.length && lines[to]!.includes('|')) to += 1;
    if (to === from) continue;
    const rows = lines.slice(from, to);
    const head = rows[0]!;
    const open = bars(head) >= FEWEST_BARS && HEADS.test(head) && !head.startsWith('|') && !head.endsWith('|');
    if (open && rows.filter((row) => bars(row) >= FEWEST_BARS).length >= FEWEST_ROWS)
      for (let i = from; i < to; i += 1) lines[i] = `| ${lines[i]!} |`;
    from = to;
  }
  return lines.join('\n');
}
