import { Briefings } from './briefings.svelte';
import { handedBy } from './handed';
import { Ignored } from './ignored.svelte';
import type { PageSettings } from './backups.svelte';
import type { SmallStore } from './kept-list.svelte';

/**
 * Reads the lists that a backup brings as a whole.
 * @returns puts back what of them the backup does not have: nothing that was made since it is lost
 */
export async function listsBefore(store: SmallStore): Promise<() => Promise<void>> {
  const briefings = new Briefings(() => store);
  const ignored = new Ignored(() => store);
  await Promise.all([briefings.read(), ignored.read()]);
  const [made, aside] = [briefings.list, ignored.list];
  return async () => {
    await briefings.take(made);
    await ignored.take(aside);
  };
}

/** Takes the briefings of a package in. */
export const takeHanded = (store: SmallStore, page: PageSettings): Promise<void> =>
  new Briefings(() => store).take(handedBy(page).briefings);
