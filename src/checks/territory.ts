import { isAdditive } from '../domain/comparability';
import type { Dictionary } from '../domain/dictionary';
import { existsInYear } from '../domain/region';
import type { Row } from '../query/comparison';
import { parentOf, regionBureau } from '../query/peers';
import type { Figure, Found } from './finding';
import { figureIn, knownOf, type Material } from './material';
import { addsUpTo } from './pairing';
import { addedUp, findingOf, type AddedUp } from './totals';

const childrenByDictionary = new WeakMap<Dictionary, ReadonlyMap<string, readonly string[]>>();

/** Codes of all that ever stood directly under a region, by its code. */
function childrenIn(dictionary: Dictionary): ReadonlyMap<string, readonly string[]> {
  const cached = childrenByDictionary.get(dictionary);
  if (cached) return cached;
  const children = new Map<string, string[]>();
  for (const code of dictionary.regionsByCode.keys()) {
    const parent = parentOf(code, dictionary);
    const own = children.get(parent);
    if (own) own.push(code);
    else children.set(parent, [code]);
  }
  for (const codes of children.values()) codes.sort();
  childrenByDictionary.set(dictionary, children);
  return children;
}

/**
 * Figures that a province or city states for its whole territory, beside the sum of those of the units directly within
 * it and of its own body. Who has stated nothing is named; where fewer than half of the units have, the sum would say
 * nothing, and none is formed. `null` after each series.
 */
export function* territories(material: Material): Generator<AddedUp | null> {
  const { dictionary, ours, fetch } = material;
  for (const row of ours) {
    if (row.scope !== 'jurisdiction' || !isAdditive(row.indicator.kind)) continue;
    const children = childrenIn(dictionary).get(row.bureau.code) ?? [];
    const stated = knownOf(row);
    if (children.length === 0 || stated.length === 0) continue;
    const years = stated.map(({ cell }) => cell.year);
    const rows = fetch(row.indicator, children, years);
    for (const figure of stated) {
      const found = withinTerritory(figure, children, rows, material);
      if (found) yield found;
    }
    yield null;
  }
}

function withinTerritory(
  total: Figure,
  children: readonly string[],
  rows: readonly Row[],
  { dictionary, of }: Material,
): AddedUp | null {
  const { year } = total.cell;
  const like = { level: total.row.bureau.level, scope: total.row.scope };
  const standing = children.filter((code) => existsInYear(dictionary.regionsByCode.get(code), year));
  const parts: Figure[] = [];
  const silent: AddedUp['silent'][number][] = [];
  for (const code of standing) {
    const found = rows
      .filter(({ bureau, scope }) => bureau.id === code && (scope === 'county' || scope === 'jurisdiction'))
      .flatMap((row) => figureIn(row, year) ?? [])
      .find((part) => addsUpTo(part, total, like));
    if (found) parts.push(found);
    else silent.push(rows.find(({ bureau }) => bureau.id === code)?.bureau ?? regionBureau(code, dictionary));
  }
  if (parts.length * 2 < standing.length) return null;
  const own = of(total.row.bureau.id, total.row.indicator.id)
    .filter(({ scope }) => scope === 'own')
    .flatMap((row) => figureIn(row, year) ?? [])
    .find((part) => addsUpTo(part, total, like));
  return addedUp(total, own ? [own, ...parts] : parts, silent);
}

/** Territories whose stated figure is not the sum of its units'. */
export function* territory(material: Material): Generator<Found | null> {
  for (const each of territories(material)) yield each && findingOf(each, 'territory');
}
