import type { DisplayUnit } from '../query/display';
import { drawn, isPart, valueLabel, type Figure } from './figures';
import { hatch, type JsonObject } from './parts';
import { literal } from './text';
import type { Theme } from './theme';
import type { Words } from './words';

/** How a bar is filled: a part year is an outline, a small denominator is hatched. */
export function barStyle(figure: Figure, colour: string, theme: Theme): JsonObject {
  if (isPart(figure.cell)) {
    return { color: 'transparent', borderColor: colour, borderWidth: 1.2, borderType: [4, 3] };
  }
  const small = figure.cell.marks.includes('small_denominator');
  return small ? { color: colour, decal: hatch(theme) } : { color: colour };
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
            formatter: literal(valueLabel(figure, unit, words)),
            color: ours ? theme.accent : theme.ink,
            fontWeight: ours ? 600 : 400,
            textBorderColor: theme.card,
            textBorderWidth: 3,
          },
        }
      : {}),
  };
}
