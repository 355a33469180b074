import { describe, expect, test } from 'vitest';
import { codesIn, figuresOf, foundIn } from './find';

describe('a part', () => {
  test('that exceeds the whole is asked about, the part first', () => {
    const [found, ...more] = foundIn(`
      330902 2022 penalty_cases 本级? 289 宗
      330902 2022 major_penalty_cases 本级? 298 件`);
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'part-larger-than-whole', severity: 'ask', kind: '' });
    expect(found && figuresOf(found)).toEqual(['major_penalty_cases 2022 298', 'penalty_cases 2022 289']);
  });

  test('of units penalised carries the caveat of several cases', () => {
    expect(
      foundIn(`
        330902 2022 dr_national_tasks 本级 100 家
        330902 2022 dr_national_penalised 本级 103 家`)[0],
    ).toMatchObject({ code: 'part-larger-than-whole', kind: 'several-cases' });
  });

  test('is measured by its bounds, and never across scopes or units', () => {
    const cases = '330100 2018 penalty_cases 市本级 273 起\n';
    expect(codesIn(`${cases}330100 2018 major_penalty_cases 市本级 >=280 起`)).toEqual([
      'part-larger-than-whole',
    ]);
    expect(codesIn(`${cases}330100 2018 major_penalty_cases 市本级 <=280 起`)).toEqual([]);
    expect(codesIn(`${cases}330100 2018 major_penalty_cases 市本级 ~280 起`)).toEqual([]);
    expect(codesIn(`${cases}330100 2018 major_penalty_cases 全市 280 起`)).toEqual([]);
    expect(codesIn(`${cases}330100 2018 major_penalty_cases 市本级 280 家`)).toEqual([]);
  });

  test('never sets the 669 penalised units of Hangzhou beside its 273 cases', () => {
    const found = foundIn(`
      330100 2018 penalty_cases 市本级 273 起
      330100 2018 dr_national_tasks 全市 2771 家
      330100 2018 dr_provincial_tasks 全市 3179 家
      330100 2018 dr_national_penalised 全市 300 家
      330100 2018 dr_provincial_penalised 全市 369 家 @2018-11-27
      330100 2018 penalty_amount 市本级 >=47.8 万元
      330100 2018 dr_national_penalty_amount 全市 66.09 万元
      330100 2018 dr_provincial_penalty_amount 全市 49.2 万元 @2018-11-27`);
    expect(found).toEqual([]);
  });
});
