import { times } from '../domain/reading';

/** The unit that a panel shows: base values are multiplied by `factor` and printed with `decimals` places. */
export interface DisplayUnit {
  /** Printed unit: 件, 万元, %, … */
  readonly printed: string;
  readonly factor: number;
  readonly decimals: number;
}

/** A base value in the display unit, unrounded. */
export const toDisplay = (value: number, unit: DisplayUnit): number => times(value, unit.factor);
