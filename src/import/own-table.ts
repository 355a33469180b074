import Papa from 'papaparse';
import { namedBureauId } from '../domain/bureau';
import { makeDictionary, type Dictionary, type DictionaryTables } from '../domain/dictionary';
import { aliasKey } from '../domain/fold';
import { unguarded } from '../domain/formula';
import { namedIndicatorId } from '../domain/indicator';
import { asOwnEntry, OWN_BREAK_PREFIX, type OwnEntry, type OwnProblem } from '../domain/own';
import { withOwn } from '../domain/own-merge';
import { OWN_TABLES, TO_BE_WRITTEN, tableIdOf } from '../domain/own-table';
import { levelOf, LEVELS } from '../domain/region';
import { ownProblems } from './own-check';

/** A row that cannot be taken in. */
export interface RowProblem {
  /** File row, the header is row 1. */
  readonly row: number;
  /** What the row is about. */
  readonly name: string;
  readonly problem: OwnProblem;
}

/** What a file with rows of a table of `data/` comes to. */
export interface OwnTable {
  readonly entries: readonly OwnEntry[];
  readonly problems: readonly RowProblem[];
  /** Rows that the page ships already. */
  readonly shipped: number;
}

interface TableRow {
  readonly row: number;
  readonly cell: (column: string) => string;
}

/** An entry as the cells say it, not yet looked at; null for a row that the page ships. */
interface Claimed {
  readonly row: number;
  readonly said: Readonly<Record<string, unknown>> & { readonly id: string };
}

/** What the cells are read beside. */
interface Beside {
  readonly dictionary: Dictionary;
  readonly own: readonly OwnEntry[];
}

const listOf = (cell: string): readonly string[] =>
  cell
    .split(';')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const unwritten = (cell: string): string => (cell === TO_BE_WRITTEN ? '' : cell);

/** The text of a CSV that this program, Excel or WPS wrote: UTF-8, else GBK. */
export function textOfTable(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('gb18030').decode(bytes);
  }
}

function tableRows(text: string): {
  readonly columns: readonly string[];
  readonly rows: readonly TableRow[];
} {
  const plain = text.replace(/^\ufeff/, '').replace(/\r\n?/g, '\n');
  const { data } = Papa.parse<string[]>(plain, { delimiter: ',', newline: '\n' });
  const [header = [], ...body] = data;
  const columns = header.map((name) => name.trim());
  const rows = body.flatMap((cells, i): TableRow[] => {
    if (cells.every((cell) => cell.trim() === '')) return [];
    return [{ row: i + 2, cell: (column) => unguarded((cells[columns.indexOf(column)] ?? '').trim()) }];
  });
  return { columns, rows };
}

function indicators(rows: readonly TableRow[], { dictionary, own }: Beside): readonly Claimed[] {
  const mine = own.filter((entry) => entry.type === 'indicator');
  const idOf = (name: string): string =>
    mine.find(({ nameZh }) => aliasKey(nameZh) === aliasKey(name))?.id ?? namedIndicatorId(name);
  const here = new Map([
    ...mine.map(({ id }) => [tableIdOf(id), id] as const),
    ...rows.map(({ cell }) => [cell('id'), idOf(cell('name_zh'))] as const),
  ]);
  const partOf = (id: string): string => (dictionary.indicatorById.has(id) ? id : (here.get(id) ?? id));
  return rows.map(({ row, cell }) => ({
    row,
    said: {
      type: 'indicator',
      id: idOf(cell('name_zh')),
      nameZh: cell('name_zh'),
      nameEn: cell('name_en') === cell('name_zh') ? '' : cell('name_en'),
      category: cell('category'),
      unit: cell('unit'),
      kind: cell('kind'),
      numeratorId: partOf(cell('numerator_id')),
      denominatorId: partOf(cell('denominator_id')),
      polarity: cell('polarity'),
      aliases: listOf(cell('header_aliases')),
      definition: unwritten(cell('definition_zh')),
    },
  }));
}

/** The code that the evidence names, else the only one of regions of that name; what is printed where it is neither. */
function codeOf(cell: TableRow['cell'], { regions }: Dictionary): string {
  const named = /region (\d{6})/.exec(cell('evidence'))?.[1];
  const codes = [...new Set(regions.filter(({ name }) => name === cell('region')).map(({ code }) => code))];
  return named ?? (codes.length === 1 ? (codes[0] ?? '') : cell('region'));
}

function bureaus(rows: readonly TableRow[], { dictionary }: Beside): readonly Claimed[] {
  const byName = new Map<string, readonly TableRow[]>();
  for (const each of rows) {
    const id = namedBureauId(each.cell('new_name'));
    byName.set(id, [...(byName.get(id) ?? []), each]);
  }
  return [...byName].flatMap(([id, of]): Claimed[] => {
    const [first] = of;
    if (!first) return [];
    const { row, cell } = first;
    const code = codeOf(cell, dictionary);
    const level = /level (\w+)/.exec(cell('evidence'))?.[1] ?? '';
    const otherNames = [...new Set(of.map((each) => each.cell('old_name')).filter((name) => name !== ''))];
    const isLevel = LEVELS.some((each) => each === level);
    const said = { id, name: cell('new_name'), code, level: isLevel ? level : levelOf(code), otherNames };
    return [{ row, said: { type: 'bureau', ...said } }];
  });
}

function breaks(rows: readonly TableRow[], { own }: Beside): readonly Claimed[] {
  const here = new Map(own.map(({ id }) => [tableIdOf(id), id]));
  return rows.map(({ row, cell }) => ({
    row,
    said: {
      type: 'break',
      id: OWN_BREAK_PREFIX + cell('id').replace(/^own-/, ''),
      kind: cell('kind'),
      codes: listOf(cell('codes')),
      indicators: listOf(cell('indicators')).map((id) => here.get(id) ?? id),
      date: cell('date'),
      severs: cell('severs') === '1',
      label: cell('label_zh'),
    },
  }));
}

const READERS = { indicator: indicators, bureau: bureaus, break: breaks } as const;

/** True for a row that the page has in its own table. */
function isShipped(type: OwnEntry['type'], { cell }: TableRow, shipped: DictionaryTables): boolean {
  if (type === 'indicator') return shipped.indicators.some(({ id }) => id === cell('id'));
  if (type === 'break') return shipped.breaks.some(({ id }) => id === cell('id'));
  const [region, oldName, newName] = [cell('region'), cell('old_name'), cell('new_name')];
  return shipped.institutions.some(
    (each) => each.region === region && each.oldName === oldName && each.newName === newName,
  );
}

/** The first word of an entry that is not of its closed list. */
function strangeWord(said: Claimed['said']): OwnProblem {
  const field = asOwnEntry({ ...said, polarity: 'neutral' }) ? 'polarity' : 'kind';
  return { code: 'word-unknown', field, text: String(said[field] ?? ''), owner: '' };
}

const nameOf = ({ said }: Claimed): string => String(said['nameZh'] ?? said['name'] ?? said['label'] ?? '');

/** A claimed entry as it would be kept; null where a word is not of its list. */
interface ReadEntry extends Claimed {
  readonly entry: OwnEntry | null;
  readonly name: string;
}

/**
 * What is wrong with entries beside each other and the own dictionary. What is refused is not there for those that rest
 * on it, and they are looked at again; the entry that the own dictionary has in its place is.
 * @param refused what was found before
 */
function problemsOf(
  read: readonly ReadEntry[],
  shipped: DictionaryTables,
  own: readonly OwnEntry[],
  refused: readonly RowProblem[] = [],
): readonly RowProblem[] {
  const wrong = new Set(refused.map(({ row }) => row));
  const left = read.filter(({ row }) => !wrong.has(row));
  const entries = left.flatMap(({ entry }) => entry ?? []);
  const others = own.filter(({ type, id }) => !entries.some((each) => each.type === type && each.id === id));
  const beside = makeDictionary(withOwn(shipped, [...others, ...entries]).tables);
  const found = left.flatMap(({ row, said, entry, name }): RowProblem[] => {
    if (read.find((each) => each.said.id === said.id)?.row !== row)
      return [{ row, name, problem: { code: 'name-taken', field: 'nameZh', text: name, owner: name } }];
    const problems = entry ? ownProblems(entry, beside) : [strangeWord(said)];
    return problems.map((problem) => ({ row, name, problem }));
  });
  return found.length === 0 ? refused : problemsOf(read, shipped, own, [...refused, ...found]);
}

/**
 * Own entries of a CSV in the columns of `indicators.csv`, `institutions.csv` or `breaks.csv`. A name that the reader
 * has in the own dictionary keeps its id. Null where the columns are none of these tables'.
 * @param own what is in the own dictionary already
 */
export function readOwnTable(
  text: string,
  shipped: DictionaryTables,
  own: readonly OwnEntry[],
): OwnTable | null {
  const { columns, rows } = tableRows(text);
  const types = ['indicator', 'bureau', 'break'] as const;
  const type = types.find((each) => OWN_TABLES[each].columns.every((column) => columns.includes(column)));
  if (type === undefined) return null;
  const fresh = rows.filter((row) => !isShipped(type, row, shipped));
  const dictionary = makeDictionary(withOwn(shipped, own).tables);
  const claimed = READERS[type](fresh, { dictionary, own });
  const read = claimed.map((each) => ({ ...each, entry: asOwnEntry(each.said), name: nameOf(each) }));
  const problems = [...problemsOf(read, shipped, own)].sort((a, b) => a.row - b.row);
  const wrong = new Set(problems.map(({ row }) => row));
  const entries = read.flatMap(({ entry, row }) => (entry && !wrong.has(row) ? [entry] : []));
  return { entries, problems, shipped: rows.length - fresh.length };
}
