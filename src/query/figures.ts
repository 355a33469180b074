import { flagOf } from '../domain/columns';
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

/**
 * The figures of an indicator for the wanted bureaus and years, as series. One scan over the indicator's
 * rows of each data set. A missing reading has no counter of its own and stands with the indicator's class.
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
  const slotOf = new Map(wanted.bureaus.map(({ id }, slot) => [id, slot]));
  const slots = Int32Array.from(columns.bureaus, ({ id }) => slotOf.get(id) ?? -1);
  const firstYear = Math.min(...wanted.years);
  const yearAt = new Int16Array(Math.max(...wanted.years) - firstYear + 1).fill(-1);
  wanted.years.forEach((year, at) => (yearAt[year - firstYear] = at));
  const own = unitClass('', indicator, unitByPrinted);
  const classes = [...columns.units.map((unit) => unitClass(unit, indicator, unitByPrinted)), own];
  const kinds = classes.length * columns.scopes.length;
  // The series of a (bureau, printed scope, printed unit), looked up once and kept by number.
  const found: (Series | undefined)[] = [];
  for (let i = start; i < end; i++) {
    const slot = slots[columns.bureau[i] ?? 0] ?? -1;
    if (slot < 0) continue;
    const year = yearAt[(columns.year[i] ?? 0) - firstYear] ?? -1;
    if (year < 0) continue;
    const unit = Number.isNaN(columns.value[i] ?? NaN) ? columns.units.length : (columns.unit[i] ?? 0);
    const scope = columns.scope[i] ?? 0;
    const at = slot * kinds + scope * classes.length + unit;
    let into = found[at];
    if (!into) {
      const level = wanted.bureaus[slot]?.level ?? 'unknown';
      const meant = seriesScope(columns.scopes[scope]?.scope ?? 'unstated', level);
      into = seriesOf(series, slot, meant, classes[unit] ?? own, wanted.years.length);
      found[at] = into;
    }
    const ref = figureRef(number, i);
    if ((into.first[year] ?? -1) < 0) into.first[year] = ref;
    else insert(reader, into, year, ref);
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
