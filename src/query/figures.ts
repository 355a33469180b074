import type { Columns } from '../domain/columns';
import { flagOf } from '../domain/columns';
import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import { isPartYear } from '../domain/period';
import { missing } from '../domain/reading';
import type { Level } from '../domain/region';
import { seriesScope, type ScopeRef, type SeriesScope } from '../domain/scope';
import { unitClass } from '../domain/unit';
import { indicatorRows, type Table } from '../table/table';

/** Place of a figure: data set (by its place in the table) × 2³² + index in its columns. */
export type FigureRef = number;

const DATASET = 2 ** 32;
export const datasetOf = (ref: FigureRef): number => Math.floor(ref / DATASET);
export const indexOf = (ref: FigureRef): number => ref % DATASET;

/** All figures of one bureau, indicator, scope and counting class, by year. */
export interface Series {
  /** Place of the bureau in `Wanted.bureaus`. */
  readonly slot: number;
  readonly scope: SeriesScope;
  readonly unitClass: string;
  /** By year: the figure that goes first, -1 for none. */
  readonly first: Float64Array;
  /** The others of a year, in order of precedence; only where there are any. */
  readonly others: Map<number, FigureRef[]>;
}

/** Which bureaus and years are looked for. */
export interface Wanted {
  readonly bureaus: readonly { readonly id: string; readonly level: Level }[];
  readonly years: readonly number[];
}

/** Every figure of a year's cell, the shown one first. */
export function figuresAt(series: Series, year: number): readonly FigureRef[] {
  const first = series.first[year] ?? -1;
  if (first < 0) return [];
  return [first, ...(series.others.get(year) ?? [])];
}

const BLANK = flagOf(missing('not_reported'));

/** A stated 全区 goes before a stated 本级 before an inferred word; the source's own word is the better witness. */
function scopeRank({ scope, basis }: ScopeRef): number {
  return (basis === 'stated' ? 0 : 4) + ['jurisdiction', 'own', 'delegated', 'unstated'].indexOf(scope);
}

/**
 * Order within one cell: anything before a blank, a full year before a part of it, the earlier data set,
 * the surer scope word, the later as-of date, the earlier row.
 */
function precedes(table: Table, a: FigureRef, b: FigureRef): boolean {
  const [left, right] = [standing(table, a), standing(table, b)];
  if (left.blank !== right.blank) return right.blank;
  if (left.part !== right.part) return right.part;
  if (left.dataset !== right.dataset) return left.dataset < right.dataset;
  if (left.scope !== right.scope) return left.scope < right.scope;
  if (left.period !== right.period) return left.period > right.period;
  return left.index < right.index;
}

function standing(table: Table, ref: FigureRef) {
  const dataset = datasetOf(ref);
  const index = indexOf(ref);
  const columns = columnsAt(table, dataset);
  const period = columns.periods[columns.period[index] ?? 0] ?? '';
  const scope = columns.scopes[columns.scope[index] ?? 0];
  return {
    dataset,
    index,
    blank: columns.flag[index] === BLANK,
    part: isPartYear(period),
    // The day to which the figure reaches.
    period: period.slice(period.indexOf('/') + 1),
    scope: scope ? scopeRank(scope) : 9,
  };
}

/** Columns of a data set by its place in the table. */
export function columnsAt(table: Table, dataset: number): Columns {
  const found = table.datasets[dataset];
  if (!found) throw new RangeError(`No data set ${dataset} in the table`);
  return found.columns;
}

/**
 * The figures of an indicator for the wanted bureaus and years, as series. One scan over the indicator's
 * rows of each data set. A missing reading has no counter of its own and stands with the indicator's class.
 */
export function collect(
  table: Table,
  indicator: Indicator,
  wanted: Wanted,
  dictionary: Dictionary,
): Series[] {
  const series = new Map<string, Series>();
  const ownClass = unitClass('', indicator, dictionary.unitByPrinted);
  const slotOf = new Map(wanted.bureaus.map(({ id }, slot) => [id, slot]));
  const yearOf = new Map(wanted.years.map((year, at) => [year, at]));
  const firstYear = Math.min(...wanted.years);
  const yearAt = Int16Array.from({ length: Math.max(0, ...wanted.years) - firstYear + 1 }, (_, k) => {
    return yearOf.get(firstYear + k) ?? -1;
  });
  table.datasets.forEach(({ columns }, dataset) => {
    const [start, end] = indicatorRows(columns, indicator.id);
    if (start === end) return;
    const slots = Int32Array.from(columns.bureaus, ({ id }) => slotOf.get(id) ?? -1);
    const classes = columns.units.map((unit) => unitClass(unit, indicator, dictionary.unitByPrinted));
    // The series of a (slot, printed scope, printed unit), found once and kept by number.
    const found = new Map<number, Series>();
    for (let i = start; i < end; i++) {
      const slot = slots[columns.bureau[i] ?? 0] ?? -1;
      if (slot < 0) continue;
      const year = yearAt[(columns.year[i] ?? 0) - firstYear] ?? -1;
      if (year < 0) continue;
      const isMissing = Number.isNaN(columns.value[i] ?? NaN);
      const unit = isMissing ? columns.units.length : (columns.unit[i] ?? 0);
      const at = (slot * columns.scopes.length + (columns.scope[i] ?? 0)) * (columns.units.length + 1) + unit;
      let into = found.get(at);
      if (!into) {
        const level = wanted.bureaus[slot]?.level ?? 'unknown';
        const scope = seriesScope(columns.scopes[columns.scope[i] ?? 0]?.scope ?? 'unstated', level);
        into = seriesOf(series, slot, scope, classes[unit] ?? ownClass, wanted.years.length);
        found.set(at, into);
      }
      add(table, into, year, dataset * DATASET + i);
    }
  });
  return [...series.values()];
}

function seriesOf(
  all: Map<string, Series>,
  slot: number,
  scope: SeriesScope,
  counting: string,
  years: number,
): Series {
  const key = `${slot}|${scope}|${counting}`;
  let series = all.get(key);
  if (!series) {
    series = { slot, scope, unitClass: counting, first: new Float64Array(years).fill(-1), others: new Map() };
    all.set(key, series);
  }
  return series;
}

function add(table: Table, series: Series, year: number, ref: FigureRef): void {
  const first = series.first[year] ?? -1;
  if (first < 0) {
    series.first[year] = ref;
    return;
  }
  const sorted = [...figuresAt(series, year), ref].sort((a, b) => (precedes(table, a, b) ? -1 : 1));
  series.first[year] = sorted[0] ?? ref;
  series.others.set(year, sorted.slice(1));
}
