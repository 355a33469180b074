import type { Dictionary } from '../domain/dictionary';
import { UNKNOWN_INDICATOR_PREFIX, unknownIndicator, type Indicator } from '../domain/indicator';
import { makePlaces, type Places } from '../domain/naming';
import { scopeOf } from '../domain/scope';
import { aliasKey, foldWidth } from './fold';
import { columnUnit, type ColumnUnit } from './units';

/** Everything that the words of a file are looked up in. */
export interface Vocabulary {
  readonly dictionary: Dictionary;
  readonly places: Places;
  readonly indicatorByAlias: ReadonlyMap<string, Indicator>;
}

export function makeVocabulary(dictionary: Dictionary): Vocabulary {
  const indicatorByAlias = new Map<string, Indicator>();
  const claim = (alias: string, indicator: Indicator) => {
    const key = aliasKey(alias);
    if (key !== '' && !indicatorByAlias.has(key)) indicatorByAlias.set(key, indicator);
  };
  for (const indicator of dictionary.indicators) {
    for (const alias of [indicator.id, indicator.nameZh, indicator.nameEn]) claim(alias, indicator);
  }
  for (const indicator of dictionary.indicators) {
    for (const alias of indicator.headerAliases) claim(alias, indicator);
  }
  return { dictionary, places: makePlaces(dictionary), indicatorByAlias };
}

/** A header taken apart: `行政处罚案件数（件，市本级）`. */
export interface HeaderWords {
  /** The header without its unit and scope. */
  readonly name: string;
  readonly unit: ColumnUnit | null;
  /** Printed word of the scope, `''` if none. */
  readonly scope: string;
}

const BRACKETED = /^(.+?)[（([【]([^（()）[\]【】]*)[)）\]】]$/;
const TRAILED = /^(.+?)[/_:：-](.{1,3})$/;

/** Takes unit and scope off a header where its brackets or its end hold nothing else. */
export function headerWords(header: string, { dictionary }: Vocabulary): HeaderWords {
  const units = dictionary.unitByPrinted;
  let name = foldWidth(header).replace(/\s+/g, ' ').trim();
  let unit: ColumnUnit | null = null;
  let scope = '';
  for (let bracket = BRACKETED.exec(name); bracket; bracket = BRACKETED.exec(name)) {
    const parts = (bracket[2] ?? '').split(/[,，、;；\s]+/).filter((part) => part !== '');
    const found = parts.map((part) => ({ part, unit: columnUnit(part, units), scope: scopeOf(part) }));
    if (found.length === 0 || found.some((f) => f.unit === null && f.scope === null)) break;
    for (const f of found) {
      if (f.unit !== null) unit ??= f.unit;
      else if (scope === '') scope = f.part;
    }
    name = (bracket[1] ?? '').trim();
  }
  const trailed = unit === null ? (TRAILED.exec(name) ?? /^(.+?)\s*(%|‰)$/.exec(name)) : null;
  const trailing = trailed ? columnUnit(trailed[2] ?? '', units) : null;
  if (trailed && trailing !== null) {
    unit = trailing;
    name = (trailed[1] ?? '').trim();
  }
  return { name, unit, scope };
}

/** The dictionary's indicator of a name, or null. */
export const indicatorCalled = (name: string, vocabulary: Vocabulary): Indicator | null =>
  vocabulary.indicatorByAlias.get(aliasKey(name)) ?? null;

/** The indicator of a name that no row claims; one id for all spellings of one name. */
export function ownIndicator(name: string, unit: string): Indicator {
  const tidy = name.normalize('NFKC').replace(/\s+/g, ' ').trim();
  const indicator = unknownIndicator(tidy, unit);
  return { ...indicator, id: UNKNOWN_INDICATOR_PREFIX + tidy.replace(/ /g, '') };
}
