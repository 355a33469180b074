import type { Columns } from '../domain/columns';
import type { PackedFigures } from '../domain/packed';
import { SparseColumn } from '../domain/sparse';
import type { ImportResult } from './result';

/**
 * An import's result for `postMessage`: typed arrays are handed over, not copied. The figures
 * come packed as well, for the storage.
 */
export interface Parcel {
  readonly result: Omit<ImportResult, 'columns'>;
  readonly columns: Omit<Columns, 'uppers' | 'printed'> | null;
  readonly packed: PackedFigures | null;
}

/** The result again. */
export function unpack({ result, columns, packed }: Parcel): ImportResult {
  if (columns === null || packed === null) return { ...result, columns: null };
  const [uppers, printed] = [new SparseColumn(packed.uppers), new SparseColumn(packed.printed)];
  return { ...result, columns: { ...columns, uppers, printed } };
}
