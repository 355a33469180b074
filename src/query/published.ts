import type { Bureau } from '../domain/bureau';
import { isNonexistent } from './cells';
import type { Cell, Comparison, Row } from './comparison';

/** Ids of the bureaus with a known figure at a year's place, in whatever scope. */
export const publishersAt = (rows: readonly Row[], at: number): ReadonlySet<string> =>
  new Set(rows.filter((row) => row.cells[at]?.reading.status === 'known').map((row) => row.bureau.id));

/** Whether nobody says anything of the cell: else it has a reason why there is no number, or stands elsewhere. */
export const isBlank = ({ reading }: Cell): boolean =>
  reading.status === 'missing' && reading.reason === 'not_reported';

/** Ids of the bureaus of which anything but a blank is known at a year's place, in whatever scope. */
export const spokenAt = (rows: readonly Row[], at: number): ReadonlySet<string> =>
  new Set(
    rows.flatMap(({ bureau, cells }) => {
      const cell = cells[at];
      return cell && !isNonexistent(cell) && !isBlank(cell) ? [bureau.id] : [];
    }),
  );

/**
 * The bureaus that existed in a year of the comparison, in order of rows: those with a number, those of whom nothing but
 * blanks is known, and how many there are in all, those with another reason included.
 */
export function publicationIn(
  { rows, years }: Comparison,
  year: number,
): { readonly published: readonly Bureau[]; readonly silent: readonly Bureau[]; readonly total: number } {
  const at = years.indexOf(year);
  const publishers = publishersAt(rows, at);
  const existing = new Map<string, Bureau>();
  const spoken = spokenAt(rows, at);
  for (const { bureau, cells } of rows) {
    const cell = cells[at];
    if (cell && !isNonexistent(cell)) existing.set(bureau.id, bureau);
  }
  const bureaus = [...existing.values()];
  return {
    published: bureaus.filter(({ id }) => publishers.has(id)),
    silent: bureaus.filter(({ id }) => !spoken.has(id)),
    total: bureaus.length,
  };
}
