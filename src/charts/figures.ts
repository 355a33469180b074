import type { Bureau } from '../domain/bureau';
import { QUALIFIER_SIGNS, type Reading } from '../domain/reading';
import type { Cell, Comparison, Row } from '../query/comparison';
import { toDisplay, type DisplayUnit } from '../query/display';
import type { UnfitReason } from './kind';
import { isFictional } from '../query/cells';
import type { Theme } from './theme';
import type { Words } from './words';

export type Known = Reading & { readonly status: 'known' };

/** A number that can be drawn, with the row and cell it stands in. */
export interface Figure {
  readonly row: Row;
  readonly cell: Cell;
  readonly reading: Known;
}

/** Rows of one indicator, scope and counting class: what may share a series. */
export interface Slot {
  readonly key: string;
  readonly first: Row;
  readonly rows: readonly Row[];
}

export const figureOf = (row: Row, cell: Cell | undefined): Figure | null =>
  cell?.reading.status === 'known' ? { row, cell, reading: cell.reading } : null;

export const hasFigures = (row: Row): boolean => row.cells.some((cell) => cell.reading.status === 'known');

/** Key of the slot that a row belongs to. */
export const slotKey = (row: Row): string => `${row.indicator.id}|${row.scope}|${row.unitClass}`;

/** Slots with at least one figure, in the order of rows. */
export function slotsOf(rows: readonly Row[]): readonly Slot[] {
  const slots = new Map<string, Row[]>();
  for (const row of rows) {
    if (!hasFigures(row)) continue;
    const key = slotKey(row);
    const slot = slots.get(key);
    if (slot) slot.push(row);
    else slots.set(key, [row]);
  }
  return [...slots].flatMap(([key, slot]) => (slot[0] ? [{ key, first: slot[0], rows: slot }] : []));
}

/** Bureaus with at least one figure, in the order of rows. */
export const bureausOf = (rows: readonly Row[]): readonly Bureau[] => [
  ...new Map(rows.filter(hasFigures).map((row) => [row.bureau.id, row.bureau])).values(),
];

/** The known figures of one year. */
export function figuresIn(comparison: Comparison, year: number): readonly Figure[] {
  const at = comparison.years.indexOf(year);
  return comparison.rows.flatMap((row) => figureOf(row, row.cells[at]) ?? []);
}

/** Height of the mark: bounds are drawn at their stated side, a range at its lower one, and keep their sign. */
export const drawn = (figure: Figure, unit: DisplayUnit): number => toDisplay(figure.reading.value, unit);

export const isPart = (cell: Cell): boolean => cell.marks.includes('part_year');

/** Whether a figure bears the mark of demo data: it is fictional, and others in the picture are not. */
export const marksDemo = ({ cell }: Figure, theme: Theme): boolean =>
  theme.demo !== null && isFictional(cell);

/** The number as it stands in a chart: its sign before; behind it ○ for part of the year, ◇ for a demo figure. */
export const valueLabel = (figure: Figure, unit: DisplayUnit, theme: Theme, words: Words): string =>
  [
    words.value(figure.reading, unit),
    ...(isPart(figure.cell) ? [words.partYear] : []),
    ...(marksDemo(figure, theme) ? [words.demo] : []),
  ].join(' ');

/** How a number is known, as one sign for where the number itself has no room; empty for an exact one. */
export const signOf = ({ reading }: Figure): string => QUALIFIER_SIGNS[reading.qualifier];

/** Reasons that hold for every view with a number axis. */
export function axisUnfit(comparison: Comparison): UnfitReason | null {
  const classes = new Set(comparison.rows.filter(hasFigures).map((row) => row.unitClass));
  if (classes.size === 0) return 'no-figures';
  return classes.size > 1 ? 'mixed-units' : null;
}

/** Years in which anything is known. */
export const knownYears = ({ years, rows }: Comparison): readonly number[] =>
  years.filter((_, at) => rows.some((row) => row.cells[at]?.reading.status === 'known'));
