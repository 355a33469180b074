/** How exactly a number is known. `approx` is two-sided (约 近 左右); the bounds are one-sided (余 以上 / 以内). */
export const QUALIFIERS = ['exact', 'approx', 'at_least', 'at_most', 'between'] as const;
export type Qualifier = (typeof QUALIFIERS)[number];

/** The sign of each before its number; where both ends of a range are printed, a dash between them says it. */
export const QUALIFIER_SIGNS: Readonly<Record<Qualifier, string>> = {
  exact: '',
  approx: '≈',
  at_least: '≥',
  at_most: '≤',
  between: '～',
};

/** Why there is no number. Those up to `suppressed` come from files, the rest from the program's own rules. */
export const MISSING_REASONS = [
  'not_reported',
  'not_applicable',
  'unknown',
  'doubtful',
  'unreadable',
  'suppressed',
  'zero_denominator',
  'other_class',
  'other_scope',
] as const;
export type MissingReason = (typeof MISSING_REASONS)[number];

/**
 * A known number or a reason why there is none. Blank is never zero.
 * `upper` is the second value of `between` and absent otherwise. Units are the caller's.
 */
export type Reading =
  | {
      readonly status: 'known';
      readonly value: number;
      readonly qualifier: Qualifier;
      readonly upper?: number;
    }
  | { readonly status: 'missing'; readonly reason: MissingReason };

export type KnownReading = Reading & { readonly status: 'known' };

export const missing = (reason: MissingReason): Reading => ({ status: 'missing', reason });
export const known = (value: number, qualifier: Qualifier = 'exact', upper?: number): KnownReading =>
  upper === undefined ? { status: 'known', value, qualifier } : { status: 'known', value, qualifier, upper };

/**
 * The closed interval that a known reading stands for. An unknown side is infinite: "47.8万余" is
 * [47.8, ∞). `approx` has no stated width and counts as its own value.
 */
export function bounds(reading: Reading & { status: 'known' }): readonly [low: number, high: number] {
  const { value, qualifier, upper } = reading;
  if (qualifier === 'at_least') return [value, Infinity];
  if (qualifier === 'at_most') return [-Infinity, value];
  if (qualifier === 'between') return [value, upper ?? value];
  return [value, value];
}

/**
 * The interval to rank a known reading by: `bounds`, and for an approximate value half a unit of its last
 * digit other than zero to either side, as far as rounding may have moved it: 约300 is [250, 350], 约9.7 [9.65, 9.75].
 */
export function rankSpan(reading: Reading & { status: 'known' }): readonly [low: number, high: number] {
  const { value, qualifier } = reading;
  if (qualifier !== 'approx' || value === 0) return bounds(reading);
  const [mantissa = '', exponent = '0'] = value.toExponential(14).split('e');
  const places = (mantissa.split('.')[1] ?? '').replace(/0+$/, '').length;
  const half = Number(`5e${Number(exponent) - places - 1}`);
  return [times(value - half, 1), times(value + half, 1)];
}

/** The same reading in another unit (`factor` new units per old unit), free of binary dust: 47.8 × 10000 is 478000. */
export function scaled(reading: Reading, factor: number): Reading {
  if (reading.status === 'missing' || factor === 1) return reading;
  const upper = reading.upper === undefined ? undefined : times(reading.upper, factor);
  return known(times(reading.value, factor), reading.qualifier, upper);
}

/** Product rounded to 15 significant digits: decimal figures stay the decimals that were printed. */
export function times(value: number, factor: number): number {
  if (Number.isInteger(value) && Number.isInteger(factor)) return value * factor;
  return Number((value * factor).toPrecision(15));
}

/** From here on the flag of a stored figure says why it is missing; below, how its value is qualified. */
export const MISSING_FLAG = 16;

/** True of the flag of a figure that has no value. */
export const isMissingFlag = (flag: number): boolean => flag >= MISSING_FLAG;
