import type { EChartsCoreOption } from 'echarts/core';
import { tipLines } from './chart-instance';

/** Figures of each series of a picture that say something, by what they say. */
function tipsIn({ series }: EChartsCoreOption): readonly (readonly (readonly string[])[])[] {
  const all = (Array.isArray(series) ? series : [series]) as readonly { readonly data?: unknown }[];
  return all
    .map(({ data } = {}) =>
      (Array.isArray(data) ? data : []).map(tipLines).filter((lines) => lines.length > 0),
    )
    .filter((tips) => tips.length > 0);
}

/** A figure that a key has led to: its number among all, and what is said of it. */
export interface Reached {
  readonly at: number;
  readonly lines: readonly string[];
}

/**
 * Where a key leads from a figure of a picture: left and right to its neighbours, up and down to the next series, Home
 * and End to the first and last. Null where it leads nowhere.
 * @param at number of the figure among all, -1 before any
 */
export function reached(option: EChartsCoreOption, at: number, key: string): Reached | null {
  const series = tipsIn(option);
  const all = series.flat();
  const starts = series.map((_, i) => series.slice(0, i).flat().length);
  const own = starts.filter((start) => start <= at).length - 1;
  const steps: Readonly<Record<string, number | undefined>> = {
    ArrowRight: at + 1,
    ArrowLeft: at - 1,
    ArrowDown: at < 0 ? 0 : starts[own + 1],
    ArrowUp: starts[own - 1],
    Home: 0,
    End: all.length - 1,
  };
  const to = steps[key] ?? -1;
  const lines = all[to];
  return lines ? { at: to, lines } : null;
}
