import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { RecordCutter } from '../../src/import/records';

/** All records of a text that comes in pieces of `size`. */
function cut(text: string, size: number, delimiter = ','): { rows: string[][]; broken: number[] } {
  const cutter = new RecordCutter(delimiter);
  const rows: string[][] = [];
  const broken: number[] = [];
  for (let at = 0; at < text.length; at += size) {
    const records = cutter.push(text.slice(at, at + size), at + size >= text.length);
    const parsed = Papa.parse<string[]>(records.text, { delimiter, newline: '\n' }).data.slice(0, -1);
    broken.push(...records.broken.map((i) => i + rows.length));
    if (records.text !== '') rows.push(...parsed);
  }
  return { rows, broken };
}

describe('RecordCutter', () => {
  it('makes mixed line ends one kind', () => {
    expect(cut('a,b\r\n1,2\n3,4\r5,6', 100).rows).toEqual([
      ['a', 'b'],
      ['1', '2'],
      ['3', '4'],
      ['5', '6'],
    ]);
  });

  it('keeps line ends inside quotes', () => {
    expect(cut('a,"x\r\ny"\r\nb,"p\nq"\n', 100).rows).toEqual([
      ['a', 'x\r\ny'],
      ['b', 'p\nq'],
    ]);
  });

  it('makes a quote literal that stands in a cell or closes in its middle', () => {
    expect(cut('5" pipe,1\n"重要"事项,2\n', 100).rows).toEqual([
      ['5" pipe', '1'],
      ['重要事项', '2'],
    ]);
  });

  it('lets an unclosed quote spoil its own row only', () => {
    const text = 'a,b\n"open,2\nc,3\nd,4\n';
    expect(cut(text, 100)).toEqual({
      rows: [
        ['a', 'b'],
        ['"open', '2'],
        ['c', '3'],
        ['d', '4'],
      ],
      broken: [1],
    });
  });

  it('gives the same records however the text is cut', () => {
    const cell = fc.oneof(
      fc.constantFrom('', 'x', '杭州', '12', '1.5'),
      fc.constantFrom('a,b', 'say "hi"', 'two\nlines', '\r\n', '"'),
    );
    const rows = fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 8 });
    const written = rows.chain((table) =>
      fc
        .array(fc.constantFrom('\n', '\r\n', '\r'), { minLength: table.length, maxLength: table.length })
        .map((ends) => ({
          table,
          text: table
            .map(
              (row, i) =>
                row.map((c) => (/[",\r\n]/.test(c) ? `"${c.replace(/"/g, '""')}"` : c)).join(',') +
                (ends[i] ?? ''),
            )
            .join(''),
        })),
    );
    fc.assert(
      fc.property(written, fc.integer({ min: 1, max: 20 }), ({ table, text }, size) => {
        expect(cut(text, size)).toEqual({ rows: table, broken: [] });
      }),
    );
  });
});
