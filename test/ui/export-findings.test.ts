import { describe, expect, it } from 'vitest';
import Papa from 'papaparse';
import { checksTexts } from '../../src/i18n/checks';
import { textsOf } from '../../src/i18n/index';
import { makeWords } from '../../src/i18n/words';
import { findingsCsv } from '../../src/ui/checks/export-findings';
import { bundledDictionary as dictionary } from '../query/bundled';
import { checkedText } from '../checks/find';

const checked = checkedText(`
  330106=杭州市西湖区卫生健康局 2021 penalty_cases 本级 80 件 #=年报
  330106=杭州市西湖区卫生健康局 2022 penalty_cases 本级 130 件 #=年报`);
const speech = { words: makeWords('zh', dictionary), texts: textsOf('zh'), checks: checksTexts('zh') };

describe('the list of findings to save', () => {
  it('is a CSV with its mark and CRLF that runs nothing, and tells what was set aside', () => {
    const [found] = checked.findings;
    const aside = { key: found?.key ?? '', note: '=1+1', text: '', at: '2026-11-26T00:00:00Z' };
    const text = findingsCsv(checked, [aside], speech);
    expect(text.startsWith('\ufeff类别,提示,单位,年份,指标,说明,相关数字,来源,状态,备注\r\n')).toBe(true);
    expect(text.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
    const [, row] = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    expect(row).toEqual([
      '比上年变化超过一半',
      '可能被问到',
      '杭州市西湖区卫生健康局',
      '2021–2022',
      '行政处罚案件数',
      '行政处罚案件数由2021年的80件增至2022年的130件，增加 62.5%。',
      '2022年 行政处罚案件数 130件；2021年 行政处罚案件数 80件',
      "'=年报 · set.csv · 第 2、3 行",
      '已忽略',
      "'=1+1",
    ]);
    expect(findingsCsv(checked, [], speech)).toContain('待核对');
  });

  it('ends with how many of a kind are left out', () => {
    const text = findingsCsv({ ...checked, counts: new Map([['jump', 1235]]) }, [], speech);
    const rows = Papa.parse<string[]>(text, { skipEmptyLines: true }).data;
    expect(rows).toHaveLength(3);
    expect(rows[2]?.slice(0, 2)).toEqual(['比上年变化超过一半', '可能被问到']);
    expect(rows[2]?.[5]).toContain('另有 1,234 条');
    expect(rows[2]).toHaveLength(rows[0]?.length ?? 0);
  });
});
