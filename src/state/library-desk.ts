import type { Columns } from '../domain/columns';
import type { DatasetMeta } from '../domain/dataset';
import type { ImportResult } from '../import/result';
import { effectOf } from '../query/effect';
import { Desk } from './desk.svelte';
import { ENTRY_ID } from './entry';
import { asKeptForm } from './forms';
import type { Library } from './library.svelte';

/** First and last year of figures; an empty span where there are none. */
function spanOf({ year }: Columns): readonly [first: number, last: number] {
  let [first, last] = [Infinity, -Infinity];
  for (const each of year) {
    if (each < first) first = each;
    if (each > last) last = each;
  }
  return [first, last];
}

/**
 * Loaded data sets that a file may be a newer edition of: those of its name, and those of its form that are about the
 * same years. Figures entered by hand are no file's.
 */
export function replaceable(
  { file, seen, columns }: ImportResult,
  datasets: readonly DatasetMeta[],
): readonly DatasetMeta[] {
  if (columns === null) return [];
  const [first, last] = spanOf(columns);
  const form = seen?.fingerprint ?? '';
  return datasets.filter(
    (set) =>
      set.origin === 'user' &&
      set.id !== ENTRY_ID &&
      (set.name === file ||
        (form !== '' &&
          set.form === form &&
          set.years !== null &&
          set.years[0] <= last &&
          set.years[1] >= first)),
  );
}

/**
 * A desk whose files end in the library.
 * @param onstored called after each file that was stored
 */
export function deskOf(library: Library, onstored: () => void): Desk {
  const store = () => library.holdings.store;
  return new Desk({
    read: library.readFile,
    keep: async (keeping) => {
      const stored = await library.adopt(keeping);
      if (stored !== null) onstored();
      return stored;
    },
    formKept: async (form) => asKeptForm(await store().answers(form)),
    keepForm: (form, kept) => store().keepAnswers(form, kept),
    effectOf: (columns, against) => {
      if (!library.dictionary) throw new Error('Files are read after the start');
      const set = against === null ? undefined : library.loadedSet(against);
      const others = against === null ? library.table.datasets : set ? [set] : [];
      return effectOf(
        columns,
        others.map((each) => each.columns),
        library.dictionary,
      );
    },
    replaceable: (result) => replaceable(result, library.datasets),
    now: () => new Date().toISOString(),
  });
}
