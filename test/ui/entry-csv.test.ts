import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteOf, type EntryRow } from '../../src/domain/entry';
import { importFile } from '../../src/import/import';
import { entryCsv, entryRows, fieldAt } from '../../src/ui/entry/entry-csv';
import { dictionaryOf } from '../query/dictionary-of';

const ROW: EntryRow = {
  bureau: '杭州市西湖区卫生健康局',
  code: '330106',
  year: '2022',
  period: '',
  indicator: '罚没款',
  indicatorId: 'penalty_amount',
  scope: '',
  basis: '',
  value: '47.8万余',
  unit: '元',
  note: '据年报',
  date: '2026-11-26',
};
const imported = (rows: readonly EntryRow[]) =>
  importFile({ name: '手工录入.csv', bytes: new TextEncoder().encode(entryCsv(rows)) }, dictionaryOf());

/** Texts as an input field of one line gives them, trimmed; quotes, commas and lone quotes among them. */
const text = fc
  .string({ unit: fc.constantFrom('"', ',', ' ', '件', '1', ';', '|', "'", '=', '—') })
  .map((each) => each.replace(/\s+/g, ' ').trim());
const row: fc.Arbitrary<EntryRow> = fc.record({
  bureau: text,
  code: text,
  year: text,
  period: text,
  indicator: text,
  indicatorId: text,
  scope: text,
  basis: text,
  value: text,
  unit: text,
  note: text,
  date: fc.constantFrom('', '2026-11-26', '1999-01-01'),
});

describe('entries as the text that is kept', () => {
  it('come back as they were', () => {
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        expect(entryRows(entryCsv(rows))).toEqual(rows);
      }),
    );
  });

  it('are never more rows than there are entries, whatever is pasted into a cell', () => {
    const [back, ...more] = entryRows(entryCsv([{ ...ROW, note: ' 甲\r\n乙\t丙 ' }]));
    expect(back?.note).toBe('甲 乙 丙');
    expect(more).toEqual([]);
  });

  it('run nothing in a spreadsheet, and are read as they were typed', () => {
    const formulas = { bureau: '=1+1', code: '=2', period: '@x', unit: '+件', note: '', date: '' };
    const typed = { ...ROW, ...formulas, indicator: '-1+1', value: '=3' };
    const [, line = ''] = entryCsv([typed]).split('\r\n');
    expect(line).toBe("'=1+1,'=2,2022,'@x,'-1+1,penalty_amount,,,'=3,'+件,");
    expect(entryRows(entryCsv([typed]))).toEqual([typed]);
    const [, number = ''] = entryCsv([{ ...ROW, value: '-12' }]).split('\r\n');
    expect(number).toContain(',-12,');
  });

  it('are imported without a word, the mark kept and the date before the note', () => {
    const { columns, outcome, problems, layout } = imported([ROW]);
    expect([outcome, layout, problems]).toEqual(['accept', 'long', []]);
    expect([columns?.value[0], columns?.units[columns.unit[0] ?? 0]]).toEqual([47.8, '万元']);
    expect(columns?.printed.get(0)).toBe('47.8万余');
    const note = columns?.origins[columns.origin[0] ?? 0]?.note ?? '';
    expect(noteOf(note)).toEqual({ note: '据年报', date: '2026-11-26' });
  });

  it('stand two rows below their number, and a problem names the field that it is in', () => {
    const { problems } = imported([ROW, { ...ROW, year: '2021', value: '12O' }]);
    const [found] = problems;
    expect([problems.length, found?.code, found?.row]).toEqual([1, 'cell-unreadable', 3]);
    expect(fieldAt(found?.column ?? 0)).toBe('value');
  });

  it('with two values for one figure wait for the person who typed them', () => {
    expect(imported([ROW, { ...ROW, value: '48万' }]).outcome).toBe('needs_user_choice');
  });
});
