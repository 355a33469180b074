import type { Bureau } from '../../domain/bureau';
import { regionBureau } from '../../query/peers';
import { bureausOf } from '../../table/table';
import type { AppModel } from '../app-model.svelte';

/** Our bureau as the data prints it, else as its region is called; null where there is none. */
export function ourBureau({ resolved, table, dictionary }: AppModel): Bureau | null {
  if (resolved.our === '') return null;
  const found = bureausOf(table).find(({ bureau }) => bureau.id === resolved.our);
  return found?.bureau ?? regionBureau(resolved.our, dictionary);
}
