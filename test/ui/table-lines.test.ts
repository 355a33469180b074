import { describe, expect, it } from 'vitest';
import { TEXTS } from '../i18n/texts';
import { makeWords } from '../../src/i18n/words';
import { orient } from '../../src/query/orient';
import { makeTable } from '../../src/table/table';
import { noteText } from '../../src/ui/panels/note-text';
import { sourceWords, tableLines, type TableLine } from '../../src/ui/panels/table-lines';
import { ask } from '../query/ask';
import { dictionaryOf } from '../query/dictionary-of';
import { datasetOf, tableOf } from '../query/table-of';

const source = { id: 'hz2018', title: '2018年度报告', type: '', url: '', grade: 'unseen' } as const;
const dictionary = dictionaryOf([], [source]);
const words = makeWords('zh', dictionary);
const texts = TEXTS.zh;

const table = tableOf(
  `
  330100=杭州市卫生计生委 2018 dr_national_tasks 全市 2771 家 #hz2018
  330100=杭州市卫生计生委 2018 dr_national_penalised 全市 300 家 #hz2018
  330100=杭州市卫生计生委 2018 dr_national_penalty_rate 全市 10.83 % #hz2018
  330100=杭州市卫生计生委 2018 dr_provincial_tasks 全市 3179 家 #hz2018
  330100=杭州市卫生计生委 2018 dr_provincial_penalised 全市 369 家 @2018-11-27 #hz2018
  330100=杭州市卫生计生委 2018 dr_provincial_penalty_rate 全市 11.61 % @2018-11-27 #hz2018
  330100=杭州市卫生计生委 2018 penalty_cases 市本级 273 起 #hz2018
  330100=杭州市卫生计生委 2018 penalty_amount 市本级 >=47.8 万元 #hz2018
  330100=杭州市卫生计生委 2018 permits_completed 市本级 1889 件 #hz2018
  330100=杭州市卫生计生委 2018 permits_completed 省级下放 1697 件 #hz2018
  330100=杭州市卫生计生委 2018 medical_mediations 全市 309 件 #hz2018
  330100=杭州市卫生计生委 2018 medical_mediations_ok 全市 300 件 #hz2018
  330100=杭州市卫生计生委 2018 medical_mediation_rate 全市 97.08 % #hz2018
  330100=杭州市卫生计生委 2018 permit_timely_rate 本级? 100 % #hz2018
  330200=宁波市卫生健康委员会 2018 permits_completed 市本级 0 件
  `,
  dictionary,
  { name: '公开数据.csv' },
);

const linesOf = (indicator: string, lang: 'zh' | 'en' = 'zh'): readonly TableLine[] =>
  tableLines(
    ask(table, dictionary, [indicator], [2018]),
    lang === 'zh' ? words : makeWords('en', dictionary),
    TEXTS[lang],
  );
const ours = (indicator: string): TableLine => {
  const line = linesOf(indicator).find(({ ours }) => ours);
  if (!line) throw new Error(`No line of ${indicator}`);
  return line;
};

describe('the table twin', () => {
  it('shows a rate with its parts and whether they bear it out', () => {
    expect(ours('dr_national_penalty_rate')).toMatchObject({
      bureau: '杭州市卫生计生委',
      year: 2018,
      scope: '全市',
      value: '10.83',
      unit: '%',
      numerator: '300',
      denominator: '2,771',
      marks: '公布 10.83%，按 300 / 2,771 复算 10.83%：一致',
    });
  });

  it('keeps the day to which a figure reaches', () => {
    expect(ours('dr_provincial_penalty_rate').marks).toBe(
      '○ 截至 2018-11-27；公布 11.61%，按 369 / 3,179 复算 11.61%：一致',
    );
  });

  it('tells a rate that was cut instead of rounded', () => {
    expect(ours('medical_mediation_rate').marks).toContain('公布 97.08%，按 300 / 309 复算 97.09%：截位一致');
  });

  it('keeps the sign of a bound with the number and explains it', () => {
    expect(ours('penalty_amount')).toMatchObject({ value: '≥ 47.8', unit: '万元', scope: '市本级' });
    expect(ours('penalty_amount').marks).toContain('≥ 原文为');
  });

  it('forms a mean from its parts, bound included, and says so', () => {
    expect(ours('penalty_amount_avg')).toMatchObject({ value: '≥ 1,751', unit: '元' });
    expect(ours('penalty_amount_avg').marks).toContain('由 ≥ 478,000 / 273 计算');
  });

  describe('of rates with open sides', () => {
    const lineOf = (...figures: readonly string[]): TableLine | undefined =>
      tableLines(
        ask(
          tableOf(figures.map((text) => `330106=西湖区卫生健康局 2024 ${text}`).join('\n'), dictionary),
          dictionary,
          ['dr_national_penalty_rate'],
          [2024],
        ),
        words,
        texts,
      )[0];
    const drawn = (tasks: string, penalised: string) => [
      `dr_national_tasks 全区 ${tasks} 家`,
      `dr_national_penalised 全区 ${penalised} 家`,
      'dr_national_penalty_rate 全区 16.8 %',
    ];

    it('keeps the sign of what is recomputed', () => {
      expect(lineOf(...drawn('>=18', '3'))?.marks).toContain(
        '公布 16.8%，按 3 / ≥ 18 复算 ≤ 16.67%：不一致，请核对原文',
      );
    });

    it('says that bounds cannot be checked, not that a part is missing', () => {
      expect(lineOf(...drawn('>=18', '>=3'))?.marks).toContain(
        '公布 16.8%，分子、分母为 ≥ 3 / ≥ 18：含约数或上下限，无法核对',
      );
      expect(lineOf(...drawn('~18', '3'))?.marks).toContain(
        '公布 16.8%，按 3 / ≈ 18 复算 ≈ 16.67%：含约数或上下限，无法核对',
      );
    });

    it('names both rows of a figure that it formed', () => {
      expect(lineOf(...drawn('400', '40').slice(0, 2))?.source).toBe('[1] set.csv · 第 3、2 行');
    });
  });

  it('keeps the signs of a rate’s parts in the notes', () => {
    const bounded = tableOf(
      `330106=西湖区卫生健康局 2024 dr_national_tasks 全区 >=18 家
       330106=西湖区卫生健康局 2024 dr_national_penalised 全区 3 家
       330106=西湖区卫生健康局 2024 dr_national_penalty_rate 全区 16.8 %`,
      dictionary,
    );
    const comparison = ask(bounded, dictionary, ['dr_national_penalty_rate'], [2024]);
    const note = comparison.notes.find(({ code }) => code === 'disagrees');
    expect(note && noteText(note, comparison, dictionary, words, texts)).toContain(
      '公布 16.8%，按 3 / ≥ 18 复算 ≤ 16.67%，不一致',
    );
  });

  it('has a line for each scope and never a sum', () => {
    const lines = linesOf('permits_completed').filter(({ bureau }) => bureau.startsWith('杭州'));
    expect(lines.map(({ scope, value }) => [scope, value])).toEqual([
      ['市本级', '1,889'],
      ['省级下放', '1,697'],
    ]);
  });

  it('tells a stated zero from a gap', () => {
    const zero = linesOf('permits_completed').find(({ bureau }) => bureau.startsWith('宁波'));
    expect(zero).toMatchObject({ value: '0', missing: false });
    expect(zero?.marks).toContain('原文明确为零');
    const gap = linesOf('penalty_cases').find(({ bureau }) => bureau.startsWith('宁波'));
    expect(gap).toMatchObject({
      value: '未公布',
      missing: true,
      // The counter that the one figure prints.
      unit: '起',
      scope: '本级',
      source: texts.table.none,
    });
  });

  it('tells a bureau that was not there yet from one that is silent', () => {
    const young = tableOf('330113=临平区卫生健康局 2022 penalty_cases 全区 90 件', dictionary);
    // 临平区 was set up in April 2021.
    const lines = tableLines(ask(young, dictionary, ['penalty_cases'], [2020, 2021, 2022]), words, texts);
    expect(lines.map(({ value }) => value)).toEqual(['未设立或已撤销', '未公布', '90']);
  });

  it('says of a year that is published in another unit where the figure is', () => {
    const mixed = tableOf(
      `330106=西湖区卫生健康局 2021 penalty_cases 全区 10 件
       330106=西湖区卫生健康局 2022 penalty_cases 全区 412 条`,
      dictionary,
    );
    const lines = tableLines(ask(mixed, dictionary, ['penalty_cases'], [2021, 2022]), words, texts);
    expect(lines.map(({ value, unit }) => [value, unit])).toEqual([
      ['10', '件'],
      ['以其他计量单位公布', '件'],
      ['以其他计量单位公布', '条'],
      ['412', '条'],
    ]);
  });

  it('marks a scope that the source does not print', () => {
    expect(ours('permit_timely_rate').marks).toContain('口径为推定');
  });

  it('names data set, document with its grade, and row', () => {
    expect(ours('penalty_cases').source).toBe('[1] 公开数据.csv · 2018年度报告（未见原文网址） · 第 8 行');
  });

  it('names shipped sets in the language of the page, files by their name, and a set that is its own source once', () => {
    const text = (value: number) => `330100 2018 penalty_cases 市本级 ${value} 件`;
    const sets = makeTable([
      datasetOf(text(273), dictionary, { id: 'a', name: '甲数据', nameEn: 'Set A' }),
      datasetOf(text(259), dictionary, { id: 'b', name: '乙数据', nameEn: 'Set B', origin: 'demo' }),
      datasetOf(text(260), dictionary, { id: 'c', name: '自备.csv', origin: 'demo' }),
    ]);
    const comparison = ask(sets, dictionary, ['penalty_cases'], [2018]);
    const said = (lang: 'zh' | 'en') => {
      const [words, texts] = [makeWords(lang, dictionary), TEXTS[lang]];
      const [line] = tableLines(comparison, words, texts);
      const notes = comparison.notes
        .filter(({ code }) => code === 'alternatives')
        .map((note) => noteText(note, comparison, dictionary, words, texts));
      return [line?.source, line?.marks, ...notes];
    };
    expect(said('zh')).toEqual([
      '[1] 甲数据 · 第 2 行',
      expect.stringMatching(/另有 259件（乙数据）；另有 260件（自备\.csv）$/),
      '1 个数字另有数据集载明，未采用：乙数据、自备.csv。',
    ]);
    expect(said('en')).toEqual([
      '[1] Set A · row 2',
      expect.stringMatching(/also 259 cases \(Set B\); also 260 cases \(自备\.csv\)$/),
      '1 figure also stated by other data sets, not shown: Set B, 自备.csv.',
    ]);
  });

  it('says the same in English', () => {
    const [line] = linesOf('medical_mediation_rate', 'en');
    expect(line?.marks).toContain('stated 97.08%, recomputed 97.09% from 300 / 309: agrees if cut');
  });

  it('has as many lines as the comparison has cells', () => {
    const comparison = orient(ask(table, dictionary, ['permits_completed'], [2016, 2017, 2018]), 'both');
    const cells = comparison.rows.reduce((sum, row) => sum + row.cells.length, 0);
    expect(tableLines(comparison, words, texts)).toHaveLength(cells);
    expect(cells).toBe(9);
  });
});

describe('the name of a source', () => {
  const numbered = {
    number: 1,
    id: 'hz2018',
    source,
    title: '2018年度报告',
    datasetName: { name: '公开数据.csv' },
    demo: false,
  };

  it('is its title with the grade, and the data set where that has another name', () => {
    expect(sourceWords(numbered, texts)).toEqual({
      title: '2018年度报告',
      grade: '（未见原文网址）',
      set: '公开数据.csv',
    });
    expect(sourceWords({ ...numbered, title: '公开数据.csv', source: null }, texts)).toEqual({
      title: '公开数据.csv',
      grade: '',
      set: '',
    });
  });

  it('of demo data is its set alone: no document stands behind it that could have a grade', () => {
    const demo = { ...numbered, title: '某虚构数据', datasetName: { name: '演示数据（虚构）' }, demo: true };
    expect(sourceWords(demo, texts)).toEqual({ title: '演示数据（虚构）', grade: '', set: '' });
  });
});
