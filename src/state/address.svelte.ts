import { decodeHash, encodeHash, HOME, type Address } from './url';

/** The address bar as state: what it spells is `current`, and what changes is spelled there at once. */
export class AddressState {
  current = $state.raw<Address>(HOME);

  constructor() {
    this.current = decodeHash(location.hash);
    window.addEventListener('hashchange', () => {
      this.current = decodeHash(location.hash);
    });
  }

  /** Changes parts of the address; each change is a step that the back button undoes, unless it `replace`s. */
  navigate(patch: Partial<Address>, { replace = false } = {}): void {
    this.current = { ...this.current, ...patch };
    const hash = encodeHash(this.current);
    if (hash === location.hash) return;
    if (replace) history.replaceState(history.state, '', hash);
    else history.pushState(null, '', hash);
  }

  /** The link of another screen with the same question. */
  hrefOf(route: Address['route']): string {
    return encodeHash({ ...this.current, route, tables: [] });
  }
}
