import { describe, expect, it } from 'vitest';
import { makeDictionary } from '../../src/domain/dictionary';
import { inOwnWords } from '../../src/domain/own-figures';
import { withOwn } from '../../src/domain/own-merge';
import type { OwnEntry } from '../../src/domain/own';
import { importFile } from '../../src/import/import';
import { rebound } from '../../src/state/importing';
import { DICTIONARY, TABLES } from '../import/dictionary';
import { CENTRE, WATER } from './own-entries';

const read = (text: string, own: readonly OwnEntry[] = []) => {
  const dictionary = own.length === 0 ? DICTIONARY : makeDictionary(withOwn(TABLES, own).tables);
  const { columns } = importFile({ name: '甲.csv', bytes: new TextEncoder().encode(text) }, dictionary);
  if (!columns) throw new Error('refused');
  return columns;
};

/** Columns that were read before anything was described, in the words of those who know the entries. */
function later(text: string, own: readonly OwnEntry[]) {
  const dictionary = makeDictionary(withOwn(TABLES, own).tables);
  return inOwnWords(rebound(read(text), dictionary), dictionary);
}

const units = ({ units: printed, unit }: ReturnType<typeof read>) => [...unit].map((code) => printed[code]);

describe('figures in the words of the own dictionary', () => {
  const FINES = {
    ...WATER,
    id: 'x:公共场所罚金',
    nameZh: '公共场所罚金',
    unit: '万元',
    kind: 'amount' as const,
    aliases: [],
  };
  const text =
    '单位,年份,公共场所罚金\n甲中心,2021,36.5\n甲中心,2022,3.5万\n甲中心,2023,12元\n甲中心,2024,—\n';

  it('have the described unit where none was printed, and amount to what reading them again gives', () => {
    const columns = later(text, [FINES]);
    // 36.5 (万元) · 35000 元, for the cell said 万 · 12 元 as printed · a gap in the usual unit
    expect(units(columns)).toEqual(['万元', '元', '元', '万元']);
    expect([...columns.value]).toEqual([36.5, 35_000, 12, NaN]);
    const again = read(text, [FINES]);
    const inYuan = (each: typeof again) =>
      [...each.value].map((value, i) => (units(each)[i] === '万元' ? value * 10_000 : value));
    expect(inYuan(columns)).toEqual(inYuan(again));
  });

  it.each([
    // A number in words below 万 is one of the usual unit, 万元 · digits before 千 are 元, for the unit has no 千
    ['三十五', 350_000],
    ['一百二十', 1_200_000],
    ['三千', 30_000_000],
    ['5千', 5_000],
    ['５千', 5_000],
    ['3千余', 3_000],
    ['3百万', 3_000_000],
    ['三十五万', 350_000],
    ['三万五千', 35_000],
    ['1.5亿', 150_000_000],
  ])('that print %s are %d 元, as reading them again gives', (printed, yuan) => {
    const one = `单位,年份,公共场所罚金\n甲中心,2021,${printed}\n`;
    for (const columns of [later(one, [FINES]), read(one, [FINES])]) {
      const factor = { 元: 1, 万元: 10_000, 亿元: 100_000_000 }[units(columns)[0] ?? ''] ?? NaN;
      expect((columns.value[0] ?? NaN) * factor).toBe(yuan);
    }
  });

  it('that may be parts of one are doubtful where they are a rate, and keep what was printed', () => {
    const rate = { ...FINES, id: 'x:抽检率', nameZh: '抽检率', unit: '%', kind: 'rate' as const };
    const rates = `单位,年份,抽检率\n${['0.97', '97', '1.0', '0', '0.5%', '0.5-0.9', '—']
      .map((cell, i) => `甲中心,${2015 + i},${cell}`)
      .join('\n')}\n`;
    const columns = later(rates, [rate]);
    const told = (each: typeof columns) =>
      Array.from(each.value, (value, i) => [value, each.flag[i], units(each)[i], each.uppers.get(i)]);
    expect([...columns.value]).toEqual([NaN, 97, NaN, 0, 0.5, NaN, NaN]);
    expect(told(columns)).toEqual(told(read(rates, [rate])));
    expect([0, 2, 5].map((i) => columns.printed.get(i))).toEqual(['0.97', '1.0', '0.5-0.9']);
    // What is stored stays: forgotten, the figures are what they were.
    expect([...read(rates).value]).toEqual([0.97, 97, 1, 0, 0.5, 0.5, NaN]);
    const mean = later(rates, [{ ...rate, kind: 'mean' as const }]);
    expect([...mean.value]).toEqual([0.97, 97, 1, 0, 0.5, 0.5, NaN]);
  });

  it('are called what the entry says, and what the file says where it is forgotten', () => {
    const renamed = { ...FINES, nameZh: '罚金' };
    const kept = read(text, [renamed]);
    expect(kept.indicators[0]).toMatchObject({ nameZh: '罚金', known: true, own: true });
    const forgotten = rebound(kept, DICTIONARY).indicators[0];
    expect(forgotten).toMatchObject({ id: 'x:公共场所罚金', known: false, definitionZh: '' });
    expect(forgotten?.own).toBeUndefined();
  });

  it('join those that stand under another name of their bureau, but for two names in one set', () => {
    const row = (name: string, year: number) => `${name},${year},3\n`;
    const head = '单位,年份,行政处罚案件数\n';
    const id = ({ bureaus }: ReturnType<typeof read>) => bureaus.map((bureau) => bureau.id);
    const short = head + row('市疾控', 2021);
    expect(id(read(short))).toEqual(['name:市疾控']);
    expect(id(later(short, [CENTRE]))).toEqual([CENTRE.id]);
    expect(later(short, [CENTRE]).bureaus[0]).toMatchObject({ name: '市疾控', code: '330100' });
    expect(id(read(short, [CENTRE]))).toEqual([CENTRE.id]);
    const both = later(head + row('市疾控', 2021) + row(CENTRE.name, 2022), [CENTRE]);
    expect([...id(both)].sort()).toEqual(['name:市疾控', CENTRE.id].sort());
    const former = later(short + row('杭疾控', 2022), [{ ...CENTRE, otherNames: ['市疾控', '杭疾控'] }]);
    expect(id(former)).toEqual([CENTRE.id, 'name:杭疾控']);
    expect(former.bureaus.map(({ code }) => code)).toEqual(['330100', '330100']);
  });

  it('stand under the code and level of a described bureau, and share their arrays otherwise', () => {
    const centre = `单位,年份,行政处罚案件数\n${CENTRE.name},2021,3\n`;
    const before = read(centre);
    expect(before.bureaus[0]).toMatchObject({ id: CENTRE.id, code: '', level: 'unknown' });
    const after = later(centre, [CENTRE]);
    expect(after.bureaus[0]).toMatchObject({ id: CENTRE.id, code: '330100', level: 'city' });
    expect(units(after)).toEqual(['件']);
    expect(rebound(after, DICTIONARY).value).toBe(after.value);
  });
});
