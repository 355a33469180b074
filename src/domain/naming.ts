import type { Dictionary } from './dictionary';
import { validInYear, type Region } from './region';

/** Regions by what people call them. */
export interface Places {
  readonly byCode: ReadonlyMap<string, readonly Region[]>;
  readonly byName: ReadonlyMap<string, readonly Region[]>;
  readonly byStem: ReadonlyMap<string, readonly Region[]>;
}

/** 新疆维吾尔自治区巴音郭楞蒙古自治州… has 30 characters; a longer text is no place. */
const PLACE_MAX = 40;

const ETHNIC = /^(..)[^省市]*族自治[州县旗]$/;
const SUFFIX = /(?:特别行政区|(?:壮族|回族|维吾尔)?自治[区州县旗]|省|市|地区|盟|区|县|旗|州|林区)$/;

/** What was asked of the places before: a file names each bureau once a row and year. */
const answered = new WeakMap<Places, Map<string, readonly Region[]>>();
const ANSWERED_MAX = 20_000;

/** `杭州市` → `杭州`, `景宁畲族自治县` → `景宁`; a name of one character keeps its suffix (`沙县`). */
export function stemOf(name: string): string {
  const ethnic = ETHNIC.exec(name);
  if (ethnic) return ethnic[1] ?? name;
  const stem = name.replace(SUFFIX, '');
  return stem.length < 2 ? name : stem;
}

function add(map: Map<string, Region[]>, key: string, region: Region): void {
  const rows = map.get(key);
  if (rows) rows.push(region);
  else map.set(key, [region]);
}

export function makePlaces(dictionary: Pick<Dictionary, 'regions' | 'regionsByCode'>): Places {
  const byName = new Map<string, Region[]>();
  const byStem = new Map<string, Region[]>();
  for (const region of dictionary.regions) {
    add(byName, region.name, region);
    const stem = stemOf(region.name);
    if (stem !== region.name) add(byStem, stem, region);
  }
  return { byCode: dictionary.regionsByCode, byName, byStem };
}

/** Codes of province and city above a GB/T 2260 code, outermost first: 330102 → 330000, 330100. */
export function ancestorsOf(code: string): readonly string[] {
  const province = `${code.slice(0, 2)}0000`;
  const city = `${code.slice(0, 4)}00`;
  if (code === province) return [];
  return code === city ? [province] : [province, city];
}

/** True where `prefix` is nothing but names of what lies above the region: 浙江省杭州市, 杭州, ''. */
function explains(prefix: string, region: Region, places: Places): boolean {
  let rest = prefix;
  for (const code of ancestorsOf(region.code)) {
    const names = (places.byCode.get(code) ?? []).flatMap((r) => [r.name, stemOf(r.name)]);
    const name = names.sort((a, b) => b.length - a.length).find((n) => rest.startsWith(n));
    if (name !== undefined) rest = rest.slice(name.length);
  }
  return rest === '';
}

/** `景宁县` and `甘南州` are autonomous ones under their everyday names. */
const autonomous = (name: string, places: Places): readonly Region[] =>
  (places.byStem.get(stemOf(name)) ?? []).filter(
    (region) => region.name.includes('自治') && region.name.slice(-1) === name.slice(-1),
  );

/**
 * Regions that a place name can mean, in any year: 上城区, 杭州市上城区, 杭州. The longest name at the end
 * wins, a full name before a stem; what stands before it must be what lies above. Empty where nothing fits.
 */
export function regionsCalled(place: string, places: Places): readonly Region[] {
  if (place.length > PLACE_MAX) return [];
  let known = answered.get(places);
  if (known === undefined || known.size >= ANSWERED_MAX) answered.set(places, (known = new Map()));
  let regions = known.get(place);
  if (regions === undefined) known.set(place, (regions = called(place, places)));
  return regions;
}

function called(place: string, places: Places): readonly Region[] {
  for (let start = 0; start < place.length; start += 1) {
    const tail = place.slice(start);
    const prefix = place.slice(0, start);
    for (const named of [places.byName.get(tail), places.byStem.get(tail), autonomous(tail, places)]) {
      const found = (named ?? []).filter((region) => explains(prefix, region, places));
      if (found.length > 0) return found;
    }
  }
  return [];
}

/**
 * Those of one year; else of the year before or after, because a report of the year of a merger may still
 * bear the old name.
 */
export function inYear(regions: readonly Region[], year: number): readonly Region[] {
  const now = regions.filter((region) => validInYear(region, year));
  if (now.length > 0) return now;
  return regions.filter((region) => validInYear(region, year - 1) || validInYear(region, year + 1));
}
