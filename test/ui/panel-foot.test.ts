import { describe, expect, it } from 'vitest';
import { dots } from '../../src/charts/kinds/dots';
import { funnel } from '../../src/charts/kinds/funnel';
import { TEXTS } from '../i18n/texts';
import { makeWords } from '../../src/i18n/words';
import { footParts } from '../../src/ui/panels/panel-text';
import { comparisonOf, DICTIONARY, RENAMED_2022, TERRITORY_2021 } from '../charts/comparison-of';
import { MIXED_ORIGINS, OURS_BY_YEAR, RATES_BY_YEAR } from '../charts/drawings';
import { textsOf } from '../charts/option-of';
import { ask } from '../query/ask';
import { bundledDictionary } from '../query/bundled';
import { tableOf } from '../query/table-of';

/** Twelve bureaus: 拱墅 states no parts, 萧山 part of the year; ten are left. */
const FUNNEL_ROWS: readonly (readonly [code: string, parts: string])[] = [
  ['330102', '53/512'],
  ['330105', '9.6'],
  ['330106', '50/420'],
  ['330108', '37/344'],
  ['330109', '61/610o'],
  ['330110', '58/533'],
  ['330111', '29/288'],
  ['330112', '23/242'],
  ['330113', '31/330'],
  ['330122', '10/121'],
  ['330127', '1/17'],
  ['330182', '14/160'],
];

const zh = makeWords('zh', DICTIONARY);

describe('the foot of a card', () => {
  it('says why cities of no stated scope are not ranked, and who gave a reason or another scope', () => {
    const words = makeWords('zh', bundledDictionary);
    const cities = (figures: string, scope: 'all' | 'own') =>
      footParts(
        ask(tableOf(figures, bundledDictionary), bundledDictionary, ['penalty_cases'], [2024], { scope }),
        [],
        words,
        TEXTS.zh,
      );
    const open = `330100 2024 penalty_cases unstated 97 件
      330200 2024 penalty_cases unstated 197 件
      330300 2024 penalty_cases unstated doubtful 件`;
    expect(cities(open, 'all')).toEqual([
      '? 读数存疑，暂不采用',
      '口径未注明，不与其他单位排名',
      '存疑：温州市',
    ]);
    const apart = `330100 2024 penalty_cases 市本级 97 件
      330200 2024 penalty_cases 全市 197 件
      330300 2024 penalty_cases 市本级 - 件`;
    expect(cities(apart, 'own')).toEqual(['以其他口径公布：宁波市', '未公布：温州市']);
  });

  it('lists every break that is drawn: those that sever, and those that are only noted', () => {
    const broken = comparisonOf(
      `
      2020 2021 2022
      330106 penalty_cases 全区 件 180 190 202
    `,
      { breaks: [TERRITORY_2021, RENAMED_2022] },
    );
    expect(footParts(broken, [], zh, TEXTS.zh)).toEqual([
      '┊ 2021-04 部分区划调整，前后不可比',
      '┊ 2022 机构调整，前后口径或有变化',
    ]);
  });

  it('names the years in which ours has published nothing', () => {
    expect(footParts(OURS_BY_YEAR, [], zh, TEXTS.zh)).toContain('西湖区 2019 年未公布');
    const gaps = comparisonOf(`
      2018 2019 2020 2021 2022 2023
      330106 penalty_cases 全区 件 - 190 - - - 202
    `);
    expect(footParts(gaps, [], zh, TEXTS.zh)).toContain('西湖区 2018、2020–2022 年未公布');
    expect(footParts(RATES_BY_YEAR, [], zh, TEXTS.zh).join()).not.toContain('未公布');
  });

  it('explains the mark of demo figures beside real ones', () => {
    expect(footParts(MIXED_ORIGINS, [], zh, TEXTS.zh)).toContain('◇ 演示数据（虚构）');
  });

  it('names what a funnel leaves out: a programme with too few, and bureaus without their parts', () => {
    const national = FUNNEL_ROWS.map(([code, parts]) => `${code} dr_national_penalty_rate 全区 % ${parts}`);
    const rates = comparisonOf(
      ['2024', ...national, '330106 dr_provincial_penalty_rate 全区 % 31/299'].join('\n'),
    );
    expect(footParts(rates, funnel.omissions?.(rates) ?? [], zh, TEXTS.zh)).toEqual(
      expect.arrayContaining([
        '未入图：国家：拱墅区（缺分子或分母）',
        '未入图：国家：萧山区（不足全年）',
        '未入图：省级（分子、分母俱全的不足十家）',
      ]),
    );
    expect(textsOf('funnel', rates)).toContain('国家');
    expect(footParts(rates, dots.omissions?.(rates) ?? [], zh, TEXTS.zh)).toContain(
      '无区间：国家：拱墅区（缺分子或分母）',
    );
  });
});
