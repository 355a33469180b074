import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTables } from '../../src/cli/tables';
import { makeDictionary } from '../../src/domain/dictionary';
import { known } from '../../src/domain/reading';
import { TEXTS } from '../i18n/texts';
import { makeWords } from '../../src/i18n/words';
import { perSize } from '../../src/query/size';
import { noteText } from '../../src/ui/panels/note-text';
import { ask } from './ask';
import { tableOf } from './table-of';

const dictionary = makeDictionary(readTables(resolve(import.meta.dirname, '../../data')));
const figures = `
  330106 2024 penalty_cases 全区 240 件
  330106 2024 penalty_amount 全区 36 万元
  330106 2024 officers 全区 30 人
  330106 2024 supervised_units 全区 4000 户
  330106 2024 population 全区 1200000 人
  330108 2024 penalty_cases 全区 90 件`;
const table = tableOf(figures, dictionary);

describe('figures by size', () => {
  it('are offered for cases, fines and inspections, per officer and per supervised unit', () => {
    expect(perSize('complaints', dictionary).map(({ denominatorId }) => denominatorId)).toEqual([
      'population',
    ]);
    for (const raw of ['penalty_amount', 'inspections']) {
      expect(perSize(raw, dictionary).map(({ denominatorId }) => denominatorId)).toEqual([
        'officers',
        'supervised_units',
      ]);
    }
    expect(perSize('officers', dictionary)).toEqual([]);
  });

  it.each([
    ['penalty_cases_per_officer', 8],
    ['penalty_amount_per_officer', 12000],
    ['penalty_cases_per_unit', 0.06],
    ['penalty_amount_per_unit', 90],
    ['penalty_cases_per_10k', 2],
  ])('%s is formed where both parts are stated, and nowhere else', (id, value) => {
    const cells = ask(table, dictionary, [id], [2024]).rows.flatMap((row) => row.cells);
    expect(cells.flatMap(({ reading }) => (reading.status === 'known' ? [reading] : []))).toEqual([
      known(expect.closeTo(value, 10)),
    ]);
  });

  it('are named where bureaus are compared by plain counts', () => {
    const comparison = ask(table, dictionary, ['penalty_cases'], [2024]);
    const note = comparison.notes.find(({ code }) => code === 'raw-counts');
    const said = note && noteText(note, comparison, dictionary, makeWords('zh', dictionary), TEXTS.zh);
    expect(said).toContain('未按规模折算');
    expect(said).toContain('执法人员人均处罚案件数、被监督单位户均处罚案件数');
  });
});
