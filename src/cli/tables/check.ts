import { checkBreaks, checkLineage, checkRegions } from './check-places';
import { checkIndicators } from './check-indicators';
import { checkTotals } from './check-totals';
import { checkInstitutions, checkObservations, checkSources } from './check-sources';
import { readCsv, type CsvTable, type Tables } from './csv';
import { repeated, type TableFault } from './fault';
import { SCHEMAS } from './schema';

/** The schema of one table: columns, widths of rows, what each cell may hold. */
function checkSchema(table: CsvTable): TableFault[] {
  const { file } = table;
  const schema = SCHEMAS[file] ?? {};
  if (!table.exists) return [{ file, row: 0, message: '文件不存在，请补上 / the file is not there: add it' }];
  const expected = Object.keys(schema);
  if (expected.join() !== table.columns.join()) {
    const message = `表头应为 / the header must be: ${expected.join(',')}`;
    return [{ file, row: 1, message }];
  }
  return table.rows.flatMap((row): TableFault[] => {
    if (row.width !== expected.length) {
      const message = `应有 ${expected.length} 格，实有 ${row.width} 格，检查引号和逗号 / ${expected.length} cells expected, ${row.width} found: check quotes and commas`;
      return [{ file, row: row.line, message }];
    }
    return Object.entries(schema).flatMap(([column, rule]) => {
      const cell = row.cell(column);
      return rule.fits(cell) ? [] : [{ file, row: row.line, message: `${column} “${cell}”: ${rule.words}` }];
    });
  });
}

const checkUnits = (tables: Tables): TableFault[] =>
  repeated(
    tables('units.csv'),
    (cell) => cell('printed'),
    (unit, first) =>
      `单位 ${unit} 已在第 ${first} 行，请删去一行 / unit stands in row ${first} already: delete one`,
  );

/**
 * Everything that is wrong in the tables of a folder `data/`, in the order of files and rows; empty where
 * all is in order. Tables that break their own schema are not checked against each other.
 */
export function checkTables(dir: string): readonly TableFault[] {
  const files = Object.keys(SCHEMAS);
  const read = new Map(files.map((file) => [file, readCsv(dir, file)]));
  const tables: Tables = (file) => read.get(file) ?? readCsv(dir, file);
  const faults = files.flatMap((file) => checkSchema(tables(file)));
  if (faults.length > 0) return faults;
  return [
    ...checkUnits(tables),
    ...checkIndicators(tables),
    ...checkTotals(tables),
    ...checkRegions(tables),
    ...checkLineage(tables),
    ...checkBreaks(tables),
    ...checkSources(tables),
    ...checkInstitutions(tables),
    ...checkObservations(tables),
  ];
}
