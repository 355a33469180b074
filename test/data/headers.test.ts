import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { aliasKey } from '../../src/domain/fold';
import { makeDictionary } from '../../src/domain/dictionary';
import { readTables } from '../../src/cli/tables';
import { headerWords } from '../../src/import/header';
import { indicatorCalled, makeVocabulary } from '../../src/import/vocabulary';

const tables = readTables(resolve(import.meta.dirname, '../../data'));
const { indicators } = tables;
const vocabulary = makeVocabulary(makeDictionary(tables));

const owners = new Map<string, Set<string>>();
for (const { id, nameZh, nameEn, headerAliases } of indicators) {
  for (const header of [id, nameZh, nameEn, ...headerAliases]) {
    const key = aliasKey(header);
    owners.set(key, (owners.get(key) ?? new Set()).add(id));
  }
}
const idOf = (header: string): string | null => [...(owners.get(aliasKey(header)) ?? [])][0] ?? null;

describe('column headers', () => {
  it('belong to one indicator each', () => {
    expect([...owners].filter(([, ids]) => ids.size > 1)).toEqual([]);
  });

  it.each([
    ['行政处罚案件数', 'penalty_cases'],
    ['处罚案件数', 'penalty_cases'],
    ['行政处罚数', 'penalty_cases'],
    ['行政处罚件数', 'penalty_cases'],
    ['罚没款', 'penalty_amount'],
    ['罚没金额', 'penalty_amount'],
    ['罚没款总额', 'penalty_amount'],
    ['案均罚没款', 'penalty_amount_avg'],
    ['行政许可办件数', 'permits_completed'],
    ['行政许可办结数', 'permits_completed'],
    ['行政许可受理数', 'permits_accepted'],
    ['行政许可事项数', 'permit_items'],
    ['行政许可公示条数', 'permits_disclosed'],
    ['国家双随机任务数', 'dr_national_tasks'],
    ['双随机（国家）任务数', 'dr_national_tasks'],
    ['国抽任务数', 'dr_national_tasks'],
    ['省抽任务数', 'dr_provincial_tasks'],
    ['国家双随机处罚率', 'dr_national_penalty_rate'],
    ['省级双随机处罚率', 'dr_provincial_penalty_rate'],
    ['国家双随机罚没款', 'dr_national_penalty_amount'],
    ['双随机处罚率', 'dr_penalty_rate'],
    ['PENALTY CASES', 'penalty_cases'],
    ['penalty_cases', 'penalty_cases'],
  ])('%s means %s', (header, id) => {
    expect(idOf(header)).toBe(id);
  });

  it('keep their meaning with unit, scope and year around them', () => {
    for (const { id, nameZh, nameEn, headerAliases } of indicators) {
      for (const header of [id, nameZh, nameEn, ...headerAliases]) {
        for (const dressed of [
          `${header}（件）`,
          `${header}，件`,
          `${header}/件-全市`,
          `${header}（2018年）`,
          `2018年度${header}（市本级，件）`,
        ]) {
          const { name, unit, year } = headerWords(dressed, vocabulary);
          expect([dressed, indicatorCalled(name, vocabulary)?.id]).toEqual([dressed, id]);
          expect([unit?.unit ?? null, year?.year ?? null]).toEqual([
            dressed.includes('件', header.length) ? '件' : null,
            dressed.includes('2018') ? 2018 : null,
          ]);
        }
      }
    }
  });

  it.each([
    ['立案数', '行政处罚数'],
    ['结案数', '行政处罚数'],
    ['立案数', '结案数'],
    ['罚款金额', '罚没款'],
    ['罚款件数', '行政处罚数'],
    ['行政许可受理数', '行政许可办结数'],
    ['行政许可公开数', '行政许可办结数'],
    ['行政处罚事项数', '行政处罚数'],
    ['行政处罚公示条数', '行政处罚数'],
    ['国家双随机完成数', '国家双随机任务数'],
    ['国家双随机处罚数', '省级双随机处罚数'],
    ['信息公开行政复议数', '行政复议数'],
  ])('%s is not %s', (one, other) => {
    expect(idOf(one)).not.toBeNull();
    expect(idOf(other)).not.toBeNull();
    expect(idOf(one)).not.toBe(idOf(other));
  });

  it.each([
    '处罚率',
    '完成率',
    '完结率',
    '立案处罚',
    '调解成功',
    '成功率',
    '结案',
    '立案',
    '罚款',
    '受理率',
    '任务数',
    '警告',
    '处罚数',
  ])('%s alone means nothing', (header) => {
    expect(idOf(header)).toBeNull();
  });

  it('leave the wordings that need their sentence to prose', () => {
    const prose = new Map(indicators.map(({ id, proseAliases }) => [id, proseAliases]));
    expect(prose.get('dr_national_penalty_rate')).toContain('处罚率');
    expect(prose.get('medical_mediations_ok')).toContain('调解成功');
    expect(prose.get('penalty_closed')).toContain('结案');
  });
});
