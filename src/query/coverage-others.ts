import { codeAt, type Coverage } from './coverage';
import { isFictional, isStated, stateOf, type CoverageState } from './coverage-state';

/** An indicator that others of our level state for a year, and we do not. */
export interface StatedByOthers {
  /** Its place in the question. */
  readonly indicator: number;
  /** Bureaus of our level, without us, that state a real figure, and those that state a fictional one. */
  readonly real: number;
  readonly fictional: number;
}

/** Nobody here has a figure; what is doubtful or unreadable was printed, and is a matter for checking. */
const WITHOUT: ReadonlySet<CoverageState> = new Set(['not_reported', 'unknown', 'suppressed']);

/** Ours stands there, or can be formed. */
const SETTLED: ReadonlySet<CoverageState> = new Set([
  'published',
  'zero',
  'between',
  'approx',
  'at_least',
  'at_most',
  'formed',
  'nonexistent',
]);

/**
 * What peers have published for the year and our bureau has not, most published first. Empty where we did not stand.
 * @param ours our place among the bureaus. @param year place of the year
 */
export function statedByOthers(coverage: Coverage, ours: number, year: number): readonly StatedByOthers[] {
  const found = peersWhere(coverage, ours, year, (state) => WITHOUT.has(state));
  return [...found].sort((a, b) => b.real - a.real || b.fictional - a.fictional || a.indicator - b.indicator);
}

/**
 * Whether peers state anything for the year of which ours is neither stated in the scope asked for nor formed, and is
 * not `statedByOthers` either: doubtful, unreadable, of another scope or class, or not applicable.
 */
export const wantsLookingUp = (coverage: Coverage, ours: number, year: number): boolean =>
  peersWhere(coverage, ours, year, (state) => !SETTLED.has(state) && !WITHOUT.has(state)).length > 0;

/** What peers state for the year where our state is one of those wanted. */
function peersWhere(
  coverage: Coverage,
  ours: number,
  year: number,
  isWanted: (state: CoverageState) => boolean,
): readonly StatedByOthers[] {
  const { bureaus, indicators, years } = coverage.question;
  const level = bureaus[ours]?.level;
  return indicators.flatMap((_, indicator): StatedByOthers[] => {
    const column = indicator * years.length + year;
    if (!isWanted(stateOf(codeAt(coverage, ours, column)))) return [];
    let [real, fictional] = [0, 0];
    bureaus.forEach((bureau, b) => {
      const code = codeAt(coverage, b, column);
      if (b === ours || bureau.level !== level || !isStated(code)) return;
      if (isFictional(code)) fictional += 1;
      else real += 1;
    });
    return real + fictional === 0 ? [] : [{ indicator, real, fictional }];
  });
}
