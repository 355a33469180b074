import type { Comparison } from '../query/comparison';
import { ticksOf, type Scale } from './scale';
import { literal, textWidth } from './text';
import type { Theme } from './theme';
import type { Words } from './words';

/** A piece of an option: plain JSON. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** A plot's place in pixels. */
export interface Plot {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Axis names and labels are laid out by the kinds themselves: the plot stays where they put it. */
export const gridAt = ({ left, top, width, height }: Plot): JsonObject => ({
  left,
  top,
  width,
  height,
  outerBoundsMode: 'none',
});

/** What every option has. The tooltip is the page's: items carry its lines as `tip`. */
export function frameOf(theme: Theme): JsonObject {
  return {
    animationDuration: 150,
    animationDurationUpdate: 150,
    backgroundColor: 'transparent',
    textStyle: { fontFamily: theme.font, fontSize: theme.fontSize, color: theme.ink },
  };
}

/** White stripes over a bar: a denominator too small to rank by. */
export const hatch = (theme: Theme): JsonObject => ({
  symbol: 'rect',
  symbolSize: 1,
  color: theme.card,
  backgroundColor: 'transparent',
  dashArrayX: [1, 0],
  dashArrayY: [2, 3],
  rotation: -0.785,
});

/** A point that only carries its label. Scatter points are four fifths opaque by default, and labels inherit it. */
export const UNSEEN: JsonObject = { color: 'transparent', opacity: 1 };

const quiet: JsonObject = { show: false };

/**
 * A vertical axis of numbers: few, faint lines. Its labels are `tickLabels`, because an axis of an option
 * without functions cannot say 万.
 */
export const numberAxis = (scale: Scale, theme: Theme): JsonObject => ({
  type: 'value',
  ...scale,
  axisLine: quiet,
  axisTick: quiet,
  axisLabel: quiet,
  splitLine: { lineStyle: { color: theme.line } },
});

/** Texts of a scale's ticks in the panel's unit, in 万 or 亿 where the numbers are long. */
export function tickTexts(scale: Scale, words: Words): readonly string[] {
  const { divisor, suffix } = words.axisScale(Math.max(Math.abs(scale.min), Math.abs(scale.max)));
  return ticksOf(scale).map((tick) =>
    tick === 0 ? '0' : words.number(tick / divisor, { printed: '', factor: 1, decimals: 4 }) + suffix,
  );
}

/** The texts of ticks as labels at the left end of the plot, whose horizontal axis begins at `start`. */
export function tickLabels(texts: readonly string[], scale: Scale, start: number, theme: Theme): JsonObject {
  return {
    type: 'scatter',
    name: 'ticks',
    silent: true,
    symbolSize: 1,
    clip: false,
    itemStyle: UNSEEN,
    data: ticksOf(scale).map((value, i) => ({
      value: [start, value],
      label: {
        show: true,
        position: 'left',
        distance: 7,
        formatter: literal(texts[i] ?? ''),
        color: theme.soft,
        fontSize: theme.fontSize - 1,
      },
    })),
  };
}

/** A horizontal axis of years as numbers, so that a break can stand between two; its labels are `yearLabels`. */
export const yearAxis = (first: number, last: number, theme: Theme): JsonObject => ({
  type: 'value',
  min: first,
  max: last,
  axisLine: { show: true, onZero: false, lineStyle: { color: theme.line } },
  axisTick: quiet,
  axisLabel: quiet,
  splitLine: quiet,
});

/** Years under the axis: every one, every second, … as they fit; the last always. */
export function yearLabels(
  years: readonly number[],
  width: number,
  bottom: number,
  theme: Theme,
): JsonObject {
  const each = textWidth('2000', theme.fontSize) + 8;
  const step = Math.max(1, Math.ceil(((years.length - 1) * each) / Math.max(1, width)));
  return {
    type: 'scatter',
    name: 'years',
    silent: true,
    symbolSize: 1,
    clip: false,
    itemStyle: UNSEEN,
    data: years
      .filter((_, i) => (years.length - 1 - i) % step === 0)
      .map((year) => ({
        value: [year, bottom],
        label: {
          show: true,
          position: 'bottom',
          distance: 6,
          formatter: String(year),
          color: theme.soft,
          fontSize: theme.fontSize - 1,
        },
      })),
  };
}

/** Pixels that the words of breaks take above a plot. */
const BREAK_ROW = 16;

/** Room above a plot for its title, which stands over the words of breaks where there are any. */
export const headRoom = (titled: boolean, broken: boolean): number => (titled && broken ? BREAK_ROW : 0);

/** A plot's title above its vertical axis, over the words of breaks. */
export const plotTitle = (title: string, colour: string, broken: boolean, theme: Theme): JsonObject => ({
  name: literal(title),
  nameLocation: 'end',
  nameGap: 8 + headRoom(title !== '', broken),
  nameTextStyle: { color: colour, fontSize: theme.fontSize, align: 'left' },
});

/** Equal places side by side, in rows of as many as are at least `least` wide. */
export function tiled(
  count: number,
  frame: { readonly width: number; readonly height: number },
  least: number,
  gap: number,
): readonly Plot[] {
  const fit = Math.max(1, Math.min(count, Math.floor((frame.width + gap) / (least + gap))));
  const rows = Math.ceil(count / fit);
  const columns = Math.ceil(count / rows);
  const width = (frame.width - gap * (columns - 1)) / columns;
  const height = frame.height / rows;
  return Array.from({ length: count }, (_, i) => ({
    left: (i % columns) * (width + gap),
    top: Math.floor(i / columns) * height,
    width,
    height,
  }));
}

/** Colours of bureaus beside ours: neutrals first, then Okabe–Ito without those that look like the accent. */
export const othersColours = (theme: Theme): readonly string[] => [
  theme.second,
  theme.many,
  ...theme.series.filter((colour) => !['#d55e00', '#e69f00', '#f0e442'].includes(colour)),
];

export const percentAxis = (comparison: Comparison): boolean =>
  comparison.rows.some((row) => row.unitClass === 'percent');
