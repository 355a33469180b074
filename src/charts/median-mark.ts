import type { Reading } from '../domain/reading';
import { toDisplay, type DisplayUnit } from '../query/display';
import { UNSEEN, type Json, type JsonObject } from './parts';
import { literal, textWidth } from './text';
import type { Theme } from './theme';
import type { Words } from './words';

type Stretch = readonly [from: number, to: number];

/** A label beside a bar, in pixels from the left end of the bars and from the top of the plot. */
export interface Beside {
  readonly across: Stretch;
  readonly down: Stretch;
}

/** Where a column of bars stands, and what its median must not run through. */
export interface Place {
  /** Pixels from the least to the greatest value. */
  readonly bars: number;
  readonly height: number;
  readonly ends: readonly [min: number, max: number];
  readonly labels: readonly Beside[];
  /** Between these pixels the median may have its name. */
  readonly room: Stretch;
}

/** The stretches of 0…length that the blocked ones leave free. */
export function freeOf(blocked: readonly Stretch[], length: number): readonly Stretch[] {
  const free: Stretch[] = [];
  let at = 0;
  for (const [from, to] of [...blocked].sort((a, b) => a[0] - b[0])) {
    if (from > at) free.push([at, Math.min(from, length)]);
    at = Math.max(at, to);
  }
  if (at < length) free.push([at, length]);
  return free;
}

/** Pixels that a line keeps from a number. */
const CLEAR = 2;

/**
 * The median of a column of bars: a dashed line that skips the numbers in its way, with its name above. A median
 * that is only known as a range is drawn at both its ends. The vertical axis runs from 0 at the top to the plot's
 * height.
 */
export function medianMark(
  median: Reading | null,
  place: Place,
  unit: DisplayUnit,
  theme: Theme,
  words: Words,
): readonly JsonObject[] {
  if (median?.status !== 'known') return [];
  const values = [median.value, ...(median.upper === undefined ? [] : [median.upper])].map((value) =>
    toDisplay(value, unit),
  );
  const [min, max] = place.ends;
  const pixel = (value: number): number => ((value - min) / (max - min)) * place.bars;
  const points = values.flatMap((value): Json[] => {
    const x = pixel(value);
    const crossed = place.labels.filter(({ across }) => across[0] - CLEAR < x && x < across[1] + CLEAR);
    const free = freeOf(
      crossed.map(({ down }) => down),
      place.height,
    );
    return free.flatMap(([from, to]) => [
      [value, from],
      [value, to],
      [value, null],
    ]);
  });
  return [
    {
      type: 'line',
      name: 'median',
      silent: true,
      animation: false,
      connectNulls: false,
      symbol: 'none',
      z: 1,
      lineStyle: { color: theme.second, type: [4, 4], width: 1 },
      itemStyle: { color: theme.second },
      data: points,
    },
    nameOf(median, values, pixel, place, unit, theme, words),
  ];
}

function nameOf(
  median: Reading,
  values: readonly number[],
  pixel: (value: number) => number,
  { room }: Place,
  unit: DisplayUnit,
  theme: Theme,
  words: Words,
): JsonObject {
  const fontSize = theme.fontSize - 1;
  const text = `${words.median} ${words.value(median, unit)}`;
  const half = textWidth(text, fontSize) / 2;
  const [first = 0] = values;
  const centre = values.reduce((sum, value) => sum + pixel(value), 0) / values.length;
  const moved = Math.max(room[0] + half, Math.min(room[1] - half, centre));
  return {
    type: 'scatter',
    name: 'median-name',
    silent: true,
    symbolSize: 1,
    clip: false,
    itemStyle: UNSEEN,
    data: [
      {
        value: [first, 0],
        label: {
          show: true,
          position: 'top',
          distance: 4,
          offset: [moved - pixel(first), 0],
          formatter: literal(text),
          color: theme.soft,
          fontSize,
        },
      },
    ],
  };
}
