import { expect, test } from 'vitest';
import { territoryTotals } from '../../src/checks/territory-totals';
import { bundledDictionary as dictionary, bundledTable } from '../query/bundled';
import { tableOf } from '../query/table-of';

test('the 14 prefectures and the provincial body of Gansu 2014 make the stated 3,094, with nobody missing', () => {
  const totals = territoryTotals(bundledTable('zhejiang', 'elsewhere'), dictionary, '620000', 2014);
  const cases = totals.find(({ total }) => total.row.indicator.id === 'penalty_cases');
  expect(cases?.sum).toEqual({ status: 'known', value: 3094, qualifier: 'exact' });
  expect(cases?.agreement).toBe('agrees');
  expect(cases?.silent).toEqual([]);
});

test('a sum of those that have published names the others, and is not the whole', () => {
  const districts = '330102 330105 330106 330108 330109 330110 330111 330112'.split(' ');
  const table = tableOf(
    [
      '330100 2024 penalty_cases 全市 1000 件',
      ...districts.map((code) => `${code} 2024 penalty_cases 全区 100 件`),
    ].join('\n'),
    dictionary,
  );
  const [cases] = territoryTotals(table, dictionary, '330100', 2024);
  expect(cases?.sum).toMatchObject({ value: 800 });
  expect(cases?.agreement).toBe('parts_incomplete');
  // Of Hangzhou's 13 districts and counties of 2024.
  expect(cases?.silent).toHaveLength(5);
});

test('a year in which fewer than half have published has no sum', () => {
  const table = tableOf(
    '330100 2024 penalty_cases 全市 1000 件\n330102 2024 penalty_cases 全区 100 件\n330105 2024 penalty_cases 全区 90 件',
    dictionary,
  );
  expect(territoryTotals(table, dictionary, '330100', 2024)).toEqual([]);
});
