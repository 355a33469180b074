import { listOf, type TableRow, type Tables } from './csv';
import { circles, repeated, type TableFault } from './fault';

/** Parents that exist, no circle above a region, and one territory a day for each code. */
export function checkRegions(tables: Tables): TableFault[] {
  const file = 'regions.csv';
  const { rows } = tables(file);
  const fault = (row: TableRow, message: string): TableFault => ({ file, row: row.line, message });
  const byCode = new Map<string, TableRow[]>();
  for (const row of rows) byCode.set(row.cell('code'), [...(byCode.get(row.cell('code')) ?? []), row]);

  const parents = rows
    .filter((row) => row.cell('parent_code') !== '' && !byCode.has(row.cell('parent_code')))
    .map((row) =>
      fault(
        row,
        `上级 ${row.cell('parent_code')} 不在本表 / the parent is not in this table: add it or correct it`,
      ),
    );
  const edges = new Map(rows.map((row) => [row.cell('code'), listOf(row.cell('parent_code'))]));
  const round = circles(edges).flatMap((code) =>
    (byCode.get(code) ?? [])
      .slice(0, 1)
      .map((row) =>
        fault(row, `${code} 的上级逐级向上又回到自身（循环引用） / its parents lead back to itself`),
      ),
  );
  const backwards = rows
    .filter((row) => row.cell('valid_to') !== '' && row.cell('valid_to') < row.cell('valid_from'))
    .map((row) => fault(row, '终止早于起始 / it ends before it begins: exchange the dates'));
  const overlaps = [...byCode.values()].flatMap((ofCode) => {
    const byStart = [...ofCode].sort((a, b) => (a.cell('valid_from') < b.cell('valid_from') ? -1 : 1));
    return byStart.slice(1).flatMap((row, i) => {
      const before = byStart[i]?.cell('valid_to') ?? '';
      const apart = before !== '' && before < row.cell('valid_from');
      const words = `${row.cell('code')} 的有效期重叠 / the validity of this code overlaps: end the earlier row before this one begins`;
      return apart ? [] : [fault(row, words)];
    });
  });
  return [...parents, ...round, ...backwards, ...overlaps];
}

export function checkLineage(tables: Tables): TableFault[] {
  const file = 'lineage.csv';
  const codes = new Set(tables('regions.csv').rows.map((row) => row.cell('code')));
  return tables(file).rows.flatMap((row) =>
    ['from_code', 'to_code']
      .filter((column) => !codes.has(row.cell(column)))
      .map((column) => ({
        file,
        row: row.line,
        message: `${column} ${row.cell(column)} 不在 regions.csv / is not in regions.csv: add it there first`,
      })),
  );
}

/** Codes that begin a region's, indicators and families that exist, ids that are unique. */
export function checkBreaks(tables: Tables): TableFault[] {
  const file = 'breaks.csv';
  const table = tables(file);
  const codes = new Set(
    tables('regions.csv').rows.flatMap((row) => {
      const code = row.cell('code');
      return [2, 3, 4, 5, 6].map((length) => code.slice(0, length));
    }),
  );
  const indicators = tables('indicators.csv').rows;
  const names = new Set(
    indicators.flatMap((row) => [row.cell('id'), row.cell('category'), ...row.cell('category').split(' ')]),
  );
  return [
    ...repeated(
      table,
      (cell) => cell('id'),
      (id, first) => `id ${id} 已在第 ${first} 行 / stands in row ${first} already: choose another`,
    ),
    ...table.rows.flatMap((row) => [
      ...listOf(row.cell('codes'))
        .filter((code) => !codes.has(code))
        .map((code) => ({
          file,
          row: row.line,
          message: `代码 ${code} 不是任何地区代码的开头 / begins no code of regions.csv: correct it`,
        })),
      ...listOf(row.cell('indicators'))
        .filter((name) => !names.has(name))
        .map((name) => ({
          file,
          row: row.line,
          message: `${name} 不是指标 id 或类别 / is no indicator id or category: correct it`,
        })),
    ]),
  ];
}
