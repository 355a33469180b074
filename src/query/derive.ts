import { readingAt } from '../domain/columns';
import type { Dictionary } from '../domain/dictionary';
import { isFraction, type Indicator } from '../domain/indicator';
import { isPartYear, type Period } from '../domain/period';
import { agreement, quotient, ratio, type Agreement } from '../domain/rate';
import { bounds, scaled, times, type Reading } from '../domain/reading';
import { unitClass, unitFactor } from '../domain/unit';
import type { Table } from '../table/table';
import type { Derivation, Part } from './comparison';
import {
  collect,
  columnsAt,
  datasetOf,
  figuresAt,
  indexOf,
  type FigureRef,
  type Series,
  type Wanted,
} from './figures';
import type { SourceList } from './sources';

/** The figures that an indicator is formed from; null where the dictionary names no such part. */
export interface Parts {
  readonly numerator: PartFigures | null;
  readonly denominator: PartFigures | null;
}

interface PartFigures {
  readonly indicator: Indicator;
  readonly bySeries: ReadonlyMap<string, Series>;
}

/** Parts of one series belong to the same bureau and the same scope. */
export const partKey = (series: Pick<Series, 'slot' | 'scope'>): string => `${series.slot}|${series.scope}`;

/** Collects the parts of an indicator, in the counting class that the dictionary gives them. */
export function partsOf(table: Table, indicator: Indicator, wanted: Wanted, dictionary: Dictionary): Parts {
  const part = (id: string): PartFigures | null => {
    const found = dictionary.indicatorById.get(id);
    if (!found) return null;
    const counting = unitClass('', found, dictionary.unitByPrinted);
    const series = collect(table, found, wanted, dictionary).filter((s) => s.unitClass === counting);
    return { indicator: found, bySeries: new Map(series.map((s) => [partKey(s), s])) };
  };
  return { numerator: part(indicator.numeratorId), denominator: part(indicator.denominatorId) };
}

/** One figure read out of its columns, in base units. */
export interface Figure {
  readonly ref: FigureRef;
  readonly reading: Reading;
  /** `''` where the figure covers the whole year, in whatever words. */
  readonly period: Period;
  readonly demo: boolean;
}

export function figure(table: Table, ref: FigureRef, dictionary: Dictionary): Figure {
  const columns = columnsAt(table, datasetOf(ref));
  const index = indexOf(ref);
  const unit = columns.units[columns.unit[index] ?? 0] ?? '';
  const period = columns.periods[columns.period[index] ?? 0] ?? '';
  return {
    ref,
    reading: scaled(readingAt(columns, index), unitFactor(unit, dictionary.unitByPrinted)),
    period: isPartYear(period) ? period : '',
    demo: table.datasets[datasetOf(ref)]?.meta.origin === 'demo',
  };
}

interface Pair {
  readonly numerator: Figure;
  readonly denominator: Figure;
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

/** What a pair of parts must have in common with a stated figure to check it. */
export type Stated = Pick<Figure, 'period' | 'demo' | 'ref'>;

/**
 * The two parts of a cell that go together best, both known: never demo with real; full year first; both from
 * one data set (the stated figure's own, if there is one) first; then by precedence.
 */
export function pairOf(
  table: Table,
  indicator: Indicator,
  parts: Parts,
  key: string,
  year: number,
  dictionary: Dictionary,
  stated: Stated | null,
): Pair | null {
  const numerators = parts.numerator?.bySeries.get(key);
  const denominators = parts.denominator?.bySeries.get(key);
  if (!numerators || !denominators) return null;
  const tops = known(table, numerators, year, dictionary);
  const bottoms = known(table, denominators, year, dictionary);
  let best: Pair | null = null;
  let least = Infinity;
  tops.forEach((numerator, n) => {
    bottoms.forEach((denominator, d) => {
      const period = quotientPeriod(indicator, numerator.period, denominator.period);
      if (period === null || numerator.demo !== denominator.demo) return;
      if (stated && (stated.demo !== numerator.demo || stated.period !== period)) return;
      const home = datasetOf((stated ?? numerator).ref);
      const foreign = [numerator, denominator].filter((f) => datasetOf(f.ref) !== home).length;
      const cost = (period === '' ? 0 : 1e6) + foreign * 1e4 + n * 100 + d;
      if (cost >= least) return;
      least = cost;
      best = { numerator, denominator, period };
    });
  });
  return best;
}

const known = (table: Table, series: Series, year: number, dictionary: Dictionary): Figure[] =>
  figuresAt(series, year)
    .map((ref) => figure(table, ref, dictionary))
    .filter(({ reading }) => reading.status === 'known');

/** 100 for percentages, 1 for means. */
export const scaleOf = (indicator: Indicator): number => (isFraction(indicator) ? 100 : 1);

/**
 * The quotient of a pair with its parts named, null where the bounds say nothing or the denominator is zero.
 * @param stated the stated reading and its print to be checked; null for a derived figure, which agrees with itself.
 */
export function derivationOf(
  indicator: Indicator,
  parts: Parts,
  pair: Pair,
  stated: { readonly reading: Reading; readonly text: string } | null,
  table: Table,
  list: SourceList,
): Derivation | null {
  const { numerator, denominator } = pair;
  if (!parts.numerator || !parts.denominator) return null;
  if (numerator.reading.status === 'missing' || denominator.reading.status === 'missing') return null;
  const scale = scaleOf(indicator);
  const value = ratio(numerator.reading.value, denominator.reading.value, scale);
  if (value === null) return null;
  return {
    numerator: part(parts.numerator.indicator, numerator, table, list),
    denominator: part(parts.denominator.indicator, denominator, table, list),
    value: times(value, 1),
    agreement: stated
      ? check(stated.reading, stated.text, numerator.reading, denominator.reading, scale)
      : 'agrees',
  };
}

function part(indicator: Indicator, from: Figure, table: Table, list: SourceList): Part {
  const columns = columnsAt(table, datasetOf(from.ref));
  const unit = columns.units[columns.unit[indexOf(from.ref)] ?? 0] ?? '';
  return {
    indicator,
    reading: from.reading,
    unit,
    period: from.period,
    provenance: list.provenance(from.ref),
  };
}

/**
 * Agreement of a stated reading with its parts, bounds included: an exact statement with an open-sided part,
 * or two open sides, is refuted where they exclude each other and cannot be checked otherwise.
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
  const exactParts = [numerator, denominator].every(({ qualifier }) => qualifier === 'exact');
  if (exactParts && stated.qualifier === 'exact') {
    return agreement(stated.value, text, numerator.value, denominator.value, scale);
  }
  const recomputed = quotient(numerator, denominator, scale);
  if (recomputed?.status !== 'known' || recomputed.qualifier === 'approx' || stated.qualifier === 'approx') {
    return 'cannot_be_checked';
  }
  const [low, high] = bounds(recomputed);
  const [from, to] = bounds(stated);
  if (low > to || high < from) return 'disagrees';
  return exactParts ? 'agrees' : 'cannot_be_checked';
}
