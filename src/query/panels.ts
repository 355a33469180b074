import type { Dictionary } from '../domain/dictionary';
import { indicatorsOf, type Table } from '../table/table';
import type { Question } from './comparison';
import type { Orientation } from './orient';
import type { ResolvedSelection } from './selection';

/** The four families of the comparison screen, and the free panel's own. */
export const FAMILIES = ['penalties', 'double-random', 'permits', 'all'] as const;
export type Family = (typeof FAMILIES)[number];

export interface PanelDefinition {
  readonly id: string;
  readonly family: Family;
  /** Indicator ids in order of drawing. Empty for the free panel: the address names it. */
  readonly indicators: readonly string[];
  readonly orientation: Orientation;
  /** Indicators shown in words and table beside the drawn ones, because they have another unit. */
  readonly companions: readonly string[];
}

const panel = (
  id: string,
  family: Family,
  orientation: Orientation,
  indicators: readonly string[],
  companions: readonly string[] = [],
): PanelDefinition => ({ id, family, orientation, indicators, companions });

const both = (end: string): readonly string[] => [`dr_national_${end}`, `dr_provincial_${end}`];

/** Boards in order. A panel's words stand in `src/i18n` under its id. */
export const PANELS: readonly PanelDefinition[] = [
  panel('penalty-cases', 'penalties', 'years', ['penalty_cases']),
  panel('penalty-amount', 'penalties', 'focus', ['penalty_amount']),
  panel('penalty-average', 'penalties', 'focus', ['penalty_amount_avg']),
  panel('punishment-rate-by-bureau', 'double-random', 'focus', both('penalty_rate')),
  panel('double-random-tasks', 'double-random', 'years', both('tasks'), both('completion_rate')),
  panel('punishment-rate-by-year', 'double-random', 'years', both('penalty_rate')),
  panel('double-random-penalised', 'double-random', 'focus', both('penalised')),
  panel('double-random-amount', 'double-random', 'focus', both('penalty_amount')),
  panel('permits-volume', 'permits', 'both', ['permits_completed']),
  panel('permits-timeliness', 'permits', 'both', ['permit_timely_rate']),
  panel('any-indicator', 'all', 'both', []),
];

/** The four headlines of the overview: one of each family, small. */
export const HEADLINES: readonly PanelDefinition[] = [
  panel('headline-penalties', 'penalties', 'years', ['penalty_cases']),
  panel('headline-completion', 'double-random', 'years', ['dr_national_completion_rate']),
  panel('headline-punishment', 'double-random', 'focus', ['dr_national_penalty_rate']),
  panel('headline-permits', 'permits', 'focus', ['permits_completed']),
];

function question(
  ids: readonly string[],
  resolved: ResolvedSelection,
  dictionary: Dictionary,
  table: Table,
): Question {
  const indicators = ids.flatMap((id) => {
    const found = dictionary.indicatorById.get(id) ?? indicatorsOf(table).find((i) => i.id === id);
    return found ? [found] : [];
  });
  const { our, bureaus, years, year, scope } = resolved;
  return { indicators, our, bureaus, years, focusYear: year, scope };
}

/**
 * What a panel asks: all bureaus and years of the selection, so that every view is a slice (`orient`) of one
 * comparison. The free panel asks for `freeIndicatorId`, a dictionary's or a file's own indicator; without
 * one, or with an unknown one, its question has no indicators.
 */
export function questionFor(
  definition: PanelDefinition,
  resolved: ResolvedSelection,
  dictionary: Dictionary,
  table: Table,
  freeIndicatorId?: string,
): Question {
  const free = freeIndicatorId === undefined ? [] : [freeIndicatorId];
  const ids = definition.indicators.length > 0 ? definition.indicators : free;
  return question(ids, resolved, dictionary, table);
}

/** The question of a panel's companions, or null where it has none. */
export function companionQuestion(
  definition: PanelDefinition,
  resolved: ResolvedSelection,
  dictionary: Dictionary,
  table: Table,
): Question | null {
  return definition.companions.length === 0
    ? null
    : question(definition.companions, resolved, dictionary, table);
}

export { orient, type Orientation } from './orient';
