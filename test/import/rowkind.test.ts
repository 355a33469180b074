import { describe, expect, it } from 'vitest';
import { isTotal } from '../../src/import/rowkind';
import { codes, lines, read } from './read';

describe('isTotal', () => {
  it.each([
    ...[
      '合计',
      '合 计',
      '总计',
      '小计',
      '全市合计',
      '全市',
      '平均',
      '总数',
      '中位数',
      '全市平均',
      '市级小计',
    ],
    ...[
      '区县合计',
      '城区合计',
      '杭州合计',
      '杭州市合计',
      '合计（2个区）',
      '各区合计',
      '合计:',
      'Total',
      'Median',
    ],
  ])('takes %s for a total', (label) => {
    expect(isTotal(label)).toBe(true);
  });

  it.each(['上城区', '杭州市卫生健康委员会', '杭州', '市本级', '全椒县', '平均数研究所', '总工会', '平和县'])(
    'takes %s for none',
    (label) => {
      expect(isTotal(label)).toBe(false);
    },
  );
});

it('leaves columns of totals and means unread', () => {
  const result = read(
    '单位,年份,处罚案件数,合计,平均,甲类件数\n上城区,2020,3,9,4.5,2\n定海区,2020,4,8,4,1\n',
  );
  expect(lines(result)).toHaveLength(4);
  expect(result.problems.filter((p) => p.code === 'column-unknown').map((p) => p.text)).toEqual([
    '合计',
    '平均',
  ]);
  expect(codes(result)).not.toContain('row-total');
});
