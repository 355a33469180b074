import type { CoverageTexts } from '../../i18n/coverage-zh';
import type { Texts } from '../../i18n/index';
import {
  CODES,
  isFictional,
  isPartYear,
  isStated,
  stateOf,
  type CoverageCode,
  type CoverageState,
} from '../../query/coverage-state';

/** What stands in a cell. A blank has its hatching, and a fictional cell a turned corner. */
const SIGNS: Readonly<Record<CoverageState, string>> = {
  published: '●',
  zero: '0',
  between: '～',
  approx: '≈',
  at_least: '≥',
  at_most: '≤',
  formed: '÷',
  other_scope: '◐',
  doubtful: '!',
  unreadable: '×',
  suppressed: '＊',
  not_applicable: '/',
  zero_denominator: '÷0',
  other_class: '◑',
  unknown: '?',
  not_reported: '',
  nonexistent: '–',
};
const PART = '○';

/** How a cell looks and is called, by its code. */
export interface Sign {
  readonly sign: string;
  readonly word: string;
  /** Classes of `cells.css`. */
  readonly look: string;
}

function signOf(code: CoverageCode): string {
  const sign = SIGNS[stateOf(code)];
  if (!isPartYear(code)) return sign;
  return sign === SIGNS.published ? PART : sign + PART;
}

function kindOf(code: CoverageCode): 'stated' | 'near' | 'missing' | 'nonexistent' {
  if (isStated(code)) return 'stated';
  const state = stateOf(code);
  if (state === 'formed' || state === 'other_scope') return 'near';
  return state === 'nonexistent' ? 'nonexistent' : 'missing';
}

/** The word of a state without what else holds of the cell. */
export function stateWord(state: CoverageState, texts: Texts, t: CoverageTexts): string {
  if (state === 'nonexistent') return texts.nonexistent;
  const words: Readonly<Record<string, string>> = { ...texts.missing, ...t.states, ...t.bounds };
  return words[state] ?? '';
}

/** All signs of a language, by code. */
export function signsIn(texts: Texts, t: CoverageTexts): readonly Sign[] {
  return Array.from({ length: CODES }, (_, code) => ({
    sign: signOf(code),
    look: `coverage-cell ${kindOf(code)}${isFictional(code) ? ' fictional' : ''}`,
    word: [
      stateWord(stateOf(code), texts, t),
      isPartYear(code) ? t.partYear : '',
      isFictional(code) ? t.fictional : '',
    ]
      .filter((word) => word !== '')
      .join(texts.comma),
  }));
}
