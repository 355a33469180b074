import type { Tables } from './csv';
import { repeated, type TableFault } from './fault';

/** Ids that are unique, and a grade that the address bears out. */
export function checkSources(tables: Tables): TableFault[] {
  const file = 'sources.csv';
  const table = tables(file);
  return [
    ...repeated(
      table,
      (cell) => cell('source'),
      (id, first) => `来源 ${id} 已在第 ${first} 行 / stands in row ${first} already: choose another id`,
    ),
    ...table.rows.flatMap((row) => {
      const [url, grade] = [row.cell('url'), row.cell('grade')];
      const government = /^https?:\/\/(?:[^/]+\.)?gov\.cn(?:[/:]|$)/.test(url);
      const message =
        (url === '') !== (grade === 'unseen')
          ? '没有网址的来源为 unseen，有网址的不是 / a source is unseen exactly where it has no address'
          : grade === 'official' && !government
            ? 'official 只用于政府网址（gov.cn），其他为 republished / official needs a gov.cn address: others are republished'
            : null;
      return message === null ? [] : [{ file, row: row.line, message }];
    }),
  ];
}

/** Words of `institutions.csv` for more than one region. */
const MANY = ['全国', '县(市、区)'];

export function checkInstitutions(tables: Tables): TableFault[] {
  const file = 'institutions.csv';
  const names = new Set([...MANY, ...tables('regions.csv').rows.map((row) => row.cell('name'))]);
  return tables(file)
    .rows.filter((row) => !names.has(row.cell('region')))
    .map((row) => ({
      file,
      row: row.line,
      message: `地区 ${row.cell('region')} 不在 regions.csv / is not in regions.csv: use a name of it or ${MANY.join(' | ')}`,
    }));
}

const INDEX = 'observations/index.csv';

/** Listed files that exist, and in each: sources, regions and indicators that the other tables have. */
export function checkObservations(tables: Tables): TableFault[] {
  const index = tables(INDEX);
  const columnOf = (file: string, column: string) =>
    new Set(tables(file).rows.map((row) => row.cell(column)));
  const known: Readonly<Record<string, readonly [set: ReadonlySet<string>, file: string]>> = {
    source: [columnOf('sources.csv', 'source'), 'sources.csv'],
    region_code: [columnOf('regions.csv', 'code'), 'regions.csv'],
    indicator_id: [columnOf('indicators.csv', 'id'), 'indicators.csv'],
  };
  const listed = index.rows.flatMap((listing): TableFault[] => {
    const table = tables(`observations/${listing.cell('file')}`);
    if (!table.exists) {
      const message = `${listing.cell('file')} 不存在 / is not there: add the file or delete the row`;
      return [{ file: INDEX, row: listing.line, message }];
    }
    return table.rows.flatMap((row) =>
      Object.entries(known).flatMap(([column, [set, file]]) => {
        const cell = row.cell(column);
        if (set.has(cell) || (cell === '' && column !== 'source')) return [];
        const message = `${column} “${cell}” 不在 ${file} / is not in ${file}: add it there or correct it`;
        return [{ file: table.file, row: row.line, message }];
      }),
    );
  });
  const again = (column: 'id' | 'file') =>
    repeated(
      index,
      (cell) => cell(column),
      (name, first) =>
        `${column} ${name} 已在第 ${first} 行 / stands in row ${first} already: choose another`,
    );
  return [...again('id'), ...again('file'), ...listed];
}
