import {
  comparability,
  type Comparability,
  type ComparabilityReason,
  type FigureDescription,
  type Purpose,
} from '../domain/comparability';
import { describe } from '../query/describe';
import type { Row } from '../query/comparison';
import type { Aside, Figure } from './finding';
import { gapIn } from './material';

/** Whether two figures may be set against each other. */
export const pairing = (a: Figure, b: Figure, purpose: Purpose): Comparability =>
  comparability(describe(a.row, a.cell), describe(b.row, b.cell), purpose);

export const fits = (a: Figure, b: Figure, purpose: Purpose): boolean => pairing(a, b, purpose).comparable;

/** Whether nothing but these reasons stands against a pairing, and at least one of them does. */
export function failsOnlyBy(verdict: Comparability, codes: readonly ComparabilityReason['code'][]): boolean {
  return !verdict.comparable && verdict.reasons.every(({ code }) => codes.includes(code));
}

/**
 * Whether a figure may be added up to a total, as what the tables of `data/` make it: they say which indicators and
 * territories make up which (`like`), the rules of comparison say the rest (scope, unit, year, period, origin).
 */
export const addsUpTo = (part: Figure, total: Figure, like: Like = {}): boolean =>
  toTotal(part, total, like).comparable;

type Like = Partial<Pick<FigureDescription, 'level' | 'scope' | 'unitClass'>>;

function toTotal(part: Figure, total: Figure, like: Like): Comparability {
  const whole = describe(total.row, total.cell);
  const described = { ...describe(part.row, part.cell), indicatorId: whole.indicatorId, ...like };
  return comparability(described, { ...whole, ...like }, 'sum');
}

/** Why parts are not added, the first that stands against them. */
const WHY_ASIDE = ['origin', 'part_year', 'unit', 'scope'] as const;

/** The first of some figures of a part of which none can be added to the total, with what stands against it. */
export function asideOf(
  figures: readonly Figure[],
  total: Figure,
  like: Like = {},
): Omit<Aside, 'of'> | null {
  for (const figure of figures) {
    const verdict = toTotal(figure, total, like);
    const codes = verdict.comparable ? [] : verdict.reasons.map(({ code }) => code);
    const why = codes.includes('scope_open') ? 'scope' : WHY_ASIDE.find((code) => codes.includes(code));
    if (why) return { figure, why };
  }
  return null;
}

/** A part of which a source prints no number, and says why. */
export function withoutNumber(rows: readonly Row[], year: number): Omit<Aside, 'of'> | null {
  const [figure] = rows.flatMap((row) => gapIn(row, year) ?? []);
  return figure ? { figure, why: 'missing' } : null;
}
