import { isAfterBreak, type SeriesBreak } from '../domain/break';
import { FULL_YEAR } from '../domain/period';
import { allBreaks } from './breaks';
import { isFictional } from './cells';
import type { Comparison, MedianLine, Row } from './comparison';
import { exclusionsAt, groupsOf } from './rank';
import { MEDIAN_OF, medianOf } from './stats';

/** Medians, year by year, of the groups that the kept rows belong to. */
export function mediansFor(comparison: Comparison, kept: readonly Row[]): readonly MedianLine[] {
  const wanted = groupsOf(kept);
  return [...groupsOf(comparison.rows)].flatMap(([key, rows]) =>
    wanted.has(key) ? medianLine(rows, comparison.years) : [],
  );
}

function medianLine(rows: readonly Row[], years: readonly number[]): MedianLine[] {
  const [first] = rows;
  if (!first) return [];
  const members = years.map((_, at): readonly Row[] => {
    const excluded = exclusionsAt(rows, at);
    return rows.filter((row) => row.cells[at] && !excluded.has(row.key));
  });
  const breaks = allBreaks(rows).filter(({ severs }) => severs);
  return [
    {
      indicator: first.indicator,
      scope: first.scope,
      unitClass: first.unitClass,
      level: first.bureau.level,
      readings: members.map((of, at) =>
        of.length < MEDIAN_OF ? null : medianOf(of.flatMap((row) => row.cells[at]?.reading ?? [])),
      ),
      counts: members.map((of) => of.length),
      joins: members.map((now, at) => {
        const before = members[at - 1] ?? [];
        if (before.length < MEDIAN_OF || now.length < MEDIAN_OF) return false;
        const [from = 0, to = 0] = [years[at - 1], years[at]];
        return (
          to - from === 1 &&
          !breaks.some((each) => stands(each, from, to)) &&
          isAnyFictional(before, at - 1) === isAnyFictional(now, at) &&
          isMostlyShared(before, now)
        );
      }),
      breaks,
    },
  ];
}

/** A median holds full years only. */
const stands = (each: SeriesBreak, from: number, to: number): boolean =>
  isAfterBreak(each, from, FULL_YEAR) !== isAfterBreak(each, to, FULL_YEAR);

/** Members of a year are all real or all fictional. */
const isAnyFictional = (members: readonly Row[], at: number): boolean =>
  members.some(({ cells }) => cells[at] && isFictional(cells[at]));

/** At least half of those that stand in either year stand in both: else the middle moves with who publishes. */
function isMostlyShared(before: readonly Row[], now: readonly Row[]): boolean {
  const shared = now.filter((row) => before.includes(row)).length;
  return shared * 2 >= before.length + now.length - shared;
}
