import { describe, expect, it } from 'vitest';
import { asKeptForm, keptForm, proposed } from '../../src/state/forms';
import { read } from '../import/read';

const { seen } = read('单位,行政许可办件数\n上城区,5\n', '2022年.csv');
const kept = (answers: Parameters<typeof keptForm>[0]) => {
  if (seen === null) throw new Error('the table was seen');
  return keptForm(answers, seen, '汇总.csv', '2024-01-02T03:04:05Z');
};

describe('what is kept of a file for the next of its form', () => {
  it('is all but the year and which of two values held', () => {
    expect(kept({ year: 2023, conflict: 'last', encoding: 'gb18030', bureaus: { 甲: '330102' } })).toEqual({
      words: ['单位', '行政许可办件数'],
      file: '汇总.csv',
      keptAt: '2024-01-02T03:04:05Z',
      answers: { encoding: 'gb18030', bureaus: { 甲: '330102' } },
      year: 2023,
    });
  });

  it('is nothing where nothing was decided', () => {
    expect(kept({})).toBeNull();
    expect(kept({ conflict: 'first' })).toBeNull();
  });

  it('proposes the next year only where the file names none', () => {
    const form = kept({ year: 2023 });
    expect(form && proposed(form, true)).toEqual({ year: 2024 });
    expect(form && proposed(form, false)).toEqual({});
  });

  it('is checked when it comes back', () => {
    const form = kept({ year: 2023 });
    expect(asKeptForm(JSON.parse(JSON.stringify(form)))).toEqual(form);
    for (const odd of [
      null,
      'x',
      {},
      { ...form, words: [1] },
      { ...form, answers: null },
      { ...form, year: 'x' },
      { ...form, table: 1 },
    ])
      expect(asKeptForm(odd)).toBeNull();
  });
});
