import { isAfterBreak, type SeriesBreak } from './break';
import type { IndicatorClass, IndicatorKind } from './indicator';
import { isPartYear, type Period } from './period';
import { mostPlaces, spanBeside, type Told } from './precision';
import type { Level } from './region';
import type { SeriesScope } from './scope';

/** What decides whether two figures may be set against each other. */
export interface FigureDescription extends Told {
  readonly indicatorId: string;
  readonly class: IndicatorClass;
  readonly kind: IndicatorKind;
  readonly level: Level;
  readonly scope: SeriesScope;
  readonly unitClass: string;
  readonly year: number;
  readonly period: Period;
  /** Whose figure it is. */
  readonly body: string;
  /** What tells the document of the figure from others; null where none is known. */
  readonly source: string | null;
  /** Whether the figure is fictional; null where there is none. */
  readonly demo: boolean | null;
  /** Breaks that touch the figure's series. */
  readonly breaks: readonly SeriesBreak[];
}

/**
 * change: the difference is a number that may be printed · rank: one may stand above the other ·
 * segment: a line may join the two points of one series · sum: the two may be added to a figure of both territories.
 */
export type Purpose = 'change' | 'rank' | 'segment' | 'sum';

export type ComparabilityReason =
  | { readonly code: 'missing' | 'origin' | 'indicator' | 'not_result' | 'level' | 'scope' | 'unit' | 'year' }
  | { readonly code: 'scope_open' | 'part_year' | 'bounded' | 'not_additive' | 'approximate' }
  | { readonly code: 'break'; readonly break: SeriesBreak };

/** `noted`: breaks that stand between the two without forbidding anything: a new name on the door, a revised law. */
export type Comparability =
  | { readonly comparable: true; readonly noted: readonly SeriesBreak[] }
  | { readonly comparable: false; readonly reasons: readonly ComparabilityReason[] };

/** Month and day of a period without its year: two half years compare with each other. */
const partOfYear = (period: Period): string => (isPartYear(period) ? period.replace(/\d{4}-/g, '') : '');

const isBounded = ({ reading }: FigureDescription): boolean =>
  reading.status === 'known' && !['exact', 'approx'].includes(reading.qualifier);

/** Nobody knows what these figures cover; only those of one body in one document mean the same by their silence. */
const isOpenScope = (a: FigureDescription, b: FigureDescription, purpose: Purpose): boolean =>
  a.scope === 'unstated' &&
  (purpose === 'rank' || a.body !== b.body || a.source === null || a.source !== b.source);

/** 约300 and 301 may be the other way round, and so may 97.1 and 97.14. */
function isWithinRounding(one: FigureDescription, other: FigureDescription): boolean {
  const [a, b] = [one.reading, other.reading];
  if (a.status === 'missing' || b.status === 'missing' || a.value === b.value) return false;
  const most = mostPlaces([one, other]);
  const [left, right] = [spanBeside(one, most), spanBeside(other, most)];
  const isRounded = a.qualifier === 'approx' || b.qualifier === 'approx';
  if (!left || !right || (!isRounded && left === one.span && right === other.span)) return false;
  return left[0] < right[1] && right[0] < left[1];
}

/**
 * Whether two figures may be compared for a purpose, with every reason against it. Symmetric in `a` and `b`.
 * A fictional figure is never set against a real one.
 * Ranks take no part-year figure at all and no bureau whose level nobody knows, but do take bounds, as intervals; a segment may lead to a part-year
 * point (drawn dashed); a change needs the same part of the year and two numbers without an open side. A sum is one of
 * counts or amounts of one year and the same part of it; a bound makes it a bound. Figures whose scope nobody states
 * are not ranked; change, segment and sum join those of one body in one document only. No change is one whose sign the
 * rounding of either figure may hide.
 */
export function comparability(
  a: FigureDescription,
  b: FigureDescription,
  purpose: Purpose = 'change',
): Comparability {
  const reasons: ComparabilityReason[] = [];
  const against = (code: Exclude<ComparabilityReason['code'], 'break'>, holds: boolean): void => {
    if (holds) reasons.push({ code });
  };
  against('missing', a.reading.status === 'missing' || b.reading.status === 'missing');
  against('origin', a.demo !== null && b.demo !== null && a.demo !== b.demo);
  against('indicator', a.indicatorId !== b.indicatorId);
  against('not_result', purpose !== 'segment' && (a.class !== 'result' || b.class !== 'result'));
  against('level', a.level !== b.level || (purpose === 'rank' && a.level === 'unknown'));
  against('scope', a.scope !== b.scope);
  against('scope_open', a.scope === b.scope && isOpenScope(a, b, purpose));
  against('unit', a.unitClass !== b.unitClass);
  const sameYear = purpose === 'rank' || purpose === 'sum';
  against('year', sameYear && a.year !== b.year);
  against('part_year', purpose === 'rank' && (isPartYear(a.period) || isPartYear(b.period)));
  against(
    'part_year',
    (purpose === 'change' || purpose === 'sum') && partOfYear(a.period) !== partOfYear(b.period),
  );
  against('bounded', purpose === 'change' && (isBounded(a) || isBounded(b)));
  against('approximate', purpose === 'change' && isWithinRounding(a, b));
  against('not_additive', purpose === 'sum' && !isAdditive(a.kind));
  const between = sameYear ? [] : breaksBetween(a, b);
  for (const each of between) if (each.severs) reasons.push({ code: 'break', break: each });
  return reasons.length === 0 ? { comparable: true, noted: between } : { comparable: false, reasons };
}

/** Rates and means are never added. */
export const isAdditive = (kind: IndicatorKind): boolean => kind === 'count' || kind === 'amount';

/** Breaks of either series that stand between the two figures. */
function breaksBetween(a: FigureDescription, b: FigureDescription): readonly SeriesBreak[] {
  // Two figures of one row share their breaks.
  const all =
    a.breaks === b.breaks
      ? a.breaks
      : [...new Map([...a.breaks, ...b.breaks].map((each) => [each.id, each])).values()];
  return all.filter((each) => isAfterBreak(each, a.year, a.period) !== isAfterBreak(each, b.year, b.period));
}
