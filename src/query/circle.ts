import { bisectLeft } from 'd3-array';
import type { Dictionary } from '../domain/dictionary';
import { existsInYear, levelOf, type Level } from '../domain/region';
import type { Comparison } from './comparison';
import { isDirect, parentOf, peersOf, widerPeersOf } from './peers';

/** A territory whose bureaus of one level are all compared. */
export interface Area {
  /** `100000` for the country. */
  readonly code: string;
  /** Whether only those are meant that stand directly under the province while its other counties stand under cities. */
  readonly direct: boolean;
}

/** The compared bureaus of one level that existed on 31 December of a year by the region table. */
export interface Circle {
  readonly known: number;
  /** The territory that they all make up, or null: picked by hand. */
  readonly area: Area | null;
}

const circles = new WeakMap<Comparison, Map<string, Circle>>();

/** The bureaus of a level that a comparison is about in a year. Kept by comparison: each line of a page asks anew. */
export function circleOf(comparison: Comparison, level: Level, year: number, dictionary: Dictionary): Circle {
  const known = circles.get(comparison) ?? new Map<string, Circle>();
  circles.set(comparison, known);
  const key = `${level} ${year}`;
  const found = known.get(key);
  if (found) return found;
  const ids = comparedAt(comparison, level, year, dictionary);
  const made = { known: ids.length, area: areaOf(ids, year, dictionary) };
  known.set(key, made);
  return made;
}

function comparedAt({ rows, question }: Comparison, level: Level, year: number, dictionary: Dictionary) {
  const levels = new Map(rows.map(({ bureau }) => [bureau.id, bureau.level]));
  return [...new Set(question.bureaus)].filter(
    (id) => (levels.get(id) ?? levelOf(id)) === level && existsInYear(dictionary.regionsByCode.get(id), year),
  );
}

function areaOf(ids: readonly string[], year: number, dictionary: Dictionary): Area | null {
  const [first] = ids;
  if (first === undefined) return null;
  const sorted = [...ids].sort();
  const isAll = (peers: readonly string[]): boolean =>
    peers.length === sorted.length && peers.every((code) => sorted[bisectLeft(sorted, code)] === code);
  if (isAll(peersOf(first, dictionary, year)))
    return { code: parentOf(first, dictionary) || '100000', direct: isDirect(first, dictionary) };
  const wider = widerPeersOf(first, dictionary, year);
  if (!wider || !isAll(wider)) return null;
  return { code: levelOf(first) === 'county' ? `${first.slice(0, 2)}0000` : '100000', direct: false };
}
