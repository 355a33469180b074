import type { Dictionary } from '../domain/dictionary';
import { guarded } from '../domain/formula';
import { recognise } from '../import/recognise';
import { makeVocabulary } from '../import/vocabulary';
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
const PIECE = 2_000;

function keysOf({ entry }: GridRow, by: WideBy): readonly string[] {
  const { name, code, year, period, indicator, scope, unit } = entry;
  const whose = [guarded(name), code];
  const ofScope = [scopeWord(scope), basisWord(scope)];
  return by === 'indicator'
    ? [...whose, String(year), period, ...ofScope]
    : [...whose, guarded(indicator.nameZh), indicator.id, ...ofScope, guarded(unit)];
}

const headerOf = ({ indicator, unit, year }: GridColumn): string =>
  indicator === null
    ? `${year}年`
    : guarded(unit === '' ? indicator.nameZh : `${indicator.nameZh}（${unit}）`);

/** Columns whose header the importer, seeing the first rows, does not take for what it is. */
function misread(
  columns: readonly GridColumn[],
  order: readonly number[],
  first: readonly (readonly string[])[],
  by: WideBy,
  vocabulary: ReturnType<typeof makeVocabulary>,
): ReadonlySet<number> {
  const recognised = recognise(first, vocabulary);
  const plan = recognised.kind === 'plan' && recognised.at === 0 ? recognised.plan : null;
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
  let kept = speaking(grid.rows, grid.columns, columnOrder(grid));
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
    kept = speaking(
      grid.rows,
      grid.columns,
      kept.order.filter((number) => !wrong.has(number)),
    );
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
