import { expect, it } from 'vitest';
import { yearsOf } from '../../src/domain/columns';

it('spans the years of all figures, in whatever order, and none where there are none', () => {
  const year = Uint16Array.of(2020, 2016, 2025, 2018);
  expect(yearsOf({ year, length: 4 })).toEqual([2016, 2025]);
  expect(yearsOf({ year: Uint16Array.of(2020), length: 1 })).toEqual([2020, 2020]);
  expect(yearsOf({ year: new Uint16Array(0), length: 0 })).toBeNull();
});
