import { isDate } from '../domain/date';
import type { Dictionary } from '../domain/dictionary';
import { namedBureauId, NAMED_BUREAU_PREFIX, resolveBureau } from '../domain/bureau';
import { aliasKey } from '../domain/fold';
import { makePlaces } from '../domain/naming';
import type { OwnBreak, OwnBureau, OwnEntry, OwnIndicator, OwnProblem, OwnProblemCode } from '../domain/own';
import { roleOf } from './roles';

const problem = (code: OwnProblemCode, field: string, text: string, owner = ''): OwnProblem => ({
  code,
  field,
  text,
  owner,
});

/** Names of an indicator with the property that each stands in. */
const namesOf = ({ nameZh, nameEn, aliases }: OwnIndicator): readonly (readonly [string, string])[] => [
  ['nameZh', nameZh],
  ['nameEn', nameEn],
  ...aliases.map((alias) => ['aliases', alias] as const),
];

function nameProblems(own: OwnIndicator, { indicators }: Dictionary): readonly OwnProblem[] {
  const owners = new Map<string, string>();
  for (const { id, nameZh, nameEn, headerAliases } of indicators) {
    if (id === own.id) continue;
    for (const text of [id, nameZh, nameEn, ...headerAliases]) owners.set(aliasKey(text), nameZh);
  }
  return namesOf(own).flatMap(([field, text]) => {
    const owner = owners.get(aliasKey(text));
    if (aliasKey(text) === '') return field === 'nameZh' ? [problem('name-empty', field, text)] : [];
    if (owner !== undefined) return [problem('name-taken', field, text, owner)];
    if (/[;；]/.test(text)) return [problem('list-separator', field, text)];
    return roleOf(text) === null ? [] : [problem('name-is-column', field, text)];
  });
}

/** Sums of money are in 元, rates and shares in %, and what is counted in neither. */
function unitProblems({ unit, kind }: OwnIndicator, { unitByPrinted }: Dictionary): readonly OwnProblem[] {
  const found = unitByPrinted.get(unit);
  if (found === undefined) return [problem('unit-unknown', 'unit', unit)];
  const isMoney = found.class === 'money';
  const isPercent = unit === '%';
  const fits = {
    amount: isMoney,
    rate: isPercent,
    share: isPercent,
    count: !isMoney && found.class !== 'percent',
    mean: unit !== '‰',
  }[kind];
  return fits ? [] : [problem('unit-misfit', 'unit', unit)];
}

const PARTS = ['numeratorId', 'denominatorId'] as const;

/** True where the parts of an indicator, and theirs, lead back to it. */
function leadsBack(own: OwnIndicator, { indicatorById }: Dictionary): boolean {
  const seen = new Set<string>();
  const reaches = (id: string): boolean => {
    if (id === own.id) return true;
    if (id === '' || seen.has(id)) return false;
    seen.add(id);
    const part = indicatorById.get(id);
    return part !== undefined && PARTS.some((key) => reaches(part[key]));
  };
  return PARTS.some((key) => reaches(own[key]));
}

function partProblems(own: OwnIndicator, dictionary: Dictionary): readonly OwnProblem[] {
  const stated = PARTS.filter((key) => own[key] !== '');
  const unknown = stated.filter((key) => own[key] !== own.id && !dictionary.indicatorById.has(own[key]));
  const [alone] = PARTS.filter((key) => own[key] === '');
  return [
    ...(stated.length === 1 && alone !== undefined ? [problem('part-alone', alone, '')] : []),
    ...unknown.map((key) => problem('part-unknown', key, own[key])),
    ...(leadsBack(own, dictionary) ? [problem('part-circle', stated[0] ?? PARTS[0], own.nameZh)] : []),
  ];
}

function ofIndicator(own: OwnIndicator, dictionary: Dictionary): readonly OwnProblem[] {
  const categories = new Set(dictionary.indicators.filter((each) => !each.own).map((each) => each.category));
  return [
    ...nameProblems(own, dictionary),
    ...(categories.has(own.category) ? [] : [problem('category-unknown', 'category', own.category)]),
    ...unitProblems(own, dictionary),
    ...partProblems(own, dictionary),
  ];
}

/** A name that means a region's health authority in any of these years is the region's. */
const YEARS = [2012, 2018, 2022, 2026];

function ofBureau(own: OwnBureau, dictionary: Dictionary): readonly OwnProblem[] {
  const places = makePlaces(dictionary);
  const nameProblem = (field: string, name: string): readonly OwnProblem[] => {
    if (name.trim() === '') return field === 'name' ? [problem('name-empty', field, name)] : [];
    if (/[;；]/.test(name)) return [problem('list-separator', field, name)];
    const other = dictionary.bureauById.get(namedBureauId(name));
    if (other !== undefined && other.id !== own.id) return [problem('name-taken', field, name, other.name)];
    const [id] = YEARS.map(
      (year) => resolveBureau({ name, code: '', region: '' }, year, places).bureau.id,
    ).filter((each) => !each.startsWith(NAMED_BUREAU_PREFIX));
    return id === undefined ? [] : [problem('bureau-of-region', field, name, id)];
  };
  const isPlaced = own.code === '' || dictionary.regionsByCode.has(own.code);
  return [
    ...nameProblem('name', own.name),
    ...own.otherNames.flatMap((name) => nameProblem('otherNames', name)),
    ...(isPlaced ? [] : [problem('code-unknown', 'code', own.code)]),
  ];
}

function ofBreak(own: OwnBreak, { regions, indicators }: Dictionary): readonly OwnProblem[] {
  const known = (code: string): boolean =>
    code.startsWith(NAMED_BUREAU_PREFIX) ||
    regions.some((region) => /^\d{2,6}$/.test(code) && region.code.startsWith(code));
  const names = new Set(indicators.flatMap(({ id, category }) => [id, category, ...category.split(' ')]));
  return [
    ...(own.label.trim() === '' ? [problem('name-empty', 'label', own.label)] : []),
    ...own.codes.filter((code) => !known(code)).map((code) => problem('code-unknown', 'codes', code)),
    ...own.indicators
      .filter((name) => !names.has(name))
      .map((name) => problem('indicator-unknown', 'indicators', name)),
    ...(isDate(own.date) ? [] : [problem('date-wrong', 'date', own.date)]),
  ];
}

/** A new entry must not go in the place of one that was called so when it was made. */
export function twinProblems(
  entry: OwnEntry,
  { indicatorById, bureauById }: Dictionary,
): readonly OwnProblem[] {
  if (entry.type === 'indicator') {
    const twin = indicatorById.get(entry.id)?.nameZh;
    return twin === undefined ? [] : [problem('name-taken', 'nameZh', entry.nameZh, twin)];
  }
  const twin = entry.type === 'bureau' ? bureauById.get(entry.id)?.name : undefined;
  return entry.type === 'break' || twin === undefined
    ? []
    : [problem('name-taken', 'name', entry.name, twin)];
}

/**
 * What is wrong with an own entry beside a dictionary, in the order of its properties; empty where all is in order. An
 * entry that the dictionary has already under the same id is not held against itself.
 */
export function ownProblems(entry: OwnEntry, dictionary: Dictionary): readonly OwnProblem[] {
  if (entry.type === 'indicator') return ofIndicator(entry, dictionary);
  return entry.type === 'bureau' ? ofBureau(entry, dictionary) : ofBreak(entry, dictionary);
}
