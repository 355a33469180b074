const MINUS = 45;
const POINT = 46;
const ZERO = 48;
/** So many characters always come back from a double as they were written. */
const MAX = 15;
/** `String` writes smaller ones with an exponent. */
const SMALLEST = 1e-6;
const POWERS = Array.from({ length: MAX }, (_, i) => 10 ** i);

/** Decimals of a number in its shortest form. */
export const SHORTEST = -1;

/** A number as it was written: no engine rounds so few digits. */
export const textOf = (value: number, decimals: number): string =>
  decimals === SHORTEST ? String(value) : value.toFixed(decimals);

/**
 * A number read from bytes: digits with at most one point and a leading minus, in its shortest form or with zeros
 * behind it.
 */
export class PlainNumber {
  value = 0;
  /** `SHORTEST`, or how many decimals were written. */
  decimals = SHORTEST;
  /** Just behind its last character. */
  end = 0;

  /** True where such a number stands at `from`, whatever follows it: then `textOf` gives back its text. */
  read(bytes: Uint8Array, from: number): boolean {
    const negative = bytes[from] === MINUS;
    const start = negative ? from + 1 : from;
    let at = start;
    let digits = 0;
    let point = -1;
    for (;;) {
      const byte = bytes[at] ?? 0;
      if (byte >= ZERO && byte < ZERO + 10) digits = digits * 10 + byte - ZERO;
      else if (byte === POINT && point === -1) point = at;
      else break;
      at += 1;
      if (at - from > MAX) return false;
    }
    const whole = point === -1 ? at : point;
    if (whole === start || (bytes[start] === ZERO && whole - start > 1)) return false;
    if (point === at - 1 || (digits === 0 && negative)) return false;
    const value = point === -1 ? digits : digits / (POWERS[at - 1 - point] ?? 1);
    if (value < SMALLEST && value !== 0) return false;
    this.decimals = point !== -1 && bytes[at - 1] === ZERO ? at - 1 - point : SHORTEST;
    this.value = negative ? -value : value;
    this.end = at;
    return true;
  }
}
