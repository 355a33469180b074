import type { YearCell } from '../dates';
import type { Observer } from '../observe';
import type { ColumnKind } from './scanner';

/** The year of a table whose rows print none. */
export const yearOfTable = ({ plan, frame }: Observer): YearCell | null =>
  frame.year ?? plan.figures[0]?.year ?? null;

/**
 * True where what a row means depends on the rows above it or on more of its header than a column's own words:
 * bureaus across, merged ones, groups, years of rows and columns that may differ, a column that says two things.
 */
function isInvolved({ plan, frame, at }: Observer): boolean {
  const { figures } = plan;
  return (
    frame.merged ||
    plan.group !== undefined ||
    new Set(plan.columns.values()).size < plan.columns.size ||
    figures.some(
      ({ bureau, part, group = '' }) => bureau !== undefined || part !== undefined || group !== '',
    ) ||
    (at.year !== -1 && figures.some(({ year }) => year !== null)) ||
    (frame.heads.length > 1 && frame.heads.some((head) => head.length <= at.bureau))
  );
}

/** The kinds of a plan's columns, or null where its rows cannot be read by codes. */
export function columnKinds(observer: Observer): readonly ColumnKind[] | null {
  const { plan, frame, at } = observer;
  if (at.bureau === -1 || (at.year === -1 && yearOfTable(observer) === null)) return null;
  const columns = [...plan.columns.values(), ...plan.figures.map(({ column }) => column)];
  if (isInvolved(observer) || columns.some((column) => column >= frame.header.length)) return null;
  const kinds = Array.from(frame.header, (): ColumnKind => 'unread');
  for (const column of plan.columns.values()) kinds[column] = 'key';
  for (const { column } of plan.figures) {
    const isValue = plan.columns.get('value') === column;
    if (kinds[column] === 'key' && !isValue) return null;
    kinds[column] = 'figure';
  }
  return kinds;
}

/** A unit goes with its indicator, where that stands before it. */
export function companions({ at }: Observer): ReadonlyMap<number, number> {
  const indicator = Math.max(at.indicator, at.indicatorId);
  return new Map(indicator !== -1 && at.unit > indicator ? [[at.unit, indicator]] : []);
}
