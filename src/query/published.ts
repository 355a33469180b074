import type { Bureau } from '../domain/bureau';
import { isNonexistent } from './cells';
import type { Comparison, Row } from './comparison';

/** Ids of the bureaus with a known figure at a year's place, in whatever scope. */
export const publishersAt = (rows: readonly Row[], at: number): ReadonlySet<string> =>
  new Set(rows.filter((row) => row.cells[at]?.reading.status === 'known').map((row) => row.bureau.id));

/** The bureaus that existed in a year of the comparison, in order of rows: those that published anything, and the silent. */
export function publicationIn(
  { rows, years }: Comparison,
  year: number,
): { readonly published: readonly Bureau[]; readonly silent: readonly Bureau[] } {
  const at = years.indexOf(year);
  const publishers = publishersAt(rows, at);
  const existing = new Map<string, Bureau>();
  for (const { bureau, cells } of rows) {
    const cell = cells[at];
    if (cell && !isNonexistent(cell)) existing.set(bureau.id, bureau);
  }
  const bureaus = [...existing.values()];
  return {
    published: bureaus.filter(({ id }) => publishers.has(id)),
    silent: bureaus.filter(({ id }) => !publishers.has(id)),
  };
}
