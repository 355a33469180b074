import { group } from 'd3-array';
import type { Bureau } from '../domain/bureau';
import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import { existsInYear, type Level } from '../domain/region';
import type { SeriesScope } from '../domain/scope';
import { BASE_UNIT, unitClass } from '../domain/unit';
import { bureausOf, compareBureaus, type Table } from '../table/table';
import { assemble } from './assemble';
import { breaksFor, breaksWithin } from './breaks';
import { absentCell, cellsOf, elsewhere } from './cells';
import type { Cell, Comparison, Question, Row } from './comparison';
import { partsOf, type Parts } from './derive';
import { collect, type Series } from './figures';
import { regionBureau } from './peers';
import { readerOf } from './reader';
import { sourceList, type SourceList } from './sources';

/** A row to be: stated figures, or only the parts to form them from. */
interface Plan {
  readonly scope: SeriesScope;
  readonly unitClass: string;
  readonly series: Series | null;
}

const SCOPE_ORDER: readonly SeriesScope[] = ['county', 'jurisdiction', 'own', 'delegated', 'unstated'];

/**
 * Answers a question from the loaded figures: a row for each bureau, indicator, series scope and counting
 * class, a cell for each year. A bureau without any figure of an indicator keeps one row of gaps, so that
 * chart and table can say so. Rates and means are formed from their stated parts where nobody stated them.
 * @param list numbers the sources; given where several comparisons stand on one page
 */
export function compare(
  table: Table,
  dictionary: Dictionary,
  question: Question,
  list: SourceList = sourceList(readerOf(table, dictionary)),
): Comparison {
  const { rows, hidden } = rowsFor(table, dictionary, question, list);
  return assemble(question, question.years, rows, list.sources, hidden);
}

/** The rows of a comparison alone, and how many figures stand in scopes that were not asked for. */
export function rowsFor(
  table: Table,
  dictionary: Dictionary,
  question: Question,
  list: SourceList,
): { readonly rows: readonly Row[]; readonly hidden: number } {
  const bureaus = bureausIn(table, dictionary, question);
  const wanted = { bureaus, years: question.years };
  const reader = readerOf(table, dictionary);
  let hidden = 0;
  const prepared = question.indicators.map((indicator) => {
    const series: Series[] = [];
    const unasked: Series[] = [];
    for (const each of collect(reader, indicator, wanted)) {
      const isAsked = asked(each.scope, bureaus[each.slot]?.level, question.scope);
      (isAsked ? series : unasked).push(each);
    }
    for (const { first } of unasked) hidden += first.filter((ref) => ref >= 0).length;
    const unaskedOf = group(unasked, ({ slot }) => slot);
    const isKnown = (ref = -1): boolean => ref >= 0 && reader.isKnown(ref);
    const isReal = (ref = -1): boolean => isKnown(ref) && !reader.isDemo(ref);
    // Beside real figures a fictional one is published nowhere.
    const counts =
      question.scope !== 'all' && [...series, ...unasked].some(({ first }) => first.some(isReal))
        ? isReal
        : isKnown;
    const own = unitClass('', indicator, dictionary.unitByPrinted);
    const parts = partsOf(reader, indicator, wanted);
    const isFormable = (slot: number, at: number): boolean =>
      question.scope !== 'all' &&
      parts.numerator?.series.some(
        (each) =>
          each.slot === slot &&
          !asked(each.scope, bureaus[slot]?.level, question.scope) &&
          counts(each.first[at]) &&
          counts(parts.denominator?.of(slot, each.scope)?.first[at]),
      ) === true;
    const plans = plansOf(series, parts, own, bureaus, question);
    return {
      making: { reader, list, indicator, parts, years: question.years },
      own,
      plans,
      /** Whether the bureau's figure of a year is stated, or can be formed, in a scope that was not asked for. */
      isHidden: (slot: number, at: number) =>
        unaskedOf.get(slot)?.some(({ first }) => counts(first[at])) === true || isFormable(slot, at),
      usual: usualScopes(plans, bureaus, question.scope),
      breaksOf: breaksFor(indicator, question.years, dictionary),
    };
  });

  const rows: Row[] = [];
  bureaus.forEach((bureau, slot) => {
    const regions = dictionary.regionsByCode.get(bureau.code);
    const exists = question.years.map((year) => existsInYear(regions, year));
    for (const { making, own, plans, isHidden, usual, breaksOf } of prepared) {
      const { indicator, parts } = making;
      const breaks = breaksOf(bureau);
      const add = (scope: SeriesScope, counting: string, cells: readonly Cell[]): void => {
        const told = elsewhere(cells, 'other_scope', (at) => isHidden(slot, at));
        rows.push({
          key: `${bureau.id}|${indicator.id}|${scope}|${counting}`,
          bureau,
          ours: bureau.id === question.our,
          indicator,
          scope,
          unitClass: counting,
          unit: unitOf(counting, indicator, told),
          cells: told,
          breaks: breaksWithin(breaks, told),
        });
      };
      const before = rows.length;
      const made = (plans.get(slot) ?? []).map((plan) => {
        const isOwn = plan.unitClass === own;
        const numerator = isOwn ? (parts.numerator?.of(slot, plan.scope) ?? null) : null;
        const denominator = isOwn ? (parts.denominator?.of(slot, plan.scope) ?? null) : null;
        return {
          ...plan,
          cells: cellsOf(making, plan.series, { numerator, denominator, scope: plan.scope }, exists),
        };
      });
      for (const { scope, unitClass: counting, cells } of made) {
        const others = made.filter((other) => other.scope === scope && other.unitClass !== counting);
        const told = elsewhere(cells, 'other_class', (at) =>
          others.some((other) => other.cells[at]?.reading.status === 'known'),
        );
        if (told.some((cell) => cell.provenance !== null)) add(scope, counting, told);
      }
      if (rows.length > before || !exists.includes(true)) continue;
      add(
        usual.get(bureau.level) ?? 'unstated',
        own,
        question.years.map((year, at) => absentCell(year, exists[at] ?? true)),
      );
    }
  });
  return { rows, hidden };
}

/** The bureaus of a question, ours first, then in administrative order; under their latest printed name. */
function bureausIn(table: Table, dictionary: Dictionary, question: Question): Bureau[] {
  const known = new Map(bureausOf(table).map(({ bureau }) => [bureau.id, bureau]));
  const bureaus = [...new Set(question.bureaus)].map((id) => known.get(id) ?? regionBureau(id, dictionary));
  return bureaus.sort(
    (a, b) => Number(b.id === question.our) - Number(a.id === question.our) || compareBureaus(a, b),
  );
}

/** At county level the one series always shows; delegated work stands apart everywhere. */
export function asked(scope: SeriesScope, level: Level | undefined, wanted: Question['scope']): boolean {
  return wanted === 'all' || scope === wanted || (level === 'county' && scope === 'county');
}

/** Rows by bureau: one for each series, and one for each scope in which only the parts are stated. */
function plansOf(
  series: readonly Series[],
  { numerator, denominator }: Parts,
  own: string,
  bureaus: readonly Bureau[],
  question: Question,
): Map<number, Plan[]> {
  const plans = new Map<number, Plan[]>();
  const add = (slot: number, plan: Plan): void => {
    const before = plans.get(slot);
    if (before) before.push(plan);
    else plans.set(slot, [plan]);
  };
  for (const each of series) add(each.slot, { scope: each.scope, unitClass: each.unitClass, series: each });
  for (const { slot, scope } of numerator?.series ?? []) {
    const isStated = plans.get(slot)?.some((plan) => plan.scope === scope && plan.unitClass === own) ?? false;
    if (isStated || !denominator?.of(slot, scope)) continue;
    if (asked(scope, bureaus[slot]?.level, question.scope))
      add(slot, { scope, unitClass: own, series: null });
  }
  for (const each of plans.values()) {
    each.sort(
      (a, b) =>
        SCOPE_ORDER.indexOf(a.scope) - SCOPE_ORDER.indexOf(b.scope) ||
        Number(b.unitClass === own) - Number(a.unitClass === own) ||
        (a.unitClass < b.unitClass ? -1 : 1),
    );
  }
  return plans;
}

/** The scope in which a level's bureaus mostly state an indicator: there a silent bureau's gap is drawn. */
function usualScopes(
  plans: ReadonlyMap<number, readonly Plan[]>,
  bureaus: readonly Bureau[],
  wanted: Question['scope'],
): Map<Level, SeriesScope> {
  const usual = new Map<Level, SeriesScope>([['county', 'county']]);
  for (const level of ['nation', 'province', 'city', 'unknown'] as const) {
    const counts = new Map<SeriesScope, number>();
    for (const [slot, own] of plans) {
      if (bureaus[slot]?.level !== level) continue;
      for (const { scope } of own) counts.set(scope, (counts.get(scope) ?? 0) + 1);
    }
    const most = [...SCOPE_ORDER].sort((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0))[0];
    usual.set(level, wanted !== 'all' ? wanted : counts.size > 0 && most ? most : 'unstated');
  }
  return usual;
}

/** 元 for money, % for percent, else the counter printed most often, else the dictionary's. */
function unitOf(counting: string, indicator: Indicator, cells: readonly Cell[]): string {
  const base = BASE_UNIT[counting];
  if (base !== undefined) return base;
  const counts = new Map<string, number>();
  for (const { unit } of cells) if (unit !== '') counts.set(unit, (counts.get(unit) ?? 0) + 1);
  let most = indicator.unit;
  let count = 0;
  for (const [unit, times] of counts) {
    if (times <= count) continue;
    most = unit;
    count = times;
  }
  return most;
}
