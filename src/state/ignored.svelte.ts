import type { Store } from '../storage/store';

const KEY = 'ignored-findings';

/** A finding that the reader has set aside. Plain JSON. */
export interface IgnoredFinding {
  /** `Finding.key`: of the figures as they stood. */
  readonly key: string;
  /** What the reader wrote to it; `''` for nothing. */
  readonly note: string;
  /** The finding as it read then, for the list of those set aside. */
  readonly text: string;
  /** ISO time. */
  readonly at: string;
}

function isIgnored(value: unknown): value is IgnoredFinding {
  if (typeof value !== 'object' || value === null) return false;
  const { key, note, text, at } = value as Partial<Record<keyof IgnoredFinding, unknown>>;
  return [key, note, text, at].every((each) => typeof each === 'string');
}

/** What of a stored value are findings set aside. */
export const ignoredIn = (value: unknown): readonly IgnoredFinding[] =>
  Array.isArray(value) ? value.filter(isIgnored) : [];

type Change = (list: readonly IgnoredFinding[]) => readonly IgnoredFinding[];
type Settings = Pick<Store, 'setting' | 'keepSetting'>;

/** The findings that the reader has set aside, among the small values of the store, so that a backup carries them. */
export class Ignored {
  /** The last set aside first. */
  list = $state.raw<readonly IgnoredFinding[]>([]);
  /** Whether the last change could not be stored: it holds until the page is closed. */
  lost = $state(false);
  readonly keys = $derived.by(() => new Set(this.list.map(({ key }) => key)));

  private readonly store: () => Settings;
  /** Changes that are not stored yet, oldest first: they are made again on whatever is. */
  private unsaved: readonly Change[] = [];
  /** Reading and writing take turns: each change is made on what the one before it has stored. */
  private turn: Promise<void> = Promise.resolve();

  constructor(store: () => Settings) {
    this.store = store;
  }

  read(): Promise<void> {
    return this.next(async () => {
      this.list = this.changed(ignoredIn(await this.stored()));
    });
  }

  add(finding: IgnoredFinding): Promise<void> {
    return this.change((list) => [finding, ...list.filter(({ key }) => key !== finding.key)]);
  }

  restore(key: string): Promise<void> {
    return this.change((list) => list.filter((each) => each.key !== key));
  }

  /** On what is stored now: another tab may have set others aside. */
  private change(make: Change): Promise<void> {
    return this.next(async () => {
      this.unsaved = [...this.unsaved, make];
      const before = await this.stored();
      this.list = this.changed(before === null ? this.list : ignoredIn(before));
      try {
        await this.store().keepSetting(KEY, this.list);
        this.unsaved = [];
        this.lost = false;
      } catch {
        this.lost = true;
      }
    });
  }

  private changed(stored: readonly IgnoredFinding[]): readonly IgnoredFinding[] {
    return this.unsaved.reduce((list, make) => make(list), stored);
  }

  private next(work: () => Promise<void>): Promise<void> {
    this.turn = this.turn.then(work);
    return this.turn;
  }

  private async stored(): Promise<unknown> {
    try {
      return await this.store().setting(KEY);
    } catch {
      return null;
    }
  }
}
