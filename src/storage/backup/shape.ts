import { flagOf, type Columns } from '../../domain/columns';
import { DATASET_ORIGINS, type DatasetMeta } from '../../domain/dataset';
import { known, missing, MISSING_REASONS, QUALIFIERS } from '../../domain/reading';
import { SCOPES } from '../../domain/scope';
import type { Small } from './format';

type Check = (value: unknown) => boolean;

const isText: Check = (value) => typeof value === 'string';
const isNumber: Check = (value) => typeof value === 'number' && Number.isFinite(value);
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

const areYears: Check = (value) => Array.isArray(value) && value.length === 2 && value.every(isNumber);
const hasTexts = has(['id', 'name', 'hash', 'edition', 'importedAt', 'encoding', 'layout'], isText);
const hasNumbers = has(['figures', 'bureaus', 'indicators'], isNumber);
const hasRowCounts = has(['rows', 'cells'], has(['total', 'accepted', 'rejected', 'skipped'], isNumber));

/** True for a list entry that the page can show: another program, or a hand, may have written it. */
export const isMeta = (value: unknown): value is DatasetMeta =>
  isRecord(value) &&
  hasTexts(value) &&
  hasNumbers(value) &&
  hasRowCounts(value) &&
  typeof value['hidden'] === 'boolean' &&
  DATASET_ORIGINS.some((origin) => origin === value['origin']) &&
  (value['years'] === null || areYears(value['years'])) &&
  ['nameEn', 'form'].every((name) => value[name] === undefined || isText(value[name]));

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

/** True for columns whose words are words, and whose codes all stand for one. */
export function areColumns(columns: Columns): boolean {
  const { indicators, bureaus, scopes, units, periods, origins, length } = columns;
  const isScope: Check = (value) =>
    isRecord(value) && isText(value['printed']) && SCOPES.some((scope) => scope === value['scope']);
  const areWords =
    listOf(has(['id', 'nameZh', 'unit'], isText))(indicators) &&
    listOf(has(['id', 'name', 'code', 'level'], isText))(bureaus) &&
    listOf(isScope)(scopes) &&
    listOf(isText)(units) &&
    listOf(isText)(periods) &&
    listOf(has(['source', 'locator', 'note', 'quote'], isText))(origins);
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
