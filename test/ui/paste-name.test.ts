import { describe, expect, it } from 'vitest';
import { entryEn } from '../../src/i18n/entry-en';
import { entryZh } from '../../src/i18n/entry-zh';
import { importFile } from '../../src/import/import';
import { pasteName } from '../../src/ui/entry/paste-name';
import { dictionaryOf } from '../query/dictionary-of';

const EVENING = new Date(2026, 10, 6, 20, 14);

describe('the name of a pasted table', () => {
  it('tells the day and the minute of the reader', () => {
    expect(pasteName(EVENING, entryZh)).toBe('粘贴 20261106 20-14.tsv');
    expect(pasteName(EVENING, entryEn)).toBe('Pasted 20261106 20-14.tsv');
  });

  it('never passes for the year of a table that prints none', () => {
    const bytes = new TextEncoder().encode(
      '单位\t行政处罚案件数\t罚没款（万元）\n杭州市西湖区卫生健康局\t12\t3\n',
    );
    for (const texts of [entryZh, entryEn]) {
      const result = importFile({ name: pasteName(EVENING, texts), bytes }, dictionaryOf());
      expect(result.outcome).toBe('reject');
      expect(result.problems.map(({ code, params }) => [code, params.column])).toEqual([
        ['column-missing', 'year'],
      ]);
    }
  });
});
