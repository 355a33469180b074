import { describe, expect, test } from 'vitest';
import { known, missing } from '../../src/domain/reading';
import { absentCell } from '../../src/query/cells';
import { openSides, trendOf } from '../../src/ui/components/trend';

describe('a small trend', () => {
  const cells = [known(10), known(30, 'at_least'), missing('not_reported'), known(20, 'at_most')].map(
    (reading, at) => ({ ...absentCell(2020 + at, true), reading }),
  );

  test('places known years in its box, the highest on top, and joins neighbours only', () => {
    const { points, lines } = trendOf(cells, [false, true, false, true], 90, 20);
    expect(points.map(({ x, y }) => [x, y])).toEqual([
      [0, 20],
      [30, 0],
      [90, 10],
    ]);
    expect(lines).toEqual([{ from: 0, to: 1, dashed: false }]);
  });

  test('says to which side a bound leaves a figure open', () => {
    expect(trendOf(cells, [], 90, 20).points.map(({ open }) => open)).toEqual([[], ['above'], ['below']]);
    expect(openSides(known(3, 'between', 7))).toEqual(['above']);
    expect(openSides(known(3, 'approx'))).toEqual([]);
  });
});
