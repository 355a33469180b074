import type { Comparison, Row } from '../../query/comparison';
import { displayUnit, type DisplayUnit } from '../../query/display';
import {
  axisUnfit,
  bureausOf,
  drawn,
  figureOf,
  hasFigures,
  slotsOf,
  knownYears,
  slotKey,
  type Slot,
} from '../figures';
import { barItem } from '../item';
import type { ChartKind, Frame } from '../kind';
import { themeFor } from '../origin';
import {
  frameOf,
  gridAt,
  headRoom,
  numberAxis,
  othersColours,
  percentAxis,
  plotTitle,
  tickLabels,
  tickTexts,
  tiled,
  type JsonObject,
  type Plot,
} from '../parts';
import { breakMarks, gapHits } from '../path';
import { scaleOf, type Scale } from '../scale';
import { literal, textWidth, widest } from '../text';
import { stacksAlone } from '../stack';
import type { Theme } from '../theme';
import type { Words } from '../words';

const MOST_SERIES = 6;
const HEIGHT = 220;
const FACET_HEIGHT = 150;
const NARROWEST = 150;
const LEGEND = 22;
const FOOT = 20;

interface Facet {
  readonly title: string;
  readonly ours: boolean;
  readonly rows: readonly Row[];
}

/** Bureaus share a plot where there is one series each; where each has several, each gets a plot. */
function facetsOf(comparison: Comparison, words: Words): readonly Facet[] {
  const rows = comparison.rows.filter(hasFigures);
  const bureaus = bureausOf(rows);
  if (bureaus.length < 2 || slotsOf(rows).length < 2) return [{ title: '', ours: false, rows }];
  return bureaus.map((bureau) => {
    const own = rows.filter((row) => row.bureau.id === bureau.id);
    return { title: words.bureauShort(bureau, bureaus), ours: own.some((row) => row.ours), rows: own };
  });
}

/** All plots of a picture stack, or none does. */
const stacks = (facets: readonly Facet[]): boolean => facets.every(({ rows }) => stacksAlone(rows));

interface Drawing {
  readonly comparison: Comparison;
  readonly slots: readonly Slot[];
  readonly unit: DisplayUnit;
  readonly theme: Theme;
  readonly words: Words;
}

/** Colour and name of a row: of its bureau where bureaus share the plot, else of its series, the same in every plot. */
function lookOf(row: Row, facet: Facet, { slots, theme, words }: Drawing): { colour: string; name: string } {
  const bureaus = bureausOf(facet.rows);
  const colours = othersColours(theme);
  if (bureaus.length > 1) {
    const others = facet.rows.filter((each) => !each.ours);
    const colour = row.ours ? theme.accent : (colours[others.indexOf(row) % colours.length] ?? theme.many);
    return { colour, name: words.bureauShort(row.bureau, bureaus) };
  }
  const at = slots.findIndex(({ key }) => key === slotKey(row));
  const colour = slots.length === 1 ? theme.many : (colours[at % colours.length] ?? theme.many);
  const firsts = slots.map(({ first }) => first);
  return { colour, name: words.seriesShort(row, firsts) };
}

function seriesOf(
  facet: Facet,
  facets: readonly Facet[],
  band: number,
  drawing: Drawing,
): readonly JsonObject[] {
  const { comparison, unit, theme, words } = drawing;
  const stacked = stacks(facets);
  const alone = facet.rows.length === 1;
  return facet.rows.map((row) => {
    const { colour, name } = lookOf(row, facet, drawing);
    const data = row.cells.map((cell) => {
      const figure = figureOf(row, cell);
      if (!figure) return null;
      const focus = alone && row.ours && cell.year === comparison.question.focusYear;
      const text = words.value(figure.reading, unit);
      const room = alone && textWidth(text, theme.fontSize - 1) <= band + 2;
      const signed = figure.reading.qualifier !== 'exact';
      const item = barItem(figure, unit, focus ? theme.accent : colour, room || signed, theme, words);
      return item['label'] && !focus
        ? { ...item, label: { ...(item['label'] as JsonObject), color: theme.ink, fontWeight: 400 } }
        : item;
    });
    return {
      type: 'bar',
      name: literal(name),
      ...(stacked
        ? { stack: `tasks ${facets.indexOf(facet)}`, barWidth: '46%' }
        : { barMaxWidth: 22, barGap: '12%', barCategoryGap: '34%' }),
      itemStyle: { color: colour },
      label: { position: 'top', distance: 3, fontSize: theme.fontSize - 1 },
      data,
    };
  });
}

/** `'16` where four digits do not fit. */
const yearText = (year: number, room: number, theme: Theme): string =>
  room >= textWidth('2000', theme.fontSize) + 6 ? String(year) : `'${String(year).slice(2)}`;

function axesOf(
  facet: Facet,
  index: number,
  plot: Plot,
  scale: Scale,
  { comparison, theme }: Drawing,
): { x: readonly JsonObject[]; y: JsonObject } {
  const band = plot.width / comparison.years.length;
  const every =
    band >= textWidth("'16", theme.fontSize) + 2
      ? 0
      : Math.ceil((textWidth("'16", theme.fontSize) + 6) / band) - 1;
  return {
    x: [
      {
        type: 'category',
        gridIndex: index,
        data: comparison.years.map((year) => yearText(year, band, theme)),
        axisLine: { show: true, onZero: true, lineStyle: { color: theme.line } },
        axisTick: { show: false },
        axisLabel: { interval: every, color: theme.soft, fontSize: theme.fontSize - 1, margin: 6 },
      },
      { type: 'value', gridIndex: index, min: 0, max: comparison.years.length, show: false },
    ],
    y: {
      ...numberAxis(scale, theme),
      gridIndex: index,
      ...plotTitle(facet.title, facet.ours ? theme.accent : theme.ink, comparison.breaks.length > 0, theme),
    },
  };
}

/** Figures by year from zero, side by side, or on each other where their sum is a figure of the same kind. */
export const bars: ChartKind = {
  name: 'bars',

  fits(comparison) {
    const unfit = axisUnfit(comparison);
    if (unfit !== null) return unfit;
    const bureaus = bureausOf(comparison.rows).length;
    const slots = slotsOf(comparison.rows).length;
    if (knownYears(comparison).length < 2) return 'needs-several-years';
    return Math.max(bureaus, slots) > MOST_SERIES ? 'too-many' : null;
  },

  height(comparison, width) {
    const bureaus = bureausOf(comparison.rows).length;
    if (bureaus < 2 || slotsOf(comparison.rows).length < 2) return HEIGHT;
    const columns = Math.max(1, Math.min(bureaus, Math.floor(width / NARROWEST)));
    const each = FACET_HEIGHT + headRoom(true, comparison.breaks.length > 0);
    return LEGEND + Math.ceil(bureaus / columns) * each;
  },

  option(comparison: Comparison, frame: Frame, base: Theme, words: Words) {
    const theme = themeFor(base, comparison);
    const facets = facetsOf(comparison, words);
    const rows = facets.flatMap((facet) => facet.rows);
    const unit = displayUnit(rows);
    const drawing: Drawing = { comparison, slots: slotsOf(rows), unit, theme, words };
    const tops = facets.flatMap((facet) => {
      const values = facet.rows.map((row) =>
        row.cells.map((cell) => {
          const figure = figureOf(row, cell);
          return figure ? drawn(figure, unit) : 0;
        }),
      );
      return stacks(facets)
        ? comparison.years.map((_, i) => values.reduce((total, of) => total + (of[i] ?? 0), 0))
        : values.flat();
    });
    const scale = scaleOf(tops, 'bars', percentAxis(comparison));
    const ticks = tickTexts(scale, words);
    const left = widest(ticks, theme.fontSize - 1) + 10;
    const legend = (facets[0]?.rows.length ?? 0) > 1;
    const top = legend ? LEGEND : 0;
    const room = { width: frame.width, height: frame.height - top };
    const titled = facets.length > 1;
    const head = (titled ? 24 : 16) + headRoom(titled, comparison.breaks.length > 0);
    const places = tiled(facets.length, room, NARROWEST, 16).map((tile): Plot => ({
      left: tile.left + left,
      top: top + tile.top + head,
      width: Math.max(40, tile.width - left - 4),
      height: Math.max(40, tile.height - FOOT - head),
    }));
    const axes = facets.map((facet, i) =>
      axesOf(facet, i, places[i] ?? { left, top, width: 100, height: 100 }, scale, drawing),
    );

    return {
      ...frameOf(theme),
      ...(legend ? { legend: legendOf(facets, drawing) } : {}),
      grid: places.map(gridAt),
      xAxis: axes.flatMap(({ x }) => x),
      yAxis: axes.map(({ y }) => y),
      series: facets.flatMap((facet, i) => {
        const band = (places[i]?.width ?? 0) / comparison.years.length;
        const touching = comparison.breaks.filter((b) => facet.rows.some((row) => row.breaks.includes(b)));
        const marks = breakMarks(
          touching,
          comparison,
          (year) => comparison.years.indexOf(year),
          band,
          theme,
          words,
        );
        return [
          ...seriesOf(facet, facets, band, drawing).map((each) => ({
            ...each,
            xAxisIndex: 2 * i,
            yAxisIndex: i,
          })),
          {
            ...gapHits(
              facet.rows,
              (year) => comparison.years.indexOf(year),
              scale.min,
              [band * 0.7, places[i]?.height ?? 0],
              unit,
              words,
            ),
            xAxisIndex: 2 * i,
            yAxisIndex: i,
          },
          { ...tickLabels(ticks, scale, 0, theme), markLine: marks, xAxisIndex: 2 * i + 1, yAxisIndex: i },
        ];
      }),
    };
  },
};

function legendOf(facets: readonly Facet[], drawing: Drawing): JsonObject {
  const { theme } = drawing;
  const names = new Map<string, string>();
  for (const facet of facets) {
    for (const row of facet.rows) {
      const { name, colour } = lookOf(row, facet, drawing);
      if (!names.has(name)) names.set(name, colour);
    }
  }
  return {
    left: 0,
    top: 0,
    itemWidth: 10,
    itemHeight: 10,
    itemGap: 12,
    padding: [2, 0],
    icon: 'rect',
    selectedMode: false,
    textStyle: { color: theme.soft, fontSize: theme.fontSize - 1 },
    data: [...names].map(([name, colour]) => ({
      name: literal(name),
      itemStyle: { color: colour, decal: 'none' },
    })),
  };
}
