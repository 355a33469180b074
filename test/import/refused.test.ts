import { expect, it } from 'vitest';
import { codes, read } from './read';

it.each([
  ['layout-unknown', 'a,b,c\n1,2,3\n\n4,5,6\n', 4, 1],
  ['column-missing', '单位,处罚案件数\n上城区,5\n定海区,6\n', 3, 0],
  ['column-missing', '项目,单位,上城区,定海区\n行政处罚案件数,件,12,13\n罚没款,万元,4,5\n', 3, 0],
])('counts the rows of a table refused for %s', (code, text, total, skipped) => {
  const result = read(text);
  expect(codes(result)).toEqual([code]);
  expect(result.rows).toEqual({ total, accepted: 0, rejected: total - skipped, skipped });
});

it('names the row of the title that states the year', () => {
  const result = read('内部资料,\n2021年汇总,\n,\n地区,处罚案件数\n上城区,12\n定海区,9\n');
  expect(result.problems).toMatchObject([{ code: 'year-from-title', row: 2 }]);
});
