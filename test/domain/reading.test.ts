import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bounds, known, missing, rankSpan, scaled, times } from '../../src/domain/reading';

test.each([
  [known(5), [5, 5]],
  [known(5, 'approx'), [5, 5]],
  [known(47.8, 'at_least'), [47.8, Infinity]],
  [known(7, 'at_most'), [-Infinity, 7]],
  [known(1, 'between', 2), [1, 2]],
])('%o stands for %o', (reading, expected) => {
  if (reading.status !== 'known') throw new Error('known');
  expect(bounds(reading)).toEqual(expected);
});

test.each([
  [47.8, 10000, 478000],
  [174.11658, 10000, 1741165.8],
  [9.7, 0.1, 0.97],
  [1741165.8, 0.0001, 174.11658],
  [2771, 1, 2771],
])('%d × %d is %d without binary dust', (value, factor, expected) => {
  expect(times(value, factor)).toBe(expected);
});

test('scaling keeps the qualifier, scales both ends and leaves a gap a gap', () => {
  expect(scaled(known(47.8, 'at_least'), 10000)).toEqual(known(478000, 'at_least'));
  expect(scaled(known(1.5, 'between', 2.5), 10000)).toEqual(known(15000, 'between', 25000));
  expect(scaled(missing('unknown'), 10000)).toEqual(missing('unknown'));
});

test.each<[number, readonly [number, number]]>([
  [300, [250, 350]],
  [301, [300.5, 301.5]],
  [9.7, [9.65, 9.75]],
  [478000, [477500, 478500]],
  [-20, [-25, -15]],
  [0, [0, 0]],
])('an approximate %d may be any number that rounds to it', (value, expected) => {
  const reading = known(value, 'approx');
  if (reading.status !== 'known') throw new Error('known');
  expect(rankSpan(reading)).toEqual(expected);
});

test('the span of an approximate value is one unit of its last digit wide and has the value in the middle', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 9999 }), fc.integer({ min: 0, max: 6 }), (head, zeros) => {
      fc.pre(head % 10 !== 0);
      const value = head * 10 ** zeros;
      const reading = known(value, 'approx');
      if (reading.status !== 'known') throw new Error('known');
      const [low, high] = rankSpan(reading);
      expect(high - low).toBe(10 ** zeros);
      expect(high + low).toBe(2 * value);
    }),
  );
});
