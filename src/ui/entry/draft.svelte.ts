import { gapOf, isUntouched, type EntryRow } from '../../domain/entry';
import type { Problem } from '../../domain/problem';
import type { Unit } from '../../domain/unit';
import { ManualEntry } from '../../state/entry';
import type { Library } from '../../state/library.svelte';
import { entryCsv, entryRows, fieldAt } from './entry-csv';
import { writtenOut } from './written-out';

/** What a person fills in, in the order of the grid. */
export const FIELDS = [
  'bureau',
  'year',
  'indicator',
  'scope',
  'period',
  'value',
  'unit',
  'note',
  'date',
] as const;
export type Field = (typeof FIELDS)[number];

/** A row of the grid, known apart from others also while they move. */
export type DraftRow = EntryRow & { readonly key: number };

/** Something wrong or doubtful in a row; the field is null where it is about the whole row. */
export interface Finding {
  readonly field: Field | null;
  readonly isError: boolean;
  /** What the import says, or what is still to be typed. */
  readonly what: Problem | 'value' | 'date';
}

/** Typing goes on for so long before it is checked. */
const PAUSE_MS = 250;
const SHOWN_AS: Readonly<Record<string, Field>> = {
  code: 'bureau',
  indicatorId: 'indicator',
  basis: 'scope',
};

/** A doubt that would leave the figure missing is put right by who types it: nobody asks for it later. */
const isGrave = ({ code, severity, params }: Problem): boolean =>
  severity === 'error' ||
  code === 'cell-doubtful-missing' ||
  code === 'cell-unit-twice' ||
  (code === 'cell-unit-conflict' && params['kept'] === 'missing');

const fieldOf = (column: number | null): Field | null => {
  const name = column === null ? null : fieldAt(column);
  if (name === null) return null;
  return SHOWN_AS[name] ?? FIELDS.find((field) => field === name) ?? null;
};

/** The table of figures that is being filled in: nothing of it is stored before it is saved. */
export class Draft {
  rows = $state.raw<readonly DraftRow[]>([]);
  private readonly written = $derived(this.rows.filter((row) => !isUntouched(row)));
  readonly text = $derived(this.written.length === 0 ? '' : entryCsv(this.written));
  /** The text as it was when it was last read or saved. */
  private base = $state('');
  /** Hash of the stored set that `base` is the text of; null before anything was read. */
  known = $state.raw<string | null>(null);
  readonly isChanged = $derived(this.text !== this.base);
  private checked = $state.raw<{ readonly text: string; readonly problems: readonly Problem[] }>({
    text: '',
    problems: [],
  });
  readonly isChecking = $derived(this.text !== '' && this.checked.text !== this.text);
  /** By the row's key; what the last check found stays until the next. */
  readonly findings = $derived.by(() => this.gathered());
  readonly errors = $derived(
    [...this.findings.values()].flat().reduce((sum, { isError }) => sum + (isError ? 1 : 0), 0),
  );
  /** True where figures are stored that cannot be shown: they must not be saved over. */
  isClosed = $state(false);
  private serial = 0;
  readonly entry: ManualEntry;

  constructor(library: Library) {
    this.entry = new ManualEntry(library);
  }

  /**
   * Takes over what is stored, and a row to begin with where that is nothing. Where the text of stored figures is
   * missing, or is none of ours, the figures themselves are written out.
   */
  async read(stored: string, first: EntryRow, units: ReadonlyMap<string, Unit>): Promise<void> {
    this.known = stored;
    const typed = entryRows(await this.entry.text()).filter((row) => !isUntouched(row));
    const { figures, isThere } = this.entry;
    const isLost = isThere && typed.length === 0;
    const rows = isLost ? figures && writtenOut(figures, units) : typed;
    this.isClosed = rows === null;
    this.base = rows === null || rows.length === 0 ? '' : entryCsv(rows);
    this.rows = (rows === null ? [] : rows.length === 0 ? [first] : rows).map((row) => this.keyed(row));
  }

  /** A text is what is stored; what was typed meanwhile is not. */
  settle(text: string, stored: string): void {
    this.base = text;
    this.known = stored;
  }

  add(row: EntryRow): DraftRow {
    const keyed = this.keyed(row);
    this.rows = [...this.rows, keyed];
    return keyed;
  }

  /** Writes into rows from `at` on; where they end, rows like `begun` are added, each about what the one above is. */
  fill(at: number, patches: readonly Partial<EntryRow>[], begun: EntryRow): void {
    const rows = [...this.rows];
    patches.forEach((patch, i) => {
      const { bureau, code, year, period, scope } = rows[at + i - 1] ?? begun;
      const row = rows[at + i] ?? this.keyed({ ...begun, bureau, code, year, period, scope });
      rows[at + i] = { ...row, ...patch };
    });
    this.rows = rows;
  }

  change(key: number, patch: Partial<EntryRow>): void {
    this.rows = this.rows.map((row) => (row.key === key ? { ...row, ...patch } : row));
  }

  remove(key: number): void {
    this.rows = this.rows.filter((row) => row.key !== key);
  }

  /** Checks the text as any import does, after a pause in typing. @returns the end of it */
  check(text: string): () => void {
    const ending = new AbortController();
    const timer = setTimeout(() => {
      void this.entry.check(text, ending.signal).then(({ problems }) => {
        if (!ending.signal.aborted) this.checked = { text, problems };
      });
    }, PAUSE_MS);
    return () => {
      clearTimeout(timer);
      ending.abort();
    };
  }

  /** A problem without its place in the text, which nobody sees; a row that it names is one of the grid. */
  private inGrid(problem: Problem): Problem {
    const named = problem.params['firstRow'];
    const other = typeof named === 'number' ? this.written[named - 2] : undefined;
    const params = other ? { ...problem.params, firstRow: this.rows.indexOf(other) + 1 } : problem.params;
    return { ...problem, row: null, column: null, params };
  }

  private keyed(row: EntryRow): DraftRow {
    this.serial += 1;
    return { ...row, key: this.serial };
  }

  private gathered(): ReadonlyMap<number, readonly Finding[]> {
    const found = new Map<number, Finding[]>();
    const put = (key: number | undefined, finding: Finding) => {
      if (key !== undefined) found.set(key, [...(found.get(key) ?? []), finding]);
    };
    for (const row of this.written) {
      const gap = gapOf(row);
      if (gap !== null) put(row.key, { field: gap, isError: true, what: gap });
    }
    for (const problem of this.text === '' ? [] : this.checked.problems) {
      // What is about the whole text stands at its first row.
      const at = Math.max(0, (problem.row ?? 0) - 2);
      put(this.written[at]?.key, {
        field: fieldOf(problem.column),
        isError: isGrave(problem),
        what: this.inGrid(problem),
      });
    }
    return found;
  }
}

const drafts = new WeakMap<Library, Draft>();

/** The one draft of the page: it outlives the screen, and the page is not closed on it without a question. */
export function draftOf(library: Library): Draft {
  const before = drafts.get(library);
  if (before) return before;
  // Apart from the screen that asks first: with it, what is derived would come to its end.
  $effect.root(() => {
    const draft = new Draft(library);
    drafts.set(library, draft);
    addEventListener('beforeunload', (event) => {
      if (!draft.isChanged) return;
      event.preventDefault();
      // Chromium before 119 asks only where this is set.
      event.returnValue = true;
    });
  });
  return draftOf(library);
}
