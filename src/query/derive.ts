import { isFraction, type Indicator } from '../domain/indicator';
import type { Period } from '../domain/period';
import { agreement, printedSpan, quotient, type Agreement } from '../domain/rate';
import { bounds, type Reading } from '../domain/reading';
import type { SeriesScope } from '../domain/scope';
import { unitClass } from '../domain/unit';
import type { Derivation, Part } from './comparison';
import { collect, figuresAt, type Series, type Wanted } from './figures';
import { datasetOf, type FigureRef, type Reader } from './reader';
import type { SourceList } from './sources';

/** A part of an indicator: all its series, in the counting class that the dictionary gives it. */
export interface PartFigures {
  readonly indicator: Indicator;
  readonly series: readonly Series[];
  of(slot: number, scope: SeriesScope): Series | null;
}

/** The figures that an indicator is formed from; null where the dictionary names no such part. */
export interface Parts {
  readonly numerator: PartFigures | null;
  readonly denominator: PartFigures | null;
}

/** Collects the parts of an indicator for the wanted bureaus and years. */
export function partsOf(reader: Reader, indicator: Indicator, wanted: Wanted): Parts {
  const { indicatorById, unitByPrinted } = reader.dictionary;
  const part = (id: string): PartFigures | null => {
    const found = indicatorById.get(id);
    if (!found) return null;
    const counting = unitClass('', found, unitByPrinted);
    const series = collect(reader, found, wanted).filter((s) => s.unitClass === counting);
    const bySlot = new Map<number, Series[]>();
    for (const each of series) bySlot.set(each.slot, [...(bySlot.get(each.slot) ?? []), each]);
    return {
      indicator: found,
      series,
      of: (slot, scope) => bySlot.get(slot)?.find((each) => each.scope === scope) ?? null,
    };
  };
  return { numerator: part(indicator.numeratorId), denominator: part(indicator.denominatorId) };
}

/** The parts of one row: the same bureau and the same scope. */
export interface RowParts {
  readonly scope: SeriesScope;
  readonly numerator: Series | null;
  readonly denominator: Series | null;
}

export interface Pair {
  readonly numerator: FigureRef;
  readonly denominator: FigureRef;
  readonly period: Period;
}

/**
 * The period of a quotient, or null where the two do not go together. Double-random tasks are drawn for the
 * whole year, so results up to a day over all tasks make a part-year rate; elsewhere both cover the same time.
 */
function quotientPeriod(indicator: Indicator, numerator: Period, denominator: Period): Period | null {
  if (numerator === denominator) return numerator;
  const drawn = indicator.id.startsWith('dr_') && isFraction(indicator);
  return drawn && denominator === '' ? numerator : null;
}

/**
 * The two parts of a cell that go together best, both known: never demo with real, real first; full year first; both from
 * one data set (the checked figure's own, if there is one) first; then by precedence.
 * @param stated the figure to be checked, whose period the parts must give; null to form a figure.
 */
export function pairOf(
  reader: Reader,
  indicator: Indicator,
  parts: RowParts,
  year: number,
  stated: FigureRef | null,
): Pair | null {
  if (!parts.numerator || !parts.denominator) return null;
  const bottoms = figuresAt(parts.denominator, year);
  let best: Pair | null = null;
  let least = Infinity;
  for (const [n, numerator] of figuresAt(parts.numerator, year).entries()) {
    if (!reader.isKnown(numerator)) continue;
    const demo = reader.isDemo(numerator);
    if (stated !== null && reader.isDemo(stated) !== demo) continue;
    const home = datasetOf(stated ?? numerator);
    for (const [d, denominator] of bottoms.entries()) {
      if (!reader.isKnown(denominator) || reader.isDemo(denominator) !== demo) continue;
      const period = quotientPeriod(indicator, reader.period(numerator), reader.period(denominator));
      if (period === null || (stated !== null && reader.period(stated) !== period)) continue;
      const foreign = Number(datasetOf(numerator) !== home) + Number(datasetOf(denominator) !== home);
      const cost = (demo ? 1e8 : 0) + (period === '' ? 0 : 1e6) + foreign * 1e4 + n * 100 + d;
      if (cost >= least) continue;
      least = cost;
      best = { numerator, denominator, period };
    }
  }
  return best;
}

/** 100 for percentages, 10 000 for means by ten thousand people, 1 for other means. */
export const scaleOf = (indicator: Indicator): number =>
  isFraction(indicator) ? 100 : indicator.unit.endsWith('/万人') ? 10_000 : 1;

/**
 * The quotient of a pair with its parts named; null where a figure is stated over a denominator of zero.
 * @param stated the stated figure to be checked; null for a derived one, which agrees with itself.
 */
export function derivationOf(
  reader: Reader,
  indicator: Indicator,
  parts: Parts,
  pair: Pair,
  stated: FigureRef | null,
  list: SourceList,
): Derivation | null {
  if (!parts.numerator || !parts.denominator) return null;
  const scale = scaleOf(indicator);
  const numerator = partOf(reader, parts.numerator.indicator, pair.numerator, list);
  const denominator = partOf(reader, parts.denominator.indicator, pair.denominator, list);
  if (numerator.reading.status === 'missing' || denominator.reading.status === 'missing') return null;
  const value = quotient(numerator.reading, denominator.reading, scale);
  if (stated !== null && value?.status === 'missing') return null;
  return {
    numerator,
    denominator,
    value,
    agreement:
      stated === null
        ? 'agrees'
        : check(
            reader.reading(stated),
            reader.printed(stated),
            numerator.reading,
            denominator.reading,
            scale,
          ),
  };
}

const partOf = (reader: Reader, indicator: Indicator, ref: FigureRef, list: SourceList): Part => ({
  indicator,
  reading: reader.reading(ref),
  unit: reader.unit(ref),
  period: reader.period(ref),
  provenance: list.provenance(ref),
});

/**
 * Agreement of a stated reading with its parts, bounds included: where a side is open on either, the two are
 * refuted if they exclude each other, however the stated number was rounded; a stated bound that exact parts fulfil agrees; the rest cannot be checked.
 */
export function check(
  stated: Reading,
  text: string,
  numerator: Reading,
  denominator: Reading,
  scale: number,
): Agreement {
  if (stated.status === 'missing' || numerator.status === 'missing' || denominator.status === 'missing') {
    return 'cannot_be_checked';
  }
  const exactParts = numerator.qualifier === 'exact' && denominator.qualifier === 'exact';
  if (exactParts && stated.qualifier === 'exact') {
    return agreement(stated.value, text, numerator.value, denominator.value, scale);
  }
  const recomputed = quotient(numerator, denominator, scale);
  if (recomputed?.status !== 'known' || recomputed.qualifier === 'approx' || stated.qualifier === 'approx') {
    return 'cannot_be_checked';
  }
  const [low, high] = bounds(recomputed);
  if (stated.qualifier === 'exact') {
    const [from, below] = printedSpan(stated.value, text);
    return low >= below || high < from ? 'disagrees' : 'cannot_be_checked';
  }
  const [from, to] = bounds(stated);
  if (low > to || high < from) return 'disagrees';
  return exactParts ? 'agrees' : 'cannot_be_checked';
}
