import { max, min, quantile } from 'd3-array';
import { interpolateRgb } from '../colour';
import { SMALL_DENOMINATOR } from '../../domain/rate';
import type { Cell, Comparison, Row } from '../../query/comparison';
import { displayUnit, type DisplayUnit } from '../../query/display';
import {
  axisUnfit,
  bureausOf,
  drawn,
  figureOf,
  hasFigures,
  isPart,
  knownYears,
  marksDemo,
  signOf,
  slotsOf,
  type Figure,
} from '../figures';
import { BREAK_WORDS, heatBreaks } from '../heat-breaks';
import { DASH, hatching, heatLegend, stripes, type Gaps, type Range } from '../heat-legend';
import type { ChartKind, Frame } from '../kind';
import { themeFor } from '../origin';
import { frameOf, gridAt, UNSEEN, type JsonObject } from '../parts';
import { literal, textWidth, widest } from '../text';
import type { Theme } from '../theme';
import type { Words } from '../words';

const MOST_ROWS = 60;
const ROW = 15;
const HIGHEST_ROW = 24;
const HEAD = 20;
const FOOT = 18;

const rowsOf = (comparison: Comparison): readonly Row[] => {
  const known = new Set(slotsOf(comparison.rows).flatMap((slot) => slot.rows.map((row) => row.key)));
  return comparison.rows.filter((row) => known.has(row.key));
};

const headOf = ({ breaks }: Comparison): number => HEAD + (breaks.length > 0 ? BREAK_WORDS : 0);

function nameOf(row: Row, rows: readonly Row[], words: Words): string {
  const name = words.bureauShort(row.bureau, bureausOf(rows));
  const firsts = slotsOf(rows).map((slot) => slot.first);
  return firsts.length > 1 ? `${name} ${words.seriesShort(row, firsts)}` : name;
}

/** Every bureau in every year, darker for more; what is not published is hatched, never a colour; where none can be is a dash. */
export const heat: ChartKind = {
  name: 'heat',

  fits(comparison) {
    const unfit = axisUnfit(comparison);
    if (unfit !== null) return unfit;
    if (knownYears(comparison).length < 2) return 'needs-several-years';
    if (bureausOf(comparison.rows).length < 2) return 'needs-several-bureaus';
    return comparison.rows.filter(hasFigures).length > MOST_ROWS ? 'too-many' : null;
  },

  height: (comparison) => headOf(comparison) + rowsOf(comparison).length * ROW + FOOT,

  option(comparison: Comparison, frame: Frame, base: Theme, words: Words) {
    const theme = themeFor(base, comparison);
    const rows = rowsOf(comparison);
    const unit = displayUnit(rows);
    const names = rows.map((row) => nameOf(row, rows, words));
    const left = Math.min(150, widest(names, theme.fontSize - 1)) + 8;
    const top = headOf(comparison);
    const height = Math.min(frame.height - top - FOOT, rows.length * HIGHEST_ROW);
    const width = frame.width - left - 4;
    const cell: readonly [number, number] = [
      Math.max(2, width / comparison.years.length - 1.5),
      Math.max(2, height / rows.length - 1.5),
    ];
    const cells = cellsOf(rows, unit, cell[0], theme, words);
    const years = comparison.years.map((year) =>
      cell[0] >= textWidth('2000', theme.fontSize) + 4 ? String(year) : `'${String(year).slice(2)}`,
    );
    const legend = heatLegend(frame, cells.range, gapsOf(rows, unit, words), unit, theme, words);
    const plot = { left, top, width, height };
    const breaks = heatBreaks(comparison, rows, plot, 1 + legend.grids.length, theme, words);
    const layer = (name: string, data: readonly JsonObject[], rest: JsonObject): JsonObject => ({
      type: 'scatter',
      name,
      data,
      emphasis: { disabled: true },
      ...rest,
    });

    return {
      ...frameOf(theme),
      grid: [gridAt(plot), ...legend.grids, ...breaks.grids],
      xAxis: [
        {
          type: 'category',
          data: years,
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { interval: 0, color: theme.soft, fontSize: theme.fontSize - 1, margin: 5 },
        },
        ...legend.xAxes,
        ...breaks.xAxes,
      ],
      yAxis: [
        {
          type: 'category',
          inverse: true,
          data: rows.map((row, i) => ({
            value: literal(names[i] ?? ''),
            textStyle: { color: row.ours ? theme.accent : theme.ink },
          })),
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: {
            interval: 0,
            fontSize: theme.fontSize - 1,
            margin: 6,
            width: 150,
            overflow: 'truncate',
          },
        },
        ...legend.yAxes,
        ...breaks.yAxes,
      ],
      series: [
        layer('missing', cells.missing, {
          symbol: stripes(cell),
          symbolSize: [...cell],
          itemStyle: hatching(theme),
        }),
        layer('not-applicable', cells.notApplicable, {
          symbol: 'rect',
          symbolSize: [...cell],
          itemStyle: UNSEEN,
          label: { show: true, position: 'inside', formatter: DASH, color: theme.soft },
        }),
        layer('known', cells.known, { symbol: 'rect', symbolSize: [...cell], itemStyle: { opacity: 1 } }),
        layer('part-year', cells.part, {
          symbol: 'circle',
          symbolSize: 4,
          silent: true,
          itemStyle: { color: theme.ink, opacity: 1 },
        }),
        ...legend.series,
        ...breaks.series,
      ],
    };
  },
};

/** Where a few figures stand far above all others they would leave one pale colour to the rest: cut at 95 %. */
function rangeOf(values: readonly number[]): Range {
  const [least, most] = [min(values) ?? 0, max(values) ?? 0];
  const high = quantile(values, 0.95) ?? most;
  const beyond = high > least && most - least > 1.5 * (high - least);
  return { least, most: beyond ? high : most, beyond };
}

interface Cells {
  readonly known: readonly JsonObject[];
  readonly missing: readonly JsonObject[];
  readonly notApplicable: readonly JsonObject[];
  readonly part: readonly JsonObject[];
  readonly range: Range;
}

/** No figure can be there: the bureau did not exist in the year, or its source says 不适用. */
const isNotApplicable = ({ reading }: Cell): boolean =>
  reading.status === 'missing' && reading.reason === 'not_applicable';

/** The reasons that occur, in words: of hatched cells, and of those that only have a dash. */
function gapsOf(rows: readonly Row[], unit: DisplayUnit, words: Words): Gaps {
  const gaps = rows.flatMap((row) => row.cells.filter(({ reading }) => reading.status === 'missing'));
  const wordsOf = (cells: readonly Cell[]): readonly string[] => [
    ...new Set(cells.map((cell) => words.cellValue(cell, unit))),
  ];
  return {
    hatched: wordsOf(gaps.filter((cell) => !isNotApplicable(cell))),
    dashed: wordsOf(gaps.filter(isNotApplicable)),
  };
}

/** Why a cell's colour says less than it seems: a demo figure, the sign of its number, the small denominator under it. */
function doubtOf(figure: Figure, width: number, fontSize: number, theme: Theme, words: Words): string {
  const sign = (marksDemo(figure, theme) ? words.demo : '') + signOf(figure);
  if (!figure.cell.marks.includes('small_denominator')) return sign;
  const whole = `${sign}n<${SMALL_DENOMINATOR}`;
  return textWidth(whole, fontSize) <= width ? whole : `${sign}*`;
}

function cellsOf(rows: readonly Row[], unit: DisplayUnit, width: number, theme: Theme, words: Words): Cells {
  const fontSize = theme.fontSize - 2;
  const labelOf = (figure: Figure): JsonObject => {
    const text = doubtOf(figure, width, fontSize, theme, words);
    if (text === '') return {};
    return {
      label: {
        show: true,
        position: isPart(figure.cell) ? 'insideLeft' : 'inside',
        distance: 1,
        formatter: literal(text),
        color: theme.ink,
        fontSize,
        textBorderColor: theme.card,
        textBorderWidth: 2,
      },
    };
  };
  const figures = rows.flatMap((row, y) =>
    row.cells.flatMap((cell, x) => {
      const figure = figureOf(row, cell);
      return figure ? [{ figure, x, y, value: drawn(figure, unit) }] : [];
    }),
  );
  const gaps = (are: (cell: Cell) => boolean): readonly JsonObject[] =>
    rows.flatMap((row, y) =>
      row.cells.flatMap((cell, x) =>
        cell.reading.status === 'missing' && are(cell)
          ? [{ value: [x, y], tip: [...words.tooltip(row, cell, unit)] }]
          : [],
      ),
    );
  const range = rangeOf(figures.map(({ value }) => value));
  const { least, most } = range;
  const share = (value: number): number =>
    most === least ? 0.5 : Math.min(1, (value - least) / (most - least));
  return {
    range,
    known: figures.map(({ figure, x, y, value }) => ({
      value: [x, y, value],
      tip: [...words.tooltip(figure.row, figure.cell, unit)],
      itemStyle: { color: interpolateRgb(theme.heat, share(value)) },
      ...labelOf(figure),
    })),
    missing: gaps((cell) => !isNotApplicable(cell)),
    notApplicable: gaps(isNotApplicable),
    part: figures.filter(({ figure }) => isPart(figure.cell)).map(({ x, y }) => ({ value: [x, y] })),
  };
}
