import { describe, expect, test } from 'vitest';
import type { FindingCode } from '../../src/checks/finding';
import { findingSentence } from '../../src/i18n/finding-sentence';
import { makeTable } from '../../src/table/table';
import { bundledDictionary as dictionary } from '../query/bundled';
import { datasetOf } from '../query/table-of';
import { checkedTable, foundIn } from './find';
import { sentence, speechIn } from './sentence';

const told = (text: string, of: FindingCode): readonly string[] =>
  foundIn(text)
    .filter(({ code }) => code === of)
    .map(sentence);

describe('what is said of a finding', () => {
  test('names the part of the year that its figures cover', () => {
    const halves = `330106 2023 penalty_cases 全区 80 件 @2023-06-30
      330106 2024 penalty_cases 全区 130 件 @2024-06-30`;
    expect(told(halves, 'jump')).toEqual([
      '行政处罚案件数由2023年的80件（截至 2023-06-30）增至2024年的130件（截至 2024-06-30），比上年同期增加 62.5%。',
    ]);
  });

  test('tells a scope that the source has not named', () => {
    const [inferred] = told(
      '330100 2023 penalty_cases 全市? 80 件\n330100 2024 penalty_cases 全市? 130 件',
      'jump',
    );
    expect(inferred).toContain('行政处罚案件数（全市，推定）由2023年的80件');
    const [open] = told(
      '330100 2023 penalty_cases unstated 80 件\n330100 2024 penalty_cases unstated 130 件',
      'jump',
    );
    expect(open).toContain('行政处罚案件数（口径未注明）由2023年的80件');
    const [stated] = told(
      '330100 2023 penalty_cases 全市 80 件\n330100 2024 penalty_cases 全市 130 件',
      'jump',
    );
    expect(stated).toContain('行政处罚案件数（全市）由2023年的80件');
  });

  test('gives statements that conflict as they are printed', () => {
    const amount = (value: string, unit: string, id: string) =>
      datasetOf(`330106 2022 penalty_amount 全区 ${value} ${unit}`, dictionary, { id });
    // Both are 123.46 in 万元.
    const { findings } = checkedTable(
      makeTable([amount('1234567', '元', 'a'), amount('1234560', '元', 'b')]),
    );
    expect(findings.map(({ code }) => code)).toEqual(['conflict']);
    const [conflict] = findings.map(sentence);
    expect(conflict?.match(/\d+元/g)?.sort()).toEqual(['1234560元', '1234567元']);
  });

  test('keeps the sign of a bound that stands in a column of its own', () => {
    const amount = (value: string, unit: string, id: string) =>
      datasetOf(`330106 2022 penalty_amount 全区 ${value} ${unit}`, dictionary, { id });
    const conflictOf = (...values: readonly [string, string][]) =>
      checkedTable(makeTable(values.map(([value, unit], i) => amount(value, unit, `${i}`)))).findings.filter(
        ({ code }) => code === 'conflict' || code === 'approximate-beside-exact',
      );
    const [apart] = conflictOf(['>=47.8', '万元'], ['300000', '元']);
    expect(apart && sentence(apart)).toContain('≥ 47.8万元');
    expect(apart && sentence(apart)).toContain('300000元');
    // In English without a Chinese counter.
    const english = apart && findingSentence(apart, speechIn('en'));
    expect(english).toContain('≥ 47.8 × 10k yuan');
    expect(english).toContain('300,000 yuan');
    expect(english).not.toMatch(/[\u4e00-\u9fff]/);
    const digits = conflictOf(['1234567', '元'], ['1234560.5', '元']).map((found) =>
      findingSentence(found, speechIn('en')),
    );
    expect(digits[0]).toContain('1,234,567 yuan');
    expect(digits[0]).toContain('1,234,560.5 yuan');
  });

  test('gives the change of a percentage in points', () => {
    const rates = '330106 2023 licence_rate 全区 5 %\n330106 2024 licence_rate 全区 11 %';
    const [points] = told(rates, 'jump');
    expect(points).toBe('执法证持证率由2023年的5%增至2024年的11%，增加 6 个百分点。');
  });

  test('asks about a mix of 元 and 万元 with money only', () => {
    const peers = (indicator: string, own: number, unit: string): string =>
      ['330102', '330105', '330108', '330109']
        .map((code) => `${code} 2022 ${indicator} 全区 ${own * 10_000} ${unit}`)
        .concat(`330106 2022 ${indicator} 全区 ${own} ${unit}`)
        .join('\n');
    const money = told(peers('penalty_amount', 30, '元'), 'unit-doubt');
    expect(money).toHaveLength(1);
    expect(money[0]).toContain('元、万元或有混用');
    const counts = told(peers('permits_completed', 30, '件'), 'unit-doubt');
    expect(counts).toHaveLength(1);
    expect(counts[0]).toContain('相差约 10,000 倍，计量单位或位数可能有误。');
    // Ten thousand times a count under twenty is told of no wrong unit.
    expect(told(peers('permits_completed', 19, '件'), 'unit-doubt')).toEqual([]);
  });
});
