import { flagOf, type Columns } from '../../domain/columns';
import { DATASET_ORIGINS, type DatasetMeta } from '../../domain/dataset';
import { INDICATOR_KINDS, POLARITIES } from '../../domain/indicator';
import { known, missing, MISSING_REASONS, QUALIFIERS } from '../../domain/reading';
import { LEVELS } from '../../domain/region';
import { SCOPES } from '../../domain/scope';
import type { Catalogue, Small } from './format';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const isCount: Check = (value) => Number.isInteger(value) && Number(value) >= 0;
const isTruth: Check = (value) => typeof value === 'boolean';
/** True of a point in time that a day can be told of. */
const isTime: Check = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const has =
  (names: readonly string[], check: Check): Check =>
  (value) =>
    isRecord(value) && names.every((name) => check(value[name]));
const listOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const oneOf =
  (words: readonly string[]): Check =>
  (value) =>
    words.some((word) => word === value);
/** What earlier editions did not store may be lacking. */
const orLacking =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
/** True of a list in which no two things go by one name. */
const areApart = (list: readonly unknown[], nameOf: (each: Record<string, unknown>) => unknown): boolean =>
  new Set(list.map((each) => (isRecord(each) ? nameOf(each) : each))).size === list.length;

const areYears: Check = (value) =>
  Array.isArray(value) && value.length === 2 && value.every(Number.isInteger);
const hasTexts = has(['id', 'name', 'hash', 'edition', 'encoding', 'layout'], isText);
const hasNumbers = has(['figures', 'bureaus', 'indicators'], isCount);
const hasRowCounts = has(['rows', 'cells'], has(['total', 'accepted', 'rejected', 'skipped'], isCount));

/** True for a list entry that the page can show: another program, or a hand, may have written it. */
export const isMeta = (value: unknown): value is DatasetMeta =>
  isRecord(value) &&
  hasTexts(value) &&
  hasNumbers(value) &&
  hasRowCounts(value) &&
  isTruth(value['hidden']) &&
  isTime(value['importedAt']) &&
  oneOf(DATASET_ORIGINS)(value['origin']) &&
  (value['years'] === null || areYears(value['years'])) &&
  ['nameEn', 'form'].every((name) => orLacking(isText)(value[name])) &&
  ['answers', 'totals'].every((name) => orLacking(isRecord)(value[name]));

const isEntry: Check = (value) => has(['name'], isText)(value) && has(['bytes', 'sum'], isCount)(value);
const isSetEntry: Check = (value) =>
  has(['figures', 'original'], isText)(value) && has(['meta'], isRecord)(value);
const idOf = ({ meta }: Record<string, unknown>): unknown => (isRecord(meta) ? meta['id'] : meta);

/** True for a catalogue whose lists are lists, and whose data sets are each one of its own. */
export const isCatalogue = (value: unknown): value is Catalogue =>
  isRecord(value) &&
  isTime(value['madeAt']) &&
  isText(value['small']) &&
  listOf(isEntry)(value['entries']) &&
  listOf(isSetEntry)(value['sets']) &&
  areApart(value['sets'] as readonly unknown[], idOf);

const hasKeys = listOf(has(['key'], isText));

/** True for answers, own dictionary and settings whose lists are lists; what each entry says is asked where it is used. */
export const isSmall = (value: unknown): value is Small =>
  isRecord(value) &&
  hasKeys(value['answers']) &&
  hasKeys(value['settings']) &&
  listOf(has(['kind', 'key'], isText))(value['own']) &&
  isRecord(value['page']) &&
  Object.values(value['page']).every(isText);

const FLAGS = new Set([
  ...QUALIFIERS.map((qualifier) => flagOf(known(0, qualifier))),
  ...MISSING_REASONS.map((reason) => flagOf(missing(reason))),
]);

const INDICATOR: Readonly<Record<string, Check>> = {
  nameEn: isText,
  category: isText,
  class: oneOf(['result', 'target', 'rule', 'plan']),
  core: isTruth,
  kind: oneOf(INDICATOR_KINDS),
  numeratorId: isText,
  denominatorId: isText,
  polarity: oneOf(POLARITIES),
  headerAliases: listOf(isText),
  proseAliases: listOf(isText),
  definitionZh: isText,
  definitionEn: isText,
  caveatsZh: isText,
  caveatsEn: isText,
  known: isTruth,
  own: isTruth,
};
const isIndicator: Check = (value) =>
  has(['id', 'nameZh', 'unit'], isText)(value) &&
  Object.entries(INDICATOR).every(([name, check]) =>
    orLacking(check)((value as Record<string, unknown>)[name]),
  );
const isBureau: Check = (value) =>
  has(['id', 'name', 'code'], isText)(value) && has(['level'], oneOf(LEVELS))(value);
const isScope: Check = (value) =>
  has(['printed'], isText)(value) &&
  has(['scope'], oneOf(SCOPES))(value) &&
  has(['basis'], orLacking(oneOf(['stated', 'inferred'])))(value);
const isOrigin: Check = (value) =>
  has(['source', 'locator', 'note', 'quote'], isText)(value) && has(['bureau'], orLacking(isText))(value);
const nameOf = ({ id }: Record<string, unknown>): unknown => id;

/** True for columns whose words are words, and whose codes all stand for one. */
export function areColumns(columns: Columns): boolean {
  const { indicators, bureaus, scopes, units, periods, origins, length } = columns;
  const areWords =
    listOf(isIndicator)(indicators) &&
    areApart(indicators, nameOf) &&
    listOf(isBureau)(bureaus) &&
    areApart(bureaus, nameOf) &&
    listOf(isScope)(scopes) &&
    listOf(isText)(units) &&
    listOf(isText)(periods) &&
    listOf(isOrigin)(origins) &&
    [...columns.uppers].every(([, upper]) => isNumber(upper)) &&
    [...columns.printed].every(([, text]) => isText(text));
  if (!areWords) return false;
  const below = (codes: Uint16Array | Uint32Array, count: number): boolean => {
    for (let i = 0; i < length; i += 1) if ((codes[i] ?? count) >= count) return false;
    return true;
  };
  const areFlags = (): boolean => {
    for (let i = 0; i < length; i += 1) if (!FLAGS.has(columns.flag[i] ?? -1)) return false;
    return true;
  };
  return (
    below(columns.bureau, bureaus.length) &&
    below(columns.scope, scopes.length) &&
    below(columns.unit, units.length) &&
    below(columns.period, periods.length) &&
    below(columns.origin, origins.length) &&
    areFlags()
  );
}
