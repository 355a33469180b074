import { aliasKey } from '../../domain/fold';
import { asOwnEntry, ownName } from '../../domain/own';
import type { OwnRow } from '../store';
import type { Contents } from './format';
import { isSame } from './same';

const nameOf = ({ key, value }: OwnRow): string => {
  const entry = asOwnEntry(value);
  return entry ? ownName(entry) : key;
};

/** True where both rows are about one thing: by their key, or because they call it the same. */
const meetsIn = (a: OwnRow, b: OwnRow): boolean =>
  a.kind === b.kind && (a.key === b.key || aliasKey(nameOf(a)) === aliasKey(nameOf(b)));

/**
 * Rows of the own dictionary that come in. Those of a backup take the place of what is here; of a package only what
 * is not here comes, and what says otherwise than one's own is named.
 * @param here the rows that are stored
 */
export function ownTaken(
  { kind, own }: Pick<Contents, 'kind' | 'own'>,
  here: readonly OwnRow[],
): { readonly rows: readonly OwnRow[]; readonly clashes: readonly string[] } {
  if (kind === 'backup') return { rows: own, clashes: [] };
  const met = own.map((row) => ({ row, mine: here.find((each) => meetsIn(each, row)) }));
  return {
    rows: met.filter(({ mine }) => !mine).map(({ row }) => row),
    clashes: met
      .filter(({ row, mine }) => mine && !isSame(mine.value, row.value))
      .map(({ row }) => nameOf(row)),
  };
}
