import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { known, missing } from '../../src/domain/reading';
import { funnelLimits, medianOf, wilson, Z_998 } from '../../src/query/stats';

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
