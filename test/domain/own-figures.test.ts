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

  it('are called what the entry says, and what the file says where it is forgotten', () => {
    const renamed = { ...FINES, nameZh: '罚金' };
    const kept = read(text, [renamed]);
    expect(kept.indicators[0]).toMatchObject({ nameZh: '罚金', known: true, own: true });
    const forgotten = rebound(kept, DICTIONARY).indicators[0];
    expect(forgotten).toMatchObject({ id: 'x:公共场所罚金', known: false, definitionZh: '' });
    expect(forgotten?.own).toBeUndefined();
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
