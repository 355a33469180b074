import { standsBetween } from '../../domain/break';
import { comparability } from '../../domain/comparability';
import { describe } from '../../query/describe';
import type { Comparison, Row } from '../../query/comparison';
import { displayUnit, type DisplayUnit } from '../../query/display';
import { readable } from '../colour';
import {
  axisUnfit,
  bureausOf,
  drawn,
  figureOf,
  isPart,
  slotsOf,
  valueLabel,
  type Figure,
  knownYears,
} from '../figures';
import { pointStyle } from '../item';
import type { ChartKind, Frame } from '../kind';
import { themeFor } from '../origin';
import { UNSEEN, frameOf, gridAt, type JsonObject } from '../parts';
import { pixelOf, scaleOf, spread, type Scale } from '../scale';
import { literal, widest } from '../text';
import type { Theme } from '../theme';
import type { Words } from '../words';

const MOST = 24;
const LINE_HEIGHT = 16;
const HEAD = 26;
const FOOT = 8;

interface Pair {
  readonly row: Row;
  readonly name: string;
  readonly ends: readonly [Figure | null, Figure | null];
}

/** The two years that are drawn: the first and the last in which anything is known. */
function endsOf(comparison: Comparison): readonly [number, number] | null {
  const years = knownYears(comparison);
  const [first] = years;
  const last = years[years.length - 1];
  if (first === undefined || last === undefined || first === last) return null;
  return [comparison.years.indexOf(first), comparison.years.indexOf(last)];
}

function pairsOf(comparison: Comparison, words: Words | null): readonly Pair[] {
  const ends = endsOf(comparison);
  if (!ends) return [];
  const slots = slotsOf(comparison.rows);
  const bureaus = bureausOf(comparison.rows);
  const firsts = slots.map((slot) => slot.first);
  return slots.flatMap((slot) =>
    slot.rows.flatMap((row): Pair[] => {
      const [from, to] = [figureOf(row, row.cells[ends[0]]), figureOf(row, row.cells[ends[1]])];
      if (!from && !to) return [];
      const names = words
        ? [
            ...(bureaus.length > 1 || slots.length === 1 ? [words.bureauShort(row.bureau, bureaus)] : []),
            ...(slots.length > 1 ? [words.seriesShort(row, firsts)] : []),
          ]
        : [];
      return [{ row, name: names.join(' '), ends: [from, to] }];
    }),
  );
}

/** Two years side by side. A line is drawn only where the two figures may be compared; a part year dashes it. */
export const slope: ChartKind = {
  name: 'slope',

  fits(comparison) {
    const unfit = axisUnfit(comparison);
    if (unfit !== null) return unfit;
    const pairs = pairsOf(comparison, null);
    if (!pairs.some(({ ends }) => ends[0] && ends[1])) return 'needs-two-years';
    return pairs.length > MOST ? 'too-many' : null;
  },

  height: (comparison) => Math.max(180, HEAD + FOOT + pairsOf(comparison, null).length * (LINE_HEIGHT + 4)),

  option(comparison: Comparison, frame: Frame, base: Theme, words: Words) {
    const theme = themeFor(base, comparison);
    const pairs = pairsOf(comparison, words);
    const unit = displayUnit(pairs.map(({ row }) => row));
    const all = pairs.flatMap(({ ends }) => ends.flatMap((figure) => figure ?? []));
    const scale = scaleOf(
      all.map((figure) => drawn(figure, unit)),
      'lines',
    );
    const drawing: Drawing = { unit, scale, height: frame.height - HEAD - FOOT, theme, words };
    const labels = sides(pairs, drawing);
    const margin = (side: 0 | 1): number =>
      Math.min(
        frame.width * 0.36,
        widest(
          labels[side].map((l) => l.text),
          theme.fontSize + 0.5,
        ) + 14,
      );
    const [left, right] = [margin(0), margin(1)];
    const ends = endsOf(comparison) ?? [0, 0];

    return {
      ...frameOf(theme),
      grid: [gridAt({ left, top: HEAD, width: frame.width - left - right, height: drawing.height })],
      xAxis: [{ type: 'value', min: 0, max: 1, show: false }],
      yAxis: [{ type: 'value', min: scale.min, max: scale.max, show: false }],
      series: [
        ...pairs.flatMap((pair) => lineOf(pair, drawing)),
        endTexts(labels, drawing),
        {
          type: 'scatter',
          name: 'years',
          silent: true,
          symbolSize: 1,
          clip: false,
          itemStyle: UNSEEN,
          markLine: {
            silent: true,
            symbol: 'none',
            animation: false,
            z: 0,
            lineStyle: { color: theme.line, type: 'solid', width: 1 },
            label: { position: 'end', distance: 5, color: theme.soft, fontSize: theme.fontSize },
            data: [
              ...ends.map((at, side) => ({
                xAxis: side,
                label: { formatter: String(comparison.years[at] ?? '') },
              })),
              ...breakBetween(comparison, ends, theme, words),
            ],
          },
          data: [],
        },
      ],
    };
  },
};

/** The breaks between the two years as one dotted line in the middle, with their words. */
function breakBetween(
  comparison: Comparison,
  [from, to]: readonly [number, number],
  theme: Theme,
  words: Words,
): JsonObject[] {
  const [first = 0, last = 0] = [comparison.years[from], comparison.years[to]];
  const found = comparison.breaks.filter((each) => standsBetween(each, first, last));
  if (found.length === 0) return [];
  const text = [...new Set(found.map((each) => words.breakShort(each)))].join(
    words.lang === 'zh' ? '、' : ', ',
  );
  return [
    {
      xAxis: 0.5,
      lineStyle: { color: theme.faint, type: [1, 3], width: 1.2 },
      label: { formatter: literal(text), fontSize: theme.fontSize - 1 },
    },
  ];
}

interface Drawing {
  readonly unit: DisplayUnit;
  readonly scale: Scale;
  readonly height: number;
  readonly theme: Theme;
  readonly words: Words;
}

const colourOf = (row: Row, theme: Theme): string => (row.ours ? theme.accent : theme.many);

function lineOf({ row, ends }: Pair, { unit, theme, words }: Drawing): JsonObject[] {
  const [from, to] = ends;
  const colour = colourOf(row, theme);
  const may =
    from !== null &&
    to !== null &&
    comparability(describe(row, from.cell), describe(row, to.cell), 'segment').comparable;
  const part = [from, to].some((figure) => figure && isPart(figure.cell));
  return [
    {
      type: 'line',
      name: row.key,
      connectNulls: false,
      showAllSymbol: true,
      symbol: 'circle',
      symbolSize: row.ours ? 8 : 6,
      z: row.ours ? 4 : 3,
      emphasis: { disabled: true },
      itemStyle: { color: colour },
      lineStyle: { color: colour, width: row.ours ? 2.2 : 1.4, type: part ? [4, 3] : 'solid' },
      data: [
        ...ends.flatMap((figure, x) => {
          const point: JsonObject = figure
            ? {
                value: [x, drawn(figure, unit)],
                tip: [...words.tooltip(row, figure.cell, unit)],
                ...pointStyle(figure, colour, theme),
              }
            : { value: [x, null] };
          return x === 0 && !may ? [point, { value: [0.5, null] }] : [point];
        }),
      ],
    },
  ];
}

interface EndLabel {
  readonly text: string;
  readonly row: Row;
  readonly value: number;
  readonly shift: number;
}

/** Names and numbers at both sides, moved apart. The left repeats no name that stands at the right. */
function sides(
  pairs: readonly Pair[],
  drawing: Drawing,
): readonly [readonly EndLabel[], readonly EndLabel[]] {
  const { unit, scale, height, theme, words } = drawing;
  const side = (at: 0 | 1): readonly EndLabel[] => {
    const ended = pairs.flatMap((pair) => {
      const figure = pair.ends[at];
      if (!figure) return [];
      const number = valueLabel(figure, unit, theme, words);
      const text = at === 1 || !pair.ends[1] ? `${pair.name} ${number}` : number;
      return [{ text, row: pair.row, value: drawn(figure, unit) }];
    });
    const places = ended.map(({ value }) => pixelOf(value, scale, height));
    const moved = spread(places, LINE_HEIGHT, 0, height);
    return ended.map((label, i) => ({ ...label, shift: (moved[i] ?? 0) - (places[i] ?? 0) }));
  };
  return [side(0), side(1)];
}

function endTexts(labels: readonly (readonly EndLabel[])[], { theme }: Drawing): JsonObject {
  return {
    type: 'scatter',
    name: 'ends',
    silent: true,
    symbolSize: 1,
    clip: false,
    itemStyle: UNSEEN,
    data: labels.flatMap((side, x) =>
      side.map((label) => ({
        value: [x, label.value],
        label: {
          show: true,
          position: x === 0 ? 'left' : 'right',
          distance: 8,
          offset: [0, label.shift],
          formatter: literal(label.text),
          color: label.row.ours ? theme.accent : readable(theme.soft, theme.card, theme.ink),
          fontSize: theme.fontSize,
          fontWeight: label.row.ours ? 600 : 400,
        },
      })),
    ),
  };
}
