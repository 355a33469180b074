import { fillMerged, type Grid, type Merged } from '../../import/merged';

/** More columns than a sheet has are no table. */
const COLUMNS_MAX = 16_384;
const CELLS_MAX = 5_000_000;
const BLOCKS = new Set(['BR', 'P', 'DIV', 'LI', 'TR', 'TD', 'TABLE']);
const SILENT = new Set(['STYLE', 'SCRIPT', 'TEMPLATE', 'RT', 'RP']);

function wordsOf(node: Node, into: string[]): void {
  for (const child of node.childNodes) {
    if (child.nodeType === Node.TEXT_NODE) into.push(child.nodeValue ?? '');
    else if (child.nodeType === Node.ELEMENT_NODE && !SILENT.has(child.nodeName)) {
      const block = BLOCKS.has(child.nodeName);
      if (block) into.push(' ');
      wordsOf(child, into);
      if (block) into.push(' ');
    }
  }
}

/** The words of a cell on one line. Excel hides what overflows a cell in a span: it belongs to the cell. */
function cellWords(cell: HTMLTableCellElement): string {
  const words: string[] = [];
  wordsOf(cell, words);
  return words
    .join('')
    .replace(/[ \t\r\n\f\u00a0]+/g, ' ')
    .replace(/^ | $/g, '');
}

const isHidden = (element: HTMLElement): boolean =>
  element.hasAttribute('hidden') ||
  element.style.display === 'none' ||
  element.style.visibility === 'collapse';

/** The cells of a table where they stand, merged ones filled; null where it is beyond all measure. */
function gridOf(table: HTMLTableElement): Grid | null {
  const rows = [...table.rows];
  const grid: Grid = rows.map(() => []);
  const merged: Merged[] = [];
  /** Row that a column is free from, below a cell of several rows. */
  const freeFrom: number[] = [];
  let room = CELLS_MAX;
  for (const [top, row] of rows.entries()) {
    let left = 0;
    for (const cell of row.cells) {
      if (isHidden(cell)) continue;
      while ((freeFrom[left] ?? 0) > top) left += 1;
      const bottom = cell.rowSpan === 0 ? rows.length - 1 : Math.min(top + cell.rowSpan, rows.length) - 1;
      const right = left + cell.colSpan - 1;
      room -= right - left + 1;
      if (right >= COLUMNS_MAX || room < 0) return null;
      const cells = grid[top];
      while (cells && cells.length < left) cells.push('');
      if (cells) cells[left] = cellWords(cell);
      for (let column = left; column <= right; column += 1) freeFrom[column] = bottom + 1;
      if (bottom > top || right > left) merged.push({ top, left, bottom, right });
      left = right + 1;
    }
  }
  if (!fillMerged(grid, merged, CELLS_MAX)) return null;
  return grid.filter((_, i) => {
    const row = rows[i];
    return row !== undefined && !isHidden(row);
  });
}

const cellsIn = (table: HTMLTableElement): number =>
  [...table.rows].reduce((sum, row) => sum + row.cells.length, 0);

/**
 * Rows of the largest table in what a program put on the clipboard as HTML, or null. The markup is parsed
 * apart from the page: nothing in it runs or is loaded.
 */
export function gridOfHtml(html: string): Grid | null {
  if (!/<table/i.test(html)) return null;
  const tables = [...new DOMParser().parseFromString(html, 'text/html').querySelectorAll('table')];
  let largest: HTMLTableElement | null = null;
  for (const table of tables) if (largest === null || cellsIn(table) > cellsIn(largest)) largest = table;
  const grid = largest === null ? null : gridOf(largest);
  while (grid?.length && grid[grid.length - 1]?.every((cell) => cell === '')) grid.pop();
  return grid?.some((row) => row.some((cell) => cell !== '')) ? grid : null;
}
