import { DATASET_ORIGINS, type DatasetOrigin } from '../domain/dataset';
import type { Dictionary } from '../domain/dictionary';
import { isPartYear } from '../domain/period';
import { levelOf } from '../domain/region';
import type { Scope } from '../domain/scope';
import { bureausOf, compareBureaus, type BureauSummary, type Table } from '../table/table';
import { parentOf, peersOf, regionBureau, widerPeersOf } from './peers';

/**
 * The question that all screens share; spelled in the address. Missing parts (`null`) are filled from the
 * data by `resolveSelection`.
 */
export interface Selection {
  /** Bureau id, or null: the one with most figures. */
  readonly our: string | null;
  /**
   * Bureau ids by hand; `peers`: the same level in the same city (for a city: in the same province); `wider`: the same
   * level in the province (for a city: in the country).
   */
  readonly compared: 'peers' | 'wider' | readonly string[];
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

/** The widest range of years that is chosen unasked. */
const YEARS_UNASKED = 10;
/** And the widest that is shown at all. */
const YEARS_AT_MOST = 60;
/** A year with figures of fewer core indicators of our bureau is too thin to open with. */
const CORE_FIGURES = 3;

/**
 * Fills what a selection leaves open. Our bureau: the one with most figures in the user's data sets, else the
 * site's, else demo. Year: in the data of the first such class that has any of ours, the latest with full-year figures
 * of at least three core indicators, else the one with most indicators.
 * Compared: our peers, former ones only where they have figures in the years shown. Years: without gaps from the
 * first to the last with a figure of the compared, at most the ten up to the latest. An id that no data set
 * has is named in `absent`; it stays in the question where it is a region's code. With an empty table and
 * nothing chosen, `our` is `''` and `year` 0.
 */
export function resolveSelection(
  selection: Selection,
  table: Table,
  dictionary: Dictionary,
): ResolvedSelection {
  const summaries = bureausOf(table);
  const byId = new Map(summaries.map((each) => [each.bureau.id, each]));
  const stands = (id: string): boolean => byId.has(id) || dictionary.regionsByCode.has(id);
  const circle = typeof selection.compared === 'string' ? selection.compared : null;
  const byHand = typeof selection.compared === 'string' ? [] : selection.compared;
  const named = selection.our === null ? byHand : [selection.our, ...byHand];

  const our = selection.our !== null && stands(selection.our) ? selection.our : bureauWithMost(summaries);
  const isKin = circle === 'wider' ? widerKin(our) : closeKin(our, dictionary);
  const kin = circle === null ? byHand : kinOf(our, summaries, isKin);
  const stated = [our, ...kin].flatMap((id) => byId.get(id)?.years ?? []);
  const year = selection.year ?? focusYear(our, selection, stated, table, dictionary);
  const years = yearsOf(selection, year, stated);

  const wider = circle === 'wider' ? widerPeersOf(our, dictionary, year) : null;
  const peers = circle === null ? byHand : (wider ?? peersOf(our, dictionary, year));
  const former = kin.filter((id) => byId.get(id)?.years.some((each) => years.includes(each)));
  const compared = [...new Set([...peers, ...former])]
    .filter((id) => id !== our && stands(id))
    .map((id) => byId.get(id)?.bureau ?? regionBureau(id, dictionary))
    .sort(compareBureaus)
    .map(({ id }) => id);
  return {
    our,
    bureaus: our === '' ? compared : [our, ...compared],
    year,
    years,
    scope: selection.scope,
    absent: [...new Set(named)].filter((id) => !byId.has(id)),
  };
}

/** The bureau with most known figures in the data sets of the first class that has any; `''` without figures. */
export function bureauWithMost(
  summaries: readonly BureauSummary[],
  origins: readonly DatasetOrigin[] = DATASET_ORIGINS,
): string {
  for (const origin of origins) {
    let best: BureauSummary | null = null;
    for (const each of summaries) {
      if (each.figuresByOrigin[origin] > (best?.figuresByOrigin[origin] ?? 0)) best = each;
    }
    if (best) return best.bureau.id;
  }
  return '';
}

/** Bureaus with figures that are or were our peers: the same level within the circle, whenever. */
function kinOf(our: string, summaries: readonly BureauSummary[], isKin: (id: string) => boolean): string[] {
  const level = levelOf(our);
  if (level === 'unknown' || level === 'nation') return [];
  return summaries
    .map(({ bureau }) => bureau.id)
    .filter((id) => id !== our && levelOf(id) === level && isKin(id));
}

function closeKin(our: string, dictionary: Dictionary): (id: string) => boolean {
  const parent = parentOf(our, dictionary);
  return (id) => parentOf(id, dictionary) === parent;
}

const widerKin =
  (our: string) =>
  (id: string): boolean =>
    levelOf(our) !== 'county' || id.startsWith(our.slice(0, 2));

/** The year to open with, among those that the selection allows. */
function focusYear(
  our: string,
  { from, to }: Selection,
  stated: readonly number[],
  table: Table,
  dictionary: Dictionary,
): number {
  const allowed = (year: number): boolean => (from === null || year >= from) && (to === null || year <= to);
  const core = new Set(dictionary.indicators.filter((indicator) => indicator.core).map(({ id }) => id));
  const stating = fullYearIndicators(our, table, allowed);
  const count = (year: number | undefined): number => stating.get(year ?? 0)?.size ?? 0;
  const years = [...stating.keys()].sort((a, b) => b - a);
  const isRich = (year: number): boolean =>
    [...(stating.get(year) ?? [])].filter((id) => core.has(id)).length >= CORE_FIGURES;
  const rich = years.find(isRich);
  if (rich !== undefined) return rich;
  let best = years[0];
  for (const year of years) if (count(year) > count(best)) best = year;
  const latest = stated.filter(allowed).reduce((most, year) => Math.max(most, year), 0);
  return best ?? (latest || (to ?? from ?? latestOf(table)));
}

/** Indicators with a known full-year figure of a bureau, by year: in the data sets of the first class that has any. */
function fullYearIndicators(
  bureauId: string,
  table: Table,
  allowed: (year: number) => boolean,
): ReadonlyMap<number, ReadonlySet<string>> {
  const found = new Map<number, Set<string>>();
  for (const origin of DATASET_ORIGINS) {
    for (const { meta, columns } of table.datasets) {
      const ours = Uint8Array.from(columns.bureaus, ({ id }) => Number(id === bureauId));
      if (meta.origin !== origin || !ours.includes(1)) continue;
      const part = columns.periods.map(isPartYear);
      columns.indicators.forEach(({ id }, at) => {
        for (let i = columns.offsets[at] ?? 0; i < (columns.offsets[at + 1] ?? 0); i++) {
          if (ours[columns.bureau[i] ?? 0] !== 1) continue;
          if (Number.isNaN(columns.value[i] ?? NaN) || part[columns.period[i] ?? 0]) continue;
          const year = columns.year[i] ?? 0;
          if (allowed(year)) found.set(year, (found.get(year) ?? new Set<string>()).add(id));
        }
      });
    }
    if (found.size > 0) break;
  }
  return found;
}

const latestOf = (table: Table): number =>
  bureausOf(table).reduce((most, { years }) => Math.max(most, years[years.length - 1] ?? 0), 0);

/** All years of the range, gaps included, the year in focus always among them. */
function yearsOf({ from, to }: Selection, year: number, stated: readonly number[]): number[] {
  if (year === 0) return [];
  const last = Math.max(to ?? Math.max(year, ...stated), year);
  const capped = Math.min(last, year + YEARS_AT_MOST - 1);
  const earliest = Math.min(year, ...stated);
  const unasked = Math.min(year, Math.max(earliest, last - YEARS_UNASKED + 1));
  const first = Math.max(Math.min(from ?? unasked, year), capped - YEARS_AT_MOST + 1);
  const end = from === null && to === null ? Math.min(last, first + YEARS_UNASKED - 1) : capped;
  return Array.from({ length: end - first + 1 }, (_, i) => first + i);
}
