import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { agreement, quotient, ratio } from '../../src/domain/rate';
import { bounds, known, missing } from '../../src/domain/reading';

describe('agreement', () => {
  test.each([
    [10.83, '10.83', 300, 2771, 'agrees'],
    [11.61, '11.61%', 369, 3179, 'agrees'],
    [34.3, '34.3', 476, 1389, 'agrees'],
    [100, '100%', 3, 3, 'agrees'],
    [97.08, '97.08', 300, 309, 'agrees_if_cut'],
    [95, '95', 18690, 19481, 'agrees_if_cut'],
    [97.1, '97.10', 300, 309, 'disagrees'],
    [12.03, '12.03', 369, 3179, 'disagrees'],
    [10, '10', 0, 0, 'cannot_be_checked'],
    // Half a unit exactly: 1 ÷ 8 = 12.5 % may be printed 12 or 13.
    [13, '13', 1, 8, 'agrees'],
    [12, '12', 1, 8, 'agrees'],
    // 97.0 claims a place that 97 does not: 300 ÷ 309 is not 97.0 there, cut or rounded to 97.1.
    [97, '97', 300, 309, 'agrees'],
    [97, '97.0', 300, 309, 'agrees_if_cut'],
    [97.08, '９７．０８％', 300, 309, 'agrees_if_cut'],
    // Printed per mille, stored in percent: the precision is that of the print.
    [0.97, '9.7‰', 97, 10000, 'agrees'],
    [0.97, '9.7‰', 979, 100000, 'agrees_if_cut'],
  ] as const)('%d printed %s over %d / %d %s', (stated, text, numerator, denominator, expected) => {
    expect(agreement(stated, text, numerator, denominator)).toBe(expected);
  });

  test('a mean in 元 with decimals on both sides', () => {
    expect(agreement(6024.8, '6024.8', 1741165.8, 289, 1)).toBe('agrees');
    expect(agreement(6024.7, '6024.7', 1741165.8, 289, 1)).toBe('agrees_if_cut');
    expect(agreement(6000, '0.6万元', 1741165.8, 289, 1)).toBe('agrees');
  });

  test('whatever is rounded to its print agrees, whatever is cut agrees or agrees if cut', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100000 }),
        fc.integer({ min: 1, max: 100000 }),
        fc.integer({ min: 0, max: 3 }),
        (n, d, places) => {
          const unit = 10n ** BigInt(places);
          const whole = BigInt(n) * 100n * unit;
          const print = (digits: bigint): string => {
            const text = digits.toString().padStart(places + 1, '0');
            return places === 0 ? text : `${text.slice(0, -places)}.${text.slice(-places)}`;
          };
          const cut = print(whole / BigInt(d));
          const rounded = print((2n * whole + BigInt(d)) / (2n * BigInt(d)));
          expect(agreement(Number(rounded), rounded, n, d)).toBe('agrees');
          expect(['agrees', 'agrees_if_cut']).toContain(agreement(Number(cut), cut, n, d));
          const above = print((2n * whole + BigInt(d)) / (2n * BigInt(d)) + 1n);
          if ((2n * whole) % (2n * BigInt(d)) !== BigInt(d)) {
            expect(agreement(Number(above), above, n, d)).toBe('disagrees');
          }
        },
      ),
    );
  });
});

describe('quotient', () => {
  test.each([
    [known(47.8, 'at_least'), known(2), known(23.9, 'at_least')],
    [known(10, 'at_most'), known(2), known(5, 'at_most')],
    [known(10), known(2, 'at_least'), known(5, 'at_most')],
    [known(10), known(2, 'at_most'), known(5, 'at_least')],
    [known(10, 'at_least'), known(2, 'at_most'), known(5, 'at_least')],
    [known(10, 'at_least'), known(2, 'at_least'), null],
    [known(10, 'at_most'), known(2, 'at_most'), null],
    [known(1, 'between', 2), known(4), known(0.25, 'between', 0.5)],
    [known(10, 'approx'), known(2), known(5, 'approx')],
    [known(10, 'approx'), known(2, 'at_least'), null],
    [known(0), known(2, 'at_least'), known(0)],
    [known(0), known(0), missing('zero_denominator')],
    [known(-1), known(2), null],
    [missing('not_reported'), known(2), null],
  ])('%o over %o is %o', (numerator, denominator, expected) => {
    expect(quotient(numerator, denominator)).toEqual(expected);
  });

  test('holds the true quotient whatever the open sides turn out to be', () => {
    const part = fc
      .record({
        truth: fc.integer({ min: 1, max: 10000 }),
        qualifier: fc.constantFrom('exact', 'at_least', 'at_most', 'between'),
        slack: fc.integer({ min: 0, max: 100 }),
      })
      .map(({ truth, qualifier, slack }) => ({
        truth,
        reading:
          qualifier === 'at_least'
            ? known(Math.max(1, truth - slack), 'at_least')
            : qualifier === 'at_most'
              ? known(truth + slack, 'at_most')
              : qualifier === 'between'
                ? known(Math.max(1, truth - slack), 'between', truth + slack)
                : known(truth),
      }));
    fc.assert(
      fc.property(part, part, (n, d) => {
        const reading = quotient(n.reading, d.reading, 100);
        if (reading?.status !== 'known') return;
        const [low, high] = bounds(reading);
        const truth = (n.truth * 100) / d.truth;
        expect(truth).toBeGreaterThanOrEqual(low - 1e-9);
        expect(truth).toBeLessThanOrEqual(high + 1e-9);
      }),
    );
  });
});

test('ratio has no value over zero', () => {
  expect(ratio(3, 0)).toBeNull();
  expect(ratio(300, 2771, 100)).toBeCloseTo(10.826416, 6);
});
