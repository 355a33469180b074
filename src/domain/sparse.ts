/** Few values at far-between positions, as arrays that travel between threads without being walked through. */
export interface Sparse<T> {
  readonly at: Uint32Array;
  /** Index into `values`, by entry. */
  readonly code: Uint32Array;
  /** The distinct values. */
  readonly values: readonly T[];
}

export function packSparse<T>(map: ReadonlyMap<number, T>): Sparse<T> {
  const at = new Uint32Array(map.size);
  const code = new Uint32Array(map.size);
  const codes = new Map<T, number>();
  const values: T[] = [];
  let i = 0;
  for (const [position, value] of map) {
    let known = codes.get(value);
    if (known === undefined) {
      known = values.push(value) - 1;
      codes.set(value, known);
    }
    at[i] = position;
    code[i] = known;
    i += 1;
  }
  return { at, code, values };
}

export function unpackSparse<T>({ at, code, values }: Sparse<T>): Map<number, T> {
  const map = new Map<number, T>();
  at.forEach((position, i) => map.set(position, values[code[i] ?? 0] as T));
  return map;
}
