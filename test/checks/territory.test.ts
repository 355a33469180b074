import { describe, expect, test } from 'vitest';
import { known } from '../../src/domain/reading';
import { rowsFor } from '../../src/query/compare';
import { readerOf } from '../../src/query/reader';
import { sourceList } from '../../src/query/sources';
import { findingSentence } from '../../src/i18n/finding-sentence';
import { territories } from '../../src/checks/territory';
import { materialOf } from '../../src/checks/material';
import { bundledDictionary as dictionary, bundledTable } from '../query/bundled';
import { codesIn, foundIn } from './find';
import { sentence, speechIn } from './sentence';

/** Penalty cases of Gansu's prefectures in 2014; with the provincial body's 109 they make 3,094. */
const GANSU = [453, 414, 385, 349, 331, 201, 174, 168, 157, 149, 77, 58, 35, 34];
const CODES = [
  ...['621000', '620100', '620800', '621200', '620500', '620900', '620400'],
  ...['620600', '621100', '620700', '622900', '623000', '620200', '620300'],
];
const gansu = (cases: readonly (number | string)[], total = 3094): string => `
  620000 2014 penalty_cases 全省 ${total} 件
  620000 2014 penalty_cases 本级 109 件
  ${CODES.map((code, at) => `${code} 2014 penalty_cases 全市? ${cases[at] ?? '-'} 件`).join('\n')}`;

describe('figures of a whole territory', () => {
  test('that Gansu states for 2014 are the sum of 14 prefectures and its own body', () => {
    const table = bundledTable('elsewhere');
    const reader = readerOf(table, dictionary);
    const fetch: Parameters<typeof materialOf>[4] = (indicator, bureaus, years) =>
      rowsFor(
        table,
        dictionary,
        { indicators: [indicator], our: '', bureaus, years, focusYear: 0, scope: 'all' },
        sourceList(reader),
      ).rows;
    const cases = dictionary.indicatorById.get('penalty_cases');
    if (!cases) throw new Error('No such indicator');
    const rows = fetch(cases, ['620000'], [2014]);
    const [added] = [...territories(materialOf(dictionary, [2014], new Set(['620000']), rows, fetch))];
    expect(added?.total.cell.reading).toEqual(known(3094));
    expect(added?.parts).toHaveLength(15);
    expect(added?.silent).toEqual([]);
    expect(added?.sum).toEqual(known(3094));
    expect(added?.agreement).toBe('agrees');
    expect(codesIn(gansu(GANSU))).toEqual([]);
  });

  test('are told with who is missing, and the sum says of whom it is', () => {
    const [found, ...more] = foundIn(gansu([...GANSU.slice(0, 12), '-', '-']));
    expect(more).toEqual([]);
    // 3094 − 35 − 34
    expect(found).toMatchObject({
      code: 'parts-incomplete',
      kind: 'territory',
      derived: { sum: known(3025), rest: known(69) },
    });
    expect(found?.silent.map((each) => ('code' in each ? each.code : ''))).toEqual(['620200', '620300']);
  });

  test('are asked about where the units make more', () => {
    expect(foundIn(gansu(GANSU, 3000))[0]).toMatchObject({
      code: 'parts-do-not-add',
      derived: { sum: known(3094), rest: known(94) },
    });
    // More than the total already, whoever is silent.
    expect(foundIn(gansu([...GANSU.slice(0, 13), '-'], 3000))[0]).toMatchObject({ code: 'parts-do-not-add' });
  });

  test('are not added up where fewer than half of the units have published, nor out of another year or period', () => {
    expect(codesIn(gansu(GANSU.slice(0, 6)))).toEqual([]);
    expect(
      codesIn(gansu(GANSU, 3000).replace(/2014 penalty_cases 全市/g, '2013 penalty_cases 全市')),
    ).toEqual([]);
    expect(codesIn(gansu(GANSU, 3000).replace(/(全市\? \d+ 件)/g, '$1 @2014-06-30'))).toEqual([]);
  });

  test('of a city are held against its counties of that year', () => {
    const districts = (year: number, each: number, codes: readonly string[]): string =>
      [
        `330100 ${year} complaints 全市 500 件`,
        ...codes.map((code) => `${code} ${year} complaints 全区 ${each} 件`),
      ].join('\n');
    // As of 2021: thirteen counties; eight of them at 70 make 560.
    const eight = ['330102', '330105', '330106', '330108', '330109', '330110', '330111', '330112'];
    const [found] = foundIn(districts(2022, 70, eight));
    expect(found).toMatchObject({ code: 'parts-do-not-add', derived: { sum: known(560), rest: known(60) } });
    expect(found?.silent.map((each) => ('code' in each ? each.code : ''))).toEqual([
      ...['330113', '330114', '330122', '330127', '330182'],
    ]);
  });

  test('name units that published what cannot be added, each with why, apart from those that are silent', () => {
    const counties = ['330102', '330105', '330106', '330108', '330109', '330110', '330111'];
    const [found] = foundIn(
      [
        '330100 2022 complaints 全市 100 件',
        ...counties.map((code) => `${code} 2022 complaints 全区 10 件`),
        '330112 2022 complaints 全区 9 件 @2022-11-30',
        '330113 2022 complaints 全区 8 人',
        '330114 2022 complaints 全区 suppressed 件',
        '330114 2021 complaints 全区 7 件',
        '330122 2022 complaints 全县 - 件',
      ].join('\n'),
    ).filter(({ code }) => code === 'parts-incomplete');
    if (!found) throw new Error('Nothing found');
    expect(found.derived).toMatchObject({ sum: known(70), rest: known(30) });
    const told = sentence(found);
    expect(told).toContain('，已公布且可相加的所辖各单位合计70件，其余30件');
    expect(told).toContain('；未公布：桐庐县、淳安县、建德市');
    expect(told).toContain('；未计入：临安区（截至 2022-11-30）、临平区（8人）、钱塘区（不予公开）。');
    expect(findingSentence(found, speechIn('en'))).toContain(
      'the units within it that published what can be added make 70',
    );
  });

  test('are said to be more than the units alone where the own body is among them', () => {
    // 市本级 60 and seven counties at 10 make 130.
    const counties = ['330102', '330105', '330106', '330108', '330109', '330110', '330111'];
    const units = counties.map((code) => `${code} 2022 complaints 全区 10 件`).join('\n');
    const told = (own: string): string | undefined =>
      foundIn(`330100 2022 complaints 全市 50 件\n${own}\n${units}`).map((found) => sentence(found))[0];
    expect(told('330100 2022 complaints 市本级 60 件')).toContain('市本级与已公布的所辖各单位合计130件');
    expect(told('')).toContain('，已公布的所辖各单位合计70件');
    const part = told('330100 2022 complaints 市本级 60 件 @2022-09-30');
    expect(part).toContain('所辖各单位合计70件');
    expect(part).toContain('未计入：市本级（截至 2022-09-30）');
  });
});
