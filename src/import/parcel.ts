import type { Columns } from '../domain/columns';
import { packFigures, type PackedFigures } from '../domain/packed';
import type { Sparse } from '../domain/sparse';
import type { ImportResult } from './result';

/**
 * An import's result for `postMessage`: typed arrays are handed over, not copied; maps go as arrays. The figures
 * come packed as well, for the storage.
 */
export interface Parcel {
  readonly result: Omit<ImportResult, 'columns'>;
  readonly columns: Omit<Columns, 'uppers' | 'printed'> | null;
  readonly packed: PackedFigures | null;
}

/** Entries set in one go while unpacking: a few milliseconds of work. */
const STEP = 20_000;

async function unpackInSteps<T>({ at, code, values }: Sparse<T>): Promise<Map<number, T>> {
  const map = new Map<number, T>();
  for (let i = 0; i < at.length; i += 1) {
    if (i > 0 && i % STEP === 0) await new Promise((resume) => setTimeout(resume, 0));
    map.set(at[i] ?? 0, values[code[i] ?? 0] as T);
  }
  return map;
}

/** The parcel and the buffers that go with it. */
export function pack(result: ImportResult): readonly [Parcel, Transferable[]] {
  const { columns, ...rest } = result;
  if (columns === null) return [{ result: rest, columns: null, packed: null }, []];
  const { uppers, printed, ...flat } = columns;
  const packed = packFigures({ ...flat, uppers, printed });
  const arrays = [
    ...[flat.offsets, flat.bureau, flat.year, flat.scope, flat.unit, flat.period, flat.origin],
    ...[flat.value, flat.flag, flat.row, flat.column],
    ...[packed.uppers.at, packed.uppers.code, packed.printed.at, packed.printed.code],
  ];
  return [
    { result: rest, columns: flat, packed },
    [...arrays.map(({ buffer }) => buffer), ...packed.buffers],
  ];
}

/** The result again, without a long task however many printed texts there are. */
export async function unpack({ result, columns, packed }: Parcel): Promise<ImportResult> {
  if (columns === null || packed === null) return { ...result, columns: null };
  const [uppers, printed] = [await unpackInSteps(packed.uppers), await unpackInSteps(packed.printed)];
  return { ...result, columns: { ...columns, uppers, printed } };
}
