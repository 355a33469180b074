import { comparability } from '../../domain/comparability';
import type { Reading } from '../../domain/reading';
import type { Cell, Row } from '../../query/comparison';
import { describe } from '../../query/describe';

/** `open`: to which sides the figure may lie beyond its point, as its bounds tell. */
export interface TrendPoint {
  readonly x: number;
  readonly y: number;
  readonly hollow: boolean;
  readonly open: readonly OpenSide[];
}

export type OpenSide = 'above' | 'below';

/** The sides to which a reading's bounds leave it open: a range is drawn at its lower end and reaches above it. */
export function openSides(reading: Reading): readonly OpenSide[] {
  if (reading.status === 'missing') return [];
  if (reading.qualifier === 'at_most') return ['below'];
  return reading.qualifier === 'at_least' || reading.qualifier === 'between' ? ['above'] : [];
}

/** A small trend as points in a box: each known year, and the lines that may join neighbours. */
export interface Trend {
  readonly points: readonly TrendPoint[];
  readonly lines: readonly { readonly from: number; readonly to: number; readonly dashed: boolean }[];
}

/** By cell: whether a line may lead here from the cell before, which must be that of the year before. */
export const joinsOf = (row: Row, cells: readonly Cell[]): boolean[] =>
  cells.map((cell, at) => {
    const before = cells[at - 1];
    if (before === undefined || cell.year - before.year !== 1) return false;
    return comparability(describe(row, before), describe(row, cell), 'segment').comparable;
  });

/**
 * Places the known readings of a series in a box.
 * @param cells ascending
 * @param joins by cell: whether a line may lead here from the cell before
 */
export function trendOf(
  cells: readonly Cell[],
  joins: readonly boolean[],
  width: number,
  height: number,
): Trend {
  const values = cells.map(({ reading }) => (reading.status === 'known' ? reading.value : NaN));
  const known = values.filter((value) => !Number.isNaN(value));
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const step = cells.length > 1 ? width / (cells.length - 1) : 0;
  const placed = cells.flatMap((cell, at) => {
    const value = values[at] ?? NaN;
    if (Number.isNaN(value)) return [];
    const y = high === low ? height / 2 : height - ((value - low) / (high - low)) * height;
    return [{ at, x: at * step, y, hollow: cell.period !== '', open: openSides(cell.reading) }];
  });
  const lines = placed.flatMap(({ at, hollow }, to) => {
    const before = placed[to - 1];
    if (before?.at !== at - 1 || !joins[at]) return [];
    return [{ from: to - 1, to, dashed: hollow || before.hollow }];
  });
  return { points: placed.map(({ x, y, hollow, open }) => ({ x, y, hollow, open })), lines };
}
