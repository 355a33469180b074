/** What one unit of the history did to a data set. */
export const UNIT_KINDS = [
  'import',
  'replace',
  'replay',
  'entry',
  'remove',
  'hide',
  'show',
  'restore',
] as const;
export type UnitKind = (typeof UNIT_KINDS)[number];

/** What a unit did to one data set. */
export interface Move {
  readonly datasetId: string;
  readonly name: string;
  readonly figures: number;
  /** Keys of the versions that were current before and after; null where there was none. */
  readonly before: string | null;
  readonly after: string | null;
  /** Whether the set was hidden before. */
  readonly hidden: boolean;
}

/** One change of the reader's, as the list of changes shows it: it moved one data set, or several at once. */
export interface HistoryEntry extends Move {
  /** Rises from unit to unit. */
  readonly id: number;
  /** ISO time. */
  readonly at: string;
  readonly kind: UnitKind;
  readonly undone: boolean;
  /** What it did to further data sets, as a restoring does: they go back and forth together. */
  readonly others?: readonly Move[];
}

/** All that a unit did, data set by data set. */
export const movesOf = (entry: HistoryEntry): readonly Move[] => [entry, ...(entry.others ?? [])];

/** How much is kept for taking back: units, and bytes of versions that are not current. */
export interface HistoryLimit {
  readonly units: number;
  readonly bytes: number;
}

export const HISTORY_LIMIT: HistoryLimit = { units: 20, bytes: 256 * 1024 * 1024 };

/** The unit that undo takes back: the last that stands. Entries are in order of their ids. */
export function nextUndo(entries: readonly HistoryEntry[]): HistoryEntry | null {
  const standing = entries.filter(({ undone }) => !undone);
  return standing[standing.length - 1] ?? null;
}

/** The unit that redo does again: the first that was taken back. */
export const nextRedo = (entries: readonly HistoryEntry[]): HistoryEntry | null =>
  entries.find(({ undone }) => undone) ?? null;

/** Versions that a unit needs for being taken back or done again. */
export const versionsOf = (entry: HistoryEntry): readonly string[] =>
  movesOf(entry)
    .flatMap(({ before, after }) => [before, after])
    .filter((key) => key !== null);

/**
 * The entries that stay within the limit: the oldest go first, the newest always stays. What is current takes
 * no room of the history.
 */
export function withinLimit(
  entries: readonly HistoryEntry[],
  bytesOf: ReadonlyMap<string, number>,
  current: ReadonlySet<string>,
  limit: HistoryLimit = HISTORY_LIMIT,
): readonly HistoryEntry[] {
  const kept: HistoryEntry[] = [];
  const counted = new Set<string>(current);
  let bytes = 0;
  for (const entry of [...entries].reverse()) {
    const added = versionsOf(entry).filter((key) => !counted.has(key));
    for (const key of added) {
      counted.add(key);
      bytes += bytesOf.get(key) ?? 0;
    }
    if (kept.length > 0 && (kept.length >= limit.units || bytes > limit.bytes)) break;
    kept.unshift(entry);
  }
  return kept;
}
