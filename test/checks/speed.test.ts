import { describe, expect, test } from 'vitest';
import { findingsIn, findingsNow } from '../../src/checks/run';
import { peersOf } from '../../src/query/peers';
import { bundledDictionary as dictionary } from '../query/bundled';
import { nationalTable } from './national';

const YEARS = Array.from({ length: 10 }, (_, i) => 2016 + i);

/** The least processor time of some runs, in milliseconds: other processes do not count, the engine's own threads only add. */
function least(work: () => void): number {
  let time = Infinity;
  for (let run = 0; run < 5; run += 1) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    time = Math.min(time, (user + system) / 1000);
  }
  return time;
}

describe('in a data set of national size', { retry: 2 }, () => {
  const table = nationalTable(dictionary);
  const peers = peersOf('330106', dictionary, 2024);

  test('the checks of a bureau and its peers look at nobody else', () => {
    const few = { bureaus: peers, years: YEARS };
    const found = findingsNow(table, dictionary, few);
    // 13 bureaus × 60 indicators × 10 years, of which about 3 % are blank
    expect(found.figures).toBeGreaterThan(7_400);
    expect(found.figures).toBeLessThan(7_800);
    const alone = nationalTable(dictionary, (code) => peers.includes(code));
    const among = least(() => findingsNow(table, dictionary, few));
    const byThemselves = least(() => findingsNow(alone, dictionary, few));
    console.log(`checks of 13 bureaus: ${among} ms among 3,200, ${byThemselves} ms by themselves`);
    expect(among).toBeLessThan(3 * byThemselves);
  });

  /** The share that the 99.9 % longest of the pieces has in the whole work. */
  function shareOf(bureaus: readonly string[]): number {
    const work = findingsIn(table, dictionary, { bureaus, years: YEARS });
    const pieces: number[] = [];
    for (let isDone = false; !isDone;) {
      const start = performance.now();
      isDone = work.next().done === true;
      pieces.push(performance.now() - start);
    }
    const whole = pieces.reduce((sum, each) => sum + each, 0);
    const late = pieces.sort((a, b) => a - b)[Math.floor(pieces.length * 0.999)] ?? Infinity;
    console.log(`${pieces.length} pieces of ${whole.toFixed(0)} ms, 99.9 % under ${late.toFixed(1)} ms`);
    return late / whole;
  }

  test('the checks of all go in pieces', () => {
    const all = dictionary.regions.map(({ code }) => code).slice(0, 160);
    expect(Math.min(...[1, 2, 3].map(() => shareOf(all)))).toBeLessThan(1 / 20);
  });
});
