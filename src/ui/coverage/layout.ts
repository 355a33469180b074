import type { Arrangement } from '../../query/coverage-edges';
import { COVERAGE_WORDS, type CoverageWord } from '../../state/url';

/** How the matrix is laid out, as the address spells it. */
export interface Layout {
  readonly shape: 'indicators' | 'years';
  readonly all: boolean;
  readonly stating: boolean;
  readonly core: boolean;
  readonly every: boolean;
  readonly rows: Arrangement['rows'];
  readonly columns: Arrangement['columns'];
}

export function layoutOf(words: readonly CoverageWord[]): Layout {
  const has = (word: CoverageWord): boolean => words.includes(word);
  return {
    shape: has('years') ? 'years' : 'indicators',
    all: has('all'),
    stating: has('stating'),
    core: has('core'),
    every: has('every'),
    rows: has('rows-count') ? 'count' : has('rows-name') ? 'name' : 'code',
    columns: has('columns-count') ? 'count' : 'dictionary',
  };
}

export function wordsOf(layout: Layout): readonly CoverageWord[] {
  const said: Readonly<Record<CoverageWord, boolean>> = {
    years: layout.shape === 'years',
    all: layout.all,
    stating: layout.stating,
    core: layout.core,
    every: layout.every,
    'rows-count': layout.rows === 'count',
    'rows-name': layout.rows === 'name',
    'columns-count': layout.columns === 'count',
  };
  return COVERAGE_WORDS.filter((word) => said[word]);
}
