import { existsInYear, type Lineage, type Region } from './region';

/**
 * A redrawing of territories: those of `from`, as they stood before the date, are together those of `to` after it.
 * No smaller set of units closes.
 */
export interface Succession {
  /** ISO date, or its beginning. */
  readonly date: string;
  /** Region codes, ascending. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** Codes whose figures make up the same territory in two years; summed where they are more than one. */
export interface SameTerritory {
  readonly now: readonly string[];
  readonly before: readonly string[];
  /** Of the redrawing that the sums step over. */
  readonly date: string;
}

const yearOf = (date: string): number => Number(date.slice(0, 4));

interface Move {
  readonly from: string;
  readonly to: string;
  readonly whole: boolean;
}

/**
 * The rows of one date, with what goes without saying: a unit that lost a part and still stands keeps the rest,
 * and one that stood before and gained something keeps what it had.
 */
function movesOf(rows: readonly Lineage[], regions: ReadonlyMap<string, readonly Region[]>): Move[] {
  const moves = rows.map(({ fromCode, toCode, extent }) => ({
    from: fromCode,
    to: toCode,
    whole: extent === 'whole',
  }));
  const year = yearOf(rows[0]?.date ?? '');
  for (const code of new Set(moves.flatMap(({ from, to }) => [from, to]))) {
    if (moves.some(({ from, to, whole }) => from === code && (to === code || whole))) continue;
    const known = regions.get(code);
    if (!known || !existsInYear(known, year) || !existsInYear(known, year - 1)) continue;
    moves.push({ from: code, to: code, whole: !moves.some(({ from }) => from === code) });
  }
  return moves;
}

/** Units that exchange territory with each other, directly or over others. */
function closures(moves: readonly Move[]): Move[][] {
  const groups: Move[][] = [];
  for (const move of moves) {
    const touching = groups.filter((group) =>
      group.some(({ from, to }) => from === move.from || to === move.to),
    );
    const merged = [...touching.flat(), move];
    for (const group of touching) groups.splice(groups.indexOf(group), 1);
    groups.push(merged);
  }
  return groups;
}

/** A unit of which only one part is known to have gone somewhere leaves its rest unaccounted for. */
const isAccounted = (code: string, moves: readonly Move[]): boolean => {
  const out = moves.filter(({ from }) => from === code);
  return out.length > 1 || out.some(({ whole }) => whole);
};

const codesOf = (codes: readonly string[]): readonly string[] => [...new Set(codes)].sort();

/** The successions that a ledger of lineage tells in full, oldest first, then by code. */
export function successionsOf(
  lineage: readonly Lineage[],
  regions: ReadonlyMap<string, readonly Region[]>,
): readonly Succession[] {
  const byDate = new Map<string, Lineage[]>();
  for (const row of lineage) byDate.set(row.date, [...(byDate.get(row.date) ?? []), row]);
  const key = ({ date, from }: Succession): string => `${date} ${from.join()}`;
  return [...byDate]
    .flatMap(([date, rows]) =>
      closures(movesOf(rows, regions))
        .filter((moves) => moves.every(({ from }) => isAccounted(from, moves)))
        .map((moves) => ({
          date,
          from: codesOf(moves.map(({ from }) => from)),
          to: codesOf(moves.map(({ to }) => to)),
        })),
    )
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/**
 * The units whose counts may be summed so that two years speak of the same territory: all predecessors of one unit
 * (new 拱墅 = 下城 + old 拱墅), or one predecessor's all successors (余杭 + 临平 = old 余杭). A year's figure belongs to
 * the units of its 31 December. Null where the territory did not change, where it did more than once, or where
 * several units were mixed into several (上城, 钱塘, 萧山 in 2021).
 * @param before earlier than `year`
 */
export function sameTerritory(
  code: string,
  year: number,
  before: number,
  successions: readonly Succession[],
): SameTerritory | null {
  const between = successions.filter(({ date }) => yearOf(date) > before && yearOf(date) <= year);
  const [own, ...more] = between.filter(({ to }) => to.includes(code));
  if (!own || more.length > 0) return null;
  if (own.from.length > 1 && own.to.length > 1) return null;
  const touched = new Set([...own.from, ...own.to]);
  const again = between.some(
    (other) => other !== own && [...other.from, ...other.to].some((each) => touched.has(each)),
  );
  return again ? null : { now: own.to, before: own.from, date: own.date };
}
