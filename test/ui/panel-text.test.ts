import { describe, expect, it } from 'vitest';
import { TEXTS } from '../i18n/texts';
import { makeWords } from '../../src/i18n/words';
import { makeTable } from '../../src/table/table';
import { footParts, subtitle } from '../../src/ui/panels/panel-text';
import { ask } from '../query/ask';
import { dictionaryOf } from '../query/dictionary-of';
import { orient, PANELS } from '../../src/query/panels';
import { datasetOf, tableOf } from '../query/table-of';

const dictionary = dictionaryOf();
const words = makeWords('zh', dictionary);
const texts = TEXTS.zh;

describe('the foot of a card', () => {
  it('says that fictional and real figures stand side by side, and nothing of it where all are of one kind', () => {
    const real = datasetOf('330106 2024 penalty_cases 全区 200 件', dictionary, { id: 'a', origin: 'user' });
    const demo = datasetOf('330108 2024 penalty_cases 全区 100 件', dictionary, { id: 'b', origin: 'demo' });
    const foot = (...sets: readonly (typeof real)[]) =>
      footParts(ask(makeTable(sets), dictionary, ['penalty_cases'], [2024]), [], words, texts);
    expect(foot(real, demo)).toContain('演示（虚构）与真实数字并存，不相互比较、排名');
    expect([...foot(real), ...foot(demo)].join()).not.toContain('演示');
  });

  it('says of a break that only the peers have that it ends their median', () => {
    // The region table gives 330102, 330105 and 330110 another territory from April 2021 on.
    const codes = '330106 330102 330105 330110 330108 330109 330111'.split(' ');
    const figures = codes
      .flatMap((code) => [2020, 2021].map((year) => `${code} ${year} penalty_cases 全区 10 件`))
      .join('\n');
    const whole = ask(tableOf(figures, dictionary), dictionary, ['penalty_cases'], [2020, 2021], {
      our: '330106',
    });
    const foot = footParts(orient(whole, 'years'), [], words, texts).join();
    expect(foot).toContain('2021-04 区划调整（同级中位数），前后不可比');
    expect(footParts(orient(whole, 'ours'), [], words, texts).join()).not.toContain('区划调整');
  });
});

describe('the subtitle', () => {
  const panelOf = (id: string) => {
    const found = PANELS.find((panel) => panel.id === id);
    if (!found) throw new Error(id);
    return found;
  };
  const HANGZHOU =
    '330102 330105 330106 330108 330109 330110 330111 330112 330113 330114 330122 330127 330182'.split(' ');
  const cases = `
    330102 2024 penalty_cases 全区 300 件
    330106 2024 penalty_cases 全区 200 件
    330108 2024 penalty_cases 全区 100 件`;
  const told = (
    figures: string,
    indicators: readonly string[],
    bureaus: readonly string[],
    language: 'zh' | 'en' = 'zh',
  ) =>
    subtitle(
      panelOf('penalty-cases'),
      'ranked',
      ask(tableOf(figures, dictionary), dictionary, indicators, [2024], { bureaus, our: '330106' }),
      dictionary,
      makeWords(language, dictionary),
      TEXTS[language],
    );

  it('says among whom a rank stands: all of a territory, or those that were picked', () => {
    expect(told(cases, ['penalty_cases'], HANGZHOU)).toContain('西湖区第 2 / 3 家已公布（杭州市共 13 家）');
    expect(told(cases, ['penalty_cases'], ['330106', '330102', '330108'])).toContain(
      '西湖区第 2 / 3 家已公布（自选单位中同级 3 家）',
    );
    expect(told(cases, ['penalty_cases'], HANGZHOU, 'en')).toContain(
      'ranks 2 of 3 published (13 in all in 杭州市)',
    );
  });

  it('gives a rank for each programme', () => {
    const tasks = `
      330102 2024 dr_national_tasks 全区 300 家
      330106 2024 dr_national_tasks 全区 200 家
      330106 2024 dr_provincial_tasks 全区 90 家
      330108 2024 dr_provincial_tasks 全区 80 家
      330109 2024 dr_provincial_tasks 全区 70 家`;
    expect(told(tasks, ['dr_national_tasks', 'dr_provincial_tasks'], HANGZHOU)).toContain(
      '国家：第 2 / 2 家已公布；省级：第 1 / 3 家已公布（杭州市共 13 家）',
    );
  });

  it('tells of a median only where one is drawn', () => {
    const years = [2023, 2024];
    const ofOurs = (others: readonly string[]) => {
      const figures = ['330106', ...others]
        .flatMap((code) => years.map((year) => `${code} ${year} penalty_cases 全区 10 件`))
        .join('\n');
      const whole = ask(tableOf(figures, dictionary), dictionary, ['penalty_cases'], years, {
        bureaus: HANGZHOU,
        our: '330106',
      });
      return subtitle(panelOf('penalty-cases'), 'trend', orient(whole, 'years'), dictionary, words, texts);
    };
    expect(ofOurs(['330108', '330109'])).toContain('附同级中位数');
    expect(ofOurs(['330108'])).not.toContain('附同级中位数');
  });
});
