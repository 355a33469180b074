import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/cli/tables';
import { makeDictionary } from '../../src/domain/dictionary';
import type { OwnBureau, OwnEntry, OwnIndicator } from '../../src/domain/own';
import { withOwn } from '../../src/domain/own-merge';
import { ownProblems } from '../../src/import/own-check';
import { CENTRE, RULE, WATER } from '../domain/own-entries';

const TABLES = readTables(resolve(import.meta.dirname, '../../data'));
const dictionary = makeDictionary(TABLES);
const PASSED: OwnIndicator = {
  ...WATER,
  id: 'x:饮用水合格数',
  nameZh: '饮用水合格数',
  nameEn: '',
  aliases: [],
};
const RATE: OwnIndicator = {
  ...PASSED,
  id: 'x:饮用水合格率',
  nameZh: '饮用水合格率',
  kind: 'rate',
  unit: '%',
  numeratorId: PASSED.id,
  denominatorId: WATER.id,
};
const known = makeDictionary(withOwn(TABLES, [WATER, PASSED, CENTRE]).tables);
/** `code field text owner` of each problem. */
const said = (entry: OwnEntry, beside = dictionary) =>
  ownProblems(entry, beside).map(({ code, field, text, owner }) =>
    [code, field, text, owner].join(' ').trim(),
  );

describe('what is wrong with an own entry', () => {
  it('is nothing with those that the tests are about', () => {
    for (const entry of [WATER, PASSED, CENTRE, RULE]) expect(said(entry)).toEqual([]);
    for (const entry of [WATER, RATE, CENTRE]) expect(said(entry, known)).toEqual([]);
  });

  it('is nothing but its name with each shipped indicator under another', () => {
    for (const shipped of TABLES.indicators) {
      const { category, unit, kind, numeratorId, denominatorId, polarity } = shipped;
      // A rate of which only one part is a figure of the dictionary is shipped; a reader states both or none.
      if ((numeratorId === '') !== (denominatorId === '')) continue;
      const parts = { numeratorId, denominatorId };
      const own: OwnIndicator = { ...WATER, category, unit, kind, polarity, ...parts };
      expect([shipped.id, ...said(own)]).toEqual([shipped.id]);
    }
  });

  it.each<[string, Partial<OwnIndicator>]>([
    ['name-empty nameZh', { nameZh: ' ' }],
    ['name-taken nameZh 罚没款 罚没款金额', { nameZh: '罚没款' }],
    ['name-taken nameEn penalty CASES 行政处罚案件数', { nameEn: 'penalty CASES' }],
    ['name-taken aliases 处罚案件数 行政处罚案件数', { aliases: ['水质抽检', '处罚案件数'] }],
    ['name-is-column nameZh 备注', { nameZh: '备注' }],
    ['list-separator aliases 甲；乙', { aliases: ['甲；乙'] }],
    ['category-unknown category 食品 food', { category: '食品 food' }],
    ['unit-unknown unit 针', { unit: '针' }],
    ['unit-misfit unit 万元', { unit: '万元' }],
    ['unit-misfit unit 件', { kind: 'amount' }],
    ['unit-misfit unit ‰', { kind: 'rate', unit: '‰' }],
    ['part-alone denominatorId', { numeratorId: 'penalty_cases' }],
    ['part-unknown numeratorId x:无', { numeratorId: 'x:无', denominatorId: 'penalty_cases' }],
    ['part-circle numeratorId 饮用水抽检数', { numeratorId: WATER.id, denominatorId: 'penalty_cases' }],
  ])('%s', (expected, patch) => {
    expect(said({ ...WATER, ...patch })).toEqual([expected]);
  });

  it('is a circle through another own entry', () => {
    const beside = makeDictionary(withOwn(TABLES, [RATE]).tables);
    const own = { ...PASSED, numeratorId: RATE.id, denominatorId: 'penalty_cases' };
    expect(said(own, beside)).toEqual(['part-circle numeratorId 饮用水合格数']);
  });

  it('is a name that another own entry bears', () => {
    expect(said({ ...PASSED, id: 'x:丁', nameZh: '水质抽检' }, known)).toEqual([
      'name-taken nameZh 水质抽检 饮用水抽检数',
    ]);
    expect(said({ ...CENTRE, id: 'name:丁', name: '市疾控', otherNames: [] }, known)).toEqual([
      'name-taken name 市疾控 杭州市疾病预防控制中心',
    ]);
  });

  it.each<[string, Partial<OwnBureau>]>([
    ['name-empty name', { name: '' }],
    ['bureau-of-region name 杭州市西湖区卫生健康局 330106', { name: '杭州市西湖区卫生健康局' }],
    ['bureau-of-region otherNames 桐庐县卫健局 330122', { otherNames: ['桐庐县卫健局'] }],
    ['list-separator otherNames 甲;乙', { otherNames: ['甲;乙'] }],
    ['code-unknown code 339999', { code: '339999' }],
  ])('%s', (expected, patch) => {
    expect(said({ ...CENTRE, ...patch })).toEqual([expected]);
  });

  it.each([
    ['name-empty label', { label: '' }],
    ['code-unknown codes 99', { codes: ['3301', '99'] }],
    ['code-unknown codes', { codes: [''] }],
    ['indicator-unknown indicators x:无', { indicators: ['penalties', 'x:无'] }],
    ['date-wrong date 2023-13', { date: '2023-13' }],
  ])('%s', (expected, patch) => {
    expect(said({ ...RULE, ...patch })).toEqual([expected]);
  });
});
