import { describe, expect, it } from 'vitest';
import { datedNote, gapOf, isUntouched, noteOf, type EntryRow } from '../../src/domain/entry';

const PREFILLED: EntryRow = {
  bureau: '西湖区',
  code: '330106',
  year: '2023',
  period: '',
  indicator: '',
  indicatorId: '',
  scope: '全区',
  basis: '',
  value: '',
  unit: '',
  note: '',
  date: '2026-11-26',
};

describe('an entry', () => {
  it('is untouched as long as only what is prefilled stands in it', () => {
    expect(isUntouched(PREFILLED)).toBe(true);
    expect(isUntouched({ ...PREFILLED, value: '0' })).toBe(false);
    expect(isUntouched({ ...PREFILLED, indicator: '罚没款' })).toBe(false);
  });

  it('lacks a value that is not typed, not one that was not published', () => {
    expect(gapOf({ ...PREFILLED, value: ' ' })).toBe('value');
    expect(gapOf({ ...PREFILLED, value: '—' })).toBeNull();
    expect(gapOf({ ...PREFILLED, value: '0', date: '' })).toBe('date');
  });
});

it.each([
  ['据年报 第3页', '2026-11-26', '2026-11-26 据年报 第3页'],
  ['', '2026-11-26', '2026-11-26'],
  ['据年报', '', '据年报'],
])('a note %o of %o is kept as %o', (note, date, kept) => {
  expect(datedNote({ note, date })).toBe(kept);
  expect(noteOf(kept)).toEqual({ note, date });
});
