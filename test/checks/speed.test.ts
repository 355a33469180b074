import { describe, expect, test } from 'vitest';
import { findingsIn, findingsNow } from '../../src/checks/run';
import { peersOf } from '../../src/query/peers';
import { bundledDictionary as dictionary } from '../query/bundled';
import { nationalTable } from './national';

const YEARS = Array.from({ length: 10 }, (_, i) => 2016 + i);

/** Milliseconds of this process's own work: other processes on the machine do not count. */
function busy(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe('in a data set of national size', () => {
  const table = nationalTable(dictionary);
  const peers = peersOf('330106', dictionary, 2024);

  test('the checks of a bureau and its peers look at nobody else', () => {
    const few = { bureaus: peers, years: YEARS };
    const found = findingsNow(table, dictionary, few);
    // 13 bureaus × 60 indicators × 10 years, of which about 3 % are blank
    expect(found.figures).toBeGreaterThan(7_400);
    expect(found.figures).toBeLessThan(7_800);
    for (let i = 0; i < 3; i += 1) findingsNow(table, dictionary, few);
    const spent = Math.min(...[1, 2, 3].map(() => busy(() => findingsNow(table, dictionary, few))));
    console.log(`checks of 13 bureaus among 3,200: ${spent.toFixed(0)} ms`);
    expect(spent).toBeLessThan(400);
  });

  /** How long the longest of a thousand pieces takes, and the longest of all. */
  function piecesOf(bureaus: readonly string[]): { count: number; late: number; longest: number } {
    const work = findingsIn(table, dictionary, { bureaus, years: YEARS });
    const pieces: number[] = [];
    for (let isDone = false; !isDone;) pieces.push(busy(() => void (isDone = work.next().done === true)));
    const sorted = pieces.sort((a, b) => a - b);
    const late = sorted[Math.floor(sorted.length * 0.999)] ?? Infinity;
    return { count: sorted.length, late, longest: sorted[sorted.length - 1] ?? Infinity };
  }

  test('the checks of all go in pieces', () => {
    const all = dictionary.regions.map(({ code }) => code).slice(0, 160);
    // The engine's own threads count as this process's work: the least of three runs is that of the checks.
    const runs = [1, 2, 3].map(() => piecesOf(all));
    const late = Math.min(...runs.map((run) => run.late));
    const told = runs.map((run) => `${run.late.toFixed(1)} (${run.longest.toFixed(0)})`).join(', ');
    console.log(`${runs[0]?.count ?? 0} pieces, 99.9 % under, and the longest, in ms: ${told}`);
    expect(late).toBeLessThan(50);
  });
});
