import type { Bureau } from '../domain/bureau';
import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import { existsInYear, type Level } from '../domain/region';
import type { SeriesScope } from '../domain/scope';
import type { Table } from '../table/table';
import { asked, compare } from './compare';
import type { Question } from './comparison';
import { formedAt, formedCode, rateWinners } from './coverage-formed';
import { NOTHING, scanning, winnersOf, type Slots, type Winners } from './coverage-scan';
import {
  codeOf,
  inOtherScope,
  isFictional,
  isStated,
  moreTelling,
  type CoverageCode,
} from './coverage-state';
import { readerOf } from './reader';

export interface CoverageQuestion {
  readonly bureaus: readonly Bureau[];
  readonly indicators: readonly Indicator[];
  /** Ascending. */
  readonly years: readonly number[];
  readonly scope: Question['scope'];
}

/** Who has published what: a code (see `COVERAGE_STATES`) for each bureau, indicator and year. */
export interface Coverage {
  readonly question: CoverageQuestion;
  /** By bureau × columns + column, where a column is indicator × years + year. */
  readonly codes: Uint8Array;
  readonly columns: number;
}

const BLANK = codeOf('not_reported');
const NONEXISTENT = codeOf('nonexistent');
const FORMED = codeOf('formed');

/** The code of one cell, by its places in the question. */
export const codeAt = ({ codes, columns }: Coverage, bureau: number, column: number): CoverageCode =>
  codes[bureau * columns + column] ?? BLANK;

/**
 * The coverage of a question. Which figure a cell goes by is `precedence`'s rule, as in a comparison; where a bureau
 * has several series of an indicator (scopes, counting classes), the cell is the one that tells most. What is stated
 * only in a scope that is not asked for is `other_scope`. A scan over the columns, nothing kept for a single figure.
 */
export function coverageOf(table: Table, dictionary: Dictionary, question: CoverageQuestion): Coverage {
  const { bureaus, indicators, years } = question;
  const scan = scanning(readerOf(table, dictionary), slotsOf(question));
  const columns = indicators.length * years.length;
  const codes = unspoken(question, dictionary);
  const wantedAt = scopesWanted(question);

  const kept = new Map<string, Winners>();
  const partIds = new Set(indicators.flatMap((each) => [each.numeratorId, each.denominatorId]));
  const winners = (indicator: Indicator): Winners => {
    const made = kept.get(indicator.id) ?? winnersOf(scan, indicator);
    if (partIds.has(indicator.id)) kept.set(indicator.id, made);
    return made;
  };
  const part = (id: string): Winners | null => {
    const found = dictionary.indicatorById.get(id);
    return found ? winners(found) : null;
  };

  indicators.forEach((indicator, at) => {
    const rate = winners(indicator);
    const numerator = part(indicator.numeratorId);
    const denominator = numerator && part(indicator.denominatorId);
    const parts = numerator && denominator ? rateWinners(rate, numerator, denominator) : null;
    if (rate.kinds.length === 0 && !parts?.pairs.length) return;
    const asking: Bureau[] = [];
    bureaus.forEach((bureau, b) => {
      const wanted = wantedAt(bureau.level);
      const wantedKinds = wanted.of(rate);
      for (let y = 0; y < years.length; y += 1) {
        const cell = b * years.length + y;
        const to = b * columns + at * years.length + y;
        let code = told(rate, cell, wantedKinds, codes[to] ?? BLANK);
        if (parts && (!isStated(code) || isFictional(code))) {
          const formed = formedAt(parts, cell, wanted.has);
          if (formed === 'formed') code = moreTelling(code, FORMED);
          if (formed === 'ask' && asking[asking.length - 1] !== bureau) asking.push(bureau);
        }
        codes[to] = code;
      }
    });
    addFormed(table, dictionary, question, indicator, asking, codes);
  });
  return { question, codes, columns };
}

function slotsOf({ bureaus, years }: CoverageQuestion): Slots {
  const ofYear = new Int16Array(2 ** 16).fill(-1);
  years.forEach((year, at) => (ofYear[year] = at));
  return {
    ofBureau: new Map(bureaus.map(({ id }, slot) => [id, slot])),
    isCounty: Uint8Array.from(bureaus, ({ level }) => Number(level === 'county')),
    ofYear,
    years: years.length,
  };
}

/** The matrix of those who say nothing: a blank, or that the bureau did not stand. */
function unspoken(
  { bureaus, indicators, years }: CoverageQuestion,
  { regionsByCode }: Dictionary,
): Uint8Array {
  const codes = new Uint8Array(bureaus.length * indicators.length * years.length).fill(BLANK);
  const columns = indicators.length * years.length;
  bureaus.forEach(({ code }, b) => {
    const regions = regionsByCode.get(code);
    years.forEach((year, y) => {
      if (existsInYear(regions, year)) return;
      for (let i = y; i < columns; i += years.length) codes[b * columns + i] = NONEXISTENT;
    });
  });
  return codes;
}

/** Which scopes are asked for at a level. */
interface Wanted {
  readonly has: (scope: SeriesScope) => boolean;
  /** The same by kind of an indicator; the last is kept. */
  readonly of: (winners: Winners) => Uint8Array;
}

function scopesWanted({ scope }: CoverageQuestion): (level: Level) => Wanted {
  const made = new Map<Level, Wanted>();
  return (level) => {
    const found = made.get(level);
    if (found) return found;
    const has = (each: SeriesScope): boolean => asked(each, level, scope);
    let last: Winners | null = null;
    let kinds = new Uint8Array();
    const of = (winners: Winners): Uint8Array => {
      if (winners !== last) kinds = Uint8Array.from(winners.kinds, (kind) => Number(has(kind.scope)));
      last = winners;
      return kinds;
    };
    const wanted = { has, of };
    made.set(level, wanted);
    return wanted;
  };
}

/** What the series of a cell tell together. */
function told({ codes }: Winners, cell: number, wanted: Uint8Array, silent: CoverageCode): CoverageCode {
  const from = cell * wanted.length;
  let best = silent;
  for (let kind = 0; kind < wanted.length; kind += 1) {
    const code = codes[from + kind] ?? NOTHING;
    if (code === NOTHING) continue;
    if (wanted[kind] === 1) best = moreTelling(best, code);
    else if (isStated(code)) best = moreTelling(best, inOtherScope(code));
  }
  return best;
}

/** Where the parts of a rate are not plain, a comparison of those bureaus tells what is formed from them. */
function addFormed(
  table: Table,
  dictionary: Dictionary,
  question: CoverageQuestion,
  indicator: Indicator,
  asking: readonly Bureau[],
  codes: Uint8Array,
): void {
  if (asking.length === 0) return;
  const { bureaus, indicators, years, scope } = question;
  const { rows } = compare(table, dictionary, {
    indicators: [indicator],
    our: '',
    bureaus: asking.map(({ id }) => id),
    years,
    focusYear: 0,
    scope,
  });
  const columns = indicators.length * years.length;
  const from = indicators.indexOf(indicator) * years.length;
  const slotOf = new Map(bureaus.map(({ id }, slot) => [id, slot]));
  for (const { bureau, cells } of rows) {
    const slot = slotOf.get(bureau.id) ?? 0;
    cells.forEach((cell, y) => {
      const formed = formedCode(cell);
      const at = slot * columns + from + y;
      if (formed !== null) codes[at] = moreTelling(codes[at] ?? BLANK, formed);
    });
  }
}
