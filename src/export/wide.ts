import type { Dictionary } from '../domain/dictionary';
import { guarded } from '../domain/formula';
import type { Plan } from '../import/layouts/plan';
import { wideIndicator } from '../import/layouts/wide-indicator';
import { wideYear } from '../import/layouts/wide-year';
import { recognise, type Recognised } from '../import/recognise';
import { makeSheet } from '../import/sheet';
import { makeVocabulary, type Vocabulary } from '../import/vocabulary';
import {
  columnOrder,
  gridOf,
  LOSSES,
  speaking,
  type GridColumn,
  type GridRow,
  type Loss,
  type WideBy,
} from './grid';
import { csvCell, csvLine } from './line';
import type { Listing } from './listing';
import { basisWord, scopeWord } from './words';

const KEYS: Readonly<Record<WideBy, readonly string[]>> = {
  indicator: ['单位名称', '行政区划代码', '年份', '期间', '口径', '口径依据'],
  year: ['单位名称', '行政区划代码', '指标', 'indicator_id', '口径', '口径依据', '计量单位'],
};

/** As many rows as the importer looks at before it decides what a table is. */
const LOOKED_AT = 399;
/** As many rows as it tries for the header. */
const HEADERS_TRIED = 20;
const PIECE = 500;

function keysOf({ entry }: GridRow, by: WideBy): readonly string[] {
  const { name, code, year, period, indicator, scope, unit } = entry;
  const whose = [guarded(name), guarded(code)];
  const ofScope = [scopeWord(scope), basisWord(scope)];
  return by === 'indicator'
    ? [...whose, String(year), guarded(period), ...ofScope]
    : [...whose, guarded(indicator.nameZh), guarded(indicator.id), ...ofScope, guarded(unit)];
}

const headerOf = ({ indicator, unit, year }: GridColumn): string =>
  indicator === null
    ? `${year}年`
    : guarded(unit === '' ? indicator.nameZh : `${indicator.nameZh}（${unit}）`);

/** True where the header is what we wrote as such, and nothing of the figures. */
const isFirstRow = (found: Recognised | null): found is Recognised => found?.at === 0 && found.height === 1;

/**
 * How the importer will read the table; null where it takes another row for the header. Which row is the header
 * shows in the first rows; only where it does not are all looked through for each row that might be one.
 */
function planOf(first: readonly (readonly string[])[], by: WideBy, vocabulary: Vocabulary): Plan | null {
  const early = recognise(first.slice(0, HEADERS_TRIED + 1), vocabulary, {});
  const layout = by === 'year' ? wideYear : wideIndicator;
  if (isFirstRow(early)) return layout(makeSheet(first, 0, 1, vocabulary, {}));
  const whole = recognise(first, vocabulary, {});
  return isFirstRow(whole) ? whole.plan : null;
}

/** Columns whose header the importer, seeing the first rows, does not take for what it is. */
function misread(
  columns: readonly GridColumn[],
  order: readonly number[],
  first: readonly (readonly string[])[],
  by: WideBy,
  vocabulary: Vocabulary,
): ReadonlySet<number> {
  const plan = planOf(first, by, vocabulary);
  const read = new Map(plan?.figures.map((figure) => [figure.column - KEYS[by].length, figure]));
  return new Set(
    order.filter((number, at) => {
      const [wanted, found] = [columns[number], read.get(at)];
      if (wanted === undefined || found === undefined || plan?.layout !== `wide-${by}`) return true;
      if (by === 'year') return found.year?.year !== wanted.year;
      const unit = found.unit?.factor === 1 || found.unit === null ? (found.unit?.unit ?? '') : null;
      return found.indicator?.id !== wanted.indicator?.id || unit !== wanted.unit || found.scope !== '';
    }),
  );
}

/**
 * A row a bureau, year, scope and period with a column for each indicator and unit; or a row a bureau,
 * indicator, scope and unit with a column for each year. Returns what such a table leaves out.
 */
export function* wideCsv(
  listing: Listing,
  by: WideBy,
  dictionary: Dictionary,
): Generator<string, readonly Loss[]> {
  const losses = new Set<Loss>();
  const grid = yield* gridOf(listing, by, dictionary, losses);
  const vocabulary = makeVocabulary(dictionary);
  let kept = yield* speaking(grid, columnOrder(grid));
  const cellsOf = (row: GridRow): readonly string[] => [
    ...keysOf(row, by),
    ...kept.order.map((number) => row.cells[number] ?? ''),
  ];
  const header = (): readonly string[] => [
    ...KEYS[by],
    ...kept.order.map((number) => {
      const column = grid.columns[number];
      return column ? headerOf(column) : '';
    }),
  ];
  for (;;) {
    yield '';
    const first = [header(), ...kept.rows.slice(0, LOOKED_AT).map(cellsOf)];
    const wrong = misread(grid.columns, kept.order, first, by, vocabulary);
    if (wrong.size === 0) break;
    losses.add('headers');
    const left = kept.order.filter((number) => !wrong.has(number));
    kept = yield* speaking(grid, left);
  }
  yield csvLine(header().map(csvCell));
  for (let at = 0; at < kept.rows.length; at += PIECE) {
    yield kept.rows
      .slice(at, at + PIECE)
      .map((row) => csvLine(cellsOf(row).map(csvCell)))
      .join('');
  }
  return LOSSES.filter((loss) => losses.has(loss));
}
