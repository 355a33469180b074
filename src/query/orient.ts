import type { Comparison, Row } from './comparison';
import { assemble } from './assemble';
import { isNonexistent } from './cells';
import { mediansFor } from './medians';
import { groupsOf } from './rank';

/**
 * Which part of the comparison a panel is about before the reader chooses another view:
 * `focus` all bureaus in the year of focus · `years` our bureau (and few others) over the years, with its peers' median
 * where it stands alone · `ours` the same without a median · `both`.
 */
export type Orientation = 'focus' | 'years' | 'ours' | 'both';

/** As many bureaus as lines can be told apart. */
export const FEW_BUREAUS = 6;

/**
 * The slice of a comparison that a view draws, with its own marks, notes, breaks and sources (which keep
 * their numbers). `focus`: the one year, without bureaus that did not exist in it. `years`: all years of our
 * bureau and the others, if they are at most six; else ours alone with the median of its peers. Without one
 * of ours, the first six. Rows whose every cell is empty stay only where their bureau has no other.
 */
export function orient(comparison: Comparison, orientation: Orientation): Comparison {
  if (orientation === 'both') return comparison;
  return orientation === 'focus' ? focused(comparison) : overYears(comparison, orientation === 'years');
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

function overYears(comparison: Comparison, withMedian: boolean): Comparison {
  const bureaus = [...new Set(comparison.rows.map((row) => row.bureau.id))];
  if (bureaus.length <= FEW_BUREAUS) return comparison;
  const ours = comparison.rows.filter((row) => row.ours);
  if (ours.length > 0) {
    // Behind a single figure there is no line, and nothing that a peer's break could end.
    if (!withMedian || !ours.some(isLine)) return slice(comparison, comparison.years, ours);
    const groups = groupsOf(comparison.rows);
    const behind = [...groupsOf(ours).keys()].flatMap((key) => groups.get(key) ?? []);
    return {
      ...slice(comparison, comparison.years, ours, behind),
      medians: mediansFor(comparison, ours),
    };
  }
  const few = new Set(bureaus.slice(0, FEW_BUREAUS));
  return slice(
    comparison,
    comparison.years,
    comparison.rows.filter((row) => few.has(row.bureau.id)),
  );
}

const isLine = ({ cells }: Row): boolean =>
  cells.filter(({ reading }) => reading.status === 'known').length > 1;

function slice(
  comparison: Comparison,
  years: readonly number[],
  rows: readonly Row[],
  behind?: readonly Row[],
): Comparison {
  const hidden = comparison.notes.find(({ code }) => code === 'scope-hidden')?.params['count'];
  return assemble(comparison.question, years, rows, comparison.sources, Number(hidden ?? 0), behind);
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
