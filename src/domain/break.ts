export type BreakKind = 'territory' | 'institution' | 'law' | 'rule' | 'competence' | 'definition';

/** One row of `data/breaks.csv`: from `date` on, figures do not continue what stood before. */
export interface SeriesBreak {
  readonly id: string;
  readonly kind: BreakKind;
  /** Region codes it touches, as prefixes: `330105`, `3301`, or `''` for everywhere. */
  readonly codes: readonly string[];
  /** Indicator ids or categories it touches; empty for all. */
  readonly indicators: readonly string[];
  /** ISO date, or its beginning, on which the new state began. */
  readonly date: string;
  /** Whether a change across it may not be formed (territory) or is only noted (a new name on the door). */
  readonly severs: boolean;
  readonly labelZh: string;
  readonly labelEn: string;
  readonly source: string;
}

/**
 * The first year that a break's new state covers. A year's figure belongs to the unit of 31 December,
 * so a break at any day of 2021 stands between 2020 and 2021.
 */
export const breakYear = (b: SeriesBreak): number => Number(b.date.slice(0, 4));
