import { describe, expect, it } from 'vitest';
import { filled } from '../../src/ui/entry/fill';

describe('cells put into a row', () => {
  it('go to the fields from the first on, and what is beyond the last is left', () => {
    expect(filled('value', [' 12 ', '件', '据年报', '2026年3月5日', '多余'])).toEqual({
      value: '12',
      unit: '件',
      note: '据年报',
      date: '2026-03-05',
    });
  });

  it('make a typed name stand for itself, without the code that was picked before', () => {
    expect(filled('bureau', ['滨江区', '2023', '罚没款', '全区'])).toEqual({
      bureau: '滨江区',
      code: '',
      year: '2023',
      indicator: '罚没款',
      indicatorId: '',
      scope: '全区',
      basis: '',
    });
  });

  it('leave no date that is none', () => {
    expect(filled('date', ['去年'])).toEqual({ date: '' });
  });
});
