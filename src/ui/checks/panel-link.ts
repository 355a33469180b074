import { PANELS } from '../../query/panels';
import { encodeHash, type Address } from '../../state/url';
import type { Finding } from '../../checks/finding';

/**
 * The link to the picture in which a finding's first figure stands: the board of its indicator, else the free panel;
 * its last year in focus; a bureau that is not compared is looked at in its own circle.
 * @param compared ids of the bureaus that the page compares
 */
export function panelLink(
  { figures, years, bureau }: Finding,
  address: Address,
  compared: readonly string[],
): string {
  const id = figures[0]?.row.indicator.id ?? '';
  const panel = PANELS.find(({ indicators }) => indicators.includes(id));
  const year = years[years.length - 1] ?? null;
  const { selection } = address;
  const [from, to] = [selection.from, selection.to];
  const own = compared.includes(bureau.id) ? {} : { our: bureau.id, compared: 'peers' as const };
  return encodeHash({
    ...address,
    route: 'compare',
    board: panel?.family ?? 'all',
    indicator: panel ? address.indicator : id,
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
  });
}
