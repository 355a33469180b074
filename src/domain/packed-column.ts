import { isConstant } from './constant';
import { isMissingFlag } from './reading';

type Narrow = Uint8Array | Uint16Array | Uint32Array;
type Numbers = Narrow | Float64Array;

/** A column that is the same throughout, or counts: `first`, `first + step`, … */
export interface Steps {
  readonly first: number;
  readonly step: number;
}

/** `(least + rest[i]) / divisor`. A value that is missing has any rest. */
export interface Offsets {
  readonly least: number;
  readonly divisor: number;
  readonly rest: Narrow;
}

/** Entries of a column in little space: most columns of a table say little. */
export type PackedColumn = Steps | Offsets | Numbers;

/** Decimals of a value that is kept as a whole number. */
const DIVISORS = [1, 10, 100, 1000, 10_000];
/** So that no difference is beyond 32 bits. */
const LARGEST = 2 ** 31;

/** Numbers up to a largest one as an array of their own. The constructor copies faster than any loop. */
function narrowed(numbers: Narrow, largest: number): Narrow {
  if (largest < 2 ** 8) return new Uint8Array(numbers);
  return largest < 2 ** 16 ? new Uint16Array(numbers) : new Uint32Array(numbers);
}

/** Entries of a column of whole numbers, from one place up to another. @param largest none of them is larger */
export function packWhole(column: Narrow, largest: number, from: number, to: number): Steps | Narrow {
  if (isConstant(column, from, to)) return { first: column[from] ?? 0, step: 0 };
  return narrowed(column.subarray(from, to), largest);
}

/** `packWhole` for a column that may count. */
export function packCount(column: Uint32Array, from: number, to: number): Steps | Narrow {
  const first = column[from] ?? 0;
  const step = (column[from + 1] ?? first) - first;
  let at = from + 1;
  while (at < to && (column[at] ?? 0) - (column[at - 1] ?? 0) === step) at += 1;
  return at >= to ? { first, step } : column.slice(from, to);
}

/** Values, from one place up to another. @param flag says which of them are missing */
export function packValues(value: Float64Array, flag: Uint8Array, from: number, to: number): PackedColumn {
  for (const divisor of DIVISORS) {
    const packed = packScaled(value, flag, from, to, divisor);
    if (packed !== null) return packed;
  }
  return value.slice(from, to);
}

/** Null where not every value comes back from a whole number over this divisor. */
function packScaled(
  value: Float64Array,
  flag: Uint8Array,
  from: number,
  to: number,
  divisor: number,
): Offsets | null {
  let least = LARGEST;
  let most = -LARGEST;
  for (let i = from; i < to; i += 1) {
    const number = value[i] ?? NaN;
    if (isMissingFlag(flag[i] ?? 0)) {
      if (!Number.isNaN(number)) return null;
      continue;
    }
    const whole = Math.round(number * divisor);
    if (whole / divisor !== number || Math.abs(whole) >= LARGEST || Object.is(number, -0)) return null;
    if (whole < least) least = whole;
    if (whole > most) most = whole;
  }
  const rest = new Uint32Array(to - from);
  for (let i = from; i < to; i += 1) {
    const number = value[i] ?? NaN;
    if (!Number.isNaN(number)) rest[i - from] = Math.round(number * divisor) - least;
  }
  return { least, divisor, rest: narrowed(rest, most - least) };
}

/** Lays packed entries down from a place on. */
export function unpackWhole(packed: PackedColumn, to: Narrow, from: number, length: number): void {
  if (ArrayBuffer.isView(packed)) to.set(packed, from);
  else if ('step' in packed) {
    const { first, step } = packed;
    if (step === 0) to.fill(first, from, from + length);
    else for (let i = 0; i < length; i += 1) to[from + i] = first + step * i;
  }
}

/** Lays packed values down from a place on. @param flag of the whole column, which is there already */
export function unpackValues(
  packed: PackedColumn,
  flag: Uint8Array,
  to: Float64Array,
  from: number,
  length: number,
): void {
  if (ArrayBuffer.isView(packed)) to.set(packed, from);
  else if ('rest' in packed) {
    const { least, divisor, rest } = packed;
    for (let i = 0; i < length; i += 1)
      to[from + i] = isMissingFlag(flag[from + i] ?? 0) ? NaN : (least + (rest[i] ?? 0)) / divisor;
  }
}

/** The array of packed entries, where there is one. */
export const arrayOf = (packed: PackedColumn): Numbers | null =>
  ArrayBuffer.isView(packed) ? packed : 'rest' in packed ? packed.rest : null;
