import { describe, expect, test } from 'vitest';
import { known } from '../../src/domain/reading';
import { codesIn, figuresOf, foundIn } from './find';

const benefits = (rural: string, urban: string, special: string): string => `
  330902 2022 benefit_acts 本级? 7508 宗
  330902 2022 benefit_rural 全区 ${rural} 人
  330902 2022 benefit_urban 全区 ${urban} 人
  330902 2022 benefit_special 全区 ${special} 人`;

describe('totals of indicators', () => {
  test('that are the sum of their parts pass: 5774 + 685 + 1049 = 7508, whatever they are counted in', () => {
    expect(codesIn(benefits('5774', '685', '1049'))).toEqual([]);
  });

  test('whose parts are more are asked about', () => {
    const [found, ...more] = foundIn(benefits('5784', '685', '1049'));
    expect(more).toEqual([]);
    expect(found).toMatchObject({ code: 'parts-do-not-add', severity: 'ask', silent: [] });
    // 5784 + 685 + 1049 = 7518
    expect(found?.derived).toEqual({ sum: known(7518), rest: known(10) });
  });

  test('whose parts are fewer are told apart, with what is not stated', () => {
    expect(foundIn(benefits('5774', '685', '1040'))[0]).toMatchObject({
      code: 'parts-incomplete',
      severity: 'look',
      derived: { sum: known(7499), rest: known(9) },
    });
    const [found] = foundIn(benefits('5774', '685', '-'));
    expect(found?.code).toBe('parts-incomplete');
    expect(found?.silent.map((each) => ('nameZh' in each ? each.id : ''))).toEqual(['benefit_special']);
    expect(found && figuresOf(found)).toEqual([
      'benefit_acts 2022 7508',
      'benefit_rural 2022 5774',
      'benefit_urban 2022 685',
    ]);
  });

  test('that parts miss by the rounding of their decimals pass', () => {
    const amounts = (fine: string, gains: string, total: string): string => `
      330106 2022 penalty_amount 全区 ${total} 万元
      330106 2022 penalty_fine 全区 ${fine} 万元
      330106 2022 illegal_gains 全区 ${gains} 万元`;
    // 12.35 + 7.25 = 19.60; three roundings of half a hundredth each
    expect(codesIn(amounts('12.35', '7.25', '19.61'))).toEqual([]);
    expect(codesIn(amounts('12.35', '7.25', '19.59'))).toEqual([]);
    expect(codesIn(amounts('12.35', '7.25', '19.58'))).toEqual(['parts-do-not-add']);
    expect(codesIn(amounts('12.35', '7.25', '19.62'))).toEqual(['parts-incomplete']);
  });

  test('are not checked against one part, bounds, or another year, scope, period or unit', () => {
    expect(codesIn(benefits('5774', '-', '-'))).toEqual([]);
    expect(codesIn(benefits('>=5784', '685', '1049'))).toEqual([]);
    const permits = (parts: string): string => `330100 2020 permits_completed 市本级 100 件\n${parts}`;
    const part = (id: string, how: string): string => `330100 ${how.replace('ID', id)}`;
    const both = (how: string): string =>
      ['online_handled', 'hall_handled'].map((id) => part(id, how)).join('\n');
    expect(codesIn(permits(both('2020 ID 市本级 80 件')))).toEqual(['parts-do-not-add']);
    for (const how of [
      '2019 ID 市本级 80 件',
      '2020 ID 全市 80 件',
      '2020 ID 市本级 80 件 @2020-09-30',
      '2020 ID 市本级 80 人',
    ]) {
      expect(codesIn(permits(both(how))), how).toEqual([]);
    }
  });
});
