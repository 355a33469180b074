import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { makeDictionary } from '../../src/domain/dictionary';
import { agreement } from '../../src/domain/rate';
import { validInYear } from '../../src/domain/region';
import { demoCsv } from '../../src/cli/demo/csv';
import { chance } from '../../src/cli/demo/chance';
import { printedQuotient } from '../../src/cli/demo/figures';
import { readTables } from '../../src/cli/tables';
import { parseCsv } from '../../src/cli/tables/csv';

const DATA = resolve(import.meta.dirname, '../../data');
const committed = readFileSync(resolve(DATA, 'observations/demo.csv'), 'utf8').replace(/\r\n/g, '\n');
const dictionary = makeDictionary(readTables(DATA));

interface Row {
  readonly bureau: string;
  readonly code: string;
  readonly year: number;
  readonly period: string;
  readonly id: string;
  readonly scope: string;
  readonly value: string;
  readonly unit: string;
  readonly qualifier: string;
}

const rows: readonly Row[] = parseCsv('demo.csv', committed).rows.map(({ cell }) => ({
  bureau: cell('bureau'),
  code: cell('region_code'),
  year: Number(cell('year')),
  period: cell('period'),
  id: cell('indicator_id'),
  scope: cell('scope'),
  value: cell('value'),
  unit: cell('unit'),
  qualifier: cell('qualifier'),
}));
const known = rows.filter(({ value }) => value !== '未公布');
const exact = known.filter(({ qualifier }) => qualifier === 'exact');

/** Rows of one bureau, year, period: at county level one series whatever the scope's word, in a city one a scope. */
const groupOf = ({ code, year, period, scope }: Row): string =>
  [code, year, period, code === '330100' ? scope : ''].join('|');
const byGroup = new Map<string, Map<string, Row>>();
for (const row of exact) {
  const group = byGroup.get(groupOf(row)) ?? new Map<string, Row>();
  byGroup.set(groupOf(row), group.set(row.id, row));
}
/** Exact values of several indicators wherever all of them are published together. */
const together = (...ids: string[]): { group: string; values: number[] }[] =>
  [...byGroup].flatMap(([group, figures]) => {
    const found = ids.map((id) => figures.get(id));
    return found.every((row) => row !== undefined)
      ? [{ group, values: found.map((row) => Number(row?.value)) }]
      : [];
  });

describe('the demo set', () => {
  it('is what the script writes today', () => {
    expect(demoCsv(DATA)).toBe(committed);
  });

  it('has every core result', () => {
    const core = dictionary.indicators.filter((i) => i.core && i.class === 'result').map(({ id }) => id);
    expect(core.filter((id) => !known.some((row) => row.id === id))).toEqual([]);
    expect(core.length).toBeGreaterThanOrEqual(30);
  });

  it('says in every row that it is fictional', () => {
    const { rows: cells } = parseCsv('demo.csv', committed);
    expect(
      cells.filter(({ cell }) => cell('source') !== 'demo' || cell('note') !== '演示数据（虚构）'),
    ).toEqual([]);
    expect(dictionary.sourceById.get('demo')?.title).toContain('演示数据');
  });

  it('has one figure for each bureau, indicator, year, scope and period', () => {
    const keys = rows.map((r) => [r.code, r.id, r.year, r.scope, r.period].join('|'));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('has thirteen districts and the city today, in ten years', () => {
    const codes = new Set(rows.filter(({ year }) => year === 2025).map(({ code }) => code));
    expect([...codes].sort()).toEqual([
      ...['330100', '330102', '330105', '330106', '330108', '330109', '330110', '330111', '330112'],
      ...['330113', '330114', '330122', '330127', '330182'],
    ]);
    expect([...new Set(rows.map(({ year }) => year))]).toEqual(
      Array.from({ length: 10 }, (_, i) => 2016 + i),
    );
  });

  it('knows each territory only while it stood', () => {
    const strange = rows.filter(
      ({ code, year }) =>
        !(dictionary.regionsByCode.get(code) ?? []).some((region) => validInYear(region, year)),
    );
    expect(strange).toEqual([]);
    const years = (code: string) => [...new Set(rows.filter((r) => r.code === code).map(({ year }) => year))];
    expect(Math.max(...years('330103'), ...years('330104'))).toBe(2020);
    expect(Math.min(...years('330113'), ...years('330114'))).toBe(2021);
    expect(years('330185')).toEqual([2016]);
  });

  it('names the bureaus as they were named', () => {
    const wrong = rows.filter(({ bureau, year }) => bureau.includes('计划生育') !== year < 2019);
    expect(wrong).toEqual([]);
    expect(rows.map(({ bureau }) => bureau)).toEqual(
      expect.arrayContaining(['杭州市西湖区卫生健康局', '杭州市西湖区卫生和计划生育局', '桐庐县卫生健康局']),
    );
  });

  it('jumps where the territory of 2021 changed, and not next door', () => {
    const ratio = (code: string): number => {
      const of = (year: number) =>
        Number(known.find((r) => r.code === code && r.year === year && r.id === 'permits_completed')?.value);
      return of(2021) / of(2020);
    };
    expect(ratio('330102')).toBeGreaterThan(1.4);
    expect(ratio('330105')).toBeGreaterThan(1.3);
    expect(ratio('330110')).toBeLessThan(0.8);
    expect(Math.abs(ratio('330106') - 1)).toBeLessThan(0.2);
  });

  it('has gaps, zeros, bounds and approximate values', () => {
    const share = 1 - known.length / rows.length;
    expect(share).toBeGreaterThan(0.02);
    expect(share).toBeLessThan(0.15);
    expect(exact.some(({ value }) => value === '0')).toBe(true);
    expect(known.filter(({ qualifier }) => qualifier === 'at_least').length).toBeGreaterThan(20);
    expect(known.filter(({ qualifier }) => qualifier === 'approx').length).toBeGreaterThan(5);
    expect(rows.filter(({ code, year }) => code === '330122' && year === 2017)).toEqual([]);
  });

  it('ends some figures of 2025, and only those, on 30 September', () => {
    const part = rows.filter(({ period }) => period !== '');
    expect(new Set(part.map(({ year, period }) => `${year} ${period}`))).toEqual(
      new Set(['2025 2025-09-30']),
    );
    const inspection = rows.filter(({ year, id }) => year === 2025 && id === 'dr_national_tasks');
    expect(inspection.some(({ period }) => period === '')).toBe(true);
    expect(inspection.some(({ period }) => period !== '')).toBe(true);
    const jiande = rows.filter(({ code, year }) => code === '330182' && year === 2025);
    expect(jiande.length).toBeGreaterThan(20);
    expect(jiande.every(({ period }) => period === '2025-09-30')).toBe(true);
  });

  it('has denominators under twenty in 淳安 alone', () => {
    const small = exact.filter(({ id, value }) => id === 'dr_national_tasks' && Number(value) < 20);
    expect(new Set(small.map(({ code }) => code))).toEqual(new Set(['330127']));
  });
});

describe('the parts of the demo set', () => {
  it('add up: national and provincial tasks are all tasks', () => {
    const found = together('dr_national_tasks', 'dr_provincial_tasks', 'dr_tasks');
    expect(found.length).toBeGreaterThan(80);
    expect(found.filter(({ values: [n = 0, p = 0, all] }) => n + p !== all)).toEqual([]);
  });

  it.each([
    ['dr_national_penalised', 'dr_national_completed'],
    ['dr_provincial_penalised', 'dr_provincial_completed'],
    ['dr_national_completed', 'dr_national_tasks'],
    ['dr_provincial_completed', 'dr_provincial_tasks'],
    ['major_penalty_cases', 'penalty_cases'],
    ['hearing_notices', 'major_penalty_cases'],
    ['first_violation_exempt', 'penalty_cases'],
    ['licence_holders', 'officers'],
    ['dr_national_penalty_amount', 'penalty_amount'],
    ['dr_provincial_penalty_amount', 'penalty_amount'],
  ])('never exceed their whole: %s of %s', (part, whole) => {
    const found = together(part, whole);
    expect(found.length).toBeGreaterThan(15);
    expect(found.filter(({ values: [p = 0, w = 0] }) => p > w)).toEqual([]);
  });

  it('make the printed rates and means, but for one year counted otherwise and one cut', () => {
    const verdicts = dictionary.indicators
      .filter(({ numeratorId, denominatorId }) => numeratorId !== '' && denominatorId !== '')
      .flatMap(({ id, kind, numeratorId, denominatorId }) =>
        [...byGroup].flatMap(([group, figures]) => {
          const [stated, top, bottom] = [id, numeratorId, denominatorId].map((each) => figures.get(each));
          if (!stated || !top || !bottom) return [];
          const toYuan = top.unit === '万元' ? 10_000 : 1;
          const scale = kind === 'mean' ? toYuan : 100;
          const verdict = agreement(
            Number(stated.value),
            stated.value,
            Number(top.value),
            Number(bottom.value),
            scale,
          );
          return [`${group.split('|').slice(0, 2).join(' ')} ${id} ${verdict}`];
        }),
      );
    expect(verdicts.length).toBeGreaterThan(300);
    const odd = verdicts.filter((verdict) => !verdict.endsWith(' agrees'));
    expect(odd.filter((verdict) => verdict.endsWith(' disagrees'))).toEqual([
      '330109 2022 dr_national_penalty_rate disagrees',
    ]);
    const cut = odd.filter((verdict) => verdict.endsWith(' agrees_if_cut'));
    expect(cut.length).toBeGreaterThan(0);
    expect(cut.filter((verdict) => !verdict.startsWith('330105 2023 '))).toEqual([]);
    expect(odd).toHaveLength(1 + cut.length);
  });

  it('stay within the city: its totals are no less than what the districts publish', () => {
    const totals = exact.filter(({ code, scope }) => code === '330100' && scope === '全市');
    expect(totals.length).toBeGreaterThan(100);
    const below = totals.filter(({ id, year, period, value }) => {
      if (!['count', 'amount'].includes(dictionary.indicatorById.get(id)?.kind ?? '')) return false;
      const parts = exact.filter(
        (r) => r.code !== '330100' && r.id === id && r.year === year && r.period === period,
      );
      return parts.reduce((sum, r) => sum + Number(r.value), 0) > Number(value) + 1e-6;
    });
    expect(below).toEqual([]);
  });
});

describe('printedQuotient', () => {
  it.each([
    [300, 2771, 100, false, '10.83'],
    [300, 309, 100, false, '97.09'],
    [300, 309, 100, true, '97.08'],
    [35, 35, 100, false, '100.00'],
    [0, 17, 100, false, '0.00'],
  ])('%i of %i', (top, bottom, scale, cut, text) => {
    expect(printedQuotient(top, bottom, scale, cut)).toBe(text);
  });
});

describe('chance', () => {
  it('lies in [0, 1) and depends on the words alone', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.integer())), (words) => {
        const drawn = chance(...words);
        expect(drawn).toBeGreaterThanOrEqual(0);
        expect(drawn).toBeLessThan(1);
        expect(chance(...words)).toBe(drawn);
      }),
    );
  });

  it('spreads over the whole interval', () => {
    const tenths = Array.from({ length: 10 }, () => 0);
    for (let i = 0; i < 10_000; i += 1) {
      const at = Math.floor(chance('330106', i, 'x') * 10);
      tenths[at] = (tenths[at] ?? 0) + 1;
    }
    expect(Math.min(...tenths)).toBeGreaterThan(800);
    expect(Math.max(...tenths)).toBeLessThan(1200);
  });
});
