import type { SeriesBreak } from './break';
import type { Indicator } from './indicator';
import type { Lineage, Region } from './region';
import type { Source } from './source';
import type { Unit } from './unit';

/** A renaming of bureaus (`data/institutions.csv`). */
export interface Institution {
  readonly region: string;
  readonly oldName: string;
  readonly newName: string;
  readonly when: string;
  readonly source: string;
  readonly status: string;
}

/** The tables of `data/` as plain JSON: what the build writes to `data/dictionary.json`. */
export interface DictionaryTables {
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  readonly regions: readonly Region[];
  readonly lineage: readonly Lineage[];
  readonly breaks: readonly SeriesBreak[];
  readonly institutions: readonly Institution[];
  readonly sources: readonly Source[];
}

/** The tables with their look-ups. Made once, never changed. */
export interface Dictionary extends DictionaryTables {
  readonly indicatorById: ReadonlyMap<string, Indicator>;
  readonly unitByPrinted: ReadonlyMap<string, Unit>;
  /** All rows of a code, oldest first. */
  readonly regionsByCode: ReadonlyMap<string, readonly Region[]>;
  readonly sourceById: ReadonlyMap<string, Source>;
}

export function makeDictionary(tables: DictionaryTables): Dictionary {
  const regionsByCode = new Map<string, Region[]>();
  for (const region of tables.regions) {
    const rows = regionsByCode.get(region.code);
    if (rows) rows.push(region);
    else regionsByCode.set(region.code, [region]);
  }
  for (const rows of regionsByCode.values()) {
    rows.sort((a, b) => (a.validFrom < b.validFrom ? -1 : a.validFrom > b.validFrom ? 1 : 0));
  }
  return {
    ...tables,
    indicatorById: new Map(tables.indicators.map((i) => [i.id, i])),
    unitByPrinted: new Map(tables.units.map((u) => [u.printed, u])),
    regionsByCode,
    sourceById: new Map(tables.sources.map((s) => [s.id, s])),
  };
}
