import type { EntryRow } from '../../domain/entry';
import { readDate } from '../../import/dates';
import { FIELDS, type Field } from './draft.svelte';

/**
 * What cells change that are put into a row from a field on. A name that is typed stands for itself: the code or id
 * that was picked before does not hold for it.
 */
export function filled(from: Field, cells: readonly string[]): Partial<EntryRow> {
  const start = FIELDS.indexOf(from);
  const changed: Partial<Record<keyof EntryRow, string>> = {};
  cells.forEach((cell, i) => {
    const field = FIELDS[start + i];
    if (field === undefined) return;
    const text = cell.trim();
    changed[field] = field === 'date' ? (readDate(text, false) ?? '') : text;
    if (field === 'bureau') changed.code = '';
    if (field === 'indicator') changed.indicatorId = '';
    if (field === 'scope') changed.basis = '';
  });
  return changed;
}
