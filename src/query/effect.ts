import { readingAt, type Columns } from '../domain/columns';
import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import { times, type Reading } from '../domain/reading';
import { seriesScope, type SeriesScope } from '../domain/scope';
import { unitClass, unitFactor } from '../domain/unit';

/** A figure that reads otherwise than the one it meets. */
export interface ChangedFigure {
  readonly bureau: string;
  readonly indicator: Indicator;
  readonly year: number;
  readonly period: string;
  readonly before: { readonly reading: Reading; readonly unit: string };
  readonly after: { readonly reading: Reading; readonly unit: string };
}

/** What figures would change of those they are put beside, counted by what they are about. */
export interface Effect {
  readonly added: number;
  readonly changed: number;
  readonly same: number;
  /** Figures that only the others have, of all indicators. */
  readonly absent: number;
  /** The first that change. */
  readonly list: readonly ChangedFigure[];
}

/** Figures looked at between two pauses: a few milliseconds of work. */
const STEP = 10_000;
const LISTED = 100;

const SERIES: readonly SeriesScope[] = ['own', 'jurisdiction', 'delegated', 'unstated', 'county'];

/** Numbers for bureaus and periods that hold over several data sets, so that a figure's key is a number. */
class Keys {
  private readonly codes = new Map<string, number>();

  code(text: string): number {
    const known = this.codes.get(text);
    if (known !== undefined) return known;
    this.codes.set(text, this.codes.size);
    return this.codes.size - 1;
  }

  /** What figures of a set are about, as functions of their place. */
  of(columns: Columns): (i: number) => number {
    const bureaus = columns.bureaus.map(({ id }) => this.code(id));
    const periods = columns.periods.map((period) => this.code(`period ${period}`));
    const scopes = columns.bureaus.map(({ level }) =>
      columns.scopes.map(({ scope }) => SERIES.indexOf(seriesScope(scope, level))),
    );
    return (i) => {
      const bureau = columns.bureau[i] ?? 0;
      const scope = scopes[bureau]?.[columns.scope[i] ?? 0] ?? 0;
      const when = (periods[columns.period[i] ?? 0] ?? 0) * 4096 + (columns.year[i] ?? 0);
      // Below 2^53 as long as bureaus and periods together are fewer than 2^19.
      return ((bureaus[bureau] ?? 0) * SERIES.length + scope) * 2 ** 31 + when;
    };
  }
}

/** Place of a figure in one of several sets. */
interface Place {
  readonly columns: Columns;
  readonly at: number;
}

function sameReading(a: Place, b: Place, indicator: Indicator, { unitByPrinted }: Dictionary): boolean {
  const [x, y] = [a.columns, b.columns];
  if (x.flag[a.at] !== y.flag[b.at]) return false;
  const [v, w] = [x.value[a.at] ?? NaN, y.value[b.at] ?? NaN];
  if (v !== v) return w !== w;
  const [u, t] = [x.units[x.unit[a.at] ?? 0] ?? '', y.units[y.unit[b.at] ?? 0] ?? ''];
  const [p, q] = [x.uppers.get(a.at), y.uppers.get(b.at)];
  if (u === t) return v === w && p === q;
  if (unitClass(u, indicator, unitByPrinted) !== unitClass(t, indicator, unitByPrinted)) return false;
  const [f, g] = [unitFactor(u, unitByPrinted), unitFactor(t, unitByPrinted)];
  const upper = (value: number | undefined, factor: number) =>
    value === undefined ? undefined : times(value, factor);
  return times(v, f) === times(w, g) && upper(p, f) === upper(q, g);
}

const printed = ({ columns, at }: Place) => ({
  reading: readingAt(columns, at),
  unit: columns.units[columns.unit[at] ?? 0] ?? '',
});

/**
 * Compares figures with those of other data sets (in order of precedence), by bureau, indicator, year, series of
 * scope and period, and by value in base units. In pieces: each `next` is a few milliseconds of work.
 */
export function* effectOf(
  columns: Columns,
  others: readonly Columns[],
  dictionary: Dictionary,
): Generator<undefined, Effect> {
  const keys = new Keys();
  const keyOf = keys.of(columns);
  const keysOf = others.map((other) => keys.of(other));
  const list: ChangedFigure[] = [];
  let [added, changed, same, absent] = [0, 0, 0, 0];
  let done = 0;
  for (const [at, indicator] of columns.indicators.entries()) {
    const before = new Map<number, Place>();
    for (const [set, other] of others.entries()) {
      const there = other.indicators.findIndex(({ id }) => id === indicator.id);
      if (there < 0) continue;
      for (let i = other.offsets[there] ?? 0; i < (other.offsets[there + 1] ?? 0); i += 1) {
        const key = keysOf[set]?.(i) ?? 0;
        if (!before.has(key)) before.set(key, { columns: other, at: i });
        if ((done += 1) % STEP === 0) yield;
      }
    }
    const met = new Set<number>();
    for (let i = columns.offsets[at] ?? 0; i < (columns.offsets[at + 1] ?? 0); i += 1) {
      const key = keyOf(i);
      const [old, young] = [before.get(key), { columns, at: i }];
      if (old === undefined) added += 1;
      else {
        met.add(key);
        if (sameReading(old, young, indicator, dictionary)) same += 1;
        else {
          changed += 1;
          if (list.length < LISTED) list.push(changeOf(indicator, old, young));
        }
      }
      if ((done += 1) % STEP === 0) yield;
    }
    absent += before.size - met.size;
  }
  const known = new Set(columns.indicators.map(({ id }) => id));
  for (const other of others) {
    other.indicators.forEach(({ id }, i) => {
      if (!known.has(id)) absent += (other.offsets[i + 1] ?? 0) - (other.offsets[i] ?? 0);
    });
  }
  return { added, changed, same, absent, list };
}

function changeOf(indicator: Indicator, old: Place, young: Place): ChangedFigure {
  const { columns, at } = young;
  return {
    indicator,
    bureau: columns.bureaus[columns.bureau[at] ?? 0]?.name ?? '',
    year: columns.year[at] ?? 0,
    period: columns.periods[columns.period[at] ?? 0] ?? '',
    before: printed(old),
    after: printed(young),
  };
}
