import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { makeTable } from '../../src/table/table';
import { known } from '../../src/domain/reading';
import { MARKS } from '../../src/query/comparison';
import { mediansFor } from '../../src/query/medians';
import { exclusionsAt, placesOf, rankFor, rankings } from '../../src/query/rank';
import { ask } from './ask';
import { dictionaryOf } from './dictionary-of';
import { datasetOf, tableOf } from './table-of';

const dictionary = dictionaryOf();
const HANGZHOU_2024 =
  '330102 330105 330106 330108 330109 330110 330111 330112 330113 330114 330122 330127 330182'.split(' ');

function ranked(figures: string, indicator = 'penalty_cases', bureaus: readonly string[] = HANGZHOU_2024) {
  const comparison = ask(tableOf(figures, dictionary), dictionary, [indicator], [2024], {
    bureaus,
    our: '330106',
  });
  return rankFor(comparison, 2024, dictionary);
}

describe('a rank', () => {
  test('says among whom: two of five published, thirteen in all', () => {
    const ranking = ranked(`
      330102 2024 penalty_cases 全区 300 件
      330106 2024 penalty_cases 全区 200 件
      330108 2024 penalty_cases 全区 100 件
      330109 2024 penalty_cases 全区 90 件
      330122 2024 penalty_cases 全县 0 件`);
    expect(ranking?.entries.get('330106|penalty_cases|county|case')).toEqual({ from: 2, to: 2 });
    expect(ranking?.entries.get('330122|penalty_cases|county|case')).toEqual({ from: 5, to: 5 });
    expect([ranking?.published, ranking?.known, ranking?.area]).toEqual([
      5,
      13,
      { code: '330100', direct: false },
    ]);
    expect(ranking?.median).toEqual({ status: 'known', value: 100, qualifier: 'exact' });
  });

  test('is shared by equals, and the next place is skipped', () => {
    const ranking = ranked(`
      330102 2024 penalty_cases 全区 200 件
      330106 2024 penalty_cases 全区 200 件
      330108 2024 penalty_cases 全区 100 件`);
    expect([...(ranking?.entries.values() ?? [])]).toEqual([
      { from: 1, to: 1 },
      { from: 1, to: 1 },
      { from: 3, to: 3 },
    ]);
  });

  test('of an approximate value is shared with those that it may be equal to', () => {
    const ranking = ranked(`
      330102 2024 penalty_cases 全区 301 件
      330106 2024 penalty_cases 全区 ~300 件
      330108 2024 penalty_cases 全区 299 件
      330109 2024 penalty_cases 全区 200 件`);
    const place = (code: string) => ranking?.entries.get(`${code}|penalty_cases|county|case`);
    expect(place('330106')).toEqual({ from: 1, to: 3 });
    expect(place('330102')).toEqual({ from: 1, to: 2 });
    expect(place('330108')).toEqual({ from: 2, to: 3 });
    expect(place('330109')).toEqual({ from: 4, to: 4 });
  });

  test('of ≥ 139 in the fifth place of eleven reads 1 to 5', () => {
    const values = [212, 188, 174, 151, 97, 82, 66, 41, 33, 9];
    const lines = values.map(
      (value, i) =>
        `${HANGZHOU_2024.filter((c) => c !== '330106')[i]} 2024 penalty_amount 全区 ${value} 万元`,
    );
    const ranking = ranked(
      [...lines, '330106 2024 penalty_amount 全区 >=139 万元'].join('\n'),
      'penalty_amount',
    );
    expect(ranking?.entries.get('330106|penalty_amount|county|money')).toEqual({ from: 1, to: 5 });
    expect(ranking?.published).toBe(11);
  });

  test('is not given to a part of a year, a small denominator or a gap', () => {
    const ranking = ranked(
      `330102 2024 dr_national_penalised 全区 73 家
       330102 2024 dr_national_tasks 全区 512 家
       330106 2024 dr_national_penalised 全区 50 家
       330106 2024 dr_national_tasks 全区 420 家
       330108 2024 dr_national_penalised 全区 1 家
       330108 2024 dr_national_tasks 全区 17 家
       330109 2024 dr_national_penalised 全区 60 家 @2024-09-30
       330109 2024 dr_national_tasks 全区 500 家`,
      'dr_national_penalty_rate',
      ['330102', '330106', '330108', '330109', '330110'],
    );
    expect([...(ranking?.entries.keys() ?? [])]).toEqual([
      '330106|dr_national_penalty_rate|county|percent',
      '330102|dr_national_penalty_rate|county|percent',
    ]);
    expect(ranking?.excluded.map(({ rowKey, reason }) => [rowKey.slice(0, 6), reason])).toEqual([
      ['330108', 'small_denominator'],
      ['330109', 'part_year'],
      ['330110', 'missing'],
    ]);
    // Four gave both parts: two can be ranked, one stands on 17 tasks, one is of nine months.
    expect([ranking?.published, ranking?.formed, ranking?.known, ranking?.area]).toEqual([4, 4, 5, null]);
    expect([...(ranking?.aside ?? [])]).toEqual([
      ['small_denominator', 1],
      ['part_year', 1],
    ]);
  });

  test('is not given to a rate stated on a denominator of zero, which is doubtful', () => {
    const figures = `330102 2024 dr_national_penalty_rate 全区 100 %
       330102 2024 dr_national_tasks 全区 0 家
       330106 2024 dr_national_penalised 全区 50 家
       330106 2024 dr_national_tasks 全区 420 家
       330108 2024 dr_national_penalised 全区 45 家
       330108 2024 dr_national_tasks 全区 344 家`;
    const comparison = ask(tableOf(figures, dictionary), dictionary, ['dr_national_penalty_rate'], [2024]);
    const ranking = rankFor(comparison, 2024, dictionary);
    const stated = comparison.rows.find(({ bureau }) => bureau.id === '330102');
    expect(stated?.cells[0]?.marks).toEqual(
      MARKS.filter((mark) => mark === 'doubtful' || mark === 'small_denominator'),
    );
    expect(ranking?.entries.size).toBe(2);
    expect(ranking?.excluded).toEqual([{ rowKey: stated?.key, reason: 'small_denominator' }]);
  });

  test('is not given to a figure in doubt, nor does it move a middle', () => {
    const figures = `
      330102 2024 dr_national_penalty_rate 全区 120 %
      330106 2024 dr_national_penalty_rate 全区 12 %
      330108 2024 dr_national_penalty_rate 全区 10 %
      330109 2024 dr_national_penalty_rate 全区 8 %`;
    const comparison = ask(tableOf(figures, dictionary), dictionary, ['dr_national_penalty_rate'], [2024]);
    const ranking = rankFor(comparison, 2024, dictionary);
    expect(ranking?.excluded.map(({ reason }) => reason)).toEqual(['doubtful']);
    expect([ranking?.entries.size, ranking?.published]).toEqual([3, 4]);
    expect([...(ranking?.aside ?? [])]).toEqual([['doubtful', 1]]);
    expect(ranking?.median).toEqual(known(10));
  });

  test('is not given to a rate that disagrees with its parts, nor does it move a middle', () => {
    // 10 of 100 are 10 %, not 90 %.
    const ranking = ranked(
      `330102 2024 dr_national_penalty_rate 全区 90 %
       330102 2024 dr_national_tasks 全区 100 家
       330102 2024 dr_national_penalised 全区 10 家
       330106 2024 dr_national_penalty_rate 全区 12 %
       330108 2024 dr_national_penalty_rate 全区 10 %
       330109 2024 dr_national_penalty_rate 全区 8 %`,
      'dr_national_penalty_rate',
    );
    expect(ranking?.excluded.find(({ rowKey }) => rowKey.startsWith('330102'))?.reason).toBe('disagrees');
    expect([ranking?.entries.size, ranking?.published]).toEqual([3, 4]);
    expect(ranking?.median).toEqual(known(10));
  });

  test('counts those that gave their figure in another scope or unit as published, and says that they stand aside', () => {
    const figures = `
      330100 2024 penalty_cases 市本级 300 件
      330200 2024 penalty_cases 市本级 200 件
      330300 2024 penalty_cases 市本级 100 件
      330400 2024 penalty_cases 全市 900 件
      330500 2024 penalty_cases 市本级 80 条`;
    const bureaus = ['330100', '330200', '330300', '330400', '330500', '330900'];
    for (const scope of ['all', 'own'] as const) {
      const comparison = ask(tableOf(figures, dictionary), dictionary, ['penalty_cases'], [2024], {
        bureaus,
        our: '330100',
        scope,
      });
      const ranking = rankFor(comparison, 2024, dictionary);
      expect([ranking?.entries.size, ranking?.published, ranking?.known], scope).toEqual([3, 5, 6]);
      expect(new Map(ranking?.aside), scope).toEqual(
        new Map([
          ['other_scope', 1],
          ['other_class', 1],
        ]),
      );
    }
  });

  test('and a middle are not given to cities that do not say whose figures they state', () => {
    const figures = `
      330100 2024 penalty_cases unstated 97 件
      330200 2024 penalty_cases unstated 197 件
      330300 2024 penalty_cases unstated 50 件`;
    const comparison = ask(tableOf(figures, dictionary), dictionary, ['penalty_cases'], [2024]);
    expect([...exclusionsAt(comparison.rows, 0).values()]).toEqual([
      'scope_open',
      'scope_open',
      'scope_open',
    ]);
    expect(rankings(comparison, 2024, dictionary)).toEqual([]);
    expect(mediansFor(comparison, comparison.rows).flatMap(({ readings }) => readings)).toEqual([null]);
    expect(comparison.notes.map(({ code }) => code)).toContain('scope-unstated');
    expect(comparison.marks).not.toContain('scope_inferred');
  });

  test('is not given to a mean over few cases', () => {
    // 20,000 元 over one case, 15,000 over 30, 10,000 over 40.
    const ranking = ranked(
      `330102 2024 penalty_amount 全区 2 万元
       330102 2024 penalty_cases 全区 1 件
       330106 2024 penalty_amount 全区 45 万元
       330106 2024 penalty_cases 全区 30 件
       330108 2024 penalty_amount 全区 40 万元
       330108 2024 penalty_cases 全区 40 件`,
      'penalty_amount_avg',
    );
    expect([...(ranking?.entries.keys() ?? [])].map((key) => key.slice(0, 6))).toEqual(['330106', '330108']);
    expect([...(ranking?.aside ?? [])]).toEqual([['small_denominator', 1]]);
  });

  test('of two has no middle', () => {
    const ranking = ranked(`
      330102 2024 penalty_cases 全区 300 件
      330106 2024 penalty_cases 全区 200 件`);
    expect([ranking?.entries.size, ranking?.median]).toEqual([2, null]);
  });

  test('and a middle are not given to bureaus whose level nobody knows', () => {
    const figures = `
      甲局 2024 penalty_cases 全区 300 件
      乙局 2024 penalty_cases 全区 200 件
      丙局 2024 penalty_cases 全区 100 件`;
    const comparison = ask(tableOf(figures, dictionary), dictionary, ['penalty_cases'], [2024]);
    expect([...exclusionsAt(comparison.rows, 0).values()]).toEqual(['level', 'level', 'level']);
    expect(rankings(comparison, 2024, dictionary)).toEqual([]);
    expect(mediansFor(comparison, comparison.rows).flatMap(({ readings }) => readings)).not.toContainEqual(
      expect.objectContaining({ status: 'known' }),
    );
  });

  test('does not mix levels, scopes or programmes', () => {
    const figures = `
      330100 2024 dr_national_tasks 全市 4000 家
      330106 2024 dr_national_tasks 全区 400 家
      330108 2024 dr_national_tasks 全区 300 家
      330106 2024 dr_provincial_tasks 全区 100 家
      330108 2024 dr_provincial_tasks 全区 200 家`;
    const comparison = ask(
      tableOf(figures, dictionary),
      dictionary,
      ['dr_national_tasks', 'dr_provincial_tasks'],
      [2024],
    );
    expect(
      rankings(comparison, 2024, dictionary).map(({ entries }) =>
        [...entries.keys()].map((k) => k.slice(0, 13)),
      ),
    ).toEqual([
      ['330106|dr_nat', '330108|dr_nat'],
      ['330106|dr_pro', '330108|dr_pro'],
    ]);
  });

  test('is of real figures among real ones: a fictional one beside them has none and moves none', () => {
    const real = datasetOf(
      `330106 2024 penalty_cases 全区 200 件
       330108 2024 penalty_cases 全区 100 件`,
      dictionary,
      { id: 'real', origin: 'user' },
    );
    const demo = datasetOf(
      HANGZHOU_2024.map((code) => `${code} 2024 penalty_cases 全区 900 件`).join('\n'),
      dictionary,
      { id: 'demo', origin: 'demo' },
    );
    const rankIn = (...sets: readonly (typeof real)[]) =>
      rankFor(
        ask(makeTable(sets), dictionary, ['penalty_cases'], [2024], {
          bureaus: HANGZHOU_2024,
          our: '330106',
        }),
        2024,
        dictionary,
      );
    const mixed = rankIn(real, demo);
    expect(mixed?.entries).toEqual(rankIn(real)?.entries);
    expect([mixed?.published, mixed?.known]).toEqual([2, 13]);
    expect(mixed?.aside.size).toBe(0);
    expect(mixed?.excluded.map(({ reason }) => reason)).toEqual(Array(11).fill('origin'));
    expect([...(rankIn(demo)?.entries.values() ?? [])]).toEqual(Array(13).fill({ from: 1, to: 1 }));
  });

  test('is not given among fictional figures to a real one', () => {
    const sets = makeTable([
      datasetOf('330106 2024 penalty_cases 全区 200 件', dictionary, { id: 'a', origin: 'user' }),
      datasetOf(
        `330102 2024 penalty_cases 全区 900 件
         330108 2024 penalty_cases 全区 100 件
         330109 2024 penalty_cases 全区 300 件`,
        dictionary,
        { id: 'b', origin: 'demo' },
      ),
    ]);
    const comparison = ask(sets, dictionary, ['penalty_cases'], [2024]);
    expect(rankings(comparison, 2024, dictionary)).toEqual([]);
    expect(mediansFor(comparison, comparison.rows).flatMap(({ readings }) => readings)).toEqual([null]);
    expect(comparison.notes.map(({ code }) => code)).toContain('demo-mixed');
  });

  test('is not given to targets', () => {
    const figures = `330106 2024 biz_reg_usage_target 全区 70 %
                     330108 2024 biz_reg_usage_target 全区 80 %`;
    expect(ranked(figures, 'biz_reg_usage_target')).toBeNull();
  });
});

const interval = fc
  .record({
    truth: fc.integer({ min: 0, max: 30 }),
    slack: fc.integer({ min: 0, max: 5 }),
    kind: fc.constantFrom('exact', 'low', 'high', 'both'),
  })
  .map(({ truth, slack, kind }) => ({
    truth,
    bounds: [
      kind === 'exact' ? truth : kind === 'high' ? -Infinity : truth - slack,
      kind === 'exact' ? truth : kind === 'low' ? Infinity : truth + slack,
    ] as const,
  }));

test('places hold the true competition rank whatever the open sides turn out to be', () => {
  fc.assert(
    fc.property(fc.array(interval, { minLength: 1, maxLength: 12 }), fc.boolean(), (figures, least) => {
      const places = placesOf(
        figures.map(({ bounds }) => bounds),
        least,
      );
      figures.forEach(({ truth }, i) => {
        const before = figures.filter((other) => (least ? other.truth < truth : other.truth > truth)).length;
        expect(places[i]?.from).toBeGreaterThanOrEqual(1);
        expect(places[i]?.from).toBeLessThanOrEqual(before + 1);
        expect(places[i]?.to).toBeGreaterThanOrEqual(before + 1);
        expect(places[i]?.to).toBeLessThanOrEqual(figures.length);
      });
    }),
  );
});

test('blanks move neither ranks nor median, and n never exceeds M', () => {
  const value = fc.option(fc.integer({ min: 0, max: 50 }));
  fc.assert(
    fc.property(fc.array(value, { minLength: 13, maxLength: 13 }), (values) => {
      const lines = (blank: boolean) =>
        values
          .flatMap((v, i) =>
            v === null && !blank ? [] : [`${HANGZHOU_2024[i]} 2024 penalty_cases 全区 ${v ?? '-'} 件`],
          )
          .join('\n');
      const [withBlanks, without] = [ranked(lines(true)), ranked(lines(false))];
      expect(withBlanks?.entries).toEqual(without?.entries);
      expect(withBlanks?.median).toEqual(without?.median);
      expect(withBlanks?.published).toBe(without?.published);
      if (withBlanks) expect(withBlanks.published).toBeLessThanOrEqual(withBlanks.known);
    }),
    { numRuns: 30 },
  );
});

test('rank and median ignore whatever comparability excludes', () => {
  const ranked = HANGZHOU_2024.slice(0, 6);
  const others = HANGZHOU_2024.slice(6);
  const noise = fc.constantFrom(
    ...others.flatMap((code, i) => [
      `${code} 2024 penalty_cases 全区 ${i * 97} 件 @2024-06-30`,
      `${code} 2023 penalty_cases 全区 ${i * 83} 件`,
      `${code} 2024 penalty_cases 全区 - 件`,
      `${code} 2024 penalty_disclosed 全区 ${i * 71} 条`,
    ]),
    '330100 2024 penalty_cases 全市 5000 件',
    '330902 2024 complaints 全区 7 件',
  );
  const values = fc.array(fc.nat(400), { minLength: 6, maxLength: 6 });
  fc.assert(
    fc.property(values, fc.uniqueArray(noise, { maxLength: 12 }), (numbers, extra) => {
      const base = ranked.map((code, i) => `${code} 2024 penalty_cases 全区 ${numbers[i]} 件`);
      const of = (lines: readonly string[]) => {
        const comparison = ask(
          tableOf(lines.join('\n'), dictionary),
          dictionary,
          ['penalty_cases'],
          [2023, 2024],
          {
            bureaus: [...HANGZHOU_2024, '330100'],
            our: ranked[0] ?? '',
          },
        );
        const found = rankFor(comparison, 2024, dictionary);
        return { median: found?.median, entries: [...(found?.entries ?? [])] };
      };
      expect(of([...base, ...extra])).toEqual(of(base));
    }),
    { numRuns: 60 },
  );
});
