import { describe, expect, it } from 'vitest';
import { chooseKind, fittingKinds, sliceFor } from '../../src/charts/choose';
import type { KindName, UnfitReason } from '../../src/charts/kind';
import type { Comparison } from '../../src/query/comparison';
import type { Orientation } from '../../src/query/orient';
import { comparisonOf } from './comparison-of';
import * as drawings from './drawings';

const ONE = comparisonOf(
  `
  2018
  330100 penalty_cases 市本级 件 273
`,
  { our: '330100' },
);

const MIXED = comparisonOf(`
  2023 2024
  330106 penalty_cases 全区 件 312 340
  330108 penalty_cases 全区 条 119 130
`);

const SILENT = comparisonOf(`
  2023 2024
  330106 penalty_cases 全区 件 - -
  330108 penalty_cases 全区 件 - unknown
`);

const SEVEN_TO_THIRTEEN = drawings.MANY_BY_YEAR;

describe('the view follows the selection', () => {
  it.each<[string, Comparison, Orientation, KindName]>([
    ['one figure', ONE, 'both', 'card'],
    ['one figure of a focus panel', ONE, 'focus', 'card'],
    ['no figure', SILENT, 'years', 'card'],
    ['one bureau over years', drawings.OURS_BY_YEAR, 'years', 'trend'],
    ['one bureau over years, free panel', drawings.OURS_BY_YEAR, 'both', 'trend'],
    ['bureaus in one year', drawings.AMOUNTS, 'focus', 'ranked'],
    ['bureaus in one year, free panel', drawings.AMOUNTS, 'both', 'ranked'],
    ['few bureaus over years', drawings.FEW_BY_YEAR, 'years', 'trend'],
    ['few bureaus over years, free panel', drawings.FEW_BY_YEAR, 'both', 'trend'],
    ['many bureaus over years', SEVEN_TO_THIRTEEN, 'both', 'heat'],
    ['many bureaus over years, about our bureau', SEVEN_TO_THIRTEEN, 'years', 'trend'],
    ['many bureaus, about the year of focus', SEVEN_TO_THIRTEEN, 'focus', 'ranked'],
    ['two years', drawings.TWO_YEARS, 'both', 'slope'],
    ['two programmes’ tasks by year', drawings.TASKS, 'years', 'bars'],
    ['two programmes’ rates by year', drawings.RATES_BY_YEAR, 'years', 'trend'],
    ['two scopes of a city by year', drawings.PERMITS_BY_SCOPE, 'both', 'bars'],
    ['a crowd in one year', drawings.CROWD, 'both', 'ranked'],
    ['different counting units', MIXED, 'both', 'card'],
  ])('%s', (_, comparison, orientation, kind) => {
    expect(chooseKind(comparison, { orientation })).toBe(kind);
  });

  it('never chooses a view that does not fit', () => {
    for (const comparison of [...Object.values(drawings), ONE, MIXED]) {
      for (const orientation of ['focus', 'years', 'both'] as const) {
        const chosen = chooseKind(comparison, { orientation });
        const reason = fittingKinds(comparison, { orientation }).find(({ name }) => name === chosen)?.reason;
        expect([chosen, reason]).toEqual([chosen, null]);
      }
    }
  });
});

describe('why a view does not fit', () => {
  it.each<[KindName, Comparison, UnfitReason]>([
    ['trend', drawings.AMOUNTS, 'needs-several-years'],
    ['bars', drawings.AMOUNTS, 'needs-several-years'],
    ['heat', drawings.AMOUNTS, 'needs-several-years'],
    ['heat', drawings.OURS_BY_YEAR, 'needs-several-bureaus'],
    ['ranked', drawings.OURS_BY_YEAR, 'needs-several-bureaus'],
    ['slope', drawings.AMOUNTS, 'needs-two-years'],
    ['funnel', drawings.AMOUNTS, 'needs-fraction'],
    ['dots', drawings.AMOUNTS, 'needs-fraction'],
    ['funnel', drawings.TWO_PROGRAMMES, 'needs-ten-bureaus'],
    ['ranked', MIXED, 'mixed-units'],
    ['trend', MIXED, 'mixed-units'],
    ['heat', MIXED, 'mixed-units'],
    ['trend', SILENT, 'no-figures'],
    ['card', SILENT, 'no-figures'],
    ['card', drawings.CROWD, 'too-many'],
  ])('%s: %#', (kind, comparison, reason) => {
    expect(fittingKinds(comparison).find(({ name }) => name === kind)?.reason).toBe(reason);
  });

  it('offers the funnel from ten bureaus with both parts for a full year', () => {
    const reasonOf = (comparison: Comparison) =>
      fittingKinds(comparison).find(({ name }) => name === 'funnel')?.reason;
    expect(reasonOf(drawings.FUNNEL)).toBeNull();
    // Eleven state both parts, one of them for part of the year only: ten. Without one more they are nine.
    expect(reasonOf(drawings.RATES)).toBeNull();
    const rows = drawings.RATES.rows.filter((row) => row.bureau.code !== '330182');
    expect(reasonOf({ ...drawings.RATES, rows })).toBe('needs-ten-bureaus');
  });
});

describe('the slice of a view', () => {
  it('is two years for a slope, with the breaks between them and no mark of a year that it leaves out', () => {
    const slice = sliceFor(drawings.FEW_BY_YEAR, 'slope', { orientation: 'both' });
    expect(slice.years).toEqual([2019, 2024]);
    expect(slice.rows.map((row) => row.cells.map(({ year }) => year))).toEqual(
      drawings.FEW_BY_YEAR.rows.map(() => [2019, 2024]),
    );
    expect(slice.breaks.map(({ id }) => id)).toEqual(['territory-2021']);
    // The bound ≥ 300 is of 2021.
    expect(drawings.FEW_BY_YEAR.marks).toContain('at_least');
    expect(slice.marks).not.toContain('at_least');
  });

  it('is the year of focus for ranked bars and our bureau with the median for lines', () => {
    const panel = { orientation: 'both' as const };
    expect(sliceFor(SEVEN_TO_THIRTEEN, 'ranked', panel).years).toEqual([2024]);
    const lines = sliceFor(SEVEN_TO_THIRTEEN, 'trend', panel);
    expect(lines.rows.map((row) => row.bureau.code)).toEqual(['330106']);
    expect(lines.medians).toHaveLength(1);
    expect(sliceFor(SEVEN_TO_THIRTEEN, 'heat', panel)).toBe(SEVEN_TO_THIRTEEN);
    expect(sliceFor(SEVEN_TO_THIRTEEN, 'card', { orientation: 'focus' }).years).toEqual([2024]);
  });
});
