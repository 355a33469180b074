import { yearsOf } from '../domain/columns';
import type { DatasetMeta } from '../domain/dataset';
import { ENTRY_ID } from '../domain/entry';
import type { Answers } from '../import/answers';
import type { ImportResult } from '../import/result';
import { effectOf } from '../query/effect';
import { backupsOf } from './backups.svelte';
import { Desk } from './desk.svelte';
import { asKeptForm } from './forms';
import { Imports } from './imports.svelte';
import type { Library } from './library.svelte';
import { rowsOf } from './own';

/**
 * Loaded data sets that a file may be a newer edition of: those of its name, and those of its form that are about the
 * same years. Figures entered by hand are no file's.
 */
export function replaceable(
  { file, seen, columns }: ImportResult,
  datasets: readonly DatasetMeta[],
): readonly DatasetMeta[] {
  if (columns === null) return [];
  const years = yearsOf(columns);
  const form = seen?.fingerprint ?? '';
  return datasets.filter(
    (set) =>
      set.origin === 'user' &&
      set.id !== ENTRY_ID &&
      (set.name === file ||
        (form !== '' &&
          set.form === form &&
          set.years !== null &&
          years !== null &&
          set.years[0] <= years[1] &&
          set.years[1] >= years[0])),
  );
}

/** What keeps a data set from being corrected: its file was not kept, cannot be read, or it has none; or nothing can be stored. */
export type Obstacle = 'entered' | 'read-only' | 'not-kept' | 'unreadable';

/** What comes into a library at this visit: the desk, and what became of the files that left it. */
export class Intake {
  readonly imports: Imports;
  readonly desk: Desk;
  private readonly library: Library;

  /** @param onstored called after each file that was stored */
  constructor(library: Library, onstored: () => void) {
    const store = () => library.holdings.store;
    this.library = library;
    this.imports = new Imports(library.holdings, library.now);
    this.desk = new Desk({
      read: library.readFile,
      keep: async (keeping) => {
        const { own, ...answers } = keeping.answers;
        const rows = rowsOf(own, keeping.imported.result, library.own?.entries ?? []);
        const stored = await this.imports.adopt({ ...keeping, answers, own: rows });
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
      now: library.now,
    });
  }

  /**
   * Takes files on: tables come to the desk; a backup, a package, or a page that carries one is read, and what it
   * would change is asked about.
   */
  async take(files: readonly File[]): Promise<void> {
    const { archiveIn } = await import('../storage/backup/carried');
    const tables: File[] = [];
    const archives: File[] = [];
    for (const file of files) {
      // A file that cannot be read is told of by the desk.
      const isArchive = (await archiveIn(file).catch(() => null)) !== null;
      (isArchive ? archives : tables).push(file);
    }
    if (archives.length > 0) await backupsOf(this.library).open(...archives);
    await this.desk.take(tables);
  }

  /** Opens a stored file again to be corrected, with what was answered then. */
  async review(id: string): Promise<void> {
    const kept = await this.kept(id);
    if (kept) await this.desk.review(kept.file, kept.answers, kept.meta);
  }

  /** Stores a file anew from the bytes that were kept of it, a damaged set's too; it keeps its place. */
  async repeat(id: string): Promise<void> {
    const kept = await this.kept(id);
    if (kept) await this.desk.repeat(kept.file, kept.answers, kept.meta);
  }

  /** Why a data set of the reader's cannot be corrected from its file; null where it can. */
  async obstacle({ id, rows }: DatasetMeta): Promise<Obstacle | null> {
    if (id === ENTRY_ID) return 'entered';
    if (!this.library.holdings.writable) return 'read-only';
    try {
      const original = await this.library.original(id);
      if (original === null || (original.size === 0 && rows.total > 0)) return 'not-kept';
      // A blob that the browser has lost is there all the same, until it is read.
      await original.slice(0, 1).arrayBuffer();
      return null;
    } catch {
      return 'unreadable';
    }
  }

  /** The file of a data set of the reader's, as it was kept. */
  private async kept(id: string) {
    const { holdings } = this.library;
    const meta = holdings.get(id)?.meta ?? holdings.damaged.find((each) => each.id === id);
    if (meta?.origin !== 'user') return null;
    const original = await this.library.original(id).catch((error: unknown) => {
      holdings.noteProblem(error);
      return null;
    });
    const answers = (meta.answers as Answers | undefined) ?? {};
    return original && { meta, answers, file: new File([original], meta.name) };
  }
}
