import { describe, expect, it } from 'vitest';
import { TEXTS } from '../i18n/texts';
import { bureausOf } from '../../src/table/table';
import { found } from '../../src/ui/components/search';
import { bureauChoices } from '../../src/ui/selection/bureau-choices';
import { dictionaryOf } from '../query/dictionary-of';
import { tableOf } from '../query/table-of';

const dictionary = dictionaryOf();
const table = tableOf(
  `
  330105=拱墅区卫生和计划生育局 2016 penalty_cases 本级 12 件
  330105=拱墅区卫生健康局 2022 penalty_cases 本级 15 件
  330100=杭州市卫生健康委员会 2022 penalty_cases 市本级 20 件
  疾控局 2022 penalty_cases 本级 3 件
  `,
  dictionary,
);
const choices = bureauChoices(bureausOf(table), dictionary, TEXTS.zh);

describe('the bureaus to choose from', () => {
  it('begin with those that have figures, in administrative order', () => {
    expect(choices.slice(0, 3).map(({ id, label, hint }) => [id, label, hint])).toEqual([
      ['330100', '杭州市卫生健康委员会', '1 个数字'],
      ['330105', '拱墅区卫生健康局', '2 个数字'],
      ['name:疾控局', '疾控局', '1 个数字'],
    ]);
  });

  it('stand under their city or level', () => {
    const groupOf = (id: string) => choices.find((each) => each.id === id)?.group;
    expect(groupOf('330105')).toBe('浙江省 · 杭州市');
    expect(groupOf('330100')).toBe('浙江省 · 市级');
    expect(groupOf('330000')).toBe('省级');
    expect(groupOf('name:疾控局')).toBe('未注明地区');
  });

  it('are found by an earlier printed name and by code', () => {
    expect(found(choices, '拱墅 计划生育').map(({ id }) => id)).toEqual(['330105']);
    expect(found(choices, '330902').map(({ id }) => id)).toEqual(['330902']);
  });

  it('go on with every other region, once each, and say that nothing is loaded of it', () => {
    const codes = choices.map(({ id }) => id);
    expect(new Set(codes).size).toBe(codes.length);
    expect(choices.find(({ id }) => id === '330102')?.hint).toBe('暂无数字');
  });
});
