import { createImportWorker } from '#import-worker';
import type { Columns } from '../../../src/domain/columns';
import type { DatasetMeta } from '../../../src/domain/dataset';
import { importInWorker } from '../../../src/import/client';
import { tables } from './dictionary';

/** Reads a file as the app does, in new workers. */
export async function readColumns(file: File): Promise<Columns> {
  const { result } = await importInWorker(file, tables, { createWorker: createImportWorker });
  if (result.columns === null) throw new Error(`The import ended as ${result.outcome}`);
  return result.columns;
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
