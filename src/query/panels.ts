/** The four families of the comparison screen, and the free panel's own. */
export const FAMILIES = ['penalties', 'double-random', 'permits', 'all'] as const;
export type Family = (typeof FAMILIES)[number];

/**
 * Which part of the comparison a panel is about before the reader chooses another view:
 * `focus` all bureaus in the year of focus · `years` our bureau (and few others) over the years · `both`.
 */
export type Orientation = 'focus' | 'years' | 'both';

export interface PanelDefinition {
  readonly id: string;
  readonly family: Family;
  /** Indicator ids in order of drawing. Empty for the free panel: the address names it. */
  readonly indicators: readonly string[];
  readonly orientation: Orientation;
}

/** Boards in order. A panel's words stand in `src/i18n` under its id. */
export const PANELS: readonly PanelDefinition[] = [
  { id: 'penalty-cases', family: 'penalties', indicators: ['penalty_cases'], orientation: 'years' },
  { id: 'penalty-amount', family: 'penalties', indicators: ['penalty_amount'], orientation: 'focus' },
  { id: 'penalty-average', family: 'penalties', indicators: ['penalty_amount_avg'], orientation: 'focus' },
  {
    id: 'punishment-rate-by-bureau',
    family: 'double-random',
    indicators: ['dr_national_penalty_rate', 'dr_provincial_penalty_rate'],
    orientation: 'focus',
  },
  {
    id: 'double-random-tasks',
    family: 'double-random',
    indicators: ['dr_national_tasks', 'dr_provincial_tasks'],
    orientation: 'years',
  },
  {
    id: 'punishment-rate-by-year',
    family: 'double-random',
    indicators: ['dr_national_penalty_rate', 'dr_provincial_penalty_rate'],
    orientation: 'years',
  },
  {
    id: 'double-random-penalised',
    family: 'double-random',
    indicators: ['dr_national_penalised', 'dr_provincial_penalised'],
    orientation: 'focus',
  },
  {
    id: 'double-random-amount',
    family: 'double-random',
    indicators: ['dr_national_penalty_amount', 'dr_provincial_penalty_amount'],
    orientation: 'focus',
  },
  { id: 'permits-volume', family: 'permits', indicators: ['permits_completed'], orientation: 'both' },
  { id: 'permits-timeliness', family: 'permits', indicators: ['permit_timely_rate'], orientation: 'both' },
  { id: 'any-indicator', family: 'all', indicators: [], orientation: 'both' },
];
