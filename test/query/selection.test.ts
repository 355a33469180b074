import { describe, expect, test } from 'vitest';
import { peersOf } from '../../src/query/peers';
import { resolveSelection, type Selection } from '../../src/query/selection';
import { makeTable } from '../../src/table/table';
import { dictionaryOf } from './dictionary-of';
import { datasetOf, tableOf } from './table-of';

const dictionary = dictionaryOf();
const OPEN: Selection = { our: null, compared: 'peers', year: null, from: null, to: null, scope: 'all' };
const DISTRICTS_2024 =
  '330102 330105 330106 330108 330109 330110 330111 330112 330113 330114 330122 330127 330182'.split(' ');

describe('peers', () => {
  test('are the counties of the same city as they stood on 31 December', () => {
    expect(peersOf('330106', dictionary, 2024)).toEqual(DISTRICTS_2024);
    const before = peersOf('330106', dictionary, 2020);
    expect(before).toContain('330103');
    expect(before).toContain('330104');
    expect(before).not.toContain('330113');
    expect(peersOf('330106', dictionary, 2016)).toContain('330185');
    expect(peersOf('330106', dictionary, 2016)).not.toContain('330112');
  });

  test('of a city are the cities of its province, of a province all provinces, of a name nobody', () => {
    expect(peersOf('330100', dictionary, 2018)).toEqual(['330100', '330200', '330900']);
    expect(peersOf('330000', dictionary, 2018)).toEqual(['330000', '620000']);
    expect(peersOf('name:某开发区', dictionary, 2018)).toEqual([]);
  });
});

const YEARS = (bureau: string, years: readonly number[], indicators: readonly string[]): string =>
  years.flatMap((year) => indicators.map((id) => `${bureau} ${year} ${id} 全区 10 件`)).join('\n');
const CORE = ['penalty_cases', 'permits_completed', 'complaints'];

describe('an open selection', () => {
  test("takes the bureau with most figures in the user's sets, before the site's and demo", () => {
    const demo = datasetOf(YEARS('330108', [2020, 2021, 2022], CORE), dictionary, {
      id: 'd',
      origin: 'demo',
    });
    const site = datasetOf(YEARS('330109', [2020, 2021], CORE), dictionary, { id: 's', origin: 'site' });
    const user = datasetOf(YEARS('330106', [2020], CORE), dictionary, { id: 'u', origin: 'user' });
    expect(resolveSelection(OPEN, makeTable([demo]), dictionary).our).toBe('330108');
    expect(resolveSelection(OPEN, makeTable([demo, site]), dictionary).our).toBe('330109');
    expect(resolveSelection(OPEN, makeTable([demo, site, user]), dictionary).our).toBe('330106');
  });

  test("takes its year from the user's sets before the site's, and from demo last", () => {
    const set = (years: readonly number[], origin: 'demo' | 'site' | 'user') =>
      datasetOf(YEARS('330106', years, CORE), dictionary, { id: origin, origin });
    const [demo, site, user] = [set([2024, 2025], 'demo'), set([2023], 'site'), set([2021, 2022], 'user')];
    const yearOf = (...sets: readonly (typeof demo)[]): number =>
      resolveSelection({ ...OPEN, our: '330106' }, makeTable(sets), dictionary).year;
    expect(yearOf(demo, site, user)).toBe(2022);
    expect(yearOf(demo, site)).toBe(2023);
    expect(yearOf(demo)).toBe(2025);
  });

  test('counts indicators, not rows: three scopes of one indicator are one', () => {
    const table = tableOf(
      `${YEARS('330100', [2022], CORE).replace(/全区/g, '全市')}
       330100 2024 penalty_cases 全市 10 件
       330100 2024 penalty_cases 市本级 4 件
       330100 2024 penalty_cases 省级下放 3 件`,
      dictionary,
    );
    expect(resolveSelection(OPEN, table, dictionary).year).toBe(2022);
  });

  test('opens with the latest year of three full-year core figures', () => {
    const table = tableOf(
      `${YEARS('330106', [2022, 2023], CORE)}
       ${YEARS('330106', [2024], CORE.slice(0, 2))}
       330106 2025 penalty_cases 全区 1 件 @2025-09-30
       330106 2025 permits_completed 全区 1 件 @2025-09-30
       330106 2025 complaints 全区 1 件 @2025-09-30`,
      dictionary,
    );
    const resolved = resolveSelection(OPEN, table, dictionary);
    expect(resolved.year).toBe(2023);
    expect(resolved.years).toEqual([2022, 2023, 2024, 2025]);
  });

  test('else with the year of most figures', () => {
    const table = tableOf(
      `${YEARS('330106', [2021], CORE.slice(0, 2))}\n${YEARS('330106', [2023], CORE.slice(0, 1))}`,
      dictionary,
    );
    const resolved = resolveSelection(OPEN, table, dictionary);
    expect([resolved.year, resolved.years]).toEqual([2021, [2021, 2022, 2023]]);
  });

  test('compares with all peers, ours first, and former ones that have figures in the years shown', () => {
    const table = tableOf(
      `${YEARS('330106', [2019, 2024], CORE)}
       ${YEARS('330103', [2019, 2020], CORE)}`,
      dictionary,
    );
    const { bureaus } = resolveSelection({ ...OPEN, our: '330106' }, table, dictionary);
    expect(bureaus[0]).toBe('330106');
    expect([...bureaus].sort()).toEqual([...DISTRICTS_2024, '330103'].sort());
    expect(bureaus).not.toContain('330104');
  });

  test('shows at most the ten years up to the latest', () => {
    const table = tableOf(YEARS('330106', [2008, 2012, 2024], CORE), dictionary);
    const { years } = resolveSelection(OPEN, table, dictionary);
    expect([years[0], years[years.length - 1], years.length]).toEqual([2015, 2024, 10]);
  });

  test('of an empty table is empty', () => {
    expect(resolveSelection(OPEN, makeTable([]), dictionary)).toEqual({
      our: '',
      bureaus: [],
      year: 0,
      years: [],
      scope: 'all',
      absent: [],
    });
  });
});

describe('a selection by hand', () => {
  const table = tableOf(
    `${YEARS('330106', [2023, 2024], CORE)}\n${YEARS('330108', [2024], CORE)}`,
    dictionary,
  );

  test('keeps what it names and says what no data set has', () => {
    const resolved = resolveSelection(
      { ...OPEN, our: '330902', compared: ['330108', '330106', 'name:某某局', '330109'], year: 2024 },
      table,
      dictionary,
    );
    expect(resolved.our).toBe('330902');
    expect(resolved.bureaus).toEqual(['330902', '330106', '330108', '330109']);
    expect(resolved.absent).toEqual(['330902', 'name:某某局', '330109']);
  });

  test('falls back to the open default for a bureau that nobody knows', () => {
    const resolved = resolveSelection({ ...OPEN, our: 'name:某某局' }, table, dictionary);
    expect([resolved.our, resolved.absent]).toEqual(['330106', ['name:某某局']]);
  });

  test('keeps its years, with the year in focus among them', () => {
    const years = (from: number | null, to: number | null, year: number | null): readonly number[] =>
      resolveSelection({ ...OPEN, from, to, year }, table, dictionary).years;
    expect(years(2020, 2022, null)).toEqual([2020, 2021, 2022]);
    expect(years(2022, null, null)).toEqual([2022, 2023, 2024]);
    expect(years(2023, 2024, 2021)).toEqual([2021, 2022, 2023, 2024]);
    expect(years(1900, 2100, null).length).toBeLessThanOrEqual(60);
  });
});
