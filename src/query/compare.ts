import type { Bureau } from '../domain/bureau';
import type { Dictionary } from '../domain/dictionary';
import type { Indicator } from '../domain/indicator';
import { existsInYear, type Level } from '../domain/region';
import type { SeriesScope } from '../domain/scope';
import { BASE_UNIT, unitClass } from '../domain/unit';
import { bureausOf, compareBureaus, type Table } from '../table/table';
import { assemble } from './assemble';
import { breaksOf } from './breaks';
import { absentCell, cellMaker } from './cells';
import type { Cell, Comparison, Question, Row } from './comparison';
import { partKey, partsOf, type Parts } from './derive';
import { collect, type Series } from './figures';
import { regionBureau } from './peers';
import { sourceList } from './sources';

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
 */
export function compare(table: Table, dictionary: Dictionary, question: Question): Comparison {
  const bureaus = bureausIn(table, dictionary, question);
  const wanted = { bureaus, years: question.years };
  const list = sourceList(table, dictionary);
  let hidden = 0;
  const prepared = question.indicators.map((indicator) => {
    const series: Series[] = [];
    for (const each of collect(table, indicator, wanted, dictionary)) {
      if (asked(each.scope, bureaus[each.slot]?.level, question.scope)) series.push(each);
      else hidden += each.first.filter((ref) => ref >= 0).length;
    }
    const parts = partsOf(table, indicator, wanted, dictionary);
    const plans = plansOf(indicator, series, parts, bureaus, question, dictionary);
    const usual = usualScopes(plans, bureaus, question.scope);
    return { indicator, parts, plans, usual };
  });

  const rows: Row[] = [];
  bureaus.forEach((bureau, slot) => {
    const regions = dictionary.regionsByCode.get(bureau.code);
    const exists = question.years.map((year) => existsInYear(regions, year));
    for (const { indicator, parts, plans, usual } of prepared) {
      const cellOf = cellMaker(table, dictionary, indicator, parts, question.years, exists, list);
      const own = unitClass('', indicator, dictionary.unitByPrinted);
      const breaks = breaksOf(bureau.code, indicator, question.years, dictionary);
      const row = (plan: Plan, cells: readonly Cell[]): Row => ({
        key: `${bureau.id}|${indicator.id}|${plan.scope}|${plan.unitClass}`,
        bureau,
        ours: bureau.id === question.our,
        indicator,
        scope: plan.scope,
        unitClass: plan.unitClass,
        unit: unitOf(plan.unitClass, indicator, cells),
        cells,
        breaks,
      });
      const before = rows.length;
      for (const plan of plans.get(slot) ?? []) {
        const key = plan.unitClass === own ? partKey({ slot, scope: plan.scope }) : null;
        const cells = question.years.map((_, year) => cellOf(plan.series, key, year));
        const formed = plan.series !== null || cells.some((cell) => cell.provenance !== null);
        if (formed) rows.push(row(plan, cells));
      }
      if (rows.length === before && exists.includes(true)) {
        const scope = usual.get(bureau.level) ?? 'unstated';
        const cells = question.years.map((year, at) => absentCell(year, exists[at] ?? true));
        rows.push(row({ scope, unitClass: own, series: null }, cells));
      }
    }
  });
  return assemble(question, question.years, rows, list.sources, hidden);
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
function asked(scope: SeriesScope, level: Level | undefined, wanted: Question['scope']): boolean {
  return wanted === 'all' || scope === wanted || (level === 'county' && scope === 'county');
}

/** Rows by bureau: one for each series, and one for each scope in which only the parts are stated. */
function plansOf(
  indicator: Indicator,
  series: readonly Series[],
  parts: Parts,
  bureaus: readonly Bureau[],
  question: Question,
  dictionary: Dictionary,
): Map<number, Plan[]> {
  const plans = new Map<number, Plan[]>();
  const add = (slot: number, plan: Plan): void => {
    const before = plans.get(slot);
    if (before) before.push(plan);
    else plans.set(slot, [plan]);
  };
  const own = unitClass('', indicator, dictionary.unitByPrinted);
  const stated = new Set<string>();
  for (const each of series) {
    add(each.slot, { scope: each.scope, unitClass: each.unitClass, series: each });
    if (each.unitClass === own) stated.add(partKey(each));
  }
  for (const [key, { slot, scope }] of parts.numerator?.bySeries ?? []) {
    if (stated.has(key) || !parts.denominator?.bySeries.has(key)) continue;
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
