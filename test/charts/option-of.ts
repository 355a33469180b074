import type { KindName } from '../../src/charts/kind';
import { KINDS } from '../../src/charts/kinds/index';
import { SCREEN_THEME as THEME } from '../../src/charts/theme';
import { makeWords } from '../../src/i18n/words';
import type { Comparison } from '../../src/query/comparison';
import { DICTIONARY } from './comparison-of';
import { paint } from './paint';

export const words = makeWords('zh', DICTIONARY);
export const WIDTH = 640;

export interface Item {
  readonly value?: unknown;
  readonly tip?: readonly string[];
  readonly symbol?: string;
  readonly label?: { readonly formatter?: string };
  readonly itemStyle?: {
    readonly color?: string;
    readonly borderColor?: string;
    readonly borderType?: unknown;
    readonly decal?: unknown;
  };
}
export interface Series {
  readonly type: string;
  readonly name: string;
  readonly stack?: string;
  readonly connectNulls?: boolean;
  readonly itemStyle?: { readonly color?: string };
  readonly lineStyle?: { readonly color?: string; readonly type?: unknown };
  readonly markLine?: { readonly data: readonly { xAxis: number; label: { formatter?: string } }[] };
  readonly data: readonly (Item | null)[];
}

export function optionOf(kind: KindName, comparison: Comparison): { series: readonly Series[] } {
  const height = KINDS[kind].height(comparison, WIDTH);
  return KINDS[kind].option(comparison, { width: WIDTH, height }, THEME, words) as unknown as {
    series: readonly Series[];
  };
}

export const itemsOf = (series: readonly Series[]): readonly Item[] =>
  series.flatMap(({ data }) => data.filter((item): item is Item => item !== null && !Array.isArray(item)));
export const tipped = (series: readonly Series[]): readonly Item[] =>
  itemsOf(series).filter(({ tip }) => tip);
/** Text of a painted picture, each label whole. */
export const textsOf = (kind: KindName, comparison: Comparison): readonly string[] => {
  const height = KINDS[kind].height(comparison, WIDTH);
  const svg = paint(optionOf(kind, comparison), { width: WIDTH, height });
  return [...svg.matchAll(/<text[^>]*>\n?([^<]*)/g)].map(([, text = '']) => text.trim());
};
