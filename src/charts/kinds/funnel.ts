import { isFraction } from '../../domain/indicator';
import { isFictional } from '../../query/cells';
import type { Comparison } from '../../query/comparison';
import { displayUnit, type DisplayUnit } from '../../query/display';
import { funnelLimits, Z_95, Z_998 } from '../../query/stats';
import { axisUnfit, bureausOf, drawn, figuresIn, slotKey, slotsOf, type Figure, type Slot } from '../figures';
import { pointStyle } from '../item';
import type { ChartKind, Frame } from '../kind';
import { themeFor } from '../origin';
import {
  UNSEEN,
  frameOf,
  gridAt,
  numberAxis,
  tickLabels,
  tickTexts,
  tiled,
  type JsonObject,
  type Plot,
} from '../parts';
import { pixelOf, scaleOf, spread, type Scale } from '../scale';
import { mixesOrigins } from '../origin';
import { fullYearShareOf, omissionsOf, type OmissionReason, type Share } from '../shares';
import { literal, widest } from '../text';
import type { Theme } from '../theme';
import type { Words } from '../words';

const FEWEST = 10;
const HEIGHT = 260;
const NARROWEST = 260;
const TOP = 24;
const FOOT = 36;
const STEPS = 60;

interface Point extends Share {
  readonly figure: Figure;
}

interface Funnel {
  readonly slot: Slot;
  readonly points: readonly Point[];
  /** The sum of numerators over the sum of denominators. */
  readonly overall: number;
}

/** The series that speak in the year of focus. */
const focusSlots = (comparison: Comparison): readonly Slot[] =>
  slotsOf(figuresIn(comparison, comparison.question.focusYear).map(({ row }) => row));

/** A slot's figures of the year of focus: those with a place in the picture, and the others with the reason why not. */
function placed(comparison: Comparison, slot: Slot): { points: Point[]; left: [Figure, OmissionReason][] } {
  const points: Point[] = [];
  const left: [Figure, OmissionReason][] = [];
  const mixed = mixesOrigins(comparison);
  for (const figure of figuresIn(comparison, comparison.question.focusYear)) {
    if (slotKey(figure.row) !== slot.key) continue;
    const beside = mixed && isFictional(figure.cell);
    const share = beside ? 'fictional' : fullYearShareOf(figure);
    if (typeof share === 'string') left.push([figure, share]);
    else points.push({ figure, ...share });
  }
  return { points, left };
}

/** The slots of the year of focus in which at least ten bureaus state both parts. */
function funnelsOf(comparison: Comparison): readonly Funnel[] {
  return focusSlots(comparison).flatMap((slot): Funnel[] => {
    const { points } = placed(comparison, slot);
    if (points.length < FEWEST) return [];
    const above = points.reduce((sum, point) => sum + point.above, 0);
    const below = points.reduce((sum, point) => sum + point.below, 0);
    return [{ slot, points, overall: above / below }];
  });
}

/** Rates by the size of their denominators, between the limits in which chance alone would keep them. */
export const funnel: ChartKind = {
  name: 'funnel',

  fits(comparison) {
    const unfit = axisUnfit(comparison);
    if (unfit !== null) return unfit;
    if (comparison.rows.some((row) => !isFraction(row.indicator))) return 'needs-fraction';
    return funnelsOf(comparison).length === 0 ? 'needs-ten-bureaus' : null;
  },

  omissions: (comparison) =>
    omissionsOf(
      focusSlots(comparison).flatMap((slot) => {
        const { points, left } = placed(comparison, slot);
        if (points.length >= FEWEST) return left;
        return [...points.map(({ figure }): [Figure, OmissionReason] => [figure, 'too-few']), ...left];
      }),
      'figure',
    ),

  height: (comparison, width) => {
    const count = Math.max(1, funnelsOf(comparison).length);
    return HEIGHT * Math.ceil(count / Math.max(1, Math.floor(width / NARROWEST)));
  },

  option(comparison: Comparison, frame: Frame, base: Theme, words: Words) {
    const theme = themeFor(base, comparison);
    const funnels = funnelsOf(comparison);
    const unit = displayUnit(funnels.flatMap(({ slot }) => slot.rows));
    const most = Math.max(...funnels.flatMap(({ points }) => points.map(({ below }) => below)));
    const across = scaleOf([0, most * 1.04], 'bars');
    const values = funnels.flatMap(({ points }) => points.map(({ figure }) => drawn(figure, unit)));
    const upper = funnels.map(({ overall, points }) => {
      const least = Math.min(...points.map(({ below }) => below));
      return 100 * funnelLimits(overall, Math.max(least, most / 12), Z_998)[1];
    });
    const scale = scaleOf([...values, ...upper], 'bars', true);
    const ticks = tickTexts(scale, words);
    const left = widest(ticks, theme.fontSize - 1) + 10;
    const right = widest([...words.limits, words.overall], theme.fontSize - 1) + 10;
    const places = tiled(funnels.length, frame, NARROWEST, 16).map((tile): Plot => ({
      left: tile.left + left,
      top: tile.top + TOP,
      width: tile.width - left - right,
      height: tile.height - TOP - FOOT,
    }));
    const firsts = focusSlots(comparison).map(({ first }) => first);

    return {
      ...frameOf(theme),
      grid: places.map(gridAt),
      xAxis: funnels.map(({ slot }, i) => ({
        type: 'value',
        gridIndex: i,
        ...across,
        axisLine: { show: true, lineStyle: { color: theme.line } },
        axisTick: { show: false },
        splitLine: { show: false },
        axisLabel: { color: theme.soft, fontSize: theme.fontSize - 1, margin: 5 },
        name: words.denominator(slot.first.indicator),
        nameLocation: 'middle',
        nameGap: 21,
        nameTextStyle: { color: theme.soft, fontSize: theme.fontSize - 1 },
      })),
      yAxis: funnels.map(({ slot }, i) => ({
        ...numberAxis(scale, theme),
        gridIndex: i,
        name: firsts.length > 1 ? words.seriesShort(slot.first, firsts) : '',
        nameLocation: 'end',
        nameGap: 9,
        nameTextStyle: { color: theme.ink, fontSize: theme.fontSize, align: 'left' },
      })),
      series: funnels.flatMap((each, i) =>
        [
          ...limitLines(each, across.max, scale, places[i]?.height ?? 0, theme, words),
          pointSeries(each, unit, theme, words),
          tickLabels(ticks, scale, 0, theme),
        ].map((series) => ({ ...series, xAxisIndex: i, yAxisIndex: i })),
      ),
    };
  },
};

/** Curves of the limits as far as they lie on the axis; the upper ones and the overall rate are named at their ends. */
function limitLines(
  { overall }: Funnel,
  end: number,
  scale: Scale,
  height: number,
  theme: Theme,
  words: Words,
): JsonObject[] {
  const sizes = Array.from({ length: STEPS }, (_, i) => ((i + 1) / STEPS) ** 2 * end);
  const curve = (z: number, side: 0 | 1): readonly (readonly [number, number])[] =>
    sizes
      .map((n): readonly [number, number] => [n, 100 * funnelLimits(overall, n, z)[side]])
      .filter(([, value]) => value <= scale.max && value > scale.min);
  const line = (
    name: string,
    data: readonly (readonly [number, number])[],
    type: readonly number[] | string,
  ): JsonObject => ({
    type: 'line',
    name,
    silent: true,
    symbol: 'none',
    z: 1,
    lineStyle: { color: theme.second, width: 1, type },
    itemStyle: { color: theme.second },
    data,
  });
  const flat = [0, end].map((n): readonly [number, number] => [n, 100 * overall]);
  return [
    line('overall', flat, 'solid'),
    line('limit|95|low', curve(Z_95, 0), [4, 3]),
    line('limit|95|high', curve(Z_95, 1), [4, 3]),
    line('limit|99.8|low', curve(Z_998, 0), [1, 3]),
    line('limit|99.8|high', curve(Z_998, 1), [1, 3]),
    limitNames(overall, end, scale, height, theme, words),
  ];
}

function limitNames(
  overall: number,
  end: number,
  scale: Scale,
  height: number,
  theme: Theme,
  words: Words,
): JsonObject {
  const ends = [
    { text: words.overall, value: 100 * overall },
    { text: words.limits[0], value: 100 * funnelLimits(overall, end, Z_95)[1] },
    { text: words.limits[1], value: 100 * funnelLimits(overall, end, Z_998)[1] },
  ];
  const places = ends.map(({ value }) => pixelOf(value, scale, height));
  const moved = spread(places, theme.fontSize + 2, 0, height);
  return {
    type: 'scatter',
    name: 'limits',
    silent: true,
    symbolSize: 1,
    clip: false,
    itemStyle: UNSEEN,
    data: ends.map(({ text, value }, i) => ({
      value: [end, value],
      label: {
        show: true,
        position: 'right',
        distance: 6,
        offset: [0, (moved[i] ?? 0) - (places[i] ?? 0)],
        formatter: literal(text),
        color: theme.soft,
        fontSize: theme.fontSize - 1,
      },
    })),
  };
}

/** Ours is named, and so are those outside the outer limits: where they stand is said, no verdict is given. */
function pointSeries({ points, overall }: Funnel, unit: DisplayUnit, theme: Theme, words: Words): JsonObject {
  const bureaus = bureausOf(points.map(({ figure }) => figure.row));
  return {
    type: 'scatter',
    name: 'bureaus',
    symbolSize: 9,
    itemStyle: { opacity: 1 },
    z: 3,
    emphasis: { disabled: true },
    data: points.map(({ figure, below }) => {
      const { row, cell } = figure;
      const value = drawn(figure, unit);
      const [low, high] = funnelLimits(overall, below, Z_998);
      const named = row.ours || value < 100 * low || value > 100 * high;
      return {
        value: [below, value],
        tip: [...words.tooltip(row, cell, unit)],
        ...pointStyle(figure, row.ours ? theme.accent : theme.many, theme),
        ...(named
          ? {
              label: {
                show: true,
                position: 'top',
                distance: 4,
                formatter: literal(words.bureauShort(row.bureau, bureaus)),
                color: row.ours ? theme.accent : theme.soft,
                fontSize: theme.fontSize - 1,
                fontWeight: row.ours ? 600 : 400,
                textBorderColor: theme.card,
                textBorderWidth: 3,
              },
            }
          : {}),
      };
    }),
  };
}
