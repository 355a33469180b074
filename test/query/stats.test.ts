import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bounds, known, missing } from '../../src/domain/reading';
import { funnelLimits, medianOf, sumOf, wilson, Z_998 } from '../../src/query/stats';

describe('Wilson interval', () => {
  // Published worked values: 81 of 263 (Newcombe 1998, table I) and the exact ends at 0 of 10.
  test.each([
    [81, 263, 0.2553, 0.3662],
    [15, 148, 0.0624, 0.1605],
    [0, 20, 0, 0.1611],
    [1, 29, 0.0061, 0.1718],
  ])('%d of %d is %d to %d', (successes, n, low, high) => {
    const interval = wilson(successes, n);
    expect(interval[0]).toBeCloseTo(low, 4);
    expect(interval[1]).toBeCloseTo(high, 4);
  });

  test('lies within 0 and 1, around the share, and narrows with n', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, share) => {
          const successes = Math.round(share * n);
          const [low, high] = wilson(successes, n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(successes / n);
          expect(high).toBeGreaterThanOrEqual(successes / n);
          const [lower, upper] = wilson(successes * 4, n * 4);
          expect(upper - lower).toBeLessThan(high - low);
        },
      ),
    );
  });
});

test('funnel limits close in with size and keep to 0…1', () => {
  const [low, high] = funnelLimits(0.1, 100);
  expect(low).toBeCloseTo(0.1 - 1.96 * 0.03, 4);
  expect(high).toBeCloseTo(0.1 + 1.96 * 0.03, 4);
  expect(funnelLimits(0.1, 10, Z_998)[0]).toBe(0);
});

describe('median', () => {
  test.each([
    [[known(1), known(5), known(3)], known(3)],
    [[known(1), known(2), missing('not_reported')], known(1.5)],
    [[missing('unknown')], null],
    [[known(1), known(2), known(9, 'at_least')], known(2)],
    [[known(1), known(2, 'at_least'), known(9)], known(2, 'between', 9)],
    [[known(1), known(2), known(3, 'at_least')], known(2)],
    [[known(1), known(2, 'at_least'), known(9, 'at_least')], known(2, 'at_least')],
    [[known(1, 'at_most'), known(2, 'at_most'), known(9)], known(2, 'at_most')],
    [[known(1), known(3, 'approx'), known(9)], known(3, 'approx')],
    [[known(1, 'approx'), known(3), known(9)], known(3)],
  ])('of %o is %o', (readings, expected) => expect(medianOf(readings)).toEqual(expected));
});

describe('sum', () => {
  test.each([
    [[known(660900), known(492000)], known(1152900)],
    [[known(66.09), known(49.2)], known(115.29)],
    [[known(1), known(2, 'at_least')], known(3, 'at_least')],
    [[known(1), known(2, 'approx')], known(3, 'approx')],
    [[known(1, 'at_most'), known(2, 'at_least')], null],
    [[known(1), missing('not_reported')], known(1)],
    [[missing('not_reported')], null],
  ])('of %o is %o', (readings, expected) => expect(sumOf(readings)).toEqual(expected));

  test('a rate over any partition equals the rate of the whole', () => {
    const part = fc.record({ n: fc.nat(500), d: fc.integer({ min: 1, max: 1000 }), group: fc.nat(3) });
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 40 }), (parts) => {
        const rate = (pick: readonly { n: number; d: number }[]): number[] => {
          const top = sumOf(pick.map(({ n }) => known(n)));
          const bottom = sumOf(pick.map(({ d }) => known(d)));
          return top?.status === 'known' && bottom?.status === 'known' ? [top.value, bottom.value] : [0, 0];
        };
        const groups = [0, 1, 2, 3].map((group) => rate(parts.filter((p) => p.group === group)));
        const joined = rate(groups.map(([n = 0, d = 0]) => ({ n, d })));
        expect(joined).toEqual(rate(parts));
      }),
    );
  });

  test('holds the true sum whatever the open sides turn out to be', () => {
    const figure = fc.record({ truth: fc.nat(100), slack: fc.nat(9), low: fc.boolean() });
    fc.assert(
      fc.property(fc.array(figure, { minLength: 1 }), (figures) => {
        const sum = sumOf(
          figures.map((f) => (f.low ? known(f.truth - f.slack, 'at_least') : known(f.truth))),
        );
        if (sum?.status !== 'known') throw new Error('known');
        const truth = figures.reduce((total, f) => total + f.truth, 0);
        expect(bounds(sum)[0]).toBeLessThanOrEqual(truth);
        expect(bounds(sum)[1]).toBeGreaterThanOrEqual(truth);
      }),
    );
  });
});
