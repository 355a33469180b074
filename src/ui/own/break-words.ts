import { NAMED_BUREAU_PREFIX } from '../../domain/bureau';
import { fullName } from '../../domain/bureau-candidates';
import type { Dictionary } from '../../domain/dictionary';
import type { Places } from '../../domain/naming';
import { levelOf } from '../../domain/region';
import type { OwnTexts } from '../../i18n/own';
import type { Choice } from '../components/search';

/** The beginning that all codes of a region share: 330000 → 33, 330100 → 3301, 330106 is itself. */
export const regionPrefix = (code: string): string =>
  code.replace(/^(\d\d)0000$/, '$1').replace(/^(\d{4})00$/, '$1');

/** What a break's code stands for: a bureau, or a region with all below it. */
export function codeName(code: string, dictionary: Dictionary, places: Places, t: OwnTexts): string {
  if (code.startsWith(NAMED_BUREAU_PREFIX)) return code.slice(NAMED_BUREAU_PREFIX.length);
  const region = dictionary.regionsByCode.get(code.padEnd(6, '0'))?.slice(-1)[0];
  if (!region) return code;
  return code.length < 6 ? t.withBelow(fullName(region, places)) : fullName(region, places);
}

/** Provinces and cities with all below them. */
export const areaChoices = (regions: readonly Choice[], t: OwnTexts): readonly Choice[] =>
  regions
    .filter(({ id }) => levelOf(id) === 'province' || levelOf(id) === 'city')
    .map((choice) => ({
      ...choice,
      id: regionPrefix(choice.id),
      label: t.withBelow(choice.label),
      hint: '',
    }));
