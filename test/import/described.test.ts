import { describe, expect, it } from 'vitest';
import { makeDictionary } from '../../src/domain/dictionary';
import type { OwnEntry } from '../../src/domain/own';
import { withOwn } from '../../src/domain/own-merge';
import type { Answers } from '../../src/import/answers';
import { importFile } from '../../src/import/import';
import { CENTRE, WATER } from '../domain/own-entries';
import { DICTIONARY, TABLES } from './dictionary';

const knowing = (own: readonly OwnEntry[]) => makeDictionary(withOwn(TABLES, own).tables);
const read = (text: string, answers: Answers, own: readonly OwnEntry[] = []) =>
  importFile(
    { name: '甲.csv', bytes: new TextEncoder().encode(text) },
    own.length === 0 ? DICTIONARY : knowing(own),
    answers,
  );
const TEXT = '单位,年份,水质抽检,饮用水抽检数\n市疾控,2023,12,13\n';

describe('what was described', () => {
  it('is asked about as long as it is not', () => {
    const { problemCounts, seen } = read(TEXT, {});
    expect(problemCounts['indicator-unknown']).toBe(2);
    expect(seen?.bureaus.map(({ name }) => name)).toEqual(['市疾控']);
  });

  it.each<[string, Answers, readonly OwnEntry[]]>([
    ['in the answers', { own: [WATER, CENTRE] }, []],
    ['in the own dictionary', {}, [WATER, CENTRE]],
    ['in both', { own: [CENTRE] }, [WATER]],
  ])('is known to the file: %s', (_, answers, own) => {
    const { columns, problemCounts, seen } = read('单位,年份,水质抽检\n市疾控,2023,12\n', answers, own);
    expect(problemCounts['indicator-unknown']).toBeUndefined();
    expect(problemCounts['bureau-unknown']).toBeUndefined();
    expect(seen?.indicators).toEqual([]);
    expect(seen?.bureaus).toEqual([]);
    expect(columns?.indicators[0]).toMatchObject({ id: WATER.id, nameZh: WATER.nameZh, unit: '件' });
    expect(columns?.units).toContain('件');
    expect(columns?.bureaus[0]).toMatchObject({ id: CENTRE.id, name: '市疾控' });
  });

  it('says the unit that the file does not print: 36.5 is 36.5 万元', () => {
    const fines = { ...WATER, kind: 'amount', unit: '万元' } as const;
    const { columns } = read('单位,年份,饮用水抽检数\n市疾控,2023,36.5\n', { own: [fines] });
    expect(columns?.units).toEqual(['万元']);
    expect([...(columns?.value ?? [])]).toEqual([36.5]);
  });

  it('never claims what a region claims', () => {
    const greedy = { ...CENTRE, otherNames: ['杭州市卫生健康委员会'] };
    const { columns } = read('单位,年份,行政处罚\n杭州市卫生健康委员会,2023,1\n', { own: [greedy] });
    expect(columns?.bureaus[0]?.id).toBe('330100');
  });

  it('decides between places of one name, but not against a printed code', () => {
    const west = { ...CENTRE, id: 'name:西湖区卫健局', name: '西湖区卫健局', otherNames: [] };
    const named = read('单位,年份,行政处罚\n西湖区卫健局,2023,1\n', { own: [west] });
    const coded = read('单位,行政区划代码,年份,行政处罚\n西湖区卫健局,330106,2023,1\n', { own: [west] });
    expect(coded.columns?.bureaus[0]?.id).toBe('330106');
    expect(named.problemCounts['bureau-ambiguous']).toBeUndefined();
  });
});
