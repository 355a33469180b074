/** Few values at far-between positions, which ascend: arrays that travel between threads without being walked through. */
export interface Sparse<T> {
  readonly at: Uint32Array;
  /** Index into `values`, by entry. */
  readonly code: Uint32Array;
  /** The distinct values. */
  readonly values: readonly T[];
}

/** Values of some positions. A map by position is one. */
export interface ByPosition<T> extends Iterable<readonly [position: number, value: T]> {
  readonly size: number;
  get(position: number): T | undefined;
}

/** Where a position stands among ascending ones; -1 where it does not. */
export function entryOf(at: ArrayLike<number>, position: number): number {
  let from = 0;
  let to = at.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    if ((at[middle] ?? 0) < position) from = middle + 1;
    else to = middle;
  }
  return at[from] === position ? from : -1;
}

/** Packed values that are looked up as they are: a map of a hundred thousand takes as long to fill as to read them. */
export class SparseColumn<T> implements ByPosition<T> {
  constructor(readonly packed: Sparse<T>) {}

  get size(): number {
    return this.packed.at.length;
  }

  get(position: number): T | undefined {
    const { at, code, values } = this.packed;
    const entry = entryOf(at, position);
    return entry === -1 ? undefined : values[code[entry] ?? 0];
  }

  *[Symbol.iterator](): Iterator<readonly [position: number, value: T]> {
    const { at, code, values } = this.packed;
    for (let i = 0; i < at.length; i += 1) yield [at[i] ?? 0, values[code[i] ?? 0] as T];
  }
}
