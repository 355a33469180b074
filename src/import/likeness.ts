import type { Indicator } from '../domain/indicator';
import { aliasKey } from '../domain/fold';

/** Pairs of neighbouring characters, each as often as it stands. */
function pairsOf(text: string): Map<string, number> {
  const pairs = new Map<string, number>();
  const framed = `^${text}$`;
  for (let i = 0; i + 1 < framed.length; i += 1) {
    const pair = framed.slice(i, i + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Sørensen–Dice coefficient of the character pairs of two texts, from 0 (none shared) to 1 (all). */
export function likeness(a: string, b: string): number {
  const [left, right] = [pairsOf(a), pairsOf(b)];
  let shared = 0;
  let all = 0;
  for (const [pair, count] of left) {
    shared += Math.min(count, right.get(pair) ?? 0);
    all += count;
  }
  for (const count of right.values()) all += count;
  return (2 * shared) / all;
}

/** An indicator that a name may mean, and how alike the closest of its own names is. */
export interface Candidate {
  readonly id: string;
  readonly likeness: number;
}

/** Below this a likeness is chance. */
const LEAST = 0.35;

/** The indicators whose names or aliases are most like a name, the closest first, `most` at the most. */
export function indicatorsLike(
  name: string,
  indicators: readonly Indicator[],
  most = 5,
): readonly Candidate[] {
  const key = aliasKey(name);
  const found = indicators.map((indicator) => {
    const names = [indicator.nameZh, ...indicator.headerAliases, ...indicator.proseAliases];
    return { id: indicator.id, likeness: Math.max(...names.map((each) => likeness(key, aliasKey(each)))) };
  });
  return found
    .filter((candidate) => candidate.likeness >= LEAST)
    .sort((a, b) => b.likeness - a.likeness || (a.id < b.id ? -1 : 1))
    .slice(0, most);
}
