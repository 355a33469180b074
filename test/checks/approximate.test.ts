import { describe, expect, test } from 'vitest';
import { codesIn, foundIn } from './find';

const years = (before: string, now: string, rest = ''): string =>
  `330106 2022 penalty_amount 全区 ${before} 万元\n330106 2023 penalty_amount 全区 ${now} 万元 ${rest}`;

describe('an approximate figure', () => {
  test('beside the exact one of the year before keeps a change from being formed', () => {
    const [found, ...more] = foundIn(years('40', '>=47.8'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'approximate-beside-exact', kind: 'years', severity: 'look' });
  });

  test('is not told where a change is formed all the same, or where another reason stands against it', () => {
    expect(codesIn(years('40', '~47.8'))).toEqual([]);
    expect(codesIn(years('>=40', '>=47.8'))).toEqual([]);
    expect(codesIn(years('40', '>=47.8', '@2023-09-30'))).toEqual([]);
  });
});
