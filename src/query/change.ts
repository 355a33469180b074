import { comparability, type ComparabilityReason, type FigureDescription } from '../domain/comparability';
import type { SeriesBreak } from '../domain/break';
import { isRate } from '../domain/indicator';
import type { Reading } from '../domain/reading';
import type { Cell, Row } from './comparison';
import { describe } from './describe';
import { decimal, toDisplay, type DisplayUnit } from './display';

/** What became of a figure since another year, or why that may not be said. */
export type Change =
  | {
      readonly kind: 'formed';
      /**
       * In the display unit, between the two numbers as they are shown: who subtracts them finds this. Where they are
       * shown alike and are not, between the two as they are: 0 is said of equal figures only.
       */
      readonly difference: number;
      /** Of the earlier figure; null for rates (their difference is one of points) and where that was 0. */
      readonly percent: number | null;
      /** Where either figure is approximate, so is their difference. */
      readonly approx: boolean;
      /** Breaks that stand between the two and are only noted. */
      readonly noted: readonly SeriesBreak[];
    }
  | { readonly kind: 'refused'; readonly reasons: readonly ChangeReason[] };

/** Why no change is formed: what forbids comparing at all, or a figure that must be checked first. */
export type ChangeReason =
  ComparabilityReason | { readonly code: 'doubtful' | 'disagrees'; readonly side: 'now' | 'before' };

/** A number as it is shown, in the display unit. */
const shown = (value: number, unit: DisplayUnit): number => decimal(toDisplay(value, unit), unit.decimals);

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** The change between two described figures. @param rates whether the figures are rates or shares */
export function changeBetween(
  now: FigureDescription,
  before: FigureDescription,
  unit: DisplayUnit,
  rates: boolean,
): Change {
  const verdict = comparability(now, before, 'change');
  if (!verdict.comparable) return { kind: 'refused', reasons: verdict.reasons };
  const [to, from] = [valueOf(now.reading), valueOf(before.reading)];
  return {
    kind: 'formed',
    difference:
      rounded(shown(to, unit) - shown(from, unit), unit.decimals) ||
      toDisplay(Number((to - from).toPrecision(12)), unit),
    percent: rates || from <= 0 || to < 0 ? null : ((to - from) / from) * 100,
    approx: [now, before].some(({ reading }) => reading.status === 'known' && reading.qualifier === 'approx'),
    noted: verdict.noted,
  };
}

const valueOf = (reading: Reading): number => (reading.status === 'known' ? reading.value : NaN);

/** The change of a row's figure from one cell to another. None is formed with a figure that is in doubt. */
export function changeOf(row: Row, now: Cell, before: Cell, unit: DisplayUnit): Change {
  const change = changeBetween(describe(row, now), describe(row, before), unit, isRate(row.indicator));
  const unsure = [...unsureOf(now, 'now'), ...unsureOf(before, 'before')];
  if (unsure.length === 0) return change;
  return { kind: 'refused', reasons: [...unsure, ...(change.kind === 'refused' ? change.reasons : [])] };
}

const unsureOf = ({ reading, marks }: Cell, side: 'now' | 'before'): ChangeReason[] =>
  reading.status === 'missing'
    ? []
    : (['doubtful', 'disagrees'] as const)
        .filter((code) => marks.includes(code))
        .map((code) => ({ code, side }));
