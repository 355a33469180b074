import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Checked } from '../../src/checks/run';
import { findingsIn, findingsNow } from '../../src/checks/run';
import { findingSentence, unitFor } from '../../src/i18n/finding-sentence';
import { loadTexts, type Language } from '../../src/i18n/index';
import type { Reading } from '../../src/domain/reading';
import type { DisplayUnit } from '../../src/query/display';
import { makeTable } from '../../src/table/table';
import { bundledDictionary as dictionary, bundledTable } from '../query/bundled';
import { datasetOf } from '../query/table-of';
import { checkedTable, figuresOf, foundIn } from './find';
import { speechIn } from './sentence';

beforeAll(() => loadTexts('en'));

const LANGUAGES: readonly Language[] = ['zh', 'en'];

const INDICATORS = [
  ...['penalty_cases 件', 'major_penalty_cases 件', 'penalty_disclosed 条', 'penalty_amount 万元'],
  ...['penalty_amount 元', 'dr_national_tasks 家', 'dr_national_penalised 家', 'dr_national_penalty_rate %'],
  ...['permits_completed 件', 'online_handled 件', 'hall_handled 件', 'online_rate %'],
];
const values = fc.oneof(
  fc.nat(400).map(String),
  fc.nat(9).map((n) => String(n * 1000 + 519)),
  fc.nat(90).map((n) => `>=${n}`),
  fc.nat(90).map((n) => `~${n}`),
  fc.constantFrom('-', '0', 'not_applicable', '97.08', '101'),
);
/** A figure by what it is about: one data set states it once. */
const figure = fc.tuple(
  fc.constantFrom('330106', '330108', '330100'),
  fc.integer({ min: 2018, max: 2020 }),
  fc.constantFrom(...INDICATORS),
  values,
);
const figures = fc.uniqueArray(figure, {
  minLength: 20,
  maxLength: 70,
  selector: ([bureau, year, indicator]) => `${bureau} ${year} ${indicator.split(' ')[0]}`,
});
type Figures = readonly (readonly [string, number, string, string])[];
const textOf = (all: Figures): string =>
  all
    .map(([bureau, year, indicator, value]) => {
      const [id, unit] = indicator.split(' ');
      return `${bureau} ${year} ${id} ${bureau === '330100' ? '全市' : '全区'} ${value} ${unit}`;
    })
    .join('\n');
const setOf = (all: Figures, id: string) => datasetOf(textOf(all), dictionary, { id });
const keysOf = ({ findings }: Checked): readonly string[] => findings.map(({ key }) => key).sort();
const sentencesOf = ({ findings }: Checked): readonly string[] =>
  findings.map((found) => `${found.bureau.id} ${findingSentence(found, speechIn('zh'))}`).sort();

describe('findings', () => {
  test('are the same in any order of rows and data sets', () => {
    fc.assert(
      fc.property(figures, figures, fc.infiniteStream(fc.nat()), (one, other, order) => {
        const shuffled = [...one]
          .map((each) => [order.next().value as number, each] as const)
          .sort((a, b) => a[0] - b[0])
          .map(([, each]) => each);
        const first = checkedTable(makeTable([setOf(one, 'a'), setOf(other, 'b')]));
        const second = checkedTable(makeTable([setOf(other, 'b'), setOf(shuffled, 'a')]));
        expect(keysOf(second)).toEqual(keysOf(first));
        expect(sentencesOf(second)).toEqual(sentencesOf(first));
      }),
      { numRuns: 40 },
    );
  });

  test('of a bureau are not changed by one under another parent', () => {
    fc.assert(
      fc.property(figures, figures, (ours, others) => {
        const foreign = others.map(([, year, ...rest]) => ['330902', year, ...rest] as const);
        const scope = { bureaus: ['330100', '330106', '330108'], years: [2018, 2019, 2020, 2021, 2022] };
        const alone = findingsNow(makeTable([setOf(ours, 'a')]), dictionary, scope);
        const beside = findingsNow(makeTable([setOf(ours, 'a'), setOf(foreign, 'b')]), dictionary, scope);
        expect(keysOf(beside)).toEqual(keysOf(alone));
      }),
      { numRuns: 40 },
    );
  });

  test('are never about a blank', () => {
    fc.assert(
      fc.property(figures, (all) => {
        const blank = all.map(([bureau, year, indicator]) => [bureau, year, indicator, '-'] as const);
        expect(checkedTable(makeTable([setOf(blank, 'a')])).findings).toEqual([]);
        const cells = checkedTable(makeTable([setOf(all, 'a')])).findings.flatMap((found) => found.figures);
        expect(cells.filter(({ cell }) => cell.reading.status === 'missing')).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  test('have keys of their own, and another one where a figure is corrected', () => {
    const { findings } = checkedTable(bundledTable('demo'));
    expect(new Set(findings.map(({ key }) => key)).size).toBe(findings.length);
    const jump = (now: number): string | undefined =>
      foundIn(`330106 2012 penalty_cases 全区 80 件\n330106 2013 penalty_cases 全区 ${now} 件`)[0]?.key;
    expect(jump(130)).not.toBe(jump(131));
  });

  test('come in short pieces', () => {
    const work = findingsIn(bundledTable('demo'), dictionary, {
      bureaus: ['330100', '330106'],
      years: [2023, 2024],
    });
    let pieces = 0;
    while (!work.next().done) pieces += 1;
    expect(pieces).toBeGreaterThan(20);
  });
});

/** A number of a text, thousands separators left out, and how many base units its unit is. */
interface Printed {
  readonly number: string;
  readonly size: number;
}
const SIZES: Readonly<Record<string, number>> = { 万: 1e4, 亿: 1e8, '10k yuan': 1e4, '100m yuan': 1e8 };
const numbersIn = (text: string): readonly Printed[] =>
  [...text.matchAll(/(?<![\d.])(\d[\d,]*(?:\.\d+)?) ?(?:× )?(10k yuan|100m yuan|万|亿)?/g)].map(
    ([, number = '', unit = '']) => ({ number: number.replace(/,/g, ''), size: SIZES[unit] ?? 1 }),
  );

/** A value that a sentence may print, and the unit and places that it is shown in. */
type Shown = readonly [value: number, size: number, places: number];

/** Whether a printed number is one of the values in its very unit: rounded to the places shown, or exact. */
const isOf = ({ number, size }: Printed, all: readonly Shown[]): boolean =>
  all.some(([value, shown, places]) => {
    const apart = Math.abs(value / size - Number(number));
    return apart <= (size === shown ? 0.5000001 / 10 ** places : 1e-9 * Math.abs(value / size));
  });

function shownOf(found: Checked['findings'][number]): readonly Shown[] {
  const { figures, derived, otherParts, years } = found;
  const [first] = figures;
  if (!first) throw new Error('A finding has a figure');
  const inUnit = (reading: Reading | undefined, { factor, decimals }: DisplayUnit): readonly Shown[] =>
    reading?.status !== 'known'
      ? []
      : [reading.value, reading.upper ?? reading.value].map((value) => [
          value,
          Math.round(1 / factor),
          decimals,
        ]);
  const unit = unitFor(first, figures);
  const whole = [...years, otherParts?.numerator, otherParts?.denominator, derived.times];
  const unfit = found.aside.map(({ figure }) => figure);
  const dates = [...figures, ...unfit].flatMap(({ cell }) => cell.period.match(/\d+/g) ?? []);
  return [
    ...figures.flatMap((figure) => inUnit(figure.cell.reading, unitFor(figure, figures))),
    ...unfit.flatMap((figure) => inUnit(figure.cell.reading, unitFor(figure, [figure]))),
    ...[derived.sum, derived.rest].flatMap((each) => inUnit(each, unit)),
    ...[derived.recomputed, derived.median].flatMap((each) =>
      inUnit(each, { ...unit, decimals: Math.max(unit.decimals, 1) }),
    ),
    ...[...whole, ...dates.map(Number)].flatMap((each): Shown[] =>
      each === undefined ? [] : [[each, 1, 0]],
    ),
    ...[derived.percent, derived.points].flatMap((each): Shown[] =>
      each === undefined ? [] : [[Math.abs(each), 1, 1]],
    ),
  ];
}

describe('a sentence', () => {
  test.each(LANGUAGES)('has no number that is not among its figures and what was derived (%s)', (lang) => {
    const demo = checkedTable(bundledTable('demo')).findings;
    const real = checkedTable(bundledTable('zhejiang', 'elsewhere')).findings;
    expect(demo.length).toBeGreaterThan(50);
    const drawn = fc.sample(figures, { numRuns: 60, seed: 7 }).flatMap((all) => foundIn(textOf(all)));
    expect(new Set(drawn.map(({ code }) => code)).size).toBeGreaterThan(6);
    for (const found of [...demo, ...real, ...drawn]) {
      const sentence = findingSentence(found, speechIn(lang)).replace('yuan and 10k yuan', '');
      const shown = shownOf(found);
      const foreign = numbersIn(sentence).filter((printed) => !isOf(printed, shown));
      expect(foreign, sentence).toEqual([]);
      expect(sentence).not.toMatch(/undefined|NaN|Infinity/);
      expect(sentence).not.toMatch(/错误|造假|严重|违规|wrong|false|fraud/);
    }
  });

  test('is measured by the unit that it shows', () => {
    expect(numbersIn('2024年21,500元、2.15万元，2 × 10k yuan')).toEqual([
      { number: '2024', size: 1 },
      { number: '21500', size: 1 },
      { number: '2.15', size: 1e4 },
      { number: '2', size: 1e4 },
    ]);
    const shown: readonly Shown[] = [[21_500, 1e4, 2]];
    expect(isOf({ number: '2.15', size: 1e4 }, shown)).toBe(true);
    expect(isOf({ number: '21500', size: 1 }, shown)).toBe(true);
    expect(isOf({ number: '2', size: 1 }, shown)).toBe(false);
    expect(isOf({ number: '2', size: 1e4 }, shown)).toBe(false);
  });

  test('reads as a person would say it', () => {
    const [found] = foundIn(`
      330100 2018 medical_mediations 全市 309 件
      330100 2018 medical_mediations_ok 全市 300 件
      330100 2018 medical_mediation_rate 全市 97.08 %`);
    if (!found) throw new Error('Nothing found');
    expect(findingSentence(found, speechIn('zh'))).toBe(
      '2018年医疗纠纷调解成功率（全市）公布97.08%，按 300 / 309 复算为97.09%，舍尾后一致；按 299 / 308 四舍五入亦得此数。',
    );
    expect(findingSentence(found, speechIn('en'))).toBe(
      'Medical mediation success rate (whole territory) in 2018 is stated as 97.08%; 300 / 309 gives 97.09%, which agrees if cut; 299 / 308 would round to it.',
    );
    const [silent] = foundIn(`
      330902 2022 benefit_acts 本级? 7508 宗
      330902 2022 benefit_rural 全区 5774 人
      330902 2022 benefit_urban 全区 685 人`);
    if (!silent) throw new Error('Nothing found');
    expect(findingSentence(silent, speechIn('zh'))).toBe(
      '2022年行政给付件数7,508宗，分项 5,774人＋685人 合计6,459宗，其余1,049宗未列明；未公布：计划生育特别扶助对象人数。',
    );
    expect(figuresOf(silent)).toHaveLength(3);
  });
});
