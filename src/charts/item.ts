import type { DisplayUnit } from '../query/display';
import { drawn, isPart, marksDemo, valueLabel, type Figure } from './figures';
import { hatch, type JsonObject } from './parts';
import { literal } from './text';
import type { Theme } from './theme';
import type { Words } from './words';

/** The fill of demo figures beside real ones; null for any other figure. */
const demoGround = (figure: Figure, theme: Theme): string | null =>
  marksDemo(figure, theme) ? theme.demo : null;

/** How a bar is filled: a part year is an outline, a small denominator is hatched, a demo figure among real ones is pale. */
export function barStyle(figure: Figure, colour: string, theme: Theme): JsonObject {
  const ground = demoGround(figure, theme);
  if (isPart(figure.cell)) {
    return { color: ground ?? 'transparent', borderColor: colour, borderWidth: 1.2, borderType: [4, 3] };
  }
  if (ground !== null) return { color: ground, borderColor: colour, borderWidth: 1.2 };
  const small = figure.cell.marks.includes('small_denominator');
  return small ? { color: colour, decal: hatch(theme) } : { color: colour };
}

/** A circle with three strokes across, as a symbol: a denominator too small to rank by. */
const HATCHED_CIRCLE = ((): string => {
  const strokes = [-2.6, 0, 2.6].map((off) => {
    const half = Math.sqrt(25 - off * off);
    const at = (along: number): string =>
      [off + along, off - along].map((side) => (5 + side / Math.SQRT2).toFixed(2)).join(',');
    return `M${at(-half)}L${at(half)}`;
  });
  return `path://M0,5A5,5,0,1,1,10,5A5,5,0,1,1,0,5Z${strokes.join('')}`;
})();

/** How a point is drawn: a pale diamond for a demo figure among real ones, hollow for part of a year, hatched for a small denominator. */
export function pointStyle(figure: Figure, colour: string, theme: Theme): JsonObject {
  const ground = demoGround(figure, theme);
  if (ground !== null) {
    const itemStyle = { color: ground, borderColor: colour, borderWidth: 1.5 };
    return { symbol: 'diamond', symbolSize: 9, itemStyle };
  }
  if (isPart(figure.cell)) {
    return { itemStyle: { color: theme.card, borderColor: colour, borderWidth: 1.5 } };
  }
  if (!figure.cell.marks.includes('small_denominator')) return { itemStyle: { color: colour } };
  return {
    symbol: HATCHED_CIRCLE,
    symbolSize: 10,
    itemStyle: { color: theme.card, borderColor: colour, borderWidth: 1 },
  };
}

/** A bar's data item, with its number where `labelled`. */
export function barItem(
  figure: Figure,
  unit: DisplayUnit,
  colour: string,
  labelled: boolean,
  theme: Theme,
  words: Words,
): JsonObject {
  const { ours } = figure.row;
  return {
    value: drawn(figure, unit),
    tip: [...words.tooltip(figure.row, figure.cell, unit)],
    itemStyle: barStyle(figure, colour, theme),
    ...(labelled
      ? {
          label: {
            show: true,
            formatter: literal(valueLabel(figure, unit, theme, words)),
            color: ours ? theme.accent : theme.ink,
            fontWeight: ours ? 600 : 400,
            textBorderColor: theme.card,
            textBorderWidth: 3,
          },
        }
      : {}),
  };
}
