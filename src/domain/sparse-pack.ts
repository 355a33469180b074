import { SparseColumn, type ByPosition, type Sparse } from './sparse';

/** Values with their positions, which are all different, in any order. */
export function sparseOf<T>(positions: Uint32Array, values: readonly T[]): Sparse<T> {
  const count = positions.length;
  // A number that sorts by position and keeps where its value stands: exact up to 2^53.
  const order = new Float64Array(count);
  for (let i = 0; i < count; i += 1) order[i] = (positions[i] ?? 0) * count + i;
  if (!ascends(positions)) order.sort();
  const at = new Uint32Array(count);
  const code = new Uint32Array(count);
  const codes = new Map<T, number>();
  const distinct: T[] = [];
  for (let i = 0; i < count; i += 1) {
    const ordered = order[i] ?? 0;
    const position = Math.floor(ordered / count);
    const value = values[ordered - position * count] as T;
    let known = codes.get(value);
    if (known === undefined) {
      known = distinct.push(value) - 1;
      codes.set(value, known);
    }
    at[i] = position;
    code[i] = known;
  }
  return { at, code, values: distinct };
}

function ascends(positions: Uint32Array): boolean {
  for (let i = 1; i < positions.length; i += 1)
    if ((positions[i] ?? 0) < (positions[i - 1] ?? 0)) return false;
  return true;
}

/** Values by position, packed. */
export function packSparse<T>(by: ByPosition<T>): Sparse<T> {
  if (by instanceof SparseColumn) return (by as SparseColumn<T>).packed;
  const entries = [...by];
  return sparseOf(
    Uint32Array.from(entries, ([position]) => position),
    entries.map(([, value]) => value),
  );
}

/** Packed values to be looked up. @param packed as an earlier edition packed them: in any order */
export function unpackSparse<T>(packed: Sparse<T>): SparseColumn<T> {
  const { at, code, values } = packed;
  if (ascends(at)) return new SparseColumn(packed);
  return new SparseColumn(
    sparseOf(
      at,
      Array.from(code, (each) => values[each] as T),
    ),
  );
}
