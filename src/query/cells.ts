import type { Columns } from '../domain/columns';
import type { Dictionary } from '../domain/dictionary';
import { isFraction, type Indicator } from '../domain/indicator';
import { isPartYear } from '../domain/period';
import { quotient, SMALL_DENOMINATOR } from '../domain/rate';
import { missing, type Reading } from '../domain/reading';
import type { ScopeRef } from '../domain/scope';
import type { Table } from '../table/table';
import { MARKS, type Alternative, type Cell, type Derivation, type Mark } from './comparison';
import { derivationOf, figure, pairOf, scaleOf, type Figure, type Parts } from './derive';
import { columnsAt, datasetOf, figuresAt, indexOf, type FigureRef, type Series } from './figures';
import type { SourceList } from './sources';

const UNSTATED: ScopeRef = { scope: 'unstated', basis: 'inferred', printed: '' };

/** The gap of a year in which nobody stated a figure, or the bureau did not exist. */
export function absentCell(year: number, exists: boolean): Cell {
  return {
    year,
    reading: missing(exists ? 'not_reported' : 'not_applicable'),
    printed: '',
    unit: '',
    scope: null,
    period: '',
    marks: [],
    provenance: null,
    derivation: null,
    alternatives: [],
  };
}

/** The text and unit as they stand in the file; a number's unit from its column or header is put behind it. */
export function printedAt(columns: Columns, index: number): string {
  const value = columns.value[index] ?? NaN;
  const text = columns.printed.get(index) ?? (Number.isNaN(value) ? '' : String(value));
  const bare = /^[\d０-９.,，．\s+-]*\d[\d０-９.,，．\s+-]*$|^[０-９.,，．\s+-]+$/.test(text);
  return bare ? text + (columns.units[columns.unit[index] ?? 0] ?? '') : text;
}

/** Makes the cells of one bureau and indicator. `key` is the parts' key, null where parts do not apply. */
export function cellMaker(
  table: Table,
  dictionary: Dictionary,
  indicator: Indicator,
  parts: Parts,
  years: readonly number[],
  exists: readonly boolean[],
  list: SourceList,
): (series: Series | null, key: string | null, year: number) => Cell {
  const scopeAt = (ref: FigureRef): ScopeRef => {
    const columns = columnsAt(table, datasetOf(ref));
    return columns.scopes[columns.scope[indexOf(ref)] ?? 0] ?? UNSTATED;
  };

  function alternative(ref: FigureRef): Alternative {
    const columns = columnsAt(table, datasetOf(ref));
    const { reading, period } = figure(table, ref, dictionary);
    return {
      reading,
      printed: printedAt(columns, indexOf(ref)),
      unit: columns.units[columns.unit[indexOf(ref)] ?? 0] ?? '',
      scope: scopeAt(ref),
      period,
      provenance: list.provenance(ref),
    };
  }

  function stated(refs: readonly FigureRef[], shown: Figure, key: string | null, year: number): Cell {
    const columns = columnsAt(table, datasetOf(shown.ref));
    const index = indexOf(shown.ref);
    const printed = printedAt(columns, index);
    const scope = scopeAt(shown.ref);
    const provenance = list.provenance(shown.ref);
    const pair =
      key !== null && shown.reading.status === 'known'
        ? pairOf(table, indicator, parts, key, year, dictionary, shown)
        : null;
    const derivation = pair
      ? derivationOf(indicator, parts, pair, { reading: shown.reading, text: printed }, table, list)
      : null;
    const alternatives = refs.slice(1).map(alternative).filter(isStatement);
    const marks = new Set(readingMarks(shown.reading));
    if (
      shown.reading.status === 'known' &&
      shown.reading.value === 0 &&
      shown.reading.qualifier === 'exact'
    ) {
      marks.add('zero_stated');
    }
    if (isPartYear(shown.period)) marks.add('part_year');
    if (scope.basis === 'inferred') marks.add('scope_inferred');
    if (derivation?.agreement === 'agrees_if_cut') marks.add('agrees_if_cut');
    if (derivation?.agreement === 'disagrees') marks.add('disagrees');
    if (alternatives.some(({ period }) => (period === '') === (shown.period === '')))
      marks.add('duplicate_source');
    if (key !== null && isSmall(shown, derivation, key, year)) marks.add('small_denominator');
    if (exceedsWhole(shown.reading, indicator)) marks.add('doubtful');
    return {
      year: years[year] ?? 0,
      reading: shown.reading,
      printed,
      unit: columns.units[columns.unit[index] ?? 0] ?? '',
      scope,
      period: shown.period,
      marks: inOrder(marks),
      provenance,
      derivation,
      alternatives,
    };
  }

  function derived(key: string, year: number): Cell | null {
    const pair = pairOf(table, indicator, parts, key, year, dictionary, null);
    const reading = pair && quotient(pair.numerator.reading, pair.denominator.reading, scaleOf(indicator));
    if (!pair || !reading) return null;
    const provenance = { ...list.provenance(pair.numerator.ref), row: 0, column: 0 };
    const derivation = derivationOf(indicator, parts, pair, null, table, list);
    const scopes = [scopeAt(pair.numerator.ref), scopeAt(pair.denominator.ref)];
    const scope = scopes.find(({ basis }) => basis === 'inferred') ?? scopes[0] ?? UNSTATED;
    const marks = new Set(readingMarks(reading));
    if (reading.status === 'known') marks.add('derived');
    if (isPartYear(pair.period)) marks.add('part_year');
    if (scope.basis === 'inferred') marks.add('scope_inferred');
    if (isSmall(pair.denominator, derivation, key, year)) marks.add('small_denominator');
    if (exceedsWhole(reading, indicator)) marks.add('doubtful');
    return {
      ...absentCell(years[year] ?? 0, true),
      reading,
      scope,
      period: pair.period,
      marks: inOrder(marks),
      provenance,
      derivation,
    };
  }

  /** Whether a percentage stands on a known denominator under 20, also where its numerator is not stated. */
  function isSmall(shown: Figure, derivation: Derivation | null, key: string, year: number): boolean {
    if (!isFraction(indicator) || shown.reading.status === 'missing') return false;
    if (derivation) return small(derivation.denominator.reading);
    const denominators = parts.denominator?.bySeries.get(key);
    if (!denominators) return false;
    const found = figuresAt(denominators, year)
      .map((ref) => figure(table, ref, dictionary))
      .find(({ reading, demo }) => reading.status === 'known' && demo === shown.demo);
    return found !== undefined && small(found.reading);
  }

  return (series, key, year) => {
    const refs = series ? figuresAt(series, year) : [];
    const first = refs[0];
    const shown = first === undefined ? null : figure(table, first, dictionary);
    if (shown?.reading.status === 'missing' && key !== null) {
      const silent = shown.reading.reason === 'not_reported' || shown.reading.reason === 'unknown';
      const formed = silent ? derived(key, year) : null;
      if (formed) return formed;
    }
    if (shown) return stated(refs, shown, key, year);
    return (key === null ? null : derived(key, year)) ?? absentCell(years[year] ?? 0, exists[year] ?? true);
  };
}

const small = (reading: Reading): boolean =>
  reading.status === 'known' && reading.value > 0 && reading.value < SMALL_DENOMINATOR;

/** A share of a whole over 100 %: its parts count different things. */
const exceedsWhole = (reading: Reading, indicator: Indicator): boolean =>
  isFraction(indicator) && reading.status === 'known' && reading.value > 100;

/** A blank says nothing that could be named beside a figure. */
const isStatement = ({ reading }: Alternative): boolean =>
  reading.status === 'known' || reading.reason !== 'not_reported';

function readingMarks(reading: Reading): Mark[] {
  if (reading.status === 'missing') return reading.reason === 'doubtful' ? ['doubtful'] : [];
  return reading.qualifier === 'exact' ? [] : [reading.qualifier];
}

const inOrder = (marks: ReadonlySet<Mark>): readonly Mark[] =>
  marks.size < 2 ? [...marks] : MARKS.filter((mark) => marks.has(mark));
