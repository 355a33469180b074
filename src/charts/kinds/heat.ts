import { max, min, quantile } from 'd3-array';
import { interpolateRgb } from '../colour';
import { SMALL_DENOMINATOR } from '../../domain/rate';
import type { Comparison, Row } from '../../query/comparison';
import { displayUnit, type DisplayUnit } from '../../query/display';
import {
  axisUnfit,
  bureausOf,
  drawn,
  figureOf,
  hasFigures,
  isPart,
  knownYears,
  signOf,
  slotsOf,
  type Figure,
} from '../figures';
import type { ChartKind, Frame } from '../kind';
import { frameOf, gridAt, type JsonObject, type Plot } from '../parts';
import { literal, textWidth, widest } from '../text';
import type { Theme } from '../theme';
import type { Words } from '../words';

const MOST_ROWS = 60;
const ROW = 15;
const HIGHEST_ROW = 24;
const HEAD = 20;
const FOOT = 18;
const SWATCHES = 5;
/** Pixels between the strokes of a hatched cell. */
const STROKE = 7;

/** Diagonal strokes across a cell of this size as a symbol. */
function stripes([width, height]: readonly [number, number]): string {
  const at = (value: number): string => value.toFixed(1);
  let path = 'M0,0L0,0';
  for (let k = STROKE; k < width + height; k += STROKE) {
    path += `M${at(Math.max(0, k - height))},${at(Math.min(height, k))}L${at(Math.min(k, width))},${at(Math.max(0, k - width))}`;
  }
  return `path://${path}M${at(width)},${at(height)}L${at(width)},${at(height)}`;
}

const rowsOf = (comparison: Comparison): readonly Row[] => {
  const known = new Set(slotsOf(comparison.rows).flatMap((slot) => slot.rows.map((row) => row.key)));
  return comparison.rows.filter((row) => known.has(row.key));
};

function nameOf(row: Row, rows: readonly Row[], words: Words): string {
  const name = words.bureauShort(row.bureau, bureausOf(rows));
  const firsts = slotsOf(rows).map((slot) => slot.first);
  return firsts.length > 1 ? `${name} ${words.seriesShort(row, firsts)}` : name;
}

/** Every bureau in every year, darker for more; what is not published is hatched, never a colour. */
export const heat: ChartKind = {
  name: 'heat',

  fits(comparison) {
    const unfit = axisUnfit(comparison);
    if (unfit !== null) return unfit;
    if (knownYears(comparison).length < 2) return 'needs-several-years';
    if (bureausOf(comparison.rows).length < 2) return 'needs-several-bureaus';
    return comparison.rows.filter(hasFigures).length > MOST_ROWS ? 'too-many' : null;
  },

  height: (comparison) => HEAD + rowsOf(comparison).length * ROW + FOOT,

  option(comparison: Comparison, frame: Frame, theme: Theme, words: Words) {
    const rows = rowsOf(comparison);
    const unit = displayUnit(rows);
    const names = rows.map((row) => nameOf(row, rows, words));
    const left = Math.min(150, widest(names, theme.fontSize - 1)) + 8;
    const height = Math.min(frame.height - HEAD - FOOT, rows.length * HIGHEST_ROW);
    const width = frame.width - left - 4;
    const cell: readonly [number, number] = [
      Math.max(2, width / comparison.years.length - 1.5),
      Math.max(2, height / rows.length - 1.5),
    ];
    const cells = cellsOf(rows, unit, cell[0], theme, words);
    const years = comparison.years.map((year) =>
      cell[0] >= textWidth('2000', theme.fontSize) + 4 ? String(year) : `'${String(year).slice(2)}`,
    );
    const layer = (name: string, data: readonly JsonObject[], rest: JsonObject): JsonObject => ({
      type: 'scatter',
      name,
      data,
      emphasis: { disabled: true },
      ...rest,
    });

    return {
      ...frameOf(theme),
      grid: [
        gridAt({ left, top: HEAD, width, height }),
        gridAt(legendPlot(frame, textWidth(highText(cells.range, unit, words), theme.fontSize) + 4)),
      ],
      xAxis: [
        {
          type: 'category',
          data: years,
          axisLine: { show: false },
          axisTick: { show: false },
          axisLabel: { interval: 0, color: theme.soft, fontSize: theme.fontSize - 1, margin: 5 },
        },
        { type: 'value', gridIndex: 1, min: 0, max: SWATCHES, show: false },
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
        { type: 'value', gridIndex: 1, min: 0, max: 1, show: false },
      ],
      series: [
        layer('missing', cells.missing, {
          symbol: stripes(cell),
          symbolSize: [...cell],
          itemStyle: { color: 'transparent', borderColor: theme.line, borderWidth: 1, opacity: 1 },
        }),
        layer('known', cells.known, { symbol: 'rect', symbolSize: [...cell], itemStyle: { opacity: 1 } }),
        layer('part-year', cells.part, {
          symbol: 'circle',
          symbolSize: 4,
          silent: true,
          itemStyle: { color: theme.ink, opacity: 1 },
        }),
        legendSeries(cells.range, unit, theme, words),
      ],
    };
  },
};

/** What the colours run over. `beyond`: greater figures share the darkest. */
interface Range {
  readonly least: number;
  readonly most: number;
  readonly beyond: boolean;
}

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
  readonly part: readonly JsonObject[];
  readonly range: Range;
}

/** Why a cell's colour says less than it seems: the sign of its number, and the small denominator under it. */
function doubtOf(figure: Figure, width: number, fontSize: number): string {
  const sign = signOf(figure);
  if (!figure.cell.marks.includes('small_denominator')) return sign;
  const whole = `${sign}n<${SMALL_DENOMINATOR}`;
  return textWidth(whole, fontSize) <= width ? whole : `${sign}*`;
}

function cellsOf(rows: readonly Row[], unit: DisplayUnit, width: number, theme: Theme, words: Words): Cells {
  const fontSize = theme.fontSize - 2;
  const labelOf = (figure: Figure): JsonObject => {
    const text = doubtOf(figure, width, fontSize);
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
    missing: rows.flatMap((row, y) =>
      row.cells.flatMap((cell, x) =>
        cell.reading.status === 'missing'
          ? [{ value: [x, y], tip: [...words.tooltip(row, cell, unit)] }]
          : [],
      ),
    ),
    part: figures.filter(({ figure }) => isPart(figure.cell)).map(({ x, y }) => ({ value: [x, y] })),
  };
}

const highText = ({ most, beyond }: Range, unit: DisplayUnit, words: Words): string =>
  (beyond ? '≥ ' : '') + words.number(most, { ...unit, factor: 1 });

const legendPlot = (frame: Frame, textSpace: number): Plot => ({
  left: frame.width - 4 - textSpace - SWATCHES * 14,
  top: 2,
  width: SWATCHES * 14,
  height: 11,
});

/** Five swatches at the top right between the least and the greatest number; one where all are alike. */
function legendSeries(range: Range, unit: DisplayUnit, theme: Theme, words: Words): JsonObject {
  const text = (of: string, position: string): JsonObject => ({
    show: true,
    position,
    formatter: literal(of),
    color: theme.soft,
    fontSize: theme.fontSize - 1,
    distance: 4,
  });
  const swatch = (at: number, share: number): JsonObject => ({
    value: [at + 0.5, 0.5],
    itemStyle: { color: interpolateRgb(theme.heat, share) },
  });
  const low = text(words.number(range.least, { ...unit, factor: 1 }), 'left');
  const high = text(highText(range, unit, words), 'right');
  const last = SWATCHES - 1;
  return {
    type: 'scatter',
    name: 'legend',
    silent: true,
    xAxisIndex: 1,
    yAxisIndex: 1,
    symbol: 'rect',
    symbolSize: [14, 9],
    itemStyle: { opacity: 1 },
    data:
      range.least === range.most
        ? [{ ...swatch(last, 0.5), label: high }]
        : Array.from({ length: SWATCHES }, (_, i) => ({
            ...swatch(i, i / last),
            ...(i === 0 ? { label: low } : {}),
            ...(i === last ? { label: high } : {}),
          })),
  };
}
