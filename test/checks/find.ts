import { findingsNow } from '../../src/checks/run';
import type { Checked } from '../../src/checks/run';
import type { Finding, FindingCode } from '../../src/checks/finding';
import type { Dictionary } from '../../src/domain/dictionary';
import { bureausOf, makeTable, type Table } from '../../src/table/table';
import { bundledDictionary } from '../query/bundled';
import { datasetOf } from '../query/table-of';

const YEARS = Array.from({ length: 16 }, (_, i) => 2010 + i);

/** Everything that the checks find in figures drawn as text (see `tableOf`), of all their bureaus. */
export function checkedText(text: string, dictionary: Dictionary = bundledDictionary): Checked {
  return checkedTable(makeTable([datasetOf(text, dictionary)]), dictionary);
}

export function checkedTable(table: Table, dictionary: Dictionary = bundledDictionary): Checked {
  const bureaus = bureausOf(table).map(({ bureau }) => bureau.id);
  return findingsNow(table, dictionary, { bureaus, years: YEARS });
}

/** The findings of figures drawn as text. */
export const foundIn = (text: string): readonly Finding[] => checkedText(text).findings;

/** Their codes. */
export const codesIn = (text: string): readonly FindingCode[] => foundIn(text).map(({ code }) => code);

/** `penalty_cases 2018 273` for each figure of a finding. */
export const figuresOf = ({ figures }: Finding): readonly string[] =>
  figures.map(({ row, cell }) =>
    [row.indicator.id, cell.year, cell.reading.status === 'known' ? cell.reading.value : '—'].join(' '),
  );
