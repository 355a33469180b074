import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Columns } from '../../src/domain/columns';
import { effectOf, type Effect } from '../../src/query/effect';
import { DICTIONARY } from '../import/dictionary';
import { read } from '../import/read';

function columnsOf(text: string): Columns {
  const { columns } = read(text);
  if (columns === null) throw new Error('the table is readable');
  return columns;
}

/** The whole effect, and the number of pauses on the way. */
function effect(text: string, ...others: readonly string[]): Effect & { pauses: number } {
  const work = effectOf(columnsOf(text), others.map(columnsOf), DICTIONARY);
  for (let pauses = 0; ; pauses += 1) {
    const { done, value } = work.next();
    if (done === true) return { ...value, pauses };
  }
}

const counts = ({ added, changed, same, absent }: Effect) => [added, changed, same, absent];
const HEAD = '单位,年份,行政处罚案件数,罚没款（万元）\n';

describe('what an import changes', () => {
  it('is counted by bureau, indicator, year', () => {
    const old = `${HEAD}上城区,2022,5,1\n定海区,2022,7,2\n`;
    const young = `${HEAD}上城区,2022,5,1.5\n上城区,2023,6,\n`;
    const found = effect(young, old);
    expect(counts(found)).toEqual([2, 1, 1, 2]);
    expect(found.list).toHaveLength(1);
    expect(found.list[0]).toMatchObject({
      bureau: '上城区',
      year: 2022,
      indicator: { id: 'penalty_amount' },
      before: { reading: { value: 1 }, unit: '万元' },
      after: { reading: { value: 1.5 }, unit: '万元' },
    });
  });

  it('compares values in base units, marks and reasons too', () => {
    const one = (head: string, cell: string) => `单位,年份,${head}\n上城区,2022,${cell}\n`;
    const amount = (cell: string, unit: string) => one(`罚没款（${unit}）`, cell);
    expect(counts(effect(amount('47.8', '万元'), amount('478000', '元')))).toEqual([0, 0, 1, 0]);
    expect(counts(effect(amount('47.8余', '万元'), amount('478000', '元')))).toEqual([0, 1, 0, 0]);
    expect(counts(effect(amount('—', '万元'), amount('', '元')))).toEqual([0, 0, 1, 0]);
    expect(counts(effect(amount('—', '万元'), amount('0', '万元')))).toEqual([0, 1, 0, 0]);
    expect(counts(effect(one('行政处罚案件数', '1-2'), one('行政处罚案件数', '1-3')))).toEqual([0, 1, 0, 0]);
    // The same number of cases and of units is not the same figure.
    expect(counts(effect(one('行政处罚案件数', '5家'), one('行政处罚案件数', '5件')))).toEqual([0, 1, 0, 0]);
  });

  it('keeps the series of a city apart, and takes those of a district as one', () => {
    const long = (bureau: string, scope: string) =>
      `单位,年份,口径,行政处罚案件数\n${bureau},2022,${scope},5\n`;
    expect(counts(effect(long('杭州市', '市本级'), long('杭州市', '全市')))).toEqual([1, 0, 0, 1]);
    expect(counts(effect(long('上城区', '区本级'), long('上城区', '全区')))).toEqual([0, 0, 1, 0]);
  });

  it('is measured against what goes first of several sets', () => {
    const [five, six] = [5, 6].map((n) => `单位,年份,行政处罚案件数\n上城区,2022,${n}\n`) as [string, string];
    expect(counts(effect(five, five, six))).toEqual([0, 0, 1, 0]);
    expect(counts(effect(five, six, five))).toEqual([0, 1, 0, 0]);
    expect(counts(effect(five))).toEqual([1, 0, 0, 0]);
  });

  it('adds up: new, changed and same are all figures of the import, same and changed and absent all others', () => {
    const table = fc
      .uniqueArray(
        fc.record({
          bureau: fc.constantFrom('上城区', '定海区', '桐庐县'),
          year: fc.integer({ min: 2018, max: 2021 }),
          cell: fc.constantFrom('1', '2', '', '3余'),
        }),
        { minLength: 1, selector: ({ bureau, year }) => bureau + year },
      )
      .map((rows) => rows.map(({ bureau, year, cell }) => `${bureau},${year},${cell},1\n`).join(''));
    fc.assert(
      fc.property(table, table, (young, old) => {
        const found = effect(HEAD + young, HEAD + old);
        expect(found.added + found.changed + found.same).toBe(columnsOf(HEAD + young).length);
        expect(found.changed + found.same + found.absent).toBe(columnsOf(HEAD + old).length);
        expect(counts(effect(HEAD + young, HEAD + young))).toEqual([0, 0, columnsOf(HEAD + young).length, 0]);
      }),
      { numRuns: 60 },
    );
  });

  it('pauses on the way, and lists a hundred changes at the most', () => {
    const rows = (cell: number) =>
      HEAD + Array.from({ length: 6000 }, (_, i) => `第${i}办公室,2022,${cell},1\n`).join('');
    const found = effect(rows(2), rows(1));
    expect(counts(found)).toEqual([0, 6000, 6000, 0]);
    expect(found.list).toHaveLength(100);
    // 24,000 figures are looked at.
    expect(found.pauses).toBe(2);
  });
});
