import { describe, expect, it } from 'vitest';
import { bureauCandidates, fullName } from '../../src/domain/bureau-candidates';
import { makeDictionary } from '../../src/domain/dictionary';
import { makePlaces } from '../../src/domain/naming';
import { DICTIONARY } from '../import/dictionary';

const places = makePlaces(DICTIONARY);
const candidates = (name: string, year = 2023) =>
  bureauCandidates(name, year, places, [
    {
      region: '杭州市',
      oldName: '杭州市卫生监督局',
      newName: '杭州市卫生行政执法队',
      when: '2019',
      source: '',
      status: 'seen',
    },
  ]).map(({ id, reason }) => `${id} ${reason}`);

describe('bureaus that a name may mean', () => {
  it('are all of one name, so that someone chooses', () => {
    expect(candidates('西湖区卫健局')).toEqual(['330106 name', '360103 name']);
    expect(candidates('普陀')).toEqual(['310107 name', '330903 name']);
  });

  it('are found by a former name and by an abbreviation', () => {
    expect(candidates('杭州市卫生监督局')).toContain('330100 former');
    expect(candidates('杭上城局')).toEqual(['330102 abbreviation']);
    expect(candidates('舟定海卫健')).toEqual(['330902 abbreviation']);
  });

  it('are not those whose names hold it, where the name itself means a region', () => {
    const wuhan = {
      code: '420112',
      name: '东西湖区',
      kind: '',
      parentCode: '420100',
      validFrom: '',
      validTo: '',
      note: '',
    };
    const more = makePlaces(makeDictionary({ ...DICTIONARY, regions: [...DICTIONARY.regions, wuhan] }));
    const ids = (name: string) => bureauCandidates(name, 2023, more, []).map(({ id }) => id);
    expect(ids('西湖区卫健局')).toEqual(['330106', '360103']);
    expect(ids('东湖区')).toContain('420112');
  });

  it('are those of the year', () => {
    expect(candidates('下城区', 2020)).toEqual(['330103 name']);
    expect(candidates('下城区', 2024)).toEqual([]);
  });

  it('are none for what is no place, and of bounded number', () => {
    expect(candidates('开发区社发局')).toEqual([]);
    expect(bureauCandidates('区', 2023, places, [], 3).length).toBeLessThanOrEqual(3);
  });
});

it('names a region under what lies above it', () => {
  const codes = ['330102', '330100', '330000', '310107'];
  const regions = codes.flatMap((code) => DICTIONARY.regionsByCode.get(code)?.slice(0, 1) ?? []);
  expect(regions.map((region) => fullName(region, places))).toEqual([
    '杭州市上城区',
    '浙江省杭州市',
    '浙江省',
    '上海市普陀区',
  ]);
});
