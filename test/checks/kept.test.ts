import { beforeAll, describe, expect, test } from 'vitest';
import { findingsNow, KEPT, type Checked } from '../../src/checks/run';
import { makeTable } from '../../src/table/table';
import { bundledDictionary as dictionary } from '../query/bundled';
import { datasetOf } from '../query/table-of';

/** Bureaus without a code, in which no territory changes, with a jump to 130 cases each. */
const names = Array.from({ length: KEPT + 30 }, (_, at) => `b${at}`);
const [ours, weightiest] = names.slice(-2);
const text = names
  .map((name) => {
    const year = name === ours ? 1990 : 2012;
    const now = name === weightiest ? 700 : 130;
    return `${name} ${year} penalty_cases 全区 80 件\n${name} ${year + 1} penalty_cases 全区 ${now} 件`;
  })
  .join('\n');

describe('of a code with more findings than are kept', () => {
  let checked: Checked;
  beforeAll(() => {
    checked = findingsNow(makeTable([datasetOf(text, dictionary)]), dictionary, {
      bureaus: names.map((name) => `name:${name}`),
      years: [1990, 1991, 2012, 2013],
      our: `name:${ours}`,
    });
  });

  test('ours are kept before all others, then the weightiest, wherever they are found', () => {
    const jumps = checked.findings.filter(({ code }) => code === 'jump');
    expect(jumps).toHaveLength(KEPT);
    expect(jumps.slice(0, 2).map(({ bureau }) => bureau.id)).toEqual([`name:${ours}`, `name:${weightiest}`]);
  });

  test('all are counted', () => {
    expect(checked.counts.get('jump')).toBe(names.length);
  });
});
