import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { delimited } from '../../src/export/delimited';
import { gridOfTsv, looksLikeCsv } from '../../src/ui/data/pasted-text';

describe('cells copied as text', () => {
  it.each([
    [
      '单位\t处罚案件数\r\n上城区\t5\r\n',
      [
        ['单位', '处罚案件数'],
        ['上城区', '5'],
      ],
    ],
    ['a\t"b\nc"\td\n', [['a', 'b c', 'd']]],
    [
      'a\t"说""好""\n的"\n1\t2',
      [
        ['a', '说"好" 的'],
        ['1', '2'],
      ],
    ],
    ['"x\ty"\tz', [['x y', 'z']]],
    ['"双随机"任务数\t"5"\n', [['"双随机"任务数', '"5"']]],
    [
      'a\t"b\n1\t2',
      [
        ['a', '"b'],
        ['1', '2'],
      ],
    ],
    [
      '\t5\n\t\n',
      [
        ['', '5'],
        ['', ''],
      ],
    ],
  ])('%j', (text, grid) => {
    expect(gridOfTsv(text)).toEqual(grid);
  });

  it('are none without a tab', () => {
    expect(gridOfTsv('行政处罚案件数\n128')).toBeNull();
  });

  it('come back as they were written, with quotes inside', () => {
    const cell = fc
      .string({ unit: fc.constantFrom(...'ab"，, 局5') })
      .map((text) => text.trim().replace(/^"+/, ''));
    const grids = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(grids, (grid) => {
        fc.pre(grid[grid.length - 1]?.[0] !== '' || grid.length === 1);
        const copied = grid.map((row) => row.join('\t')).join('\n');
        expect(gridOfTsv(copied)).toEqual(grid);
      }),
    );
  });
});

it('writes what a CSV reader reads back', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab",;\t\n 局5') });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }),
      fc.constantFrom(',', '\t'),
      (grid, delimiter) => {
        const read = Papa.parse(delimited(grid, delimiter as ',' | '\t', '\r\n'), {
          delimiter,
          newline: '\r\n',
        });
        expect(read.data.slice(0, -1)).toEqual(grid);
      },
    ),
  );
});

it.each([
  ['单位,年份\n上城区,2018\n', true],
  ['单位；年份\n上城区；2018\n', false],
  ['单位;年份;件\n"a;b";2018;5\n', true],
  ['2018年，我局办结案件12件，罚没款5万元。\n同比增长。', false],
  ['单位,年份', false],
])('%j looks like CSV: %s', (text, expected) => {
  expect(looksLikeCsv(text)).toBe(expected);
});
