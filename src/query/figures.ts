import { flagOf, type Columns } from '../domain/columns';
import type { Indicator } from '../domain/indicator';
import { MISSING_REASONS, missing } from '../domain/reading';
import type { Level } from '../domain/region';
import { seriesScope, type ScopeRef, type SeriesScope } from '../domain/scope';
import { unitClass } from '../domain/unit';
import { indicatorRows, type LoadedDataset } from '../table/table';
import { datasetOf, figureRef, indexOf, type FigureRef, type Reader } from './reader';

/** All figures of one bureau, indicator, scope and counting class, by year. */
export interface Series {
  /** Place of the bureau in `Wanted.bureaus`. */
  readonly slot: number;
  readonly scope: SeriesScope;
  readonly unitClass: string;
  /** By year: the figure that goes first, -1 for none. */
  readonly first: FigureRef[];
  /** The others of a year, in order of precedence; null where no year has any. */
  others: Map<number, FigureRef[]> | null;
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
  const others = series.others?.get(year);
  return others ? [first, ...others] : [first];
}

const BLANK = flagOf(missing('not_reported'));

/** Stated reasons that say there is no number here; a doubtful cell has one and waits for an answer. */
const NO_NUMBER: ReadonlySet<number> = new Set(
  MISSING_REASONS.filter((reason) => reason !== 'doubtful').map((reason) => flagOf(missing(reason))),
);

/** A stated 全区 goes before a stated 本级 before an inferred word; the source's own word is the better witness. */
function scopeRank({ scope, basis }: ScopeRef): number {
  return (basis === 'stated' ? 0 : 4) + ['jurisdiction', 'own', 'delegated', 'unstated'].indexOf(scope);
}

/**
 * Order within one cell: anything before a blank, a real statement before a fictional one, a figure (or a doubtful
 * cell, which may be one) before a reason why there is none, a full year before a part of it, the earlier data set, the surer scope word, the later as-of date, the earlier row.
 * @returns negative where `a` goes first.
 */
export function precedence(reader: Reader, a: FigureRef, b: FigureRef): number {
  const flag = (ref: FigureRef): number => reader.dataset(ref).columns.flag[indexOf(ref)] ?? BLANK;
  const isBlank = (ref: FigureRef): boolean => flag(ref) === BLANK;
  const reachesTo = (ref: FigureRef): string => reader.period(ref).replace(/^.*\//, '');
  const later = reachesTo(a) > reachesTo(b) ? -1 : reachesTo(a) < reachesTo(b) ? 1 : 0;
  return (
    Number(isBlank(a)) - Number(isBlank(b)) ||
    Number(reader.isDemo(a)) - Number(reader.isDemo(b)) ||
    Number(NO_NUMBER.has(flag(a))) - Number(NO_NUMBER.has(flag(b))) ||
    Number(reader.period(a) !== '') - Number(reader.period(b) !== '') ||
    datasetOf(a) - datasetOf(b) ||
    scopeRank(reader.scope(a)) - scopeRank(reader.scope(b)) ||
    later ||
    a - b
  );
}

const placesByColumns = new WeakMap<Columns, ReadonlyMap<string, readonly number[]>>();

/** Where a bureau stands in the list of a data set's bureaus, by its id. */
function placesOf(columns: Columns): ReadonlyMap<string, readonly number[]> {
  const cached = placesByColumns.get(columns);
  if (cached) return cached;
  const places = new Map<string, number[]>();
  columns.bureaus.forEach(({ id }, at) => {
    const own = places.get(id);
    if (own) own.push(at);
    else places.set(id, [at]);
  });
  placesByColumns.set(columns, places);
  return places;
}

/** The first row of `[start, end)` that belongs to this bureau of the list, or to a later one. */
function firstOf({ bureau }: Columns, at: number, start: number, end: number): number {
  let [low, high] = [start, end];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bureau[middle] ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The figures of an indicator for the wanted bureaus and years, as series. Looks each bureau's rows up in the
 * indicator's rows of each data set. A missing reading has no counter of its own and stands with the indicator's class.
 */
export function collect(reader: Reader, indicator: Indicator, wanted: Wanted): Series[] {
  const series = new Map<string, Series>();
  reader.table.datasets.forEach((dataset, number) => {
    scan(reader, dataset, number, indicator, wanted, series);
  });
  return [...series.values()];
}

function scan(
  reader: Reader,
  { columns }: LoadedDataset,
  number: number,
  indicator: Indicator,
  wanted: Wanted,
  series: Map<string, Series>,
): void {
  const [start, end] = indicatorRows(columns, indicator.id);
  if (start === end || wanted.years.length === 0) return;
  const { unitByPrinted } = reader.dictionary;
  const places = placesOf(columns);
  const found = wanted.bureaus
    .flatMap(({ id }, slot) => (places.get(id) ?? []).map((at) => ({ at, slot })))
    .sort((a, b) => a.at - b.at);
  const firstYear = Math.min(...wanted.years);
  const yearAt = new Int16Array(Math.max(...wanted.years) - firstYear + 1).fill(-1);
  wanted.years.forEach((year, at) => (yearAt[year - firstYear] = at));
  const own = unitClass('', indicator, unitByPrinted);
  const classes = [...columns.units.map((unit) => unitClass(unit, indicator, unitByPrinted)), own];
  for (const { at, slot } of found) {
    // The series of a (printed scope, printed unit), looked up once and kept by number.
    const kept: (Series | undefined)[] = [];
    const level = wanted.bureaus[slot]?.level ?? 'unknown';
    for (let i = firstOf(columns, at, start, end); i < end && columns.bureau[i] === at; i++) {
      const year = yearAt[(columns.year[i] ?? 0) - firstYear] ?? -1;
      if (year < 0) continue;
      const unit = Number.isNaN(columns.value[i] ?? NaN) ? columns.units.length : (columns.unit[i] ?? 0);
      const scope = columns.scope[i] ?? 0;
      const kind = scope * classes.length + unit;
      let into = kept[kind];
      if (!into) {
        const meant = seriesScope(columns.scopes[scope]?.scope ?? 'unstated', level);
        into = seriesOf(series, slot, meant, classes[unit] ?? own, wanted.years.length);
        kept[kind] = into;
      }
      const ref = figureRef(number, i);
      if ((into.first[year] ?? -1) < 0) into.first[year] = ref;
      else insert(reader, into, year, ref);
    }
  }
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
    series = { slot, scope, unitClass: counting, first: Array<FigureRef>(years).fill(-1), others: null };
    all.set(key, series);
  }
  return series;
}

function insert(reader: Reader, series: Series, year: number, ref: FigureRef): void {
  const sorted = [...figuresAt(series, year), ref].sort((a, b) => precedence(reader, a, b));
  series.first[year] = sorted[0] ?? ref;
  series.others ??= new Map<number, FigureRef[]>();
  series.others.set(year, sorted.slice(1));
}
