import { packFigures } from '../domain/packed';
import type { Parcel } from './parcel';
import type { ImportResult } from './result';

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
