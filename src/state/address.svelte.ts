import { encodeHash, HOME, readHash, type Address, type Unread } from './url';

/** The address bar as state: what it spells is `current`, and what changes is spelled there at once. */
export class AddressState {
  current = $state.raw<Address>(HOME);
  /** Parts of the opened link that were passed over, until the reader's next step. */
  unread = $state.raw<readonly Unread[]>([]);

  constructor() {
    this.open(location.hash);
    window.addEventListener('hashchange', () => this.open(location.hash));
  }

  private open(hash: string): void {
    const { address, unread } = readHash(hash);
    this.current = address;
    this.unread = unread;
  }

  /** Changes parts of the address; each change is a step that the back button undoes, unless it `replace`s. */
  navigate(patch: Partial<Address>, { replace = false } = {}): void {
    this.current = { ...this.current, ...patch };
    if (!replace) this.unread = [];
    const hash = encodeHash(this.current);
    if (hash === location.hash) return;
    if (replace) history.replaceState(history.state, '', hash);
    else history.pushState(null, '', hash);
  }

  /** The link of another screen with the same question. */
  hrefOf(route: Address['route']): string {
    return this.linkTo({ route, tables: [], figure: null });
  }

  /** The link of what differs from here in some parts. */
  linkTo(patch: Partial<Address>): string {
    return encodeHash({ ...this.current, ...patch });
  }
}
