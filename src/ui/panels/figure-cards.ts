import type { Texts } from '../../i18n/index';
import type { Comparison } from '../../query/comparison';
import { figuresOf, type Figure } from './figure-text';

/** More would be a table. */
const MOST = 12;

/** The figures that a row of cards shows, in its order, and what is said under them. */
export interface FigureCardsText {
  readonly ours: readonly Figure[];
  readonly companions: readonly Figure[];
  readonly others: readonly Figure[];
  readonly whom: readonly string[];
}

/** Which figures are shown as cards. @param published how many of the compared have published in the year of focus */
export function cardsOf(
  comparison: Comparison,
  companions: Comparison | null,
  published: { readonly of: number; readonly total: number } | null,
  texts: Texts,
): FigureCardsText {
  const all = figuresOf(comparison);
  const ours = all.filter(({ row }) => row.ours);
  const others = all.filter(({ row }) => !row.ours);
  const beside = figuresOf(companions).filter(({ row }) => row.ours || ours.length === 0);
  const scopes = new Set(ours.map(({ row }) => row.scope)).size;
  return {
    ours: ours.slice(0, MOST),
    companions: beside.slice(0, MOST),
    others: others.slice(0, MOST),
    whom: [
      published && published.total > 1 ? texts.panel.peersPublished(published.of, published.total) : '',
      scopes > 1 ? texts.panel.apart : '',
      others.length > MOST ? texts.panel.others(others.length - MOST) : '',
    ].filter((part) => part !== ''),
  };
}
