import type { Bureau } from '../domain/bureau';
import type { Reading } from '../domain/reading';
import type { Indicator } from '../domain/indicator';
import type { Cell, Row } from '../query/comparison';

/** What a check may find, the weightiest first. Words stand in `src/i18n/checks-zh.ts` under the code. */
export const FINDING_CODES = [
  'rate-disagrees',
  'parts-do-not-add',
  'part-larger-than-whole',
  'percent-out-of-range',
  'unit-doubt',
  'conflict',
  'jump',
  'rate-agrees-if-cut',
  'records-beside-cases',
  'same-figure-two-years',
  'approximate-beside-exact',
  'parts-incomplete',
] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

/** `ask`: the figures contradict each other, one of them wants looking up. `look`: they may all be right, and will be asked about. */
export type Severity = 'ask' | 'look';

const ASKED: ReadonlySet<FindingCode> = new Set([
  'rate-disagrees',
  'parts-do-not-add',
  'part-larger-than-whole',
  'percent-out-of-range',
  'unit-doubt',
  'conflict',
]);

export const severityOf = (code: FindingCode): Severity => (ASKED.has(code) ? 'ask' : 'look');

/** A figure that a finding is about, with where it comes from, and the series that it stands in. */
export interface Figure {
  readonly row: Row;
  readonly cell: Cell;
}

/** A part that is stated and still not added to a total. */
export interface Aside {
  readonly of: Bureau | Indicator;
  readonly figure: Figure;
  /** `missing`: its source prints no number, and says why. */
  readonly why: 'part_year' | 'unit' | 'scope' | 'origin' | 'missing';
}

/** What a finding's sentence says beside the figures themselves, in base units of the first figure; of percentages `points`. */
export type Derived = Readonly<
  Partial<Record<'recomputed' | 'sum' | 'rest' | 'median', Reading>> &
    Partial<Record<'percent' | 'points' | 'times', number>>
>;

/** Whole numbers close to two stated parts that would give the stated rate. */
export interface OtherParts {
  readonly numerator: number;
  readonly denominator: number;
}

export interface Found {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Whose it is. */
  readonly bureau: Bureau;
  /** Ascending. */
  readonly years: readonly number[];
  /** Of the figures, each once, in their order. */
  readonly indicators: readonly Indicator[];
  /** The questioned figure first. */
  readonly figures: readonly Figure[];
  readonly derived: Derived;
  readonly otherParts: OtherParts | null;
  /** Parts of a total that nobody has stated: bureaus within its territory, or indicators. */
  readonly silent: readonly (Bureau | Indicator)[];
  /** Parts of a total that are stated, but not so that they could be added. */
  readonly aside: readonly Aside[];
  /** What tells two findings of one code apart that are not alike: `own-years`, `peers`, `territory`, … */
  readonly kind: string;
}

/** A finding that is kept and listed. */
export interface Finding extends Found {
  /**
   * Of what it is about and which numbers stand there: the same at every visit, order of rows and order of data
   * sets. A figure that is corrected makes another finding, so that what was set aside does not hide it.
   */
  readonly key: string;
}

const readingText = (reading: Reading): string =>
  reading.status === 'missing' ? reading.reason : [reading.qualifier, reading.value, reading.upper].join(' ');

const figureText = ({ row, cell }: Figure): string =>
  [row.key, cell.year, cell.period, readingText(cell.reading)].join('|');

/** The finding under its name. */
export function named(found: Found): Finding {
  const [first, ...others] = found.figures.map(figureText);
  return { ...found, key: [found.code, found.kind, first, ...others.sort()].join('\n') };
}

/** A finding about figures, the questioned one first. */
export function finding(
  code: FindingCode,
  figures: readonly [Figure, ...Figure[]],
  more: Partial<Pick<Finding, 'derived' | 'otherParts' | 'silent' | 'aside' | 'kind'>> = {},
): Found {
  return {
    code,
    severity: severityOf(code),
    bureau: figures[0].row.bureau,
    years: [...new Set(figures.map(({ cell }) => cell.year))].sort((a, b) => a - b),
    indicators: [...new Map(figures.map(({ row }) => [row.indicator.id, row.indicator])).values()],
    figures,
    derived: more.derived ?? {},
    otherParts: more.otherParts ?? null,
    silent: more.silent ?? [],
    aside: more.aside ?? [],
    kind: more.kind ?? '',
  };
}

/** The number of a known reading; NaN where there is none. */
export const valueOf = ({ cell }: Figure): number =>
  cell.reading.status === 'known' ? cell.reading.value : NaN;

/** Whether the figure was stated, as an exact number. */
export const isExact = ({ cell }: Figure): boolean =>
  cell.reading.status === 'known' && cell.reading.qualifier === 'exact' && !cell.marks.includes('derived');
