import { describe, expect, it } from 'vitest';
import { utf8 } from '../read';
import { importFile } from '../../../src/import/import';
import { DICTIONARY } from '../dictionary';

const HEAD = '单位,年份,行政许可\n';

/** Families of files that grow without end, each at a size that takes a measurable time. */
const FAMILIES: readonly (readonly [name: string, size: number, make: (n: number) => string])[] = [
  ['quotes', 100_000, (n) => HEAD + '"'.repeat(n)],
  ['quotes in the middle of cells', 25_000, (n) => HEAD + '甲"乙",2020,5\n'.repeat(n)],
  ['cells that close their quote too early', 15_000, (n) => HEAD + '"a"b,'.repeat(n)],
  ['rows that open a quote', 10_000, (n) => HEAD + '"上城区,2020,5\n'.repeat(n)],
  ['one line', 2_000_000, (n) => HEAD + 'x'.repeat(n)],
  ['one quoted cell', 1_000_000, (n) => `${HEAD}上城区,2020,"${'x'.repeat(n)}"\n`],
  ['one row of cells', 250_000, (n) => `${HEAD}上城区,2020${',1'.repeat(n)}\n`],
  ['a title of blanks', 1_000_000, (n) => `处罚${' '.repeat(n)}表,\n单位,处罚案件数\n上城区,1\n`],
  ['a title of brackets', 100_000, (n) => `${'（'.repeat(n)},,\n区县,2021年,2022年\n上城区,1,2\n`],
  ['columns', 3_750, (n) => `单位,年份${',行政许可'.repeat(n)}\n上城区,2020${',1'.repeat(n)}\n`],
  ['columns of one role', 7_500, (n) => `单位${',年份'.repeat(n)},行政许可\n上城区${',2020'.repeat(n)},1\n`],
  ['one figure again and again', 15_000, (n) => HEAD + '上城区,2020,5\n'.repeat(n)],
  [
    'figures that contradict',
    30_000,
    (n) => HEAD + Array.from({ length: n }, (_, i) => `上城区,2020,${i}\n`).join(''),
  ],
  ['line ends', 250_000, (n) => HEAD + '\n'.repeat(n)],
  [
    'numbers that are none',
    20_000,
    (n) => HEAD + Array.from({ length: n }, (_, i) => `第${i}局,2020,${'1,1'.repeat(9)}${i}\n`).join(''),
  ],
];

/** The least processor time of some runs, in seconds: noise only adds. */
function seconds(bytes: Uint8Array, runs: number): number {
  let least = Infinity;
  for (let run = 0; run < runs; run += 1) {
    const start = process.cpuUsage();
    importFile({ name: 'file.csv', bytes }, DICTIONARY);
    const { user, system } = process.cpuUsage(start);
    least = Math.min(least, (user + system) / 1e6);
  }
  return least;
}

/** What a run may cost beside the file's own size, in seconds. */
const NOISE = 0.05;

describe('time grows with the size, not with its square', { timeout: 120_000, retry: 2 }, () => {
  it.each(FAMILIES)('%s', (_, size, make) => {
    const [once, twice] = [utf8(make(size)), utf8(make(2 * size))];
    seconds(once, 1);
    expect(seconds(twice, 2)).toBeLessThan(3 * seconds(once, 2) + NOISE);
  });
});
