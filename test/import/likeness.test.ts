import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indicatorsLike, likeness } from '../../src/import/likeness';
import { DICTIONARY } from './dictionary';

describe('likeness', () => {
  it('is the share of common pairs of characters', () => {
    // ^甲 甲乙 乙$ and ^甲 甲丙 丙$ share one of three each.
    expect(likeness('甲乙', '甲丙')).toBeCloseTo(1 / 3, 12);
    expect(likeness('甲', '乙')).toBe(0);
  });

  it('is one for a text itself, the same both ways, and between nought and one', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(likeness(a, a)).toBe(1);
        expect(likeness(a, b)).toBe(likeness(b, a));
        expect(likeness(a, b)).toBeGreaterThanOrEqual(0);
        expect(likeness(a, b)).toBeLessThanOrEqual(1);
      }),
    );
  });
});

describe('indicators like a name', () => {
  it('are found by any of their names, the closest first', () => {
    expect(indicatorsLike('行政处罚案件总数', DICTIONARY.indicators)[0]?.id).toBe('penalty_cases');
    expect(indicatorsLike('罚没款总计', DICTIONARY.indicators)[0]?.id).toBe('penalty_amount');
    expect(indicatorsLike('国家双随机监督任务数', DICTIONARY.indicators)[0]?.id).toBe('dr_national_tasks');
  });

  it('are none for a name that has nothing in common', () => {
    expect(indicatorsLike('食堂满意度', DICTIONARY.indicators)).toEqual([]);
  });

  it('are no more than asked for', () => {
    expect(indicatorsLike('双随机任务数', DICTIONARY.indicators, 2)).toHaveLength(2);
  });
});
