import { isFraction } from '../../domain/indicator';
import type { Comparison } from '../../query/comparison';
import { displayUnit, type DisplayUnit } from '../../query/display';
import { wilson } from '../../query/stats';
import { axisUnfit, drawn, figuresIn, valueLabel, type Figure } from '../figures';
import { pointStyle } from '../item';
import type { ChartKind, Frame } from '../kind';
import { themeFor } from '../origin';
import { UNSEEN, frameOf, gridAt, type JsonObject, type Plot } from '../parts';
import { rankedLines, type Line } from '../ranking';
import { scaleOf, ticksOf } from '../scale';
import { omissionsOf, shareOf, type OmissionReason } from '../shares';
import { literal, widest } from '../text';
import type { Theme } from '../theme';
import type { Words } from '../words';

const ROW = 18;
const HIGHEST_ROW = 26;
const HEAD = 20;
const FOOT = 20;
const GAP = 16;

/** Wilson's 95 % interval in percent, null where the parts are not both stated as exact counts. */
function intervalOf(figure: Figure): readonly [number, number] | null {
  const share = shareOf(figure);
  if (typeof share === 'string') return null;
  const [low, high] = wilson(share.above, share.below);
  return [100 * low, 100 * high];
}

const fraction = (comparison: Comparison): readonly Figure[] =>
  figuresIn(comparison, comparison.question.focusYear).filter(({ row }) => isFraction(row.indicator));

/** Rates of the year of focus as points, each with the interval that chance alone would give. */
export const dots: ChartKind = {
  name: 'dots',

  fits(comparison) {
    const unfit = axisUnfit(comparison);
    if (unfit !== null) return unfit;
    if (comparison.rows.some((row) => !isFraction(row.indicator))) return 'needs-fraction';
    const figures = fraction(comparison);
    if (new Set(figures.map(({ row }) => row.bureau.id)).size < 2) return 'needs-several-bureaus';
    return figures.some((figure) => intervalOf(figure)) ? null : 'needs-fraction';
  },

  omissions: (comparison) =>
    omissionsOf(
      fraction(comparison).flatMap((figure): [Figure, OmissionReason][] => {
        const share = shareOf(figure);
        return typeof share === 'string' ? [[figure, share]] : [];
      }),
      'interval',
    ),

  height: (comparison) => HEAD + rankedLines(comparison).lines.length * ROW + FOOT,

  option(comparison: Comparison, frame: Frame, base: Theme, words: Words) {
    const theme = themeFor(base, comparison);
    const { slots, lines } = rankedLines(comparison);
    const unit = displayUnit(slots.flatMap((slot) => slot.rows));
    const bureaus = lines.flatMap((line) => ('omitted' in line ? [] : [line.bureau]));
    const names = lines.map((line) =>
      'omitted' in line ? words.omitted(line.omitted) : words.bureauShort(line.bureau, bureaus),
    );
    const left = Math.min(132, widest(names, theme.fontSize)) + 10;
    const each = (frame.width - left - GAP * (slots.length - 1)) / slots.length;
    const height = Math.min(frame.height - HEAD - FOOT, lines.length * HIGHEST_ROW);
    const figures = lines.flatMap((line) => ('omitted' in line ? [] : [...line.figures.values()]));
    const labels = widest(
      figures.map((figure) => valueLabel(figure, unit, theme, words)),
      theme.fontSize,
    );
    const scale = scaleOf(
      figures.flatMap((figure) => [drawn(figure, unit), ...(intervalOf(figure) ?? [])]),
      'lines',
      true,
    );
    const places = slots.map((_, i): Plot => ({
      left: left + i * (each + GAP),
      top: HEAD,
      width: Math.max(40, each - labels - 10),
      height,
    }));
    const firsts = slots.map((slot) => slot.first);

    return {
      ...frameOf(theme),
      grid: places.map(gridAt),
      xAxis: places.map((_, i) => ({
        type: 'value',
        gridIndex: i,
        ...scale,
        axisLine: { show: false },
        axisTick: { show: false },
        splitLine: { lineStyle: { color: theme.line } },
        axisLabel: {
          color: theme.soft,
          fontSize: theme.fontSize - 1,
          margin: 5,
          customValues: [...ticksOf(scale)],
        },
      })),
      yAxis: places.map((_, i) => ({
        type: 'category',
        gridIndex: i,
        inverse: true,
        axisLine: { show: false },
        axisTick: { show: false },
        axisLabel:
          i === 0
            ? { interval: 0, fontSize: theme.fontSize, margin: 8, width: 132, overflow: 'truncate' }
            : { show: false },
        data: lines.map((line, at) => ({
          value: literal(names[at] ?? ''),
          textStyle: { color: 'omitted' in line ? theme.faint : line.ours ? theme.accent : theme.ink },
        })),
        name:
          firsts[i] && firsts.length > 1
            ? `${words.seriesShort(firsts[i], firsts)} · ${words.interval}`
            : words.interval,
        nameLocation: 'start',
        nameGap: 7,
        nameTextStyle: { color: theme.soft, fontSize: theme.fontSize - 1, align: 'left' },
      })),
      series: slots.flatMap((slot, i) =>
        seriesOf(lines, slot.key, scale.max, unit, theme, words).map((one) => ({
          ...one,
          xAxisIndex: i,
          yAxisIndex: i,
        })),
      ),
    };
  },
};

/** Intervals as thin lines, one segment a bureau with a null behind it; points and their numbers over them. */
function seriesOf(
  lines: readonly Line[],
  slot: string,
  end: number,
  unit: DisplayUnit,
  theme: Theme,
  words: Words,
): JsonObject[] {
  const figures = lines.flatMap((line, y) => {
    const figure = 'omitted' in line ? undefined : line.figures.get(slot);
    return figure ? [{ figure, y, colour: figure.row.ours ? theme.accent : theme.second }] : [];
  });
  const intervals = figures.flatMap(({ figure, y, colour }): JsonObject[] => {
    const interval = intervalOf(figure);
    if (!interval) return [];
    return [
      {
        type: 'line',
        name: `interval|${figure.row.key}`,
        silent: true,
        symbol: 'none',
        z: 2,
        lineStyle: { color: figure.row.ours ? colour : theme.many, width: 3, cap: 'butt' },
        itemStyle: { color: figure.row.ours ? colour : theme.many },
        data: interval.map((bound) => [Math.min(bound, end), y]),
      },
    ];
  });
  return [
    ...intervals,
    {
      type: 'scatter',
      name: slot,
      symbolSize: 8,
      itemStyle: { opacity: 1 },
      z: 4,
      emphasis: { disabled: true },
      data: figures.map(({ figure, y, colour }) => ({
        value: [drawn(figure, unit), y],
        tip: [...words.tooltip(figure.row, figure.cell, unit)],
        ...pointStyle(figure, colour, theme),
      })),
    },
    {
      type: 'scatter',
      name: 'values',
      silent: true,
      symbolSize: 1,
      clip: false,
      itemStyle: UNSEEN,
      data: figures.map(({ figure, y }) => ({
        value: [end, y],
        label: {
          show: true,
          position: 'right',
          distance: 6,
          formatter: literal(valueLabel(figure, unit, theme, words)),
          color: figure.row.ours ? theme.accent : theme.ink,
          fontSize: theme.fontSize,
          fontWeight: figure.row.ours ? 600 : 400,
        },
      })),
    },
  ];
}
