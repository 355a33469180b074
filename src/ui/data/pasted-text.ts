/** A cell in quotes up to the tab or line end after it, or to the end; no cell of Excel's is longer. */
const QUOTED = /"((?:[^"]|""){0,32767})"(?=[\t\n]|$)/y;
const BARE = /[^\t\n]*/y;

/**
 * Rows of cells copied as text. A cell is in quotes only if it holds a tab or a line end, as Excel writes it;
 * any other quote is a character of the cell (`"双随机"任务数`). Null where no tab parts cells.
 */
export function gridOfTsv(text: string): string[][] | null {
  const body = text.replace(/\r\n?/g, '\n').replace(/\n+$/, '');
  if (!body.includes('\t')) return null;
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    QUOTED.lastIndex = at;
    const inside = body[at] === '"' ? QUOTED.exec(body)?.[1] : undefined;
    let cell: string;
    if (inside !== undefined && /[\t\n]/.test(inside)) {
      cell = inside.replace(/""/g, '"').replace(/\s+/g, ' ').trim();
      at = QUOTED.lastIndex;
    } else {
      BARE.lastIndex = at;
      cell = BARE.exec(body)?.[0] ?? '';
      at += cell.length;
    }
    rows[rows.length - 1]?.push(cell);
    if (at >= body.length) return rows;
    if (body[at] === '\n') rows.push([]);
    at += 1;
  }
}

/** True for two lines or more that one of the delimiters parts into equally many cells. */
export function looksLikeCsv(text: string): boolean {
  const lines = text.split(/\r\n?|\n/).filter((line) => line.trim() !== '');
  if (lines.length < 2) return false;
  return [',', ';', '|'].some((delimiter) => {
    const widths = lines.slice(0, 20).map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length);
    const even = widths.filter((width) => width > 1 && width === widths[widths.length - 1]);
    return even.length > 1 && even.length >= widths.length / 2;
  });
}
