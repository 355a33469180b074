/** First place of a line that a total covers, and the last. */
export type Stretch = readonly [from: number, to: number];

const ALL: Stretch = [0, Infinity];

/** True where a place stands within a stretch. */
const within = (place: number, [from, to]: Stretch): boolean => place >= from && place <= to;

/**
 * What the totals of one line and one rank cover, the likeliest stretch first. The only total over all covers all.
 * Several part the line among themselves: each the places behind the one before it; or, where the first has
 * nothing before it and the last something behind, each those up to the next. A total that would cover nothing,
 * as one printed at the top and again at the bottom, covers all.
 * @param places where the totals stand, ascending
 * @param parts where the figures stand, ascending
 * @param whole true for totals over all (合计), false for those of groups (小计)
 */
export function stretchesOf(
  places: readonly number[],
  parts: readonly number[],
  whole: boolean,
): readonly (readonly Stretch[])[] {
  if (whole && places.length < 2) return places.map(() => [ALL]);
  const [firstPart = Infinity, lastPart = -Infinity] = [parts[0], parts[parts.length - 1]];
  const [first = 0, last = 0] = [places[0], places[places.length - 1]];
  const leads = firstPart > first && lastPart > last;
  return places.map((place, i) => {
    const before: Stretch = [(places[i - 1] ?? -1) + 1, place];
    const behind: Stretch = [place, (places[i + 1] ?? Infinity) - 1];
    const likely = leads ? [behind, before] : [before, behind];
    const filled = likely.filter((stretch) => hasAny(parts, stretch));
    return filled[0] === likely[0] ? [...filled, ALL] : [ALL, ...filled];
  });
}

/** True where one of ascending places stands within a stretch. */
function hasAny(places: readonly number[], stretch: Stretch): boolean {
  const place = places[firstFrom(places, stretch[0])];
  return place !== undefined && within(place, stretch);
}

/** Index of the first of ascending places that is not before `from`. */
export function firstFrom(places: readonly number[], from: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) < from) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What of ascending places and their figures stands within a stretch. */
export const sliceOf = <T>(figures: readonly T[], places: readonly number[], [from, to]: Stretch): T[] =>
  figures.slice(firstFrom(places, from), firstFrom(places, to + 1));
