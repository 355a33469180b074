/**
 * What a comparison can tell its reader beside the figures. Words stand in `src/i18n` under the code.
 * `names` is a list joined by `、`, at most `NOTE_NAMES` long; `count` is how many there are in all. Of the notes
 * on single rates at most `NOTE_NAMES` of a code are given.
 *
 * | code | params |
 * |---|---|
 * | demo | |
 * | demo-mixed | (demo and real figures stand side by side) |
 * | break | id, date, names, count, severs (1 or 0); words come from `Comparison.breaks` by id |
 * | part-year | year, period, names, count |
 * | not-published | year, indicator (id), names, count |
 * | no-number | year, indicator (id), reason (of `MissingReason`: said to be missing, in doubt, or given elsewhere), names, count |
 * | not-existing | year, names, count (no such territory on 31 December of that year) |
 * | mixed-units | units (classes joined by `、`) |
 * | scope-inferred | count (figures) |
 * | scope-unstated | count (figures of a level with several scopes that say none: neither ranked nor summed) |
 * | scope-hidden | count (figures in scopes that the question leaves out) |
 * | raw-counts | indicator (bureaus of different size are compared by a plain count or sum) |
 * | not-a-result | indicator, class (target, rule, plan) |
 * | derived | indicator, count (cells formed from two stated parts) |
 * | disagrees, agrees-if-cut | name, year, indicator, scope, stated, counter, count; readings: stated, recomputed, numerator, denominator |
 * | over-hundred | name, year, indicator, count (more penalised than drawn: units may carry several cases) |
 * | small-denominator | year, names, count |
 * | conflict | name, year, indicator, stated, counter, other, otherCounter, dataset, datasetEn, count; readings: stated, other (another set's, that contradicts) |
 * | alternatives | count (figures), datasets, datasetsEn (names of the sets not shown) |
 * | republished | numbers (of `Comparison.sources`, joined by `、`) |
 */
export const NOTE_CODES = [
  'demo',
  'demo-mixed',
  'break',
  'part-year',
  'not-published',
  'no-number',
  'not-existing',
  'mixed-units',
  'scope-inferred',
  'scope-unstated',
  'scope-hidden',
  'raw-counts',
  'not-a-result',
  'derived',
  'disagrees',
  'agrees-if-cut',
  'over-hundred',
  'small-denominator',
  'conflict',
  'alternatives',
  'republished',
] as const;
export type NoteCode = (typeof NOTE_CODES)[number];

export const NOTE_NAMES = 12;
