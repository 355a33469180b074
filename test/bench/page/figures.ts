import { createImportWorker } from '#import-worker';
import type { Columns } from '../../../src/domain/columns';
import type { DatasetMeta } from '../../../src/domain/dataset';
import { importInWorker, type Imported } from '../../../src/import/client';
import { tables } from './dictionary';

/** Figures as the page has them, and as they are stored. */
interface ReadFigures {
  readonly columns: Columns;
  readonly packed: Imported['packed'];
}

/** Reads a file as the app does, in new workers. */
export async function readFigures(file: File): Promise<ReadFigures> {
  const { result, packed } = await importInWorker(file, tables, { createWorker: createImportWorker });
  if (result.columns === null) throw new Error(`The import ended as ${result.outcome}`);
  return { columns: result.columns, packed };
}

/** A list entry of these figures. */
export const metaOf = ({ length, bureaus, indicators }: Columns): DatasetMeta => ({
  id: 'bench',
  name: 'bench.csv',
  origin: 'user',
  hash: '',
  edition: '',
  importedAt: '2026-01-01T00:00:00.000Z',
  figures: length,
  rows: { total: length, accepted: length, rejected: 0, skipped: 0 },
  cells: { total: length, accepted: length, rejected: 0, skipped: 0 },
  years: [2016, 2025],
  bureaus: bureaus.length,
  indicators: indicators.length,
  encoding: '',
  layout: '',
  hidden: false,
});
