import { asKept, briefingsIn, moved, type Briefing, type BriefingItem } from './briefing';
import { KeptList, type SmallStore } from './kept-list.svelte';

const KEY = 'briefings';

/** Ids need only differ within one browser; plain http has no `crypto.randomUUID`. */
const freshId = (now: Date): string =>
  `${now.getTime().toString(36)}-${Math.random().toString(36).slice(2, 8)}`;

type NewItem = BriefingItem extends infer Item ? (Item extends unknown ? Omit<Item, 'key'> : never) : never;

/** The reader's briefings. */
export class Briefings {
  private readonly kept: KeptList<Briefing>;
  private readonly now: () => Date;

  constructor(store: () => SmallStore, now: () => Date = () => new Date()) {
    this.kept = new KeptList(store, KEY, briefingsIn, asKept);
    this.now = now;
  }

  /** The last changed first. */
  get list(): readonly Briefing[] {
    return this.kept.list;
  }

  /** Whether the last change could not be stored: it holds until the page is closed. */
  get lost(): boolean {
    return this.kept.lost;
  }

  read(): Promise<void> {
    return this.kept.read();
  }

  /** An id for a new briefing or item, and the time it is made. */
  stamp(): { readonly id: string; readonly now: string } {
    const now = this.now();
    return { id: freshId(now), now: now.toISOString() };
  }

  put(briefing: Briefing): Promise<void> {
    return this.kept.change((list) => [briefing, ...list.filter(({ id }) => id !== briefing.id)]);
  }

  remove(id: string): Promise<void> {
    return this.kept.change((list) => list.filter((each) => each.id !== id));
  }

  /** Changes some of a briefing's own words. */
  describe(
    id: string,
    words: Partial<Pick<Briefing, 'heading' | 'bureau' | 'date' | 'notes' | 'ownLine'>>,
  ): Promise<void> {
    return this.edit(id, (briefing) => ({ ...briefing, ...words }));
  }

  /**
   * Puts an item at the end of a briefing: of the one named, else of the one changed last, else of a new one.
   * @returns the briefing's heading
   */
  async add(item: NewItem, fresh: () => Briefing, to?: string): Promise<string> {
    const { id: key, now } = this.stamp();
    const made = fresh();
    let { heading } = made;
    await this.kept.change((list) => {
      const found = list.find(({ id }) => id === to) ?? list[0] ?? made;
      ({ heading } = found);
      const items = [...found.items, { ...item, key }];
      return [{ ...found, items, changed: now }, ...list.filter((each) => each !== found)];
    });
    return heading;
  }

  drop(id: string, key: string): Promise<void> {
    return this.editItems(id, (items) => items.filter((item) => item.key !== key));
  }

  move(id: string, from: number, to: number): Promise<void> {
    return this.editItems(id, (items) => moved(items, from, to));
  }

  remark(id: string, key: string, remark: string): Promise<void> {
    return this.editItems(id, (items) =>
      items.map((item) => (item.key === key ? { ...item, remark } : item)),
    );
  }

  private editItems(
    id: string,
    make: (items: readonly BriefingItem[]) => readonly BriefingItem[],
  ): Promise<void> {
    return this.edit(id, (briefing) => ({ ...briefing, items: make(briefing.items) }));
  }

  private edit(id: string, make: (briefing: Briefing) => Briefing): Promise<void> {
    const { now } = this.stamp();
    return this.kept.change((list) => {
      const found = list.find((each) => each.id === id);
      if (!found) return list;
      return [{ ...make(found), changed: now }, ...list.filter((each) => each !== found)];
    });
  }
}
