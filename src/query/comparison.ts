import type { SeriesBreak } from '../domain/break';
import type { Bureau } from '../domain/bureau';
import type { DatasetName, DatasetOrigin } from '../domain/dataset';
import type { Indicator } from '../domain/indicator';
import type { Origin } from '../domain/columns';
import type { Period } from '../domain/period';
import type { Agreement } from '../domain/rate';
import type { Reading } from '../domain/reading';
import type { ScopeRef, SeriesScope } from '../domain/scope';
import type { Level } from '../domain/region';
import type { Source } from '../domain/source';
import type { NoteCode } from './notes';

/** What is worth a sign beside a number. Words and signs stand in `src/i18n`. */
export const MARKS = [
  'at_least',
  'at_most',
  'approx',
  'between',
  'part_year',
  'scope_inferred',
  'derived',
  'agrees_if_cut',
  'disagrees',
  'small_denominator',
  'zero_stated',
  'duplicate_source',
  'conflict',
  'doubtful',
] as const;
export type Mark = (typeof MARKS)[number];

export type { Agreement };

/** One part of a derived figure. */
export interface Part {
  readonly indicator: Indicator;
  /** In base units (元 for money). */
  readonly reading: Reading;
  /** As printed: 万元 where `reading` is in 元. */
  readonly unit: string;
  readonly period: Period;
  readonly provenance?: Provenance;
}

/** How a rate or mean comes from its parts, both known. */
export interface Derivation {
  readonly numerator: Part;
  readonly denominator: Part;
  /** Numerator ÷ denominator, × 100 for fractions, with the sign of its parts; null where their bounds leave it open (≥ ÷ ≥). */
  readonly value: Reading | null;
  readonly agreement: Agreement;
}

/** Where a shown figure came from. `sourceNumber` indexes `Comparison.sources`, from 1. */
export interface Provenance {
  readonly datasetId: string;
  readonly datasetName: DatasetName;
  readonly datasetOrigin: DatasetOrigin;
  /** File row and column, from 1; 0 for a derived figure. */
  readonly row: number;
  readonly column: number;
  readonly origin: Origin;
  readonly sourceNumber: number;
}

/** Another data set's (or another row's) reading of the same figure, not shown but named. */
export interface Alternative {
  /** In the comparison's base unit, like the shown reading. */
  readonly reading: Reading;
  readonly printed: string;
  readonly unit: string;
  readonly scope: ScopeRef;
  readonly period: Period;
  readonly provenance: Provenance;
}

/**
 * One figure, or the reason why there is none. `reading` is in the comparison's base unit
 * (元, %, or the counter). A cell that no data set speaks of is missing, `not_reported`, without provenance;
 * `other_class` where the bureau's row of another counting class has the year's figure.
 */
export interface Cell {
  readonly year: number;
  readonly reading: Reading;
  /** As it stands in the file: number text and unit. `''` for derived and absent figures. */
  readonly printed: string;
  readonly unit: string;
  readonly scope: ScopeRef | null;
  readonly period: Period;
  readonly marks: readonly Mark[];
  readonly provenance: Provenance | null;
  readonly derivation: Derivation | null;
  readonly alternatives: readonly Alternative[];
}

/** A row: one bureau's series of one indicator, in one scope and one counting class. Cells align with `years`. */
export interface Row {
  /** Stable within the comparison: `330100|penalty_cases|own|case`. */
  readonly key: string;
  readonly bureau: Bureau;
  readonly ours: boolean;
  readonly indicator: Indicator;
  readonly scope: SeriesScope;
  /** Counting class (`case`, `unit`, `money`, …): rows of different classes never share an axis. */
  readonly unitClass: string;
  /** The unit of `reading`: 元 for money, % for fractions, else the most common printed counter. */
  readonly unit: string;
  readonly cells: readonly Cell[];
  /** Breaks that touch this row and stand between two of its known figures. */
  readonly breaks: readonly SeriesBreak[];
}

export interface NumberedSource {
  readonly number: number;
  /** From the dictionary where the id is known, else the words of the file. */
  readonly id: string;
  readonly source: Source | null;
  /** Of the document, or the words of the file; `''` where the data set itself is the source. */
  readonly title: string;
  readonly datasetName: DatasetName;
  readonly demo: boolean;
}

/** Something that a reader must know; `code` has words in `src/i18n`. */
export interface Note {
  readonly code: NoteCode;
  readonly params: Readonly<Record<string, string | number>>;
  /** Figures that the words name, each with its sign. */
  readonly readings?: Readonly<Record<string, Reading>>;
}

/** The middle of the published full-year figures of one level, indicator, scope and counting class, year by year. */
export interface MedianLine {
  readonly indicator: Indicator;
  readonly scope: SeriesScope;
  readonly unitClass: string;
  readonly level: Level;
  /** Aligned with `Comparison.years`; null where fewer than three have published. */
  readonly readings: readonly (Reading | null)[];
  /** How many bureaus each year's reading is formed from; below three there is none. */
  readonly counts: readonly number[];
  /**
   * By year: whether a line may lead here from the year before. Not across a break that severs a member's series,
   * from real to fictional figures, nor where fewer than half of the bureaus of both years stand in both.
   */
  readonly joins: readonly boolean[];
  /** Breaks that sever a member's series within the years, oldest first. */
  readonly breaks: readonly SeriesBreak[];
}

export interface Question {
  readonly indicators: readonly Indicator[];
  readonly our: string;
  readonly bureaus: readonly string[];
  readonly years: readonly number[];
  readonly focusYear: number;
  readonly scope: 'all' | 'own' | 'jurisdiction' | 'delegated';
}

/**
 * The waist of the program: what chart, table twin, sentence and export read, and nothing else.
 * Rows are ordered ours first, then by region code, then indicator in the question's order, then scope.
 */
export interface Comparison {
  readonly question: Question;
  readonly years: readonly number[];
  readonly rows: readonly Row[];
  /** Breaks that touch any row, and those that sever the bureaus behind `medians`; oldest first. */
  readonly breaks: readonly SeriesBreak[];
  readonly sources: readonly NumberedSource[];
  readonly marks: readonly Mark[];
  readonly notes: readonly Note[];
  readonly demo: boolean;
  /** Only in a slice that leaves comparable bureaus out (`orient`): their median stands in for them. */
  readonly medians?: readonly MedianLine[];
}
