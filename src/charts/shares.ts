import { isFraction } from '../domain/indicator';
import { isPart, slotKey, type Figure } from './figures';

/** Why a view leaves a figure out, or draws it without its interval; has words in `src/i18n`. */
export type OmissionReason =
  'no-parts' | 'inexact-parts' | 'not-a-share' | 'part-year' | 'too-few' | 'fictional';

/** What a view does not draw of the figures that it is about, by reason. */
export interface Omission {
  readonly what: 'figure' | 'interval';
  readonly reason: OmissionReason;
  /** Of one series, so that the bureaus can be named among their neighbours. */
  readonly figures: readonly Figure[];
}

/** Both parts of a share as exact counts. */
export interface Share {
  readonly above: number;
  readonly below: number;
}

/** The parts of a figure whose numerator is part of its denominator, or why there are none to compute with. */
export function shareOf(figure: Figure): Share | OmissionReason {
  const parts = figure.cell.derivation;
  if (!isFraction(figure.row.indicator)) return 'not-a-share';
  if (!parts) return 'no-parts';
  const [above, below] = [parts.numerator.reading, parts.denominator.reading];
  if (above.status === 'missing' || below.status === 'missing') return 'no-parts';
  if (above.qualifier !== 'exact' || below.qualifier !== 'exact') return 'inexact-parts';
  if (below.value <= 0 || above.value < 0 || above.value > below.value) return 'not-a-share';
  return { above: above.value, below: below.value };
}

/** The same for a view that takes full years only. */
export const fullYearShareOf = (figure: Figure): Share | OmissionReason =>
  isPart(figure.cell) ? 'part-year' : shareOf(figure);

/** Figures that are left out, by series and reason. */
export function omissionsOf(
  figures: readonly (readonly [figure: Figure, reason: OmissionReason])[],
  what: Omission['what'],
): readonly Omission[] {
  const groups = new Map<string, { reason: OmissionReason; figures: Figure[] }>();
  for (const [figure, reason] of figures) {
    const key = `${slotKey(figure.row)}|${reason}`;
    const group = groups.get(key);
    if (group) group.figures.push(figure);
    else groups.set(key, { reason, figures: [figure] });
  }
  return [...groups.values()].map((group) => ({ what, ...group }));
}
