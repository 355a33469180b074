import type { Bureau } from '../domain/bureau';
import type { Dictionary } from '../domain/dictionary';
import { stemOf } from '../domain/naming';

const AUTHORITY = /(?:卫生和计划生育|卫生计生|卫生健康|卫生|卫健|卫计)(?:委员会|委|局|厅)$/;
/** What lies above the last place in a printed name: 浙江省杭州市|西湖区. */
const ABOVE = /^.*?(?:省|自治区|市|自治州|地区|盟)(?=.{2,}(?:区|县|市|旗)$)/;

/** The place of a health authority's printed name (杭州市西湖区卫生健康局 → 西湖区), else the name as it is. */
function placeOf(name: string): string {
  const place = name.replace(AUTHORITY, '');
  if (place === name || place === '') return name;
  let rest = place;
  while (ABOVE.test(rest)) rest = rest.replace(ABOVE, '');
  return rest;
}

/**
 * The name of a bureau for an axis. A bureau that goes by a region code bears the region's present name,
 * whatever is on its door; others bear the place in their printed name.
 */
export function shortName(bureau: Bureau, dictionary: Dictionary): string {
  const byCode = bureau.id === bureau.code;
  const regions = byCode ? dictionary.regionsByCode.get(bureau.code) : undefined;
  return regions?.[regions.length - 1]?.name ?? placeOf(bureau.name);
}

/** `舟山普陀区`: the short name behind its city's, for one of two namesakes; the printed name where no city is known. */
export function distinctName(bureau: Bureau, dictionary: Dictionary): string {
  const regions = dictionary.regionsByCode.get(bureau.code);
  const parent = dictionary.regionsByCode.get(regions?.[regions.length - 1]?.parentCode ?? '');
  const above = parent?.[parent.length - 1]?.name;
  return above === undefined ? bureau.name : stemOf(above) + shortName(bureau, dictionary);
}
