import type { SeriesBreak } from './break';
import type { Indicator } from './indicator';
import type { Level, Lineage, Region } from './region';
import type { Source } from './source';
import type { Composition } from './composition';
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

/** A bureau that no region stands for and the reader described, in this browser only. */
export interface NamedBureau {
  readonly id: string;
  readonly name: string;
  /** Code of the region in which it works; `''` where there is none. */
  readonly code: string;
  readonly level: Level;
  /** Ids that its names would have: `name:` + name. */
  readonly ids: readonly string[];
}

/** The tables of `data/` as plain JSON: what the build writes to `data/dictionary.json`. */
export interface DictionaryTables {
  readonly indicators: readonly Indicator[];
  readonly units: readonly Unit[];
  readonly totals: readonly Composition[];
  readonly regions: readonly Region[];
  readonly lineage: readonly Lineage[];
  readonly breaks: readonly SeriesBreak[];
  readonly institutions: readonly Institution[];
  readonly sources: readonly Source[];
  /** What the page ships has none. */
  readonly bureaus?: readonly NamedBureau[];
}

/** The tables with their look-ups. Made once, never changed. */
export interface Dictionary extends DictionaryTables {
  readonly indicatorById: ReadonlyMap<string, Indicator>;
  readonly unitByPrinted: ReadonlyMap<string, Unit>;
  /** All rows of a code, oldest first. */
  readonly regionsByCode: ReadonlyMap<string, readonly Region[]>;
  readonly sourceById: ReadonlyMap<string, Source>;
  /** Bureaus that the reader described, by the ids of all their names. */
  readonly bureauById: ReadonlyMap<string, NamedBureau>;
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
    bureauById: new Map((tables.bureaus ?? []).flatMap((b) => b.ids.map((id) => [id, b] as const))),
  };
}
