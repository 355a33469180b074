import {
  bureausOf,
  drawn,
  figureOf,
  figuresIn,
  hasFigures,
  isPart,
  slotKey,
  slotsOf,
  valueLabel,
  type Figure,
} from '../../charts/figures';
import { lineOf } from '../../charts/median';
import { themeFor } from '../../charts/origin';
import { join } from '../../charts/path';
import { fullYearShareOf } from '../../charts/shares';
import { stacksAlone } from '../../charts/stack';
import { PRINT_THEME, type Theme } from '../../charts/theme';
import type { Words } from '../../charts/words';
import { printable } from '../../domain/printable';
import type { Comparison, Row } from '../../query/comparison';
import { displayUnit, toDisplay, type DisplayUnit } from '../../query/display';
import type { CardChart } from '../card';

/** A line, or the bars of one colour; a null is a gap. */
export interface NativeSeries {
  readonly name: string;
  readonly values: readonly (number | null)[];
  /** `#c2540a` without the `#`. */
  readonly colour: string;
}

/** A bar that does not look as its series does: ours, or of a part of a year, which is hollow. */
export interface PointLook {
  /** Its place among the labels. */
  readonly at: number;
  readonly colour: string;
  readonly hollow: boolean;
}

/** A chart as an office program draws and edits it. */
export type NativeChart =
  | {
      readonly kind: 'line' | 'columns' | 'bars';
      readonly labels: readonly string[];
      readonly series: readonly NativeSeries[];
      /** Of bars, one by one, where they are one series. */
      readonly colours: readonly string[];
      /** Bars of each series that do not look as their series does; none where there are no series. */
      readonly points: readonly (readonly PointLook[])[];
      /** Whether the series stand on each other: what they count adds up. */
      readonly stacked: boolean;
      /** Figures with a sign that the chart itself has no room for: `西湖区 2025 12.15 ○`. */
      readonly signed: readonly string[];
    }
  | {
      readonly kind: 'scatter';
      readonly x: readonly number[];
      readonly series: readonly NativeSeries[];
      readonly signed: readonly string[];
    };

/** As many lines as can be told apart. */
const MOST_SERIES = 14;
/** As many bars as a slide can name: an office program leaves names out where they do not fit. */
const MOST_BUREAUS = 30;

interface Drawing {
  readonly comparison: Comparison;
  readonly unit: DisplayUnit;
  readonly theme: Theme;
  readonly words: Words;
}

const hex = (colour: string): string => colour.replace('#', '').toUpperCase();

/** A bureau among several, a programme among several, or both; the bureau where there is one of each. */
function nameOf(row: Row, { comparison, words }: Drawing): string {
  const { rows } = comparison;
  const bureaus = bureausOf(rows);
  const several = slotsOf(rows).length > 1;
  const parts = [
    ...(bureaus.length > 1 || !several ? [words.bureauShort(row.bureau, bureaus)] : []),
    ...(several ? [words.seriesShort(row, rows)] : []),
  ];
  return printable(parts.join(' '));
}

/** Ours in the accent, and in its second shade where it has several series; others in turn. */
function coloursOf(rows: readonly Row[], theme: Theme): ReadonlyMap<string, string> {
  const palette = [theme.second, theme.many, ...theme.series];
  let [ours, others] = [0, 0];
  return new Map(
    rows.map((row) => {
      const own = ours === 0 ? theme.accent : ours === 1 ? theme.accentSecond : palette[ours - 2];
      const colour = row.ours ? own : palette[others % palette.length];
      if (row.ours) ours += 1;
      else others += 1;
      return [row.key, hex(colour ?? theme.second)];
    }),
  );
}

const labelled = (figure: Figure, drawing: Drawing): string =>
  valueLabel(figure, drawing.unit, drawing.theme, drawing.words);

/** Figures whose printed form is more than a number, each with its row and year. */
function signedIn(figures: readonly Figure[], drawing: Drawing): readonly string[] {
  const { unit, words } = drawing;
  return figures.flatMap((figure) => {
    const text = labelled(figure, drawing);
    if (text === words.number(drawn(figure, unit) * unit.factor, unit) || !/[^\d.,%−-]/.test(text)) return [];
    return [[nameOf(figure.row, drawing), String(figure.cell.year), text].filter(Boolean).join(' ')];
  });
}

/**
 * A row as lines that lead only from figure to comparable figure: at a break, and to a part of a year, a line of its
 * own begins under the same name, because an office program has one stroke a series.
 */
function linesOf(row: Row, colour: string, drawing: Drawing): readonly NativeSeries[] {
  const { unit, words } = drawing;
  const figures = row.cells.map((cell) => figureOf(row, cell));
  const pieces: (number | null)[][] = [];
  const signs: string[] = [];
  figures.forEach((figure, at) => {
    if (!figure) return;
    const year = row.cells[at]?.year ?? NaN;
    const before = row.cells[at - 1]?.year ?? NaN;
    const goesOn = at > 0 && join(figures[at - 1] ?? null, figure, year - before) === 'solid';
    const apart = (figures[at - 1] ?? null) !== null && !goesOn;
    if (pieces.length === 0 || apart) {
      pieces.push(figures.map(() => null));
      signs.push(isPart(figure.cell) ? ` ${words.partYear}` : '');
    }
    const piece = pieces[pieces.length - 1];
    if (piece) piece[at] = drawn(figure, unit);
  });
  const name = nameOf(row, drawing);
  return pieces.map((values, i) => ({ name: name + (signs[i] ?? ''), values, colour }));
}

/** The middle of the peers behind our line, parted where its years may not be joined. */
function mediansOf({ comparison, unit, theme, words }: Drawing): readonly NativeSeries[] {
  const rows = comparison.rows.filter(hasFigures);
  if (bureausOf(rows).length !== 1) return [];
  const slots = slotsOf(rows);
  const colours = [theme.second, theme.many, ...theme.series];
  return slots.flatMap((slot, i) => {
    const line = lineOf(comparison, slot);
    if (!line) return [];
    const pieces: (number | null)[][] = [];
    line.readings.forEach((reading, at) => {
      if (reading?.status !== 'known') return;
      const goesOn = line.joins[at] === true && line.readings[at - 1]?.status === 'known';
      if (!goesOn) pieces.push(line.readings.map(() => null));
      const piece = pieces[pieces.length - 1];
      if (piece) piece[at] = toDisplay(reading.value, unit);
    });
    const series = slots.length > 1 ? words.seriesShort(slot.first, rows) : '';
    const name = printable([series, words.median].filter((part) => part !== '').join(' '));
    const colour = hex(colours[i % colours.length] ?? theme.second);
    return pieces.map((values) => ({ name, values, colour }));
  });
}

const partsOf = ({ cells }: Row, colour: string): readonly PointLook[] =>
  cells.flatMap((cell, at) =>
    cell.reading.status === 'known' && isPart(cell) ? [{ at, colour, hollow: true }] : [],
  );

/** Years along the axis, a row a line or a set of columns. */
function alongYears(kind: 'line' | 'columns', drawing: Drawing): NativeChart | null {
  const { comparison, theme } = drawing;
  const rows = comparison.rows.filter(hasFigures);
  if (rows.length > MOST_SERIES) return null;
  const colours = coloursOf(rows, theme);
  const figures = rows.flatMap((row) => row.cells.flatMap((cell) => figureOf(row, cell) ?? []));
  const series: NativeSeries[] = rows.flatMap((row): readonly NativeSeries[] => {
    const colour = colours.get(row.key) ?? hex(theme.second);
    if (kind === 'line') return linesOf(row, colour, drawing);
    const values = row.cells.map((cell) => {
      const figure = figureOf(row, cell);
      return figure && drawn(figure, drawing.unit);
    });
    return [{ name: nameOf(row, drawing), values, colour }];
  });
  const labels = comparison.years.map(String);
  const stacked = kind === 'columns' && stacksAlone(rows);
  if (kind === 'line') series.push(...mediansOf(drawing));
  const points = kind === 'line' ? [] : rows.map((row) => partsOf(row, colours.get(row.key) ?? ''));
  return { kind, labels, series, colours: [], points, stacked, signed: signedIn(figures, drawing) };
}

/**
 * Bureaus along the axis in one year, the greatest first and parts of a year, which have no rank, behind; each label
 * says its figure as it is printed. Ours has its own colours, and a sign where a colour is a series.
 */
function alongBureaus(drawing: Drawing): NativeChart | null {
  const { comparison, unit, theme, words } = drawing;
  const figures = figuresIn(comparison, comparison.question.focusYear);
  const slots = slotsOf(figures.map(({ row }) => row));
  const [first] = slots;
  if (!first) return null;
  const valueOf = (id: string, key: string): Figure | undefined =>
    figures.find(({ row }) => row.bureau.id === id && slotKey(row) === key);
  const bureaus = [...bureausOf(figures.map(({ row }) => row))].sort((a, b) => {
    const [x, y] = [valueOf(a.id, first.key), valueOf(b.id, first.key)];
    const part = Number(x ? isPart(x.cell) : true) - Number(y ? isPart(y.cell) : true);
    return part !== 0 ? part : (y ? drawn(y, unit) : -1) - (x ? drawn(x, unit) : -1);
  });
  if (bureaus.length > MOST_BUREAUS) return null;
  const isOurs = (id: string): boolean => figures.some(({ row }) => row.ours && row.bureau.id === id);
  const colourOf = (id: string): string => hex(isOurs(id) ? theme.accent : theme.many);
  const label = (id: string, name: string): string => {
    const own = slots.flatMap(({ key }) => {
      const figure = valueOf(id, key);
      // Which of several series has no figure is seen.
      return figure ? [labelled(figure, drawing)] : slots.length > 1 ? ['—'] : [];
    });
    const sign = slots.length > 1 && isOurs(id) ? '▶ ' : '';
    return printable(`${sign}${name} ${own.join(' / ')}`);
  };
  const palette = [theme.many, theme.second, ...theme.series];
  const own = bureaus.findIndex(({ id }) => isOurs(id));
  return {
    kind: 'bars',
    labels: bureaus.map((bureau) => label(bureau.id, words.bureauShort(bureau, bureaus))),
    series: slots.map(({ key, first: row }, i) => ({
      name: printable(
        slots.length > 1 ? words.seriesShort(row, comparison.rows) : words.indicator(row.indicator),
      ),
      values: bureaus.map(({ id }) => {
        const figure = valueOf(id, key);
        return figure ? drawn(figure, unit) : null;
      }),
      colour: hex(palette[i % palette.length] ?? theme.many),
    })),
    colours: slots.length === 1 ? bureaus.map(({ id }) => colourOf(id)) : [],
    points:
      slots.length > 1 && own !== -1
        ? slots.map((_, i) => {
            return [{ at: own, colour: hex(i === 0 ? theme.accent : theme.accentSecond), hollow: false }];
          })
        : [],
    stacked: false,
    signed: [],
  };
}

/** Rates over their denominators, a series for the others and one for ours of each programme. */
function overDenominators(drawing: Drawing): NativeChart | null {
  const { comparison, unit, theme, words } = drawing;
  const points = figuresIn(comparison, comparison.question.focusYear).flatMap((figure) => {
    const share = fullYearShareOf(figure);
    return typeof share === 'string' ? [] : [{ figure, x: share.below }];
  });
  if (points.length === 0) return null;
  const slots = slotsOf(points.map(({ figure }) => figure.row));
  const others = [theme.second, theme.many, ...theme.series];
  const series = slots.flatMap(({ key, first }, i) => {
    const pick = (ours: boolean): readonly (number | null)[] =>
      points.map(({ figure }) =>
        slotKey(figure.row) === key && figure.row.ours === ours ? drawn(figure, unit) : null,
      );
    const name = printable(words.seriesShort(first, comparison.rows));
    const our = points.find(({ figure }) => figure.row.ours && slotKey(figure.row) === key);
    const apart = { name, values: pick(false), colour: hex(others[i % others.length] ?? theme.second) };
    if (!our) return [apart];
    const accent = i === 0 ? theme.accent : theme.accentSecond;
    return [apart, { name: nameOf(our.figure.row, drawing), values: pick(true), colour: hex(accent) }];
  });
  return {
    kind: 'scatter',
    x: points.map(({ x }) => x),
    series,
    signed: signedIn(
      points.map(({ figure }) => figure),
      drawing,
    ),
  };
}

/**
 * The chart of a card as an office program draws it, or null where a table says it better: heat tables, more lines
 * than can be told apart, and more bureaus than can be named.
 */
export function nativeOf({ kind, comparison, words }: CardChart): NativeChart | null {
  const theme = themeFor(PRINT_THEME[words.lang], comparison);
  const drawing = { comparison, unit: displayUnit(comparison), theme, words };
  switch (kind.name) {
    case 'trend':
    case 'slope':
      return alongYears('line', drawing);
    case 'bars':
      return alongYears('columns', drawing);
    case 'ranked':
    case 'dots':
      return alongBureaus(drawing);
    case 'funnel':
      return overDenominators(drawing);
    case 'heat':
    case 'card':
      return null;
  }
}
