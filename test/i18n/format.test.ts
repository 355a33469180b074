import { describe, expect, it } from 'vitest';
import { formatNumber } from '../../src/i18n/format';

describe('numbers', () => {
  it.each<[number, number, string]>([
    [10.8264, 2, '10.83'],
    [10.83, 2, '10.83'],
    [97.1, 2, '97.1'],
    [97, 2, '97'],
    [0, 2, '0'],
    [-0.001, 2, '−0.001'],
    [0.00004821, 2, '0.000048'],
    [0.4, 0, '0.4'],
    [-0, 2, '0'],
    [1889, 0, '1,889'],
    [1741165.8, 2, '1,741,165.8'],
    [-12, 0, '−12'],
    [11.605, 2, '11.61'],
  ])('%d with %d places is %s', (value, decimals, text) => {
    expect(formatNumber(value, decimals, 'zh')).toBe(text);
    expect(formatNumber(value, decimals, 'en')).toBe(text);
  });
});
