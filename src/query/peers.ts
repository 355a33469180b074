import type { Bureau } from '../domain/bureau';
import type { Dictionary } from '../domain/dictionary';
import { existsInYear, levelOf, type Level } from '../domain/region';

/** The region that a code's peers share: its city for a county, its province for a city, `''` for a province. */
export function parentOf(code: string, dictionary: Dictionary): string {
  if (levelOf(code) === 'province') return '';
  const rows = dictionary.regionsByCode.get(code);
  const parent = rows?.[rows.length - 1]?.parentCode;
  if (parent !== undefined) return parent;
  return levelOf(code) === 'county' ? `${code.slice(0, 4)}00` : `${code.slice(0, 2)}0000`;
}

/** Whether a county stands directly under a province whose other counties stand under its cities: 仙桃市, 济源市. */
export function isDirect(code: string, dictionary: Dictionary): boolean {
  const parent = parentOf(code, dictionary);
  return (
    levelOf(code) === 'county' && parent.endsWith('0000') && circlesOf(dictionary).has(circle('city', parent))
  );
}

/**
 * Codes of the bureaus that a bureau is compared with: the same level under the same parent (a city's
 * counties, a province's cities, all provinces), as they stood on 31 December of the year, the bureau itself
 * included where it did, by code. A bureau without a region code has no peers.
 * @param bureauId region code, or `name:` + printed name.
 */
export function peersOf(bureauId: string, dictionary: Dictionary, year: number): string[] {
  const level = levelOf(bureauId);
  if (level === 'unknown' || level === 'nation') return [];
  return (circlesOf(dictionary).get(circle(level, parentOf(bureauId, dictionary))) ?? []).filter((code) =>
    existsInYear(dictionary.regionsByCode.get(code), year),
  );
}

const circle = (level: Level, parent: string): string => `${level} ${parent}`;

const circlesByRegions = new WeakMap<Dictionary['regionsByCode'], ReadonlyMap<string, readonly string[]>>();

/** Codes of one level under one parent, ascending: every rank asks for them, and the country has thousands. */
function circlesOf(dictionary: Dictionary): ReadonlyMap<string, readonly string[]> {
  const cached = circlesByRegions.get(dictionary.regionsByCode);
  if (cached) return cached;
  const circles = new Map<string, string[]>();
  for (const code of dictionary.regionsByCode.keys()) {
    const key = circle(levelOf(code), parentOf(code, dictionary));
    const own = circles.get(key);
    if (own) own.push(code);
    else circles.set(key, [code]);
  }
  for (const codes of circles.values()) codes.sort();
  circlesByRegions.set(dictionary.regionsByCode, circles);
  return circles;
}

/**
 * A wider circle of the same kind: the counties of the whole province for a county, all cities for a city. Null where
 * there is none wider than `peersOf`: for a province, or a bureau without a code.
 */
export function widerPeersOf(bureauId: string, dictionary: Dictionary, year: number): string[] | null {
  const level = levelOf(bureauId);
  if (level !== 'county' && level !== 'city') return null;
  const within = level === 'county' ? bureauId.slice(0, 2) : '';
  const peers: string[] = [];
  for (const [code, rows] of dictionary.regionsByCode) {
    if (levelOf(code) === level && code.startsWith(within) && existsInYear(rows, year)) peers.push(code);
  }
  return peers.sort();
}

/** A bureau that no data set has: known by its region only, and called by it. */
export function regionBureau(id: string, dictionary: Dictionary): Bureau {
  const regions = dictionary.regionsByCode.get(id);
  const code = regions ? id : '';
  const name = regions?.[regions.length - 1]?.name ?? id.replace(/^name:/, '');
  return { id, name, code, level: levelOf(code) };
}
