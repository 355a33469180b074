import { decimalOf, power, printedNumber } from './rate';
import { bounds, times, type Reading } from './reading';

/**
 * How a stated total stands to the sum of its parts: equal; equal within what rounding can have moved printed
 * decimals; not contradicted, where bounds are all there is; or not.
 */
export type TotalVerdict =
  'agrees' | 'agrees_if_rounded' | 'not_contradicted' | 'disagrees' | 'cannot_be_checked';
export type UncheckedReason =
  'part_missing' | 'approximate' | 'units_differ' | 'rows_rejected' | 'no_parts' | 'not_additive';

/** A total as a file states it, with what its parts come to. Numbers are in `unit`. Plain JSON. */
export interface StatedTotal {
  /** File row and column, counted from 1. */
  readonly row: number;
  readonly column: number;
  /** 合计, 小计, 全市合计 as printed. */
  readonly label: string;
  readonly text: string;
  readonly indicator: string;
  /** Null where the total names none: it adds up all years that stand above it. */
  readonly year: number | null;
  readonly period: string;
  readonly unit: string;
  readonly value: number;
  readonly verdict: TotalVerdict;
  /** Why it cannot be checked. */
  readonly reason: UncheckedReason | null;
  /** Sum of the parts, or for a rate what their sums give; a lower bound where a part is one. Null where there is none. */
  readonly sum: number | null;
  /** Stated less computed. */
  readonly difference: number | null;
  readonly parts: number;
  /** Bureaus of the file without a figure among the parts; told of a total that disagrees. */
  readonly lacking: readonly string[];
}

/** What a file's totals came to. */
export interface TotalsReport {
  /** Without those that nothing can be added up to (`not_additive`): rates of which the table lacks a part, means. */
  readonly counts: Readonly<Record<TotalVerdict, number>>;
  /** In file order, at most `TOTALS_KEPT`; those that disagree go before the others. */
  readonly stated: readonly StatedTotal[];
}

export const TOTALS_KEPT = 500;

/** Whole base units and what is finer, in 10^-12 of one: sums are exact. */
const PLACES = 12;
const ONE = power(PLACES);
/** Sums of whole numbers below it stay exact. */
const WHOLE_MAX = 2 ** 51;

class Exact {
  private whole = 0;
  private fine = 0n;

  add(value: number): void {
    if (Number.isInteger(value) && Math.abs(value) < WHOLE_MAX && Math.abs(this.whole) < WHOLE_MAX)
      this.whole += value;
    else this.fine += exact(value);
  }

  get value(): bigint {
    return BigInt(this.whole) * ONE + this.fine;
  }
}

function exact(value: number): bigint {
  const { digits, places } = decimalOf(value);
  return places <= PLACES ? digits * power(PLACES - places) : digits / power(places - PLACES);
}

const plain = (value: bigint): number => Number(value / ONE) + Number(value % ONE) / 10 ** PLACES;

/** A known reading in a printed unit of so many base units, with its print where value and unit do not give it back. */
export interface Summand {
  readonly reading: Reading & { readonly status: 'known' };
  readonly factor: number;
  readonly text: string | undefined;
}

/** Base units that one of the last printed whole number stands for, and decimals behind it. */
function precision({ reading, factor, text }: Summand): readonly [scale: number, decimals: number] {
  const { value } = reading;
  if (text === undefined && Number.isInteger(value)) return [factor, 0];
  const printed = text === undefined ? String(value) : printedNumber(text);
  if (printed === null || printed.includes('e')) return [factor, 0];
  const number = Number(printed);
  const scale = number === 0 ? 1 : Math.abs(value / number);
  return [times(factor, Number(scale.toPrecision(6))), printed.split('.')[1]?.length ?? 0];
}

/** Readings added up, bounds and rounding with them. A reading that is about right makes the sum no number. */
export class Sum {
  count = 0;
  private readonly low = new Exact();
  private readonly high = new Exact();
  private lowOpen = false;
  private highOpen = false;
  private approximate = false;
  /** How often each scale is printed, and its most decimals: a table program drops the zeros of 36.0. */
  private readonly scales = new Map<number, { count: number; decimals: number }>();

  add(summand: Summand): void {
    const { reading, factor } = summand;
    this.count += 1;
    if (reading.qualifier === 'approx') this.approximate = true;
    const [low, high] = bounds(reading);
    if (Number.isFinite(low)) this.low.add(times(low, factor));
    else this.lowOpen = true;
    if (Number.isFinite(high)) this.high.add(times(high, factor));
    else this.highOpen = true;
    const [scale, decimals] = precision(summand);
    const same = this.scales.get(scale);
    if (same === undefined) this.scales.set(scale, { count: 1, decimals });
    else {
      same.count += 1;
      if (decimals > same.decimals) same.decimals = decimals;
    }
  }

  /** The one number that the parts come to, in base units; null where a part is not exact. */
  get exactly(): number | null {
    const { low, high } = this;
    const one = !this.approximate && !this.lowOpen && !this.highOpen && low.value === high.value;
    return one ? plain(low.value) : null;
  }

  /** The sum, or the bound of it that is known, in base units. */
  get shown(): number {
    return plain((this.lowOpen ? this.high : this.low).value);
  }

  /**
   * Whole numbers of one scale are as exact as they look. Of decimals each may be off by half a unit of its last
   * place, and so may a number of a larger scale (3.5万 among 1,234) and a total that is printed more coarsely.
   */
  private slack(total: Summand): number {
    const finest = Math.min(...this.scales.keys());
    let slack = 0;
    for (const [scale, { count, decimals }] of this.scales)
      if (decimals > 0 || scale > finest) slack += (count * scale) / 10 ** decimals / 2;
    const [scale, decimals] = precision(total);
    if (slack > 0 || decimals > 0 || scale > finest) slack += scale / 10 ** decimals / 2;
    return slack;
  }

  verdict(total: Summand): TotalVerdict {
    if (this.approximate || total.reading.qualifier === 'approx') return 'cannot_be_checked';
    const [from, to] = bounds(total.reading).map((end) => times(end, total.factor)) as [number, number];
    const { low, high, lowOpen, highOpen } = this;
    const sure = from === to && this.exactly !== null;
    const slack = exact(times(this.slack(total), 1));
    // How far apart the two intervals lie; nothing where they meet.
    const above = highOpen || from === -Infinity ? null : exact(from) - high.value;
    const below = lowOpen || to === Infinity ? null : low.value - exact(to);
    const apart = [above, below].find((gap) => gap !== null && gap > 0n) ?? 0n;
    if (apart > slack) return 'disagrees';
    if (!sure) return 'not_contradicted';
    return apart === 0n ? 'agrees' : 'agrees_if_rounded';
  }

  /** Stated less computed, in base units. */
  difference({ reading, factor }: Summand): number {
    const { value } = this.lowOpen ? this.high : this.low;
    return plain(exact(times(reading.value, factor)) - value);
  }
}
