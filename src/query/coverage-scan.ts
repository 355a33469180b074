import type { Columns } from '../domain/columns';
import { isConstant } from '../domain/constant';
import type { Indicator } from '../domain/indicator';
import { isPartYear } from '../domain/period';
import { seriesScope, type SeriesScope } from '../domain/scope';
import { unitClass } from '../domain/unit';
import { indicatorRows } from '../table/table';
import { codeOf, FLAG_CODES, marked } from './coverage-state';
import { precedence } from './figures';
import { figureRef, type Reader } from './reader';

/** A series scope and counting class of an indicator. */
export interface Kind {
  readonly scope: SeriesScope;
  /** Whether it is counted in the dictionary's class, in which rates are formed. */
  readonly isOwn: boolean;
}

/** Which bureaus and years are looked at. */
export interface Slots {
  readonly ofBureau: ReadonlyMap<string, number>;
  /** By slot. */
  readonly isCounty: Uint8Array;
  /** By calendar year; -1 for those that are not looked at. */
  readonly ofYear: Int16Array;
  readonly years: number;
}

/** A data set with what is the same for each of its indicators. */
interface Set {
  readonly columns: Columns;
  readonly isReal: boolean;
  /** Slot of each printed bureau, -1 for those that are not looked at. */
  readonly slotOf: Int32Array;
  /** By printed period. */
  readonly isFull: readonly boolean[];
}

/** What several indicators are scanned with. */
export interface Scanning {
  readonly reader: Reader;
  readonly slots: Slots;
  readonly sets: readonly Set[];
}

export const scanning = (reader: Reader, slots: Slots): Scanning => ({
  reader,
  slots,
  sets: reader.table.datasets.map(({ columns, meta }) => ({
    columns,
    isReal: meta.origin !== 'demo',
    slotOf: Int32Array.from(columns.bureaus, ({ id }) => slots.ofBureau.get(id) ?? -1),
    isFull: columns.periods.map((period) => !isPartYear(period)),
  })),
});

/** What goes first in each cell of one indicator, by (bureau × years + year) × kinds + kind. */
export interface Winners {
  readonly kinds: readonly Kind[];
  /** `NOTHING` where no data set has a row. */
  readonly codes: Uint8Array;
  /** Whether any figure of the cell is a known number, shown or not. */
  readonly known: Uint8Array;
  /** Where the figure shown is a real, exact, full-year number from 0: twice 1 + its data set, + 1 where it is over 0. */
  readonly plain: Uint16Array;
}

export const NOTHING = 255;
const NO_KINDS = new Uint8Array();

const FIRST_MISSING = 16;
const PUBLISHED = codeOf('published');
const ZERO = codeOf('zero');

/**
 * One scan over the rows of an indicator in each data set, by the rule of `precedence`, without an object for any
 * figure: two million rows are looked at within a few frames.
 */
export function winnersOf({ reader, slots, sets }: Scanning, indicator: Indicator): Winners {
  const kinds = new Map<string, Kind>();
  const numbers = new Map<string, number>();
  const printed = sets.map(({ columns }) =>
    kindsIn(reader, columns, indicator, (scope, counting, isOwn) => {
      const key = `${scope}|${counting}`;
      const number = numbers.get(key) ?? numbers.size;
      numbers.set(key, number);
      kinds.set(key, { scope, isOwn });
      return number;
    }),
  );
  const size = slots.isCounty.length * slots.years * numbers.size;
  const cells: Cells = {
    row: new Int32Array(size).fill(-1),
    set: new Uint16Array(size),
    settled: new Uint8Array(size),
    known: new Uint8Array(size),
  };
  sets.forEach((set, number) => {
    scan(reader, slots, set, number, indicator, printed[number] ?? NO_KINDS, numbers.size, cells);
  });
  return { kinds: [...kinds.values()], known: cells.known, ...encoded(sets, cells) };
}

interface Cells {
  /** Place of the figure that goes first so far, -1 for none, and its data set. */
  readonly row: Int32Array;
  readonly set: Uint16Array;
  /** Whether it is a real number of a full year: nothing of a later set goes before that. */
  readonly settled: Uint8Array;
  readonly known: Uint8Array;
}

/**
 * The kinds of a data set's rows, by printed scope × (units + 1) + printed unit, elsewhere first, then (behind them)
 * at county level. A missing reading has no counter of its own: the last unit stands for the indicator's class.
 */
function kindsIn(
  { dictionary }: Reader,
  columns: Columns,
  indicator: Indicator,
  kind: (scope: SeriesScope, counting: string, isOwn: boolean) => number,
): Uint8Array {
  const [start, end] = indicatorRows(columns, indicator.id);
  const { scope, unit, value, scopes, units } = columns;
  const width = units.length + 1;
  const used = new Uint8Array(scopes.length * width);
  if (start < end && isConstant(scope, start, end) && isConstant(unit, start, end)) {
    const word = (scope[start] ?? 0) * width;
    used[word + (unit[start] ?? 0)] = 1;
    used[word + width - 1] = 1;
  } else {
    for (let i = start; i < end; i += 1) {
      const v = value[i] ?? NaN;
      // NaN, a gap, is the one number that differs from itself.
      used[(scope[i] ?? 0) * width + (v === v ? (unit[i] ?? 0) : width - 1)] = 1;
    }
  }
  const own = unitClass('', indicator, dictionary.unitByPrinted);
  const kindOf = new Uint8Array(used.length * 2);
  used.forEach((isUsed, at) => {
    if (!isUsed) return;
    const printed = units[at % width];
    const counting = printed === undefined ? own : unitClass(printed, indicator, dictionary.unitByPrinted);
    const meant = scopes[Math.floor(at / width)]?.scope ?? 'unstated';
    kindOf[at] = kind(seriesScope(meant, 'unknown'), counting, counting === own);
    kindOf[used.length + at] = kind(seriesScope(meant, 'county'), counting, counting === own);
  });
  return kindOf;
}

function scan(
  reader: Reader,
  slots: Slots,
  { columns, isReal, slotOf, isFull }: Set,
  set: number,
  indicator: Indicator,
  kindOf: Uint8Array,
  kinds: number,
  { row, set: setOf, settled, known }: Cells,
): void {
  const [start, end] = indicatorRows(columns, indicator.id);
  const { bureau, year, scope, unit, value, period } = columns;
  const { ofYear, isCounty, years } = slots;
  const width = columns.units.length + 1;
  for (let i = start; i < end; i += 1) {
    const y = ofYear[year[i] ?? 0] ?? -1;
    if (y < 0) continue;
    const slot = slotOf[bureau[i] ?? 0] ?? -1;
    if (slot < 0) continue;
    const v = value[i] ?? NaN;
    const isKnown = v === v;
    const printed = (scope[i] ?? 0) * width + (isKnown ? (unit[i] ?? 0) : width - 1);
    const kind = kindOf[isCounty[slot] === 1 ? kindOf.length / 2 + printed : printed] ?? 0;
    const at = (slot * years + y) * kinds + kind;
    if (isKnown) known[at] = 1;
    const before = row[at] ?? -1;
    if (before >= 0) {
      const home = setOf[at] ?? 0;
      if (settled[at] === 1 && home !== set) continue;
      if (precedence(reader, figureRef(set, i), figureRef(home, before)) > 0) continue;
    }
    row[at] = i;
    setOf[at] = set;
    settled[at] = isKnown && isReal && isFull[period[i] ?? 0] === true ? 1 : 0;
  }
}

/** The figures that go first, as codes. */
function encoded(sets: readonly Set[], { row, set: setOf }: Cells): Pick<Winners, 'codes' | 'plain'> {
  const codes = new Uint8Array(row.length).fill(NOTHING);
  const plain = new Uint16Array(row.length);
  for (let at = 0; at < row.length; at += 1) {
    const i = row[at] ?? -1;
    const number = setOf[at] ?? 0;
    const set = sets[number];
    if (i < 0 || !set) continue;
    const flag = set.columns.flag[i] ?? FIRST_MISSING;
    const state = FLAG_CODES[flag] ?? 0;
    if (flag >= FIRST_MISSING) {
      codes[at] = marked(state, !set.isReal, false);
      continue;
    }
    const value = set.columns.value[i] ?? NaN;
    const isPart = !(set.isFull[set.columns.period[i] ?? 0] ?? true);
    codes[at] = marked(state === PUBLISHED && value === 0 ? ZERO : state, !set.isReal, isPart);
    if (state === PUBLISHED && set.isReal && !isPart && value >= 0)
      plain[at] = 2 * (number + 1) + (value > 0 ? 1 : 0);
  }
  return { codes, plain };
}
