import type { SeriesBreak } from '../../domain/break';
import { QUALIFIER_SIGNS } from '../../domain/reading';
import type { Comparison, Row } from '../../query/comparison';
import { displayUnit, toDisplay, type DisplayUnit } from '../../query/display';
import { unitOfMedian } from '../../query/median-unit';
import { readable } from '../colour';
import {
  axisUnfit,
  bureausOf,
  drawn,
  figureOf,
  hasFigures,
  slotsOf,
  type Slot,
  valueLabel,
  knownYears,
} from '../figures';
import type { ChartKind, Frame } from '../kind';
import { lineOf, mediansOf } from '../median';
import { themeFor } from '../origin';
import {
  UNSEEN,
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
  yearAxis,
  yearLabels,
  type JsonObject,
  type Plot,
} from '../parts';
import { breakMarks, gapHits, hitsOf, pathOf, signLabel, type Stroke } from '../path';
import { pixelOf, scaleOf, spread, type Scale } from '../scale';
import { literal, widest } from '../text';
import type { Theme } from '../theme';
import type { Words } from '../words';

/** As many lines in one plot as can be told apart by their labels. */
const MOST_LINES = 7;
const HEIGHT = 214;
/** Of one plot among several. */
const FACET_HEIGHT = 164;
const NARROWEST = 220;
const TOP = 22;
const FOOT = 20;
const LINE_HEIGHT = 15;
const SYMBOLS = ['circle', 'rect', 'triangle', 'roundRect'] as const;

interface Facet {
  readonly title: string;
  readonly rows: readonly Row[];
  readonly slots: readonly Slot[];
}

/** One plot for several bureaus, a plot for each series where bureaus and series are several. */
function facetsOf(comparison: Comparison, words: Words): readonly Facet[] {
  const slots = slotsOf(comparison.rows);
  if (slots.length < 2 || bureausOf(comparison.rows).length < 2) {
    return [{ title: '', rows: slots.flatMap((slot) => slot.rows), slots }];
  }
  const firsts = slots.map((slot) => slot.first);
  return slots.map((slot) => ({
    title: words.seriesShort(slot.first, firsts),
    rows: slot.rows,
    slots: [slot],
  }));
}

interface Ending {
  readonly text: string;
  readonly colour: string;
  readonly bold: boolean;
  readonly value: number;
}

interface Drawing {
  readonly comparison: Comparison;
  readonly unit: DisplayUnit;
  readonly scale: Scale;
  readonly theme: Theme;
  readonly words: Words;
}

/** Ours in the accent with points; others in neutrals. With one bureau, a symbol of its own for each series. */
function strokesOf(facet: Facet, theme: Theme): ReadonlyMap<string, Stroke> {
  const others = othersColours(theme);
  let other = 0;
  return new Map(
    facet.rows.map((row) => {
      const at = facet.slots.findIndex((slot) => slot.rows.includes(row));
      const symbol = SYMBOLS[at % SYMBOLS.length] ?? 'circle';
      if (row.ours) {
        const colour = at === 0 ? theme.accent : at === 1 ? theme.accentSecond : (others[at] ?? theme.second);
        return [row.key, { colour, width: 2, symbol, symbolSize: 6, z: 4 }];
      }
      const colour = others[other % others.length] ?? theme.second;
      other += 1;
      return [row.key, { colour, width: 1.4, symbol, symbolSize: 4, z: 3 }];
    }),
  );
}

function endingOf(
  row: Row,
  colour: string,
  name: string,
  { comparison, unit, theme, words }: Drawing,
): Ending[] {
  const figures = row.cells.flatMap((cell) => figureOf(row, cell) ?? []);
  const last = figures[figures.length - 1];
  if (!last) return [];
  const value = valueLabel(last, unit, theme, words) + earlier(last.cell.year, comparison, words);
  const text = name === '' ? value : `${name} ${value}`;
  return [{ text, colour, bold: row.ours, value: drawn(last, unit) }];
}

/** The year of a figure that is not of the last year: its label stands at the right edge all the same. */
function earlier(year: number, { years }: Comparison, words: Words): string {
  if (year === years[years.length - 1]) return '';
  return words.lang === 'zh' ? `（${year}）` : ` (${year})`;
}

/**
 * Where ours stands alone, the median of the published behind it as a thin line with an ending of its own, which
 * says of how many bureaus it is. A year without a median is a gap, and so is the way to one that it does not join;
 * one known only as a bound or a range says so.
 */
function medianPath(facet: Facet, drawing: Drawing): { series: JsonObject[]; endings: Ending[] } {
  const { comparison, unit, theme, words } = drawing;
  const series: JsonObject[] = [];
  const endings: Ending[] = [];
  const alone = bureausOf(facet.rows).length === 1;
  for (const slot of alone ? facet.slots : []) {
    const points = mediansOf(comparison, slot).map(({ reading, count, joined }, i) => ({
      year: comparison.years[i] ?? 0,
      reading: reading?.status === 'known' ? reading : null,
      count,
      joined,
    }));
    const last = points.filter(({ reading }) => reading).pop();
    if (!last?.reading) continue;
    series.push({
      type: 'line',
      name: `median|${slot.key}`,
      silent: true,
      connectNulls: false,
      showAllSymbol: true,
      // An unseen symbol: without one ECharts prints no label. A year that nothing leads to or from is a point.
      symbol: 'circle',
      symbolSize: 0,
      z: 2,
      lineStyle: { color: theme.second, width: 1.2 },
      itemStyle: { color: theme.second },
      data: points.flatMap(({ year, reading, joined }, i) => {
        const alone = !joined && !points[i + 1]?.joined;
        const point = {
          value: [year, reading ? toDisplay(reading.value, unit) : null],
          ...(reading && alone ? { symbolSize: 3 } : {}),
          ...(reading && reading.qualifier !== 'exact' && year !== last.year
            ? { label: signLabel(QUALIFIER_SIGNS[reading.qualifier], theme.second, theme) }
            : {}),
        };
        const parted = !joined && reading && points[i - 1]?.reading;
        return parted ? [{ value: [year - 0.5, null] }, point] : [point];
      }),
    });
    const firsts = facet.slots.map(({ first }) => first);
    const name =
      firsts.length > 1
        ? `${words.seriesShort(slot.first, firsts)}${words.lang === 'en' ? ' ' : ''}${words.median}`
        : words.median;
    endings.push({
      text: `${name} ${words.value(last.reading, unitOfMedian(last.reading, unit, slot.first.indicator.kind))}${earlier(last.year, comparison, words)} n=${last.count}`,
      colour: theme.second,
      bold: false,
      value: toDisplay(last.reading.value, unit),
    });
  }
  return { series, endings };
}

/** True where a break stands in a row of the facet, or ends the line of the median that is drawn behind it. */
function touches(facet: Facet, each: SeriesBreak, comparison: Comparison): boolean {
  if (facet.rows.some((row) => row.breaks.includes(each))) return true;
  return (
    bureausOf(facet.rows).length === 1 &&
    facet.slots.some((slot) => lineOf(comparison, slot)?.breaks.some(({ id }) => id === each.id))
  );
}

/** Labels in the right margin, moved apart, each at the height of its line's end. */
function endLabels(endings: readonly Ending[], plot: Plot, drawing: Drawing): JsonObject {
  const { comparison, scale, theme } = drawing;
  const places = endings.map((ending) => pixelOf(ending.value, scale, plot.height));
  const moved = spread(places, LINE_HEIGHT, 0, plot.height);
  const last = comparison.years[comparison.years.length - 1] ?? 0;
  return {
    type: 'scatter',
    name: 'ends',
    silent: true,
    symbolSize: 1,
    itemStyle: UNSEEN,
    clip: false,
    data: endings.map((ending, i) => ({
      value: [last, ending.value],
      label: {
        show: true,
        position: 'right',
        distance: 8,
        offset: [0, (moved[i] ?? 0) - (places[i] ?? 0)],
        formatter: literal(ending.text),
        color: readable(ending.colour, theme.card, theme.ink),
        fontSize: theme.fontSize,
        fontWeight: ending.bold ? 600 : 400,
        fontFamily: theme.font,
      },
    })),
  };
}

/** Series over the years: gaps stay gaps, breaks are drawn, the names stand at the lines' ends. */
export const trend: ChartKind = {
  name: 'trend',

  fits(comparison) {
    const unfit = axisUnfit(comparison);
    if (unfit !== null) return unfit;
    if (knownYears(comparison).length < 2) return 'needs-several-years';
    const slots = slotsOf(comparison.rows);
    const most =
      bureausOf(comparison.rows).length > 1 ? Math.max(...slots.map((s) => s.rows.length)) : slots.length;
    return most > MOST_LINES ? 'too-many' : null;
  },

  height(comparison, width) {
    const several = slotsOf(comparison.rows).length;
    const plots = several > 1 && bureausOf(comparison.rows).length > 1 ? several : 1;
    const rows = Math.ceil(plots / Math.max(1, Math.floor(width / NARROWEST)));
    const each = plots > 1 ? FACET_HEIGHT : HEIGHT;
    return rows * (each + headRoom(plots > 1, comparison.breaks.length > 0));
  },

  option(comparison: Comparison, frame: Frame, base: Theme, words: Words) {
    const theme = themeFor(base, comparison);
    const rows = comparison.rows.filter(hasFigures);
    const unit = displayUnit(rows);
    const facets = facetsOf(comparison, words);
    const alone = bureausOf(rows).length === 1;
    const medians = alone ? slotsOf(rows).flatMap((slot) => mediansOf(comparison, slot)) : [];
    const values = [
      ...rows
        .flatMap((row) => row.cells.flatMap((cell) => figureOf(row, cell) ?? []))
        .map((f) => drawn(f, unit)),
      ...medians.flatMap(({ reading }) =>
        reading?.status === 'known' ? [toDisplay(reading.value, unit)] : [],
      ),
    ];
    const scale = scaleOf(values, 'lines', percentAxis(comparison));
    const drawing: Drawing = { comparison, unit, scale, theme, words };
    const ticks = tickTexts(scale, words);
    const left = widest(ticks, theme.fontSize - 1) + 10;
    const drawnFacets = facets.map((facet) => linesOf(facet, drawing));
    const right =
      Math.max(
        ...drawnFacets.map(({ endings }) =>
          widest(
            endings.map((e) => e.text),
            theme.fontSize + 0.4,
          ),
        ),
      ) + 12;
    const broken = comparison.breaks.length > 0;
    const top = TOP + headRoom(facets.length > 1, broken);
    const places = tiled(facets.length, frame, NARROWEST, 18).map((tile): Plot => ({
      left: tile.left + left,
      top: tile.top + top,
      width: Math.max(40, tile.width - left - Math.min(right, tile.width * 0.45)),
      height: Math.max(40, tile.height - top - FOOT),
    }));
    const first = comparison.years[0] ?? 0;
    const last = comparison.years[comparison.years.length - 1] ?? 0;
    return {
      ...frameOf(theme),
      grid: places.map(gridAt),
      xAxis: places.map((_, i) => ({ ...yearAxis(first, last, theme), gridIndex: i })),
      yAxis: places.map((_, i) => ({
        ...numberAxis(scale, theme),
        gridIndex: i,
        ...plotTitle(facets[i]?.title ?? '', theme.ink, broken, theme),
      })),
      series: drawnFacets.flatMap(({ series, endings }, i) => {
        const plot = places[i];
        if (!plot) return [];
        const touching = comparison.breaks.filter((b) => facets[i] && touches(facets[i], b, comparison));
        return [
          ...series,
          {
            ...endLabels(endings, plot, drawing),
            markLine: breakMarks(
              touching,
              comparison,
              (year) => year - 0.5,
              plot.width / Math.max(1, last - first),
              theme,
              words,
            ),
          },
          tickLabels(ticks, scale, first, theme),
          yearLabels(comparison.years, plot.width, scale.min, theme),
          gapHits(facets[i]?.rows ?? [], (year) => year, scale.min, [16, plot.height], unit, words),
          hitsOf(facets[i]?.rows ?? [], unit, words),
        ].map((each) => ({ ...each, xAxisIndex: i, yAxisIndex: i }));
      }),
    };
  },
};

function linesOf(
  facet: Facet,
  drawing: Drawing,
): { series: readonly JsonObject[]; endings: readonly Ending[] } {
  const { theme, words, unit } = drawing;
  const strokes = strokesOf(facet, theme);
  const bureaus = bureausOf(facet.rows);
  const firsts = facet.slots.map((slot) => slot.first);
  const median = medianPath(facet, drawing);
  const lines = facet.rows.map((row) => {
    const stroke = strokes.get(row.key) ?? {
      colour: theme.many,
      width: 1,
      symbol: 'none',
      symbolSize: 4,
      z: 2,
    };
    const name =
      facet.slots.length > 1 ? words.seriesShort(row, firsts) : words.bureauShort(row.bureau, bureaus);
    return {
      series: pathOf(row, unit, stroke, theme, words),
      endings: endingOf(row, stroke.colour, name, drawing),
    };
  });
  return {
    series: [...median.series, ...lines.flatMap((line) => line.series)],
    endings: [...lines.flatMap((line) => line.endings), ...median.endings],
  };
}
