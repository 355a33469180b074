import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import { indicatorsOf, type Table } from '../table/table';
import { assemble } from './assemble';
import { breaksWithin } from './breaks';
import { changeOf, type Change } from './change';
import { absentCell, isFictional } from './cells';
import { compare } from './compare';
import type { Cell, Comparison, Question, Row } from './comparison';
import { displayUnit, type DisplayUnit } from './display';
import { unitOfMedian } from './median-unit';
import { isElsewhere, rankFor, type Exclusion, type Ranking } from './rank';
import { readerOf } from './reader';
import { changeOverTerritory, unitsToSum, type SameTerritoryChange } from './same-territory';
import type { ResolvedSelection } from './selection';
import { placesOf, sourceList, type SourceList } from './sources';

/** As many lines as one page and one glance hold. */
export const OVERVIEW_LINES = 10;
/** What leaders ask for first, in their order; the other core indicators follow in the dictionary's. */
const ASKED_FIRST: readonly string[] = [
  'penalty_cases',
  'penalty_amount',
  'dr_national_tasks',
  'dr_national_penalty_rate',
  'dr_provincial_tasks',
  'dr_provincial_penalty_rate',
  'permits_completed',
  'complaints',
  'review_cases',
  'litigation_cases',
];
/** Years of the small trend, the one in focus included. */
const TREND_YEARS = 5;

/** Where our figure stands among those of its kind. */
export interface Standing {
  readonly ranking: Ranking;
  readonly place: { readonly from: number; readonly to: number } | null;
  /** Why our figure has no place. */
  readonly excluded: Exclusion | null;
}

/** One line of the one-page table: a series of our bureau in the year of focus. */
export interface OverviewLine {
  readonly row: Row;
  /** Of all numbers of the line but the median. */
  readonly unit: DisplayUnit;
  /** The same with a place more where the middle of two counts wants one. */
  readonly medianUnit: DisplayUnit;
  readonly now: Cell;
  readonly before: Cell;
  readonly change: Change;
  /** The change over the same territory, where the unit itself was redrawn and its parts may be summed. */
  readonly sameTerritory: SameTerritoryChange | null;
  /** Null where fewer than two figures can be ranked. */
  readonly standing: Standing | null;
  /** Whether real and fictional figures stand in its table: then each fictional one bears a sign. */
  readonly mixed: boolean;
  /** The last years up to the one in focus, gaps included. */
  readonly trend: readonly Cell[];
}

/** The one-page table: our bureau in one year, beside the year before and its peers. */
export interface Overview {
  readonly year: number;
  readonly lines: readonly OverviewLine[];
  /** What stands in the table: two years of our bureau. Its marks, notes, breaks and sources are the table's. */
  readonly ours: Comparison;
  /** All compared bureaus in the year of focus: what ranks and medians are formed from. */
  readonly peers: Comparison;
  /** Indicators that were asked for and that our bureau states nothing of, in the year. */
  readonly silent: readonly Indicator[];
  /** Indicators that our bureau states in the year, but in a scope that was not asked for. */
  readonly elsewhere: readonly Indicator[];
}

/**
 * The one-page table of a selection.
 * @param chosen indicator ids in the reader's order; null: the core indicators that our bureau states in the year, at
 * most ten, those that are asked for first in front, stated ones before those that are formed from parts.
 */
export function overviewOf(
  table: Table,
  dictionary: Dictionary,
  selection: ResolvedSelection,
  chosen: readonly string[] | null,
): Overview {
  const { our, bureaus, year, scope } = selection;
  const list = sourceList(readerOf(table, dictionary));
  const asked = chosen === null ? coreOf(dictionary) : named(chosen, table, dictionary);
  const years = Array.from({ length: TREND_YEARS }, (_, i) => year - TREND_YEARS + 1 + i);
  const question: Question = { indicators: asked, our, bureaus: [our], years, focusYear: year, scope };
  const mine = compare(table, dictionary, question, list);
  const speaking = mine.rows.filter((row) => isTold(cellAt(row, year)));
  const rows = chosen === null ? mostTelling(speaking, year) : speaking;

  const indicators = asked.filter(({ id }) => rows.some((row) => row.indicator.id === id));
  const peers = compare(table, dictionary, { ...question, indicators, bureaus, years: [year] }, list);
  const two = rows.map((row) => {
    const cells = [cellAt(row, year - 1), cellAt(row, year)];
    return { ...row, cells, breaks: breaksWithin(row.breaks, cells) };
  });
  const ours = assemble({ ...question, indicators }, [year - 1, year], two, list.sources, 0);
  const stated = [...two, ...peers.rows]
    .flatMap(({ cells }) => cells)
    .filter(({ reading }) => reading.status === 'known');
  const mixed = stated.some(isFictional) && !stated.every(isFictional);
  const base = rows.map((row) => ({ ...lineOf(row, year, peers, dictionary), mixed }));
  const lines = withTerritory(base, year, table, dictionary, question, list);
  const summed = lines.flatMap(({ sameTerritory }) =>
    sameTerritory ? [...sameTerritory.now.parts, ...sameTerritory.before.parts] : [],
  );
  const cited = new Set([
    ...ours.sources.map(({ number }) => number),
    ...summed.flatMap(({ cell }) => placesOf(cell)).map(({ provenance }) => provenance.sourceNumber),
  ]);
  const elsewhere = asked.filter(
    ({ id }) =>
      !indicators.some((each) => each.id === id) &&
      mine.rows.some((row) => row.indicator.id === id && isElsewhere(cellAt(row, year))),
  );
  return {
    year,
    lines,
    ours: { ...ours, sources: list.sources.filter(({ number }) => cited.has(number)) },
    peers,
    silent: asked.filter(
      (each) => chosen !== null && !indicators.includes(each) && !elsewhere.includes(each),
    ),
    elsewhere,
  };
}

/** The core results, those that are asked for first in front. */
function coreOf({ indicators }: Dictionary): Indicator[] {
  const core = indicators.filter((indicator) => indicator.core && indicator.class === 'result');
  const first = ASKED_FIRST.flatMap((id) => core.find((each) => each.id === id) ?? []);
  return [...first, ...core.filter((each) => !first.includes(each))];
}

function named(ids: readonly string[], table: Table, dictionary: Dictionary): Indicator[] {
  const loaded = indicatorsOf(table);
  return ids.flatMap((id) => dictionary.indicatorById.get(id) ?? loaded.find((each) => each.id === id) ?? []);
}

const cellAt = (row: Row, year: number): Cell =>
  row.cells.find((cell) => cell.year === year) ?? absentCell(year, true);

/** Whether a source says anything of the cell but a blank: a number, or why there is none. */
const isTold = ({ reading, provenance }: Cell): boolean =>
  reading.status === 'known' || (provenance !== null && reading.reason !== 'not_reported');

/** At most ten rows in the order asked; what a source states goes before what is formed from parts. */
function mostTelling(rows: readonly Row[], year: number): readonly Row[] {
  const isFormed = (row: Row): boolean => cellAt(row, year).marks.includes('derived');
  const first = [...rows.filter((row) => !isFormed(row)), ...rows.filter(isFormed)];
  const kept = new Set(first.slice(0, OVERVIEW_LINES));
  return rows.filter((row) => kept.has(row));
}

function lineOf(
  row: Row,
  year: number,
  peers: Comparison,
  dictionary: Dictionary,
): Omit<OverviewLine, 'mixed'> {
  const [now, before] = [cellAt(row, year), cellAt(row, year - 1)];
  const ranking = rankFor(peers, year, dictionary, row.key);
  const unit = displayUnit([{ ...row, cells: [now, before] }]);
  return {
    row,
    unit,
    medianUnit: unitOfMedian(ranking?.median ?? null, unit, row.indicator.kind),
    now,
    before,
    change: changeOf(row, now, before, unit),
    sameTerritory: null,
    standing: ranking && {
      ranking,
      place: ranking.entries.get(row.key) ?? null,
      excluded: ranking.excluded.find(({ rowKey }) => rowKey === row.key)?.reason ?? null,
    },
    trend: row.cells,
  };
}

/** Adds the change over one territory to the lines that want it: their units' figures are compared once. */
function withTerritory(
  lines: readonly OverviewLine[],
  year: number,
  table: Table,
  dictionary: Dictionary,
  question: Question,
  list: SourceList,
): readonly OverviewLine[] {
  const wanted = lines.map(({ row, now, before, change }) =>
    unitsToSum(row, now, before, change, dictionary),
  );
  const codes = [...new Set(wanted.flatMap((units) => (units ? [...units.now, ...units.before] : [])))];
  if (codes.length === 0) return lines;
  const indicators = lines.filter((_, i) => wanted[i]).map(({ row }) => row.indicator);
  const asked = {
    ...question,
    indicators: [...new Set(indicators)],
    bureaus: codes,
    years: [year - 1, year],
  };
  const figures = compare(table, dictionary, asked, list);
  return lines.map((line, i) => {
    const units = wanted[i];
    if (!units) return line;
    const years = { now: year, before: year - 1 };
    return {
      ...line,
      sameTerritory: changeOverTerritory(line.row, units, years, figures, line.unit, dictionary),
    };
  });
}
