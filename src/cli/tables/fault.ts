import type { CsvTable } from './csv';

/** Something wrong in a table of `data/`: where, what, and what to do, in Chinese and English. */
export interface TableFault {
  /** Path from `data/`. */
  readonly file: string;
  /** From 1, the header is row 1; 0 where it is the whole file. */
  readonly row: number;
  readonly message: string;
}

/** Cells that stand in more than one row, with the row of their first appearance. */
export function repeated(
  table: CsvTable,
  keyOf: (cell: (column: string) => string) => string,
  words: (key: string, first: number) => string,
): TableFault[] {
  const first = new Map<string, number>();
  return table.rows.flatMap((row) => {
    const key = keyOf(row.cell);
    const before = first.get(key);
    if (before === undefined) first.set(key, row.line);
    return before === undefined ? [] : [{ file: table.file, row: row.line, message: words(key, before) }];
  });
}

/** Nodes that lead back to themselves, one a circle. */
export function circles(edges: ReadonlyMap<string, readonly string[]>): readonly string[] {
  const done = new Set<string>();
  const found: string[] = [];
  const visit = (node: string, trail: readonly string[]): void => {
    if (trail.includes(node)) {
      found.push(node);
      return;
    }
    if (done.has(node)) return;
    for (const next of edges.get(node) ?? []) visit(next, [...trail, node]);
    done.add(node);
  };
  for (const node of edges.keys()) visit(node, []);
  return found;
}
