import { aliasKey } from '../../domain/fold';
import { roleOf } from '../../import/roles';
import { listOf, type TableRow, type Tables } from './csv';
import { circles, repeated, type TableFault } from './fault';

const FILE = 'indicators.csv';
const PARTS = ['numerator_id', 'denominator_id'] as const;
const CAVEATS = ['caveats_zh', 'caveats_en'] as const;

/** Ids, units and parts that exist; caveats in both languages or none; headers that mean one indicator and no other column. */
export function checkIndicators(tables: Tables): TableFault[] {
  const table = tables(FILE);
  const ids = new Set(table.rows.map((row) => row.cell('id')));
  const units = new Set(tables('units.csv').rows.map((row) => row.cell('printed')));
  const fault = (row: TableRow, message: string): TableFault => ({ file: FILE, row: row.line, message });

  const own = table.rows.flatMap((row) => {
    const unit = row.cell('unit');
    const unknownUnit = `单位 ${unit} 不在 units.csv，请先补上 / unit is not in units.csv: add it there first`;
    const silent = CAVEATS.filter((column) => row.cell(column) === '');
    const halfSaid = `${silent.join()} 未填写，两种语言须都填或都留空 / is blank: write caveats in both languages or in none`;
    return [
      ...(units.has(unit) ? [] : [fault(row, unknownUnit)]),
      ...(silent.length === 1 ? [fault(row, halfSaid)] : []),
      ...PARTS.filter((part) => row.cell(part) !== '' && !ids.has(row.cell(part))).map((part) =>
        fault(
          row,
          `${part} ${row.cell(part)} 不是本表的 id / is no id of this table: correct it or add the row`,
        ),
      ),
    ];
  });
  const edges = new Map(table.rows.map((row) => [row.cell('id'), PARTS.map((part) => row.cell(part))]));
  const round = circles(edges).flatMap((id) =>
    table.rows
      .filter((row) => row.cell('id') === id)
      .map((row) =>
        fault(
          row,
          `${id} 的分子、分母逐级推算后又用到 ${id} 本身（循环引用），请改正其中一行的分子或分母 / its parts lead back to itself: break the circle`,
        ),
      ),
  );
  return [
    ...repeated(
      table,
      (cell) => cell('id'),
      (id, first) => `id ${id} 已在第 ${first} 行 / stands in row ${first} already: choose another`,
    ),
    ...own,
    ...round,
    ...checkHeaders(table.rows, fault),
  ];
}

/** A header may be the id, a name or an alias; in any spelling it belongs to one row. */
function checkHeaders(
  rows: readonly TableRow[],
  fault: (row: TableRow, message: string) => TableFault,
): TableFault[] {
  const owner = new Map<string, TableRow>();
  const claim = (row: TableRow, header: string): TableFault[] => {
    const key = aliasKey(header);
    const before = owner.get(key);
    if (before === undefined) owner.set(key, row);
    if (roleOf(header) !== null) {
      return [
        fault(
          row,
          `“${header}” 是另一种列的表头 / is the header of another kind of column: choose a longer one`,
        ),
      ];
    }
    if (before === undefined || before === row) return [];
    const other = before.cell('id');
    return [fault(row, `“${header}” 已属于 ${other} / belongs to ${other} already: make it more precise`)];
  };
  const names = (row: TableRow) => [row.cell('id'), row.cell('name_zh'), row.cell('name_en')];
  return [
    ...rows.flatMap((row) => names(row).flatMap((header) => claim(row, header))),
    ...rows.flatMap((row) => {
      const aliases = listOf(row.cell('header_aliases'));
      const twice = aliases.filter(
        (alias, i) =>
          names(row).some((name) => aliasKey(name) === aliasKey(alias)) ||
          aliases.findIndex((other) => aliasKey(other) === aliasKey(alias)) < i,
      );
      return [
        ...aliases.flatMap((alias) => claim(row, alias)),
        ...twice.map((alias) => fault(row, `“${alias}” 在本行重复 / is twice in this row: delete one`)),
      ];
    }),
  ];
}
