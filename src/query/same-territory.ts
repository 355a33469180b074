import type { SeriesBreak } from '../domain/break';
import type { Bureau } from '../domain/bureau';
import { comparability, isAdditive, type FigureDescription } from '../domain/comparability';
import type { Dictionary } from '../domain/dictionary';
import { sameTerritory, successionsOf, type SameTerritory, type Succession } from '../domain/lineage';
import { missing, type Reading } from '../domain/reading';
import { allBreaks, breaksFor } from './breaks';
import { changeBetween, type Change } from './change';
import { absentCell, isNonexistent } from './cells';
import type { Cell, Comparison, Row } from './comparison';
import { describe } from './describe';
import type { DisplayUnit } from './display';
import { spanOf } from './span';
import { sumOf } from './stats';

/** One year of a territory, made of the figures of the units that it was then. */
export interface TerritorySum {
  readonly year: number;
  readonly parts: readonly { readonly bureau: Bureau; readonly row: Row; readonly cell: Cell }[];
  /** Known only where every unit has stated its figure. */
  readonly total: Reading;
}

/** The change over one and the same territory (可比口径), where the unit itself was redrawn. */
export interface SameTerritoryChange {
  readonly now: TerritorySum;
  readonly before: TerritorySum;
  readonly change: Change;
}

const successionsByDictionary = new WeakMap<Dictionary, readonly Succession[]>();

function successionsIn(dictionary: Dictionary): readonly Succession[] {
  const cached = successionsByDictionary.get(dictionary);
  if (cached) return cached;
  const made = successionsOf(dictionary.lineage, dictionary.regionsByCode);
  successionsByDictionary.set(dictionary, made);
  return made;
}

/** Whether nothing but a redrawn territory stands between two figures of a row that may be summed over units. */
function wantsSum(row: Row, before: Cell, change: Change): boolean {
  if (change.kind === 'formed' || !isAdditive(row.indicator.kind)) return false;
  if (isNonexistent(before)) return true;
  // Of figures that are rounded too much the sum will say so itself.
  const others = change.reasons.filter(({ code }) => code !== 'approximate');
  return (
    others.length > 0 &&
    others.every((reason) => reason.code === 'break' && reason.break.kind === 'territory')
  );
}

/**
 * The units of both years whose figures are to be summed for a row's change, null where the ledger of territories
 * offers none or none is needed.
 */
export function unitsToSum(
  row: Row,
  now: Cell,
  before: Cell,
  change: Change,
  dictionary: Dictionary,
): SameTerritory | null {
  if (now.reading.status === 'missing' || !wantsSum(row, before, change)) return null;
  return sameTerritory(row.bureau.code, now.year, before.year, successionsIn(dictionary));
}

/**
 * The change of a row over the territory that the units make up together.
 * @param figures a comparison of those units in both years
 */
export function changeOverTerritory(
  row: Row,
  units: SameTerritory,
  years: { readonly now: number; readonly before: number },
  figures: Comparison,
  unit: DisplayUnit,
  dictionary: Dictionary,
): SameTerritoryChange {
  const now = territorySum(row, units.now, years.now, figures);
  const before = territorySum(row, units.before, years.before, figures);
  const breaksOf = breaksFor(row.indicator, [years.before, years.now], dictionary);
  const touched = [row, ...now.parts, ...before.parts].map(({ bureau }) => ({ breaks: breaksOf(bureau) }));
  const breaks = allBreaks(touched).filter((each) => !isStepped(each, units.date));
  return {
    now,
    before,
    change: changeBetween(described(row, now, breaks), described(row, before, breaks), unit, false),
  };
}

function territorySum(row: Row, codes: readonly string[], year: number, figures: Comparison): TerritorySum {
  const at = figures.years.indexOf(year);
  const parts = codes.flatMap((code) => {
    const found = figures.rows.find(
      (each) =>
        each.bureau.code === code &&
        each.indicator.id === row.indicator.id &&
        each.scope === row.scope &&
        each.unitClass === row.unitClass,
    );
    const cell = found?.cells[at];
    return found && cell ? [{ bureau: found.bureau, row: found, cell }] : [];
  });
  const [first] = parts;
  const whole =
    first !== undefined &&
    parts.length === codes.length &&
    parts.every(
      (part) =>
        comparability(describe(first.row, first.cell), describe(part.row, part.cell), 'sum').comparable,
    );
  const sum = whole ? sumOf(parts.map(({ cell }) => cell.reading)) : null;
  return { year, parts, total: sum ?? missing('not_reported') };
}

/** The territory's own redrawing, which the sum steps over: no other does. */
const isStepped = (each: SeriesBreak, date: string): boolean =>
  each.kind === 'territory' && (each.date.startsWith(date) || date.startsWith(each.date));

/**
 * The sum as a figure of the territory.
 * @param breaks of all its units, also those that no single row has figures on either side of: the codes change with it
 */
function described(
  row: Row,
  { year, parts, total }: TerritorySum,
  breaks: readonly SeriesBreak[],
): FigureDescription {
  const [first] = parts;
  const figure = first ? describe(first.row, first.cell) : describe(row, absentCell(year, true));
  const spans = parts.map(({ row: own, cell }) => spanOf(own, cell));
  const end = (at: 0 | 1): number => spans.reduce((sum, span) => sum + (span?.[at] ?? 0), 0);
  const places = parts.flatMap(({ row: own, cell }) => describe(own, cell).places ?? []);
  return {
    ...figure,
    year,
    reading: total,
    span: [end(0), end(1)],
    places: places.length > 0 ? Math.min(...places) : null,
    breaks,
  };
}
