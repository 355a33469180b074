import type { Columns } from '../domain/columns';
import { readingAt } from '../domain/columns';
import type { Dictionary } from '../domain/dictionary';
import { isPartYear, type Period } from '../domain/period';
import { known, scaled, type Reading } from '../domain/reading';
import type { ScopeRef } from '../domain/scope';
import { unitFactor } from '../domain/unit';
import type { LoadedDataset, Table } from '../table/table';

/** Place of a figure: data set (by its place in the table) × 2³² + index in its columns. */
export type FigureRef = number;

const DATASET = 2 ** 32;
export const figureRef = (dataset: number, index: number): FigureRef => dataset * DATASET + index;
export const datasetOf = (ref: FigureRef): number => Math.floor(ref / DATASET);
export const indexOf = (ref: FigureRef): number => ref - datasetOf(ref) * DATASET;

/** Reads single figures out of a table's columns. One per comparison. */
export interface Reader {
  readonly table: Table;
  readonly dictionary: Dictionary;
  dataset(ref: FigureRef): LoadedDataset;
  /** In base units: 元, %, or the counter. */
  reading(ref: FigureRef): Reading;
  isKnown(ref: FigureRef): boolean;
  /** `''` where the figure covers the whole year, in whatever words. */
  period(ref: FigureRef): Period;
  scope(ref: FigureRef): ScopeRef;
  /** The printed unit. */
  unit(ref: FigureRef): string;
  /** Text and unit as they stand in the file. */
  printed(ref: FigureRef): string;
  isDemo(ref: FigureRef): boolean;
}

const UNSTATED: ScopeRef = { scope: 'unstated', basis: 'inferred', printed: '' };

/** Digits with their separators only: such a print has its unit in the column or header. */
const BARE = /^[\s+-]*[\d０-９][\d０-９.,，．\s]*$/;

export function readerOf(table: Table, dictionary: Dictionary): Reader {
  const sets = table.datasets.map((dataset) => ({
    dataset,
    columns: dataset.columns,
    demo: dataset.meta.origin === 'demo',
    factors: dataset.columns.units.map((unit) => unitFactor(unit, dictionary.unitByPrinted)),
    periods: dataset.columns.periods.map((period) => (isPartYear(period) ? period : '')),
  }));
  type Set = (typeof sets)[number];

  function at<T>(ref: FigureRef, read: (set: Set, columns: Columns, index: number) => T): T {
    const number = datasetOf(ref);
    const set = sets[number];
    if (!set) throw new RangeError(`No data set ${number} in the table`);
    return read(set, set.columns, ref - number * DATASET);
  }

  const reading = (set: Set, columns: Columns, i: number): Reading => {
    const factor = set.factors[columns.unit[i] ?? 0] ?? 1;
    if (columns.flag[i] === 0 && factor === 1) return known(columns.value[i] ?? NaN);
    return scaled(readingAt(columns, i), factor);
  };
  const unit = (_: Set, columns: Columns, i: number): string => columns.units[columns.unit[i] ?? 0] ?? '';
  const printed = (set: Set, columns: Columns, i: number): string => {
    const text = columns.printed.get(i);
    if (text !== undefined) return BARE.test(text) ? text + unit(set, columns, i) : text;
    const value = columns.value[i] ?? NaN;
    return Number.isNaN(value) ? '' : value + unit(set, columns, i);
  };

  return {
    table,
    dictionary,
    dataset: (ref) => at(ref, (set) => set.dataset),
    reading: (ref) => at(ref, reading),
    isKnown: (ref) => at(ref, (_, columns, i) => !Number.isNaN(columns.value[i] ?? NaN)),
    period: (ref) => at(ref, (set, columns, i) => set.periods[columns.period[i] ?? 0] ?? ''),
    scope: (ref) => at(ref, (_, columns, i) => columns.scopes[columns.scope[i] ?? 0] ?? UNSTATED),
    unit: (ref) => at(ref, unit),
    printed: (ref) => at(ref, printed),
    isDemo: (ref) => at(ref, (set) => set.demo),
  };
}
