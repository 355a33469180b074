import type { DisplayUnit } from '../query/display';
import { interpolateRgb } from './colour';
import type { Frame } from './kind';
import { gridAt, UNSEEN, type JsonObject, type Plot } from './parts';
import { literal, textWidth } from './text';
import type { Theme } from './theme';
import type { Words } from './words';

const SWATCHES = 5;
const SWATCH: readonly [width: number, height: number] = [14, 9];
/** Pixels between a swatch and its word, and between two keys. */
const NEAR = 4;
const APART = 14;
/** Stands where no figure can be. */
export const DASH = '–';

/** What the colours run over. `beyond`: greater figures share the darkest. */
export interface Range {
  readonly least: number;
  readonly most: number;
  readonly beyond: boolean;
}

/** The reasons of gaps that occur, in words: of hatched cells, and of those that only have a dash. */
export interface Gaps {
  readonly hatched: readonly string[];
  readonly dashed: readonly string[];
}

/** Pixels between the strokes of a hatched cell. */
const STROKE = 7;

/** Diagonal strokes across a cell of this size as a symbol. */
export function stripes([width, height]: readonly [number, number]): string {
  const at = (value: number): string => value.toFixed(1);
  let path = 'M0,0L0,0';
  for (let k = STROKE; k < width + height; k += STROKE) {
    path += `M${at(Math.max(0, k - height))},${at(Math.min(height, k))}L${at(Math.min(k, width))},${at(Math.max(0, k - width))}`;
  }
  return `path://${path}M${at(width)},${at(height)}L${at(width)},${at(height)}`;
}

/** The head of a heat table as parts of its option: what the gaps mean at the left, the scale at the right. */
export function heatLegend(
  frame: Frame,
  range: Range,
  gaps: Gaps,
  unit: DisplayUnit,
  theme: Theme,
  words: Words,
): Readonly<Record<'grids' | 'xAxes' | 'yAxes' | 'series', readonly JsonObject[]>> {
  const fontSize = theme.fontSize - 1;
  const [low, high] = endsOf(range, unit, words);
  const scale: Plot = {
    left: frame.width - NEAR - textWidth(high, theme.fontSize) - NEAR - SWATCHES * SWATCH[0],
    top: 2,
    width: SWATCHES * SWATCH[0],
    height: 11,
  };
  const key: Plot = { ...scale, left: 0, width: scale.left - NEAR - textWidth(low, fontSize) - APART };
  const axis = (gridIndex: number, max: number): JsonObject => ({
    type: 'value',
    gridIndex,
    min: 0,
    max,
    show: false,
  });
  return {
    grids: [gridAt(scale), gridAt(key)],
    xAxes: [axis(1, SWATCHES), axis(2, key.width)],
    yAxes: [axis(1, 1), axis(2, 1)],
    series: [scaleSeries(range, low, high, theme), keySeries(gaps, key.width, theme, words)],
  };
}

const label = (text: string, position: string, theme: Theme): JsonObject => ({
  show: true,
  position,
  formatter: literal(text),
  color: theme.soft,
  fontSize: theme.fontSize - 1,
  distance: NEAR,
});

const endsOf = (
  { least, most, beyond }: Range,
  unit: DisplayUnit,
  words: Words,
): readonly [low: string, high: string] => {
  const text = (value: number): string => words.number(value, { ...unit, factor: 1 });
  return [text(least), (beyond ? '≥ ' : '') + text(most)];
};

/** Five swatches between the least and the greatest number; one where all are alike. */
function scaleSeries(range: Range, low: string, high: string, theme: Theme): JsonObject {
  const last = SWATCHES - 1;
  const swatch = (at: number, share: number, end?: JsonObject): JsonObject => ({
    value: [at + 0.5, 0.5],
    itemStyle: { color: interpolateRgb(theme.heat, share) },
    ...(end ? { label: end } : {}),
  });
  const [left, right] = [label(low, 'left', theme), label(high, 'right', theme)];
  return {
    type: 'scatter',
    name: 'legend',
    silent: true,
    xAxisIndex: 1,
    yAxisIndex: 1,
    symbol: 'rect',
    symbolSize: [...SWATCH],
    itemStyle: { opacity: 1 },
    data:
      range.least === range.most
        ? [swatch(last, 0.5, right)]
        : Array.from({ length: SWATCHES }, (_, i) =>
            swatch(i, i / last, i === 0 ? left : i === last ? right : undefined),
          ),
  };
}

/** What hatching and a dash mean, each where it occurs; a key without room is left to the tooltip. */
function keySeries({ hatched, dashed }: Gaps, room: number, theme: Theme, words: Words): JsonObject {
  const joint = words.lang === 'en' ? ', ' : '、';
  const keys: readonly (readonly [text: string, width: number, style: JsonObject])[] = [
    [
      hatched.join(joint),
      SWATCH[0],
      { symbol: stripes(SWATCH), symbolSize: [...SWATCH], itemStyle: hatching(theme) },
    ],
    [dashed.join(joint), 0, { symbolSize: 1, itemStyle: UNSEEN }],
  ];
  let at = 0;
  const data = keys.flatMap(([text, width, style]): JsonObject[] => {
    if (text === '') return [];
    const shown = width === 0 ? `${DASH} ${text}` : text;
    const end = at + width + NEAR + textWidth(shown, theme.fontSize - 1);
    if (end > room) return [];
    const item = { ...style, value: [at + width / 2, 0.5], label: label(shown, 'right', theme) };
    at = end + APART;
    return [item];
  });
  return { type: 'scatter', name: 'key', silent: true, xAxisIndex: 2, yAxisIndex: 2, clip: false, data };
}

/** Strokes without a ground. */
export const hatching = (theme: Theme): JsonObject => ({
  color: 'transparent',
  borderColor: interpolateRgb([theme.card, theme.faint], 0.5),
  borderWidth: 1,
  opacity: 1,
});
