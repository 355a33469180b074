/** There is one set of figures entered by hand; each saving is a new version of it. */
export const ENTRY_ID = 'user:manual';

/** One figure as a person types it: every field as printed, `''` where nothing is. */
export interface EntryRow {
  readonly bureau: string;
  /** Region code. */
  readonly code: string;
  readonly year: string;
  /** Only where the figure covers less than the year. */
  readonly period: string;
  readonly indicator: string;
  readonly indicatorId: string;
  readonly scope: string;
  /** `inferred` where a correction keeps a scope that its source does not print. */
  readonly basis: string;
  readonly value: string;
  readonly unit: string;
  readonly note: string;
  /** ISO date of the entry. */
  readonly date: string;
}

/** True of a row that says nothing of a figure yet: what is prefilled is no figure. */
export const isUntouched = ({ indicator, value, note }: EntryRow): boolean =>
  [indicator, value, note].every((text) => text.trim() === '');

/**
 * What a row lacks that no import asks for. An empty cell of a file says "not reported"; one that is not typed
 * yet says nothing. Every entry has its date.
 */
export function gapOf({ value, date }: EntryRow): 'value' | 'date' | null {
  if (value.trim() === '') return 'value';
  return date === '' ? 'date' : null;
}

const DATED = /^(\d{4}-\d{2}-\d{2})(?: (.*))?$/;

/** The note of an entry with its date before it, as the set keeps them. */
export const datedNote = ({ note, date }: Pick<EntryRow, 'note' | 'date'>): string =>
  [date, note].filter((part) => part !== '').join(' ');

/** Date and note of a dated note. */
export function noteOf(dated: string): Pick<EntryRow, 'note' | 'date'> {
  const found = DATED.exec(dated);
  return found ? { date: found[1] ?? '', note: found[2] ?? '' } : { date: '', note: dated };
}
