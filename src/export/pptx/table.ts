import type PptxGenJS from 'pptxgenjs';
import { figureOf, valueLabel } from '../../charts/figures';
import { themeFor } from '../../charts/origin';
import { PRINT_THEME } from '../../charts/theme';
import type { Row } from '../../query/comparison';
import { displayUnit } from '../../query/display';
import type { Card, CardChart } from '../card';
import type { RichTable } from '../rich-table';
import { FONT, INK, LEFT, shortened, SOFT, TOP, WIDTH, type Slide } from './parts';

type Grid = Pick<RichTable, 'head' | 'rows'>;

/** Rows of a table on one slide; of a wide one more, in smaller type. */
const ROWS = 12;
const ROWS_WIDE = 17;
/** Inches of a row of either, and rows that a slide has at least. */
const HEIGHT = 0.34;
const HEIGHT_WIDE = 0.24;
const FEWEST = 3;
/** A table of more columns is a wide one. */
const COLUMNS = 7;

/** Rows as their chart has them: bureaus of one year from the greatest figure down, else as they come. */
function inOrder({ kind, comparison }: CardChart): readonly Row[] {
  if (kind.name !== 'ranked' && kind.name !== 'dots') return comparison.rows;
  const value = ({ cells }: Row): number => {
    const reading = cells.find(({ year }) => year === comparison.question.focusYear)?.reading;
    return reading?.status === 'known' ? reading.value : -Infinity;
  };
  return [...comparison.rows].sort((a, b) => (value(a) < value(b) ? 1 : value(a) > value(b) ? -1 : 0));
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

/**
 * A table over as many slides as it takes, its head on each.
 * @param next a slide, and where its foot begins, in inches
 * @returns how many
 */
export function addTable(next: () => readonly [Slide, number], { head, rows }: Grid): number {
  let slides = 0;
  const columns = head.length;
  const wide = columns > COLUMNS;
  const size = wide ? 9 : 11;
  for (let at = 0; at === 0 || at < rows.length;) {
    const [slide, bottom] = next();
    const room = Math.floor((bottom - TOP) / (wide ? HEIGHT_WIDE : HEIGHT)) - 1;
    const most = Math.max(FEWEST, Math.min(room, wide ? ROWS_WIDE : ROWS));
    const cell = (text: string, i: number, bold: boolean): PptxGenJS.TableCell => ({
      text: shortened(text, 120),
      options: { bold, align: i === 0 ? 'left' : 'right', color: bold ? SOFT : INK },
    });
    const table = [head, ...rows.slice(at, at + most)].map((row, line) =>
      Array.from({ length: columns }, (_, i) => cell(row[i] ?? '', i, line === 0)),
    );
    slide.addTable(table, {
      x: LEFT,
      y: TOP,
      w: WIDTH,
      fontFace: FONT,
      fontSize: size,
      border: { type: 'solid', pt: 0.5, color: 'C5D0DC' },
      margin: [0.03, 0.08, 0.03, 0.08],
      valign: 'middle',
    });
    slides += 1;
    at += most;
  }
  return slides;
}
