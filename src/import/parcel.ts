import type { Columns } from '../domain/columns';
import { packSparse, type Sparse } from '../domain/sparse';
import type { ImportResult } from './result';

/** An import's result for `postMessage`: typed arrays are handed over, not copied; maps go as arrays. */
export interface Parcel {
  readonly result: Omit<ImportResult, 'columns'>;
  readonly columns: Omit<Columns, 'uppers' | 'printed'> | null;
  readonly uppers: Sparse<number> | null;
  readonly printed: Sparse<string> | null;
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
  if (columns === null) return [{ result: rest, columns: null, uppers: null, printed: null }, []];
  const { uppers, printed, ...flat } = columns;
  const parcel = { result: rest, columns: flat, uppers: packSparse(uppers), printed: packSparse(printed) };
  const arrays = [
    ...[flat.offsets, flat.bureau, flat.year, flat.scope, flat.unit, flat.period, flat.origin],
    ...[flat.value, flat.flag, flat.row, flat.column],
    ...[parcel.uppers.at, parcel.uppers.code, parcel.printed.at, parcel.printed.code],
  ];
  return [parcel, arrays.map((array) => array.buffer)];
}

/** The result again, without a long task however many printed texts there are. */
export async function unpack({ result, columns, uppers, printed }: Parcel): Promise<ImportResult> {
  if (columns === null || uppers === null || printed === null) return { ...result, columns: null };
  return {
    ...result,
    columns: { ...columns, uppers: await unpackInSteps(uppers), printed: await unpackInSteps(printed) },
  };
}
