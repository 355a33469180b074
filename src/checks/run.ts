import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import { levelOf } from '../domain/region';
import type { NumberedSource, Row } from '../query/comparison';
import { rowsFor } from '../query/compare';
import { parentOf } from '../query/peers';
import { readerOf } from '../query/reader';
import { sourceList, type SourceList } from '../query/sources';
import { bureausOf, indicatorsOf, type Table } from '../table/table';
import { FINDING_CODES, named, type Finding, type FindingCode } from './finding';
import { CHECKS } from './index';
import { materialOf, type Material } from './material';

/** Whose figures are checked, and of which years. */
export interface CheckScope {
  readonly bureaus: readonly string[];
  readonly years: readonly number[];
  /** Whose findings are kept before all others'; `''` for nobody's. */
  readonly our?: string;
}

/** What was found, and what was looked at to find it. */
export interface Checked {
  /** Of each code ours first, then the weightiest. */
  readonly findings: readonly Finding[];
  /** How many there are of each code, those included that are not kept. */
  readonly counts: ReadonlyMap<FindingCode, number>;
  readonly sources: readonly NumberedSource[];
  readonly bureaus: number;
  /** Known figures of the checked bureaus. */
  readonly figures: number;
  readonly checks: number;
}

/** Of a code the weightiest so many are kept, ours before all others: nobody reads more, and each holds the figures that it is about. */
export const KEPT = 1_000;
/** So many indicators are read between two pauses. */
const PIECE = 12;

/** Bureaus of a table that are each other's peers: one level under one parent. A bureau without a code has none. */
function familiesOf(ids: readonly string[], table: Table, dictionary: Dictionary): readonly Family[] {
  const keyOf = (id: string): string => {
    const level = levelOf(id);
    return level === 'unknown' ? id : `${level} ${parentOf(id, dictionary)}`;
  };
  const wanted = new Map<string, Set<string>>();
  for (const id of ids) {
    const own = wanted.get(keyOf(id));
    if (own) own.add(id);
    else wanted.set(keyOf(id), new Set([id]));
  }
  const members = new Map<string, string[]>();
  for (const { bureau } of bureausOf(table)) {
    const key = keyOf(bureau.id);
    if (!wanted.has(key)) continue;
    const own = members.get(key);
    if (own) own.push(bureau.id);
    else members.set(key, [bureau.id]);
  }
  return [...wanted].map(([key, subjects]) => ({ subjects, members: members.get(key) ?? [] }));
}

interface Family {
  readonly subjects: ReadonlySet<string>;
  readonly members: readonly string[];
}

/**
 * Runs all checks on the bureaus and years of a scope, all scopes of figures included. In pieces: each `next` is a few
 * milliseconds of work. What is found depends on the figures alone, not on the order of rows or sets; a bureau under
 * another parent has no part in it.
 */
export function* findingsIn(
  table: Table,
  dictionary: Dictionary,
  { bureaus, years, our = '' }: CheckScope,
): Generator<undefined, Checked> {
  const list = sourceList(readerOf(table, dictionary));
  const kept = new Map<FindingCode, Finding[]>(FINDING_CODES.map((code) => [code, []]));
  const counts = new Map<FindingCode, number>();
  const byRank = (a: Finding, b: Finding): number =>
    Number(b.bureau.id === our) - Number(a.bureau.id === our) || byWeight(a, b);
  let figures = 0;
  for (const family of familiesOf(bureaus, table, dictionary)) {
    const material = yield* materialFor(family, years, table, dictionary, list);
    for (const row of material.ours) for (const cell of row.cells) figures += Number(isStated(cell));
    for (const check of CHECKS) {
      for (const found of check(material)) {
        if (found === null) {
          yield;
          continue;
        }
        counts.set(found.code, (counts.get(found.code) ?? 0) + 1);
        const own = kept.get(found.code);
        if (own?.push(named(found)) === 2 * KEPT) own.sort(byRank).splice(KEPT);
      }
      yield;
    }
  }
  return {
    findings: [...kept.values()].flatMap((own) => own.sort(byRank).slice(0, KEPT)),
    counts,
    sources: list.sources,
    bureaus: new Set(bureaus).size,
    figures,
    checks: FINDING_CODES.length,
  };
}

const isStated = ({ reading, marks }: Row['cells'][number]): boolean =>
  reading.status === 'known' && !marks.includes('derived');

function* materialFor(
  { subjects, members }: Family,
  years: readonly number[],
  table: Table,
  dictionary: Dictionary,
  list: SourceList,
): Generator<undefined, Material> {
  const read = (
    indicators: readonly Indicator[],
    ids: readonly string[],
    of: readonly number[],
  ): readonly Row[] => {
    const question = { indicators, our: '', bureaus: ids, years: of, focusYear: 0, scope: 'all' as const };
    return rowsFor(table, dictionary, question, list).rows;
  };
  const rows: Row[] = [];
  const indicators = spokenOf(table, dictionary);
  for (let at = 0; at < indicators.length; at += PIECE) {
    rows.push(...read(indicators.slice(at, at + PIECE), members, years));
    yield;
  }
  return materialOf(dictionary, years, subjects, rows, (indicator, ids, of) => read([indicator], ids, of));
}

/** Indicators that any figure is of, by id; as the dictionary has them, where it has. */
const spokenOf = (table: Table, { indicatorById }: Dictionary): readonly Indicator[] =>
  indicatorsOf(table)
    .map((indicator) => indicatorById.get(indicator.id) ?? indicator)
    .sort((a, b) => (a.id < b.id ? -1 : 1));

/** Core indicators first, then the latest, then the greatest change; the key decides the rest. */
function byWeight(a: Finding, b: Finding): number {
  const isCore = ({ indicators }: Finding): number => Number(indicators[0]?.core ?? false);
  const last = ({ years }: Finding): number => years[years.length - 1] ?? 0;
  const size = ({ derived }: Finding): number =>
    Math.abs(derived.percent ?? derived.points ?? derived.times ?? 0);
  return (
    isCore(b) - isCore(a) ||
    last(b) - last(a) ||
    size(b) - size(a) ||
    (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)
  );
}

/** All at once, for a few bureaus. */
export function findingsNow(table: Table, dictionary: Dictionary, scope: CheckScope): Checked {
  const work = findingsIn(table, dictionary, scope);
  for (;;) {
    const { done, value } = work.next();
    if (done === true) return value;
  }
}
