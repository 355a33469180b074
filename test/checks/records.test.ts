import { describe, expect, test } from 'vitest';
import { codesIn, figuresOf, foundIn } from './find';

describe('published records', () => {
  test('stand beside the cases of their year', () => {
    const [found, ...more] = foundIn(`
      330106 2022 penalty_cases 全区 273 件
      330106 2022 penalty_disclosed 全区 259 条`);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'records-beside-cases', severity: 'look', derived: {} });
    expect(found && figuresOf(found)).toEqual(['penalty_disclosed 2022 259', 'penalty_cases 2022 273']);
  });

  test('are found under the indicator of the cases, too', () => {
    expect(
      codesIn(`
        330106 2022 penalty_cases 全区 273 件
        330106 2022 penalty_cases 全区 259 条`),
    ).toEqual(['records-beside-cases']);
  });

  test('are not paired over years, scopes or parts of a year', () => {
    const cases = '330100 2022 penalty_cases 市本级 273 件\n';
    expect(codesIn(`${cases}330100 2021 penalty_disclosed 市本级 259 条`)).toEqual([]);
    expect(codesIn(`${cases}330100 2022 penalty_disclosed 全市 259 条`)).toEqual([]);
    expect(codesIn(`${cases}330100 2022 penalty_disclosed 市本级 259 条 @2022-09-30`)).toEqual([]);
  });
});
