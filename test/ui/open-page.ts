import { afterEach, beforeEach, expect } from 'vitest';
import { render } from 'vitest-browser-svelte';
import type { Table } from '../../src/table/table';
import { openMemory } from '../../src/storage/memory';
import { Library } from '../../src/state/library.svelte';
import { AddressState } from '../../src/state/address.svelte';
import { Settings } from '../../src/state/settings.svelte';
import App from '../../src/ui/App.svelte';
import { AppModel } from '../../src/ui/app-model.svelte';
import '../../src/ui/tokens.css';
import '../../src/ui/app.css';
import { dictionaryOf } from '../query/dictionary-of';

export const dictionary = dictionaryOf();

/** The whole page at an address, with a table loaded and nothing to import with. */
export async function openPage(hash: string, table: Table) {
  location.hash = hash;
  const library = new Library({
    createWorker: () => {
      throw new Error('Nothing is imported here');
    },
    openStore: async () => openMemory(),
  });
  await library.holdings.open(async () => openMemory());
  library.dictionary = dictionary;
  library.holdings.table = table;
  library.status = 'ready';
  const model = new AppModel(library, new AddressState(), new Settings());
  const screen = await render(App, { model });
  const panel = (id: string) => screen.container.querySelector<HTMLElement>(`section[data-panel="${id}"]`);
  const drawn = (id: string) => expect.poll(() => panel(id)?.getAttribute('aria-busy')).toBe('false');
  return { screen, model, panel, drawn };
}

beforeEach(() => localStorage.clear());
afterEach(() => {
  location.hash = '';
});
