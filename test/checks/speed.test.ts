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

  test('the checks of all go in pieces', () => {
    const all = dictionary.regions.map(({ code }) => code);
    const work = findingsIn(table, dictionary, { bureaus: all.slice(0, 160), years: YEARS });
    const pieces: number[] = [];
    for (let isDone = false; !isDone;) pieces.push(busy(() => void (isDone = work.next().done === true)));
    const sorted = pieces.sort((a, b) => a - b);
    const late = sorted[Math.floor(sorted.length * 0.999)] ?? Infinity;
    console.log(
      `${pieces.length} pieces, 99.9 % under ${late.toFixed(1)} ms, the longest ${sorted[sorted.length - 1]?.toFixed(0)} ms`,
    );
    expect(late).toBeLessThan(50);
  });
});
