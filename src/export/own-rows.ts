import { NAMED_BUREAU_PREFIX } from '../domain/bureau';
import { makeDictionary, type Dictionary, type DictionaryTables } from '../domain/dictionary';
import { guarded } from '../domain/formula';
import type { Indicator } from '../domain/indicator';
import type { OwnBreak, OwnBureau, OwnEntry, OwnIndicator, OwnProblem } from '../domain/own';
import { withOwn } from '../domain/own-merge';
import { breakIdOf, OWN_TABLES, TO_BE_WRITTEN, tableIdOf } from '../domain/own-table';
import { ownProblems } from '../import/own-check';
import { roleOf } from '../import/roles';
import { BYTE_ORDER_MARK, csvCell, csvLine } from './line';

/** Why an entry is in no table: something is wrong with it, its name is another's, or it stands in no region of the tables. */
export type LeftOut =
  | { readonly entry: OwnEntry; readonly reason: 'no-region' | 'conflict' }
  | { readonly entry: OwnEntry; readonly reason: 'problem'; readonly problem: OwnProblem };

export interface OwnRows {
  readonly rows: readonly (readonly string[])[];
  readonly left: readonly LeftOut[];
}

const list = (texts: readonly string[]): string => texts.join(';');

/** Aliases that a list in a cell can hold and a header can print. */
const isListable = (alias: string): boolean => !/[;；]/.test(alias) && roleOf(alias) === null;

function indicatorRow(own: OwnIndicator, { headerAliases, nameEn }: Indicator): readonly string[] {
  const { nameZh, category, unit, kind, polarity, definition } = own;
  const parts = [tableIdOf(own.numeratorId), tableIdOf(own.denominatorId)];
  const defined = definition.trim() === '' ? TO_BE_WRITTEN : definition;
  return [
    ...[tableIdOf(own.id), nameZh, nameEn, category, 'result', '', unit, kind, ...parts, polarity],
    ...[list(headerAliases.filter(isListable)), '', defined, defined, '', ''],
  ];
}

/** A row for each other name of a bureau, or one; region and level go along in words, for names of regions repeat. */
function bureauRows(own: OwnBureau, region: string): readonly (readonly string[])[] {
  const names = own.otherNames.length > 0 ? own.otherNames : [''];
  const evidence = `region ${own.code}; level ${own.level}`;
  return names.map((name) => [region, name, own.name, TO_BE_WRITTEN, evidence, '', 'unverified']);
}

const breakRow = ({ id, kind, codes, indicators, date, severs, label }: OwnBreak): readonly string[] => [
  ...[breakIdOf(id), kind, list(codes), list(indicators.map(tableIdOf)), date, severs ? '1' : '0'],
  ...[label, label, TO_BE_WRITTEN],
];

function rowsOf(entry: OwnEntry, dictionary: Dictionary): readonly (readonly string[])[] {
  if (entry.type === 'break') return [breakRow(entry)];
  if (entry.type === 'indicator') {
    const indicator = dictionary.indicatorById.get(entry.id);
    return indicator ? [indicatorRow(entry, indicator)] : [];
  }
  const regions = dictionary.regionsByCode.get(entry.code) ?? [];
  return bureauRows(entry, regions[regions.length - 1]?.name ?? '');
}

/** What keeps an entry out of its table, beside a name that is dropped, or null. */
function obstacle(entry: OwnEntry, dictionary: Dictionary): LeftOut | null {
  const [problem] = ownProblems(entry, dictionary).filter(({ code }) => code !== 'name-taken');
  if (problem) return { entry, reason: 'problem', problem };
  const codes = entry.type === 'break' ? entry.codes : entry.type === 'bureau' ? [entry.code] : [];
  const isPlaced = codes.every((code) => code !== '' && !code.startsWith(NAMED_BUREAU_PREFIX));
  return isPlaced ? null : { entry, reason: 'no-region' };
}

/** Entries that pass the check of the tables beside each other: what rests on one that is left out is left out too. */
function fitting(
  entries: readonly OwnEntry[],
  shipped: DictionaryTables,
): { readonly dictionary: Dictionary; readonly fit: readonly OwnEntry[]; readonly left: readonly LeftOut[] } {
  const { tables, conflicts } = withOwn(shipped, entries);
  const dictionary = makeDictionary(tables);
  const ignored = new Set(conflicts.filter((each) => each.ignored).map(({ entry }) => entry));
  const left = entries.flatMap((entry): LeftOut[] => {
    const found = ignored.has(entry) ? { entry, reason: 'conflict' as const } : obstacle(entry, dictionary);
    return found ? [found] : [];
  });
  if (left.length === 0) return { dictionary, fit: entries, left };
  const out = new Set(left.map(({ entry }) => entry));
  const rest = fitting(
    entries.filter((entry) => !out.has(entry)),
    shipped,
  );
  return { ...rest, left: [...left, ...rest.left] };
}

/**
 * Own entries of a kind as rows of their table of `data/`, without its header: together with the shipped rows they pass
 * its check, and what would not is left out with its reason.
 */
export function ownRows(
  type: OwnEntry['type'],
  entries: readonly OwnEntry[],
  shipped: DictionaryTables,
): OwnRows {
  const { dictionary, fit, left } = fitting(entries, shipped);
  return {
    rows: fit.filter((entry) => entry.type === type).flatMap((entry) => rowsOf(entry, dictionary)),
    left: left.filter(({ entry }) => entry.type === type),
  };
}

/** Rows under the header of their table, as a CSV that spreadsheets read as UTF-8. */
export const ownCsv = (type: OwnEntry['type'], rows: OwnRows['rows']): string =>
  BYTE_ORDER_MARK +
  [OWN_TABLES[type].columns, ...rows]
    .map((row) => csvLine(row.map((cell) => csvCell(guarded(cell)))))
    .join('');
