import { figuresIn, hasFigures } from '../figures';
import type { ChartKind } from '../kind';

/** More figures are a table, not a card. */
const MOST = 12;
const FIGURE = 84;

/** A few figures, large. Drawn as HTML by the screen: there is nothing to paint. */
export const card: ChartKind = {
  name: 'card',

  fits(comparison) {
    if (!comparison.rows.some(hasFigures)) return 'no-figures';
    const count = comparison.years.reduce((sum, year) => sum + figuresIn(comparison, year).length, 0);
    return count > MOST ? 'too-many' : null;
  },

  height: (comparison, width) => {
    const count = comparison.years.reduce((sum, year) => sum + figuresIn(comparison, year).length, 0);
    return Math.ceil(Math.max(1, count) / Math.max(1, Math.floor(width / 200))) * FIGURE;
  },

  option: () => ({}),
};
