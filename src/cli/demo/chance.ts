/**
 * A number in [0, 1) that depends on the words alone (FNV-1a, then the mixing steps of MurmurHash3): the
 * same words always draw the same number, and a further indicator or year changes no other cell.
 */
export function chance(...words: readonly (string | number)[]): number {
  let hash = 0x811c9dc5;
  for (const character of `demo-1|${words.join('|')}`) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  }
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return ((hash ^ (hash >>> 16)) >>> 0) / 2 ** 32;
}

/** A factor around 1 that swings by `width` to either side. */
export const swing = (width: number, ...words: readonly (string | number)[]): number =>
  1 + width * (2 * chance(...words) - 1);

/** A whole number from `low` to `high`, both included. */
export const between = (low: number, high: number, ...words: readonly (string | number)[]): number =>
  low + Math.floor(chance(...words) * (high - low + 1));
