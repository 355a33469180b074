import { describe, expect, test } from 'vitest';
import { isTenThousandfold } from '../../src/checks/unit-doubt';
import { codesIn, figuresOf, foundIn } from './find';

const amounts = (...values: readonly string[]): string =>
  values.map((value, at) => `330106 ${2012 + at} penalty_amount 全区 ${value}`).join('\n');

describe('a doubt about the unit', () => {
  test('falls on the one year that is out of line, once', () => {
    const found = foundIn(amounts('30 万元', '31 万元', '32 元', '33 万元', '34 万元'));
    expect(found.map(({ code, kind, years }) => [code, kind, years])).toEqual([
      ['unit-doubt', 'own-years', [2013, 2014]],
    ]);
    expect(found[0] && figuresOf(found[0])).toEqual(['penalty_amount 2014 32', 'penalty_amount 2013 310000']);
    // 310,000 ÷ 32 = 9,687.5, to two digits
    expect(found[0]?.derived.times).toBe(9700);
  });

  test('falls on the later of two years, and on a step that stands', () => {
    expect(foundIn(amounts('30 元', '31 万元')).map(({ code, years }) => [code, years])).toEqual([
      ['unit-doubt', [2012, 2013]],
    ]);
    const step = foundIn(amounts('30 万元', '31 万元', '320 万元', '330 万元'));
    expect(step.map(({ code, years }) => [code, years])).toEqual([['unit-doubt', [2013, 2014]]]);
  });

  test('begins at ten times, and not with small numbers', () => {
    expect(codesIn(amounts('30 万元', '299 万元'))).toEqual(['jump']);
    expect(codesIn(amounts('30 万元', '300 万元'))).toEqual(['unit-doubt']);
    expect(codesIn('330106 2012 review_cases 全区 1 件\n330106 2013 review_cases 全区 12 件')).toEqual([
      'jump',
    ]);
    expect(codesIn(amounts('0 万元', '300 万元'))).toEqual(['jump']);
  });

  const peers = (own: string, others: readonly string[]): string =>
    [
      `330106 2022 penalty_amount 全区 ${own}`,
      ...['330102', '330105', '330108', '330109'].map(
        (code, at) => `${code} 2022 penalty_amount 全区 ${others[at] ?? '-'} 万元`,
      ),
    ].join('\n');

  test('arises where a figure is ten thousand times off the middle of at least three peers', () => {
    const [found, ...more] = foundIn(peers('36.5 元', ['30', '40', '50', '35']));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'unit-doubt', kind: 'peers', bureau: { id: '330106' } });
    // The middle of 30, 35, 40 and 50 is 37.5万元.
    expect(found?.derived.median).toMatchObject({ value: 375_000 });
    expect(codesIn(peers('36.5 元', ['30', '40']))).toEqual([]);
    expect(codesIn(peers('365 元', ['30', '40', '50', '35']))).toEqual([]);
  });

  test('has ten thousand for its nearest power of ten', () => {
    // √10 × 1000 = 3162.3 to √10 × 10,000 = 31,622.8
    expect([3162, 3163, 31_622, 31_623].map((times) => isTenThousandfold(times, 1))).toEqual([
      ...[false, true, true, false],
    ]);
    expect(isTenThousandfold(1, 10_000)).toBe(true);
    expect(isTenThousandfold(0, 10_000)).toBe(false);
  });
});
