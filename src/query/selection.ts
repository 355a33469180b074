import type { Scope } from '../domain/scope';

/**
 * The question that all screens share; spelled in the address. Missing parts (`null`) are filled from the
 * data by `resolveSelection`.
 */
export interface Selection {
  /** Bureau id, or null: the one with most figures. */
  readonly our: string | null;
  /** Bureau ids by hand, or `peers`: the same level in the same city (for a city: in the same province). */
  readonly compared: 'peers' | readonly string[];
  /** The year in focus (ranks, cards). */
  readonly year: number | null;
  readonly from: number | null;
  readonly to: number | null;
  /** City and province level: which series; `all` shows each one apart. */
  readonly scope: 'all' | Exclude<Scope, 'unstated'>;
}

/** A selection with nothing left open. `bureaus` has ours first, then the compared in order of region code. */
export interface ResolvedSelection {
  readonly our: string;
  readonly bureaus: readonly string[];
  readonly year: number;
  readonly years: readonly number[];
  readonly scope: Selection['scope'];
  /** Ids that the address names and no data set has. */
  readonly absent: readonly string[];
}
