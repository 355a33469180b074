import { readingAt, type Columns } from '../domain/columns';
import { guarded } from '../domain/formula';
import type { Indicator } from '../domain/indicator';
import type { Reading } from '../domain/reading';
import { scopeOf, type Scope, type ScopeRef } from '../domain/scope';

/** Words that mean a scope to the importer, for one that came without. */
const SCOPE_WORDS: Readonly<Record<Scope, string>> = {
  own: '本级',
  jurisdiction: '全辖区',
  delegated: '委托',
  unstated: '',
};

const NO_SCOPE: ScopeRef = { scope: 'unstated', basis: 'inferred', printed: '' };

export const scopeWord = ({ scope, printed }: ScopeRef): string =>
  printed === '' || (scopeOf(printed) ?? 'unstated') !== scope ? SCOPE_WORDS[scope] : guarded(printed);

/** Whether the source says the scope; nothing where there is no scope to say. */
export const basisWord = ({ scope, basis, printed }: ScopeRef): string =>
  scope === 'unstated' && printed === '' ? '' : basis === 'inferred' ? '推定' : '载明';

/** One figure with the words of its row. */
export interface Entry {
  readonly indicator: Indicator;
  readonly bureauId: string;
  readonly code: string;
  /** The bureau as its row prints it. */
  readonly name: string;
  readonly year: number;
  readonly period: string;
  readonly scope: ScopeRef;
  readonly unit: string;
  readonly reading: Reading;
  readonly printed: string | undefined;
}

/** Index into `indicators` of figure `i`. */
export function indicatorAt({ offsets }: Columns, i: number): number {
  let low = 0;
  let high = offsets.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] ?? 0) <= i) low = middle;
    else high = middle;
  }
  return low;
}

/** Figure `i` of a data set. */
export function entryAt(columns: Columns, i: number): Entry {
  const indicator = columns.indicators[indicatorAt(columns, i)];
  const bureau = columns.bureaus[columns.bureau[i] ?? 0];
  if (indicator === undefined || bureau === undefined) throw new RangeError(`No figure ${i}`);
  return {
    indicator,
    bureauId: bureau.id,
    code: bureau.code,
    name: columns.origins[columns.origin[i] ?? 0]?.bureau ?? bureau.name,
    year: columns.year[i] ?? 0,
    period: columns.periods[columns.period[i] ?? 0] ?? '',
    scope: columns.scopes[columns.scope[i] ?? 0] ?? NO_SCOPE,
    unit: columns.units[columns.unit[i] ?? 0] ?? '',
    reading: readingAt(columns, i),
    printed: columns.printed.get(i),
  };
}
