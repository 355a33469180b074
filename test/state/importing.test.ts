import { describe, expect, it } from 'vitest';
import type { Columns } from '../../src/domain/columns';
import { unknownIndicator, type Indicator } from '../../src/domain/indicator';
import { metaOf, rebound } from '../../src/state/importing';
import { read } from '../import/read';
import { dictionaryOf } from '../query/dictionary-of';
import { datasetOf } from '../query/table-of';

const dictionary = dictionaryOf();
const { columns } = datasetOf('330106 2024 penalty_cases 全区 140 件', dictionary);
const storedWith = (indicator: Indicator): Columns => ({ ...columns, indicators: [indicator] });

/** An indicator as an edition stored it that had one text for both languages. */
const oldStored = (indicator: Indicator): Indicator => {
  const { definitionZh, definitionEn, caveatsZh, caveatsEn, ...rest } = indicator;
  return { ...rest, definition: definitionZh + definitionEn, caveats: caveatsZh + caveatsEn } as never;
};

describe('what the list of data sets keeps', () => {
  const given = {
    id: 'user:1',
    origin: 'user',
    hash: '',
    edition: '',
    importedAt: '',
    name: 'a.csv',
  } as const;
  const metaFrom = (text: string) => {
    const result = read(text);
    if (result.columns === null) throw new Error('No figures');
    return metaOf(result.columns, result, given);
  };
  const TABLE = '单位名称,年份,行政处罚案件数\n上城区,2022,5774\n拱墅区,2022,1734\n';

  it('has the totals that a file states, beside the sums of its figures', () => {
    const [total] = metaFrom(`${TABLE}合计,2022,7509\n`).totals?.stated ?? [];
    expect(total).toMatchObject({ row: 4, column: 3, text: '7509', sum: 7508, difference: 1, parts: 2 });
  });

  it('has none where a file states none', () => {
    expect(metaFrom(TABLE)).not.toHaveProperty('totals');
  });
});

describe('a stored set under today’s dictionary', () => {
  it('takes the dictionary’s words for an indicator that it knows', () => {
    const known = dictionary.indicatorById.get('penalty_cases');
    if (!known) throw new Error('No such indicator');
    expect(rebound(storedWith(oldStored(known)), dictionary).indicators).toEqual([known]);
  });

  it('leaves an indicator that only a file knows as it is, and blank what was not stored', () => {
    const own = unknownIndicator('义诊场次', '场');
    expect(rebound(storedWith(own), dictionary).indicators).toEqual([own]);
    const [back] = rebound(storedWith(oldStored(own)), dictionary).indicators;
    expect(back).toMatchObject({ id: 'x:义诊场次', unit: '场', known: false });
    expect([back?.definitionZh, back?.definitionEn, back?.caveatsZh, back?.caveatsEn]).toEqual([
      '',
      '',
      '',
      '',
    ]);
  });
});
