import { movesOf, type HistoryEntry } from '../domain/history';
import type { Stored } from '../storage/store';

/** A data set as the manifest remembers it. */
export interface Remembered {
  readonly id: string;
  readonly name: string;
  readonly figures: number;
  readonly sum: number;
}

/**
 * What the database should hold of the reader's, written down outside of it: Chromium gives back an empty
 * database without an error after corruption or clearing.
 */
export interface Manifest {
  readonly schema: number;
  readonly sets: readonly Remembered[];
}

const KEY = 'stored-sets';
const SCHEMA = 1;

const isRemembered = (value: unknown): value is Remembered => {
  const { id, name, figures, sum } = (value ?? {}) as Partial<Record<keyof Remembered, unknown>>;
  return (
    typeof id === 'string' &&
    typeof name === 'string' &&
    typeof figures === 'number' &&
    typeof sum === 'number'
  );
};

/** The manifest in a text; an empty one where the text is none of this schema. */
export function parseManifest(text: string | null): Manifest {
  try {
    const found = JSON.parse(text ?? '') as Partial<Manifest>;
    if (found.schema === SCHEMA && Array.isArray(found.sets)) {
      return { schema: SCHEMA, sets: found.sets.filter(isRemembered) };
    }
  } catch {
    // No manifest is one of no sets.
  }
  return { schema: SCHEMA, sets: [] };
}

/** What is to be remembered of what is stored: shipped sets come again by themselves. */
export const manifestOf = (stored: readonly Stored[]): Manifest => ({
  schema: SCHEMA,
  sets: stored
    .filter(({ meta }) => meta.origin === 'user')
    .map(({ meta, sum }) => ({ id: meta.id, name: meta.name, figures: meta.figures, sum })),
});

/**
 * Sets that the manifest remembers and the database has no longer, or has in another state. A set that the
 * history knows of is no loss: the page may have closed between the change and its note in the manifest.
 */
export function lostSets(
  manifest: Manifest,
  stored: readonly Stored[],
  history: readonly HistoryEntry[],
): readonly Remembered[] {
  const sums = new Map(stored.map(({ meta, sum }) => [meta.id, sum]));
  const known = new Set(history.flatMap(movesOf).map(({ datasetId }) => datasetId));
  return manifest.sets.filter(({ id, sum }) => sums.get(id) !== sum && !known.has(id));
}

/** Where the manifest is written down. */
export interface Note {
  read(): string | null;
  write(text: string): void;
}

/** The browser's small storage; where that is forbidden, nothing is remembered. */
export const browserNote: Note = {
  read: () => {
    try {
      return localStorage.getItem(KEY);
    } catch {
      return null;
    }
  },
  write: (text) => {
    try {
      localStorage.setItem(KEY, text);
    } catch {
      return;
    }
  },
};
