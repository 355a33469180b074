import { describe, expect, test } from 'vitest';
import { codesIn, foundIn } from './find';

describe('a stated percentage', () => {
  test.each([
    ['101', ['percent-out-of-range']],
    ['-3', ['percent-out-of-range']],
    ['>=101', ['percent-out-of-range']],
    ['100', []],
    ['0', []],
    ['<=120', []],
    ['>=90', []],
    ['-', []],
  ])('of %s gives %j', (stated, codes) => {
    expect(codesIn(`330106 2022 licence_rate 全区 ${stated} %`)).toEqual(codes);
  });

  test('of units penalised over units drawn carries its caveat', () => {
    expect(foundIn('330106 2022 dr_national_penalty_rate 全区 103 %')[0]?.kind).toBe('several-cases');
  });

  test('of a change may be anything', () => {
    expect(codesIn('330106 2022 x:处罚同比增长率 全区 250 %')).toEqual([]);
  });

  test('that only the program forms is left to its parts', () => {
    expect(
      codesIn(`
        330902 2022 penalty_cases 本级 289 宗
        330902 2022 major_penalty_cases 本级 298 件`),
    ).not.toContain('percent-out-of-range');
  });
});
