import type { Store } from '../storage/store';

type Change<T> = (list: readonly T[]) => readonly T[];
export type SmallStore = Pick<Store, 'setting' | 'keepSetting'>;

/**
 * A list among the small values of the store, so that a backup carries it. A change is made on what is stored at that
 * time: another tab may have changed it since.
 */
export class KeptList<T> {
  list = $state.raw<readonly T[]>([]);
  /** Whether the last change could not be stored: it holds until the page is closed. */
  lost = $state(false);

  private readonly store: () => SmallStore;
  private readonly key: string;
  private readonly parse: (value: unknown) => readonly T[];
  private readonly write: (list: readonly T[]) => unknown;
  /** Changes that are not stored yet, oldest first: they are made again on whatever is. */
  private unsaved: readonly Change<T>[] = [];
  /** Reading and writing take turns: each change is made on what the one before it has stored. */
  private turn: Promise<void> = Promise.resolve();

  /**
   * @param parse what of a stored value is of the list: the store does not check it
   * @param write the list as it is stored
   */
  constructor(
    store: () => SmallStore,
    key: string,
    parse: (value: unknown) => readonly T[],
    write: (list: readonly T[]) => unknown = (list) => list,
  ) {
    this.store = store;
    this.key = key;
    this.parse = parse;
    this.write = write;
  }

  read(): Promise<void> {
    return this.next(async () => {
      this.list = this.changed(this.parse(await this.stored()));
    });
  }

  change(make: Change<T>): Promise<void> {
    return this.next(async () => {
      this.unsaved = [...this.unsaved, make];
      const before = await this.stored();
      this.list = this.changed(before === null ? this.list : this.parse(before));
      try {
        await this.store().keepSetting(this.key, this.write(this.list));
        this.unsaved = [];
        this.lost = false;
      } catch {
        this.lost = true;
      }
    });
  }

  private changed(stored: readonly T[]): readonly T[] {
    return this.unsaved.reduce((list, make) => make(list), stored);
  }

  private next(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work);
    return this.turn;
  }

  private async stored(): Promise<unknown> {
    try {
      return await this.store().setting(this.key);
    } catch {
      return null;
    }
  }
}
