import type PptxGenJS from 'pptxgenjs';
import { figureOf, isPart, valueLabel } from '../../charts/figures';
import { themeFor } from '../../charts/origin';
import { PRINT_THEME } from '../../charts/theme';
import type { Cell, Row } from '../../query/comparison';
import { displayUnit } from '../../query/display';
import type { Card, CardChart } from '../card';
import { columnWidths } from '../column-widths';
import type { RichTable } from '../rich-table';
import { emsOf, FONT, INK, LEFT, shortened, SOFT, TOP, WIDTH, type Slide } from './parts';

type Grid = Pick<RichTable, 'head' | 'rows'>;

/** A table of more columns is a wide one, in smaller type. */
const COLUMNS = 7;
/** Points of its type, the largest first in which it fits one slide, else the last. */
const SIZES = [14, 12.5, 11];
const SIZES_WIDE = [12, 10.5, 9];
/** Inches: beside and above the words of a cell, together. */
const BESIDE = 0.16;
const ABOVE = 0.1;
/** By which heads, in bold, are wider than reckoned. */
const BOLD = 0.08;
const LINE_HEIGHT = 1.3;
/** Rows that a slide has at least. */
const FEWEST = 3;
/** A longer text of a cell is cut. */
const CELL_MOST = 120;

/**
 * Rows as their chart has them: bureaus of one year from the greatest figure down and parts of a year, which have no
 * place, behind; else as they come.
 */
function inOrder({ kind, comparison }: CardChart): readonly Row[] {
  if (kind.name !== 'ranked' && kind.name !== 'dots') return comparison.rows;
  const at = comparison.years.indexOf(comparison.question.focusYear);
  const cellOf = ({ cells }: Row): Cell | null => {
    const cell = cells[at];
    return cell?.reading.status === 'known' ? cell : null;
  };
  const value = (row: Row): number => {
    const reading = cellOf(row)?.reading;
    return reading?.status === 'known' ? reading.value : 0;
  };
  const behind = (row: Row): number => {
    const cell = cellOf(row);
    return cell === null ? 2 : Number(isPart(cell));
  };
  return [...comparison.rows].sort((a, b) => behind(a) - behind(b) || value(b) - value(a));
}

/** Series by year, each figure as it is printed in the chart. */
export function gridOf(chart: CardChart): Grid {
  const { comparison, words } = chart;
  const unit = displayUnit(comparison);
  const theme = themeFor(PRINT_THEME[words.lang], comparison);
  const several = new Set(comparison.rows.map(({ indicator, scope }) => `${indicator.id}|${scope}`)).size > 1;
  const bureaus = comparison.rows.map(({ bureau }) => bureau);
  return {
    head: ['', ...comparison.years.map(String)],
    rows: inOrder(chart).map((row) => [
      [words.bureauShort(row.bureau, bureaus), several ? words.seriesShort(row, comparison.rows) : '']
        .filter((part) => part !== '')
        .join(' '),
      ...row.cells.map((cell) => {
        const figure = figureOf(row, cell);
        return figure ? valueLabel(figure, unit, theme, words) : words.cellValue(cell, unit);
      }),
    ]),
  };
}

/** Figures one by one, a line each. */
export const figuresGrid = (card: Card): Grid => ({
  head: ['', '', '', ''],
  rows: card.figures.map(({ who, value, unit, parts, when, agreement, demo }) => [
    who,
    `${value} ${unit}`,
    when,
    [parts, agreement, demo].filter((part) => part !== '').join(' '),
  ]),
});

/** Lines of a row, by the cell that takes most. */
function linesOf(row: readonly string[], widths: readonly number[], size: number): number {
  const lines = row.map((text, at) => {
    const room = ((widths[at] ?? WIDTH) - BESIDE) * 72;
    return Math.ceil((emsOf(shortened(text, CELL_MOST)) * size) / room);
  });
  return Math.max(1, ...lines);
}

interface Setting {
  readonly size: number;
  /** Of the columns, in inches. */
  readonly widths: readonly number[];
  /** Of head and rows, in inches. */
  readonly heights: readonly number[];
}

/** The table in the largest type in which it fits above a height on one slide, each row in one line; else in the least. */
function settingOf({ head, rows }: Grid, bottom: number): Setting {
  const sizes = head.length > COLUMNS ? SIZES_WIDE : SIZES;
  const settings = sizes.map((size) => {
    const widths = columnWidths({ head, rows }, WIDTH, size / 72, BESIDE + BOLD);
    const lines = [head, ...rows].map((row) => linesOf(row, widths, size));
    const heights = lines.map((each) => (each * size * LINE_HEIGHT) / 72 + ABOVE);
    const fits = TOP + heights.reduce((all, each) => all + each, 0) <= bottom;
    return { size, widths, heights, good: fits && lines.every((each) => each === 1) };
  });
  return settings.find(({ good }) => good) ?? (settings[settings.length - 1] as Setting);
}

/**
 * A table over as many slides as it takes, its head on each.
 * @param next the slide of a number, from 0
 * @param bottom where its foot begins, in inches
 * @returns how many
 */
export function addTable(next: (at: number) => Slide, { head, rows }: Grid, bottom: number): number {
  const { size, widths, heights } = settingOf({ head, rows }, bottom);
  const cell = (text: string, i: number, isHead: boolean): PptxGenJS.TableCell => ({
    text: shortened(text, CELL_MOST),
    options: { bold: isHead, align: i === 0 ? 'left' : 'right', color: isHead ? SOFT : INK },
  });
  let slides = 0;
  for (let at = 0; at === 0 || at < rows.length; slides += 1) {
    const [first = 0, ...others] = heights;
    let height = first;
    let to = at;
    for (const each of others.slice(at)) {
      height += each;
      if (TOP + height > bottom && to - at >= FEWEST) break;
      to += 1;
    }
    const table = [head, ...rows.slice(at, to)].map((row, line) =>
      head.map((_, i) => cell(row[i] ?? '', i, line === 0)),
    );
    next(slides).addTable(table, {
      x: LEFT,
      y: TOP,
      w: WIDTH,
      colW: [...widths],
      fontFace: FONT,
      fontSize: size,
      border: { type: 'solid', pt: 0.5, color: 'C5D0DC' },
      margin: [0.03, 0.08, 0.03, 0.08],
      valign: 'middle',
    });
    at = Math.max(to, at + 1);
  }
  return slides;
}
