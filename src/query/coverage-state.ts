import { QUALIFIERS, MISSING_REASONS, type MissingReason, type Qualifier } from '../domain/reading';

/**
 * What a cell of the coverage matrix says. Stated: `published` (an exact number), `zero` (a stated 0), and the
 * qualifiers other than exact. Not stated: `formed` (nobody states it, both its parts are stated), `other_scope`
 * (stated, but not in the scope that is asked for), the reasons of readings, and `nonexistent`.
 */
export type CoverageState =
  | 'published'
  | 'zero'
  | Exclude<Qualifier, 'exact'>
  | 'formed'
  | 'other_scope'
  | MissingReason
  | 'nonexistent';

/** From what tells most to what tells least: where a bureau has several series, its cell is the first of theirs. */
export const COVERAGE_STATES = [
  'published',
  'zero',
  'between',
  'approx',
  'at_least',
  'at_most',
  'formed',
  'other_scope',
  'doubtful',
  'unreadable',
  'suppressed',
  'not_applicable',
  'zero_denominator',
  'other_class',
  'unknown',
  'not_reported',
  'nonexistent',
] as const satisfies readonly CoverageState[];

/** A state's place in the list, with the bits of what is fictional and of what covers a part of the year. */
export type CoverageCode = number;

const STATE = 31;
const FICTIONAL = 32;
const PART_YEAR = 64;
/** One more than the greatest code. */
export const CODES = 128;

const placeOf = (state: CoverageState): number => COVERAGE_STATES.indexOf(state);
const STATED_UP_TO = placeOf('at_most');
const FORMED = placeOf('formed');
const OTHER_SCOPE = placeOf('other_scope');
const BLANK = placeOf('not_reported');
const NONEXISTENT = placeOf('nonexistent');

export const codeOf = (state: CoverageState, isDemo = false, isPart = false): CoverageCode =>
  marked(placeOf(state), isDemo, isPart);

/** The code with what else holds of the cell. A blank says nothing that could be fictional. */
export const marked = (code: CoverageCode, isDemo: boolean, isPart: boolean): CoverageCode =>
  code + (isDemo && code !== BLANK ? FICTIONAL : 0) + (isPart ? PART_YEAR : 0);

export const stateOf = (code: CoverageCode): CoverageState => COVERAGE_STATES[code & STATE] ?? 'not_reported';
export const isFictional = (code: CoverageCode): boolean => (code & FICTIONAL) !== 0;
export const isPartYear = (code: CoverageCode): boolean => (code & PART_YEAR) !== 0;

/** Whether the cell holds a stated figure in the scope asked for: what the counts on the edges count. */
export const isStated = (code: CoverageCode): boolean => (code & STATE) <= STATED_UP_TO;

/** Whether the bureau stood in the year, or states something of it. */
export const isStanding = (code: CoverageCode): boolean => (code & STATE) !== NONEXISTENT;

const WORDLESS: ReadonlySet<CoverageState> = new Set([
  'formed',
  'zero_denominator',
  'other_class',
  'not_reported',
  'nonexistent',
]);
/** Whether any source says anything of the cell but a blank. */
export const isSpoken = (code: CoverageCode): boolean => !WORDLESS.has(stateOf(code));

/** The same figure, where it stands in a scope that is not asked for. */
export const inOtherScope = (code: CoverageCode): CoverageCode => (code & ~STATE) + OTHER_SCOPE;

/** Codes of the flags that columns hold, by flag: a known number's qualifier, or 16 + a missing reason. */
export const FLAG_CODES = Uint8Array.from({ length: 32 }, (_, flag) => {
  const qualifier = QUALIFIERS[flag];
  if (qualifier !== undefined) return placeOf(qualifier === 'exact' ? 'published' : qualifier);
  return placeOf(MISSING_REASONS[flag - 16] ?? 'not_reported');
});

/**
 * What goes first where a bureau states an indicator in several scopes or counting classes: a real figure, stated
 * before formed; a fictional one; one in another scope; a reason; a blank. A full year goes before a part of it.
 */
const RANK = Uint16Array.from({ length: CODES }, (_, code) => {
  const state = code & STATE;
  const more = (isFictional(code) ? 200 : 0) + (isPartYear(code) ? 40 : 0);
  if (state <= STATED_UP_TO) return more + state;
  if (state === FORMED) return 100 + more;
  return (state === OTHER_SCOPE ? 500 : 1000) + more + state;
});

/** Of two codes of one cell, the one that tells more. */
export const moreTelling = (a: CoverageCode, b: CoverageCode): CoverageCode =>
  (RANK[b] ?? 0) < (RANK[a] ?? 0) ? b : a;
