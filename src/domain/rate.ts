import { bounds, known, missing, type Reading } from './reading';

/** How a stated rate stands to the one recomputed from its stated parts. */
export type Agreement = 'agrees' | 'agrees_if_cut' | 'disagrees' | 'cannot_be_checked';

/** A denominator below this is shown but not ranked: one case more moves the rate by over five points. */
export const SMALL_DENOMINATOR = 20;

/** `scale` × numerator ÷ denominator, or null where the denominator is zero. */
export function ratio(numerator: number, denominator: number, scale = 1): number | null {
  return denominator === 0 ? null : (numerator * scale) / denominator;
}

export interface Decimal {
  readonly digits: bigint;
  /** Places after the point; negative for whole tens. value = digits ÷ 10^places. */
  readonly places: number;
}

export const power = (exponent: number): bigint => 10n ** BigInt(exponent);

/** The exact decimal that a number prints as, exponents included. */
export function decimalOf(value: number): Decimal {
  if (Number.isSafeInteger(value)) return { digits: BigInt(value), places: 0 };
  const [mantissa = '0', exponent = '0'] = String(value).split('e');
  const [whole = '0', fraction = ''] = mantissa.split('.');
  return { digits: BigInt(whole + fraction), places: fraction.length - Number(exponent) };
}

/** The first number in a printed text, full-width digits and thousands separators included. */
export function printedNumber(text: string): string | null {
  const narrow = text.replace(/[０-９．，]/g, (c) => String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  return /\d[\d,\s]*(?:\.\d+)?/.exec(narrow)?.[0].replace(/[,\s]/g, '') ?? null;
}

/** Places of a print in the base unit of the value that it stands for: 1 for 97.1, −4 for 120 standing for 1 200 000. */
export const printedPlaces = (stated: number, text: string): number => statedDecimal(stated, text).places;

/** The stated value at the precision of its print, in base units: `9.7` standing for 0.97 has two places. */
function statedDecimal(stated: number, text: string): Decimal {
  const printed = printedNumber(text);
  if (printed === null) return decimalOf(stated);
  const print = { digits: BigInt(printed.replace('.', '')), places: (printed.split('.')[1] ?? '').length };
  if (stated === 0 || print.digits === 0n) return print;
  const shift = Math.log10(Math.abs(stated) / Number(printed));
  const whole = Math.round(shift);
  if (Math.abs(shift - whole) > 1e-9) return decimalOf(stated);
  return { digits: stated < 0 ? -print.digits : print.digits, places: print.places - whole };
}

/**
 * What a printed number can stand for: from half a unit of its last digit below it (rounded up) to less than a whole
 * unit above it (cut). 97.08 is [97.075, 97.09).
 */
export function printedSpan(stated: number, statedText: string): readonly [from: number, below: number] {
  const { digits, places } = statedDecimal(stated, statedText);
  const at = (tenths: bigint): number => Number(`${digits * 10n + tenths}e${-places - 1}`);
  return [at(-5n), at(10n)];
}

/**
 * Classes a stated rate against `scale` × numerator ÷ denominator: `agrees` within half a unit of the last
 * printed digit, `agrees_if_cut` where dropping the further digits gives the print (300 ÷ 309 = 97.087 → 97.08).
 * @param stated in base units (percent; 元), @param statedText its print, which gives the precision.
 * @param scale whole number: 100 for percentages, 1 for means.
 */
export function agreement(
  stated: number,
  statedText: string,
  numerator: number,
  denominator: number,
  scale = 100,
): Agreement {
  if (![stated, numerator, denominator].every(Number.isFinite) || denominator <= 0)
    return 'cannot_be_checked';
  const n = decimalOf(numerator);
  const d = decimalOf(denominator);
  const s = statedDecimal(stated, statedText);
  // All three as whole numbers over one common power of ten: no binary fraction takes part.
  const places = Math.max(n.places, d.places, 0);
  const top = n.digits * power(places - n.places) * BigInt(scale);
  const bottom = d.digits * power(places - d.places);
  const unit = s.places < 0 ? bottom * power(-s.places) : bottom;
  const difference = top * power(Math.max(s.places, 0)) - s.digits * unit;
  const distance = difference < 0n ? -difference : difference;
  if (2n * distance <= unit) return 'agrees';
  return difference > 0n && difference < unit ? 'agrees_if_cut' : 'disagrees';
}

/**
 * `scale` × numerator ÷ denominator as a reading, nothing rounded. A bound stays a bound (≥ over a number
 * is ≥, a number over ≥ is ≤, two ranges give a range). Null where a part is missing or negative, or where
 * the bounds say nothing about the quotient (≥ over ≥).
 */
export function quotient(numerator: Reading, denominator: Reading, scale = 1): Reading | null {
  if (numerator.status === 'missing' || denominator.status === 'missing') return null;
  if (numerator.value < 0 || denominator.value < 0) return null;
  const [dLow, dHigh] = bounds(denominator);
  if (dHigh === 0) return missing('zero_denominator');
  const approx = numerator.qualifier === 'approx' || denominator.qualifier === 'approx';
  const [nLow, nHigh] = bounds(numerator);
  if (nLow === 0 && nHigh === 0) return dLow <= 0 ? null : known(0, approx ? 'approx' : 'exact');
  const low = dHigh === Infinity ? -Infinity : (nLow * scale) / dHigh;
  const high = dLow <= 0 ? Infinity : (nHigh * scale) / dLow;
  return fromBounds(low, high, approx);
}

/** The reading of an interval; null where both sides are open, or an approximate value would pose as a bound. */
export function fromBounds(low: number, high: number, approx: boolean): Reading | null {
  if (low === high) return known(low, approx ? 'approx' : 'exact');
  if (approx || (low === -Infinity && high === Infinity)) return null;
  if (high === Infinity) return known(low, 'at_least');
  if (low === -Infinity) return known(high, 'at_most');
  return known(low, 'between', high);
}
