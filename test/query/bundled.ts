import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { readTables } from '../../src/cli/tables';
import { makeDictionary } from '../../src/domain/dictionary';
import { importFile } from '../../src/import/import';
import { makeTable, type LoadedDataset, type Table } from '../../src/table/table';
import { datasetOf } from './table-of';

const DATA = resolve(import.meta.dirname, '../../data');

/** The dictionary that the page ships. */
export const bundledDictionary = makeDictionary(readTables(DATA));

/** A set that the page ships, read as the page reads it. */
export function bundledSet(name: 'zhejiang' | 'elsewhere' | 'demo'): LoadedDataset {
  const bytes = new Uint8Array(readFileSync(resolve(DATA, `observations/${name}.csv`)));
  const { columns } = importFile({ name: `${name}.csv`, bytes }, bundledDictionary);
  if (!columns) throw new Error(`${name}.csv is not read`);
  const origin = name === 'demo' ? 'demo' : 'site';
  const { meta } = datasetOf('', bundledDictionary, { id: name, name, origin, figures: columns.length });
  return { meta, columns };
}

export const bundledTable = (...names: readonly Parameters<typeof bundledSet>[0][]): Table =>
  makeTable(names.map(bundledSet));
