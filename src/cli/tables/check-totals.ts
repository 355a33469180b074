import { listOf, type Tables } from './csv';
import { circles, repeated, type TableFault } from './fault';

const FILE = 'totals.csv';

/** Kinds that a sum or a part can be of: rates and means are never added. */
const ADDED = ['count', 'amount'];

/** Totals and parts that are indicators and can be added, counting classes that exist, no total among its own parts. */
export function checkTotals(tables: Tables): TableFault[] {
  const table = tables(FILE);
  const kinds = new Map(tables('indicators.csv').rows.map((row) => [row.cell('id'), row.cell('kind')]));
  const classes = new Set(tables('units.csv').rows.map((row) => row.cell('class')));
  const faults = table.rows.flatMap((row): TableFault[] => {
    const ids = [row.cell('total'), ...listOf(row.cell('parts'))];
    const counting = row.cell('unit_class');
    const fault = (message: string): TableFault => ({ file: FILE, row: row.line, message });
    return [
      ...ids
        .filter((id) => !kinds.has(id))
        .map((id) =>
          fault(`${id} 不在 indicators.csv / is not in indicators.csv: add it there or correct it`),
        ),
      ...ids
        .filter((id) => kinds.has(id) && !ADDED.includes(kinds.get(id) ?? ''))
        .map((id) => fault(`${id} 不是件数或金额，不能相加 / is no count or amount: it cannot be added`)),
      ...(counting === '' || classes.has(counting)
        ? []
        : [fault(`类别 ${counting} 不在 units.csv / is no class of units.csv: correct it`)]),
    ];
  });
  const edges = new Map<string, string[]>();
  for (const row of table.rows) {
    const total = row.cell('total');
    edges.set(total, [...(edges.get(total) ?? []), ...listOf(row.cell('parts'))]);
  }
  const round = circles(edges).map((id) => ({
    file: FILE,
    row: table.rows.find((row) => row.cell('total') === id)?.line ?? 0,
    message: `${id} 的分项逐级展开后又包含其自身（循环引用） / is a part of itself: break the circle`,
  }));
  const twice = repeated(
    table,
    (cell) => `${cell('total')} ${cell('relation')}`,
    (key, first) => `${key} 已在第 ${first} 行 / stands in row ${first} already: put the parts together`,
  );
  return [...twice, ...faults, ...round];
}
