import type { SeriesBreak } from '../domain/break';
import { breakYear } from '../domain/break';
import { comparability } from '../domain/comparability';
import type { Cell, Comparison, Row } from '../query/comparison';
import { describe } from '../query/describe';
import type { DisplayUnit } from '../query/display';
import { drawn, figureOf, isPart, signOf, slotKey, valueLabel, type Figure } from './figures';
import { pointStyle } from './item';
import { UNSEEN, type Json, type JsonObject } from './parts';
import { literal, textWidth } from './text';
import type { Theme } from './theme';
import type { Words } from './words';

/** How a row's line looks. */
export interface Stroke {
  readonly colour: string;
  readonly width: number;
  readonly symbol: string;
  readonly symbolSize: number;
  readonly z: number;
}

/** Whether two neighbouring figures may be joined, and whether one of them covers only part of its year. */
export function join(a: Figure | null, b: Figure | null, gap: number): 'none' | 'solid' | 'dashed' {
  if (!a || !b || gap !== 1) return 'none';
  if (!comparability(describe(a.row, a.cell), describe(b.row, b.cell), 'segment').comparable) return 'none';
  return isPart(a.cell) || isPart(b.cell) ? 'dashed' : 'solid';
}

/**
 * A row as line series over a numeric axis of years. Years without a figure are nulls, and a null stands
 * between two years that a break severs. A part year is a hollow point that dashed segments lead to: a second
 * series, since ECharts has one stroke a series.
 */
export function pathOf(
  row: Row,
  unit: DisplayUnit,
  stroke: Stroke,
  theme: Theme,
  words: Words,
): JsonObject[] {
  const figures = row.cells.map((cell) => figureOf(row, cell));
  const solid: Json[] = [];
  const dashed: Json[] = [];
  figures.forEach((figure, i) => {
    const year = row.cells[i]?.year ?? NaN;
    const next = figures[i + 1] ?? null;
    const nextYear = row.cells[i + 1]?.year ?? NaN;
    const how = join(figure, next, nextYear - year);
    solid.push(
      figure && !isPart(figure.cell) ? point(figure, unit, stroke, theme, words) : { value: [year, null] },
    );
    if (figure && isPart(figure.cell)) dashed.push(point(figure, unit, stroke, theme, words));
    else if (figure && (how === 'dashed' || joined(figures, row, i) === 'dashed')) {
      dashed.push({ value: [year, drawn(figure, unit)], symbol: 'none' });
    }
    if (how !== 'solid') solid.push({ value: [year + 0.5, null] });
    if (how !== 'dashed') dashed.push({ value: [year + 0.5, null] });
  });
  const base: JsonObject = {
    type: 'line',
    connectNulls: false,
    showAllSymbol: true,
    symbol: stroke.symbol,
    symbolSize: stroke.symbolSize,
    z: stroke.z,
    emphasis: { disabled: true },
    itemStyle: { color: stroke.colour },
    lineStyle: { color: stroke.colour, width: stroke.width },
  };
  const parts = figures.some((figure) => figure && isPart(figure.cell));
  return [
    { ...base, name: row.key, data: solid },
    ...(parts
      ? [
          {
            ...base,
            name: `${row.key}|part`,
            lineStyle: { color: stroke.colour, width: stroke.width, type: [4, 3] },
            data: dashed,
          },
        ]
      : []),
  ];
}

function joined(figures: readonly (Figure | null)[], row: Row, i: number): 'none' | 'solid' | 'dashed' {
  const year = row.cells[i]?.year ?? NaN;
  return join(figures[i - 1] ?? null, figures[i] ?? null, year - (row.cells[i - 1]?.year ?? NaN));
}

/** A text over a point of a line. */
export const signLabel = (text: string, colour: string, theme: Theme): JsonObject => ({
  show: true,
  position: 'top',
  distance: 4,
  color: colour,
  fontSize: theme.fontSize - 1,
  textBorderColor: theme.card,
  textBorderWidth: 3,
  formatter: literal(text),
});

/** A point of a row; where its number has a sign, ours bears the number and any other the sign. */
function point(figure: Figure, unit: DisplayUnit, stroke: Stroke, theme: Theme, words: Words): JsonObject {
  const sign = signOf(figure);
  return {
    value: [figure.cell.year, drawn(figure, unit)],
    ...(isPart(figure.cell) ? { symbolSize: 7 } : {}),
    ...pointStyle(figure, stroke.colour, theme),
    ...(sign !== ''
      ? {
          label: signLabel(
            figure.row.ours ? valueLabel(figure, unit, theme, words) : sign,
            stroke.colour,
            theme,
          ),
        }
      : {}),
  };
}

/** The points of rows again, unseen and large: what the pointer meets. */
export function hitsOf(rows: readonly Row[], unit: DisplayUnit, words: Words): JsonObject {
  return {
    type: 'scatter',
    name: 'hits',
    symbolSize: 16,
    z: 6,
    emphasis: { disabled: true },
    itemStyle: UNSEEN,
    data: rows.flatMap((row) =>
      row.cells.flatMap((cell) => {
        const figure = figureOf(row, cell);
        if (!figure) return [];
        return [{ value: [cell.year, drawn(figure, unit)], tip: [...words.tooltip(row, cell, unit)] }];
      }),
    ),
  };
}

/** What is said of a year in which rows have no figure: one in full, several by their names. */
function gapTip(gaps: readonly Figureless[], unit: DisplayUnit, words: Words): readonly string[] {
  const [first] = gaps;
  if (!first || gaps.length === 1) return first ? words.tooltip(first.row, first.cell, unit) : [];
  const rows = gaps.map(({ row }) => row);
  const bureaus = [...new Map(rows.map(({ bureau }) => [bureau.id, bureau])).values()];
  const several = rows.some((row) => slotKey(row) !== slotKey(first.row));
  const [, when = ''] = words.tooltip(first.row, first.cell, unit);
  return [
    several ? String(first.cell.year) : when,
    ...gaps.map(({ row, cell }) =>
      [
        words.bureauShort(row.bureau, bureaus),
        ...(several ? [words.seriesShort(row, rows)] : []),
        words.cellValue(cell, unit),
      ].join(' '),
    ),
  ];
}

interface Figureless {
  readonly row: Row;
  readonly cell: Cell;
}

/**
 * Years in which a row has no figure, unseen at the foot of the plot: the pointer meets the reason there.
 * @param xOf the axis's place of a year. @param size pixels, width and height.
 */
export function gapHits(
  rows: readonly Row[],
  xOf: (year: number) => number,
  foot: number,
  size: readonly [number, number],
  unit: DisplayUnit,
  words: Words,
): JsonObject {
  const gaps = new Map<number, Figureless[]>();
  for (const row of rows) {
    for (const cell of row.cells) {
      if (cell.reading.status === 'known') continue;
      gaps.set(cell.year, [...(gaps.get(cell.year) ?? []), { row, cell }]);
    }
  }
  return {
    type: 'scatter',
    name: 'gaps',
    symbol: 'rect',
    symbolSize: [...size],
    symbolOffset: [0, '-50%'],
    z: 1,
    emphasis: { disabled: true },
    itemStyle: UNSEEN,
    data: [...gaps].map(([year, found]) => ({
      value: [xOf(year), foot],
      tip: [...gapTip(found, unit, words)],
    })),
  };
}

/** Words of the breaks at the turn to a year, and whether one of them severs the series. */
interface Turn {
  readonly year: number;
  readonly text: string;
  readonly severs: boolean;
}

function turnsOf(breaks: readonly SeriesBreak[], years: readonly number[], words: Words): readonly Turn[] {
  const byYear = new Map<number, { labels: Set<string>; severs: boolean }>();
  for (const each of breaks) {
    const year = breakYear(each);
    if (!years.slice(1).includes(year)) continue;
    const turn = byYear.get(year) ?? { labels: new Set(), severs: false };
    turn.labels.add(words.breakShort(each));
    byYear.set(year, { labels: turn.labels, severs: turn.severs || each.severs });
  }
  const comma = words.lang === 'zh' ? '、' : ', ';
  return [...byYear].map(([year, { labels, severs }]) => ({ year, text: [...labels].join(comma), severs }));
}

/**
 * Breaks between two of the years as dotted lines at the turn of the year, each with its word above where it
 * does not run into another's; those that sever go first.
 * @param at the axis's place of the turn to a year. @param perYear pixels from one year to the next.
 */
export function breakMarks(
  breaks: readonly SeriesBreak[],
  comparison: Comparison,
  at: (year: number) => number,
  perYear: number,
  theme: Theme,
  words: Words,
): JsonObject {
  const fontSize = theme.fontSize - 1;
  const turns = [...turnsOf(breaks, comparison.years, words)].sort(
    (a, b) => Number(b.severs) - Number(a.severs),
  );
  const named: Turn[] = [];
  for (const turn of turns) {
    const room = (other: Turn): number =>
      (textWidth(turn.text, fontSize) + textWidth(other.text, fontSize)) / 2 + 4;
    if (named.every((other) => Math.abs(at(other.year) - at(turn.year)) * perYear >= room(other)))
      named.push(turn);
  }
  return {
    silent: true,
    symbol: 'none',
    animation: false,
    z: 1,
    lineStyle: { color: theme.faint, type: [1, 3], width: 1.2 },
    label: { position: 'end', color: theme.soft, fontSize, distance: 4 },
    data: turns.map((turn) => ({
      xAxis: at(turn.year),
      label: named.includes(turn) ? { formatter: literal(turn.text) } : { show: false },
    })),
  };
}
