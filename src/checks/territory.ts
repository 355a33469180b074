import { isAdditive } from '../domain/comparability';
import type { Dictionary } from '../domain/dictionary';
import { existsInYear } from '../domain/region';
import type { Row } from '../query/comparison';
import { parentOf, regionBureau } from '../query/peers';
import type { Aside, Figure, Found } from './finding';
import { figureIn, knownOf, type Material } from './material';
import { addsUpTo, asideOf, withoutNumber } from './pairing';
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
  const aside: Aside[] = [];
  for (const code of standing) {
    const its = rows.filter(({ bureau }) => bureau.id === code);
    const stated = its.flatMap((row) => figureIn(row, year) ?? []);
    const whole = stated.filter(({ row }) => row.scope === 'county' || row.scope === 'jurisdiction');
    const found = whole.find((part) => addsUpTo(part, total, like));
    const unfit = asideOf(whole, total, like) ?? ofOtherScope(stated) ?? withoutNumber(its, year);
    if (found) parts.push(found);
    else if (unfit) aside.push({ ...unfit, of: unfit.figure.row.bureau });
    else silent.push(its[0]?.bureau ?? regionBureau(code, dictionary));
  }
  if (parts.length * 2 < standing.length) return null;
  const owns = of(total.row.bureau.id, total.row.indicator.id)
    .filter(({ scope }) => scope === 'own')
    .flatMap((row) => figureIn(row, year) ?? []);
  const own = owns.find((part) => addsUpTo(part, total, like));
  const unfitOwn = own ? null : asideOf(owns, total, like);
  if (unfitOwn) aside.unshift({ ...unfitOwn, of: total.row.bureau });
  // A territory may hold bodies that the region table does not know: a development zone.
  return addedUp(total, { parts: own ? [own, ...parts] : parts, silent, aside }, false);
}

/** A figure of a unit that stands for its own body or for none: it is not its territory's. */
const ofOtherScope = ([figure]: readonly Figure[]): Omit<Aside, 'of'> | null =>
  figure ? { figure, why: 'scope' } : null;

/** Territories whose stated figure is not the sum of its units'. */
export function* territory(material: Material): Generator<Found | null> {
  for (const each of territories(material)) yield each && findingOf(each, 'territory');
}
