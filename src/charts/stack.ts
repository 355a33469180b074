import type { Row } from '../query/comparison';

/**
 * Only the two programmes' tasks may stand on each other: they are draws of their own, in one scope, and
 * their sum is a number of tasks. Where one of the two is missing in a year, a stack would show the rest as
 * if it were all, and a bound has no top to stand on: then they stand side by side. Rates, and figures of
 * different scope, never add up.
 */
export function stacksAlone(rows: readonly Row[]): boolean {
  const ids = new Set(rows.map((row) => row.indicator.id));
  const scopes = new Set(rows.map((row) => row.scope));
  const tasks = [...ids].every((id) => /^dr_(national|provincial)_tasks$/.test(id));
  if (!tasks || ids.size !== 2 || scopes.size !== 1 || rows.length !== 2) return false;
  const [a, b] = rows;
  return (
    a?.cells.every(({ reading }, i) => {
      const other = b?.cells[i]?.reading;
      if (reading.status === 'missing' || other?.status !== 'known') return reading.status === other?.status;
      return reading.qualifier === 'exact' && other.qualifier === 'exact';
    }) ?? false
  );
}
