import { breakYear } from '../domain/break';
import type { Comparison, Row } from '../query/comparison';
import { gridAt, type Json, type JsonObject, type Plot } from './parts';
import { breakMarks } from './path';
import type { Theme } from './theme';
import type { Words } from './words';

/** Pixels that the words of breaks take above the cells. */
export const BREAK_WORDS = 14;

/**
 * The breaks of a heat table as parts of its option: a dotted line between two columns beside each row that the
 * break touches, its word above. `axis` is the number of the first axis that is free in either direction.
 */
export function heatBreaks(
  comparison: Comparison,
  rows: readonly Row[],
  plot: Plot,
  axis: number,
  theme: Theme,
  words: Words,
): Readonly<Record<'grids' | 'xAxes' | 'yAxes' | 'series', readonly JsonObject[]>> {
  if (comparison.breaks.length === 0) return { grids: [], xAxes: [], yAxes: [], series: [] };
  const { years } = comparison;
  const at = (year: number): number => years.indexOf(year);
  const lines = rows.flatMap((row, y) => {
    const turns = new Set(row.breaks.map((each) => at(breakYear(each))).filter((x) => x > 0));
    return [...turns].flatMap((x): Json[] => [
      [x, y],
      [x, y + 1],
      [x, null],
    ]);
  });
  const hidden = { type: 'value', gridIndex: axis, show: false, min: 0 };
  const marks = breakMarks(comparison.breaks, comparison, at, plot.width / years.length, theme, words);
  return {
    grids: [gridAt(plot)],
    xAxes: [{ ...hidden, max: years.length }],
    yAxes: [{ ...hidden, max: rows.length, inverse: true }],
    series: [
      {
        type: 'line',
        name: 'breaks',
        silent: true,
        xAxisIndex: axis,
        yAxisIndex: axis,
        connectNulls: false,
        symbol: 'none',
        z: 5,
        lineStyle: { color: theme.ink, type: [2, 2], width: 1.5 },
        itemStyle: { color: theme.ink },
        data: lines,
        // The line stands beside the rows that it concerns: of the mark only the word is left.
        markLine: {
          ...marks,
          lineStyle: { width: 0 },
          label: { position: 'start', color: theme.soft, fontSize: theme.fontSize - 1, distance: 3 },
        },
      },
    ],
  };
}
