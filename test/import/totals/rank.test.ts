import { expect, it } from 'vitest';
import { rankOf } from '../../../src/import/totals/rank';

it.each([
  [
    'all',
    '合计 合 计 合　计 合计： 合计数 合计（14家） 全市合计 全省 各区县合计 本市合计 总数 共计 累计 Total 【合计】 一、合计 ∑',
  ],
  ['part', '小计 主城区小计 区县合计 杭州市合计 Subtotal'],
  ['grand', '总计 总和 全市总计 GrandTotal'],
  ['none', '平均 平均值 全市平均 中位数 最大值 最低值 Average Median'],
])('%s', (rank, labels) => {
  // Blanks within a label are ideographic or removed before; the list is parted by common ones.
  for (const label of labels.split(' '))
    if (label.length > 1) expect([label, rankOf(label)]).toEqual([label, rank]);
});
