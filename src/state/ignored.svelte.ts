import { KeptList, type SmallStore } from './kept-list.svelte';

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

/** What of a stored value are findings set aside, each once. */
export function ignoredIn(value: unknown): readonly IgnoredFinding[] {
  const all = Array.isArray(value) ? value.filter(isIgnored) : [];
  return [...new Map(all.map((each) => [each.key, each])).values()];
}

/** The findings that the reader has set aside. */
export class Ignored {
  readonly keys = $derived.by(() => new Set(this.list.map(({ key }) => key)));
  private readonly kept: KeptList<IgnoredFinding>;

  constructor(store: () => SmallStore) {
    this.kept = new KeptList(store, KEY, ignoredIn);
  }

  /** The last set aside first. */
  get list(): readonly IgnoredFinding[] {
    return this.kept.list;
  }

  /** Whether the last change could not be stored: it holds until the page is closed. */
  get lost(): boolean {
    return this.kept.lost;
  }

  read(): Promise<void> {
    return this.kept.read();
  }

  add(finding: IgnoredFinding): Promise<void> {
    return this.kept.change((list) => [finding, ...list.filter(({ key }) => key !== finding.key)]);
  }

  restore(key: string): Promise<void> {
    return this.kept.change((list) => list.filter((each) => each.key !== key));
  }
}
