import { nextRedo, nextUndo, type HistoryEntry } from '../domain/history';
import type { Holdings } from './holdings.svelte';

/** What the reader changed, and the way back and forth through it. */
export class History {
  /** Oldest first. */
  entries = $state.raw<readonly HistoryEntry[]>([]);
  /** Bytes that are kept for nothing else. */
  bytes = $state(0);
  readonly undoable = $derived.by(() => nextUndo(this.entries));
  readonly redoable = $derived.by(() => nextRedo(this.entries));

  private readonly holdings: Holdings;

  constructor(holdings: Holdings) {
    this.holdings = holdings;
  }

  async read(): Promise<void> {
    const { entries, bytes } = await this.holdings.store.history();
    this.entries = entries;
    this.bytes = bytes;
  }

  /** Takes the last unit back that stands; nothing happens where another tab was quicker. */
  undo(): Promise<void> {
    return this.step(this.undoable, (id) => this.holdings.store.undo(id));
  }

  /** Does the unit again that was taken back last. */
  redo(): Promise<void> {
    return this.step(this.redoable, (id) => this.holdings.store.redo(id));
  }

  /** Forgets all units, to make room. */
  clear(): Promise<void> {
    return this.holdings.change(() => this.holdings.store.clearHistory());
  }

  private step(entry: HistoryEntry | null, move: (id: number) => Promise<boolean>): Promise<void> {
    return this.holdings.change(async () => {
      if (entry) await move(entry.id);
      await this.holdings.followStore();
    });
  }
}
