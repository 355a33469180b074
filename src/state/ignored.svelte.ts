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

type Settings = Pick<Store, 'setting' | 'keepSetting'>;

/** The findings that the reader has set aside, among the small values of the store, so that a backup carries them. */
export class Ignored {
  /** The last set aside first. */
  list = $state.raw<readonly IgnoredFinding[]>([]);
  /** Whether the last change could not be stored: it holds until the page is closed. */
  lost = $state(false);
  readonly keys = $derived.by(() => new Set(this.list.map(({ key }) => key)));

  private readonly store: () => Settings;

  constructor(store: () => Settings) {
    this.store = store;
  }

  async read(): Promise<void> {
    this.list = ignoredIn(await this.stored());
  }

  add(finding: IgnoredFinding): Promise<void> {
    return this.change((list) => [finding, ...list.filter(({ key }) => key !== finding.key)]);
  }

  restore(key: string): Promise<void> {
    return this.change((list) => list.filter((each) => each.key !== key));
  }

  /** On what is stored now: another tab may have set others aside. */
  private async change(make: (list: readonly IgnoredFinding[]) => readonly IgnoredFinding[]): Promise<void> {
    const before = await this.stored();
    this.list = make(before === null ? this.list : ignoredIn(before));
    try {
      await this.store().keepSetting(KEY, this.list);
      this.lost = false;
    } catch {
      this.lost = true;
    }
  }

  private async stored(): Promise<unknown> {
    try {
      return await this.store().setting(KEY);
    } catch {
      return null;
    }
  }
}
