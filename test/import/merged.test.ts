import { describe, expect, it } from 'vitest';
import { fillMerged } from '../../src/import/merged';

/** A grid drawn in lines, cells parted by bars; ranges as [top, left, bottom, right]. */
function filled(drawn: string, ...ranges: readonly (readonly [number, number, number, number])[]): string {
  const grid = drawn
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split('|')
        .map((cell) => cell.trim()),
    );
  fillMerged(
    grid,
    ranges.map(([top, left, bottom, right]) => ({ top, left, bottom, right })),
    1000,
  );
  return grid.map((row) => row.join('|')).join('\n');
}
const drawn = (text: string): string =>
  text
    .trim()
    .split('\n')
    .map((line) =>
      line
        .trim()
        .split('|')
        .map((cell) => cell.trim())
        .join('|'),
    )
    .join('\n');

describe('merged cells', () => {
  it('give a header over two rows to each column, and a bureau to each of its rows', () => {
    const sheet = `
      单位   | 指标   | 双随机 |
             |        | 任务数 | 完成数
      三门县 | 国家级 | 5      | 4
             | 省级   | 7      | 6`;
    expect(filled(sheet, [0, 0, 1, 0], [0, 1, 1, 1], [0, 2, 0, 3], [2, 0, 3, 0])).toBe(
      drawn(`
      单位   | 指标   | 双随机 | 双随机
      单位   | 指标   | 任务数 | 完成数
      三门县 | 国家级 | 5      | 4
      三门县 | 省级   | 7      | 6`),
    );
  });

  it.each(['12', '36.5万余', '98.5%', '１２'])('print a figure of several rows once: %s', (figure) => {
    const sheet = `单位|年份|处罚案件数\n上城区|2020|${figure}\n定海区|2020|`;
    expect(filled(sheet, [1, 2, 2, 2])).toBe(sheet);
  });

  it('give a missing mark of several rows to each', () => {
    expect(filled('单位|处罚案件数\n上城区|未统计\n定海区|', [1, 1, 2, 1])).toBe(
      '单位|处罚案件数\n上城区|未统计\n定海区|未统计',
    );
  });

  it.each([
    ['年份', '2018'],
    ['行政区划代码', '330102'],
  ])('give a number under %s to each row', (header, value) => {
    expect(filled(`${header}|处罚案件数\n${value}|5\n|6`, [1, 0, 2, 0])).toBe(
      `${header}|处罚案件数\n${value}|5\n${value}|6`,
    );
  });

  it('give a year to each of the columns below it', () => {
    expect(filled('单位|2018||2019年|\n|任务|完成|任务|完成', [0, 1, 0, 2], [0, 3, 0, 4])).toBe(
      '单位|2018|2018|2019年|2019年\n|任务|完成|任务|完成',
    );
  });

  it('say a title, a section and a note once', () => {
    const sheet = '2018年汇总表||\n单位|年份|处罚案件数\n一、区县||\n上城区|2018|5\n注：内部资料||';
    expect(filled(sheet, [0, 0, 0, 2], [2, 0, 2, 2], [4, 0, 4, 2])).toBe(sheet);
  });

  it('leave out what they hide', () => {
    expect(filled('单位|处罚案件数\n上城区|5\n定海区|6', [1, 1, 2, 1])).toBe(
      '单位|处罚案件数\n上城区|5\n定海区|',
    );
  });

  it('do not run into other rows that have no cell of their own', () => {
    const nothing: string[] = [];
    const grid = [['单位', '件数'], ['上城区', '5'], nothing, nothing, ['', '7']];
    fillMerged(grid, [{ top: 1, left: 0, bottom: 2, right: 0 }], 1000);
    expect(grid).toEqual([['单位', '件数'], ['上城区', '5'], ['上城区'], [], ['', '7']]);
  });

  it('are filled no further than the budget', () => {
    const grid = [['a', 'b'], ['c']];
    expect(fillMerged(grid, [{ top: 0, left: 0, bottom: 1, right: 0 }], 1)).toBe(false);
    expect(grid).toEqual([['a', 'b'], ['c']]);
  });
});
