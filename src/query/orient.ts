import type { Comparison, MedianLine, Row } from './comparison';
import { assemble } from './assemble';
import { isNonexistent } from './cells';
import { exclusionOf, groupsOf } from './rank';
import { medianOf } from './stats';

/**
 * Which part of the comparison a panel is about before the reader chooses another view:
 * `focus` all bureaus in the year of focus · `years` our bureau (and few others) over the years · `both`.
 */
export type Orientation = 'focus' | 'years' | 'both';

/** As many bureaus as lines can be told apart. */
const FEW = 6;
/** A middle of two is no middle. */
const MEDIAN_OF = 3;

/**
 * The slice of a comparison that a view draws, with its own marks, notes, breaks and sources (which keep
 * their numbers). `focus`: the one year, without bureaus that did not exist in it. `years`: all years of our
 * bureau and the others, if they are at most six; else ours alone with the median of its peers. Without one
 * of ours, the first six. Rows whose every cell is empty stay only where their bureau has no other.
 */
export function orient(comparison: Comparison, orientation: Orientation): Comparison {
  if (orientation === 'both') return comparison;
  return orientation === 'focus' ? focused(comparison) : overYears(comparison);
}

function focused(comparison: Comparison): Comparison {
  const { focusYear } = comparison.question;
  const at = comparison.years.indexOf(focusYear);
  if (at < 0) return comparison;
  const rows = comparison.rows.flatMap((row): Row[] => {
    const cell = row.cells[at];
    return !cell || isNonexistent(cell) ? [] : [{ ...row, cells: [cell], breaks: [] }];
  });
  return slice(comparison, [focusYear], withoutSilentTwins(rows));
}

function overYears(comparison: Comparison): Comparison {
  const bureaus = [...new Set(comparison.rows.map((row) => row.bureau.id))];
  if (bureaus.length <= FEW) return comparison;
  const ours = comparison.rows.filter((row) => row.ours);
  if (ours.length > 0) {
    return { ...slice(comparison, comparison.years, ours), medians: mediansFor(comparison, ours) };
  }
  const few = new Set(bureaus.slice(0, FEW));
  return slice(
    comparison,
    comparison.years,
    comparison.rows.filter((row) => few.has(row.bureau.id)),
  );
}

function slice(comparison: Comparison, years: readonly number[], rows: readonly Row[]): Comparison {
  const hidden = comparison.notes.find(({ code }) => code === 'scope-hidden')?.params['count'];
  return assemble(comparison.question, years, rows, comparison.sources, Number(hidden ?? 0));
}

/** In one year a bureau's other scope is often empty: such a row is a gap only where the bureau says nothing at all. */
function withoutSilentTwins(rows: readonly Row[]): readonly Row[] {
  const speaks = (row: Row): boolean => row.cells.some((c) => c.provenance !== null);
  const publication = (row: Row): string => `${row.bureau.id}|${row.indicator.id}`;
  const speaking = new Set(rows.filter(speaks).map(publication));
  const kept = new Set<string>();
  return rows.filter((row) => {
    if (speaks(row)) return true;
    if (speaking.has(publication(row)) || kept.has(publication(row))) return false;
    kept.add(publication(row));
    return true;
  });
}

/** Medians, year by year, of the groups that the kept rows belong to. */
export function mediansFor(comparison: Comparison, kept: readonly Row[]): readonly MedianLine[] {
  const wanted = groupsOf(kept);
  return [...groupsOf(comparison.rows)].flatMap(([key, rows]): MedianLine[] => {
    const [first] = rows;
    if (!first || !wanted.has(key)) return [];
    const published = comparison.years.map((_, at) =>
      rows.flatMap((row) => {
        const cell = row.cells[at];
        return cell && exclusionOf(row, cell) === null ? [cell.reading] : [];
      }),
    );
    return [
      {
        indicator: first.indicator,
        scope: first.scope,
        unitClass: first.unitClass,
        level: first.bureau.level,
        readings: published.map((readings) => (readings.length < MEDIAN_OF ? null : medianOf(readings))),
        counts: published.map((readings) => readings.length),
      },
    ];
  });
}
