import type { SeriesBreak } from './break';
import { NAMED_BUREAU_PREFIX, namedBureauId } from './bureau';
import type { DictionaryTables, NamedBureau } from './dictionary';
import { aliasKey } from './fold';
import { UNKNOWN_INDICATOR_PREFIX, type Indicator } from './indicator';
import { ownName, type OwnBreak, type OwnBureau, type OwnEntry, type OwnIndicator } from './own';

/** A name of an own entry that something else bears: a shipped row, or another own entry. */
export interface OwnConflict {
  readonly entry: OwnEntry;
  readonly text: string;
  /** What bears the name. */
  readonly owner: string;
  /** Whether the whole entry counts for nothing, and not only this name. */
  readonly ignored: boolean;
}

/** Who bears which name: the first one that claims it keeps it. */
class Claims {
  readonly conflicts: OwnConflict[] = [];
  private readonly owners = new Map<string, { readonly name: string; readonly entry: OwnEntry | null }>();

  constructor(private readonly keyOf: (text: string) => string) {}

  hold(text: string, name: string): void {
    const key = this.keyOf(text);
    if (!this.owners.has(key)) this.owners.set(key, { name, entry: null });
  }

  /** True where the entry bears the name from now on, or did already. */
  claim(text: string, entry: OwnEntry, ignored: boolean): boolean {
    const key = this.keyOf(text);
    const owner = this.owners.get(key);
    if (owner === undefined) this.owners.set(key, { name: ownName(entry), entry });
    if (owner === undefined || owner.entry === entry) return true;
    this.conflicts.push({ entry, text, owner: owner.name, ignored });
    return false;
  }

  /** Those texts that the entry bears, each spelling once. */
  borne(texts: readonly string[], entry: OwnEntry): readonly string[] {
    const seen = new Set(['']);
    return texts.filter((text) => {
      const key = this.keyOf(text);
      if (seen.has(key)) return false;
      seen.add(key);
      return this.claim(text, entry, false);
    });
  }
}

function indicatorOf(own: OwnIndicator, claims: Claims): Indicator {
  const { id, nameZh, nameEn, category, unit, kind, numeratorId, denominatorId, polarity, definition } = own;
  // Files may print the name that the id was made of, whatever the indicator is called now.
  const first = id.slice(UNKNOWN_INDICATOR_PREFIX.length);
  const [, ...others] = claims.borne([nameZh, nameEn, first, ...own.aliases], own);
  const hasEnglish = nameEn !== '' && others[0] === nameEn;
  return {
    id,
    nameZh,
    nameEn: hasEnglish ? nameEn : nameZh,
    category,
    unit,
    kind,
    numeratorId,
    denominatorId,
    polarity,
    class: 'result',
    core: false,
    headerAliases: hasEnglish ? others.slice(1) : others,
    proseAliases: [],
    definitionZh: definition,
    definitionEn: definition,
    caveatsZh: '自定义指标：名称、单位和定义由本机用户填写',
    caveatsEn: 'An own indicator: its name, unit and definition were written in this browser',
    known: true,
    own: true,
  };
}

function bureauOf(own: OwnBureau, claims: Claims): NamedBureau {
  const { id, name, code, level } = own;
  const names = claims.borne([name, ...own.otherNames], own);
  return { id, name, code, level, ids: [...new Set([id, ...names.map(namedBureauId)])] };
}

const breakOf = ({ id, kind, codes, indicators, date, severs, label }: OwnBreak): SeriesBreak => ({
  id,
  kind,
  codes,
  indicators,
  date,
  severs,
  labelZh: `${label}（自定义）`,
  labelEn: `${label} (own)`,
  source: '',
  own: true,
});

const nameOf = (id: string): string => id.slice(NAMED_BUREAU_PREFIX.length);

/**
 * The dictionary with the reader's own entries behind the shipped rows, which stay as they are. A name belongs to the
 * shipped row that bears it, then to the own entry that is called so, then to the first that may be printed so; what
 * comes too late is a conflict. The order of `own` is irrelevant.
 */
export function withOwn(
  tables: DictionaryTables,
  own: readonly OwnEntry[],
): { readonly tables: DictionaryTables; readonly conflicts: readonly OwnConflict[] } {
  if (own.length === 0) return { tables, conflicts: [] };
  const sorted = [...own].sort((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
  const named = new Claims(aliasKey);
  for (const { id, nameZh, nameEn, headerAliases } of tables.indicators)
    for (const text of [id, nameZh, nameEn, ...headerAliases]) named.hold(text, nameZh);
  const indicators = sorted
    .filter((entry) => entry.type === 'indicator')
    .filter((entry) => named.claim(entry.nameZh, entry, true));
  const placed = new Claims(namedBureauId);
  for (const { name, ids } of tables.bureaus ?? []) for (const id of ids) placed.hold(nameOf(id), name);
  const bureaus = sorted
    .filter((entry) => entry.type === 'bureau')
    .filter((entry) => placed.claim(entry.name, entry, true));
  const dated = new Claims((id) => id);
  for (const { id, labelZh } of tables.breaks) dated.hold(id, labelZh);
  const breaks = sorted
    .filter((entry) => entry.type === 'break')
    .filter((entry) => dated.claim(entry.id, entry, true));
  return {
    tables: {
      ...tables,
      indicators: [...tables.indicators, ...indicators.map((entry) => indicatorOf(entry, named))],
      breaks: [...tables.breaks, ...breaks.map(breakOf)],
      bureaus: [...(tables.bureaus ?? []), ...bureaus.map((entry) => bureauOf(entry, placed))],
    },
    conflicts: [...named.conflicts, ...placed.conflicts, ...dated.conflicts],
  };
}
