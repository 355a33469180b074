import { isFraction, type Indicator } from '../domain/indicator';
import { quotient, SMALL_DENOMINATOR } from '../domain/rate';
import type { Period } from '../domain/period';
import { bounds, missing, type Reading } from '../domain/reading';
import type { ScopeRef } from '../domain/scope';
import { MARKS, type Alternative, type Cell, type Derivation, type Mark } from './comparison';
import { conflictsOf } from './conflicts';
import { derivationOf, pairOf, scaleOf, type Parts, type RowParts } from './derive';
import { figuresAt, type Series } from './figures';
import type { FigureRef, Reader } from './reader';
import type { SourceList } from './sources';

const NO_MARKS: readonly Mark[] = [];
const NO_ALTERNATIVES: readonly Alternative[] = [];

/** The gap of a year in which nobody stated a figure, or the bureau did not exist. */
export const absentCell = (year: number, exists: boolean): Cell => ({
  year,
  reading: missing(exists ? 'not_reported' : 'not_applicable'),
  printed: '',
  unit: '',
  scope: null,
  period: '',
  marks: NO_MARKS,
  provenance: null,
  derivation: null,
  alternatives: NO_ALTERNATIVES,
});

/** Whether the bureau did not stand in the cell's year; a source that prints 不适用 says something else. */
export const isNonexistent = ({ reading, provenance }: Cell): boolean =>
  reading.status === 'missing' && reading.reason === 'not_applicable' && !provenance;

/** Whether the cell's figure is demo data. */
export const isFictional = ({ provenance }: Cell): boolean => provenance?.datasetOrigin === 'demo';

/**
 * The cells of a row whose bureau gave some years' figures elsewhere, in another counting class or a scope that is not
 * asked for: such a year is not unpublished, and a blank adds nothing to that.
 */
export const elsewhere = (
  cells: readonly Cell[],
  reason: 'other_class' | 'other_scope',
  isElsewhere: (at: number) => boolean,
): readonly Cell[] => {
  const isTold = ({ reading }: Cell, at: number): boolean =>
    reading.status === 'missing' && reading.reason === 'not_reported' && isElsewhere(at);
  if (!cells.some(isTold)) return cells;
  return cells.map((cell, at) =>
    isTold(cell, at) ? { ...absentCell(cell.year, true), reading: missing(reason) } : cell,
  );
};

/** What all cells of an indicator are made with. */
export interface Making {
  readonly reader: Reader;
  readonly list: SourceList;
  readonly indicator: Indicator;
  readonly parts: Parts;
  readonly years: readonly number[];
}

/**
 * The cells of a row, one a year. A stated figure is shown as it is, checked against its parts; where there is none
 * (or only a blank, or a fictional one beside real parts), it is formed from the parts if both are stated; else the
 * cell is a gap with its reason.
 * @param rowParts the parts in the row's scope; nulls where the row is of another counting class.
 * @param exists by year, whether the bureau stood on its last day.
 */
export function cellsOf(
  making: Making,
  series: Series | null,
  rowParts: RowParts,
  exists: readonly boolean[],
): readonly Cell[] {
  return making.years.map((year, at) => {
    const refs = series ? figuresAt(series, at) : [];
    const [shown] = refs;
    const reading = shown === undefined ? null : making.reader.reading(shown);
    if (shown !== undefined && reading && !isSilent(reading)) {
      const real = making.reader.isDemo(shown) ? derived(making, rowParts, at, refs) : null;
      return real && !isFictional(real) ? real : stated(making, rowParts, refs, reading, at);
    }
    const formed = derived(making, rowParts, at, refs);
    if (formed) return formed;
    return shown !== undefined && reading
      ? stated(making, rowParts, refs, reading, at)
      : absentCell(year, exists[at] ?? true);
  });
}

/** A reading that leaves room for a figure formed from parts: nobody said that there is none. */
const isSilent = (reading: Reading): boolean =>
  reading.status === 'missing' && (reading.reason === 'not_reported' || reading.reason === 'unknown');

function stated(
  { reader, list, indicator, parts, years }: Making,
  rowParts: RowParts,
  refs: readonly FigureRef[],
  reading: Reading,
  at: number,
): Cell {
  const shown = refs[0] ?? -1;
  const scope = reader.scope(shown);
  const period = reader.period(shown);
  const provenance = list.provenance(shown);
  const pair = reading.status === 'known' ? pairOf(reader, indicator, rowParts, at, shown) : null;
  const derivation = pair && derivationOf(reader, indicator, parts, pair, shown, list);
  const alternatives = alternativesOf(reader, list, refs.slice(1));
  const marks = readingMarks(reading, indicator);
  if (reading.status === 'known' && reading.value === 0 && reading.qualifier === 'exact')
    marks.push('zero_stated');
  if (period !== '') marks.push('part_year');
  if (isInferred(scope, rowParts)) marks.push('scope_inferred');
  if (derivation?.agreement === 'agrees_if_cut' || derivation?.agreement === 'disagrees') {
    marks.push(derivation.agreement);
  }
  if (isToldElsewhere(alternatives, period)) marks.push('duplicate_source');
  const printed = reader.printed(shown);
  if (conflictsOf({ reading, printed, period, provenance, alternatives }, rowParts.scope).length > 0)
    marks.push('conflict');
  const base = baseOf(reader, indicator, reading, derivation, rowParts, shown, at);
  if (base && isFew(base)) marks.push('small_denominator');
  // A share of nothing cannot have been counted.
  if (base && isNone(base)) marks.push('doubtful');
  return {
    year: years[at] ?? 0,
    reading,
    printed,
    unit: reader.unit(shown),
    scope,
    period,
    marks: inOrder(marks),
    provenance,
    derivation,
    alternatives,
  };
}

/** @param refs what is stated of the same cell and not shown. */
function derived(
  { reader, list, indicator, parts, years }: Making,
  rowParts: RowParts,
  at: number,
  refs: readonly FigureRef[],
): Cell | null {
  const pair = pairOf(reader, indicator, rowParts, at, null);
  if (!pair) return null;
  const top = reader.reading(pair.numerator);
  const reading = quotient(top, reader.reading(pair.denominator), scaleOf(indicator));
  if (!reading) return null;
  const provenance = { ...list.provenance(pair.numerator), row: 0, column: 0 };
  const derivation = derivationOf(reader, indicator, parts, pair, null, list);
  const scopes = [reader.scope(pair.numerator), reader.scope(pair.denominator)];
  const scope = scopes.find(({ basis }) => basis === 'inferred') ?? reader.scope(pair.numerator);
  const marks = readingMarks(reading, indicator);
  if (reading.status === 'known') marks.push('derived');
  if (pair.period !== '') marks.push('part_year');
  if (isInferred(scope, rowParts)) marks.push('scope_inferred');
  const alternatives = alternativesOf(reader, list, refs);
  if (isToldElsewhere(alternatives, pair.period)) marks.push('duplicate_source');
  const base = baseOf(reader, indicator, reading, derivation, rowParts, pair.denominator, at);
  if (base && isFew(base)) marks.push('small_denominator');
  return {
    ...absentCell(years[at] ?? 0, true),
    reading,
    scope,
    period: pair.period,
    marks: inOrder(marks),
    provenance,
    derivation,
    alternatives,
  };
}

/** What else is stated of a cell. A blank says nothing that could be named beside a figure. */
function alternativesOf(
  reader: Reader,
  list: SourceList,
  refs: readonly FigureRef[],
): readonly Alternative[] {
  if (refs.length === 0) return NO_ALTERNATIVES;
  return refs.filter((ref) => isStatement(reader.reading(ref))).map((ref) => alternative(reader, list, ref));
}

const isToldElsewhere = (alternatives: readonly Alternative[], period: Period): boolean =>
  alternatives.some((other) => (other.period === '') === (period === ''));

function alternative(reader: Reader, list: SourceList, ref: FigureRef): Alternative {
  return {
    reading: reader.reading(ref),
    printed: reader.printed(ref),
    unit: reader.unit(ref),
    scope: reader.scope(ref),
    period: reader.period(ref),
    provenance: list.provenance(ref),
  };
}

const isStatement = (reading: Reading): boolean =>
  reading.status === 'known' || reading.reason !== 'not_reported';

/** The known denominator of a known rate, share or mean, also where its numerator is not stated; else null. */
function baseOf(
  reader: Reader,
  indicator: Indicator,
  reading: Reading,
  derivation: Derivation | null,
  { denominator }: RowParts,
  shown: FigureRef,
  at: number,
): Reading | null {
  if (indicator.denominatorId === '' || reading.status === 'missing') return null;
  if (derivation) return derivation.denominator.reading;
  if (!denominator) return null;
  const found = figuresAt(denominator, at).find(
    (ref) =>
      reader.isKnown(ref) &&
      reader.isDemo(ref) === reader.isDemo(shown) &&
      // What a part of the year counted says nothing of how many a whole year's rate stands on.
      (reader.period(ref) === '' || reader.period(ref) === reader.period(shown)),
  );
  return found === undefined ? null : reader.reading(found);
}

/** A scope that nobody states and the level does not settle either is not inferred: it is open. */
const isInferred = ({ basis }: ScopeRef, { scope }: RowParts): boolean =>
  basis === 'inferred' && scope !== 'unstated';

/** Surely few: 18余 may be many. */
const isFew = (reading: Reading): boolean =>
  reading.status === 'known' && bounds(reading)[1] < SMALL_DENOMINATOR;

const isNone = (reading: Reading): boolean =>
  reading.status === 'known' && reading.value === 0 && reading.qualifier === 'exact';

function readingMarks(reading: Reading, indicator: Indicator): Mark[] {
  if (reading.status === 'missing') return reading.reason === 'doubtful' ? ['doubtful'] : [];
  const marks: Mark[] = reading.qualifier === 'exact' ? [] : [reading.qualifier];
  // A share of a whole over 100 %: its parts count different things.
  if (reading.value > 100 && isFraction(indicator)) marks.push('doubtful');
  return marks;
}

function inOrder(marks: readonly Mark[]): readonly Mark[] {
  if (marks.length === 0) return NO_MARKS;
  return marks.length === 1 ? marks : MARKS.filter((mark) => marks.includes(mark));
}
