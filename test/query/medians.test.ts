import { describe, expect, test } from 'vitest';
import type { SeriesBreak } from '../../src/domain/break';
import { known } from '../../src/domain/reading';
import { mediansFor } from '../../src/query/medians';
import { orient } from '../../src/query/orient';
import { makeTable } from '../../src/table/table';
import { ask } from './ask';
import { dictionaryOf } from './dictionary-of';
import { datasetOf, tableOf } from './table-of';

const EIGHT = '330102 330105 330106 330108 330109 330110 330111 330112'.split(' ');
const breakOf = (id: string, code: string, severs: boolean): SeriesBreak => ({
  id,
  kind: severs ? 'territory' : 'institution',
  codes: [code],
  indicators: [],
  date: '2021-04-09',
  severs,
  labelZh: id,
  labelEn: id,
  source: '',
});
const figures = (codes: readonly string[], years: readonly number[]): string =>
  codes
    .flatMap((code, i) => years.map((year) => `${code} ${year} penalty_cases 全区 ${10 + i} 件`))
    .join('\n');
const years = [2019, 2020, 2021, 2022];

describe('the median over the years', () => {
  const dictionary = dictionaryOf([breakOf('绕城', '330108', true), breakOf('更名', '330109', false)]);
  const table = tableOf(figures(EIGHT, years), dictionary);
  const slice = orient(
    ask(table, dictionary, ['penalty_cases'], years, { our: '330106', focusYear: 2022 }),
    'years',
  );

  test('leads on from year to year, but not across a break of one of its members', () => {
    const [line] = slice.medians ?? [];
    // 10 … 17: the middle of eight
    expect(line?.readings).toEqual(years.map(() => known(13.5)));
    expect(line?.counts).toEqual([8, 8, 8, 8]);
    expect(line?.joins).toEqual([false, true, false, true]);
    // the ledger's, and those that the region table implies for 上城, 拱墅 and 余杭
    expect(line?.breaks.map(({ id }) => id)).toContain('绕城');
    expect(line?.breaks.map(({ id }) => id)).not.toContain('更名');
  });

  test('brings its members’ severing breaks into the slice, by their names', () => {
    expect(slice.rows.map(({ bureau }) => bureau.id)).toEqual(['330106']);
    expect(slice.rows[0]?.breaks).toEqual([]);
    expect(slice.breaks.map(({ id }) => id)).toContain('绕城');
    expect(slice.breaks.map(({ id }) => id)).not.toContain('更名');
    expect(slice.notes).toContainEqual({
      code: 'break',
      params: { id: '绕城', date: '2021-04-09', names: '滨江区', count: 1, severs: 1 },
    });
  });

  test('is left out, with its breaks, where no line of ours is drawn', () => {
    const whole = ask(table, dictionary, ['penalty_cases'], years, { our: '330106', focusYear: 2022 });
    const bars = orient(whole, 'ours');
    expect(bars.rows.map(({ bureau }) => bureau.id)).toEqual(['330106']);
    expect([bars.medians, bars.breaks]).toEqual([undefined, []]);
    const young = tableOf(
      `${figures(
        EIGHT.filter((code) => code !== '330106'),
        years,
      )}\n330106 2022 penalty_cases 全区 9 件`,
      dictionary,
    );
    const single = orient(
      ask(young, dictionary, ['penalty_cases'], years, { bureaus: EIGHT, our: '330106' }),
      'years',
    );
    expect([single.medians, single.breaks]).toEqual([undefined, []]);
  });

  test('ends where most of those who publish are others', () => {
    const plain = dictionaryOf();
    // 2020: 106 108 109 111; 2021: 106 111 112 122; shared two of six. 2022: 106 111 112 122 127; shared four of five.
    const turned = tableOf(
      [
        figures(['330106', '330108', '330109', '330111'], [2020]),
        figures(['330106', '330111', '330112', '330122'], [2021]),
        figures(['330106', '330111', '330112', '330122', '330127'], [2022]),
      ].join('\n'),
      plain,
    );
    const [line] = mediansFor(
      ...((comparison) => [comparison, comparison.rows] as const)(
        ask(turned, plain, ['penalty_cases'], [2020, 2021, 2022]),
      ),
    );
    expect(line?.counts).toEqual([4, 4, 5]);
    expect(line?.joins).toEqual([false, false, true]);
  });

  test('is of real figures where there are any, and never leads from fictional to real ones', () => {
    const plain = dictionaryOf();
    const real = '330106 330108 330109'.split(' ');
    const sets = makeTable([
      datasetOf(figures(real, [2021]), plain, { id: 'real', origin: 'user' }),
      datasetOf(
        EIGHT.flatMap((code) => [2020, 2021].map((year) => `${code} ${year} penalty_cases 全区 900 件`)).join(
          '\n',
        ),
        plain,
        { id: 'demo', origin: 'demo' },
      ),
    ]);
    const comparison = ask(sets, plain, ['penalty_cases'], [2020, 2021]);
    const [line] = mediansFor(comparison, comparison.rows);
    expect(line?.readings).toEqual([known(900), known(11)]);
    expect(line?.counts).toEqual([8, 3]);
    expect(line?.joins).toEqual([false, false]);
  });
});
