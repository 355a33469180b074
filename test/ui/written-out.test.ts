import { describe, expect, it } from 'vitest';
import type { Columns } from '../../src/domain/columns';
import type { EntryRow } from '../../src/domain/entry';
import { entryAt } from '../../src/export/words';
import { importFile } from '../../src/import/import';
import { entryCsv } from '../../src/ui/entry/entry-csv';
import { writtenOut } from '../../src/ui/entry/written-out';
import { dictionaryOf } from '../query/dictionary-of';

const dictionary = dictionaryOf();
const row = (more: Partial<EntryRow>): EntryRow => ({
  bureau: '杭州市西湖区卫生健康局',
  code: '330106',
  year: '2022',
  period: '',
  indicator: '行政处罚案件数',
  indicatorId: 'penalty_cases',
  scope: '全区',
  basis: '',
  value: '12',
  unit: '件',
  note: '据年报',
  date: '2026-11-26',
  ...more,
});
const ROWS = [
  row({}),
  row({ year: '2021', value: '47.8万余', unit: '元', indicator: '罚没款', indicatorId: 'penalty_amount' }),
  row({ year: '2020', value: '—', note: '' }),
  row({ year: '2019', value: '1-2', scope: '', note: '-1 的说明' }),
  row({ year: '2018', period: '2018-01-01/2018-06-30', value: '0' }),
  row({ year: '2017', value: '约300', basis: 'inferred' }),
  row({ bureau: '某某执法队', code: '', indicator: '走访企业', indicatorId: '', value: '3.5', unit: '次' }),
];

function read(rows: readonly EntryRow[]) {
  const bytes = new TextEncoder().encode(entryCsv(rows));
  const { columns } = importFile({ name: '手工录入.csv', bytes }, dictionary);
  if (!columns) throw new Error('They are read');
  return columns;
}

/** Every figure with its words, but how it was printed. */
const figuresOf = (columns: Columns) =>
  Array.from(columns.value, (_, i) => ({
    ...entryAt(columns, i),
    printed: '',
    note: columns.origins[columns.origin[i] ?? 0]?.note,
  }));

describe('stored figures written out as entries', () => {
  it('are read as the same figures again, in the order in which they were entered', () => {
    const columns = read(ROWS);
    const rows = writtenOut(columns, dictionary.unitByPrinted) ?? [];
    expect(rows.map(({ year, bureau }) => [year, bureau])).toEqual(
      ROWS.map(({ year, bureau }) => [year, bureau]),
    );
    expect(rows.map(({ note, date, period }) => [note, date, period])).toEqual(
      ROWS.map(({ note, date, period }) => [note, date, period]),
    );
    expect(rows.map(({ value, unit }) => value + unit)).toEqual([
      '12件',
      '47.8余万元',
      '—件',
      '1-2件',
      '0件',
      '约300件',
      '3.5次',
    ]);
    expect(figuresOf(read(rows))).toEqual(figuresOf(columns));
  });
});
