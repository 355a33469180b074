import type { Bureau } from '../domain/bureau';
import type { Columns } from '../domain/columns';
import { DATASET_ORIGINS, type DatasetMeta, type DatasetOrigin } from '../domain/dataset';
import type { Indicator } from '../domain/indicator';

/** One data set in memory. */
export interface LoadedDataset {
  readonly meta: DatasetMeta;
  readonly columns: Columns;
}

/**
 * Everything that is compared: the visible data sets in order of precedence. Where two state the same
 * figure the earlier one is shown and the later one is named. Immutable: a change makes a new table.
 */
export interface Table {
  readonly datasets: readonly LoadedDataset[];
}

const byPrecedence = (a: LoadedDataset, b: LoadedDataset): number =>
  DATASET_ORIGINS.indexOf(a.meta.origin) - DATASET_ORIGINS.indexOf(b.meta.origin) ||
  compareText(b.meta.importedAt, a.meta.importedAt) ||
  compareText(a.meta.id, b.meta.id);

const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** The visible data sets: the user's, the site's, demo; within a class the last import first. */
export function makeTable(datasets: readonly LoadedDataset[]): Table {
  return { datasets: datasets.filter((d) => !d.meta.hidden).sort(byPrecedence) };
}

/** Rows of an indicator in a data set, `[start, end)`; empty where it has none. */
export function indicatorRows(columns: Columns, indicatorId: string): readonly [start: number, end: number] {
  const at = columns.indicators.findIndex((indicator) => indicator.id === indicatorId);
  if (at < 0) return [0, 0];
  return [columns.offsets[at] ?? 0, columns.offsets[at + 1] ?? columns.length];
}

const indicatorsByTable = new WeakMap<Table, readonly Indicator[]>();

/** Every indicator that any data set has, as the first set that has it knows it. */
export function indicatorsOf(table: Table): readonly Indicator[] {
  const cached = indicatorsByTable.get(table);
  if (cached) return cached;
  const byId = new Map<string, Indicator>();
  for (const { columns } of table.datasets) {
    for (const indicator of columns.indicators) {
      if (!byId.has(indicator.id)) byId.set(indicator.id, indicator);
    }
  }
  const indicators = [...byId.values()];
  indicatorsByTable.set(table, indicators);
  return indicators;
}

/** A bureau over all data sets of a table. */
export interface BureauSummary {
  /** Under the name printed for the latest year. */
  readonly bureau: Bureau;
  /** Known figures, stated zeros included. */
  readonly figures: number;
  readonly figuresByOrigin: Readonly<Record<DatasetOrigin, number>>;
  /** Years with a known figure, ascending. */
  readonly years: readonly number[];
  /** Printed names with the years of their figures, oldest first. */
  readonly names: readonly { readonly name: string; readonly from: number; readonly to: number }[];
}

const bureausByTable = new WeakMap<Table, readonly BureauSummary[]>();

/** Every bureau that any data set has a row of, by region code; those without a code last, by name. */
export function bureausOf(table: Table): readonly BureauSummary[] {
  const cached = bureausByTable.get(table);
  if (cached) return cached;
  const gathered = new Map<string, Gathered>();
  for (const dataset of table.datasets) gather(dataset, gathered);
  const summaries = [...gathered.values()].map(summary).sort((a, b) => compareBureaus(a.bureau, b.bureau));
  bureausByTable.set(table, summaries);
  return summaries;
}

/** Administrative order: by region code, bureaus without a code last, by id. */
export function compareBureaus(a: Pick<Bureau, 'id' | 'code'>, b: Pick<Bureau, 'id' | 'code'>): number {
  if ((a.code === '') !== (b.code === '')) return a.code === '' ? 1 : -1;
  return compareText(a.code, b.code) || compareText(a.id, b.id);
}

interface Gathered {
  readonly names: Map<string, { bureau: Bureau; from: number; to: number }>;
  readonly years: Set<number>;
  readonly figures: Record<DatasetOrigin, number>;
}

/** How many figures of each bureau are known, and in which years it has rows: 0 none, 1 only gaps, 3 figures. */
interface Tally {
  readonly first: number;
  readonly span: number;
  readonly known: Uint32Array;
  /** bureau × span + (year − first). */
  readonly rows: Uint8Array;
}

const tallies = new WeakMap<Columns, Tally>();

/** Plain loops over the typed columns: two million rows stay far below a frame's length. */
function tally(columns: Columns): Tally {
  const cached = tallies.get(columns);
  if (cached) return cached;
  const { bureau, year, value, bureaus, length } = columns;
  let first = Infinity;
  let last = -Infinity;
  for (let i = 0; i < length; i++) {
    const y = year[i] ?? 0;
    if (y < first) first = y;
    if (y > last) last = y;
  }
  const span = Math.max(0, last - first + 1);
  const known = new Uint32Array(bureaus.length);
  const rows = new Uint8Array(bureaus.length * span);
  for (let i = 0; i < length; i++) {
    const b = bureau[i] ?? 0;
    const at = b * span + (year[i] ?? 0) - first;
    const v = value[i] ?? NaN;
    // NaN, a gap, is the one number that differs from itself.
    if (v === v) {
      known[b] = (known[b] ?? 0) + 1;
      rows[at] = 3;
    } else if (rows[at] === 0) rows[at] = 1;
  }
  const made = { first, span, known, rows };
  tallies.set(columns, made);
  return made;
}

function gather({ meta, columns }: LoadedDataset, into: Map<string, Gathered>): void {
  const { bureaus } = columns;
  const { first, span, known, rows } = tally(columns);
  bureaus.forEach((printed, b) => {
    const own = into.get(printed.id) ?? {
      names: new Map<string, { bureau: Bureau; from: number; to: number }>(),
      years: new Set<number>(),
      figures: { user: 0, site: 0, demo: 0 },
    };
    into.set(printed.id, own);
    own.figures[meta.origin] += known[b] ?? 0;
    const name = own.names.get(printed.name) ?? { bureau: printed, from: Infinity, to: -Infinity };
    for (let y = 0; y < span; y++) {
      const seen = rows[b * span + y] ?? 0;
      if (seen === 0) continue;
      if (seen === 3) own.years.add(first + y);
      name.from = Math.min(name.from, first + y);
      name.to = Math.max(name.to, first + y);
    }
    if (name.from <= name.to) own.names.set(printed.name, name);
    else if (own.names.size === 0) own.names.set(printed.name, { bureau: printed, from: 0, to: 0 });
  });
}

function summary({ names, years, figures }: Gathered): BureauSummary {
  const byTime = [...names.values()].sort(
    (a, b) => a.to - b.to || a.from - b.from || compareText(b.bureau.name, a.bureau.name),
  );
  const latest = byTime[byTime.length - 1];
  if (!latest) throw new Error('A gathered bureau has a name');
  return {
    bureau: latest.bureau,
    figures: figures.user + figures.site + figures.demo,
    figuresByOrigin: figures,
    years: [...years].sort((a, b) => a - b),
    names: byTime.map(({ bureau, from, to }) => ({ name: bureau.name, from, to })),
  };
}
