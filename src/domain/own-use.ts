import { namedBureauId } from './bureau';
import type { Columns } from './columns';
import type { OwnBreak, OwnBureau, OwnEntry, OwnIndicator } from './own';

/** What the figures of a data set are about. */
type Words = Pick<Columns, 'indicators' | 'bureaus'>;

/** Ids of indicators with those that they are formed of. */
function withParts(ids: ReadonlySet<string>, own: readonly OwnIndicator[]): ReadonlySet<string> {
  const all = new Set(ids);
  for (const id of all) {
    const entry = own.find((each) => each.id === id);
    for (const part of entry ? [entry.numeratorId, entry.denominatorId] : []) if (part !== '') all.add(part);
  }
  return all;
}

/**
 * Entries of an own dictionary that describe what is in some data sets: their indicators and the parts of these, their
 * bureaus under any name, and the breaks that touch one of each.
 */
export function usedEntries(own: readonly OwnEntry[], sets: readonly Words[]): readonly OwnEntry[] {
  const described = own.filter((entry) => entry.type === 'indicator');
  const indicators = sets.flatMap((set) => set.indicators);
  const bureaus = sets.flatMap((set) => set.bureaus);
  const indicatorIds = withParts(new Set(indicators.map(({ id }) => id)), described);
  const bureauIds = new Set(bureaus.map(({ id }) => id));
  const usesBureau = ({ id, otherNames }: OwnBureau): boolean =>
    [id, ...otherNames.map(namedBureauId)].some((each) => bureauIds.has(each));
  const categories = new Set(
    [...indicators, ...described.filter(({ id }) => indicatorIds.has(id))].flatMap(({ category }) => [
      category,
      ...category.split(' '),
    ]),
  );
  const codes = [
    ...bureaus.flatMap(({ id, code }) => [id, code]),
    ...own.flatMap((entry) => (entry.type === 'bureau' && usesBureau(entry) ? [entry.id, entry.code] : [])),
  ];
  const touches = (entry: OwnBreak): boolean =>
    (entry.codes.length === 0 ||
      entry.codes.some((prefix) => codes.some((code) => code.startsWith(prefix)))) &&
    (entry.indicators.length === 0 ||
      entry.indicators.some((name) => indicatorIds.has(name) || categories.has(name)));
  return own.filter((entry) => {
    if (entry.type === 'indicator') return indicatorIds.has(entry.id);
    return entry.type === 'bureau' ? usesBureau(entry) : touches(entry);
  });
}
