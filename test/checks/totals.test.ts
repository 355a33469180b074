import { describe, expect, test } from 'vitest';
import { known } from '../../src/domain/reading';
import { codesIn, figuresOf, foundIn } from './find';
import { sentence } from './sentence';

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

  test('whose parts are all stated and fewer are asked about too', () => {
    const [found] = foundIn(benefits('5774', '685', '1040'));
    // 5774 + 685 + 1040 = 7499
    expect(found).toMatchObject({
      code: 'parts-do-not-add',
      severity: 'ask',
      derived: { sum: known(7499), rest: known(9) },
    });
    expect(found && sentence(found)).toContain('合计7,499宗，少了9宗。');
  });

  test('that may leave something over are not asked about where they do: tasks that were not completed', () => {
    const tasks = (done: number, closed: number): string => `
      330100 2024 dr_national_tasks 全市 2771 家
      330100 2024 dr_national_completed 全市 ${done} 家
      330100 2024 dr_national_closed 全市 ${closed} 家`;
    expect(codesIn(tasks(2700, 71))).toEqual([]);
    // 2771 − 2700 − 50 = 21 were not completed.
    expect(foundIn(tasks(2700, 50))[0]).toMatchObject({ code: 'parts-incomplete', severity: 'look' });
    expect(foundIn(tasks(2700, 72))[0]).toMatchObject({ code: 'parts-do-not-add', severity: 'ask' });
  });

  test('of which not all parts are stated are told apart, with what is not', () => {
    const [found] = foundIn(benefits('5774', '685', '-'));
    expect(found?.code).toBe('parts-incomplete');
    expect(found?.silent.map((each) => ('nameZh' in each ? each.id : ''))).toEqual(['benefit_special']);
    expect(found && figuresOf(found)).toEqual([
      'benefit_acts 2022 7508',
      'benefit_rural 2022 5774',
      'benefit_urban 2022 685',
    ]);
  });

  test('of which a part is withheld are told with that, also where it never had a number', () => {
    const [found] = foundIn(benefits('5774', '685', 'suppressed'));
    expect(found?.silent).toEqual([]);
    expect(found?.aside.map(({ why, figure }) => [why, figure.row.indicator.id])).toEqual([
      ['missing', 'benefit_special'],
    ]);
    expect(found && sentence(found)).toContain('不予公开');
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
    expect(codesIn(amounts('12.35', '7.25', '19.62'))).toEqual(['parts-do-not-add']);
  });

  test('that bounds contradict whatever they stand for are asked about, others are not', () => {
    const [found, ...more] = foundIn(benefits('>=5784', '685', '1049'));
    expect(more).toEqual([]);
    // ≥ 5784 + 685 + 1049 = ≥ 7518
    expect(found).toMatchObject({
      code: 'parts-do-not-add',
      derived: { sum: known(7518, 'at_least'), rest: known(10, 'at_least') },
    });
    expect(codesIn(benefits('>=5700', '685', '1049'))).toEqual([]);
    // At most 5764 leaves ten at least over.
    expect(foundIn(benefits('<=5764', '685', '1049'))[0]).toMatchObject({
      code: 'parts-do-not-add',
      derived: { sum: known(7498, 'at_most'), rest: known(10, 'at_least') },
    });
    expect(codesIn(benefits('~6784', '685', '1049'))).toEqual([]);
  });

  test('name a part that is stated of another time or in another unit as not added, with why', () => {
    const [found] = foundIn(`${benefits('5774', '685', '-').replace(/330902 2022 benefit_special.*/, '')}
      330902 2022 benefit_special 全区 900 人 @2022-09-30`);
    expect(found?.code).toBe('parts-incomplete');
    expect(found?.silent).toEqual([]);
    expect(found && sentence(found)).toContain('；未计入：计划生育特别扶助对象人数（截至 2022-09-30）。');
  });

  test('are not checked against one part, or another year, scope, period or unit', () => {
    expect(codesIn(benefits('5774', '-', '-'))).toEqual([]);
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
