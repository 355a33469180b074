import { describe, expect, test } from 'vitest';
import { comparability, type FigureDescription, type Purpose } from '../../src/domain/comparability';
import { known, missing, rankSpan, type KnownReading } from '../../src/domain/reading';

const figure: FigureDescription = {
  indicatorId: 'penalty_cases',
  class: 'result',
  kind: 'count',
  level: 'county',
  scope: 'county',
  unitClass: 'case',
  year: 2023,
  period: '',
  places: null,
  reading: known(100),
  span: null,
  body: '330106',
  source: '1',
  demo: false,
  breaks: [],
};
const next: FigureDescription = { ...figure, year: 2024, reading: known(120) };
const severing = {
  id: 'b',
  kind: 'territory',
  codes: [],
  indicators: [],
  date: '2024-04-09',
  severs: true,
  labelZh: '',
  labelEn: '',
  source: '',
} as const;

const codes = (a: FigureDescription, b: FigureDescription, purpose?: Purpose): readonly string[] => {
  const result = comparability(a, b, purpose);
  return result.comparable ? [] : result.reasons.map(({ code }) => code);
};

describe('a change', () => {
  test.each<[string, Partial<FigureDescription>, readonly string[]]>([
    ['of two full years', {}, []],
    ['to a gap', { reading: missing('not_reported') }, ['missing']],
    ['between scopes', { scope: 'delegated' }, ['scope']],
    ['between counting classes', { unitClass: 'record' }, ['unit']],
    ['between levels', { level: 'city' }, ['level']],
    ['to a target', { class: 'target' }, ['not_result']],
    ['to a fictional figure', { demo: true }, ['origin']],
    ['to another indicator', { indicatorId: 'penalty_opened' }, ['indicator']],
    ['to a part of a year', { period: '2024-09-30' }, ['part_year']],
    ['to a lower bound', { reading: known(120, 'at_least') }, ['bounded']],
    ['to an approximate value', { reading: known(120, 'approx') }, []],
    // 约101 is 100.5 to 101.5, 约200 150 to 250; 约90 is 85 to 95.
    ['to an approximate value just above', { reading: known(101, 'approx') }, []],
    ['to a rounder one far above', { reading: known(200, 'approx') }, []],
    ['across a severing break', { breaks: [severing] }, ['break']],
    ['across a break that is only noted', { breaks: [{ ...severing, severs: false }] }, []],
    ['after a break', { breaks: [{ ...severing, date: '2023-01-01' }] }, []],
    ['with two things against it', { scope: 'own', period: '2024-09-30' }, ['scope', 'part_year']],
  ])('%s', (_, other, expected) => {
    expect(codes(figure, { ...next, ...other })).toEqual(expected);
    expect(codes({ ...next, ...other }, figure)).toEqual(expected);
  });

  test('is not formed where the rounding of an approximate figure may hide its sign', () => {
    // 约300 is 250 to 350.
    const of = (base: FigureDescription, reading: KnownReading): FigureDescription => ({
      ...base,
      reading,
      span: rankSpan(reading),
    });
    const about = of(figure, known(300, 'approx'));
    expect(codes(about, of(next, known(301)))).toEqual(['approximate']);
    expect(codes(of(figure, known(301)), of(next, known(300, 'approx')))).toEqual(['approximate']);
    expect(codes(about, of(next, known(350)))).toEqual([]);
    expect(codes(about, of(next, known(300, 'approx')))).toEqual([]);
  });

  test('of two first halves may be formed', () => {
    const half = (year: number, value: FigureDescription): FigureDescription => ({
      ...value,
      period: `${year}-01/${year}-06`,
    });
    expect(codes(half(2023, figure), half(2024, next))).toEqual([]);
  });
});

test('a rank takes bounds, but no part of a year and no other year', () => {
  expect(codes(figure, { ...figure, reading: known(3, 'at_least') }, 'rank')).toEqual([]);
  expect(codes(figure, { ...figure, period: '2023-06-30' }, 'rank')).toEqual(['part_year']);
  expect(codes(figure, next, 'rank')).toEqual(['year']);
});

test('figures whose scope nobody states are not ranked, and joined for one body in one document only', () => {
  const open: FigureDescription = { ...figure, level: 'city', scope: 'unstated' };
  const later: FigureDescription = { ...open, year: 2024 };
  expect(codes(open, open, 'rank')).toEqual(['scope_open']);
  expect(codes(open, open, 'sum')).toEqual([]);
  expect(codes(open, { ...open, body: '330200' }, 'sum')).toEqual(['scope_open']);
  expect(codes(open, later)).toEqual([]);
  expect(codes(open, later, 'segment')).toEqual([]);
  expect(codes(open, { ...later, source: '2' })).toEqual(['scope_open']);
  expect(codes(open, { ...later, source: '2' }, 'segment')).toEqual(['scope_open']);
  expect(codes({ ...open, source: null }, { ...later, source: null })).toEqual(['scope_open']);
});

test("a part of the break's year that ends before it stands before it", () => {
  const early: FigureDescription = { ...next, period: '2024-03-31' };
  const broken = { ...early, breaks: [severing] };
  expect(codes(figure, broken, 'segment')).toEqual([]);
  expect(codes(broken, { ...figure, year: 2025 }, 'segment')).toEqual(['break']);
});

test('a rank takes no bureau whose level nobody knows, while its own change may be formed', () => {
  const nameless: FigureDescription = { ...figure, level: 'unknown' };
  expect(codes(nameless, nameless, 'rank')).toEqual(['level']);
  expect(codes(nameless, { ...next, level: 'unknown' })).toEqual([]);
});

test('real and fictional figures are neither ranked nor joined with each other', () => {
  expect(codes(figure, { ...figure, demo: true }, 'rank')).toEqual(['origin']);
  expect(codes(figure, { ...next, demo: true }, 'segment')).toEqual(['origin']);
  expect(codes({ ...figure, demo: true }, { ...next, demo: true }, 'segment')).toEqual([]);
  const gap: FigureDescription = { ...next, reading: missing('not_reported'), demo: null };
  expect(codes({ ...figure, demo: true }, gap, 'segment')).toEqual(['missing']);
});

test('a line may lead to a part of a year, and ends at a break', () => {
  expect(codes(figure, { ...next, period: '2024-09-30' }, 'segment')).toEqual([]);
  expect(codes(figure, { ...next, breaks: [severing] }, 'segment')).toEqual(['break']);
});
