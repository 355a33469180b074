import { describe, expect, it } from 'vitest';
import { isDate } from '../../src/domain/date';

describe('isDate', () => {
  it.each([
    ['2021', true],
    ['2021-04', true],
    ['2021-04-09', true],
    ['2020-02-29', true],
    ['2021-02-29', false],
    ['2021-13', false],
    ['2021-4-9', false],
    ['2021/04/09', false],
    ['', false],
  ])('takes %j: %s', (text, expected) => {
    expect(isDate(text)).toBe(expected);
  });
});
