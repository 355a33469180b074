import { describe, expect, it } from 'vitest';
import { found, grouped, type Choice } from '../../src/ui/components/search';

const choice = (id: string, label: string, group: string, keywords = ''): Choice => ({
  id,
  label,
  hint: '',
  group,
  keywords,
});
const CHOICES = [
  choice('330106', '西湖区卫生健康局', '杭州市', '330106 西湖区 杭州市西湖区卫生和计划生育局'),
  choice('330105', '拱墅区卫生健康局', '杭州市', '330105 拱墅区'),
  choice('330902', '定海区卫生健康局', '舟山市', '330902 定海区 Dinghai'),
];
const ids = (choices: readonly Choice[]): string[] => choices.map(({ id }) => id);

describe('found', () => {
  it.each([
    ['', ['330106', '330105', '330902']],
    ['西湖', ['330106']],
    ['3301', ['330106', '330105']],
    ['３３０９０２', ['330902']],
    ['计划生育', ['330106']],
    ['dingHAI', ['330902']],
    ['拱墅 健康', ['330105']],
    ['拱墅 定海', []],
    ['  ', ['330106', '330105', '330902']],
  ])('of %j is %j', (query, expected) => {
    expect(ids(found(CHOICES, query))).toEqual(expected);
  });
});

describe('grouped', () => {
  it('keeps the order of groups and of their members', () => {
    const groups = grouped([CHOICES[2], CHOICES[0], CHOICES[1]].filter((each) => each !== undefined));
    expect(groups.map(({ name, choices }) => [name, ids(choices)])).toEqual([
      ['舟山市', ['330902']],
      ['杭州市', ['330106', '330105']],
    ]);
  });
});
