import type { Finding } from '../../checks/finding';
import { PANELS } from '../../query/panels';
import type { Address } from '../../state/url';

/**
 * Where the picture stands in which a finding's first figure is drawn: the board of its indicator, else the free panel;
 * its last year in focus; a bureau that is not compared is looked at in its own circle.
 * @param compared ids of the bureaus that the page compares
 */
export function panelOf(
  { figures, years, bureau }: Finding,
  { selection, indicator }: Address,
  compared: readonly string[],
): Partial<Address> {
  const id = figures[0]?.row.indicator.id ?? '';
  const panel = PANELS.find(({ indicators }) => indicators.includes(id));
  const year = years[years.length - 1] ?? null;
  const { from, to } = selection;
  const own = compared.includes(bureau.id) ? {} : { our: bureau.id, compared: 'peers' as const };
  return {
    route: 'compare',
    board: panel?.family ?? 'all',
    indicator: panel ? indicator : id,
    selection: {
      ...selection,
      ...own,
      scope: 'all',
      year,
      from: from !== null && year !== null ? Math.min(from, years[0] ?? year) : from,
      to: to !== null && year !== null ? Math.max(to, year) : to,
    },
    tables: [],
    bureau: null,
    figure: null,
  };
}
